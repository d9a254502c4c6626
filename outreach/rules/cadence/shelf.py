"""What there is to share: the resource that fits a partner best and that they have not had yet, and a year's news.

Law: the same thing never goes to one person twice; what is on no shelf cannot be shared, and the digest asks for more.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from outreach.model.cadence import Resource
from outreach.model.people import PARTNER_TYPES, Partner

Shared = Collection[tuple[int, int]]
"""Pairs of resource and partner that have been."""


def best_for(partner: Partner, shelf: Sequence[Resource], shared: Shared) -> Resource | None:
    """The resource whose tags say most about this partner's work, the one that lies longest among equals; None when all were shared."""
    left = [each for each in shelf if (each.id, partner.id) not in shared]
    theirs = _words(f"{partner.type.replace('_', ' ')} {PARTNER_TYPES[partner.type].angle} {partner.specific}")
    return max(left, key=lambda each: (len(_words(" ".join(each.tags)) & theirs), -each.id), default=None)


def said(resource: Resource) -> str:
    """How a letter names it.

    >>> said(Resource(id=1, title="Sleep in the first year", link="https://example.com/sleep"))
    'Sleep in the first year, https://example.com/sleep'
    """
    return ", ".join(dict.fromkeys(part for part in (resource.title, resource.link) if part))


def news_since(kept: str, day: date) -> str:
    """The lines of news that were told from `day` on, without their dates. `kept` has a line for each, its ISO date first.

    >>> news_since("2025-02-03 old\\n2026-05-01 finished EMDR training", date(2026, 1, 1))
    'finished EMDR training'
    """
    found = (re.fullmatch(r"(\d{4}-\d\d-\d\d) (.+)", line) for line in kept.split("\n"))
    return "\n".join(each[2] for each in found if each and date.fromisoformat(each[1]) >= day)


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{3,}", text.casefold())}
