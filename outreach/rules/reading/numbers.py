"""Numbers written out, as ages are: "sixteen", "thirty-four", "zwölf"."""

from __future__ import annotations

_UNITS = "one two three four five six seven eight nine".split()  # noqa: SIM905
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_VALUES = {word: value for value, word in enumerate(_UNITS, 1)} | {word: value for value, word in enumerate(_TEENS, 10)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_ABROAD = (
    "seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
    "sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte",
    "sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
)
"""Six to twenty as colleagues from elsewhere count: Spanish, French, German, Portuguese, Italian."""
_VALUES = {word: value for words in _ABROAD for value, word in enumerate(words.split(), 6)} | _VALUES

_UNITS_ABROAD = (  # language by language: one to nine as they follow a ten, and the tens from twenty on
    (
        "un uno dos tres cuatro cinco seis siete ocho nueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        " y ",
    ),
    (
        "um uma dois três quatro cinco seis sete oito nove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        " e ",
    ),
    (
        "un une deux trois quatre cinq six sept huit neuf",
        "vingt trente quarante cinquante soixante septante octante nonante",
        "-",
    ),
    (
        "ein eine zwei drei vier fünf sechs sieben acht neun",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "und",
    ),
    (
        "un uno due tre quattro cinque sei sette otto nove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "",
    ),
)
_ELIDED = frozenset(("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"))
"""Tens that lose their vowel: "quarant'anni"."""


def _above_twenty() -> dict[str, int]:
    """Twenty to ninety-nine in the languages from elsewhere: "treinta y uno", "vingt-huit", "zweiundsechzig", "trentadue"."""
    values: dict[str, int] = {}
    for units, tens, joint in _UNITS_ABROAD:
        first, *others = units.split()
        ones = [(first, 1), *((word, value) for value, word in enumerate(others, 1))]
        for ten, word in enumerate(tens.split(), 2):
            values[word] = 10 * ten
            for unit, value in ones:
                values[f"{unit}{joint}{word}" if joint == "und" else f"{word}{joint}{unit}"] = 10 * ten + value
    values |= {word[:-1]: value for word, value in values.items() if word in _ELIDED}
    values |= {
        f"veinti{word}": 20 + value
        for value, word in enumerate(["uno", "dós", "trés", "cuatro", "cinco", "séis", "siete", "ocho", "nueve"], 1)
    }
    values |= {
        f"{word} et {unit}": value + 1 for word, value in values.copy().items() if value % 10 == 0 for unit in ("un", "une")
    }
    return values


def _older(units: str, tens: str, joint: str) -> str:
    """A pattern that matches the tens of a language with or without their units."""
    one, ten = "|".join(units.split()), "|".join(word[:-1] + f"{word[-1]}?" if word in _ELIDED else word for word in tens.split())
    return rf"(?:(?:{one}){joint})?(?:{ten})" if joint == "und" else rf"(?:{ten})(?:(?:{joint}| et )(?:{one}))?"


_VALUES = _above_twenty() | _VALUES

YOUNG = "|".join(sorted({*_TEENS, *(word for words in _ABROAD for word in words.split()[4:])}, key=len, reverse=True))
"""A pattern that matches ten to twenty in words of six languages."""
ABROAD = "|".join(sorted({word for words in _ABROAD for word in words.split()[:4] if len(word) > 3}, key=len, reverse=True))
"""A pattern that matches six to nine in the languages from elsewhere, those that are no English words."""
OLDER = "|".join((*(_older(*language) for language in _UNITS_ABROAD), r"veinti\w{2,6}"))
"""A pattern that matches twenty to ninety-nine in the languages from elsewhere."""
TENS = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS)}))?"
"""A pattern that matches twenty to ninety-nine in words."""
WORDS = rf"{TENS}|{'|'.join(_TEENS)}|{'|'.join(_UNITS)}"
"""A pattern that matches one to ninety-nine in words."""


def number(text: str) -> int | None:
    """The value of digits or words below a hundred; None for anything else.

    >>> number("thirty-four"), number("16"), number("dix-sept"), number("many")
    (34, 16, 17, None)
    >>> number("cincuenta y dos"), number("zweiundsechzig"), number("trente et un")
    (52, 62, 31)
    """
    if text.isdigit():
        return int(text)
    if text.lower() in _VALUES:
        return _VALUES[text.lower()]
    values = [_VALUES.get(word) for word in text.lower().replace("-", " ").split()]
    return sum(value for value in values if value is not None) if values and None not in values else None
