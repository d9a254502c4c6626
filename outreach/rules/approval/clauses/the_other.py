"""Whom "the other Ann" means: the one of that name who was not named before.

Law: only letters that were named one by one are left out; a group before it ("both thank-yous, the other Ann later") names nobody by that name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_OTHER = frozenset({"the other", "the others", "other", "el otro", "la otra"})
_GROUPS = frozenset({"group", "rest", "none"})


def others(tokens: Sequence[Token], named: frozenset[int] = frozenset()) -> list[Token]:
    """Such as "Ann Poe yes, the other Ann on Monday": whom a name fits beside those that were `named` before."""
    out = list(tokens)
    for at, (other, token) in enumerate(pairwise(tokens)):
        if token.role is Role.ITEM and token.sort == "name" and other.text in _OTHER:
            rest = token.items - named - _particular(tokens[:at])
            out[at] = Token(role=Role.FILL, text=other.text)
            out[at + 1] = replace(token, items=rest or token.items, unsure=len(rest) != 1)
    return out


def _particular(tokens: Sequence[Token]) -> frozenset[int]:
    """The letters that are named one by one; two names side by side mean one, "the Ann at the school".

    >>> def name(*items): return Token(role=Role.ITEM, text="ann", items=frozenset(items), sort="name")
    >>> at = Token(role=Role.FILL, text="at")
    >>> _particular([name(1, 3), at, name(3)]), _particular([name(1), Token(role=Role.AND, text=","), name(2)])
    (frozenset({3}), frozenset({1, 2}))
    """
    named, last = frozenset[int](), frozenset[int]()
    for token in tokens:
        if token.role is not Role.ITEM:
            last = last if token.role is Role.FILL else frozenset()
        elif token.sort not in _GROUPS:
            narrowed = last & token.items
            named, last = (named - last if narrowed else named) | (narrowed or token.items), narrowed or token.items
    return named
