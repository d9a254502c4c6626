"""Meetings and calls that took place: "met Dr Lee today, 45m", "Luis and I had lunch Friday", "I told Dana yes on the phone".

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody is an `Ask`. What lies
ahead has not taken place, and is nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from outreach.model.command import Action, Ask, Met
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, match
from outreach.rules.approval.days.spans import Now
from outreach.rules.approval.told.people_commands import IF, NOBODY, people
from outreach.rules.approval.words.lexicon import Role

NOT_COME = "that day has not come yet; or which day was it?"

_KIND_OF = r"(?:a |an |my |our |that |the |this |some )?(?:quick |short |nice |good |great |lovely |long |phone |video |\d{1,3}[- ]?min(?:ute)?s? )*"
_MEAL = r"(?:coffee|lunch|breakfast|dinner|tea|drinks|call|chat|meeting|zoom|conversation|talk|visit)"
_MET = re.compile(
    r"(?i)^(?:i |we |i've |we've |have |just |finally |also |so |today |yesterday |last night |this (?:morning|afternoon) |ayer |hoy |anoche |(?:on |last |el )?(?:mon|tues|wednes|thurs|fri|satur|sun)day |el \w+ |log:? ?|,? ?)*"
    rf"(?P<verb>had the (?:pleasure|honou?r|joy|chance|opportunity) (?:of|to) (?:meeting|meet|seeing|see|visiting|visit|(?:taking|take|having|have|sharing|share) {_KIND_OF}{_MEAL})|met|saw|visited|(?:had|grabbed|did|got) {_KIND_OF}{_MEAL}|{_KIND_OF.replace('*', '+')}(?:coffee|lunch|call|chat|meeting|visit)|(?:phone |video )?{_MEAL}(?= (?:w/?|with|con)\s)|"
    r"talked|spoke|got off (?:the phone|a call|zoom)(?= with)|was (?:over |out |just |up |down |back )?(?:at|in) [^,.;:?]{2,40}?(?= with (?-i:[A-Z]))|called|phoned|rang|chatted|ran into|bumped into|caught up|zoomed|coffee|lunch|me reuní|me encontré|quedé|hablé|conocí|vi|almorcé|comí|desayuné|cené|(?:tomé|tomamos) (?:un )?café|llamé)"
    r"(?: up| back)?(?: briefly)?(?: with| w/?| to| at| con| a)?\s+"
)
_DATED_MEAL = re.compile(
    rf"(?i)^(?P<what>(?:had )?{_KIND_OF}{_MEAL}) (?P<when>today|yesterday|this (?:morning|afternoon)|last night|(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?P<with>w/|with\b)"
)
"""Such as "lunch today with Ray": the day goes before."""
_CONOCI_HOY = re.compile(
    r"(?i)^(?P<what>me reuní|me encontré|quedé|hablé|conocí|vi|almorcé|comí|desayuné|cené|llamé|(?:tomé|tomamos|nos tomamos|tuve|tuvimos|me tomé) (?:un )?(?:café|cafecito|reunión|llamada|zoom)|platiqué|visité|fui a ver|me topé)(?: (?P<when>hoy|ayer|anoche|anteayer|antier|esta (?:mañana|tarde)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)))? (?P<with>con\b|al?\b|por )"
)
"""And such as "hablé ayer con Ray", and what people in Spanish do together."""
_MEANS = re.compile(
    r"(?i)^\s*(?:(?:briefly|again|up|back)\s+)*(?:for|over|by|on|via|through|at|por)\s+(?:a |an |the |our |some )?(?:quick |short |nice |good |great |lovely |long |first |virtual )*"
    r"(?P<means>coffee|tea|breakfast|lunch|dinner|drinks|phone|telephone|zoom|video|teams|facetime|call|teléfono)\b(?: (?:call|date|chat|meeting))?,?\s*"
)
"""How they met, behind the name: "met Hugo for coffee yesterday"."""
_KNOWN_VERBS = r"(?:me reuní|me encontré|quedé|hablé|conocí|vi\b|almorcé|comí|desayuné|cené|llamé|(?:tomé|tomamos) (?:un )?café)"
_BARE = ("coffee", "lunch", "called", "vi", "saw")
"""Words that say something else too, where nobody's name stands behind them."""
_TOGETHER = re.compile(
    r"(?i)^(?P<who>.{2,60}?),? (?:and|&|y) (?:i|we|yo) (?P<verb>(?:had|grabbed|did|got) (?:\w+ ){0,3}?(?:coffee|lunch|breakfast|dinner|tea|drinks|call|chat|meeting|talk)|met|talked|spoke|chatted|caught up|zoomed|hablamos|almorzamos|comimos|nos reunimos|tomamos café)\b(?P<rest>.*)$"
)
_HEADED = re.compile(
    r"(?i)^(?P<who>[^:;,]{2,60}?)(?::|\s-)\s+(?:(?:i|we) )?(?P<verb>(?:had|grabbed|did|got) (?:\w+ ){0,3}?(?:coffee|lunch|breakfast|dinner|tea|drinks|call|chat|meeting|talk)|met|talked|spoke|chatted|caught up|zoomed)\b(?: with)?(?: (?:her|him|them))?(?P<rest>.*)$"
)
"""Under a name, as in a list, "Dana Poe: had coffee yesterday"."""
_TOLD = re.compile(
    r"(?i)^(?:i |we |just |already |also )*(?:told|asked|answered|thanked|reached|le dije a)\s+(?P<rest>.*\b(?:on|by|over|por) (?:the )?(?:phone|telephone|zoom|video|teléfono)\b|.*\bin person\b).*$"
)
_CALLED_US = re.compile(
    r"(?i)^(?:just |also |has |'s )*(?:called|phoned|rang|stopped by|came by|dropped by|dropped in|visited|llamó)\b(?: (?:me|us|back|in|here|today|again))*"
)
_CALLS = re.compile(r"(?i)call|phone|rang|llam|zoom|video|teams|facetime|teléfono")
_COFFEE = re.compile(r"(?i)coffee|tea\b|breakfast|café|desayun")
_LUNCH = re.compile(r"(?i)lunch|dinner|almorc|almorz|com[íi]")
_AHEAD = re.compile(
    r"(?i)\b(?:tomorrow|tonight|next|later|mañana|próxim\w+|this (?:evening|weekend)|in (?:a|two|three|\d+) (?:days?|weeks?))\b"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:tomorrow|(?<!la )(?<!esta )(?<!de )mañana|next (?:week|month|year|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|fall|autumn|winter)|"
    r"in (?:an?|two|three|four|\d+) (?:days?|weeks?|months?)|próxim\w+)\b(?!'s)"
)
"""Beside a meeting that is told as past these are a slip, or a plan."""
_OF_THE_DAY = re.compile(r"(?i)[,;:.(]|\s-|\b(?:about|re|regarding|to|and|who|that|because|so|she|he|they|we|i|y|que|sobre)\b")
"""Where the day of a meeting ends and what was said there begins."""
_MOST_OF_A_YEAR = timedelta(days=300)
_SOME_DAY = re.compile(
    r"(?i)\b(?:last (?:week|month|year|spring|summer|fall|autumn|winter|semester)|(?:a |an |some |several |two |three |four |\d+ )(?:few |couple of )?(?:weeks?|months?|years?) ago|recently|the other day|a while (?:ago|back)|earlier this (?:month|year)|la semana pasada|el mes pasado)\b"
)
"""A time in the past that is no day: what was then is not of today, and its day is asked (`on_people.met`)."""
_PLANNED = re.compile(
    r"(?i)^(?:(?:is|'s|has been|was|got) )?(?:now )?(?:set|scheduled|confirmed|planned|moved|rescheduled|booked|cancel+ed|postponed|on for|on the calendar)\b"
)
"""Behind "coffee with Dana" these tell of a date, and of no coffee."""
_FURTHER = re.compile(r"(?i)^(?:,\s*)?(?:and|y)\s+(?:then\s+)?(?:with\s+|con\s+)?(?P<rest>.+)$")
_MINUTES = re.compile(
    r"(?i),?\s*(?:for |about |approx\.? |~)?(\d{1,3})\s?(?:m|min|mins|minutes|minutos)\b\.?|,?\s*(?:for )?(?:an|one|1) hour\b|,?\s*(?:for )?1\s?h(?:r|our)?\b|,?\s*(?:for )?half an hour\b"
)
_JUDGES = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.CONDITION, Role.HEDGE})
_VERDICT_ONLY = frozenset(
    {Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.YET, Role.FILL, Role.AUXILIARY, Role.THANKS}
)


