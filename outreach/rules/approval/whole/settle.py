"""From everything that was said of the drafts to one action each.

Law: safe wins. An item that was answered in two ways is asked, unless the later answer corrects the earlier one and is itself a no or a
later. "All" gives way to what was said of one draft, covers no draft that bears a mark, and never turns a no into a yes. Where a number is left out
or judged that the digest does not show, nobody knows which letter was meant, so that "all" and "the rest" approve nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from outreach.model.command import Action, Approve, Ask, Edit, Hold, Label, OptOut, Pause, Skip, Snooze, Undo
from outreach.model.digest import Digest
from outreach.rules.approval.clauses.chunks import Answer, Items, Verdict
from outreach.rules.approval.clauses.grammar import Said, doubted
from outreach.rules.approval.clauses.token import Context

CONTRADICTORY = "two answers that do not agree"
UNCLEAR = "I am not sure what you want for it"
TAKEN_BACK = "what shall I take back?"
NOT_SHOWN = "there is no such number in this digest"
SEVERAL = "the words fit more than one draft"
MARKED = "it bears a mark, so a general yes does not cover it; its number and the words ok anyway let it go"
OVERRULED = "anyway needs a mark to pass over and it has none that can be passed over; say yes or no to it"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vote:
    """One answer for one draft."""

    verdict: Verdict
    general: bool
    corrected: bool
    anyway: bool
    sentence: int
    said: Answer
    why: str = ""


def settle(said: Sequence[Said], context: Context, mentioned: frozenset[int]) -> tuple[Action, ...]:
    """One action a draft, in the order of their numbers; `mentioned` are the drafts that "the rest" leaves out."""
    if len(said) == 1 and said[0].items.general and said[0].items.without and said[0].verdict.answer is Answer.ASK:
        return (Ask(item="all", why=UNCLEAR),)
    said = _without_strangers(_without_passers_by(said, context), context)
    votes = defaultdict[int, list[_Vote]](list)
    empty = False
    for entry in said:
        numbers = _numbers(entry, context, mentioned)
        empty = empty or not numbers
        miscounted = entry.items.rest and entry.items.count not in (None, len(numbers))  # "the other one" where several are left
        meant = replace(entry, items=replace(entry.items, unsure=True)) if miscounted else entry
        for n in numbers:
            votes[n].append(_vote(meant, n, context, mentioned))
    actions: list[Action] = [_action(n, cast, context) for n, cast in sorted(votes.items())]
    return tuple(actions) if actions or not empty else (Ask(item="all", why=UNCLEAR),)


def _without_passers_by(said: Sequence[Said], context: Context) -> list[Said]:
    """Such as "3 yes if it came from her and not from Greg" where Greg's letter waits to go already: who is only named beside others is not judged."""
    waits_to_go = {draft.n for draft in context.digest.undoable}

    def passes_by(entry: Said) -> bool:
        return entry.verdict.named and entry.items.sort == "name" and entry.items.numbers <= waits_to_go

    others = [entry for entry in said if not passes_by(entry)]
    return others or list(said)


def _without_strangers(said: Sequence[Said], context: Context) -> list[Said]:
    """Such as "all ok but 8", "8 no, rest ok" where no 8 is shown: a letter is meant that nobody can name, so that no group is approved."""
    shown = {draft.n for draft in (*context.digest.drafts, *context.digest.undoable)}
    strange = any((entry.items.without if _grouped(entry.items) else entry.items.numbers) - shown for entry in said)
    return [doubted(entry) if strange and _grouped(entry.items) else entry for entry in said]


def _grouped(items: Items) -> bool:
    return items.general or items.rest


def _numbers(entry: Said, context: Context, mentioned: frozenset[int]) -> frozenset[int]:
    items = entry.items
    everything = frozenset(context.numbers)
    if items.sort == "except":
        return everything - items.without - mentioned if items.general and entry.whole else frozenset()
    if _both(items, mentioned):
        return mentioned
    shown = items.numbers & everything if items.unsure else frozenset()  # what waits to go is named clearly
    numbers = everything - mentioned if items.rest else shown or items.numbers
    return numbers - items.without


