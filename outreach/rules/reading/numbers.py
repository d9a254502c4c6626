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

YOUNG = "|".join(sorted({*_TEENS, *(word for words in _ABROAD for word in words.split()[4:])}, key=len, reverse=True))
"""A pattern that matches ten to twenty in words of six languages."""
ABROAD = "|".join(sorted({word for words in _ABROAD for word in words.split()[:4] if len(word) > 3}, key=len, reverse=True))
"""A pattern that matches six to nine in the languages from elsewhere, those that are no English words."""
TENS = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS)}))?"
"""A pattern that matches twenty to ninety-nine in words."""
WORDS = rf"{TENS}|{'|'.join(_TEENS)}|{'|'.join(_UNITS)}"
"""A pattern that matches one to ninety-nine in words."""


def number(text: str) -> int | None:
    """The value of digits or words below a hundred; None for anything else.

    >>> number("thirty-four"), number("16"), number("dix-sept"), number("many")
    (34, 16, 17, None)
    """
    if text.isdigit():
        return int(text)
    if text.lower() in _VALUES:
        return _VALUES[text.lower()]
    values = [_VALUES.get(word) for word in text.lower().replace("-", " ").split()]
    return sum(value for value in values if value is not None) if values and None not in values else None
