"""Each letter as a partner would get it, in one file for each type of partner, which a person reads. OUTREACH_GOLDEN=1 writes them anew."""

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
from outreach.rules.letters.letter import Marks, Occasion
from outreach.rules.letters.lint import lint
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.sample import occasion

FOLDER = Path(__file__).parent / "letters"
TODAY = date(2026, 11, 23)
RENDER = Templates().render
BARE = ("practice_update", "thank_you_meeting")
"""Letters that can be written with nothing known of their work, and nothing told of the talk."""


@pytest.mark.parametrize("kind", PARTNER_TYPES)
def test_letters_read_as_they_were_last_read_by_a_person(kind: str) -> None:
    """Every letter to every type of partner is word for word the golden one, and no mark stands against it."""
    shown = []
    for purpose in PURPOSES:
        said, marks = _written(occasion(purpose, kind, TODAY))
        assert (marks.failing, marks.blocked) == ((), ()), purpose
        shown.append(f"=== {purpose}\n{said}" + "".join(f"✓ {text}\n" for text in marks.passed))
    assert "\n".join(shown) == _golden(f"{kind}.txt", "\n".join(shown))


@pytest.mark.parametrize("kind", PARTNER_TYPES)
def test_letters_of_which_little_is_known_have_no_hole(kind: str) -> None:
    """Where nothing is known the sentence is left out or says something true; the one mark against it says what is missing."""
    shown = []
    for purpose in BARE:
        moment = occasion(purpose, kind, TODAY)
        said, marks = _written(replace(moment, partner=replace(moment.partner, specific=""), talked_about=""))
        assert "[" not in said
        assert (len(marks.failing), marks.blocked) == (1, ())
        shown.append(f"=== {purpose}\n{said}" + "".join(f"! {text}\n" for text in marks.failing))
    assert "\n".join(shown) == _golden(f"{kind}.bare.txt", "\n".join(shown))


def test_no_golden_letter_is_left_behind() -> None:
    """Two files for every type of partner and no others."""
    assert {path.name for path in FOLDER.iterdir()} == {f"{kind}{form}.txt" for kind in PARTNER_TYPES for form in ("", ".bare")}


def _written(moment: Occasion) -> tuple[str, Marks]:
    """The letter as it is shown, and what the lint says."""
    letter = compose(moment, RENDER)
    return f"Subject: {letter.subject}\n\n{letter.body}\n", lint(letter, moment, hear)


def _golden(name: str, shown: str) -> str:
    """What the file says; it is written anew when that is wished."""
    if os.environ.get("OUTREACH_GOLDEN"):
        (FOLDER / name).write_text(shown, encoding="utf-8")
    return (FOLDER / name).read_text(encoding="utf-8")
