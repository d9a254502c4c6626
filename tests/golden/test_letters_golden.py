"""Each letter as a partner would get it, kept as a file that a person reads. OUTREACH_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from dataclasses import replace
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

BARE = [(purpose, kind) for purpose in ("practice_update", "thank_you_meeting") for kind in OTHERS]
"""Letters that can be written with nothing known of their work, and nothing told of the talk."""
CASES = [(purpose, kind) for purpose in PURPOSES for kind in (PARTNER_TYPES if purpose in ALL_TYPES else OTHERS)]


@pytest.mark.parametrize(("purpose", "kind"), CASES)
def test_a_letter_reads_as_it_was_last_read_by_a_person(purpose: str, kind: str) -> None:
    """Every letter is word for word the golden one, and no mark stands against it."""
    moment = occasion(purpose, kind, TODAY)
    letter = compose(moment, RENDER)
    marks = lint(letter, moment, hear)
    shown = f"Subject: {letter.subject}\n\n{letter.body}\n" + "".join(f"✓ {text}\n" for text in marks.passed)
    assert (marks.failing, marks.blocked) == ((), ())
    assert shown == _golden(f"{purpose}.{kind}.txt", shown)


@pytest.mark.parametrize(("purpose", "kind"), BARE)
def test_a_letter_of_which_little_is_known_has_no_hole(purpose: str, kind: str) -> None:
    """Where nothing is known the sentence is left out or says something true; the one mark against it says what is missing."""
    moment = occasion(purpose, kind, TODAY)
    moment = replace(moment, partner=replace(moment.partner, specific=""), talked_about="")
    letter = compose(moment, RENDER)
    marks = lint(letter, moment, hear)
    assert "[" not in letter.body
    assert (len(marks.failing), marks.blocked) == (1, ())
    shown = f"Subject: {letter.subject}\n\n{letter.body}\n" + "".join(f"! {text}\n" for text in marks.failing)
    assert shown == _golden(f"{purpose}.{kind}.bare.txt", shown)


def _golden(name: str, shown: str) -> str:
    """What the file says; it is written anew when that is wished."""
    if os.environ.get("OUTREACH_GOLDEN"):
        (FOLDER / name).write_text(shown, encoding="utf-8")
    return (FOLDER / name).read_text(encoding="utf-8")


def test_no_golden_letter_is_left_behind() -> None:
    """A file for every letter and no others."""
    assert {path.name for path in FOLDER.iterdir()} == {
        *(f"{purpose}.{kind}.txt" for purpose, kind in CASES),
        *(f"{purpose}.{kind}.bare.txt" for purpose, kind in BARE),
    }
