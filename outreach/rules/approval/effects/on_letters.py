"""What an answer does to letters: yes, no, later, back, and other words.

Law: nothing here approves but `approve` and `approve_revised`, and each of them only for the owner, only for the very text she was
shown (or wrote herself, just now), never over a blocked mark, and over a failing one only when she said "anyway". A letter that
changed since she saw it is shown, not sent. Stopping a letter is always allowed, as long as it has not gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from outreach.model.command import Approve, Edit, Hold, Skip, Snooze, Undo
from outreach.model.decision import ApproveDraft, MoveDraft, ReviseDraft, SetSetting, SnoozeDraft
from outreach.model.digest import ShownDraft
from outreach.model.outbox import TRANSITIONS, WAITING, Draft, Event, State
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told
from outreach.rules.approval.effects.on_referrals import told_today
from outreach.rules.cadence.office_hours import FOR_EVER
from outreach.rules.letters.anatomy import signed

_GONE = {
    State.SENDING: "is on its way this minute",
    State.SENT: "has gone out already",
    State.BOUNCED: "went out and came back",
    State.REFUSED: "was refused by the mail server",
    State.EXPIRED: "waited too long and has expired",
    State.WITHDRAWN: "was taken back, because they wrote, you were in touch, or you said no",
}


def approve(case: Case, yes: Approve) -> Yielded:
    """A yes. Bound to the sha256 that stood in the digest, or to the one that the button carries."""
    match case.letter(yes.item):
        case ReceiptLine() as line:
            yield line
        case shown, draft:
            yield from _approve_shown(case, yes, shown, draft)


def _approve_shown(case: Case, yes: Approve, shown: ShownDraft, draft: Draft) -> Yielded:
    if draft.state in {State.APPROVED, State.DEFERRED}:
        yield told(f"The letter to {shown.to} has your yes already; nothing more is needed.", yes.item)
    elif Event.APPROVE not in TRANSITIONS[draft.state] and draft.state is not State.DRAFTED:
        yield told(f"The letter to {shown.to} {_GONE[draft.state]}.", yes.item)
    elif draft.state is State.DRAFTED or not _as_shown(case, shown, draft):
        yield replace(
            asked(
                f"The letter to {shown.to} changed after you saw it, so it stays here. This is its text now; you will be asked again.",
                yes.item,
            ),
            letter=draft.body,
        )
    else:
        yield from _approve_today(case, yes, shown, draft)


def _approve_today(case: Case, yes: Approve, shown: ShownDraft, draft: Draft) -> Yielded:
    """What she was shown may not be true any more: of days and openings that have gone by since, no yes speaks, not even an "anyway"."""
    found, marks = case.lint(draft), (*shown.marks, *draft.marks)
    unseen = tuple(each for each in found.aged if each not in marks)
    if unseen:
        yield asked(f"The letter to {shown.to} stays here: {_and(unseen)}. It comes again in the next digest.", yes.item)
    else:
        blocked = (*shown.blocked, *draft.blocked, *found.blocked)
        yield from _let_go(case, yes, shown, draft, marks=marks, blocked=blocked)


def approve_revised(case: Case, yes: Approve, edit: Edit) -> Yielded:
    """A yes beside an edit ("edit 2 and send"): for the text that she wrote in this very answer."""
    match case.letter(yes.item):
        case ReceiptLine() as line:
            yield line
        case shown, draft if _may_revise(case, shown, draft):
            revised = _revised(case, draft, edit)
            yield MoveDraft(draft_id=draft.id, event=Event.LISTED, why="the owner wrote this text herself")
            yield from _let_go(case, yes, shown, revised, marks=revised.marks, blocked=revised.blocked)
        case _:
            return


def _as_shown(case: Case, shown: ShownDraft, draft: Draft) -> bool:
    """Whether the text she said yes to is the text that stands. A button's own hash is asked for as well."""
    pressed = case.button
    if pressed is not None and pressed.verb == "approve":
        pressed_here = (pressed.digest_id, pressed.draft_id) == (case.digest.id, draft.id) and pressed.shows(draft.sha256)
    else:
        pressed_here = True
    return pressed_here and shown.sha256 == draft.sha256


def _let_go(
    case: Case, yes: Approve, shown: ShownDraft, draft: Draft, *, marks: tuple[str, ...], blocked: tuple[str, ...]
) -> Yielded:
    if case.proof.role != "owner":
        yield asked(f"The letter to {shown.to} waits: only the owner herself can let a letter go.", yes.item)
    elif blocked:
        yield asked(f"The letter to {shown.to} cannot go as it is: {_and(blocked)}. Other words would help.", yes.item)
    elif marks and not yes.anyway:
        yield asked(
            f"The letter to {shown.to} waits: {_and(marks)}. If it shall go all the same, say that it goes anyway.", yes.item
        )
    else:
        leaves = case.leaves(draft)
        yield ApproveDraft(
            draft_id=draft.id,
            sha256=draft.sha256,
            digest_id=case.digest.id,
            proof=case.proof.words,
            not_before=leaves,
            token=case.button.code if case.button is not None and case.button.verb == "approve" else None,
            anyway=yes.anyway,
        )
        undo = 'Until then, an answer with the word "undo" and its number keeps it here.'
        yield did(f"The letter to {shown.to} has your yes. It goes {case.goes(draft, leaves)}.", yes.item, undo)


