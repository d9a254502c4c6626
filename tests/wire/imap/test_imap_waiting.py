"""Waiting for mail when pushes come in pieces, never, or the server is gone: noticed in time, and without a busy loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable

import pytest

from outreach.edge.faults import ConnectionLost
from outreach.edge.imap import Imap
from outreach.model.mail import Position, Role

START = Position(mailbox="INBOX", uidvalidity=7, uid=0)


async def read(imap: Imap, cursor: Position = START) -> list[int]:
    return [arrival.position.uid async for arrival in imap.after(Role.INBOX, cursor)]


async def seconds(job: Awaitable[object]) -> float:
    """How long until the connection is known to be lost."""
    began = time.monotonic()
    with pytest.raises(ConnectionLost):
        await asyncio.wait_for(job, 10)
    return time.monotonic() - began


@pytest.mark.parametrize(
    "pieces", [(b"* 2 EXI", b"STS\r\n"), (b"*", b" 2 EXISTS", b"\r", b"\n"), (b"* OK still here\r\n* 2 EXISTS\r\n",)]
)
async def test_a_push_in_pieces_is_one_push(pieces: tuple[bytes, ...], enter, mailroom) -> None:
    """Lines are read whole, however they arrive."""

    async def idle(peer, tag: bytes, line: bytes) -> None:
        await peer.say(b"+ idling")
        for piece in pieces:
            await asyncio.sleep(0.03)
            await peer.raw(piece)
        assert await peer.line() == b"DONE\r\n"
        await peer.say(tag + b" OK done")

    imap = await enter(mailroom(idle=idle))
    await read(imap)
    assert await imap.wait(5)
    assert await imap.uids(Role.INBOX) == (7, frozenset({1}))
    await imap.close()


async def test_news_told_together_with_the_go_ahead_is_not_lost(enter, mailroom) -> None:
    """Whether just before or in the same packet as the continuation."""
    for lines in ((b"* 2 EXISTS", b"+ idling"), (b"+ idling", b"* 2 EXISTS")):

        async def idle(peer, tag: bytes, line: bytes, lines: tuple[bytes, ...] = lines) -> None:
            await peer.raw(b"".join(one + b"\r\n" for one in lines))
            await peer.line()
            await peer.say(tag + b" OK done")

        imap = await enter(mailroom(idle=idle))
        await read(imap)
        began = time.monotonic()
        assert await imap.wait(5)
        assert time.monotonic() - began < 1
        await imap.close()


@pytest.mark.parametrize("farewell", [b"", b"* BYE idle for too long\r\n", b"* 2 EXI"], ids=["eof", "bye", "half-a-line"])
async def test_an_end_within_idle_is_noticed_at_once(farewell: bytes, enter, mailroom) -> None:
    """EOF, BYE, or half a line and EOF: lost, and no busy loop until somebody looks."""

    async def idle(peer, tag: bytes, line: bytes) -> None:
        await peer.say(b"+ idling")
        await peer.raw(farewell)
        if not farewell.startswith(b"* BYE"):
            peer.writer.close()
        await asyncio.sleep(5)  # who said BYE may take her time to hang up

    imap = await enter(mailroom(idle=idle))
    await read(imap)
    assert await seconds(imap.wait(60)) < 1
    assert not imap.is_open


async def test_a_peer_that_swallows_everything_is_noticed(listen, proxy, imap_settings, mailroom) -> None:
    """Half-open: in a command after its time limit, in IDLE when it is renewed."""
    there = await listen(mailroom())
    between = await proxy(there.port)
    for idle in (False, True):
        between.swallow = False
        imap = Imap(imap_settings(between.port, timeout_seconds=0.3, idle_minutes=0.01))
        await imap.open()
        await read(imap)
        between.swallow = True
        assert await seconds(imap.wait(60) if idle else imap.position_now(Role.INBOX)) < 3
        await imap.close()


async def test_idle_is_renewed_and_every_renewal_looks_for_itself(enter, mailroom) -> None:
    """A server whose pushes never come is found out at the next renewal."""
    room = mailroom()
    imap = await enter(room, idle_minutes=0.003)
    await read(imap)
    waiting = asyncio.create_task(imap.wait(10))
    await asyncio.sleep(0.5)
    assert room.verbs.count("idle") >= 2
    room.uids.append(2)
    assert await asyncio.wait_for(waiting, 2)
    await imap.close()


@pytest.mark.parametrize("refused", [False, True], ids=["no-idle", "idle-refused"])
async def test_without_idle_the_mailbox_is_looked_at_from_time_to_time(refused: bool, enter, mailroom) -> None:
    """Whether IDLE is not offered, or offered and then refused."""

    async def no(peer, tag: bytes, line: bytes) -> None:
        await peer.say(tag + b" NO not today")

    room = mailroom(idle=no) if refused else mailroom(capabilities=b"UIDPLUS")
    imap = await enter(room, idle_minutes=0.003)
    await read(imap)
    waiting = asyncio.create_task(imap.wait(10))
    await asyncio.sleep(0.3)
    assert room.verbs.count("idle") == (1 if refused else 0)
    assert room.verbs.count("examine") < 10
    room.uids.append(2)
    assert await asyncio.wait_for(waiting, 2)
    await imap.close()
