"""Handwritten cards, told of by whom they are for: "carded Ana and Dr Lee", "wrote Dr Lee's card", "the card to Ana is in the mail".

Law: only a card that has plainly gone is one; one that is not written yet, or only perhaps, is asked about. By their numbers in the digest they are in
`ticked_off`.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.how_it_came import day_said
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role

_A_CARD = r"(?:an? |the |my )?(?:thank[- ]you |holiday |christmas |birthday |sympathy |handwritten )?cards?"
_OPENS = r"(?i)^(?:ok,? |also |and |(?:i|we)(?:'ve| have)? |just |already )*"
_SENT = r"(?:sent|wrote|written|mailed|posted|finished|did|done(?: with)?|signed|put|dropped(?: off)?)"
_GONE = r"(?:(?:and )?(?:sent|mailed|posted|done|written|signed|finished|out|on its way|in the (?:mail|post|mailbox)))"
_STANDS = r"(?:(?:is|are|was|were|isn't|aren't|wasn't|has been|have been|hasn't been|been|not|never|still|to be|all|both|now|already|just|yet) )*"
_WHEN = r"(?:,? (?:today|yet|yesterday|too|already|now|this morning|last night|(?:on |last )(?:mon|tues|wednes|thurs|fri|satur|sun)day))*[.!]*$"
_TO = re.compile(rf"{_OPENS}(?:carded|card sent to|{_SENT} {_A_CARD} (?:to|for))\s+(?P<who>.+)$")
_THEIRS = (
    re.compile(rf"{_OPENS}{_SENT}\s+(?P<who>.{{2,60}}?)\s+{_A_CARD}(?:,? {_GONE})*{_WHEN}"),
    re.compile(rf"{_OPENS}(?P<who>(?!card|the |my |an? ).{{2,60}}?)\s+{_A_CARD}\s*[:,-]?\s*{_STANDS}{_GONE}{_WHEN}"),
    re.compile(rf"{_OPENS}{_A_CARD} (?:to|for) (?P<who>.{{2,60}}?)\s*[:,-]?\s+{_STANDS}{_GONE}{_WHEN}"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s+(?:and|&|y)\b|\s*$)")
_TO_DO = re.compile(r"(?i)\b(?:to be|still|never)\b")
_UNSURE = frozenset({Role.NOT, Role.CONDITION, Role.HEDGE})


def carded(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Cards to those who are named, with the day where one is told."""
    if sentence.rstrip().endswith("?"):
        return None
    to = _TO.match(sentence)
    hit = to or next((found for pattern in _THEIRS if (found := pattern.match(sentence))), None)
    names, rest, why = people(_POSSESSIVE.sub("", hit["who"]), context) if hit else ([], "", "")
    if hit is None or (to is None and (not names or re.search(r"\w", rest))):
        return None
    if not names or _TO_DO.search(sentence) or _UNSURE & {token.role for token in lex(sentence, context)}:
        return (Ask(item="carded", why=why or "is it written and sent?"),)
    day = day_said(sentence, context.now)
    details = (("day", day.isoformat()),) if day else ()
    return tuple(Record(what="carded", partner=name, details=details) for name in names)
