"""What any mail may bring with it: evidence about a letter, an end to what waits, a touch in the log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from outreach.model.decision import AskOwner, Decision, LogTouch, MarkAddress, MoveDraft
from outreach.model.mail import Message
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner
from outreach.model.touch import Direction, Touch, TouchKind

THANK_YOU = "thank_you_referral"


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
