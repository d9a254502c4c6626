"""A question behind what was decided in the same breath: "1 and 2 ok, what is 3 about?", "1 ok 2 ok 3?".

Law: a question is taken apart only where it names other letters and judges none, and where what stands before it is clear by itself and is no
question; else the sentence stays whole, and is a question whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.idioms import GLUE
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.words.lexicon import Role

_JOINT = re.compile(r"\s*[,;]\s*(?:(?:and|but|y|pero)\s+)?|\s+(?:(?:and|but|y|pero)\s+)?")
_MOST = 40
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.HEDGE})


def apart(said: str, context: Context) -> list[str]:
    """The sentence, or what was decided and what is asked beside it."""
    if not said.rstrip().endswith("?"):
        return [said]
    for joint in islice(_JOINT.finditer(said), _MOST):
        head, tail = lex(said[: joint.start()], context), lex(said[joint.end() :], context)
        if _asks_of_others(head, tail) and _decides(head):
            return [said[: joint.start()], said[joint.end() :]]
    return [said]


def _asks_of_others(head: Sequence[Token], tail: Sequence[Token]) -> bool:
    """Whether the tail opens as a question about letters that the head does not name, or only names them behind a verdict."""
    first = next((token.role for token in tail if token.role not in GLUE), None)
    last = next((token.role for token in reversed(head) if token.role not in GLUE), None)
    opens = first is Role.ASKING or (first is Role.ITEM and last in _VERDICTS)
    asked, decided = _items(tail), _items(head)
    return opens and bool(asked) and not asked & decided and not any(token.role in _VERDICTS for token in tail)


def _decides(head: Sequence[Token]) -> bool:
    first = next((token.role for token in head if token.role is not Role.FILL), None)
    read = sentence(head)
    clear = bool(read.said) and all(found.verdict.answer is not Answer.ASK for found in read.said)
    return clear and first not in (Role.ASKING, Role.AUXILIARY) and not (read.doubt or read.lost)


def _items(tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(n for token in tokens if token.role is Role.ITEM for n in token.items)
