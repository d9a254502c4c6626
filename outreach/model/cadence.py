"""The steps of a follow-up series, in business days of the practice's calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.model.outbox import Draft
from outreach.model.people import Partner
from outreach.model.referral import Consent, Referral, Steps
from outreach.model.touch import Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The letter to write when `after` business days have passed since the introduction without an answer."""

    purpose: str
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """A series, and the days of rest behind it."""

    name: str
    steps: tuple[Step, ...]
    rest_days: int


FOLLOW_UPS = Cadence(
    name="introduction", rest_days=120, steps=(Step(purpose="follow_up_1", after=7), Step(purpose="follow_up_2", after=21))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something worth sharing with partners: an article, a group, a page; `tags` say whom it may serve."""

    id: int
    title: str
    link: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A letter that the log and the clock ask for, with the reason in words.

    `resource` is what a letter of that purpose shares; `text` what it cannot be written without (the good news, a name, her own sentence on
    how it goes); `answers` the Message-ID of the mail it answers.
    """

    partner_id: int
    purpose: str
    since: date
    why: str = field(repr=False)
    referral_code: str | None = None
    rank: int = 100
    resource: Resource | None = None
    text: str = field(default="", repr=False)
    answers: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something that happened on no day that a calendar knows, and asks for one letter: they have news, they asked something.

    `key` names the happening. `text` is what was said, in words that came from a person; nothing is due before the owner has `confirmed`
    what a machine has read. `message_id` is the mail that is to be answered.
    """

    key: str
    partner_id: int
    purpose: str
    at: datetime
    text: str = field(default="", repr=False)
    referral_code: str | None = None
    message_id: str | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Somebody who wrote for themselves, and whom nobody has answered yet."""

    email: str = field(repr=False)
    name: str = field(default="", repr=False)
    at: datetime
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """Somebody whose mail waits for the owner's own answer since `at`; `partner_id` is None for a colleague who is in no network yet."""

    partner_id: int | None
    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    at: datetime
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything the log knows about one partner that a question about what is due may need; `touches` oldest first.

    `open_drafts` are letters not yet ended, those in SENDING and UNSURE too: they may have gone out. `past_drafts` are those
    that ended without being sent, with `ended_by`. `told` are the letters that went out about a referral, as code and purpose; `steps`
    how far each referral came and on which day, by code; `consents` stand in the order in which they were given. `doubted`: somebody of their name
    wrote from an unknown address, and the owner has not said yet whether it was them. `addresses` are all of theirs.
    """

    partner: Partner
    touches: tuple[Touch, ...] = ()
    open_drafts: tuple[Draft, ...] = ()
    past_drafts: tuple[Draft, ...] = ()
    referrals: tuple[Referral, ...] = ()
    consents: tuple[Consent, ...] = ()
    told: frozenset[tuple[str, str]] = frozenset()
    steps: Mapping[str, Steps] = field(default_factory=dict)
    cues: tuple[Cue, ...] = ()
    doubted: bool = False
    addresses: frozenset[str] = frozenset()
