"""Builders of what a review is counted from: partners, referrals and touches with what a test is about, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.model.people import Partner
from outreach.model.referral import Referral
from outreach.model.review import History
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.review.periods import quarter

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
TODAY = date(2026, 11, 23)
Q4 = quarter(2026, 4)


def partner(number: int, **changes: object) -> Partner:
    """A partner of that number, alone in a house of that number."""
    made = Partner(
        id=number, name=f"Partner {number}", email=f"p{number}@x.example", org=f"House {number}", org_id=number, type="other"
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def referrals(*senders_: int | None, ago: int = 30, **changes: object) -> tuple[Referral, ...]:
    """One referral of each sender, so many days ago; None sent itself."""
    return tuple(
        Referral(code=f"R-{n}-{ago}", partner_id=who, received=NOW - timedelta(days=ago), **changes)  # type: ignore[arg-type]
        for n, who in enumerate(senders_)
    )


def touch(who: int, ago: float, direction: Direction = Direction.IN, **changes: object) -> Touch:
    """A mail, so many days ago."""
    at = NOW - timedelta(days=ago)
    made = Touch(partner_id=who, kind=TouchKind.MAIL, direction=direction, at=at, cause=f"{who}-{ago}-{direction}")
    return replace(made, **changes)  # type: ignore[arg-type]


def log_of(partners: Sequence[Partner], **more: object) -> History:
    """A log of these people."""
    return History(partners=tuple(partners), **more)  # type: ignore[arg-type]
