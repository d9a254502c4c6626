"""Answers to "What became of R-26?" and "Did L.P. come?": "Q2: booked", "Q2 never called", "Q2: yes".

Law: the words are read as if the referral's code stood before them (`client_commands.outcome`); what fits no outcome is nothing here, and asked.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, SetOutcome
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import clients, outcome

_ASKS = re.compile(
    r"(?i)\b(?:what (?:became|has become|happened|came)|how far|any news|status|where (?:is|does)|outcome|how (?:did|has|is|was)\b[^?]*\b(?:end|ended|go|gone|going|turn(?:ed)? out|work(?:ed)? out|doing))\b"
)
_DID = (
    (re.compile(r"(?i)^did\b[^?]*\b(?:come|show up|start|attend|make it)\b"), "came to the first session"),
    (re.compile(r"(?i)^did\b[^?]*\b(?:book|schedule|set (?:up )?a (?:first )?(?:time|appointment))\b"), "booked"),
)
"""What a yes to such a question tells; a no leaves open what happened instead."""
_YES = re.compile(
    r"(?i)\W*(?:yes|yep|yeah|yup|sí|si|✅|👍)(?:,? (?:s?he|they) (?:did|has|have|came))?(?:[\s.!]*$|[,;.-]\s*(?!but\b|only\b)(?P<why>.+))"
)


def became(question: ShownQuestion, said: str, context: Context) -> tuple[Action, ...] | None:
    """The outcome that was said to such a question; None where it asks for something else, or nothing fits."""
    if not asks_of_client(question, context) or clients(said, context):
        return None
    (code,) = _named(question, context)
    asked = next((words for pattern, words in _DID if pattern.search(question.text)), None)
    yes = _YES.match(said) if asked else None
    words = f"{asked}, {yes['why']}" if yes and yes["why"] else asked if yes else said
    found = outcome(f"{code} {words}", context)
    return found if found and all(isinstance(action, SetOutcome) for action in found) else None


def asks_of_client(question: ShownQuestion, context: Context) -> bool:
    """Whether a question asks what became of one client."""
    asks = _ASKS.search(question.text) or any(pattern.search(question.text) for pattern, _ in _DID)
    return bool(asks) and len(_named(question, context)) == 1


def _named(question: ShownQuestion, context: Context) -> frozenset[str]:
    """The codes of the clients whom a question names."""
    named = clients(f"{question.text} {question.about}", context)
    return frozenset(referral.code for _, referral in named if referral is not None)
