"""Reading a mailbox through the embedded server: everything once, in order, and nothing of it touched."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes

import pytest

from outreach.edge.faults import ConnectionLost, LoginRefused
from outreach.edge.imap import Imap
from outreach.model.mail import Position, Role
from outreach.model.practice import Secret

THERAPIST, PARTNER = "therapist@practice.example", "lee@clinic.example"
START = Position(mailbox="INBOX", uidvalidity=0, uid=0)


def letter(number: int, size: int = 0) -> bytes:
    """A small mail that can be told from every other."""
    head = f"From: {PARTNER}\r\nTo: {THERAPIST}\r\nSubject: Mail {number}\r\nMessage-ID: <{number}@clinic.example>\r\n"
    return (head + "\r\n" + "Dear colleague\r\n" + "x" * size + "\r\n").encode()


def with_attachment() -> bytes:
    """A multipart mail whose text is its second part."""
    return (
        f"From: {PARTNER}\r\nTo: {THERAPIST}\r\nSubject: Report\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed;\r\n boundary="edge"\r\n\r\n'
        "--edge\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "QUJD" * 5000 + "\r\n"
        "--edge\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Gr=C3=BC=C3=9Fe\r\n--edge--\r\n"
    ).encode()


async def read(imap: Imap, cursor: Position = START, role: Role = Role.INBOX) -> list:
    return [arrival async for arrival in imap.after(role, cursor)]


@pytest.fixture
async def imap(servers):
    """The therapist's mailbox, open."""
    mailbox = Imap(servers.mailbox(THERAPIST).imap)
    await mailbox.open()
    yield mailbox
    await mailbox.close()


async def test_mail_comes_once_oldest_first_whole_and_untouched(servers, imap) -> None:
    """After the cursor comes only what is behind it; no flag changes; bytes, date and size are the server's."""
    when = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    for number in range(120):
        servers.deliver(THERAPIST, letter(number), when=when + timedelta(minutes=number))
    arrivals = await read(imap)
    assert [arrival.raw for arrival in arrivals] == [letter(number) for number in range(120)]
    assert [arrival.received for arrival in arrivals] == [when + timedelta(minutes=number) for number in range(120)]
    assert all(arrival.whole and arrival.size == len(arrival.raw) and arrival.server_id for arrival in arrivals)
    assert [arrival.raw for arrival in await read(imap, arrivals[99].position)] == [letter(number) for number in range(100, 120)]
    assert await read(imap, arrivals[-1].position) == []
    assert all("\\Seen" not in arrival.flags for arrival in await read(imap))


async def test_a_changed_uidvalidity_makes_everything_come_again_under_the_new_one(servers, imap) -> None:
    """Places count only under their UIDVALIDITY; the identities of the messages stop the effects."""
    servers.deliver(THERAPIST, letter(1))
    (first,) = await read(imap)
    (again,) = await read(imap, replace(first.position, uidvalidity=first.position.uidvalidity + 1, uid=9999))
    assert again == first


async def test_a_mail_over_the_limit_comes_by_its_headers_and_its_text(servers) -> None:
    """No mail is too large to be noticed; what is handed on can be parsed and says that it is not whole."""
    imap = Imap(replace(servers.mailbox(THERAPIST).imap, max_message_mb=0))
    await imap.open()
    for raw in (with_attachment(), letter(1), b"Subject: only a header\r\n\r\n"):
        servers.deliver(THERAPIST, raw)
    report, single, bare = await read(imap)
    parsed = message_from_bytes(report.raw)
    assert (parsed["Subject"], parsed.get_content_type(), parsed.is_multipart()) == ("Report", "text/plain", False)
    assert parsed.get_payload(decode=True).decode().strip() == "Grüße"
    assert parsed.get_all("From") == [PARTNER]
    assert not report.whole
    assert report.size == len(with_attachment())
    parsed = message_from_bytes(single.raw)
    assert parsed.get_all("From") == [PARTNER]
    assert parsed.get_payload().startswith("Dear colleague")
    assert message_from_bytes(bare.raw)["Subject"] == "only a header"
    await imap.close()


async def test_history_needs_only_headers(servers, imap) -> None:
    """Looking back fetches headers by the server's date, and a place before a day can be had."""
    for days in (400, 30, 1):
        servers.deliver(THERAPIST, letter(days), when=datetime.now(UTC) - timedelta(days=days))
    day = (datetime.now(UTC) - timedelta(days=60)).date()
    heads = [arrival async for arrival in imap.since(Role.INBOX, day, headers_only=True)]
    assert [message_from_bytes(arrival.raw)["Subject"] for arrival in heads] == ["Mail 30", "Mail 1"]
    assert all(b"Dear colleague" not in arrival.raw and not arrival.whole for arrival in heads)
    assert [arrival.raw for arrival in await read(imap, await imap.position_before(Role.INBOX, day))] == [letter(30), letter(1)]
    assert await read(imap, await imap.position_now(Role.INBOX)) == []


async def test_a_sweep_finds_what_the_cursor_passed_by(servers, imap) -> None:
    """All UIDs, and any of them by number; those that are gone are left out."""
    for number in range(3):
        servers.deliver(THERAPIST, letter(number))
    uidvalidity, uids = await imap.uids(Role.INBOX)
    assert uidvalidity == (await imap.position_now(Role.INBOX)).uidvalidity
    assert len(uids) == 3
    some = [arrival async for arrival in imap.fetch(Role.INBOX, [max(uids), min(uids), 999_999])]
    assert [arrival.raw for arrival in some] == [letter(0), letter(2)]


