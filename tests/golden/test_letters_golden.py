"""Each letter as a partner would get it, kept as a file that a person reads. OUTREACH_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from outreach.edge.templates import Templates
from outreach.model.people import PARTNER_TYPES
from outreach.reader.letter_sense import hear
from outreach.rules.letters.compose import compose
from outreach.rules.letters.lint import lint
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.sample import occasion

FOLDER = Path(__file__).parent / "letters"
TODAY = date(2026, 11, 23)
ALL_TYPES = ("introduction",)
OTHERS = ("paediatrics", "clergy", "therapist")
RENDER = Templates().render

CASES = [(purpose, kind) for purpose in PURPOSES for kind in (PARTNER_TYPES if purpose in ALL_TYPES else OTHERS)]


@pytest.mark.parametrize(("purpose", "kind"), CASES)
def test_a_letter_reads_as_it_was_last_read_by_a_person(purpose: str, kind: str) -> None:
    """Every letter is word for word the golden one, and no mark stands against it."""
    moment = occasion(purpose, kind, TODAY)
    letter = compose(moment, RENDER)
    marks = lint(letter, moment, hear)
    shown = f"Subject: {letter.subject}\n\n{letter.body}\n" + "".join(f"✓ {text}\n" for text in marks.passed)
    golden = FOLDER / f"{purpose}.{kind}.txt"
    if os.environ.get("OUTREACH_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert (marks.failing, marks.blocked) == ((), ())
    assert shown == golden.read_text(encoding="utf-8")


def test_no_golden_letter_is_left_behind() -> None:
    """A file for every letter and no others."""
    assert {path.name for path in FOLDER.iterdir()} == {f"{purpose}.{kind}.txt" for purpose, kind in CASES}
