"""Receipts: one mail an answer, line by line, with what changed word by word, and nobody's name in the subject."""

from __future__ import annotations

from datetime import date

import pytest
from answering import answer
from ellison import THANKS, TODAY, digest
from hypothesis import given
from hypothesis import strategies as st

from outreach.edge.templates import Templates
from outreach.model.command import Approve, Ask, Edit, Question
from outreach.rules.approval.effects.case import ReceiptLine
from outreach.rules.approval.pages.changes import changes, differences
from outreach.rules.approval.pages.receipt import compose
from outreach.rules.approval.verdicts import read_answer

RENDER = Templates().render


def test_a_receipt_says_what_when_and_how_to_undo() -> None:
    """In text and HTML alike, keyed by its cause, threaded under the answer."""
    found = answer(Approve(item=1), Ask(item=2, why="two names fit"), drafts=[THANKS])
    mail = compose(found.lines, cause="mail-1", digest_date=TODAY, render=RENDER, in_reply_to="<a@ellison.example>")
    assert (mail.key, mail.kind, mail.subject) == ("receipt:mail-1", "receipt", "Re: Outreach · Wed 18 Nov")
    assert mail.in_reply_to == "<a@ellison.example>"
    for text in (mail.text, mail.html or ""):
        flat = " ".join(text.replace("|", " ").split())
        for said in ("Dr. Priya Nair has your yes", "Wed 18 Nov, 09:00", "undo", "two names fit"):
            assert said in flat


@pytest.mark.parametrize(
    "words",
    [
        "1 ok",
        "R-21 scheduled",
        "R-21 urgent",
        "I thanked Dr Lee for R-21",
        "pause Tom",
        "pause all",
        "payers: Aetna",
        "Tom Ek and Ana Ruiz are the same person",
    ],
)
def test_how_to_undo_is_a_sentence(words: str) -> None:
    """Whoever reads it on a phone is told in a sentence what takes it back."""
    shown = digest()
    found = answer(*read_answer(words, shown, TODAY), drafts=[THANKS], shown=shown)
    (undo,) = [each.undo for each in found.lines if each.undo]
    assert undo[0].isupper() or undo[0] == '"'
    assert undo.endswith(".")


def test_an_edit_is_shown_as_what_was_and_what_is_now() -> None:
    """Each changed sentence before and after, then the whole new text; with colours word by word."""
    found = answer(Edit(item=1, text=THANKS.body.replace("Monday", "Tuesday")), drafts=[THANKS])
    mail = compose(found.lines, cause="x", digest_date=TODAY, render=RENDER)
    was, now = mail.text.index("|     was: "), mail.text.index("|     now: ")
    assert was < mail.text.index("Monday") < now < mail.text.index("Tuesday") < mail.text.index("The whole letter now:")
    assert mail.text.count("Monday") == 1
    assert ">Monday</del>" in (mail.html or "")
    assert ">Tuesday</ins>" in (mail.html or "")


def test_what_was_looked_up_stands_below() -> None:
    """History, due and the like, each line with its bar."""
    mail = compose(
        [ReceiptLine(said="Here it is.")], cause="x", digest_date=date(2026, 11, 18), render=RENDER, extra=["one\ntwo"]
    )
    assert "| one\n| two\n" in mail.text


@given(st.text(max_size=80), st.text(max_size=80))
def test_changes_give_back_both_texts(was: str, now: str) -> None:
    """What stayed and came in is the new text, what stayed and went out the old one."""
    runs = list(changes(was, now))
    assert "".join(text for kind, text in runs if kind != "out") == now
    assert "".join(text for kind, text in runs if kind != "in") == was


def test_equal_texts_have_no_differences() -> None:
    """Nothing changed is nothing shown as changed."""
    assert differences(THANKS.body, THANKS.body) == []


def test_a_receipt_tells_what_is_told_from_what_is_asked() -> None:
    """Only what she is to answer bears a question mark, and no command's inner name stands in brackets."""
    found = answer(
        Question(text="what now?"), Ask(item="all", why="two names fit"), Ask(item="gift", why="whose?"), drafts=[THANKS]
    )
    mail = compose(found.lines, cause="x", digest_date=TODAY, render=RENDER)
    lines = mail.text.split("\n")
    assert any(line.startswith("| I only carry out") for line in lines)
    assert sum(line.startswith("| ? ") for line in lines) == 2
    assert "[all]" not in mail.text
    assert "[gift]" not in mail.text
