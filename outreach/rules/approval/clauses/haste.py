"""Why a letter goes now: "5 ok - Mei needs it before the 1st", "3 right away, it's late already".

Law: only a whole clause of a closed form, that somebody awaits the letter, or that it is high time; it is passed over beside a yes in the same sentence, and
only where whom it names is whose letter that is. "Too late" and "late for it" are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from outreach.rules.approval.clauses.choices import AT_ONCE
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_DAY, _NAME = "<day>", "<name>"
_ADVERB = (
    r"(?:(?:really|badly|urgently|still|just|already|actually|kind of|desperately|so|quite|now|clearly|certainly|only|also) )*"
)
_WHO = rf"(?:he|she|they|{_NAME}(?: 's (?:team|office|people|group))?|their office|her office|his office|people|folks|everybody|everyone)"
_AWAITS = (
    r"(?:need|needs|want|wants|expect|expects|await|awaits|asked for|asks for|requested|(?:is|are|'s|'re|has been|have been|'s been|'ve been) (?:waiting|asking) (?:for|on)|"
    r"(?:is|are|'s|'re) expecting|(?:has|have) (?:waited|asked) for|keeps asking for|could use)"
)
_LETTER = r"(?:it|this|that|mine|the (?:letter|note|email|answer|info|information|handout|article|link|list)|an answer|a reply|word|to know|to hear(?: back)?(?: from (?:me|us))?)"
_BY = rf"(?: (?:before|by|in time for|ahead of|for|until|this side of) (?:the )?(?:{_DAY}|weekend|deadline|meeting|holiday|end of the (?:day|week|month)))?"
_SOON = r"(?: (?:soon|now|today|asap|badly|urgently|quickly|early|first|right away|in time|long enough|long since|for (?:ages|weeks|days|a while|a long time)))*"
_LATE = (
    rf"(?:it|this|that|that one|this one|hers|his|the (?:letter|note))(?: (?:is|'s|was)| has been) {_ADVERB}"
    r"(?:(?:way|long|well|pretty|rather|already|really|very|a bit|a little|quite|getting|high|about|more than) )*(?:late|overdue|due|urgent|pressing|time sensitive|time|owed|waited long enough)(?: (?:already|enough|now|as it is|by now))*"
)
_CLAUSE = re.compile(
    rf"(?:because |since |as |for |and |so )*(?:{_WHO} {_ADVERB}{_AWAITS} {_ADVERB}{_LETTER}{_BY}{_SOON}|{_LATE}|time is short|time flies|no time to (?:lose|waste)|i (?:owe|promised) (?:it to )?(?:him|her|them)(?: (?:that|it|this|one))?(?: (?:long ago|weeks ago|ages ago|for (?:ages|weeks)))?)"
)
_ORDINAL = re.compile(r"the \d{1,2}(?:st|nd|rd|th)")
_JOINTS = frozenset({Role.AND, Role.BUT})
_DASHES = frozenset({"-", "(", ")", ".", "!", ";"})
_GRANTS = frozenset({Role.YES, Role.MILD})


def of_haste(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a clause as courtesy.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> five = Token(role=Role.ITEM, text="5", items=frozenset({5}), sort="number")
    >>> ok, comma, friday = word("ok", Role.YES), word(",", Role.AND), word("friday", Role.DATE)
    >>> why = [word("she"), word("needs", Role.MATTER), word("it", Role.FILL), word("before", Role.CONDITION), friday]
    >>> {token.role.value for token in of_haste([five, ok, comma, *why])[3:]}, of_haste(why) == why
    ({'fill'}, True)
    """
    out = list(tokens)
    for start, end in _clauses(tokens):
        beside = [*tokens[:start], *tokens[end:]]
        granted = frozenset(n for token in beside if token.role is Role.ITEM for n in token.items)
        named = frozenset(n for token in tokens[start:end] if token.sort == "name" for n in token.items)
        if (
            any(token.role in _GRANTS or token.text in AT_ONCE for token in beside)
            and named <= granted
            and _CLAUSE.fullmatch(_said(tokens[start:end]))
        ):
            out[start:end] = [Token(role=Role.FILL, text=token.text) for token in tokens[start:end]]
    return out


def _said(clause: Sequence[Token]) -> str:
    """The clause's words, with one sign for a day and one for somebody's name."""
    words: list[str] = []
    for token in clause:
        dated = token.role is Role.DATE or (
            _ORDINAL.fullmatch(token.text) and words[-1:] and words[-1] in ("before", "by", "for")
        )
        lead = re.match(r"(?:by|before|for|until|on) ", token.text) if token.role is Role.DATE else None
        words.append((f"{lead[0]}{_DAY}" if lead else _DAY) if dated else _NAME if token.sort == "name" else token.text)
    return " ".join(words)


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where each clause between two joints or dashes begins and ends."""
    start = 0
    for at, token in enumerate(tokens):
        if token.role in _JOINTS or token.text in _DASHES:
            if at > start:
                yield start, at
            start = at + 1
    if start < len(tokens):
        yield start, len(tokens)
