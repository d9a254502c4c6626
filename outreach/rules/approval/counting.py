"""Number words and ordinals in English and Spanish, the same for items and for dates.

Law: a word is here only if it is a number wherever it stands alone; homophones ("to", "for", "won") are in `HOMOPHONES` and are
never numbers by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_SPANISH = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_ORDINALES = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"
_ORDINALES_F = "primera segunda tercera cuarta quinta sexta séptima octava novena décima"

CARDINALS: Mapping[str, int] = MappingProxyType(
    {
        word: n
        for words in (_SPANISH, _ENGLISH)
        for n, word in enumerate(words.split(), start=1)
        if word != "once"  # Spanish eleven is English "once": a condition
    }
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {word: n for words in (_ORDINALS, _ORDINALES, _ORDINALES_F) for n, word in enumerate(words.split(), start=1)}
    | {f"{n}{ending}": n for n in range(1, 32) for ending in ("st", "nd", "rd", "th")}
    | {"primer": 1, "tercer": 3}
)
HOMOPHONES: Mapping[str, int] = MappingProxyType(
    {"won": 1, "to": 2, "too": 2, "tree": 3, "for": 4, "fore": 4, "sex": 6, "ate": 8}
)


def cardinal(word: str) -> int | None:
    """A count below one hundred, in digits or as a word; None for anything else.

    >>> cardinal("12"), cardinal("three"), cardinal("to"), cardinal("2026")
    (12, 3, None, None)
    """
    if word.isascii() and word.isdigit() and len(word) <= 2:
        return int(word)
    return CARDINALS.get(word)
