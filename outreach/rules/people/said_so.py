"""What a few words say of somebody's troubles, ways and payers, and what they say is not so: told, denied, over, of an earlier time, of somebody else, or only
perhaps.

Law: what is denied is never taken for told, and what nobody knows for neither. A no reaches to the end of its clause, and through a list that "or"
closes; words that themselves hold a no ("not sleeping", "no insurance", "can't stop drinking") say what is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from outreach.rules.people.vocabulary import Hit, folded, hits

_CLAUSE = r"[^,.;:()\n]{0,200}?(?=\b(?:but|only|just|though|however|now)\b|[,.;:()\n]|$)"
_SENTENCE = r"[^.;:()\n]{0,200}?(?=\b(?:but|only|though|however|now|currently|reports?|endorses?|presents?|presenting|here (?:for|with))\b|[.;:()\n]|$)"
_LISTED = (
    r"[^,.;:()\n]{0,80}(?:,[^,.;:()\n]{1,40}){0,6}?,?\s(?:or|nor)\s[^,.;:()\n]{0,80}?(?=\b(?:but|only|just|now)\b|[,.;:()\n]|$)"
)
_BEFORE = r"(?:^|(?<=[,.;:()\n?]))(?P<what>[^,.;:()\n?]{0,200}?)"
_NO_DENIAL = r"(?!\s+(?:only|just|sure|certain|clear|known|to mention|doubt|idea|longer|(?:\w+\s+){0,2}?(?:improv\w+|relief|better|progress|luck|treated|treatment|managing|coping|stop\w*|quit|control|recover\w+|respond\w+|able|talk\w*|told|leav\w+|over))\b)"
_NOT = (
    r"(?:\bnot(?! any ?more\b)|\bno|\bnever|\bwithout|\bnor|\bneither|n't|\b(?:is|does|do|did|was|has|have|are)nt)\b" + _NO_DENIAL
)
_RELATIVE = r"(?:mother|father|mom|mum|dad|parent|husband|wife|spouse|partner|sister|brother|sibling|boyfriend|girlfriend|fiancee?|grand(?:mother|father|parent|ma|pa)|aunt|uncle|friend|roommate|ex)"
_WHOSE = r"(?:her|his|their|whose|my|(?:client|patient|child|teen)'s)"


_THEIRS = r"[^,.;:()\n]{0,200}?(?=\b(?:but|called|calls|says|said|reports?|thinks?|worr\w+|concerned|wants?|asks?|asked|noticed|found|about)\b|[,.;:()\n]|$)"


class Standing(StrEnum):
    """How something stands that words name."""

    TOLD = "told"
    DENIED = "denied"
    OVER = "over"
    BEFORE = "before"
    OTHERS = "others"
    PERHAPS = "perhaps"


_SCOPES: tuple[tuple[Standing, re.Pattern[str]], ...] = (
    (Standing.DENIED, re.compile(rf"(?:\bdenie[sd]|\bdenying|\b(?:negative|neg) for)\b(?P<what>{_SENTENCE})")),
    (Standing.DENIED, re.compile(rf"\b(?:no|never|without){_NO_DENIAL}\b(?P<what>{_LISTED})")),
    (Standing.DENIED, re.compile(rf"{_NOT}(?P<what>{_CLAUSE})")),
    (
        Standing.DENIED,
        re.compile(
            rf"\b(?:except(?: for)?|other than|rather than|instead of|excluding|ruled out|nothing (?:on|for)|sin)\b(?P<what>{_CLAUSE})"
        ),
    ),
    (
        Standing.DENIED,
        re.compile(
            rf"{_BEFORE}(?:\s*[:=–—-]\s*no(?:ne)?|\b(?:(?:is|are|was|were|has been|have been) )?(?:ruled out|denied|excluded|absent|negative|declined|rejected)"
            r"|\b(?:is|are|was)(?:n't| not) (?:present|suspected|accepted|taken|(?:really )?(?:an?|the|her|his|their) (?:main )?(?:issue|concern|problem|reason)))\s*(?=[,.;()\n]|$)"
        ),
    ),
    (
        Standing.PERHAPS,
        re.compile(
            r"\bno\s[^,.;:()\n]{1,80},(?P<what>(?!\s*(?:nor?|not|never|without|denie[sd]|just|only|but|now|has|have|had|is|was|and|s?he|they|with|mostly|mainly|more|rather|it|takes?|sees?|does|do|current\w*)\b)[^,.;:()\n]{1,30})(?=[.;\n]|$)"
        ),
    ),
    (
        Standing.OVER,
        re.compile(
            rf"(?:\b(?:no longer|stopped|quit|used to|gave up|given up|formerly|sober(?: from)?|clean from)|\bnot any ?more)\b(?P<what>{_CLAUSE})"
        ),
    ),
    (
        Standing.BEFORE,
        re.compile(
            rf"(?:\b(?:history of|hx(?: of)?|h/o|past|previous(?:ly)?|prior|former|recover(?:ed|ing|y) from|overcame|overcome|survived)\b)(?P<what>{_SENTENCE})"
        ),
    ),
    (
        Standing.OTHERS,
        re.compile(
            rf"\b(?:{_WHOSE}\s+(?:\w+\s+)?{_RELATIVE}s?\b(?:'s)?|(?:child(?:ren)?|son|daughter) of|family history of|married to|raised by)\b(?P<what>{_THEIRS})"
        ),
    ),
    (
        Standing.PERHAPS,
        re.compile(rf"\b(?:{_RELATIVE}(?:'s\b|\s+(?:has|had|is|was)\b)|(?:son|daughter|child|kid|teen)'s)(?P<what>{_THEIRS})"),
    ),
    (
        Standing.BEFORE,
        re.compile(
            rf"{_BEFORE}\b(?:in (?:full |partial |early )?remission|resolved|recovered|years ago|in the past|in (?:childhood|college|high school)|as a (?:child|teen|kid|girl|boy))\b"
        ),
    ),
    (
        Standing.PERHAPS,
        re.compile(
            rf"(?:\b(?:possibl[ey]|maybe|perhaps|probabl[ey]|might|could|may (?:be|have)|suspect\w*|query|rule[ -]out|question of|whether|(?:not |un)(?:sure|certain|clear)|wonder\w*|(?:worr(?:y|ies|ied|ying)|concern(?:s|ed)?|fears?|afraid) (?:about|for|over|that|of|it's|it is|s?he|they)|thinks? (?:it|s?he|they)|(?:at )?risk (?:of|for)|screen(?:ing|ed)? for|traits of|pending|awaiting|untold)\b|\br/o\b|\?(?=\w))(?P<what>{_CLAUSE})"
        ),
    ),
    (Standing.PERHAPS, re.compile(rf"(?P<what>\b[a-z'-]{{3,}})\s+{_RELATIVE}s?\b(?! of\b)")),
    (
        Standing.PERHAPS,
        re.compile(rf"{_BEFORE}(?:\?|\b(?:traits|tendenc(?:y|ies)|features|suspected|unconfirmed|not confirmed|pending|tbd)\b)"),
    ),
)
"""How far a word reaches that makes of what is told something else; the one that begins first counts."""
_LONGEST = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Meanings and bare words of a text, by how they stand there; the same may stand there twice."""

    told: frozenset[str] = field(default=frozenset(), repr=False)
    denied: frozenset[str] = field(default=frozenset(), repr=False)
    over: frozenset[str] = field(default=frozenset(), repr=False)
    before: frozenset[str] = field(default=frozenset(), repr=False)
    others: frozenset[str] = field(default=frozenset(), repr=False)
    perhaps: frozenset[str] = field(default=frozenset(), repr=False)


