"""Items that are asked for without any word of a verdict: "everything but 5", "both please", "only Hugo", "Ann now".

Law: a choice is a yes only where the answer holds nothing that speaks against it (`verdicts` sees to that), and never for "anyone".
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_PLEASE = frozenset({"please", "pls", "plz", "por favor", "porfa"})
_ONLY = frozenset({"nomás", "nomas", "only", "solo", "sólo", "solamente", "únicamente", "nada más"})
AT_ONCE = frozenset(
    {
        "now",
        "right now",
        "right away",
        "straight away",
        "immediately",
        "asap",
        "at once",
        "hoy mismo",
        "ahora mismo",
        "today",
        "hoy",
    }
)
_BESIDE_ANYWAY = frozenset({Role.ITEM, Role.AND, Role.ANYWAY, Role.THANKS})
_SEND_WORDS = frozenset(
    {"please", "pls", "plz", "por favor", "the", "#", ".", "!", ":", "goes", "number", "letter", "draft", "one"}
)
_WHOEVER = frozenset({"anyone", "anybody"})


def chosen(tokens: Sequence[Token], *, excepting: bool) -> bool:
    """Whether the words of a clause that holds nothing but items ask for them. `excepting`: they are a group with an exception.

    "All but one" may be a number or a count, and "please everyone" is something else: neither is a choice.
    """
    named = next((at for at, token in enumerate(tokens) if token.role is Role.ITEM), len(tokens))
    polite = any(token.text in _PLEASE for token in tokens[named:]) or only(tokens)
    polite = polite or _kind_of_letter(tokens)
    counted = excepting and sum(token.sort == "spelled" for token in tokens) == 1
    return (polite or excepting) and not counted and not any(token.text in _WHOEVER for token in tokens)


def only(tokens: Sequence[Token]) -> bool:
    """Whether the clause says that it is these and no others, "only 4", "just the intro"."""
    return bool(tokens) and (tokens[0].text in _ONLY or tokens[-1].text in _ONLY or _just(tokens))


def _just(tokens: Sequence[Token]) -> bool:
    """Such as "just 4 and 7 please": nothing but letters behind it; "just 3 to go", "just 1 of them" count what is left."""
    rest = tokens[1:]
    listed = all(token.role in (Role.ITEM, Role.AND, Role.THANKS) or token.text in _SEND_WORDS for token in rest)
    return tokens[0].text == "just" and bool(rest) and listed


def _kind_of_letter(tokens: Sequence[Token]) -> bool:
    """Whether the clause asks for all letters of one kind and nothing else, "all thank-yous", "both intros"."""
    items = [token for token in tokens if token.role is Role.ITEM]
    group, several = (items[0], items[1]) if len(items) == 2 else (None, None)
    return group is not None and several is not None and group.sort == "group" and several.sort == "name" and not several.unsure


def at_once(tokens: Sequence[Token]) -> bool:
    """Whether the clause says "now": beside items and nothing else that asks for sending, "Ann now, Bea on Friday"."""
    return any(token.text in AT_ONCE for token in tokens)


def nothing_else(tokens: Sequence[Token]) -> bool:
    """Whether nothing is told beside "2 anyway"; "Elizabeth is out anyway" tells something."""
    return all(token.role in _BESIDE_ANYWAY or token.text in _SEND_WORDS for token in tokens)
