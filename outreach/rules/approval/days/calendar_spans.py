"""Stretches that are named by the calendar: dates, months and their parts, holidays. See `spans` for the law."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from outreach.rules.approval.days.anchored_spans import anchored
from outreach.rules.approval.days.holidays_spoken import PHRASES, business_day, next_day_off, next_holiday
from outreach.rules.approval.days.spans import MATCHERS, MONTHS, Now, Span, Words, day, monday_of, month, near
from outreach.rules.approval.words.counting import ORDINALS, cardinal

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?")
_PARTS = {
    "early": 1,
    "beginning": 1,
    "start": 1,
    "mid": 15,
    "middle": 15,
    "late": 20,
    "principios": 1,
    "mediados": 15,
    "end": 0,
    "fin": 0,
    "fines": 0,
    "finales": 0,
}
_WEEKDAY_OF_PART = {1: 7, 15: 9, 20: 10}
"""How far from this Monday the early, middle and late days of next week lie."""
_VERBS = {"go", "be", "not", "get", "wait", "stay"}
"""Behind "2 may" these say that "may" is no month."""
_BEFORE_MONTH = {"until", "till", "til", "in", "after", "hasta", "by", "next", "early", "through", "en", "for", "of", "before"}
_LETTERS = 12
_ON_DAY = (("el", "día"), ("del", "día"), ("el", "dia"), ("del", "dia"), ("día",), ("dia",))
_GLUE = {"the", "of", "in", "on", "el", "la", "de", "del", "a", "al", "en", "this"}


def _number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of a month with the place behind it: 3, 3rd, third, twenty second, thirty first."""
    if at >= len(words):
        return None
    tens = {"twenty": 20, "thirty": 30}.get(words[at], 0)
    ones = ORDINALS.get(words[at + 1], 0) if tens and at + 1 < len(words) and not words[at + 1][0].isdigit() else 0
    found = tens + ones if 0 < ones < 10 else 30 if words[at] == "thirtieth" else ORDINALS.get(words[at]) or cardinal(words[at])
    return (found, at + 1 + bool(ones)) if found and found <= 31 else None


def _skip(words: Words, at: int) -> int:
    while at < len(words) and words[at] in _GLUE:
        at += 1
    return at


def _skip_of(words: Words, at: int) -> int:
    """Behind a bare number only "of" leads to its month: "4 on Dec 1", "4 in December" speak of a letter."""
    return at + 1 if tuple(words[at : at + 1]) in (("of",), ("de",)) else at


