"""What the digest says of how to answer is what it holds, and what it says is understood."""

from __future__ import annotations

import pytest
from ellison import TODAY, rendered

from outreach.model.command import Record
from outreach.model.digest import Digest, ShownCard, ShownPartner
from outreach.rules.approval.verdicts import read_answer

CARDS = (ShownCard(n=1, to="Ana Ruiz", email="ana@ruiznutrition.example", why="sent you a client for the first time"),)
RUIZ = ShownPartner(name="Ana Ruiz", email="ana@ruiznutrition.example", org="Ruiz Nutrition")


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ({"cards": CARDS}, "A card: the word carded, and its number with the C."),
        ({"promises": ("send the handout",), "promise_ids": (1,)}, "A promise: its number with the P, and done."),
    ],
)
def test_it_says_how(held: dict[str, tuple[object, ...]], words: str) -> None:
    """A digest of nothing but cards, or but promises, says how each is answered, and says nothing of letters."""
    shown = " ".join(rendered(Digest(id="D1", date=TODAY, **held)).text.replace("|", " ").split())  # type: ignore[arg-type]
    assert words in shown
    assert "A letter:" not in shown


@pytest.mark.parametrize(("answer", "what"), [("carded C1", "carded"), ("P1 done", "done")])
def test_what_it_says_is_understood(answer: str, what: str) -> None:
    """Answered in just these words, the card is written and the promise is kept."""
    shown = Digest(id="D1", date=TODAY, cards=CARDS, promises=("send the handout",), promise_ids=(1,), partners=(RUIZ,))
    (action,) = read_answer(answer, shown, TODAY)
    assert isinstance(action, Record)
    assert action.what == what
