"""Which verdict belongs to which items, where they stand in different clauses.

Law: a clause of items takes the verdict it can only belong to, else it is asked; a yes is doubted by whatever stands unaccounted beside it,
and by every condition or hedge of its sentence that is not about another item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from outreach.rules.approval.clauses.chunks import Answer, Chunk, Items, Verdict, combine
from outreach.rules.approval.clauses.clauses import Place
from outreach.rules.approval.clauses.listed import exclaimed, goes_on, left_out_of, one_list, repeats

_ASK, _NO = Verdict(answer=Answer.ASK), Verdict(answer=Answer.NO)


def corrections(places: list[Place], before: bool) -> list[bool]:
    """Which clauses stand behind a self-correction; one at the very head of an answer is only a way to begin."""
    late, out = False, []
    for at, place in enumerate(places):
        late = late or ((place.chunk.correction or place.chunk.retraction) and (at > 0 or before))
        out.append(late or (before and exclaimed(places, at)))
    return out


def point(places: list[Place]) -> None:
    """Such as "everyone except Tom, he can wait", "all but 2 and 3, those I write myself": the clause that points speaks of who was left out,
    and so does what is wrong with it, "all fine except 2, the talk is on Thursday"."""
    for before, place in pairwise(places):
        left_out = frozenset(n for items in before.items for n in items.without)
        if not left_out or place.items or (place.joint == "and" and _tells(place)):
            continue  # "all but 3 and the Kramer one" goes on with the exception, and nobody knows who that is
        pointing = place.chunk.pointing if len(left_out) == 1 else place.chunk.several
        days = [part for part in place.chunk.parts if isinstance(part, date)]
        if pointing and days and not (place.verdicts or place.spoiled):
            place.verdicts, place.order, place.chunk = (
                [Verdict(answer=Answer.LATER, until=days[0])],
                "V",
                replace(place.chunk, parts=()),
            )
        refused = place.verdicts and all(verdict.answer in (Answer.NO, Answer.LATER) for verdict in place.verdicts)
        if (pointing and place.verdicts) or (place.chunk.personal and refused and len(left_out) == 1):
            place.items, place.order = [Items(numbers=left_out, sort="name")], f"I{place.order}"
        elif _tells(place):
            letter = not (pointing or place.chunk.personal)
            place.items, place.verdicts = ([Items(numbers=left_out, sort="name")], [_ASK]) if letter else ([], [])
            place.order, place.chunk = "IV" if letter else "", Chunk()


def _tells(place: Place) -> bool:
    """Whether a clause only tells something: of a person why the letter is left out, else what is wrong with it."""
    chunk = place.chunk
    shaken = chunk.condition or chunk.correction or chunk.retraction or chunk.contrast
    return (chunk.unknown or chunk.matter) and not (place.verdicts or shaken)


def choose(places: list[Place]) -> None:
    """A choice without any verdict in its sentence is a yes to what was chosen: "everything but 5", "1 and 3 please"."""
    for place in places:
        others = [other for other in places if other is not place]
        less = left_out_of(place, others)
        left_out = frozenset(n for items in place.items for n in items.without) | less
        if (
            (place.chunk.choosing or less)
            and not (place.chunk.contrast or goes_on(places, place))
            and all(_quiet(other) or _of_these(other, left_out) or _contrasts(place, other) for other in others)
        ):
            place.items = [replace(items, without=items.without | less) for items in place.items]
            place.verdicts, place.order = [Verdict(answer=Answer.YES, chosen=True)], "IV"


def _contrasts(choice: Place, other: Place) -> bool:
    """Whether a clause says no or later to other letters, "1 and 3 please, not 2": that makes a choice clearer."""
    chosen = frozenset(n for items in choice.items for n in items.numbers)
    named = frozenset(n for items in other.items for n in items.numbers)
    general = any(items.general or items.unsure for items in (*choice.items, *other.items)) or any(
        items.rest for items in choice.items
    )
    refused = bool(other.verdicts) and all(verdict.answer in (Answer.NO, Answer.LATER) for verdict in other.verdicts)
    shaken = other.chunk.condition or other.chunk.hedge or other.chunk.correction or other.chunk.retraction
    rest = all(items.rest for items in other.items)
    return refused and bool(named) and not ((chosen & named and not rest) or general or shaken)


def _quiet(place: Place) -> bool:
    chunk = place.chunk
    if chunk.correction or chunk.retraction or chunk.contrast:
        return False
    return not (place.verdicts or place.spoiled or any(isinstance(part, date) for part in place.chunk.parts))


def _of_these(place: Place, left_out: frozenset[int]) -> bool:
    """Whether a clause speaks only of what a choice left out, "everything but 4, 4 is a no"."""
    named = frozenset(n for items in place.items for n in items.numbers)
    return bool(named) and named <= left_out and not any(items.general or items.rest for items in place.items)


def attach_dates(places: list[Place]) -> None:
    """A date in a clause of its own belongs to the verdict before it: "2 later, after Thanksgiving"."""
    for at, place in enumerate(places):
        days = [part for part in place.chunk.parts if isinstance(part, date)]
        if not days:
            continue
        before = places[at - 1] if at and len(place.chunk.parts) == 1 else None
        if before is not None and before.order == "I" and not (before.verdicts or before.spoiled or place.spoiled):
            before.verdicts, before.order = [Verdict(answer=Answer.LATER, until=days[0])], "IV"
            continue
        owner = next((other for other in reversed(places[:at]) if other.verdicts), None) or next(
            (other for other in places[at + 1 :] if other.verdicts), None
        )
        if owner is None or (place.spoiled and owner.verdicts[-1].until):
            continue  # "2 on Monday, I have the flu until Saturday": a day has been named already, and this one is only told
        if place.spoiled and place.chunk.personal and place.chunk.unknown and owner.verdicts[-1] == _NO:
            continue  # "drop it, she's away until Monday": a clear no, and why
        last = owner.verdicts[-1]
        sure = last.answer in (Answer.NO, Answer.LATER) or (place.chunk.contrast and not place.spoiled)  # "ok but tomorrow"
        owner.verdicts[-1] = Verdict(answer=Answer.LATER if sure else Answer.ASK, until=days[-1], hold=last.hold)


def attach_bare(places: list[Place]) -> None:
    """A verdict in a clause of its own: "1, yes", "yes, 1 and 3", "ok, skip 2", "2 no, later", "no, send 1"."""
    for at, place in enumerate(places):
        if place.order != "V" or not place.verdicts:
            continue
        if at == 0 and place.chunk.unknown and place.verdicts[0].answer is Answer.YES:
            continue
        if place.verdicts[0].answer is Answer.NO and at + 1 < len(places) and _none_alone(places[at + 1]):
            place.verdicts = []  # "nope, none of these" says it twice
            continue
        left = next((other for other in reversed(places[:at]) if other.items), None)
        right = next((other for other in places[at + 1 :] if other.items), None)
        direct = at > 0 and places[at - 1] is left
        refused = left is not None and bool(left.verdicts) and left.verdicts[-1].answer is Answer.NO
        if left is not None and direct and left.order == "I" and not left.verdicts:
            left.verdicts, left.order = list(place.verdicts), "IV"
        elif (
            right is not None
            and at + 1 < len(places)
            and places[at + 1] is right
            and right.order == "I"
            and not right.verdicts
            and (left is None or left.verdicts)
        ):
            right.verdicts, right.order = list(place.verdicts), "VI"
        elif left is not None and left.verdicts:
            excepted = any(items.general and items.without for items in left.items)
            left.verdicts[-1] = _echo(left.verdicts[-1], place.verdicts[0], excepted=excepted)
        elif right is not None and right.verdicts:
            right.verdicts[0] = _opening(place.verdicts[0], right.verdicts[0])
        else:
            continue
        reason = place.verdicts[0].answer is Answer.NO and not (place.chunk.condition or place.chunk.hedge)
        if place.spoiled and left is not None and left.verdicts and not (reason and refused):
            left.verdicts[-1] = _ASK
        place.verdicts = []


def _none_alone(place: Place) -> bool:
    return place.order == "I" and place.items[0].sort == "none" and not place.verdicts


def _echo(verdict: Verdict, behind: Verdict, *, excepted: bool) -> Verdict:
    """A bare verdict behind one with items: it agrees, softens a no, or contradicts; behind an exception nobody knows whom a no means."""
    if excepted and behind.answer in (Answer.NO, Answer.LATER) and verdict.answer is not behind.answer:
        return _ASK
    if verdict.answer in (Answer.NO, Answer.LATER) and behind.answer is Answer.MILD:
        return verdict
    return combine(verdict, behind) if {verdict.answer, behind.answer} != {Answer.YES, Answer.LATER} else _ASK


def _opening(opening: Verdict, verdict: Verdict) -> Verdict:
    """A bare verdict at the head: "ok, skip 2" only agrees to answer; "no, send 1" is a contradiction."""
    if opening.answer in (Answer.YES, Answer.MILD):
        return verdict
    return _ASK if verdict.answer in (Answer.YES, Answer.MILD) else verdict


def attach_items(places: list[Place], corrected: list[bool]) -> None:
    """Items in a clause of their own belong to the verdict before them (verdict first) or behind them (items first).

    Behind a correction they do not: "approve 2, I mean 3" leaves both in doubt.
    """
    for at, place in enumerate(places):
        if place.order != "I" or place.verdicts or place.items[0].sort == "none":
            continue
        left = next((other for other in reversed(places[:at]) if other.items), None)
        right = next((other for other in places[at + 1 :] if other.verdicts), None)
        if left is not None and left.verdicts and place.items[0].without and (place.chunk.condition or place.chunk.hedge):
            out = place.items[0].without  # "2-4 yes, except 3 if he has one already": what is left out hangs on something
            left.items[-1] = replace(left.items[-1], without=left.items[-1].without | out)
            place.items, place.verdicts = [Items(numbers=out, sort="number")], [_ASK]
        elif place.chunk.choosing and place.chunk.excepting:
            place.verdicts = [_ASK]
        elif corrected[at]:
            alone = all(each is place for each in places if each.items or each.verdicts)
            place.verdicts = [Verdict(answer=Answer.ASK, chosen=alone and not place.spoiled)]
            if left is not None:
                left.verdicts = [_ASK for _ in left.verdicts]
        elif left is not None and _excepts(left, place):
            left.items[-1] = replace(left.items[-1], without=left.items[-1].without | place.items[0].numbers)
            left.chunk, place.items = replace(left.chunk, excepting=True), []
        elif place.spoiled and any(other is not None and _reasoned(other, place) for other in (left, right)):
            place.items, place.chunk = [], Chunk()
        elif left is not None and repeats(left, place):
            place.items = []  # "Ann: yes please, coffee!" calls the same letter by another name
        elif place.chunk.conditional and left is not None and left.verdicts:
            place.items = []  # "2 yes, unless Ann has told her": whom a condition names is not judged
        elif place.spoiled:
            place.verdicts = [Verdict(answer=Answer.ASK, named=True)]
            if place.chunk.condition and place.items[0].listed and left is not None and left.order == "VI":
                left.verdicts = [_ASK for _ in left.verdicts]  # "send 1, 2 and 3 once she has answered" is one list
        elif left is not None and left.verdicts and place.chunk.also:
            covered = left.items[-1].rest or left.items[-1].general  # "Bea no, rest ok, Ivo too": like whom?
            place.verdicts = [_ASK if covered else left.verdicts[-1]]
        elif (
            left is not None
            and left.order.startswith("VI")
            and left.verdicts
            and not (place.chunk.contrast or (place.chunk.choosing and place.items[0].rest))
            and not (right is not None and right.order.startswith("IV"))
        ):
            place.verdicts, place.order = [left.verdicts[0]], "VI"
        elif right is not None and right.order.startswith("IV") and one_list(place, left, right):
            place.verdicts, place.order = [right.verdicts[0]], "IV"
        else:
            place.verdicts = [Verdict(answer=Answer.ASK, chosen=len(places) == 1)]
    _doubt_lists(places)
    for left, right in pairwise(places):
        if right.chunk.contrast and left.items and left.items[-1].shared and right.items and right.verdicts == [_NO]:
            there = left.items[-1].numbers & right.items[0].numbers  # "send to Mercy, but not the intro"
            left.items[-1] = replace(left.items[-1], without=left.items[-1].without | there)
            right.items[0] = replace(right.items[0], numbers=there or right.items[0].numbers, unsure=len(there) != 1)


def _excepts(left: Place, place: Place) -> bool:
    """Whether items alone go on with an exception: "all except 2, 3", "all ok but 2"."""
    return (left.chunk.excepting and not place.spoiled) or (place.chunk.contrast and left.items[-1].general)


def _reasoned(left: Place, place: Place) -> bool:
    """Such as "2 no, he left the school", "he left the school, so 2 no": what is told beside a no of the same letter is its reason."""
    out = frozenset(n for items in left.items for n in items.without)
    if out and place.items[0].numbers <= out:
        return True  # "everything except 4 please, Hollis is on tour"
    if any(items.general or items.rest for items in left.items):
        return False
    same = place.items[0].numbers <= frozenset(n for items in left.items for n in items.numbers)
    return same and bool(left.verdicts) and all(verdict.answer in (Answer.NO, Answer.LATER) for verdict in left.verdicts)


def _doubt_lists(places: Sequence[Place]) -> None:
    """Such as "send 1, 2 and 3 later", "skip 1, 2 anyway": one list or two? Nobody knows."""
    for left, right in pairwise(places):
        if left.order == "VI" and left.verdicts and any(verdict.overrules for verdict in right.verdicts):
            right.verdicts = [left.verdicts[0] if left.verdicts[0].answer is Answer.YES else _ASK]
        listed = right.joint == "comma" and right.order == "IV" and bool(right.items) and right.items[0].listed
        if (
            listed
            and not (left.dated or any(items.listed for items in left.items))
            and left.order == "VI"
            and left.verdicts
            and right.verdicts
            and left.verdicts[0].answer is not right.verdicts[0].answer
        ):
            left.verdicts[0] = right.verdicts[0] = _ASK


def _tells_why(before: Sequence[Place], place: Place) -> bool:
    """Such as "1 yes, 2 no, he moved I think": what is told of him or her right behind a no is why, and doubts no yes."""
    refused = bool(before) and bool(before[-1].items) and all(_refuses(verdict) for verdict in before[-1].verdicts)
    grouped = refused and any(items.general or items.rest for items in before[-1].items)
    return refused and not grouped and place.chunk.personal and not place.chunk.condition


def _refuses(verdict: Verdict) -> bool:
    return verdict.answer in (Answer.NO, Answer.LATER)


def taint(places: list[Place]) -> None:
    """What no table accounts for makes a yes a question: in its own clause, in the one before, at the head in the one behind."""
    whole = any(
        place.chunk.conditional
        or (not place.items and (place.chunk.condition or place.chunk.hedge) and not _tells_why(places[:at], place))
        for at, place in enumerate(places)
    )
    for at, place in enumerate(places):
        own = place.spoiled
        behind = at + 1 < len(places) and not places[at + 1].items and places[at + 1].spoiled
        ahead = at == 1 and not places[0].items and places[0].spoiled
        hard = place.chunk.condition or place.chunk.hedge
        for n, verdict in enumerate(place.verdicts):
            refused = verdict.answer in (Answer.NO, Answer.LATER) and not place.chunk.verdicts and not place.chunk.condition
            if (hard and not (refused or verdict.named)) or (
                (own or behind or ahead or whole) and verdict.answer in (Answer.YES, Answer.MILD)
            ):
                place.verdicts[n] = _ASK
