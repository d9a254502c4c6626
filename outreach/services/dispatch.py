"""Mail out: letters that were approved, and our own mail to the owner. Nothing goes twice.

The order is the promise: a last look at the mailbox and at Drafts, connect, MAIL, RCPT (the letter is still APPROVED), then the claim is committed, then
DATA. Whatever the wire answers is a value that the outbox table knows. A letter whose answer was lost is looked for in Sent
from the first minute on, and after an hour left to the owner; no code path here sends from UNSURE. With a database that cannot be written, nothing is offered at all.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from outreach.edge.smtp import Offered
from outreach.model.decision import AskOwner, Mention
from outreach.model.mail import Role
from outreach.model.outbox import Draft, Outcome, State
from outreach.rules.cadence.leaving import why_wait
from outreach.rules.letters.envelope import letter, to_owner
from outreach.rules.reading.traces import no_such_address
from outreach.services import drafts, receive
from outreach.services.freshness import take_back_if_void
from outreach.services.house import House, calendar_now, held, note, own_id

LOOK_FROM, ASK_AFTER, LOOK_UNTIL = timedelta(minutes=1), timedelta(minutes=60), timedelta(minutes=75)
PROVIDER_FILES_WITHIN = timedelta(seconds=60)
_NOBODY_THERE = "The letter to {name} did not go: nobody has that address there, says the mail server."
_TOLD = {"accepted": "The letter to {name} went out.", "perm": "The mail server refused the letter to {name}: {reply}"}
_NO_SUCH_ADDRESS = re.compile(r"5\.1\.(?:1|2|3|6|10)\b")
RETRIES = (timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=45), timedelta(hours=2), timedelta(hours=6))
GIVE_UP = timedelta(days=3)


async def once(house: House) -> int:
    """Send what is queued for the owner, settle what is unsure, and send the letters whose time has come. How many letters went."""
    house.store.probe()
    await tell_owner(house)
    await settle_unsure(house)
    await file_copies(house)
    went = 0
    while (draft := _next(house)) is not None:
        await receive.once(house)
        await drafts.once(house)
        again = house.store.outbox.get(draft.id)
        if again is None or again.sha256 != draft.sha256 or _reason_to_wait(house, again) is not None:
            continue
        if take_back_if_void(house, again, house.clock.now()):
            continue
        went += await send(house, again)
    return went


async def send(house: House, draft: Draft) -> bool:
    """One try at one approved letter; True when the server accepted it. The claim is on disk before DATA begins."""
    now = house.clock.now()
    outbox = house.store.outbox
    raw = letter(draft, house.config, now)
    offered = await house.smtp.offer(raw, sender=house.config.mailbox.address, recipient=draft.to_email)
    if not isinstance(offered, Offered):
        _write_down(house, draft, _patience(draft, offered, now), claimed=False)
        note("refused", draft=draft.id, result=offered.result, code=offered.code)
        return False
    if not outbox.claim(draft.id, draft.sha256, now):
        await offered.leave()
        note("overtaken", draft=draft.id)
        return False
    outcome = await offered.data()
    _write_down(house, draft, _patience(draft, outcome, now), claimed=True)
    await offered.leave()
    note(outcome.event.value, draft=draft.id, code=outcome.code)
    return outcome.result == "accepted"


def _write_down(house: House, draft: Draft, outcome: Outcome, *, claimed: bool) -> None:
    """The wire's answer and what the next digest says of it, in one transaction."""
    now = house.clock.now()
    put = house.store.outbox.settle if claimed else house.store.outbox.fail_before_data
    with house.store.transaction():
        put(draft.id, outcome, now, not_before=_retry_at(draft, now))
        words = _NOBODY_THERE if _unknown_there(outcome) else _TOLD.get(outcome.result)
        if words is not None:
            told = Mention(text=words.format(name=draft.to_name, reply=outcome.reply))
            gone = no_such_address(draft, "was refused") if draft.partner_id is not None and _unknown_there(outcome) else ()
            house.store.apply((told, *gone), f"{outcome.result}:{draft.id}", now)


def _unknown_there(outcome: Outcome) -> bool:
    """Whether the server says for good that nobody has this address (RFC 3463 §3.2: bad mailbox, bad system, bad syntax, moved, null MX)."""
    return outcome.result == "perm" and _NO_SUCH_ADDRESS.match(outcome.reply) is not None


