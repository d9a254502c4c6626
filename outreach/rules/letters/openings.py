"""Openings are true for thirty days, or until the day that she named. Older ones may not be said (PRODUCT section 3)."""

from __future__ import annotations

from datetime import date, timedelta

from outreach.model.practice import Profile

FRESH = timedelta(days=30)


def fresh_openings(profile: Profile, today: date) -> int | None:
    """How many openings may be spoken of today; None when that is not known or was last confirmed too long ago."""
    return profile.openings if is_fresh(profile, today) else None


def is_fresh(profile: Profile, today: date) -> bool:
    """Whether the openings were confirmed within thirty days, or were told for a time that is not over."""
    as_of, until = profile.openings_as_of, profile.openings_until
    if profile.openings is None or as_of is None or today < as_of:
        return False
    return today < until if until is not None else today <= as_of + FRESH
