"""The facts of a referral: the client's age and payer, the clinical terms named, and how pressing it is.

Names are `rules.reading.names`' work, the concern that is told to the owner `rules.reading.concern`'s; the terms here are a clue for
the reader. All from phrases that professionals use, several languages where they are common. What is not said stays None: a
decade ("in her 40s") is no age.
"""

from __future__ import annotations

import re
from itertools import islice

from outreach.rules.reading.numbers import ABROAD, OLDER, TENS, WORDS, YOUNG, number

_NUM = rf"(\d{{1,2}}|{WORDS})"
_TOLD = rf"(\d{{1,2}}|{OLDER}|{YOUNG}|{TENS}|{ABROAD})"
_YEARS = r"(?:años|añitos|añotes|ans|jahre|anni|anos|jaar|år|lat)"
_UNIT = r"(?:weeks?|wks?|days?|months?|minutes?|mins?|hours?|hrs?|miles?|sessions?|visits?|times|percent|pounds|lbs?|feet|mg|km|kids|children|grandkids|patients|clients|st|nd|rd|th|am|pm|(?:years?|yrs?) (?:in|of|no|on|sober|clean|married|together|w/)|of (?:them|us|which))\b"
_OWN = re.compile(
    rf"(?i)(?:['\"”’.]|(?<=s)'s){{0,2}}(?:\s?\([^)\d\n]{{1,25}}\))?(?:(?:,? |')(?:who is|who's|whos|she's|he's|they're|shes|hes|she is|he is|is|s|aged?|ages|now|just turned|turned|about|around|maybe|only|almost|tiene|ist|est))?[\s,(:–—-]{{1,4}}{_TOLD}\b(?!\s?{_UNIT})(?!(?<=\. \d)\.)(?![:/.-]\d|\d|%)"
)
"""An age behind the name of whom it is told: "Tess 31", "Kip - 26 -", "Mrs. Park (Hye-jin), 49", "Don's 51"."""
_NEXT = re.compile(
    rf"(?i)\b(?:(?:turns|turning|will be|cumple)\s{_TOLD}(?= (?:in|on|next|this|en|el)\b)|(?:is|he's|she's)\s{_TOLD}(?= next (?:week|month|year)\b))"
)
"""An age that is not reached yet."""
_PERSON = r"kid|child|girl|boy|daughter|son|mom|mum|mother|dad|teen\w*|student|patient|pt|client|resident|member|cousin|cuz|vet|veteran|woman|man|lady|lad|lass|gal|gentleman|guy|fella|bloke|male|female|adult|fellow|one|señora?|senhora?|dame|frau|herr|homme|femme|mujer|hombre|paciente|ni[ñn][oa]|nen[ea]|hij[oa]|menin[oa]|filh[oa]|kind|enfant|bambin[oa]"
_GROUPS = r"epds|phq|gad|team|class|group|pack|list|total|maximum|minimum|house|family|crew|staff|caseload|panel|end|start|age|ages|score|average|plant|room|building|best|out|rate|copay|fee|price|cost|balance"
_SENTENCE = r"(?:^|[.!?:…–—-]\s+|\n)"
_AGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:she/her|he/him|they/them)(?:/\w+)?\)?,? (\d{1,2})\b",
        rf"\b{_NUM}[\s-]*(?:and a half[\s-]*)?(?:y/?\.?os?\b\.?|y\.\s?o\.|yr?s?[\s./-]*old|years?[\s-]*old|year[\s-]of[\s-]age|years? of age|yo[mf]\b|-year-old)",
        rf"\b{_NUM} (?:años|ans|jahre|anni|anos|jaar|år|lat)\b(?= (?:de edad|d['’]âge|alt|di età|de idade|oud|gammal|gammel))",
        rf"\b(?:aged?|edad|âge|alter|età|idade)\s*(?:is|of|de|:|=|-)?\s*{_NUM}\b(?!\s*(?:months?|weeks?|days?|to\b|-\d|s\b))",
        r"(?<![\d.$-])\b(\d{1,2})\s?y\b(?!\s*/|['’])",
        r"\b(\d{1,2})\s?(?:[-/]\s?)?(?:[MF]|female|male|fem|woman|man|girl|boy|AFAB|AMAB|NB|nonbinary)\b(?!\s*(?:hour|min|pm|am))",
        r"\b[MF][ /-]{1,3}(\d{1,2})\b(?!\s?(?:yr|year|week|month|hr|x))|\b[MF](\d{1,2})\b",
        rf"\b{_NUM}-?(?:jährig\w*|jarige)\b",
        rf"\b(?:{_PERSON}),? (?:of |de |von |di )?\(?{_NUM}\b(?!\s*(?:times|am|pm|days?|weeks|months|hours|nights|kids|blocks))",
        rf"\b(?:de|von|di|a|d['’])\s{_NUM}\s(?:años|ans|jahren|anni|anos|jaar|år|lat)\b",
        rf"\b(?:{_TOLD})[\s']{_YEARS}\b(?=[,.;])",
        r"\b(?:lat)\s(\d\d)(?=[,.;])",
        rf"\b{_NUM} and a half(?=[,.;])",
        rf"\b(?:she|he|they|one|who|patient|client|member)(?:'s|s| is| are)? ({TENS}|{YOUNG}|\d\d)\b(?=\s[a-z&])(?!\s(?:{_UNIT}|one|two|three|four|five|six|seven|eight|nine|in|or|to|years|next|minute))",
        r"(?<=[a-z]\s[-–—] )(\d{1,2})(?= [-–—] )",
        r"\([a-z][a-z ]{3,30}, (\d\d)\)",
        rf"\b{_NUM}\s(?:años|ans|jahre|anni|anos|jaar|år gammal|år)\b(?! (?:de |d['’])?(?:exp|casad|matrim|juntos|mariage))",
        rf"(?!\b(?:{_GROUPS})\b)\b[^\W\d]{{3,}} (?:of|de|van|von|på|d['’])\s?(\d\d|{YOUNG}|{TENS})(?=\s*[,.;?!)]|\s(?!(?:the|us|them|my|our|your|his|her|days?|weeks?|hours?|years?|minutes?|months?|sessions?|visits?|people|patients|clients)\b)[^\W\d])",
        r"\b[A-Z][\w'’-]+\.?,?\s?\((\d{1,2})(?:[,)\s])",
        r"(?-i:\b[A-Z][\w'’-]*\.?), (\d{1,2}|(?:" + WORDS + r"))(?=[,.;:)\n]|\s[-–—(]|\sand\b|\syears\b|$)(?!\.\d)",
        rf"\b(?:is|just turned|turned|turns|turning|she's|he's|they're|shes|hes|i'm|i am|ist|who is|who's|now|almost|nearly|only) \(?{_NUM}\b(?! (?:next|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|a)))(?=\s*(?:[,.;)!?&—–-]|(?:and|with|who|in|but|on|last|this|yesterday|today|and|und|so|he|he's|his|she|she's|her|they|clean|sober|or so)\b|$|[a-z]+(?:ing|ed)\b))(?!\s*[-–]\s*\d|[.:]\d|,\d| on a)",
        r"(?-i:\b(?!Visit|Caller|Chair|Room|Phase|Unit|Item|Case|Group|Grade|Week|Day|Type|Stage|Part|Year)[A-Z][a-z'’-]+) (\d{1,2})(?=\s(?:i've|he|she|who|and|is|has|with|wants)\b)",
        r"(?:^|[\n,;(|:])\s*(\d{1,2})(?=\s*[,;)|]\s)",
        r"(?:^|[.!?:)][\"”']?\s+|\n)(\d{1,2})(?=[,.;](?:\s|$)|-?ish\b| or so\b)(?!\.\s*(?:\n|$)\d)(?<!\n\d)(?<!^\d)",
        r"\b[^\W\d]{3,}(?:, | \()(\d{1,2})(?=[.,;)](?:\s|$)|$)",
        r"(?-i:\b[A-Z]{2,} )(\d{1,2})(?= (?i:who|with|has|is|needs|very|lives)\b)",
        rf"\b[^\W\d]+[.\"”']{{0,2}}(?:, | \()({YOUNG}|{OLDER}|{TENS})(?=[,.;:)](?:\s|$)|$)",
        rf"{_SENTENCE}({YOUNG}|{OLDER}|{TENS})(?=[,.])",
        r"\b[^\W\d]{3,}'s (\d\d)(?=,)(?<!it's \d\d)",
        r"(?:, |\s)(\d\d) (?:years|lata|lat|let|jahre|a)(?=[,.;])(?<!after \d\d years)(?<!for \d\d years)",
    )
)
_CONCERNS = re.compile(
    r"(?i)\b((?:post[- ]?partum|generali[sz]ed|severe|mild|moderate|major|social|test|performance|separation|health|perinatal|complicated|acute|chronic|new|bipolar|recurrent)?[ -]?(?:anxi\w+|depress\w+|panic\w*|grie[fv]\w*|bereave\w*|trauma\w*|ptsd|ocd|adhd|add|insomnia|sleep\w*|eating|anorexi\w*|bulimi\w*|"
    r"binge\w*|purg\w*|body image|self[- ]?(?:harm|injur)\w*|cutting|suicid\w*|addiction|alcohol\w*|drinking|substance\w*|sober\w*|recovery|opioid\w*|gambling|divorc\w*|separation|custody|co-?parent\w*|marital|marriage|couples?|infidelity|affair|break-?up|relationship\w*|stress\w*|burn-?out|burned out|work\w*|job loss|laid off|anger|"
    r"rage|tantrum\w*|meltdown\w*|behavio\w+|school (?:refusal|avoidance)|refus\w+|bull\w+|shut down|withdrawn|isolat\w+|lonel\w+|lonely|gender\w*|identity|coming out|autis\w*|asd|bpd|borderline|dbt|emdr|mood\w*|mania|manic|bipolar|psychosis|psychotic|hallucinat\w*|schizo\w*|dissoci\w*|flashback\w*|nightmare\w*|abuse\w*|assault\w*|"
    r"rape\w*|violence|dv|accident|mva|crash|injur\w*|pain|migraine\w*|cancer|diagnos\w+|chemo\w*|cardiac|heart attack|stroke|dementia|caregiv\w*|infertil\w*|ivf|miscarr\w*|stillb\w*|nicu|pregnan\w*|postnatal|new baby|new mom|baby blues|birth|adopt\w*|foster\w*|transition\w*|adjust\w*|phobi\w*|fear\w*|scared|afraid|worr\w+|nerv\w+|"
    r"tear\w*|cry\w*|weep\w*|sad\w*|hopeless\w*|overwhelm\w*|numb\w*|widow\w*|loss|lost (?:her|his|their)|death|died|dead|deceased|mourning|faint\w*|perfectionis\w*|procrastinat\w*|tic|tics|tourette\w*|selective mutism|stutter\w*|soiling|bed-?wetting|toilet\w*|picking|hair[- ]pulling|trichotillo\w*|hoard\w*|obsess\w*|compuls\w*|intrusive|rumin\w*|"
    r"self-esteem|confidence|conflict|family|parenting|veteran|combat|deploy\w*|moral injury|immigra\w*|visa|acculturat\w*|retire\w*|empty nest|f\d\d(?:\.\d+)?|ansiedad|depresi[óo]n|duelo|p[áa]nico|divorcio|tristeza|miedo|angoisse|anxiété|dépression|deuil|séparation|angst\w*|depression\w*|trauer|trennung|schlaf\w*|ansiedade|depress[ãa]o|luto))\b"
)
_AFTER = re.compile(
    r"(?i)\b(?:struggl\w+ with|dealing with|suffers? from|presents? with|presenting (?:problem|concern|with)s?\W+|c/o|dx:?|diagnosis:?|reason(?: for (?:referral|visit))?:?|concerns?:?|issue:?|need:?|for help with|because of|due to|re:|about (?:her|his|their)|has been|history of|h/o|hx of?)\s+([^\n.;!?]{3,70})"
)
_PAYERS = re.compile(
    r"(?i)\b(aetna|blue ?cross(?: blue ?shield)?|bcbs\w*|blue shield|cigna|evernorth|united(?: ?health ?care)?|uhc|optum|humana|kaiser|anthem|medicare(?: advantage)?|medicaid|medi-cal|tricare|champva|va community care|magellan|beacon|carelon|ambetter|molina|oscar|healthy blue|partners health|trillium|vaya|state health plan|"
    r"self[- ]?pay|private[- ]?pay|pays? (?:cash|privately|out of pocket)|out[- ]of[- ](?:pocket|network)|cash|sliding(?: |-)scale|uninsured|no insurance|hsa|eap|workers'? comp\w*|victims'? compensation|privat(?:versichert|zahler)|krankenkasse|mutuelle)\b"
)
_DANGER = re.compile(
    r"(?i)(suicid\w*|\b(?<!no )s\.?i\.?\b(?= (?:with|without|plan|yesterday|today|last))|kill (?:my|him|her|them)sel(?:f|ves)|end (?:my|her|his|their|it) (?:own )?(?:life|all)|(?:want\w*|wish\w*|rather) (?:to )?(?:be )?(?:die|dead)\b|not (?:be )?(?:here|alive) any ?more|better off (?:without|dead)|no reason to (?:live|go on)|take (?:my|her|his|their) own life|"
    r"not (?:feel(?:ing)? )?safe|unsafe|hurt(?:ing)? (?:my|her|him|them)sel(?:f|ves)|self[- ]?harm\w*|cutting (?:herself|himself|myself|again)|overdos\w*|has a (?:plan|gun)|(?:can't|cannot) go on|hit(?:s|ting)? (?:me|her|him|the kids)|threaten\w* to kill|afraid (?:of what|he will|she will)|suicidio|matarme|quitarme la vida|quiero morir|no quiero vivir|me suicider|"
    r"envie de mourir|umbringen|nicht mehr leben|selbstmord|suizid\w*|suic[ií]d\w*|me matar|uccidermi|farla finita)"
)
_NEGATED = re.compile(
    r"(?i)\b(no|not|denies|denied|without|never|isn't|is not|wasn't|nor|negative for|neg for|ohne|sans|sin|sem|senza|any|rule[sd]? out|prevention|training|workshop|awareness|hotline|lifeline|text line|month|research|emergency|crisis)\W+(?:\w+\W+){0,4}$"
)
_URGENT = re.compile(
    r"(?i)\b(urgent(?!\W{1,3}(?:care|matters?|questions?|enquir|inquir))\w*|asap|a\.s\.a\.p|as soon as (?:possible|you can)|stat\b|(?:this|same) week|today if|right away|immediately|soonest|within \w+ (?:days?|hours?)|crisis|emergen\w*|can't wait|time[- ]sensitive|before (?:discharge|the weekend)|d/?c(?:'d)? (?:today|tomorrow|fri\w*)|"
    r"dringend|eilig|urgente|cuanto antes|lo antes posible|au plus vite|rapidement|o quanto antes)\b"
)

