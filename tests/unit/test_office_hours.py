"""Letters leave in office hours only, on the practice's own clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from ellison import CONFIG
from hypothesis import given
from hypothesis import strategies as st

from outreach.rules.cadence.office_hours import next_window

HOURS = CONFIG.sending


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        (datetime(2026, 11, 18, 12, 0, tzinfo=UTC), datetime(2026, 11, 18, 14, 0, tzinfo=UTC)),  # before nine
        (datetime(2026, 11, 18, 15, 7, tzinfo=UTC), datetime(2026, 11, 18, 15, 7, tzinfo=UTC)),  # inside
        (datetime(2026, 11, 18, 21, 30, tzinfo=UTC), datetime(2026, 11, 19, 14, 0, tzinfo=UTC)),  # half past four: closed
        (datetime(2026, 11, 20, 22, 0, tzinfo=UTC), datetime(2026, 11, 23, 14, 0, tzinfo=UTC)),  # over the weekend
        (datetime(2026, 11, 25, 22, 0, tzinfo=UTC), datetime(2026, 11, 27, 14, 0, tzinfo=UTC)),  # over Thanksgiving
        (datetime(2027, 3, 12, 22, 0, tzinfo=UTC), datetime(2027, 3, 15, 13, 0, tzinfo=UTC)),  # summer time begins between
        (datetime(2026, 10, 30, 21, 0, tzinfo=UTC), datetime(2026, 11, 2, 14, 0, tzinfo=UTC)),  # and ends
    ],
)
def test_the_next_moment_inside_office_hours(now: datetime, leaves: datetime) -> None:
    """Nine to half past four in New York, Monday to Friday, no holidays."""
    assert next_window(now, CONFIG, {date(2026, 11, 26)}) == leaves


@given(st.integers(0, 2 * 365 * 24 * 60))
def test_it_is_never_outside_and_never_in_the_past(minutes: int) -> None:
    """Whatever the moment."""
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    leaves = next_window(now, CONFIG)
    local = leaves.astimezone(CONFIG.practice.zone)
    assert now <= leaves <= now + timedelta(days=4)
    assert HOURS.hours_from <= local.time() < HOURS.hours_to
    assert local.weekday() in HOURS.days


def test_a_practice_that_is_never_open_is_an_error() -> None:
    """It would else be looked for without end."""
    shut = replace(CONFIG, sending=replace(HOURS, days=()))
    with pytest.raises(ValueError, match="no day"):
        next_window(datetime(2026, 11, 18, tzinfo=UTC), shut)
    assert HOURS.hours_from == time(9)
