"""By what a client is recognised: marks are made when a client is told of, and looked for in every text that may leave.

The log keeps marks only as keyed hashes, so a client's name stands nowhere; the texts that are checked are cut into everything that could
be a mark, and the log says (`Recognise`) which of these it knows. `privacy` has the list of words that stand for clients in clear. What is to be
kept or handed on, and is no letter, is `veiled`: there the names become initials.

Law: a whole name is one in any case, in either order and across an initial. A family's name counts alone; so does a first name, but it is told
apart (`MarkKind.FIRST`), because many people have it. A single word that is a name of whoever writes or reads is no sign of a client, and an
ordinary word (will, grace) counts only where it stands as a name. Numbers count by their last seven digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from outreach.model.reading import Client
from outreach.model.referral import Mark, MarkKind, Recognise
from outreach.rules.letters.privacy import folded, is_ordinary, stands_as_name, without
from outreach.rules.reading.addresses import IN_TEXT
from outreach.rules.reading.name_words import GIVEN, SUFFIXES, TITLES
from outreach.rules.reading.plain_words import PLAIN

_PIECE = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d(?:[\s().\-‐‑–/·]*\d){6,}")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "dos",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "bin",
        "al",
        "el",
        "y",
        "e",
        "zu",
        "ter",
        "ten",
        "du",
        "st",
    ]
)
_DIGITS = 7
_APART = 3  # so far from the first word of a name the last one may stand, in words
_BARE_INITIALS = re.compile(r"[A-Z]{2,3}")
_PARTS = (MarkKind.SURNAME, MarkKind.FIRST)
CALLED = {
    MarkKind.NAME: "a name",
    MarkKind.SURNAME: "a name",
    MarkKind.FIRST: "a first name",
    MarkKind.ADDRESS: "an address",
    MarkKind.PHONE: "a phone number",
}
"""What was recognised, in words that give nobody away."""


def marks_of(client: Client) -> tuple[Mark, ...]:
    """Everything by which a client can be recognised, but for the initials, which the log keeps in clear.

    >>> [f"{each.kind} {each.text}" for each in marks_of(Client(name="Mr. José Field", phone="(828) 555-0143"))]
    ['name field jose', 'first jose', 'surname field', 'phone 5550143']
    """
    called = [mark for name in (client.name or "", *client.also) for mark in _called(name)]
    digits = re.sub(r"\D", "", client.phone or "")
    reached = [address_of(client.email)] if client.email else []
    reached += [Mark(kind=MarkKind.PHONE, text=digits[-_DIGITS:])] if len(digits) >= _DIGITS else []
    return tuple(dict.fromkeys((*called, *reached)))


def seen(
    text: str, recognise: Recognise, *, public: Iterable[str] = (), named: Iterable[str] = (), about: str | None = None
) -> tuple[MarkKind, ...]:
    """By which kinds of marks a text gives a client away, each once.

    `public` is said between the two anyway: the practice's own lines, the reader's name and house. `named` are others whose names the text may
    say, unless one is a client's whole name. `about` is the code of a client whose consent lets the text name them; no consent gives away how to
    reach them.
    """
    found = _recognised(text, recognise, tuple(public), tuple(named), about)
    return tuple(dict.fromkeys(mark.kind for mark in sorted(found, key=lambda each: (each.kind, each.text))))


def veiled(text: str, recognise: Recognise, public: Iterable[str] = ()) -> str:
    """A text with initials where the name of a client stood who is recognised, and without a way to reach them; one that names none, as it was.

    >>> known = {*marks_of(Client(name="Jonah Field", phone="828-555-0143"))}
    >>> veiled("Jonah and the Fields, 828.555.0143: ask Dr. Ann Field. A field day.", lambda marks: {each: frozenset() for each in marks & known}, ["Ann Field"])
    'J. and the F., [telephone]: ask Dr. Ann Field. A field day.'
    """
    plain = unicodedata.normalize("NFC", "".join(c for c in text if unicodedata.category(c) != "Cf"))
    found = _recognised(plain, lambda marks: dict.fromkeys(recognise(marks), frozenset(("",))), tuple(public), (), None)
    if not found:
        return text
    hits = list(_PIECE.finditer(plain))
    words = [folded(hit[0]) for hit in hits]
    pairs = [(one, other, mark) for one, other, mark in _pairs(words) if mark in found]
    near: dict[Mark, int] = {}
    for one, other, mark in pairs:
        near[mark] = min(other - one, near.get(mark, _APART))
    told = {at for one, other, mark in pairs if other - one == near[mark] for at in (one, other)}
    told |= {at for at, word in enumerate(words) if found.intersection(_parts(word)) and _can_be_one(word)}
    plain = _by_initials(plain, [hits[at] for at in sorted(told)])
    plain = IN_TEXT.sub(lambda hit: "[address]" if address_of(hit[0]) in found else hit[0], plain)
    return _NUMBER.sub(lambda hit: "[telephone]" if found.intersection(_reached(hit[0])) else hit[0], plain)


def _by_initials(text: str, names: Sequence[re.Match[str]]) -> str:
    """The text with a letter and a point where these words stood."""
    pieces, last = [], 0
    for hit in names:
        pieces += [text[last : hit.start()], f"{hit[0][0].upper()}."]
        last = hit.end() + text.startswith(".", hit.end())
    return "".join([*pieces, text[last:]])


def hinted(texts: Sequence[str], recognise: Recognise) -> list[int]:
    """Which of many texts may give a client away, by their places: asked for all words at once, which is quick. The others surely do not.

    >>> known = {*marks_of(Client(name="Jonah Field"))}
    >>> hinted(["Jonah called.", "A talk about sleep.", "the FIELDS"], lambda marks: {each: frozenset() for each in marks & known})
    [0, 2]
    """
    cut = []
    for text in texts:
        plain = folded(text)
        cut.append({*_reached(plain), *(mark for word in set(_PIECE.findall(plain)) for mark in _parts(word))})
    known = recognise(set[Mark]().union(*cut)).keys()
    return [at for at, marks in enumerate(cut) if not marks.isdisjoint(known)]


def _recognised(text: str, recognise: Recognise, public: Sequence[str], named: Sequence[str], about: str | None) -> set[Mark]:
    """The marks in a text that give a client away; the words as for `seen`. Who has no part of a name in it has no whole name there."""
    plain = folded(text)
    words = _PIECE.findall(plain)
    known = recognise({*_reached(without(plain, public)), *(mark for word in set(words) for mark in _parts(word))})
    if not known:
        return set()
    bare = without(plain, (*public, *named))
    between = {piece for each in (*public, *named) for piece in _pieces(each)}
    pairs = {mark for _, _, mark in _pairs(words)}
    public_pairs = {mark for each in public for _, _, mark in _pairs(_PIECE.findall(folded(each)))}
    parts = {mark for word in set(_PIECE.findall(bare)) for mark in _parts(word)}
    found = {mark: whose for mark, whose in known.items() if mark.kind not in _PARTS or mark in parts}
    found = {**found, **recognise(pairs - public_pairs)}
    return {
        mark
        for mark, whose in found.items()
        if (whose - {about} or mark.kind in {MarkKind.ADDRESS, MarkKind.PHONE})
        and (mark.kind not in _PARTS or (mark.text not in between and stands_as_name(mark.text, bare, PLAIN)))
    }


def address_of(email: str) -> Mark:
    """The mark of an address."""
    return Mark(kind=MarkKind.ADDRESS, text=email.strip().casefold())


def _called(name: str) -> Iterator[Mark]:
    """The whole name, and each of its parts."""
    given, family = _named(name)
    yield from (_whole(one, other) for one, other in product(given, family))
    yield from (Mark(kind=MarkKind.FIRST, text=each) for each in given)
    yield from (Mark(kind=MarkKind.SURNAME, text=each) for each in family)


def _named(name: str) -> tuple[list[str], list[str]]:
    """The pieces of a name that are given ones, and those that stand for the family.

    >>> _named("Sarah Jane Miller-Jones"), _named("Field, Jo"), _named("Ms. Okafor"), _named("Tess"), _named("J. F. Haverkamp")
    ((['sarah', 'jane'], ['miller', 'jones']), (['jo'], ['field']), ([], ['okafor']), (['tess'], []), ([], ['haverkamp']))
    """
    last, _, first = name.partition(",")
    words = f"{first} {last}".split() if first.strip() else last.split()
    titled = bool(words) and words[0].strip(".").lower() in TITLES
    words = [word for word in words if word.strip(".,").lower() not in TITLES | SUFFIXES]
    units = [(word, pieces) for word in words if (pieces := [each for each in _pieces(word) if len(each) > 1])]
    if not units or _BARE_INITIALS.fullmatch(name):
        return [], []
    if len(units) == 1:
        family = titled or len(words) > 1 or units[0][0].casefold() not in GIVEN
        return ([], units[0][1]) if family and not _initial_behind(words) else (units[0][1], [])
    middle = [piece for _, pieces in units[1:-1] for piece in pieces if piece not in _PARTICLES]
    given = [*units[0][1], *(piece for piece in middle if piece in GIVEN)]
    return given, [*(piece for piece in middle if piece not in GIVEN), *units[-1][1]]


def _initial_behind(words: list[str]) -> bool:
    """Whether the family is only hinted at: "Emma L."."""
    return len(words) > 1 and len(words[-1].strip(".")) == 1


def _whole(one: str, other: str) -> Mark:
    return Mark(kind=MarkKind.NAME, text=" ".join(sorted((one, other))))


def _pieces(text: str) -> list[str]:
    return [piece.casefold() for piece in _PIECE.findall(folded(text))]


def _can_be_one(word: str) -> bool:
    """Whether a word that is a name may be one here: an ordinary one has a capital."""
    return word[0].isupper() or not (is_ordinary(word, PLAIN) or is_ordinary(word.removesuffix("s"), PLAIN))


def _parts(word: str) -> Iterator[Mark]:
    """What a word could be of a name, as it stands and as one of a family's ("the Fields")."""
    for each in {word.casefold(), word.casefold().removesuffix("s")}:
        if len(each) > 1:
            yield from (Mark(kind=kind, text=each) for kind in _PARTS)


def _pairs(pieces: Sequence[str]) -> Iterator[tuple[int, int, Mark]]:
    """Every two words that could be a whole name, and where they stand: side by side, across an initial, or with a capital each and a word or two
    between."""
    for apart in range(1, _APART + 1):
        for at, (one, other) in enumerate(zip(pieces, pieces[apart:], strict=False)):
            near = all(len(each) == 1 for each in pieces[at + 1 : at + apart])
            if len(one) > 1 and len(other) > 1 and (near or (one[0].isupper() and other[0].isupper())):
                ends = {other.casefold(), other.casefold().removesuffix("s")}
                yield from ((at, at + apart, _whole(one.casefold(), each)) for each in ends)


def _reached(text: str) -> Iterator[Mark]:
    """Every address, and every seven digits that stand in a row, however they are broken up."""
    yield from (address_of(match[0]) for match in IN_TEXT.finditer(text))
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        yield from (Mark(kind=MarkKind.PHONE, text=digits[at : at + _DIGITS]) for at in range(len(digits) - _DIGITS + 1))
