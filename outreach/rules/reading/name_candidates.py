"""Everything in a text that might be the name of a person: runs of capitals, initials, titled and turned names.

Pure finding, no judging: `name_clues` says what stands around a candidate, `names` weighs it. Runs that hold a word of an organisation, a
professional's title or a stranger's name are no candidates. The text is a readable one (`name_case`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from outreach.rules.reading.name_case import MAX, WORD, begins_a_name, expected, within_a_sentence
from outreach.rules.reading.name_words import (
    CALENDAR,
    CALLINGS,
    FAMILIES,
    GIVEN,
    NEVER,
    OFFICES,
    ORGANISATIONS,
    SHORT,
    SUFFIXES,
    TITLES,
    WORDLY,
)
from outreach.rules.reading.numbers import TENS, YOUNG
from outreach.rules.reading.plain_words import PLAIN

MOST = 5
_PARTICLES = frozenset("de la los da dos del della di van der von den le bin bint ibn al el y ter ten du".split())  # noqa: SIM905
_JOINED = re.compile(r"(?:bint|bin|ibn|al|el|abu)-[A-Z]")
_NICKNAME = re.compile(r"(?<=[a-z]) (?:[\"“][A-Z][\w'’-]{1,14}[\"”]|\([A-Z][a-z'’-]{1,14}\)) (?=[A-Z])")
_AGED = re.compile(r",? \(?(?:aged )?(?:\d\d\b|[a-z]+ty\b)(?! (?:street|st|ave|road)\b)")
_POSSESSIVE = re.compile(r"['’]s?$|['’](?:m|d|ll|ve|re|t)$")
_ROLES = frozenset(("client", "patient", "pt", "student", "member"))
_LETTER = re.compile(r"[A-Z](?:-[A-Z])?(?:['’]s)?")
_SPELLED = re.compile(r"[A-Z](?:-[A-Z]){2,}")
_POINT_OR_AGE = re.compile(rf"\.|(?<![MFX]),? ?\(?\d\d\b|(?:[\"”],?|,) \(?(?:{TENS}|{YOUNG})\b")
_SEX = re.compile(r"[MFX],? {0,3}\(?\d\d?")
_STUCK = frozenset("0123456789/")
_WHOLE = frozenset(("word", "words"))
_PLACES = frozenset(("st", "saint", "mt", "mount", "lake", "fort"))
_TURNED = re.compile(r"[:#=]\s*$")
_OPENS = re.compile(
    r"(?:^|\n|[.:] |\b(?:is|see|re|one|beneficiary|patient|pt|client|member|student|name|resident|veteran)\b:? )$", re.IGNORECASE
)
_CLOSES = re.compile(r"\.?(?: *$|[ \n]*[-–—(|\n]|\.? +\d|\. |  |,? (?:age|dob|\d\d)\b)", re.IGNORECASE)
_GIVEN_BEHIND = re.compile(r", ?[A-Z]{3,}\b")
_KIN = frozenset(("sister", "father"))
_BACK = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible name, as it is to be told, with its place. `form` is `word`, `words`, `initials` (with points), `letters` (without),
    `lettered` (a name with an initial) or `turned`; one that is `titled` begins at its title, one that is `kindred` has a stranger's family name."""

    start: int
    end: int
    name: str
    form: str
    titled: bool = False
    kindred: bool = False

    @property
    def first(self) -> str:
        """The first word in lower case."""
        return self.name.split()[0].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return _POSSESSIVE.sub("", self.text.lower())

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or _JOINED.match(self.text) is not None

    @property
    def letter(self) -> bool:
        return _LETTER.fullmatch(self.text) is not None

    @property
    def bare(self) -> str:
        """The word as a part of a name: "Jo" of "Jo's", "T" of "T-A."."""
        return self.text[0] if self.letter else _POSSESSIVE.sub("", self.text)


def candidates(text: str, strangers: frozenset[str]) -> list[Candidate]:
    """The possible names of a readable text in their order."""
    found: list[Candidate] = []
    text = _NICKNAME.sub(lambda match: " " + "_" * (len(match[0]) - 2) + " ", text[:MAX])
    for run in _runs([_Token(start=m.start(), end=m.end(), text=m[0]) for m in WORD.finditer(text)], text):
        if not any(token.low in ORGANISATIONS for token in run.words) or _person(run, text):
            found.extend(_named(run, text, strangers))
    return _turned(found, text)


