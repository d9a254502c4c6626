"""Whoever needs no first letter, because they know her: "she already sends me people", "no letter, we go way back".

Law: the whole answer says so, and nothing else; a hedge, a question, what was once ("used to send me people") or a word of their work says it not.
"""

from __future__ import annotations

import re
from typing import Literal

_THEY = r"(?:s?he|they|we|i|ella|él)"
_MUCH = r"(?: (?:already|quite|very|so|really|pretty|well|fine|now|long since|for (?:many |some |several |a few )?(?:years|ages|a long time|a while)|all the time|regularly|often|a lot|each other|personally|since \w+( \w+)?))*"
_BEFORE = r"(?:(?:has|have|had|'s|'ve|is|are|been|already|always|often|regularly|also|long|long since|ya|do|does|just) ?)*"
_SENDS = re.compile(
    rf"(?i)(?:{_THEY}(?:'s|'ve| )? ?)?{_BEFORE}(?:refers?|referred|referring|sends?|sent|sending)(?: (?:me|us|to me|to us|clients?|patients?|people|families|teens|kids|students|over|referrals?|my way|our way))+{_MUCH}"
)
_KNOWS = re.compile(
    rf"(?i)(?:(?:{_THEY} )?{_BEFORE}knows? (?:me|us)|i {_BEFORE}know (?:her|him|them)|we(?:'ve|'re)? {_BEFORE}(?:know each other|go (?:way |a long way )?back|in touch|(?:good |old |close )*(?:colleagues|friends)|met))(?: already)?{_MUCH}"
    r"|(?:an? )?(?:good |old |close )+(?:friend|colleague)(?: of (?:mine|ours))?"
)
_NEEDS_NONE = re.compile(
    rf"(?i)(?:{_THEY} )?(?:no|not|nope|nah|skip|pass|(?:needs?|wants?) no|(?:does|do)(?:n'?t| not) need|no need (?:for|of|to)|no hace falta)?[\s,]*"
    r"(?:(?:an?|any|to|the|write|send|introduce|first|be|more|of|for|her|him|them|letters?|intro(?:duction|duced)?s?|introduce(?:d)?|mail|e-?mail|one|needed|necessary|required|please|thanks|thank you|it|this|that) ?)*"
)
_ASIDE = re.compile(
    r"(?i)(?:(?:s?he|they)(?:'s| is|'re| are) |is |are )?(?:my|our) (?:own )?(?:doctor|gp|pcp|physician|dentist|pediatrician|psychiatrist|therapist|pastor|lawyer|neighbou?r)"
)
_JOINT = re.compile(r"(?i)\s*(?:[,.;!–—]|(?<!\w)-|\b(?:and|but|so|because|since|as)\b)\s*")

Acquaintance = Literal["", "talked", "referring"]


def known_already(answer: str) -> Acquaintance:
    """How well somebody knows her by an answer that says why no first letter is needed; "" where it does not say so.

    >>> [known_already(said) for said in ("no letter, she already refers to me", "He has been sending me people for years!", "we go way back")]
    ['referring', 'referring', 'talked']
    >>> [known_already(said) for said in ("we know each other", "I know her well", "know each other", "are friends")]
    ['talked', 'talked', '', '']
    >>> [known_already(said) for said in ("no", "no letter", "used to send me people", "she knows a lot about sleep", "she sends kids to camps")]
    ['', '', '', '', '']
    """
    parts = [part for part in _JOINT.split(answer.strip()) if part]
    if answer.rstrip().endswith("?"):
        return ""
    sends = [part for part in parts if _SENDS.fullmatch(part) and re.search(r"(?i)\b(?:me|us|my|our)\b", part)]
    knows = [part for part in parts if _KNOWS.fullmatch(part)]
    rest = [part for part in parts if part not in sends and part not in knows]
    if not (sends or knows) or not all(_NEEDS_NONE.fullmatch(part) or _ASIDE.fullmatch(part) for part in rest):
        return ""
    return "referring" if sends else "talked"
