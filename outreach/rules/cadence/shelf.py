"""What there is to share: the resource that fits a partner best and that they have not had yet, and a year's news.

Law: the same thing never goes to one person twice; what is on no shelf cannot be shared, and the digest asks for more.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new in the practice: the day on which she told it, her words, and hers for people outside the trade ("" for none yet)."""

    day: date
    text: str
    plain: str = ""

    @property
    def mark(self) -> str:
        """What tells it from other news, in the key of a question about it."""
        return hashlib.sha256(f"{self.day} {self.text}".encode()).hexdigest()[:8]


def news(lines: str) -> tuple[News, ...]:
    """What was told, as `kept` writes it: a line each, its ISO date first, the plain words behind a tab.

    >>> [(each.text, each.plain) for each in news("2026-05-01 finished EMDR training\\ta training for hard memories")]
    [('finished EMDR training', 'a training for hard memories')]
    """
    found = (re.fullmatch(r"(\d{4}-\d\d-\d\d) ([^\t]+)\t?(.*)", line) for line in lines.split("\n"))
    return tuple(News(day=date.fromisoformat(each[1]), text=each[2], plain=each[3]) for each in found if each)


def kept(told: Iterable[News]) -> str:
    """How news are kept; the reverse of `news`."""
    return "\n".join(f"{each.day} {each.text}" + (f"\t{each.plain}" if each.plain else "") for each in told)


def news_since(lines: str, day: date, plainly: Callable[[str], str] | None = None) -> str:
    """The lines of news that were told from `day` on. `plainly` makes them such as people outside the trade understand, where she has not.

    >>> news_since("2025-02-03 old\\n2026-05-01 finished EMDR training", date(2026, 1, 1))
    'finished EMDR training'
    """
    recent = (each for each in news(lines) if each.day >= day)
    return "\n".join(each.text if plainly is None else each.plain or plainly(each.text) for each in recent)


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{3,}", text.casefold())}
