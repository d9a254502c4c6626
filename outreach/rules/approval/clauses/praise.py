"""Praise that people get as often as letters: "3 is charming" is a yes to the letter, "Bea is charming" tells of Bea.

Law: beside a name alone such a word says nothing of the letter; whoever means it says yes, "letter", its kind, or its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_OF_PEOPLE = frozenset(
    [
        "splendid",
        "charming",
        "delightful",
        "superb",
        "terrific",
        "fantastic",
        "brilliant",
        "marvelous",
        "marvellous",
        "magnificent",
        "gorgeous",
        "lovely",
        "wonderful",
        "sweet",
        "touching",
        "thoughtful",
    ]
)

_LETTERS = frozenset(["letter", "draft", "email", "note", "message", "mail"])
_SEEMS = frozenset(["look", "looks", "sound", "sounds", "read", "reads"])
"""What looks lovely is a letter."""


def of_the_world(tokens: Sequence[Token]) -> list[Token]:
    """Such as "Lovely weather here", "great news": praise right before a thing that is no letter says nothing of the letters."""
    out = list(tokens)
    for at, (token, thing) in enumerate(pairwise(tokens)):
        adjective = token.role is Role.MILD and " " not in token.text
        if (
            adjective
            and thing.role is Role.UNKNOWN
            and thing.text.isalpha()
            and not any(each.role is Role.ITEM for each in tokens)
        ):
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
    return out


def of_people(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such praise as an unknown word where a name stands before it."""
    out = list(tokens)
    if any(token.role is Role.YES or token.text in _LETTERS for token in tokens):
        return out
    for at, token in enumerate(tokens):
        named = [each for each in tokens[:at] if each.role is Role.ITEM]
        hers = any(one.text == "'s" and two.role is Role.AUXILIARY for one, two in pairwise(tokens[:at]))
        praised = (
            token.role is Role.MILD and token.text.split()[-1] in _OF_PEOPLE and token.text.split()[0] not in _SEEMS and not hers
        )
        if praised and len(named) == 1 and named[0].sort == "name":
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
    return out