_PLACES = 8
_COUNTED = re.compile(r"(?i)\b(?:mom|mother|mum|dad|father|parent|couple|pair|guy|person|woman|man|client|patient)s?(?: of)? $")


def age(text: str, name: str | None = None) -> int | None:
    """The age that is said of a person: beside her `name` where that is known, else by the surest phrase first.

    >>> age("do you have space for a 34 yo with panic"), age("my nine-year-old"), age("in her 40s")
    (34, 9, None)
    """
    if name is not None and (own := _beside(text, name)) is not None:
        return own
    for pattern in _AGES:
        for match in pattern.finditer(text):
            if (years := _years(text, match)) is not None:
                return years
    soon = next((years for match in _NEXT.finditer(text) if (years := _years(text, match)) is not None), None)
    return soon - 1 if soon is not None else None


def _years(text: str, match: re.Match[str]) -> int | None:
    """The years that a phrase says, if they can be an age."""
    said = next(group for group in match.groups() if group)
    years = number(said)
    fits = years is not None and 2 <= years <= 99 and _plausible(text, match) and not _counts(text, match, said)
    return years if fits else None


def _beside(text: str, name: str) -> int | None:
    """The age that stands behind a name, or behind one of its words."""
    words = re.findall(r"\w+", name)
    initials = all(len(word) == 1 for word in words)
    for said in (r"\W{0,2}".join(words),) if initials else reversed(words):
        for match in islice(re.finditer(rf"(?i)\b{said}\b", text), _PLACES):
            own = _OWN.match(text, match.end())
            if own and (years := _years(text, own)) is not None:
                return years
    return None


