"""Business days of a real calendar, and how fast letters may go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.cadence import Dossier
from outreach.model.outbox import Draft
from outreach.model.people import Partner
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import Calendar, calendar_of
from outreach.rules.cadence.due import due
from outreach.rules.cadence.pace import earliest, runaway, too_soon
from outreach.rules.letters.sample import practice

CONFIG = practice()
SENDING = CONFIG.sending
CALENDAR = calendar_of(CONFIG)
NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2033, 12, 31))


def test_a_business_day_is_a_working_day_without_holiday_or_absence() -> None:
    """Weekends, the state's and the extra holidays, and both ends of an away period do not count."""
    sending = replace(SENDING, extra_holidays=(date(2026, 12, 22),))
    calendar = calendar_of(replace(CONFIG, sending=sending), [(date(2026, 7, 20), date(2026, 8, 3))])
    closed = [date(2026, 11, 21), date(2026, 11, 26), date(2026, 12, 25), date(2026, 12, 22), date(2026, 7, 20), date(2026, 8, 3)]
    assert [calendar.is_business_day(day) for day in closed] == [False] * 6
    assert all(map(calendar.is_business_day, [date(2026, 11, 23), date(2026, 12, 23), date(2026, 7, 17), date(2026, 8, 4)]))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2027, 2, 26), 1, date(2027, 3, 1)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 11, 25), 1, date(2026, 11, 30)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_counting_passes_over_leap_days_new_year_and_holidays(day: date, count: int, expected: date) -> None:
    """The next business day is the right one at the leap day, the turn of the year, Thanksgiving and the change of the clock."""
    assert CALENDAR.add(day, count) == expected


@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(day: date, count: int) -> None:
    """So many days added are so many days counted, and the day reached counts."""
    reached = CALENDAR.add(day, count)
    assert CALENDAR.is_business_day(reached)
    assert CALENDAR.between(day, reached) == count
    assert CALENDAR.between(reached, day) == 0


def test_an_endless_absence_is_an_error_and_no_loop() -> None:
    """A calendar without any business day says so."""
    never = Calendar(weekdays=frozenset(), public=holidays.country_holidays("US"))
    with pytest.raises(ValueError, match="no business day"):
        never.add(date(2026, 1, 1), 1)


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland", "Asia/Kolkata", "America/St_Johns"])
def test_days_are_the_practices_own(zone: str) -> None:
    """A follow-up falls due at the practice's midnight, wherever it lies, also over a change of the clock."""
    config = replace(CONFIG, practice=replace(CONFIG.practice, timezone=zone, state=None))
    calendar, here = calendar_of(config), ZoneInfo(zone)
    sent = datetime(2026, 10, 23, 10, tzinfo=here)
    partner = Partner(id=1, name="Ann Lee", email="a@lee.example")
    touch = Touch(
        partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=sent.astimezone(UTC), cause="c", purpose="introduction"
    )
    midnight = datetime.combine(calendar.add(sent.date(), 7), datetime.min.time(), here)
    dossier = Dossier(partner=partner, touches=(touch,))
    assert due([dossier], calendar, (midnight - timedelta(seconds=1)).astimezone(UTC), config) == ()
    assert [each.purpose for each in due([dossier], calendar, midnight.astimezone(UTC), config)] == ["follow_up_1"]


def test_ten_letters_a_day_minutes_apart() -> None:
    """The next letter waits some minutes for the last one, and the eleventh for the practice's next day."""
    assert earliest([], NOW, CONFIG) == NOW
    assert earliest([NOW - timedelta(minutes=1)], NOW, CONFIG) == NOW + timedelta(minutes=3)
    assert earliest([NOW - timedelta(hours=1)], NOW, CONFIG) == NOW
    ten = [NOW - timedelta(minutes=10 * n) for n in range(1, 11)]
    assert earliest(ten, NOW, CONFIG) == datetime(2026, 11, 19, 5, tzinfo=UTC)
    assert earliest(ten[:9], NOW, CONFIG) == NOW
    assert earliest([at - timedelta(days=1) for at in ten], NOW, CONFIG) == NOW


def test_the_days_limit_holds_over_a_change_of_the_clock() -> None:
    """On the day of 25 hours the limit lasts until that day's own midnight."""
    evening = datetime(2026, 11, 1, 20, tzinfo=UTC)
    ten = [evening - timedelta(minutes=10 * n) for n in range(1, 11)]
    assert earliest(ten, evening, CONFIG) == datetime(2026, 11, 2, 5, tzinfo=UTC)


def _dossier(*ages: int, number: int = 1, purpose: str = "resource", waiting: bool = False) -> Dossier:
    partner = Partner(id=number, name="Ann Lee", email="a@lee.example", org="Lee House", org_id=1)
    touches = tuple(
        Touch(
            partner_id=number,
            kind=TouchKind.MAIL,
            direction=Direction.OUT,
            at=NOW - timedelta(days=age),
            cause=f"{age}",
            purpose=purpose,
        )
        for age in sorted(ages, reverse=True)
    )
    draft = Draft(
        id=1, partner_id=number, to_name="A", to_email="a@lee.example", subject="s", body="b", purpose=purpose, created=NOW, message_id="<a@b.example>"
    )  # fmt: skip
    return Dossier(partner=partner, touches=touches, open_drafts=(draft,) if waiting else ())


@pytest.mark.parametrize(("age", "ok"), [(0, False), (29, False), (30, True), (90, True)])
def test_one_unsolicited_letter_a_person_in_thirty_days(age: int, ok: bool) -> None:
    """Unasked letters to one person lie thirty days apart; answers and thanks are not held up."""
    assert (too_soon("check_in", _dossier(age), [], NOW, SENDING) is None) is ok
    assert too_soon("thank_you_referral", _dossier(age), [], NOW, SENDING) is None
    assert too_soon("check_in", _dossier(age, purpose="thank_you_referral"), [], NOW, SENDING) is None


@pytest.mark.parametrize(("age", "ok"), [(0, False), (13, False), (14, True)])
def test_one_unsolicited_letter_a_house_in_fourteen_days(age: int, ok: bool) -> None:
    """Unasked letters to colleagues of one house lie fourteen days apart, and one that waits for a yes counts."""
    assert (too_soon("check_in", _dossier(), [_dossier(age, number=2)], NOW, SENDING) is None) is ok
    assert too_soon("check_in", _dossier(), [_dossier(number=2, waiting=True)], NOW, SENDING) is not None


@pytest.mark.parametrize(("age", "ok"), [(31, False), (119, False), (120, True)])
def test_after_two_follow_ups_they_rest(age: int, ok: bool) -> None:
    """120 days of rest follow an unanswered series; an answer ends the rest."""
    resting = _dossier(age, purpose="follow_up_2")
    assert (too_soon("check_in", resting, [], NOW, SENDING) is None) is ok
    answer = Touch(partner_id=1, kind=TouchKind.MAIL, direction=Direction.IN, at=NOW - timedelta(days=1), cause="a")
    assert too_soon("check_in", replace(resting, touches=(*resting.touches, answer)), [], NOW, SENDING) is None


def test_a_runaway_is_stopped() -> None:
    """More than twenty drafts or ten letters within an hour are a fault; the same over a day are not."""
    minutes = [NOW - timedelta(minutes=n) for n in range(21)]
    hours = [NOW - timedelta(hours=n) for n in range(21)]
    assert runaway(minutes[:20], minutes[:10], NOW) is None
    assert "drafted" in (runaway(minutes, [], NOW) or "")
    assert "went out" in (runaway([], minutes[:11], NOW) or "")
    assert runaway(hours, hours, NOW) is None
