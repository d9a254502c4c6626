"""A wish that names no letter: "three colleagues by now, not two" is for the one that speaks of colleagues.

Law: a word that she says stands in that letter and in no other, the wish can be carried out there and in no other, and nothing is judged beside it.
A number at its head may be a letter's: then the wish must not fit that one.
"""

from __future__ import annotations

import re

from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.clause_by_clause import of_one
from outreach.rules.approval.edits.letter_words import places, words_in
from outreach.rules.approval.edits.letters_meant import letters_meant
from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import Role

_QUOTED = re.compile(r"\"[^\"]*\"")
_TELLING = 4
"""So many letters has a word that tells which letter is meant."""
_SETS = re.compile(
    r"(?i)\b(?:not|instead of|rather than|after|before|behind|wrong|no es|en vez de|en lugar de)\b|\bfor \"|\" for\b|[-=]>"
)
"""Without one of these, nothing in a letter is set against anything; "room for 2 more" is no "X for Y" without quotation marks."""
_JUDGED = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.HEDGE, Role.DATE, Role.RETRACTION, Role.THANKS})


def with_its_letter(said: str, context: Context) -> str:
    """A wish that names no letter, under the number of the only one that it fits: by a word that stands there and in no other letter."""
    if not _SETS.search(said) or said.rstrip().endswith("?"):
        return said
    tokens = [token for token in lex(_QUOTED.sub(" , ", said), context) if token.role is not Role.FILL]
    named = {token.items for token in tokens if token.role is Role.ITEM and token.sort not in ("number", "spelled")}
    meant = letters_meant(said, context)
    counts = all(
        each.head and cardinal(each.head.strip().casefold()) and not of_one(each.draft, each.wish, context) for each in meant
    )
    if any(token.role in _JUDGED for token in tokens) or len(named) > 1 or (not counts and not named):
        return said
    fitting = [
        draft.n
        for draft in context.digest.drafts
        if named <= {frozenset({draft.n})} and _holds_alone(draft, said, context) and of_one(draft, said, context)
    ]
    return f"{fitting[0]}: {said}" if len(fitting) == 1 else said


def _holds_alone(draft: ShownDraft, said: str, context: Context) -> bool:
    """Whether a word that she says stands in this letter and in no other."""
    words = [word for word in words_in(said) if not word.sort and len(word.text) >= _TELLING]
    others = [words_in(other.body) for other in context.digest.drafts if other.n != draft.n]
    there = words_in(draft.body)
    return any(places(there, (word,)) and not any(places(each, (word,)) for each in others) for word in words)
