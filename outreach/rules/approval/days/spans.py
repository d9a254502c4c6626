"""Stretches of days as people name them: a day, a week, a month, a holiday. `dates` turns them into the day until which.

Each matcher looks at folded words from one place on and returns the stretch with the place behind it, or None.
Law: a weekday is the coming one (never today); "next Friday" is the Friday of next week; a day of the month or a
date without a year is the next one; weeks begin on Monday.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from outreach.rules.approval.words.counting import cardinal

Words = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From `first` to `last`, both included; `ends` means that the words spoke of its end ("this week", "the rest of the year")."""

    first: date
    last: date
    ends: bool = False
    after: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What a spoken date is measured from. `past`: days that have been ("met her on Monday")."""

    today: date
    country: str = "US"
    past: bool = False


def _table(text: str) -> Mapping[str, int]:
    rows = [line.split() for line in text.strip().splitlines()]
    return MappingProxyType({word: n for n, words in enumerate(rows) for word in words})


WEEKDAYS = _table(
    """
    monday mondays mon lunes
    tuesday tuesdays tue tues martes
    wednesday wednesdays wed weds miércoles miercoles
    thursday thursdays thu thur thurs jueves
    friday fridays fri viernes
    saturday saturdays sat sábado sabado
    sunday sundays sun domingo
    """
)
MONTHS = _table(
    """
    -
    january jan enero
    february feb febrero
    march mar marzo
    april apr abril
    may mayo
    june jun junio
    july jul julio
    august aug agosto
    september sep sept septiembre setiembre
    october oct octubre
    november nov noviembre
    december dec diciembre
    """
)
UNITS = {
    word: unit
    for unit, words in {
        "day": "day days día días dia dias d",
        "week": "week weeks wk wks semana semanas w",
        "fortnight": "fortnight fortnights",
        "month": "month months mes meses mo mos",
        "year": "year years año años",
    }.items()
    for word in words.split()
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_NEXT = {"next", "próximo", "próxima", "proximo", "proxima", "coming"}
_COUNTS = tuple(
    (tuple(phrase.split()), count)
    for count, phrases in ((2, "a couple of|a couple|couple of|un par de"), (3, "a few|few"), (1, "a|an|un|una"))
    for phrase in phrases.split("|")
)
_FILL = {"the", "el", "la", "los", "las", "of", "de", "del", "this", "coming", "on"}
_PART_OF_DAY = {"morning", "afternoon", "evening", "night", "noon", "am", "pm", "eod", "first", "thing"}


def day(of: date, *, ends: bool = False) -> Span:
    """One day as a span."""
    return Span(first=of, last=of, ends=ends)


def week(monday: date, *, ends: bool = False) -> Span:
    """The seven days from a Monday on."""
    return Span(first=monday, last=monday + timedelta(days=6), ends=ends)


def month(year: int, number: int, *, ends: bool = False) -> Span:
    """A month, which may lie beyond December ("13" is January of the year after)."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Span(first=date(year, number, 1), last=date(year, number, monthrange(year, number)[1]), ends=ends)


def shift(start: date, count: int, unit: str) -> date:
    """`count` units later; a month keeps the day where it exists.

    >>> str(shift(date(2026, 1, 31), 1, "month")), str(shift(date(2026, 1, 31), 1, "fortnight"))
    ('2026-02-28', '2026-02-14')
    """
    if unit in _DAYS:
        return start + timedelta(days=count * _DAYS[unit])
    there = month(start.year + (count if unit == "year" else 0), start.month + (count if unit == "month" else 0))
    return there.first.replace(day=min(start.day, there.last.day))


def monday_of(today: date) -> date:
    """The Monday of this week."""
    return today - timedelta(days=today.weekday())


def near(now: Now, number: int, dom: int) -> date | None:
    """The date of that day and month which the speaker means: the next one, or for the past the last one."""
    year = now.today.year
    for candidate in (year, year - 1) if now.past else (year, year + 1, year + 2):
        try:
            found = date(candidate, number, dom)
        except ValueError:
            continue
        if (found <= now.today) if now.past else (found >= now.today):
            return found
    return None


