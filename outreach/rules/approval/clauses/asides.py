"""What is said beside a verdict and changes nothing: praise and thanks, "3 yes (he was so kind at the funeral)", "1-4, and thank you for chasing it".

Law: only a clause that is one of the closed kind ones of `kind_words`, whole; it becomes glue. Nothing here makes a yes or a no.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.kind_words import is_kind
from outreach.rules.approval.words.lexicon import Role

_OPENS = frozenset({"(", ")", "-", ":", "!", ".", "q", "..."})
_MARKS = frozenset({",", "(", ")", "-", ":", "!", ".", "...", "..", ";", '"', "*"})


def asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such clauses as glue.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> yes, comma = word("yes", Role.YES), word(",", Role.AND)
    >>> [each.role.value for each in asides([yes, comma, word("he"), word("was", Role.AUXILIARY), word("so"), word("kind")])]
    ['yes', 'fill', 'fill', 'fill', 'fill', 'fill']
    >>> [each.role.value for each in asides([yes, comma, word("he"), word("answered")])]
    ['yes', 'and', 'unknown', 'unknown']
    """
    out = list(tokens)
    cuts = [0, *(at for at in range(1, len(tokens)) if _cut(tokens, at)), len(tokens)]
    for start, end in pairwise(cuts):
        letters = any(token.role is Role.ITEM and token.sort != "name" for token in tokens[start:end])
        if not letters and is_kind(_words(tokens[start:end])):
            out[start:end] = [Token(role=Role.FILL, text="-") for _ in range(start, end)]
    return out


def _cut(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins here: at a joint, at a mark, at thanks that say what for."""
    token, before = tokens[at], tokens[at - 1]
    if token.role in (Role.AND, Role.BUT):
        return before.role not in (Role.AND, Role.BUT)
    thanks = at + (token.text == "with")
    behind = [each.text for each in tokens[thanks + 1 : thanks + 2]]
    thanked = behind == ["for"] and tokens[thanks].role is Role.THANKS and before.text != "with"
    return token.text in _OPENS or before.text in _OPENS or thanked


def _words(clause: Sequence[Token]) -> str:
    return " ".join(
        "@" if token.role is Role.ITEM and token.sort == "name" else token.text for token in clause if token.text not in _MARKS
    )
