"""A scripted IMAP server does what real ones are known to do; whatever it does, we raise one of ours."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime

import pytest

from outreach.edge.faults import ConnectionLost, LoginRefused
from outreach.edge.imap import Imap
from outreach.model.mail import Position, Role

START = Position(mailbox="INBOX", uidvalidity=7, uid=0)


async def read(imap: Imap, cursor: Position = START) -> list[int]:
    return [arrival.position.uid async for arrival in imap.after(Role.INBOX, cursor)]


async def test_an_old_mail_below_the_range_is_not_new(enter, mailroom) -> None:
    """`UID 6:*` names mail 5 when nothing is newer, on servers that tell UIDNEXT and on those that do not."""
    for tells in (True, False):
        room = mailroom(uids=(3, 5))
        room.uidnext = tells
        imap = await enter(room)
        assert await read(imap, Position(mailbox="INBOX", uidvalidity=7, uid=5)) == []
        assert await read(imap, Position(mailbox="INBOX", uidvalidity=7, uid=3)) == [5]
        assert (await imap.position_now(Role.INBOX)).uid == 5
        await imap.close()


async def test_a_renumbered_mailbox_is_read_from_the_beginning(enter, mailroom) -> None:
    """What was read under the old numbers comes again under the new ones."""
    room = mailroom(uids=(1, 2))
    imap = await enter(room)
    assert await read(imap, Position(mailbox="INBOX", uidvalidity=7, uid=2)) == []
    room.uidvalidity = 8
    assert await read(imap, Position(mailbox="INBOX", uidvalidity=7, uid=2)) == [1, 2]
    await imap.close()


async def test_numbers_that_change_while_we_read_end_the_reading(enter, mailroom) -> None:
    """A UID looked up under one UIDVALIDITY is never fetched under another."""
    room = mailroom(uids=tuple(range(1, 101)))
    room.folders.append(b'(\\Sent) "/" Sent')
    imap = await enter(room)
    arrivals = imap.after(Role.INBOX, START)
    assert (await anext(arrivals)).position.uid == 1
    room.uidvalidity = 8
    await imap.position_now(Role.SENT)
    with pytest.raises(ConnectionLost, match="renumbered"):
        _ = [arrival async for arrival in arrivals]
    await imap.close()


async def test_a_login_that_is_refused_for_now_is_not_the_owners_trouble(listen, imap_settings, mailroom) -> None:
    """UNAVAILABLE and its kin, and a cut within the login, are lost connections; a plain NO is a refusal."""

    def saying(answer: bytes):
        async def login(peer, tag: bytes, line: bytes) -> None:
            await peer.say(tag + answer) if answer else peer.cut()

        return mailroom(login=login)

    for answer, fault in (
        (b" NO [UNAVAILABLE] later", ConnectionLost),
        (b" NO Too many simultaneous connections", ConnectionLost),
        (b"", ConnectionLost),
        (b" NO [AUTHENTICATIONFAILED] wrong", LoginRefused),
    ):
        there = await listen(saying(answer))
        with pytest.raises(fault):
            await Imap(imap_settings(there.port)).open()


async def test_the_mailboxes_are_found_by_use_then_by_name(enter, mailroom) -> None:
    """SPECIAL-USE, then usual names; the owner's own word before both; what cannot be opened does not count."""
    room = mailroom()
    room.folders = [
        b'() "/" INBOX',
        b'(\\Noselect) "/" Sent',
        b'(\\Sent) "/" Gone',
        b'() "/" "[Gmail]/Drafts"',
        b'() "/" Mine/Sent',
    ]
    imap = await enter(room)
    assert await imap.mailboxes() == {Role.INBOX: "INBOX", Role.SENT: "Gone", Role.DRAFTS: "[Gmail]/Drafts"}
    await imap.close()
    imap = await enter(room, sent="Mine/Sent")
    assert (await imap.mailboxes())[Role.SENT] == "Mine/Sent"
    await imap.close()
    room.folders = [b'() "/" INBOX']
    imap = await enter(room)
    with pytest.raises(LookupError, match="name it in the configuration"):
        await imap.position_now(Role.SENT)
    await imap.close()


async def test_a_refused_command_leaves_the_connection_standing(enter, mailroom) -> None:
    """NO to one command is an answer like any other."""

    async def append(peer, tag: bytes, line: bytes) -> None:
        await peer.say(tag + b" NO [OVERQUOTA] full")

    room = mailroom(append=append)
    room.folders.append(b'(\\Sent) "/" Sent')
    imap = await enter(room)
    with pytest.raises(ConnectionLost, match="OVERQUOTA"):
        await imap.append(Role.SENT, b"Subject: Tea\r\n\r\n", when=datetime.now(UTC))
    assert imap.is_open
    assert await read(imap) == [1]
    await imap.close()


@pytest.mark.parametrize("seed", range(40))
async def test_garbage_at_any_moment_is_a_lost_connection_and_nothing_else(seed: int, listen, imap_settings, mailroom) -> None:
    """Whatever the server says, only our own exceptions come up, and they do not repeat what it said of a mail."""
    chance = random.Random(seed)
    verb = chance.choice(["capability", "login", "list", "examine", "search", "fetch", "idle"])

    async def garbage(peer, tag: bytes, line: bytes) -> None:
        words = [*b"* |SEARCH |FETCH (|UID x|{999999999}|BODY[] |NIL|)|\xff\x00|OK |Jane |".split(b"|"), tag]
        await peer.raw(b"".join(chance.choices(words, k=chance.randrange(1, 12))) + b"\r\n" + tag + b" OK done\r\n")
        peer.writer.close()

    there = await listen(mailroom(**{verb: garbage}))
    imap = Imap(imap_settings(there.port, timeout_seconds=0.5))

    async def everything() -> None:
        await imap.open()
        await read(imap)
        await imap.wait(0.2)
        await imap.position_now(Role.INBOX)

    (fault,) = await asyncio.gather(everything(), return_exceptions=True)
    assert isinstance(fault, ConnectionLost | LoginRefused)
    assert isinstance(fault, LoginRefused) <= (verb == "login")
    assert "Jane" not in str(fault)  # a line of a mail may be anywhere in a stream gone wrong
    await imap.close()
    assert not there.faults