async def test_what_is_flagged_deleted_does_not_stand_there(servers, imap) -> None:
    """On servers without UIDPLUS a message goes by its flag: it is listed with all, and not with what a client shows."""
    servers.deliver(THERAPIST, letter(1), "Drafts")
    servers.deliver(THERAPIST, letter(2), "Drafts", (r"\Deleted",))
    uidvalidity, standing = await imap.undeleted(Role.DRAFTS)
    assert (uidvalidity, len(standing)) == ((await imap.uids(Role.DRAFTS))[0], 1)
    assert len((await imap.uids(Role.DRAFTS))[1]) == 2
    (arrival,) = [each async for each in imap.fetch(Role.DRAFTS, sorted(standing), headers_only=True)]
    assert b"Subject: Mail 1" in arrival.raw
    assert b"colleague" not in arrival.raw
    assert (await imap.undeleted(Role.SENT))[1] == frozenset()


async def test_our_copies_are_filed_found_and_only_drafts_are_discarded(servers, imap) -> None:
    """Sent and Drafts are the only places we write to, and deleting is for drafts."""
    now = datetime.now(UTC)
    await imap.append(Role.SENT, letter(7), (r"\Seen",), when=now)
    assert len(await imap.find(Role.SENT, "<7@clinic.example>")) == 1
    assert await imap.find(Role.SENT, "<8@clinic.example>") == ()
    uid = await imap.append(Role.DRAFTS, letter(9), (r"\Draft",), when=now)
    end = await imap.position_now(Role.DRAFTS)
    assert uid == end.uid
    with pytest.raises(ValueError, match="drafts"):
        await imap.discard_draft(await imap.position_now(Role.SENT))
    assert not await imap.discard_draft(replace(end, uidvalidity=1))
    assert await imap.discard_draft(end)
    assert not await imap.discard_draft(end)
    assert servers.messages(THERAPIST, "Drafts") == []
    assert servers.messages(THERAPIST, "Sent") == [letter(7)]


@pytest.mark.parametrize("message_id", ['<a"\r\nX LOGOUT\r\n>', "<ü@x.example>", "", "<>"])
async def test_a_message_id_that_is_none_is_not_searched_for(message_id: str, imap) -> None:
    """Nothing that a stranger wrote becomes a command."""
    with pytest.raises(ValueError, match="Message-ID"):
        await imap.find(Role.SENT, message_id)


async def test_a_push_wakes_at_once_and_only_for_news(servers, imap) -> None:
    """IDLE: new mail ends the wait, quiet does not; mail that came between reading and waiting is not slept over."""
    servers.deliver(THERAPIST, letter(1))
    cursor = (await read(imap))[-1].position
    assert not await imap.wait(0.2)
    waiting = asyncio.create_task(imap.wait(20))
    await asyncio.sleep(0.2)
    servers.deliver(THERAPIST, letter(2))
    began = time.monotonic()
    assert await waiting
    assert time.monotonic() - began < 2
    cursor = (await read(imap, cursor))[-1].position
    servers.deliver(THERAPIST, letter(3))
    began = time.monotonic()
    assert await imap.wait(20)
    assert time.monotonic() - began < 2
    assert [arrival.raw for arrival in await read(imap, cursor)] == [letter(3)]


async def test_a_cancelled_wait_or_read_does_not_wedge_the_thread(servers, imap) -> None:
    """Whoever leaves, leaves at once, and the next command finds the connection as it should be."""
    for number in range(200):
        servers.deliver(THERAPIST, letter(number, size=20_000))
    await read(imap)
    for pause in (0.0, 0.001, 0.01, 0.1):
        for job in (imap.wait(60), read(imap), imap.uids(Role.INBOX)):
            task = asyncio.create_task(job)
            await asyncio.sleep(pause)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            began = time.monotonic()
            assert len((await imap.uids(Role.INBOX))[1]) == 200
            assert time.monotonic() - began < 5


async def test_twenty_cuts_at_random_bytes_lose_and_double_nothing(servers, proxy) -> None:
    """A cursor outlives every connection."""
    for number in range(60):
        servers.deliver(THERAPIST, letter(number, size=700))
    between = await proxy(servers.imap_port)
    imap = Imap(replace(servers.mailbox(THERAPIST).imap, port=between.port, timeout_seconds=2))
    chance = random.Random(20260302)
    seen, cursor, cuts = [], START, 0
    for attempt in range(21):
        between.limit = chance.randrange(1, 30_000) if attempt < 20 else None
        try:
            await imap.open()
            async for arrival in imap.after(Role.INBOX, cursor):
                seen.append(arrival.raw)
                cursor = arrival.position
            await imap.uids(Role.INBOX)
        except ConnectionLost:
            cuts += 1
        await imap.close()
    assert seen == [letter(number, size=700) for number in range(60)]
    assert cuts >= 5


async def test_a_wrong_password_is_the_owners_to_mend_and_not_a_lost_connection(servers, monkeypatch) -> None:
    """LoginRefused names the host and the cure, and never the password."""
    monkeypatch.setenv("WIRE_PASSWORD", "wrong-horse-13")
    settings = replace(servers.mailbox(THERAPIST).imap, secret=Secret(environment="WIRE_PASSWORD"))
    with pytest.raises(LoginRefused, match=r"127\.0\.0\.1 refused the login") as refused:
        await Imap(settings).open()
    assert "bridge" in refused.value.cure
    assert "horse" not in str(refused.value)
    assert not refused.value.reply.startswith("b'")
