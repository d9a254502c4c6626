"""A second thought in the same breath: "send one two and three no wait not three", "1 and 2 ok wait not 2".

Law: it is cut off only where all before it was a clear yes, and where it refuses or puts off some of just those letters, and not all, and says nothing
else; then what was said of the others stands. Anything more, and the sentence stays whole, which is a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.words.lexicon import Role

_THINKS = (
    r"(?:(?:oh|no|hm+|uh|um|but),?\s+)*(?:wait|no|actually|sorry|oops|whoops|hold on|hang on|on second thoughts?|i mean)"
    r"(?:[,.!]*\s+(?:no|wait|sorry|actually|please))*"
)
_REFUSES = r"(?P<refuses>(?:please\s+)?(?:not|don't send|do not send|don't approve|skip|drop|leave out|hold|hold back)\s+(?!.*(?:not|send|approve)\b))"
_THOUGHT = re.compile(rf"(?i)(?:\s*[,;-]\s*|\s+){_THINKS},?\s+{_REFUSES}")
_MARK = "no wait, "
"""What the grammar knows for a second thought."""
_REFUSED = frozenset({Role.NOT, Role.NO, Role.LATER, Role.HOLD})
_BESIDE = frozenset({Role.FILL, Role.THANKS, Role.ITEM, Role.DATE, Role.AND, *_REFUSED})
_PARTICULAR = frozenset({"number", "spelled", "name"})


def cut_off(said: str, context: Context) -> list[str]:
    """The sentence, or what was granted and the second thought about a part of it.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to=f"Dr. {n}", email="") for n in (1, 2, 3)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> cut_off("send 1 and 3 no wait not 3", context), cut_off("send 1 no wait not 3", context), cut_off("1 and 3 ok, actually not 3 if", context)
    (['send 1 and 3', 'no wait, not 3'], ['send 1 no wait not 3'], ['1 and 3 ok, actually not 3 if'])
    """
    thought = next(iter(_THOUGHT.finditer(said)), None)
    if thought is None:
        return [said]
    head, tail = said[: thought.start()], said[thought.start("refuses") :]
    granted, refused = _granted(lex(head, context)), _refused(lex(tail, context))
    return [head, _MARK + tail] if refused and refused < granted else [said]


def _granted(tokens: Sequence[Token]) -> frozenset[int]:
    """The letters to which a text says yes, and nothing else."""
    read = sentence(tokens)
    clear = all(found.verdict.answer in (Answer.YES, Answer.MILD) and not found.items.unsure for found in read.said)
    plain = not (read.doubt or read.lost or read.unclear or any(found.items.rest or found.items.without for found in read.said))
    asks = any(token.role in (Role.ASKING, Role.CONDITION) for token in tokens)
    return frozenset(n for found in read.said for n in found.items.numbers) if clear and plain and not asks else frozenset()


def _refused(tokens: Sequence[Token]) -> frozenset[int]:
    """The letters of a text that refuses or puts off one list of them, and says nothing else."""
    items = [at for at, token in enumerate(tokens) if token.role is Role.ITEM]
    listed = all(token.role in (Role.ITEM, Role.AND) for token in tokens[items[0] : items[-1] + 1]) if items else False
    joined = all(tokens[at + 1].role is Role.AND for at in items[:-1]) if items else False
    clear = all(tokens[at].sort in _PARTICULAR and not tokens[at].unsure for at in items)
    plain = all(
        token.role in _BESIDE or (token.role is Role.YES and at > 0 and tokens[at - 1].role is Role.NOT)
        for at, token in enumerate(tokens)
    )
    return frozenset(n for at in items for n in tokens[at].items) if listed and joined and clear and plain else frozenset()
