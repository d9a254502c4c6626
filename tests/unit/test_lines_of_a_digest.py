"""What is a line of the digest in an answer, and what is hers: headings by their kind, answers about automatic replies, orders on wrapped lines."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft, ShownQuestion
from outreach.model.mail import Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.verdicts import read_answer

LETTERS = (
    ShownDraft(
        n=1,
        to="Ines Calder",
        email="i@c.example",
        org="Calder Yoga",
        kind="congratulation",
        body="Dear Ines, well deserved. Maya",
    ),
    ShownDraft(
        n=2, to="Dr. Paul Whitt", email="p@w.example", org="Whitt Medicine", kind="check_in", body="Dear Paul, how is it? Maya"
    ),
)
QUESTION = ShownQuestion(id="Q1", text="Is this a referral?")
DIGEST = Digest(id="D", date=date(2027, 1, 11), drafts=LETTERS, questions=(QUESTION,))


def text(words: str) -> str:
    """Her own words of such a mail."""
    return answer_text(Message(identity="x", text=words), DIGEST)


def test_an_answer_below_a_heading_that_begins_with_the_kind() -> None:
    """Between quoted letters that are headed "Check-in to Dr. Paul Whitt, Whitt Medicine" each answer is for the letter above it."""
    quoted = "\n".join(
        (
            "> 1  Congratulation to Ines Calder, Calder Yoga",
            "> Dear Ines, well deserved. Maya",
            "Yes",
            "> 2  Check-in to Dr. Paul Whitt, Whitt Medicine",
            "> Dear Paul, how is it? Maya",
            "No, he is on leave",
        )
    )
    assert text(quoted) == "1: Yes\n\n2: No, he is on leave"


@pytest.mark.parametrize("words", ["2 yes to Dr. Paul Whitt, Whitt Medicine", "2 ok to Paul Whitt, Whitt Medicine"])
def test_her_own_line_is_no_heading(words: str) -> None:
    """A verdict before the name is hers, whatever stands behind it."""
    assert text(words) == words


def test_an_answer_about_an_automatic_reply_is_no_automatic_reply() -> None:
    """Who answers a question by its number is no machine, even where she says "automatic reply"."""
    words = "Q1 is merely an automatic reply, she is out of the office until Monday. Please take back number 1: undo 1."
    assert text(words) == words
    assert text("This is an automatic reply: I am out of the office until Monday and will answer when I am back.") == ""


def test_a_note_below_a_long_line_is_one_of_its_own() -> None:
    """A line as wide as a mail program breaks it does not swallow the note below."""
    said = "new partner Dr Yusuf Karimi, psychiatrist, Bitterroot Psychiatry, ykarimi@bitterrootpsych.example\nnote Ines Calder: she retires in May"
    assert [each.action for each in read_answer(said, DIGEST, DIGEST.date)] == ["new_partner", "note"]
