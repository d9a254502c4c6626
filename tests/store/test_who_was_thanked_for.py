"""Whom a letter of thanks thanks for, and what takes thanks back; and that two clients who are sent on are two."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from outreach.model import decision as d
from outreach.model.digest import Digest
from outreach.model.outbox import Draft, Event, Outcome
from outreach.model.referral import Referral, ReferralState
from outreach.store.log import Store

TODAY = date(2026, 11, 18)


def test_a_letter_thanks_for_what_its_reader_sent(
    store: Store, lee: int, ortiz: int, approved: Callable[..., Draft], now: datetime
) -> None:
    """A client who turns out to be somebody else's while the letter may be on its way is not thanked for by it, nor are that person's others."""
    for code, whose in (("R-1", lee), ("R-2", ortiz), ("R-3", lee)):
        store.apply([d.OpenReferral(referral=Referral(code=code, partner_id=whose, received=now))], code, now)
    letter = approved(purpose="thank_you_referral", referral_code="R-1")
    assert store.outbox.claim(letter.id, letter.sha256, now)
    store.outbox.unsure_on_start(now)
    store.apply([d.NameSource(code="R-1", partner_id=ortiz, source="owner")], "told", now + timedelta(minutes=1))
    assert store.outbox.seen(letter.id, now + timedelta(hours=1))
    assert {each.code: each.acknowledged is not None for each in store.referrals.all()} == {
        "R-1": False,
        "R-2": False,
        "R-3": True,
    }


@pytest.mark.parametrize("wire", [True, False])
def test_a_letter_thanks_for_whom_she_had_been_shown(
    store: Store, lee: int, add: Callable[..., Draft], yes: Callable[..., d.ApproveDraft], now: datetime, wire: bool
) -> None:
    """A client of whom we were told after the digest that she answered has a letter of their own, however early the client came; a letter that
    she sends by hand thanks for all who are known by then."""
    before, after = now - timedelta(days=1), now + timedelta(hours=1)
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=lee, received=before))], "first", before)
    letter = add(purpose="thank_you_referral", referral_code="R-1")
    shown = Digest(id="D1", date=TODAY, message_id="<d1@practice.example>")
    assert store.digests.save(shown, now, subject="today", text="")
    store.outbox.move(letter.id, Event.LISTED, "", now)
    store.apply(
        [d.OpenReferral(referral=Referral(code="R-2", partner_id=lee, received=before))], "second", now + timedelta(minutes=5)
    )
    if wire:
        assert store.outbox.approve(yes(letter), "yes", now + timedelta(minutes=9)) == ""
        assert store.outbox.claim(letter.id, letter.sha256, after)
        store.outbox.settle(letter.id, Outcome(result="accepted", code=250), after)
    else:
        assert store.outbox.seen(letter.id, after)
    assert [each.acknowledged is not None for each in store.referrals.all()] == [True, not wire]


def test_thanks_that_were_told_are_taken_back_with_their_step(store: Store, lee: int, now: datetime) -> None:
    """Thanks and an appointment told in one mail go together, and thanks are owed again; a day that was told is the step's."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=lee, received=now))], "mail", now)
    told: list[d.Decision] = [
        d.AcknowledgeReferral(code="R-1", on=TODAY - timedelta(days=1)),
        d.MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY),
    ]
    store.apply(told, "told", now + timedelta(hours=1))
    assert (ReferralState.ACKNOWLEDGED, TODAY - timedelta(days=1)) in store.referrals.steps("R-1")
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.SCHEDULED)], "undo", now + timedelta(hours=2))
    assert [(each.state, each.acknowledged) for each in store.referrals.all()] == [(ReferralState.RECEIVED, None)]


def test_thanks_of_before_stay_when_a_later_step_is_taken_back(store: Store, lee: int, now: datetime) -> None:
    """Only what was told in the same breath goes."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=lee, received=now))], "mail", now)
    store.apply([d.AcknowledgeReferral(code="R-1")], "thanks", now)
    store.apply([d.MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY)], "told", now + timedelta(hours=1))
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.SCHEDULED)], "undo", now + timedelta(hours=2))
    assert [(each.state, each.acknowledged) for each in store.referrals.all()] == [(ReferralState.ACKNOWLEDGED, now)]


def test_thanks_told_at_an_appointment_go_back_alone(store: Store, lee: int, now: datetime) -> None:
    """How far it came stays, thanks of before that step stay, and twice is once."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=lee, received=now))], "mail", now)
    store.apply([d.MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY)], "told", now + timedelta(hours=1))
    assert store.referrals.last_told("R-1") == now + timedelta(hours=1)
    store.apply([d.AcknowledgeReferral(code="R-1")], "thanks", now + timedelta(hours=2))
    for hour in (3, 4):
        undo = d.TakeBackStep(code="R-1", state=ReferralState.ACKNOWLEDGED)
        store.apply([undo], f"undo {hour}", now + timedelta(hours=hour))
        assert [(each.state, each.acknowledged) for each in store.referrals.all()] == [(ReferralState.SCHEDULED, None)]
    store.apply([d.AcknowledgeReferral(code="R-1")], "thanks again", now + timedelta(hours=5))
    store.apply([d.MoveReferral(code="R-1", state=ReferralState.ENDED, on=TODAY)], "end", now + timedelta(hours=6))
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.ACKNOWLEDGED)], "too late", now + timedelta(hours=7))
    assert [each.acknowledged for each in store.referrals.all()] == [now + timedelta(hours=5)]


def test_two_clients_who_are_sent_on_in_one_mail_are_two(store: Store, lee: int, now: datetime) -> None:
    """By the code, or by what was told of them; the same mail again brings none of them a second time."""
    for code in ("R-1", "R-2"):
        store.apply([d.OpenReferral(referral=Referral(code=code, partner_id=None, received=now))], code, now)
    sent = [
        *(d.LogOutbound(partner_id=lee, need="panic", code=code) for code in ("R-1", "R-2")),
        *(d.LogOutbound(partner_id=lee, need=need) for need in ("a couple", "a teen")),
    ]
    for _ in range(2):
        store.apply(sent, "one mail", now)
    assert [each.need for each in store.keepsakes.outbound()] == ["panic", "panic", "a couple", "a teen"]
