"""What is told becomes a question where something beside it makes it doubtful: a condition, a hedge, more words about it.

Law: this only ever makes an action a question; what nothing beside it can doubt stays as it is.
"""

from __future__ import annotations

from outreach.model.command import Action, Ask, Label, OptOut, Pause, Record, SetConsent, SetOutcome
from outreach.rules.approval.told.said_to_questions import NO_FACT

_WHY = "only under a condition?"


def only_if(action: Action) -> Action:
    """What stops somebody, changes the profile or takes a step back, behind a condition: a question."""
    kept = isinstance(action, Record) and action.what in ("profile", "outcome_undone")
    item = action.what if isinstance(action, Record) else action.action
    return Ask(item=item, why=_WHY) if kept or isinstance(action, OptOut | Pause) else action


def asked(action: Action) -> Action:
    """A short command beside a condition or a hedge."""
    match action:
        case Label(item=item):
            return Ask(item=item, why=_WHY)
        case SetConsent() | SetOutcome():
            return Ask(item=action.action, why=_WHY)
        case Record(what="specific"):
            return Ask(item=action.what, why="is that so, or only perhaps?")
        case _:
            return action


def still_open(action: Action) -> Action:
    """A question that she lets rest, where she says more of it: "not sure, let me check"."""
    if isinstance(action, Record) and action.what == "unknown":
        return Ask(item=dict(action.details)["item"], why=NO_FACT)
    return action
