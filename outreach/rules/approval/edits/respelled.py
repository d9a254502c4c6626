"""A name that she spells as it is right: "she spells it Cathleen with a C", "her name is spelled Cathleen".

Law: the new spelling takes the place of the one word in the letter that looks like it; where none or several do, the answer is False.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_SPELLS = re.compile(
    r"(?i:\b(?:spells?|spelled|spelt|se escribe|writes?)\b(?: (?:it|his|her|their|the|name|as|like|himself|herself|with|is|:))*|\b(?:the |his |her |their )?name(?: is|'s)(?: spelled)?|\bit(?:'s| is|s) (?:actually |really )?(?=\"?[A-Z][\w'-]+\"? (?:with|without) (?:an?|the|one|two|no|only one)\b))\s*:?\s*\"?(?P<new>[A-Z][\w'-]+)\"?"
    r"(?P<tail>[^.]*)"
)
_WITH = re.compile(
    r"(?i)[\s,]*(?:(?:with|without) (?:an?|the|one|two|no|only one|just one) [\"']?\w[\"']?(?:s|'s)?|(?:and )?not \"?(?P<old>[\w'-]+)\"?|please|pls)*[\s.!]*"
)
_ALIKE = 0.7


def respelled(body: str, wish: str) -> str | bool | None:
    """The body with the name spelled anew; False where no word, or more than one, is like it; None where nothing is spelled.

    >>> respelled("Dear Kathleen, does January work?", "she spells it Cathleen with a C"), respelled("Dear Jo,", "her name is spelled Cathleen")
    ('Dear Cathleen, does January work?', False)
    """
    said = _SPELLS.search(wish)
    if said is None:
        return None
    new = said["new"]
    alike = [word for word in re.finditer(r"[A-Z][\w'-]*\w", body) if word[0] != new and _alike(word[0], new)]
    if len(alike) != 1 or not _WITH.fullmatch(said["tail"]):
        return False
    return body[: alike[0].start()] + new + body[alike[0].end() :]


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.casefold(), new.casefold()).ratio() >= _ALIKE