def edit(case: Case, change: Edit) -> Yielded:
    """New words for a letter. They are shown again; they are no yes."""
    match case.letter(change.item):
        case ReceiptLine() as line:
            yield line
        case shown, draft if not _may_revise(case, shown, draft):
            yield _not_revised(shown, draft, change)
        case shown, draft:
            revised = _revised(case, draft, change)
            yield ReviseDraft(
                draft_id=draft.id,
                subject=draft.subject,
                body=revised.body,
                marks=revised.marks,
                blocked=revised.blocked,
                by=case.proof.role,
            )
            again = (
                f" What the check says: {_and((*revised.blocked, *revised.marks))}." if revised.blocked or revised.marks else ""
            )
            yield replace(
                did(f"The letter to {shown.to} has your words now.{again} Without a yes it does not go.", change.item),
                letter=revised.body,
                was=draft.body,
            )


def _may_revise(case: Case, shown: ShownDraft, draft: Draft) -> bool:
    return draft.state in WAITING and shown.sha256 == draft.sha256


def _not_revised(shown: ShownDraft, draft: Draft, change: Edit) -> ReceiptLine:
    if draft.state not in WAITING:
        return asked(
            f"The letter to {shown.to} {_GONE.get(draft.state, 'may have gone out already')}; its words stay.", change.item
        )
    said = f"The letter to {shown.to} changed after you saw it, so your words were not put in. This is its text now."
    return replace(asked(said, change.item), letter=draft.body)


def _revised(case: Case, draft: Draft, change: Edit) -> Draft:
    """Her words as a letter: with the signature of the one they replace, where she left it out (the law asks for the address)."""
    text = signed(change.text, draft.body, case.config.practice.therapist)
    plain = replace(draft, body=text, version=draft.version + 1, marks=(), blocked=(), edited=True)
    found = case.lint(plain)
    return replace(plain, marks=found.failing, blocked=found.blocked)


def skip(case: Case, no: Skip) -> Yielded:
    """A no: the letter is taken back and not written again for the same reason."""
    last = "It is not written again for the same reason. A letter of your own is always possible."
    yield from _stop(case, no.item, Event.REJECT, "will not go", last)


def undo(case: Case, back: Undo) -> Yielded:
    """The yes taken back. Without a number, of every letter that has one and has not gone: stopping too much is the safe side."""
    if back.item is not None:
        yield from _stop(case, back.item, Event.UNDO, "is here again, without a yes")
        return
    held = [draft for draft in case.drafts.values() if Event.UNDO in TRANSITIONS[draft.state]]
    for draft in held:
        yield MoveDraft(draft_id=draft.id, event=Event.UNDO, why="the owner took it back")
        yield did(f"The letter to {draft.to_name} is here again, without a yes.")
    if not held:
        yield told("Nothing is waiting to go, so there is nothing I can take back.")
        for each in (each for each in case.joined if case.local_day(each.at) == case.today):
            yield told(f"What you said of {each.name} today goes back with the word split and {each.email}.")
    for code in told_today(case):
        yield told(f"What you told of {code} today goes back with the word undo and {code}.")


def _stop(case: Case, item: int, event: Event, then: str, undo: str = "") -> Yielded:
    match case.letter(item, to_stop=True):
        case ReceiptLine() as line:
            yield line
        case shown, draft if event in TRANSITIONS[draft.state]:
            yield MoveDraft(draft_id=draft.id, event=event, why="you said so")
            yield did(f"The letter to {shown.to} {then}.", item, undo)
        case shown, draft:
            yield told(f"The letter to {shown.to} {_GONE.get(draft.state, 'had no yes')}, so nothing changes.", item)


def snooze(case: Case, later: Snooze) -> Yielded:
    """Not now. A yes given before is taken back."""
    match case.letter(later.item):
        case ReceiptLine() as line:
            yield line
        case shown, draft if draft.state in WAITING:
            if Event.UNDO in TRANSITIONS[draft.state]:
                yield MoveDraft(draft_id=draft.id, event=Event.UNDO, why="the owner said later")
            yield SnoozeDraft(draft_id=draft.id, until=later.until)
            when = f"comes back {case.day(later.until)}" if later.until else "rests until you ask for it"
            yield did(
                f"The letter to {shown.to} {when}.",
                later.item,
                "In an answer to the digest a yes to it still counts, and so does another day.",
            )
        case shown, draft:
            yield told(f"The letter to {shown.to} {_GONE.get(draft.state, 'may have gone out already')}.", later.item)


def hold(case: Case, stop: Hold) -> Yielded:
    """Nothing goes out until a day, or until told otherwise."""
    yield SetSetting(name="hold_until", value=stop.until.isoformat() if stop.until else FOR_EVER)
    until = f"before {case.day(stop.until)}" if stop.until else "until you say that I may go on"
    yield did(f"No letter leaves {until}.", undo='The word "resume" lets letters go again.')


def _and(words: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(words))
