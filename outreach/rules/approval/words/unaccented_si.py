"""A "si" that lost its accent: "1 y 3 si", "si a la 1", "si mandala", "1 3 si 2 no".

Law: "si" is "if" until nothing is left that a condition could be made of: nothing stands behind it, or only which letters, or an order that no
condition holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.spanish_verbs import Form, spanish_verb

_ENDS = frozenset([",", ".", ";", "!", "/"])
_WEIGHS = frozenset("sé se ver solo sólo como y o u aunque por incluso sino saber pero mas duda dudo no que".split())  # noqa: SIM905
"""Before a "si" these ask or weigh."""
_GLUE = frozenset(["a", "al", "la", "las", "el", "los", "y", "número", "numero"])
_EVERY = frozenset("todo todos todas ambas ambos".split())  # noqa: SIM905
_EXCEPTING = frozenset(["menos", "excepto", "salvo"])
_AGREES = frozenset(["dale", "claro", "adelante", "gracias"])


def granted(words: Sequence[str], at: int) -> bool:
    """Whether the "si" at a place of folded words is a yes.

    >>> granted("si al uno , no al dos".split(), 0), granted("si al uno le parece".split(), 0)
    (True, False)
    >>> granted("si a la 1 y la 3 , la 2 no".split(), 0), granted("si la 1 le gusta".split(), 0)
    (True, False)
    >>> granted("1 y 3 si".split(), 3), granted("no sé si , la verdad".split(), 2), granted("si mandala".split(), 0)
    (True, False, True)
    >>> granted(["si"], 0), granted("si , mándala".split(), 0)
    (False, True)
    >>> granted("1 3 si 2 no".split(), 2), granted("2 si 3 contesta".split(), 1), granted("si todas menos la 2".split(), 0)
    (True, False, False)
    """
    behind = words[at + 1 :]
    if not behind or behind[0] in _ENDS:
        return words[at - 1] not in _WEIGHS if at else any(word not in _ENDS for word in behind)
    return _bids(behind) or _lists(behind, whole=at == 0) or _between(words[:at], behind)


def _bids(behind: Sequence[str]) -> bool:
    """Whether an order follows that no condition holds: with its pronoun at its end, "mandala", or "dale"."""
    verb = spanish_verb(behind, 0)
    bids = verb is not None and verb.form in (Form.TOLD, Form.POLITE) and bool(verb.behind) and not verb.negated
    return bids or behind[0] in _AGREES


def _lists(behind: Sequence[str], *, whole: bool) -> bool:
    """Whether only letters follow: "a la 1 y la 3", "a todas menos la 2"; without the "a" they must be all letters, and all that is said (`whole`)."""
    end = next((at for at, word in enumerate(behind) if not _names(word)), len(behind))
    listed = any(word in _EVERY or cardinal(word) is not None for word in behind[:end])
    if behind[0] in ("a", "al"):
        excepts = behind[1] in _EVERY and end < len(behind) and behind[end] in _EXCEPTING if len(behind) > 1 else False
        return listed and (end == len(behind) or behind[end] in _ENDS or excepts)
    every = any(word in _EVERY for word in behind[:end])
    return whole and every and all(word in (".", "!") for word in behind[end:])


def _names(word: str) -> bool:
    return word in _GLUE or word in _EVERY or cardinal(word) is not None


def _between(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether it stands between two digits and a no follows, "1 3 si 2 no"."""
    digits = bool(before) and before[-1].isdigit() and behind[0].isdigit()
    return digits and list(behind[1:2]) == ["no"] and (len(behind) == 2 or behind[2] in _ENDS)
