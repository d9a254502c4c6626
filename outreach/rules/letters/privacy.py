"""The privacy gate: does a text hold anything that identifies a client?

Given are the words that stand for clients: names, initials ("J.F."), mail addresses, phone numbers. They are found whole, whatever the
case, accents, spacing, hyphens or invisible characters, a phone in any formatting, a name also turned round ("Field, Jo") and by its
parts. What is public is not a leak: the practice's own name and address, and the name of the partner who is written to. An ordinary word
that is also a name (will, grace, May) counts only where it stands as a name: with a capital, inside a sentence.

Law: rather one false alarm than one leak. Answers name the kind of identifier, never the identifier.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){2,4}")
_PHONE_DIGITS = 7
_JOIN = r"[\s.'’\-‐‑–,]*"
_DIGIT_JOIN = r"[\s().\-‐‑–/·]*"
_ORDINARY = _words(
    "will may mark hope grace faith joy rose field day long young white brown black green gray king page art gene bill sue drew chase grant "
    "april june august summer autumn dawn eve ivy lily daisy violet ruby pearl amber iris holly heather jack pat rich frank earnest ernest "
    "miles price read reed stone wood woods waters rivers lake hill hills park banks church bishop pope dean major noble best good love "
    "bright short small little strong sharp wise swift moody savage case chance charity christian clay cole colt cook carpenter mason "
    "baker butler carter porter taylor turner miller hunter fisher parker walker singer weaver potter gardener shepherd knight lord duke "
    "ray roman royal sage sky star storm sunny trinity true van von de la le den ten an do so to in on he me my no we you many max kit "
    "lane street north south east west winter spring week rest back bell ball bond book bird wolf fox lamb fish cross church ford glass "
    "gold silver marsh mead moss nail peak penny pond pool post pride quick rain rock rush self sand snow speed steel sweet temple trip "
    "wells worth first last new free fine fair fields care quiet call land house home nice angel dear dolly sandy rusty ginger"
)
_DOES = r"(?:is|was|has|had|came|called|comes|and I|reached|wrote|told|says|said|seems|started|scheduled|asked|needs|feels)\b"
_SHORT = 3  # letters; so short a name is looked for with its capital only
_NO_NAME = _words("dr mr mrs ms mx prof rev fr jr sr md phd")


_CAPITALS = _words(
    "AM PM TV US UK EU IT ID OK PS NB PO CA NC SC NY VA TX FL GA TN MD DO RN PA NP RD MA BA MS ED HR PT OT EAP PCP OCD ADHD PTSD FAQ PDF"
)
"""Capitals that are ordinary abbreviations: no client's initials when run together."""


def leaks(text: str, identifiers: Iterable[str], *, public: Iterable[str] = ()) -> tuple[str, ...]:
    """The kinds of identifiers found ("a name", "initials", "an address", "a phone number"), each once.

    >>> leaks("I saw josé  FIELD today", ["José Field"]), leaks("Call (828) 555.0143", ["828-555-0143"])
    (('a name',), ('a phone number',))
    """
    plain = without(folded(text), public)
    return tuple(dict.fromkeys(kind for each in identifiers for kind in _found(folded(each), plain)))


def without(plain: str, public: Iterable[str]) -> str:
    """A folded text in which a sign stands for everything that is public."""
    for known in sorted(filter(None, map(folded, public)), key=len, reverse=True):
        plain = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ¤ ", plain, flags=re.IGNORECASE)
    return plain


def folded(text: str) -> str:
    """Without accents, invisible characters and odd spaces; letters keep their case.

    >>> folded("Zoë\\u200b\\u00a0Müller")
    'Zoe Muller'
    """
    apart = unicodedata.normalize(
        "NFKD", text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    )
    kept = (c for c in apart if (not unicodedata.combining(c) and unicodedata.category(c) not in {"Cf", "Cc"}) or c == "\n")
    return re.sub(r"[^\S\n]+", " ", "".join(kept)).strip()


