"""What the owner knows about a partner's work, turned into words that can be said to the partner.

She writes it as it comes to her: "started a grief group at Northside last autumn", "She runs the post-partum clinic", "the sleep talk
at the March meeting". A letter needs "you run the post-partum clinic" (`second_person`). Where the grammar is not plain, the words are set
apart by a colon, which always reads. Of a note of several sentences the first is said that tells
more than that the two have met.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from outreach.model.people import Partner
from outreach.rules.approval.names.professions import PROFESSIONS
from outreach.rules.approval.words.plain import folded
from outreach.rules.letters.anatomy import sentences
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.second_person import agreeing, begins_with_a_verb, lowered, opened_up, second_person

Form = Literal["clause", "sentence", "thing", "unknown"]
_CAP = 2000
_LONGEST = 400  # characters of one sentence; a longer one is said up to its last joint
_JOINT = re.compile(r"[,;]? (?:and|but|which|who|where|with|so)\b|[,;:]| [-–—] ")
_OURS = re.compile(r"(?:met|heard|saw|know|knew|liked?|loved?|enjoyed?|admired?|visited|read) (?:her|him|them)\b", re.IGNORECASE)
_KNOWN_FROM = re.compile(r"(?:i )?(?:met|saw|know|knew) (?:her|him|them)\b", re.IGNORECASE)
_NOTHING = frozenset(
    {
        "no idea",
        "do not know",
        "do not know yet",
        "not sure",
        "not sure yet",
        "nothing",
        "nothing yet",
        "no clue",
        "unknown",
        "not much",
    }
)
_GOOD_AT = re.compile(
    r"(?:very |really |so |especially |also )*(?:good|great|wonderful|excellent|kind|gentle|patient|fluent|bilingual|skilled|experienced|brilliant|lovely|known|warm|"
    r"busy|trained|certified)\b(?= (?:with|at|in|for|to|and|as)\b)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?:the )?(?:co-)?(?:head|director|chair|chief|founder|president|lead|manager|supervisor|owner|author) (?:of|at)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"(?:her|his|their|your)?\s*(?:specialt(?:y|ies)|focus|passion|interest|practice|office|clinic) (?:is|are|has|was)\b",
    re.IGNORECASE,
)
_OWN_THING = re.compile(
    r"(?:the|her|his|a|an|their|your)\b(?:[^.!?]|\b(?:St|Dr|Mt|Fr)\.)*?(?<!who)(?<!that)(?<!which) (?:is|are|was|were|has|have)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The words and how they can stand: a "clause" after "that" ("you run ..."), a "sentence" by itself, or a "thing"; "unknown" where none are."""

    text: str
    form: Form


def their_work(partner: Partner) -> Work | None:
    """What is known of this partner's work, said to the partner; None when nothing is, or nothing but what they are.

    >>> their_work(Partner(id=1, name="Ann Lee", email="ann@lee.example", specific="She runs the post-partum clinic."))
    Work(text='you run the post-partum clinic', form='clause')
    >>> their_work(Partner(id=1, name="Ann Lee", email="ann@lee.example", specific="grief groups for teens")).form
    'thing'
    >>> their_work(Partner(id=1, name="Ann Lee", email="ann@lee.example", specific="Pediatrician")) is None
    True
    """
    known = clean(partner.specific, _CAP)
    bare = folded(known).strip(" .")
    return None if bare in PROFESSIONS or bare in _NOTHING else spoken_to(known, partner)


def spoken_to(known: str, partner: Partner, *, ours: bool = True) -> Work | None:
    """Words about this partner, said to the partner; not `ours`: the partner's own words, so that "I" is "you" as well.

    >>> ann = Partner(id=1, name="Ann Lee", email="ann@lee.example")
    >>> [spoken_to(known, ann).text for known in ("Runs DBT groups", "She's great with teens", "very good with couples")]
    ['you run DBT groups', 'you are great with teens', 'you are very good with couples']
    >>> spoken_to("I have been promoted", ann, ours=False).text
    'you have been promoted'
    """
    told = [words for each in sentences(known) if (words := opened_up(each.strip(' .;,:-–"“”')))]
    telling = next((each for each in told if not _KNOWN_FROM.match(each)), "".join(told[:1]))
    return _said(telling, partner, ours=ours) if telling else None


def _said(words: str, partner: Partner, *, ours: bool) -> Work:
    """One sentence about this partner."""
    words = _to_a_joint(f"I {words[0].lower()}{words[1:]}" if ours and _OURS.match(words) else words)
    mine = re.match(r"(I|we|my|our)\b", words, re.IGNORECASE) and not words.startswith("You")
    if mine and ours:
        return Work(text=second_person(words[0].upper() + words[1:]) + ".", form="sentence")
    if mine or re.match(r"you\b", words, re.IGNORECASE):
        said = second_person(words, they=True, ours=ours)
        return Work(text=said[0].lower() + said[1:], form="clause")
    return _of_them(words, partner, theirs=not ours)


def _to_a_joint(words: str) -> str:
    """A sentence that no letter has room for ends where its last part began that does not fit."""
    if len(words) <= _LONGEST:
        return words
    joints = [found.start() for found in _JOINT.finditer(words[:_LONGEST])]
    return words[: joints[-1]] if joints else words[:_LONGEST].rpartition(" ")[0]


def _of_them(words: str, partner: Partner, *, theirs: bool) -> Work:
    owned = _possessive(partner).match(words)
    if owned:
        return Work(
            text=second_person(f"your {words[owned.end() :]}"), form="clause" if _THEIRS.match(words[owned.end() :]) else "thing"
        )
    subject = _subject(partner).match(words)
    rest = words[subject.end() :] if subject else words
    if (subject and rest) or begins_with_a_verb(rest):
        plural = subject is not None and subject[0].strip().casefold() == "they"
        return Work(text=second_person(f"you {rest if plural else agreeing(rest)}", they=plural or theirs), form="clause")
    if _GOOD_AT.match(rest) or _HOLDS.match(rest):
        return Work(text=second_person(f"you are {rest[0].lower()}{rest[1:]}"), form="clause")
    said = second_person(lowered(words), they=theirs)
    if _THEIRS.match(words):
        return Work(text=said if said.startswith("your") else f"your {said[0].lower()}{said[1:]}", form="clause")
    return Work(text=said, form="clause" if _OWN_THING.match(words) else "thing")


def _subject(partner: Partner) -> re.Pattern[str]:
    """She, he, they, or the partner's own name, as the subject of what is known."""
    return re.compile(rf"(?:(?:she|he|they|who)\b(?!['’]|/)|(?:{_named(partner)}\b(?!['’])\.?\s*)+)\s+(?=\w)", re.IGNORECASE)


def _possessive(partner: Partner) -> re.Pattern[str]:
    return re.compile(rf"(?:{_named(partner)}\.?\s*)+['’]s\s+", re.IGNORECASE)


def _named(partner: Partner) -> str:
    parts = [re.escape(part) for part in partner.name.replace(",", " ").split() if len(part) > 1 and not part[0].islower()]
    return "(?:(?:Dr|Prof|Rev|Mr|Mrs|Ms)\\.?\\s+)?(?:" + "|".join(parts) + ")" if parts else "(?!)"
