"""The caps and distances of a year, each counted anew from what happened, by no code of the rules themselves."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from year import Day, Year, at

from outreach.model.cadence import Dossier
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.due import due
from outreach.rules.cadence.office_hours import next_window
from outreach.rules.cadence.pace import earliest
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.letters.sample import practice

CONFIG = practice()
CALENDAR = calendar_of(CONFIG)
FIRST = date(2028, 1, 1)
OPEN = 4  # of the year's people more than eight are never new at once
EAGER = replace(CONFIG, sending=replace(CONFIG.sending, introductions_per_week=50, introductions_open=OPEN))
ENDED = {Tier.RESTING, Tier.DO_NOT_CONTACT}


@pytest.fixture(scope="module")
def year() -> list[Day]:
    return list(Year(config=CONFIG, calendar=CALENDAR, first=FIRST).days(200))


def _begun(dossier: Dossier) -> Touch | None:
    """The introduction that has had no answer of any kind, while a follow-up may still come."""
    sent = [touch for touch in dossier.touches if (touch.purpose or "").endswith("introduction")]
    later = [touch for touch in dossier.touches if sent and touch.at > sent[-1].at]
    human = any(touch.direction is not Direction.OUT or touch.by_hand for touch in later)
    follow_ups = sum((touch.purpose or "").startswith("follow_up") for touch in later)
    gone = dossier.partner.tier in ENDED or dossier.partner.left or dossier.partner.stage is Stage.REFERRING
    refused = any(
        draft.purpose.startswith("follow_up")
        and draft.ended_by is not None
        and draft.ended_by.value != "overtaken"
        and draft.created >= sent[-1].at
        for draft in dossier.past_drafts
        if sent
    )
    return sent[-1] if sent and not human and follow_ups < 2 and not gone and not refused else None


def test_so_many_series_are_open_at_most() -> None:
    """However many a week are allowed, none is begun above the limit of open ones, which is reached; by itself it is eight."""
    assert CONFIG.sending.introductions_open == 8
    most = 0
    for each in Year(config=EAGER, calendar=CALENDAR, first=FIRST).days(120):
        waiting = sum(draft.purpose.endswith("introduction") for d in each.log.dossiers for draft in d.open_drafts)
        new = sum(step.purpose.endswith("introduction") for step in each.plain)
        count = sum(_begun(d) is not None for d in each.log.dossiers) + waiting + new
        assert not new or count <= OPEN
        most = max(most, count if new else 0)
    assert most == OPEN


def test_old_friends_come_first() -> None:
    """While more than three core partners have heard nothing for ninety days no introduction is drafted; once three are left, one is."""
    house = Year(config=CONFIG, calendar=CALENDAR, first=FIRST)
    for number in range(1, 6):
        old = Touch(
            partner_id=number,
            kind=TouchKind.CALL,
            direction=Direction.BOTH,
            at=at(FIRST) - timedelta(days=130),
            cause=f"old:{number}",
        )
        house.dossiers[number] = replace(house.dossiers[number], touches=(old,), referrals=())
    seen = set()
    for each in house.days(60):
        late = sum(
            d.partner.tier is Tier.CORE and each.day - d.touches[-1].at.date() >= timedelta(days=90)
            for d in each.log.dossiers
            if d.touches
        )
        begins = any(step.purpose.endswith("introduction") for step in each.plain)
        assert not (late > 3 and begins)
        seen.add((late > 3, begins))
    assert {(True, False), (False, True)} <= seen


def test_follow_ups_keep_their_days(year: list[Day]) -> None:
    """The first comes seven business days after the introduction, the second twenty-one after it: never earlier, and some on the very day."""
    found: dict[str, list[int]] = {"follow_up_1": [], "follow_up_2": []}
    for each in year:
        dossiers = {d.partner.id: d for d in each.log.dossiers}
        for step in (step for step in each.plain if step.purpose in found):
            begun = _begun(dossiers[step.partner_id])
            assert begun is not None
            found[step.purpose].append(CALENDAR.between(begun.at.date(), each.day))
    assert min(found["follow_up_1"]) == 7
    assert 21 <= min(found["follow_up_2"]) <= 23


def _silent(last: date) -> Dossier:
    """Somebody whose second follow-up went on a day, and who never answered."""
    partner = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.INTRODUCED, specific="a sleep group")
    days = {"introduction": last - timedelta(days=30), "follow_up_1": last - timedelta(days=20), "follow_up_2": last}
    touches = tuple(
        Touch(partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=at(day), cause=purpose, purpose=purpose)
        for purpose, day in days.items()
    )
    return Dossier(partner=partner, touches=touches)


@pytest.mark.parametrize(("days", "purposes"), [(60, []), (119, []), (121, ["practice_update"])])
def test_who_did_not_answer_rests(days: int, purposes: list[str]) -> None:
    """After a second follow-up without an answer nothing unasked is drafted for a hundred and twenty days."""
    today = date(2028, 2, 15)
    log = Log(dossiers=(_silent(today - timedelta(days=days)),), news="finished a training")
    assert [step.purpose for step in rituals(log, CALENDAR, at(today), CONFIG)] == purposes


@pytest.mark.parametrize(("days", "purposes"), [(0, ["thank_you_meeting"]), (5, ["thank_you_meeting"]), (6, []), (40, [])])
def test_thanks_for_a_meeting_come_at_once_or_not_at_all(days: int, purposes: list[str]) -> None:
    """A first meeting is thanked for from its day on, and no more after five business days."""
    met = date(2028, 3, 6)
    partner = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.TALKED)
    coffee = Touch(
        partner_id=1, kind=TouchKind.COFFEE, direction=Direction.BOTH, at=at(met), cause="coffee", summary="talked about sleep"
    )
    now = at(CALENDAR.add(met, days)) + timedelta(hours=1)
    assert [step.purpose for step in due((Dossier(partner=partner, touches=(coffee,)),), CALENDAR, now, CONFIG)] == purposes


def _minutes(first: datetime, days: int) -> Iterator[datetime]:
    yield from (first + timedelta(minutes=n) for n in range(days * 24 * 60))


def test_letters_leave_in_office_hours_minutes_apart() -> None:
    """Thirty letters with a yes leave on working days between nine and half past four, four minutes apart, ten a day."""
    sent: list[datetime] = []
    for now in _minutes(datetime(2028, 3, 3, tzinfo=UTC), 6):
        if len(sent) < 30 and next_window(now, CONFIG, CALENDAR) <= now and earliest(sent, now, CONFIG) <= now:
            sent.append(now)
    local = [each.astimezone(CONFIG.practice.zone) for each in sent]
    assert len(local) == 30
    assert {each.date() for each in local} == {date(2028, 3, 3), date(2028, 3, 6), date(2028, 3, 7)}
    assert all((9, 0) <= (each.hour, each.minute) <= (16, 30) for each in local)
    assert all(later - earlier >= timedelta(minutes=4) for earlier, later in itertools.pairwise(local))


def test_a_word_about_fit_is_paced_like_any_other() -> None:
    """Who had an unasked letter yesterday hears of whom we serve best only when thirty days are over."""
    today = date(2028, 5, 2)
    partner = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.REFERRING)
    misfits = tuple(
        Referral(code=f"R-{n}", partner_id=1, received=at(today) - timedelta(days=30 * n), state=ReferralState.NOT_A_FIT)
        for n in (1, 2)
    )
    for days, purposes in ((1, []), (29, []), (31, ["mismatch"])):
        before = Touch(
            partner_id=1,
            kind=TouchKind.MAIL,
            direction=Direction.OUT,
            at=at(today) - timedelta(days=days),
            cause="c",
            purpose="check_in",
        )
        log = Log(dossiers=(Dossier(partner=partner, referrals=misfits, touches=(before,)),))
        assert [step.purpose for step in rituals(log, CALENDAR, at(today), CONFIG) if step.purpose == "mismatch"] == purposes


def test_nothing_unasked_is_written_in_a_quiet_time() -> None:
    """From the first to the last day of it no introduction, reminder or ritual is drafted; thanks are, and the day after all of it comes."""
    first, last = date(2028, 2, 7), date(2028, 3, 10)
    quiet = replace(CONFIG, sending=replace(CONFIG.sending, quiet=((first, last),)))
    new = Dossier(partner=Partner(id=2, name="Ana Ruiz", email="ana@x.example", specific="a sleep group"))
    sent = Dossier(
        partner=Partner(id=3, name="Bo Chen", email="bo@x.example", stage=Stage.REFERRING),
        referrals=(Referral(code="R-1", partner_id=3, received=at(first)),),
    )
    touched = (
        Touch(partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=at(first), cause="i", purpose="introduction"),
    )
    asked = Dossier(partner=replace(new.partner, id=1, email="lee@x.example", stage=Stage.INTRODUCED), touches=touched)
    friend = Dossier(partner=replace(new.partner, id=4, email="f@x.example", stage=Stage.TALKED, created=at(date(2027, 9, 1))))
    friend = replace(friend, partner=replace(friend.partner, tier=Tier.CORE))
    everybody = (new, sent, asked, friend)
    for day, purposes, ritual in (
        (last, {"thank_you_referral"}, False),
        (last + timedelta(days=3), {"thank_you_referral", "introduction", "follow_up_1"}, True),
    ):
        found = {step.purpose for step in due(everybody, CALENDAR, at(day), quiet)}
        assert found == purposes
        assert bool(rituals(Log(dossiers=everybody), CALENDAR, at(day), quiet)) is ritual
