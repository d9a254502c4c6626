"""Whose mail it is and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from outreach.model.decision import LogTouch, OpenReferral, Suppress
from outreach.model.digest import Digest
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.outbox import Draft
from outreach.model.referral import Referral
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store

ASSISTANT = (Address(name="Front Desk", email="desk@lakeside.example"),)


def test_by_address(store: Store, mail: Callable[..., Message], add: Callable[..., Draft], lee: int) -> None:
    """A partner is known by the address written to, and what waits for her is in the snapshot."""
    letter = add()
    known = store.inbox.known(mail(), Role.INBOX)
    assert known.partner is not None
    assert (known.partner.id, known.matched_by) == (lee, "address")
    assert known.waiting == (letter,)


def test_by_learned_address(store: Store, mail: Callable[..., Message], lee: int, now: datetime) -> None:
    """A second address is known as learned."""
    store.people.learn(lee, "desk@lakeside.example", now)
    known = store.inbox.known(mail(senders=ASSISTANT), Role.INBOX)
    assert known.partner is not None
    assert (known.partner.id, known.matched_by) == (lee, "learned")


def test_by_thread(store: Store, mail: Callable[..., Message], add: Callable[..., Draft], lee: int) -> None:
    """Somebody unknown who answers our letter belongs to its partner, under the id that the provider gave the letter too."""
    letter = add()
    store.outbox.learn_id(letter.id, "<rewritten@provider.example>")
    for answered in (letter.message_id, "<rewritten@provider.example>"):
        known = store.inbox.known(mail(senders=ASSISTANT, in_reply_to=(answered,)), Role.INBOX)
        assert known.partner is not None
        assert (known.partner.id, known.matched_by) == (lee, "thread")
        assert (known.answers, known.ours) == (letter, None)


def test_by_thread_of_mail(
    store: Store, mail: Callable[..., Message], take: Callable[..., bool], lee: int, now: datetime
) -> None:
    """An answer to a logged mail stands in its thread, with its partner and its referral."""
    touch = Touch(partner_id=lee, kind=TouchKind.MAIL, direction=Direction.IN, at=now, cause="identity-1")
    take(mail(), [LogTouch(touch=touch), OpenReferral(referral=Referral(code="", partner_id=lee, received=now))])
    reply = mail("identity-2", senders=ASSISTANT, references=("<identity-1@lakeside.example>",))
    known = store.inbox.known(reply, Role.INBOX)
    assert known.partner is not None
    assert (known.partner.id, known.matched_by) == (lee, "thread")
    assert known.referral is not None
    assert known.referral.code == "R-1"


def test_colleague_in_thread(store: Store, mail: Callable[..., Message], add: Callable[..., Draft], lee: int, ortiz: int) -> None:
    """A known colleague who answers in somebody else's thread is himself, and still stops the letters of that thread."""
    letter = add()
    sender = (Address(name="José Ortiz", email="jose@mercy.example"),)
    known = store.inbox.known(mail(senders=sender, in_reply_to=(letter.message_id,)), Role.INBOX)
    assert known.partner is not None
    assert known.partner.id == ortiz
    assert known.waiting == (letter,)


def test_by_name(store: Store, mail: Callable[..., Message], lee: int) -> None:
    """An equal name at another address is a doubt and no match."""
    known = store.inbox.known(mail(senders=(Address(name="hannah LEE", email="hl@elsewhere.example"),)), Role.INBOX)
    assert (known.partner, known.matched_by) == (None, "name")
    assert [partner.id for partner in known.maybe] == [lee]


def test_two_senders(store: Store, mail: Callable[..., Message], lee: int) -> None:
    """A mail with two From addresses is nobody's."""
    senders = (Address(email="hannah@lakeside.example"), Address(email="desk@lakeside.example"))
    assert store.inbox.known(mail(senders=senders), Role.INBOX).partner is None


