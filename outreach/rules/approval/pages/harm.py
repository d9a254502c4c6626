"""How much harm it does to skip a decision today, as a rank: the lower number stands first in the digest.

People who wait, and what may have gone wrong, before thanks; thanks before answers; answers before questions; what nobody waits for comes last. A purpose
or a question that is not named here stands behind its like.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from outreach.model.digest import OpenPromise, ShownReferral

RED_DAYS = 10
"""Business days after which an open loop stands in red."""

_OF_LETTERS = (
    ("thank_you_referral", 20),
    ("thank", 33),
    ("reply", 35),
    ("how_to_refer", 35),
    ("practice_information", 36),
    ("details_changed", 58),
    ("congratulation", 50),
    ("inquiry", 34),
    ("clos", 45),
    ("follow", 60),
    ("introduction", 70),
)
_OF_QUESTIONS = (
    ("opt_out", 5),
    ("kind", 40),
    ("redirect", 41),
    ("referrer", 42),
    ("same", 43),
    ("reach", 43),
    ("promise", 44),
    ("left", 44),
    ("address", 44),
    ("colleague", 45),
    ("congratulation", 46),
    ("progress", 48),
    ("specific", 66),
    ("meet", 67),
    ("fact", 68),
    ("openings", 82),
    ("tier", 83),
    ("true", 84),
    ("known", 90),
)


def of_letter(purpose: str) -> int:
    """A letter that waits for a yes, by its purpose."""
    return _of(purpose, _OF_LETTERS, 80)


def of_question(key: str) -> int:
    """A question, by the first word of its key."""
    return _of(key, _OF_QUESTIONS, 65)


def of_loop(loop: ShownReferral) -> int:
    """An open loop: one that presses, one that is late, any other."""
    if loop.presses:
        return 15
    return 50 if loop.days > RED_DAYS else 75


def of_promise(promise: OpenPromise, today: date) -> int:
    """A promise: overdue, due today, or any other."""
    if promise.due is None or promise.due > today:
        return 55
    return 25 if promise.due < today else 30


def _of(word: str, table: Sequence[tuple[str, int]], otherwise: int) -> int:
    return next((harm for prefix, harm in table if word.startswith(prefix)), otherwise)
