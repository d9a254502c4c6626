"""Her own notes as the answer to "What do you know of their work?": "use my notes".

Law: a note is hers, and a letter repeats it only because she says so, and only one that is a single thing and stands whole in the question.
"""

from __future__ import annotations

import re

from outreach.model.digest import ShownQuestion

_USE = re.compile(
    r"(?i)\W*(?:(?:yes|yep|yeah|ok|okay|sure|just|exactly|use|take)\b[\s,.:-]*)*(?:what|as|like) (?:it says in )?(?:my|the|those|these|your) (?:own )?notes?(?: says?)?[\s.!]*"
    r"|\W*(?:(?:please |just |you can |yes,? )*(?:use|take|go with|look (?:at|in)|see|quote|put in)|(?:it's|it is|that's|it stands) (?:all )?in|(?:as|like) in|same as|from)? ?"
    r"(?:what i (?:noted|wrote(?: down)?|have noted)|(?:my|the|those|these|your) (?:own )?notes?)(?:,? (?:please|pls|thanks|again|then|there|are fine|will do|say it(?: all)?|is fine))*[\s.!]*"
)
_SHOWN = re.compile(r'Your notes: "(?P<notes>[^"]*)"\s*$')
_SEVERAL = re.compile(r"[;\n…]|[.!?]\s+\S")


def from_notes(question: ShownQuestion, answer: str) -> str:
    """The notes that a question shows, where the answer says to use them, "" where they are none or several things; else the answer.

    >>> shown = ShownQuestion(id="Q1", text='What do you know about her work? One sentence is enough. Your notes: "runs DBT groups"')
    >>> from_notes(shown, "use my notes"), from_notes(shown, "use my notebook"), from_notes(ShownQuestion(id="Q1", text="?"), "my notes")
    ('runs DBT groups', 'use my notebook', '')
    >>> from_notes(shown, "yes, what my notes say")
    'runs DBT groups'
    """
    if not _USE.fullmatch(answer):
        return answer
    shown = _SHOWN.search(question.text)
    notes = shown["notes"].strip() if shown else ""
    return "" if _SEVERAL.search(notes) else notes
