"""Short answers as busy people write them: groups with exceptions, lists, ages, slips, and what a courtesy behind them must not turn into a yes."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.command import Action, Approve, Ask, Hold, Label, Met, OptOut, Show, Skip, Snooze, Undo
from outreach.model.digest import Digest, ShownDraft, ShownQuestion, ShownReferral
from outreach.rules.approval.verdicts import read_answer

TODAY = date(2026, 11, 18)
LETTERS = (
    ShownDraft(n=1, to="Dr. Ann Okafor", email="o@p.example", org="Poe Medicine", kind="thank_you"),
    ShownDraft(n=2, to="Bea Dunn", email="b@r.example", org="Ridge School", kind="intro"),
    ShownDraft(n=3, to="Ivo Marsh", email="m@c.example", org="Marsh Clinic", kind="follow_up"),
    ShownDraft(n=4, to="Dele Adeyemi", email="d@a.example", org="Pine Street", kind="coffee"),
)
DIGEST = Digest(id="D", date=TODAY, drafts=LETTERS)


def told(words: str, digest: Digest = DIGEST) -> list[str]:
    """What an answer does, a word and a number an action."""
    return sorted(_short(action) for action in read_answer(words, digest, TODAY))


def _short(action: Action) -> str:
    until = f" {action.until}" if isinstance(action, Snooze | Hold) and action.until else ""
    whom = getattr(action, "item", None) or getattr(action, "partner", None) or ""
    return f"{action.action} {whom}{until}".strip()


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("all ok except 3 no", ["approve 1", "approve 2", "approve 4", "skip 3"]),
        ("everything fine but the school later", ["approve 1", "approve 3", "approve 4", "snooze 2"]),
        ("all good except 2 no and 3 later", ["approve 1", "approve 4", "skip 2", "snooze 3"]),
        ("1-3 but not 2", ["approve 1", "approve 3", "skip 2"]),
        ("1-4 except 2", ["approve 1", "approve 3", "approve 4"]),
        ("1 ok, but not 2", ["approve 1", "skip 2"]),
        ("1-4 ok but hold 2 and 3 until next month", ["approve 1", "approve 4", "snooze 2 2026-12-01", "snooze 3 2026-12-01"]),
        ("1) good 2) good 3) hold till Dec. 1", ["approve 1", "approve 2", "snooze 3 2026-12-01"]),
        ("everything exept 4 pls", ["approve 1", "approve 2", "approve 3"]),
        ("all except Ivo, I'll call him instead", ["approve 1", "approve 2", "approve 4", "skip 3"]),
        ("all but 3 please, Ivo is on tour. 3 in January", ["approve 1", "approve 2", "approve 4", "snooze 3 2027-01-01"]),
        ("just 2 and 4", ["approve 2", "approve 4"]),
        ("1 in two weeks. 2/3 skip", ["skip 2", "skip 3", "snooze 1 2026-12-02"]),
        ("1-2 approved. 3-4 denied.", ["approve 1", "approve 2", "skip 3", "skip 4"]),
        ("Everything looks right to me, let them all go out", ["approve 1", "approve 2", "approve 3", "approve 4"]),
        ("1y 2n 3y 4later", ["approve 1", "approve 3", "skip 2", "snooze 4"]),
        ("Number 2 I don't want. 1 ok", ["approve 1", "skip 2"]),
        ("1 ok. The rest I'd like to sit with until Monday", ["approve 1", *(f"snooze {n} 2026-11-23" for n in (2, 3, 4))]),
        ("go ahead with one and two. three needs another week", ["approve 1", "approve 2", "snooze 3 2026-11-25"]),
        ("1 is fine, but leave 2 and 3 for after the holidays", ["approve 1", "snooze 2 2027-01-04", "snooze 3 2027-01-04"]),
        ("top two yes", ["approve 1", "approve 2"]),
        ("odd numbers yes, even numbers no", ["approve 1", "approve 3", "skip 2", "skip 4"]),
        ("none of the four", ["skip 1", "skip 2", "skip 3", "skip 4"]),
        ("nope, none of these", ["skip 1", "skip 2", "skip 3", "skip 4"]),
        ("1 loooks gooood", ["approve 1"]),
        ("Okafr ok, the schol later", ["approve 1", "snooze 2"]),
        ("2 again next friday", ["snooze 2 2026-11-27"]),
        ("still send 1", ["approve 1"]),
        ("3 must not be sent", ["skip 3"]),
        ("the second does not meet with my approval", ["skip 2"]),
        ("1 does not need to wait, send it", ["approve 1"]),
        ("1 ok, he turned 30", ["ask 1"]),
        ("1 ok. The boy is 3", ["approve 1"]),
        ("1 ok. I gave my number to a mom", ["approve 1"]),
        ("nothing goes out until thanksgiving is over", ["hold all 2026-11-27"]),
        ("nothing out this week. start again december 1", ["hold all 2026-12-01"]),
        ("un-send 2 pls", ["undo 2"]),
        ("I take back my yes on 1 and 4", ["undo 1", "undo 4"]),
        ("I ok'd 3 by mistake, stop it if you still can", ["undo 3"]),
        ("more pls", ["show"]),
    ],
)
def test_what_is_said_briefly_is_understood(words: str, does: list[str]) -> None:
    """A group with its exceptions, a list, a slip of the thumb mean what a careful secretary takes them for."""
    assert told(words) == does


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("undo 1 and 4 please", ["undo 1", "undo 4"]),
        ("undo 1, 4 please", ["undo 1", "undo 4"]),
        ("skip 1, 4 please", ["skip 1", "skip 4"]),
        ("skip 1, 3 and 4 please", ["skip 1", "skip 3", "skip 4"]),
        ("wait on 1, 4 please", ["snooze 1", "snooze 4"]),
        ("why 1 and 4 please", ["show"]),
        ("everything but Bea and Dele", ["ask all"]),
        ("all except Dele", ["ask 1", "ask 2", "ask 3", "ask 4"]),
        ("1-3 but not 4", ["ask 1", "ask 2", "ask 3", "skip 4"]),
        ("1-3? but not 2", ["ask 1", "ask 3", "skip 2"]),
        ("not 2, but 1 and 3 please", ["ask 1", "ask 3", "skip 2"]),
        ("all except 3 no", ["skip 1", "skip 2", "skip 4"]),
        ("I still need to send 2", ["ask 2"]),
        ("undo 3 if she has not answered", ["ask 3"]),
        ("I take back what I said about 4", ["ask 4"]),
        ("send 1 to me", ["ask 1"]),
        ("just 2 weeks more", ["ask all"]),
        ("just 3 to go", ["ask 3"]),
        ("just 1 of them", ["ask 1"]),
        ("only 1 of them", ["ask 1"]),
        ("Ivo never sends anyone", ["ask 3"]),
        ("1 ok. My wife disagrees.", ["ask 1"]),
        ("1 yes. Make it a call.", ["ask 1"]),
        ("1 yes. A phone call is better.", ["ask 1"]),
        ("Bea's has to go", ["ask 2"]),
        ("send 1 first, then 2", ["ask 1", "ask 2"]),
        ("only 3 to go", ["ask 3"]),
        ("2 ok, thanks for fixing the typo", ["ask 2"]),
        ("2 ok, thanks for changing Tuesday to Friday", ["ask 2"]),
        ("send 2, thank you for holding it", ["ask 2"]),
        ("1 ok, busy rewriting the last line", ["ask 1"]),
        ("1 ok, still typing on the new ending", ["ask 1"]),
        ("1 yes, driving over to tell her", ["ask 1"]),
        ("Ivo is away until Monday", ["ask 3"]),
    ],
)
def test_the_rest_of_a_list_is_no_choice(words: str, does: list[str]) -> None:
    """What may be the rest of a refusal's list, or somebody's name, is never let go."""
    assert told(words) == does


def test_a_name_that_is_a_word_of_yes_is_no_yes() -> None:
    """Whose name is a word for yes is judged by name alone, and approves nobody."""
    assert told("Dele ok") == ["approve 4"]


def test_two_kinds_for_one_question() -> None:
    """The kind that says more stands for both, and two that do not agree are asked."""
    asked = Digest(id="D", date=TODAY, drafts=LETTERS, questions=(ShownQuestion(id="Q1", text="Is this a referral?"),))
    assert read_answer("Q1 no, Kim writes for herself. New client.", asked, TODAY) == (Label(item="Q1", kind="client_inquiry"),)
    assert [action.action for action in read_answer("Q1 yes. Q1 spam", asked, TODAY)] == ["ask"]


def test_told_under_a_name() -> None:
    """A meeting under a name as in a list, and a wish for no more mail in somebody's words, are theirs; a meal with its day before whom too."""
    met = read_answer("Bea Dunn: had coffee yesterday, wants handouts", DIGEST, TODAY)
    assert [(each.partner, each.when) for each in met if isinstance(each, Met)] == [("Bea Dunn", date(2026, 11, 17))]
    lunch = read_answer("Lunch today with Ivo Marsh, talked about groups", DIGEST, TODAY)
    assert [(each.partner, each.when) for each in lunch if isinstance(each, Met)] == [("Ivo Marsh", TODAY)]
    assert OptOut(partner="Bea Dunn") in read_answer("Bea Dunn told me flat out: no more emails from us", DIGEST, TODAY)


