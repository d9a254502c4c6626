"""Facts of labelled mail are found at least as well as the day these floors were set; `python -m tests.bench.score_facts` prints the table."""

from __future__ import annotations

import time
from datetime import date

import pytest

from outreach.model.mail import Address, Message
from outreach.rules.reading import dates, redirect
from outreach.rules.reading.client import referred
from outreach.rules.reading.own_words import Anatomy
from outreach.services import learn
from tests.bench.score_facts import table

# Rows that others wrote since came before the rules saw them: each thousand lowers what they reach, until the rules are taught.
FLOORS = {
    "age": 0.97,
    "concern": 0.76,
    "initials": 0.91,
    "phone": 0.96,
    "opt-out heard": 0.9,
    "return date": 0.955,
    "redirect address": 0.99,
    "no age, none told": 0.935,
    "no initials, none told": 0.9,
    "no phone, none told": 0.99,
    "no return date, none told": 0.98,
}
WALLS = [
    "a",
    "1",
    "1. ",
    "monday ",
    "the ",
    "Nov 1, 2, ",
    "back until the ",
    "with panic ",
    "Ann Poe ",
    "828-555-0143 ",
    "a at b ",
    "a.b@",
    "(",
    "she, ",
    "x, 34, ",
    "patient: hope will ",
    "Hope Will, ",
    "Pt: de la ",
    'Pat "Bo" ',
    "- ",
    "(555) his ",
]


def test_facts_are_found() -> None:
    """Each fact of the corpus is found as often as its floor says, and not made up more often than its floor allows."""
    counts, _ = table(learn.CORPUS.glob("*.jsonl"))
    reached = {fact: right / of for fact, (right, of) in counts.items()}
    assert {fact: figure for fact, figure in reached.items() if figure < FLOORS[fact]} == {}


@pytest.mark.parametrize("wall", WALLS)
def test_no_search_is_quadratic(wall: str) -> None:
    """Four times the text, however odd, costs about four times the processor: what is searched is bounded."""
    quarter = _spent(wall * (250_000 // len(wall)))
    assert _spent(wall * (1_000_000 // len(wall))) < 8 * quarter + 0.1


def _spent(text: str) -> float:
    """The seconds of processor that all facts of a text take."""
    message = Message(identity="x", senders=(Address(name="Ann", email="ann@poe.example"),), subject=text[:1000], text=text)
    began = time.process_time()
    referred(message, Anatomy(words=text, body=text, closing=text[:5000]))
    dates.return_day(text, date(2026, 11, 17))
    redirect.redirect(text, without=frozenset(), domains=frozenset())
    return time.process_time() - began