def _found(identifier: str, text: str) -> Iterator[str]:
    """The kind, if this identifier is in the text."""
    if "@" in identifier:
        if re.search(rf"(?<![\w.+-]){re.escape(identifier)}(?![\w-])", text, re.IGNORECASE):
            yield "an address"
    elif sum(c.isdigit() for c in identifier) >= _PHONE_DIGITS:
        if _has_phone(re.sub(r"\D", "", identifier), text):
            yield "a phone number"
    elif _is_initials(identifier):
        if _has_initials(re.findall(r"[^\W\d_]", identifier), text):
            yield "initials"
    elif identifier and _has_name(re.findall(r"[^\W\d_]+", identifier), text):
        yield "a name"


def _has_phone(digits: str, text: str) -> bool:
    """The number with or without its country and area code, however it is broken up."""
    tail = _DIGIT_JOIN.join(digits[-_PHONE_DIGITS:])
    area = _DIGIT_JOIN.join(digits[-10:-_PHONE_DIGITS])
    before = rf"(?:\+?\d{{0,3}}{_DIGIT_JOIN}{area}{_DIGIT_JOIN})?" if area else ""
    return bool(re.search(rf"(?<!\d){before}{tail}(?!\d)", text))


def _is_initials(identifier: str) -> bool:
    letters = re.findall(r"[^\W\d_]", identifier)
    return 2 <= len(letters) <= 4 and bool(_INITIALS.fullmatch(identifier)) and "".join(letters).isupper()


def _has_initials(letters: list[str], text: str) -> bool:
    """As capitals with dots or spaces between, or run together as a word of capitals."""
    spaced = r"(?:\.[\s-]?|[\s-])".join(letters)
    return bool(re.search(rf"(?<![\w.]){spaced}\.?(?!\w)", text)) or bool(
        re.search(rf"(?<![\w.]){''.join(letters)}(?!\w)", text) and "".join(letters) not in _CAPITALS
    )


def _has_name(parts: list[str], text: str) -> bool:
    """The whole name in either order, or a part of it that can only be a name."""
    names = [part for part in parts if part.casefold() not in _NO_NAME]
    if not names:
        return False
    for order in (names, [names[-1], *names[:-1]]):
        middle = rf"{_JOIN}(?:\w\.?\s+)?"
        if re.search(rf"(?<!\w){middle.join(map(re.escape, order))}(?!\w)", text, re.IGNORECASE):
            return len(names) > 1 or stands_as_name(names[0], text)
    return any(stands_as_name(name, text) for name in (names[0], names[-1]) if len(name) > 1)


def is_ordinary(name: str, ordinary_too: Container[str] = ()) -> bool:
    """Whether a word that is a name is an ordinary word as well."""
    return name.casefold() in _ORDINARY or name.casefold() in ordinary_too


def stands_as_name(name: str, text: str, ordinary_too: Container[str] = ()) -> bool:
    """Whether a word stands in a folded text as a name: in any case if it is nothing else, an ordinary one with a capital inside a sentence."""
    ordinary = is_ordinary(name, ordinary_too)
    if not ordinary and len(name) > _SHORT:
        return bool(re.search(rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)", text, re.IGNORECASE))
    capital = re.escape(name[0].upper() + name[1:].lower())
    if not ordinary:
        family = "?" if ordinary_too and f"{name.casefold()}s" not in ordinary_too else ""  # "the Wus"
        return bool(re.search(rf"(?<!\w){capital}(?:['’]{family}s)?(?!\w)", text))
    inside = rf"(?<=[^\W\d_] |, |; )(?<!\d ){capital}(?:['’]s)?(?!\w)(?! \d)"
    return bool(re.search(inside, text) or re.search(rf"(?<!\w)(?<!\d ){capital}(?:['’]s\b| {_DOES})", text))
