"""How much room there is, told in passing: a whole sentence is heard, and no word about a letter is taken for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from outreach.edge.templates import Templates
from outreach.model.command import Action, Approve, Ask, Record, Skip, Snooze
from outreach.model.digest import Digest, ShownDraft, ShownPartner
from outreach.model.practice import Profile
from outreach.reader.letter_sense import hear
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Letter
from outreach.rules.letters.lint import lint
from outreach.rules.letters.openings import fresh_openings, is_fresh
from outreach.rules.letters.sample import occasion, practice

DAY = date(2026, 11, 18)
PEOPLE = ("Dr. Amara Lee", "Bea Dunn", "Omar Haddad")
DIGEST = Digest(
    id="D",
    date=DAY,
    drafts=tuple(ShownDraft(n=n, to=to, email=f"{n}@x.example") for n, to in enumerate(PEOPLE, 1)),
    partners=tuple(ShownPartner(name=name, email=f"{n}@x.example") for n, name in enumerate(PEOPLE, 1)),
)


def read(words: str) -> tuple[Action, ...]:
    return tuple(read_answer(words, DIGEST, DAY))


def told(words: str) -> dict[str, str] | None:
    found = [dict(each.details) for each in read(words) if isinstance(each, Record) and each.what == "openings"]
    return found[0] if len(found) == 1 else None


@pytest.mark.parametrize(
    "words",
    [
        "we are not taking new clients",
        "I'm not accepting new clients right now",
        "not taking any new clients at the moment",
        "We're full.",
        "my practice is full",
        "the caseload is full for now",
        "closed to new referrals for now",
        "no new clients right now",
        "waitlist only",
        "I have a waitlist of six weeks",
        "we have stopped taking new clients",
        "I can't take any more clients",
        "I have no room for new clients",
        "there's no room for anyone new right now",
        "we have no capacity to take on new clients",
        "I don't have room for more clients",
        "my waiting list is closed",
        "our waitlist is full",
        "waiting list closed",
    ],
)
def test_full_is_no_openings(words: str) -> None:
    """Every way to say that there is no room sets none, and touches no letter."""
    assert told(words) == {"count": "0"}
    assert not [each for each in read(words) if isinstance(each, Approve | Skip | Snooze)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'm full until March", {"until": "2027-03-01"}),
        ("we're booked until January", {"until": "2027-01-01"}),
        ("not accepting new clients until May", {"until": "2027-05-01"}),
        ("we are full through December", {"until": "2027-01-01"}),
        ("I'm full until further notice", {}),
        ("full until March", {"until": "2027-03-01"}),
        ("fully booked until January", {"until": "2027-01-01"}),
        ("no availability until March", {"until": "2027-03-01"}),
        ("I have no room for new clients until April", {"until": "2027-04-01"}),
        ("my waiting list is closed until February", {"until": "2027-02-01"}),
        ("I'm full this month", {"until": "2026-12-01"}),
    ],
)
def test_full_until_a_day(words: str, day: dict[str, str]) -> None:
    """The day until which there is no room is kept with it, where one is named."""
    assert told(words) == {"count": "0"} | day


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("one evening slot left", "1"),
        ("only one daytime spot left", "1"),
        ("two spots open", "2"),
        ("I have two evening slots free", "2"),
        ("I can take 3 more", "3"),
        ("I can take one more client", "1"),
        ("we have room for two more clients", "2"),
        ("openings 2", "2"),
    ],
)
def test_a_number_of_places(words: str, count: str) -> None:
    """A number of places is what she says, and no letter of that number is meant."""
    assert told(words) == {"count": count}
    assert not [each for each in read(words) if isinstance(each, Approve | Skip | Snooze)]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("2 openings until Friday", "2026-11-20"),
        ("openings 2 until January", "2027-01-01"),
        ("two spots open until March", "2027-03-01"),
        ("2 openings, until January", "2027-01-01"),
        ("we have room for 2 more clients until January", "2027-01-01"),
        ("openings 2 until further notice", None),
        ("2 openings this week", "2026-11-23"),
        ("2 openings this week until Friday", "2026-11-20"),
        ("I have two evening slots free this month", "2026-12-01"),
        ("room for 2 more this week", "2026-11-23"),
    ],
)
def test_a_number_until_a_day(words: str, until: str | None) -> None:
    """The day until which there is so much room is kept with the number, where one is named."""
    assert told(words) == {"count": "2"} | ({"until": until} if until else {})


@pytest.mark.parametrize(
    "words",
    [
        "I'm booked until 3pm today.",
        "I'm booked until 3:30",
        "I'm booked until 3",
        "I'm booked through lunch",
        "I am booked until noon",
        "My schedule is full this week",
        "I'm full through this afternoon",
        "I'm booked until the end of the day",
    ],
)
def test_a_full_day_is_no_full_practice(words: str) -> None:
    """A time of day or this week says nothing of new clients, so that no letter says that the hours are taken."""
    assert told(words) is None
    assert not [each for each in read(words) if isinstance(each, Approve | Skip | Snooze)]


@pytest.mark.parametrize(
    "words",
    ["I'm full until I get back", "we're booked until the baby comes", "openings: 2 until my leave", "2 openings until 3pm"],
)
def test_an_until_that_names_no_day_is_asked_about(words: str) -> None:
    """What cannot be read is not thrown away, for the rest would hold longer than she said."""
    assert [each.item for each in read(words) if isinstance(each, Ask)] == ["openings"]
    assert told(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "I have no room for 2 more",
        "no room for two new clients",
        "we no longer have room for 1 more client",
        "2 openings on Thursday",
    ],
)
def test_a_number_that_may_be_another_is_asked_about(words: str) -> None:
    """No room for two may be room for one, and two of one day may be hours: neither is a number of places, and no letter is meant."""
    assert [each.item for each in read(words)] == ["openings"]  # type: ignore[union-attr]
    assert told(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "met Bea today. Full until March.",
        "met Bea today\nfull until March",
        "note Bea: likes tea. No room for new clients.",
        "pause Bea. Waiting list closed until February.",
    ],
)
def test_who_is_full_behind_somebody_is_asked(words: str) -> None:
    """Right behind a person it may be theirs; said of herself, or by itself, it is the practice's."""
    assert [each.item for each in read(words) if isinstance(each, Ask)] == ["openings"]
    assert told(words) is None
    assert told("met Bea today. I'm full until March.") == {"count": "0", "until": "2027-03-01"}
    assert told("Full until March. met Bea today") == {"count": "0", "until": "2027-03-01"}


