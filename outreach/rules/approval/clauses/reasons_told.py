"""Why a letter is refused: "no to 2, the district froze visits till fall", "3, he sees me on Wednesday, so no".

Law: what is told beside a refusal in a clause of its own, with a subject of its own, is why (`told_reasons` has what "because" opens); no word of it
is a verdict, no day in it is one to wait for, and no doubt in it reaches another letter. It must name no other letter, begin with no condition, take
nothing back and speak of no several letters. Nothing here approves: a refusal stays one, whatever was told of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role, listed

_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_THIRD = frozenset("he she it his her hers its their there él ella su".split())  # noqa: SIM905
_FIRST = frozenset("i we my our us yo".split())  # noqa: SIM905
_NOBODY = frozenset({"nobody", "no one", "nadie"})
_THE = frozenset({"the", "el", "la", "that", "this", "they"})
_OPENING = frozenset({"and", "also", "just", "really", "-", "(", "so", "well", "anyway", "that", "as", "y", "que", ":"})
_SEVERAL = frozenset("they them these those any some most half either 'em em all both everything everyone ones".split())  # noqa: SIM905
_WHOM = frozenset("he she him her his hers to her to him".split())  # noqa: SIM905
_SO = frozenset({"so", "therefore", "hence", "then", "thus", "así que"})
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_DECIDES = frozenset({Role.LATER, Role.HOLD, Role.YET})
_NEVER = frozenset({Role.CORRECTION, Role.RETRACTION, Role.EXCEPT, Role.ANYWAY, Role.BUT, Role.ASKING})
_TELLS = frozenset({Role.UNKNOWN, Role.MATTER, Role.DATE})
_SHAKES = frozenset({Role.HEDGE, Role.CONDITION, Role.MATTER})
_BARE = frozenset(
    listed("do not | please do not | no need | there is no need | there 's no need | better not | rather not | not")
)
_PRONOUNS = frozenset({"i", "we", "he", "she"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause's tokens and where they begin."""

    start: int
    tokens: tuple[Token, ...]

    @property
    def solid(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.role not in (*_GLUE, Role.AND))