def test_a_no_beside_a_note() -> None:
    """Where one letter waits and nothing is asked, a bare no beside something told can only be for it."""
    one = Digest(id="D", date=TODAY, drafts=LETTERS[:1])
    assert Skip(item=1) in read_answer("no\nnote Ann Okafor: retires in June", one, TODAY)
    assert not any(isinstance(each, Approve | Skip) for each in read_answer("note Ann Okafor: retires in June", one, TODAY))


def test_nobody_is_asked_twice_for_help() -> None:
    """A courtesy behind a wish to see something changes nothing."""
    assert [type(each) for each in read_answer("help, please", DIGEST, TODAY)] == [Show]
    assert all(isinstance(each, Ask | Undo) for each in read_answer("undo", DIGEST, TODAY))


@pytest.mark.parametrize("words", ["L.M. signed on Monday, so yes for Ann Okafor", "LM signed so Dr Okafor is fine"])
def test_a_yes_behind_a_leave_may_be_of_the_leave(words: str) -> None:
    """A yes for nobody but the one who may be told now lets no letter go."""
    known = (ShownReferral(code="R-1", initials="L.M.", partner="Dr. Ann Okafor"),)
    digest = Digest(id="D", date=TODAY, drafts=LETTERS, referrals=known)
    assert not any(isinstance(each, Approve) for each in read_answer(words, digest, TODAY))


@pytest.mark.parametrize("words", ["2: rate 145, rest as is, send", "2: Thursday, rest unchanged, send", "2 maybe, rest as is"])
def test_the_rest_as_is_may_be_of_the_letter(words: str) -> None:
    """Beside a change, "the rest as is" lets no other letter go."""
    assert not any(line.startswith("approve") for line in told(words))
