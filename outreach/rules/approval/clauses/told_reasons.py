"""Why something was decided, told in its own sentence: "2 no, because he takes nobody in January", "send 1 because she asked for it", "3 no (I saw him on Monday)".

Law: a reason decides nothing, and nothing in it is a verdict, a day to wait for or a letter. Behind a no or a later it may tell anything but letters and a
yes; behind a yes only what doubts nothing, changes nothing and takes nothing back. It ends where letters or verdicts stand again: "..., because he moved, 3 ok".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_BECAUSE = frozenset({"because", "bc", "cuz", "since", "as", "porque", "ya", "given", "seeing"})
_WITH_WHOM = frozenset({"as", "since"})
"""These may compare or date as well; before somebody's doing they give a reason."""
_THAT = {"ya": "que", "given": "that", "seeing": "that"}
"""These only with the word behind them."""
_DOERS = frozenset("he she they it i we there her his their my our everyone everybody somebody someone nobody nothing".split())  # noqa: SIM905
_REFUSES = frozenset({Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.EXCEPT})
_GRANTS = frozenset({Role.YES, Role.MILD})
_DECIDES = frozenset({Role.YES, Role.MILD, Role.EXCEPT, Role.CORRECTION, Role.RETRACTION, Role.SAME, Role.ANYWAY})
_PLAIN = frozenset({Role.UNKNOWN, Role.FILL, Role.AUXILIARY, Role.THANKS, Role.ITEM})
_JOINTS = frozenset({Role.AND, Role.BUT})
_SHAKES = frozenset({Role.HEDGE, Role.CONDITION, Role.MATTER})
_PAST_DAY = re.compile(r"(?:on |this |last )*(?:\w+day|yesterday|morning|week|month|ayer)$")
_PUTS_OFF = frozenset({*_SHAKES, Role.LATER, Role.HOLD, Role.YET})
_SEVERAL = frozenset({"them", "these", "those", "any", "either"})
"""Beside a doubt these may be letters."""


def without_reasons(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without such reasons.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> two, comma = Token(role=Role.ITEM, text="2", items=frozenset({2}), sort="number"), word(",", Role.AND)
    >>> why = [word("because"), word("he"), word("moved", Role.MATTER), word("in may", Role.DATE)]
    >>> [token.text for token in without_reasons([two, word("no", Role.NO), *why])]
    ['2', 'no']
    >>> [token.text for token in without_reasons([two, word("ok", Role.YES), *why])]
    ['2', 'ok', 'because', 'he', 'moved', 'in may']
    """
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        behind = _reason(tokens, at, out)
        if behind is None:
            out.append(tokens[at])
            at += 1
            continue
        while out and out[-1].text == ",":
            out.pop()
        if _leaves_out(_clause_before(out)) and not any(_waits(token) for token in tokens[at:behind]):
            out.append(Token(role=Role.NO, text="no"))  # whoever tells why she leaves a letter out does not want it
        at = behind
    return out


def _reason(tokens: Sequence[Token], at: int, before: Sequence[Token]) -> int | None:
    """The place behind the reason that begins here, or None where none does."""
    if not _opens(tokens, at):
        return None
    judged = _clause_before(before)
    refused = any(token.role in _REFUSES or token.sort == "none" for token in judged)
    granted = any(token.role in _GRANTS for token in judged) and any(token.role is Role.ITEM for token in judged)
    end = _closes(tokens, at) if tokens[at].text == "(" else _end(tokens, at + 1)
    told = tokens[at + 1 : end]
    if not told or any(_speaks_of_letters(token) or token.role in _DECIDES for token in told) or _doubts_several(told):
        return None
    if refused:
        return end
    plain = all(token.role in _PLAIN or token.role is Role.AND or _told_of_her(token) for token in told)
    return end if granted and plain and tokens[at].text not in ("as", "(") else None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    text, behind = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text == "(":
        return any(token.role is Role.UNKNOWN for token in tokens[at + 1 : _closes(tokens, at)])
    if text not in _BECAUSE or (text in _THAT and behind != _THAT[text]):
        return False
    return text not in _WITH_WHOM or behind.split(" ")[0] in _DOERS


def _closes(tokens: Sequence[Token], at: int) -> int:
    """Where a bracket that opens here is closed, or the end."""
    return next((n for n in range(at + 1, len(tokens)) if tokens[n].text == ")"), len(tokens))


def _clause_before(tokens: Sequence[Token]) -> Sequence[Token]:
    """The last clause that says anything."""
    end = len(tokens)
    while end and tokens[end - 1].role in (Role.AND, Role.FILL):
        end -= 1
    start = next((at + 1 for at in range(end - 1, -1, -1) if tokens[at].role in _JOINTS and tokens[at].text != "and"), 0)
    return tokens[start:end]


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where a reason ends: at the first joint behind which something is judged or listed, and with the sentence."""
    for at in range(start, len(tokens)):
        if tokens[at].role not in _JOINTS:
            continue
        behind = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in _JOINTS), len(tokens))
        clause = [token for token in tokens[at + 1 : behind] if token.role is not Role.FILL]
        if any(token.role is Role.ITEM or token.role in _DECIDES | _REFUSES - {Role.NOT} for token in clause):
            return at
    return len(tokens)


def _leaves_out(judged: Sequence[Token]) -> bool:
    """Whether a clause ends with letters that it leaves out."""
    out = next((at for at, token in enumerate(judged) if token.role is Role.EXCEPT), None)
    return out is not None and all(token.role in (Role.ITEM, Role.AND, Role.FILL) for token in judged[out + 1 :])


def _waits(token: Token) -> bool:
    """Whether a word of a reason may mean that the letter is only not ready yet."""
    return token.role in _PUTS_OFF and not _told_of_her(token)


def _told_of_her(token: Token) -> bool:
    """Whether a word beside a yes only tells of herself, or when something was, and wishes no change."""
    return token.role is Role.MATTER and (token.text in ("me", "already") or _PAST_DAY.match(token.text) is not None)


def _speaks_of_letters(token: Token) -> bool:
    """Whether a word counts or gathers letters; a name may be anybody's who is told of."""
    return token.role is Role.ITEM and token.sort not in ("name", "none")


def _doubts_several(told: Sequence[Token]) -> bool:
    """Such as "because I need to read them again": that is said of all letters before it."""
    return any(token.role in _SHAKES for token in told) and any(token.text in _SEVERAL for token in told)
