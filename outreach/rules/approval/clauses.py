"""A sentence cut into clauses at its commas, "and" and "but".

Law: "1 and 3" is one list; "all but 2" excepts; every other joint divides, and is remembered, because "but" contrasts and a comma lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from outreach.rules.approval.chunks import Chunk, Items, Verdict, parse
from outreach.rules.approval.lexer import Token
from outreach.rules.approval.words import Role

_JOINING = frozenset({"and", "&", "y", "e", "+", "plus", "as well as", "along with", "también"})

_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_SAYS = frozenset({*_VERDICTS, Role.HEDGE, Role.NOT})


@dataclass(slots=True, kw_only=True)
class Place:
    """A clause on its way to a verdict."""

    chunk: Chunk
    items: list[Items]
    verdicts: list[Verdict]
    order: str  # "VI", "IV", "I", "V", "" and so on
    joint: str

    @property
    def spoiled(self) -> bool:
        return self.chunk.tainted


def split(tokens: Sequence[Token]) -> list[tuple[str, list[Token]]]:
    """Clauses with the kind of joint before each: "", "and", "comma" or "but". "1 and 3" is one list and no joint."""
    clauses: list[tuple[str, list[Token]]] = [("", [])]
    at = 0
    tokens = _relatives(_nor(_exceptions(tokens)))
    verb_first = next((token.role in _VERDICTS for token in tokens if token.role not in _GLUE), False)
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
            clauses.append(("but", []))
        else:
            clauses.append(("comma" if any(token.text in (",", "/") for token in joint) else "and", []))
        at = end
    return [clause for clause in clauses if clause[1] or clause[0]]


def _begins(clause: Sequence[Token], tokens: Sequence[Token], at: int, *, verb_first: bool) -> bool:
    """Whether a clause begins without any joint: "1 ok 2 no", "yes 1 no 2"."""
    core = [token for token in clause if token.role not in _GLUE]
    behind = next((token.role for token in tokens[at + 1 :] if token.role not in _GLUE), None)
    if verb_first:
        return tokens[at].role in _VERDICTS and behind is Role.ITEM and any(token.role is Role.ITEM for token in core)
    begun = bool(core) and core[0].role is Role.ITEM and any(token.role in _SAYS for token in core)
    plain = all(token.role in (*_SAYS, Role.ITEM, Role.DATE, Role.AND) for token in core)
    return tokens[at].role is Role.ITEM and tokens[at].sort != "rest" and begun and plain and behind in _SAYS


def _nor(tokens: Sequence[Token]) -> list[Token]:
    """Such as "do not send 1 or 4": behind a no by negation "or" lists, and both are meant."""
    solid = [token for token in tokens if token.role not in _GLUE]
    denied = len(solid) > 1 and solid[0].role is Role.NOT and solid[1].role in (Role.YES, Role.MILD)
    return [
        Token(role=Role.AND, text="and")
        if denied and token.text == "or" and at + 1 < len(tokens) and tokens[at - 1].role is tokens[at + 1].role is Role.ITEM
        else token
        for at, token in enumerate(tokens)
    ]


def _exceptions(tokens: Sequence[Token]) -> list[Token]:
    """Such as "all but 2" excepts as "all except 2" does; "all ok but 2 later" contrasts."""
    out = list(tokens)
    for at in range(1, len(out) - 1):
        solid = [token for token in out[:at] if token.role is not Role.FILL]
        behind = next((token for token in out[at + 1 :] if token.role is not Role.FILL), None)
        if (
            out[at].role is Role.BUT
            and solid
            and solid[-1].sort in ("group", "rest")
            and behind is not None
            and behind.role is Role.ITEM
        ):
            out[at] = Token(role=Role.EXCEPT, text="but")
    return out


def _relatives(tokens: Sequence[Token]) -> list[Token]:
    """Such as "none except the intro, which can go": what "which" tells is said of what was left out."""
    out = list(tokens)
    at = next((n for n, token in enumerate(out) if token.role is Role.EXCEPT), len(out))
    which = next(
        (n for n in range(at + 1, len(out)) if out[n].text in ("which", "who", "whom") and out[n].role is Role.ASKING), len(out)
    )
    between = [token for token in out[at + 1 : which] if token.role not in _GLUE and token.text != ","]
    if which == len(out) or not between or any(token.role is not Role.ITEM for token in between):
        return out
    return [*out[:which], Token(role=Role.AND, text=","), *between, *out[which + 1 :]]


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
    )


def clauses(tokens: Sequence[Token]) -> list[Place]:
    """The clauses that say anything, each taken apart."""
    places = []
    for joint, clause in split(tokens):
        chunk = replace(parse(clause), contrast=joint == "but")
        order = "".join("I" if isinstance(part, Items) else "V" for part in chunk.parts if not isinstance(part, date))
        places.append(Place(chunk=chunk, items=list(chunk.items), verdicts=list(chunk.verdicts), order=order, joint=joint))
    return [place for place in places if not place.chunk.empty]