def _both(items: Items, mentioned: frozenset[int]) -> bool:
    """Such as "both" beside just two numbers means these."""
    return items.unsure and items.count == 2 == len(mentioned) and items.general


def _whole_place(items: Items, verdict: Verdict) -> bool:
    """Such as "nothing to Mercy": a no or a later to a place is meant for everybody there, and a yes for the one that is left."""
    return items.shared and (verdict.answer in (Answer.NO, Answer.LATER) or len(items.numbers - items.without) == 1)


def _vote(entry: Said, n: int, context: Context, mentioned: frozenset[int]) -> _Vote:
    items, verdict, why = entry.items, entry.verdict, ""
    general = _grouped(items) and not _both(items, mentioned)
    draft = context.digest.draft(n)
    if draft is None:
        verdict, why = Verdict(answer=Answer.ASK), NOT_SHOWN
    elif items.unsure and n not in items.sure and not _both(items, mentioned) and not _whole_place(items, verdict):
        verdict, why = Verdict(answer=Answer.ASK), SEVERAL
    elif general and verdict.answer in (Answer.YES, Answer.MILD) and (draft.marks or draft.blocked):
        verdict, why = Verdict(answer=Answer.ASK), MARKED
    elif verdict.overrules and (draft.blocked or not draft.marks):
        verdict, why = Verdict(answer=Answer.ASK), OVERRULED
    if verdict.answer is Answer.MILD:
        verdict = replace(verdict, answer=Answer.YES)
    return _Vote(
        said=entry.verdict.answer,
        verdict=verdict,
        general=general,
        corrected=entry.corrected,
        anyway=entry.anyway,
        sentence=entry.sentence,
        why=why,
    )


def _action(n: int, votes: list[_Vote], context: Context) -> Action:
    if context.digest.draft(n) is None and n in {draft.n for draft in context.digest.undoable}:
        return _taken_back(n, votes)
    particular = [vote for vote in votes if not vote.general]
    general = [vote for vote in votes if vote.general]
    if particular and any(vote.corrected for vote in general):
        return _one(n, votes)  # "1 ok, actually wait on all"
    if particular and general and _agreed(particular) is Answer.YES and _agreed(general) is not Answer.YES:
        same = {vote.sentence for vote in particular} & {vote.sentence for vote in general}
        decided = particular if same else votes
    else:
        decided = particular or general
    return _one(n, decided)


def _taken_back(n: int, votes: list[_Vote]) -> Action:
    """Such as "stop the letter to Ian" of one that is approved and waits to go: a no or a later takes the yes back."""
    refused = all(vote.said in (Answer.NO, Answer.LATER) for vote in votes)
    return Undo(item=n) if refused else Ask(item=n, why=NOT_SHOWN)


def _agreed(votes: Iterable[_Vote]) -> Answer:
    answers = {vote.verdict.answer for vote in votes}
    return answers.pop() if len(answers) == 1 else Answer.ASK


def _one(n: int, votes: list[_Vote]) -> Action:
    last = votes[-1]
    if last.corrected and last.verdict.answer in (Answer.NO, Answer.LATER):
        votes = [last]
    answer = _agreed(votes)
    days = {vote.verdict.until for vote in votes if vote.verdict.until}
    if answer is Answer.YES:
        return Approve(item=n, anyway=any(vote.anyway for vote in votes))
    if answer is Answer.NO:
        return Skip(item=n)
    if answer is Answer.LATER and len(days) < 2:
        return Snooze(item=n, until=days.pop() if days else None)
    mixed = len({vote.verdict.answer for vote in votes}) > 1
    return Ask(item=n, why=next((vote.why for vote in votes if vote.why), CONTRADICTORY if mixed else UNCLEAR))


def _waits(action: Action) -> bool:
    """Whether a letter to somebody who is never written to again would only wait, or be asked about."""
    return isinstance(action, Ask) or (isinstance(action, Snooze) and action.until is None)


