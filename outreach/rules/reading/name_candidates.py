"""Everything in a text that might be the name of a person: runs of capitals, initials, titled and turned names.

Pure finding, no judging: `name_clues` says what stands around a candidate, `names` weighs it. Runs that hold a word of an organisation, a
professional's title or a stranger's name are no candidates. Lines in capitals and letters that a scanner took for digits are made readable
first, letter by letter, so that every place stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.rules.reading.name_words import CALLINGS, GIVEN, NEVER, OFFICES, ORGANISATIONS, TITLES
from outreach.rules.reading.plain_words import PLAIN

MAX = 6000
MOST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LINE = re.compile(r"[^\n]+")
_SCANNED = re.compile(r"(?<=[A-Za-z])[01](?=[A-Za-z])")
_LETTERS = {"0": "o", "1": "i"}
_PARTICLES = frozenset("de la los da dos del della di van der von den le bin al el y ter ten du".split())  # noqa: SIM905
_POSSESSIVE = re.compile(r"['’]s?$|['’](?:m|d|ll|ve|re|t)$")
_ROLES = frozenset(("client", "patient", "pt", "student", "member"))
_POINT_OR_AGE = re.compile(r"\.|(?<![MFX]),? ?\(?\d\d\b")
_SEX = re.compile(r"[MFX],? ?\(?\d\d?\b")
_STUCK = frozenset("0123456789/")
_TURNED = re.compile(r"[:#=]\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible name, as it is to be told, with its place. `form` is `word`, `words`, `initials` (with points), `letters` (without),
    `lettered` (a name with an initial) or `turned`; one that is `titled` begins at its title."""

    start: int
    end: int
    name: str
    form: str
    titled: bool = False

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
        return self.text[0].isupper()

    @property
    def letter(self) -> bool:
        return len(self.text) == 1 and self.text.isupper()


def readable(text: str) -> str:
    r"""The text with capitals and scanner's errors undone, place for place.

    >>> readable("PT: GLORIA PENNY   AGE: 55"), readable("Pat1ent Hollis Ames")
    ('pt: Gloria Penny   age: 55', 'Patient Hollis Ames')
    """
    text = _SCANNED.sub(lambda match: _LETTERS[match[0]], text[:MAX])
    return _LINE.sub(lambda match: _small(match[0]), text)


def _small(line: str) -> str:
    """A line in capitals as people write; any other as it is."""
    letters = [letter for letter in line if letter.isalpha()]
    if len(letters) < 8 or sum(map(str.isupper, letters)) < 0.7 * len(letters):
        return line
    return _WORD.sub(lambda match: _cased(match[0]), line)


def _cased(word: str) -> str:
    low = word.lower()
    plain = low in PLAIN or low in NEVER or low in ORGANISATIONS or low in OFFICES or low in TITLES or len(low) != len(word)
    return low if plain and len(word) > 1 else word if len(word) < 3 else word.title()


def candidates(text: str, strangers: frozenset[str]) -> list[Candidate]:
    """The possible names of a readable text in their order."""
    found: list[Candidate] = []
    for run in _runs([_Token(start=m.start(), end=m.end(), text=m[0]) for m in _WORD.finditer(text[:MAX])], text):
        if not any(token.low in ORGANISATIONS for token in run.words):
            found.extend(_named(run, text, strangers))
    return _turned(found, text)


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
        particle = joined and token.text in _PARTICLES and following is not None and following.capital
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
    return gap == " " or (gap in (".", ". ") and (last.letter or (len(last.low) < 5 and last.low in TITLES | OFFICES)))


def _named(run: _Run, text: str, strangers: frozenset[str]) -> Iterator[Candidate]:
    """The names inside one run: titles lead, words that are no names part."""
    title = run.before if run.before is not None and not run.before.capital else None
    part: list[_Token] = []
    for token in run.words:
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
        return _POINT_OR_AGE.match(text, token.end) is not None or bool(part) or led in TITLES or led in _ROLES
    if (
        low in NEVER
        or low in CALLINGS
        or low in OFFICES
        or (low in TITLES and low not in GIVEN)
        or (low in _PARTICLES and not part)
    ):
        return False
    if (low in PLAIN or low.partition("-")[0] in PLAIN) and low not in GIVEN:
        return led in TITLES or bool(part and part[0].low in GIVEN)
    return len(low) > 1


def _candidate(part: list[_Token], title: _Token | None, text: str, strangers: frozenset[str]) -> Iterator[Candidate]:
    part = part[:MOST]
    while part and part[-1].text in _PARTICLES:
        part = part[:-1]
    led = title.low if title is not None else ""
    if not part or led in OFFICES or any(_strange(token.low, strangers) for token in part):
        return
    if len(part) > 2 and part[-1].letter and part[-2].letter and not part[0].letter:
        part = [token for token in part if not token.letter]  # spelled out for a transcript
    last = part[-1]
    form, name = _written([_POSSESSIVE.sub("", token.text) for token in part])
    yield Candidate(
        start=title.start if title is not None and led in TITLES else part[0].start,
        end=last.end + (last.letter and text[last.end : last.end + 1] == "."),
        name=name,
        form=form,
        titled=led in TITLES,
    )


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
    """Names that a form gives the other way round are put right: "Patient: Castellanos, Ivo"."""
    kept: list[Candidate] = []
    for each in found:
        last = kept[-1] if kept else None
        if (
            last
            and last.form == each.form == "word"
            and not last.titled
            and not each.titled
            and text[last.end : each.start] == ", "
            and _TURNED.search(text[max(0, last.start - 4) : last.start])
        ):
            kept[-1] = Candidate(start=last.start, end=each.end, name=f"{each.name} {last.name}", form="turned")
        else:
            kept.append(each)
    return kept
