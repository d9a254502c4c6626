"""Letters that get what another got: "1 yes, 2 no, ditto 3", "3 is fine and so is 4", "Same for Ann.".

Law: the verdict that stands nearest before is said again, or that of the letter which another is likened to; one that waits for a day is none that could
be said again. A sentence that begins so says again what was said last in another (`taken_together`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role, listed

_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
LAST_WORD = frozenset(
    listed("""not | do not | do not want | please do not | can not | must not | should not | is not | are not | does not | will not | no need
        i 'd sooner not | i would sooner not | i would rather not | i 'd rather not | would rather not | i would prefer not | i 'd prefer not""")
)
"""Such as "2 not", "intro: don't": at the end these are a no to what stands before."""


def alike(tokens: Sequence[Token]) -> list[Token]:
    """Such as "1 yes, 2 no, ditto 3", "3 is fine and so is 4", "the fourth like the first": the verdict that stands nearest before, or
    the one that was given to what the item is likened to."""
    out: list[Token] = []
    likened: Token | None = None
    for at, token in enumerate(tokens):
        solid = [each for each in tokens[:at] if each.role not in _GLUE]
        compares = token.role is Role.SAME or (token.text == "like" and bool(solid) and solid[-1].role is Role.ITEM)
        if token is likened:
            out.append(Token(role=Role.FILL, text=token.text))
        elif not compares:
            out.append(token)
        elif not solid and _named(tokens[at + 1 :]):
            out.append(Token(role=Role.FILL, text="also"))  # "Same for Ann.": what was said last, in another sentence
        else:
            behind = next((each for each in tokens[at + 1 :] if each.role not in _GLUE), None)
            likened = next(
                (each for each in solid[:-1] if behind and each.role is Role.ITEM and each.items == behind.items), None
            )
            role = _given(tokens[tokens.index(likened) + 1 : at] if likened else tuple(reversed(tokens[:at])))
            likened = behind if likened else None
            joined = bool(out) and out[-1].role in (*_VERDICTS, Role.NOT)
            out.extend([Token(role=Role.AND, text=",")] if joined else [])
            out.append(replace(token, role=role or (token.role if token.role is Role.MATTER else Role.UNKNOWN)))
    return out


def _named(behind: Sequence[Token]) -> bool:
    """Whether nothing but letters stands behind, and at least one: "ditto" alone may mean anything."""
    items = any(each.role is Role.ITEM for each in behind)
    return items and all(each.role in (Role.ITEM, Role.AND, *_GLUE) for each in behind)


def _given(tokens: Sequence[Token]) -> Role | None:
    """The first verdict among tokens; a day before it makes it none that could be said again."""
    found = next((each for each in tokens if each.role in (*_VERDICTS, Role.NOT, Role.DATE)), None)
    if found is None or found.role is Role.DATE:
        return None
    return found.role if found.role is not Role.NOT else Role.NO if found.text in LAST_WORD else None
