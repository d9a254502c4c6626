"""How old somebody is and whom a practice sees, in years: spans, because "a teen", "in their 60s" and a band that is kept say no more than one.

Law: of a span that lies in another only in part nobody knows whether it does. Who it is stands first in her words: "panic since the birth of her
child" tells of no child.
"""

from __future__ import annotations

import re

from outreach.rules.people.said_so import asserted, denied

Ages = tuple[int, int]
"""The first and the last year that somebody may be old."""

_OLDEST = 120
_BANDS = {"child": (0, 12), "teen": (13, 19)}
_WHO = r"(?:\b(?:young adults?|adults?|teens?|teenagers?|adolescents?|children|kids|people|clients?|anyone|patients?)\s+)?\(?(?:ages?\s+|aged\s+)?"
_YEARS = r"(?:[- ]?(?:years?(?: olds?)?|yrs?))?\)?"
_LIMITS = (
    re.compile(rf"(?i){_WHO}(?P<first>\d{{1,2}})\s*(?:to|-|–|until|through|and|a)\s*(?P<last>\d{{1,3}}){_YEARS}"),
    re.compile(
        rf"(?i){_WHO}(?:over |from |at least |older than |above )?(?P<first>\d{{1,2}}){_YEARS}\s*(?:\+|plus\b|(?:and|or|&) (?:up|older|over|above)\b)\)?"
    ),
    re.compile(rf"(?i){_WHO}(?:(?P<below>under|below|younger than)|up to|until) (?P<last>\d{{1,3}}){_YEARS}"),
    re.compile(rf"(?i){_WHO}(?P<last>\d{{1,3}}){_YEARS}\s*(?:and|or|&) (?:under|younger|below)\b\)?"),
    re.compile(rf"(?i){_WHO}(?:over|above|older than|from|at least) (?P<first>\d{{1,2}}){_YEARS}"),
)
"""Years as limits, with the word that they limit: "adults 18 to 65", "children under 12"."""
_CALLED = (
    (r"\b(?:kids?|child(?:ren)?|niñ[oa]s?)\b", 0, 12),
    (r"\b(?:teens?|teenagers?|adolescents?|adolescentes?|youth)\b", 13, 19),
    (r"\bminors\b", 0, 17),
    (r"\b(?:young|emerging) adults?\b", 18, 30),
    (r"\b(?:older adults?|seniors?|elders?|elderly|geriatric)\b", 60, _OLDEST),
    (r"(?<!young )(?<!emerging )(?<!older )\badult(?:o|a)?s?\b", 18, _OLDEST),
)
_HEAD = r"(?i)^\W*(?:(?:an?|another|her|his|their|my|the|una?)\s+)?(?:(?!adult|older|young)[a-z]+\s+)?"
_SPOKEN = (
    (r"(?:teen(?:ager)?s?|adolescent|high ?school\w*|tenth grader|freshman|sophomore|adolescente)\b", (13, 17)),
    (r"(?:child|kid|little (?:boy|girl)|niñ[oa])\b", (5, 12)),
    (r"kindergartner\b", (5, 6)),
    (r"(?:toddler|preschooler)\b", (1, 4)),
    (r"(?:college student|undergrad\w*|young adult)\b", (18, 25)),
    (r"(?:senior citizen|older (?:adult|man|woman|couple)|elderly \w+|retire[de]e?)\b", (60, _OLDEST)),
)
_SPOKEN_OF = tuple((re.compile(_HEAD + words), ages) for words, ages in _SPOKEN)
_AT_HEAD = re.compile(r"(?i)^\W*(\d{1,2})(?=\s*(?:[,;]|$|[mf]\b))")
_YEARS_OLD = re.compile(
    r"(?i)(?<!\bof )(?<!\bof a )(?<!\bof an )\b(\d{1,2})(?:\s*(?:y/?\.?o\b|y(?:ea)?rs? old\b)|[mf]\b|[- ]year[- ]olds?\b)|\b(?:aged?|turned) (\d{1,2})\b"
)
_DECADE = re.compile(
    r"(?i)(?:\bin (?:(?:his|her|their|the) )?|^\W*|[,;(]\s*)(?:(early|mid|late)[- ])?(?:(\d)0['’]?s|(twenties|thirties|forties|fifties|sixties|seventies|eighties))\b"
)
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties")
_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def exactly(age: int | None) -> Ages | None:
    """An age that is known."""
    return None if age is None else (age, age)