def test_openings_from_a_day_on() -> None:
    """Also of a month whose name is a word."""
    assert told("openings 2 from March") == {"count": "2", "from": "2027-03-01"}
    assert told("openings 2 from January 4") == {"count": "2", "from": "2027-01-04"}


@pytest.mark.parametrize("words", ["I am taking new clients again", "we're accepting new clients again from March"])
def test_room_without_a_number_is_asked_about(words: str) -> None:
    """That there is room again says nothing of how much."""
    assert told(words) == {}


@pytest.mark.parametrize(
    "words",
    [
        "1 is full of mistakes",
        "I can take 3",
        "full",
        "waitlist",
        "are we full?",
        "2 no, they are not taking new clients",
        "I am not taking Dr Lee to lunch",
        "note Dr Lee: she is not taking new clients",
        "Bea is full until March",
        "Bea has no room for new clients",
        "Bea's waiting list is closed",
        "no room for error",
        "no room for Bea",
        "2 full until March",
        "full until noon",
        "is my waiting list closed?",
        "maybe my waiting list is closed",
        "my waiting list is open again",
    ],
)
def test_of_something_else(words: str) -> None:
    """What is said of a letter or a colleague changes nothing of the practice."""
    assert told(words) is None


def test_full_until_a_day_holds_until_that_day() -> None:
    """It is true for as long as she said, is asked about on that day, and not after thirty days."""
    full = Profile(openings=0, openings_as_of=DAY, openings_until=date(2027, 3, 1))
    assert is_fresh(full, date(2027, 2, 28))
    assert not is_fresh(full, date(2027, 3, 1))
    assert fresh_openings(replace(full, openings=2, openings_until=None), date(2026, 12, 25)) is None
    assert not is_fresh(full, date(2026, 11, 17))


def test_a_letter_offers_no_room_where_there_is_none() -> None:
    """Words of room in a letter that waits are void as soon as there is none."""
    config = practice()
    full = replace(config, profile=replace(config.profile, openings=0, openings_as_of=DAY))
    room = replace(config, profile=replace(config.profile, openings=2, openings_as_of=DAY))
    for settings, void in ((full, 1), (room, 0)):
        moment = occasion("how_to_refer", "paediatrics", DAY, config=settings)
        letter = Letter(
            subject="How it works", body="Dear Dr. Nair,\n\nAt the moment I have room for two new people.\n\nMaya Ellison\n"
        )
        found = [each for each in lint(letter, moment, hear).void if "no openings" in each]
        assert len(found) == void


@pytest.mark.parametrize(
    ("openings", "as_of", "void"),
    [
        (0, DAY, ()),
        (2, DAY, ("you have 2 openings",)),
        (1, DAY, ("you have 1 opening",)),
        (0, date(2026, 9, 1), ("openings were last confirmed on 01.09.2026",)),
    ],
)
@pytest.mark.parametrize("purpose", ["how_to_refer", "practice_information"])
def test_a_letter_says_full_only_while_it_is_true(purpose: str, openings: int, as_of: date, void: tuple[str, ...]) -> None:
    """A letter that was drafted while there was no room is void once there is some, or once nobody knows any more."""
    config = practice()
    full, now = (
        occasion(
            purpose, "paediatrics", DAY, config=replace(config, profile=replace(config.profile, openings=n, openings_as_of=day))
        )
        for n, day in ((0, DAY), (openings, as_of))
    )
    found = lint(compose(full, Templates().render), now, hear).void
    assert [each.partition(", but ")[2] for each in found] == list(void)
