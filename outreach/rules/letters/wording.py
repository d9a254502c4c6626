"""Two things about words that need no ear for sentences: what was left unfilled, and signs that a letter offers its reader something."""

from __future__ import annotations

import re


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{phrase})\b" for phrase in phrases), re.IGNORECASE)


PLACEHOLDERS = re.compile(
    r"\[[^\]\n]*\]|\{\{|\}\}|\{%|%\}|\{[a-z_ ]+\}|<[A-Za-z_ ]+>|_{3,}|\b(?:TODO|TBD|XXX+|FIXME|Undefined|None)\b|\binsert (?:name|date|here)\b"
)
BENEFIT = _any(
    r"(?:in case it|should it|if it)(?: would| ever)? (?:be of use|helps?|is of use|is useful)",
    r"(?:glad|happy) to (?:help|come|answer|talk|ask|write|think)",
    r"(?:be|of) (?:use|help|service) to (?:you|your|the)|may help (?:you|your|the)|could help (?:you|your|the)",
    r"you (?:can|could|are welcome to) (?:\w+ )?(?:call|ask|reach|send|pass)|call me",
    r"you (?:would|will|get|hear) (?:hear|get|from|an?)|i (?:can|could|will|would) (?:offer|help|say|like to know)",
    r"for (?:your|the) (?:\w+ ){1,4}, should it ever help",
)
"""Signs that a letter offers something to its reader."""
