"""Letters leave in office hours only, on the practice's own clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from ellison import CONFIG, EK, INTRODUCTION
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.outbox import State
from outreach.rules.cadence.calendar import Calendar, calendar_of
from outreach.rules.cadence.leaving import why_wait
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


NINE = datetime(2026, 11, 18, 14, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
AWAY = calendar_of(CONFIG, ((date(2026, 11, 18), date(2026, 11, 18)),))


@pytest.mark.parametrize(
    ("now", "changes", "sent", "calendar", "why"),
    [
        (NINE, {}, (), calendar_of(CONFIG), None),
        (NINE - MINUTE, {}, (), calendar_of(CONFIG), "later"),
        (NINE + timedelta(hours=7, minutes=30), {}, (), calendar_of(CONFIG), "later"),
        (NINE + timedelta(days=3), {}, (), calendar_of(CONFIG), "later"),  # a Saturday
        (NINE, {}, (), AWAY, "later"),
        (NINE, {"not_before": NINE + MINUTE}, (), calendar_of(CONFIG), "later"),
        (NINE, {"state": State.PROPOSED}, (), calendar_of(CONFIG), "proposed"),
        (NINE, {}, (NINE - 3 * MINUTE,), calendar_of(CONFIG), "pace"),
    ],
)
def test_a_letter_with_a_yes_asks_once_more_when_it_is_to_go(
    now: datetime, changes: dict[str, object], sent: tuple[datetime, ...], calendar: Calendar, why: str | None
) -> None:
    """A machine that slept, or letters that waited for each other, bring a yes into the night; the hours are kept then, too."""
    values: dict[str, object] = {"state": State.APPROVED, "not_before": NINE - timedelta(days=1)}
    letter = replace(INTRODUCTION, **(values | changes))  # type: ignore[arg-type]
    assert why_wait(letter, EK, sent, calendar, now, CONFIG) == why


def test_nobody_is_written_to_who_wants_no_letter() -> None:
    """Whoever said yes: it was said before they were paused, or asked to be left alone."""
    letter = replace(INTRODUCTION, state=State.APPROVED)
    for partner in (None, replace(EK, suppressed=True), replace(EK, paused_until=date(2026, 11, 30))):
        assert why_wait(letter, partner, (), calendar_of(CONFIG), NINE, CONFIG) == "unreachable"


def test_a_practice_that_is_never_open_is_an_error() -> None:
    """It would else be looked for without end."""
    shut = replace(CONFIG, sending=replace(HOURS, days=()))
    with pytest.raises(ValueError, match="no day"):
        next_window(datetime(2026, 11, 18, tzinfo=UTC), shut)
    assert HOURS.hours_from == time(9)
