"""The fitted reader. Importing this module is cheap; spaCy is loaded with the model, at the first text.

The vocabulary keeps every new word that it meets, so the pipeline is loaded anew after `RELOAD` texts: memory stays bounded.
"""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outreach.reader.example import MAYBE_REFERRAL, REFERRAL, Scores

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).parent / "model"
RELOAD = 20_000
MAX_TEXT = 6_000


class Reader:
    """Reads texts with a fitted model. Not for use from two threads at once."""

    def __init__(self, path: Path = MODEL) -> None:
        """`path` is a folder written by `outreach train`; it is opened at the first text."""
        self._path = path
        self._nlp: Language | None = None
        self._read = 0
        self._ask_below = 0.5

    def read(self, text: str, clues: tuple[str, ...]) -> Scores:
        """The probabilities for one text with its clues. Raises OSError when there is no fitted model."""
        nlp = self._pipeline()
        doc = nlp.make_doc(text[:MAX_TEXT])
        doc.user_data["clues"] = clues
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        kinds, intents = _sorted(doc.user_data["kind"]), _sorted(doc.user_data["intent"])
        scores = Scores(kinds=kinds, intents=intents, ask_below=self._ask_below).rather(REFERRAL, MAYBE_REFERRAL)
        return replace(scores, because=_because(nlp, clues, scores.kinds[0][0]))

    def _pipeline(self) -> Language:
        if self._nlp is None or self._read >= RELOAD:
            import_module("outreach.reader.judge")  # registers our pipe
            self._nlp = import_module("spacy").load(self._path)
            self._ask_below = float(json.loads((self._path / "figures.json").read_text())["ask_below"])
            self._read = 0
        self._read += 1
        return self._nlp


def _sorted(scores: dict[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(scores.items(), key=lambda pair: -pair[1]))


def _because(nlp: Language, clues: tuple[str, ...], label: str) -> tuple[str, ...]:
    judge: Any = nlp.get_pipe("kind")
    said = sorted(((judge.weight(clue, label), clue) for clue in clues), reverse=True)
    return tuple(clue for weight, clue in said if weight > 0.1)
