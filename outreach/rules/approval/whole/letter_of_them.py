"""Whose letter "hers" is, behind something told of one person: "met Neil on Monday, so not his letter", "Note on Bea: ... Hers can go."

Law: only a word for the letter of one person counts, only where the command before it named nobody else, and only where one letter to
them waits; a sentence that names somebody itself is left as it is. Nothing is decided here: the word is written as the letter's number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.command import Action, Met, Note, Pause, Record, SetConsent, Skip
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context

_THEIRS = re.compile(
    r"(?i)\b(?:hers|theirs|(?:her|his|their|su) (?:letter|one|draft|e-?mail|carta)|(?:the |a |any )?(?:letter|draft|e-?mail|note|one)(?: (?:is )?(?:needed|necessary))? (?:to|for) (?:him|her|them)"
    r"|his(?= (?:can|may|should|is|isn'?t|goes|needn'?t|won'?t|too|please|now|then|today|as is|anyway|yes|no|ok)\b|\W*$|\s*[,.;!]))(?!\w)"
)
_SO = re.compile(r"(?i),?\s+(?:so|therefore|hence|and so|entonces|así que)\s+")
_NO_NEED = re.compile(
    r"(?i)^(?:no|there(?:'s| is) no) (?:need (?:for|of|to (?:send|write(?: to)?|mail))|use (?:in|for)|point (?:in|sending))\s+"
)
_OVER = re.compile(
    r"(?i)\b(?:is|'s|are) (?:now )?(?:done|moot|covered|taken care of|pointless|unnecessary|superfluous|settled|handled|off|void|obsolete)\b"
)
_WHOM = re.compile(r"(?i)\b(?:him|her|them|it|that|this)\b")


def with_their_letter(said: str, before: str, last: Action | None, context: Context) -> str:
    """The sentence with the number of the letter that "hers" means behind `last`, what the sentence `before` came to."""
    n = _letter(last, context)
    partner = {getattr(last, "partner", None)}
    if n is None or not _THEIRS.search(said) or named_in(said, context) - partner or len(named_in(before, context)) > 1:
        return said
    return _THEIRS.sub(str(n), said)


def spared(told: str, actions: Sequence[Action], context: Context) -> tuple[re.Match[str], tuple[Action, ...]] | None:
    """Where the words behind a meeting turn to the letter that is needed no more, and its skip: "..., so don't send his"."""
    joint = next((found for found in reversed(list(_SO.finditer(told)))), None)
    numbers = {_letter(action, context) for action in actions}
    if joint is None or len(numbers) != 1 or None in numbers or not all(isinstance(action, Met) for action in actions):
        return None
    n = next(iter(numbers))
    tail = told[joint.end() :]
    meant = _OVER.sub("no", _NO_NEED.sub("no ", _THEIRS.sub(str(n), tail)))
    read = sentence(lex(meant if named_in(meant, context) else _WHOM.sub(str(n), meant), context))
    refused = bool(read.said) and all(found.verdict.answer is Answer.NO and found.items.numbers == {n} for found in read.said)
    return (joint, (Skip(item=n),)) if refused and n is not None and not read.doubt else None


def _letter(action: Action | None, context: Context) -> int | None:
    """The one letter that waits for whom an action speaks of."""
    if not isinstance(action, Met | Note | Pause | Record | SetConsent) or not action.partner:
        return None
    found = [draft.n for draft in context.digest.drafts if draft.to == action.partner]
    return found[0] if len(found) == 1 else None
