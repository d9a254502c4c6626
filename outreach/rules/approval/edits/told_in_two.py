"""A wish for other words that is told in two sentences: "Monday is wrong. Tuesday.", '"..." is a fib. Make it "..."'.

Law: the first speaks against words of one letter, the second names no letter and holds the new words; only where both together are a change that
can be carried out, and neither is one alone, do they become one sentence. A sentence beside a change that only tells of the words that give way,
"Tuesdays are no good for me", is its reason and judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.command import Edit
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.changes_said import change
from outreach.rules.approval.edits.letter_words import words_in
from outreach.rules.approval.words.lexicon import Role

_AGAINST = re.compile(
    r"(?i)\b(?:is|are|was|were|isn't|wasn't|aren't|sounds?|seems?|looks?|feels?|reads?|not|no|never|wrong|typo|old|instead|says?|es|era|suena|dice)\b|\"\s*[.!]?$"
)
_CORRECTS = re.compile(
    r"(?i)(?:(?:please|pls|so|just|kindly|can you|could you)\s+)*(?:fix|correct|change|update|adjust|amend)(?: (?:it|that|this|the (?:date|day|time|number|word)))?(?: please| pls)?[\s.!]*"
)
_NEW = re.compile(
    r"(?i)^(?:(?:please|pls|just|rather|so|and|but|better)\s+)*(?:make|put|use|say|write|change|it(?:'s| is| was| should)|it should|should|that should|try|i'd (?:say|write|put)|pon|di|usa|es|debe)\b|^\W*\"|^\W*[\w:' ]{1,40}[.!]*$"
)
_TELLING = frozenset({Role.DATE, Role.AUXILIARY, Role.NO, Role.NOT, Role.MILD, Role.UNKNOWN, Role.MATTER, Role.THANKS})
"""A sentence of such words only orders nothing."""


def in_one(parts: Sequence[tuple[str, int | None]], context: Context) -> list[tuple[str, int | None]]:
    """The sentences, with two that make one change as one, and without what only tells why words are changed."""
    out: list[tuple[str, int | None]] = []
    beside = zip(parts, ("", *(said for said, _ in parts)), (*(said for said, _ in parts[1:]), ""), strict=False)
    for (said, head), before, behind in beside:
        if any(each and _tells_why(said, each, context) for each in (behind, before)):
            continue
        if out and _joins(out[-1][0], said, context):
            out[-1] = (f"{out[-1][0]} {said}", out[-1][1])
        else:
            out.append((said, head))
    return out


def _tells_why(said: str, order: str, context: Context) -> bool:
    """Whether a sentence speaks only of words that an order beside it takes out of a letter.

    Who begins with a no may mean a letter, and so does whoever judges, waits or names one.
    """
    tokens = [token for token in lex(said, context) if token.role not in (Role.FILL, Role.AND)]
    if not tokens or tokens[0].role in (Role.NO, Role.NOT, Role.MILD) or any(token.role not in _TELLING for token in tokens):
        return False
    for edit in change(order, context) or ():
        draft = context.digest.draft(edit.item) if isinstance(edit, Edit) else None
        if isinstance(edit, Edit) and draft is not None:
            there, kept, spoken = words_in(draft.body), words_in(edit.text), words_in(said)
            gone = [word for word in there if sum(map(word.same, kept)) < sum(map(word.same, there))]
            return any((word.sort or len(word.text) > 3) and any(map(word.same, spoken)) for word in gone)
    return False


def _joins(before: str, said: str, context: Context) -> bool:
    orders = _CORRECTS.fullmatch(said) is not None
    if not (orders or (_AGAINST.search(before) and _NEW.match(said))) or before.rstrip().endswith("?"):
        return False
    unquoted = re.sub(r"\"[^\"]*\"", " ", said)
    if any(
        token.role in (Role.ITEM, Role.YES, Role.NO, Role.LATER) and token.sort != "spelled" for token in lex(unquoted, context)
    ):
        return False
    return not _changes(before, context) and not _changes(said, context) and _changes(f"{before} {said}", context)


def _changes(said: str, context: Context) -> bool:
    return any(isinstance(action, Edit) for action in change(said, context) or ())