def _written(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """2026-12-03, 12/3, 12/3/26: month first, as the practice's country writes."""
    at = _skip(words, at)
    if at >= len(words):
        return None
    iso, slashed = _ISO.fullmatch(words[at]), _SLASHED.fullmatch(words[at])
    try:
        if iso:
            return day(date(int(iso[1]), int(iso[2]), int(iso[3]))), at + 1
        if slashed and slashed[3]:
            return day(date(2000 + int(slashed[3]) % 100, int(slashed[1]), int(slashed[2]))), at + 1
        found = near(now, int(slashed[1]), int(slashed[2])) if slashed else None
    except ValueError:
        return None
    return (day(found), at + 1) if found else None


def _named(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """Dec 3, December 3rd 2026, 3 Dec, the 3rd of December, el 3 de diciembre."""
    at = _skip(words, at)
    for first in (0, 1):
        place = at
        if first == 0 and place < len(words) and words[place] in MONTHS:
            said, number = _number(words, _skip(words, place + 1)), MONTHS[words[place]]
            dom, end = said or (None, 0)
        elif first == 1 and (said := _number(words, place)):
            month_at = _skip_of(words, said[1]) if words[place].isdigit() else _skip(words, said[1])
            if words[place].isdigit() and month_at == said[1] and _number(words, month_at + 1):
                continue  # "2 Dec 3" speaks of the second letter
            if tuple(words[month_at : month_at + 1]) == ("may",) and month_at + 1 < len(words) and words[month_at + 1] in _VERBS:
                continue
            dom, end = said[0], month_at + 1
            number = MONTHS.get(words[month_at], 0) if month_at < len(words) else 0
        else:
            continue
        year = _year(words, end)
        found = _exact(year[0], number, dom) if dom and number and year else near(now, number, dom) if dom and number else None
        if found:
            return day(found), year[1] if year else end
    return None


def _year(words: Words, at: int) -> tuple[int, int] | None:
    at += int(at < len(words) and words[at] == ",")
    if at < len(words) and re.fullmatch(r"20\d\d", words[at]):
        return int(words[at]), at + 1
    return None


def _exact(year: int, number: int, dom: int) -> date | None:
    try:
        return date(year, number, dom)
    except ValueError:
        return None


def _day_of_month(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """The 30th, on the 1st: an ordinal behind an article, the next such day."""
    if words[at] == "on":
        at += 1
    numbered = next((at + len(lead) for lead in _ON_DAY if tuple(words[at : at + len(lead)]) == lead), None)
    said = _number(words, numbered or at + 1) if numbered or words[at : at + 1] in (["the"], ["el"]) else None
    if said is None or not (numbered or _is_day(words, at, said)):
        return None
    dom, end = said
    for ahead in range(3) if not now.past else range(0, -3, -1):
        whole = month(now.today.year, now.today.month + ahead)
        if dom <= whole.last.day:
            found = whole.first.replace(day=dom)
            if (found <= now.today) if now.past else (found >= now.today):
                return day(found), end
    return None


def _is_day(words: Words, at: int, said: tuple[int, int]) -> bool:
    """Behind its article a number that a digest can hold is a letter, "the third", "el 3"; "the fifteenth", "el 20" and "hasta el 3" are days."""
    if cardinal(words[at + 1]) is not None and said[1] == at + 2:
        return words[at] == "el" and (said[0] > _LETTERS or words[at - 1 : at] == ["hasta"])
    return words[at + 1][0].isdigit() or said[0] > _LETTERS


def _month(words: Words, at: int, now: Now) -> tuple[tuple[Span, bool], int] | None:
    """A month by name, or next month, this month, the year: what the parts below are parts of."""
    if at >= len(words):
        return None
    if words[at] in MONTHS and words[at] != "-":
        year = now.today.year + (MONTHS[words[at]] < now.today.month)
        return (month(year, MONTHS[words[at]]), True), at + 1
    for phrase, ahead in (
        (("next", "month"), 1),
        (("this", "month"), 0),
        (("month",), 0),
        (("new", "year"), 13 - now.today.month),
        (("año", "nuevo"), 13 - now.today.month),
        (("mes",), 0),
        (("próximo", "mes"), 1),
    ):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return (month(now.today.year, now.today.month + ahead), False), at + len(phrase)
    return None


def _part(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """First week of December, early January, mid month, end of the month, the end of next week, end of the year."""
    at = _skip(words, at)
    if (
        at < len(words)
        and words[at] in ("first", "second", "third", "fourth", "last", "primera", "segunda", "última")
        and words[at + 1 : at + 2] in (["week"], ["semana"])
    ):
        whole = _month(words, _skip(words, at + 2), now)
        if not whole:
            return None
        (span, _), end = whole
        start = span.last.day - 6 if words[at] in ("last", "última") else 1 + 7 * (ORDINALS[words[at]] - 1)
        first = span.first.replace(day=start)
        return Span(first=first, last=min(first + timedelta(days=6), span.last)), end
    if tuple(words[at : at + 4]) == ("first", "of", "the", "year"):
        return day(date(now.today.year + 1, 1, 1)), at + 4
    if tuple(words[at : at + 4]) in (("first", "of", "the", "month"), ("first", "of", "next", "month")):
        return day(month(now.today.year, now.today.month + 1).first), at + 4
    if at >= len(words) or words[at] not in _PARTS:
        return None
    dom, place = _PARTS[words[at]], _skip(words, at + 1)
    if dom == 0 and place < len(words) and (words[place] == "week" or tuple(words[place : place + 2]) == ("next", "week")):
        ahead = words[place] == "next"
        return day(monday_of(now.today) + timedelta(days=4 + 7 * ahead)), place + 1 + ahead
    if dom and tuple(words[place : place + 2]) == ("next", "week"):
        return day(monday_of(now.today) + timedelta(days=_WEEKDAY_OF_PART[dom])), place + 2
    if dom == 1 and tuple(words[place : place + 2]) == ("next", "year"):
        return day(date(now.today.year + 1, 1, 1)), place + 2
    if place < len(words) and words[place] in ("year", "año"):
        return (day(date(now.today.year, 12, 31)), place + 1) if dom == 0 else None
    whole = _month(words, place, now)
    if not whole:
        return None
    (span, _), end = whole
    return (
        day(span.last)
        if dom == 0
        else Span(first=span.first.replace(day=dom), last=span.first.replace(day=min(dom + 9, span.last.day)))
    ), end


def _bare_month(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """In January, enero: the next first of that month; "may", "march" and "mar" only behind a preposition."""
    place = _skip(words, at)
    if place < len(words) and words[place] in ("next", "próximo"):
        place += 1
    if place >= len(words) or words[place] not in MONTHS or words[place] == "-":
        return None
    if words[place] in ("may", "march", "mar") and (place == 0 or words[place - 1] not in _BEFORE_MONTH):
        return None
    number = MONTHS[words[place]]
    year = _year(words, place + 1)
    if year:
        return month(year[0], number), year[1]
    return month(now.today.year + (number <= now.today.month), number), place + 1


def _holiday(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """Thanksgiving, Christmas Eve, the holidays, the new year, Thanksgiving weekend, el día de Reyes."""
    at = _skip(words, at)
    bare = (
        _skip(words, at + 1) if words[at : at + 1] in (["día"], ["dia"]) and words[at + 1 : at + 2] in (["de"], ["del"]) else at
    )
    for phrase in (
        ("holidays",),
        ("holiday", "season"),
        ("holiday", "break"),
        ("las", "fiestas"),
        ("fiestas",),
        ("break",),
        ("winter", "break"),
    ):
        if tuple(words[at : at + len(phrase)]) == phrase and phrase != ("break",):
            christmas = next_holiday("Christmas Day", now.today, now.country)
            new_year = next_holiday("New Year's Day", now.today, now.country)
            if christmas and new_year:
                return Span(first=min(christmas, new_year), last=new_year, after=business_day(new_year, now.country)), at + len(
                    phrase
                )
    if tuple(words[at - 1 : at + 1]) == ("the", "holiday") and (off := next_day_off(now.today, now.country)):
        weekend = words[at + 1 : at + 2] == ["weekend"]
        return Span(first=off, last=off + timedelta(days=6 - off.weekday()) if weekend else off), at + 1 + weekend
    if tuple(words[at : at + 2]) == ("new", "year") and words[at - 1 : at] == ["the"]:
        first = date(now.today.year + 1, 1, 1)
        return Span(first=first, last=first), at + 2
    for start, length in ((start, length) for start in dict.fromkeys((at, bare)) for length in (4, 3, 2, 1)):
        name = tuple(words[start : start + length])
        title, distance = PHRASES.get(name, ("", 0))
        found = next_holiday(title, now.today, now.country, distance=distance) if title else None
        if found:
            at = start + len(name)
            tail = at < len(words) and words[at] in ("weekend", "week", "break")
            if not tail:
                return day(found), at
            sunday = found + timedelta(days=6 - found.weekday())
            return Span(first=found if words[at] != "week" else monday_of(found), last=sunday), at + 1
    return None


def _season(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """Spring, next summer, the fall, la primavera: three months, from the first day of March, June, September or December on."""
    led = words[at] in ("the", "next", "this", "la", "el")
    name = words[at + led] if at + led < len(words) else ""
    start = _SEASONS.get(name) if words[at + led + 1 : at + led + 2] not in (["break"], ["term"], ["semester"]) else None
    if start is None or (name == "fall" and not led and words[at - 1 : at] not in (["until"], ["till"], ["til"])):
        return None
    year = now.today.year + (date(now.today.year, start, 1) <= now.today)
    return Span(first=date(year, start, 1), last=month(year, start + 2).last), at + led + 1


_SEASONS = {
    word: number
    for number, names in ((3, "spring primavera"), (6, "summer verano"), (9, "fall autumn otoño"), (12, "winter invierno"))
    for word in names.split()
}

CALENDAR: tuple[Callable[[Words, int, Now], tuple[Span, int] | None], ...] = (
    _written,
    _named,
    _day_of_month,
    _part,
    _holiday,
    *MATCHERS,
    _bare_month,
    _season,
)


def span(words: Words, at: int, now: Now) -> tuple[Span, int] | None:
    """The longest stretch that is named from word `at` on, with the place behind it; on a tie the first matcher wins."""
    if at >= len(words):
        return None
    found = [hit for matcher in CALENDAR if (hit := matcher(words, at, now))]
    told = anchored(words, at, now, span)
    found += [told] if told else []
    return max(found, key=lambda hit: hit[1]) if found else None