def _simple(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """today, tomorrow, yesterday and their Spanish sisters."""
    for phrase, distance in (
        (("the", "day", "after", "tomorrow"), 2),
        (("day", "after", "tomorrow"), 2),
        (("pasado", "mañana"), 2),
        (("later", "today"), 0),
        (("today",), 0),
        (("tonight",), 0),
        (("this", "morning"), 0),
        (("this", "afternoon"), 0),
        (("this", "evening"), 0),
        (("hoy",), 0),
        (("tomorrow",), 1),
        (("tmrw",), 1),
        (("tmw",), 1),
        (("tomorow",), 1),
        (("tommorow",), 1),
        (("tommorrow",), 1),
        (("mañana",), 1),
        (("manana",), 1),
        (("yesterday",), -1),
        (("ayer",), -1),
        (("last", "night"), -1),
    ):
        if tuple(words[at : at + len(phrase)]) == phrase:
            end = at + len(phrase)
            return day(now.today + timedelta(days=distance)), end + (words[end : end + 1] != [] and words[end] in _PART_OF_DAY)
    return None


def _weekday(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """Monday, next Tue, last Friday, Wednesday of next week, el lunes, el viernes que viene, a week from Monday."""
    start = at
    further, back = False, now.past
    if tuple(words[at : at + 3]) in (("a", "week", "from"), ("one", "week", "from")):
        found = _weekday(words, at + 3, now)
        return (day(found[0].first + timedelta(days=7)), found[1]) if found else None
    while at < len(words) and words[at] in (_FILL | _NEXT | {"last", "pasado"}):
        further = further or words[at] in ("next", "próximo", "proximo")
        back = back or words[at] in ("last",)
        at += 1
    if at >= len(words) or words[at] not in WEEKDAYS:
        return None
    wanted, at = WEEKDAYS[words[at]], at + 1
    if back and not further:
        return day(now.today - timedelta(days=(now.today.weekday() - wanted) % 7 or 7)), at
    english = "next" in words[start:at]
    dated = _dated_weekday(words, at, wanted, now)
    if dated:
        return dated
    for tail in (("of", "next", "week"), ("next", "week"), ("de", "la", "próxima", "semana")):
        if tuple(words[at : at + len(tail)]) == tail:
            return day(monday_of(now.today) + timedelta(days=7 + wanted)), at + len(tail)
    if tuple(words[at : at + 2]) == ("que", "viene"):
        at += 2
    if at < len(words) and words[at] == "week":
        return day(now.today + timedelta(days=((wanted - now.today.weekday()) % 7 or 7) + 7)), at + 1
    if further and english:
        return day(monday_of(now.today) + timedelta(days=7 + wanted)), at + _tail(words, at)
    return day(now.today + timedelta(days=(wanted - now.today.weekday()) % 7 or 7)), at + _tail(words, at)


def _dated_weekday(words: Words, at: int, wanted: int, now: Now) -> tuple[Span, int] | None:
    """Such as "Friday the 4th": the next day of that number which is that weekday, within a year."""
    dom = (
        re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", words[at + 1])
        if words[at : at + 1] == ["the"] and at + 1 < len(words)
        else None
    )
    ahead = (now.today + timedelta(days=distance) for distance in range(1, 366))
    found = next((each for each in ahead if dom and each.day == int(dom[1]) and each.weekday() == wanted), None)
    return (day(found), at + 2) if found else None


def _tail(words: Words, at: int) -> int:
    """One more word where it is only the time of day, "Friday morning"."""
    return int(at < len(words) and words[at] in _PART_OF_DAY)


def _distance(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """In two weeks, a week from now, 10 days, 2w, en dos semanas, dentro de un mes, for a couple of weeks."""
    start = at
    if words[at] in ("in", "en", "within", "for", "por", "another", "give"):
        at += 1
    elif tuple(words[at : at + 2]) == ("dentro", "de"):
        at += 2
    while at < len(words) and words[at] in ("about", "another", "at", "least", "unos", "unas", "like"):
        at += 1
    compact = re.fullmatch(r"(\d{1,2})([dw])", words[at]) if at < len(words) else None
    if compact:
        return day(shift(now.today, int(compact[1]), UNITS[compact[2]])), at + 1
    number = counted(words, at) or ((1, at) if words[at - 1 : at] == ["another"] else None)
    if number is None:
        return None
    count, at = number
    business = at < len(words) and words[at] in ("business", "working", "more")
    at += business
    if at >= len(words) or words[at] not in UNITS or len(words[at]) == 1 or (count > 1 and not words[at].endswith("s")):
        return None
    unit, at = UNITS[words[at]], at + 1
    for tail in (("from", "now"), ("from", "today"), ("later",), ("más",), ("or", "so")):
        if tuple(words[at : at + len(tail)]) == tail:
            return day(shift(now.today, count, unit)), at + len(tail)
    if at < len(words) and words[at] == "ago":
        return day(shift(now.today, -count, unit)), at + 1
    return (day(shift(now.today, count, unit)), at) if start < at else None


def counted(words: Words, at: int) -> tuple[int, int] | None:
    """A number, "a", "a couple of", with the place behind it."""
    for phrase, count in _COUNTS:
        if tuple(words[at : at + len(phrase)]) == phrase:
            return count, at + len(phrase)
    number = cardinal(words[at]) if at < len(words) else None
    return (number, at + 1) if number is not None else None


def _calendar_unit(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """As next week, this week, the rest of the month, la semana que viene, el próximo mes, the weekend, year end."""
    start = at
    lead = next(
        (
            phrase
            for phrase in (("the", "rest", "of"), ("rest", "of"), ("el", "resto", "de"))
            if tuple(words[at : at + len(phrase)]) == phrase
        ),
        (),
    )
    rest, at = bool(lead), at + len(lead)
    while at < len(words) and words[at] in (_FILL | _NEXT | {"all", "whole", "esta", "este", "later"}):
        at += 1
    said = set(words[start:at])
    if at >= len(words) or words[at] not in (set(UNITS) - {"d", "w"}) | {"weekend", "fin"}:
        return None
    coming = tuple(words[at + 1 : at + 3]) == ("que", "viene")
    ahead = 1 if coming or said & (_NEXT - {"coming"}) else 0
    current = bool(said & {"this", "esta", "este", "all", "whole"}) or rest
    end = at + (3 if coming else 1)
    if words[at] == "weekend" or tuple(words[at : at + 3]) == ("fin", "de", "semana"):
        saturday = monday_of(now.today) + timedelta(days=5 + 7 * ahead)
        return Span(first=saturday, last=saturday + timedelta(days=1)), at + (3 if words[at] == "fin" else 1)
    if words[at] == "fin" or not (ahead or current):
        return None
    unit = UNITS[words[at]]
    if unit == "week" and "later" in said and current:
        return day(max(monday_of(now.today) + timedelta(days=4), now.today + timedelta(days=1))), end
    if unit == "week":
        return week(monday_of(now.today) + timedelta(days=7 * ahead), ends=current), end
    if unit == "month":
        return month(now.today.year, now.today.month + ahead, ends=current), end
    if unit == "year":
        year = now.today.year + ahead
        return Span(first=date(year, 1, 1), last=date(year, 12, 31), ends=current), end
    return None


MATCHERS: tuple[Callable[[Words, int, Now], tuple[Span, int] | None], ...] = (_simple, _weekday, _distance, _calendar_unit)
