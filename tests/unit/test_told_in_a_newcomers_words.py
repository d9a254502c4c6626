"""What somebody new to it writes in the first weeks: promises beside meetings, cards and gifts, days that have not come, letters shown first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answering import answer, decided, said
from ellison import TODAY, digest

from outreach.model.command import Action, Approve, Ask, Edit, Met, NewPartner, OptOut, Record, Skip, Snooze
from outreach.model.decision import AddPromise, AnswerQuestion, LogTouch, OpenReferral
from outreach.model.digest import Digest, ShownQuestion
from outreach.rules.approval.effects.consequences import Consequences
from outreach.rules.approval.verdicts import read_answer

WHOLE = digest()
AFTERNOON = replace(
    WHOLE.drafts[0], body="Dear Priya,\n\nI see teens. I have 2 openings in the afternoon. Shall we talk?\n\nMaya"
)
ALONE = replace(WHOLE, drafts=(AFTERNOON,), questions=())


def _read(words: str, shown: Digest = WHOLE) -> tuple[Action, ...]:
    return read_answer(words, shown, TODAY)


def _follows(words: str) -> Consequences:
    return answer(*_read(words))


def _approved(words: str, shown: Digest = WHOLE) -> list[int]:
    return [each.item for each in _read(words, shown) if isinstance(each, Approve)]


def _records(words: str) -> list[tuple[str, str | None, dict[str, str]]]:
    return [(each.what, each.partner, dict(each.details)) for each in _read(words) if isinstance(each, Record)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("I will send him my one-pager by Friday.", "send him my one-pager"),
        ("I will send him my 1-pager by Friday.", "send him my 1-pager"),
        ("I'll send my one pager to him by Friday", "send my one pager to him"),
        ("I owe him my one-pager by Friday.", "my one-pager"),
        ("Promised him my one-pager by Friday.", "my one-pager"),
        ("We promised him a list by Friday.", "a list"),
    ],
)
def test_a_promise_behind_a_meeting_is_made_to_whom_she_met(words: str, text: str) -> None:
    """It is kept with its day for the one she met, and a yes in the same mail stands."""
    found = _read(f"1 ok\nmet Tom yesterday for lunch, 45m. {words}")
    assert [each.item for each in found if isinstance(each, Approve)] == [1]
    (met,) = [each for each in found if isinstance(each, Met)]
    assert (met.partner, met.kind, met.minutes, met.text) == ("Tom Ek", "lunch", 45, "")
    (promise,) = decided(answer(*found), AddPromise)
    assert isinstance(promise, AddPromise)
    assert (promise.partner_id, promise.text, promise.due) == (2, text, date(2026, 11, 20))


def test_what_is_told_behind_the_promise_belongs_to_the_meeting() -> None:
    """The next sentence about them still tells of the talk."""
    (met,) = [each for each in _read("met Tom today. I'll send him my card. He likes early mornings.") if isinstance(each, Met)]
    assert met.text == "He likes early mornings"


def test_a_promise_within_the_meeting_waits_for_her_yes() -> None:
    """ "..., and I promised him my one-pager by Friday" is asked about, with its day."""
    (promise,) = decided(_follows("met Tom today, 45m, and I promised him my one-pager by Friday"), AddPromise)
    assert isinstance(promise, AddPromise)
    assert (promise.text, promise.due) == ("I promised him my one-pager by Friday", date(2026, 11, 20))


@pytest.mark.parametrize("words", ["I'll send him one", "will send her one", "I will send him 1", "met Tom. I'll send him one."])
def test_what_she_sends_herself_is_no_letter(words: str) -> None:
    """ "One" that is given to somebody counts no letter, and what she will do is no yes."""
    assert _approved(words) == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("promised Tom my one-pager by Friday", "my one-pager"),
        ("I've promised Tom Ek that I'll call the school by Friday", "call the school"),
        ("we've promised Tom to send the list by Friday", "send the list"),
        ("owe Tom a call by Friday", "a call"),
        ("will send Tom the list by Friday", "send Tom the list"),
    ],
)
def test_a_promise_is_said_once(words: str, text: str) -> None:
    """That it is promised, to whom and by when stand beside its text, and not in it once more."""
    assert _records(words) == [("promise", "Tom Ek", {"text": text, "due": "2026-11-20"})]
    assert f"Promised: {text}, by Fri 20 Nov" in said(_follows(words))


@pytest.mark.parametrize(
    "words",
    [
        "met Dr Lee tomorrow",
        "met Dr Lee tomorrow at noon",
        "met Dr Lee at the clinic tomorrow",
        "met Dr Lee, tomorrow",
        "I met Dr Lee next week",
        "saw Dr Lee next Friday, talked about sleep",
        "talked to Dr Lee in two weeks",
        "saw Dr Lee 20 Nov",
        "met Dr Lee on 12/3",
        "Tom and I had lunch tomorrow",
    ],
)
def test_a_day_that_has_not_come_is_asked(words: str) -> None:
    """Nothing is logged of a meeting on a day ahead: it is a slip or a plan."""
    found = _read(words)
    assert [each.item for each in found if isinstance(each, Ask)] == ["met"]
    assert not decided(answer(*found), LogTouch)


@pytest.mark.parametrize(
    "words",
    [
        "met Dr Lee today about tomorrow's group",
        "met Dr Lee, she is away next week",
        "met Dr Lee, see her again tomorrow",
        "vi a Ana esta mañana",
        "met Dr Lee to plan the week of 7 Dec",
    ],
)
def test_what_lies_ahead_of_a_meeting_is_told_of_it(words: str) -> None:
    """Days that were talked about make no plan of a meeting of today."""
    (met,) = [each for each in _read(words) if isinstance(each, Met)]
    assert met.when == TODAY


def test_a_meeting_of_a_year_ago_is_told_with_its_year() -> None:
    """With its year a day that far back is one."""
    (met,) = [each for each in _read("met Dr Lee on 12/3/2025") if isinstance(each, Met)]
    assert met.when == date(2025, 12, 3)


def test_lunch_is_called_lunch() -> None:
    """The receipt says what she said."""
    assert "Lunch with Tom Ek" in said(_follows("met Tom yesterday for lunch, 45m"))
    assert "Coffee with Tom Ek" in said(_follows("met Tom for coffee yesterday"))


@pytest.mark.parametrize(
    ("words", "what", "amount"),
    [
        ("gift Ana Ruiz book 25", "book", "25"),
        ("gift Ana Ruiz book 25 dollars", "book", "25"),
        ("gave Ana Ruiz a book, 25 dollars", "a book", "25"),
        ("gift Ana 2 books 25", "2 books", "25"),
        ("gift Ana box of 12 candles, $18.50", "box of 12 candles", "18.50"),
        ("gift Ana book 25 for her birthday", "book for her birthday", "25"),
        ("gift Ana 2 mugs", "2 mugs", None),
        ("gift Ana mug $8, book $12", "mug $8, book $12", None),
    ],
)
def test_a_gift_keeps_its_words_and_its_price(words: str, what: str, amount: str | None) -> None:
    """The price is what counts dollars or nothing; what counts things stays with them, and letters have no part in it."""
    told = {"what": what} | ({"amount": amount} if amount else {})
    for shown in (WHOLE, replace(WHOLE, id="", drafts=(), questions=())):
        (gift,) = read_answer(words, shown, TODAY)
        assert isinstance(gift, Record)
        assert (gift.what, gift.partner, dict(gift.details)) == ("gift", "Ana Ruiz", told)


@pytest.mark.parametrize(
    "words",
    ["C1 done", "wrote C1", "C1 sent", "did C1", "carded C1", "mailed c1 today", "C1 is in the mail", "finished C1", "done C1"],
)
def test_a_card_is_ticked_off(words: str) -> None:
    """However it is said, it is the card, and a yes to the letter of that number stands."""
    assert _records(words) == [("carded", None, {"items": "1"})]
    for both in (f"1 ok. {words}", f"{words}\n1 ok", f"1 ok, {words}"):
        assert _approved(both) == [1], both
        assert _records(both) == [("carded", None, {"items": "1"})], both


def test_several_are_ticked_off() -> None:
    """Cards and promises, side by side, and each of them."""
    assert _records("sent C1 and C3, 2 no") == [("carded", None, {"items": "1 3"})]
    assert _records("C1, P2 done") == [("carded", None, {"items": "1"}), ("done", None, {"item": "2"})]


@pytest.mark.parametrize(
    "words", ["C1 skip", "P1 later", "c1 ok", "P1 ok", "P1 no", "C1 not done", "send C1", "skip P1", "C1 tomorrow"]
)
def test_what_else_is_said_of_a_card_touches_no_letter(words: str) -> None:
    """It is asked about under its own number."""
    found = _read(words)
    assert not [each for each in found if isinstance(each, Approve | Skip | Snooze | Record)]
    assert [str(each.item)[1:] for each in found if isinstance(each, Ask)] == ["1"]


@pytest.mark.parametrize(
    "words",
    ["Ana unsubscribed him", "Ana unsubscribed Helen", "Ana opted out Tom", "Ana asked us to stop emailing Tom"],
)
def test_whoever_was_unsubscribed_by_another_is_asked(words: str) -> None:
    """What cannot be undone is done to nobody where two may be meant."""
    assert not [each for each in _read(words) if isinstance(each, OptOut)]


@pytest.mark.parametrize(
    "words",
    ["Ana unsubscribed", "Ana unsubscribed on her own", "Ana asked us to stop emailing her", "Ana has unsubscribed, she retires"],
)
def test_who_unsubscribed_gets_no_more_letters(words: str) -> None:
    """Said of themselves it holds at once."""
    assert [each.partner for each in _read(words) if isinstance(each, OptOut)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "words", ["1 drop teens and send", "drop the openings and send", "1: drop teens. Send it.", "drop openings, then send"]
)
def test_bare_words_taken_out_are_shown_first(words: str) -> None:
    """Without quotation marks a noun may leave half a sentence, "I have 2 in the afternoon": the letter stays."""
    found = _read(words, ALONE)
    assert [each.item for each in found if isinstance(each, Edit)] == [1]
    assert _approved(words, ALONE) == []


@pytest.mark.parametrize("words", ['1 drop "in the afternoon" and send', "drop the first sentence and send"])
def test_what_she_quoted_or_a_whole_sentence_may_go(words: str) -> None:
    """Then it is plain what the letter says."""
    assert _approved(words, ALONE) == [1]


@pytest.mark.parametrize(
    ("trade", "key"),
    [
        ("family docs", "primary_care"),
        ("pain mgmt", "pain_medicine"),
        ("internal med", "primary_care"),
        ("family lawyers", "family_attorney"),
    ],
)
def test_professions_as_people_write_them(trade: str, key: str) -> None:
    """Short words and several at once are the trade that they are."""
    (new,) = _read(f"new partner Zoe Tanner, {trade}, Elm Practice, zoe@elm.example")
    assert isinstance(new, NewPartner)
    assert (new.type, new.said_type, new.org) == (key, trade, "Elm Practice")


@pytest.mark.parametrize("words", ["Name is Zoe Tanner", "Her name is Zoe Tanner.", "name: Zoe Tanner"])
def test_the_clients_name_behind_a_referral(words: str) -> None:
    """It gives the initials, and stands in no line of the log."""
    found = _follows(f"log referral from Dr Lee: teen, anxiety. {words}")
    (opened,) = decided(found, OpenReferral)
    assert isinstance(opened, OpenReferral)
    assert opened.referral.initials == "Z.T."
    assert "Zoe" not in said(found) + str(opened.referral.need) + str(opened.referral.name)


def test_no_letter_wanted_is_understood_in_words() -> None:
    """The receipt of "Q2 skip" says what follows."""
    assert "no first letter to Dr. Shah" in said(_follows("Q2 skip"))


def test_the_question_rests_where_she_knows_nothing() -> None:
    """It is closed kindly, and the receipt says how to tell it later."""
    for words in ("Q2 no idea", "Q2 not sure", "Q2: I don't know", "Q2 no clue, sorry", "1 ok. Q2 never met him"):
        found = _follows(words)
        assert decided(found, AnswerQuestion) == [AnswerQuestion(key="specific:2", answer="unknown")], words
        assert "Dr. Shah's work, a colon" in said(found)
        assert "once more" not in said(found)


@pytest.mark.parametrize(
    ("notes", "words", "fact"),
    [
        ("runs a grief group for teens", "Q1 use my notes", "runs a grief group for teens"),
        ("runs a grief group for teens", "1 ok. Q1: it's in my notes", "runs a grief group for teens"),
        ("met at the 2019 fair; runs DBT groups", "Q1 use my notes", None),
        ("runs a grief group …", "Q1 use my notes", None),
        ("", "Q1 use my notes", None),
        ("runs a grief group for teens", "Q1 maybe use my notes", None),
        ("runs a grief group for teens", "Q1 no notes", None),
    ],
)
def test_her_notes_are_used_where_she_says_so(notes: str, words: str, fact: str | None) -> None:
    """One note that stands whole in the question is the fact; what is several things, cut off, doubted or not there is asked, with a way out."""
    shown = f' Your notes: "{notes}"' if notes else ""
    question = ShownQuestion(
        id="Q1",
        key="specific:4",
        about="Ana Ruiz",
        text=f"What do you know about Ana Ruiz's work? One sentence is enough.{shown}",
    )
    found = _read(words, replace(WHOLE, questions=(question,)))
    told = [dict(each.details)["text"] for each in found if isinstance(each, Record) and each.what == "specific"]
    assert told == ([fact] if fact else [])
    if not fact:
        assert ["no idea" in each.why for each in found if isinstance(each, Ask)] == [True]


def test_their_work_is_told_unasked() -> None:
    """So it can be told whenever she knows; a guess is asked."""
    assert _records("Ana's work: runs a cooking class for teens") == [
        ("specific", "Ana Ruiz", {"text": "runs a cooking class for teens"})
    ]
    assert _records("Ana's work: maybe eating disorders") == []
