"""The mailbox, for coroutines: one connection, one thread, read-only except for our own copies in Sent and Drafts.

    imap = Imap(config.mailbox.imap)
    await imap.open()
    async for arrival in imap.after(Role.INBOX, cursor): ...
    if await imap.wait(900): ...          # something new in INBOX
    await imap.close()

Law: IMAP is spoken on a thread of its own, one command at a time, with a time limit on every read; a coroutine that is cancelled
leaves at once, and the thread finishes its command (or is woken from IDLE) before the next one. Nothing is ever marked read or
moved. After ConnectionLost: `close`, wait `edge.backoff.pause`, `open` again; places in mailboxes outlive connections.

Raises ConnectionLost (also Insecure; CommandRefused leaves the connection standing), LoginRefused, SecretMissing,
SettingRefused (when made), and LookupError for a role that has no mailbox (`mailboxes` says which have one).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from outreach.edge import imap_fetch
from outreach.edge.auth import resolve
from outreach.edge.faults import ConnectionLost
from outreach.edge.imap_folders import roles
from outreach.edge.imap_session import Examined, Session
from outreach.edge.imap_wait import wait
from outreach.model.mail import Arrival, Position, Role
from outreach.model.practice import Imap as Settings

P = ParamSpec("P")
T = TypeVar("T")
MEGABYTE = 1_048_576
CLOSE_SECONDS = 5.0
SIZES_AT_ONCE = 500


class Imap:
    """See the module. Made once, opened and closed as often as needed."""

    def __init__(self, settings: Settings) -> None:
        """Raises SettingRefused when `settings` cannot be safe (plain text to another machine, a CA file that is none)."""
        self._settings = settings
        self._session = Session(settings)
        self._thread: ThreadPoolExecutor | None = None
        self._roles: Mapping[Role, str] = {}
        self._told: Examined | None = None

    # --- coming and going

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, as far as we know without asking."""
        return self._thread is not None and not self._session.lost

    async def open(self) -> None:
        """Connect, make it safe, fetch the secret, log in, and see which mailboxes there are. Does nothing when all that stands."""
        if self.is_open:
            return
        await self.close()
        self._session = Session(self._settings)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="imap")
        self._told = None
        try:
            self._roles = await self._run(_begin, self._settings)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Log out if the server still listens, end the thread; never raises, and is done within seconds."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        leaving = thread.submit(self._session.logout)
        thread.shutdown(wait=False)
        try:
            await asyncio.wait_for(asyncio.wrap_future(leaving), CLOSE_SECONDS)
        except TimeoutError:
            self._session.cut()

    # --- looking

    async def capabilities(self) -> frozenset[str]:
        """What the server can do, in upper case, such as IDLE or X-GM-EXT-1."""
        return await self._run(lambda session: session.capabilities)

    async def mailboxes(self) -> Mapping[Role, str]:
        """Name of the mailbox of each role that has one, as found at `open`."""
        return dict(self._roles)

    async def position_now(self, role: Role) -> Position:
        """Where the mailbox ends now: `after` this place comes only mail that has not arrived yet."""
        opened = await self._examine(role)
        last = opened.uidnext - 1
        if opened.uidnext == 0:  # the server does not say
            last = max(await self._run(imap_fetch.newer, opened, 0), default=0)
        return Position(mailbox=opened.mailbox, uidvalidity=opened.uidvalidity, uid=last)

    async def position_before(self, role: Role, day: date) -> Position:
        """The place `after` which comes all mail that arrived on `day` or later, by the server's date; the end if there is none."""
        now = await self.position_now(role)
        uids = await self._run(Session.search, ["SINCE", day])
        return replace(now, uid=uids[0] - 1) if uids else now

    async def uids(self, role: Role) -> tuple[int, frozenset[int]]:
        """UIDVALIDITY and all UIDs of the mailbox, for a sweep."""
        opened = await self._examine(role)
        return opened.uidvalidity, frozenset(await self._run(imap_fetch.newer, opened, 0))

    async def undeleted(self, role: Role) -> tuple[int, frozenset[int]]:
        """UIDVALIDITY and the UIDs of all messages that are not flagged deleted: what a mail client shows of the mailbox."""
        opened = await self._examine(role)
        return opened.uidvalidity, frozenset(await self._run(imap_fetch.undeleted, opened))

    async def find(self, role: Role, message_id: str) -> tuple[int, ...]:
        """UIDs of the messages whose Message-ID contains `message_id` (SEARCH HEADER matches substrings, RFC 9051 §6.4.4)."""
        if not message_id.isascii() or not message_id.isprintable() or not message_id.strip("<> "):
            raise ValueError("a Message-ID is printable ASCII and not empty")
        await self._examine(role)
        return await self._run(Session.search, ["HEADER", "Message-ID", message_id])

    # --- reading

    async def after(self, role: Role, cursor: Position | None) -> AsyncIterator[Arrival]:
        """All mail behind `cursor`, oldest first; from the beginning when there is none.

        When the mailbox was renumbered (its UIDVALIDITY is not the cursor's) or is another one, everything comes again from UID 1
        under the new UIDVALIDITY: `Message.identity` keeps it from having effects twice.
        """
        opened = await self._examine(role)
        if role is Role.INBOX:
            self._told = opened
        same = cursor is not None and (cursor.mailbox, cursor.uidvalidity) == (opened.mailbox, opened.uidvalidity)
        uids = await self._run(imap_fetch.newer, opened, cursor.uid if cursor is not None and same else 0)
        async for arrival in self._read(opened, role, uids):
            yield arrival

    async def fetch(self, role: Role, uids: Sequence[int], *, headers_only: bool = False) -> AsyncIterator[Arrival]:
        """These messages, oldest first; those that are gone are left out. With `headers_only` nothing but headers leaves the server."""
        opened = await self._examine(role)
        async for arrival in self._read(opened, role, sorted(uids), headers_only=headers_only):
            yield arrival

    async def since(self, role: Role, day: date, *, headers_only: bool = False) -> AsyncIterator[Arrival]:
        """Mail that arrived on `day` or later by the server's date; with `headers_only` nothing but headers leaves the server."""
        opened = await self._examine(role)
        uids = await self._run(Session.search, ["SINCE", day])
        async for arrival in self._read(opened, role, uids, headers_only=headers_only):
            yield arrival

    async def wait(self, seconds: float) -> bool:
        """True when INBOX may hold something that `after` has not been asked for since; False when `seconds` have passed.

        Spurious wakes are possible, missed ones not (for longer than `idle_minutes`, or a minute without IDLE).
        """
        known = self._told
        if known is None:
            self._told = await self._examine(Role.INBOX)
            return True
        ours, theirs = socket.socketpair()
        renew = self._settings.idle_minutes * 60.0
        with contextlib.closing(ours):  # a cancelled wait ends because the other end of its socket closes
            waiting = self._submit(wait, known, seconds, renew, theirs)
            waiting.add_done_callback(lambda _: theirs.close())
            news = await asyncio.wrap_future(waiting)
        if news:
            self._told = None
        return news

    # --- writing

    async def append(self, role: Role, raw: bytes, flags: Sequence[str | bytes] = (), *, when: datetime) -> int | None:
        r"""File a message of ours, with flags such as \Seen or \Draft; its UID if the server tells. Look with `find` first."""
        return await self._run(Session.append, self._mailbox(role), raw, tuple(flags), when)

    async def discard_draft(self, place: Position) -> bool:
        """Remove a copy of ours from Drafts; False when it is gone. Any other mailbox is refused with ValueError."""
        if place.mailbox != self._mailbox(Role.DRAFTS):
            raise ValueError("only our own copies in the drafts mailbox may be deleted")
        return await self._run(Session.discard, place)

    # --- below

    def _mailbox(self, role: Role) -> str:
        try:
            return self._roles[role]
        except KeyError:
            raise LookupError(
                f"No mailbox for {role.value} was found on {self._settings.host}: name it in the configuration."
            ) from None

    async def _examine(self, role: Role) -> Examined:
        return await self._run(Session.examine, self._mailbox(role))

    async def _read(
        self, opened: Examined, role: Role, uids: Sequence[int], *, headers_only: bool = False
    ) -> AsyncIterator[Arrival]:
        limit = self._settings.max_message_mb * MEGABYTE
        get = imap_fetch.headers if headers_only else partial(imap_fetch.bodies, limit=limit)
        for start in range(0, len(uids), SIZES_AT_ONCE):
            rows = await self._run(imap_fetch.sizes, opened, uids[start : start + SIZES_AT_ONCE])
            for batch in imap_fetch.batches(rows):
                some = {uid: rows[uid] for uid in batch}
                raws = await self._run(get, opened, some)
                for arrival in imap_fetch.arrivals(opened, role, some, raws):
                    yield arrival

    async def _run(self, job: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one job on the connection's thread."""
        return await asyncio.wrap_future(self._submit(job, *args, **kwargs))

    def _submit(self, job: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if self._thread is None:
            raise ConnectionLost(f"There is no connection to {self._settings.host}.")
        return self._thread.submit(job, self._session, *args, **kwargs)


def _begin(session: Session, settings: Settings) -> Mapping[Role, str]:
    """Everything `open` does on the thread. The secret is fetched only once the connection is safe."""
    session.connect()
    session.login(resolve(settings.secret, username=settings.username))
    return roles(settings, session.folders())
