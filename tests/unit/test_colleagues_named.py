"""Whoever is called a colleague in a partner's reply is asked about, whatever else the reply wants; nobody else who is named is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from outreach.config import load
from outreach.model.cadence import Dossier
from outreach.model.decision import AskOwner, Known
from outreach.model.mail import Address, Message, Role
from outreach.model.people import Partner
from outreach.model.reading import Intent, Kind, Reading, Redirect
from outreach.rules.approval.words.offers import asks_to_add, offered
from outreach.rules.cadence.questions import still_useful
from outreach.rules.reading.arrival import decide

CONFIG = load(Path(__file__).parents[2] / "config.example.toml")
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside")


def _asked(words: str, intent: Intent = Intent.SCHEDULING, redirect: Redirect | None = None) -> list[AskOwner]:
    message = Message(
        identity="m1",
        senders=(Address(name="Amara Lee", email=LEE.email),),
        to=(Address(name="Maya Ellison", email="maya@ellisontherapy.example"),),
        cc=(Address(name="Sam Ortiz", email="sam@lakeside.example"),),
    )
    reading = Reading(kind=Kind.PARTNER_REPLY, intent=intent, own_words=words, redirect=redirect, waits=True)
    decisions = decide(message, reading, Known(partner=LEE, matched_by="address"), role=Role.INBOX, now=NOW, config=CONFIG)
    return [each for each in decisions if isinstance(each, AskOwner)]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (
            "Tuesday at noon works. My colleague Dana Ruiz, dana@lakeside.example, would like to come too.",
            "Dana Ruiz <dana@lakeside.example> named by Dr. Amara Lee",
        ),
        (
            "Noon is fine. I'd bring my colleague\nDana (dana@lakeside.example).",
            "Dana <dana@lakeside.example> named by Dr. Amara Lee",
        ),
        ("Noon. Our new associate Dr. Dana Ruiz wants to meet you.", "Dr. Dana Ruiz"),
        ("Noon works. You really should meet Priya Nair, a psychiatrist at Mercy.", "Priya Nair"),
        ("Tuesday. Have you ever met Dr. Priya Nair?", "Dr. Priya Nair"),
        (
            "Noon. I'd love to introduce you to Rabbi Miriam Stern (stern@bethel.example).",
            "Rabbi Miriam Stern <stern@bethel.example> named by Dr. Amara Lee",
        ),
        ("Noon? Sam Ortiz, my office mate, is copied here.", "Sam Ortiz <sam@lakeside.example> named by Dr. Amara Lee"),
    ],
)
def test_a_colleague_beside_a_date(words: str, about: str) -> None:
    """With an address, in copy, or by a whole name: one question, as for anybody who could be added."""
    (question,) = _asked(words)
    assert question.about == about
    assert asks_to_add(question.key, question.text)


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday at noon works.",
        "My patient Jo Field, jo@mail.example, would like to come.",
        "You should meet Jo Field.",
        "Do you know Jo Field, a patient of mine?",
        "You should call Jo Field, a mother of two.",
        "My colleague Dana will let you in.",
        "My colleague Dana Ruiz's office is next door.",
        "You are a colleague I trust. Best, Amara Lee",
    ],
)
def test_nobody_else_is_offered(words: str) -> None:
    """A client, a first name alone, a place that is somebody's, and the writer are no offers."""
    assert _asked(words) == []


def test_two_are_two_questions() -> None:
    """Each colleague is a question of their own; who is written to instead is asked about once, as before."""
    both = "My colleague Dana Ruiz, dana@lakeside.example, and my colleague Tom Ek, tek@lakeside.example, would come."
    assert [each.key for each in _asked(both)] == ["colleague:dana@lakeside.example", "colleague:tek@lakeside.example"]
    instead = Redirect(name="Dana Ruiz", email="dana@lakeside.example")
    found = _asked("Please write to my colleague Dana Ruiz, dana@lakeside.example.", Intent.REDIRECT, instead)
    assert [each.key for each in found] == ["redirect:m1"]


def test_who_is_there_already_is_not_asked_about() -> None:
    """A colleague who is a partner, by address or by name, is no question any more."""
    dana = Partner(id=2, name="Dana Ruiz", email="dana@lakeside.example", org="Lakeside")
    for words in ("My colleague Dana Ruiz comes too.", "My colleague Dana Ruiz, dana@lakeside.example, comes too."):
        asked = _asked(words)
        assert still_useful(asked, [Dossier(partner=LEE)], NOW, CONFIG) == tuple(asked)
        assert still_useful(asked, [Dossier(partner=LEE), Dossier(partner=dana)], NOW, CONFIG) == ()
    assert offered("Dana Ruiz") is None
