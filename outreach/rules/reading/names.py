"""The client's name in a referral: initials, a first name or a whole name, never the writer's, the reader's or an organisation's.

Everything that might be a name is a candidate (`name_candidates`); what stands around it are its clues (`name_clues`), and the weights
of the clues were fitted from labelled referrals (`name_weights`). The heaviest candidate is the client, unless nobody is likelier. Clients are
often sent without a name, so None is a good answer. Of two clients the first is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from outreach.rules.reading.name_candidates import Candidate, candidates
from outreach.rules.reading.name_case import MAX, readable
from outreach.rules.reading.name_clues import clues
from outreach.rules.reading.name_weights import WEIGHTS
from outreach.rules.reading.name_words import GIVEN, NEVER, SUFFIXES, TITLES
from outreach.rules.reading.plain_words import PLAIN

_ANNOUNCED = re.compile(
    r"\b(?:named?(?: is| of|'s)|called|named|(?:his|her|their|pt|client) name:?) ([a-z]{3,15}(?: [a-z]{3,15})?)(?=[.,;\n]| \d|$)"
)
_WORD = re.compile(r"\w[\w'’-]*")
_FAMILY_TOLD = re.compile(r"\b(?i:last|family|sur) ?-?(?i:name)(?:'s| is| was)?[ :,=]{1,3}([A-Z][\w'’-]+)")
_OF_FAMILY = re.compile(r"\b[Tt]he ([A-Z][\w'’-]+) (?:girl|boy|kid|son|daughter|child|baby)\W{1,5}$")
_COUPLED = re.compile(r" (?:and|&) [A-Z]")
_AROUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A candidate with its clues and their sum; `fullest` is the longest form in which the text gives the name."""

    name: str
    fullest: str
    clues: frozenset[str]
    weight: float


def client_name(text: str, *, strangers: frozenset[str]) -> str | None:
    """The client's name or initials. `strangers` are words of names that are not the client's: the writer's, the reader's.

    >>> client_name("do you have space for a 34 yo with panic, Jo Field, 828-555-0143?", strangers=frozenset({"ann", "poe"}))
    'Jo Field'
    """
    best = max(weighed(text, strangers), key=lambda each: each.weight, default=None)
    return best.fullest if best is not None and best.weight > 0 else _small(text, strangers)


def weighed(text: str, strangers: frozenset[str]) -> list[Weighed]:
    """Every candidate of a text with its weight, in their order."""
    plain = readable(text)
    found = candidates(plain, strangers)
    return [
        Weighed(
            name=each.name, fullest=_fullest(each, found, plain), clues=seen, weight=fsum(WEIGHTS.get(clue, 0.0) for clue in seen)
        )
        for each, seen in zip(found, clues(plain, found, strangers), strict=True)
    ]


def initials(name: str | None) -> str | None:
    """The initials of a name: a letter a word, particles too, titles not.

    >>> initials("Jo Field"), initials("S.T."), initials("Mr. Garza"), initials(None)
    ('J.F.', 'S.T.', 'G.', None)
    """
    words = _WORD.findall(name or "")
    while len(words) > 1 and words[0].lower() in TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    letters = list(words[0]) if len(words) == 1 and re.fullmatch(r"[A-Z]{2,3}", words[0]) else [word[0].upper() for word in words]
    return "".join(f"{letter}." for letter in letters) or None


def in_full(name: str, text: str) -> str:
    """A first name with the family name that a text gives it.

    >>> in_full("Bianca", "Bianca Roth, 28, said I could send you this.")
    'Bianca Roth'
    """
    found = candidates(readable(text), frozenset())
    return next((each.name for each in found if each.form == "words" and each.name.split()[:-1] == [name]), name)


def _fullest(one: Candidate, found: Sequence[Candidate], text: str) -> str:
    """A name of one word, or of initials, as the text gives it with the family name."""
    longer = next((each.name for each in found if _is_longer(each, one)), None)
    return longer or " ".join((one.name, *_family(one, text)))


def _family(one: Candidate, text: str) -> tuple[str, ...]:
    """The family name that is told apart from a first name: "Will is 8. Last name is Prather", "the Okafor girl. Grace, 20"."""
    if one.form != "word" or one.titled or _COUPLED.match(text, one.end):
        return ()
    before = text[max(0, one.start - _AROUND) : one.start]
    told = _OF_FAMILY.search(before) or _FAMILY_TOLD.search(text)
    return (told[1],) if told and told[1].lower() not in NEVER | {one.first} else ()


def _is_longer(each: Candidate, one: Candidate) -> bool:
    """Whether a name is another with a family name to it: "Jo Field" of "Jo", "J. F. Haverkamp" of "J.F."."""
    words = each.name.split()
    if one.form == "initials":
        return each.form == "lettered" and "".join(words[:-1]) == one.name
    return one.form == "word" and one.name in words and len(words) == 2


def _small(text: str, strangers: frozenset[str]) -> str | None:
    """A name that was typed without capitals, behind words that announce a name."""
    match = _ANNOUNCED.search(text[:MAX])
    words = [word for word in match[1].split() if word in GIVEN or word not in NEVER | PLAIN | strangers] if match else []
    return " ".join(words).title() or None
