"""A yes to a letter that she overtakes in the same answer is asked about; other news takes no yes away."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft, ShownQuestion
from outreach.rules.approval.verdicts import read_answer

BODIES = (
    ("Dr. Celia Ford", "Dear Celia,\n\nI see teens. I have 2 openings.\n\nMaya"),
    ("Gordon Blake", "Dear Gordon,\n\nhere is the handout on finals week.\nFeel free to print it for the hallway.\n\nMaya"),
    ("Tara Quinn", "Dear Tara,\n\nCoffee on Thursday at 3 or Friday at 10?\n\nMaya"),
    ("Noah Stein", "Dear Noah,\n\nthank you for the coffee last week. May I call you on December 8?\n\nMaya"),
)
WEDNESDAY = date(2026, 11, 18)
DIGEST = Digest(
    id="D",
    date=WEDNESDAY,
    drafts=tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example", body=body) for n, (name, body) in enumerate(BODIES, 1)),
    questions=(
        ShownQuestion(id="Q1", text="Did Tara Quinn ask for no more letters?", about="Tara Quinn", key="opt_out:x3@p.example"),
        ShownQuestion(id="Q2", text="Is N. Stein the same as Noah Stein?", about="Noah Stein", key="same:4:9"),
    ),
)


def gone(words: str) -> set[object]:
    return {action.item for action in read_answer(words, DIGEST, WEDNESDAY) if action.action == "approve"}


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("all fine. Tara and I had coffee yesterday", 3),
        ("all fine. I saw Tara for coffee yesterday", 3),
        ("all fine. I'm having coffee with Tara today", 3),
        ("Send them all please. Had lunch with Tara today!", 3),
        ("Everything can go. Coffee with Tara was great yesterday", 3),
        ("3 yes. had coffee with Tara this morning", 3),
        ("all good. I called Noah already", 4),
        ("all good. Talked to Noah on the phone today", 4),
        ("send all. I'm off Friday", 3),
        ("send all. I'm off on Thursday", 3),
        ("send all. I'm out Thursday and Friday", 3),
        ("send all. Out of office Thursday", 3),
        ("send all. I'm away until Friday", 3),
        ("yes to all. Away December 7 to 11", 4),
        ("yes to all. I am on vacation from Dec 5 to Dec 12", 4),
        ("all good. I'm full", 1),
        ("all good. I have no openings", 1),
        ("all good. I only have one opening left", 1),
        ("all good. Openings: 1", 1),
        ("1 yes. 3 openings", 1),
        ("all good. I stopped seeing teens", 1),
        ("all good. openings are gone", 1),
        ("all good. finals week is over", 2),
        ("all fine, the openings are filled", 1),
        ("send all. 3 pm is gone", 3),
        ("send all. Thursday moved to 4", 3),
        ("send all. Friday is taken", 3),
        ("all fine, but Thursday is full", 3),
        ("all fine. The hallway is closed", 2),
        ("all ok. Thursday got cancelled", 3),
        ("Q1 yes. send all", 3),
        ("send all, and yes to Q1", 3),
        ("everything goes. Q1: yes", 3),
        ("Q1 - she did. everything else is fine", 3),
        ("all ok. Q1: yes she did", 3),
    ],
)
def test_what_she_tells_overtakes_a_letter(words: str, stays: int) -> None:
    """A meeting that was had, an absence, places that are gone, a wish for no more mail: their letter is asked about."""
    assert stays not in gone(words)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("all fine. Tara and I had coffee yesterday", {1, 2, 4}),
        ("all fine. I called Tara yesterday", {1, 2, 3, 4}),
        ("all fine. Had coffee with Noah yesterday", {1, 2, 3, 4}),
        ("all fine. Had coffee with Celia yesterday", {1, 2, 3, 4}),
        ("all fine. Met Gordon on Monday at the fair", {1, 2, 3, 4}),
        ("all fine. I called Celia this morning, lovely talk", {1, 2, 3, 4}),
        ("ran into Tara at church on Sunday. 3 ok", {3}),
        ("send all. I'm off Monday", {1, 2, 3, 4}),
        ("send all. I'm away December 20 to 31", {1, 2, 3, 4}),
        ("send all. I'm away December 9 to December 12", {1, 2, 3, 4}),
        ("send 1 and 2. I'm off Friday", {1, 2}),
        ("send all. I'm off Friday", {1, 2, 4}),
        ("all good. I have 2 openings", {1, 2, 3, 4}),
        ("2, 3 and 4 go. I'm full", {2, 3, 4}),
        ("all good. I'm full", {2, 3, 4}),
        ("all good. I stopped seeing couples", {1, 2, 3, 4}),
        ("send 2. I stopped seeing teens", {2}),
        ("all good. The sofa is gone", {1, 2, 3, 4}),
        ("2 and 3 yes. The openings are gone", {2, 3}),
        ("all good. I have two openings", {1, 2, 3, 4}),
        ("all good. I'm off on December 9", {1, 2, 3, 4}),
        ("Q1 no. send all", {1, 2, 3, 4}),
        ("Q2 yes. send all", {1, 2, 3, 4}),
        ("Q2 yes, 3 ok", {3}),
        ("Q1 no. 3 yes", {3}),
        ("Q1 yes. 1 and 2 can go", {1, 2}),
        ("1, 2 and 4 yes. Had coffee with Tara today", {1, 2, 4}),
        ("met Tara for coffee yesterday, 1 ok", {1}),
    ],
)
def test_other_news_takes_no_yes_away(words: str, goes: set[int]) -> None:
    """Only the letter that says what is no longer so is asked about."""
    assert gone(words) == goes


def test_a_letter_without_a_body_is_overtaken_by_nothing() -> None:
    """Where nothing was shown there is nothing that news could change."""
    bare = Digest(id="D", date=WEDNESDAY, drafts=(ShownDraft(n=1, to="Tara Quinn", email="x@p.example"),))
    said = read_answer("1 yes. I'm off Friday. Had coffee with Tara today", bare, WEDNESDAY)
    assert [each.action for each in said if getattr(each, "item", None) == 1] == ["approve"]
