"""A "nothing" or "everything" that is part of a story: "2 may go, it says nothing of her", "he wants nothing", "she reads everything" mean no letters.

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


_ALL = frozenset(["everything", "everybody", "everyone", "anything", "anybody", "anyone"]) | {
    "anything else",
    "everything else",
    "all of it",
    "it all",
}
_CAN = frozenset(
    {"can", "can not", "could", "could not", "never", "will", "will not", "does not", "did not", "may", "has", "have"}
)
_DECIDES = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.NOT})


def _does_all(tokens: Sequence[Token], at: int) -> bool:
    """Such as "she reads everything", "he can't think of anything else": what somebody else does with all, by a verb that decides nothing."""
    before = [token for token in tokens[:at] if token.text not in ("of", "about", "for", "with", "to")][-4:]
    if tokens[at].text not in _ALL or len(before) < 2 or (before[-1].role is not Role.UNKNOWN and before[-1].text != "think"):
        return False
    who = next((token for token in reversed(before[:-1]) if token.text not in _CAN and token.text != "just"), None)
    somebody = who is not None and (who.text in _THEY or (who.role is Role.ITEM and who.sort == "name"))
    return somebody or (before[-1].text.endswith("s") and before[-2].role in (Role.AND, Role.BUT))


def _of_none_had(tokens: Sequence[Token], at: int) -> bool:
    """Such as "I have no recollection of her": what nobody has refuses nothing."""
    has = at > 0 and tokens[at - 1].text in ("have", "has", "had")
    behind = tokens[at + 1].role if at + 1 < len(tokens) else Role.NO
    return tokens[at].role is Role.NO and tokens[at].text == "no" and has and behind is Role.UNKNOWN


def of_a_story(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a "nothing" or "everything" as no letters.

    >>> def word(text, role=Role.UNKNOWN, sort=""): return Token(role=role, text=text, sort=sort)
    >>> everything = word("everything", Role.ITEM, "group")
    >>> [token.role.value for token in of_a_story([word("she"), word("reads"), everything])]
    ['unknown', 'unknown', 'unknown']
    >>> [token.role.value for token in of_a_story([word("i", Role.FILL), word("read"), everything])]
    ['fill', 'unknown', 'item']
    """
    out = list(tokens)
    for at, token in enumerate(tokens):
        if _does_all(tokens, at):
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
        if _of_none_had(tokens, at):
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
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
