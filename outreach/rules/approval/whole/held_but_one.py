"""Letters that go though everything is held: "hold everything until Friday. Only Hannah's thank you goes now.".

Law: the order to hold must come first, and the yes behind it must name its letter and send it off in so many words, "goes", "can go", "today", "now"; a
mere "3 ok" may be for the day on which the hold ends, and is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.choices import AT_ONCE
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.idioms import told_in_full
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_LEAVES = frozenset("go goes out send sent mail mailed leave leaves sale salga salir va envía manda".split())  # noqa: SIM905
_EXCEPTION = re.compile(
    r"(?i)^\W*(?:(?:with |but )?(?:the |my )?(?:only|one|sole|single) exceptions?(?: is| being|:|,|\s-)\s*(?:for )?|la [uú]nica excepci[oó]n(?: es|:)\s*)"
)


_THEN = re.compile(r"(?i)\b(?:then|after(?:wards)?|later|luego|despu[eé]s|entonces|by then|from then)\b")
_ALIKE = re.compile(r"(?i)\b(?:too|also|as well|likewise|either|tambi[eé]n|tampoco)\b")
_ENDS_THEN = re.compile(rf"{_THEN.pattern}\W*$")
"""Beside a yes these put it on the day on which the hold ends."""


def without_lead(said: str) -> str:
    """The sentence without what calls it an exception.

    >>> without_lead("Only exception is Paula Grant: hers goes today"), without_lead("Only Paula")
    ('Paula Grant: hers goes today', 'Only Paula')
    """
    return _EXCEPTION.sub("", said)


def let_go(said: Sequence[str], held: int | None, text: str, context: Context) -> frozenset[int]:
    """The letters that the sentences behind the hold, which is the one at `held`, send off, and none before it names; `text` is the whole answer."""
    if held is None:
        return frozenset()
    before, behind = said[: held + 1], [each for each in said[held + 1 :] if not _put_on_its_end(each, text)]
    named = frozenset(n for each in before for token in lex(each, context) if token.role is Role.ITEM for n in token.items)
    return frozenset(n for each in behind for n in _sent(each, context)) - named


def _put_on_its_end(said: str, text: str) -> bool:
    """Whether a sentence is for the day on which the hold ends, "..., then 3 can go", or may hold one more, "3 today too"."""
    ahead = text[: max(text.find(said), 0)]
    return _THEN.search(said) is not None or _ENDS_THEN.search(ahead) is not None or _ALIKE.search(said) is not None


def _sent(said: str, context: Context) -> frozenset[int]:
    tokens = told_in_full(lex(said, context))
    leaves = any(
        token.text in AT_ONCE or (token.role is Role.YES and not _LEAVES.isdisjoint(token.text.split())) for token in tokens
    )
    read = sentence(lex(said, context)).said if leaves else ()
    return frozenset(
        n
        for found in read
        if found.verdict.answer is Answer.YES and not (found.items.general or found.items.rest or found.items.unsure)
        for n in found.items.numbers
    )
