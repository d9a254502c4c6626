"""Items that are asked for without any word of a verdict: "everything but 5", "both please", "only Hugo", "Ann now".

Law: a choice is a yes only where the answer holds nothing that speaks against it (`verdicts` sees to that), and never for "anyone".
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.lexer import Token

_PLEASE = frozenset({"please", "pls", "plz", "por favor", "porfa"})
_ONLY = frozenset({"only", "solo", "sólo", "solamente", "únicamente", "nada más"})
_AT_ONCE = frozenset({"now", "right away", "straight away", "immediately", "asap", "at once", "hoy mismo", "ahora mismo"})
_WHOEVER = frozenset({"anyone", "anybody"})


def chosen(tokens: Sequence[Token], *, excepting: bool) -> bool:
    """Whether the words of a clause that holds nothing but items ask for them. `excepting`: they are a group with an exception."""
    polite = any(token.text in _PLEASE for token in tokens) or (bool(tokens) and tokens[0].text in _ONLY)
    return (polite or excepting) and not any(token.text in _WHOEVER for token in tokens)


def at_once(tokens: Sequence[Token]) -> bool:
    """Whether the clause says "now": beside items and nothing else that asks for sending, "Ann now, Bea on Friday"."""
    return any(token.text in _AT_ONCE for token in tokens)
