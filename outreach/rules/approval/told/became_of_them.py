"""What became of a client, as people say it: "came Monday", "no answer x3", "not for me", "all set for the 24th", "quit after two".

Law: words tell a state only where they are said of the client alone, which is for `client_commands` to see. A word of being done needs a thing that is
over ("ended up booking" is no end, "completed the intake" is a beginning); who never came has not come.
"""

from __future__ import annotations

import re

Told = tuple[str, re.Match[str]]
"""A state and where the words tell it."""

_DAY = (
    r"(?=,? (?:(?:on|for|at|the|this|next|coming|el|este|próximo) )*(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|tmrw|week\b|month\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|"
    r"mañana|lunes|martes|miércoles|jueves|viernes|\d{1,2}(?:st|nd|rd|th|/\d|:\d\d| ?[ap]m)))"
)
"""A day stands behind: only with one these words speak of an appointment."""
_WHOSE = r"(?:(?:his|her|their|the|our|its|an?) )?"
_FIRST = r"(?:(?:very )?(?:first|1st|initial|intake) (?:session|appointment|appt|visit|intake|meeting|consult\w*|one)|intake)"
_FIT = r"(?:fit|match)"
_GOOD = r"(?:(?:very |really |quite |such a )?(?:good|great|right|suitable|appropriate|ideal) )?"
_NEVER = r"(?:never|ever|(?:did|has|have|had|does|do|would|will|wo|is|are|was)(?:n'?t| not))"
_ANSWERED = r"(?:return|answer|respond|repl[yi]|call|phon|pick(?:ed)? up|follow(?:ed)? (?:up|through)|get (?:back|in touch)|got(?:ten)? (?:back|in touch)|written|wrote)"

