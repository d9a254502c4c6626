"""A doubt that ends in a yes: "I think 1 is fine? It's a bit warm, but he is warm, so yes, please do send 1.".

Law: what is concluded must be a full order with "so yes" before it, and the letter's number or name in it. What led to it is passed over only where it wavers
about that letter, or tells of it, and holds no condition, no day, no refusal and no change; a word of these, and all of it stays, which is a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.sentences import LONGEST_SENTENCE

_SO = re.compile(
    r"(?i)^(?P<led>.+?)(?:,|;|\s-|\.\.\.)?\s+(?:so|but|and so|but still|still)[,:]?\s+(?:yes|ok|okay|sure|fine)[,.!:]?\s+(?P<order>(?:yes,? |please |pls |do |go ahead and |just )*"
    r"(?:send|mail|approve|release|let)\b[^?\"]*)$"
)
_WAVERS = frozenset(
    {
        Role.HEDGE,
        Role.UNKNOWN,
        Role.FILL,
        Role.AUXILIARY,
        Role.AND,
        Role.BUT,
        Role.MILD,
        Role.ITEM,
        Role.THANKS,
        Role.ASKING,
        Role.SAME,
    }
)
_OPENS = frozenset({"i mean", "actually"})
"""At the head of a sentence these take nothing back."""
_IT = re.compile(r"(?i)\b(?:it|that one|this one)\b")
_PLAIN = frozenset({Role.YES, Role.ITEM, Role.AND, Role.FILL, Role.THANKS})


Part = tuple[str, int | None]
"""A sentence with the number that opens its line."""


def concluded(parts: Sequence[Part], context: Context) -> list[Part]:
    """The sentences, with a conclusion in place of the doubts that led to it.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to=f"Dr. {n}", email="") for n in (1, 2)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def told(*parts): return [part for part, _ in concluded([(part, None) for part in parts], context)]
    >>> told("I think 1 is fine?", "It's a bit warm, so yes, send 1.", "2 no"), told("I'd wait until May, but yes, send 1.")
    (['send 1.', '2 no'], ["I'd wait until May, but yes, send 1."])
    """
    out: list[Part] = []
    for part, head in parts:
        found = _SO.match(part) if len(part) <= LONGEST_SENTENCE else None
        order = _with_its_letter(found["order"], found["led"], context) if found else ""
        meant = _ordered(lex(order, context))
        if not found or '"' in part or not meant or not _wavers(found["led"], meant, context):
            out.append((part, head))
            continue
        while out and _named(lex(out[-1][0], context)) and _wavers(out[-1][0], meant, context):
            out.pop()
        out.append((order, head))
    return out


def _with_its_letter(order: str, led: str, context: Context) -> str:
    """Such as "send it" behind doubts about one letter by its number: somebody's name may only tell who thinks so."""
    about = frozenset(n for token in lex(led, context) if token.sort == "number" for n in token.items)
    return _IT.sub(str(next(iter(about))), order, count=1) if len(about) == 1 and not _named(lex(order, context)) else order


def _ordered(tokens: Sequence[Token]) -> frozenset[int]:
    """The letters that a text sends, saying nothing else."""
    read = sentence(tokens)
    clear = all(found.verdict.answer is Answer.YES and not (found.items.general or found.items.unsure) for found in read.said)
    plain = all(token.role in _PLAIN for token in tokens)
    return frozenset(n for found in read.said for n in found.items.numbers) if clear and plain else frozenset()


def _named(tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(n for token in tokens if token.role is Role.ITEM for n in token.items)


def _wavers(text: str, meant: frozenset[int], context: Context) -> bool:
    """Whether a text only wavers about these letters, or tells of them."""
    tokens = lex(text, context)
    solid = [token for token in tokens if token.role is not Role.FILL]
    solid = solid[1:] if solid and solid[0].text in _OPENS else solid
    return '"' not in text and all(token.role in _WAVERS for token in solid) and _named(tokens) <= meant
