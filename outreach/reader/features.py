"""What the model looks at in a text: words, pairs of words, pieces of words, and the clues that the rules hand in.

Everything becomes the number of a row in a table of `WIDTH` rows, by a hash that is the same on every machine and in every
run (CRC-32). Pieces of words carry what a small corpus cannot hold: typing errors, inflections, other languages. Digits become
`#`, so that no telephone number or date is ever learned.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc

WIDTH = 1 << 18
PIECE = 0.4
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
        elif word[:1].isalpha() or word in "?!$€@" or word.startswith("'"):
            kept.append(word)
    return kept


def features(doc: Doc, clues: Iterable[str]) -> Row:
    """The rows and weights of a text with its clues. Text weighs one in all; each clue weighs the same in any text."""
    said = words(doc)
    weights: dict[int, float] = {}
    for word, count in Counter(said).items():
        _add(weights, f"w {word}", 1 + math.log(count))
        if len(word) > 3:
            padded = f"<{word}>"
            for size in (3, 4, 5):
                for at in range(len(padded) - size + 1):
                    _add(weights, f"c {padded[at : at + size]}", PIECE)
    for pair in Counter(pairwise(said)):
        _add(weights, f"b {pair[0]} {pair[1]}", 1.0)
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    weights = {row: weight / length for row, weight in weights.items()}
    for clue in clues:
        weights[row_of(clue)] = CLUE
    return np.fromiter(weights, dtype=np.int64), np.fromiter(weights.values(), dtype=np.float32)


def row_of(clue: str) -> int:
    """The row of the table that a clue stands in."""
    return zlib.crc32(f"clue {clue}".encode()) % WIDTH


def _add(weights: dict[int, float], name: str, weight: float) -> None:
    row = zlib.crc32(name.encode("utf-8", "surrogatepass")) % WIDTH
    weights[row] = weights.get(row, 0.0) + weight
