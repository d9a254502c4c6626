"""What follows from one message: the reading, what the log knows, and the rules of PRODUCT section 1, made into decisions.

Law: a human touch stops the machine, also where we are unsure what the mail says: stopping is always safe, acting is not. Below
the ask-line nothing else happens but one question. Bounces and auto-replies are no human touch. Pure: values in, decisions out.
The owner's commands take another road (`outreach.rules.approval`); everybody else's mail takes this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from outreach.model.decision import (
    AskOwner,
    ChangePartner,
    Decision,
    Known,
    LearnMessageId,
    Mention,
    MoveDraft,
)
from outreach.model.mail import Message, Role
from outreach.model.outbox import WAITING, Draft, Event, State
from outreach.model.people import Partner, Stage
from outreach.model.practice import Config
from outreach.model.reading import Kind, Reading
from outreach.model.touch import Direction
from outreach.rules.people.promised import promised
from outreach.rules.people.suggested import suggest
from outreach.rules.reading.arrival_people import from_person
from outreach.rules.reading.traces import THANK_YOU, evidence, no_such_address, overheard, touch_of, withdraw

_THANKS = re.compile(r"(?i)\b(?:thank(?:s| you|ful)|grateful|gratitude|appreciat\w+|gracias|agradec\w+)\b")
_ENDED_UNSENT = frozenset({State.WITHDRAWN, State.EXPIRED, State.REFUSED})
"""A letter that ended so and lies in Sent all the same was sent by hand, later: a touch like any other."""


def decide(
    message: Message, reading: Reading, known: Known, *, role: Role, now: datetime, config: Config
) -> tuple[Decision, ...]:
    """Everything to write down because of this message. `now` is aware and UTC. Never raises on what a sender wrote."""
    if known.ours is not None and not (role is Role.SENT and known.ours.state in _ENDED_UNSENT):
        return tuple(_our_own_copy(message, known, known.ours, role))
    if role is Role.SENT:
        return (*_by_hand(message, reading, known, now), *_promised(message, reading, known, now, config))
    match reading.kind:
        case Kind.OWN | Kind.COMMAND | Kind.UNREADABLE:
            return ()
        case Kind.BOUNCE if not reading.ask:
            return tuple(_bounce(reading, known))
        case Kind.AUTO_REPLY if not reading.ask:
            return tuple(_auto_reply(message, reading, known, config))
        case _:
            return tuple(from_person(message, reading, known, now, config))


def _our_own_copy(message: Message, known: Known, ours: Draft, role: Role) -> Iterator[Decision]:
    """Our letter lies in a mailbox: evidence that it went out (a lost answer is settled), and its id as the provider keeps it.

    One that waited and lies in Sent was sent by hand: what else waits for its reader is overtaken, as by any mail of hers.
    """
    if role is Role.SENT and ours.state in WAITING:
        yield from withdraw(tuple(draft for draft in known.waiting if draft.id != ours.id), "you wrote yourself")
    if ours.state in {State.UNSURE, State.DRAFTED, State.PROPOSED, State.APPROVED, State.DEFERRED}:
        yield MoveDraft(draft_id=ours.id, event=Event.SEEN, why="a copy lies in the Sent folder")
    if message.message_id and message.message_id != ours.message_id:
        yield LearnMessageId(draft_id=ours.id, message_id=message.message_id)


def _by_hand(message: Message, reading: Reading, known: Known, now: datetime) -> Iterator[Decision]:
    """What the owner wrote herself is a touch to every partner it went to, and overtakes what we had in mind for them. Where it says thanks, she
    has answered the thank-you that waits: nobody is thanked twice for one client.
    """
    if known.recipients:
        yield from overheard(message, reading, known)
    for partner in known.recipients:
        yield touch_of(message, partner, Direction.OUT, now, by_hand=True)
        if partner.stage is Stage.KNOWN:
            yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.INTRODUCED.value),))
    yield from withdraw(known.waiting, "you wrote yourself")
    if _THANKS.search(reading.own_words):
        for draft in (each for each in known.waiting if each.purpose == THANK_YOU):
            yield MoveDraft(draft_id=draft.id, event=Event.REJECT, why="you thanked them yourself")


def _promised(message: Message, reading: Reading, known: Known, now: datetime, config: Config) -> Iterator[Decision]:
    """What she wrote to one partner that she would do; asked about, and no promise before she says so."""
    if len(known.recipients) == 1:
        day = (message.date or now).astimezone(config.practice.zone).date()
        found = promised(reading.own_words, day, country=config.practice.country)
        (partner,) = known.recipients
        yield from suggest(found, partner, cause=message.identity, where="You wrote to", clients=config.privacy.clients)


def _bounce(reading: Reading, known: Known) -> Iterator[Decision]:
    """A failure report about a letter of ours; about anybody else's it is backscatter and changes nothing (RFC 3464 §2)."""
    bounce, letter = reading.bounce, known.answers
    if bounce is None or letter is None:
        return
    if not bounce.failed:
        yield from evidence(letter, "a delivery notice names it")
        return
    if bounce.permanent:
        if letter.state is State.UNSURE or letter.state is State.SENT:
            yield MoveDraft(draft_id=letter.id, event=Event.BOUNCE, why=f"undeliverable ({bounce.status or 'no code'})")
        yield from withdraw(known.waiting, "the address does not work")
        yield from no_such_address(letter, "came back")
    else:
        yield Mention(text=f"The mail server of {letter.to_name} could not take the letter for now.")


def _auto_reply(message: Message, reading: Reading, known: Known, config: Config) -> Iterator[Decision]:
    """A machine answered: the letter arrived, nobody read it. We wait until after the return; "has left" opens a question."""
    if known.answers is not None:
        yield from evidence(known.answers, "an automatic answer names it")
    partner = known.partner
    if partner is None or known.matched_by == "name":
        return
    if reading.left and _of_before(message, known, partner):
        yield Mention(text=f"A machine says that {partner.name} has left; I write to another address of theirs already.")
    elif reading.left:
        yield ChangePartner(partner_id=partner.id, changes=(("left", True),))
        yield from withdraw(known.waiting, "has left")
        named = [each for each in (reading.redirect.name, reading.redirect.email) if each] if reading.redirect else []
        heir = f" The answer names {', '.join(named)}." if named else ""
        yield AskOwner(
            key=f"left:{partner.id}:{partner.org}",
            about=partner.name,
            message_identity=message.identity,
            partner_id=partner.id,
            text=f"{partner.name} seems to have left {partner.org or 'the practice'}.{heir} Who follows? A name and an address; or nobody.",
        )
    elif reading.return_date is not None:
        back = datetime.combine(reading.return_date + timedelta(days=1), time(9), config.practice.zone).astimezone(UTC)
        yield ChangePartner(partner_id=partner.id, changes=(("not_before", back),))
        yield from withdraw(known.waiting, f"away until {_day(reading.return_date)}")
        yield Mention(text=f"{partner.name} is away until {_day(reading.return_date)}; I wait.")


def _of_before(message: Message, known: Known, partner: Partner) -> bool:
    """Whether a machine speaks for an address that is no longer written to: it tells of a place that we know they have left."""
    written_to = known.answers.to_email if known.answers is not None else None
    own = message.sender.email if message.sender is not None and known.matched_by in {"address", "learned"} else partner.email
    return (written_to or own) != partner.email


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
