"""Numbers written out, as ages are: "sixteen", "thirty-four"."""

from __future__ import annotations

_UNITS = "one two three four five six seven eight nine".split()  # noqa: SIM905
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_VALUES = {word: value for value, word in enumerate(_UNITS, 1)} | {word: value for value, word in enumerate(_TEENS, 10)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}

WORDS = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS)}))?|{'|'.join(_TEENS)}|{'|'.join(_UNITS)}"
"""A pattern that matches one to ninety-nine in words."""


def number(text: str) -> int | None:
    """The value of digits or words below a hundred; None for anything else.

    >>> number("thirty-four"), number("16"), number("many")
    (34, 16, None)
    """
    if text.isdigit():
        return int(text)
    values = [_VALUES.get(word) for word in text.lower().replace("-", " ").split()]
    return sum(value for value in values if value is not None) if values and None not in values else None
