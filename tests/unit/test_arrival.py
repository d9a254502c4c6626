"""What follows from a mail: a human touch stops the machine, doubt asks, machines are no people, backscatter changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from outreach.config import load
from outreach.model.decision import (
    AskOwner,
    ChangePartner,
    CountInquiry,
    Known,
    LearnMessageId,
    LogTouch,
    MarkAddress,
    Mention,
    MoveDraft,
    OpenReferral,
    Suppress,
    TellOwner,
)
from outreach.model.mail import Address, Message, Role
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.reading import Bounce, Client, Intent, Kind, Reading, Redirect
from outreach.model.touch import Direction
from outreach.rules.reading.arrival import decide

CONFIG = load(Path(__file__).parents[2] / "config.example.toml")
NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
LEE = Partner(id=1, name="Dr. Amara Lee", email="alee@lakeside.example", stage=Stage.INTRODUCED)


def _message(**changes: object) -> Message:
    return Message(
        **{
            "identity": "m1",
            "message_id": "<m1@lakeside.example>",
            "senders": (Address(name="Amara Lee", email=LEE.email),),
            "date": NOW,
        }
        | changes
    )  # type: ignore[arg-type]


def _draft(state: State = State.APPROVED, purpose: str = "follow_up_1") -> Draft:
    return Draft(
        id=7,
        partner_id=1,
        to_name=LEE.name,
        to_email=LEE.email,
        subject="s",
        body="b",
        purpose=purpose,
        state=state,
        created=NOW,
        message_id="<d7@ellisontherapy.example>",
    )


def _decide(reading: Reading, known: Known, *, role: Role = Role.INBOX, **changes: object) -> tuple[object, ...]:
    return decide(_message(**changes), reading, known, role=role, now=NOW, config=CONFIG)


def _of(kind: type, decisions: tuple[object, ...]) -> list[object]:
    return [each for each in decisions if isinstance(each, kind)]


@pytest.mark.parametrize("kind", [Kind.REFERRAL, Kind.PARTNER_REPLY, Kind.OTHER, Kind.CLIENT_INQUIRY])
@pytest.mark.parametrize("ask", [True, False])
def test_any_human_mail_withdraws_what_waits(kind: Kind, ask: bool) -> None:
    """Whatever a person writes, sure or not, their pending follow-up stops."""
    decisions = _decide(
        Reading(kind=kind, ask=ask, confidence=0.5), Known(partner=LEE, matched_by="address", waiting=(_draft(),))
    )
    assert MoveDraft(draft_id=7, event=Event.OVERTAKEN, why="they wrote") in decisions
    assert [each.touch.direction for each in _of(LogTouch, decisions)] == [Direction.IN]  # type: ignore[attr-defined]


def test_a_doubt_asks_and_changes_nothing_else() -> None:
    """Below the ask-line: one question, and no referral, suppression or change of the partner beyond having talked."""
    decisions = _decide(Reading(kind=Kind.REFERRAL, ask=True, confidence=0.4), Known(partner=LEE, matched_by="address"))
    assert len(_of(AskOwner, decisions)) == 1
    assert not _of(OpenReferral, decisions)


def test_a_thank_you_is_not_overtaken_by_another_mail() -> None:
    """Gratitude for a referral is still owed when the partner writes again."""
    decisions = _decide(
        Reading(kind=Kind.PARTNER_REPLY, intent=Intent.THANKS),
        Known(partner=LEE, matched_by="address", waiting=(_draft(purpose="thank_you_referral"),)),
    )
    assert not _of(MoveDraft, decisions)


@pytest.mark.parametrize(
    ("words", "ended"), [("Thank you so much, Amara. I have room.", True), ("I have room on Tuesday.", False)]
)
def test_who_was_thanked_by_hand_is_not_thanked_again(words: str, ended: bool) -> None:
    """Her own mail to the referrer is the thank-you where it says thanks; any other mail of hers leaves the letter waiting."""
    decisions = _decide(
        Reading(kind=Kind.OTHER, own_words=words),
        Known(recipients=(LEE,), waiting=(_draft(State.PROPOSED, purpose="thank_you_referral"),)),
        role=Role.SENT,
    )
    moved = [MoveDraft(draft_id=7, event=Event.REJECT, why="you thanked them yourself")] if ended else []
    assert _of(MoveDraft, decisions) == moved


def test_who_names_somebody_else_is_told_of() -> None:
    """A reply that points to a colleague is among what happened, beside its question."""
    decisions = _decide(
        Reading(kind=Kind.PARTNER_REPLY, intent=Intent.REDIRECT, redirect=Redirect(name="Ana Ruiz", email="ana@ruiz.example")),
        Known(partner=LEE, matched_by="address"),
    )
    assert [each.text for each in _of(Mention, decisions)] == [  # type: ignore[attr-defined]
        "Dr. Amara Lee wrote, and names somebody else; follow-ups are stopped."
    ]
    assert [each.about for each in _of(AskOwner, decisions)]  # type: ignore[attr-defined]


def test_a_referral_opens_a_record_without_the_name() -> None:
    """From a referral come initials, band, need and payer; the name and the exact age are not kept."""
    client = Client(name="Jo Field", initials="J.F.", age=34, concern="panic", payer="Aetna", phone="828-555-0143")
    decisions = _decide(Reading(kind=Kind.REFERRAL, client=client), Known(partner=LEE, matched_by="address"))
    (opened,) = _of(OpenReferral, decisions)
    assert (opened.referral.initials, opened.referral.age_band, opened.referral.need) == ("J.F.", "30s", "panic")  # type: ignore[attr-defined]
    assert "Field" not in repr(decisions)


def test_danger_alerts_at_once_and_says_nothing_in_the_subject() -> None:
    """Words of danger bring an alert whose subject holds nobody's name."""
    (alert,) = _of(TellOwner, _decide(Reading(kind=Kind.CLIENT_INQUIRY, danger=True), Known()))
    assert alert.kind == "alert"  # type: ignore[attr-defined]
    assert "Lee" not in alert.subject  # type: ignore[attr-defined]


