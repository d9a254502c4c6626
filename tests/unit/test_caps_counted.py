"""Every cap on every day of a year, counted anew from what happened and by no code of the rules themselves.

The year is played by `year`, which limits nothing: break a rule of the program and the count here comes out differently.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from year import AWAY, CONFIG, FIRST, LEAP_DAY, QUIET, SUMMER_TIME, WINTER_TIME, Day, slept, whole_year
from year_counted import (
    HOLIDAYS,
    INTRODUCTIONS,
    OF_A_HOUSE,
    RITUALS,
    UNASKED,
    begun,
    local,
    quiet,
    went,
    works,
)
from year_life import CONFERENCE
from year_people import HOUSES, at

from outreach.model.cadence import Dossier
from outreach.model.people import Stage, Tier
from outreach.model.practice import Sending

EVER = [pytest.param(lambda: whole_year()[0], id="a whole year"), pytest.param(slept, id="ninety days asleep")]


@pytest.fixture(scope="module", params=EVER)
def days(request: pytest.FixtureRequest) -> Sequence[Day]:
    found: Sequence[Day] = request.param()
    return found


@pytest.fixture(scope="module")
def year() -> Sequence[Day]:
    return whole_year()[0]


def test_the_limits_are_those_of_the_product() -> None:
    """What nobody has configured: the numbers that are counted below."""
    assert Sending() == Sending(
        hold_minutes=15, hours_from=time(9), hours_to=time(16, 30), days=(0, 1, 2, 3, 4), per_day=10, minutes_apart=4,
        introductions_per_week=2, introductions_open=8, person_days=30, organisation_days=14, expire_days=7,
    )  # fmt: skip
    assert replace(CONFIG.sending, quiet=()) == Sending()


def test_one_unsolicited_letter_a_person_in_thirty_days(days: Sequence[Day]) -> None:
    """Between two letters that nobody asked for to one person lie thirty days and more; a follow-up has days of its own."""
    last: dict[int | None, datetime] = {}
    for when, draft in went(days, UNASKED):
        assert draft.partner_id not in last or when - last[draft.partner_id] >= timedelta(days=30)
        last[draft.partner_id] = when
    assert len(last) > 10


def test_a_house_is_left_in_peace_for_fourteen_days(days: Sequence[Day]) -> None:
    """Between unasked letters to two people of one house, a follow-up among them, lie fourteen days and more."""
    last: dict[int, tuple[int, datetime]] = {}
    for when, draft in went(days, OF_A_HOUSE):
        who = draft.partner_id or 0
        other, before = last.get(who % HOUSES, (who, when))
        assert other == who or when - before >= timedelta(days=14)
        last[who % HOUSES] = (who, when)


def test_two_introductions_in_any_seven_days(days: Sequence[Day]) -> None:
    """Never a third within seven times twenty-four hours."""
    starts = [when for when, _ in went(days, INTRODUCTIONS)]
    for when in starts:
        assert sum(when - timedelta(days=7) < other <= when for other in starts) <= 2


def test_two_introductions_a_week_are_reached(year: Sequence[Day]) -> None:
    """The cap is one that bites."""
    weeks = Counter(when.isocalendar().week for when, _ in went(year, INTRODUCTIONS))
    assert max(weeks.values()) == 2


def _open_series(each: Day) -> int:
    """Introductions without an answer, those that wait for a yes and those drafted that morning."""
    waiting = sum(draft.purpose in INTRODUCTIONS for d in each.log.dossiers for draft in d.open_drafts)
    new = sum(step.purpose in INTRODUCTIONS for step in each.plain)
    return sum(begun(d) is not None for d in each.log.dossiers) + waiting + new


def test_eight_series_are_open_at_once(days: Sequence[Day]) -> None:
    """None is begun beyond eight."""
    assert all(_open_series(each) <= 8 for each in days)


def test_eight_open_series_are_reached(year: Sequence[Day]) -> None:
    """On some days eight are open, the week's two are not yet spent and others could be begun; none is, because of the eight."""
    full = [each for each in year if _open_series(each) == 8 and _of_the_week(each) < 2]
    held_back = [each.day for each in full if not any(step.purpose in INTRODUCTIONS for step in each.plain)]
    assert [day for day in held_back if any(_new(dossier) for dossier in year[(day - FIRST).days].log.dossiers)]


def _of_the_week(each: Day) -> int:
    """Introductions of the last seven days, those that wait and those drafted that morning."""
    touches = [touch for d in each.log.dossiers for touch in d.touches if touch.purpose in INTRODUCTIONS]
    waiting = sum(draft.purpose in INTRODUCTIONS for d in each.log.dossiers for draft in d.open_drafts)
    new = sum(step.purpose in INTRODUCTIONS for step in each.plain)
    return sum(touch.at > at(each.day) - timedelta(days=7) for touch in touches) + waiting + new


def _new(dossier: Dossier) -> bool:
    return (
        dossier.partner.stage is Stage.KNOWN
        and bool(dossier.partner.specific)
        and not dossier.open_drafts
        and not dossier.past_drafts
    )


