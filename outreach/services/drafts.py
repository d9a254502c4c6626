"""The Drafts folder: letters that wait are laid there too, and what she does with them there is heard.

Her changes become a version, which needs a yes of its own; deleting is a no; sending it by hand shows in Sent (`receive`). The whole folder is
compared every round, because autosave replaces messages. Before a letter goes, its copy is taken out: it cannot go twice.

Law: nothing of hers is ever changed or deleted. What we delete is a copy of ours, by UID, and only once a version of the letter holds its
words. Headers alone are read of what cannot be a copy, and of those nothing is kept but the place. Each step is on disk before the
next begins: a kill between laying a copy there and writing it down is found by the copy's Message-ID, which was written down before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from outreach.edge.faults import CommandRefused
from outreach.model.decision import Mention
from outreach.model.drafts import Copy, Kept
from outreach.model.mail import Message, Position, Role
from outreach.model.outbox import WAITING, Draft, State
from outreach.rules.drafts.likeness import marked, may_be_ours, version_in, whose
from outreach.rules.drafts.reconcile import Desk, Forget, Keep, Place, Remove, Step, reconcile, touched
from outreach.rules.letters.envelope import letter
from outreach.rules.reading.parse import parse
from outreach.services.freshness import lint_again
from outreach.services.house import House, local_day, note, own_id


async def once(house: House) -> None:
    """Bring Drafts and the letters into agreement; nothing where `use_drafts` is off. A folder that is missing or refused is told of once a day."""
    if not house.config.mailbox.imap.use_drafts:
        return
    mailbox = (await house.imap.mailboxes()).get(Role.DRAFTS)
    if mailbox is None:
        _complain(house, "I find no Drafts folder.")
        return
    try:
        await _agree(house, mailbox)
    except CommandRefused as refused:
        _complain(house, str(refused))


def _complain(house: House, why: str) -> None:
    now = house.clock.now()
    note("drafts_refused")
    text = f"I cannot use your Drafts folder, and letters whose copy lies there wait: {why}"
    house.store.apply((Mention(text=text),), f"drafts:{local_day(house, now)}", now)


def in_her_hands(house: House, draft: Draft) -> bool:
    """Whether a copy of the letter lies in Drafts, or went from there for a reason that is not known yet. Then it must not be sent."""
    return house.config.mailbox.imap.use_drafts and house.store.drafts.holds(draft.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """The folder as it is at this moment."""

    mailbox: str
    uidvalidity: int
    present: frozenset[int]

    def place(self, uid: int) -> Position:
        return Position(mailbox=self.mailbox, uidvalidity=self.uidvalidity, uid=uid)


async def _agree(house: House, mailbox: str) -> None:
    now = house.clock.now()
    uidvalidity, present = await house.imap.undeleted(Role.DRAFTS)
    folder = _Folder(mailbox=mailbox, uidvalidity=uidvalidity, present=present)
    known = house.store.drafts.copies(mailbox, uidvalidity)
    found = [copy async for copy in _meet(house, folder, present - {copy.place.uid for copy in known}, now)]
    copies = (*known, *found)
    letters = _letters(house, {copy.draft_id for copy in copies if copy.draft_id is not None})
    edits = await _edits(house, [copy for copy in copies if copy.place.uid in present and not touched(copy, now)])
    desk = Desk(
        now=now,
        today=local_day(house, now),
        therapist=house.config.practice.therapist,
        lint=partial(lint_again, house, now=now),
    )
    await _carry_out(house, folder, tuple(reconcile(letters, copies, present, edits, desk)), found)


async def _meet(house: House, folder: _Folder, uids: Iterable[int], now: datetime) -> AsyncIterator[Copy]:
    """Messages that we have not seen before, and whose they are. Texts are fetched of those only that may be copies."""
    headers = await _read(house, sorted(uids), headers_only=True)
    letters = _letters_named(house, headers.values())
    texts = await _read(house, [uid for uid, message in headers.items() if may_be_ours(message, letters)])
    for uid in sorted(uids):
        kept = whose(texts[uid], letters) if uid in texts else None
        version = version_in(texts[uid], kept) if kept else None
        yield Copy(place=folder.place(uid), draft_id=kept.draft.id if kept else None, version=version, seen=now)


async def _read(house: House, uids: Sequence[int], *, headers_only: bool = False) -> dict[int, Message]:
    """The messages of these UIDs that are still there and can be opened."""
    if not uids:
        return {}
    read: dict[int, Message] = {}
    async for arrival in house.imap.fetch(Role.DRAFTS, uids, headers_only=headers_only):
        message = parse(arrival.raw)
        if isinstance(message, Message):
            read[arrival.position.uid] = message
    return read


async def _edits(house: House, settled: Sequence[Copy]) -> Mapping[int, Message]:
    """Copies whose words no version holds, read anew."""
    return await _read(house, [copy.place.uid for copy in settled if copy.draft_id is not None and copy.version is None])


def _letters_named(house: House, messages: Iterable[Message]) -> list[Kept]:
    """Letters that wait, and those that these messages name."""
    outbox = house.store.outbox
    seen = tuple(messages)
    ids = [message.message_id for message in seen if message.message_id]
    marks = {mark for message in seen if (mark := marked(message)) is not None and outbox.get(mark)}
    return _letters(house, marks | {draft.id for draft in (*outbox.named(ids), *outbox.in_state(*WAITING))})


def _letters(house: House, ids: Iterable[int]) -> list[Kept]:
    """These letters, and all that may get a copy."""
    waiting = {draft.id for draft in house.store.outbox.in_state(State.PROPOSED)}
    return [house.store.drafts.kept(draft_id) for draft_id in sorted(waiting | set(ids))]


async def _carry_out(house: House, folder: _Folder, steps: Sequence[Step], found: Sequence[Copy]) -> None:
    """First what is only to be written down, in one transaction; then what is to be done in the folder, one by one."""
    drafts, now = house.store.drafts, house.clock.now()
    with house.store.transaction():
        drafts.know_only(folder.mailbox, folder.uidvalidity)
        for copy in found:
            drafts.keep(copy)
        decisions = tuple(step for step in steps if not isinstance(step, Keep | Forget | Remove | Place))
        house.store.apply(decisions, f"drafts:{folder.uidvalidity}:{now.isoformat()}", now)
        for step in steps:
            match step:
                case Keep(copy=copy):
                    drafts.keep(copy)
                case Forget(copy=copy):
                    drafts.forget(copy)
                case _:
                    pass
    for step in steps:
        match step:
            case Remove(copy=copy):
                await _remove(house, copy)
            case Place(draft=draft):
                await _place(house, folder, draft)
            case _:
                pass


async def _remove(house: House, copy: Copy) -> None:
    leaving = replace(copy, removing=True)
    house.store.drafts.keep(leaving)
    if not await house.imap.discard_draft(copy.place):
        house.store.drafts.keep(copy)  # it went by another hand, perhaps into Sent: `reconcile` waits for what that was
        return
    house.store.drafts.forget(leaving)
    note("draft_removed", draft=copy.draft_id, version=copy.version)


async def _place(house: House, folder: _Folder, draft: Draft) -> None:
    """The copy has a Message-ID of its own, so that Sent tells which of the two went: the one she sent, or the one we sent."""
    now = house.clock.now()
    copy_id = own_id(house, f"copy:{draft.id}:{draft.version}")
    house.store.outbox.learn_id(draft.id, copy_id)
    raw = letter(replace(draft, message_id=copy_id), house.config, now)
    uid = await house.imap.append(Role.DRAFTS, raw, (r"\Draft", r"\Seen"), when=now)
    house.store.drafts.placed(draft, folder.place(uid) if uid else None, now)
    note("draft_placed", draft=draft.id, version=draft.version)
