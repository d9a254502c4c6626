"""What she does or did herself in place of a letter: "1 I'll phone", "the thank you I already did by phone", "la 2 la llamo yo".

Law: only where nothing else is said of the letter in its clause and the deed is whole: a call, a visit, or a deed by other means than a letter. What she will still
look at, ask or think about is no deed, and a deed with a day of its own may as well come first.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_I = frozenset(["i", "we", "yo"])
_WILL = frozenset("'ll will 'd would rather can gonna going to am 'm just better prefer".split())  # noqa: SIM905
_HAVE = frozenset("'ve have had just already did also recently finally yesterday today".split())  # noqa: SIM905
_CALLS = frozenset("call phone ring text telephone visit".split())  # noqa: SIM905
_CALLED = frozenset("called phoned rang texted telephoned visited thanked congratulated told".split())  # noqa: SIM905
_DEEDS = frozenset(
    """do did done handle handled thank tell told deliver delivered
    say said give gave answer answered congratulate""".split()  # noqa: SIM905
)
"""These only with the means by which they are done."""
_MEANS = frozenset(
    [
        "by phone",
        "by telephone",
        "by hand",
        "in person",
        "on the phone",
        "over the phone",
        "face to face",
        "at church",
        "over coffee",
        "myself",
        "personally",
    ]
)
_ALONG = frozenset(
    "him her them himself herself it that this one instead today directly too also then up back out over off by the phone in person myself personally".split()  # noqa: SIM905
)
_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_ENDS = frozenset({Role.AND, Role.BUT})
_UNSETTLED = frozenset({Role.DATE, Role.CONDITION, Role.HEDGE, Role.ITEM})
_SENT = frozenset(["sent", "mailed", "emailed", "called", "phoned", "thanked", "answered", "texted"])
_BY_NOW = frozenset(["already", "myself", "yesterday", "personally"])
_CLITICS = frozenset(["la", "lo", "las", "los", "le", "les", "se", "a", "ya"])


def by_herself(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with a no in place of such a deed.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> one = Token(role=Role.ITEM, text="1", items=frozenset({1}), sort="number")
    >>> def roles(*said): return [token.role.value for token in by_herself([one, *map(word, said)])]
    >>> roles("i", "'ll", "phone"), roles("i", "already", "did", "by", "phone"), roles("i", "'ll", "read")
    (['item', 'no'], ['item', 'no'], ['item', 'unknown', 'unknown', 'unknown'])
    """
    out: list[Token] = []
    start = 0
    for end in (*(at for at, token in enumerate(tokens) if token.role in _ENDS), len(tokens)):
        out.extend(_with_no(tokens[start:end]))
        out.extend(tokens[end : end + 1])
        start = end + 1
    return out


def _with_no(clause: Sequence[Token]) -> Sequence[Token]:
    if _did_before(clause):
        return [*(token for token in clause if token.role is Role.ITEM), Token(role=Role.NO, text="did")]
    items = [at for at, token in enumerate(clause) if token.role is Role.ITEM]
    if not items or any(token.role not in (Role.FILL, Role.ITEM) for token in clause[: items[-1]]):
        return clause
    deed = [token for token in clause[items[-1] + 1 :] if token.text not in (":", "-", ".", "!", "'s")]
    words = [word for token in deed for word in token.text.split()]
    plain = all(token.role not in _UNSETTLED or token.text == "rather" for token in deed)
    done = words[:1] and ((words[0] in _I and _done(words[1:])) or _by_me(words))
    if not (done and plain):
        return clause
    return [*clause[: items[-1] + 1], Token(role=Role.NO, text=" ".join(words))]


def _did_before(clause: Sequence[Token]) -> bool:
    """Such as "I sent 1 myself already", "already mailed 3": the deed before its letters, and nothing beside it but when and how."""
    words = [word for token in clause if token.role is not Role.ITEM for word in token.text.split() if word not in ".!"]
    deeds = [at for at, word in enumerate(words) if word in _SENT]
    items = [token for token in clause if token.role is Role.ITEM]
    known = bool(items) and all(token.sort in ("number", "name") and not token.unsure for token in items)
    if len(deeds) != 1 or not known or clause[0].role is Role.ITEM:
        return False
    rest = {*words[: deeds[0]], *words[deeds[0] + 1 :]}
    return bool(rest & _BY_NOW) and rest <= _BY_NOW | _I | _HAVE | {"to", "the", "by", "phone", "hand", "in", "person", "letter"}


def _by_me(words: Sequence[str]) -> bool:
    """Such as "la llamo yo", "se lo digo yo"."""
    verb = next((at for at, word in enumerate(words) if word not in _CLITICS), 0)
    return 0 < verb < len(words) and words[verb].endswith("o") and words[verb + 1 :] in (["yo"], ["yo", "misma"], ["yo", "mismo"])


def _done(words: Sequence[str]) -> bool:
    """Whether the words behind "I" tell a whole deed and nothing more."""
    at = 0
    while at < len(words) and words[at] in _WILL | _HAVE and words[at] != "did":
        at += 1
    lead, said = words[:at], words[at:]
    if not said or not lead:
        return False
    rest = " ".join(said[1:])
    means = next((each for each in _MEANS if each in rest), None)
    deed = said[0] in _CALLS | _CALLED or (said[0] in _DEEDS and means is not None)
    future = not _HAVE.isdisjoint(lead) or said[0] not in _CALLED
    return deed and future and all(word in _ALONG for word in rest.replace(means or "\n", " ").split())
