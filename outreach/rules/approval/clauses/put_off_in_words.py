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
    """show showing shown present presented bring bringing brought give hand put run raise submit offer see have want need get like
    surface pop float enséñame muéstrame preséntame tráeme""".split()  # noqa: SIM905
)
_AGAIN = frozenset(["again", "anew", "afresh", "back", "once more", "one more time", "otra vez", "de nuevo", "nuevamente"])
_ONCE_MORE = frozenset(["once more", "one more time", "otra vez", "de nuevo", "nuevamente"])
_TO_ME = frozenset(["me", "my", "us"])
_LEADS_UP = frozenset("should would could shall 'd want like to be up front desk inbox plate list screen me".split()) | _AGAIN  # noqa: SIM905
"""Beside such a verb these only help to say it."""
_IT = frozenset("it that this them these those hers his theirs letter draft note email one".split())  # noqa: SIM905
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
    out = list(tokens)
    for start, end in _clauses(tokens):
        clause = tokens[start:end]
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


def _verb(clause: Sequence[Token], day: int) -> int | None:
    """The place of the verb that puts off; of one that shows only where it says "again" or "to me"."""
    before = range(day)
    again = any(token.text in _AGAIN for token in clause) or clause[day].text.startswith("again")
    to_me = any(token.text in _TO_ME for token in clause)
    rests = next((at for at in before if clause[at].text in _RESTS and clause[at].role is Role.UNKNOWN), None)
    if rests is not None:
        return rests
    shows = next((at for at in before if clause[at].text in _SHOWS and clause[at].role is not Role.ITEM), None)
    if shows is not None and again:
        return shows
    back = next((at for at in before if clause[at].text in _AGAIN and clause[at].role is Role.MATTER), None)
    return back if to_me or (back is not None and clause[back].text in _ONCE_MORE) else None


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
