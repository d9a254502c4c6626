"""A pipe of the spaCy pipeline: a linear model over hashed features that gives each label a calibrated probability.

Linear, because its reasons can be shown: a clue's weight for a label is what it said. Fitted by AdaGrad, averaged over the later
epochs, and over several orders where the texts are few; seeded; the same corpus gives the same model to the bit on the same machine. `temperature` is set on held-back
authors, so that among answers given with 0.9 nine of ten are right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.tokens import Doc

from outreach.reader.features import WIDTH, Row, features, row_of

CLUES = "clues"


class Judge:
    """Puts `{label: probability}` into `doc.user_data[name]`; reads the clues from `doc.user_data["clues"]`."""

    def __init__(self, name: str, labels: Sequence[str] = ()) -> None:
        self.name = name
        self.labels = tuple(labels)
        self.table: np.ndarray = np.zeros((WIDTH, len(self.labels)), dtype=np.float32)
        self.bias: np.ndarray = np.zeros(len(self.labels), dtype=np.float32)
        self.temperature = 1.0

    def __call__(self, doc: Doc) -> Doc:
        row = features(doc, doc.user_data.get(CLUES, ()))
        doc.user_data[self.name] = dict(zip(self.labels, self.probabilities([row])[0].tolist(), strict=True))
        return doc

    def raw(self, rows: Iterable[Row]) -> np.ndarray:
        """Uncalibrated scores, a line a text."""
        return np.array([weights @ self.table[places] + self.bias for places, weights in rows])

    def probabilities(self, rows: Iterable[Row]) -> np.ndarray:
        """Calibrated probabilities, a line a text."""
        return softmax(self.raw(rows) / self.temperature)

    def weight(self, clue: str, label: str) -> float:
        """How strongly a clue speaks for a label against the average of the others."""
        line = self.table[row_of(clue)]
        return float(line[self.labels.index(label)] - line.mean())

    def fit(self, rows: Sequence[Row], wanted: Sequence[int], *, seeds: Sequence[int] = (7,)) -> None:
        """Learn the table from texts and the numbers of their labels: the mean of a run a seed, which is one model of the same size."""
        table, bias = np.zeros_like(self.table), np.zeros_like(self.bias)
        for seed in seeds:
            learned, leaning = _learn(rows, wanted, len(self.labels), seed)
            table += learned / len(seeds)
            bias += leaning / len(seeds)
        self.table, self.bias = table, bias

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Only rows that were ever touched are kept, in half precision."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        used = np.flatnonzero(np.abs(self.table).max(axis=1) > 1e-3).astype(np.uint32)
        np.savez_compressed(folder / "table.npz", used=used, rows=self.table[used].astype(np.float16), bias=self.bias)
        srsly.write_json(folder / "judge.json", {"labels": list(self.labels), "temperature": round(self.temperature, 4)})

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Judge:
        """What `to_disk` wrote."""
        told: Any = srsly.read_json(Path(path) / "judge.json")
        self.labels, self.temperature = tuple(told["labels"]), float(told["temperature"])
        self.table = np.zeros((WIDTH, len(self.labels)), dtype=np.float32)
        with np.load(Path(path) / "table.npz") as kept:
            self.table[kept["used"]] = kept["rows"].astype(np.float32)
            self.bias = kept["bias"]
        return self


def _learn(
    rows: Sequence[Row], wanted: Sequence[int], labels: int, seed: int, *, epochs: int = 14, rate: float = 0.5
) -> tuple[np.ndarray, np.ndarray]:
    """Table and bias after one run through the texts in an order of its own, the mean of the later half of the epochs."""
    table, bias = np.zeros((WIDTH, labels), dtype=np.float32), np.zeros(labels, dtype=np.float32)
    seen = np.full((WIDTH, 1), 1e-3, dtype=np.float32)
    total, total_bias, taken = np.zeros_like(table), np.zeros_like(bias), 0
    order = np.random.default_rng(seed)
    for epoch in range(epochs):
        for index in order.permutation(len(rows)):
            places, weights = rows[index]
            gradient = softmax((weights @ table[places] + bias)[None])[0]
            gradient[wanted[index]] -= 1.0
            step = np.outer(weights, gradient)
            seen[places] += (step * step).sum(axis=1, keepdims=True)
            table[places] -= rate * step / np.sqrt(seen[places])
            bias -= 0.05 * gradient
        if epoch >= epochs // 2:
            total, total_bias, taken = total + table, total_bias + bias, taken + 1
    return (total / taken).astype(np.float32), (total_bias / taken).astype(np.float32)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as probabilities, line by line."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


@Language.factory("outreach_judge", default_config={"labels": []})
def make_judge(nlp: Language, name: str, labels: list[str]) -> Judge:
    """A judge with these labels, not yet fitted."""
    return Judge(name, labels)
