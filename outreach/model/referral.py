"""A client sent to us, known only by a code (R-26), and how far it came."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum


class ReferralState(StrEnum):
    """How far a referral has come."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    CLIENT_CONTACTED = "client_contacted"
    SCHEDULED = "scheduled"
    FIRST_SESSION = "first_session"
    ONGOING = "ongoing"
    ENDED = "ended"
    NOT_A_FIT = "not_a_fit"
    NO_CONTACT = "no_contact"
    REFERRED_ON = "referred_on"


CLOSED = frozenset(
    {
        ReferralState.FIRST_SESSION,
        ReferralState.ONGOING,
        ReferralState.ENDED,
        ReferralState.NOT_A_FIT,
        ReferralState.NO_CONTACT,
        ReferralState.REFERRED_ON,
    }
)
"""States in which the loop with the referrer no longer stands open."""

Steps = tuple[tuple[ReferralState, date], ...]
"""The states that one referral reached, each with its day, in the order of the days."""


class ConsentLevel(IntEnum):
    """What may be said to a partner about a client: thanks only, "connected / scheduled", general progress."""

    THANKS = 0
    CONNECTED = 1
    PROGRESS = 2

    @property
    def in_words(self) -> str:
        """What the partner may hear, as the owner is told of it."""
        return ("thanks only", "that you are in touch", "how it goes in general")[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """One referral as it is remembered. `initials` may be None where nobody told a name; `name` is kept only where the owner wants it kept.

    `fit` is 0 (not for us) to 3, None where nobody can say, and the owner's own word where it is `fit_said`.
    `known` is when it was written down that this partner sent them, which may be long after they came.
    """

    code: str
    partner_id: int | None
    received: datetime
    state: ReferralState = ReferralState.RECEIVED
    source: str = "mail"
    channel: str = "mail"
    initials: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    age_band: str | None = None
    need: str | None = field(default=None, repr=False)
    payer: str | None = None
    fit: int | None = None
    fit_said: bool = False
    urgent: bool = False
    thread_id: int | None = None
    acknowledged: datetime | None = None
    known: datetime | None = None

    @property
    def known_since(self) -> datetime:
        """No letter that was written before this moment can have thanked for them."""
        return self.known or self.received


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A client's leave to tell one partner so much about one referral, until `expires` or revoked."""

    code: str
    partner_id: int
    level: ConsentLevel
    given: date
    expires: date | None = None
    revoked: date | None = None

    def live(self, today: date) -> bool:
        """Whether it holds today."""
        return self.revoked is None and self.given <= today and (self.expires is None or today <= self.expires)


class MarkKind(StrEnum):
    """What of a client can be recognised: the whole name, a name that stands for one family, a first name, an address, a telephone."""

    NAME = "name"
    SURNAME = "surname"
    FIRST = "first"
    ADDRESS = "address"
    PHONE = "phone"

    @property
    def alone(self) -> bool:
        """Whether it is one person's by itself; a part of a name is many people's."""
        return self not in {MarkKind.SURNAME, MarkKind.FIRST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that stands for a client, in the one spelling that `rules.letters.marks` gives it. Only a keyed hash of it is ever stored; where it is
    `sealed`, the text is that hash already."""

    kind: MarkKind
    text: str = field(repr=False)
    sealed: bool = False


Recognise = Callable[[Collection[Mark]], Mapping[Mark, frozenset[str]]]
"""Which of these stand for clients, and for whom: codes of referrals, or "" for a client who has none."""


def nobody(marks: Collection[Mark]) -> Mapping[Mark, frozenset[str]]:
    """A practice that knows of no client: nothing is recognised."""
    return {}
