"""The life of a letter as a table. An illegal move is one lookup failing, here and again in the schema.

SENDING means exactly "DATA may have begun". No machine leaves UNSURE by sending: evidence or the owner settles it.
RFC 5321 §4.5.3.2.6 lets a client that lost the connection send again; we choose at most once and let a person break the tie.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from outreach.model.mail import utc


class State(StrEnum):
    """Where a letter stands."""

    DRAFTED = "drafted"
    PROPOSED = "proposed"
    APPROVED = "approved"
    SENDING = "sending"
    DEFERRED = "deferred"
    SENT = "sent"
    BOUNCED = "bounced"
    REFUSED = "refused"
    UNSURE = "unsure"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Event(StrEnum):
    """What can happen to it."""

    LISTED = "listed"  # a digest showed it
    APPROVE = "approve"  # an authenticated yes to exactly this text
    UNDO = "undo"  # the yes was taken back, or the text changed under it
    REVISE = "revise"  # a new version of the text: it must be shown again
    REJECT = "reject"  # the owner said no
    OVERTAKEN = "overtaken"  # a human touch made it pointless
    EXPIRE = "expire"  # seven days of silence
    CLAIM = "claim"  # DATA is about to begin
    ACCEPTED = "accepted"  # 250 to the final dot
    TEMPFAIL = "tempfail"  # 4xx, and DATA not accepted
    PERMFAIL = "permfail"  # 5xx
    LOST = "lost"  # no answer after DATA began
    SEEN = "seen"  # evidence: our Message-ID in Sent, a reply or a DSN naming it
    BOUNCE = "bounce"  # a failure report came back


TRANSITIONS: Mapping[State, Mapping[Event, State]] = MappingProxyType(
    {
        State.DRAFTED: {
            Event.LISTED: State.PROPOSED,
            Event.REVISE: State.DRAFTED,
            Event.OVERTAKEN: State.WITHDRAWN,
            Event.REJECT: State.WITHDRAWN,
            Event.EXPIRE: State.EXPIRED,
            Event.SEEN: State.SENT,
        },
        State.PROPOSED: {
            Event.APPROVE: State.APPROVED,
            Event.REVISE: State.DRAFTED,
            Event.REJECT: State.WITHDRAWN,
            Event.OVERTAKEN: State.WITHDRAWN,
            Event.EXPIRE: State.EXPIRED,
            Event.SEEN: State.SENT,
        },
        State.APPROVED: {
            Event.CLAIM: State.SENDING,
            Event.UNDO: State.PROPOSED,
            Event.OVERTAKEN: State.WITHDRAWN,
            Event.REJECT: State.WITHDRAWN,
            Event.TEMPFAIL: State.DEFERRED,
            Event.PERMFAIL: State.REFUSED,
            Event.SEEN: State.SENT,
        },
        State.SENDING: {
            Event.ACCEPTED: State.SENT,
            Event.TEMPFAIL: State.DEFERRED,
            Event.PERMFAIL: State.REFUSED,
            Event.LOST: State.UNSURE,
        },
        State.DEFERRED: {
            Event.CLAIM: State.SENDING,
            Event.UNDO: State.PROPOSED,
            Event.OVERTAKEN: State.WITHDRAWN,
            Event.REJECT: State.WITHDRAWN,
            Event.TEMPFAIL: State.DEFERRED,
            Event.PERMFAIL: State.REFUSED,
            Event.SEEN: State.SENT,
        },
        State.UNSURE: {
            Event.SEEN: State.SENT,
            Event.APPROVE: State.APPROVED,
            Event.REJECT: State.WITHDRAWN,
            Event.BOUNCE: State.BOUNCED,
        },
        State.SENT: {Event.BOUNCE: State.BOUNCED},
        State.BOUNCED: {},
        State.REFUSED: {},
        State.EXPIRED: {},
        State.WITHDRAWN: {},
    }
)

WAITING = frozenset({State.DRAFTED, State.PROPOSED, State.APPROVED, State.DEFERRED})
"""States a human touch can still stop."""


ID_HEADER = "X-Outreach-Id"
"""The header, `draft-<id>-<version>`, by which a letter of ours is known again where a provider rewrote its Message-ID."""


class IllegalMove(Exception):
    """The event is not possible in this state. Always our bug, or a second writer."""


def move(state: State, event: Event) -> State:
    """The state after `event`; raise IllegalMove when the table has no such move.

    >>> move(State.PROPOSED, Event.APPROVE).value
    'approved'
    """
    try:
        return TRANSITIONS[state][event]
    except KeyError:
        raise IllegalMove(f"{state.value} has no {event.value}") from None


def fingerprint(*, recipient: str, subject: str, body: str) -> str:
    """The sha256 (hex) that an approval is bound to: recipient, subject and body, exactly as they were shown."""
    return hashlib.sha256("\0".join((recipient, subject, body)).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One version of a letter. An edit makes a new version (same `id`, next `version`), never a changed one.

    `id` is the outbox row, `partner_id` its recipient's. `purpose` names the template (introduction, follow_up_1, ...).
    `in_reply_to` and `references` thread it. `why` is the reason shown to the owner; `marks` are the lint's, failing first.
    `blocked` names the lint rules that no approval can pass (consent, fees, opt-outs). `ended_by` is the event that ended it;
    `sent` is when it went out. `written` is when its words last came from a person, or were first composed: from then on, or from the day
    until which it was `snoozed`, its days of waiting are counted.
    """

    id: int
    version: int = 1
    partner_id: int | None
    to_name: str = field(repr=False)
    to_email: str = field(repr=False)
    subject: str = field(repr=False)
    body: str = field(repr=False)
    purpose: str
    state: State = State.DRAFTED
    created: datetime
    why: str = field(default="", repr=False)
    marks: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    referral_code: str | None = None
    message_id: str
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    not_before: datetime | None = None
    attempts: int = 0
    edited: bool = False
    ended_by: Event | None = None
    sent: datetime | None = None
    written: datetime | None = None
    snoozed: date | None = None

    def __post_init__(self) -> None:
        utc(self.created, "created")
        if self.not_before is not None:
            utc(self.not_before, "not_before")

    @property
    def sha256(self) -> str:
        """What an approval binds to."""
        return fingerprint(recipient=self.to_email, subject=self.subject, body=self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the wire answered, as a value. `temp` and `perm` are definite; `lost` means DATA began and nobody answered."""

    result: Literal["accepted", "temp", "perm", "lost"]
    code: int | None = None
    reply: str = ""
    server_id: str | None = None

    @property
    def event(self) -> Event:
        """The outbox event this outcome is."""
        return {"accepted": Event.ACCEPTED, "temp": Event.TEMPFAIL, "perm": Event.PERMFAIL, "lost": Event.LOST}[self.result]
