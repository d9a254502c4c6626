"""One sentence of an answer: which verdict it gives to which items.

Law: where two readings are possible the items are asked. `clauses` cuts the sentence, `chunks` takes each clause apart, `attach` brings
items and verdicts of different clauses together; here they become what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from outreach.rules.approval.clauses.attach import attach_bare, attach_dates, attach_items, choose, corrections, point, taint
from outreach.rules.approval.clauses.chunks import Answer, Items, Verdict, combine
from outreach.rules.approval.clauses.clauses import Place, clauses
from outreach.rules.approval.clauses.idioms import told_in_full
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_COURTESY = frozenset({"sorry", "perdón", "actually", "my mistake", "oops", "ups", "digo"})
"""At the end of a sentence these excuse or stress, and take nothing back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of some items. `corrected`: behind "scratch that"; `whole`: an exception from everything, "looks good except 2". `sentence` tells which sentence said it."""

    items: Items
    verdict: Verdict
    corrected: bool = False
    anyway: bool = False
    also: bool = False
    whole: bool = False
    sentence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence taken apart. `bare` is a verdict on nothing named; `lost`: a yes to something unknown; `doubt`: it says something that may take a yes back."""

    said: tuple[Said, ...] = ()
    bare: Verdict | None = None
    lost: bool = False
    unclear: bool = False
    doubt: bool = False
    correction: bool = False
    retraction: bool = False


def _without_reasons(said: Sequence[Said]) -> list[Said]:
    """Such as "not 2, Tom's on leave till after the holidays": what is told of a letter right behind its no explains that."""
    refused = (Answer.NO, Answer.LATER)
    return [
        entry
        for at, entry in enumerate(said)
        if not (
            at
            and entry.verdict.answer is Answer.ASK
            and not entry.corrected
            and said[at - 1].verdict.answer in refused
            and entry.items.numbers == said[at - 1].items.numbers
        )
    ]


def sentence(tokens: Sequence[Token], *, before: bool = False) -> Sentence:
    """What one sentence says; `before`: something was decided in an earlier sentence, so that "scratch that" means it.

    The examples read a digest of three drafts: a thank-you to Dr. Ann Poe, an intro to Bea Dunn, a follow-up to Ivo Marsh.
    """
    places = clauses(tokens)
    corrected = corrections(places, before)
    point(places)
    choose(places)
    attach_dates(places)
    attach_bare(places)
    attach_items(places, corrected)
    taint(places)
    said: list[Said] = []
    for place, late in zip(places, corrected, strict=True):
        if place.chunk.retraction:
            said = [doubted(entry) for entry in said]
        contrary = place.chunk.contrast and all(verdict.answer in (Answer.NO, Answer.LATER) for verdict in place.verdicts)
        said.extend(replace(entry, corrected=late or contrary, also=place.chunk.also) for entry in _pairs(place))
    wavering = [entry for entry in said if entry.corrected and entry.verdict.answer not in (Answer.NO, Answer.LATER)]
    also = frozenset(n for entry in wavering if entry.also for n in entry.items.numbers)
    if wavering:
        only = also if all(entry.also for entry in wavering) else _again(said, wavering)
        said = [doubted(entry) if only is None or entry.items.general or entry.items.numbers & only else entry for entry in said]
    said = [doubted(entry) for entry in said] if _breaks_off(tokens) else _without_reasons(said)
    loose = [place for place in places if not place.items]
    bare = [verdict for place in loose for verdict in place.verdicts] or [
        Verdict(answer=Answer.LATER, until=part)
        for place in loose
        for part in place.chunk.parts
        if isinstance(part, date) and not said
    ]
    return Sentence(
        said=tuple(said),
        bare=_bare(bare, spoiled=any(place.spoiled for place in places)) if bare and not said else None,
        lost=any(place.spoiled and place.verdicts and place.verdicts[0].answer in (Answer.YES, Answer.ASK) for place in loose)
        and bool(said),
        unclear=any(place.spoiled for place in loose) and not said,
        doubt=(not said and any(place.chunk.contrast for place in places))
        or any(place.chunk.condition or place.chunk.hedge or place.chunk.matter for place in loose)
        or any(verdict.answer not in (Answer.YES, Answer.MILD) for verdict in bare),
        correction=any(place.chunk.correction for place in places),
        retraction=any(place.chunk.retraction for place in places),
    )


def _breaks_off(tokens: Sequence[Token]) -> bool:
    """Such as "1 and 2 ok, no wait": a second thought that is not told takes back all before it."""
    solid = [token for token in told_in_full(tokens) if token.role not in (Role.FILL, Role.AND, Role.THANKS)]
    return bool(solid) and solid[-1].role is Role.CORRECTION and solid[-1].text not in _COURTESY


def _again(said: Sequence[Said], wavering: Sequence[Said]) -> frozenset[int] | None:
    """The items that a second thought speaks of again, when it speaks of no other: "1 ok, 2 no, actually 2 yes" leaves 1 alone."""
    again = frozenset(n for entry in wavering for n in entry.items.numbers)
    before = frozenset(n for entry in said if not entry.corrected and not entry.items.general for n in entry.items.numbers)
    return again if again and again <= before and not any(entry.items.general or entry.items.rest for entry in wavering) else None


def doubted(entry: Said) -> Said:
    """The same with a question in place of a yes."""
    return replace(entry, verdict=Verdict(answer=Answer.ASK)) if entry.verdict.answer in (Answer.YES, Answer.MILD) else entry


def _bare(verdicts: list[Verdict], *, spoiled: bool) -> Verdict:
    whole = verdicts[0]
    for verdict in verdicts[1:]:
        whole = combine(whole, verdict)
    return Verdict(answer=Answer.ASK) if spoiled and whole.answer in (Answer.YES, Answer.MILD) else whole


def _pairs(place: Place) -> list[Said]:
    """Items with their verdict inside one clause: "1 yes 2 no", "approve 1 skip 3", "send 2 later"."""
    items, verdicts = place.items, place.verdicts
    if not items:
        return []
    anyway = place.chunk.anyway
    ask = Verdict(answer=Answer.ASK)
    if any(entry.sort == "none" for entry in items):
        if place.spoiled and not verdicts:
            return []
        verdicts = [_none(verdicts, before=place.order.startswith("V"))]
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


def _none(verdicts: list[Verdict], *, before: bool) -> Verdict:
    """Such as "none", "send none", "none are ok" are a no, "none for now" is a later; "skip none", "hold nothing back" are asked."""
    if all(verdict.answer in (Answer.YES, Answer.MILD) for verdict in verdicts):
        return Verdict(answer=Answer.NO)
    if not before and all(verdict.answer is Answer.LATER for verdict in verdicts):
        return verdicts[-1]
    return Verdict(answer=Answer.ASK)
