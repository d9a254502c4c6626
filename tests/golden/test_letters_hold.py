"""What holds for every letter that can be composed: many days, many partners, hostile facts. OUTREACH_SOAK=1 asks ten times as often."""

from __future__ import annotations

import os
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from outreach.edge.templates import SHIPPED
from outreach.model.people import PARTNER_TYPES, Stage
from outreach.reader.letter_sense import hear
from outreach.rules.letters.alike import alike
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Occasion
from outreach.rules.letters.lint import lint
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.sample import occasion, practice

LETTERS = 10_000 if os.environ.get("OUTREACH_SOAK") else 1_000
TODAY = date(2026, 11, 23)
WORK = (
    "She founded the county's only bilingual evening group for grandparents who raise their grandchildren, and has kept it open every week",
    "started a peer support line at Northside last autumn together with the nurses of three schools and the public library",
    "The Tuesday supper club at St. Brigid's for teenagers in recovery and their younger brothers and sisters is his idea",
)
CLIENTS = (
    ("José Field", ("josé field", "Field, José", "JOSE  FIELD")),
    ("Sarah Whitcombe", ("Sarah", "the Whitcombes", "sarah whitcombe")),
    ("Mary-Ann Poe", ("Mary Ann Poe", "Mary-Ann", "Ms. Poe")),
    ("Q.Z.", ("Q.Z.", "Q. Z.", "QZ")),
    ("quentin@zabriskie.example", ("quentin@zabriskie.example", "Quentin@Zabriskie.example")),
    ("828-555-0143", ("(828) 555-0143", "8285550143", "+1 828.555.0143", "555 0143")),
)
_ENVIRONMENT = ImmutableSandboxedEnvironment(
    loader=FileSystemLoader(SHIPPED),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
)


def render(name: str, /, **values: object) -> str:
    """The templates that ship, compiled once: this file fills in thousands."""
    return _ENVIRONMENT.get_template(name).render(values)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_letter_stands_on_every_day(purpose: str) -> None:
    """Every letter of every type has no mark against it, on days before holidays, at the turn of the year and on a leap day."""
    for today in (date(2026, 12, 18), date(2028, 2, 29), date(2027, 7, 1)):
        for kind in PARTNER_TYPES:
            moment = occasion(purpose, kind, today)
            marks = lint(compose(moment, render), moment, hear)
            assert (marks.failing, marks.blocked) == ((), ()), (kind, today)


def test_a_letter_stands_without_an_offer() -> None:
    """Where the profile offers nothing, the words for the partner's type do."""
    config = practice()
    bare = replace(config, profile=replace(config.profile, offer="", offers=(), concerns=(), not_taken=(), how_to_refer=()))
    for purpose in PURPOSES:
        for kind in PARTNER_TYPES:
            moment = occasion(purpose, kind, TODAY, config=bare)
            marks = lint(compose(moment, render), moment, hear)
            assert (marks.failing, marks.blocked) == ((), ()), (purpose, kind)


@pytest.mark.parametrize("purpose", ["how_to_refer", "practice_information", "details_changed"])
def test_who_is_full_says_so_and_helps_all_the_same(purpose: str) -> None:
    """Who asks how to refer, or keeps our details, hears that there is no room where she said so lately; and no mark stands against it."""
    config = practice()
    full = replace(config, profile=replace(config.profile, openings=0, openings_as_of=TODAY))
    for kind in PARTNER_TYPES:
        moment = occasion(purpose, kind, TODAY, config=full)
        letter = compose(moment, render)
        marks = lint(letter, moment, hear)
        assert (marks.failing, marks.blocked) == ((), ()), kind
        assert "at the moment" in letter.body
        assert "at the moment" not in compose(replace(moment, today=TODAY + timedelta(days=31)), render).body


