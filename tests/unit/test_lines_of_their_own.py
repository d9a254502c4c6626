"""What stands in a letter's own line stays there; number words that count, days that are spoken of and trades that nobody has name no letter."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=(
        ShownDraft(
            n=1, to="Dr. Beth Lowry", email="beth@lowry.example", org="Riverbend OB/GYN", body="Hello Beth, the group meets. Noor"
        ),
        ShownDraft(n=2, to="Janelle Cooke, IBCLC", email="j@latch.example", org="Latch & Learn", body="Janelle, thank you. Noor"),
        ShownDraft(
            n=3,
            to="Dr. Wei Zhang",
            email="w@unity.example",
            org="Unity Reproductive Psychiatry",
            body="Dear Dr. Zhang, a call? Noor",
        ),
        ShownDraft(n=4, to="Tess Moran", email="t@bloom.example", org="Bloom Doulas", body="Hi Tess, how are the classes? Noor"),
    ),
)


def read(words: str) -> dict[object, str]:
    found = read_answer(words, DIGEST, DIGEST.date)
    return {action.item: action.action for action in found if isinstance(getattr(action, "item", None), int)}


def gone(words: str) -> set[object]:
    return {item for item, said in read(words).items() if said == "approve"}


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("1 yes\n2 no, I already talked to her at the fair\n3 yes but isn't it the 19th?? let me check", {1}),
        ("1: good to go\n2: I have one opening left\n4: ok", {1, 4}),
        ("1 ok\n3 let me check something first\n4 ok", {1, 4}),
        ("1 yes\n2 yes. Is that her new address?\n4 yes", {1, 4}),
        ("2!! yes!!\n3 no", {2}),
        ("baby up all night. 2 ok", {2}),
        ("4 please. And note for Beth: she moves to Colfax in March", {4}),
        ("love the one to Janelle, please send!", {2}),
    ],
)
def test_a_doubt_stays_in_its_line(words: str, goes: set[int]) -> None:
    """Where each line begins with a number of its own, a question or a doubt in one line is that letter's alone."""
    assert gone(words) == goes


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("1 yes\n2 yes\n3 hold them all", {1, 2, 3, 4}),
        ("1 ok. let me check with Ann first\n2 no", {1, 2}),
        ("1 yes but isn't it the 19th", {1}),
        ("1 yes, wasn't she retired", {1}),
        ("the 19th is ok", {1, 2, 3, 4}),
        ("the plumber one can go", {1, 2, 3, 4}),
        ("1 ok\nwait, let me check", {1}),
        ("I'd love the chance to see Beth", {1}),
    ],
)
def test_a_doubt_about_more_reaches_more(words: str, stays: set[int]) -> None:
    """Several that are meant, a line that is no letter's, a day, a trade nobody has: nothing goes for it."""
    assert not gone(words) & stays


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("send everything besides the doula one and the psychiatrist", {3, 4}),
        ("all but the lactation consultant", {2}),
        ("everything except the obstetrician", {1}),
    ],
)
def test_a_trade_is_told_by_the_place_or_the_degree(words: str, left: set[int]) -> None:
    """Of a partner type that holds several trades only the one that an organisation's words or a degree tell is meant."""
    assert gone(words) == {1, 2, 3, 4} - left


@pytest.mark.parametrize(
    "words", ["I should prefer not to write to Ms. Cooke at all", "I'd rather not email Janelle", "let's not bother Janelle"]
)
def test_a_wish_not_to_write_leaves_the_letter(words: str) -> None:
    """She would rather not: this one does not go."""
    assert read(words) == {2: "skip"}
