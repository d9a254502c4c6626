"""How one asks for a note about somebody: "put a note on Bea that ...", "in Bea's file: ...", "keep in mind Bea hates calls".

Law: the wording must ask that something be kept. A note on somebody's letter is about the letter, and is none of these. Whether the name
means anybody is for `people_commands` to see.
"""

from __future__ import annotations

import re

_LEAD = r"(?i)(?:please |pls |also |and |oh,? |ps:? |can you |could you |would you )*"
_FILE = r"(?:file|notes?|record|records|card|page|entry|history|chart|profile|info)"
_ABOUT = r"(?:on|about|for|to|in|under|with|against|regarding|re)"
_WHO = r"(?P<who>[^:,;]{2,50}?)"
_THAT = r"(?:\s*[:,-]\s*(?:that )?|\s+(?:that|saying|to say|que)\s+)"
_WORDINGS = tuple(
    re.compile(rf"{_LEAD}{wording}(?P<text>.+)$")
    for wording in (
        rf"(?:put|make|add|take|leave|log|record|enter|write|jot|set|file|stick|keep)(?: down)? (?:a |another |one |this )?(?:quick )?(?:note|line|reminder|comment)(?: down| in)? {_ABOUT} (?:file {_ABOUT} )?{_WHO}(?:'s {_FILE})?{_THAT}",
        rf"note to (?:self|file) {_ABOUT} {_WHO}{_THAT}",
        rf"(?:put|jot|write|mark|log|note|record)(?: (?:this|it))?(?: down)? (?:on|for|about|under|against) {_WHO}(?:'s {_FILE})?{_THAT}",
        rf"(?:add|put|enter|note|write|log) (?:in|to|on|into|under) {_WHO}'s {_FILE}{_THAT}",
        rf"(?:in|on|for|to|under) {_WHO}'s {_FILE}(?:\s*[:,-]\s*|\s+)(?:please )?(?:(?:put|write|add|note|say|enter)(?: down)?\b(?:\s*[:,])?\s*)?(?:that )?",
        rf"(?:para|de|sobre) {_WHO},? (?:anota|apunta|nota)(?::? que |:? )",
    )
)
_PLAIN = re.compile(
    rf"{_LEAD}(?:(?:write|mark|jot|put|note)(?: (?:it|this))? down(?: that)?|(?:keep|bear) in mind(?: that)?|(?:anota|apunta)(?: que)?|note(?: that)?|make sure (?:we|you) remember(?: that)?)\s*:?\s+(?=\S)"
)
_BEHIND = re.compile(
    rf"(?i)(?P<told>[^?]{{6,}}?)[,;.]\s+(?:please |and |so |can you |could you )*(?:(?:put|add|note|write|jot|log|record|keep|mark)(?: down)? (?:that|this|it)|(?:make|take|keep) (?:a )?note of (?:that|this|it))(?: down)?"
    rf"(?: (?:in|on|to|into|under|for) (?:her|his|their|the|my|your) {_FILE})?(?: (?:please|pls|thanks|for me|will you|would you))*[\s.!?]*$"
)
"""Such as "Bea's son graduated, put that in her notes": what is to be kept stands before."""
_OF_A_LETTER = re.compile(r"(?i)'s (?:letter|draft|e-?mail|note to)\b")


def wording(sentence: str) -> str | None:
    """What is to be kept, the name first, or None where nothing is.

    >>> wording("Put a note on Bea Dunn that her son came"), wording("In Bea's file put that she moved"), wording("keep in mind Bea hates calls")
    ('Bea Dunn: her son came', 'Bea: she moved', 'Bea hates calls')
    >>> wording("Bea's son graduated, put that in her notes please")
    "Bea's son graduated"
    >>> wording("put a note on Bea's letter that I'll call"), wording("put Friday in it")
    (None, None)
    """
    for shape in _WORDINGS:
        found = shape.match(sentence)
        if found and not _OF_A_LETTER.search(f"{found['who']} {found[0]}"):
            return f"{found['who']}: {found['text']}"
    behind = _BEHIND.match(sentence)
    if behind and not _OF_A_LETTER.search(behind["told"]):
        return behind["told"]
    plain = _PLAIN.match(sentence)
    return sentence[plain.end() :] if plain else None
