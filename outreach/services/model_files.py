"""The folders of fitted models: which one is in use, how one takes another's place, and how that is undone. No spaCy is needed for it.

A model is a folder with a seal, the hash of all its files. `in_use` names the newest whole one that was fitted from this corpus, else the
one before it, else the one that ships: a torn write, a lost folder, an older program's model are never read.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from outreach.reader import load

CORPUS = Path(load.__file__).parent / "corpus"
SEAL = "seal"


def in_use(target: Path, corpus: Path = CORPUS) -> Path:
    """The model to read with: `target`, or the one before it, if whole and fitted from this corpus; else the one that ships."""
    print_ = fingerprint(corpus)
    kept = (path for path in (target, target.with_suffix(".previous")) if whole(path) and figures(path).get("corpus") == print_)
    return next(kept, load.MODEL)


def whole(model: Path) -> bool:
    """Whether a model bears the seal of all its files."""
    try:
        return (model / SEAL).read_text() == fingerprint(model)
    except OSError:
        return False


def fingerprint(folder: Path) -> str:
    """The hash of all files of a folder but its seal, their names included."""
    told = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.name != SEAL):
        told.update(f"{path.relative_to(folder)} {path.stat().st_size}\n".encode())
        told.update(path.read_bytes())
    return told.hexdigest()


def adopt(target: Path) -> None:
    """Put `target`.new in the place of `target`. Killed in between, `target` is missing and `in_use` names the previous one."""
    fresh, previous = target.with_suffix(".new"), target.with_suffix(".previous")
    if target.exists():
        shutil.rmtree(previous, ignore_errors=True)
        target.rename(previous)
    fresh.rename(target)


def undo(target: Path, *, ships: bool = False) -> bool:
    """Bring back the model before the last one; False when there is none. Where one `ships`, it is what comes before the first."""
    previous = target.with_suffix(".previous")
    if not previous.exists():
        known = ships and target.exists()
        if known:
            shutil.rmtree(target)
        return known
    shutil.rmtree(target, ignore_errors=True)
    previous.rename(target)
    return True


def figures(target: Path) -> dict[str, Any]:
    """The figures beside a model, or nothing."""
    path = target / "figures.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def at_home(state: Path) -> Path:
    """The model that was learned from the owner's corrections, in the state folder."""
    return state / "reader"


def taught(state: Path) -> Path:
    """The lessons it was learned from, as numbers."""
    return state / "taught.json"


def lessons_print(keys: Iterable[str]) -> str:
    """What tells one set of lessons from another."""
    return hashlib.sha256(" ".join(sorted(keys)).encode()).hexdigest()
