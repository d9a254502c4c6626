"""No letter goes where the plain words beside it are no yes: what hurried people wrote, and what must not go."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

PEOPLE = ("Dr. Celia Ford", "Gordon Blake", "Tara Quinn")
DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example") for n, name in enumerate(PEOPLE, 1)),
)


def gone(words: str) -> set[object]:
    return {action.item for action in read_answer(words, DIGEST, DIGEST.date) if action.action == "approve"}


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("send 1 and 3 dont send 2", {2}),
        ("send 2 & 3 - don't send 1", {1}),
        ("send Celia and Tara dont send Gordon", {2}),
        ("send 2 3 maybe send 1", {1}),
        ("send 2 3, hold off on sending 1", {1}),
        ("I'll send 1", {1}),
        ("send 2 and I'll send 1", {1}),
        ("my assistant sends 1", {1}),
        ("1 may be fine", {1}),
        ("1 was good", {1}),
        ("can 1 go", {1}),
        ("1 out, 2 and 3 yes", {1}),
        ("Celia out, the rest yes", {1}),
        ("yes to all. Celia answered today", {1}),
        ("send 2, Celia answered", {1}),
        ("all but Tara answered", {1, 2, 3}),
        ("everyone but Tara has it", {1, 2, 3}),
        ("good to go but Celia", {1}),
        ("all set but 1", {1}),
        ("send Celia's, no, Gordon's", {1}),
        ("send 1, no make it 2", {1}),
        ("send 1, or rather 2", {1, 2}),
        ("1 yes 2 yes minus 1", {1}),
        ("send all -1", {1}),
        ("send all accept 2", {2}),
        ("all except her", {1, 2, 3}),
        ("1: yes\n2:\n3: yes", {2}),
        ("1 yes. She replied!", {1}),
        ("1 yes. She has it", {1}),
        ("1 yes. Halt", {1}),
        ("go ahead with all three, said nobody ever", {1, 2, 3}),
    ],
)
def test_what_is_no_yes_lets_nothing_go(words: str, stays: set[int]) -> None:
    """A letter that a careful secretary would ask about does not go."""
    assert not gone(words) & stays


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("send 1 out", {1}),
        ("1 and 2 yes, 3 no", {1, 2}),
        ("you can send 2", {2}),
        ("Gordon's can go. Not Celia's, she moved", {2}),
        ("all but 3", {1, 2}),
        ("Q1 no, she only asked. 1 ok", {1}),
    ],
)
def test_a_plain_yes_is_one(words: str, goes: set[int]) -> None:
    """The second look takes no clear yes away."""
    assert gone(words) == goes
