"""Mailboxes as real servers keep them: renumbered, tidied by others, without IDLE, with broken ids and with very large mail."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time

import pytest

from outreach.services import receive
from outreach.services.house import House
from tests.parts.correspondence import mail
from tests.parts.stage import lee, meet, rounds
from tests.server.conftest import Build, Post
from tests.server.dovecot import Dovecot


def _logged(house: House) -> list[str]:
    """Subjects of others' mail in the log, one a row."""
    with sqlite3.connect(house.config.database) as look:
        return [row[0] for row in look.execute("SELECT subject FROM messages WHERE kind <> 'own' ORDER BY id")]


def _touches(house: House) -> int:
    with sqlite3.connect(house.config.database) as look:
        return int(look.execute("SELECT count(*) FROM touches").fetchone()[0])


def _note(partner: str, owner: str, subject: str, text: str = "Good to hear from you.", **headers: str) -> bytes:
    return mail(f"Amara Lee <{partner}>", owner, subject, f"Hi Maya,\n\n{text}\n\nAmara", **headers)


async def test_a_renumbered_mailbox_loses_and_doubles_nothing(post: Post, build: Build, owner: str, partner: str) -> None:
    """After a change of UIDVALIDITY everything is read again, and nothing of it counts twice."""
    async with build() as house:
        meet(house, lee(partner))
        await rounds(house)
        for subject in ("one", "two"):
            post.append(owner, "INBOX", _note(partner, owner, subject))
        await rounds(house)
        for turn in range(20):
            post.doveadm("mailbox", "update", "-u", owner, "--uid-validity", str(2_000_000_000 + turn), "INBOX")
            await house.imap.close()
            if turn == 10:
                post.append(owner, "INBOX", _note(partner, owner, "three"))
            await rounds(house)
        assert _logged(house) == ["one", "two", "three"]
        assert _touches(house) == 3


async def test_mail_that_others_move_flag_and_expunge_is_logged_once(post: Post, build: Build, owner: str, partner: str) -> None:
    """Another client files, flags and throws away while we read: each mail is one row, and comes back as none."""
    async with build() as house:
        meet(house, lee(partner))
        await rounds(house)
        for subject in ("kept", "flagged", "moved", "thrown away"):
            post.append(owner, "INBOX", _note(partner, owner, subject))
        await rounds(house)
        with post.client(owner) as other:
            other.create_folder("Archive")
            other.select_folder("INBOX")
            second, third, fourth = other.search()[-3:]
            other.add_flags([second], [b"\\Flagged", b"\\Seen"])
            other.move([third], "Archive")
            other.delete_messages([fourth])
            other.expunge()
            post.append(owner, "INBOX", _note(partner, owner, "new"))
            await rounds(house)
            other.select_folder("Archive")
            other.move(other.search(), "INBOX")
            await rounds(house)
            await receive.sweep(house)
        assert _logged(house) == ["kept", "flagged", "moved", "thrown away", "new"]
        assert _touches(house) == 5


async def test_nothing_is_marked_as_read(post: Post, build: Build, owner: str, partner: str) -> None:
    """What we read stays as unread as it was."""
    async with build() as house:
        await rounds(house)
        post.append(owner, "INBOX", _note(partner, owner, "unread"))
        await rounds(house)
        with post.client(owner) as other:
            other.select_folder("INBOX", readonly=True)
            flags = [row[b"FLAGS"] for row in other.fetch(other.search(), ["FLAGS"]).values()]
        assert flags
        assert not any(b"\\Seen" in each for each in flags)
        assert _logged(house) == ["unread"]


async def test_missing_and_repeated_ids_hide_no_mail(post: Post, build: Build, owner: str, partner: str) -> None:
    """No Message-ID at all, or one that was used before for other words: every mail is a row of its own."""
    async with build() as house:
        meet(house, lee(partner))
        await rounds(house)
        for raw in (
            _note(partner, owner, "without", Message_ID=""),
            _note(partner, owner, "without", "Another one without.", Message_ID=""),
            _note(partner, owner, "same id", Message_ID="<same@lakeside.example>"),
            _note(
                partner,
                owner,
                "same id",
                "Please take me off your list and do not write again.",
                Message_ID="<same@lakeside.example>",
            ),
            _note(partner, owner, "same id", Message_ID="<same@lakeside.example>", at=None),
        ):
            post.append(owner, "INBOX", raw)
        await rounds(house)
        assert _logged(house)[:4] == ["without", "without", "same id", "same id"]
        assert house.store.people.is_suppressed(partner), "the opt-out behind the repeated id is heard"


async def test_a_huge_mail_is_read_by_its_headers_and_text(post: Post, build: Build, owner: str, partner: str) -> None:
    """Thirty megabytes are noticed, understood and logged, and hardly any of them leave the server."""
    text = "Content-Type: text/plain\r\n\r\nHi Maya, thanks for your letter, here are the scans. Would Tuesday at noon suit you for a call?\r\n"
    scan = "Content-Type: image/tiff\r\nContent-Transfer-Encoding: base64\r\n\r\n" + ("QUJD" * 19 + "\r\n") * (30_000_000 // 78)
    head = f"From: Amara Lee <{partner}>\r\nTo: {owner}\r\nSubject: Re: scans\r\nIn-Reply-To: <letter@practice.example>\r\nMessage-ID: <scans@lakeside.example>\r\nMIME-Version: 1.0\r\n"
    raw = f'{head}Content-Type: multipart/mixed; boundary="cut"\r\n\r\n--cut\r\n{text}\r\n--cut\r\n{scan}\r\n--cut--\r\n'.encode()
    async with build() as house:
        meet(house, lee(partner))
        await rounds(house)
        post.append(owner, "INBOX", raw)
        await rounds(house)
        assert ("mail", "in") in [(chapter.kind, chapter.direction) for chapter in house.store.story(1)]
        with sqlite3.connect(house.config.database) as look:
            assert "Tuesday" in look.execute("SELECT body FROM messages WHERE subject = 'Re: scans'").fetchone()[0]
    read = [int(out) for out in re.findall(rf"imap\({re.escape(owner)}\).*? out=(\d+)", post.dovecot.log())]
    assert len(raw) > 28_000_000
    assert max(read) < 1_000_000


async def test_a_server_without_idle_is_polled(
    plain_dovecot: Dovecot, build: Build, owner: str, partner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no IDLE we look from time to time, and find what came."""
    monkeypatch.setattr("outreach.edge.imap_wait.POLL_SECONDS", 0.3)  # a minute, for those who have one
    plain_dovecot.start()
    try:
        here = Post(plain_dovecot, None)  # type: ignore[arg-type]
        async with build(imap={"port": plain_dovecot.imap_port}) as house:
            await rounds(house)
            assert "IDLE" not in await house.imap.capabilities()
            waiting = asyncio.create_task(house.imap.wait(20))
            await asyncio.sleep(0.1)
            here.append(owner, "INBOX", _note(partner, owner, "quietly"))
            began = time.monotonic()
            assert await waiting
            assert time.monotonic() - began < 5
            await rounds(house)
            assert _logged(house) == ["quietly"]
    finally:
        plain_dovecot.stop()
