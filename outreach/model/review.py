"""What a review of the network is counted from: the log as plain values, with nothing in it that could name a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from outreach.model.people import Partner
from outreach.model.referral import Referral, Steps
from outreach.model.touch import Touch

SOURCES = (
    "a colleague",
    "family or friends",
    "a directory",
    "a web search",
    "an insurer",
    "a school or work",
    "an event",
    "did not say",
)
"""How somebody who wrote for themselves has heard of the practice. A closed list, so that no word of theirs is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A partner's mail that waits, or waited, for the owner's own answer; what `at` is to the 24-hour clock."""

    partner_id: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything a review may ask. `steps` go by the referral's code, `touches` are oldest first.

    `heard` says when somebody first asked for themselves, by mail or else, and how they had heard of the practice (one of `SOURCES`); who,
    nobody keeps.
    """

    partners: tuple[Partner, ...] = ()
    referrals: tuple[Referral, ...] = field(default=(), repr=False)
    steps: Mapping[str, Steps] = field(default_factory=dict, repr=False)
    touches: tuple[Touch, ...] = ()
    asked: tuple[Asked, ...] = ()
    heard: tuple[tuple[datetime, str], ...] = ()
