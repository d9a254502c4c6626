"""One person's name taken apart, and every way to say it: with title, by last or first name, by a nickname.

Law: degrees and titles are no part of a name; a word of the language alone names nobody. Never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from outreach.rules.approval.days.spans import MONTHS, WEEKDAYS
from outreach.rules.approval.names.degrees import is_doctor, without_degrees
from outreach.rules.approval.names.nicknames import called
from outreach.rules.approval.words.counting import CARDINALS, ORDINALS
from outreach.rules.approval.words.lexicon import LEXICON
from outreach.rules.approval.words.plain import folded, without_accents

Phrase = tuple[str, ...]

DOCTOR = frozenset(["dr", "doctor", "dra", "doctora"])
_ANYBODY = frozenset(["dr", "doctor", "dra", "mr", "mrs", "ms", "sr", "sra", "señor", "señora"])
_ALIKE = (
    DOCTOR,
    frozenset(["sister", "sor", "hermana", "madre"]),
    frozenset(["father", "padre", "fr"]),
    frozenset(["rev", "reverend", "reverendo", "reverenda"]),
    frozenset(["prof", "professor", "profesor", "profesora"]),
    frozenset(["mr", "sr", "señor"]),
    frozenset(["mrs", "sra", "señora"]),
    frozenset(["lic", "licenciada", "licenciado"]),
)
"""Titles that say the same, in English and Spanish."""
_CALLINGS = frozenset(
    re.findall(
        r"\w+",
        "prof professor rev reverend pastor father sister rabbi imam padre sor hermana lic licenciada licenciado profesora",
    )
)
_WORN = frozenset(
    "coach principal nurse officer counselor counsellor judge attorney deacon pastor rabbi imam father sister brother chaplain rev reverend professor prof dean".split()  # noqa: SIM905
)
"""What people are called by before their last name, though no digest spells it with them."""
TITLES = DOCTOR | _ANYBODY | _CALLINGS | frozenset(["miss", "mx", "señor", "señora", "sr", "sra"])
_PARTICLES = frozenset(re.findall(r"\w+", "de la las los del von van der den di da dos du le née nee y bin ibn al el and"))


_WORDS_OF_ONE = frozenset("aeioukny")
"""Letters that are words of their own behind a first name, "Ana y Bea", "Ann n Bea", "Ann k"."""
_GREETED = re.compile(
    r"(?i)\s*(?:dear|hi|hello|estimad[oa]|querid[oa])\s+(?P<title>mr|mrs|ms|mx|miss|sr|sra|señor|señora)\b\.?\s+(?P<name>[\w'-]+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name taken apart: `title` folded, `words` the name's words folded, `spelled` as the digest spells it."""

    spelled: str
    title: str
    words: Phrase
    org: str
    email: str
    greeted: str = ""
    """The title by which the letter to them greets, where the name has none."""


def person(name: str, org: str = "", email: str = "", letter: str = "") -> Person:
    """Take a name apart; degrees behind it and titles in front are not part of it.

    >>> person("Dr. Amara Lee, MD").title, person("Dr. Amara Lee MD").words, person("J. Ortiz").words
    ('dr', ('amara', 'lee'), ('j', 'ortiz'))
    """
    words = name_words(without_degrees(name))
    title = words[0] if words and words[0] in TITLES else ""
    bare = words[1:] if title else words
    greeting = _GREETED.match(letter)
    named = greeting is not None and bare[-1:] == name_words(greeting["name"])
    return Person(
        spelled=name,
        title=title or ("dr" if is_doctor(name) else ""),
        words=bare,
        org=org,
        email=email.casefold(),
        greeted=greeting["title"].casefold() if greeting and named else "",
    )


@lru_cache(maxsize=4096)
def name_words(text: str) -> Phrase:
    """The words of a name or a place, folded, without points and possessives."""
    return tuple(re.findall(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*", folded(text)))


def ordinary(word: str) -> bool:
    """Whether a word means something else than a name."""
    return (word,) in LEXICON or word in MONTHS or word in WEEKDAYS or word in CARDINALS or word in ORDINALS or len(word) < 2


def name_phrases(who: Person, everyone: Iterable[Person]) -> set[Phrase]:
    """Every way to name this person: full, first, last, with title, by address.

    >>> lee = person("Dr. Amara Lee", email="alee@lakeside.example")
    >>> sorted(" ".join(phrase) for phrase in name_phrases(lee, [lee]) if phrase[0] not in ("doctor", "doctora", "dra"))
    ['a lee', 'alee@lakeside.example', 'amara', 'amara l', 'amara lee', 'dr a lee', 'dr amara', 'dr amara l', 'dr amara lee', 'dr lee', 'lee']
    """
    if not who.words:
        return set()
    first, last = who.words[0], who.words[-1]
    bare: set[Phrase] = {who.words, (last,), (first,), (first, last), who.words[1:] or who.words, who.words[-2:]}
    if len(who.words) > 1:
        bare.add((first[0], last))
        bare |= {(first, last[0])} if last[0] not in _WORDS_OF_ONE else set()
    inner = [word for word in who.words[1:-1] if len(word) > 1 and word not in _PARTICLES]
    # Such as "Maria Lopez-Garcia", "Ann (Annie) Poe".
    bare |= {phrase for word in inner for phrase in ((word,), (word, last), (first, word))}
    phrases = {phrase for phrase in bare if phrase and not (len(phrase) == 1 and ordinary(phrase[0]))}
    phrases |= {(title, *phrase) for title in _titles(who, everyone) for phrase in bare if phrase}
    phrases |= {(worn, *phrase) for worn in _worn(who, everyone) for phrase in (who.words, (last,))}
    phrases |= {tuple(map(without_accents, phrase)) for phrase in phrases}
    return phrases | ({(who.email,)} if who.email else set())


def nicknamed(who: Person) -> set[Phrase]:
    """The names that a nickname makes.

    >>> sorted(nicknamed(person("Susan Hall")))
    [('sue',), ('sue', 'hall'), ('susie',), ('susie', 'hall')]
    """
    nicks = [nick for nick in called(who.words[0]) if not ordinary(nick)] if len(who.words) > 1 else []
    return {phrase for nick in nicks for phrase in ((nick,), (nick, who.words[-1]))}


def _titles(who: Person, everyone: Iterable[Person]) -> frozenset[str]:
    """The titles she may give: the digest's own, or any where nobody of that name has one; else the one of the letter's greeting."""
    if who.title:
        return next((alike for alike in _ALIKE if who.title in alike), frozenset({who.title}))
    rivals = any(other.title and other.words[-1:] == who.words[-1:] for other in everyone)
    return frozenset({who.greeted} - {""}) if rivals else _ANYBODY


def _worn(who: Person, everyone: Iterable[Person]) -> frozenset[str]:
    """The callings by which she may name somebody without a title; none where another has the same last name."""
    alone = not who.title and all(other.words[-1:] != who.words[-1:] for other in everyone if other.spelled != who.spelled)
    return _WORN - {who.words[0]} if alone and len(who.words) > 1 else frozenset()
