"""A list that answers everything shown in its order: "letters top to bottom: no, no, yes", "your two questions in order: a referral; spam".

Law: the list must say what it goes through, and hold one plain verdict and nothing else for each letter shown; else it stays as it was said. Answers to
questions are only kept together here, and read where questions are (`told.questions_placed`).
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_COUNT = r"(?:(?:the|my|your|these|all|both) )*(?:(?:two|three|four|five|six|seven|eight|\d) )?"
_ORDER = r"(?:in (?:(?:this|that|the|your|the same) )?order|(?:from )?(?:the )?top (?:to bottom|down)|from the top(?: down)?|one by one|in sequence|as listed|down the list)"
_LETTERS = re.compile(
    rf"(?im)(?:^|(?<=[.;!?])[ \t]+)(?:(?:and|now|for) )*{_COUNT}(?:(?:letters|drafts)(?:,? {_ORDER})?|{_ORDER})[ \t]*[:=-]+[ \t]*(?P<said>[^\n.!?]+)"
)
_QUESTIONS = re.compile(rf"(?im)(?:^|(?<=[.;!?])[ \t]+){_COUNT}questions(?: {_ORDER})?[ \t]*:(?P<said>[^\n.!?]+)")
_BETWEEN = re.compile(r"(?i)[ \t]*[,;/][ \t]*(?:and |then |y )?|[ \t]+(?:and|then|y)[ \t]+")
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER})
_AROUND = frozenset({Role.FILL, Role.THANKS})


def each_in_order(text: str, context: Context) -> str:
    """The text with the number of its letter before each verdict of such a list.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to=f"Dr. {n}", email="") for n in (1, 2)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> each_in_order("letters top to bottom: no, yes", context), each_in_order("the two drafts in order: yes, no, maybe", context)
    ('1 no, 2 yes', 'the two drafts in order: yes, no, maybe')
    >>> each_in_order("Your two questions in order: a referral; spam.", context)
    'Your two questions in order: a referral, spam.'
    """
    text = _QUESTIONS.sub(lambda found: found[0].replace(";", ","), text)
    return _LETTERS.sub(lambda found: _numbered(found, context), text)


def _numbered(found: re.Match[str], context: Context) -> str:
    said = [part for part in _BETWEEN.split(found["said"].strip()) if part]
    shown = context.numbers
    if len(shown) < 2 or len(said) != len(shown) or not all(_plain(part, context) for part in said):
        return found[0]
    lead = " " if found[0][:1].isspace() else ""
    return lead + ", ".join(f"{n} {part}" for n, part in zip(shown, said, strict=True))


def _plain(said: str, context: Context) -> bool:
    """Whether a part of the list is one verdict and nothing else."""
    solid = [token.role for token in lex(said, context) if token.role not in _AROUND]
    return len(solid) == 1 and solid[0] in _VERDICTS
