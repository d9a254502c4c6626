"""What the owner knows about a partner's work, turned into words that can be said to the partner.

She writes it as it comes to her: "started a grief group at Northside last autumn", "She runs the post-partum clinic", "the sleep talk
at the March meeting". A letter needs "you run the post-partum clinic". Law: only the person changes (she, he, Dr Lee become
you); every other word stays hers. Where the grammar is not plain, the words are set apart by a colon, which always reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from outreach.model.people import Partner
from outreach.rules.approval.plain import folded
from outreach.rules.approval.professions import PROFESSIONS
from outreach.rules.letters.envelope import clean

Form = Literal["clause", "sentence", "thing"]
_CAP = 300


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AUXILIARY = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
}
_PAST = _words(
    "began became brought built came did founded gave got grew had held joined kept knew led left made met moved opened put ran said "
    "saw sent set spoke spent started taught thought told took went won wrote"
)
_NOT_VERBS = _words(
    "always also often still sometimes usually just now recently lately mostly mainly only really never regularly currently"
)
_S_NOUNS = _words(
    "works' groups classes patients clients students families services teens adolescents adults couples kids children mothers parents "
    "sports workshops talks articles books athletics athletes veterans seniors boundaries various less"
)
_ARTICLES = _words("a an the her his their your this that these those our its")
_OF_HER = re.compile(
    r"\b(her|his)\b(?=\s+[a-z0-9\"“'])(?!\s+(to|at|in|on|with|for|by|from|and|or|that|who|about|last|this|when|as)\b)", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The words and how they can stand: a "clause" after "that" ("you run ..."), a "sentence" by itself, or a "thing"."""

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
    return None if folded(known).strip(" .") in PROFESSIONS else spoken_to(known, partner)


def spoken_to(known: str, partner: Partner) -> Work | None:
    """Words about this partner, said to the partner."""
    words = known.strip(' .;,:-–"“”')
    if not words:
        return None
    if re.match(r"(I|we|my|our)\b", words, re.IGNORECASE) and not words.startswith("You"):
        return Work(text=_second_person(words[0].upper() + words[1:]) + ".", form="sentence")
    if re.match(r"you\b", words, re.IGNORECASE):
        return Work(text=f"you{words[3:]}", form="clause")
    subject = _subject(partner).match(words)
    rest = words[subject.end() :] if subject else words
    if (subject and rest) or _begins_with_a_verb(rest):
        plural = subject is not None and subject[0].strip().casefold() == "they"
        return Work(text=_second_person(f"you {rest if plural else _agreeing(rest)}", they=plural), form="clause")
    return Work(text=_second_person(_lowered(words)), form="thing")


def _subject(partner: Partner) -> re.Pattern[str]:
    """She, he, they, or the partner's own name, as the subject of what is known."""
    parts = [re.escape(part) for part in partner.name.replace(",", " ").split() if len(part) > 1]
    named = "(?:(?:Dr|Prof|Rev|Mr|Mrs|Ms)\\.?\\s+)?(?:" + "|".join(parts) + r")\b(?!['’])\.?" if parts else "(?!)"
    return re.compile(rf"(?:(?:she|he|they|who)\b(?!['’]|/)|(?:{named}\s*)+)\s+(?=\w)", re.IGNORECASE)


def _begins_with_a_verb(words: str) -> bool:
    """Whether this looks like "runs the clinic", "started a group", "has opened an office", and not like "grief groups"."""
    first, *more = words.split()
    word = first.casefold()
    if word in _NOT_VERBS and more:
        return _begins_with_a_verb(" ".join(more))
    if word in _AUXILIARY or word in _PAST:
        return True
    following = more[0].casefold() if more else ""
    if word.endswith("ed") and len(word) > 4 and not first[0].isupper():
        return following in _ARTICLES | {"in", "at", "with", "from", "on", "to", "up", "for"} or not following.endswith("s")
    return (
        word.endswith("s")
        and not word.endswith("ss")
        and word not in _S_NOUNS
        and not first[0].isupper()
        and bool(more)
        and following not in {"for", "of", "and", "or", "who", "that", "&"}
    )


def _agreeing(words: str) -> str:
    """The first verb made to follow "you": runs, run; has, have; teaches, teach. A past tense stays.

    >>> _agreeing("also teaches yoga"), _agreeing("started a group"), _agreeing("specialises in sleep")
    ('also teach yoga', 'started a group', 'specialise in sleep')
    """
    first, _, rest = words.partition(" ")
    word = first.casefold()
    if word in _NOT_VERBS:
        return f"{first} {_agreeing(rest)}" if rest else first
    if word in _AUXILIARY:
        verb = _AUXILIARY[word]
    elif not word.endswith("s") or word.endswith(("ss", "'s", "’s")):
        verb = first
    elif word.endswith("ies"):
        verb = f"{word[:-3]}y"
    elif word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        verb = word[:-2]
    else:
        verb = word[:-1]
    return f"{verb} {rest}".strip()


def _second_person(text: str, *, they: bool = False) -> str:
    """She and he become you, her and his your, throughout; their only where "they" were meant as one person."""
    text = re.sub(
        r"\b(?:she|he) (is|was|has|does)\b", lambda found: f"you {_AUXILIARY[found[1].casefold()]}", text, flags=re.IGNORECASE
    )
    text = re.sub(r"\b(?:she|he) (\w+)", lambda found: f"you {_agreeing(found[1])}", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:herself|himself)\b", "yourself", text, flags=re.IGNORECASE)
    text = re.sub(r"\bhers\b", "yours", text, flags=re.IGNORECASE)
    text = _OF_HER.sub("your", text)
    text = re.sub(r"\b(?:her|him|his)\b", "you", text, flags=re.IGNORECASE)
    return re.sub(r"\btheir\b", "your", text) if they else text


def _lowered(words: str) -> str:
    """Without the capital of a sentence's beginning, where the word is an ordinary one."""
    first = words.split(maxsplit=1)[0]
    return words[0].lower() + words[1:] if first.casefold() in _ARTICLES else words