def _day_first(found: re.Match[str]) -> str:
    """Such as "hoy conocí a": the day before the verb, and a verb that `_MET` knows."""
    verb = found["what"] if re.match(_KNOWN_VERBS, found["what"], re.IGNORECASE) else "me reuní"
    return f"{found['when'] or ''} {verb} {found['with']}".strip()


def met(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "met Dr Lee today, talked about post-partum groups, 45m": with whom, when, how long, and the rest as text."""
    sentence = _DATED_MEAL.sub(r"\g<when> \g<what> \g<with>", sentence)
    sentence = _CONOCI_HOY.sub(_day_first, sentence)
    head = _MET.match(sentence)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if not names:
        told = sentence[head.end() :]
        nobody = why is NOBODY and _when(told, context)[1] != told  # "we spoke Sunday" tells of whoever was spoken of before
        somebody = not nobody and (why is not NOBODY or head["verb"].lower() == "met" or told[:1].isupper())
        return (Ask(item="met", why=why),) if somebody and head["verb"].lower() not in _BARE else None
    noun = re.fullmatch(rf"(?i)(?:phone |video )?{_MEAL}", head["verb"])
    if sentence.rstrip().endswith("?") or (noun and (_AHEAD.match(rest) or _PLANNED.match(rest))):
        return (Ask(item="met", why=IF),)
    before = sentence[: head.start("verb")]
    means, rest = _means(rest)
    if _to_come(before, context) or _to_come(_day_told(sentence, rest, context), context):
        return (Ask(item="met", why=NOT_COME),)
    when, rest = _when(rest, context)
    later, rest = _means(rest) if when and not means else ("", rest)
    verb = f"{head['verb']} {means or later}"
    when = _when(before, context)[0] or (None if _long_ago(when, sentence, context) else when)
    minutes, rest = minutes_said(rest)
    minutes = minutes or minutes_said(head["verb"])[0]
    if (
        head["verb"].lower() in ("coffee", "lunch")
        and rest
        and (_judged(rest, context) or _put_off(names, head["verb"], rest, context))
    ):
        return None  # "coffee with Carl: yes", "coffee with Carl back to me on Oct 12" answer the letter of that kind
    further = _FURTHER.match(rest)
    others = _others(further["rest"], context) if further else ()
    text = "" if others else rest.strip(" ,.;:-")
    kind = "call" if _CALLS.search(verb) else "coffee" if _COFFEE.search(verb) else "lunch" if _LUNCH.search(verb) else "meeting"
    day = when or (None if _SOME_DAY.search(sentence) else context.now.today)
    return (*(Met(partner=name, text=text, when=day, kind=kind, minutes=minutes) for name in names), *others)


def _means(rest: str) -> tuple[str, str]:
    """How they met where that stands at the head of a text, "for lunch", and the text without it."""
    found = _MEANS.match(rest)
    return (found["means"], rest[found.end() :]) if found else ("", rest)


def _day_told(sentence: str, rest: str, context: Context) -> str:
    """The words behind whom she met that can tell its day; behind a comma nothing but that day can."""
    words = _OF_THE_DAY.split(rest, maxsplit=1)[0]
    if not re.search(r"[,;:]\s*$", sentence.removesuffix(rest)):
        return words
    dated = _NOT_YET.match(words) or _when(words, context)[1] != words
    return words if dated and words == rest else ""


def _to_come(told: str, context: Context) -> bool:
    """Whether a day that is told has not come: "tomorrow", or "20 Nov" two days before it, which as a day gone by were a year ago."""
    day, _ = _when(told, context)
    return _long_ago(day, told, context) or _NOT_YET.search(told) is not None


def _long_ago(day: date | None, told: str, context: Context) -> bool:
    """Whether a day without its year would be one of last year: then it is none that has been."""
    return day is not None and context.now.today - day > _MOST_OF_A_YEAR and not re.search(r"\b\d{4}\b|year|año", told)


def _others(rest: str, context: Context) -> tuple[Action, ...]:
    """Such as "with Bea yesterday" behind "met Rosa today and": somebody else, on a day of their own."""
    names, behind, _ = people(rest, context)
    day, _ = _when(behind, context) if names else (None, "")
    found = met(f"met {rest}", context) if day else None
    return found or ()


def together(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Luis and I grabbed lunch Friday, he's opening a second office"."""
    hit = _TOGETHER.match(sentence)
    if hit is None or not context.names.people(hit["who"])[0]:
        return None
    return met(f"{_ENGLISH.get(hit['verb'].casefold(), hit['verb'])} with {hit['who']} {hit['rest'].lstrip()}", context)


_ENGLISH = {"hablamos": "hablé", "almorzamos": "almorcé", "comimos": "comí", "nos reunimos": "me reuní"}
"""What several did, as one tells it."""


def headed(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Marge Conway: had coffee yesterday, wants handouts"; words of a verdict behind it may be for the letter that waits."""
    hit = _HEADED.match(sentence)
    names, left, _ = people(hit["who"], context) if hit else ([], "", "")
    waits = names and names[0] in {draft.to for draft in context.digest.drafts}
    if (
        hit is None
        or len(names) != 1
        or left.strip()
        or (waits and {token.role for token in lex(hit["rest"], context)} & _JUDGES)
    ):
        return None
    return met(f"{hit['verb']} with {hit['who']} {hit['rest'].lstrip()}", context)


def told(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "I told Dana yes on the phone": words that were spoken are a talk."""
    hit = _TOLD.match(sentence)
    names, _, _ = people(hit["rest"], context) if hit else ([], "", "")
    if hit is None or not names or sentence.rstrip().endswith("?"):
        return None
    kind = "meeting" if hit["rest"].casefold().endswith("person") else "call"
    when = _when(sentence, context)[0] or context.now.today
    text = re.sub(r"(?i)^(?:i |we |just |already |also )+", "", sentence).strip(" .")
    return tuple(Met(partner=name, text=text, when=when, kind=kind) for name in names)


def called_us(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Sister Mary called, wants a talk in Lent"; where a letter to them waits, it may be about that."""
    names, rest, _ = people(sentence, context)
    hit = _CALLED_US.match(rest) if len(names) == 1 else None
    letters = (*context.digest.drafts, *context.digest.undoable)
    if not hit or sentence.rstrip().endswith("?") or names[0] in {draft.to for draft in letters}:
        return None
    when, _ = _when(rest, context)
    kind = "call" if _CALLS.search(hit[0]) else "meeting"
    return (Met(partner=names[0], text=rest.strip(" ."), when=when or context.now.today, kind=kind),)


def _judged(rest: str, context: Context) -> bool:
    """Whether what stands behind a name up to the first comma is a verdict, "coffee with Carl: can wait, the intro goes"; what was, is over."""
    if re.match(r"(?i)(?:was|were)\b", rest):
        return False
    roles = {token.role for token in lex(re.split(r"[,;]", rest, maxsplit=1)[0], context)}
    return roles <= _VERDICT_ONLY and bool(roles - {Role.FILL, Role.AUXILIARY, Role.THANKS})


def _put_off(names: Sequence[str], verb: str, rest: str, context: Context) -> bool:
    """Whether a letter of that kind waits for them, and what stands behind the name gives it a day to come."""
    waits = any(draft.to in names and draft.kind == verb.lower() for draft in context.digest.drafts)
    been, _ = _when(rest, context)
    ahead = been is None or _long_ago(been, rest, context)
    return waits and ahead and any(token.role is Role.DATE for token in lex(rest, context))


def _when(text: str, context: Context) -> tuple[date | None, str]:
    """The day of something past, and the text without it when it stood at the head."""
    words = text.split()
    past = Now(today=context.now.today, country=context.now.country, past=True)
    folded = [date_words(word) for word in words]
    flat = [part for parts in folded for part in parts]
    for at in range(len(flat)):
        found = match(flat, at, past)
        if found and found.on and found.on <= context.now.today:
            ends, seen = 0, 0
            for number, parts in enumerate(folded):
                seen += len(parts)
                if seen >= found.end:
                    ends = number + 1
                    break
            return found.on, " ".join(words[ends:]) if at == 0 else text
    return None, text


def minutes_said(text: str) -> tuple[int | None, str]:
    """How long something took, and the words without it.

    >>> minutes_said("about sleep, 45m"), minutes_said("half an hour"), minutes_said("about sleep")
    ((45, 'about sleep'), (30, ''), (None, 'about sleep'))
    """
    found = _MINUTES.search(text)
    if not found:
        return None, text
    minutes = int(found[1]) if found[1] else 30 if "half" in found[0].lower() else 60
    return minutes, text[: found.start()] + text[found.end() :]


MEETINGS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (met, together, headed, told, called_us)
