"""What she sent settles the promise to send it; whoever is to be forgotten and has no letter takes no other one's letter away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ellison import TODAY, digest

from outreach.model.command import Action, Ask, Record, Skip
from outreach.rules.approval.verdicts import read_answer

WHOLE = digest()
PRIYA_ALONE = replace(WHOLE, drafts=WHOLE.drafts[:1], questions=())
PROMISES = ("Ana Ruiz: send the sleep handout (due Wed 18 Nov)", "Ana Ruiz: call about the group", "mail Sam the brochure")


def _read(words: str) -> tuple[Action, ...]:
    return read_answer(words, replace(PRIYA_ALONE, promises=PROMISES), TODAY)


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        ("sent Ana the handout", "P1"),
        ("I've already sent the sleep handout to Ana Ruiz.", "P1"),
        ("I mailed Sam the brochure", "P3"),
    ],
)
def test_what_was_promised_is_settled(words: str, promise: str) -> None:
    """The person and the thing name the promise; its number is not needed."""
    assert _read(words) == (Record(what="done", details=(("item", promise),)),)


@pytest.mark.parametrize(
    "words", ["sent Ana the invoice", "sent Tom the handout", "sent Ana the handout?", "haven't sent Ana the handout", "sent Ana"]
)
def test_nothing_else_is_settled(words: str) -> None:
    """Another thing, another person, a question, a no, or no thing at all settles no promise."""
    assert not [each for each in _read(words) if isinstance(each, Record) and each.what == "done"]


@pytest.mark.parametrize("words", ["forget Sam Cole", "Forget about Dr Lee.", "please forget Tom"])
def test_somebody_without_a_letter_is_asked_about(words: str) -> None:
    """The one letter that waits is another one's: it stays."""
    (asked,) = _read(words)
    assert isinstance(asked, Ask)
    assert asked.item == "forget"


@pytest.mark.parametrize("words", ["forget Priya", "forget about Dr Nair", "forget it", "forget him"])
def test_whose_letter_waits_is_forgotten(words: str) -> None:
    """By her name, or by no name where one letter waits, it is left out as ever."""
    assert _read(words) == (Skip(item=1),)
