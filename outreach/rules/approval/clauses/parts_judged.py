"""A no that is said of a part of a letter, "1: the last line is not needed", wishes a change and refuses no letter.

Law: only where the part stands right before it; nothing here ever makes a yes.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_PARTS = frozenset(
    """line lines sentence sentences paragraph paragraphs word words ps greeting signature ending opening closing beginning question part half bit
    subject title exclamation comma phrase línea frase párrafo pregunta saludo firma""".split()  # noqa: SIM905
)
_GLUE = frozenset({Role.FILL, Role.AUXILIARY})


def of_a_part(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a no as the wish that it is.

    >>> line, no = Token(role=Role.MATTER, text="line"), Token(role=Role.NO, text="is not needed")
    >>> [token.role.value for token in of_a_part([line, no])], [token.role.value for token in of_a_part([no, line])]
    (['matter', 'matter'], ['no', 'matter'])
    """
    out = list(tokens)
    for at, token in enumerate(tokens):
        before = next((each for each in reversed(tokens[:at]) if each.role not in _GLUE), None)
        if token.role is Role.NO and before is not None and before.role is not Role.ITEM and before.text in _PARTS:
            out[at] = Token(role=Role.MATTER, text=token.text)
    return out