def test_ten_letters_a_day(days: Sequence[Day]) -> None:
    """Of all sorts together, by the practice's own date."""
    assert max(Counter(local(when).date() for when, _ in went(days)).values()) <= 10


def test_ten_letters_a_day_are_reached(year: Sequence[Day]) -> None:
    """On the morning behind the conference more than ten have their yes: ten go, the rest on the next day."""
    counts = Counter(local(when).date() for when, _ in went(year))
    assert counts[CONFERENCE + timedelta(days=1)] == 10
    left = [
        draft
        for when, draft in went(year)
        if local(when).date() == CONFERENCE + timedelta(days=2) and when - draft.created > timedelta(days=1)
    ]
    assert left


def test_letters_leave_minutes_apart(days: Sequence[Day]) -> None:
    """Four minutes lie between two letters, and no more where several wait."""
    gaps = [later - earlier for (earlier, _), (later, _) in itertools.pairwise(went(days))]
    assert min(gaps) == timedelta(minutes=4)


def test_letters_leave_in_office_hours_only(days: Sequence[Day]) -> None:
    """From nine, which belongs to the hours, to half past four, which does not, on the practice's own clock."""
    clock = [local(when).time() for when, _ in went(days)]
    assert min(clock) == time(9)
    assert max(clock) < time(16, 30)


def test_the_change_of_the_clock_moves_no_hour(year: Sequence[Day]) -> None:
    """In winter the first letter leaves at 14:00 UTC and in summer at 13:00, also in the week behind either change."""
    first = {each.day: min(when for when, _ in each.sent) for each in year if each.sent}
    by_the_hour = {day: when.hour for day, when in first.items() if local(when).time() == time(9)}
    begins, ends = SUMMER_TIME, WINTER_TIME
    assert {hour for day, hour in by_the_hour.items() if begins < day < ends} == {13}
    assert {hour for day, hour in by_the_hour.items() if not begins < day < ends} == {14}
    for change in (begins, ends):
        assert change + timedelta(days=1) in by_the_hour


def test_the_leap_day_is_a_day_like_another(year: Sequence[Day]) -> None:
    """A Tuesday on which letters leave."""
    assert LEAP_DAY in {local(when).date() for when, _ in went(year)}


def test_nothing_leaves_on_a_closed_day(days: Sequence[Day]) -> None:
    """No letter on a weekend, a holiday of the state or a day away, and no ritual is drafted on one."""
    assert all(works(local(when).date()) for when, _ in went(days))
    assert not [each.day for each in days if each.rituals and not works(each.day)]


def test_closed_days_had_letters_that_waited(year: Sequence[Day]) -> None:
    """The days of the year on which nothing left are closed for a reason: on holidays and away days letters had their yes and stood still."""
    still = {
        each.day
        for each in year
        if any(draft.state.value == "approved" for d in each.log.dossiers for draft in d.open_drafts) and not works(each.day)
    }
    assert any(day.weekday() > 4 for day in still)
    assert still & HOLIDAYS
    assert any(AWAY[0] <= day <= AWAY[1] for day in still)


def test_nothing_unasked_in_a_quiet_time(days: Sequence[Day]) -> None:
    """Neither drafted nor sent from its first to its last day, not even what had its yes before."""
    assert not [each.day for each in days if quiet(each.day) and any(step.purpose in OF_A_HOUSE for step in each.drafted)]
    assert not [when for when, _ in went(days, OF_A_HOUSE) if quiet(local(when).date())]


def test_a_quiet_time_held_letters_back(year: Sequence[Day]) -> None:
    """On its eve she said yes to resources; they go on the first working day behind it, and what somebody asked for goes within it."""
    after = next(each for each in year if each.day > QUIET[0][1] and works(each.day))
    waited = [draft for when, draft in after.sent if draft.purpose in RITUALS and local(draft.created).date() < QUIET[0][0]]
    assert waited
    assert [when for when, draft in went(year) if quiet(local(when).date()) and draft.purpose not in OF_A_HOUSE]


def test_core_before_new(days: Sequence[Day]) -> None:
    """While more than three core partners have heard nothing for ninety days no introduction is drafted."""
    assert not [each.day for each in days if _late_core(each) > 3 and any(step.purpose in INTRODUCTIONS for step in each.plain)]


def _late_core(each: Day) -> int:
    core = [d for d in each.log.dossiers if d.partner.tier is Tier.CORE and not (d.partner.left or d.partner.suppressed)]
    return sum(each.day - max(local(touch.at).date() for touch in d.touches) >= timedelta(days=90) for d in core)


def test_core_before_new_is_tried(year: Sequence[Day]) -> None:
    """The year begins with five who were forgotten; the first introduction is drafted once three are left at most."""
    assert _late_core(year[0]) > 3
    first = next(each for each in year if any(step.purpose in INTRODUCTIONS for step in each.plain))
    assert _late_core(year[(first.day - FIRST).days - 1]) > 3 >= _late_core(first)
