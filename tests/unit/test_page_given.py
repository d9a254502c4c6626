"""The one page about the practice, given by hand: who has it since when, told by itself or beside a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answering import answer, decided, said
from ellison import CONFIG, TODAY, digest

from outreach.model.command import Action, Ask, Question, Record
from outreach.model.decision import GivePage, LogTouch
from outreach.model.practice import Profile
from outreach.model.touch import Direction, TouchKind
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.letters.summary import TITLE

PROFILE = Profile(one_line="I work with teens and their families.", concerns=("anxiety",))


def _given(who: str, **details: str) -> Record:
    return Record(what="page_given", partner=who, details=tuple(details.items()))


@pytest.mark.parametrize(
    ("words", "actions"),
    [
        ("gave Dr Lee our page", [_given("Dr. Amara Lee")]),
        ("gave Dr Lee and Tom Ek our one-pager", [_given("Dr. Amara Lee"), _given("Tom Ek")]),
        ("I handed my one-page summary to Tom Ek yesterday", [_given("Tom Ek", day="2026-11-17")]),
        ("Left a copy of our page with Tom Ek at the fair.", [_given("Tom Ek")]),
        ("Tom Ek took our one-page summary", [_given("Tom Ek")]),
        ("gave Zork our page", [Ask(item="page_given")]),
        ("perhaps gave Dr Lee our page", [Ask(item="page_given")]),
        ("gave Dr Lee our page?", [Question()]),
    ],
)
def test_heard_as_one_says_it(words: str, actions: list[Action]) -> None:
    """To whom, and on which day; a question, a guess or a stranger's name is nothing."""
    found = list(read_answer(words, replace(digest(), drafts=(), questions=()), TODAY))
    assert [type(each) for each in found] == [type(each) for each in actions]
    assert [each for each in found if isinstance(each, Record)] == [each for each in actions if isinstance(each, Record)]


def test_a_gift_stays_a_gift() -> None:
    """A book is no page, and what she will give is a promise."""
    for words, what in (("gave Dr Lee a book, $25", "gift"), ("will give Dr Lee our page by Friday", "promise")):
        (record,) = read_answer(words, replace(digest(), drafts=(), questions=()), TODAY)
        assert isinstance(record, Record)
        assert record.what == what


def test_who_has_which_page_since_when() -> None:
    """The page as it stands is theirs since that day, which is a contact of its own."""
    config = replace(CONFIG, profile=PROFILE)
    found = answer(_given("Dr Lee", day="2026-11-17"), config=config)
    (page,) = decided(found, GivePage)
    assert isinstance(page, GivePage)
    assert (page.partner_id, page.at.date()) == (1, date(2026, 11, 17))
    assert page.text.startswith(TITLE)
    (touch,) = decided(found, LogTouch)
    assert isinstance(touch, LogTouch)
    assert (touch.touch.kind, touch.touch.direction, touch.touch.by_hand) == (TouchKind.RESOURCE, Direction.OUT, True)
    assert (
        said(found) == "Dr. Amara Lee (Lakeside Pediatrics) has the page about your practice, as it stands now, since Tue 17 Nov."
    )


def test_what_she_told_of_herself_is_in_the_page() -> None:
    """The page is made from the profile as it was told since, not as it was configured."""
    found = answer(_given("Dr Lee"), config=replace(CONFIG, profile=PROFILE), told={"profile.concerns": "2026-11-17\nsleep"})
    (page,) = decided(found, GivePage)
    assert isinstance(page, GivePage)
    assert "sleep" in page.text


def test_where_there_is_no_page_none_was_given() -> None:
    """A profile that says nothing makes no page, and nothing is logged."""
    found = answer(_given("Dr Lee"))
    assert found.decisions == ()
    assert "There is no page about you yet" in said(found)


@pytest.mark.parametrize(
    ("words", "given"), [("gave her our page", 1), ("she took our one-pager along", 1), ("about the last page", 0)]
)
def test_beside_a_meeting(words: str, given: int) -> None:
    """What is told of a meeting gives the page on its day, and the meeting is the only contact."""
    actions = read_answer(f"met Dr Lee yesterday, talked about sleep, {words}", replace(digest(), drafts=()), TODAY)
    found = answer(*actions, config=replace(CONFIG, profile=PROFILE))
    assert len(decided(found, GivePage)) == given
    assert len(decided(found, LogTouch)) == 1
    assert all(isinstance(each, GivePage) and each.at.date() == date(2026, 11, 17) for each in decided(found, GivePage))
