"""Which letter "that one" is behind all others that wait: "Everything but the congratulation waits until Jan 4. That one today please."

Law: only right behind a sentence that refuses or puts off everything but one letter; then "that one" at the head of the next is that letter, called by its
number, and what is said of it is read like any other sentence. Where the others may go, or several are left out, the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context

_REFUSED = (Answer.NO, Answer.LATER)
_THAT_ONE = re.compile(
    r"(?i)^(?P<lead>\W*(?:(?:but|and|so|ok|pero|y)\b,?\s+)*)(?:(?:that|this) (?:one|letter)|hers|(?:his|theirs)(?= (?:can|may|goes|should|is|today|now|please|yes|ok|waits|too)\b)|es[ae](?= (?:sí|va|puede|hoy|ya|no|también)\b))"
)
Part = tuple[str, int | None]
"""A sentence with the number that opens its line."""


def pointed(parts: Sequence[Part], context: Context) -> list[Part]:
    """The sentences, with the number of such a letter.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to=f"Dr. {n}", email="") for n in (1, 2, 3)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def told(*parts): return [part for part, _ in pointed([(part, None) for part in parts], context)]
    >>> told("Everything but 2 waits.", "That one today please."), told("All ok except 2.", "That one today please.")
    (['Everything but 2 waits.', '2 today please.'], ['All ok except 2.', 'That one today please.'])
    """
    out = list(parts[:1])
    for (before, _), (said, head) in pairwise(parts):
        that = _THAT_ONE.match(said)
        meant = _left_out(before, context) if that else None
        out.append((f"{that['lead']}{meant}{said[that.end() :]}" if that and meant else said, head))
    return out


def _left_out(said: str, context: Context) -> int | None:
    """The one letter that a sentence leaves out of all that it refuses or puts off."""
    found = sentence(lex(said, context)).said
    out = frozenset(n for each in found for n in each.items.without)
    refused = all(each.verdict.answer in _REFUSED for each in found)
    return next(iter(out)) if refused and len(out) == 1 else None
