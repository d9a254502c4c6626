"""Number words and ordinals in English and Spanish, the same for items and for dates.

Law: a word is here only if it is a number wherever it stands alone; homophones ("to", "for", "won") are in `HOMOPHONES` and are
never numbers by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_SPANISH = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_ORDINALES = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"
_ORDINALES_F = "primera segunda tercera cuarta quinta sexta séptima octava novena décima"
_ORDINALES_BARE = "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo"
_ORDINALES_F_BARE = "primera segunda tercera cuarta quinta sexta septima octava novena decima"

CARDINALS: Mapping[str, int] = MappingProxyType(
    {
        word: n
        for words in (_SPANISH, _ENGLISH)
        for n, word in enumerate(words.split(), start=1)
        if word != "once"  # Spanish eleven is English "once": a condition
    }
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        word: n
        for words in (_ORDINALS, _ORDINALES, _ORDINALES_F, _ORDINALES_BARE, _ORDINALES_F_BARE)
        for n, word in enumerate(words.split(), start=1)
    }
    | {f"{n}{ending}": n for n in range(1, 32) for ending in ("st", "nd", "rd", "th")}
    | {"primer": 1, "tercer": 3}
)
HOMOPHONES: Mapping[str, int] = MappingProxyType(
    {"won": 1, "to": 2, "too": 2, "tree": 3, "for": 4, "fore": 4, "sex": 6, "ate": 8}
)

UNITS = frozenset(
    re.findall(
        r"\S+",
        """messages voicemails calls visits appointments oclock minutes minute min mins hours hour hrs percent dollars bucks years year yr yrs yo clients
        client sessions openings people pm am o'clock times copies pages pager pagers words kids children points things remarks updates corrections requests questions miles weeks days months
        veces minutos horas semanas días dias meses años personas clientes clientas pacientes citas sesiones niños niñas hijos hijas amigos amigas colegas páginas líneas""",
    )
)
MEASURES = frozenset(
    ["level", "age", "aged", "page", "line", "room", "suite", "at", "fit", "paragraph", "sentence", "version", "ext", "extension"]
)
"""Behind the first and before the second a number is no draft's."""
_PLURALS = frozenset("drafts letters mails emails e-mails messages notes ones cartas borradores correos".split())  # noqa: SIM905
_LISTED = frozenset("number numbers no nos # drafts letters items and & y".split())  # noqa: SIM905
"""Behind these a number is one of a list, "1 and 3 of them"."""
_ALONE = frozenset("draft letter item except but besides save excepto menos".split())  # noqa: SIM905
"""Behind these a verb in the plural belongs to somebody else, "all except 2 are fine"."""
_VERBS = frozenset("are were look seem sound have".split())  # noqa: SIM905
_OF = frozenset(("of", "out", "de"))
_ALL = frozenset("them these those the my your our which all ellas ellos estas estos las los of".split())  # noqa: SIM905


def amount(words: Sequence[str], at: int) -> int | None:
    """Where a number of things ends, if the number at this place says how many and not which; None otherwise.

    Nobody says "4 are fine" of the fourth, nor "4 of them" or "two of the seven".

    >>> amount("4 of them are fine".split(), 0), amount("3 letters may go".split(), 0), amount("4 is fine".split(), 0)
    (3, 2, None)
    """
    before = words[at - 1] if at else ""
    if cardinal(words[at]) in (None, 1) or before in _LISTED:
        return None
    behind = list(words[at + 1 : at + 3])
    if len(behind) == 2 and behind[0] in _OF and behind[1] in _ALL:
        return at + 3 + (at + 3 < len(words) and cardinal(words[at + 3]) is not None)
    if behind and behind[0] in _PLURALS:
        return at + 2
    return at + 1 if behind and behind[0] in _VERBS and before not in _ALONE else None


def left_over(word: str) -> int | None:
    """How many are left by the last word of "the other", "the other two", "the rest" (any number: None).

    >>> left_over("other"), left_over("two"), left_over("others")
    (1, 2, None)
    """
    return 1 if word in ("other", "otro", "otra") else cardinal(word)


def cardinal(word: str) -> int | None:
    """A count below one hundred, in digits or as a word; None for anything else.

    >>> cardinal("12"), cardinal("three"), cardinal("to"), cardinal("2026")
    (12, 3, None, None)
    """
    if word.isascii() and word.isdigit() and len(word) <= 2:
        return int(word)
    return CARDINALS.get(word)
