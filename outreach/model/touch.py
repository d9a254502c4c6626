"""A touch: one contact of any kind with a partner, in either direction. Appended, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from outreach.model.mail import utc


class TouchKind(StrEnum):
    """By what we touched."""

    MAIL = "mail"
    CALL = "call"
    MEETING = "meeting"
    COFFEE = "coffee"
    CARD = "card"
    GIFT = "gift"
    EVENT = "event"
    RESOURCE = "resource"


class Direction(StrEnum):
    """Who reached out to whom; a meeting is both."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


DEFAULT_MINUTES = {
    TouchKind.MAIL: 5,
    TouchKind.CALL: 15,
    TouchKind.MEETING: 60,
    TouchKind.COFFEE: 60,
    TouchKind.CARD: 10,
    TouchKind.GIFT: 10,
    TouchKind.EVENT: 60,
    TouchKind.RESOURCE: 5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One contact. `cause` makes it unique together with `kind`: a message identity, a draft, a command."""

    partner_id: int
    kind: TouchKind
    direction: Direction
    at: datetime
    cause: str
    purpose: str | None = None
    minutes: int | None = None
    summary: str = field(default="", repr=False)
    by_hand: bool = False

    def __post_init__(self) -> None:
        utc(self.at, "at")
