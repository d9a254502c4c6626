"""What stands before a command in its sentence: an exclamation, the reason for it, or an answer that goes on.

Law: what is dropped here decides nothing; as soon as it names a letter by number, or holds a word of a verdict, it stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.command import Action, OptOut, Pause
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_QUESTION_ID = re.compile(r"(?i)\bq\d|\bquestion (?:\d|one|two|three)")
_POLITE = re.compile(
    r"(?i)(?:(?:please|pls|plz|also|and|ok|okay|oh|so|then|now|well|anyway|first|second|third|fourth|firstly|secondly|next|lastly|finally|let'?s|let us|(?:can|could|would|will) you|"
    r"(?:i(?:'d| would)?|would) (?:want|like|need)(?: you)? to|you (?:can|may)|go ahead and|por favor|be so (?:good|kind) as to|i (?:must|would|do|have to) (?:ask|beg)(?: you to| that (?:we|you))|it would be (?:kind|good|nice) (?:of you )?to|i(?:'d| should| would) be (?:most |very |so )?(?:grateful|obliged|glad|thankful) if you (?:would|could))\b[,:]?\s+)+"
)


def behind_politeness(text: str) -> int:
    """Where an order begins behind what only leads up to it: "could you pause Dr Lee", "First: note ...".

    >>> behind_politeness("Let's pause Dr Lee"), behind_politeness("pause Dr Lee")
    (6, 0)
    """
    lead = _POLITE.match(text)
    return lead.end() if lead else 0


def tells_on(text: str, start: int) -> bool:
    """Whether an "and" goes on with the answer to a question: "Q2: she sees teens and met Rosa once"."""
    joined = re.search(r"(?i)\s(?:and|y)\s+$", text[:start])
    return bool(joined and _QUESTION_ID.match(text) and not re.match(r"(?i)(?:i|we|yo)\b", text[start:]))


def interjection(text: str, context: Context) -> bool:
    """Whether a text before a command only opens it: "wait, undo 5", "oops, pause Dr Lee"."""
    roles = {token.role for token in lex(text, context)}
    return Role.ITEM not in roles and roles <= {
        Role.HOLD,
        Role.CORRECTION,
        Role.NO,
        Role.LATER,
        Role.YES,
        Role.MILD,
        *(Role.FILL, Role.THANKS, Role.AUXILIARY),
    }


def tells_why(before: str, actions: Sequence[Action], context: Context) -> bool:
    """Whether a text before a pause or an end only tells why: "Dr Lee lost his mother, leave him alone until March"."""
    stopped = {action.partner for action in actions if isinstance(action, Pause | OptOut)}
    tokens = lex(before, context)
    plain = {token.role for token in tokens} <= {Role.ITEM, Role.UNKNOWN, Role.FILL, Role.AUXILIARY, Role.AND, Role.DATE}
    numbered = any(token.role is Role.ITEM and token.sort != "name" for token in tokens)
    return bool(before and stopped) and plain and not numbered and named_in(before, context) == stopped
