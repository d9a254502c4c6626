"""Mail in: every message the server shows us becomes exactly one row, with its consequences, in one transaction.

Sent is read before INBOX, because a copy in Sent is what proves the owner (PRODUCT section 4) and what overtakes a follow-up. A mail is counted
before it is parsed; one that was counted before and has no row killed us, and is tried in a child first (RELIABILITY, law 3).
Never marks, moves or deletes anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from outreach.model.decision import AskOwner, Decision, Known, Mention
from outreach.model.mail import Arrival, Message, Position, Role, Unreadable
from outreach.model.reading import Kind, Reading
from outreach.rules.approval.words.offers import offered
from outreach.rules.drafts.likeness import sent_by_hand
from outreach.rules.letters.marks import address_of
from outreach.rules.letters.veil import kept, kept_mail, mentioned
from outreach.rules.reading.arrival import decide
from outreach.rules.reading.discretion import written_down
from outreach.rules.reading.parse import parse
from outreach.rules.reading.waiting import waited_for
from outreach.services.house import House, config_now, note
from outreach.services.obey import obey
from outreach.services.veil import veil_now

WATCHED = (Role.SENT, Role.INBOX)


async def once(house: House) -> int:
    """Read all watched mailboxes from where we stopped; the number of messages that were new. Raises what `edge.imap` raises."""
    new = 0
    for role, mailbox in await _watched(house):
        cursor = house.store.inbox.cursor(mailbox)
        if cursor is None:
            _begin(house, await house.imap.position_now(role), house.clock.now())
        else:
            async for arrival in house.imap.after(role, cursor):
                new += await take_in(house, arrival)
        house.store.inbox.note_sight(mailbox, house.clock.now())
    return new


async def sweep(house: House) -> int:
    """Look for messages the cursor passed by (unstable UIDs, silent pushes): everything above the start that has no row."""
    new = 0
    for role, mailbox in await _watched(house):
        uidvalidity, uids = await house.imap.uids(role)
        floor = house.store.inbox.floor(mailbox)
        if floor is None or floor.uidvalidity != uidvalidity:
            continue  # the next ordinary round reads the whole mailbox again
        missed = {uid for uid in uids if uid > floor.uid} - house.store.inbox.locations(mailbox, uidvalidity)
        async for arrival in house.imap.fetch(role, sorted(missed)):
            new += await take_in(house, arrival)
    return new


async def begin_at(house: House, day: date) -> None:
    """Let the log begin at a day in the past instead of today; a mailbox whose reading has begun is left alone."""
    for role, mailbox in await _watched(house):
        if house.store.inbox.cursor(mailbox) is None:
            midnight = datetime.combine(day, time(), house.config.practice.zone)
            _begin(house, await house.imap.position_before(role, day), midnight)


def _begin(house: House, position: Position, since: datetime) -> None:
    """Read what comes after this place. Remembered with its UIDVALIDITY: a renumbered mailbox shows us everything again."""
    with house.store.transaction():
        house.store.inbox.start_at(position)
        house.store.settings.set(f"began:{position.mailbox}", f"{position.uidvalidity} {since.isoformat()}", house.clock.now())


def _before_our_time(house: House, arrival: Arrival, written: datetime | None) -> bool:
    """Whether a renumbered mailbox is showing us mail from before we began to read it: to be logged, but not acted on."""
    began = house.store.settings.get(f"began:{arrival.position.mailbox}")
    if began is None:
        return False
    uidvalidity, _, since = began.partition(" ")
    return int(uidvalidity) != arrival.position.uidvalidity and min(
        arrival.received, written or arrival.received
    ) < datetime.fromisoformat(since)


def _obeyed(reading: Reading, arrival: Arrival, known: Known) -> bool:
    """An order was obeyed when its copy in Sent was read. The mail itself may have another identity: another id of the server's
    (RFC 8474), a header that a relay added."""
    return reading.kind is Kind.COMMAND and arrival.role is Role.INBOX and known.own_copy_in_sent


async def _watched(house: House) -> list[tuple[Role, str]]:
    """The mailboxes to read, Sent first."""
    mailboxes = await house.imap.mailboxes()
    return [(role, mailboxes[role]) for role in WATCHED if role in mailboxes]


async def take_in(house: House, arrival: Arrival) -> bool:
    """One message: counted, parsed, read, decided, written down. True if it was new to us."""
    now = house.clock.now()
    parsed = _open(arrival, house, tries=house.store.inbox.begin(arrival.position, now))
    taken = await _understand(house, arrival, parsed, now)
    subject, reading, keep = "", taken.reading, _may_keep(taken)
    spoken = (mentioned(parsed, reading),) if isinstance(parsed, Message) and reading is not None else ()
    veil = veil_now(house.store, house.config, (*taken.decisions, *spoken))
    decisions = tuple(kept(_no_client(each, house), veil) for each in taken.decisions)
    if isinstance(parsed, Message) and reading is not None:
        discreet, reading = written_down(parsed, reading, house.config.privacy)
        reading = reading if keep else replace(reading, own_words="")  # what is thrown away needs no veil
        discreet, reading = kept_mail(discreet, reading, veil)
        subject = discreet.subject
    new = house.store.inbox.commit_arrival(
        position=arrival.position,
        role=arrival.role,
        message=parsed,
        subject=subject,
        reading=reading,
        decisions=decisions,
        now=now,
        keep_body=keep,
    )
    if not new and arrival.role is Role.SENT and taken.kind is Kind.COMMAND:
        # INBOX had it before its proof lay in Sent. Under one cause nothing is done twice, and what was refused is done now.
        with house.store.transaction():
            house.store.mentions.take_back(parsed.identity, "ignored")
            house.store.apply(decisions, parsed.identity, now)
    note("arrival", kind=taken.kind.value, new=new, uid=arrival.position.uid, decisions=len(decisions))
    return new


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """What we made of one message."""

    decisions: tuple[Decision, ...]
    reading: Reading | None = None
    known: Known = field(default_factory=Known)

    @property
    def kind(self) -> Kind:
        return self.reading.kind if self.reading else Kind.UNREADABLE


def _no_client(decision: Decision, house: House) -> Decision:
    """The decision, unless it would offer as a colleague somebody whose address is a client's: nobody is to be written to about that."""
    if isinstance(decision, AskOwner) and decision.key.partition(":")[0] in {"redirect", "colleague"}:
        named = offered(decision.about)
        if named is not None and house.store.clients.recognise([address_of(named.email)]):
            return Mention(
                text="A colleague names somebody whose address I know as a client's, so I do not ask whether to add them."
            )
    return decision


