"""One verdict for several questions, said of each: "yes to Q1 and 1", "neither Q1 nor Q3 is a referral", "q1 y q3 n".

Law: nothing is read here; the words come back so that each question stands beside its own answer.
"""

from __future__ import annotations

import re

_MIXED = re.compile(r"(?i)\b(?P<word>yes|no|ok|sí) (?:to|for|on|a) (?P<items>q?\d{1,2}(?:\s*(?:,|and|&|y)\s*q?\d{1,2})+)\b")
_NEITHER = re.compile(
    r"(?i)\b(?:neither|ni)(?: la| el)? (?P<one>q\d{1,2}) (?:nor|or|and|ni)(?: la| el)? (?P<other>q\d{1,2}) (?:is|are|was|were|es|son) (?P<what>[^,;.]+)"
)
_LETTERS = re.compile(r"(?i)\b(?P<id>q\d{1,2}):? (?P<letter>[yn])\b(?=\s*(?:$|[,;.]|q\d{1,2}:? ?(?:y|n|yes|no)\b))")
"""Such as "q1 y q3 n": behind a question's number, before an end or the next such pair, the letter is a word."""


def each_for_itself(text: str) -> str:
    """One verdict for questions and letters alike, said of each.

    >>> each_for_itself("yes to Q1 and 1, no to Q3")
    'yes to Q1, yes to 1, no to Q3'
    """
    text = _LETTERS.sub(lambda found: f"{found['id']} {'yes' if found['letter'] in 'yY' else 'no'},", text)

    def spread(found: re.Match[str]) -> str:
        items = re.findall(r"(?i)q?\d{1,2}", found["items"])
        asked = any(item[0] in "qQ" for item in items)
        return ", ".join(f"{found['word']} to {item}" for item in items) if asked else found[0]

    return _NEITHER.sub(r"\g<one> is not \g<what>, \g<other> is not \g<what>", _MIXED.sub(spread, text))
