"""One clause between two commas: which items, which verdict, in which order, and whether anything in it is not accounted for.

Law: values only, and how two of them on one thing become one: what agrees stays, what contradicts itself is asked. `clause_parts` makes
them of words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


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
    `named`: an ASK where something is told and nothing said.
    """

    answer: Answer
    until: date | None = None
    hold: bool = False
    overrules: bool = False
    chosen: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Some items of one clause; `general` came from a group word and gives way to a particular one. `rest` is filled in at the end.

    `sure`: of a list in which a name fits several, those that were named clearly beside it, "yes to Lee and to Father Tim".
    """

    numbers: frozenset[int] = frozenset()
    unsure: bool = False
    general: bool = False
    rest: bool = False
    listed: bool = False
    count: int | None = None
    sort: str = ""
    without: frozenset[int] = frozenset()
    shared: bool = False
    sure: frozenset[int] = frozenset()


Part = Items | Verdict | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A clause taken apart. `parts` are in the order said; flags name what else was in it; `conditional`: it begins with "if"; `pointing`: with "that one"; `several`: with "those"; `personal`: it speaks of him or her;
    `choosing`: it names items and asks for them, "only 2", "both please"; `only`: these and no others."""

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
    several: bool = False
    personal: bool = False
    choosing: bool = False
    only: bool = False

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


def _clear(items: Items) -> frozenset[int]:
    """The letters of a list that are named by name or number and nothing else."""
    return items.numbers if items.sort in ("name", "number") and not (items.general or items.rest) else frozenset()


def merge(first: Items, second: Items, *, joined: bool = False) -> Items:
    """Two mentions side by side: numbers add up, a name narrows ("the intro to Bea"); `joined` by "and" they always add up.

    A number beside a name that it does not fit ("1 Dr Lee" where Dr Lee is 3) is unsure.
    """
    if joined or {first.sort, second.sort} <= {"number", "spelled"}:
        numbers = first.numbers | second.numbers
        unsure = first.unsure or second.unsure
        sure = frozenset(n for each in (first, second) for n in (each.sure if each.unsure else _clear(each)))
        return replace(first, numbers=numbers, unsure=unsure, listed=joined, general=first.general or second.general, sure=sure)
    both = first.numbers & second.numbers
    if not both:
        return replace(first, numbers=first.numbers | second.numbers, unsure=True, general=False)
    plural = first.general or second.general or not (first.unsure or second.unsure)
    return Items(numbers=both, unsure=len(both) > 1 and not plural, sort="name", general=False)