def _counts(text: str, match: re.Match[str], said: str) -> bool:
    """Whether a small number in words counts people: "a dad of two", "guy two"."""
    before = text[: match.end()].removesuffix(said)[-20:]
    return len(said) < 6 and said.isalpha() and _COUNTED.search(before) is not None


def _plausible(text: str, match: re.Match[str]) -> bool:
    """Not a time, a street, a room, a date, a count or a number of years of experience."""
    group = next(index for index, found in enumerate(match.groups(), 1) if found)
    before = text[max(0, match.start(group) - 14) : match.start(group)].lower()
    after = text[match.end(group) : match.end(group) + 14].lower()
    if re.search(
        r"(\$|#|\d[-/:.]|\b(?:suite |ste |room |rm |ext\.? |unit |page |at |after |by |before |until |jan\w* |feb\w* |mar\w* |apr\w* |may |june? |july? |aug\w* |sep\w* |oct\w* |nov\w* |dec\w* |box |psalm |case |grade |no\. |bdi |phq\W?\d? |gad\W?\d? |epds |score |depuis |hace |il y a |seit |vor |há |imc |bmi |x ))\(?$",
        before,
    ):
        return False
    return not re.match(
        r"\s?(['’]?s\b|(?:y tantos|something|odd)\b|th\b|st\b|nd\b|rd\b|am\b|pm\b|%|min|:\d|/\d|-\d\d|\.\d|years (in|of exp|ago|later|together)|\)? sessions|sessions|visits|weeks|months|kids|girls|boys|students|beds|patients|clients|days|hours|hrs|slots|-(?:minute|hour|day|week|session|bed)|of (?:them|us)\b)",
        after,
    )


def concern(text: str) -> str | None:
    """The first clinical terms that the text names, up to four: whether it speaks of a concern at all.

    >>> concern("a 34 yo with panic")
    'panic'
    """
    found = list(dict.fromkeys(match[1].strip(" -").lower() for match in _CONCERNS.finditer(text)))
    if found:
        return ", ".join(found[:4])
    match = _AFTER.search(text)
    return match[1].strip() if match else None


def payer(text: str) -> str | None:
    """Who pays, if the text says so: an insurer's name or "self-pay"."""
    match = _PAYERS.search(text)
    return match[0] if match else None


def danger(text: str) -> str | None:
    """Words of danger to life that are not denied ("no SI"), or None. Too often is right here, too seldom is not.

    >>> danger("She says she is not safe at home."), danger("Denies suicidal ideation.")
    ('not safe', None)
    """
    for match in _DANGER.finditer(text):
        if not _NEGATED.search(text[max(0, match.start() - 40) : match.start()]):
            return match[0]
    return None


def urgent(text: str) -> bool:
    """Whether the writer says that it cannot wait."""
    return _URGENT.search(text) is not None
