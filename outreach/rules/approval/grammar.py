"""One sentence of an answer: its clauses, and which verdict belongs to which items.

Examples of what a sentence says are in `sentence`. Law: where two readings are possible the items are asked. A clause that no table
accounts for taints the yes before it (or, at the head of the sentence, the one behind it); a condition taints every yes of its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from outreach.rules.approval.chunks import Answer, Chunk, Items, Verdict, combine, parse
from outreach.rules.approval.lexer import Token
from outreach.rules.approval.words import Role

_JOINING = frozenset({"and", "&", "y", "e", "+", "plus", "as well as", "along with", "también"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of some items. `corrected`: behind "scratch that". `sentence` tells which sentence said it."""

    items: Items
    verdict: Verdict
    corrected: bool = False
    anyway: bool = False
    sentence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence taken apart. `bare` is a verdict on nothing named; `doubt`: it says something that may take a yes back."""

    said: tuple[Said, ...] = ()
    bare: Verdict | None = None
    unclear: bool = False
    doubt: bool = False
    correction: bool = False
    empty: bool = False
    contrast: bool = False


@dataclass(slots=True, kw_only=True)
class _Place:
    """A clause on its way to a verdict."""

    chunk: Chunk
    items: list[Items]
    verdicts: list[Verdict]
    order: str  # "VI", "IV", "I", "V", "" and so on
    joint: str

    @property
    def spoiled(self) -> bool:
        return self.chunk.tainted


def split(tokens: Sequence[Token]) -> list[tuple[str, list[Token]]]:
    """Clauses with the kind of joint before each: "", "and", "comma" or "but". "1 and 3" is one list and no joint."""
    clauses: list[tuple[str, list[Token]]] = [("", [])]
    at = 0
    tokens = _exceptions(tokens)
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].role in (Role.AND, Role.BUT):
            end += 1
        if end == at:
            clauses[-1][1].append(tokens[at])
            at += 1
            continue
        joint = tokens[at:end]
        if _is_list(clauses[-1][1], joint, tokens[end:]):
            clauses[-1][1].append(Token(role=Role.AND, text="and"))
        elif any(token.role is Role.BUT for token in joint):
            clauses.append(("but", []))
        else:
            clauses.append(("comma" if any(token.text in (",", "/") for token in joint) else "and", []))
        at = end
    return [clause for clause in clauses if clause[1] or clause[0]]


def _exceptions(tokens: Sequence[Token]) -> list[Token]:
    """"all but 2" excepts as "all except 2" does; "all ok but 2 later" contrasts."""
    out = list(tokens)
    for at in range(1, len(out) - 1):
        solid = [token for token in out[:at] if token.role is not Role.FILL]
        behind = next((token for token in out[at + 1 :] if token.role is not Role.FILL), None)
        if out[at].role is Role.BUT and solid and solid[-1].sort in ("group", "rest") and behind is not None and behind.role is Role.ITEM:
            out[at] = Token(role=Role.EXCEPT, text="but")
    return out


def _is_list(before: Sequence[Token], joint: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether "and" stands between two particular items, "1 and 3", "Bea and the school"."""
    left = next((token for token in reversed(before) if token.role is not Role.FILL), None)
    right = next((token for token in behind if token.role is not Role.FILL), None)
    return (
        all(token.text in _JOINING for token in joint)
        and left is not None
        and right is not None
        and left.role is Role.ITEM is right.role
        and not {left.sort, right.sort} & {"group", "rest", "none"}
    )


def _places(tokens: Sequence[Token]) -> list[_Place]:
    places = []
    for joint, clause in split(tokens):
        chunk = replace(parse(clause), contrast=joint == "but")
        order = "".join("I" if isinstance(part, Items) else "V" for part in chunk.parts if not isinstance(part, date))
        places.append(_Place(chunk=chunk, items=list(chunk.items), verdicts=list(chunk.verdicts), order=order, joint=joint))
    return [place for place in places if not place.chunk.empty]


