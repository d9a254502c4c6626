"""An answer with numbers of its own: "1) Send Gwen's. 2) Don't send Bruce's." counts her points and names no letter by number.

Law: the numbers are taken off only where they count from one without a gap, where every point says for itself what it speaks of, and where one
of them decides about a letter of another number, or about several. A single point that could answer the letter of its number leaves all as it
stands.
"""

from __future__ import annotations

import re

from outreach.model.command import Met, NewPartner, Note, OptOut, Pause, SetConsent
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in, spelled_out
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.commands.taken_out import take
from outreach.rules.approval.words.closings import closing
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.sentences import sentences
from outreach.rules.approval.words.word_cutting import words_of

_POINT = re.compile(r"^[ \t]*(?P<number>\d{1,2})[).][ \t]+(?P<said>\S.*)$")

_COUNTS = re.compile(
    r"(?i)\W*(?:(?:ok|so|hi|just|only|here are|i have|my)\b,? )*(?:a |some )?(?:one|two|three|four|five|six|seven|\d|few|couple(?: of)?|several|quick|following)? ?(?:quick |short |little |small |following )*(?:things?|points?|notes?|items?|comments?|answers?|requests?|questions?)(?: (?:today|for you|from me|this morning))?\s*[:.-]*\s*"
)
"""Such as "Three things:" above a list of her own."""
_OF_PEOPLE = (Met, Note, OptOut, Pause, NewPartner, SetConsent)
_OF_ONE_NAMED = re.compile(r"(?i)\b(?:in|on|to) (?:her|his|their) (?:letter|one|draft|e-?mail)\b")
"""Such as "In her letter put ...": a point before it said whose."""
_INNER = re.compile(r"(?:^|\s)#?\d{1,2}[).:](?=\s)")
"""A further number with its mark in the same line: then the numbers are letters."""


def without_own_numbers(text: str, context: Context) -> str:
    """The text without the numbers of a list that counts her own points.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> drafts = (ShownDraft(n=1, to="Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> without_own_numbers("1) Send Bea's.\\n2) Skip Ann's.", context)
    "Send Bea's.\\nSkip Ann's."
    >>> without_own_numbers("1) ok\\n2) Ann knows him", context)
    '1) ok\\n2) Ann knows him'
    """
    lines = text.split("\n")
    points = [found for line in lines if (found := _POINT.match(line))]
    numbers = [int(point["number"]) for point in points]
    if not points or numbers != list(range(1, len(points) + 1)):
        return text
    if any(_INNER.search(point["said"]) for point in points) or not all(
        _tells_of_what(point["said"], context) for point in points
    ):
        return text
    if not any(
        _decides_another(point["said"], int(point["number"]), context)
        or _orders_another(point["said"], int(point["number"]), context)
        for point in points
    ):
        return text
    return "\n".join(
        found["said"] if (found := _POINT.match(line)) else line
        for line in lines
        if not _COUNTS.fullmatch(line) or not line.strip()
    )


def _tells_of_what(said: str, context: Context) -> bool:
    """Whether a point says what it speaks of: a letter that it judges, a command, a question, or the end of the answer."""
    first = sentences(said)[0] if sentences(said) else ""
    words = words_of(first)
    if first.endswith("?") or (words and closing(words, 0) is not None):
        return True
    if take(spelled_out(first, context), context).actions or _judged(first, context) or _OF_ONE_NAMED.search(first):
        return True
    items = [token for token in lex(first, context) if token.role is Role.ITEM]
    return bool(items) and all(token.sort == "rest" or (token.sort == "name" and token.unsure) for token in items)


def _decides_another(said: str, number: int, context: Context) -> bool:
    """Whether a point decides about letters and not, or not only, about the one of its number."""
    return any(numbers != {number} for numbers in _judged(said, context))


def _orders_another(said: str, number: int, context: Context) -> bool:
    """Whether a point is a command about people, and none of them is whom the letter of its number goes to."""
    first = sentences(said)[0] if sentences(said) else ""
    told = [action for action in take(spelled_out(first, context), context).actions if isinstance(action, _OF_PEOPLE)]
    shown = context.digest.draft(number)
    named = named_in(first, context) | {action.partner for action in told if not isinstance(action, NewPartner)}
    return bool(told) and (shown is None or shown.to not in named)


def _judged(said: str, context: Context) -> list[frozenset[int]]:
    """The letters that a point judges by their names, or as a group; none where anything of it is unclear."""
    first = sentences(said)[0] if sentences(said) else ""
    tokens = lex(first, context)
    items = [token for token in tokens if token.role is Role.ITEM]
    named = all(token.sort in ("name", "group", "rest", "number") for token in items) and any(
        token.sort in ("name", "group") for token in items
    )
    found = sentence(tokens).said
    chosen = all(each.verdict.answer is not Answer.ASK for each in found) or (
        len(items) > 1 and any(each.items.without for each in found)
    )
    return [each.items.numbers for each in found] if named and chosen else []
