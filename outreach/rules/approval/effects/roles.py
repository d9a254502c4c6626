"""Who may say what: the owner everything, an assistant what writes or remembers and sends nothing.

Law: fail closed. What an assistant may say is listed; everything else, and every command that is added later, is the owner's alone until somebody
lists it. What was not allowed is named twice: in the receipt, which the owner gets, and in the next digest, without the assistant's own words.
"""

from __future__ import annotations

from outreach.model import command as said
from outreach.model.command import Action
from outreach.model.decision import Mention
from outreach.rules.approval.effects.case import Yielded, asked
from outreach.rules.approval.proof.proof import Role

_WRITES = (said.Edit, said.Note, said.Met, said.NewPartner)
_ASKS = (said.Ask, said.Show, said.Question, said.Nothing)
_REMEMBERS = frozenset({"log_referral", "outbound", "promise", "done", "carded", "gift", "specific", "introduced"})

_WHAT: dict[type[Action], str] = {
    said.Approve: "a yes to letter {item}",
    said.Skip: "a no to letter {item}",
    said.Undo: "taking back a yes",
    said.Snooze: "putting off letter {item}",
    said.Hold: "holding all letters",
    said.Label: "the answer to question {item}",
    said.SetConsent: "what a client allows",
    said.SetOutcome: "how far a referral came",
    said.Pause: "a pause for {partner}",
    said.OptOut: "never writing to {partner} again",
}
_RECORDED = {
    "unknown": "letting a question rest",
    "acquainted": "that somebody knows you already",
    "resume": "letting letters go again",
    "away": "when you are away",
    "details": "putting right what is known of somebody",
    "same": "making one person of two",
    "split": "making two persons of one",
    "outbound": "sending on a client who was sent to you",
}


def may(role: Role, action: Action) -> bool:
    """Whether somebody in this role may say this.

    >>> may("assistant", said.Note(partner="Lee", text="x")), may("assistant", said.Record(what="resume")), may("owner", said.Hold())
    (True, False, True)
    """
    if role == "owner" or isinstance(action, _WRITES + _ASKS):
        return True
    return isinstance(action, said.Record) and action.what in _REMEMBERS and not _sends_on(action)


def _sends_on(action: said.Record) -> bool:
    """Whether it tells that a client who had been sent to us was sent on: that is how far a referral came."""
    return action.what == "outbound" and "code" in dict(action.details)


def not_allowed(action: Action) -> Yielded:
    """Nothing is done, and both the receipt and the next digest say what was asked for."""
    name = _RECORDED.get(action.what, "a change to the practice or to a person") if isinstance(action, said.Record) else ""
    item, partner = str(getattr(action, "item", "") or ""), getattr(action, "partner", "")
    what = name or _WHAT.get(type(action), "something").format(item=item, partner=partner)
    text = f"Your assistant asked for {what}. That is yours alone to say, so nothing was done."
    yield asked(text, item)
    yield Mention(text=text, where="ignored")
