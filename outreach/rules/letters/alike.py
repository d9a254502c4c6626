"""How alike two letters are: the share of words that two texts have in common in the same order, names and numbers left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

FORM_LETTER = 0.85
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def alike(text: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (the same words).

    >>> alike("I read about your clinic, Dr. Lee.", "I read about your clinic, Dr. Nair.")
    1.0
    """
    return SequenceMatcher(None, _plain(text), _plain(other), autojunk=False).ratio()


def most_alike(text: str, others: Iterable[str]) -> float:
    """The likeness to the one most alike; 0 where there is none."""
    return max((alike(text, other) for other in others), default=0.0)


def _plain(text: str) -> list[str]:
    """The words without those that begin with a capital inside a sentence: names of people, houses, places, days."""
    words: list[str] = []
    for sentence in re.split(r"(?<=[.!?:\n])\s+", re.sub(r"\b(Dr|Mr|Mrs|Ms|Prof|Rev|Fr)\.\s", r"\1 ", text)):
        found = _WORD.findall(sentence)
        words += [word.casefold() for place, word in enumerate(found) if place == 0 or word == "I" or not word[0].isupper()]
    return words
