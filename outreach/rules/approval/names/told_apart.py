"""A letter named by a word that stands in it: "everything but the tea one", "the food drive letter", "the one about the new group".

Law: the word must be no name, no trade, no kind of letter and no word of the language that could describe any letter ("the long one"); it
means the one shown letter that holds it, in its text, its place or its kind. Where several hold it, it may be any of these, and where none
does, nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from outreach.model.digest import ShownDraft
from outreach.rules.approval.names.person_names import ordinary
from outreach.rules.approval.words.plain import folded, without_accents

_ARTICLE = frozenset(["the", "that", "el", "la"])
_LETTER = frozenset(["one", "letter", "email", "mail", "note", "draft", "message", "carta", "correo"])
_ABOUT = frozenset(["about", "with", "mentioning", "regarding", "on", "sobre"])
_ANY_LETTER = frozenset(
    """new old long short first last next top bottom middle big small little early late latest recent other same best better only whole great real
    different right wrong nice good bad sweet warm formal friendly polite funny easy hard simple tricky important urgent sad happy red blue green
    single final main second-to-last previous former latter one two more most least longer shorter original usual special particular second
    very about with and for from his her their your our who whose which what dear letter letters email note draft one thing stuff
    day week month year time morning afternoon evening today tomorrow holiday""".split()  # noqa: SIM905
)


_DEEDS = frozenset(
    """call copy visit talk meeting change answer reply question
    yes line word sentence name date address number offer""".split()  # noqa: SIM905
)
"""What may as well be done to somebody, or to a letter."""
_SHORTEST = 4


def held_by(words: Sequence[str], at: int, drafts: Sequence[ShownDraft]) -> tuple[frozenset[int], int] | None:
    """The letters that hold the word by which the folded words from `at` on name one, and the place behind; None where they name none.

    >>> letters = [ShownDraft(n=1, to="Ann Poe", email="a@p.example", body="Shall we have tea?"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example")]
    >>> held_by("but the tea one".split(), 1, letters), held_by("the one about tea".split(), 0, letters), held_by("the long one".split(), 0, letters)
    ((frozenset({1}), 4), (frozenset({1}), 4), None)
    """
    if words[at] not in _ARTICLE:
        return None
    named = words[at + 1 : at + 3]
    if len(named) == 2 and named[1] in _LETTER and named[0] not in _LETTER:
        return _holding(named[0], at + 3, drafts)
    if words[at + 3 : at + 4] and words[at + 3] in _LETTER:
        found, other = (_holding(word, at + 4, drafts) for word in named)
        both = found[0] & other[0] if found and other else frozenset()
        return (both, at + 4) if both else None
    if len(named) == 2 and named[0] in _LETTER and named[1] in _ABOUT:
        start = at + 3 + (words[at + 3 : at + 4] in (["the"], ["my"], ["your"], ["a"], ["el"], ["la"]))
        last = start + 1 >= len(words) or not words[start + 1].isalpha() or ordinary(words[start + 1])
        return _holding(words[start], start + 1, drafts) if start < len(words) and last else None
    return None


def given_in(word: str, draft: ShownDraft) -> bool:
    """Whether a word is a thing that a letter gives or speaks of, with its article before it, so that "handout to the school" is that letter.

    >>> letter = ShownDraft(n=1, to="Ann Poe", email="a@p.example", body="Here is the short handout on stress. Copy it, or call.")
    >>> given_in("handout", letter), given_in("copy", letter), given_in("call", letter)
    (True, False, False)
    """
    if len(word) < _SHORTEST or not word.isalpha() or word in _ANY_LETTER | _DEEDS or ordinary(word):
        return False
    return (
        re.search(
            rf"\b(?:the|a|an|my|our|this|your|el|la|un|una)\s+(?:[^\W\d]+[\s-]+){{0,3}}?{_stem(word)}s?\b", folded(draft.body)
        )
        is not None
    )


def _holding(word: str, end: int, drafts: Sequence[ShownDraft]) -> tuple[frozenset[int], int] | None:
    if len(word) < 3 or not word.isalpha() or word in _ANY_LETTER or ordinary(word):
        return None
    found = _words(tuple(drafts)).get(_stem(word))
    return (found, end) if found else None


@lru_cache(maxsize=8)
def _words(drafts: tuple[ShownDraft, ...]) -> Mapping[str, frozenset[int]]:
    """Every word of the letters shown, with the numbers of those that hold it."""
    found: dict[str, set[int]] = {}
    for draft in drafts:
        told = folded(" ".join((draft.body, draft.subject, draft.org, draft.kind.replace("_", " "))))
        for word in re.findall(r"[^\W\d_]+", told):
            found.setdefault(_stem(word), set()).add(draft.n)
    return MappingProxyType({word: frozenset(numbers) for word, numbers in found.items()})


def _stem(word: str) -> str:
    """The word without accents and the ending of its plural.

    >>> _stem("flyers"), _stem("groups"), _stem("tea")
    ('flyer', 'group', 'tea')
    """
    word = without_accents(word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
