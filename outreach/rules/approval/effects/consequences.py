"""From what the owner said to what is written down, and what she is told about it.

Law: every action ends in decisions *and* a line, or in a line alone that says why nothing was done. No `ApproveDraft` comes from
anything but an `Approve` of the owner herself. What contradicts itself about one letter is asked, and the rest is carried out. What an
assistant may say is in `roles`. Pure: what the log knows comes in through `Case`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from outreach.model import command as said
from outreach.model.command import Action
from outreach.model.decision import Decision
from outreach.model.outbox import TRANSITIONS, Event
from outreach.rules.approval.effects import (
    on_client_details,
    on_clients,
    on_details,
    on_letters,
    on_marks,
    on_meetings,
    on_news,
    on_page,
    on_people,
    on_practice,
    on_profile,
    on_questions,
    on_referrals,
    on_ties,
)
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, told
from outreach.rules.approval.effects.roles import may, not_allowed
from outreach.rules.approval.told.worded_answers import TOLD, UNANSWERED
from outreach.rules.approval.whole.settle import NOT_SHOWN, UNCLEAR

__all__ = ["Consequences", "ReceiptLine", "carry_out"]

_ABOUT_A_LETTER = (said.Approve, said.Skip, said.Undo, said.Snooze, said.Edit)

_RECORDS: Mapping[str, Callable[[Case, said.Record], Yielded]] = {
    "log_referral": on_referrals.log_referral,
    "fit": on_referrals.judged,
    "outcome_undone": on_referrals.outcome_undone,
    "outbound": on_referrals.outbound,
    "came_from": on_referrals.came_from,
    "described": on_client_details.described,
    "urgent": on_client_details.urgency,
    "sessions": on_referrals.sessions,
    "waiting": on_referrals.waiting,
    "thanked": on_client_details.thanked,
    "client_named": on_marks.client_named,
    "no_client": on_marks.no_client,
    "promise": on_practice.promise,
    "done": on_practice.done,
    "away": on_practice.away,
    "moved": on_people.moved,
    "resource": on_practice.resource,
    "openings": on_profile.openings,
    "profile": on_profile.profile,
    "update": on_practice.update,
    "details": on_details.details,
    "carded": on_people.carded,
    "gift": on_people.gift,
    "page_given": on_page.page_given,
    "specific": on_people.specific,
    "unknown": on_people.unknown,
    "acquainted": on_people.acquainted,
    "resume": on_practice.resume,
    TOLD: on_questions.told,
    "progress": on_questions.progress,
    "news": on_news.news,
    "inquiry": on_news.inquiry,
    "same": on_ties.same,
    "split": on_ties.split,
    "introduced": on_ties.introduced,
    "successor": on_ties.successor,
}

HELP = (
    "A number and a word is enough: yes, no, later. Several at once are fine, and so are whole sentences.",
    "New words for a letter: its number, the word edit, and the text under it; or the words to change and what they become.",
    "Things to remember: whom you met, notes, promises, new partners, how far a referral came. Write them as you would say them.",
    "To look something up: history and a name, due, pending, why and a number, more, who for and what is needed.",
    "To stop: undo takes back what has not gone yet; pause and a name, or pause all, keeps letters here.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """What to write down, what to say, and what to look up for her (`show`: the services know the log, these rules do not)."""

    decisions: tuple[Decision, ...] = ()
    lines: tuple[ReceiptLine, ...] = ()
    show: tuple[said.Show, ...] = ()


def carry_out(actions: Sequence[Action], case: Case) -> Consequences:
    """The consequences of one answer."""
    yielded = list(_all(case, _once(actions)))
    return Consequences(
        decisions=tuple(each for each in yielded if not isinstance(each, ReceiptLine | said.Show)),
        lines=tuple(each for each in yielded if isinstance(each, ReceiptLine)),
        show=tuple(each for each in yielded if isinstance(each, said.Show)),
    )


def _once(actions: Sequence[Action]) -> tuple[Action, ...]:
    """Each thing once; of two yeses to one letter, the one that says "anyway"."""
    anyway = {each.item for each in actions if isinstance(each, said.Approve) and each.anyway}
    return tuple(
        dict.fromkeys(
            said.Approve(item=each.item, anyway=each.item in anyway) if isinstance(each, said.Approve) else each
            for each in actions
        )
    )


def _all(case: Case, actions: Sequence[Action]) -> Iterator[Decision | ReceiptLine | said.Show]:
    """Edits first, so that a yes beside one finds the new words; then the rest in her order, each building on what was told before it."""
    torn = _contradicted(actions)
    for item in sorted(torn):
        yield asked("You said two things about this letter that cannot both be. Which one holds?", item)
    edits = {each.item: each for each in actions if isinstance(each, said.Edit)}
    for action in sorted(actions, key=lambda each: not isinstance(each, said.Edit)):
        if isinstance(action, _ABOUT_A_LETTER) and action.item in torn:
            continue
        if not may(case.proof.role, action):
            yield from not_allowed(action)
        elif isinstance(action, said.Question) and any(not isinstance(each, said.Question | said.Ask) for each in actions):
            yield told("One more sentence I did not understand, so nothing was done for it. With the word help I tell what I do.")
        else:
            brought = tuple(_one(case, action, edits))
            case = case.after(brought)
            yield from brought


def _contradicted(actions: Sequence[Action]) -> set[int]:
    """Letters with a yes and also a no, a later, an undo, or a doubt; and those with two different new texts."""
    yes = {each.item for each in actions if isinstance(each, said.Approve)}
    against = {each.item for each in actions if isinstance(each, said.Skip | said.Snooze | said.Undo | said.Ask)}
    edited = [each.item for each in actions if isinstance(each, said.Edit)]
    return {item for item in yes if item in against} | {item for item in edited if edited.count(item) > 1}


def _one(case: Case, action: Action, edits: Mapping[int, said.Edit]) -> Iterator[Decision | ReceiptLine | said.Show]:
    match action:
        case said.Approve(item=item) if item in edits:
            yield from on_letters.approve_revised(case, action, edits[item])
        case said.Approve():
            yield from on_letters.approve(case, action)
        case said.Skip():
            yield from on_letters.skip(case, action)
        case said.Undo():
            yield from on_letters.undo(case, action)
        case said.Edit():
            yield from on_letters.edit(case, action)
        case said.Snooze():
            yield from on_letters.snooze(case, action)
        case said.Hold():
            yield from on_letters.hold(case, action)
        case said.Label():
            yield from on_clients.label(case, action)
        case said.SetConsent():
            yield from on_clients.consent(case, action)
        case said.SetOutcome():
            yield from on_referrals.outcome(case, action)
        case said.Met():
            yield from on_meetings.met(case, action)
        case said.Note():
            yield from on_people.note(case, action)
        case said.Pause():
            yield from on_people.pause(case, action)
        case said.OptOut():
            yield from on_people.opt_out(case, action)
        case said.NewPartner():
            yield from on_people.new_partner(case, action)
        case said.Record():
            yield from _RECORDS[action.what](case, action) if action.what in _RECORDS else _unclear(action.what)
        case said.Ask(why=why) if why == NOT_SHOWN and not case.digest.id:
            yield asked("No letter stands in the mail you answered. Answer the digest itself, or say the name.", action.item)
        case said.Ask():
            yield from _unclear(action.why, action.item)
        case said.Show():
            yield from _show(case, action)
        case said.Question():
            yield from (
                told(each) for each in ("I only carry out what I know how to do, and nothing was done. What I understand:", *HELP)
            )
        case said.Nothing():
            yield told("I found nothing to do in your answer, so nothing was done.")
        case _:
            assert_never(action)


def _unclear(why: str, item: int | str = "") -> Iterator[ReceiptLine]:
    reason = f" ({why})" if why not in ("", UNCLEAR, UNANSWERED) else ""
    yield asked(f"I am not sure what you want here{reason}, so nothing was done. Would you say it once more?", item)


def _show(case: Case, wanted: said.Show) -> Iterator[ReceiptLine | said.Show]:
    """What the digest itself can answer; the rest is handed on."""
    match wanted.what:
        case "help":
            yield from (told(each) for each in HELP)
        case "why":
            yield _why(case, wanted.about or "")
        case "pending":
            yield from _pending(case)
        case _:
            yield wanted


def _why(case: Case, about: str) -> ReceiptLine:
    number = "".join(c for c in about if c.isdigit())
    shown = case.digest.draft(int(number)) if number else None
    if shown is None:
        return asked(f"There is no letter {about} in the digest you answered.")
    return told(f"The letter to {shown.to}: {shown.why or 'no reason was written down'}", shown.n)


def _pending(case: Case) -> Iterator[ReceiptLine]:
    held = [draft for draft in case.drafts.values() if Event.UNDO in TRANSITIONS[draft.state]]
    for draft in held:
        when = f" goes {case.goes(draft, draft.not_before)}" if draft.not_before else " waits for its turn"
        yield told(f"The letter to {draft.to_name}{when}.")
    if not held:
        yield told("No letter is waiting to go.")
