"""Openings are true for thirty days. Older ones may not be said (PRODUCT section 3)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.model.practice import Profile

FRESH = timedelta(days=30)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few)"
_SAYS = re.compile(
    rf"\b{_NUMBER} (?:\w+ )?openings?\b|\b(?:room|space|places?) for (?:{_NUMBER}|new)\b|\bno wait(?:ing)?(?: list| time)?\b"
    r"|\b(?:am|is|are|currently|now|still) (?:taking|accepting|seeing) (?:on )?(?:\w+ )?new\b|\broom for new clients\b",
    re.IGNORECASE,
)


def fresh_openings(profile: Profile, today: date) -> int | None:
    """How many openings may be spoken of today; None when that is not known or was last confirmed too long ago."""
    return profile.openings if is_fresh(profile, today) else None


def is_fresh(profile: Profile, today: date) -> bool:
    """Whether the openings were confirmed within thirty days."""
    as_of = profile.openings_as_of
    return profile.openings is not None and as_of is not None and as_of <= today <= as_of + FRESH


def says_openings(text: str) -> str | None:
    """The words by which a text claims that there is room, or None.

    >>> says_openings("I have two openings now."), says_openings("Is there an opening in your wall?")
    ('two openings', 'an opening')
    """
    found = _SAYS.search(text)
    return found[0] if found else None
