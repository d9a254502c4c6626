"""What she adds about one referral by its code: what the client needs, how old they are, who pays, and that she has thanked for it herself.

Each function takes one sentence and gives its actions, or None. Law as in `client_commands`: a question, a doubt or a condition is nothing here.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import code_of
from outreach.rules.approval.told.how_it_came import channel_said
from outreach.rules.approval.words.lexicon import Role

_CODE = r"(?P<code>[Rr]-?\d{1,5})"
_LEAD = r"(?i)(?:please |also |and |no,? |sorry,? |actually,? )*"
_DETAILS = (
    (
        "payer",
        re.compile(
            rf"{_LEAD}{_CODE}(?:'s)?\W+(?:(?:payer|insurance|insurer) ?(?:is |now )?|(?:is )?(?:insured (?:by|with)|pays with) )\W*(?P<value>.{{2,40}}?)[\s.!]*"
        ),
    ),
    ("need", re.compile(rf"{_LEAD}{_CODE}(?:'s)?\W+(?:need|concern|reason)(?: is| now)?\W+(?P<value>.{{3,200}}?)[\s.!]*")),
    (
        "age",
        re.compile(
            rf"{_LEAD}{_CODE}(?:'s)?\W+(?:(?:is )?(?:aged?|now) (?=\d)|is (?=\d\d))(?P<value>\d{{1,2}})(?: ?(?:years? old|yo|y/o))?[\s.!]*"
        ),
    ),
)
_THANKED = re.compile(
    rf"{_LEAD}(?:(?:i|we)(?:'ve| have)?(?: already)? thanked (?:.{{2,40}}? )?(?:already )?for {_CODE}(?P<how>.*)|(?P<also>[Rr]-?\d{{1,5}})\W+(?:is |was |has been )?(?:already )?(?:thanked(?: for)?|acknowledged)(?P<told>.*))"
)
_HOW = re.compile(
    r"(?i)\W*(?:(?:by|on|over|at|with|in) (?:the |a )?(?:phone|telephone|call|mail|e-?mail|card|lunch|coffee|person)|myself|already|today|yesterday|\W)*"
)
_DOUBT = frozenset({Role.CONDITION, Role.HEDGE, Role.NOT})


def described(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 payer Aetna", "R-4 need: panic and school refusal", "R-4 is 16"."""
    if _doubtful(sentence, context):
        return None
    for field, pattern in _DETAILS:
        if hit := pattern.fullmatch(sentence.strip()):
            return (Record(what="described", details=(("code", code_of(hit["code"])), (field, hit["value"].strip()))),)
    return None


def thanked(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "I thanked Dr Lee for R-4 by phone", "R-4 is thanked for": no letter of thanks is needed any more."""
    hit = _THANKED.fullmatch(sentence.strip())
    how = (hit["how"] or hit["told"] or "") if hit else ""
    if hit is None or _doubtful(sentence, context) or not _HOW.fullmatch(how):
        return None
    channel, _ = channel_said(how)
    by = (("channel", channel),) if channel != "told" else ()
    return (Record(what="thanked", details=(("code", code_of(hit["code"] or hit["also"])), *by)),)


def _doubtful(sentence: str, context: Context) -> bool:
    return sentence.rstrip().endswith("?") or bool(_DOUBT & {token.role for token in lex(sentence, context)})
