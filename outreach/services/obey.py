"""The owner's word: proven, understood, turned into decisions, and answered with one receipt.

Law: no proof, no action, and no answer to anybody who did not prove to be the owner; the next digest names what was ignored. The decisions
go back to `receive`, which writes them in the transaction of the mail that caused them.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from outreach.model.command import Action, Ask
from outreach.model.decision import Decision, Known, Mention, NoteCommand
from outreach.model.digest import Digest, ShownDraft, ShownPartner, ShownReferral
from outreach.model.mail import Message
from outreach.model.outbox import TRANSITIONS, WAITING, Draft, Event, State
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.effects.case import Case, told
from outreach.rules.approval.effects.consequences import Consequences, carry_out
from outreach.rules.approval.pages.receipt import compose
from outreach.rules.approval.proof.authenticity import prove
from outreach.rules.approval.proof.proof import Proof, Refused
from outreach.rules.approval.proof.tokens import Button, read_button
from outreach.rules.approval.told.alert_answers import had_their_answer
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.letters.profile import SETTINGS
from outreach.rules.letters.veil import kept
from outreach.services import report
from outreach.services.freshness import lint_again
from outreach.services.house import House, calendar_now, local_day, note
from outreach.services.lookup import look_up
from outreach.services.veil import veil_now

_CURE = "If it was you, answer the digest from the practice's own mailbox."
_TOLD = ("hold_until", "away", "updates", *SETTINGS)


async def obey(house: House, message: Message, known: Known, now: datetime) -> tuple[Decision, ...]:
    """What a mail in the owner's name brings about: her commands and their receipt, or one line about what was ignored."""
    cause = _cause(message)
    if house.store.owner_mail.knows(f"receipt:{cause}"):
        return ()  # the other copy of this mail (Sent and INBOX each hold one) was obeyed already
    pressed = _pressed(house, message, known, now)
    button = pressed if isinstance(pressed, Button) else None
    if button is not None:
        known = replace(known, digest=house.store.digests.get(button.digest_id))
    proof = await asyncio.to_thread(
        prove,
        message,
        known,
        owners=frozenset(house.config.owner.addresses),
        assistants=frozenset(house.config.owner.assistants),
        authserv_id=house.config.mailbox.imap.authserv_id,
        txt=house.txt,
        token_ok=button is not None,
        now=now,
    )
    if isinstance(proof, Refused):
        note("ignored", why=proof.reason)
        return (Mention(text=f"A mail in your name was ignored: {proof.reason}. {_CURE}", where="ignored"),)
    if isinstance(pressed, Refused):
        actions: Sequence[Action] = (Ask(item="all", why=pressed.reason),)
    elif button is not None:
        actions = (
            button.action(answer_text(message, answered(house, known.digest, now)))
            or Ask(item=int(button.item), why="write the new words under the subject, then send"),
        )
    else:
        shown = answered(house, known.digest, now)
        words, today = answer_text(message, shown), local_day(house, now)
        actions = had_their_answer(words, shown, today) or read_answer(words, shown, today, subject=message.subject)
    return answer(
        house,
        actions,
        digest=known.digest,
        proof=proof,
        cause=cause,
        in_reply_to=message.message_id,
        references=_thread(message, known.digest),
        button=button,
        now=now,
    )


def _pressed(house: House, message: Message, known: Known, now: datetime) -> Button | Refused | None:
    """The button that was pressed, if it counts: a code that was obeyed once says nothing any more."""
    found = read_button(message.subject, house.store.settings.key(), now)
    if isinstance(found, Button) and found.code in known.used_tokens:
        return Refused(reason="this button was pressed before, and each counts once")
    return found


def _cause(message: Message) -> str:
    """What makes two copies of one command the same command, also where a server gives each an id of its own."""
    said = f"{message.message_id or message.identity}\0{message.subject}\0{message.text}"
    return f"command:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def _thread(message: Message, shown: Digest | None) -> tuple[str, ...]:
    """What stands above her mail (RFC 5322 §3.6.4). A pressed button is a new mail; its receipt belongs to the digest all the same."""
    digest = (shown.message_id,) if shown is not None else ()
    return tuple(dict.fromkeys((*digest, *(message.references or message.in_reply_to))))


