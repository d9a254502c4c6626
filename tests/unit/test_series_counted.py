"""Follow-ups, rest, and whoever must not be written to, on every day of a year; and what a machine owes that slept for ninety days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from year import ASLEEP, CALENDAR, CONFIG, Day, slept, whole_year
from year_counted import (
    FOLLOW_UPS,
    INTRODUCTIONS,
    OF_A_HOUSE,
    UNASKED,
    begun,
    business_days,
    human_since,
    local,
    quiet,
    went,
)
from year_life import ABSENT, BOUNCED, LEFT, OPT_OUT, PAUSE_ENDS, PAUSED
from year_people import SILENT, at

from outreach.model.cadence import Dossier
from outreach.model.outbox import Draft, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.touch import Direction
from outreach.rules.cadence.due import due

EVER = [pytest.param(lambda: whole_year()[0], id="a whole year"), pytest.param(slept, id="ninety days asleep")]


@pytest.fixture(scope="module", params=EVER)
def days(request: pytest.FixtureRequest) -> Sequence[Day]:
    found: Sequence[Day] = request.param()
    return found


@pytest.fixture(scope="module")
def year() -> Sequence[Day]:
    return whole_year()[0]


def test_never_a_third_follow_up(days: Sequence[Day]) -> None:
    """A series is an introduction, then two follow-ups at most, once in a life."""
    series: dict[int, list[str]] = defaultdict(list)
    for _, draft in went(days, INTRODUCTIONS | set(FOLLOW_UPS)):
        series[draft.partner_id or 0].append(draft.purpose.removeprefix("successor_"))
    whole = ["introduction", *FOLLOW_UPS]
    assert all(found == whole[: len(found)] for found in series.values())


def test_follow_ups_keep_their_distance(days: Sequence[Day]) -> None:
    """None before seven business days, no second before twenty-one from the introduction and fourteen from the first, none after an answer."""
    found: dict[str, list[int]] = {"follow_up_1": [], "follow_up_2": []}
    for each in days:
        for step in (step for step in each.plain if step.purpose in found):
            first = begun(each.people[step.partner_id])
            assert first is not None
            found[step.purpose].append(business_days(local(first.at).date(), each.day))
            last = local(each.people[step.partner_id].touches[-1].at).date()
            assert step.purpose == "follow_up_1" or business_days(last, each.day) >= 14
    assert min(found["follow_up_1"]) == 7
    assert min(found["follow_up_2"]) >= 21


def test_follow_ups_come_on_their_day(year: Sequence[Day]) -> None:
    """On the very morning, weekend or not, on which the days are over there is one, unless a house, an absence, or a quiet time stands against it."""
    on_the_day: Counter[str] = Counter()
    for each in year:
        drafted = {step.partner_id: step.purpose for step in each.plain}
        for dossier in (d for d in each.log.dossiers if d.partner.stage is Stage.INTRODUCED and not d.open_drafts):
            first = begun(dossier)
            if first is None:
                continue
            sent = sum(touch.purpose in FOLLOW_UPS for touch in dossier.touches)
            since, last = (local(touch.at).date() for touch in (first, dossier.touches[-1]))
            owed = business_days(since, each.day) >= (7, 21)[sent] and business_days(last, each.day) >= (7, 14)[sent]
            if owed and not _hindered(dossier, each):
                assert drafted.get(dossier.partner.id) == FOLLOW_UPS[sent]
                on_the_day[FOLLOW_UPS[sent]] += 1
    assert min(on_the_day[each] for each in FOLLOW_UPS) > 5
    over_the_leap_day = [
        draft for when, draft in went(year, set(FOLLOW_UPS)) if date(2028, 2, 29) <= local(when).date() <= date(2028, 3, 9)
    ]
    assert over_the_leap_day


def _hindered(dossier: Dossier, each: Day) -> bool:
    """Whether somebody of the same house had, has or gets an unasked letter, or this is no time for one."""
    partner = dossier.partner
    others = [d for d in each.log.dossiers if d.partner.org_id == partner.org_id and d.partner.id != partner.id]
    lately = at(each.day) - timedelta(days=14)
    busy = any(touch.purpose in OF_A_HOUSE and touch.at > lately for d in others for touch in d.touches)
    waits = any(draft.purpose in OF_A_HOUSE for d in others for draft in d.open_drafts)
    turn = any(step.purpose in OF_A_HOUSE and step.partner_id in {d.partner.id for d in others} for step in each.plain)
    absent = partner.not_before is not None and at(each.day) < partner.not_before
    return busy or waits or turn or absent or quiet(each.day)


def test_who_did_not_answer_rests_for_a_hundred_and_twenty_days(days: Sequence[Day]) -> None:
    """After a second follow-up nothing unasked goes to who stays silent."""
    for each in days:
        for when, draft in ((when, draft) for when, draft in each.sent if draft.purpose in UNASKED and draft.partner_id):
            dossier = each.people[draft.partner_id or 0]
            ended = [touch.at for touch in dossier.touches if touch.purpose == "follow_up_2"]
            assert not ended or human_since(dossier, ended[-1]) or when - ended[-1] >= timedelta(days=120)


def test_the_silent_of_last_year_had_no_news(year: Sequence[Day]) -> None:
    """They are in the season of the yearly news, and rest: one who stayed silent gets none, while everybody else in the season does."""
    got = {draft.partner_id for _, draft in went(year, {"practice_update"})}
    still = [n for n in SILENT if not any(touch.direction is Direction.IN for touch in year[90].people[n].touches)]
    assert still
    assert not got & set(still)
    assert len(got) > 12


def test_whoever_must_not_be_written_to_is_not(days: Sequence[Day]) -> None:
    """Nothing is drafted for, and nothing goes to, who opted out, left, is paused or absent, whose address is dead, and whom she excluded."""
    for each in days:
        barred = {d.partner.id for d in each.log.dossiers if _barred(d.partner, each.day)}
        assert not barred & {step.partner_id for step in each.drafted}
        assert not barred & {draft.partner_id for _, draft in each.sent}


def _barred(partner: Partner, day: date) -> bool:
    paused = partner.paused_until is not None and day < partner.paused_until
    absent = partner.not_before is not None and at(day) < partner.not_before
    no_way = partner.suppressed or partner.left or not partner.address_ok
    return no_way or paused or absent or partner.tier is Tier.DO_NOT_CONTACT


@pytest.mark.parametrize(
    "happening", [OPT_OUT, ABSENT, BOUNCED, LEFT, PAUSED], ids=("opt-out", "absent", "bounced", "left", "paused")
)
def test_what_stopped_letters_stopped_some(year: Sequence[Day], happening: date) -> None:
    """Who opts out, is away, cannot be reached, leaves or is paused had letters before; from the next day on there are none until it is over."""
    number = whole_year()[1].whom[happening]
    ends = {ABSENT: happening + timedelta(days=21), PAUSED: PAUSE_ENDS - timedelta(days=1)}.get(happening, date.max)
    written = [local(when).date() for when, draft in went(year) if draft.partner_id == number]
    assert [day for day in written if day <= happening] or happening in {PAUSED, OPT_OUT}
    assert not [day for day in written if happening < day <= ends]
    assert ends == date.max or [day for day in written if day > ends]


def test_an_opt_out_stops_a_letter_with_a_yes(year: Sequence[Day]) -> None:
    """On the Sunday on which they ask for silence a letter to them has its yes and waits for Monday; it never goes."""
    number = whole_year()[1].whom[OPT_OUT]
    (day,) = [each for each in year if each.day == OPT_OUT]
    ready = {draft.id for draft in day.people[number].open_drafts if draft.state is State.APPROVED}
    assert ready
    assert not ready & {draft.id for _, draft in went(year)}


def test_no_unasked_letter_to_who_rests(days: Sequence[Day]) -> None:
    """Who said no for now, or whom she lets rest, gets no first letter, no follow-up and no ritual; the tier may change from one day to the next."""
    for each in days:
        resting = {d.partner.id for d in each.log.dossiers if d.partner.tier is Tier.RESTING}
        assert not resting & {step.partner_id for step in each.drafted if step.purpose in OF_A_HOUSE - {"congratulation"}}


def test_a_machine_that_slept_ninety_days_owes_one_letter() -> None:
    """On the morning on which it wakes each person is owed one letter at most, a digest full of rituals and no more introductions than on any
    other day; in the thirty days behind it nobody has two letters that they did not ask for, but for the steps of a series."""
    days = slept()
    woke = next(each for each in days if each.day == ASLEEP[1])
    assert not [each.day for each in days if ASLEEP[0] <= each.day < ASLEEP[1]]
    assert woke.drafted
    assert max(Counter(step.partner_id for step in woke.drafted).values()) == 1
    assert len(woke.rituals) <= CONFIG.digest.max_decisions
    assert sum(step.purpose in INTRODUCTIONS for step in woke.plain) <= 2
    month = [
        draft.partner_id
        for when, draft in went(days, UNASKED)
        if ASLEEP[1] <= local(when).date() < ASLEEP[1] + timedelta(days=30)
    ]
    assert max(Counter(month).values()) == 1
    again = due(tuple(_asked_again(woke)), CALENDAR, at(woke.day), CONFIG)
    assert not {step.partner_id for step in again} & {step.partner_id for step in woke.plain}


def _asked_again(each: Day) -> Iterator[Dossier]:
    """Everybody, with the letters of that morning waiting."""
    steps = {step.partner_id: step for step in each.drafted}
    for dossier in each.log.dossiers:
        step = steps.get(dossier.partner.id)
        waiting = Draft(
            id=10_000, partner_id=dossier.partner.id, to_name="", to_email="", subject="", body="", created=at(each.day), message_id="<x>",
            purpose=step.purpose if step else "", referral_code=step.referral_code if step else None,
        )  # fmt: skip
        yield replace(dossier, open_drafts=(*dossier.open_drafts, waiting)) if step else dossier
