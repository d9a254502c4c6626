"""The Drafts folder as we know it: which of its messages are copies of our letters, and whose words they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from outreach.model.mail import Position, utc
from outreach.model.outbox import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One message in Drafts. What a message says never changes (RFC 9051 §2.3.1.1): an edit is another message with another UID.

    `draft_id` is the letter that it is a copy of, None for what is hers alone. `version` is the version of the letter whose words it
    holds, None while no version does. `ours` says that we put it there ourselves, so that no hand has touched it. `seen` is when we
    saw it first, `gone` when we missed it first, and `removing` that we are taking it out ourselves.
    """

    place: Position
    draft_id: int | None = None
    version: int | None = None
    seen: datetime
    ours: bool = False
    gone: datetime | None = None
    removing: bool = False

    def __post_init__(self) -> None:
        utc(self.seen, "seen")
        if self.gone is not None:
            utc(self.gone, "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A letter with all that its copies are known by: every version, the first first, and every Message-ID that names it.

    `offered` is the version of which we put a copy into Drafts last, None where none was put there or we took it out again.
    """

    versions: tuple[Draft, ...]
    ids: frozenset[str] = frozenset()
    offered: int | None = None

    @property
    def draft(self) -> Draft:
        """The letter in its newest version."""
        return self.versions[-1]