def _open(arrival: Arrival, house: House, *, tries: int) -> Message | Unreadable:
    """The parsed mail. One that was begun before and has no row killed us perhaps: it must survive in a child first."""
    if tries > 1 and not house.survives(arrival.raw):
        place = arrival.position
        identity = f"place:{place.mailbox}:{place.uidvalidity}:{place.uid}"
        return Unreadable(identity=identity, reason="it stopped the program once before", raw=arrival.raw)
    return parse(arrival.raw, server_id=arrival.server_id)


async def _understand(house: House, arrival: Arrival, parsed: Message | Unreadable, now: datetime) -> _Taken:
    """What it says, whose it is, and what follows."""
    if isinstance(parsed, Unreadable):
        told = f"One mail could not be opened ({parsed.reason}). It waits in your {arrival.position.mailbox}."
        return _Taken(decisions=(Mention(text=told),))
    known = _known(house, arrival, parsed)
    sure = known.partner is not None and known.matched_by != "name"
    reading = waited_for(house.understanding.read(parsed, known_partner=sure, in_thread=known.answers is not None))
    if reading.bounce is not None and reading.bounce.original_id:
        known = _known(house, arrival, parsed, about=reading.bounce.original_id)
    decisions: tuple[Decision, ...]
    if _before_our_time(house, arrival, parsed.date) or _obeyed(reading, arrival, known):
        decisions = ()
    elif reading.kind is Kind.COMMAND and known.ours is None:
        decisions = await obey(house, parsed, known, now)
    else:
        decisions = decide(parsed, reading, known, role=arrival.role, now=now, config=config_now(house))
    return _Taken(decisions=decisions, reading=reading, known=known)


def _known(house: House, arrival: Arrival, message: Message, *, about: str | None = None) -> Known:
    """What the log knows; a message read from Sent is its own proof that somebody logged in has put it there. A letter that waits and was
    sent by hand, from Drafts or retyped, is that letter, also where a client stripped every sign of ours from it."""
    known = house.store.inbox.known(message, arrival.role, about_message_id=about)
    clients = {each.strip().lower() for each in house.config.privacy.clients}
    known = replace(known, existing_client=bool(clients.intersection(each.email for each in message.senders)))
    if arrival.role is not Role.SENT:
        return known
    return replace(known, own_copy_in_sent=True, ours=known.ours or sent_by_hand(message, known.waiting))


def _may_keep(taken: _Taken) -> bool:
    """Bodies are kept only for people in the network (PRODUCT section 8), never for clients, strangers or machines."""
    known = taken.known
    ours = known.partner is not None and known.matched_by != "name" and not known.existing_client
    return ours and taken.kind in {Kind.REFERRAL, Kind.PARTNER_REPLY}
