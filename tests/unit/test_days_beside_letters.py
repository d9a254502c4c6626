"""What a day means beside letters: whom it puts off, what is only told of it, and that none of it lets a letter go."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

TODAY = date(2027, 6, 28)
LETTERS = tuple(
    ShownDraft(n=n, to=name, email="a@p.example", kind=kind)
    for n, (name, kind) in enumerate(
        (("Dr. Ann Okafor", "thank_you"), ("Bea Dunn", "intro"), ("Ivo Marsh", "follow_up"), ("Colin Mayhew", "coffee")), 1
    )
)
DIGEST = Digest(id="D", date=TODAY, drafts=LETTERS)


def told(words: str) -> list[str]:
    """What an answer does, each thing in a few words."""
    return [
        " ".join(str(part) for part in (each.action, getattr(each, "item", ""), getattr(each, "until", "")) if part)
        for each in read_answer(words, DIGEST, TODAY)
    ]


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("After Labor Day for 1, 2 and 4. 3 goes now.", ["snooze 1", "snooze 2", "approve 3", "snooze 4"]),
        ("snooze 1, 2, 4 until Monday", ["snooze 1", "snooze 2", "snooze 4"]),
        ("First week of December for 2 and 3. Skip the other letters.", ["skip 1", "snooze 2", "snooze 3", "skip 4"]),
        ("3 can wait til after Labor Day when people are human again. 1 ok", ["approve 1", "snooze 3"]),
        ("la 2 mejor la próxima semana, y la 3 envíala ya", ["snooze 2", "approve 3"]),
        ("de la 1 a la 3 sí, 4 no", ["approve 1", "approve 2", "approve 3", "skip 4"]),
        ("from 1 to 3 yes", ["approve 1", "approve 2", "approve 3"]),
        ("Don't wait for Labor Day on 3, just send it", ["approve 3"]),
        ("do not wait with 3, send it now", ["approve 3"]),
        ("1 goes out. 2 can go in the bin", ["approve 1", "skip 2"]),
        ("Yes to Ivo, he's the best", ["approve 3"]),
        ("happy almost Labor Day! 1 ok", ["approve 1"]),
        ("Bea: drop. Ivo: same. 1 go", ["approve 1", "skip 2", "skip 3"]),
        ("2 and 4 wait until after Labor Day. Nobody reads anything this week.", ["snooze 2", "snooze 4"]),
        ("1 ok, between sessions right now!", ["approve 1"]),
        ("1 yes. 2... not sure, let me ask my husband", ["approve 1", "ask 2"]),
        ("1-3 yes, except 2 if she already has one from me", ["approve 1", "ask 2", "approve 3"]),
    ],
)
def test_a_day_is_for_whom_it_is_said(words: str, does: list[str]) -> None:
    """A day in front of a list is for the whole list, and what is told of a day or of somebody decides nothing."""
    assert [line.rsplit(" 20", 1)[0] for line in told(words)] == does


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("Hold everything till the Tuesday after the Fourth.", "2027-07-06"),
        ("todo para después de Reyes", "2028-01-07"),
        ("All of them the Monday after the fifteenth", "2027-07-19"),
        ("3, hm. The Fourth of July is chaos, bring it up again on the seventh of July.", "2027-07-07"),
        ("Tuesday is out, 3 on Friday", "2027-07-02"),
    ],
)
def test_which_day_is_meant(words: str, until: str) -> None:
    """A spelled day of the month behind a weekday is a day, and the day after a holiday is the day after."""
    said = told(words)
    assert said
    assert all(line.endswith(until) for line in said)


@pytest.mark.parametrize(
    "words",
    [
        "3 ok Monday when he is back",
        "don't wait for her, send 3",
        "don't wait until she writes",
        "don't hold 3 until she writes, send it",
        "3 when he is back",
        "yes to Ivo, he's the best if he is in",
        "Ivo, he's the best",
        "3, I owe him one",
        "I would gladly wait on 3",
        "3 gladly if she agrees",
        "send 3 on Monday, when he is back",
        "snooze 1, 2, 3 ok when he is back",
        "1-3 if they are in, except 2",
        "the odd ones can go",
        "2 maybe. 3 same.",
        "2 if she is in. 3 same",
        "1 ok, he rang. 3 same",
    ],
)
def test_no_day_lets_a_letter_go(words: str) -> None:
    """A condition stays one beside a day; fondness and haste are no yes."""
    assert not [line for line in told(words) if line.startswith("approve 3")]
