"""Words against a letter inside what is told of its person: "T.M. never came, so Siddiqui's letter is wrong. Others fine."

Law: who tells of somebody and speaks against the letter to them in the same breath leaves that letter out of "all" and "the others", whatever else the
sentence was taken for. Nothing here approves or refuses; a letter so spoken of is only no part of a group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from outreach.model.command import SetConsent
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.told.client_commands import consent
from outreach.rules.approval.words.lexicon import Role

_LETTER = frozenset("letter draft note email mail message carta correo borrador".split())  # noqa: SIM905
_DOUBTS = frozenset({Role.NO, Role.NOT, Role.MATTER, Role.HEDGE, Role.CONDITION, Role.RETRACTION, Role.LATER, Role.HOLD})
_CARDS = frozenset(["card", "cards"])
_NOTING = re.compile(r"(?i)\W*(?:please |also |and )*(?:(?:put|make|add|take|leave|keep) (?:a |this |another )?)?note\b(?!'s)")
"""An order to note something of somebody names no letter."""
_DENIES = frozenset({"no", "never", "jamás"})
"""Before any noun or verb these deny what is told, and refuse nothing by themselves."""
_SAYS = frozenset({"write", "tell", "say", "mention"})
_TO = frozenset({"to", "for", "a", "para"})


def told_against(text: str, context: Context) -> bool:
    """Whether a sentence that tells something speaks against a letter, too.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.days.spans import Now
    >>> from outreach.rules.approval.names.names import index
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=1, to="Bea Dunn", email="b@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [told_against(said, context) for said in ("M.K. never came, so Bea's letter is wrong", "met Bea, no letter", "met Bea, don't write it")]
    [True, True, True]
    >>> [told_against(said, context) for said in ("M.K. never came to Bea", "met Bea, she had no time", "Bea hears nothing of M.K.")]
    [False, False, False]
    """
    tokens = [token for token in lex(text, context) if token.role is not Role.THANKS]
    noted = _NOTING.match(text) is not None
    spoken = not noted and any(word in _LETTER for token in tokens for word in token.text.split())
    named = [before.text for before, token in pairwise(tokens) if token.role is Role.ITEM]
    if named and _CARDS.issuperset(named) and tokens[0].role is not Role.ITEM and not spoken:
        return False  # "card 1 later" speaks of no letter
    return (spoken and any(token.role in _DOUBTS for token in tokens)) or (_orders(tokens) and not _of_a_leave(text, context))


def _of_a_leave(text: str, context: Context) -> bool:
    """Whether what is not to be told is a client's news, "don't tell Bea that M.K. came": no letter is refused with that."""
    return any(isinstance(action, SetConsent) for action in consent(text, context) or ())


def _orders(tokens: Sequence[Token]) -> bool:
    """Whether a letter is refused or put off without the word, "don't write that", "nothing to Bea", "hold hers"."""
    refused = any(token.role in (Role.NO, Role.LATER, Role.HOLD) and token.text not in _DENIES for token in tokens)
    turned = any(
        token.role is Role.NOT and (behind.role in (Role.YES, Role.ITEM) or behind.text in _SAYS)
        for token, behind in pairwise(tokens)
    )
    nothing = next((at for at, token in enumerate(tokens) if token.sort == "none"), len(tokens))
    likened = any(token.role is Role.SAME for token in tokens)
    return refused or turned or likened or any(token.text in _TO for token in tokens[nothing:])
