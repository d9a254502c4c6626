"""Holidays as people name them, over the `holidays` library (MIT), whose own titles are a calendar's and not a speaker's.

Law: a name means one day a year, the next one that is not past. An unknown name is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

import holidays

from outreach.rules.approval.words.plain import without_accents

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "thanksgiving": "Thanksgiving",
        "turkey day": "Thanksgiving",
        "thxgiving": "Thanksgiving",
        "tgiving": "Thanksgiving",
        "acción de gracias": "Thanksgiving",
        "accion de gracias": "Thanksgiving",
        "christmas": "Christmas Day",
        "xmas": "Christmas Day",
        "navidad": "Christmas Day",
        "christmas eve": "Christmas Eve",
        "nochebuena": "Christmas Eve",
        "new year": "New Year's Day",
        "new years": "New Year's Day",
        "new year 's": "New Year's Day",
        "año nuevo": "New Year's Day",
        "ano nuevo": "New Year's Day",
        "new year 's eve": "New Year's Eve",
        "new years eve": "New Year's Eve",
        "nochevieja": "New Year's Eve",
        "mlk": "Martin Luther King",
        "martin luther king": "Martin Luther King",
        "presidents": "Washington's Birthday",
        "presidents '": "Washington's Birthday",
        "president 's": "Washington's Birthday",
        "valentine 's": "Valentine's Day",
        "valentines": "Valentine's Day",
        "good friday": "Good Friday",
        "easter": "Easter Sunday",
        "pascua": "Easter Sunday",
        "semana santa": "Easter Sunday",
        "mother 's": "Mother's Day",
        "mothers": "Mother's Day",
        "father 's": "Father's Day",
        "memorial": "Memorial Day",
        "juneteenth": "Juneteenth",
        "independence": "Independence Day",
        "fourth of july": "Independence Day",
        "4th of july": "Independence Day",
        "july 4th": "Independence Day",
        "labor": "Labor Day",
        "labour": "Labor Day",
        "columbus": "Columbus Day",
        "indigenous peoples": "Columbus Day",
        "halloween": "Halloween",
        "veterans": "Veterans Day",
        "veteran 's": "Veterans Day",
        "navidades": "Christmas Day",
        "día de los presidentes": "Washington's Birthday",
        "día de la independencia": "Independence Day",
        "día de los veteranos": "Veterans Day",
        "día del trabajo": "Labor Day",
        "día de la madre": "Mother's Day",
        "día de las madres": "Mother's Day",
        "st patrick 's": "Saint Patrick's Day",
        "st patricks": "Saint Patrick's Day",
        "saint patrick 's": "Saint Patrick's Day",
        "groundhog": "Groundhog Day",
    }
)
_BESIDE: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "black friday": ("Thanksgiving", 1),
        "viernes negro": ("Thanksgiving", 1),
        "cyber monday": ("Thanksgiving", 4),
        "giving tuesday": ("Thanksgiving", 5),
        "boxing day": ("Christmas Day", 1),
        "easter monday": ("Easter Sunday", 1),
        "reyes": ("New Year's Day", 5),
        "reyes magos": ("New Year's Day", 5),
        "epiphany": ("New Year's Day", 5),
        "three kings": ("New Year's Day", 5),
    }
)
"""Days that are told by their distance from a holiday."""
_NEED_DAY = frozenset(
    {
        "memorial",
        "labor",
        "labour",
        "independence",
        "columbus",
        "veterans",
        "veteran 's",
        "mother 's",
        "mothers",
        "father 's",
        "groundhog",
    }
)
"""Too ordinary as a word to mean the holiday without "day" behind it."""


def _phrases() -> Mapping[tuple[str, ...], tuple[str, int]]:
    table: dict[tuple[str, ...], tuple[str, int]] = {}
    for said, (title, distance) in {**{name: (title, 0) for name, title in _NAMES.items()}, **_BESIDE}.items():
        for spelling in (said, without_accents(said)):
            words = tuple(spelling.split())
            table[(*words, "day")] = title, distance
            if said not in _NEED_DAY:
                table[words] = title, distance
    return MappingProxyType(table)


PHRASES = _phrases()
"""What she may say, folded and in words, to the start of the library's title and the days between."""


@cache
def _calendar(country: str, year: int) -> Mapping[date, str]:
    """The country's holidays of one year, with the unofficial ones where the library knows them."""
    known: frozenset[str] = frozenset(holidays.country_holidays(country).supported_categories)
    wanted = tuple(sorted(known & {"public", "unofficial"}))
    return MappingProxyType(dict(holidays.country_holidays(country, years=year, categories=wanted)))


def next_holiday(title: str, today: date, country: str = "US", *, distance: int = 0) -> date | None:
    """The next day, today included, that lies `distance` days behind one whose title in the calendar begins with `title`.

    >>> next_holiday("Thanksgiving", date(2026, 11, 18))
    datetime.date(2026, 11, 26)
    >>> next_holiday("New Year's Day", date(2026, 11, 18))
    datetime.date(2027, 1, 1)
    >>> next_holiday("Thanksgiving", date(2026, 11, 27), distance=1)
    datetime.date(2026, 11, 27)
    """
    days = (
        day + timedelta(days=distance)
        for year in (today.year, today.year + 1)
        for day, titles in sorted(_calendar(country, year).items())
        if day + timedelta(days=distance) >= today
        and any(name.startswith(title) and "observed" not in name for name in titles.split("; "))
    )
    return next(days, None)


def next_day_off(today: date, country: str = "US") -> date | None:
    """The next public holiday behind today, which is "the holiday".

    >>> next_day_off(date(2026, 11, 18))
    datetime.date(2026, 11, 26)
    """
    days = sorted(day for year in (today.year, today.year + 1) for day in holidays.country_holidays(country, years=year))
    return next((day for day in days if day > today), None)


def business_day(day: date, country: str = "US") -> date:
    """The day itself, or the first one after it that is neither weekend nor holiday.

    >>> business_day(date(2027, 1, 1))
    datetime.date(2027, 1, 4)
    """
    while day.weekday() >= 5 or day in holidays.country_holidays(country, years=day.year):
        day += timedelta(days=1)
    return day
