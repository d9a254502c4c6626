"""Where a new body ends, when she went on to speak to us under it: "... Jess", an empty line, "and send. others no".

Law: only whole lines at the very end, under a line that signs the letter, and only where every sentence of theirs is a verdict on a letter or an
order to send. Whatever else stands there is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.sent_along import lets_go
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.sentences import sentences

_GAP = re.compile(r"\s*\n\s*")
_NAME = re.compile(r"(?:(?:Dr|Mrs?|Ms|Rev)\. )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}(?:, (?:[A-Z][\w.]*[A-Z.]\w*[, ]*)+)?[.,]?")
_FEW = 4
_GLUE = frozenset({Role.FILL, Role.AND, Role.THANKS, Role.BUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A new body, whether it may go, and what was said behind it of other letters."""

    body: str
    sends: bool
    left: str


def ended(body: str, draft: ShownDraft | None, context: Context) -> Ended:
    """The body without the orders that stand under its signature; as it is where nobody knows whose it is."""
    if draft is None:
        return Ended(body=body, sends=False, left="")
    gaps = list(_GAP.finditer(body))
    cut = len(body)
    for gap in reversed(gaps[-_FEW:]):
        if not _orders(body[gap.end() : cut], draft.n, context):
            break
        cut = gap.start()
    if cut == len(body) or not _signed(body[:cut], draft.body):
        return Ended(body=body, sends=False, left="")
    said = list(_said(body[cut:]))
    rest = [each for each in said if not lets_go(each, context, draft.n)]
    return Ended(body=body[:cut].rstrip(), sends=len(rest) < len(said), left="\n".join(rest))


def _said(text: str) -> Iterator[str]:
    """The sentences, and the halves of "and send, others no"."""
    for each in sentences(text):
        head, comma, tail = each.partition(",")
        yield from (head, tail.strip()) if comma and re.match(r"(?i)\s*(?:and |then |please |y )*\w+(?: it)?$", head) else (each,)


def _orders(text: str, n: int, context: Context) -> bool:
    said = list(_said(text))
    return bool(said) and all(lets_go(each, context, n) or _judges(each, context) for each in said)


def _judges(said: str, context: Context) -> bool:
    """Whether a sentence is nothing but verdicts on letters, "2 and 3 ok", "others no"."""
    tokens = lex(said, context)
    read = sentence(tokens)
    verdicts = (Role.ITEM, Role.AUXILIARY, Role.YES, Role.MILD, Role.NO, Role.LATER, Role.DATE, Role.NOT)
    plain = all(token.role in verdicts or token.role in _GLUE for token in tokens)
    decided = all(found.verdict.answer is not Answer.ASK for found in read.said)
    return plain and bool(read.said) and decided and not read.doubt


def _signed(text: str, before: str) -> bool:
    """Whether a text ends in a name on a line of its own, or with the name under the letter as it was."""
    last, was = text.rstrip().rpartition("\n")[2].strip(), before.rstrip().rpartition("\n")[2].split()
    return _NAME.fullmatch(last) is not None or bool(last.split() and was and last.split()[-1].strip(".,") == was[-1].strip(".,"))
