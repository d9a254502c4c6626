"""The practice's calendar: which days count. Everything that waits, waits in business days of this calendar.

A business day is one of the practice's working weekdays that is no public holiday of its country and state, no extra holiday
from the configuration, and not inside an away period. Days are local dates of the practice; there are no hours here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import holidays

from outreach.model.practice import Config

Period = tuple[date, date]
_LONGEST_BREAK = 400  # days; an away period longer than a year is a mistake, and no loop may hang on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Working weekdays (Monday is 0), the holidays of a place, and away periods (first and last day, both included)."""

    weekdays: frozenset[int]
    public: holidays.HolidayBase = field(repr=False)
    extra: frozenset[date] = frozenset()
    away: tuple[Period, ...] = ()

    def is_away(self, day: date) -> bool:
        """Whether the owner said she is away on that day."""
        return any(first <= day <= last for first, last in self.away)

    def is_holiday(self, day: date) -> bool:
        """Whether the day is a public or an extra holiday."""
        return day in self.extra or day in self.public

    def __contains__(self, day: object) -> bool:
        """Whether the practice is closed on that day, so that a calendar may stand wherever a set of closed days is asked for."""
        return isinstance(day, date) and (self.is_holiday(day) or self.is_away(day))

    def is_business_day(self, day: date) -> bool:
        """Whether the day counts."""
        return day.weekday() in self.weekdays and day not in self

    def add(self, day: date, count: int) -> date:
        """The day that lies `count` business days after `day`; with 0 the day itself or the next business day."""
        here = day
        for _ in range(count):
            here = self._next(here + timedelta(days=1))
        return here if count else self._next(day)

    def between(self, first: date, last: date) -> int:
        """How many business days have passed since `first`, up to and including `last` (0 when `last` is not later)."""
        return sum(self.is_business_day(first + timedelta(days=n)) for n in range(1, max(0, (last - first).days) + 1))

    def _next(self, day: date) -> date:
        for n in range(_LONGEST_BREAK):
            if self.is_business_day(day + timedelta(days=n)):
                return day + timedelta(days=n)
        raise ValueError(f"no business day within {_LONGEST_BREAK} days of {day}; shorten the away period")


def periods(kept: str) -> tuple[Period, ...]:
    """The periods that she said she is away, as they are kept.

    >>> periods("2026-07-20/2026-08-03")
    ((datetime.date(2026, 7, 20), datetime.date(2026, 8, 3)),)
    """
    return tuple(
        (date.fromisoformat(first), date.fromisoformat(last)) for first, _, last in (each.partition("/") for each in kept.split())
    )


def calendar_of(config: Config, away: Sequence[Period] = ()) -> Calendar:
    """The calendar of a configured practice, with the away periods the owner has told us."""
    return Calendar(
        weekdays=frozenset(config.sending.days),
        public=holidays.country_holidays(config.practice.country, subdiv=config.practice.state),
        extra=frozenset(config.sending.extra_holidays),
        away=tuple(away),
    )