def of_band(band: str | None) -> Ages | None:
    """What a band says that is kept of a client.

    >>> of_band("teen"), of_band("30s"), of_band(None)
    ((13, 19), (30, 39), None)
    """
    if band in _BANDS:
        return _BANDS[band]
    return (int(band[:-1]), int(band[:-1]) + 9) if band and band[:-1].isdigit() else None


def band_of(ages: Ages | None) -> str | None:
    """The band that is kept of a client, or None where it is not known which; the exact age is not kept.

    >>> band_of((34, 34)), band_of((13, 17)), band_of((18, 25)), band_of(None)
    ('30s', 'teen', None, None)
    """
    bands = {
        next((name for name, (first, last) in _BANDS.items() if first <= age <= last), f"{age // 10 * 10}s") for age in ages or ()
    }
    return bands.pop() if len(bands) == 1 else None


def spoken_ages(words: str) -> Ages | None:
    """The age that a few words tell: a number at their head, years, a decade, or who it is.

    >>> spoken_ages("24, anxiety"), spoken_ages("8 yo, tics"), spoken_ages("a couple in their 60s"), spoken_ages("teen with panic")
    ((24, 24), (8, 8), (60, 69), (13, 17))
    >>> spoken_ages("couple, evenings"), spoken_ages("panic since the birth of her child")
    (None, None)
    """
    if hit := _AT_HEAD.search(words) or _YEARS_OLD.search(words):
        return exactly(int(next(filter(None, hit.groups()))))
    if hit := _DECADE.search(words):
        tens = int(hit[2]) if hit[2] else 2 + _TENS.index(hit[3].lower())
        first, last = _PART[(hit[1] or "").lower()]
        return (10 * tens + first, 10 * tens + last) if tens > 1 else None
    return next((ages for pattern, ages in _SPOKEN_OF if pattern.search(words)), None)


def named(words: str) -> tuple[Ages, ...]:
    """The spans that words for whom somebody sees name.

    >>> named("13-17 and adults"), named("children under 12"), named("18+"), named("couples")
    (((13, 17), (18, 120)), ((0, 11),), ((18, 120),), ())
    """
    spans: list[Ages] = []
    for limit in _LIMITS:
        for hit in limit.finditer(words):
            told = {name: value for name, value in hit.groupdict().items() if value}
            first, last = int(told.get("first", 0)), int(told.get("last", _OLDEST))
            spans.append((first, last - ("below" in told)))
        words = limit.sub(" ", words)
    return (*spans, *((first, last) for pattern, first, last in _CALLED if re.search(pattern, words, re.IGNORECASE)))


def seen(ages: Ages | None, whom: str) -> bool | None:
    """Whether somebody of these ages is among those whom a practice says it sees; None where one of both is not known, or only in part.

    >>> seen((16, 16), "12 to 30"), seen((13, 19), "12 to 17"), seen((8, 8), "adults, no children"), seen((8, 8), "everybody but toddlers")
    (True, None, False, None)
    """
    welcome, refused = named(asserted(whom)), named(denied(whom))
    if ages is None or not (welcome or refused):
        return None
    years = range(ages[0], ages[1] + 1)
    held = {_within(year, welcome or ((0, _OLDEST),)) and not _within(year, refused) for year in years}
    return held.pop() if len(held) == 1 else None


def _within(year: int, spans: tuple[Ages, ...]) -> bool:
    return any(first <= year <= last for first, last in spans)
