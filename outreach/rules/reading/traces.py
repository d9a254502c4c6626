"""What any mail may bring with it: evidence about a letter, an end to what waits, a touch in the log, a client who is spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from outreach.model.decision import AskOwner, Decision, GuardClient, Known, LogTouch, MarkAddress, MoveDraft
from outreach.model.mail import Message
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner
from outreach.model.reading import Client, Reading
from outreach.model.referral import MarkKind
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.letters.marks import marks_of
from outreach.rules.reading.names import initials
from outreach.rules.reading.spoken_of import clients_of_mail

THANK_YOU = "thank_you_referral"


def overheard(message: Message, reading: Reading, known: Known) -> Iterator[Decision]:
    """Who is spoken of as a client, by the whole name, is guarded, though nobody was told of before; no letter names them until the owner says that it is
    no client. Where the mail belongs to a referral of those initials, it is that referral's client. A name in the network is a colleague's.
    """
    colleagues = frozenset(mark for name in known.colleagues for mark in marks_of(Client(name=name)))
    for name in clients_of_mail(message, reading):
        marks = marks_of(Client(name=name))
        whole = {mark for mark in marks if mark.kind is MarkKind.NAME}
        if whole and not whole & colleagues:
            theirs = known.referral is not None and known.referral.initials == initials(name)
            yield GuardClient(marks=marks, code=known.referral.code if known.referral and theirs else "")


def evidence(letter: Draft, why: str) -> Iterator[Decision]:
    """Somebody's machine or hand names a letter whose fate we did not know: it went out."""
    if letter.state is State.UNSURE:
        yield MoveDraft(draft_id=letter.id, event=Event.SEEN, why=why)


def withdraw(waiting: tuple[Draft, ...], why: str) -> Iterator[Decision]:
    """Stop what waits, but for a thank-you: gratitude for a referral is not overtaken by another mail."""
    for draft in waiting:
        if draft.purpose != THANK_YOU:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why=why)


def touch_of(
    message: Message,
    partner: Partner,
    direction: Direction,
    now: datetime,
    *,
    answers: Draft | None = None,
    by_hand: bool = False,
) -> LogTouch:
    """A mail as a touch, at the time it was written. Clocks of senders are not to be believed: it is no later than now, and it comes after
    the letter that it `answers`, or a slow clock would let a follow-up go to somebody who has answered."""
    at = message.date or now
    if answers is not None and answers.sent is not None:
        at = max(at, answers.sent + timedelta(seconds=1))
    at = min(at, now)
    return LogTouch(
        touch=Touch(
            partner_id=partner.id,
            kind=TouchKind.MAIL,
            direction=direction,
            at=at,
            cause=message.identity,
            by_hand=by_hand,
        )
    )


def no_such_address(letter: Draft, how: str) -> Iterator[Decision]:
    """The address of a letter does not exist: it is marked, and the owner is asked for another. `how` we know it, as "came back"."""
    yield MarkAddress(email=letter.to_email, ok=False)
    yield AskOwner(
        key=f"address:{letter.to_email}",
        about=letter.to_name,
        partner_id=letter.partner_id,
        text=f"My letter to {letter.to_name} {how}: the address does not work. Do you have another one?",
    )
