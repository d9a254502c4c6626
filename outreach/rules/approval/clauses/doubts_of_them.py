"""What she does not expect of those to whom she writes: "send it, though I doubt she'll answer", "2 ok, not that he'll read it".

Law: only what they will do with a letter that they have, answer it, read it, come; whether they would like it, or should get it, doubts the letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_DOUBTS = (
    ("i", "doubt"),
    ("i", "doubt", "that"),
    ("i", "do not", "think"),
    ("do not", "think"),
    ("not", "that"),
    ("not sure",),
    ("i 'm not sure",),
    ("i am not sure",),
    ("i 'm not sure", "that"),
    ("i", "do not", "expect", "that"),
    ("who knows", "if"),
)
_THEY = frozenset(["he", "she", "they", "anyone", "anybody", "he'll", "she'll"])
_WILL = frozenset(["'ll", "will", "would", "'d", "is going to", "ever", "even"])
_RESPONSES = frozenset("answer reply respond read come notice call write bite remember react show budge".split())  # noqa: SIM905
_BEHIND = frozenset(
    ["it", "back", "this time", "this", "anyway", "up", "me", "us", "either", "to it", "soon", ".", "!", "but", "though"]
)


def of_their_answer(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a doubt as courtesy.

    >>> def said(text): return [Token(role=Role.HEDGE if word == "doubt" else Role.UNKNOWN, text=word) for word in text.split()]
    >>> [token.role.value for token in of_their_answer(said("i doubt she 'll answer"))]
    ['fill', 'fill', 'fill', 'fill', 'fill']
    >>> [token.role.value for token in of_their_answer(said("i doubt she 'll like it"))][:2]
    ['unknown', 'hedge']
    """
    out = list(tokens)
    for at in range(len(tokens)):
        lead = next((each for each in _DOUBTS if tuple(token.text for token in tokens[at : at + len(each)]) == each), None)
        end = _told(tokens, at + len(lead)) if lead else None
        if end is not None:
            out[at:end] = [Token(role=Role.FILL, text=token.text) for token in tokens[at:end]]
    return out


def _told(tokens: Sequence[Token], at: int) -> int | None:
    """Where what they will hardly do ends, with its clause; None where it is something else."""
    words = [token.text for token in tokens]
    if words[at : at + 1] == [] or words[at] not in _THEY:
        return None
    at += 1
    while at < len(words) and words[at] in _WILL:
        at += 1
    if at == len(words) or words[at] not in _RESPONSES:
        return None
    at += 1
    while at < len(words) and words[at] in _BEHIND and tokens[at].role not in (Role.BUT, Role.AND):
        at += 1
    return at if at == len(words) or tokens[at].role in (Role.AND, Role.BUT) else None