_STATES = (
    (
        "not_a_fit",
        rf"not to be {_WHOSE}{_GOOD}{_FIT}(?: for (?:me|us))?|(?:is |was |'s )?(?:\w+n'?t|not) (?:really |quite )?(?:for (?:me|us|my practice)|my (?:area|field|specialty|population|kind of (?:client|case|work))|right for (?:me|us))|(?:outside|beyond|out of) (?:of )?my (?:scope|area|field|competence)"
        rf"|(?:\w+n'?t|not)(?: really| quite)? (?:been )?(?:an? |the )?{_GOOD}(?:{_FIT}|client|candidate)(?: for)?|(?:bad|poor|wrong|no) {_FIT}|misfit|(?:\w+n'?t|not) (?:really |quite )?(?:the )?right (?:for (?:us|me|him|her|them)|place|practice|person|therapist|match|office)|not fit|(?:did|does|do)(?:n'?t| not) fit"
        r"|(?:(?:is|are|was)(?:n'?t| not) going to|(?:will|would|wo)(?:n'?t| not)|did(?:n'?t| not)) (?:work|be a (?:good )?(?:fit|match))(?: out)?|(?:i |we )(?:can(?:'t|not)|could(?:n'?t| not)|am not able to) (?:take|help|treat|see) (?:him|her|them)(?: on)?"
        r"|needs (?:a |an )?(?:specialist|higher level|more (?:care|help|support) than|(?:someone|somebody) (?:else|who|with)|(?:different|other|another) (?:kind|therapist))|too (?:young|old|far|acute|complex|severe|sick)(?: away)? (?:for (?:me|us|what i do|this practice)|to see)|(?:not |in)appropriate(?: for)?|(?:wrong|not (?:in|on) (?:my|our)) (?:insurance|network|panel)|needs? [^,.;]{2,40}, not (?:me|us)|(?:no|nunca) (?:encaj[aó]|fue (?:un )?buen (?:fit|match)|cuadr[aó]|fue para (?:mí|mi|nosotros)|califica|era para (?:mí|mi|nosotros))|no es (?:un )?buen (?:fit|match|candidat[oa])|no es para (?:mí|mi|nosotros)|necesita (?:un |una )?(?:especialista|otro tipo|a alguien más)",
    ),
    (
        "no_contact",
        rf"{_NEVER} (?:\w+ ){{0,2}}?{_ANSWERED}\w*(?: (?:back|up|out|in touch|me|us|my|calls?|the phone|to me|messages?|either|any|of))*|{_NEVER} (?:been able to |able to |could |managed to |got to |yet )*(?:reach|(?:get|got) (?:a )?(?:hold|ahold)|heard|hear|got|gotten)\w*(?: back| a thing| anything| from \w+)*|{_NEVER} (?:showed|shown|turned) up|{_NEVER} come to the phone|no luck (?:reaching|with)"
        r"|voicemail (?:is )?full|(?:could not|couldn'?t|can't) get through|no sign of|no contact|left (?:\w+ ){0,2}(?:messages?|voicemails?)\b.{0,30}\b(?:nothing|no \w+)|(?:could(?:n'?t| not)|can'?t|cannot|can not|unable to|not able to) (?:reach|get (?:hold|ahold))|no (?:answer|response|reply|call back|callback)|nothing (?:back|from (?:him|her|them))"
        r"|ghosted|unreachable|went (?:silent|quiet|cold|dark)|radio silence|crickets|lost contact|wrong (?:phone )?number|gave up(?: on (?:him|her|them))?|no[- ]?show\w*(?= .*\b(?:clos|done\b|not happening|giving up|gave up))|nunca (?:llamó|respondió|contestó)|(?:nunca|jamás) (?:me |nos )?(?:devolvió|volvió a llamar|vino|se comunicó|apareció|volvió)|no (?:se (?:ha )?comunic\w+|apareci[oó]|ha aparecido|pude (?:localizar|contactar)\w*|logr[eé] (?:localizar|contactar)\w*|hubo contacto|me ha (?:llamado|contestado|respondido)|devuelve)|no (?:contesta|responde|llama|llamó|contestó|respondió|ha (?:llamado|contestado|respondido))",
    ),
    (
        "first_session",
        rf"(?:had|came (?:in )?(?:for|to)|attended|did|completed|showed up (?:for|to)|turned up (?:for|to)|was here for|started|made it to|finished|held|kept|has had|we had) {_WHOSE}{_FIRST}|(?:completed|attended|finished) (?:the )?intake|first (?:session|visit|appointment)|1st session|intake (?:is )?(?:done|completed|went)|(?:i|we)(?:'ve| have)? had (?:\w+ ){{0,2}}sessions?"
        r"|(?:started|began|starts today)(?: (?:today|yesterday|this (?:week|morning)|on \w+|last \w+|with (?:me|us)))|(?:(?:came(?! (?:to (?:nothing|naught)|up|across|around|off|close|from|through|down|about)\b)|showed up|turned up|made it|was here)(?: in)?|came by)(?: (?:today|yesterday|on \w+|this morning))?|(?:started|began) (?:(?:on|last) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|started (?:therapy|treatment|with (?:me|us)|sessions)|(?:(?:i|we)(?:'ve| have)? )?(?:seen|saw) (?:him|her|them|(?:[A-Z]\.){2,})|attended|did (?:come|show up|start|make it)|came twice|(?<!no )(?<!no-)showed|(?:ya )?(?:empezó|empezo|comenzó|comenzo|inició|inicio|arrancó)(?: (?:su |la )?(?:tratamiento|terapia|sesiones))?|(?:tuvo|tuvimos|vino a|hizo) (?:su |la )?(?:primera|1ra) (?:sesión|sesion|cita|consulta)|primera (?:sesión|sesion|cita)|(?:ya )?vino",
    ),
    (
        "ended",
        rf"(?:has |is |was |we )?(?:(?:ended|finished|completed|terminated|wrapped)(?! (?:up )?{_WHOSE}(?:{_FIRST}|forms?|paperwork|booking|scheduling))(?! up (?:\w+ing|in|on|with|at)\b)(?: up)?|graduated|discharged|concluded|dropped out|quit|closed|stopped(?: therapy| treatment| coming)?|is done|all done|done (?:with|w/) ?(?:therapy|treatment|us|me)|terminó|termino|finalizó|finalizo|acabó|dejó (?:de venir|la terapia|el tratamiento)|se dio de alta)(?: (?:therapy|treatment|the work|our work))?",
    ),
    (
        "booked",
        rf"(?:is |has |was |got |been |now |we |i |an? |has been |is now )*(?:booked|booking|scheduled|sched|appointment (?:set|made|booked|scheduled)|{_WHOSE}(?:first )?(?:appointment|intake|session)(?: (?:is|was))? (?:set|booked|scheduled|made)|made an appointment|set up an? (?:appointment|intake)"
        rf"|(?:starts|starting|begins|coming(?: in| over)?|comes(?: in)?) (?:on|next|tomorrow|in|the)\b|(?:starts|starting|begins|coming(?: in| over)?|comes(?: in)?|they come(?: in)?|in|set|down|on(?= for)|all set|agreed|settled|here|(?:we'?re|we are|i'?m|i am) (?:meeting|seeing|starting)(?: (?:with )?(?:him|her|them))?){_DAY}|{_WHOSE}(?:appointment|appt|intake|cita){_DAY}|(?:has|got|gave (?:him|her|them)) a (?:slot|time|spot)"
        rf"|(?:has a )?date set|on (?:the|my) (?:calendar|schedule|books)|in the book|got (?:him|her|them) (?:in|down) (?:for|on)|(?:ya )?(?:está )?agendad[oa]|(?:ya )?(?:agend[oó]|reserv[oó]|program[oó]|sac[oó] cita|hizo (?:su |una )?cita|tiene (?:su )?(?:primera )?(?:cita|consulta))|cita (?:programada|agendada|hecha)|con cita|has an appointment|tiene cita|intake (?:is )?(?:set|booked|scheduled|on)|(?:intake|appointment|appt|first (?:session|visit|appointment))(?: is)?{_DAY})",
    ),
    (
        "ongoing",
        r"(?:is |are |still |now )*ongoing|(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th)) (?:session|visit|appointment)|on week (?:two|three|four|five|six|\d{1,2})|(?:still |now )*(?:in (?:ongoing )?(?:treatment|therapy))|(?:keeps?|still) coming|comes (?:weekly|regularly|every week)|sigue viniendo|en tratamiento",
    ),
    (
        "client_contacted",
        r"(?:client |was |has been |been )*contacted(?: (?:me|us|him|her|them))?|(?:(?:has|have|'s|'ve) )?(?:just )?(?:called|phoned|rang|e-?mailed|texted|written to|reached out to)(?: (?:me|us|him|her|them))(?: up)?|(?:is|are|has been|got|been) in touch(?: with (?:me|us))?|(?:client|she|he|they|mom|mother|dad|father|parents?) (?:has |have |just )*(?:called|phoned|rang|emailed|texted)|(?:i|we)(?:'ve| have)? (?:reached|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with)) (?:him|her|them)",
    ),
)
_STATE = tuple((name, re.compile(rf"(?i)(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in _STATES)
_ON_THE_WAY = frozenset({"client_contacted", "ongoing"})
"""Beside these anything else that is told says more."""
_DONE = frozenset({"booked", "first_session", "ended", "ongoing", "client_contacted"})
_NOT_DONE = re.compile(
    r"(?i)\b(?:not|n't|wasn't|isn't|hasn't|never|almost|trying to|wants to|hopes to|will|to be|needs to be|might|unscheduled|rescheduled|cancel\w*|no[- ]?show\w*)\b"
)
_CAME = re.compile(
    r"(?i)\b(?:came|did come|started|began|attended|showed up|turned up|seen|saw|empezó|comenzó|vino)\b(?! to (?:schedule|book))"
)
_ABSENT = re.compile(r"(?i)\b(?:cancel+ed|canceló|no[- ]?show(?:s|ed)?|postponed|rescheduled|missed)\b")


def told_of(sentence: str) -> Told | None:
    """What a sentence tells of a client, or None: of several states the one that says most.

    >>> def state(words): return (found := told_of(words)) and found[0]
    >>> state("completed intake"), state("ended up booking"), state("did not return either of my calls"), state("quit after two sessions")
    ('first_session', 'booked', 'no_contact', 'ended')
    >>> state("isn't going to work out"), state("all set for the 24th"), state("came in on Tuesday"), state("called me, in for Friday at 2")
    ('not_a_fit', 'booked', 'first_session', 'booked')
    >>> state("likes the office"), state("no show"), state("no showed"), state("no-showed twice, closing out")
    (None, None, None, 'no_contact')
    """
    hits = [(name, hit) for name, pattern in _STATE if (hit := pattern.search(sentence))]
    hits = [each for each in hits if each[0] not in _ON_THE_WAY] or hits
    if not hits or hits[0][0] in ("not_a_fit", "no_contact"):
        return hits[0] if hits else None
    came = next((each for each in hits if each[0] == "first_session" and _CAME.search(sentence)), None)
    longest = max(hits, key=lambda each: len(each[1][0]))
    return came if came and longest[0] == "booked" and longest[1].start() > came[1].start() else longest


def undone(found: Told, sentence: str) -> bool:
    """Whether what is told is said not to be so, or not yet: "hopes to be scheduled"."""
    name, hit = found
    return name in _DONE and _NOT_DONE.search(f"{sentence[: hit.start()]} {sentence[hit.end() :]}") is not None


def came(sentence: str) -> bool:
    """Whether somebody is said to have come."""
    return _CAME.search(sentence) is not None


def absent(sentence: str) -> bool:
    """Whether somebody is said to have stayed away, or to have moved the day: that is no state yet."""
    return _ABSENT.search(sentence) is not None


def misfit(words: str) -> bool:
    """Whether words say that somebody did not fit the practice."""
    return dict(_STATE)["not_a_fit"].search(words) is not None
