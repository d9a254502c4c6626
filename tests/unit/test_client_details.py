"""What is added about a client by the code: need, age, payer, and that the sender was thanked; words that only look like it add nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import REFERRALS, THANKS, TODAY, digest

from outreach.model.command import Record, Show
from outreach.model.decision import AcknowledgeReferral, DescribeReferral, GuardClient, LogTouch, MoveDraft
from outreach.model.touch import Direction, TouchKind
from outreach.rules.approval.verdicts import read_answer

CODE = REFERRALS[0].code


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("{} payer Aetna", (("payer", "Aetna"),)),
        ("{}'s insurance is Blue Cross", (("payer", "Blue Cross"),)),
        ("{} need: panic and school refusal", (("need", "panic and school refusal"),)),
        ("{} is 16", (("age_band", "teen"),)),
        ("{} age 34", (("age_band", "30s"),)),
        ("{} is 16?", None),
        ("{} is 2", None),
        ("{} needs a call back", None),
        ("maybe {} payer Aetna", None),
    ],
)
def test_what_is_known_of_a_client_is_put_right(words: str, changes: tuple[tuple[str, str], ...] | None) -> None:
    """Need, age band and payer can be told later; a question, a perhaps and other words are nothing here."""
    told = [
        each for each in read_answer(words.format(CODE), digest(), TODAY) if isinstance(each, Record) and each.what == "described"
    ]
    assert [each.changes for order in told for each in decided(answer(order), DescribeReferral)] == ([changes] if changes else [])  # type: ignore[attr-defined]


def test_a_need_is_kept_without_the_name_in_it() -> None:
    """A name told with the need is cut out and sealed."""
    found = answer(Record(what="described", details=(("code", CODE), ("need", "grief, mother Ann Poe"))))
    (kept,) = decided(found, DescribeReferral)
    assert kept == DescribeReferral(code=CODE, changes=(("need", "grief, mother"),))
    assert [each.code for each in decided(found, GuardClient)] == [CODE]  # type: ignore[attr-defined]
    assert "Poe" not in said(found)


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ("I thanked Dr Lee for {} by phone", True),
        ("{} thanked", False),
        ("{} is acknowledged", False),
        ("I've already thanked her for {}", False),
    ],
)
def test_thanks_that_she_gave_herself(words: str, touched: bool) -> None:
    """The letter of thanks that waits is ended and none is written; how she thanked is a touch where she says so."""
    waits = replace(THANKS, partner_id=REFERRALS[0].partner_id, referral_code=CODE)
    (order,) = read_answer(words.format(CODE), digest(), TODAY)
    found = answer(order, drafts=(waits,))
    assert decided(found, AcknowledgeReferral) == [AcknowledgeReferral(code=CODE)]
    assert [each.draft_id for each in decided(found, MoveDraft)] == [waits.id]  # type: ignore[attr-defined]
    assert [(each.touch.kind, each.touch.direction) for each in decided(found, LogTouch)] == (
        [(TouchKind.CALL, Direction.OUT)] if touched else []
    )  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["show R-4", "how is R-4 doing?", "where does R-4 stand?", "what became of R-4?"])
def test_how_one_client_stands_is_shown(words: str) -> None:
    """Asked by its code, a referral's story is shown."""
    assert read_answer(words, digest(), TODAY) == (Show(what="history", about="R-4"),)


def test_thanks_that_were_not_given() -> None:
    """A no is none."""
    orders = read_answer(f"I have not thanked Dr Lee for {CODE}", digest(), TODAY)
    assert not [each for each in orders if isinstance(each, Record) and each.what == "thanked"]
