"""Comparing the names of people and organisations: without case, accents, titles and points.

Pure text; it finds who is meant and decides nothing. A doubt is for the caller to ask about.
"""

from __future__ import annotations

import re
import unicodedata

_TITLES = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "md", "phd", "psyd", "lcsw", "lmft", "lpc", "rn", "do", "rev"}
)


def words(name: str) -> tuple[str, ...]:
    """The words that count, folded.

    >>> words("Dr. José  Núñez-Ortiz, MD")
    ('jose', 'nunez', 'ortiz')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(word for word in re.findall(r"\w+", bare.replace("'", "").casefold()) if word not in _TITLES)


def name_key(name: str) -> str:
    """Equal for names that are written alike.

    >>> name_key("Dr Ana LEE") == name_key("ana lee")
    True
    """
    return " ".join(words(name))


def means(asked: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether every word asked for is a word of the name; one letter stands for a word that begins with it.

    >>> means(words("J. Ortiz"), words("José Ortiz")), means(words("Ann Ortiz"), words("José Ortiz"))
    (True, False)
    """
    return bool(asked) and all(any(word == part or (len(word) == 1 and part.startswith(word)) for part in name) for word in asked)
