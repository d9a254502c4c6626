"""A sentence that says clearly what the answer before it left open: "Q1: no. It's spam.".

Law: only a kind of mail is taken so, only right behind an answer to the question that asks for one, and only where the sentence names no letter and no other question.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Label
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.questions_meant import asks_kind, meant
from outreach.rules.approval.words.kinds_said import concluded
from outreach.rules.approval.words.lexicon import Role

_WILL_TELL = re.compile(
    r"(?i)(?:(?:i )?(?:can'?t|cannot|could(?:n'?t| not)|don'?t|do not) (?:quite |really )?(?:read|recall|remember|find|have|know|make out)\b[^\d?]*\b(?:name|card|address|e-?mail|handwriting|spelling)\b[^\d?]*"
    r"|(?:i |we )?(?:will|'ll) (?:send|find|look|ask|get|tell)\b[^\d?]*\b(?:name|card|address|e-?mail|it|that|details|rest)\b[^\d?]*)"
)
"""Behind somebody new without a name: "Can't read her name on the card, will send it."."""
_DOUBTS = frozenset({Role.ITEM, Role.HEDGE, Role.CONDITION, Role.ASKING})


def told_more_clearly(last: Action | None, sentence: str, context: Context) -> Action | None:
    """The kind that a sentence gives the mail about which the last action asks; the question itself where she promises its answer; else None."""
    if isinstance(last, Ask) and last.item == "new_partner" and _WILL_TELL.fullmatch(sentence.strip()):
        return last
    refused = isinstance(last, Label) and last.kind == "not_referral"
    asked = next(
        (
            each
            for each in context.digest.questions
            if (refused or isinstance(last, Ask)) and each.id == getattr(last, "item", None)
        ),
        None,
    )
    other = meant(sentence, context)
    if asked is None or (other is not None and other.question.id != asked.id):
        return None
    kind = concluded(sentence) if asks_kind(asked) and not sentence.rstrip().endswith("?") else None
    if kind is None or (refused and kind == "referral") or {token.role for token in lex(sentence, context)} & _DOUBTS:
        return None
    return Label(item=asked.id, kind=kind)
