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
        ("1: go ahead.\n2: skip.\n4: same as 1.", {1, 4}),
        ("not 2, I rang her and it's all arranged. 1 is fine.", {1}),
        ("1 yes\n4 no way lol that list is five years old", {1}),
        ("2 ok\n\nOffice hours Mon-Thu 9-4", {2}),
        ("All except no. 2. Ms. Cooke and I spoke on the 3rd, that is enough.", {1, 3, 4}),
        ("No. 2 and no. 3 are fine.", {2, 3}),
        ("1 2 3 yes 4 nah reads just like 2", {1, 2, 3}),
        ("si a la 1 y la 3, la 2 no, nunca contesta", {1, 3}),
        ("manda la dos y la tres punto", {2, 3}),
        ("approve 1 to 3 and four", {1, 2, 3, 4}),
        ("1 ok. Not 2, Janelle's on vacation till after the holidays", {1}),
        ("Sorry late reply. All approved!", {1, 2, 3, 4}),
        ("Approve 2 and skip the rest.\n\nHave a blessed day,\nNoor", {2}),
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
        ("1: ok. check the date first\n2: same as 1", {1, 2}),
        ("1: ok\n2: not the same as 1", {2}),
        ("Lowry: consent withdrawn for T.M. Don't send that one. Others ok", {1}),
        ("Don't send that one. Others ok", {1, 2, 3, 4}),
        ("1 ok. Tess yes but wait til mom signs the release", {4}),
        ("send 3, he asked me not to", {3}),
        ("si la 1 te gusta, manda la 2", {1, 2}),
        ("reads just like 2", {2}),
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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Lowry: never write to that woman again.\nThe rest can go.", {2: "approve", 3: "approve", 4: "approve"}),
        ("1 - she asked me to stop with these, so no more to Beth.", {}),
        ("1 no. 2 yes", {1: "skip", 2: "approve"}),
    ],
)
def test_what_else_is_told_beside_a_letter(words: str, said: dict[object, str]) -> None:
    """Who is never written to again has no letter that waits; a colleague's colleague refuses nobody's letter."""
    assert read(words) == said
