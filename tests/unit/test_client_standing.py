"""How one client stands, beside how far they came: urgent, several sessions, a waiting list; what a payer grants is no leave of the client's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import REFERRALS, TODAY, digest, rendered

from outreach.model.command import Action, Approve, Ask, Record, SetConsent, SetOutcome, Skip
from outreach.model.decision import DescribeReferral, MoveReferral
from outreach.model.digest import ShownReferral
from outreach.model.referral import Referral, ReferralState
from outreach.rules.approval.effects.consequences import Consequences
from outreach.rules.approval.verdicts import read_answer

KNOWN = REFERRALS[0]


def _read(words: str) -> tuple[Action, ...]:
    return read_answer(words, digest(), TODAY)


def _follows(words: str, state: ReferralState = ReferralState.RECEIVED) -> Consequences:
    referrals: tuple[Referral, ...] = (replace(KNOWN, state=state), *REFERRALS[1:])
    return answer(*_read(words), referrals=referrals)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("R-21 urgent", "1"),
        ("R-21 is urgent", "1"),
        ("R-21: urgent!", "1"),
        ("JF is really urgent", "1"),
        ("mark R-21 as urgent", "1"),
        ("urgent: R-21", "1"),
        ("R-21 is not urgent", "0"),
        ("R-21 no longer urgent", "0"),
        ("R-21 isn't urgent after all", "0"),
        ("nothing urgent about R-21", "0"),
    ],
)
def test_a_client_is_urgent_or_is_not(words: str, value: str) -> None:
    """It is written down with the referral, the receipt says what follows, and a verdict beside it stands."""
    (kept,) = decided(_follows(words), DescribeReferral)
    assert kept == DescribeReferral(code="R-21", changes=(("urgent", value),))
    assert said(_follows(words)).startswith("R-21: urgent." if value == "1" else "R-21: not urgent.")
    assert [each.item for each in _read(f"1 ok, {words}") if isinstance(each, Approve)] == [1]
    assert [each.item for each in _read(f"{words}, 2 no") if isinstance(each, Skip)] == [2]


def test_what_is_closed_is_urgent_no_more() -> None:
    """No digest shows it, and that is said."""
    found = _follows("R-21 urgent", ReferralState.ENDED)
    assert not decided(found, DescribeReferral)
    assert "stands at ended" in said(found)


@pytest.mark.parametrize(
    "words",
    [
        "R-21 is urgent?",
        "maybe R-21 is urgent",
        "R-21 urgent care",
        "R-21 came from urgent care",
        "R-21 is urgent, call her today",
        "letter 1 is urgent",
        "AM urgent",
    ],
)
def test_words_that_only_look_urgent(words: str) -> None:
    """A question, a doubt, a clinic, an order and a letter make no client urgent, and let nothing go."""
    assert not [each for each in _read(words) if isinstance(each, Record | Approve | Skip)]


def test_an_outcome_that_is_urgent_stays_an_outcome() -> None:
    """What became of it is what counts."""
    assert [each.outcome for each in _read("urgent: R-21 scheduled") if isinstance(each, SetOutcome)] == ["booked"]


def test_an_urgent_loop_stands_first_until_there_is_an_appointment() -> None:
    """Before letters and older loops, with the word; one with its day set waits like others."""
    old = ShownReferral(code="R-1", state="received", days=40)
    new = ShownReferral(code="R-2", state="received", days=1, urgent=True)
    day = replace(new, code="R-3", state="scheduled", appointment=TODAY)
    alone = digest(waiting=(), drafts=(), questions=(), promises=(), loops=(old, day, new))
    assert [each.code for each in alone.referrals] == ["R-2", "R-1", "R-3"]
    assert "received · 1 business day open · urgent" in " ".join(rendered(alone).text.split())


@pytest.mark.parametrize(
    "words",
    [
        "3 sessions so far with R-21",
        "R-21 had 12 sessions",
        "I've had three sessions with J.F.",
        "R-21: 5 sessions so far",
        "R-21 is at 5 sessions",
        "R-21 came in 3 times",
        "R-21 had her second session",
    ],
)
def test_several_sessions_are_a_treatment_that_goes_on(words: str) -> None:
    """The number is not kept, and where nobody told of a first session its day is asked."""
    (moved,) = decided(_follows(words), MoveReferral)
    assert moved == MoveReferral(code="R-21", state=ReferralState.ONGOING, on=TODAY)
    assert "first session of R-21" in said(_follows(words))
    assert "first session" not in said(_follows(words, ReferralState.FIRST_SESSION))


@pytest.mark.parametrize("words", ["R-21 had one session", "1 session with R-21"])
def test_one_session_is_the_first(words: str) -> None:
    """It closes the loop like any first session."""
    assert [each.state for each in decided(_follows(words), MoveReferral)] == [ReferralState.FIRST_SESSION]  # type: ignore[union-attr]


@pytest.mark.parametrize("state", [ReferralState.ONGOING, ReferralState.ENDED, ReferralState.REFERRED_ON])
@pytest.mark.parametrize("words", ["R-21 had 12 sessions", "R-21 had one session"])
def test_a_count_opens_nothing_that_is_over(words: str, state: ReferralState) -> None:
    """How many there were is told of what ended, too."""
    found = _follows(words, state)
    assert not decided(found, MoveReferral)
    assert "stays there" in said(found)


@pytest.mark.parametrize(
    "words",
    [
        "R-21 has 3 sessions left",
        "R-21 wants 12 sessions",
        "R-21 missed 3 sessions",
        "R-21 will have 3 sessions",
        "R-21 had 3 sessions with Ana",
        "R-21 no sessions yet",
        "R-21 had 3 sessions?",
        "R-21 0 sessions",
    ],
)
def test_sessions_that_were_not_held_here(words: str) -> None:
    """What is left, wanted, missed, to come or was elsewhere moves nothing."""
    assert not decided(_follows(words), MoveReferral)


@pytest.mark.parametrize(
    "words",
    [
        "R-21 has 12 sessions authorized",
        "Aetna authorized 12 sessions for R-21",
        "Aetna authorized R-21",
        "R-21's insurance approved",
    ],
)
def test_what_a_payer_grants_is_no_leave(words: str) -> None:
    """An insurer's yes is never taken for the client's."""
    found = _read(words)
    assert not [each for each in found if isinstance(each, SetConsent)]
    assert [each.item for each in found if isinstance(each, Ask)] == ["sessions"]


@pytest.mark.parametrize(
    "words", ["R-21 waitlist", "put JF on the waiting list", "R-21 is on my waitlist", "waitlist R-21", "R-21 waitlisted for now"]
)
def test_a_waiting_list_is_not_kept(words: str) -> None:
    """Nothing is written down that no state holds, and the receipt says so, and what would be."""
    found = _follows(words)
    assert not found.decisions
    assert "R-21 stands at received, and stays there: I keep no waiting list" in said(found)
    assert not decided(_follows(f"{words}?"), DescribeReferral)
