"""Fits the reader: once for every held-back fifth of the author styles to measure, once on everything to keep.

Nobody's style is on both sides of a measurement, so the figures say how the model reads people it has never met. Temperature
and ask-line come from these held-back answers too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language

from outreach.reader.example import MAYBE_REFERRAL, REFERRAL, Example
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
        return [self.labels[index] for index in self._places]

    @property
    def confidence(self) -> np.ndarray:
        """The probability of each answer."""
        return np.asarray(np.take_along_axis(self.probabilities, self._places[:, None], axis=1)[:, 0])

    @property
    def _places(self) -> np.ndarray:
        likeliest = self.probabilities.argmax(axis=1)
        if REFERRAL not in self.labels:
            return np.asarray(likeliest)
        place = self.labels.index(REFERRAL)
        return np.where(self.probabilities[:, place] >= MAYBE_REFERRAL, place, likeliest)

    def only(self, kept: Sequence[int]) -> HeldBack:
        """The answers at these places."""
        return replace(self, examples=tuple(self.examples[index] for index in kept), probabilities=self.probabilities[kept])

    def of_fold(self, fold: int) -> HeldBack:
        """The answers on one fifth of the styles."""
        return self.only([index for index, example in enumerate(self.examples) if fold_of(example.style) == fold])


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A fitted pipeline and what was measured on the way."""

    nlp: Language
    kinds: HeldBack
    intents: HeldBack

    def save(self, path: Path, figures: dict[str, object]) -> None:
        """Write the model and its figures into a folder; not the words it met, which nothing looks up."""
        self.nlp.to_disk(path, exclude=["vocab"])
        told = {**figures, "ask_below": ASK_BELOW}
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
    kinds, intents = (_pipe(nlp, lesson) for lesson in _lessons(nlp, examples))
    return Fitted(nlp=nlp, kinds=kinds, intents=intents)


def one_fifth(examples: Sequence[Example], fold: int, *, heat: Mapping[str, float]) -> tuple[HeldBack, HeldBack]:
    """The answers, kinds and intents, on one fifth of the styles, under temperatures that are known by the pipe's name.

    A fifth of the work of `fit`: enough to see that the same corpus gives the same model.
    """
    kinds, intents = (
        _held_back(lesson, _scores(lesson, [fold]), heat[lesson.name]).of_fold(fold)
        for lesson in _lessons(spacy.blank("en"), examples)
    )
    return kinds, intents


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lesson:
    """What one pipe is taught."""

    name: str
    examples: tuple[Example, ...]
    rows: list[Row]
    wanted: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(sorted(set(self.wanted)))

    @property
    def numbers(self) -> list[int]:
        labels = self.labels
        return [labels.index(label) for label in self.wanted]


def _lessons(nlp: Language, examples: Sequence[Example]) -> tuple[_Lesson, _Lesson]:
    rows = [_row(nlp, example) for example in examples]
    replies = [index for index, example in enumerate(examples) if example.intent]
    kinds = _Lesson(name="kind", examples=tuple(examples), rows=rows, wanted=tuple(example.kind for example in examples))
    intents = _Lesson(
        name="intent",
        examples=tuple(examples[index] for index in replies),
        rows=[rows[index] for index in replies],
        wanted=tuple(examples[index].intent or "" for index in replies),
    )
    return kinds, intents


def _row(nlp: Language, example: Example) -> Row:
    if not example.row:
        return features(nlp.make_doc(example.text), example.clues)
    places, weights = zip(*example.row, strict=True)
    return np.array(places, dtype=np.int64), np.array(weights, dtype=np.float32)


def _pipe(nlp: Language, lesson: _Lesson) -> HeldBack:
    scores = _scores(lesson, range(FOLDS))
    temperature = _temperature(scores, lesson.numbers)
    config = {"labels": list(lesson.labels)}
    kept: Judge = nlp.add_pipe("outreach_judge", name=lesson.name, config=config)  # type: ignore[assignment]
    kept.fit(lesson.rows, lesson.numbers, seeds=SEEDS[lesson.name])
    kept.temperature = temperature
    return _held_back(lesson, scores, temperature)


def _scores(lesson: _Lesson, folds: Iterable[int]) -> np.ndarray:
    """The raw answers on these fifths, each by a judge that was taught the others; zeros elsewhere."""
    scores = np.zeros((len(lesson.rows), len(lesson.labels)))
    numbers = lesson.numbers
    for fold in folds:
        away = [index for index, example in enumerate(lesson.examples) if fold_of(example.style) == fold]
        near = [index for index, example in enumerate(lesson.examples) if fold_of(example.style) != fold]
        if not away or not near:
            continue
        judge = Judge(lesson.name, lesson.labels)
        judge.fit([lesson.rows[index] for index in near], [numbers[index] for index in near], seeds=SEEDS[lesson.name])
        scores[away] = judge.raw(lesson.rows[index] for index in away)
    return scores


def _held_back(lesson: _Lesson, scores: np.ndarray, temperature: float) -> HeldBack:
    shares = softmax(scores / temperature)
    return HeldBack(labels=lesson.labels, examples=lesson.examples, probabilities=shares, temperature=temperature)


def _temperature(scores: np.ndarray, wanted: Sequence[int]) -> float:
    """The temperature under which the right answers were likeliest."""
    lines = np.arange(len(wanted))
    losses = [-np.log(softmax(scores / heat)[lines, wanted] + 1e-9).mean() for heat in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])
