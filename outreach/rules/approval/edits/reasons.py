"""The reason behind a wish for other words: "2: change Thursday to Friday, he teaches on Thursdays", "drop the last line of 3, it sounds stiff".

Law: a reason is no part of the letter and decides nothing. It begins behind a comma, a dash or "because", outside of quotation marks, and holds
no verdict, no letter, no doubt. Where it could as well belong to the new words, or asks for something more, the letter goes nowhere before
she has seen it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.edits.letter_words import words_in
from outreach.rules.approval.words.lexicon import Role

_BEGINS = re.compile(
    r"(?i)(?:\s*[,;(]\s*|\s+-+\s+)(?:(?:and|as|for|because|since|porque|ya que)\s+)?(?=(?:it|he|she|they|we|i|that|this|there|you|my|his|her|their|"
    r"[eé]l|ella|ellos|eso|es|ya|me|prefiero|quiero|tengo|estoy|voy|soy|est[aá]|tiene|sabe|vive)(?:'[a-z]+)?\s)|[\s,;-]+(?:because|bc|cause|since|porque|ya que)\s+"
)
_DEPENDS = re.compile(
    r"(?i)(?:\s*[,;(]\s*|\s+-*\s*)(?:and |but |only |or |even |y |pero |solo |sólo )*(?=(?:if|unless|when|whenever|once|until|till|provided|assuming|as long as|in case|only|maybe|perhaps|probably|or|but|depending|whether|except|si|cuando|hasta|salvo|quiz[aá]s?|o|pero)\b)"
)
"""Where a doubt or a condition begins beside a wish."""
_MOST = 12
_TAKES_OUT = re.compile(
    r"(?i)\W*(?:please |pls )?(?:drop|delete|remove|cut|take out|strike|omit|lose|leave out|sign|quita|borra|elimina|firma)\b"
)
_ADDS = re.compile(r"(?i)\b(?:add|append|agrega|añade|write|escribe)\b[^\"]*$")
"""Whatever stands unquoted behind these is the new text itself."""
_NO_REASON = frozenset(
    {
        *(Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.HEDGE),
        *(Role.CORRECTION, Role.RETRACTION, Role.ASKING, Role.EXCEPT, Role.SAME),
    }
)
_TIMES = frozenset({"before", "after", "while", "when"})
"""Conditions where they open a clause; inside a reason they only tell when something was."""
_ASKS_MORE = frozenset({Role.CONDITION, Role.MATTER, Role.NOT, Role.YET, Role.BUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Where it begins, and whether the words before it are surely all that was wished."""

    start: int
    clear: bool


def reason_in(text: str, context: Context) -> Reason | None:
    """The reason at the end of a wish, None where there is none.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [reason_in(text, context) for text in ("drop the last line, she may go", "change tea to coffee")]
    [None, None]
    >>> reason_in("change Thursday to Friday, he teaches then", context), reason_in("change tea to coffee, it is on me", context)
    (Reason(start=25, clear=True), Reason(start=20, clear=False))
    """
    for joint in islice(_BEGINS.finditer(text), _MOST):
        wish, tail = text[: joint.start()], text[joint.end() :]
        if wish.count('"') % 2 or not tail.strip() or "?" in tail or '"' in tail or _ADDS.search(wish):
            continue
        tokens = lex(tail, context)
        roles = {token.role for token in tokens}
        if not roles & _NO_REASON and not any(_speaks_of_letters(token) for token in tokens):
            return Reason(start=joint.start(), clear=not roles & _ASKS_MORE and _ended(wish))
    return None


def _speaks_of_letters(token: Token) -> bool:
    """Whether a word names letters, or is the condition for one."""
    if token.role is Role.CONDITION:
        return token.text not in _TIMES
    return token.role is Role.ITEM and token.sort not in ("group", "spelled")


def _ended(wish: str) -> bool:
    """Whether a wish is over where it ends: words taken out, quoted words, or a day or a number for another one."""
    said = words_in(wish)
    return _TAKES_OUT.match(wish) is not None or wish.rstrip().endswith('"') or bool(said and said[-1].sort)


def taken_in(text: str, body: str) -> bool:
    """Whether what she told beside a wish, a reason or a doubt, has come into the letter as if it were new words.

    >>> taken_in("change Thursday to Friday, he might prefer that", "On Friday, he might prefer that?"), taken_in("change May to June if he asked", "In June if he asked?"), taken_in("change 3 to 4", "4 places")
    (True, True, False)
    """
    beside = [
        _words(text[joint.end() :], 3)
        for begins in (_BEGINS, _DEPENDS)
        for joint in islice(begins.finditer(text), _MOST)
        if text[: joint.start()].count('"') % 2 == 0 and not _ADDS.search(text[: joint.start()])
    ]
    return any(words and words in _words(body) for words in beside)


def _words(text: str, count: int | None = None) -> str:
    return " ".join(re.findall(r"[\w']+", text.casefold())[:count])