def said_so(text: str) -> Said:
    """What a text says, and how each thing in it stands.

    >>> words = said_so("no eating disorder, just anxiety since her mother's stroke; possibly OCD")
    >>> "anxiety" in words.told, "eating disorder" in words.denied, "ocd" in words.perhaps, "stroke" in words.others
    (True, True, True, True)
    """
    found = list(_standing(text))
    return Said(**{each.value: frozenset(hit.means for hit, standing in found if standing is each) for each in Standing})


def asserted(text: str) -> str:
    """The text with blanks where something is said not to be so, or no longer; every other character in its place.

    >>> asserted("Cigna, not Aetna")
    'Cigna, not      '
    """
    return _blanked(text, {Standing.DENIED, Standing.OVER})


def denied(text: str) -> str:
    """The text with blanks where something is said to be so."""
    return _blanked(text, set(Standing) - {Standing.DENIED, Standing.OVER})


def _blanked(text: str, standings: set[Standing]) -> str:
    for hit, standing in _standing(text):
        if standing in standings:
            text = f"{text[: hit.start]}{' ' * (hit.end - hit.start)}{text[hit.end :]}"
    return text


def _standing(text: str) -> Iterator[tuple[Hit, Standing]]:
    """Every meaning and word with how it stands: by the first word before or behind it that reaches so far, and is no part of a meaning itself."""
    said = folded(text[:_LONGEST])
    found = list(hits(said))
    scopes = sorted(_scopes(said, [hit for hit in found if " " in said[hit.start : hit.end]]))
    for hit in found:
        standing = next((which for _, first, last, which in scopes if first <= hit.start and hit.end <= last), Standing.TOLD)
        yield hit, standing


def _scopes(said: str, phrases: list[Hit]) -> Iterator[tuple[int, int, int, Standing]]:
    """Where a word begins that makes something else of what is told, from where to where it reaches, and what it makes of it."""
    for standing, pattern in _SCOPES:
        for match in pattern.finditer(said):
            first, last = match.span("what")
            head = match.start() if match.start() < first else last  # the word stands before what it reaches, or behind
            word = next((place for place in range(head, len(said)) if said[place].isalnum()), head)
            if not any(hit.start <= word < hit.end for hit in phrases):
                yield match.start(), first, last, standing
