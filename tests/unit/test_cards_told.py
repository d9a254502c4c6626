"""Cards that are written by hand, however it is said: by their number, by whom they are for, all at once; and no letter of that number is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answering import answer, decided, said
from ellison import LEE, TODAY, digest

from outreach.model.command import Action, Approve, Ask, Met, Note, Record, Skip
from outreach.model.decision import LogTouch
from outreach.model.digest import ShownCard
from outreach.rules.approval.effects.consequences import Consequences
from outreach.rules.approval.verdicts import read_answer

CARDS = (ShownCard(n=1, to="Dr. Amara Lee", email="lee@lakeside.example"), ShownCard(n=2, to="Ana Ruiz", email=""))
SHOWN = replace(digest(), cards=CARDS)
YESTERDAY = date(2026, 11, 17)


def _read(words: str) -> tuple[Action, ...]:
    return read_answer(words, SHOWN, TODAY)


def _follows(words: str) -> Consequences:
    return answer(*_read(words), shown=SHOWN)


def _carded(words: str) -> list[tuple[int, date]]:
    touches = [each.touch for each in decided(_follows(words), LogTouch) if isinstance(each, LogTouch)]
    return [(touch.partner_id, touch.at.date()) for touch in touches if touch.kind == "card"]


@pytest.mark.parametrize(
    "words",
    [
        "card 1 sent",
        "card 1 done",
        "card #1: done",
        "card C1 is in the mail",
        "wrote card 1",
        "carded 1",
        "C1: done",
        "wrote Dr Lee's card",
        "mailed the card to Lee",
        "sent Dr Lee a thank-you card",
        "put Dr Lee's card in the mail",
        "Dr Lee's card is written",
        "Dr Lee's card is in the mail",
        "Lee's card done",
        "the card for Dr Lee is done",
        "card for Dr Lee: done",
    ],
)
def test_a_card_is_told_as_one_says_it(words: str) -> None:
    """It is logged once, and a yes or no to the letter of that number stands, before it and behind it."""
    assert _carded(words) == [(LEE.id, TODAY)]
    for both in (f"1 ok. {words}", f"1 ok\n{words}", f"1 ok, {words}", f"{words}\n1 ok"):
        assert [each.item for each in _read(both) if isinstance(each, Approve)] == [1], both
        assert _carded(both) == [(LEE.id, TODAY)], both
    assert [each.item for each in _read(f"{words}, 2 no") if isinstance(each, Skip)] == [2]


@pytest.mark.parametrize(
    "words",
    [
        "cards 1 and 2 are in the mail",
        "sent cards 1 and 2",
        "carded 1 2",
        "both cards are written",
        "all the cards are done",
        "cards done",
        "wrote Dr Lee's and Ana's cards",
        "sent cards to Dr Lee and Ana",
    ],
)
def test_several_cards_at_once(words: str) -> None:
    """Also to somebody whose e-mail address nobody knows."""
    assert _carded(words) == [(LEE.id, TODAY), (4, TODAY)]


@pytest.mark.parametrize("words", ["wrote Dr Lee's card yesterday", "carded Dr Lee yesterday", "card 1 sent yesterday"])
def test_a_card_keeps_its_day(words: str) -> None:
    """The log has the day that she tells."""
    assert _carded(words) == [(LEE.id, YESTERDAY)]


def test_a_card_behind_a_meeting_is_no_part_of_it() -> None:
    """What is ticked off stands for itself."""
    found = _read("met Tom today about groups, card 1 sent, 2 no")
    assert [(each.partner, each.text) for each in found if isinstance(each, Met)] == [("Tom Ek", "about groups")]
    assert [each.details for each in found if isinstance(each, Record)] == [(("items", "1"),)]
    assert [each.item for each in found if isinstance(each, Skip)] == [2]


def test_a_card_that_was_not_shown_is_asked_about() -> None:
    """The others are logged."""
    assert "no card C3" in said(_follows("cards 1 and 3 sent"))
    assert _carded("cards 1 and 3 sent") == [(LEE.id, TODAY)]


@pytest.mark.parametrize(
    "words",
    [
        "card 1 later",
        "card 1 not sent yet",
        "send card 1",
        "the card for Dr Lee is not sent yet",
        "Dr Lee's card isn't written yet",
        "the card to Dr Lee is still to be mailed",
        "wrote a card to Zorro",
    ],
)
def test_a_card_that_has_not_gone_is_asked_about(words: str) -> None:
    """It is no letter's no or later, and shakes no yes."""
    found = _read(f"1 ok. {words}")
    assert [each.item for each in found if isinstance(each, Approve)] == [1]
    assert [each.item for each in found if isinstance(each, Ask)] in (["carded"], ["C1"])
    assert _carded(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "is card 1 sent?",
        "Dr Lee sent me a card",
        "Dr Lee's card is lovely",
        "Dr Lee's insurance card is in the mail",
        "maybe Dr Lee's card is in the mail",
        "will send Dr Lee a card by Friday",
        "no cards please",
        "1 is done",
        "the card is done",
    ],
)
def test_of_other_cards(words: str) -> None:
    """A card that came, that will go, that is none of hers, or that may be either of two, is not ticked off."""
    assert _carded(words) == []


def test_all_cards_are_those_that_were_shown() -> None:
    """Where the digest shows one, "the card" is that one; where it shows none, nobody gets one."""
    one, none = replace(SHOWN, cards=CARDS[:1]), replace(SHOWN, cards=())
    assert [each.details for each in read_answer("the card is done", one, TODAY) if isinstance(each, Record)] == [
        (("items", "1"),)
    ]
    assert not [each for each in read_answer("both cards are done", one, TODAY) if isinstance(each, Record)]
    assert not [each for each in read_answer("all cards done", none, TODAY) if isinstance(each, Record | Note)]
