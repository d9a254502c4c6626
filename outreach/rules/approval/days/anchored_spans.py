"""Days that are told from another day: "the Monday after Thanksgiving", "two weeks from Friday", "the first Tuesday of January".

Law: the anchor is itself a stretch that the calendar names, read by the reader handed in; where there is none there is no day, so that
"after she answers" stays a condition. A weekday beside a date must be that date's own, else neither counts. See `spans` for the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from outreach.rules.approval.days.holidays_spoken import business_day
from outreach.rules.approval.days.spans import (
    MONTHS,
    UNITS,
    WEEKDAYS,
    Now,
    Span,
    Words,
    counted,
    day,
    monday_of,
    month,
    shift,
    week,
)
from outreach.rules.approval.words.counting import ORDINALS

Reader = Callable[[Words, int, Now], tuple[Span, int] | None]
Found = tuple[Span, int] | None

_ARTICLES = frozenset({"the", "el", "la", "on", "of", "in", "by", "for", "del", "de", "al", ","})
_LAST = frozenset({"last", "último", "ultimo", "última", "ultima"})
_AFTER = (
    *(("after",), ("following",), ("from",), ("past",), ("siguiente", "a"), ("que", "sigue", "a")),
    *(("después", "de"), ("despues", "de"), ("después", "del"), ("despues", "del"), ("tras",), ("a", "partir", "de")),
)
_BEFORE = (("before",), ("ahead", "of"), ("prior", "to"), ("antes", "de"), ("antes", "del"))
_OF = (("of",), ("in",), ("de",), ("del",), ("en",))
_BUSINESS = (("business", "day"), ("working", "day"), ("workday",), ("weekday",), ("día", "hábil"), ("día", "laborable"))


def anchored(words: Words, at: int, now: Now, read: Reader) -> Found:
    """The longest of these readings that begins with word `at`."""
    while at < len(words) and words[at] in _ARTICLES:
        at += 1
    found = [hit for reading in _READINGS if at < len(words) and (hit := reading(words, at, now, read))]
    return max(found, key=lambda hit: hit[1]) if found else None


def _behind(words: Words, at: int, leads: tuple[tuple[str, ...], ...]) -> int | None:
    """The place behind the longest of the phrases that stands at `at`."""
    return max((at + len(lead) for lead in leads if tuple(words[at : at + len(lead)]) == lead), default=None)


def _anchor(words: Words, at: int, now: Now, read: Reader) -> Found:
    """The stretch named at `at`, without looking for another anchor inside an article."""
    while at < len(words) and words[at] in ("the", "el", "la", "los", "las", "que"):
        at += 1
    if at >= len(words):
        return None
    if words[at] in ORDINALS and words[at - 1] in ("the", "el"):
        found = read(["the", f"{ORDINALS[words[at]]}th"], 0, now)  # "the Tuesday after the Fourth": beside a weekday no letter
        return (found[0], at + 1) if found else None
    return read(words, at, now)


def _weekday_beside(words: Words, at: int, now: Now, read: Reader) -> Found:
    """The Monday after Thanksgiving, the Friday before Christmas, el lunes después de Navidad, Monday after next."""
    if words[at] not in WEEKDAYS:
        return None
    wanted = WEEKDAYS[words[at]]
    if tuple(words[at + 1 : at + 3]) == ("after", "next"):
        return day(monday_of(now.today) + timedelta(days=14 + wanted)), at + 3
    later, earlier = _behind(words, at + 1, _AFTER), _behind(words, at + 1, _BEFORE)
    anchor = _anchor(words, later or earlier or len(words), now, read)
    if anchor is None:
        return None
    if later:
        return day(_next(anchor[0].last, wanted)), anchor[1]
    return day(anchor[0].first - timedelta(days=(anchor[0].first.weekday() - wanted) % 7 or 7)), anchor[1]


def _next(behind: date, wanted: int) -> date:
    return behind + timedelta(days=(wanted - behind.weekday()) % 7 or 7)


def _weekday_within(words: Words, at: int, now: Now, read: Reader) -> Found:
    """First Monday in December, the last Friday of the month, el primer lunes de enero."""
    place, last = ORDINALS.get(words[at], 0), words[at] in _LAST
    if not (place or last) or at + 1 >= len(words) or words[at + 1] not in WEEKDAYS:
        return None
    wanted, within = WEEKDAYS[words[at + 1]], _behind(words, at + 2, _OF) or len(words)
    whole = _whole_month(words, within, now, read)
    if whole is None:
        return None
    days = [whole[0].first + timedelta(days=distance) for distance in range((whole[0].last - whole[0].first).days + 1)]
    fitting = [each for each in days if each.weekday() == wanted]
    chosen = fitting[-1:] if last else fitting[place - 1 : place]
    return (day(chosen[0]), whole[1]) if chosen else None


def _whole_month(words: Words, at: int, now: Now, read: Reader) -> Found:
    """January, next month, the month: also the one that has begun."""
    if tuple(words[at : at + 2]) in (("the", "month"), ("el", "mes")):
        return month(now.today.year, now.today.month), at + 2
    if at < len(words) and MONTHS.get(words[at]) == now.today.month:
        return month(now.today.year, now.today.month), at + 1
    found = _anchor(words, at, now, read)
    return found if found and (found[0].last - found[0].first).days >= 27 else None


def _weekday_dated(words: Words, at: int, now: Now, read: Reader) -> Found:
    """Thursday, December 3; Tue 12/1; lunes 30 de noviembre: the date counts when it is that weekday."""
    if words[at] not in WEEKDAYS:
        return None
    behind = at + 1
    while behind < len(words) and words[behind] in (",", "the", "el", "on"):
        behind += 1
    if behind >= len(words) or not (words[behind][0].isdigit() or words[behind].isalpha()):
        return None
    dated = read(words, behind, now) if words[behind] not in WEEKDAYS else None
    if dated is None or dated[0].first != dated[0].last or dated[0].first.weekday() != WEEKDAYS[words[at]]:
        return None
    return dated


def _distance_from(words: Words, at: int, now: Now, read: Reader) -> Found:
    """Two days after Christmas, a week from Friday, the day before Thanksgiving, dos semanas después de Reyes."""
    number = counted(words, at)
    count, place = number or (1, at)
    if (
        place >= len(words)
        or words[place] not in UNITS
        or len(words[place]) == 1
        or (count > 1 and not words[place].endswith("s"))
    ):
        return None
    unit = UNITS[words[place]]
    later, earlier = _behind(words, place + 1, _AFTER), _behind(words, place + 1, _BEFORE)
    if number is None and unit != "day":
        return _week_beside(words, place, now, read) if unit == "week" else None
    anchor = _anchor(words, later or earlier or len(words), now, read)
    if anchor is None:
        return None
    return day(shift(anchor[0].last if later else anchor[0].first, count if later else -count, unit)), anchor[1]


def _week_beside(words: Words, at: int, now: Now, read: Reader) -> Found:
    """The week after Thanksgiving, the week of December 7, the week after next."""
    if tuple(words[at + 1 : at + 3]) == ("after", "next"):
        return week(monday_of(now.today) + timedelta(days=14)), at + 3
    for leads, weeks in ((_AFTER, 1), (_BEFORE, -1), (_OF, 0)):
        behind = _behind(words, at + 1, leads)
        anchor = _anchor(words, behind, now, read) if behind else None
        if anchor:
            return week(monday_of(anchor[0].last if weeks else anchor[0].first) + timedelta(days=7 * weeks)), anchor[1]
    return None


def _business_day(words: Words, at: int, now: Now, read: Reader) -> Found:
    """The first business day of January, the next working day after Christmas."""
    if words[at] not in ("first", "next", "primer"):
        return None
    behind = _behind(words, at + 1, _BUSINESS)
    if behind is None:
        return None
    after, within = _behind(words, behind, _AFTER), _behind(words, behind, _OF)
    anchor = _anchor(words, after or within or len(words), now, read)
    if anchor is None:
        return None
    return day(business_day(anchor[0].last + timedelta(days=1) if after else anchor[0].first, now.country)), anchor[1]


_READINGS: tuple[Callable[[Words, int, Now, Reader], Found], ...] = (
    _weekday_beside,
    _weekday_within,
    _weekday_dated,
    _distance_from,
    _business_day,
)
