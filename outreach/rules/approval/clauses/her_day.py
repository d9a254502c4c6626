"""What she tells of her day in words that would judge letters: "two patients cancelled", "nice man", "I keep forgetting who knows what".

Law: only where the word next to it says that people or her own doings are spoken of; whoever names a letter beside it judges that letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.things_counted import PEOPLE

_CALLED_OFF = frozenset("cancelled canceled cancel declined dropped skipped passed canceló cancelaron".split())  # noqa: SIM905
_CLIENTS = PEOPLE | frozenset("client clients patient couple family clienta cliente paciente clientes pacientes".split())  # noqa: SIM905
_SOMEBODY = frozenset(
    "man woman lady guy gal fellow chap girl boy soul person people folks human kid kids couple family señora señor gente".split()  # noqa: SIM905
)
_GOES_ON = frozenset(["keep", "keeps", "kept", "keeping"])
_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})


def of_her_day(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such words as the unknown ones that they are.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> [token.role.value for token in of_her_day([word("patients"), word("cancelled", Role.NO)])]
    ['unknown', 'unknown']
    >>> [token.role.value for token in of_her_day([word("nice", Role.MILD), word("man")])]
    ['unknown', 'unknown']
    >>> [token.role.value for token in of_her_day([word("i", Role.FILL), word("keep", Role.LATER), word("forgetting")])]
    ['fill', 'unknown', 'unknown']
    >>> [token.role.value for token in of_her_day([word("cancelled", Role.NO), word("2", Role.ITEM)])]
    ['no', 'item']
    """
    out = list(tokens)
    for at, token in enumerate(tokens):
        before = next((each.text for each in reversed(tokens[:at]) if each.role not in _GLUE), "")
        behind = next((each for each in tokens[at + 1 :] if each.role not in _GLUE), None)
        alone = not any(each.role is Role.ITEM for each in tokens)
        called_off = token.role is Role.NO and token.text in _CALLED_OFF and before in _CLIENTS and alone
        praised = token.role is Role.MILD and behind is not None and behind.text in _SOMEBODY and alone
        goes_on = token.text in _GOES_ON and at + 1 < len(tokens) and _doing(tokens[at + 1])
        if called_off or praised or goes_on:
            out[at] = Token(role=Role.UNKNOWN, text=token.text)
    return out


def _doing(token: Token) -> bool:
    return token.role is Role.UNKNOWN and token.text.endswith("ing")
