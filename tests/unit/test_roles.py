"""Who may say what: an assistant writes and remembers, lets nothing go and opens nothing, and what she may not say is named twice."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from answering import answer, case_of, decided, said
from ellison import ASSISTANT, INTRODUCTION, OWNER, THANKS
from judging import ANSWERS, NOW, judge, stamped, vouched
from signing import mail

from outreach.model import command
from outreach.model.command import Action
from outreach.model.decision import AddFact, AddPartner, ApproveDraft, Known, LogTouch, Mention, OpenReferral
from outreach.rules.approval.effects.consequences import _RECORDS
from outreach.rules.approval.effects.on_letters import approve
from outreach.rules.approval.effects.roles import may
from outreach.rules.approval.proof.authenticity import Proof, Refused

TODAY = date(2026, 11, 18)
EVERY: list[Action] = [
    command.Approve(item=1),
    command.Approve(item=1, anyway=True),
    command.Skip(item=1),
    command.Undo(item=1),
    command.Snooze(item=1),
    command.Hold(),
    command.Label(item="Q1", kind="referral"),
    command.SetConsent(client="R-26", partner="Dr Nair", value="given", level=1),
    command.SetOutcome(referral="R-26", outcome="scheduled"),
    command.Pause(partner="Dr Lee"),
    command.OptOut(partner="Dr Lee"),
    command.Edit(item=1, text="x"),
    command.Met(partner="Dr Lee", when=TODAY),
    command.Note(partner="Dr Lee", text="likes tea"),
    command.NewPartner(name="Bo Hart", email="bo@hart.example"),
    command.Ask(item="all"),
    command.Show(what="due"),
    command.Question(),
    command.Nothing(),
    *(command.Record(what=what, partner="Dr Lee") for what in sorted(_RECORDS)),
]
REMEMBERED = {"log_referral", "outbound", "promise", "done", "carded", "gift", "specific", "introduced"}


def test_every_command_is_judged_here() -> None:
    """A command that is added later is not forgotten: it stands in this test, and is the owner's alone until somebody lists it."""
    assert {type(each) for each in EVERY} == set(get_args(Action))


@pytest.mark.parametrize("action", EVERY, ids=lambda each: f"{each.action} {getattr(each, 'what', '')}")
def test_what_an_assistant_may_say(action: Action) -> None:
    """Words and things to remember; the owner may say everything."""
    writes = isinstance(action, command.Edit | command.Met | command.Note | command.NewPartner)
    asks = isinstance(action, command.Ask | command.Show | command.Question | command.Nothing)
    remembers = isinstance(action, command.Record) and action.what in REMEMBERED
    assert may("assistant", action) is (writes or asks or remembers)
    assert may("owner", action)


def test_a_client_who_is_sent_on_is_refused_whole() -> None:
    """ "R-21 not a fit, referred to Ana" is neither an outcome nor a client whom Ana got; a client without a code may be remembered."""
    became = command.SetOutcome(referral="R-21", outcome="not_a_fit", sent_on=True)
    sent = command.Record(what="outbound", partner="Ana Ruiz", details=(("code", "R-21"),))
    found = answer(became, sent, proof=ASSISTANT)
    assert {type(each) for each in found.decisions} == {Mention}
    assert not any(line.done for line in found.lines)
    assert "sending on a client who was sent to you" in said(found)
    assert may("assistant", command.Record(what="outbound", partner="Ana Ruiz", details=(("need", "a teen"),)))


@pytest.mark.parametrize("action", [each for each in EVERY if not may("assistant", each)], ids=lambda each: each.action)
def test_what_she_may_not_say_is_named_twice_and_not_done(action: Action) -> None:
    """One line in the receipt, the same in the next digest, and no other consequence."""
    found = answer(action, proof=ASSISTANT)
    (mention,) = found.decisions
    assert isinstance(mention, Mention)
    assert mention.where == "ignored"
    assert mention.text == said(found)
    assert "Your assistant asked for" in mention.text
    assert not found.lines[0].done


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (command.Met(partner="Dr Lee", when=TODAY), LogTouch),
        (command.Note(partner="Dr Lee", text="likes tea"), AddFact),
        (command.NewPartner(name="Bo Hart", email="bo@hart.example"), AddPartner),
        (command.Record(what="log_referral", partner="Dr Lee"), OpenReferral),
    ],
    ids=lambda each: getattr(each, "action", ""),
)
def test_what_she_may_say_is_done_as_for_the_owner(action: Action, kind: type) -> None:
    """The same rows, whoever said it."""
    hers = answer(action, proof=ASSISTANT).decisions
    assert any(isinstance(each, kind) for each in hers)
    assert hers == answer(action, proof=OWNER).decisions


def test_a_second_owner_and_a_second_address_are_owners() -> None:
    """Every address in the list may say yes, in capitals too; with the same proof as the first, and never without."""
    for sender in ("Maya Ellison <maya.private@gmail.example>", "MAYA@Ellison.example"):
        domain = sender.rstrip(">").rpartition("@")[2].lower()
        stamp = f"mx.ellison.example; dkim=pass header.d={domain}; dmarc=pass header.from={domain}"
        proof = judge(stamped(stamp, **{"from": sender}))
        assert isinstance(proof, Proof)
        assert proof.role == "owner"
        assert isinstance(judge(mail(NOW, **{"from": sender}), ANSWERS), Refused)


def test_a_stranger_is_neither() -> None:
    """A colleague at the practice who stands in no list commands nothing, however well her mail is signed."""
    assert isinstance(judge(vouched(**{"from": "Bo <bo@ellison.example>"})), Refused)
    assert isinstance(judge(vouched(**{"from": "Front Desk <desk@ellison.example>"}), Known()), Refused), "an answer to nothing"


def test_no_yes_comes_from_an_assistant() -> None:
    """Not alone, not anyway, not beside an edit of her own."""
    orders = (command.Edit(item=1, text="x"), command.Approve(item=1, anyway=True), command.Approve(item=3))
    drafts = (THANKS, INTRODUCTION)
    assert decided(answer(*orders, drafts=drafts), ApproveDraft), "of the owner they are two"
    assert not decided(answer(*orders, drafts=drafts, proof=ASSISTANT), ApproveDraft)


@pytest.mark.parametrize("anyway", [False, True])
def test_letters_ask_who_says_yes_themselves(anyway: bool) -> None:
    """Where a letter is let go it is asked once more whose the yes is, whoever forgot to ask before."""
    yes = command.Approve(item=1, anyway=anyway)
    for proof, goes in ((OWNER, 1), (ASSISTANT, 0)):
        brought = list(approve(case_of(drafts=[THANKS], proof=proof), yes))
        assert sum(isinstance(each, ApproveDraft) for each in brought) == goes