def reasons_told(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such a clause as glue, and a bare "so don't" behind it as the no that it is.

    >>> def word(text, role=Role.UNKNOWN): return Token(role=role, text=text)
    >>> two, comma = Token(role=Role.ITEM, text="2", items=frozenset({2}), sort="number"), word(",", Role.AND)
    >>> told = [word("he", Role.FILL), word("moved"), Token(role=Role.DATE, text="till fall")]
    >>> [token.role.value for token in reasons_told([two, word("no", Role.NO), comma, *told])]
    ['item', 'no', 'fill', 'fill', 'fill', 'fill']
    >>> [token.role.value for token in reasons_told([two, comma, *told, comma, word("so", Role.FILL), word("do not", Role.NOT)])]
    ['item', 'fill', 'fill', 'fill', 'fill', 'and', 'fill', 'no']
    >>> [token.role.value for token in reasons_told([two, word("ok", Role.YES), comma, *told])]
    ['item', 'yes', 'and', 'fill', 'unknown', 'date']
    """
    out = list(tokens)
    pieces = _pieces(tokens)
    refused: frozenset[int] = frozenset()
    for at, piece in enumerate(pieces):
        named = frozenset(n for token in piece.tokens if token.role is Role.ITEM for n in token.items)
        if refused and _told(piece, refused):
            _pass_over(out, piece)
            continue
        ends = _refusal_behind(pieces, at, named)
        if ends:
            for reason in pieces[at + 1 : ends]:
                _pass_over(out, reason)
            _say_no(out, pieces[ends])
        refused = named if ends or _refuses(piece) else refused if _no_more(piece) else frozenset()
    return out


def _pieces(tokens: Sequence[Token]) -> list[_Piece]:
    """The sentence cut at its joints, before "so" and where "I" or "he" stands right behind a letter."""
    cuts = [0]
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        joint = token.role in (Role.AND, Role.BUT) and not (before and before.role in (Role.AND, Role.BUT))
        listing = token.role is Role.AND and before is not None and before.role is Role.ITEM and _item_follows(tokens, at)
        so = token.text in _SO and before is not None and before.role is not Role.AND
        subject = token.text in _PRONOUNS and before is not None and before.role is Role.ITEM
        colon = token.text in (":", ")") and before is not None and before.role in _VERDICTS
        if at and ((joint and not listing) or so or subject or colon):
            cuts.append(at)
    return [_Piece(start, tuple(tokens[start:end])) for start, end in pairwise([*cuts, len(tokens)])]


def _item_follows(tokens: Sequence[Token], at: int) -> bool:
    behind = next((token for token in tokens[at + 1 :] if token.role not in (*_GLUE, Role.AND)), None)
    return behind is not None and behind.role is Role.ITEM


def _refuses(piece: _Piece) -> bool:
    """Whether a clause refuses letters that it names, and does nothing else."""
    solid = piece.solid
    plain = [token for at, token in enumerate(solid) if not (token.role is Role.YES and at and solid[at - 1].role is Role.NOT)]
    items = [token for token in plain if token.role is Role.ITEM]
    roles = {token.role for token in plain}
    return (
        bool(items)
        and all(token.sort != "none" for token in items)
        and not roles & {Role.YES, Role.MILD, *_DECIDES, *_NEVER, Role.DATE, Role.CONDITION, Role.HEDGE}
        and bool(roles & {Role.NO, Role.NOT})
    )


def _no_more(piece: _Piece) -> bool:
    """Whether a clause is a bare no, or nothing but courtesy, so that the reason may still follow."""
    return all(token.role is Role.NO for token in piece.solid)


def _refusal_behind(pieces: Sequence[_Piece], at: int, named: frozenset[int]) -> int:
    """The place of the bare refusal behind a clause that only names letters and what is told of them; 0 where there is none."""
    solid = pieces[at].solid
    if not named or any(token.role is not Role.ITEM or token.sort in ("none", "group", "rest") for token in solid):
        return 0
    end = at + 1
    while end < len(pieces) and _told(pieces[end], named):
        end += 1
    bare = end < len(pieces) and end > at + 1 and _is_no(pieces[end])
    return end if bare else 0


def _is_no(piece: _Piece) -> bool:
    said = " ".join(token.text for token in piece.solid)
    return bool(piece.solid) and (said in _BARE or all(token.role is Role.NO for token in piece.solid))


def _told(piece: _Piece, about: frozenset[int]) -> bool:
    """Whether a clause tells something, has a subject of its own and speaks of no other letter."""
    spoken = list(piece.tokens)
    while spoken and (spoken[0].text in _OPENING or spoken[0].role in (Role.AND, Role.THANKS)):
        spoken = spoken[1:]
    roles = {token.role for token in spoken}
    if not spoken or not roles & _TELLS or roles & _NEVER or spoken[0].role is Role.CONDITION:
        return False
    items = [token for token in spoken if token.role is Role.ITEM]
    if any(not _own(token, about, spoken) for token in items):
        return False
    head = spoken[0]
    word = head.text.split()[0]
    named = head.role is Role.ITEM and head.sort == "name"
    somebody = word in _THIRD | _THE or head.text in _NOBODY or named
    if not (somebody or word in _FIRST):
        return False
    if head.text in _NOBODY and roles & {Role.HEDGE, Role.CONDITION, *_DECIDES}:
        return False
    several = any(word in _SEVERAL for token in spoken for word in token.text.split())
    if roles & {*_SHAKES, *_DECIDES} and several and len(about) == 1:
        return False
    personal = somebody or any(token.text in _WHOM for token in spoken)
    if roles & {Role.HEDGE, Role.CONDITION} and not personal:
        return False
    return not roles & _DECIDES or (personal and word not in _FIRST)


def _own(token: Token, about: frozenset[int], spoken: Sequence[Token]) -> bool:
    """Whether an item is the refused letter itself by a name, or nobody and nothing that somebody does."""
    if token.sort == "name":
        return token.items <= about
    doing = spoken[0].text in _THIRD | _FIRST | _THE | _NOBODY
    if token.sort == "none" or token.text in ("everything", "all"):
        return doing and any(each.role is Role.UNKNOWN or each.text == "do" for each in spoken)
    return False


def _pass_over(out: list[Token], piece: _Piece) -> None:
    for at in range(piece.start, piece.start + len(piece.tokens)):
        out[at] = Token(role=Role.FILL, text="-")


def _say_no(out: list[Token], piece: _Piece) -> None:
    for at in range(piece.start, piece.start + len(piece.tokens)):
        if out[at].role in (Role.NOT, Role.CORRECTION):
            out[at] = replace(out[at], role=Role.NO)
