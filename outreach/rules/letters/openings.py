"""Openings are true for thirty days. Older ones may not be said (PRODUCT section 3)."""

from __future__ import annotations

from datetime import date, timedelta

from outreach.model.practice import Profile

FRESH = timedelta(days=30)


def fresh_openings(profile: Profile, today: date) -> int | None:
    """How many openings may be spoken of today; None when that is not known or was last confirmed too long ago."""
    return profile.openings if is_fresh(profile, today) else None


def is_fresh(profile: Profile, today: date) -> bool:
    """Whether the openings were confirmed within thirty days."""
    as_of = profile.openings_as_of
    return profile.openings is not None and as_of is not None and as_of <= today <= as_of + FRESH
