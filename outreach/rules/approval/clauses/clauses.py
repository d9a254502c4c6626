"""A sentence cut into clauses at its commas, "and" and "but".

Law: "1 and 3" is one list; "all but 2" excepts; every other joint divides, and is remembered, because "but" contrasts and a comma lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from outreach.rules.approval.clauses.chunks import Chunk, Items, Verdict
from outreach.rules.approval.clauses.clause_parts import parse
from outreach.rules.approval.clauses.idioms import GLUE, told_in_full
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_JOINING = frozenset({"and", "&", "y", "e", "+", "plus", "as well as", "along with", "también", "tambien"})

_TRAILING, _STOPS = frozenset({"though", "however"}), frozenset(".!;:")
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_SAYS = frozenset({*_VERDICTS, Role.HEDGE, Role.NOT})
_REMARKS = frozenset({Role.MATTER, Role.UNKNOWN, Role.ASKING, Role.CONDITION, Role.RETRACTION})
_AT_ONCE = frozenset({"now", "today", "hoy", "ahora"})


@dataclass(slots=True, kw_only=True)
class Place:
    """A clause on its way to a verdict. `dated`: it ends with a day, so that no list goes on behind it."""

    chunk: Chunk
    items: list[Items]
    verdicts: list[Verdict]
    order: str  # "VI", "IV", "I", "V", "" and so on
    joint: str
    dated: bool = False

    @property
    def spoiled(self) -> bool:
        return self.chunk.tainted


def split(tokens: Sequence[Token]) -> list[tuple[str, list[Token]]]:
    """Clauses with the kind of joint before each: "", "and", "comma" or "but". "1 and 3" is one list and no joint."""
    clauses: list[tuple[str, list[Token]]] = [("", [])]
    at = 0
    tokens = told_in_full(tokens)
    verb_first = next((token.role in _VERDICTS for token in tokens if token.role not in GLUE), False)
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].role in (Role.AND, Role.BUT):
            end += 1
        if end == at:
            if _begins(clauses[-1][1], tokens, at, verb_first=verb_first):
                clauses.append(("and", []))
            clauses[-1][1].append(tokens[at])
            at += 1
            continue
        joint = tokens[at:end]
        if _is_list(clauses[-1][1], joint, tokens[end:]):
            clauses[-1][1].append(Token(role=Role.AND, text="and"))
        elif any(token.role is Role.BUT for token in joint):
            if all(token.text in _STOPS for token in tokens[end:]) and any(token.text in _TRAILING for token in joint):
                clauses[-1] = ("but", clauses[-1][1])  # "2-4 yes, not 3 though"
            else:
                clauses.append(("but", []))
        else:
            clauses.append(("comma" if any(token.text in (",", "/") for token in joint) else "and", []))
        at = end
    return [clause for clause in clauses if clause[1] or clause[0]]


def _begins(clause: Sequence[Token], tokens: Sequence[Token], at: int, *, verb_first: bool) -> bool:
    """Whether a clause begins without any joint: "1 ok 2 no", "yes 1 no 2", "1 and 2 yes 3 in two weeks 4 and 5 no"."""
    core = [token for token in clause if token.role not in GLUE]
    if verb_first and tokens[at].role in _VERDICTS:
        behind = next((token.role for token in tokens[at + 1 :] if token.role not in GLUE), None)
        direct = (
            bool(core) and core[-1].role is Role.ITEM and core[-1].sort != "none"
        )  # else "don't" would stay with the clause before
        return behind is Role.ITEM and direct
    if tokens[at].role is not Role.ITEM or not core or (core[-1].role is Role.AND):
        return False
    if not (_judged(tokens, at) or _remarked(core, tokens, at)):
        return False
    if not all(token.role in (*_SAYS, Role.ITEM, Role.DATE, Role.AND, Role.YET) for token in core):
        return False
    if core[0].role is Role.ITEM:
        return core[-1].role is not Role.ITEM or tokens[at - 1].text in _AT_ONCE
    alone = len(core) == 2 and core[0].role in _VERDICTS and core[1].role is Role.ITEM
    return verb_first and alone and core[1].sort == tokens[at].sort and tokens[at - 1] is core[1] and _ends(tokens, at)


def _judged(tokens: Sequence[Token], at: int) -> bool:
    """Whether the list of items that begins here has a verdict or a day behind it."""
    behind = next((token for token in tokens[at:] if token.role not in (*GLUE, Role.ITEM) and token.text not in _JOINING), None)
    return behind is not None and (behind.role in _SAYS or behind.role is Role.DATE)


def _remarked(core: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """Such as "1-3 ok 4 let me think": the next number behind a verdict, and something told of it."""
    before = frozenset(n for token in core if token.role is Role.ITEM for n in token.items)
    counts = tokens[at].sort == "number" == core[0].sort and bool(before) and min(tokens[at].items) > max(before)
    behind = next((token.role for token in tokens[at + 1 :] if token.role not in GLUE), None)
    return counts and core[-1].role in _VERDICTS and behind in _REMARKS


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but one item and its verdict is left: "yes Ann no Bea Ivo later"."""
    return sum(token.role is Role.ITEM for token in tokens[at:]) == 1


def _is_list(before: Sequence[Token], joint: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether "and" stands between two particular items, "1 and 3", "Bea and the school"."""
    left = next((token for token in reversed(before) if token.role is not Role.FILL), None)
    right = next((token for token in behind if token.role is not Role.FILL), None)
    return (
        all(token.text in _JOINING for token in joint)
        and left is not None
        and right is not None
        and left.role is Role.ITEM is right.role
        and not {left.sort, right.sort} & {"group", "rest", "none"}
        and before[-1].text not in ("today", "hoy")
        and not _taken_up(behind)
    )


def _taken_up(behind: Sequence[Token]) -> bool:
    """Such as "y la de Marisol la dejamos para enero": a verb that takes its items up again stands behind them."""
    verb = next((token for token in behind if token.role not in (Role.FILL, Role.ITEM)), None)
    return (
        verb is not None
        and verb.role in (Role.NO, Role.LATER)
        and verb.text.split()[0] in ("la", "lo", "las", "los", "me", "se", "te")
    )


def clauses(tokens: Sequence[Token]) -> list[Place]:
    """The clauses that say anything, each taken apart."""
    places = []
    for joint, clause in split(tokens):
        chunk = replace(parse(clause), contrast=joint == "but")
        order = "".join("I" if isinstance(part, Items) else "V" for part in chunk.parts if not isinstance(part, date))
        dated = next((token.role is Role.DATE for token in reversed(clause) if token.role not in GLUE), False)
        items, verdicts = list(chunk.items), list(chunk.verdicts)
        places.append(Place(chunk=chunk, items=items, verdicts=verdicts, order=order, joint=joint, dated=dated))
    return [place for place in places if not place.chunk.empty]
