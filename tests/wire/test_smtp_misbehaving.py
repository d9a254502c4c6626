"""The outgoing server misbehaves at every stage in every way: what we make of it is what the outbox table says."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from outreach.edge.faults import LoginRefused
from outreach.edge.smtp import Offered, Smtp
from outreach.model.outbox import Outcome, State, move

LETTER = b"From: therapist@practice.example\r\nTo: lee@clinic.example\r\nSubject: Tea\r\n\r\nDear Lee\r\n.\r\nYours\r\n"
THERAPIST, PARTNER = "therapist@practice.example", "lee@clinic.example"
BEFORE = ("connect", "ehlo", "auth", "mail", "rcpt")
DURING = ("data", "dot")
FAULTS = ("4xx", "5xx", "cut", "hang", "garbage", "huge")
REPLIES = {
    "connect": b"220 mail.test.example ESMTP",
    "ehlo": b"250-mail.test.example\r\n250-8BITMIME\r\n250-SIZE 1000000\r\n250 AUTH PLAIN LOGIN",
    "auth": b"235 2.7.0 ok",
    "mail": b"250 2.1.0 ok",
    "rcpt": b"250 2.1.5 ok",
    "data": b"354 go ahead",
    "dot": b"250 2.0.0 queued as 4XYZ",
    "quit": b"221 bye",
    "rset": b"250 ok",
}


def server(stage: str, fault: str):
    """A talk that is faultless except at one stage."""

    async def answer(peer, now: str) -> None:
        if now != stage:
            await peer.say(REPLIES[now])
        elif fault == "4xx":
            await peer.say(b"451 4.3.0 not now \x1b[31m")
        elif fault == "5xx":
            await peer.say(b"535 5.7.8 no" if now == "auth" else b"550 5.7.1 no")
        elif fault == "cut":
            peer.cut()
        elif fault == "hang":
            await asyncio.sleep(30)
        elif fault == "garbage":
            await peer.raw(bytes(range(128, 256)) + b"\r\n\x00\x00\r\n")
        else:
            for _ in range(160):
                await peer.raw(b"250-" + b"x" * 65000)

    async def talk(peer) -> None:
        await answer(peer, "connect")
        while line := await peer.line():
            verb = line[:4].decode().lower()
            await answer(peer, verb)
            if verb == "data" and stage != "data":
                while (await peer.line()) not in (b".\r\n", b""):
                    pass
                await answer(peer, "dot")

    return talk


async def attempt(smtp: Smtp) -> tuple[State, Outcome | LoginRefused]:
    """One try as the dispatcher makes it: the claim stands between offer and data."""
    try:
        offered = await smtp.offer(LETTER, sender=THERAPIST, recipient=PARTNER)
    except LoginRefused as refused:
        return State.APPROVED, refused
    if isinstance(offered, Outcome):
        return move(State.APPROVED, offered.event), offered
    outcome = await offered.data()
    return move(State.SENDING, outcome.event), outcome


def expected(stage: str, fault: str) -> State:
    """The table of HOUSE, with the two rules that 5xx about the server is not about the letter, and that logins are the owner's."""
    if stage in DURING:
        return {"4xx": State.DEFERRED, "5xx": State.REFUSED}.get(fault, State.UNSURE)
    if fault == "5xx":
        return {"auth": State.APPROVED, "mail": State.REFUSED, "rcpt": State.REFUSED}.get(stage, State.DEFERRED)
    return State.DEFERRED


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("stage", BEFORE + DURING)
async def test_each_fault_at_each_stage_ends_in_the_state_of_the_table(
    stage: str, fault: str, listen: Callable[..., Awaitable], smtp_to
) -> None:
    """Before DATA all is definite; from DATA on only a definite answer counts; there is one connection and at most one DATA."""
    there = await listen(server(stage, fault))
    smtp = smtp_to(there.port)
    state, outcome = await asyncio.wait_for(attempt(smtp), 5)
    assert state is expected(stage, fault)
    assert there.connections == 1
    assert there.received.count(b"DATA\r\n") == (1 if stage in DURING else 0)
    assert isinstance(outcome, LoginRefused) == (stage == "auth" and fault == "5xx")
    assert outcome.reply.isprintable()
    assert len(outcome.reply) <= 200
    assert not there.faults