def test_sent_by_hand(store: Store, mail: Callable[..., Message], add: Callable[..., Draft], lee: int) -> None:
    """What the owner writes by hand is matched by its recipients, whose letters wait no longer."""
    letter = add()
    hand = mail(senders=(Address(email="office@practice.example"),), to=(Address(email="hannah@lakeside.example"),))
    known = store.inbox.known(hand, Role.SENT)
    assert known.partner is None
    assert [partner.id for partner in known.recipients] == [lee]
    assert known.waiting == (letter,)


def test_report_about_a_letter(store: Store, mail: Callable[..., Message], add: Callable[..., Draft]) -> None:
    """A delivery report belongs to the letter that it returns; our own copy is known by its Message-ID."""
    letter = add()
    report = mail(senders=(Address(email="postmaster@lakeside.example"),))
    assert store.inbox.known(report, Role.INBOX, about_message_id=letter.message_id).answers == letter
    assert store.inbox.known(mail(message_id=letter.message_id), Role.SENT).ours == letter


def test_rewritten_copy(store: Store, mail: Callable[..., Message], add: Callable[..., Draft]) -> None:
    """Our copy in Sent is known by our own header where the provider rewrote its Message-ID; elsewhere the header proves nothing."""
    letter = add()
    marked = {"headers": (("x-outreach-id", f"draft-{letter.id}-1"),), "to": (Address(email=letter.to_email),)}
    copy = mail(message_id="<rewritten@provider.example>", **marked)
    assert store.inbox.known(copy, Role.SENT).ours == letter
    assert store.inbox.known(copy, Role.INBOX).ours is None
    to_other = marked | {"to": (Address(email="other@lakeside.example"),)}
    assert store.inbox.known(mail(**to_other), Role.SENT).ours is None


def test_own_copy_in_sent(store: Store, mail: Callable[..., Message], take: Callable[..., bool]) -> None:
    """Proof by Sent needs the same Message-ID and the same text, lying in Sent and not somewhere else."""
    take(mail("in-inbox", message_id="<a@practice.example>", text="1 ok"))
    copy = mail("copy", message_id="<a@practice.example>", text="1 ok")
    assert not store.inbox.known(copy, Role.INBOX).own_copy_in_sent
    take(mail("in-sent", message_id="<a@practice.example>", text="1 ok"), role=Role.SENT)
    assert store.inbox.known(copy, Role.INBOX).own_copy_in_sent
    forged = mail("forged", message_id="<a@practice.example>", text="all ok")
    assert not store.inbox.known(forged, Role.INBOX).own_copy_in_sent


def test_reused_place(store: Store, mail: Callable[..., Message], take: Callable[..., bool]) -> None:
    """When a server gives a place in Sent to another mail, the one that lay there before proves nothing any more."""
    there = Position(mailbox="Sent", uidvalidity=1, uid=1)
    first, second = mail("first", text="1 ok"), mail("second", text="2 ok")
    take(first, role=Role.SENT, at=there)
    assert store.inbox.known(first, Role.INBOX).own_copy_in_sent
    take(second, role=Role.SENT, at=there)
    assert not store.inbox.known(first, Role.INBOX).own_copy_in_sent
    assert store.inbox.known(second, Role.INBOX).own_copy_in_sent


def test_digest_and_opt_out(store: Store, mail: Callable[..., Message], lee: int, now: datetime) -> None:
    """The digest that was answered is found, and an opt-out is seen."""
    digest = Digest(id="D1", date=date(2026, 11, 18), message_id="<digest@practice.example>")
    store.digests.save(digest, now, subject="Outreach", text="Nothing")
    store.apply([Suppress(email="hannah@lakeside.example", why="asked")], "cause", now)
    reply = mail(in_reply_to=("<digest@practice.example>",), references=("<digest@practice.example>",))
    known = store.inbox.known(reply, Role.INBOX)
    assert known.digest == digest
    assert known.suppressed


def test_inner_writer(store: Store, mail: Callable[..., Message], lee: int) -> None:
    """In a bare forward the inner sender counts."""
    writer = Address(name="Hannah Lee", email="hannah@lakeside.example")
    known = store.inbox.known(mail(senders=ASSISTANT), Role.INBOX, writer=writer)
    assert known.partner is not None
    assert known.partner.id == lee
