"""A "nothing" that is part of a story: "2 may go, it says nothing of her", "he wants nothing" refuse no letters.

Law: only behind somebody's or something's own verb, "it says", "she heard"; whoever asks for nothing herself, "I want nothing", "send nothing", refuses
all as before. That a letter tells or costs nothing is no doubt about it; any other story is a word that is not understood.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_NONE = frozenset({"nothing", "none", "nada", "nobody", "no one", "nadie"})
_THEY = frozenset("it he she they that this which who there these those".split())  # noqa: SIM905
_I = frozenset({"i", "we"})
_HARMLESS = frozenset(
    """say says said tell tells told reveal reveals disclose discloses contain contains mention mentions give gives cost costs hurt hurts change changes
    risk risks harm harms betray betrays promise promises""".split()  # noqa: SIM905
)
"""What a letter does to nobody."""
_HEARD = frozenset("hear heard know knew see saw found got get remember owe understand understood learned".split())  # noqa: SIM905
"""What she herself did with nothing is a story, too."""
_BETWEEN = frozenset(
    [
        "really",
        "quite",
        "absolutely",
        "away",
        "next",
        "to",
        "almost",
        "at",
        "all",
        "has",
        "have",
        "had",
        "been",
        "of",
        "her",
        "him",
        "them",
        "us",
        "me",
        "anybody",
        "anyone",
    ]
)


def of_a_story(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a "nothing" as no letters."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        if token.sort != "none" or token.text not in _NONE:
            continue
        before = [word for each in tokens[:at] for word in each.text.split() if word not in _BETWEEN][-2:]
        if len(before) < 2 or tokens[at - 1].role in (Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.NOT):
            continue
        who, does = before
        if who in _THEY:
            out[at] = Token(role=Role.FILL if does in _HARMLESS else Role.UNKNOWN, text=token.text)
        elif who in _I and does in _HEARD:
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
    return out