def test_an_opt_out_suppresses_every_address_at_once() -> None:
    """No more mail: the address that wrote and the partner's own are suppressed."""
    other = (Address(name="Amara Lee", email="amara@home.example"),)
    decisions = _decide(
        Reading(kind=Kind.PARTNER_REPLY, intent=Intent.OPT_OUT), Known(partner=LEE, matched_by="thread"), senders=other
    )
    assert {each.email for each in _of(Suppress, decisions)} == {"amara@home.example", LEE.email}  # type: ignore[attr-defined]


def test_an_unsure_opt_out_rests_and_asks() -> None:
    """Perhaps an opt-out: nothing goes for a month, and the owner is asked; nothing is for ever yet."""
    decisions = _decide(
        Reading(kind=Kind.PARTNER_REPLY, intent=Intent.OPT_OUT, ask=True), Known(partner=LEE, matched_by="address")
    )
    assert not _of(Suppress, decisions)
    assert ChangePartner(partner_id=1, changes=(("not_before", NOW + timedelta(days=30)),)) in decisions
    assert len(_of(AskOwner, decisions)) == 1


@pytest.mark.parametrize(("permanent", "marks"), [(True, 1), (False, 0)])
def test_a_hard_bounce_of_ours_marks_the_address_a_soft_one_waits(permanent: bool, marks: int) -> None:
    """Hard: address marked, series stopped, letter bounced. Soft: only a line."""
    known = Known(answers=_draft(State.SENT, "introduction"), waiting=(_draft(),))
    decisions = _decide(Reading(kind=Kind.BOUNCE, bounce=Bounce(permanent=permanent, status="5.1.1")), known)
    assert len(_of(MarkAddress, decisions)) == marks
    assert (MoveDraft(draft_id=7, event=Event.OVERTAKEN, why="the address does not work") in decisions) is permanent


@pytest.mark.parametrize("action", ["failed", "delayed", "delivered"])
def test_backscatter_changes_nothing(action: str) -> None:
    """A report about a letter that we did not send has no consequence at all."""
    assert _decide(Reading(kind=Kind.BOUNCE, bounce=Bounce(permanent=True, action=action)), Known()) == ()


def test_a_delay_notice_is_no_failure_but_evidence() -> None:
    """A delay notice marks nothing; for a letter whose answer was lost it proves that it went."""
    decisions = _decide(
        Reading(kind=Kind.BOUNCE, bounce=Bounce(permanent=False, action="delayed")), Known(answers=_draft(State.UNSURE))
    )
    assert decisions == (MoveDraft(draft_id=7, event=Event.SEEN, why="a delivery notice names it"),)


def test_an_auto_reply_waits_until_the_day_after_the_return() -> None:
    """Out of office until Monday: nothing before Tuesday 9:00 local; and no touch is logged, because nobody read it."""
    decisions = _decide(
        Reading(kind=Kind.AUTO_REPLY, return_date=date(2026, 11, 30)),
        Known(partner=LEE, matched_by="address", waiting=(_draft(),)),
    )
    assert ChangePartner(partner_id=1, changes=(("not_before", datetime(2026, 12, 1, 14, tzinfo=UTC)),)) in decisions
    assert not _of(LogTouch, decisions)