async def tell_owner(house: House) -> None:
    """Digests, receipts and alerts. The same claim before DATA: two digests of one morning would be answered twice."""
    queue = house.store.owner_mail
    for mail in queue.pending(house.clock.now()):
        now = house.clock.now()
        message_id = mail.message_id or own_id(house, mail.tell.key)
        raw = to_owner(mail.tell, house.config, now, message_id=message_id)
        offered = await house.smtp.offer(raw, sender=house.config.mailbox.address, recipient=house.config.owner.addresses[0])
        if not isinstance(offered, Offered):
            queue.settle(mail.id, offered, now)
            note("owner_mail", mail=mail.id, result=offered.result, code=offered.code)
            return  # the server is unwell; what waits behind this one waits with it
        if not queue.claim(mail.id, now, message_id):
            await offered.leave()
            continue
        outcome = await offered.data()
        queue.settle(mail.id, outcome, house.clock.now())
        await offered.leave()
        note("owner_mail", mail=mail.id, kind=mail.tell.kind, result=outcome.result)


async def settle_unsure(house: House) -> None:
    """Look for letters whose answer was lost; after the last look the owner is asked, once."""
    for draft in house.store.outbox.in_state(State.UNSURE):
        age = house.clock.now() - house.store.outbox.claimed_at(draft.id)
        if age < LOOK_FROM:
            continue
        if age < LOOK_UNTIL and await _lies_in_sent(house, draft):
            house.store.outbox.seen(draft.id, house.clock.now())
        elif age >= ASK_AFTER:
            house.store.apply((_which(draft),), f"unsure:{draft.id}", house.clock.now())


async def file_copies(house: House) -> None:
    """Put a copy of what was sent into Sent, unless the provider has filed one by itself."""
    policy = house.config.mailbox.smtp.files_sent
    for draft, at in house.store.outbox.unfiled():
        if policy == "auto" and house.clock.now() - at < PROVIDER_FILES_WITHIN:
            continue
        if policy != "always" and Role.SENT in await house.imap.mailboxes() and not await _lies_in_sent(house, draft):
            await house.imap.append(Role.SENT, letter(draft, house.config, at), (r"\Seen",), when=at)
        house.store.outbox.filed(draft.id, house.clock.now())


async def _lies_in_sent(house: House, draft: Draft) -> bool:
    """Whether the letter lies in Sent, under any Message-ID that names it: ours, its copy's in Drafts, or a provider's."""
    if Role.SENT not in await house.imap.mailboxes():
        return False
    for name in sorted(house.store.outbox.ids(draft.id)):
        if await house.imap.find(Role.SENT, name):
            return True
    return False


def _next(house: House) -> Draft | None:
    """The first approved letter that may go at this moment."""
    ready = house.store.outbox.ready(house.clock.now())
    return next((draft for draft in ready if _reason_to_wait(house, draft) is None), None)


def _reason_to_wait(house: House, draft: Draft) -> str | None:
    """Why this letter does not go at this moment, or None. The same questions before and after the last look."""
    now = house.clock.now()
    if held(house, now):
        return "held"
    if drafts.in_her_hands(house, draft):
        return "in Drafts"
    sent = [at for _, at in house.store.outbox.sent_since(now - timedelta(days=1))]
    partner = house.store.people.get(draft.partner_id) if draft.partner_id else None
    return why_wait(draft, partner, sent, calendar_now(house), now, house.config)


def _patience(draft: Draft, outcome: Outcome, now: datetime) -> Outcome:
    """A server that says "later" for three days has said no."""
    if outcome.result == "temp" and now - draft.created > GIVE_UP and draft.attempts >= len(RETRIES):
        return Outcome(result="perm", code=outcome.code, reply=outcome.reply)
    return outcome


def _retry_at(draft: Draft, now: datetime) -> datetime:
    return now + RETRIES[min(draft.attempts, len(RETRIES) - 1)]


def _which(draft: Draft) -> AskOwner:
    return AskOwner(
        key=f"unsure:{draft.id}",
        about=draft.to_name,
        partner_id=draft.partner_id,
        text=f"The mail server broke off while taking my letter to {draft.to_name}. I do not know whether it went out, and I will "
        "not send it again by myself. Did it? (yes: it went, no: send it again)",
    )
