"""A courtesy word beside a command lets no letter go, even if only one waits; nor does a conclusion about whoever else is named."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

DAY = date(2026, 11, 18)
NAIR = ShownDraft(n=1, to="Dr. Ravi Nair", email="nair@mercy.example")
ONE = Digest(id="D", date=DAY, drafts=(NAIR,))
TWO = Digest(id="D", date=DAY, drafts=(NAIR, ShownDraft(n=2, to="Ana Ruiz", email="ana@ruiz.example")))


def gone(words: str, digest: Digest) -> set[object]:
    return {action.item for action in read_answer(words, digest, DAY) if action.action == "approve"}


@pytest.mark.parametrize(
    "words",
    [
        "note Tom Ek: retires in June. Ok.",
        "R-21 scheduled for Tuesday. Yes!",
        "P1 done. ok",
        "openings 2. Sure.",
        "I'm full until March. ok",
        "I met Ana Ruiz yesterday. Sure.",
        "Yes. R-21 came for her first session.",
    ],
)
def test_a_courtesy_beside_a_command(words: str) -> None:
    """What she says of the command is no yes to the letter."""
    assert gone(words, ONE) == set()


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("1 reads well. Ana thinks it is fine, so yes, send it.", {2}),
        ("Is 1 right? I believe Ana asked for it, so yes, send it.", {1, 2}),
        ("Hm, 1? Ana liked it, so ok, send it", {1, 2}),
    ],
)
def test_who_is_only_named_gets_no_letter(words: str, stays: set[int]) -> None:
    """Somebody who thinks so is not whom the letter goes to."""
    assert not gone(words, TWO) & stays


def test_a_doubt_that_ends_in_a_yes_by_number() -> None:
    """Her own doubts about a letter by its number end in her own yes."""
    assert gone("I think 1 is fine? It's a bit warm, so yes, send 1.", TWO) == {1}
