"""Adverbs that only stress what a verb says: "3 may certainly go", "2 can still go", "1 is absolutely fine".

Law: one is passed over only between a helping verb and the word of the verdict, so that no doubt ("can hardly go"), no negation ("is still not
ready") and no answer of one word ("certainly") is lost.
"""

from __future__ import annotations

from collections.abc import Sequence

_STRESS = frozenset(
    """certainly still definitely surely absolutely gladly happily safely indeed obviously naturally totally completely perfectly clearly
    entirely truly quite now already also just simply then therefore""".split()  # noqa: SIM905
)
_HELPS = frozenset(["can", "may", "should", "is", "are", "'s", "'re"])
_SAID = frozenset(
    "go be leave ship out fine good ok okay perfect great lovely right ready correct approved splendid charming delightful superb terrific fantastic brilliant marvelous marvellous".split()  # noqa: SIM905
)
_TOLD = frozenset(["already", "now", "just", "then"])
"""Behind "is" and "are" these tell what has happened, "1 is already out"."""


def unstressed(words: Sequence[str]) -> list[str]:
    """The folded words without adverbs that change nothing.

    >>> unstressed("3 may certainly go".split()), unstressed("2 is still not ready".split()), unstressed("1 is already out".split())
    (['3', 'may', 'go'], ['2', 'is', 'still', 'not', 'ready'], ['1', 'is', 'already', 'out'])
    """
    return [word for at, word in enumerate(words) if not _stresses(words, at)]


def _stresses(words: Sequence[str], at: int) -> bool:
    before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    modal = before in ("can", "may", "should")
    return words[at] in _STRESS and before in _HELPS and behind in _SAID and (modal or words[at] not in _TOLD)
