"""What is added about a client by the code: need, age, payer, and that the sender was thanked; words that only look like it add nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from answering import answer, decided, said
from ellison import LEE, NOW, REFERRALS, THANKS, TODAY, digest

from outreach.model.cadence import Dossier
from outreach.model.command import Record, Show
from outreach.model.decision import AcknowledgeReferral, DescribeReferral, GuardClient, LogTouch, MoveDraft, TakeBackStep
from outreach.model.outbox import Event
from outreach.model.referral import ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.approval.verdicts import read_answer

CODE = REFERRALS[0].code


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("{} payer Aetna", (("payer", "Aetna"),)),
        ("{}'s insurance is Blue Cross", (("payer", "Blue Cross"),)),
        ("{} need: panic and school refusal", (("need", "panic and school refusal"),)),
        ("{} is 16", (("age_band", "teen"),)),
        ("{} age 34", (("age_band", "30s"),)),
        ("{} payer: Horizon", (("payer", "Horizon"),)),
        ("{} insured by Horizon", (("payer", "Horizon"),)),
        ("{} insurance now Aetna", (("payer", "Aetna"),)),
        ("{}'s payer is now Horizon", (("payer", "Horizon"),)),
        ("{} need is grief", (("need", "grief"),)),
        ("{} is now 16", (("age_band", "teen"),)),
        ("{} insurance fell through", None),
        ("{} insurance is pending", None),
        ("{} payer Horizon", None),
        ("{} need to call back", None),
        ("{} need: to call back", None),
        ("{} now 3", None),
        ("{} is 16?", None),
        ("{} is 2", None),
        ("{} needs a call back", None),
        ("maybe {} payer Aetna", None),
    ],
)
def test_what_is_known_of_a_client_is_put_right(words: str, changes: tuple[tuple[str, str], ...] | None) -> None:
    """Need, age band and payer can be told later; a question, a perhaps and other words are nothing here."""
    told = [
        each for each in read_answer(words.format(CODE), digest(), TODAY) if isinstance(each, Record) and each.what == "described"
    ]
    assert [each.changes for order in told for each in decided(answer(order), DescribeReferral)] == ([changes] if changes else [])  # type: ignore[attr-defined]


def test_a_need_is_kept_without_the_name_in_it() -> None:
    """A name told with the need is cut out and sealed."""
    found = answer(Record(what="described", details=(("code", CODE), ("need", "grief, mother Ann Poe"))))
    (kept,) = decided(found, DescribeReferral)
    assert kept == DescribeReferral(code=CODE, changes=(("need", "grief, mother"),))
    assert [each.code for each in decided(found, GuardClient)] == [CODE]  # type: ignore[attr-defined]
    assert "Poe" not in said(found)


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ("I thanked Dr Lee for {} by phone", True),
        ("I thanked them for {} by phone", True),
        ("{} thanked", False),
        ("{} is acknowledged", False),
        ("I've already thanked her for {}", False),
    ],
)
def test_thanks_that_she_gave_herself(words: str, touched: bool) -> None:
    """The letter of thanks that waits is ended and none is written; how she thanked is a touch where she says so."""
    waits = replace(THANKS, partner_id=REFERRALS[0].partner_id, referral_code=CODE)
    (order,) = read_answer(words.format(CODE), digest(), TODAY)
    found = answer(order, drafts=(waits,))
    assert decided(found, AcknowledgeReferral) == [AcknowledgeReferral(code=CODE, on=TODAY)]
    assert [each.draft_id for each in decided(found, MoveDraft)] == [waits.id]  # type: ignore[attr-defined]
    assert [(each.touch.kind, each.touch.direction) for each in decided(found, LogTouch)] == (
        [(TouchKind.CALL, Direction.OUT)] if touched else []
    )  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["show R-4", "how is R-4 doing?", "where does R-4 stand?", "what became of R-4?"])
def test_how_one_client_stands_is_shown(words: str) -> None:
    """Asked by its code, a referral's story is shown."""
    assert read_answer(words, digest(), TODAY) == (Show(what="history", about="R-4"),)


def test_the_day_of_thanks_is_kept() -> None:
    """Thanks of yesterday are yesterday's, as a step and as a touch."""
    found = answer(*read_answer(f"I thanked Dr Lee for {CODE} by phone yesterday", digest(), TODAY))
    day = TODAY - timedelta(days=1)
    assert decided(found, AcknowledgeReferral) == [AcknowledgeReferral(code=CODE, on=day)]
    assert [each.touch.at.date() for each in decided(found, LogTouch)] == [day]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words", ["I thanked Dr Nair for {}", "I thanked Dr Nair for {} by phone", "I thanked Dr Unknown for {}"]
)
def test_thanks_to_somebody_else_are_asked_about(words: str) -> None:
    """Who did not send the client has not been thanked for them: nothing is done, and she is asked."""
    found = answer(*read_answer(words.format(CODE), digest(), TODAY))
    assert not found.decisions
    assert found.lines[0].asks


