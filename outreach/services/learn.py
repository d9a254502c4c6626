"""Fits the reader from the corpus and the owner's corrections, and adopts the new model only when it is no worse.

The corpus is plain JSONL, a message a row, in `outreach/reader/corpus/`; corrections from a file have the same form, those of the
owner's answers are rows of numbers (`services.nightly`). What was measured on held-back author styles is written beside the model
(`figures.json`), so that two models can be compared and a step undone. Corrections teach, but only the corpus is measured: figures
with and without them are about the same mail.
"""

from __future__ import annotations

import hashlib
import json
import math
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from outreach.model.reading import Intent, Kind
from outreach.reader.example import Example
from outreach.reader.picture import reliability
from outreach.reader.train import ASK_BELOW, Fitted, HeldBack, fit
from outreach.services.evidence import examples
from outreach.services.model_files import CORPUS, SEAL, adopt, figures, fingerprint, undo

__all__ = ["CORPUS", "BadRow", "Outcome", "explained", "figures", "lesson_print", "measured", "rows", "shares", "train", "undo"]
SLACK = 0.2
"""What is not yet worse, in units of one over the root of the messages measured: 0.002 of nine thousand."""


class BadRow(ValueError):
    """A row of the corpus that cannot be taught; says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a fit brought: the figures before and after, whether the new model was adopted, and what changed in words."""

    before: dict[str, Any]
    after: dict[str, Any]
    adopted: bool
    explained: tuple[str, ...]


def rows(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The rows of JSONL files in order of their names. Raises BadRow, naming file and line."""
    found = []
    for path in sorted(paths):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                found.append(_checked(line, f"{path.name}, line {number}"))
    return found


def _checked(line: str, where: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
        Kind(row["kind"])
        if row["kind"] == Kind.PARTNER_REPLY:
            Intent(row["intent"])
        str(row["style"] + row["text"] + row["subject"] + row["from"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadRow(f"{where}: {error}") from error
    return row


def train(
    corpus: Sequence[dict[str, Any]],
    target: Path,
    *,
    taught: Sequence[Example] = (),
    before: Path | None = None,
    notes: Mapping[str, object] | None = None,
    force: bool = False,
    wait: bool = False,
) -> Outcome:
    """Fit on these rows and what was `taught`, and write the model to `target`, keeping the old one as `target`.previous.

    Unless `force`, a model whose held-back figures are worse than those of the model `before` (in `target`, unless told) is thrown
    away. `notes` are written among its figures. With `wait` the model is left in `target`.new, for `adopt`.
    """
    seen = examples(corpus)
    fitted = fit([*seen, *taught])
    old = figures(before or target)
    new = measured(fitted)
    adopted = force or not old or all(new[key] >= old[key] - SLACK / math.sqrt(new["messages"]) for key in ("kind", "intent"))
    if adopted:
        _write(fitted, target.with_suffix(".new"), {**new, "learned": lesson_print(seen), **(notes or {})})
        if not wait:
            adopt(target)
    return Outcome(before=old, after=new, adopted=adopted, explained=tuple(explained(old, new)))


def lesson_print(seen: Iterable[Example]) -> str:
    """The hash of all that the reader saw of the corpus. Another row and another rule that finds clues both change it."""
    told = hashlib.sha256()
    for each in seen:
        told.update(json.dumps([*astuple(each)], ensure_ascii=True).encode() + b"\n")
    return told.hexdigest()


def _write(fitted: Fitted, fresh: Path, told: dict[str, Any]) -> None:
    shutil.rmtree(fresh, ignore_errors=True)
    fitted.save(fresh, told)
    (fresh / "reliability.svg").write_text(reliability(fitted.kinds), encoding="utf-8")
    (fresh / SEAL).write_text(fingerprint(fresh))


def measured(fitted: Fitted) -> dict[str, Any]:
    """What the held-back answers say, on all styles and on the first fifth of them, which a test fits again."""
    kinds, intents = fitted.kinds, fitted.intents
    return {
        **shares(kinds, intents),
        "by kind": _by_kind(_of_the_corpus(kinds)),
        "first fifth": shares(kinds.of_fold(0), intents.of_fold(0)),
        "temperatures": {"kind": round(kinds.temperature, 2), "intent": round(intents.temperature, 2)},
    }


def shares(kinds: HeldBack, intents: HeldBack) -> dict[str, Any]:
    """Shares of right kinds and intents, wrong acts and questions at the ask-line."""
    kinds, intents = _of_the_corpus(kinds), _of_the_corpus(intents)
    right = [best == example.kind for best, example in zip(kinds.best, kinds.examples, strict=True)]
    acted = [bool(sure >= ASK_BELOW) for sure in kinds.confidence]
    fine = [best in (example.intent, *example.also) for best, example in zip(intents.best, intents.examples, strict=True)]
    return {
        "messages": len(right),
        "kind": round(sum(right) / max(1, len(right)), 4),
        "intent": round(sum(fine) / len(fine), 4) if fine else 0.0,
        "acted on a wrong kind": round(sum(a and not r for a, r in zip(acted, right, strict=True)) / max(1, len(right)), 4),
        "asked": round(1 - sum(acted) / max(1, len(acted)), 4),
    }


def _of_the_corpus(held: HeldBack) -> HeldBack:
    """The answers without those on corrections."""
    return held.only([index for index, example in enumerate(held.examples) if not example.row])


def _by_kind(held: HeldBack) -> dict[str, dict[str, float]]:
    wanted = Counter(example.kind for example in held.examples)
    answered = Counter(held.best)
    hits = Counter(best for best, example in zip(held.best, held.examples, strict=True) if best == example.kind)
    return {
        kind: {"recall": round(hits[kind] / wanted[kind], 4), "precision": round(hits[kind] / max(1, answered[kind]), 4)}
        for kind in sorted(wanted)
    }


def explained(before: dict[str, Any], after: dict[str, Any]) -> Iterable[str]:
    """What changed between two models' figures, in sentences."""
    yield f"{after['messages']} messages, {after['messages'] - before.get('messages', 0):+} since the last fit"
    for key in ("kind", "intent", "asked", "acted on a wrong kind"):
        old = before.get(key)
        yield f"{key}: {after[key]:.1%}" + (f" ({after[key] - old:+.1%})" if old is not None else "")
    for kind, share in after["by kind"].items():
        yield f"{kind}: recall {share['recall']:.1%}, precision {share['precision']:.1%}"
