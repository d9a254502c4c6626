"""The days on which a year's rituals begin. Each is a business day of the practice: a day that is closed passes its ritual on to the next.

A ritual is due *from* its day until its season ends, so that a machine that slept owes it once and not in arrears. All pure: from the
calendar and today comes the season that we are in, or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from outreach.rules.cadence.calendar import Calendar
from outreach.rules.review.periods import quarter_of

_TUESDAY = 1
SHOWN_FOR = 5  # business days for which a reminder stands in the digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """When a ritual began and the last day on which it is still due."""

    first: date
    last: date


def resource_month(calendar: Calendar, today: date) -> Season | None:
    """Something worth sharing goes out from the first Tuesday of a month on."""
    return _from(calendar, _tuesday(today.year, today.month, 1), _month_end(today), today)


def coffee_quarter(calendar: Calendar, today: date) -> Season | None:
    """Invitations to coffee go out from the first business day of a quarter on."""
    quarter = quarter_of(today)
    return _from(calendar, quarter.first, quarter.last, today)


def update_season(calendar: Calendar, today: date) -> Season | None:
    """News of the practice goes to everyone from the second Tuesday of January on, a few a day, until March is over."""
    return _from(calendar, _tuesday(today.year, 1, 2), date(today.year, 3, 31), today)


def december(calendar: Calendar, today: date) -> Season | None:
    """What was new in the year is asked from the first business day of December on, so that it is known when the news begin."""
    return _from(calendar, today.replace(day=1), _month_end(today), today) if today.month == 12 else None


def of_the_news(today: date) -> bool:
    """Whether the year's news are near: asked for, or about to go."""
    return today.month in {12, 1}


def card_half(calendar: Calendar, today: date) -> Season | None:
    """Handwritten cards are listed from the first business day of June and of December, for that month."""
    return _from(calendar, today.replace(day=1), _month_end(today), today) if today.month in {6, 12} else None


def quarter_opening(calendar: Calendar, today: date) -> Season | None:
    """The first week of a quarter: its reviews, and the question whether our own details are still true."""
    quarter = quarter_of(today)
    first = calendar.add(quarter.first, 0)
    return _from(calendar, first, calendar.add(first, SHOWN_FOR - 1), today)


def newly_begun(season: Season | None, calendar: Calendar, today: date) -> bool:
    """Whether we are in its first business days, in which the digest speaks of it."""
    return season is not None and calendar.between(season.first, today) < SHOWN_FOR


def _from(calendar: Calendar, day: date, last: date, today: date) -> Season | None:
    season = Season(first=calendar.add(day, 0), last=last)
    return season if season.first <= today <= season.last else None


def _tuesday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(_TUESDAY - first.weekday()) % 7 + 7 * (number - 1))


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
