"""Days that lean on what stands before them in the sentence: "1-3 Monday, 4-6 the Monday after", "don't send Bea anything before the 6th".

Law: a day leans only on a day that the same sentence has named, the last one; without one there is no day. "Before" makes a day to wait for only behind a
no in its own clause, because what shall not go before a day may come up on it; anywhere else it stays a condition.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.days.dates import match
from outreach.rules.approval.days.spans import UNITS, WEEKDAYS, Now, counted, monday_of, shift
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.neighbours import JOINTS

_THE = frozenset({"the", "el", "la"})
_AFTER = (("after", "that"), ("after",), ("following",), ("siguiente",), ("después",), ("despues",))
_FOLLOWING = frozenset({"following", "next"})
_LATER = frozenset({"later", "after", "después", "despues", "más"})
_WEEK = frozenset({"week", "semana"})
_DAY = frozenset({"day", "día", "dia"})
_BEFORE = (("before",), ("antes", "de"), ("antes", "del"), ("prior", "to"))
_ENDS = frozenset({*JOINTS, "and", "y", "please", "but", ")", "then"})


def told_on(words: Sequence[str], at: int, now: Now, before: Sequence[Token]) -> tuple[Token, int] | None:
    """The day that begins with word `at` and leans on the tokens `before` it, with the place behind it.

    >>> now = Now(today=date(2026, 11, 18))
    >>> monday = [Token(role=Role.DATE, text="monday", date=date(2026, 11, 23))]
    >>> def on(said, tokens):
    ...     found = told_on(said.split(), 0, now, tokens)
    ...     return str(found[0].date) if found else None
    >>> on("the monday after", monday), on("the following week", monday), on("a week later", monday), on("the monday after", [])
    ('2026-11-30', '2026-11-30', '2026-11-30', None)
    >>> refused = [Token(role=Role.NOT, text="do not"), Token(role=Role.YES, text="send")]
    >>> on("before the 6th", refused), on("before friday", [Token(role=Role.YES, text="send")])
    ('2026-12-06', None)
    """
    behind_no = _not_before(words, at, now, before)
    if behind_no is not None:
        return behind_no
    anchor = next((token.date for token in reversed(before) if token.date), None)
    found = (_weekday(words, at, anchor) or _further(words, at, anchor)) if anchor else None
    return (Token(role=Role.DATE, text=" ".join(words[at : found[1]]), date=found[0]), found[1]) if found else None


def _not_before(words: Sequence[str], at: int, now: Now, before: Sequence[Token]) -> tuple[Token, int] | None:
    start = next((at + len(lead) for lead in _BEFORE if tuple(words[at : at + len(lead)]) == lead), None)
    found = match(words, start, now) if start is not None and _refused(before) else None
    if found is None or found.on is None:
        return None
    return Token(role=Role.DATE, text=" ".join(words[at : found.end]), date=found.on), found.end


def _refused(before: Sequence[Token]) -> bool:
    """Whether the clause so far says no to something: "don't send Bea anything", "none of these", "no mandes la 2"."""
    for token in reversed(before):
        if token.role in (Role.AND, Role.BUT) or token.text in JOINTS:
            return False
        if token.role is Role.NOT or token.sort == "none" or (token.role is Role.NO and token.text.startswith("no ")):
            return True
    return False


def _weekday(words: Sequence[str], at: int, anchor: date) -> tuple[date, int] | None:
    """The Monday after, the week after, the following Monday, the Tuesday: the next one behind the day that was named."""
    if words[at] not in _THE or at + 1 >= len(words):
        return None
    first = words[at + 1] in _FOLLOWING
    at += 1 + first
    if at >= len(words) or words[at] not in {*WEEKDAYS, *_WEEK, *_DAY}:
        return None
    tail = next((len(tail) for tail in _AFTER if tuple(words[at + 1 : at + 1 + len(tail)]) == tail), 0)
    end, name = at + 1 + tail, words[at]
    if (end < len(words) and words[end] not in _ENDS) or (name not in WEEKDAYS and not (first or tail)):
        return None
    if name in _WEEK:
        return monday_of(anchor) + timedelta(days=7), end
    return anchor + timedelta(days=1 if name in _DAY else (WEEKDAYS[name] - anchor.weekday()) % 7 or 7), end


def _further(words: Sequence[str], at: int, anchor: date) -> tuple[date, int] | None:
    """A week later, two days after that, tres días después."""
    number = counted(words, at)
    if number is None or number[1] + 1 >= len(words) or words[number[1]] not in UNITS or words[number[1] + 1] not in _LATER:
        return None
    end = number[1] + 2 + (words[number[1] + 2 : number[1] + 3] == ["that"])
    ends = end == len(words) or words[end] in _ENDS
    return (shift(anchor, number[0], UNITS[words[number[1]]]), end) if ends else None
