"""Half sentences over a line's end, a yes taken back, quoted, struck out or left unfinished: none of them lets a letter go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from outreach.model.command import Approve
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

TODAY = date(2026, 11, 18)
LETTERS = (
    ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example", kind="thank_you", body="Dear Ann, thank you for thinking of me. Maya"),
    ShownDraft(n=2, to="Bea Dunn", email="b@r.example", kind="intro", body="Dear Bea, could we talk on Tuesday? Maya"),
    ShownDraft(n=3, to="Ivo Marsh", email="i@m.example", kind="follow_up", body="Dear Ivo, one more thought. Maya"),
)
THREE = Digest(id="D", date=TODAY, drafts=LETTERS)
ONE = replace(THREE, drafts=LETTERS[:1])
LINES = (Path(__file__).parent.parent / "answers" / "no_yes_broken.txt").read_text().splitlines()


def approved(words: str, digest: Digest) -> list[int]:
    """The numbers of the letters that an answer lets go."""
    return [each.item for each in read_answer(words, digest, TODAY) if isinstance(each, Approve)]


@pytest.mark.parametrize("line", LINES)
def test_half_a_yes_is_none(line: str) -> None:
    """Where a careful secretary would stop, nothing goes; "@1" before a line: one letter waits."""
    alone = line.startswith("@1 ")
    assert approved(line.removeprefix("@1 ").replace("\\n", "\n"), ONE if alone else THREE) == []


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("1 ok\n2 no\n3 later", [1]),
        ("Hi,\n1 ok", [1]),
        ("skip 1\n2 ok", [2]),
        ("don't send 3\nsend 1", [1]),
        ("2 no. 1 and 3 please", [1, 3]),
        ("all ok except Ann\nBea too", [3]),
        ("1 yes, 2 no\nthanks", [1]),
        ("not 2. 1 ok", [1]),
    ],
)
def test_lines_that_stand_alone_stay_so(words: str, goes: list[int]) -> None:
    """A line that says all it has to is read for itself."""
    assert approved(words, THREE) == goes
