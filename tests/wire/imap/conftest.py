"""A small IMAP server of which every answer can be replaced, and a client that enters it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from outreach.edge.imap import Imap

MAIL = b"From: lee@clinic.example\r\nSubject: Hello\r\n\r\nDear colleague\r\n"


class Mailroom:
    """A small IMAP server whose every answer can be replaced: `on[verb]` is a coroutine that is given peer, tag and line."""

    def __init__(self, *, capabilities: bytes = b"IDLE UIDPLUS", uids: tuple[int, ...] = (1,), **on: Callable) -> None:
        self.capabilities = capabilities
        self.uids = list(uids)
        self.uidvalidity = 7
        self.uidnext = True
        self.folders = [b'() "/" INBOX']
        self.on: dict[str, Callable[..., Awaitable[None]]] = on
        self.verbs: list[str] = []

    async def __call__(self, peer) -> None:
        await peer.say(b"* OK ready")
        while line := await peer.line():
            tag, verb = line.split()[:2]
            name = (line.split()[2] if verb == b"UID" else verb).decode().lower()
            self.verbs.append(name)
            answer = self.on.get(name) or getattr(self, name, None)
            if answer is not None:
                await answer(peer, tag, line)
            if name not in self.on and name != "idle":
                await peer.say(tag + b" OK done")

    async def capability(self, peer, tag: bytes, line: bytes) -> None:
        await peer.say(b"* CAPABILITY IMAP4rev1 " + self.capabilities)

    async def list(self, peer, tag: bytes, line: bytes) -> None:
        await peer.say(*(b"* LIST " + folder for folder in self.folders))

    async def examine(self, peer, tag: bytes, line: bytes) -> None:
        await peer.say(b"* %d EXISTS" % len(self.uids), b"* OK [UIDVALIDITY %d] ok" % self.uidvalidity)
        if self.uidnext:
            await peer.say(b"* OK [UIDNEXT %d] ok" % (max(self.uids, default=0) + 1))

    async def search(self, peer, tag: bytes, line: bytes) -> None:
        """`UID n:*` answers with the newest mail even when that lies below n, as the RFC demands."""
        low = int(line.split()[4].split(b":")[0])
        found = [uid for uid in self.uids if uid >= low] or self.uids[-1:]
        await peer.say(b"* SEARCH " + b" ".join(b"%d" % uid for uid in found))

    async def fetch(self, peer, tag: bytes, line: bytes) -> None:
        assert b"BODY[" not in line  # only BODY.PEEK leaves a mail unread
        for uid in map(int, line.split()[3].split(b",")):
            if b"BODY" in line:
                await peer.say(b"* %d FETCH (UID %d BODY[] {%d}" % (uid, uid, len(MAIL)), MAIL + b")")
            else:
                row = b'* %d FETCH (UID %d RFC822.SIZE %d FLAGS () INTERNALDATE "02-Mar-2026 09:30:00 +0100")'
                await peer.say(row % (uid, uid, len(MAIL)))

    async def idle(self, peer, tag: bytes, line: bytes) -> None:
        await peer.say(b"+ idling")
        await peer.line()
        await peer.say(tag + b" OK done")


@pytest.fixture
def enter(listen, imap_settings):
    """Open a mailbox in a mailroom: `await enter(room, idle_minutes=...)`."""

    async def make(room, **changes: object) -> Imap:
        there = await listen(room)
        imap = Imap(imap_settings(there.port, **changes))
        await imap.open()
        return imap

    return make


@pytest.fixture
def mailroom() -> type[Mailroom]:
    """The class, for tests that write their own script."""
    return Mailroom
