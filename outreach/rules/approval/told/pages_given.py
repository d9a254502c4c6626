"""The one page about the practice, given from hand to hand: "gave Dr Lee our page", "left our one-pager with Ana at the fair yesterday".

Law: only what plainly changed hands is given; a question or a plan is none. With `gives_page` the same is heard in what she tells of a meeting.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.how_it_came import day_said
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role

_PAGE = r"(?:a copy of )?(?:our|my|the) (?:(?:printed|new|current) )?(?:one[- ]?pager?(?: summary)?|summary page|page(?= *$| *[.,;!]| (?:to|at|on|with|about|today|yesterday|last|this)\b)|practice summary)\b"
_GAVE = r"(?:gave|handed|passed|brought|left|dropped off|delivered)(?: over)?"
_OPENS = r"(?i)^(?:ok,? |also |and |(?:i|we)(?:'ve| have)? |just |already |finally )*"
_SHAPES = (
    re.compile(rf"{_OPENS}{_GAVE} {_PAGE} (?:to|with|for) (?P<who>.+)$"),
    re.compile(rf"{_OPENS}{_GAVE} (?P<who>(?!a copy|our|my|the ).{{2,80}}?) {_PAGE}(?P<rest>.*)$"),
    re.compile(rf"(?i)^(?P<who>.{{2,80}}?) (?:has|have|took|got|picked up) {_PAGE}(?P<rest>.*)$"),
)
_IN_TALK = re.compile(rf"(?i)\b{_GAVE} (?:(?:her|him|them|it) )?{_PAGE}|\b(?:s?he|they) (?:took|got|has|have) {_PAGE}")
_UNSURE = frozenset({Role.NOT, Role.CONDITION, Role.HEDGE})


def page_given(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """To whom the page was given, with the day where one is told."""
    hit = next((found for shape in _SHAPES if (found := shape.match(sentence))), None)
    if hit is None or sentence.rstrip().endswith("?"):
        return None
    names, _, why = people(hit["who"], context)
    if not names or _UNSURE & {token.role for token in lex(sentence, context)}:
        return (Ask(item="page_given", why=why or "has it changed hands?"),)
    day = day_said(sentence, context.now)
    details = (("day", day.isoformat()),) if day else ()
    return tuple(Record(what="page_given", partner=name, details=details) for name in names)


def gives_page(text: str) -> bool:
    """Whether what she tells of a meeting says that the page changed hands there.

    >>> gives_page("talked about sleep, gave her our page"), gives_page("he took our one-pager"), gives_page("read her the last page")
    (True, True, False)
    """
    return _IN_TALK.search(text) is not None
