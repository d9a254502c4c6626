"""Letters that were approved and wait to go, called back: "take Joan's back, she rang me", "both of the queued ones: back in the drawer please".

Law: only what waits to go is called back, named by itself or as what is queued; a reason behind it decides nothing, a condition or a doubt makes it a question.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Undo
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_BACK = re.compile(
    r"(?i)^\W*(?:(?:oh|oops|wait|please|pls|sorry|no|ok|and|also|can you|could you|i(?:'d| would)? (?:like|want|need) to)\b[,.!]*\s+)*"
    r"(?:take|call|get|pull|have|put)\s+(?P<what>[^,;.!?]{1,60}?)\s+back\b(?!\s+(?:in|until|till|to|on|off|for|by|from|at)\b)(?P<why>.*)$",
    re.DOTALL,
)
_THING = re.compile(
    r"(?i)'s?\b|\d|\b(?:letters?|notes?|e-?mails?|mails?|drafts?|one|thank[- ]yous?|intros?|check[- ]ins?|follow[- ]ups?)\b"
)
"""A letter is taken back by these; somebody alone is called, or had, back."""
_QUEUED = re.compile(
    r"(?i)\b(?:(?P<count>both|all|all (?:two|three|four)|the two|everything|what|whatever)(?: of)?\s+)?(?:(?:the|my|those|these|that)\s+)?"
    r"(?:(?:already\s+)?(?:queued|scheduled|approved)(?: up)?\s+(?:ones?|letters?|e-?mails?|mails?|notes?)|(?:ones?|letters?|e-?mails?|mails?|that|everything)?\s*(?:(?:that|which)\s+)?(?:is|are|'s|'re)?\s*(?:already\s+)?(?:in the queue|waiting to go(?: out)?))\b"
)
_PUTS_BACK = frozenset(
    """back undo cancel recall take pull call bring put return drawer shelf pile box desk folder stop halt them those it unsend revoke withdraw
    un approve unapprove want changed mind""".split()  # noqa: SIM905
)
_SHAKES = frozenset({Role.CONDITION, Role.HEDGE, Role.ASKING})
_COURTESY = frozenset({Role.FILL, Role.THANKS, Role.AUXILIARY, Role.AND})
_REFUSES = frozenset({Role.NO, Role.NOT, Role.HOLD, Role.LATER})


def called_back(said: str, context: Context) -> tuple[Action, ...] | None:
    """The letters that a sentence calls back, or asks about; None where it calls none back.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> shown, queued = ShownDraft(n=1, to="Dr. Ann Poe", email=""), ShownDraft(n=4, to="Joan Pike", email="")
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(shown,), undoable=(queued,))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def told(text): return [(each.action, each.item) for each in called_back(text, context) or ()]
    >>> told("Take Joan's back, she rang me an hour ago"), told("the queued one: back in the drawer please"), told("call Joan back")
    ([('undo', 4)], [('undo', 4)], [])
    >>> told("take Joan's back if you can't reach her"), told("the queued one can go")
    ([('ask', 4)], [])
    """
    if said.rstrip().endswith("?"):
        return None
    back = _BACK.match(said)
    named = _named(back["what"], context) if back and _THING.search(back["what"]) else frozenset()
    rest = back["why"] if back else ""
    if not named:
        queued = _QUEUED.search(said)
        named = _queued(queued, context) if queued else frozenset()
        rest = f"{said[: queued.start()]} {said[queued.end() :]}" if queued else ""
        if not named or not _puts_back(rest, context):
            return None
    doubted = any(token.role in _SHAKES for token in lex(rest, context))
    return tuple(Ask(item=n) if doubted else Undo(item=n) for n in sorted(named))


def _named(what: str, context: Context) -> frozenset[int]:
    """The one letter that waits to go and that these words name, and nothing else."""
    tokens = lex(what, context)
    items = [token for token in tokens if token.role is Role.ITEM]
    clear = (
        len(items) == 1 and not items[0].unsure and all(token.role is Role.ITEM or token.role in _COURTESY for token in tokens)
    )
    return items[0].items & _waiting(context) if clear and len(items[0].items) == 1 else frozenset()


def _queued(found: re.Match[str], context: Context) -> frozenset[int]:
    waiting = _waiting(context)
    several = bool(found["count"]) or re.search(r"(?i)(?:ones|letters|mails|notes)\b", found[0]) is not None
    return waiting if len(waiting) == 1 or several else frozenset()


def _waiting(context: Context) -> frozenset[int]:
    return frozenset(draft.n for draft in context.digest.undoable)


def _puts_back(rest: str, context: Context) -> bool:
    """Whether the words beside what is queued say that it shall not go, and nothing else."""
    tokens = [token for token in lex(rest, context) if token.role not in _COURTESY]
    refused = any(token.role in _REFUSES for token in tokens)
    back = [token for token in tokens if _PUTS_BACK.issuperset(token.text.split())]
    plain = all(token in back or token.role in _REFUSES or (refused and token.role is Role.YES) for token in tokens)
    return plain and (refused or bool(back))
