"""What somebody new answers in the first weeks, in sentences of their own, and what the receipt says of it: nothing is asked twice, nothing lands elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import TODAY, digest

from outreach.model.command import Action, Approve, Label, Met, Record, SetOutcome
from outreach.model.decision import AnswerQuestion, AskOwner, ChangePartner, LogTouch, OpenReferral
from outreach.model.digest import ShownReferral
from outreach.rules.approval.verdicts import read_answer

LEE = AskOwner(
    key="specific:1", about="Dr. Amara Lee", text='What do you know about Dr. Amara Lee\'s work? Your notes: "runs DBT groups"'
)
EK = AskOwner(key="specific:2", about="Tom Ek", text="What do you know about Tom Ek's work?")
TRUE = AskOwner(key="true:2026Q4", text="Is this still true? Ages 12 to 30.")
TOLD = "Dr Lee called, she is sending a 15 year old girl, Maddie Holt, with school refusal. Has Aetna. Mom will call me. 10 min"


def _asked(*questions: AskOwner, words: str) -> tuple[Action, ...]:
    return read_answer(words, digest(questions=questions, drafts=(), promises=(), loops=()), TODAY)


def _of(action: Action) -> tuple[str, str | None]:
    assert isinstance(action, Record)
    return action.what, action.partner


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Q1 no - she already refers to me all the time.", "referring"),
        ("Dr Lee is my own doctor and has sent me people for years, no letter please.", "referring"),
        ("Q1 already knows me, no letter", "talked"),
        ("Dr Lee: no letter, we go way back", "talked"),
    ],
)
def test_who_knows_her_already_needs_no_first_letter(words: str, stage: str) -> None:
    """Said with or without its number: the question is closed, no first letter is written, and nobody else is meant."""
    shown = digest(questions=(LEE, EK), drafts=(), promises=(), loops=())
    found = answer(*read_answer(words, shown, TODAY), shown=shown)
    assert decided(found, ChangePartner) == [ChangePartner(partner_id=1, changes=(("stage", stage),))]
    assert decided(found, AnswerQuestion) == [AnswerQuestion(key="specific:1", answer="no")]
    assert "I write no first letter, and ask no more" in said(found)


def test_words_between_commas_are_of_what_they_tell() -> None:
    """A meeting told in three breaths is a meeting, also where three questions wait; a fact for each is told with its number."""
    (met,) = _asked(LEE, EK, TRUE, words="had coffee with Dr Lee this morning, talked about sleep groups, 45 min")
    assert isinstance(met, Met)
    assert (met.partner, met.minutes, met.text) == ("Dr. Amara Lee", 45, "talked about sleep groups")
    assert not [each for each in _asked(LEE, EK, words="treats ADHD, sees couples") if isinstance(each, Record)]
    assert [_of(each) for each in _asked(LEE, EK, words="no idea, no idea")] == [
        ("unknown", "Dr. Amara Lee"),
        ("unknown", "Tom Ek"),
    ]


def test_no_idea_about_somebody_by_name() -> None:
    """Who names whom she knows nothing of needs no number, also beside a yes."""
    unknown, yes = read_answer("No idea about Tom Ek's work. 1 ok", digest(questions=(LEE, EK), promises=(), loops=()), TODAY)
    assert _of(unknown) == ("unknown", "Tom Ek")
    assert yes == Approve(item=1)


def test_her_notes_are_her_answer() -> None:
    """The note that the question shows is what a letter may repeat, as soon as she says so."""
    (fact,) = _asked(LEE, EK, words="Q1: yes, what my notes say")
    assert isinstance(fact, Record)
    assert fact.details == (("text", "runs DBT groups"),)


@pytest.mark.parametrize("words", ["Q1 yes still true", "Q1: all still true", "Q1 no changes", "Q1: nothing changed"])
def test_still_true_is_a_yes(words: str) -> None:
    """Our own details are fresh again in whatever words she says so; "no changes" is no no."""
    assert _asked(TRUE, words=words) == (Label(item="Q1", kind="yes"),)


def test_a_client_told_in_several_sentences_is_one() -> None:
    """What stands behind the call belongs to the client: payer, who will call, and how long the talk took; the receipt says what was understood."""
    found = answer(*read_answer(TOLD, digest(), TODAY))
    (opened,), (call,) = decided(found, OpenReferral), decided(found, LogTouch)
    assert (opened.referral.initials, opened.referral.payer, opened.referral.age_band) == ("M.H.", "Aetna", "teen")
    assert call.touch.minutes == 10
    assert "is logged (M.H., teen, " in said(found)
    assert "Maddie" not in said(found)
    assert len(found.lines) == 1
    again = said(answer(*read_answer("log referral from Dr Lee: teen, anxiety, called me", digest(), TODAY)))
    assert "is logged (teen, anxiety, called me)" in again, "nothing is said twice"


@pytest.mark.parametrize(
    "words", ["Dr Lee called, she is sending Maddie Holt, 15, school refusal", "Dr Lee is sending Maddie, 15, with panic"]
)
def test_a_name_and_an_age_are_a_client(words: str) -> None:
    """Who is sent by name and age is a client and no note about the colleague, so the name is kept nowhere."""
    (told,) = read_answer(words, digest(), TODAY)
    assert _of(told) == ("log_referral", "Dr. Amara Lee")


def test_what_is_told_behind_a_client_judges_no_letter() -> None:
    """A verdict in the next line is a verdict."""
    told, yes = read_answer("Dr Lee called, she is sending a 15 year old boy. He has Aetna.\n1 ok", digest(), TODAY)
    assert _of(told)[0] == "log_referral"
    assert yes == Approve(item=1)


def test_one_sentence_that_is_not_understood_undoes_no_other() -> None:
    """Beside what was done the receipt does not say that nothing was."""
    found = answer(*read_answer("1 ok. How does one fold a paper crane?", digest(), TODAY))
    assert "I only carry out what I know how to do, and nothing was done" not in said(found)


def test_they_come_on_a_day_is_an_appointment() -> None:
    """Also where a parent was talked to."""
    shown = replace(digest(), known=(ShownReferral(code="R-26", partner="Dr. Priya Nair"),))
    (booked,) = read_answer("talked to the mom of R-26, they come on the 19th", shown, TODAY)
    assert isinstance(booked, SetOutcome)
    assert (booked.referral, booked.outcome) == ("R-26", "booked")
