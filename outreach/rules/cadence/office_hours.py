"""When a letter may leave: the next moment inside the practice's office hours.

Law: pure; `now` is an argument and UTC, hours are those of the practice's own clock, also over a change of daylight saving time.
It knows no business-day arithmetic (`calendar` does), only whether a given day is open.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta

from outreach.model.mail import utc
from outreach.model.practice import Config

FOR_EVER = "for ever"
"""How "until told otherwise" is kept where letters are held until a day."""

_FAR = 400
"""Days to look ahead before giving up: more than any run of holidays, so that an impossible setting ends too."""


def open_on(day: date, config: Config, holidays: Container[date] = frozenset()) -> bool:
    """Whether letters may leave on that day."""
    return day.weekday() in config.sending.days and day not in holidays and day not in config.sending.extra_holidays


def next_window(now: datetime, config: Config, holidays: Container[date] = frozenset()) -> datetime:
    """The first moment not before `now` inside office hours, in UTC. ValueError when no day of the next year is open.

    The opening minute belongs to the hours, the closing minute does not.
    """
    local = utc(now, "now").astimezone(config.practice.zone)
    for ahead in range(_FAR):
        day = local.date() + timedelta(days=ahead)
        if not open_on(day, config, holidays):
            continue
        opens, closes = (_moment(day, at, config) for at in (config.sending.hours_from, config.sending.hours_to))
        if now < closes:
            return max(now, opens)
    raise ValueError("no day of the next year has office hours")


def _moment(day: date, at: time, config: Config) -> datetime:
    return datetime.combine(day, at, config.practice.zone).astimezone(UTC)
