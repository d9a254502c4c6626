"""A part of a letter that is to go, named loosely: "leave out the room number", "1: no flyers", "skip the coffee".

Law: verbs that could refuse a letter refuse none where what they name stands in it; what exactly is to go cannot be told, so the letter is asked.
"""

from __future__ import annotations

import re

from outreach.rules.approval.edits.letter_words import places, words_in

_DROPS = re.compile(
    r"(?i)^\W*(?:(?:please|pls|just|but|and|can you|could you)\s+)*(?P<verb>leave out|leave off|drop|skip|lose|cut|omit|remove|delete|take out|strike|ditch|kill|without|no|sin|quita)\s+(?:(?:the|that|this|any|my|our|her|his|all|la|el|los|las)\s+)*(?P<what>[^.,;:!?\"]{3,40})[\s.!]*$"
)
_LETTERS = re.compile(
    r"(?i)\b(?:letters?|drafts?|e-?mails?|notes?|ones?|it|this|that|him|her|them|and|or|all|both|rest|others|need|reply|way|thanks?|problem|hurry|rush)\b"
)
"""Words for whole letters, or for nothing in one."""


def part_named(body: str, wish: str) -> bool:
    """Whether a wish drops something that stands in the letter.

    >>> body = "Dear Kip, the parent evening is in Room 12. Coffee soon?"
    >>> [part_named(body, said) for said in ("leave out the room number", "no coffee", "skip Kip", "no problem", "no, he called")]
    [True, True, False, False, False]
    """
    said = _DROPS.match(wish)
    if said is None or _LETTERS.search(said["what"]):
        return False
    there = words_in(re.sub(r"^[^,:\n]*[,:\n]", "", body, count=1))
    words = [word for word in words_in(said["what"]) if len(word.text) > 3]
    stand = [bool(places(there, (word,))) for word in words]
    return bool(stand) and (all(stand) if said["verb"].casefold() in ("no", "sin", "skip", "drop", "kill") else any(stand))
