"""What follows from appointments with a day, from a yes to somebody new, and from "2 anyway"."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from answering import answer, decided, said
from ellison import FOLLOW_UP, RUIZ, TODAY, digest

from outreach.model.command import Label, SetOutcome
from outreach.model.decision import AddPartner, AnswerQuestion, ApproveDraft, AskOwner, ChangePartner, MoveReferral
from outreach.model.referral import ReferralState
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.approval.words.offers import Offer

TUESDAY = TODAY + timedelta(days=6)


def test_the_day_of_an_appointment_is_kept_and_said() -> None:
    """It is written with the step and stands in the receipt, also where it lies ahead."""
    found = answer(SetOutcome(referral="R-26", outcome="booked", when=TUESDAY))
    assert found.decisions == (MoveReferral(code="R-26", state=ReferralState.SCHEDULED, on=TUESDAY),)
    assert "R-26: scheduled for Tue 24 Nov" in said(found)


@pytest.mark.parametrize(
    ("when", "state", "on"),
    [
        (date(2026, 11, 17), ReferralState.FIRST_SESSION, date(2026, 11, 17)),
        (TUESDAY, ReferralState.SCHEDULED, TUESDAY),
        (date(2026, 3, 3), ReferralState.SCHEDULED, date(2027, 3, 3)),
    ],
)
def test_a_first_session_to_come_is_an_appointment(when: date, state: ReferralState, on: date) -> None:
    """One that would lie before the referral itself is next year's."""
    found = answer(SetOutcome(referral="R-26", outcome="first_session", when=when))
    assert found.decisions == (MoveReferral(code="R-26", state=state, on=on),)


def _asked_to_add(about: str) -> AskOwner:
    return AskOwner(key="redirect:sha256:9", text="Ana Ruiz says: write to Marcus Bell instead. Add them?", about=about)


def test_a_yes_adds_whom_the_question_offers() -> None:
    """With the address that the mail named, introduced by the partner who named them."""
    offer = Offer(name="Marcus Bell", email="mbell@ruiznutrition.example", org="Ruiz Nutrition", by="Ana Ruiz")
    shown = digest(questions=(_asked_to_add(offer.written()),))
    found = answer(*read_answer("Q1 yes please", shown, TODAY), shown=shown)
    (added,) = decided(found, AddPartner)
    assert isinstance(added, AddPartner)
    assert (added.partner.name, added.partner.email, added.partner.org) == (offer.name, offer.email, offer.org)
    assert decided(found, ChangePartner) == [ChangePartner(partner_id=0, changes=(("introduced_by", RUIZ.email),))]
    assert decided(found, AnswerQuestion)


@pytest.mark.parametrize("about", ["Marcus Bell", "<mbell@ruiznutrition.example> named by Ana Ruiz", "Ana Ruiz"])
def test_without_name_and_address_nobody_is_added(about: str) -> None:
    """What is missing is asked for."""
    shown = digest(questions=(_asked_to_add(about),))
    found = answer(Label(item="Q1", kind="yes"), shown=shown)
    assert not decided(found, AddPartner)
    assert "new partner" in said(found)


@pytest.mark.parametrize(
    ("words", "approved"),
    [
        ("2 anyway", True),
        ("2 ok", False),
        ("2 anyway?", False),
        ("maybe 2 anyway", False),
        ("skip 1, 2 anyway", False),
        ("Ana Ruiz is out anyway", False),
        ("Ana Ruiz anyway", True),
    ],
)
def test_anyway_is_a_yes_to_a_letter_with_a_mark(words: str, approved: bool) -> None:
    """Its number and "anyway" let it go; without the word, or with a doubt beside it, it waits."""
    shown = digest()
    (item,) = [each.n for each in shown.drafts if each.draft_id == FOLLOW_UP.id]
    found = answer(*read_answer(words.replace("2", str(item)), shown, TODAY), drafts=[FOLLOW_UP], shown=shown)
    assert bool(decided(found, ApproveDraft)) is approved