def test_has_left_asks_for_the_successor() -> None:
    """A departure stops what waits and asks once who follows."""
    decisions = _decide(Reading(kind=Kind.AUTO_REPLY, left=True), Known(partner=LEE, matched_by="address", waiting=(_draft(),)))
    assert [each.key for each in _of(AskOwner, decisions)] == ["left:1:"]  # type: ignore[attr-defined]
    assert ChangePartner(partner_id=1, changes=(("left", True),)) in decisions


def test_a_machine_of_the_old_place_tells_nothing_new() -> None:
    """Who has moved, and is written to elsewhere, has not left again because the old place's machine still says so."""
    old = Known(partner=LEE, matched_by="address", answers=replace(_draft(), to_email="lee@before.example"), waiting=(_draft(),))
    decisions = _decide(Reading(kind=Kind.AUTO_REPLY, left=True), old)
    assert not _of(ChangePartner, decisions)
    assert not _of(AskOwner, decisions)
    assert not [move for move in _of(MoveDraft, decisions) if move.event is Event.OVERTAKEN]  # type: ignore[attr-defined]


def test_mail_written_by_hand_is_a_touch_and_withdraws() -> None:
    """What the owner sends herself to a partner stops what we had in mind for them."""
    decisions = _decide(Reading(kind=Kind.OTHER), Known(recipients=(LEE,), waiting=(_draft(),)), role=Role.SENT)
    (touch,) = _of(LogTouch, decisions)
    assert (touch.touch.direction, touch.touch.by_hand) == (Direction.OUT, True)  # type: ignore[attr-defined]
    assert MoveDraft(draft_id=7, event=Event.OVERTAKEN, why="you wrote yourself") in decisions


def test_our_copy_in_sent_settles_an_unsure_letter_and_teaches_its_id() -> None:
    """A copy in Sent is evidence; a Message-ID that the provider rewrote is learned."""
    decisions = _decide(
        Reading(kind=Kind.OWN), Known(ours=_draft(State.UNSURE)), role=Role.SENT, message_id="<rewritten@provider.example>"
    )
    assert decisions == (
        MoveDraft(draft_id=7, event=Event.SEEN, why="a copy lies in the Sent folder"),
        LearnMessageId(draft_id=7, message_id="<rewritten@provider.example>"),
    )


def test_a_decline_lifts_no_silence() -> None:
    """Who says "not now" rests; who must not be contacted stays so."""
    declines = Reading(kind=Kind.PARTNER_REPLY, intent=Intent.DECLINE)
    for tier, changed in ((Tier.LIGHT, [("tier", "resting")]), (Tier.DO_NOT_CONTACT, [])):
        known = Known(partner=replace(LEE, tier=tier), matched_by="address")
        changes = [change for each in _of(ChangePartner, _decide(declines, known)) for change in each.changes]  # type: ignore[attr-defined]
        assert [change for change in changes if change[0] == "tier"] == changed


@pytest.mark.parametrize("kind", [Kind.REFERRAL, Kind.PARTNER_REPLY, Kind.CLIENT_INQUIRY, Kind.OTHER])
def test_a_name_alone_is_a_doubt_never_a_match(kind: Kind) -> None:
    """Equal name, other address: whatever a human being wrote, each who may be meant is asked about once, and nothing of them changes."""
    known = Known(matched_by="name", maybe=(LEE, replace(LEE, id=2)))
    decisions = _decide(Reading(kind=kind), known, senders=(Address(name="Amara Lee", email="lee@elsewhere.example"),))
    keys = [each.key for each in _of(AskOwner, decisions)]  # type: ignore[attr-defined]
    assert keys[:2] == ["same:lee@elsewhere.example:1", "same:lee@elsewhere.example:2"]
    assert not _of(ChangePartner, decisions)


def test_who_asks_for_room_under_a_colleagues_name_may_send_a_client() -> None:
    """What would be a client's own inquiry is asked about before it is counted as one, so that no referral is lost in it."""
    private = (Address(name="Amara Lee", email="lee@elsewhere.example"),)
    inquiry = Reading(kind=Kind.CLIENT_INQUIRY)
    doubted = _decide(inquiry, Known(matched_by="name", maybe=(LEE,)), senders=private)
    assert [each.key.partition(":")[0] for each in _of(AskOwner, doubted)] == ["same", "kind"]  # type: ignore[attr-defined]
    assert not _of(CountInquiry, doubted)
    assert _of(CountInquiry, _decide(inquiry, Known(), senders=private))


def test_a_date_in_the_future_is_not_believed() -> None:
    """A touch is never logged later than now, whatever the sender's clock says."""
    (touch,) = _of(
        LogTouch, _decide(Reading(kind=Kind.OTHER), Known(partner=LEE, matched_by="address"), date=NOW + timedelta(days=400))
    )
    assert touch.touch.at == NOW  # type: ignore[attr-defined]
