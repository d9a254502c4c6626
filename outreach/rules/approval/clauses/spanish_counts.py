"""How Spanish counts the letters: "las tres", "las dos primeras", "las tres últimas", "no mandes ninguna".

Law: "la tres" is the third letter, "las tres" are three of them: with another number of letters shown nobody knows which. Behind a no, "ninguna"
says it once more and turns nothing round.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import Role

_SEVERAL = frozenset("los las estos estas esos esas mis tus sus".split())  # noqa: SIM905
_FIRST = frozenset(["primeras", "primeros"])
_LAST = frozenset("últimas últimos ultimas ultimos".split())  # noqa: SIM905
_PLACES = _FIRST | _LAST
_THINGS = frozenset("cartas correos borradores mensajes".split())  # noqa: SIM905
_LISTS = frozenset(["y", "e", ",", "-", "a", "al", "&", "ni"])
"""Behind a number these go on with a list, "las 2 y 3"."""


def spanish_count(words: Sequence[str], at: int, context: Context) -> tuple[Token, int] | None:
    """The letters that an article and a number in the plural mean, and the place behind.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to="", email="") for n in (1, 2, 3)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> found = [spanish_count(said.split(), 0, context) for said in ("las dos primeras", "las tres", "las 2 y 3")]
    >>> [(sorted(token[0].items), token[0].unsure) if token else None for token in found]
    [([1, 2], False), ([1, 2, 3], False), None]
    """
    if words[at] not in _SEVERAL or at + 1 >= len(words):
        return None
    ahead = words[at + 1] in _PLACES and at + 2 < len(words)
    many = cardinal(words[at + 2 if ahead else at + 1])
    if many is None or many < 2:
        return None
    end = at + (3 if ahead else 2)
    behind = words[end] if end < len(words) else ""
    place = words[at + 1] if ahead else behind if behind in _PLACES else ""
    if not place and behind in _LISTS and _goes_on(words[end + 1 : end + 3]):
        return None
    end += bool(place) and not ahead
    end += any(word in _THINGS for word in words[end : end + 1])
    numbers, text = context.numbers, " ".join(words[at:end])
    if place:
        chosen = frozenset(numbers[-many:] if place in _LAST else numbers[:many])
        return Token(role=Role.ITEM, text=text, items=chosen, sort="number", unsure=many > len(numbers)), end
    return Token(role=Role.ITEM, text=text, items=frozenset(numbers), sort="group", unsure=many != len(numbers), count=many), end


def said_twice(before: Sequence[Token]) -> bool:
    """Whether a Spanish no stands right before "ninguna", "nada"."""
    solid = [token for token in before if token.role is not Role.FILL]
    return bool(solid) and solid[-1].role is Role.NO and solid[-1].text.split()[0] in ("no", "ya", "nunca")


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a further number stands here, "3", "la 3"."""
    return any(cardinal(word) is not None for word in words)
