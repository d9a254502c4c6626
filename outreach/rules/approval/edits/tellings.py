"""What is only told beside a change, before it or behind it: "the woman has 600 children to look after", "and neither is she".

Law: a telling has a finite verb and whoever does it, and holds no verdict, no doubt, no condition, no other letter and no order. Where it names a
day or a number that the letter has otherwise, it may be a further wish: then it is told, but the letter goes nowhere before she has seen it.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.edits.letter_words import places, words_in
from outreach.rules.approval.words.lexicon import Role

_VERBS = frozenset(
    re.findall(
        r"\S+",
        "is are was were am be been has have had does did can will says said told asked wrote knows knew likes liked loves loved hates hated prefers preferred wants wanted needs needed "
        "starts started begins began ends ended opens opened closes closed moved moves left leaves came comes went gave gives got gets took takes took made makes met sees saw heard "
        "reads sounds looks feels felt works worked lives lived teaches taught runs ran plays played called calls goes changed changes counted counts mixed forgot remembered found "
        "trained studied lost broke fell sits stands stood keeps kept means meant speaks spoke talks talked thinks thought uses used goes went happens happened costs "
        "es son era eran fue fueron está están tiene tienen tenía hay dijo dice quiere prefiere vive trabaja empieza empezó sabe gusta",
    )
)
_CONTRACTED = re.compile(r"(?i)\b(?:(?:he|she|it|that|there|who|here)'s|[a-z]+'(?:m|re|ve|d|ll))\b")
_NO_SUBJECT = frozenset(
    re.findall(r"\S+", "es son era eran fue fueron está están hay dijo dice quiere prefiere tiene vive trabaja empieza empezó")
)
"""Spanish says who does it in the verb."""
_PAST = re.compile(r"[a-z]{3,}ed")
_LEAD = re.compile(
    r"(?i)^\W*(?:(?:and|but|so|because|since|as|for|that's because|you see|you know|sorry|oh|ah|ouch|oops|well|hm+|porque|que|ya que|pues|y|pero)\b[,:]?\s+)*"
)
_ELLIPTIC = re.compile(
    r"(?i)^\W*(?:and |but )?(?:neither|nor|so) (?:is|are|am|was|were|do|does|did|can|has|have|will) (?:i|he|she|they|we|you)\W*$"
)
_IGNORANCE = re.compile(
    r"(?i)\b(?P<who>i|we|he|she|they|nobody|you) (?:do not|don't|does not|doesn't|did not|didn't) know (?=how|what|when|where|who|why)"
)
_ORDERS = re.compile(
    r"(?i)^\W*(?:please |pls |just |also |then |do |let's |let us )*(?:change|make|put|say|use|write|add|append|drop|delete|remove|cut|take|strike|scratch|lose|leave|keep|omit|fix|correct|replace|swap|sign|start|begin|open|"
    r"end|close|move|set|give|tell|ask|call|mention|include|insert|send|mail|hold|wait|skip|stop|try|check|see|look|let|show|cambia|pon|quita|borra|agrega|añade|firma|di|usa)\b"
)
_WISHES = re.compile(
    r"(?i)\b(?:should|shld|must|ought|instead|rather|i'd (?:like|rather|prefer)|i want|please|pls|needs to|has to|have to|could you|can you|debe|mejor)\b"
)
_MEETING = re.compile(r"(?i)\b(?:met|saw|had (?:lunch|coffee|tea|dinner)) (?:with )?(?:him|her|them|(?-i:[A-Z]))")
"""Such news is written down for itself."""
_NO_TELLING = frozenset(
    {
        *(Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.HEDGE, Role.CONDITION, Role.RETRACTION),
        *(Role.CORRECTION, Role.EXCEPT, Role.SAME),
    }
)
_TIMES = frozenset({"before", "after", "while", "when"})
"""Behind somebody's doing these only tell when it was."""
_UNTIL = re.compile(r"(?i)^(?:until|till|til|by|from|after|before|not before|through|hasta|desde)\b")
_FEWEST = 2


def tells(clause: str, n: int, context: Context) -> bool:
    """Whether a clause beside a change of letter `n` only tells something.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [tells(said, 1, context) for said in ("the woman has 600 children", "neither is she", "we don't know how many are left")]
    [True, True, True]
    >>> [tells(said, 1, context) for said in ("Wednesday", "if he asked", "once he asked", "it should be Friday", "I think it is")]
    [False, False, False, False, False]
    """
    if _ELLIPTIC.match(clause):
        return True
    bare = _IGNORANCE.sub(r"\g<who> know ", clause[_lead(clause) :])
    if "?" in bare or '"' in bare or _ORDERS.match(bare) or _WISHES.search(bare) or _MEETING.search(bare) or not _has_verb(bare):
        return False
    tokens = [token for token in lex(bare, context) if token.role is not Role.FILL]
    return tokens[0].role is not Role.CONDITION and not any(_judges(token, n) for token in tokens) if tokens else True


def _lead(clause: str) -> int:
    found = _LEAD.match(clause)
    return found.end() if found else 0


def _has_verb(text: str) -> bool:
    """Whether somebody does something: the verb is not the first word, which would be an order."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    contracted = _CONTRACTED.search(text) is not None
    does = contracted or not _VERBS.isdisjoint(words[1:]) or any(map(_PAST.fullmatch, words[1:]))
    return bool(words) and (words[0] in _NO_SUBJECT or (does and words[0] not in _VERBS | {"not", "no"}))


def _judges(token: Token, n: int) -> bool:
    if token.role is Role.CONDITION:
        return token.text not in _TIMES
    if token.role is Role.ITEM:
        return token.sort not in ("group", "spelled") and token.items != {n}
    return token.role in _NO_TELLING and token.text != "never"


def settles_nothing(clause: str, before: str, after: str, context: Context) -> bool:
    """Whether what is told leaves the new letter as it is: it names no day until which to wait, and no day, hour or number that the letter has otherwise.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [settles_nothing(said, "On Tuesday at 3?", "On Friday at 3?", context) for said in ("he teaches on Tuesdays", "he is free at 4 pm", "he knows")]
    [True, False, True]
    """
    if any(token.role is Role.DATE and _UNTIL.match(token.text) for token in lex(clause, context)):
        return False
    there, was = words_in(after), words_in(before)
    sorts = {word.sort for word in there if word.sort}
    return all(
        not word.sort or word.text.casefold() == "one" or word.sort not in sorts or places(there, (word,)) or places(was, (word,))
        for word in words_in(clause)
    )
