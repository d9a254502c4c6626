"""What we think a message says: its kind, the intent of a reply, the facts in it, and why we think so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a message is for us; PRODUCT section 1 says what follows from each."""

    REFERRAL = "referral"
    PARTNER_REPLY = "partner_reply"
    CLIENT_INQUIRY = "client_inquiry"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    COMMAND = "command"
    OTHER = "other"
    OWN = "own"
    UNREADABLE = "unreadable"


class Intent(StrEnum):
    """What a partner's reply wants of us."""

    INTERESTED = "interested"
    SCHEDULING = "scheduling"
    QUESTION = "question"
    DECLINE = "decline"
    OPT_OUT = "opt_out"
    REDIRECT = "redirect"
    THANKS = "thanks"
    UPDATE = "update"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A referred person. The name is stored only as initials unless configured. `also` are others who were named, a parent or a sibling."""

    name: str | None = field(default=None, repr=False)
    initials: str | None = field(default=None, repr=False)
    age: int | None = field(default=None, repr=False)
    concern: str | None = field(default=None, repr=False)
    payer: str | None = None
    phone: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)
    also: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Who sends the client: the professional who counts, which in a bare forward is the inner sender."""

    name: str | None = None
    org: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """To whom a partner sends us instead."""

    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """A delivery report (RFC 3464): `status` like 5.1.1; `original_id` is the Message-ID of the returned mail."""

    permanent: bool
    recipient: str | None = None
    status: str | None = None
    action: str = "failed"
    original_id: str | None = None

    @property
    def failed(self) -> bool:
        """False for delay and success notices, which are not failures."""
        return self.action == "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A calendar object (RFC 5546): REQUEST, REPLY or CANCEL, and when it starts."""

    method: str
    summary: str = field(default="", repr=False)
    start: datetime | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reading of one message. `ask` means: change nothing, put a question to the owner instead.

    `confidence` is a calibrated probability between 0 and 1 that `kind` is right. `waits` says that the writer waits for the owner's own answer.
    """

    kind: Kind
    intent: Intent | None = None
    confidence: float = 1.0
    ask: bool = False
    reasons: tuple[str, ...] = field(default=(), repr=False)
    own_words: str = field(default="", repr=False)
    client: Client | None = None
    referrer: Referrer | None = None
    return_date: date | None = None
    redirect: Redirect | None = None
    bounce: Bounce | None = None
    invite: Invite | None = None
    danger: bool = False
    urgent: bool = False
    left: bool = False
    waits: bool = False

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence must lie between 0 and 1, not {self.confidence}")
