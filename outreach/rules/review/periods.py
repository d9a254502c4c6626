"""Quarters and years of the practice's calendar, by name: `2026Q4`, `2026`.

A period is a run of local days, both ends included. Raises ValueError for a name that is no period; knows no clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

YEAR = timedelta(days=365)
"""How far back "the last twelve months" reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A quarter or a year: its name and its first and last day."""

    name: str
    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Whether the day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def kind(self) -> str:
        """Whether it is a quarter or a year, which its name says."""
        return "quarter" if "Q" in self.name else "year"

    @property
    def before(self) -> Period:
        """The period of the same length just before.

        >>> quarter(2026, 1).before.name, year(2026).before.name
        ('2025Q4', '2025')
        """
        yesterday = self.first - timedelta(days=1)
        return quarter_of(yesterday) if self.kind == "quarter" else year(yesterday.year)

    @property
    def words(self) -> str:
        """How a person says it.

        >>> quarter(2026, 4).words
        'October to December 2026'
        """
        return f"{self.first:%B} to {self.last:%B %Y}"


def quarter(number_of_year: int, number: int) -> Period:
    """The first to fourth quarter of a year."""
    if number not in range(1, 5):
        raise ValueError(f"a year has quarters 1 to 4, not {number}")
    first = date(number_of_year, 3 * number - 2, 1)
    after = date(number_of_year + number // 4, 3 * number % 12 + 1, 1)
    return Period(name=f"{number_of_year}Q{number}", first=first, last=after - timedelta(days=1))


def quarter_of(day: date) -> Period:
    """The quarter that a day lies in."""
    return quarter(day.year, (day.month + 2) // 3)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(name=str(number), first=date(number, 1, 1), last=date(number, 12, 31))


def quarters(number: int) -> tuple[Period, ...]:
    """The four quarters of a year."""
    return tuple(quarter(number, each) for each in range(1, 5))


def named(name: str) -> Period:
    """The period of that name, however it is written; raises ValueError when it is none.

    >>> named("2026 q4").last, named("2026").first
    (datetime.date(2026, 12, 31), datetime.date(2026, 1, 1))
    """
    found = re.fullmatch(r"([12]\d{3})(?:[\s-]*[qQ]([1-4]))?", name.strip())
    if found is None:
        raise ValueError(f"{name!r} is no quarter and no year; write 2026Q4 or 2026")
    return quarter(int(found[1]), int(found[2])) if found[2] else year(int(found[1]))


def with_earlier(period: Period, count: int = 4) -> tuple[Period, ...]:
    """The period and `count` before it, the oldest first."""
    row = [period]
    for _ in range(count):
        row.append(row[-1].before)
    return tuple(reversed(row))


def months_to(last: date) -> Period:
    """The twelve months that end on a day."""
    return Period(name="twelve months", first=last - YEAR + timedelta(days=1), last=last)


def local(at: datetime, zone: tzinfo) -> date:
    """The practice's date at a moment."""
    return at.astimezone(zone).date()