def test_thanks_settle_the_named_client_only() -> None:
    """A letter for another client of the same sender stays, and no letter counts as refused."""
    waits = replace(THANKS, partner_id=REFERRALS[0].partner_id, referral_code="R-99")
    found = answer(Record(what="thanked", details=(("code", CODE),)), drafts=(waits,))
    assert decided(found, MoveDraft) == []
    mine = answer(Record(what="thanked", details=(("code", CODE),)), drafts=(replace(waits, referral_code=CODE),))
    assert [each.event for each in decided(mine, MoveDraft)] == [Event.OVERTAKEN]  # type: ignore[attr-defined]


@pytest.mark.parametrize("by_letter", [True, False])
def test_thanks_that_she_told_can_be_taken_back(by_letter: bool) -> None:
    """ "undo R-21" takes back her own word that she thanked; a letter that went out is a fact and stays."""
    thanks = replace(REFERRALS[0], state=ReferralState.ACKNOWLEDGED, acknowledged=NOW)
    sent = Touch(
        partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=NOW, cause="draft:7", purpose="thank_you_referral"
    )
    dossier = Dossier(partner=LEE, touches=(sent,) if by_letter else (), referrals=(thanks,))
    found = answer(*read_answer(f"undo {CODE}", digest(), TODAY), referrals=(thanks,), dossier=lambda _: dossier)
    taken = [TakeBackStep(code=CODE, state=ReferralState.ACKNOWLEDGED)]
    assert decided(found, TakeBackStep) == ([] if by_letter else taken)


@pytest.mark.parametrize(
    ("step", "by_letter", "back"),
    [
        (NOW - timedelta(hours=1), False, ReferralState.ACKNOWLEDGED),
        (NOW, False, ReferralState.SCHEDULED),
        (NOW + timedelta(hours=1), False, ReferralState.SCHEDULED),
        (NOW - timedelta(hours=1), True, ReferralState.SCHEDULED),
    ],
)
def test_what_was_told_last_is_taken_back(step: datetime, by_letter: bool, back: ReferralState) -> None:
    """Thanks told after the appointment go, and not the appointment; told with it or before it, or by a letter, the appointment is the last."""
    thanks = replace(REFERRALS[0], state=ReferralState.SCHEDULED, acknowledged=NOW)
    sent = Touch(
        partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=NOW, cause="draft:7", purpose="thank_you_referral"
    )
    dossier = Dossier(partner=LEE, touches=(sent,) if by_letter else (), referrals=(thanks,))
    found = answer(
        *read_answer(f"undo {CODE}", digest(), TODAY), referrals=(thanks,), dossier=lambda _: dossier, told_at=lambda _: step
    )
    assert decided(found, TakeBackStep) == [TakeBackStep(code=CODE, state=back)]
    assert ("not thanked for" in said(found)) is (back is ReferralState.ACKNOWLEDGED)


def test_a_bare_undo_says_what_of_a_client_goes_back() -> None:
    """What was told of one today is named with the words that take it back; what was told before, or nothing, is not."""
    thanks = replace(REFERRALS[0], state=ReferralState.SCHEDULED)
    for step, named in ((NOW, True), (NOW - timedelta(days=2), False)):
        found = answer(*read_answer("undo", digest(), TODAY), referrals=(thanks,), told_at=lambda _, at=step: at)
        assert (f"What you told of {CODE} today goes back with the word undo and {CODE}." in said(found)) is named
    came = answer(*read_answer("undo", digest(), TODAY), referrals=(REFERRALS[0],), told_at=lambda _: NOW)
    assert CODE not in said(came)


@pytest.mark.parametrize(("state", "follows"), [(ReferralState.SCHEDULED, True), (ReferralState.ENDED, False)])
def test_who_is_named_when_all_is_over_is_not_thanked(state: ReferralState, follows: bool) -> None:
    """The receipt says that no letter of thanks follows, and why."""
    order = Record(what="came_from", partner="Ana Ruiz", details=(("code", CODE),))
    found = answer(order, referrals=(replace(REFERRALS[0], state=state),))
    assert ("No letter of thanks follows: it stands at ended." not in said(found)) is follows


def test_what_was_known_before_is_said() -> None:
    """The receipt of a correction names what it replaces."""
    order = Record(what="described", details=(("code", CODE), ("payer", "Cigna")))
    assert said(answer(order, referrals=(replace(REFERRALS[0], payer="Aetna"),))) == f"{CODE}: Cigna. Before: Aetna."


def test_thanks_that_were_not_given() -> None:
    """A no is none."""
    orders = read_answer(f"I have not thanked Dr Lee for {CODE}", digest(), TODAY)
    assert not [each for each in orders if isinstance(each, Record) and each.what == "thanked"]
