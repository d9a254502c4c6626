"""A remark, a doubt or a condition beside a verdict overwrites no entry of the profile, and takes no step of a referral back."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.command import Action, Approve, Ask, Record
from outreach.model.digest import Digest, ShownDraft, ShownPartner, ShownReferral
from outreach.rules.approval.told.profile_commands import change
from outreach.rules.approval.verdicts import read_answer

DAY = date(2026, 11, 18)
PEOPLE = ("Dr. Amara Lee", "Bea Dunn", "Omar Haddad")
KNOWN = (ShownReferral(code="R-1", initials="J.F.", partner=PEOPLE[0]),)
DIGEST = Digest(
    id="D",
    date=DAY,
    drafts=tuple(ShownDraft(n=n, to=to, email=f"{n}@x.example") for n, to in enumerate(PEOPLE, 1)),
    referrals=KNOWN,
    known=KNOWN,
    partners=tuple(ShownPartner(name=name, email=f"{n}@y.example") for n, name in enumerate((*PEOPLE, "Ann Poe"))),
)


def read(words: str) -> tuple[Action, ...]:
    return tuple(read_answer(words, DIGEST, DAY))


def recorded(words: str, what: str) -> list[dict[str, str]]:
    return [dict(each.details) for each in read(words) if isinstance(each, Record) and each.what == what]


def approved(words: str) -> set[object]:
    return {each.item for each in read(words) if isinstance(each, Approve)}


@pytest.mark.parametrize(
    "words",
    [
        "1 ok. Concerns: I think she moved",
        "1 ok, concerns: I think she moved",
        "1 ok. Concerns: none",
        "payment: I called the bank",
        "insurance: ask Ann about it",
        "payers: Aetna, then talk to Ann",
        "The payers are now a problem",
        "Offer: 2 can wait until Monday",
        "Offer: later",
        "My concern: 2 sounds cold",
        "My concern: the tone",
        "ages: 2 is too young",
        "how to refer: call me, unless 2 says no",
        "I now see ages 10 to 25 if my supervisor agrees",
        "if my supervisor agrees, I now see ages 10 to 25",
        "payers: Aetna, maybe Cigna",
        "payers: Aetna once they sign",
    ],
)
def test_a_remark_is_asked_about(words: str) -> None:
    """Nothing of the profile changes, and she is asked whether it should."""
    assert not recorded(words, "profile")
    assert [each for each in read(words) if isinstance(each, Ask) and each.item == "profile"]


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("1 ok. Concerns: I think she moved", set[object]()),
        ("1 ok, concerns: I think she moved", set[object]()),
        ("1 and 2 ok. My concern: 2 sounds cold", {1}),
        ("1 and 2 ok. ages: 2 is too young", {1}),
        ("1 ok. Offer: 2 can wait until Monday", {1}),
        ("payers: Aetna, Cigna, 1 ok", {1}),
    ],
)
def test_a_remark_still_doubts_the_yes_beside_it(words: str, sent: set[object]) -> None:
    """What is no entry is read as what it is for the letters."""
    assert approved(words) == sent


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("payers: Aetna, Cigna", {"entry": "payers", "do": "set", "text": "Aetna, Cigna"}),
        ("payers are now Aetna, Cigna", {"entry": "payers", "do": "set", "text": "Aetna, Cigna"}),
        ("we no longer take Aetna", {"do": "drop", "text": "Aetna"}),
        ("not taken: couples", {"entry": "not_taken", "do": "set", "text": "couples"}),
        ("not taken: couples who are divorcing", {"entry": "not_taken", "do": "set", "text": "couples who are divorcing"}),
        ("concerns: anxiety, school refusal", {"entry": "concerns", "do": "set", "text": "anxiety, school refusal"}),
        ("offers: a lunchtime talk", {"entry": "offers", "do": "set", "text": "a lunchtime talk"}),
        (
            "how to refer: call me, I answer the same day",
            {"entry": "how_to_refer", "do": "set", "text": "call me, I answer the same day"},
        ),
        ("I now see ages 10 to 25", {"entry": "ages", "do": "set", "text": "10 to 25"}),
    ],
)
def test_an_entry_is_set(words: str, details: dict[str, str]) -> None:
    """What can stand in the profile is written there."""
    assert recorded(words, "profile") == [details]


def test_openings_and_answers_to_the_quarterly_question() -> None:
    """Openings of a day to come need no entry; a doubt in the answer to a question is asked about as well."""
    assert recorded("openings 2 from January", "openings") == [{"count": "2", "from": "2027-01-01"}]
    assert (change("payers: Aetna, maybe Cigna") or {})["do"] == "ask"


@pytest.mark.parametrize(
    ("words", "undone"),
    [
        ("undo R-1", True),
        ("undo R-1 please.", True),
        ("R-1 undo that", True),
        ("undo R-1, I misread it", True),
        ("no wait, R-1 was not a first session, she never came", True),
        ("undo R-1 if she cancels", False),
        ("undo R-1, if she cancels", False),
        ("undo R-1, she may cancel", False),
        ("if she cancels, undo R-1", False),
        ("undo R-1 letter", False),
        ("undo R-1, but only the letter", False),
        ("forget R-1 for now", False),
        ("R-1 was not booked by phone but by mail", False),
    ],
)
def test_a_step_is_taken_back_only_by_itself(words: str, undone: bool) -> None:
    """Behind the step stands nothing or a reason; whatever else stands there is asked about."""
    assert bool(recorded(words, "outcome_undone")) == undone
    assert undone or [each for each in read(words) if isinstance(each, Ask)]
