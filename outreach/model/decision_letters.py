"""Decisions about letters: a new one, what asks for one, what goes along, a yes, other words, a move. `decision` is the door to all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.model.cadence import Cue
from outreach.model.outbox import Draft, Event
from outreach.model.referral import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDraft:
    """A new letter (id 0) in state DRAFTED. What it shares (`resource_id`) is not offered to that partner again unless the letter
    comes to nothing; `summary` is the one page about the practice that it encloses."""

    draft: Draft
    resource_id: int | None = None
    summary: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCue:
    """Something happened that asks for a letter; the same key again changes what it says, and confirms it where it is confirmed."""

    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class CountInquiry:
    """Somebody wrote for themselves; `source` is one of `model.review.SOURCES`. Of `email` nothing but a hash is kept, so that a second
    mail of the same person is not counted again; `marks` are kept as hashes, too, so that no letter goes to them or speaks of them."""

    email: str = field(repr=False)
    source: str
    marks: tuple[Mark, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveDraft:
    """The owner's yes, bound to the sha256 that was shown; the letter goes no earlier than `not_before`."""

    draft_id: int
    sha256: str
    digest_id: str
    proof: str
    not_before: datetime
    token: str | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseDraft:
    """A new version of a waiting letter; it goes back to DRAFTED and is shown again."""

    draft_id: int
    subject: str = field(repr=False)
    body: str = field(repr=False)
    marks: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    by: str = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDraft:
    """The same words, judged anew: what was true of them when they were written is not so any more."""

    draft_id: int
    marks: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDraft:
    """Move a letter through its table; a letter that cannot make the move any more is left where it is."""

    draft_id: int
    event: Event
    why: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SnoozeDraft:
    """Show the letter again on that day."""

    draft_id: int
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnMessageId:
    """The provider rewrote our Message-ID: this one names the letter too."""

    draft_id: int
    message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePage:
    """The one page about the practice, as `text` has it, changed hands at a time."""

    partner_id: int
    text: str = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResource:
    """Something worth sharing with partners, for the monthly letter."""

    title: str
    link: str = ""
    tags: tuple[str, ...] = ()
