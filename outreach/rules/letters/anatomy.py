"""The parts of a letter: greeting, own text, signature. A letter is judged on its own text.

The signature begins at a line of two dashes (RFC 3676 §4.3; the trailing space may have been lost in an edit) or, where she
deleted that, at the line that begins with the therapist's name. The closing ("Warmly,") belongs to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASHES = re.compile(r"^--[ \t]*$", re.MULTILINE)
_GREETING = re.compile(r"\A\s*([^\n]{1,80}?)[,:!]\s*\n")
_CLOSING_WORDS = 6
_OF_US = re.compile(r"\b(?:I|I['’](?:m|d|ll|ve)|me|my|mine|myself)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:you|your|yours|yourself|you['’](?:re|d|ll|ve))\b", re.IGNORECASE)
_SHORTENED = "".join(rf"(?<!\b{each}\.)" for each in ("Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev", "Fr", "St", "a.m", "p.m"))
_BEGINS_ANEW = r"(?=\s+(?:She|He|They|It|I|We|You|The|Her|His|Their|My|Our|Your)\b)"
_SENTENCE = re.compile(rf"(?<=[.!?])(?:{_SHORTENED}|{_BEGINS_ANEW})\s+|\n\s*\n|\n(?=[-*\d])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """`greeting` without its comma ("" when the letter has none); `text` from the greeting up to the closing."""

    greeting: str
    text: str

    @property
    def words(self) -> int:
        """How many words the letter has without its signature."""
        return count_words(self.text)

    @property
    def prose(self) -> str:
        """The text without its greeting."""
        return _GREETING.sub("", self.text, count=1)

    @property
    def of_us(self) -> int:
        """How often it speaks of the writer."""
        return len(_OF_US.findall(self.prose))

    @property
    def of_them(self) -> int:
        """How often it speaks of the reader."""
        return len(_OF_THEM.findall(self.prose))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the prose."""
        return sentences(self.prose)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a line of a list is one.

    >>> sentences("She runs the clinic at St. Luke's. Met Dr. Lee there!")
    ("She runs the clinic at St. Luke's.", 'Met Dr. Lee there!')
    """
    return tuple(part.strip() for part in _SENTENCE.split(text) if part.strip())


def count_words(text: str) -> int:
    """Words as a reader counts them: runs without spaces that hold a letter or a digit.

    >>> count_words("Dear Dr. Lee – it's 5:30.")
    5
    """
    return sum(any(character.isalnum() for character in run) for run in text.split())


def signed(text: str, before: str, therapist: str) -> str:
    """`text` with the signature of the letter it replaces, where it has none of its own; with its closing too, where that is missing.
    Her name alone is a name and no signature: the address does not stand under it.

    >>> signed("Dear Ana,\\n\\nHello.", "Dear Ana,\\n\\nHi.\\n\\nWarmly,\\nMaya\\n\\n-- \\nMaya Ellison\\n", "Maya Ellison")
    'Dear Ana,\\n\\nHello.\\n\\nWarmly,\\nMaya\\n\\n-- \\nMaya Ellison\\n'
    >>> signed("Dear Ana,\\n\\nHello.\\n\\nBest,\\nMaya", "Dear Ana,\\n\\nHi.\\n\\nWarmly,\\nMaya\\n\\n-- \\nMaya Ellison\\n", "Maya Ellison")
    'Dear Ana,\\n\\nHello.\\n\\nBest,\\nMaya\\n\\n-- \\nMaya Ellison\\n'
    """
    first = next((word for word in therapist.split() if not word.endswith(".")), therapist)
    called = {"", therapist.casefold(), first.casefold()}
    if _bare(text[_cut(text, therapist) :]) not in called:
        return text
    before = before.lstrip()
    *above, last = text.strip().split("\n")
    body = "\n".join(above) if above and _bare(last) in called else text.strip()
    if anatomy(body, therapist).text == body.strip():  # no closing: her name comes again with the old one
        return _joined(body, before[len(anatomy(before, therapist).text) :])
    return _joined(f"{text.rstrip()}\n{first}" if last.endswith(",") else text, before[_cut(before, therapist) :])


def _bare(name: str) -> str:
    return name.strip(" .,\n").casefold()


def _joined(text: str, rest: str) -> str:
    rest = rest.strip("\n")
    return f"{text.rstrip()}\n\n{rest}\n" if rest else text


def anatomy(body: str, therapist: str) -> Anatomy:
    """The parts of a body signed by `therapist`.

    >>> anatomy("Dear Ana,\\n\\nHello.\\n\\nWarmly,\\nMaya\\n\\n-- \\nMaya Ellison\\n", "Maya Ellison").text
    'Dear Ana,\\n\\nHello.'
    """
    text = body[: _cut(body, therapist)].rstrip()
    before, gap, last = text.rpartition("\n\n")
    first_line = last.split("\n", 1)[0].strip()
    if gap and first_line.endswith(",") and count_words(last) <= _CLOSING_WORDS:
        text = before.rstrip()
    greeting = _GREETING.match(f"{text}\n")
    return Anatomy(greeting=greeting[1].strip() if greeting else "", text=text.strip())


def _cut(body: str, therapist: str) -> int:
    """Where the signature begins; the end of the body when it has none."""
    found = list(_DASHES.finditer(body)) or list(re.finditer(rf"^{re.escape(therapist)}\b", body, re.MULTILINE))
    return found[-1].start() if found else len(body)
