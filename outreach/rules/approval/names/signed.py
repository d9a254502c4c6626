"""Who signs an answer: a name behind thanks is no part of it, unless it is a name of the digest.

Law: only right behind a word of thanks or greeting, and only where the line ends behind it.
"""

from __future__ import annotations

import re

from outreach.rules.approval.names.names import Names

_SIGNED = re.compile(
    r"(?P<thanks>\b(?i:thanks|thank you|thx|ty|cheers|gracias|best|saludos|regards|warmly))[,.!]?[ \t]*\n?[ \t]*(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[ .!]*(?=\n|$)"
)


def unsigned(words: str, names: Names) -> str:
    """The words without who signs them.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> names = index(Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"),)))
    >>> unsigned("1 ok, thanks, Maya", names), unsigned("the best, Ann", names)
    ('1 ok, thanks', 'the best, Ann')
    """

    def bare(found: re.Match[str]) -> str:
        return found[0] if names.leading(found["name"])[0] else found["thanks"]

    return _SIGNED.sub(bare, words)
