"""What she did for a client behind what became of them: "R-17 is not a fit; I sent the family on.".

Law: it tells of the client alone, in the past, and decides nothing; with a number, a comma or a condition in it the sentence is none of these.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_DID = re.compile(
    r"(?i)(?:and |so |but )*(?:i|we)(?:'ve| have)? (?:already |just |also )*(?:sent|referred|passed|pointed|directed|steered|gave|given|handed|recommended|suggested|offered|told|wished|connected|found|left|called|tried)\b"
    r"(?=[^?]*\b(?:him|her|them|(?:the|his|her|their) (?:famil(?:y|ies)|parents?|clients?|couple|mother|moms?|dads?|father|girl|boy|kids?|teen|student|patient|woman|man|lady|guy|daughter|son))\b)[^,;:?\d]*"
)
_DOUBTS = frozenset({Role.CONDITION, Role.HEDGE, Role.ASKING, Role.LATER, Role.RETRACTION, Role.CORRECTION})


def sent_elsewhere(sentence: str, context: Context) -> bool:
    """Whether a sentence only tells what was done for the client."""
    return _DID.fullmatch(sentence.strip()) is not None and not {token.role for token in lex(sentence, context)} & _DOUBTS