def _person(run: _Run, text: str) -> bool:
    """Whether a run with the word of an organisation is a person's name after all: "Mrs. Park", "Tom Hall, 34"."""
    *first, last = [token.low for token in run.words]
    if not first or last not in ORGANISATIONS or any(low in ORGANISATIONS for low in first):
        return False
    start, end = run.words[0].start, run.words[-1].end
    return first[0] in TITLES or (first[0] in GIVEN and (_AGED.match(text, end) is not None or expected(text, start, end)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Words with capitals that touch, and the word before them."""

    before: _Token | None
    words: list[_Token]


def _runs(tokens: list[_Token], text: str) -> Iterator[_Run]:
    """Capitalised words that follow each other, particles between them included."""
    words: list[_Token] = []
    before: _Token | None = None
    last: _Token | None = None
    for at, token in enumerate(tokens):
        joined = bool(words) and _touches(text[words[-1].end : token.start], words[-1])
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        led = joined or _TURNED.search(text[max(0, token.start - 4) : token.start]) is not None
        particle = (
            led and token.text in _PARTICLES and following is not None and (following.capital or following.text in _PARTICLES)
        )
        if words and not (joined and (token.capital or particle)):
            yield _Run(before=before, words=words)
            words = []
        if token.capital or particle:
            before = before if words else last if last and _touches(text[last.end : token.start], last) else None
            words = [*words, token]
        last = token
    if words:
        yield _Run(before=before, words=words)


def _touches(gap: str, last: _Token) -> bool:
    """Whether what follows belongs to the same run."""
    if gap in (".", ". ", ".-"):
        return last.letter or last.low in SHORT or (len(last.low) < 5 and last.low in TITLES | OFFICES)
    return gap == " " or ("_" in gap and not gap.strip(" _"))


def _named(run: _Run, text: str, strangers: frozenset[str]) -> Iterator[Candidate]:
    """The names inside one run: titles lead, words that are no names part."""
    title = run.before if run.before is not None and not run.before.capital else None
    part: list[_Token] = []
    for token in run.words:
        if part and token.low in SUFFIXES:
            continue
        if _nameable(token, part, title, text):
            part.append(token)
            continue
        yield from _candidate(part, title, text, strangers)
        part, title = [], token
    yield from _candidate(part, title, text, strangers)


def _nameable(token: _Token, part: list[_Token], title: _Token | None, text: str) -> bool:
    """Whether the word may belong to a name, given what stands before it in its run."""
    low, led = token.low, title.low if title is not None else ""
    if token.letter:
        if text[token.start - 1 : token.start] in _STUCK or _SEX.match(text, token.start):
            return False
        if low == "i" and text[token.end : token.end + 1] != ".":
            return False
        behind_family = text[token.start - 2 : token.start] == ", " and text[token.end : token.end + 1] in ("\n", "")
        return bool(part) or behind_family or led in TITLES or led in _ROLES or _POINT_OR_AGE.match(text, token.end) is not None
    if token.text in _PARTICLES:
        return True
    if _SPELLED.fullmatch(token.text):
        return False
    if (
        part and text[part[-1].end : token.start] == ". " and low in PLAIN and low not in FAMILIES
    ):  # a sentence's end behind a letter
        return False
    if part and low in FAMILIES:
        return True
    if low in WORDLY and not part and (led in TITLES or _names_one(text, token, low) or _filed(text, token)):
        return True
    if low in ORGANISATIONS:
        return bool(part) or led in TITLES
    if low in WORDLY and part:
        return True
    if (
        low in NEVER
        or low in CALLINGS
        or low in OFFICES
        or (low in TITLES and low not in GIVEN)
        or (low in _PARTICLES and not part and led not in TITLES)
    ):
        return False
    if (low in PLAIN or all(word in PLAIN for word in low.split("-"))) and low not in GIVEN:
        return led in TITLES or bool(part and (part[0].low in GIVEN or part[0].low in WORDLY))
    return len(low) > 1


def _names_one(text: str, token: _Token, low: str) -> bool:
    """Whether a word that may be a name is one here; a capital within a sentence tells it, unless it is one of the calendar's."""
    return begins_a_name(text, token.start, token.end) or (low not in CALENDAR and within_a_sentence(text, token.start))


def _filed(text: str, token: _Token) -> bool:
    """Whether a word stands as family names stand in files: "MAY, DARNELL"."""
    return token.text.isupper() and _GIVEN_BEHIND.match(text, token.end) is not None


def _candidate(part: list[_Token], title: _Token | None, text: str, strangers: frozenset[str]) -> Iterator[Candidate]:
    part = part[:MOST]
    while part and part[-1].text in _PARTICLES:
        part = part[:-1]
    led = title.low if title is not None else ""
    if not part or _of_others(part, strangers):
        return
    professional = led in OFFICES and not (led in _KIN and title is not None and title.text.islower())
    if professional and not (_AGED.match(text, part[-1].end) and led not in _PLACES):
        return
    if len(part) > 2 and part[-1].letter and part[-2].letter and not part[0].letter:
        part = [token for token in part if not token.letter]  # spelled out for a transcript
    last = part[-1]
    form, name = _written([token.bare for token in part])
    yield Candidate(
        start=title.start if title is not None and led in TITLES else part[0].start,
        end=last.start + len(_POSSESSIVE.sub("", last.text)) + (last.letter and text[last.end : last.end + 1] == "."),
        name=name,
        form=form,
        titled=led in TITLES,
        kindred=any(_strange(token.low, strangers) for token in part if not token.letter),
    )


def _of_others(part: list[_Token], strangers: frozenset[str]) -> bool:
    """Whether a name is a stranger's. One who has only the family name of one may be of the family: "Faith Bright" sent by Lowell Bright."""
    strange = [token.low for token in part if not token.letter and _strange(token.low, strangers)]
    if part[0].letter:
        return bool(strange) and any(word.startswith(part[0].low) for word in strangers if word not in strange)
    return len(strange) > 1 or part[0].low in strange


def _strange(word: str, strangers: frozenset[str]) -> bool:
    """Whether the word is a stranger's, or a part of an address of theirs: "Marlow" of marlowfamilylaw.example."""
    return word in strangers or (len(word) > 3 and any(word in each for each in strangers if len(each) > len(word) + 2))


def _written(words: list[str]) -> tuple[str, str]:
    """The form of a name, and the name as it is told."""
    if all(len(word) == 1 for word in words):
        return "initials", "".join(f"{word}." for word in words)
    if len(words) == 1 and len(words[0]) == 2 and words[0].isupper():
        return "letters", words[0]
    name = " ".join(f"{word}." if len(word) == 1 else word.title() if word.isupper() else word for word in words)
    return "word" if len(words) == 1 else "lettered" if any(len(word) == 1 for word in words) else "words", name


def _turned(found: list[Candidate], text: str) -> list[Candidate]:
    """Names that are given the other way round are put right: "Patient: Castellanos, Ivo", "Hale, Winifred M - 78"."""
    kept: list[Candidate] = []
    for each in found:
        last = kept[-1] if kept else None
        if last and text[last.end : each.start] in (", ", ",") and _is_turned(last, each, text):
            kept[-1] = replace(each, start=last.start, name=f"{each.name} {last.name}", form="turned")
        else:
            kept.append(each)
    return kept


def _is_turned(last: Candidate, each: Candidate, text: str) -> bool:
    """Whether a family name and a comma stand before a given name: on a form, or as a whole sentence's beginning."""
    if last.form not in _WHOLE or each.form in {"letters", "turned"} or last.titled or each.titled:
        return False
    before = text[max(0, last.start - _BACK) : last.start]
    if _TURNED.search(before) or _shouted(text[last.start : last.end], text[each.start : each.end], each.first):
        return True
    given = each.form == "initials" or each.first in GIVEN or each.first in WORDLY
    return (
        given
        and last.form == "word"
        and last.first not in GIVEN
        and bool(_OPENS.search(before) and _CLOSES.match(text, each.end))
    )


def _shouted(family: str, given: str, first: str) -> bool:
    """Whether both are written in capitals, as files do: "BRANDT, KAYLEE R."."""
    known = first in GIVEN or first in WORDLY or min(len(family), len(first)) > 3
    return family.isupper() and given.isupper() and len(family) > 2 and known
