"""What is remembered of people: notes that pass are asked about again, promises she made in passing are suggested, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answering import answer, decided, said
from ellison import CONFIG, LEE, NOW, TODAY, digest

from outreach.model.command import Action, Label, Met, Note, Record
from outreach.model.decision import AddFact, AddPartner, AddPromise, AnswerQuestion, AskOwner, Decision, EndFact, KeepFact, Known
from outreach.model.mail import Address, Message, Role
from outreach.model.people import Partner
from outreach.model.practice import Privacy
from outreach.model.reading import Kind, Reading
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.arrival import decide

FACT = AskOwner(
    key="fact:12:2026-11-18",
    about="Dr. Amara Lee",
    text='You noted about Dr. Amara Lee, Sun 3 May: "on leave, sends a newsletter". Is that still so? (yes, no, or what is so now)',
)
PROMISE = AskOwner(
    key="promise:m1:1:1",
    about="Dr. Amara Lee",
    text='You wrote to Dr. Amara Lee: "I will send you the referral form". Shall I keep that in mind as a promise?',
)
KNOWN = AskOwner(
    key="known:bea@hall.example",
    about="Bea Hall <bea@hall.example>",
    text="You wrote to Bea Hall <bea@hall.example> 5 times, last in March 2026. A colleague to keep in touch with? Add them?",
)
MORNING = digest(questions=(FACT, PROMISE, KNOWN), drafts=(), waiting=(), loops=(), promises=())
ID = {each.key.partition(":")[0]: each.id for each in MORNING.questions}


def test_a_note_of_the_day_is_asked_about_again() -> None:
    """A note with a date is asked about after it, and the receipt says when; what does not pass never is."""
    found = answer(Note(partner="Dr Lee", text="daughter starts college in Sept"))
    assert found.decisions[0] == AddFact(partner_id=1, text="daughter starts college in Sept", ask_again=date(2027, 9, 15))
    assert "I ask again Wed 15 Sep 2027." in said(found)
    assert decided(answer(Note(partner="Dr Lee", text="sails")), AddFact) == [AddFact(partner_id=1, text="sails")]


@pytest.mark.parametrize(
    ("words", "actions", "decisions"),
    [
        ("{fact} yes", (Label(item="{fact}", kind="yes"),), (KeepFact(fact_id=12, ask_again=date(2027, 2, 16)),)),
        ("{fact} no", (Label(item="{fact}", kind="no"),), (EndFact(fact_id=12),)),
        ("{promise} yes", (Label(item="{promise}", kind="yes"),), ()),
        ("{promise} no, it is done", (Label(item="{promise}", kind="no"),), ()),
        ("{known} no", (Label(item="{known}", kind="no"),), ()),
    ],
)
def test_a_yes_and_a_no(words: str, actions: tuple[Action, ...], decisions: tuple[Decision, ...]) -> None:
    """A yes renews a note by what it says, a no lets it go; whatever words of kinds of mail stand in the question."""
    said_ = read_answer(words.format(**ID), MORNING, TODAY)
    assert said_ == tuple(replace(each, item=each.item.format(**ID)) for each in actions)  # type: ignore[union-attr,call-arg,type-var]
    found = answer(*said_, shown=MORNING)
    assert found.decisions[0] == AnswerQuestion(key=found.decisions[0].key, answer=said_[0].kind)  # type: ignore[union-attr]
    assert found.decisions[1:] == decisions


def test_other_words_take_the_place_of_the_old() -> None:
    """What is so now ends the note and is one itself, with a day of its own."""
    found = answer(*read_answer(f"{ID['fact']}: she is back and full", MORNING, TODAY), shown=MORNING)
    assert decided(found, EndFact) == [EndFact(fact_id=12)]
    assert decided(found, AddFact) == [AddFact(partner_id=1, text="she is back and full", ask_again=date(2026, 12, 18))]


@pytest.mark.parametrize("partners", [(), (LEE, replace(LEE, id=9, email="lee@mercy.example"))])
def test_a_note_about_nobody_or_one_of_two_is_asked_about(partners: tuple[Partner, ...]) -> None:
    """Where a name means nobody any more, or two people, the old note stays and the new words go to nobody."""
    found = answer(*read_answer(f"{ID['fact']}: she is back and full", MORNING, TODAY), shown=MORNING, partners=partners)
    assert found.decisions == ()
    assert "Dr. Amara Lee" in said(found)


def test_somebody_she_knows_already() -> None:
    """A yes takes up the person with name and address; nothing else is assumed of them."""
    found = answer(*read_answer(f"{ID['known']} yes", MORNING, TODAY), shown=MORNING)
    (made,) = decided(found, AddPartner)
    assert isinstance(made, AddPartner)
    assert (made.partner.name, made.partner.email, made.partner.specific) == ("Bea Hall", "bea@hall.example", "")


def test_a_promise_in_a_debrief_is_suggested() -> None:
    """What she says she will do, told beside a meeting, waits for her yes; the question says by when."""
    found = answer(Met(partner="Dr Lee", text="talked about sleep, will send her the handout by Friday", when=TODAY))
    assert decided(found, AddPromise) == [
        AddPromise(
            partner_id=1, text="will send her the handout by Friday", due=date(2026, 11, 20), question="promise:mail-1:1:1"
        )
    ]
    (question,) = decided(found, AskOwner)
    assert isinstance(question, AskOwner)
    assert question.key == "promise:mail-1:1:1"
    assert "as a promise, for Fri 20 Nov?" in question.text


def _sent(text: str, *to: str, clients: tuple[str, ...] = ()) -> tuple[Decision, ...]:
    message = Message(
        identity="m1", message_id="<m1@x.example>", to=tuple(Address(email=each) for each in to), date=NOW, text=text
    )
    known = Known(recipients=tuple(replace(LEE, id=n, email=each) for n, each in enumerate(to, 1)))
    config = replace(CONFIG, privacy=Privacy(clients=clients))
    return decide(message, Reading(kind=Kind.OTHER, own_words=text), known, role=Role.SENT, now=NOW, config=config)


def test_a_promise_in_a_mail_of_hers_is_suggested() -> None:
    """The same in a mail that she wrote herself to one partner; a mail to two promises nobody anything."""
    text = "Good to see you. I'll send you the handout by Friday. If you like, I'll call."
    found = [each for each in _sent(text, "lee@lakeside.example") if isinstance(each, AddPromise)]
    assert [(each.partner_id, each.text, each.question) for each in found] == [
        (1, "I'll send you the handout by Friday", "promise:m1:1:1")
    ]
    assert not [each for each in _sent(text, "lee@lakeside.example", "ek@x.example") if isinstance(each, AddPromise)]


def test_no_client_in_a_promise() -> None:
    """A sentence that names a client is not kept."""
    text = "I'll send you the records of Jo Field."
    assert not [each for each in _sent(text, "lee@x.example", clients=("Jo Field",)) if isinstance(each, AddPromise | AskOwner)]


def test_the_answer_is_a_record_of_its_own() -> None:
    """Words to a note's question arrive as what was told, with the question's key."""
    (found,) = read_answer(f"{ID['fact']}: she is back", MORNING, TODAY)
    assert isinstance(found, Record)
    assert dict(found.details)["key"] == FACT.key
