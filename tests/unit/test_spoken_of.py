"""Names that stand in a text as a client's, though nobody was told of before; and colleagues who are none."""

from __future__ import annotations

from time import perf_counter

import pytest

from outreach.model.decision import FreeClient
from outreach.model.mail import Address, Message
from outreach.model.reading import Client, Kind, Reading, Redirect
from outreach.model.referral import Mark
from outreach.rules.letters.marks import marks_of
from outreach.rules.letters.veil import veil_of
from outreach.rules.reading.spoken_of import clients_of_mail, spoken_of

SECONDS = 20
"""Linear it takes one or two; word by word it would take minutes."""
CLIENTS = (
    "Hi Maya, Jane Poe came to you?",
    "Did Jane Poe ever get in touch with you?",
    "my patient Jane Poe says hello",
    "Thank you for seeing Jane Poe so quickly.",
    "Thank you for taking on Jane Poe.",
    "Were you able to see Jane Poe?",
    "Has Jane Poe started with you yet?",
    "Jane Poe is doing so much better.",
    "How is Jane Poe?",
    "Any news of Jane Poe?",
    "Have you heard from Jane Poe?",
    "I gave Jane Poe your number in May.",
    "I referred Jane Poe in May.",
    "I sent you Jane Poe in May.",
    "Jane Poe had her intake last week.",
    "Jane Poe's mother wants to talk.",
    "Jane Poe mentioned that therapy helps.",
    "Jane Poe came to see me last week.",
    "Jane Poe loves working with you.",
    "Jane Poe has been seeing you for a month.",
    "You can take Jane Poe off your waitlist.",
    "We talked about Jane Poe and her panic attacks.",
    "jane poe came to you?",
    "JANE POE CAME TO YOU?",
)
COLLEAGUES = (
    "Please write to Dana Ruiz instead, she sees clients on Mondays.",
    "My colleague Dana Ruiz came to see you.",
    "Our coordinator Dana Ruiz called you.",
    "Dr. Dana Ruiz came to you?",
    "Dana Ruiz, LCSW, is doing great work.",
    "Dana Ruiz will call you.",
    "Dana Ruiz runs the group for patients, dana@ridge.example.",
    "Contact Dana Ruiz about your client.",
    "My former student Dana Ruiz does them better.",
    "I loved your talk, and so did Dana Ruiz.",
    "Lakeside Pediatrics is doing better.",
    "Her daughter Emma starts college.",
    "Please send me your NPI, and see you in April.",
)


@pytest.mark.parametrize("text", CLIENTS)
def test_who_is_spoken_of(text: str) -> None:
    """What is said of a name in its own sentence makes it a client's."""
    assert spoken_of(text) == ("Jane Poe",)


@pytest.mark.parametrize("text", COLLEAGUES)
def test_who_is_none(text: str) -> None:
    """A colleague, somebody who is to be written to, a family of their own and a house are no clients."""
    assert spoken_of(text) == ()


def test_families_called_like_places() -> None:
    """A family's name that is a place elsewhere is one behind a given name; a house that is called by a virtue is none."""
    assert spoken_of("Did Yuki Park ever get in touch with you? Hope House is doing well.") == ("Yuki Park",)
    assert spoken_of("Yuki Park School came to see you.") == ()


def test_first_names_and_families() -> None:
    """A first name and a family's name with a title count where they are spoken of so."""
    assert spoken_of("Did Karen ever call you? Thank you for seeing Mr. Baird.") == ("Karen", "Baird")


def _mail(subject: str, words: str, redirect: Redirect | None = None) -> tuple[Message, Reading]:
    message = Message(identity="m", subject=subject, senders=(Address(name="Karen Holt", email="k@holt.example"),))
    return message, Reading(kind=Kind.PARTNER_REPLY, own_words=words, redirect=redirect)


def test_a_subject_that_is_a_name() -> None:
    """A name that is all that stands in a subject is a client's; whoever wrote the mail, or is named in it to be written to, is none."""
    assert clients_of_mail(*_mail("Re: Jane Poe", "She cried less today.")) == ("Jane Poe",)
    assert clients_of_mail(*_mail("Re: Jane Poe and the talk", "All is well.")) == ()
    assert clients_of_mail(*_mail("Karen Holt", "It is me.")) == ()
    assert clients_of_mail(*_mail("Karen Quill", "She cried less today.")) == ("Karen Quill",)
    assert clients_of_mail(*_mail("Dana Ruiz", "Write to her.", Redirect(name="Dana Ruiz"))) == ()


def test_words_that_are_kept() -> None:
    """The veil hides whoever is spoken of as a client, also a first name; who may be named keeps the name."""
    veil = veil_of(lambda marks: {}, (), ["Sarah Lee", "Lakeside"])
    assert veil("Jane Poe came to you? Jane said so.", ()) == "J. P. came to you? J. said so."
    assert veil("Karen's mother called; Karen is well.", ()) == "K.'s mother called; K. is well."
    assert veil("Sarah Lee came to see you.", ()) == "Sarah Lee came to see you."
    assert veil("Met Dana Ruiz at Lakeside.", ()) == "Met Dana Ruiz at Lakeside."


def test_who_is_freed_keeps_the_name() -> None:
    """A list that says that somebody is no client does not hide them."""
    marks: tuple[Mark, ...] = marks_of(Client(name="Jane Poe"))
    veil = veil_of(lambda marks: {}, [FreeClient(marks=marks)], ())
    assert veil("Jane Poe came to you?", ()) == "Jane Poe came to you?"


def test_a_long_text_is_soon_veiled() -> None:
    """However often a name stands in a mail, it is hidden in the time that the mail takes to read."""
    text = "Jane Poe came to you? " * 20_000
    began = perf_counter()
    assert veil_of(lambda marks: {}, (), ())(text, ()) == "J. P. came to you? " * 20_000
    assert perf_counter() - began < SECONDS
