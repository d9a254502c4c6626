"""What she adds about one referral by its code: what the client needs, how old they are, who pays, and that she has thanked for it herself.

Each function takes one sentence and gives its actions, or None. Law as in `client_commands`: a question, a doubt or a condition is nothing here.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import code_of
from outreach.rules.approval.told.how_it_came import channel_said, day_said
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.reading.facts import payer

_CODE = r"(?P<code>[Rr]-?\d{1,5})"
_LEAD = r"(?i)(?:please |also |and |no,? |sorry,? |actually,? )*"
_DETAILS = (
    (
        "payer",
        re.compile(
            rf"{_LEAD}{_CODE}(?:'s)?\W+(?:(?:payer|insurance|insurer)(?: now)?(?P<said> is\b|\s*:)?(?: now\b)?|(?P<by>(?:is )?(?:insured (?:by|with)|pays with)) )\W*(?P<value>.{{2,40}}?)[\s.!]*"
        ),
    ),
    (
        "need",
        re.compile(rf"{_LEAD}{_CODE}(?:'s)?\W+(?:need|concern|reason)(?: is(?: now)?\b|\s*:)\W*(?P<value>.{{3,200}}?)[\s.!]*"),
    ),
    (
        "age",
        re.compile(
            rf"{_LEAD}{_CODE}(?:'s)?\W+(?:(?:is )?aged? (?=\d)|is (?:now )?(?=\d\d))(?P<value>\d{{1,2}})(?: ?(?:years? old|yo|y/o))?[\s.!]*"
        ),
    ),
)
_NOTHING_KNOWN = re.compile(
    r"(?i)(?:not?|fell|falls|fall|to|needs?|has|had|will|would|being|been|still|gone|out|over|unclear|unknown|pending|lapsed|expired|ended|denied|declined|rejected|cancell?ed|changed|changing|urgent)\b"
)
"""What begins so tells what became of it, and not what it is."""
_PRONOUN = re.compile(r"(?i)(?:her|him|them|they|the (?:referrer|sender|doctor|colleague))\W*")
_THANKED = re.compile(
    rf"{_LEAD}(?:(?:i|we)(?:'ve| have)?(?: already)? thanked (?:(?P<whom>.{{2,40}}?) )?(?:already )?for {_CODE}(?P<how>.*)|(?P<also>[Rr]-?\d{{1,5}})\W+(?:is |was |has been )?(?:already )?(?:thanked(?: for)?|acknowledged)(?P<told>.*))"
)
_HOW = re.compile(
    r"(?i)\W*(?:(?:by|on|over|at|with|in) (?:the |a )?(?:phone|telephone|call|mail|e-?mail|card|lunch|coffee|person)|myself|already|today|yesterday|this (?:morning|afternoon|evening)|last night|(?:on |last )(?:mon|tues|wednes|thurs|fri|satur|sun)day|\W)*"
)
_DOUBT = frozenset({Role.CONDITION, Role.HEDGE, Role.NOT})


def described(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 payer Aetna", "R-4 need: panic and school refusal", "R-4 is 16"."""
    if _doubtful(sentence, context):
        return None
    for field, pattern in _DETAILS:
        hit = pattern.fullmatch(sentence.strip())
        if hit and _tells(hit):
            return (Record(what="described", details=(("code", code_of(hit["code"])), (field, hit["value"].strip()))),)
    return None


def _tells(hit: re.Match[str]) -> bool:
    """Whether a value is told: behind "payer" alone it must be one that is known."""
    said = hit.groupdict()
    bare = "said" in said and not (said["said"] or said["by"])
    return not _NOTHING_KNOWN.match(said["value"]) and not (bare and payer(said["value"]) is None)


def thanked(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "I thanked Dr Lee for R-4 by phone", "R-4 is thanked for": no letter of thanks is needed any more."""
    hit = _THANKED.fullmatch(sentence.strip())
    how = (hit["how"] or hit["told"] or "") if hit else ""
    if hit is None or _doubtful(sentence, context) or not _HOW.fullmatch(how):
        return None
    whom = hit["whom"] or ""
    names, rest, why = ([], "", "") if not whom or _PRONOUN.fullmatch(whom) else people(whom, context)
    if why or rest.strip(" ,") or len(names) > 1:
        return (Ask(item="thanked", why=why or "whom did you thank?"),)
    channel, _ = channel_said(how)
    by = (("channel", channel),) if channel != "told" else ()
    day = day_said(how, context.now)
    on = (("day", day.isoformat()),) if day else ()
    code = ("code", code_of(hit["code"] or hit["also"]))
    return (Record(what="thanked", partner=names[0] if names else None, details=(code, *by, *on)),)


def _doubtful(sentence: str, context: Context) -> bool:
    return sentence.rstrip().endswith("?") or bool(_DOUBT & {token.role for token in lex(sentence, context)})