def sentence(tokens: Sequence[Token], *, before: bool = False) -> Sentence:
    """What one sentence says; `before`: something was decided in an earlier sentence, so that "scratch that" means it.

    The examples read a digest of three drafts: a thank-you to Dr. Ann Poe, an intro to Bea Dunn, a follow-up to Ivo Marsh.
    """
    places = _places(tokens)
    corrected = _corrections(places, before)
    _attach_dates(places)
    _attach_bare(places)
    _attach_items(places)
    _taint(places)
    said: list[Said] = []
    for place, late in zip(places, corrected, strict=True):
        said.extend(replace(entry, corrected=late) for entry in _pairs(place))
    loose = [place for place in places if not place.items]
    bare = [verdict for place in loose for verdict in place.verdicts]
    return Sentence(
        said=tuple(said),
        bare=_bare(bare, spoiled=any(place.spoiled for place in places)) if bare and not said else None,
        unclear=any(place.spoiled for place in loose) and not said,
        doubt=any(place.chunk.condition or place.chunk.hedge or place.chunk.matter for place in loose) or any(verdict.answer not in (Answer.YES, Answer.MILD) for verdict in bare),
        correction=any(place.chunk.correction for place in places),
        empty=not places,
        contrast=any(place.chunk.contrast for place in places),
    )


def _bare(verdicts: list[Verdict], *, spoiled: bool) -> Verdict:
    whole = verdicts[0]
    for verdict in verdicts[1:]:
        whole = combine(whole, verdict)
    return Verdict(answer=Answer.ASK) if spoiled and whole.answer in (Answer.YES, Answer.MILD) else whole


def _corrections(places: list[_Place], before: bool) -> list[bool]:
    """Which clauses stand behind a self-correction; one at the very head of an answer is only a way to begin."""
    late, out = False, []
    for at, place in enumerate(places):
        late = late or (place.chunk.correction and (at > 0 or before or place.order not in ("", "I")) and (at > 0 or before))
        out.append(late)
    return out


def _attach_dates(places: list[_Place]) -> None:
    """A date in a clause of its own belongs to the verdict before it: "2 later, after Thanksgiving"."""
    for at, place in enumerate(places):
        days = [part for part in place.chunk.parts if isinstance(part, date)]
        if not days:
            continue
        owner = next((other for other in reversed(places[:at]) if other.verdicts), None) or next((other for other in places[at + 1 :] if other.verdicts), None)
        if owner is None:
            continue
        last = owner.verdicts[-1]
        sure = last.answer in (Answer.NO, Answer.LATER)
        owner.verdicts[-1] = Verdict(answer=Answer.LATER if sure else Answer.ASK, until=days[-1], hold=last.hold)


def _attach_bare(places: list[_Place]) -> None:
    """A verdict in a clause of its own: "1, yes", "yes, 1 and 3", "ok, skip 2", "2 no, later", "no, send 1"."""
    for at, place in enumerate(places):
        if place.order != "V" or not place.verdicts:
            continue
        left = next((other for other in reversed(places[:at]) if other.items), None)
        right = next((other for other in places[at + 1 :] if other.items), None)
        direct = at > 0 and places[at - 1] is left
        if left is not None and direct and left.order == "I" and not left.verdicts:
            left.verdicts, left.order = list(place.verdicts), "IV"
        elif right is not None and at + 1 < len(places) and places[at + 1] is right and right.order == "I" and not right.verdicts and (left is None or left.verdicts):
            right.verdicts, right.order = list(place.verdicts), "VI"
        elif left is not None and left.verdicts:
            left.verdicts[-1] = _echo(left.verdicts[-1], place.verdicts[0])
        elif right is not None and right.verdicts:
            right.verdicts[0] = _opening(place.verdicts[0], right.verdicts[0])
        else:
            continue
        if place.spoiled and left is not None and left.verdicts:
            left.verdicts[-1] = Verdict(answer=Answer.ASK)
        place.verdicts = []


def _echo(verdict: Verdict, behind: Verdict) -> Verdict:
    """A bare verdict behind one with items: it agrees, softens a no, or contradicts."""
    if verdict.answer in (Answer.NO, Answer.LATER) and behind.answer is Answer.MILD:
        return verdict
    return combine(verdict, behind) if not {verdict.answer, behind.answer} == {Answer.YES, Answer.LATER} else Verdict(answer=Answer.ASK)


