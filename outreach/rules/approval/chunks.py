"""One clause between two commas: which items, which verdict, in which order, and whether anything in it is not accounted for.

Law: a clause gives a yes only when every token of it is a yes, an item or courtesy; a condition or a hedge makes every verdict of the
clause a question; an unknown word makes only a yes one, because nobody is harmed by a no with a reason behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from outreach.rules.approval.choices import at_once, chosen, nothing_else
from outreach.rules.approval.idioms import LAST_WORD
from outreach.rules.approval.lexer import Token
from outreach.rules.approval.words import Role


class Answer(StrEnum):
    """What she wants for some items."""

    YES = "yes"
    MILD = "mild"
    NO = "no"
    LATER = "later"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An answer with its date. `hold` remembers that the word was hold, stop or wait, which without items means everything.

    `overrules`: "2 anyway" and no other word, a yes only to a letter that bears a mark. `chosen`: no word said it, only the choice,
    "everything but 5", "1 and 3 please"; an ASK is chosen where a sentence only lists letters, "3 and 5.", and what stands beside it tells.
    """

    answer: Answer
    until: date | None = None
    hold: bool = False
    overrules: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Some items of one clause; `general` came from a group word and gives way to a particular one. `rest` is filled in at the end."""

    numbers: frozenset[int] = frozenset()
    unsure: bool = False
    general: bool = False
    rest: bool = False
    listed: bool = False
    count: int | None = None
    sort: str = ""
    without: frozenset[int] = frozenset()
    shared: bool = False


Part = Items | Verdict | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A clause taken apart. `parts` are in the order said; flags name what else was in it; `conditional`: it begins with "if"; `pointing`: with "that one";
    `choosing`: it names items and asks for them, "only 2", "both please"."""

    parts: tuple[Part, ...] = ()
    unknown: bool = False
    matter: bool = False
    condition: bool = False
    conditional: bool = False
    hedge: bool = False
    correction: bool = False
    retraction: bool = False
    anyway: bool = False
    excepting: bool = False
    contrast: bool = False
    also: bool = False
    pointing: bool = False
    choosing: bool = False

    @property
    def tainted(self) -> bool:
        """Whether a yes in this clause cannot be one."""
        return self.unknown or self.matter or self.condition or self.hedge

    @property
    def items(self) -> tuple[Items, ...]:
        """The items in it, in order."""
        return tuple(part for part in self.parts if isinstance(part, Items))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts in it, in order."""
        return tuple(part for part in self.parts if isinstance(part, Verdict))

    @property
    def empty(self) -> bool:
        """Nothing but courtesy."""
        return not (self.parts or self.tainted or self.correction or self.retraction)


_ANSWERS = {Role.YES: Answer.YES, Role.MILD: Answer.MILD, Role.NO: Answer.NO, Role.LATER: Answer.LATER, Role.HOLD: Answer.LATER}
_TAINTS = {
    Role.UNKNOWN: "unknown",
    Role.MATTER: "matter",
    Role.CONDITION: "condition",
    Role.HEDGE: "hedge",
    Role.CORRECTION: "correction",
    Role.RETRACTION: "retraction",
    Role.ASKING: "unknown",
}
_POINTING = frozenset({"that one", "this one", "that", "it", "she", "he", "her", "his"})
"""At the head of a clause these speak of the one thing that was named last."""
ALSO = frozenset({"too", "also", "as well", "también"})


def combine(first: Verdict, second: Verdict) -> Verdict:
    """Two verdicts on the same items: the same stays, "no, later" and "send later" are later, all else contradicts itself."""
    until = second.until or first.until
    answers = {first.answer, second.answer}
    hold = first.hold or second.hold
    if answers <= {Answer.YES, Answer.MILD}:
        return Verdict(answer=Answer.YES if Answer.YES in answers else Answer.MILD, until=until)
    if Answer.ASK in answers or second.answer in (Answer.YES, Answer.MILD) or answers == {Answer.YES, Answer.NO}:
        return Verdict(answer=Answer.ASK, hold=hold)
    return Verdict(answer=Answer.LATER if Answer.LATER in answers else Answer.NO, until=until, hold=hold)


def merge(first: Items, second: Items, *, joined: bool = False) -> Items:
    """Two mentions side by side: numbers add up, a name narrows ("the intro to Bea"); `joined` by "and" they always add up.

    A number beside a name that it does not fit ("1 Dr Lee" where Dr Lee is 3) is unsure.
    """
    if joined or {first.sort, second.sort} <= {"number", "spelled"}:
        numbers = first.numbers | second.numbers
        unsure = first.unsure or second.unsure
        return replace(first, numbers=numbers, unsure=unsure, listed=joined, general=first.general or second.general)
    both = first.numbers & second.numbers
    if not both:
        return replace(first, numbers=first.numbers | second.numbers, unsure=True, general=False)
    plural = first.general or second.general or not (first.unsure or second.unsure)
    return Items(numbers=both, unsure=len(both) > 1 and not plural, sort="name", general=False)


def parse(tokens: Sequence[Token]) -> Chunk:
    """One clause as a `Chunk`; an AND inside it joins two items to one list."""
    also = any(token.text in ALSO for token in tokens)
    pointing = bool(tokens) and tokens[0].text in _POINTING
    spoken = tokens
    tokens = [token for token in tokens if token.role not in (Role.FILL, Role.AUXILIARY, Role.THANKS)]
    chunk, at, excepting, fresh = (
        Chunk(also=also, pointing=pointing, conditional=bool(tokens) and tokens[0].role is Role.CONDITION),
        0,
        False,
        False,
    )
    while at < len(tokens):
        token, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if token.role is Role.EXCEPT:
            excepting, chunk = True, replace(chunk, excepting=True)
        elif token.role is Role.NOT:
            chunk, used = _negated(chunk, token.text, behind)
            at += used
        elif token.role is Role.YET:
            chunk = _yet(chunk, token)
        elif token.role is Role.ANYWAY:
            chunk = replace(chunk, anyway=True)
        elif token.role in (Role.CORRECTION, Role.RETRACTION) and chunk.parts:
            chunk = replace(chunk, correction=True, matter=True)
        elif token.role in _TAINTS:
            chunk = replace(chunk, **{_TAINTS[token.role]: True})  # type: ignore[arg-type]
        elif token.role is Role.DATE:
            chunk = replace(
                chunk, parts=(*chunk.parts, token.date) if token.date else (*chunk.parts, Verdict(answer=Answer.LATER))
            )
        elif token.role is Role.ITEM and chunk.condition and not chunk.conditional and chunk.verdicts and chunk.items:
            pass  # "2 yes unless Ann has told her": whom a condition names is not judged
        elif token.role is Role.ITEM:
            before = tokens[at - 1] if at and tokens[at - 1].role is Role.ITEM else None
            chunk = _except(chunk, token, before) if excepting else _item(chunk, token, fresh)
            chunk = replace(chunk, hedge=True) if excepting and token.text == "one" else chunk  # a number, or how many?
        elif token.role in _ANSWERS:
            excepting = False
            chunk = _verdict(chunk, Verdict(answer=_ANSWERS[token.role], hold=token.role is Role.HOLD))
        fresh = token.role is Role.AND
        at += 1
    if chunk.anyway and not chunk.verdicts and chunk.items and nothing_else(spoken):
        chunk = replace(chunk, parts=(*chunk.parts, Verdict(answer=Answer.YES, overrules=True)))
    chunk = _dated(replace(chunk, parts=_joined(chunk.parts)))
    bare = bool(chunk.items) and len(chunk.items) == len(chunk.parts) and chunk.items[0].sort not in ("none", "except")
    if bare and at_once(spoken) and not chunk.tainted:
        return replace(chunk, parts=(*chunk.parts, Verdict(answer=Answer.YES)))
    excepting = chunk.excepting and bare and chunk.items[0].general
    return replace(chunk, choosing=bare and not chunk.tainted and chosen(spoken, excepting=excepting))


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    out: list[Part] = []
    for part in parts:
        if out and isinstance(part, Items) and isinstance(out[-1], Items):
            out[-1] = merge(out[-1], part, joined=True)
        else:
            out.append(part)
    return tuple(out)


def _negated(chunk: Chunk, text: str, behind: Token | None) -> tuple[Chunk, int]:
    """NOT and what it turns round: "not 2" and "do not send" are a no, "do not skip" is asked."""
    if behind is not None and behind.role in (Role.YES, Role.MILD):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 1
    if behind is not None and behind.role is Role.ITEM and behind.sort not in ("group", "none"):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if behind is None and text in LAST_WORD and any(isinstance(part, Items) for part in chunk.parts):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if behind is None and text == "please do not" and not chunk.parts:
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if behind is not None and behind.role in _ANSWERS:
        return _verdict(chunk, Verdict(answer=Answer.ASK)), 1
    return replace(chunk, hedge=True), 0


def _yet(chunk: Chunk, token: Token) -> Chunk:
    verdicts = chunk.verdicts
    if verdicts and verdicts[-1].answer is Answer.NO:
        parts = tuple(Verdict(answer=Answer.LATER) if part is verdicts[-1] else part for part in chunk.parts)
        return replace(chunk, parts=parts)
    if chunk.items and chunk.items[-1].sort == "none" and not verdicts:
        return _verdict(chunk, Verdict(answer=Answer.LATER))
    return chunk if token.text == "right now" else replace(chunk, matter=True)


def _item(chunk: Chunk, token: Token, fresh: bool) -> Chunk:
    items = Items(
        numbers=token.items,
        unsure=token.unsure,
        general=token.sort in ("group", "none"),
        rest=token.sort == "rest",
        count=token.count,
        sort=token.sort,
        shared=token.shared,
    )
    if chunk.parts and isinstance(chunk.parts[-1], Items) and not fresh:
        items = merge(chunk.parts[-1], items)
        if token.count or (chunk.parts[-1].sort == "group" and items.general):
            items = replace(items, unsure=token.count not in (None, len(items.numbers)))
        return replace(chunk, parts=(*chunk.parts[:-1], items))
    return replace(chunk, parts=(*chunk.parts, items))


def _except(chunk: Chunk, token: Token, before: Token | None) -> Chunk:
    """Items behind "except" leave the group before it; where there is no such group yet, an empty one waits for it.

    A name right behind another narrows it: "except the intro to Helen".
    """
    last = chunk.items[-1] if chunk.items else Items(general=True, sort="except")
    narrowed = before.items & token.items if before else frozenset()
    kept = replace(last, without=(last.without - before.items) | narrowed if before and narrowed else last.without | token.items)
    if not chunk.items:
        return replace(chunk, parts=(*chunk.parts, kept))
    return replace(chunk, parts=tuple(kept if part is last else part for part in chunk.parts))


def _verdict(chunk: Chunk, verdict: Verdict) -> Chunk:
    if chunk.parts and isinstance(chunk.parts[-1], Verdict):
        return replace(chunk, parts=(*chunk.parts[:-1], combine(chunk.parts[-1], verdict)))
    return replace(chunk, parts=(*chunk.parts, verdict))


def _dated(chunk: Chunk) -> Chunk:
    """Give each date to the verdict before it, else to the one behind it; with a yes it is no clear yes any more."""
    parts: list[Part] = []
    waiting: date | None = None
    for part in chunk.parts:
        if isinstance(part, date):
            place = next((i for i in range(len(parts) - 1, -1, -1) if isinstance(parts[i], Verdict)), None)
            if place is None:
                waiting = part
            else:
                parts[place] = _on(parts[place], part)
        elif isinstance(part, Verdict) and waiting:
            parts.append(_on(part, waiting))
            waiting = None
        else:
            parts.append(part)
    if waiting:
        bare = Verdict(answer=Answer.ASK) if chunk.tainted else Verdict(answer=Answer.LATER, until=waiting)
        parts.append(bare if any(isinstance(part, Items) for part in parts) else waiting)
    return replace(chunk, parts=tuple(parts))


def _on(part: Part, day: date) -> Part:
    if not isinstance(part, Verdict):
        return part
    if part.answer in (Answer.YES, Answer.MILD, Answer.ASK):
        return Verdict(answer=Answer.ASK, until=day, hold=part.hold)
    return Verdict(answer=Answer.LATER, until=day, hold=part.hold)
