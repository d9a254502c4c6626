"""A later said by what becomes of a letter until its day: "let 2 lie until May", "3 should sit till the 28th", "show me 5 once more on the 4th".

Law: only with one day in the same clause, with a letter in it or a word for one, and where nothing in the clause says yes, no or not, or sets a
condition. A later lets no letter go, so that such a verb may be read wherever one stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_RESTS = frozenset(
    """lie lay sit rest simmer stew marinate percolate sleep breathe linger ripen bake hibernate settle stand idle cool chill hang slumber soak
    resurface reappear revisit return dormir reposar""".split()  # noqa: SIM905
)
"""In this form they are what a letter shall do, and nothing that is told of somebody."""
_SHOWS = frozenset(
    """show showing shown present presented bring bringing brought give hand put run raise submit offer see have want need get like try
    surface pop float enséñame muéstrame preséntame tráeme""".split()  # noqa: SIM905
)
_AGAIN = frozenset(["again", "anew", "afresh", "back", "once more", "one more time", "otra vez", "de nuevo", "nuevamente"])
_LOOKS = frozenset(
    """look decide think review read reread tackle sort deal consider ponder mull reflect revisit finish check get answer respond""".split()  # noqa: SIM905
)
"""What she will do herself on that day, so that the letter waits for it; "I'll call 2 on Monday" is another deed."""
_I = frozenset(["i", "we"])
_WILL = frozenset("'ll will need want have plan 'd would let's let me going".split())  # noqa: SIM905
_MEETS, _WHOM = frozenset(["see", "have", "want", "need", "get"]), frozenset(["him", "her", "them"])
_TOO_SOON = frozenset(["too soon", "too early"])
_ONCE_MORE = frozenset(["once more", "one more time", "otra vez", "de nuevo", "nuevamente"])
_TO_ME = frozenset(["me", "my", "us", "before me", "in front of me"])
_LEADS_UP = (_AGAIN | _TO_ME).union(
    "should would could shall 'd want like rather prefer sooner to be up front desk inbox plate list screen me".split()  # noqa: SIM905
)
"""Beside such a verb these only help to say it."""
_IT = frozenset("it that this them these those him her hers his theirs letter draft note email one".split())  # noqa: SIM905
_DECIDES = frozenset(
    {Role.YES, Role.MILD, Role.NO, Role.NOT, Role.EXCEPT, Role.CONDITION, Role.RETRACTION, Role.CORRECTION, Role.ASKING}
)
_JOINTS = frozenset({Role.AND, Role.BUT})


def put_off_in_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a verb as the later that it is.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> two, day = Token(role=Role.ITEM, text="2", items=frozenset({2}), sort="number"), word("until may", Role.DATE)
    >>> [token.role.value for token in put_off_in_words([word("let", Role.FILL), two, word("lie"), day])]
    ['fill', 'item', 'later', 'date']
    >>> [token.role.value for token in put_off_in_words([word("show"), word("me", Role.MATTER), two, word("again", Role.MATTER), day])]
    ['later', 'fill', 'item', 'fill', 'date']
    >>> [token.role.value for token in put_off_in_words([word("does", Role.ASKING), two, word("lie"), day])]
    ['asking', 'item', 'unknown', 'date']
    """
    out = _too_soon(tokens)
    for start, end in _clauses(tokens):
        clause = out[start:end]
        days = [at for at, token in enumerate(clause) if token.role is Role.DATE]
        meant = any(token.role is Role.ITEM or token.text in _IT for token in clause)
        if len(days) != 1 or not meant or any(token.role in _DECIDES for token in clause):
            continue
        verb = _verb(clause, days[0])
        if verb is not None:
            out[start:end] = [
                Token(role=Role.LATER, text=token.text) if at == verb else _helping(token) for at, token in enumerate(clause)
            ]
    return out


def _too_soon(tokens: Sequence[Token]) -> list[Token]:
    """Such as "the rabbi's is too soon after the funeral": what it is too soon after sets no condition."""
    return [
        Token(role=Role.FILL, text=token.text)
        if token.role is Role.CONDITION and at and tokens[at - 1].text in _TOO_SOON
        else token
        for at, token in enumerate(tokens)
    ]


def _verb(clause: Sequence[Token], day: int) -> int | None:
    """The place of the verb that puts off; of one that shows only where it says "again" or "to me"."""
    before = range(day)
    again = any(token.text in _AGAIN for token in clause) or clause[day].text.startswith("again")
    to_me = any(token.text in _TO_ME for token in clause)
    rests = next((at for at in before if clause[at].text in _RESTS and clause[at].role is Role.UNKNOWN), None)
    if rests is not None:
        return rests
    shows = next((at for at in before if clause[at].text in _SHOWS and clause[at].role is not Role.ITEM), None)
    if shows is not None and again and not (clause[shows].text in _MEETS and _speaks_of_somebody(clause)):
        return shows
    looks = next((at for at in before if clause[at].text.split()[0] in _LOOKS and clause[at].role is not Role.ITEM), None)
    if looks is not None and _her_own(clause[:looks]):
        return looks
    back = next((at for at in before if clause[at].text in _AGAIN and clause[at].role is Role.MATTER), None)
    return back if to_me or (back is not None and clause[back].text in _ONCE_MORE) else None


def _speaks_of_somebody(clause: Sequence[Token]) -> bool:
    """Such as "I see her again on Monday": without a letter that is a meeting."""
    return any(token.text in _WHOM for token in clause) and not any(token.role is Role.ITEM for token in clause)


def _her_own(before: Sequence[Token]) -> bool:
    """Whether it is she who will do it, "the others I'll look at on Sunday", "let me think about 3 until Monday"."""
    words = [word for token in before for word in token.text.split()]
    return (not _I.isdisjoint(words) and not _WILL.isdisjoint(words)) or words[-2:] == ["let", "me"]


def _helping(token: Token) -> Token:
    undecided = token.role in (Role.UNKNOWN, Role.MATTER, Role.HEDGE)
    return Token(role=Role.FILL, text=token.text) if undecided and token.text in _LEADS_UP else token


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends; a joint between two letters lists, and divides nothing."""
    solid = [at for at, token in enumerate(tokens) if token.role is not Role.FILL]
    sides = {at: (solid[n - 1] if n else None, solid[n + 1] if n + 1 < len(solid) else None) for n, at in enumerate(solid)}
    start = 0
    for at, token in enumerate(tokens):
        if token.role not in _JOINTS:
            continue
        left, right = sides[at]
        listed = left is not None and right is not None and tokens[left].role is tokens[right].role is Role.ITEM
        if not listed:
            yield start, at
            start = at + 1
    yield start, len(tokens)
