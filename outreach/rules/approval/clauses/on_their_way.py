"""Letters that go, and where: "the first goes", "1 and 3 may leave the house", "2 can go out into the world".

Law: a place is passed over only behind a yes of leaving and only where letters are counted, not where somebody is named: "Ivo may leave the house"
tells something of Ivo.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.separable import STOPS
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_ALONG = frozenset({"out", "off", "today", "now", "too", "also", "then"})
"""Behind "goes" these change nothing."""
_LEAVES = frozenset("leave go out off post mail".split())  # noqa: SIM905
_WAYS = frozenset("to into through from in out by of".split())  # noqa: SIM905
_THEIRS = frozenset(["his", "hers", "theirs", "la suya", "el suyo"])
_WHOSE = frozenset("the my your our its their this".split())  # noqa: SIM905
_PLACES = frozenset(
    "house building nest desk outbox mailbox post mail world door gate stable barn harbor harbour port station premises".split()  # noqa: SIM905
)


def going(tokens: Sequence[Token]) -> list[Token]:
    """Such as "the first goes, the second waits": behind an item and at the end of its clause "goes" or "still goes" is a yes."""
    out = list(tokens)
    for at in range(1, len(tokens)):
        still = at > 1 and tokens[at - 1].text == "still"
        if tokens[at].text == "goes" and tokens[at - 1 - still].role is Role.ITEM and closes(tokens, at):
            out[at] = Token(role=Role.YES, text="goes")
            out[at - still] = out[at] if not still else Token(role=Role.FILL, text="still")
    return out


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands behind a word in its clause but "out", "now" and the like."""
    behind = next((token for token in tokens[at + 1 :] if token.text not in _ALONG), None)
    return behind is None or behind.role in (Role.AND, Role.BUT) or behind.text in STOPS


def sent_off(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the places that letters leave or go to."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        counted = next((each for each in reversed(tokens[:at]) if each.role is Role.ITEM), None)
        leaving = token.role is Role.YES and token.text.split()[-1] in _LEAVES
        if not leaving or counted is None or counted.sort == "name":
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].text in _WAYS | _WHOSE:
            end += 1
        if end > at + 1 and end < len(tokens) and tokens[end].text in _PLACES and tokens[end - 1].text in _WHOSE:
            out[at + 1 : end + 1] = [Token(role=Role.FILL, text=each.text) for each in tokens[at + 1 : end + 1]]
    return out


def theirs(tokens: Sequence[Token]) -> list[Token]:
    """Such as "send Bea hers": behind a yes and a name, at the end of its clause, that is the letter to them; "send Bea her address" is none."""
    out = list(tokens)
    for at in range(1, len(tokens)):
        named = tokens[at - 1].role is Role.ITEM and tokens[at - 1].sort == "name"
        sent = any(each.role is Role.YES for each in tokens[:at])
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in (Role.AND, Role.BUT)), len(tokens))
        ends = all(each.role in (Role.FILL, Role.THANKS) for each in tokens[at + 1 : end])
        if tokens[at].text in _THEIRS and named and sent and ends:
            out[at] = Token(role=Role.FILL, text=tokens[at].text)
    return out


def undated(tokens: Sequence[Token]) -> list[Token]:
    """Such as "later: 4 (Monday), 7 (no date)": in a list of days no day is one that is open."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        solid = [each for each in tokens[:at] if each.role is not Role.FILL]
        later = bool(solid) and solid[0].role in (Role.LATER, Role.HOLD) and solid[-1].role is Role.ITEM
        if token.text in ("no date", "no dates") and later:
            out[at] = Token(role=Role.DATE, text=token.text)
    return out
