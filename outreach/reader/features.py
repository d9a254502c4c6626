"""What the model looks at in a text: words, pairs and pieces of words, classes of words, and the clues that the rules hand in.

Everything becomes the number of a row in a table of `WIDTH` rows, by a hash that is the same on every machine and in every
run (CRC-32). Pieces of words carry what a small corpus cannot hold: typing errors, inflections, other languages. Digits become
`#`, so that no telephone number or date is ever learned.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc

from outreach.reader.lexicon import classes

WIDTH = 1 << 19
PIECE = 0.25
CLASS = 2.0
PAIR_OF_CLASSES = 0.6
NEAR = 2
BREAK = "\n"
CLUE = 0.45
MAX_TOKENS = 600

Row = tuple[np.ndarray, np.ndarray]
"""Which rows of the table a text touches, and how much."""


def words(doc: Doc) -> list[str]:
    """The text in lower case, word by word, without punctuation but for the telling kinds."""
    kept = []
    for token in doc[:MAX_TOKENS]:
        word = token.lower_.replace("’", "'")
        if token.is_digit or re.search(r"\d", word):
            kept.append("#")
        elif word[:1].isalpha() or word in "?!.$€@" or word.startswith("'"):
            kept.append(word)
        elif "\n" in word:
            kept.append(BREAK)
    return kept


def features(doc: Doc, clues: Iterable[str]) -> Row:
    """The rows and weights of a text with its clues. The whole text weighs one; each clue weighs the same in any text."""
    said = words(doc)
    weights: dict[int, float] = {}
    for word, count in Counter(said).items():
        _add(weights, f"w {word}", 1 + math.log(count))
        if len(word) > 3:
            padded = f"<{word}>"
            for size in (3, 4, 5):
                for at in range(len(padded) - size + 1):
                    _add(weights, f"c {padded[at : at + size]}", PIECE)
    for pair in sorted(set(pairwise(said))):
        _add(weights, f"b {pair[0]} {pair[1]}", 1.0)
    _add_classes(weights, said)
    weights = _scaled(weights, 1.0)
    for name, share, place in _places(said):
        for row, weight in _scaled(_apart(name, place), share).items():
            weights[row] = weights.get(row, 0.0) + weight
    for clue in clues:
        weights[row_of(clue)] = CLUE
    return np.fromiter(weights, dtype=np.int64), np.fromiter(weights.values(), dtype=np.float32)


def _places(said: list[str]) -> Iterator[tuple[str, float, list[str]]]:
    """Where a word stands matters too: in the subject, in a question, at the end."""
    subject = said.index(BREAK) if BREAK in said else 0
    yield "subject", 0.5, said[:subject]
    questions: list[str] = []
    sentence: list[str] = []
    for word in said[subject:]:
        sentence.append(word)
        if word in (".", "?", "!", BREAK):
            if word == "?":
                questions += sentence
            sentence = []
    yield "question", 0.5, questions
    yield "end", 0.3, said[-40:]


def _apart(place: str, said: list[str]) -> dict[int, float]:
    """The words, classes and pairs of one place, as rows of their own."""
    weights: dict[int, float] = {}
    for word in dict.fromkeys(said):
        _add(weights, f"{place} w {word}", 1.0)
        for name in classes(word):
            _add(weights, f"{place} s {name}", CLASS)
    for one, other in dict.fromkeys(pairwise(said)):
        _add(weights, f"{place} b {one} {other}", 1.0)
        for mine in classes(one):
            for near in classes(other):
                _add(weights, f"{place} p {mine} {near}", 1.0)
    return weights


def _scaled(weights: dict[int, float], share: float) -> dict[int, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {row: share * weight / length for row, weight in weights.items()}


def _add_classes(weights: dict[int, float], said: list[str]) -> None:
    """Classes, classes near each other, and classes beside a word: what "room for a widower" shares with "space for a student"."""
    named = [classes(word) for word in said]
    for name, count in Counter(name for names in named for name in names).items():
        _add(weights, f"s {name}", CLASS * (1 + math.log(count)))
    pairs: set[str] = set()
    for at, mine in enumerate(named):
        for further in range(at + 1, min(at + 1 + NEAR, len(said))):
            pairs.update(f"p {one} {other}" for one in mine for other in named[further])
        if at + 1 < len(said):
            pairs.update(f"q {one} {said[at + 1]}" for one in mine)
            pairs.update(f"q {said[at]} {other}" for other in named[at + 1])
    for pair in sorted(pairs):
        _add(weights, pair, PAIR_OF_CLASSES)


def row_of(clue: str) -> int:
    """The row of the table that a clue stands in."""
    return zlib.crc32(f"clue {clue}".encode()) % WIDTH


def _add(weights: dict[int, float], name: str, weight: float) -> None:
    row = zlib.crc32(name.encode("utf-8", "surrogatepass")) % WIDTH
    weights[row] = weights.get(row, 0.0) + weight
