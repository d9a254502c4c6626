"""Ordinary sentences about people: a time without a day, a promise behind a semicolon, a client sent on, an hour that is no day."""

from __future__ import annotations

from datetime import date

import pytest
from answering import answer, decided, said
from ellison import LEE, TODAY, digest

from outreach.model.command import Met, Record
from outreach.model.decision import AddPromise, LogTouch
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.people.passing import ask_again


@pytest.mark.parametrize("words", ["met Dr Lee last week for coffee", "had lunch with Dr Lee last month", "met Dr Lee recently"])
def test_a_time_that_is_no_day_is_asked(words: str) -> None:
    """What was last week was not today: nothing is logged before the day is known."""
    (action,) = read_answer(words, digest(), TODAY)
    assert isinstance(action, Met)
    assert action.when is None
    found = answer(action)
    assert not decided(found, LogTouch)
    assert "On which day" in said(found)


def test_a_day_is_a_day() -> None:
    """Yesterday, or the Tuesday of last week, is logged on its day."""
    (yesterday,) = read_answer("met Dr Lee yesterday for coffee", digest(), TODAY)
    (tuesday,) = read_answer("met Dr Lee last week on Tuesday", digest(), TODAY)
    assert [each.when for each in (yesterday, tuesday) if isinstance(each, Met)] == [date(2026, 11, 17), date(2026, 11, 17)]


def test_a_promise_behind_a_semicolon_belongs_to_the_meeting() -> None:
    """ "...; will send her the handout by Friday" is a promise to the one she met."""
    found = read_answer("met Dr Lee today; will send her the handout by Friday", digest(), TODAY)
    (promise,) = decided(answer(*found), AddPromise)
    assert isinstance(promise, AddPromise)
    assert (promise.partner_id, promise.due) == (1, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("referred a teen with anorexia to Dr Lee", "a teen with anorexia"),
        ("referred a 15 yo with an eating disorder to Dr Lee", "a 15 yo with an eating disorder"),
    ],
)
def test_who_was_sent_on_is_told_with_what_for(words: str, need: str) -> None:
    """A client who is named by age and concern is one whom we sent to somebody."""
    (action,) = read_answer(words, digest(), TODAY)
    assert action == Record(what="outbound", partner=LEE.name, details=(("need", need),))


def test_an_hour_is_no_day() -> None:
    """ "until 6pm" is a habit's hour, and nothing that passes."""
    assert ask_again("takes teens until 6pm", date(2026, 5, 3)) is None
