"""Letters that are only listed: a choice of them ("1-4 except 2", "1 and 3 please"), or the rest of an order's list ("skip 1, 4 please"), or one
letter by another of its names ("Ann: yes please, coffee!").

Law: what may be the rest of a refusal's list is no choice, whatever courtesy ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.chunks import Answer, Verdict
from outreach.rules.approval.clauses.clauses import Place

_NO = Verdict(answer=Answer.NO)
_LEAST = 3
"""Of fewer letters than these nobody leaves some out."""


def left_out_of(place: Place, others: Sequence[Place]) -> frozenset[int]:
    """Letters of a bare list that its sentence leaves out, so that the list chooses the others: "1-4 except 2", "1-3 but not 2"."""
    listed = frozenset(n for items in place.items for n in items.numbers)
    plain = all(items.sort == "number" and not items.unsure for items in place.items)
    if place.order != "I" or place.verdicts or place.spoiled or len(listed) < _LEAST or not plain:
        return frozenset()
    out = frozenset(n for items in place.items for n in items.without)
    for other in others:
        refused = other.chunk.contrast and not other.spoiled and bool(other.verdicts) and set(other.verdicts) == {_NO}
        out |= frozenset(n for items in other.items if refused for n in items.numbers)
    return out if out < listed else frozenset()


def goes_on(places: Sequence[Place], place: Place) -> bool:
    """Whether a clause goes on with the list of an order that refuses or puts off, "skip 1, 4 please"."""
    at = next(n for n, each in enumerate(places) if each is place)
    before = next((each for each in reversed(places[:at]) if each.items or each.verdicts), None)
    if place.chunk.only or any(items.rest or items.general for items in place.items):
        return False
    if before is None or not before.order.startswith("VI") or not before.verdicts or before.dated:
        return False
    return place.joint in ("comma", "and") and all(verdict.answer is not Answer.YES for verdict in before.verdicts)


def repeats(left: Place, place: Place) -> bool:
    """Whether a clause only names what was judged right before it once more, and nothing else."""
    same = (
        len(left.items) == 1 and len(left.verdicts) == 1 and [items.numbers for items in place.items] == [left.items[0].numbers]
    )
    plain = not (place.spoiled or left.spoiled or place.chunk.contrast or place.chunk.excepting or place.chunk.correction)
    return same and plain and not any(items.unsure or items.general for items in (*left.items, *place.items))


def one_list(place: Place, before: Place | None, judged: Place) -> bool:
    """Whether items alone go on in what is judged behind them, "1, 2, 3 ok": "hi all, 1 ok" says nothing of all."""
    named = frozenset(n for items in judged.items for n in items.numbers)
    group = place.items[0].general and not any(items.general for items in judged.items) and not place.items[0].numbers <= named
    return not group and not (before is not None and before.order.startswith("VI"))


def exclaimed(places: Sequence[Place], at: int) -> bool:
    """Whether a refusal of particular letters stands behind an exclaimed no at the head, "No, strike 3.": it corrects what was said of them."""
    if at != 1 or places[0].order != "V" or places[0].spoiled or not places[1].verdicts:
        return False
    refuses = all(verdict == _NO for place in places[:2] for verdict in place.verdicts)
    return refuses and bool(places[1].items) and not any(items.general or items.rest or items.unsure for items in places[1].items)
