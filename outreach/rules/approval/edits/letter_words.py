"""A letter's words with what they mean, so that "the 12th", "12" and "twelve", "Wed" and "Wednesdays" are found where she says either.

Law: two words are the same when they are the same number, weekday, month or part of a day, or are spelled alike; a phrase is found only where
it stands exactly once. What is put in takes the form of what it replaces. Nothing here knows how a wish was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from outreach.rules.approval.days.spans import MONTHS, WEEKDAYS
from outreach.rules.approval.words.counting import ORDINALS, cardinal
from outreach.rules.approval.words.plain import without_accents

_WORD = re.compile(r"(?i)\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}:\d\d\b|\d+|[^\W\d_]+(?:['.][^\W\d_]+)*")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_SUFFIX = re.compile(r"(?i)(?<=\d)(?:st|nd|rd|th)$")
_DAYPARTS = ("morning", "afternoon", "evening", "noon", "lunchtime", "midday", "mañana", "tarde", "noche", "mediodía")
_TENS = {
    word: 10 * n
    for words in (
        "thirty forty fifty sixty seventy eighty ninety hundred",
        "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
    )
    for n, word in enumerate(words.split(), start=3)
}
_MERIDIEMS = ("am", "pm", "a.m", "p.m")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SHORT = {"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"} | {
    *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
}
ARTICLES = frozenset("the a an on at in to for of el la los las en de".split())  # noqa: SIM905
"""Before a phrase these may stand in her words and not in the letter's."""

NO_TITLE = "".join(
    rf"(?<!\b{title})" for title in ("Dr", "Mr", "Ms", "Fr", "St", "Sr", "Jr", "Mrs", "Rev", "Dra", "Sra", "Prof", r"[A-Z]")
)
"""In front of a full stop: it ends no sentence where it belongs to a title or an initial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word and its place. `sort` is number, weekday, month, daypart, meridiem, or empty; words of one sort can stand for each other."""

    text: str
    start: int
    end: int
    sort: str = ""
    value: int | str = ""

    def same(self, other: Word) -> bool:
        """Whether two words mean the same."""
        return (self.sort, self.value) == (other.sort, other.value)


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text.

    >>> [(word.text, word.sort, word.value) for word in words_in("on Weds, the 12th at 3pm")]
    [('on', '', 'on'), ('Weds', 'weekday', 2), ('the', '', 'the'), ('12th', 'number', 12), ('at', '', 'at'), ('3', 'number', 3), ('pm', 'meridiem', 'pm')]
    """
    return tuple(
        Word(text=hit[0], start=hit.start(), end=hit.end(), sort=sort, value=value)
        for hit in _WORD.finditer(text)
        for sort, value in [_meaning(hit[0].casefold())]
    )


def _meaning(word: str) -> tuple[str, int | str]:
    if _CLOCK.fullmatch(word):
        return "number", word
    if _SUFFIX.sub("", word).isdecimal():
        return "number", int(_SUFFIX.sub("", word))
    number = cardinal(word) or _TENS.get(word) or (ORDINALS.get(word) if word not in ("second", "first") else None)
    if number is not None:
        return "number", number
    singular = word[:-1] if word.endswith("days") else word
    if singular in WEEKDAYS:
        return "weekday", WEEKDAYS[singular]
    if word in MONTHS:
        return "month", MONTHS[word]
    if word in _DAYPARTS:
        return "daypart", word
    return ("meridiem", word.replace(".", "")) if word in _MERIDIEMS else ("", without_accents(word))


def places(body: Sequence[Word], phrase: Sequence[Word]) -> list[int]:
    """Where a phrase begins among the words of a letter.

    >>> body = words_in("Two places on January 12. Two more soon.")
    >>> places(body, words_in("the 12th")[1:]), places(body, words_in("2")), places(body, words_in("3"))
    ([4], [0, 5], [])
    """
    size = len(phrase)
    return [
        at
        for at in range(len(body) - size + 1 if size else 0)
        if all(word.same(body[at + step]) for step, word in enumerate(phrase))
    ]


def as_it_stands(body: str, phrase: str) -> str:
    """A phrase as the letter writes it, where it stands there once without the articles before it; else as it is.

    >>> as_it_stands("On May 12 or May 14?", "the 14th"), as_it_stands("On May 12?", "the 13th")
    ('14', 'the 13th')
    """
    there, said = words_in(body), words_in(phrase)
    start = next((at for at, word in enumerate(said) if str(word.value) not in ARTICLES), 0)
    at = places(there, said[start:])
    return body[there[at[0]].start : there[at[0] + len(said) - start - 1].end] if len(at) == 1 else phrase


def in_the_form_of(new: Word, old: Word) -> str:
    """The new word as the old one was written: its ending, its plural, its capital, its full name.

    >>> def form(new, old): return in_the_form_of(words_in(new)[0], words_in(old)[0])
    >>> form("THREE", "four"), form("THURSDAY", "Friday")
    ('three', 'Thursday')
    >>> form("19th", "12"), form("19", "12th"), form("thurs", "Wednesdays"), form("three", "Two"), form("dec", "November"), form("4", "3")
    ('19', '19th', 'Thursdays', 'Three', 'December', '4')
    """
    text = new.text.lower() if len(new.text) > 2 and new.text.isupper() and not old.text.isupper() else new.text
    if new.sort == "number" and text[0].isdigit():
        bare = _SUFFIX.sub("", text)
        return f"{bare}{_ending(int(bare))}" if _SUFFIX.search(old.text) else bare if old.text.isdigit() else text
    if new.sort in ("weekday", "month") and text.casefold() in _SHORT and old.text.casefold() not in _SHORT:
        text = (_WEEKDAYS[int(new.value)]) if new.sort == "weekday" else _MONTHS[int(new.value) - 1]
    if new.sort == "weekday" and re.search(r"(?i)days$", old.text) and re.search(r"(?i)day$", text):
        text += "s"
    if new.sort == "number" and old.text[:1].islower():
        return text.lower()
    return text[:1].upper() + text[1:] if old.text[:1].isupper() else text


def in_figures(new: Word, old: Word) -> str:
    """The new word in the form of the old one, a day of the month or an hour in figures where that was.

    >>> in_figures(words_in("eleventh")[0], words_in("4")[0]), in_figures(words_in("May")[0], words_in("June")[0])
    ('11', 'May')
    """
    figures = new.sort == "number" and old.text.isdigit()
    return str(new.value) if figures else in_the_form_of(new, old)


def _ending(number: int) -> str:
    """The ending of an ordinal in digits: 1st, 12th, 23rd."""
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
