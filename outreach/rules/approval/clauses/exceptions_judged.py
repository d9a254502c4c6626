"""Such as "everything ok except the priest no", "all yes but 2 later": what is left out is judged for itself.

Law: only behind a yes that was said of a group: without it, "all except 3 no" may refuse all the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_REFUSES = frozenset({Role.NO, Role.LATER, Role.DATE})
_YES = frozenset({Role.YES, Role.MILD})
_LISTS = frozenset({"and", "&", "y", "e", "+"})


def exceptions_judged(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a joint and the letter once more before such a verdict.

    >>> item = Token(role=Role.ITEM, text="3", items=frozenset({3}), sort="number")
    >>> everything = Token(role=Role.ITEM, text="all", items=frozenset({1, 2, 3}), sort="group")
    >>> said = [everything, Token(role=Role.YES, text="ok"), Token(role=Role.EXCEPT, text="except"), item, Token(role=Role.NO, text="no")]
    >>> [token.text for token in exceptions_judged(said)], len(exceptions_judged([said[0], *said[2:]]))
    (['all', 'ok', 'except', '3', ',', '3', 'no'], 4)
    """
    out = list(tokens)
    at = next((n for n, token in enumerate(out) if token.role is Role.EXCEPT), len(out))
    grouped = any(token.role is Role.ITEM and token.sort in ("group", "rest") for token in out[:at])
    if not grouped or not any(token.role in _YES for token in out[:at]):
        return out
    end = at + 1
    while end < len(out) and (out[end].role in (Role.ITEM, Role.FILL) or out[end].text in _LISTS):
        end += 1
    listed = [token for token in out[at + 1 : end] if token.role is not Role.FILL]
    if not listed or listed[-1].role is not Role.ITEM or end == len(out) or out[end].role not in _REFUSES:
        return out
    return [*out[:end], Token(role=Role.AND, text=","), *listed, *out[end:]]
