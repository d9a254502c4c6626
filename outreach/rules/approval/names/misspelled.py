"""Names that a thumb has misspelled: "Okafr" for Okafor, "the schol" for the school.

Law: a slip is one letter missing, one doubled or two changed places (`spelling.slip`), of a word of five letters or more that is no word
of its own and of which just one word of the names in the digest can be meant. Whoever is called nearly so and is known stays who they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from outreach.rules.approval.names.names import Names
from outreach.rules.approval.words.lexicon import LEXICON
from outreach.rules.approval.words.spelling import slip
from outreach.rules.reading.plain_words import PLAIN

_SHORTEST = 5
_WORD = re.compile(r"(?<![\w@.'-])[^\W\d_]{4,}(?![\w@-]|\.\w)")
_ORDINARY = frozenset(word for phrase in LEXICON for word in phrase) | PLAIN


def with_names_mended(text: str, names: Names) -> str:
    """The text with such names as the digest spells them.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> drafts = (ShownDraft(n=1, to="Dr. Ann Okafor", email="o@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example", org="Ridge School"))
    >>> names = index(Digest(id="D", date=date(2026, 11, 18), drafts=drafts))
    >>> with_names_mended("Okafr ok, the schol later, carter too", names)
    'Okafor ok, the school later, carter too'
    """
    known = known_words(names)

    def mended(found: re.Match[str]) -> str:
        written = found[0].casefold()
        if written in known or written in _ORDINARY:
            return found[0]
        meant = {word for word in known if len(word) >= _SHORTEST and word not in _ORDINARY - {"school"} and slip(written, word)}
        name = meant.pop() if len(meant) == 1 else ""
        return (name.capitalize() if found[0][0].isupper() else name) or found[0]

    return _WORD.sub(mended, text)


@lru_cache(maxsize=64)
def _cut(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase)


def known_words(names: Names) -> frozenset[str]:
    """Every word of the names in a digest, folded."""
    return _cut(frozenset((*names.items, *names.partners)))
