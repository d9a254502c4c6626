"""Where a command that runs to the end of its sentence gives way to verdicts: "met Ana on Monday, 1 ok", "note Bea: moved, so skip 2".

Law: what stands behind must be verdicts that are clear by themselves, and no part of a change; else it belongs to the command's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.changes_said import goes_against
from outreach.rules.approval.told.ticked_off import LISTED
from outreach.rules.approval.words.lexicon import Role

_SO = re.compile(r"(?i),?\s+(?:so|therefore|hence|thus|entonces|así que)\s+")
_FAR = 60
"""How many of the last joints of a sentence are tried: no sentence of hers has more, and each costs a reading of all behind it."""


_TELLERS = frozenset({"i", "we", "he", "she", "they", "it"})
"""Whoever these stand for has done something: no order begins so."""
_LINES = re.compile(r"(?i)\b(?:lines?|sentences?|words?|paragraphs?|parts?|halves|half|bits?)\b")
_COUNTED = re.compile(r"(?i)\W*(?:and |also |then )*(?:the )?(?:first|second|third|fourth|fifth|last|next|other)\b")
"""Behind a change of lines, "the last one" is a line too."""

_TAKES_OUT = re.compile(
    r"(?i)(?:[^\",;]{0,30}[:,-]\s*|in \S+ )?(?:please |pls |just |only )*(?:drop|delete|remove|cut|take out|take|strike|lose|leave out|omit|quita|borra|elimina)\b"
)
_REST = re.compile(
    r"(?i)[\s,]*(?:and |then |y |luego )+(?:then )?(?:please )?(?:send|mail|approve|m[aá]nda|env[ií]a) (?:the rest|el resto|lo dem[aá]s)\b"
)
"""Behind words that were taken out, "then send the rest" may speak of the same letter."""


def tails(text: str, joints: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Where clear verdicts may begin behind a command: at a joint, or behind "so"."""
    so = [joint for joint in _SO.finditer(text) if text[: joint.start()].count('"') % 2 == 0]
    return sorted((*joints, *so), key=lambda joint: joint.start())[-_FAR:]


def clear_behind(text: str, joint: re.Match[str], context: Context) -> bool:
    """Whether clear verdicts stand behind a joint, and no part of a change, "3 openings, not 4"."""
    counted = _LINES.search(text[: joint.start()]) and _COUNTED.match(text[joint.end() :])
    halved = _TAKES_OUT.match(text) and _REST.match(text, joint.start())
    return not counted and not halved and _clear(text[joint.end() :], context) and not goes_against(text, joint.end(), context)


def only_listed(text: str, context: Context, *, behind: str = "") -> bool:
    """Whether the verdicts of a text are no words but the letters' own, "4 please": behind an order they may be the rest of its list. `behind` an
    order to undo a letter at its head is enough, "undo 1 and 2, yes", unless it is judged at once and what is undone is no letter of the page that
    it may stand in a list with, "undo both, 1 ok"."""
    solid = [token.role for token in lex(text, context) if token.role is not Role.FILL]
    begun = any(token.role is Role.ITEM and token.sort in ("number", "spelled") for token in lex(behind, context))
    listed = bool(behind) and solid[:1] == [Role.ITEM] and (begun or solid[1:2] in ([], [Role.AND]))
    return listed or all(found.verdict.chosen for found in sentence(lex(text, context)).said)


def _clear(text: str, context: Context) -> bool:
    """Whether a text is nothing but verdicts on numbered drafts, or begins with one on named drafts or the rest, "send the rest"."""
    spoken = lex(text, context)
    read = sentence(spoken)
    tokens = [token for token in spoken if token.role is Role.ITEM]
    opens = next((token for token in spoken if token.role is not Role.FILL or token.text in _TELLERS), None)
    judged = opens and (opens.role in (Role.YES, Role.NO, Role.LATER) or (opens.role is Role.ITEM and opens.sort == "number"))
    sorts = {"number", "spelled", "name", "rest"} if judged else {"number"}
    first = next((token for token in spoken if token.role is not Role.FILL), None)
    goes_on = (
        first is not None and first.role is Role.ITEM and any(found.also for found in read.said)
    )  # "... and the first one too, then mail it"
    return (
        bool(read.said)
        and not goes_on
        and not (opens and LISTED.fullmatch(opens.text))
        and not read.doubt
        and bool(tokens)
        and all(token.sort in sorts for token in tokens)
        and all(found.verdict.answer is not Answer.ASK for found in read.said)
    )