def agree(actions: Sequence[Action], digest: Digest, spared: frozenset[int] = frozenset()) -> tuple[Action, ...]:
    """One answer's actions without repetitions and contradictions: a yes beside anything else for the same letter gives way; `spared` go though
    everything is held.

    A yes beside an edit counts only where the edit itself said "and send", which puts the yes right behind it.
    """
    last = {action.item: action for action in actions if isinstance(action, Edit)}
    sent = {
        edit.item
        for edit, yes in pairwise(actions)
        if isinstance(edit, Edit) and isinstance(yes, Approve) and yes.item == edit.item
    }
    against = {action.item for action in actions if isinstance(action, Ask | Skip | Snooze | Undo | Label)} | _stopped(
        actions, digest
    )
    silenced = _stopped([action for action in actions if isinstance(action, OptOut)], digest)
    actions = [action for action in actions if not (_waits(action) and getattr(action, "item", None) in silenced)]
    undone = {action.item for action in actions if isinstance(action, Undo) and action.item}
    actions = [each for each in actions if not (isinstance(each, Ask) and each.item in undone and each.why == UNCLEAR)]
    actions = list(_one_kind_each(actions))
    held = any(isinstance(action, Hold) or getattr(action, "why", "") == TAKEN_BACK for action in actions)
    kept: dict[Action, None] = {}
    for action in actions:
        if isinstance(action, Edit) and action != last[action.item]:
            continue
        if isinstance(action, Approve) and action.item in last and action.item not in sent:
            continue
        doubtful = isinstance(action, Approve) and ((held and action.item not in spared) or action.item in against)
        kept[Ask(item=action.item, why=CONTRADICTORY) if isinstance(action, Approve) and doubtful else action] = None
    asked = {action.item for action in kept if isinstance(action, Ask)}
    if "all" in asked and len(digest.drafts) > 1 and asked >= {draft.n for draft in digest.drafts}:
        kept = {action: None for action in kept if not (isinstance(action, Ask) and digest.draft(_number(action)))}
    repeated = {action for action in kept if isinstance(action, Skip | Snooze) and action.item in asked}
    needless = {Ask(item="all", why=UNCLEAR)} if _all_refused(kept, digest) else set()
    return tuple(action for action in _once(kept) if action not in repeated | needless)


def _all_refused(actions: Iterable[Action], digest: Digest) -> bool:
    """Such as "the short one is nice... no idea which I mean, leave them all till Monday": no letter is left that anything could be asked of."""
    refused = {action.item for action in actions if isinstance(action, Skip | Snooze)}
    return bool(digest.drafts) and refused >= {draft.n for draft in digest.drafts}


def _one_kind_each(actions: Sequence[Action]) -> Iterable[Action]:
    """Such as "Q1 no, he writes for himself. New client.": the kind that says more stands for both; two that do not agree are asked."""
    kinds = defaultdict[int | str, list[str]](list)
    for action in actions:
        if isinstance(action, Label) and action.kind not in kinds[action.item]:
            kinds[action.item].append(action.kind)
    for action in actions:
        said = kinds.get(action.item, []) if isinstance(action, Label) else []
        telling = [kind for kind in said if kind != "not_referral"]
        if not isinstance(action, Label) or len(said) < 2:
            yield action
        elif len(telling) == 1 and "referral" not in telling:
            yield from [action] if action.kind in telling else []
        elif action.kind == said[0]:
            yield Ask(item=action.item, why=CONTRADICTORY)


def _number(action: Ask) -> int:
    return action.item if isinstance(action.item, int) else 0


def _stopped(actions: Iterable[Action], digest: Digest) -> set[int]:
    """Letters to somebody whom the same answer pauses or never writes to again."""
    people = {action.partner for action in actions if isinstance(action, Pause | OptOut)}
    return {draft.n for draft in (*digest.drafts, *digest.undoable) if draft.to in people}


def _once(actions: Iterable[Action]) -> Iterable[Action]:
    """One question an item is enough."""
    asked: set[int | str] = set()
    for action in actions:
        if isinstance(action, Ask):
            if action.item in asked:
                continue
            asked.add(action.item)
        yield action
