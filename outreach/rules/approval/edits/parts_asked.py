"""What surely speaks of words in a letter though nothing could be changed: "in 3 say ten", "drop the last paragraph of 2".

Law: a refusal or a choice of the whole letter was not said, so the letter is asked about.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.change_wishes import DROPS, OPENING
from outreach.rules.approval.edits.second_reading import ONCE
from outreach.rules.approval.words.lexicon import Role

_PART = re.compile(
    rf"(?i)^{OPENING}{DROPS}\s+(?:the|that|my|la|el)\s+(?:(?:very )?(?:first|second|third|last|final|closing|opening|[uú]ltim[ao]|primera?|segund[ao])\s+)?(?:sentence|line|paragraph|frase|l[ií]nea|p[aá]rrafo|oraci[oó]n)s?\b"
)
"""A part of a letter is to go, and not the letter."""
_THEIR_PAGE = r"[^\",:;]{1,30}?\b(?:notes?|file|record|story|page|ficha|expediente)\b"
"""What is put there is a note about somebody, and no letter's."""
_SAYS_IN = re.compile(
    rf"(?i)^{OPENING}(?:in|en) (?!{_THEIR_PAGE})[^\",:;]{{1,40}}?[,:]? (?:please |pls )?(?:say|put|write|use|di|pon|escribe|usa) (?P<what>.+)$"
)
"""Words are to stand in a letter, and the letter is not chosen: "in 3 say ten"."""
_JUDGES = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD})


def parts_asked(text: str, context: Context) -> tuple[Action, ...] | None:
    """A question for each letter that loses a part which cannot be told: a refusal of the whole letter was not said."""
    said = _SAYS_IN.match(text)
    judged = said is not None and any(token.role in _JUDGES for token in lex(said["what"], context))
    tokens = lex(text, context) if _PART.match(text) or (said and not judged) else ()
    numbers = {n for token in tokens if token.sort in ("number", "name") for n in token.items}
    return tuple(Ask(item=n, why=ONCE) for n in sorted(numbers & set(context.numbers))) or None