@pytest.mark.parametrize("stored", [True, False])
async def test_a_cut_after_the_final_dot_is_lost_whether_the_mail_was_stored_or_not(stored: bool, listen, smtp_to) -> None:
    """Nobody can know, so nobody pretends to."""
    inbox: list[bytes] = []

    async def talk(peer) -> None:
        await peer.say(REPLIES["connect"])
        while (line := await peer.line())[:4] != b"DATA":
            await peer.say(REPLIES[line[:4].decode().lower()])
        await peer.say(REPLIES["data"])
        text = b""
        while (line := await peer.line()) != b".\r\n":
            text += line
        if stored:
            inbox.append(text)
        peer.cut()

    there = await listen(talk)
    state, outcome = await attempt(smtp_to(there.port))
    assert (state, outcome.result) == (State.UNSURE, "lost")
    assert there.connections == 1
    assert inbox == ([LETTER.replace(b"\r\n.\r\n", b"\r\n..\r\n")] if stored else [])


async def test_a_server_that_leaves_before_data_was_written_has_not_got_the_letter(listen, smtp_to) -> None:
    """A hang-up between RCPT and DATA is a temporary failure, not an unsure letter."""
    gone = asyncio.Event()

    async def talk(peer) -> None:
        await peer.say(REPLIES["connect"])
        while (verb := (await peer.line())[:4]) != b"RCPT":
            await peer.say(REPLIES[verb.decode().lower()])
        await peer.say(REPLIES["rcpt"])
        peer.cut()
        gone.set()

    there = await listen(talk)
    offered = await smtp_to(there.port).offer(LETTER, sender=THERAPIST, recipient=PARTNER)
    assert isinstance(offered, Offered)
    await gone.wait()
    await asyncio.sleep(0.05)
    assert (await offered.data()).result == "temp"
    assert b"DATA" not in there.received


async def test_a_cancelled_offer_says_goodbye_and_sends_nothing(listen, smtp_to) -> None:
    """Cancel is QUIT without DATA."""
    there = await listen(server("never", ""))
    offered = await smtp_to(there.port).offer(LETTER, sender=THERAPIST, recipient=PARTNER)
    assert isinstance(offered, Offered)
    await offered.leave()
    assert b"QUIT" in there.received
    assert b"DATA" not in there.received


@pytest.mark.parametrize(
    "address",
    [
        "lee@clinic.example>\r\nRCPT TO:<evil@x.example",
        "lee@clinic.example\nDATA",
        "lee@clinic.example\r",
        "<lee@clinic.example>",
        "lee@clinic.example,evil@x.example",
        "lee clinic@example",
        "lee@clinic.example\x00",
        "lee@\u202eelpmaxe.cinilc",
        "lee",
        "",
        "a" * 250 + "@clinic.example",
    ],
)
async def test_an_address_that_could_smuggle_a_command_is_refused_before_a_byte_is_sent(address: str, listen, smtp_to) -> None:
    """ValueError, and nobody was even connected to."""
    there = await listen(server("never", ""))
    smtp = smtp_to(there.port)
    for sender, recipient in ((address, PARTNER), (THERAPIST, address)):
        with pytest.raises(ValueError, match="not an address"):
            await smtp.offer(LETTER, sender=sender, recipient=recipient)
    assert there.connections == 0


async def test_a_letter_that_needs_an_extension_waits_for_no_miracle(listen, smtp_to) -> None:
    """Without SMTPUTF8 an address beyond ASCII cannot be mailed to (RFC 6531 §3.1); with 8BITMIME eight bits are declared."""
    there = await listen(server("never", ""))
    smtp = smtp_to(there.port)
    refused = await smtp.offer(LETTER, sender=THERAPIST, recipient="jürgen@clinic.example")
    assert isinstance(refused, Outcome)
    assert refused.result == "perm"
    offered = await smtp.offer(LETTER + "Größe\r\n".encode(), sender=THERAPIST, recipient=PARTNER)
    assert isinstance(offered, Offered)
    await offered.leave()
    assert b"BODY=8BITMIME" in there.received


async def test_the_embedded_servers_take_a_letter_from_end_to_end(servers) -> None:
    """What is accepted lies in the recipient's INBOX, byte for byte, and a stranger is refused for good."""
    settings = servers.mailbox(THERAPIST)
    offered = await Smtp(settings).offer(LETTER, sender=THERAPIST, recipient=PARTNER)
    assert isinstance(offered, Offered)
    assert (await offered.data()).result == "accepted"
    assert servers.messages(PARTNER) == [LETTER]
    refused = await Smtp(settings).offer(LETTER, sender=THERAPIST, recipient="nobody@elsewhere.example")
    assert isinstance(refused, Outcome)
    assert (refused.result, refused.code) == ("perm", 550)
