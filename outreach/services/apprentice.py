"""Learns one night's corrections in a child process: `python -m outreach.services.apprentice STATE CORPUS`, the new lessons on standard input.

A lesson is a mail as the reader sees it: words and clues. It comes through a pipe, is made into places and weights at once, and only these
are written, to `taught.json` in the state folder: hashed pieces of words and clues, digits blotted out. So nothing that may not be stored
(an existing client's mail above all) lies anywhere as text; who holds the file could still guess words and test them, therefore it is 0600
and a lesson goes when its correction does. Fits with the corpus under limits of memory and time, and leaves the model in `reader.new` for the
parent to adopt. Exit code 0: a model waits; 3: it reads held-back mail worse; anything else: nothing has changed.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import spacy

from outreach.edge.private_file import write_privately
from outreach.reader.example import Example
from outreach.reader.features import features
from outreach.reader.load import Reader
from outreach.services import learn
from outreach.services.model_files import at_home, fingerprint, in_use, lessons_print, taught
from outreach.services.nightly import WORSE

MEMORY = 3 * 1024**3  # bytes of address space; half of it is libraries
PROCESSOR = 3600  # seconds


def main() -> int:
    """Learn what standard input says: {"keep": [key...], "new": [{"key", "kind", "text", "clues"}...]}; the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    os.nice(19)
    state, corpus = Path(sys.argv[1]), Path(sys.argv[2])
    had = lessons(taught(state), json.load(sys.stdin))
    outcome = learn.train(
        learn.rows(corpus.glob("*.jsonl")),
        at_home(state),
        taught=[_example(key, told) for key, told in had.items()],
        before=in_use(at_home(state), corpus),
        notes={"corpus": fingerprint(corpus), "corrections": len(had), "lessons": lessons_print(had)},
        wait=True,
    )
    if not outcome.adopted:
        return WORSE
    Reader(at_home(state).with_suffix(".new")).read("It opens and reads.", ())
    return 0


def lessons(file: Path, order: Mapping[str, Any]) -> dict[str, Any]:
    """What was taught before and is to be kept, and what is new: kind and row by key; written down whole or not at all."""
    before = json.loads(file.read_text()) if file.exists() else {}
    kept = {key: told for key, told in before.items() if key in order["keep"]}
    nlp = spacy.blank("en")
    for each in order["new"]:
        places, weights = features(nlp.make_doc(each["text"]), each["clues"])
        row = [[int(place), round(float(weight), 6)] for place, weight in zip(places, weights, strict=True)]
        kept[each["key"]] = {"kind": each["kind"], "row": row}
    write_privately(file, json.dumps(kept))
    return kept


def _example(key: str, told: Mapping[str, Any]) -> Example:
    row = tuple((int(place), float(weight)) for place, weight in told["row"])
    return Example(id=key, style=f"correction {key}", text="", clues=(), kind=told["kind"], row=row)


if __name__ == "__main__":
    sys.exit(main())
