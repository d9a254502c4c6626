"""Whether a sentence is a question, and whether it asks about a letter or of the past.

Law: a question decides nothing. What is asked of a letter doubts a yes to it; how often somebody wrote or since when they are where they are is asked of
them by name, and of no letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_PRONOUNS = frozenset({"i", "we", "you", "y'all"})
"""Before "are" and "have" these make a statement."""
_IT = frozenset({"it", "they", "that", "this", "these", "those"})
_WROTE = re.compile(
    r"(?i)\W*what (?:(?!(?:i|you|we|is|was|are|were|do|does|did|should|would|can|could|will)\b)[\w.'-]+ ){1,3}(?:wrote|sent|forwarded|said|asked|means|meant|passed on|mailed|writes|asks|wants)\b[^?]*\b(?:is|was|isn't|wasn't|'s)\b[^?]*$"
)
"""Such as "what Nora forwarded is an ad": it speaks of what she forwarded, and asks nothing."""
_HISTORY = re.compile(
    r"(?i)\W*(?:and |so |also |by the way,? |btw,? )*(?:how (?:many|often|much)\b.*\b(?:has|have|had|did)\b|(?:since|until) when\b|when did\b.*\b(?:last|first)\b|how long (?:have|has|had)\b|(?:(?:can|could) you )?(?:tell|remind) me when (?:did )?(?:i|we)\b.*\blast\b)[^,;]*\?\s*$"
)
_CLIENT = re.compile(r"(?:\b[A-Z]\.\s?){2,}|\bR-\d")
"""A client named in a question is whom it asks about, "Okafor's T.T.?", and who sent them is not."""
_VERDICTS = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.HEDGE})


def asks(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence is a question: by its mark, or by its first word."""
    at = next((at for at, token in enumerate(tokens) if token.role is not Role.FILL), len(tokens))
    solid = tokens[at:]
    head = solid[0].role if solid else Role.FILL
    return (
        text.rstrip().endswith("?")
        or (head is Role.ASKING and not _WROTE.match(text))
        or (
            head is Role.AUXILIARY
            and not (solid[0].text == "am" and "i" not in {token.text for token in solid[1:2]})
            and not (at > 0 and (tokens[at - 1].text in _PRONOUNS or _tells_of_it(tokens[at - 1 :])))
            and solid[0].text in ("is", "are", "am", "was", "were", "has", "have")
        )
    )


def _tells_of_it(tokens: Sequence[Token]) -> bool:
    """Such as "it is too long for him": something is told of it, and nothing asked."""
    return tokens[0].text in _IT and any(token.role in (Role.UNKNOWN, Role.MATTER, Role.MILD) for token in tokens)


def hanging(tokens: Sequence[Token]) -> bool:
    """Such as "2 ok?": a verdict with a question mark, not a question about the draft, "tell me again, why 2?"."""
    solid = [token for token in tokens if token.role is not Role.FILL]
    opened = any(before.role is Role.AND and token.role is Role.ASKING for before, token in pairwise(solid))
    asked = opened and not any(token.role in _VERDICTS for token in solid)
    return bool(solid) and solid[0].role not in (Role.ASKING, Role.AUXILIARY) and not asked


def of_the_past(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a question asks what somebody did or was before, by their name and no letter's number, "how many has he sent since May?"."""
    named = [token for token in tokens if token.role is Role.ITEM]
    return (_HISTORY.match(text) or _CLIENT.search(text)) is not None and all(token.sort == "name" for token in named)


def verdict_asked(tokens: Sequence[Token]) -> bool:
    """Such as "Yes?", "Send?": nothing but a verdict with a question mark, which asks nothing that could be answered."""
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS, Role.AND) and token.text != "?"]
    return bool(solid) and all(token.role in _VERDICTS for token in solid)