def _opening(opening: Verdict, verdict: Verdict) -> Verdict:
    """A bare verdict at the head: "ok, skip 2" only agrees to answer; "no, send 1" is a contradiction."""
    if opening.answer in (Answer.YES, Answer.MILD):
        return verdict
    return Verdict(answer=Answer.ASK) if verdict.answer in (Answer.YES, Answer.MILD) else verdict


def _attach_items(places: list[_Place]) -> None:
    """Items in a clause of their own belong to the verdict before them (verdict first) or behind them (items first)."""
    for at, place in enumerate(places):
        if place.order != "I" or place.verdicts or place.items[0].sort == "none":
            continue
        left = next((other for other in reversed(places[:at]) if other.items), None)
        right = next((other for other in places[at + 1 :] if other.verdicts), None)
        if (left is not None and left.chunk.excepting and not place.spoiled) or (left is not None and place.chunk.contrast and left.items[-1].general):
            left.items[-1] = replace(left.items[-1], without=left.items[-1].without | place.items[0].numbers)
            place.items = []
        elif left is not None and left.order.startswith("VI") and left.verdicts and not (right is not None and right.order.startswith("IV")):
            place.verdicts, place.order = [left.verdicts[0]], "VI"
        elif right is not None and right.order.startswith("IV") and not (left is not None and left.order.startswith("VI")):
            place.verdicts, place.order = [right.verdicts[0]], "IV"
        else:
            place.verdicts = [Verdict(answer=Answer.ASK)]
    for left, right in zip(places, places[1:], strict=False):
        listed = right.joint == "comma" and right.order == "IV" and bool(right.items) and right.items[0].listed
        if listed and left.order == "VI" and left.verdicts and right.verdicts and left.verdicts[0].answer is not right.verdicts[0].answer:
            left.verdicts[0] = right.verdicts[0] = Verdict(answer=Answer.ASK)


def _taint(places: list[_Place]) -> None:
    """What no table accounts for makes a yes a question: in its own clause, in the one before, at the head in the one behind."""
    whole = any(not place.items and (place.chunk.condition or place.chunk.hedge) for place in places)
    for at, place in enumerate(places):
        own = place.spoiled
        behind = at + 1 < len(places) and not places[at + 1].items and places[at + 1].spoiled
        ahead = at == 1 and not places[0].items and places[0].spoiled
        hard = place.chunk.condition or place.chunk.hedge
        for n, verdict in enumerate(place.verdicts):
            if hard or ((own or behind or ahead or whole) and verdict.answer in (Answer.YES, Answer.MILD)):
                place.verdicts[n] = Verdict(answer=Answer.ASK)


def _pairs(place: _Place) -> list[Said]:
    """Items with their verdict inside one clause: "1 yes 2 no", "approve 1 skip 3", "send 2 later"."""
    items, verdicts = place.items, place.verdicts
    if not items:
        return []
    anyway = place.chunk.anyway
    ask = Verdict(answer=Answer.ASK)
    if any(entry.sort == "none" for entry in items):
        verdicts = [_none(verdicts)]
    if not verdicts:
        return [Said(items=entry, verdict=ask) for entry in items]
    if len({entry.numbers for entry in items}) == 1 and not any(entry.without for entry in items):
        whole = verdicts[0]
        for verdict in verdicts[1:]:
            whole = combine(whole, verdict)
        if len(verdicts) > 1 and items[0].listed and whole.answer is Answer.LATER and verdicts[0].answer is Answer.YES:
            whole = ask
        return [Said(items=items[0], verdict=whole, anyway=anyway)]
    if len(items) == len(verdicts) and place.order in ("IV" * len(items), "VI" * len(items)):
        return [Said(items=entry, verdict=verdict, anyway=anyway) for entry, verdict in zip(items, verdicts, strict=True)]
    return [Said(items=entry, verdict=ask) for entry in items]


def _none(verdicts: list[Verdict]) -> Verdict:
    """"none", "send none", "none are ok" are a no; "skip none" is asked."""
    if all(verdict.answer in (Answer.YES, Answer.MILD) for verdict in verdicts):
        return Verdict(answer=Answer.NO)
    return Verdict(answer=Answer.ASK)
