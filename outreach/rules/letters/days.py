"""Days in letters: offered so that they exist and suit, and found again in the text, so that a late yes is noticed.

A day is written "Wed 2 December". An offered day is a business day of the practice at least `NOTICE` business days ahead; we offer
some more, so that a yes two days later does not spoil it. Pure: today is an argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.rules.cadence.calendar import Calendar

NOTICE = 5  # business days
LEAST = 2  # so few of them may be left when a letter goes that had its yes in time
_SLACK = 2
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAY = r"(?P<weekday{0}>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,?\s+(?:the\s+)?"
_MONTH = "(?P<month{0}>" + "|".join(f"{month}|{month[:3]}" for month in _MONTHS) + ")"
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_WRITTEN = re.compile(
    rf"\b(?:(?:{_WEEKDAY.format(1)})?{_DAY.format(1)}\s+(?:of\s+)?{_MONTH.format(1)}\b"
    rf"|(?:{_WEEKDAY.format(2)})?{_MONTH.format(2)}\.?\s+{_DAY.format(2)}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A day named in a text: the words, and the date they mean; None when there is no such day."""

    words: str
    day: date | None


def written(day: date) -> str:
    """The day as a letter says it.

    >>> written(date(2026, 12, 2))
    'Wed 2 December'
    """
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def offered(calendar: Calendar, today: date, turn: int = 0) -> tuple[date, date]:
    """Two days to propose, on different weekdays; `turn` varies which, so that letters of one day do not all name the same."""
    first = calendar.add(today, NOTICE + _SLACK + turn % 3)
    second = calendar.add(first, 2 + turn % 2)
    return first, second if second.weekday() != first.weekday() else calendar.add(second, 1)


def mentioned(text: str, today: date) -> Iterator[Mention]:
    """Every day that a text names with its month, read as one of the coming nine months or the last three; a wrong weekday makes
    it no day.
    """
    for match in _WRITTEN.finditer(text):
        part = "1" if match["day1"] else "2"
        month = next(n for n, name in enumerate(_MONTHS, 1) if name[:3].casefold() == match[f"month{part}"][:3].casefold())
        yield Mention(words=match[0], day=_nearest(int(match[f"day{part}"]), month, match[f"weekday{part}"], today))


def fits(day: date | None, calendar: Calendar, today: date) -> bool:
    """Whether a day may be offered: it exists, is a business day, and leaves the other time to plan."""
    return day is not None and calendar.is_business_day(day) and day >= calendar.add(today, NOTICE)


def _nearest(day: int, month: int, weekday: str | None, today: date) -> date | None:
    """The date of that day and month that lies closest to three months from today, or None when there is none or its weekday is another."""
    found = [made for year in (today.year - 1, today.year, today.year + 1) if (made := _date(year, month, day)) is not None]
    if not found:
        return None
    nearest = min(found, key=lambda each: abs(each - today - timedelta(days=90)))
    return nearest if weekday is None or _WEEKDAYS[nearest.weekday()].casefold() == weekday[:3].casefold() else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
