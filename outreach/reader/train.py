"""Fits the reader: once for every held-back fifth of the author styles to measure, once on everything to keep.

Nobody's style is on both sides of a measurement, so the figures say how the model reads people it has never met. Temperature
and ask-line come from these held-back answers too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language

from outreach.reader.example import Example
from outreach.reader.features import Row, features
from outreach.reader.judge import Judge, softmax

FOLDS = 5
SEEDS = {"kind": (7,), "intent": (7, 8, 9)}
"""The orders that each pipe is averaged over. Intents have a third of the texts, and one order alone moves them by a point."""
QUESTIONS_PER_WRONG_ACT = 4
ASK_BELOW = 1 - 1 / QUESTIONS_PER_WRONG_ACT
"""The confidence below which to ask. It is calibrated, so that below this line the chance of a wrong act costs more than a question does."""
TEMPERATURES = np.arange(0.2, 3.01, 0.05)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """The answers for one pipe by models that had not seen the author, for all examples that the reader decides."""

    labels: tuple[str, ...]
    examples: tuple[Example, ...]
    probabilities: np.ndarray
    temperature: float

    @property
    def best(self) -> list[str]:
        """The answer for each example."""
        return [self.labels[index] for index in self.probabilities.argmax(axis=1)]

    @property
    def confidence(self) -> np.ndarray:
        """The probability of each answer."""
        return np.asarray(self.probabilities.max(axis=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A fitted pipeline and what was measured on the way."""

    nlp: Language
    kinds: HeldBack
    intents: HeldBack
    ask_below: float = ASK_BELOW

    def save(self, path: Path, figures: dict[str, object]) -> None:
        """Write the model and its figures into a folder; not the words it met, which nothing looks up."""
        self.nlp.to_disk(path, exclude=["vocab"])
        told = {**figures, "ask_below": round(self.ask_below, 4)}
        (path / "figures.json").write_text(json.dumps(told, indent=2, sort_keys=True) + "\n")


def fold_of(style: str) -> int:
    """Which fifth an author style belongs to, the same for ever.

    >>> fold_of("pcp-one-liner") == fold_of("pcp-one-liner")
    True
    """
    return int(hashlib.sha256(style.encode()).hexdigest(), 16) % FOLDS


def fit(examples: Sequence[Example]) -> Fitted:
    """Measure on held-back styles, then fit on all examples."""
    nlp = spacy.blank("en")
    rows = [_row(nlp, example) for example in examples]
    replies = [index for index, example in enumerate(examples) if example.intent]
    kinds = _pipe(nlp, "kind", examples, rows, [example.kind for example in examples])
    intents = _pipe(
        nlp, "intent", [examples[i] for i in replies], [rows[i] for i in replies], [examples[i].intent or "" for i in replies]
    )
    return Fitted(nlp=nlp, kinds=kinds, intents=intents)


def _row(nlp: Language, example: Example) -> Row:
    if not example.row:
        return features(nlp.make_doc(example.text), example.clues)
    places, weights = zip(*example.row, strict=True)
    return np.array(places, dtype=np.int64), np.array(weights, dtype=np.float32)


def _pipe(nlp: Language, name: str, examples: Sequence[Example], rows: Sequence[Row], wanted: Sequence[str]) -> HeldBack:
    labels = tuple(sorted(set(wanted)))
    numbers = [labels.index(label) for label in wanted]
    scores = np.zeros((len(rows), len(labels)))
    for fold in range(FOLDS):
        away = [index for index, example in enumerate(examples) if fold_of(example.style) == fold]
        near = [index for index, example in enumerate(examples) if fold_of(example.style) != fold]
        if not away or not near:
            continue
        judge = Judge(name, labels)
        judge.fit([rows[index] for index in near], [numbers[index] for index in near], seeds=SEEDS[name])
        scores[away] = judge.raw(rows[index] for index in away)
    temperature = _temperature(scores, numbers)
    kept: Judge = nlp.add_pipe("outreach_judge", name=name, config={"labels": list(labels)})  # type: ignore[assignment]
    kept.fit(rows, numbers, seeds=SEEDS[name])
    kept.temperature = temperature
    return HeldBack(labels=labels, examples=tuple(examples), probabilities=softmax(scores / temperature), temperature=temperature)


def _temperature(scores: np.ndarray, wanted: Sequence[int]) -> float:
    """The temperature under which the right answers were likeliest."""
    lines = np.arange(len(wanted))
    losses = [-np.log(softmax(scores / heat)[lines, wanted] + 1e-9).mean() for heat in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])