def answer(
    house: House,
    actions: Sequence[Action],
    *,
    digest: Digest | None,
    proof: Proof,
    cause: str,
    in_reply_to: str | None,
    references: Sequence[str] = (),
    button: Button | None,
    now: datetime,
) -> tuple[Decision, ...]:
    """The decisions that follow from what she said, and the receipt among them; `in_reply_to` is her mail, `references` the thread above it."""
    shown = answered(house, digest, now)
    done = consequences(house, actions, shown, proof=proof, cause=cause, button=button, now=now)
    extra = look_up(house, done.show, shown, now)
    veil = veil_now(house.store, house.config, done.decisions)
    lines = tuple(replace(each, said=veil(each.said, ())) for each in done.lines) or (
        (told("Here is what you asked for."),) if extra else ()
    )
    receipt = compose(
        lines,
        cause=cause,
        digest_date=shown.date,
        render=house.templates.render,
        in_reply_to=in_reply_to,
        references=references,
        extra=extra,
    )
    note("command", proof=proof.how, actions=",".join(each.action for each in actions), decisions=len(done.decisions))
    told_so = NoteCommand(
        proof=proof.how,
        actions=tuple(dict.fromkeys(each.action for each in actions)),
        token=button.code if button is not None and any(each.done for each in done.lines) else None,
    )
    wish = report.wish_for_more(house, shown.date, now) if any(each.what == "more" for each in done.show) else None
    return (*(kept(each, veil) for each in done.decisions), *((wish,) if wish else ()), told_so, receipt)


def consequences(
    house: House, actions: Sequence[Action], shown: Digest, *, proof: Proof, cause: str, button: Button | None, now: datetime
) -> Consequences:
    """What the actions bring about, held against the log as it is now."""
    store = house.store
    told = {name: value for name in _TOLD if (value := store.settings.get(name)) is not None}
    case = Case(
        digest=shown,
        drafts=_letters(house, shown),
        partners=store.people.all(),
        referrals=store.referrals.all(),
        told_at=store.referrals.last_told,
        proof=proof,
        now=now,
        today=local_day(house, now),
        config=house.config,
        cause=cause,
        lint=lambda draft: lint_again(house, draft, now),
        holidays=calendar_now(house),
        told=told,
        cues=store.cues.unconfirmed(),
        given=_given(house, now),
        button=button,
        dossier=store.people.dossier,
        joined=store.merges.joined(),
        recognise=store.clients.recognise,
    )
    return carry_out(actions, case)


def _given(house: House, now: datetime) -> dict[int, int]:
    """The cents of this calendar year's gifts, by partner."""
    given: dict[int, int] = defaultdict(int)
    for gift in house.store.keepsakes.gifts_since(local_day(house, now).replace(month=1, day=1)):
        given[gift.partner_id] += gift.cents
    return given


def answered(house: House, digest: Digest | None, now: datetime) -> Digest:
    """The digest that was answered, with everybody and every code that she may name; an empty one, in which no number means anything, when she just wrote."""
    shown = digest or Digest(id="", date=local_day(house, now))
    undoable = tuple(each for each in shown.undoable if _had_a_yes(house, each))
    people = house.store.people.all()
    everybody = tuple(ShownPartner(name=each.name, email=each.email, org=each.org) for each in people)
    names = {each.id: each.name for each in people}
    codes = tuple(
        ShownReferral(code=each.code, partner=names.get(each.partner_id or 0, ""), state=each.state.value)
        for each in house.store.referrals.all()
    )
    return replace(shown, partners=everybody, known=codes, undoable=undoable)


def _had_a_yes(house: House, shown: ShownDraft) -> bool:
    """Whether there is a yes to take back, or was one before the letter went."""
    draft = house.store.outbox.get(shown.draft_id)
    return draft is not None and (Event.UNDO in TRANSITIONS[draft.state] or draft.sent is not None)


def _letters(house: House, shown: Digest) -> dict[int, Draft]:
    """The letters of that digest as they stand now, and all others that still wait."""
    current = [house.store.outbox.get(each.draft_id) for each in (*shown.drafts, *shown.undoable)]
    waiting = house.store.outbox.in_state(*WAITING, State.UNSURE)
    return {draft.id: draft for draft in (*waiting, *current) if draft is not None}
