"""Words that may mean two things beside a client's code or a verdict: they are asked about, and set no consent, no openings and no fit."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.command import Action, Approve, Ask, Record, SetConsent, Skip
from outreach.model.digest import Digest, ShownDraft, ShownPartner, ShownReferral
from outreach.rules.approval.verdicts import read_answer

DAY = date(2026, 11, 18)
PEOPLE = ("Dr. Amara Lee", "Bea Dunn", "Omar Haddad")
KNOWN = (ShownReferral(code="R-21", initials="J.F.", partner=PEOPLE[0]),)
DIGEST = Digest(
    id="D",
    date=DAY,
    drafts=tuple(ShownDraft(n=n, to=to, email=f"{n}@x.example") for n, to in enumerate(PEOPLE, 1)),
    referrals=KNOWN,
    known=KNOWN,
    partners=tuple(ShownPartner(name=name, email=f"{n}@y.example") for n, name in enumerate(PEOPLE)),
)


def read(words: str) -> tuple[Action, ...]:
    return tuple(read_answer(words, DIGEST, DAY))


def asked(words: str) -> list[object]:
    return [each.item for each in read(words) if isinstance(each, Ask)]


def recorded(words: str, what: str) -> list[dict[str, str]]:
    return [dict(each.details) for each in read(words) if isinstance(each, Record) and each.what == what]


@pytest.mark.parametrize(
    "words",
    [
        "R-21 authorized",
        "R-21 authorised",
        "R-21 is authorized",
        "J.F. authorized",
        "R-21: authorization received",
        "R-21 authorization on file",
        "R-21 prior authorization came through",
        "R-21 authorization denied",
    ],
)
def test_an_authorization_of_nobody_knows_whom_is_no_leave(words: str) -> None:
    """The word is a payer's, too: without anybody who may be told something it neither gives nor ends a consent."""
    assert not [each for each in read(words) if isinstance(each, SetConsent)]
    assert asked(words) == ["consent"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("R-21 authorized me to talk to Dr Lee", "yes"),
        ("R-21 authorized release", "yes"),
        ("R-21 signed the authorization", "yes"),
        ("J.F. ya firmó la autorización", "yes"),
        ("R-21 signed the authorization for Dr Lee", "yes"),
        ("J.F. authorized telling Dr Lee", "yes"),
        ("R-21 withdrew her authorization", "no"),
        ("R-21 consent yes", "yes"),
    ],
)
def test_a_leave_says_whom_or_what_it_is_for(words: str, value: str) -> None:
    """Where somebody may be told, or a release is named, it is the client's; one that is taken back ends at once."""
    assert [each.value for each in read(words) if isinstance(each, SetConsent)] == [value]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("1 no, full until March", Skip(item=1)),
        ("full until March, so 1 no", Skip(item=1)),
        ("1 ok, full until March", Approve(item=1)),
        ("no room for new clients until March, 1 ok", Approve(item=1)),
    ],
)
def test_a_reason_beside_a_verdict_changes_no_profile(words: str, verdict: Action) -> None:
    """Who is full is asked, and the letter is answered all the same."""
    assert not recorded(words, "openings")
    assert asked(words) == ["openings"]
    assert verdict in read(words)


@pytest.mark.parametrize(
    "words",
    ["1 no, I'm full until March", "1 no. I'm full until March", "Full until March", "we are full until March, 1 no"],
)
def test_her_own_word_is_her_own(words: str) -> None:
    """Where it is she who is full, or nothing else is said, it is written down."""
    assert recorded(words, "openings") == [{"count": "0", "until": "2027-03-01"}]


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        ("actually R-21 fit 2", "2"),
        ("no, R-21 fit 2", "2"),
        ("R-21 fit should be 2", "2"),
        ("R-21 fit is not 0 but 2", "2"),
        ("R-21's fit is 2", "2"),
        ("R-21 is a good fit after all", "2"),
    ],
)
def test_a_fit_is_overruled(words: str, fit: str) -> None:
    """However she puts it, a number or its words is her judgement."""
    assert recorded(words, "fit") == [{"code": "R-21", "fit": fit}]
    assert not asked(words)


@pytest.mark.parametrize("words", ["R-21 is a fit", "R-21 fits after all", "R-21 does fit us", "R-21 fit 7"])
def test_how_well_somebody_fits_is_asked(words: str) -> None:
    """That somebody fits is no number."""
    assert not recorded(words, "fit")
    assert asked(words) == ["fit"]
