"""What stands beside a new body and only tells of it: "I couldn't leave it alone", "3 is rewritten below", "3 I want to see once more".

Law: such a sentence decides nothing, because a letter with new words is shown again anyway. It speaks of no other letter, and every word of it is one
of a closed list or asks for that look; whatever else it says stays.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.headings import speaks_of_new_words
from outreach.rules.approval.edits.sent_along import keeps
from outreach.rules.approval.words.lexicon import Role

_REWROTE = re.compile(
    r"(?i)\b(?:i|i've|i have)\b[^.!?\n]{0,40}\b(?:rewrote|rewritten|reworked|re-?did|redone|edited|tweaked|fiddled|shortened|polished|softened|rephrased|reworded|took out|changed (?:it|a few|some|the)|"
    r"made (?:it|a few|some)|couldn't (?:leave it|help (?:it|myself)|resist))\b"
)
_DECIDED = re.compile(
    r"(?i)[\d?]|\b(?:send|sent|skip|hold|wait|not|don't|later|approved?|yes|ok|okay|no|go|goes|drop|leave (?!it alone)|both|everything|everyone|rest|others?)\b"
)
"""In front of a new body the first tells that she wrote it, unless a word of the second says more."""
_CLAUSES = re.compile(r"\s*[,;]\s*(?:and |but |so )*|\s+(?:and|but|so)\s+")
_BETWEEN = re.compile(r"((?<=[.!?;])\s+|\s*\n\s*)")


def without_telling(words: str, written: frozenset[int], context: Context) -> str:
    """What stands beside the new bodies of the letters `written`, without what only tells of them.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def left(words): return without_telling(words, frozenset({2}), context)
    >>> left("I'm sorry, I couldn't leave it alone, I rewrote it. 1 ok."), left("I rewrote 2 and the rest can go.")
    ('1 ok.', 'I rewrote 2 and the rest can go.')
    >>> left("2 is rewritten below. 1 ok. 2 I want to see once more."), left("2 is rewritten below if she asks")
    ('1 ok. ', '2 is rewritten below if she asks')
    """
    pieces = _BETWEEN.split(words)
    said, gaps = pieces[::2], (*pieces[1::2], "")
    return "".join(each + gap for each, gap in zip(said, gaps, strict=True) if not _tells(each, written, context))


def _tells(said: str, written: frozenset[int], context: Context) -> bool:
    """Whether a sentence only tells that she wrote a new body, where it stands, or that she wants to see it again."""
    if _REWROTE.search(said) and not _DECIDED.search(said):
        return True
    clauses = [_tells_of(clause, written, context) for clause in _CLAUSES.split(said)]
    return any(named for named in clauses) and None not in clauses


def _tells_of(clause: str, written: frozenset[int], context: Context) -> frozenset[int] | None:
    """The new bodies that a clause names and only tells of, none where it asks to see what was named before; None where it says anything else."""
    named = speaks_of_new_words(clause, context)
    if named is not None and named <= written:
        return named
    tokens = lex(clause, context)
    items = [token for token in tokens if token.role is Role.ITEM]
    if any(token.unsure or not token.items <= written for token in items):
        return None
    asks = keeps(" ".join("it" if token in items else token.text for token in tokens), context)
    return frozenset(n for token in items for n in token.items) if asks else None
