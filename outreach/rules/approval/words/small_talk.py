"""What she says of the answering itself: that she has read everything, that she is between clients, that she types from the car.

Law: it is taken off only as a clause of its own at the head or end of a line, and only where no word of it could decide, doubt or make a condition.
"""

from __future__ import annotations

import re

_READ = (
    r"(?:i(?:'ve| have)? )?(?:just |now )?(?:read|reviewed|looked at|looked over|looked through|went through|went over|gone through)(?: through| over)? "
    r"(?:them(?: all)?|all(?: of (?:them|these))?|these|everything|it all|all (?:two|three|four|five|six|seven|eight)|(?:all )?the (?:drafts|letters)|all (?:two|three|four|five|six|seven|eight) (?:drafts|letters))(?: with (?:care|pleasure|interest|attention)| carefully| closely| thoroughly| twice)?"
)
_HURRIED = (
    r"(?:i'?m |i am |just |still |super |really |so |quick(?:ly)? |short |a )*"
    r"(?:(?:typing|writing|replying|answering|reply|answer)(?: \w+)? (?:from|on|before|between|in|at)|on my (?:phone|cell|way)|in (?:a (?:hurry|rush)|session|transit|meetings?)|"
    r"(?:in )?between (?:clients|sessions|patients|appointments|meetings)|running (?:late|behind)|driving|on the (?:go|run|road|train|bus)|back to back|swamped|slammed|busy|crazy (?:day|week|morning))"
    r"(?: [^\W\d]+'?\w*){0,6}"
)
_CLAUSE = re.compile(
    rf"(?i)^\W*(?:(?:hi|hello|ok|so|sorry),? )*(?P<said>{_READ}|{_HURRIED})\s*(?:(?:[.,;:!]|\s-)[.,;:!-]*\s*|\s+and\s+(?=(?:i|i'm|am)\b)|$)"
)
_TAIL = re.compile(rf"(?i)(?<=[,;.!])\s*(?P<said>{_HURRIED})\W*$")
_GRATEFUL = re.compile(
    r"(?i)[,.;]\s*(?:and )?(?:i |we )?(?:thank you|thanks)(?: so much| very much)? for (?P<said>[^.,;:!?\d]{3,60})[.!]*\s*$"
)
_DECIDES = re.compile(
    r"(?i)\b(?:if|unless|until|till|when|once|but|and|not|no|yes|ok|okay|fine|good|wait|hold|stop|send|skip|approve|maybe|only|except|n't)\b"
)
_TO = re.compile(r"(?i)\b2 (?=be? (?:honest|fair|frank|sure|safe|clear)\b)")
"""The number that a thumb types for "to"."""


def without_small_talk(line: str) -> str:
    """The line without a clause about the answering at its head or end; "2 be honest" speaks of no second letter.

    >>> without_small_talk("Typing from the car, 1 and 2 ok"), without_small_talk("I read all of them. 3 no"), without_small_talk("busy until 3 ok")
    ('1 and 2 ok', '3 no', 'busy until 3 ok')
    >>> without_small_talk("1 and 2 ok, between sessions right now!")
    '1 and 2 ok'
    >>> without_small_talk("1 ok 2 be honest I don't like it")
    "1 ok to be honest I don't like it"
    """
    line = _TO.sub("to ", line)
    clause = _CLAUSE.match(line)
    line = line[clause.end() :] if clause and not _DECIDES.search(clause["said"]) else line
    tail = _TAIL.search(line) or _GRATEFUL.search(line)
    return line[: tail.start()].rstrip(" ,;") if tail and not _DECIDES.search(tail["said"]) else line
