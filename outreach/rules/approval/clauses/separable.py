"""Verbs that something of them stands behind their items, and verbs to which a day gives their meaning: "leave 2 out", "move 2 to January".

Law: between a verb and its particle there is nothing but items and courtesy, and no word that says "at once".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role, listed

STOPS = frozenset(".!:;")
_NOW = frozenset({"now", "today", "right away", "hoy", "ahora"})
_TELLS = frozenset({"i", "we", "he", "she", "they", "have", "has", "had", "'ve", "'d"})
"""Before a verb these tell what was done, "I let 2 go"."""
_WHOM = frozenset({"her", "him", "them", "it", "hers", "his"})
_REACH = 9
"""How many tokens may stand between a verb and its particle."""
_SEPARABLE: Mapping[str, Role] = MappingProxyType(
    {
        f"{verb} {particle}": role
        for role, verbs in {
            Role.NO: "leave out | leave off | take out | take off | throw out | throw away | turn down | toss out | cut out | cross off | drop out | strike out | weed out",
            Role.LATER: """put off | put aside | put on hold | hold back | hold off | push back | push off | push out | keep back | set aside | let wait | let rest | let sit | let be | let alone | let lie
                leave be | leave aside | put on ice | put on pause | put on the shelf | make wait | bring back | leave for later | save for later | keep for later | leave for now | keep for now | put back | leave until later | leave alone""",
            Role.YES: "consider approved | count approved | mark approved | let go | let go out | let go through | let through | let out | get out | get going | send out | send off | send on",
        }.items()
        for verb, _, particle in (phrase.partition(" ") for phrase in listed(verbs))
    }
)
_MOVED = frozenset(
    listed(
        """saving | keeping | leaving | moving | pushing | parking | move | leave | save | keep | put | push | bump | shift | do | make | set | schedule | reschedule | bring up | show | show me | save it | leave it
        keep for | push back | deja | dejar | dejamos | dejemos | pasa | pasar | mueve | mover | pon | ponlo | ponla | déjame"""
    )
)
"""With a day behind them these put something off: "move the two intros to January"."""


def separable(tokens: Sequence[Token]) -> list[Token]:
    """Such as "leave 2 out", "put Bea and Ivo on hold", "let 3 go", "move 2 to January"."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        behind = _past_items(tokens, at + 1)
        if behind is None:
            _of_them(out, at)
            continue
        day = behind + (tokens[behind].text == "for" and behind + 1 < len(tokens))  # "leave 6 for after the holidays"
        if token.text in _MOVED and tokens[day].role is Role.DATE:
            out[at] = Token(role=Role.LATER, text=token.text)
            continue
        found = next(
            (end for end in range(behind, min(behind + 3, len(tokens))) if _particle(tokens, token.text, behind, end)), None
        )
        if found is not None:
            role = _SEPARABLE[_joined(tokens, token.text, behind, found)]
            told = role is Role.YES and at > 0 and tokens[at - 1].text in _TELLS
            out[at] = Token(role=Role.MATTER if told else role, text=token.text)
            out[behind : found + 1] = [Token(role=Role.FILL, text=each.text) for each in tokens[behind : found + 1]]
    return out


def _of_them(out: list[Token], at: int) -> None:
    """Such as "leave her out", "put him off": a no or a later to whoever was named before."""
    whom = out[at + 1].text if at + 1 < len(out) else ""
    told = at > 0 and out[at - 1].text in _TELLS
    for end in (at + 2, at + 3):
        role = _SEPARABLE.get(" ".join((out[at].text, *(token.text for token in out[at + 2 : end + 1]))))
        if whom in _WHOM and end < len(out) and role in (Role.NO, Role.LATER) and not told:
            out[at] = Token(role=role, text=" ".join(token.text for token in out[at : end + 1]))
            out[at + 1 : end + 1] = [Token(role=Role.FILL, text=token.text) for token in out[at + 1 : end + 1]]
            return


def _particle(tokens: Sequence[Token], verb: str, start: int, end: int) -> bool:
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    ends = behind is None or behind.role in (Role.AND, Role.BUT) or behind.text in STOPS
    goes_on = tokens[end].text == "be" and not ends  # "let the others be sent"
    return _joined(tokens, verb, start, end) in _SEPARABLE and not goes_on


def _joined(tokens: Sequence[Token], verb: str, start: int, end: int) -> str:
    return " ".join((verb, *(token.text for token in tokens[start : end + 1])))


def _past_items(tokens: Sequence[Token], at: int) -> int | None:
    """The place behind the items that begin at `at`, where there are any."""
    particles = {phrase.split()[1] for phrase in _SEPARABLE}
    end, seen = at, False
    while end < min(len(tokens), at + _REACH):
        token = tokens[end]
        if token.role is Role.ITEM:
            seen = True
        elif (seen and token.text in particles) or token.role not in (Role.FILL, Role.AND) or token.text in STOPS | _NOW:
            break
        end += 1
    return end if seen and end < len(tokens) else None
