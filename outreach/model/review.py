"""What a review of the network is counted from: the log as plain values, with nothing in it that could name a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.model.people import Partner
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Touch

Steps = tuple[tuple[ReferralState, date], ...]
"""The states that one referral reached, each with its day, in the order of the days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A partner's mail that waits, or waited, for the owner's own answer; what `at` is to the 24-hour clock."""

    partner_id: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything a review may ask. `steps` go by the referral's code, `touches` are oldest first.

    `inquiries` are the times at which somebody wrote for themselves; who, nobody keeps.
    """

    partners: tuple[Partner, ...] = ()
    referrals: tuple[Referral, ...] = field(default=(), repr=False)
    steps: Mapping[str, Steps] = field(default_factory=dict, repr=False)
    touches: tuple[Touch, ...] = ()
    asked: tuple[Asked, ...] = ()
    inquiries: tuple[datetime, ...] = ()
