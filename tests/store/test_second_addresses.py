"""Somebody writes from an address that nobody knows: what waits stops at once, and with the owner's yes the mail is theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from outreach.model.decision import LearnAddress
from outreach.model.mail import Address, Message, Role
from outreach.model.outbox import Draft, State
from outreach.model.people import Stage
from outreach.model.reading import Kind
from outreach.model.touch import Direction
from outreach.store.log import Store

HOME = "hl@home.example"


def _from_home(mail: Callable[..., Message], identity: str = "from-home") -> Message:
    return mail(identity, senders=(Address(name="Hannah Lee", email=HOME),))


def test_a_letter_waits_for_nobody_who_may_have_written(
    store: Store, mail: Callable[..., Message], add: Callable[..., Draft]
) -> None:
    """An equal name is a doubt, but the letter to its owner is among those that a human touch stops."""
    letter = add()
    assert store.inbox.known(_from_home(mail), Role.INBOX).waiting == (letter,)


def test_a_learned_address_brings_its_mail(
    store: Store, mail: Callable[..., Message], take: Callable[..., bool], add: Callable[..., Draft], lee: int, now: datetime
) -> None:
    """Earlier mail from it is a touch, they have talked, and what waits but thanks is taken back; the second time changes nothing."""
    letter, thanks = add(), add(purpose="thank_you_referral")
    take(_from_home(mail))
    take(mail("spam", senders=(Address(email=HOME),)), kind=Kind.OTHER)
    for _ in range(2):
        store.apply([LearnAddress(partner_id=lee, email=HOME.upper())], "q", now)
        assert [(each.cause, each.direction) for each in store.touches.of(lee)] == [("from-home", Direction.IN)]
    partner = store.people.get(lee)
    assert partner is not None
    assert partner.stage is Stage.TALKED
    found = {each.id: each.state for each in store.outbox.in_state(*State)}
    assert found == {letter.id: State.WITHDRAWN, thanks.id: State.DRAFTED}
    assert store.inbox.known(_from_home(mail, "next"), Role.INBOX).matched_by == "learned"


def test_a_fresh_address_takes_nothing_back(store: Store, add: Callable[..., Draft], lee: int, now: datetime) -> None:
    """Without any mail from it, a second address changes nothing but what is recognised."""
    letter = add()
    store.apply([LearnAddress(partner_id=lee, email=HOME)], "q", now)
    assert [each.state for each in store.outbox.in_state(*State)] == [letter.state]
    assert store.touches.of(lee) == ()