@pytest.mark.parametrize("purpose", ["thank_you_referral", "thank_you_meeting", "check_in", "congratulation", "resource"])
def test_no_two_letters_to_one_partner_are_alike(purpose: str) -> None:
    """Six times the same occasion gives six different letters; none reads like another, and no neighbour like the one before."""
    for kind in PARTNER_TYPES:
        sent: list[str] = []
        for _ in range(6):
            sent.append(compose(replace(occasion(purpose, kind, TODAY), earlier=tuple(sent)), render).body)
        texts = [anatomy(body, "Maya Ellison").prose for body in sent]
        assert all(alike(one, other) < 0.9 for one, other in combinations(texts, 2)), kind
        assert all(alike(one, other) < 0.75 for one, other in pairwise(texts)), kind


def test_a_series_gets_shorter() -> None:
    """Introduction, first and second follow-up: each is shorter than the last, for every type."""
    for kind in PARTNER_TYPES:
        sent: list[str] = []
        for purpose in ("introduction", "follow_up_1", "follow_up_2"):
            moment = replace(occasion(purpose, kind, TODAY), earlier=tuple(sent))
            letter = compose(moment, render)
            assert lint(letter, moment, hear).failing == (), (kind, purpose)
            sent.append(letter.body)


def test_a_season_of_introductions_reads_like_no_form_letter() -> None:
    """Twelve introductions to twelve colleagues of one type within 90 days: none is more than 85 % like another."""
    for kind in ("primary_care", "clergy", "therapist"):
        sent: list[str] = []
        for number in range(12):
            moment = replace(occasion("introduction", kind, TODAY), others=tuple(sent))
            moment = replace(moment, partner=replace(moment.partner, id=100 + number, specific=f"{WORK[number % 3]} {number}"))
            letter = compose(moment, render)
            assert lint(letter, moment, hear).failing == (), (kind, number)
            sent.append(letter.body)


def test_the_same_occasion_gives_the_same_letter() -> None:
    """Asked twice, the machine writes the same: a second look never changes what was shown."""
    moment = occasion("introduction", "clergy", TODAY)
    assert compose(moment, render) == compose(moment, render)


def test_no_client_gets_out() -> None:
    """In thousands of letters from hostile facts, each that holds a client's mark is blocked, by an oracle of its own; innocent ones are not."""
    blocked = 0
    for number, (moment, planted) in enumerate(_practices(LETTERS)):
        letter = compose(moment, render)
        marks = lint(letter, moment, hear)
        leaked = planted and _plain(planted) in _plain(f"{letter.subject} {letter.body}")
        assert not leaked or any("client" in text for text in marks.blocked), (number, moment.due.purpose)
        assert planted or not marks.blocked, (number, moment.due.purpose, marks.blocked)
        blocked += bool(leaked)
    assert blocked > LETTERS / 10, "the test plants clients that reach letters"


def _practices(count: int) -> Iterator[tuple[Occasion, str]]:
    """Occasions of every purpose and type; in every second one a client's mark is planted where a fact can carry it."""
    chance = random.Random(5)
    for _ in range(count):
        moment = occasion(
            chance.choice(list(PURPOSES)), chance.choice(list(PARTNER_TYPES)), TODAY + timedelta(days=chance.randrange(900))
        )
        moment = replace(
            moment, clients=tuple(each for each, _ in CLIENTS), partner=replace(moment.partner, id=chance.randrange(10**6))
        )
        planted = chance.choice(chance.choice(CLIENTS)[1]) if chance.random() < 0.5 else ""
        yield (_with(moment, planted) if planted else moment), planted


def _with(moment: Occasion, planted: str) -> Occasion:
    return replace(
        moment,
        partner=replace(moment.partner, specific=f"She helped {planted} through the winter", stage=Stage.TALKED),
        talked_about=f"talked about {planted} and sleep",
        resource=f"A handout for {planted}: https://ellisontherapy.example/sleep",
        news=f"I saw {planted} today",
    )


def _plain(text: str) -> str:
    """Letters and digits only, without accents: the oracle's own, crude way of reading."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[^a-z0-9@]", "", apart)
