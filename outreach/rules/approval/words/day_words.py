"""How days and moments are written to the owner."""

from __future__ import annotations

from datetime import date, datetime

from outreach.model.practice import Config


def day_words(day: date) -> str:
    """A day as a person writes it.

    >>> day_words(date(2026, 11, 18))
    'Wed 18 Nov'
    """
    return f"{day:%a} {day.day} {day:%b}"


def long_day(day: date, today: date) -> str:
    """The day, with its year when that is not this one.

    >>> long_day(date(2027, 1, 4), date(2026, 11, 18))
    'Mon 4 Jan 2027'
    """
    return day_words(day) if day.year == today.year else f"{day_words(day)} {day.year}"


def moment_words(at: datetime, config: Config) -> str:
    """Day and time on the practice's own clock, like `Wed 18 Nov, 09:00`."""
    local = at.astimezone(config.practice.zone)
    return f"{day_words(local.date())}, {local:%H:%M}"
