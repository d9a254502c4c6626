"""Caps and distances of one person each, at the edge: the day before, the day itself, the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from year import CALENDAR, CONFIG
from year_people import at

from outreach.model.cadence import Dossier
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.due import due
from outreach.rules.cadence.rituals import Log, rituals


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


def test_a_quiet_time_of_a_month() -> None:
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
