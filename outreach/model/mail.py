"""Mail as it reaches us: where it lay, its bytes, and what a parser made of them.

A `Position` is a place and not an identity: servers move, renumber and repeat messages. `Message.identity` is what the
log's exactly-once promise hangs on (RELIABILITY, law 3); the Message-ID is only indexed, because it may be missing or reused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


def utc(value: datetime, what: str = "time") -> datetime:
    """Return `value` unchanged; raise ValueError when it is naive or not UTC (a local time in the log is a bug)."""
    if value.utcoffset() != timedelta(0):
        raise ValueError(f"{what} must be aware and UTC, not {value!r}")
    return value


class Role(StrEnum):
    """Which mailbox a message was seen in, by what the mailbox is for (RFC 6154), not by its name."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One mailbox address: the display name as a person typed it, and the addr-spec in lower case."""

    name: str = field(default="", repr=False)
    email: str = field(repr=False)

    @property
    def domain(self) -> str:
        """The part behind the last @, or an empty string."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Position:
    """A place in a mailbox (RFC 9051 §2.3.1.1). UIDs count only under the same UIDVALIDITY."""

    mailbox: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One message as the server handed it out. `server_id` is X-GM-MSGID or EMAILID (RFC 8474) where there is one."""

    position: Position
    role: Role
    raw: bytes = field(repr=False)
    received: datetime
    flags: frozenset[str] = frozenset()
    server_id: str | None = None
    size: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is attached, by name, type and size in bytes; it is never opened."""

    name: str = field(repr=False)
    type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a parser understood of one mail. Every field is plain text, cut to a cap; nothing here is trusted.

    `senders` holds every address of every From header, so that a mail with two of them can be told from one with one.
    `headers` are (lower-case name, value) in order, values unfolded and decoded.
    """

    identity: str
    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    senders: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = field(default="", repr=False)
    date: datetime | None = None
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False)
    html: str | None = field(default=None, repr=False)
    calendar: tuple[str, ...] = field(default=(), repr=False)
    content_type: str = "text/plain"
    parts: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    size: int = 0
    raw: bytes = field(default=b"", repr=False)

    @property
    def sender(self) -> Address | None:
        """The one sender, or None when there is none or more than one (then nobody may be believed)."""
        return self.senders[0] if len(self.senders) == 1 else None

    def header(self, name: str) -> str | None:
        """The first value of a header, or None."""
        name = name.lower()
        return next((value for key, value in self.headers if key == name), None)

    def header_all(self, name: str) -> tuple[str, ...]:
        """All values of a header, in the order of the message."""
        name = name.lower()
        return tuple(value for key, value in self.headers if key == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A mail that no parser could open; it is set aside and named in the digest, and we go on."""

    identity: str
    reason: str
    raw: bytes = field(default=b"", repr=False)
