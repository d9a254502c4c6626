"""What may be quoted in a first letter: of what she answers about somebody's work, facts are kept, and all other talk is asked about."""

from __future__ import annotations

from datetime import date

import pytest
from answer_cases import FOLDER

from outreach.model.command import Action, Ask, Record
from outreach.model.digest import Digest, ShownPartner, ShownQuestion
from outreach.rules.approval.verdicts import read_answer

DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    questions=(
        ShownQuestion(id="Q1", text="What do you know about Dr. Helen Shah's work?", about="Dr. Helen Shah", key="specific:2"),
    ),
    partners=(ShownPartner(name="Dr. Helen Shah", email="hshah@shahclinic.example", org="Shah Clinic"),),
)


def _lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()


def _kept(answer: str) -> list[Action]:
    return [
        each for each in read_answer(f"Q1: {answer}", DIGEST, DIGEST.date) if isinstance(each, Record) and each.what == "specific"
    ]


def test_no_talk_becomes_a_fact() -> None:
    """Orders, ignorance, plans, gossip and private life are never written down as somebody's work."""
    assert [line for line in _lines("no_facts") if _kept(line)] == []


def test_facts_are_kept() -> None:
    """At least 95 of 100 sentences about somebody's work are taken at once, in her words."""
    lines = _lines("facts")
    assert sum(bool(_kept(line)) for line in lines) >= 0.95 * len(lines)


@pytest.mark.parametrize("answer", ["delete that one please", "who is that", "ask me later", "she's my cousin"])
def test_the_question_says_what_would_help(answer: str) -> None:
    """What is no fact is asked, with the one sentence that is wanted."""
    (asked,) = read_answer(f"Q1 {answer}", DIGEST, DIGEST.date)
    assert isinstance(asked, Ask)
    assert "one sentence" in asked.why


@pytest.mark.parametrize(
    "answer",
    [
        "she looks after whole families",
        "sees kids after school",
        "Has looked after families for twenty years",
        "family docs after hours",
        "grief groups after suicide loss",
        "runs after-school groups",
        "treats teens when their parents come too",
        "sees clients once a week",
        "works with couples before marriage",
    ],
)
def test_when_they_do_it_is_part_of_a_fact(answer: str) -> None:
    """What stands behind "after" or "when" inside of what somebody does is no doubt about it."""
    (fact,) = _kept(answer)
    assert isinstance(fact, Record)
    assert dict(fact.details) == {"text": answer}


@pytest.mark.parametrize(
    "answer",
    [
        "after vacation",
        "tomorrow after lunch",
        "right after vacation",
        "this evening after work",
        "swamped until spring break",
        "swamped, after vacation",
        "EMDR if it matters",
        "EMDR, if I remember",
        "only if insured",
        "works with women after a loss, I think",
        "she is back after Christmas",
        "busy after school starts",
        "not sure, let me check",
        "not sure she takes kids",
    ],
)
def test_a_doubt_or_a_later_is_no_fact(answer: str) -> None:
    """What hangs on something, or only says when she will tell, is asked and no record of any kind."""
    found = read_answer(f"Q1: {answer}", DIGEST, DIGEST.date)
    assert [each for each in found if isinstance(each, Ask)]
    assert not [each for each in found if isinstance(each, Record)]
