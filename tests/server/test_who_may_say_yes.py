"""On real servers: only the owner's own yes sends, a yes counts once, and a server that says "later" is asked later."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta

from outreach.edge.clock import JumpingClock
from outreach.model.outbox import State
from outreach.services import report
from outreach.services.house import House
from tests.parts.correspondence import answer_to, mail, opened, words_of
from tests.parts.stage import lee, meet, rounds
from tests.server.conftest import Build, Post


async def _shown(post: Post, house: House, owner: str, partner: str) -> bytes:
    """A letter was drafted, and the digest that shows it lies in her INBOX."""
    meet(house, lee(partner))
    await rounds(house)
    return post.wait_for(owner, "INBOX", lambda raw: partner in words_of(raw))


async def _arrived(post: Post, house: House, owner: str, raw: bytes) -> None:
    """The mail was delivered and read."""
    identity = str(opened(raw)["Message-ID"]).encode()
    post.deliver(raw, owner, owner)
    post.wait_for(owner, "INBOX", lambda found: identity in found)
    await rounds(house)


async def test_a_forged_yes_sends_nothing_and_is_named(post: Post, build: Build, owner: str, partner: str) -> None:
    """Her name in From, the right digest, and no proof: nothing goes, nobody is answered, the next digest tells her."""
    async with build() as house:
        digest = await _shown(post, house, owner, partner)
        before = len(post.messages(owner))
        await _arrived(post, house, owner, answer_to(digest, "1 ok", sender=f"Maya Ellison <{owner}>"))
        await rounds(house, 2)
        assert not post.messages(partner)
        assert [draft.state for draft in house.store.outbox.in_state(*State)] == [State.PROPOSED]
        assert len(post.messages(owner)) == before + 1, "a forger gets no receipt"
        assert [line for line in report.prepare(house, house.clock.now()).ignored if "in your name" in line]


async def test_a_yes_is_played_back_in_vain(post: Post, build: Build, owner: str, partner: str) -> None:
    """The very bytes of a true answer, delivered again and again: one letter, one receipt."""
    async with build() as house:
        digest = await _shown(post, house, owner, partner)
        answer = answer_to(digest, "1 ok", sender=f"Maya Ellison <{owner}>")
        post.append(owner, "Sent", answer, r"\Seen")
        await _arrived(post, house, owner, answer)
        post.wait_for(partner, "INBOX", lambda _: True)
        for _ in range(3):
            count = len(post.messages(owner))
            post.deliver(answer, "mallory@evil.example", owner)
            post.wait_for(owner, "INBOX", lambda _, count=count: len(post.messages(owner)) > count)
            await rounds(house)
        assert len(post.messages(partner)) == 1
        receipts = [raw for raw in post.messages(owner) if opened(raw)["Auto-Submitted"] == "auto-replied"]
        assert len(receipts) == 1


async def test_a_yes_is_not_played_back_against_another_digest(post: Post, build: Build, owner: str, partner: str) -> None:
    """Her words and her Message-ID on a mail that answers a later digest: the proof of the first does not cover it."""
    clock = JumpingClock(datetime.now(UTC))
    async with build(clock=clock) as house:
        digest = await _shown(post, house, owner, partner)
        answer = answer_to(digest, "all good", sender=f"Maya Ellison <{owner}>")
        post.append(owner, "Sent", answer, r"\Seen")
        await _arrived(post, house, owner, answer)
        post.wait_for(partner, "INBOX", lambda _: True)
        second = partner.replace("lee", "ek")
        meet(house, lee(second, name="Tom Ek", org="Northside High", type="school_counsellor"))
        clock.jump(timedelta(days=1))
        await rounds(house)
        newer = post.wait_for(owner, "INBOX", lambda raw: second in words_of(raw))
        old, new = str(opened(digest)["Message-ID"]), str(opened(newer)["Message-ID"])
        await _arrived(post, house, owner, answer.replace(old.encode(), new.encode()))
        await rounds(house)
        assert not post.messages(second)


async def test_her_own_word_in_a_forward_is_no_yes(post: Post, build: Build, owner: str, partner: str) -> None:
    """A partner who quotes the digest and writes "1 ok" is a partner who wrote, and nothing more."""
    async with build() as house:
        await _shown(post, house, owner, partner)
        raw = mail(f"Amara Lee <{partner}>", owner, "Re: Outreach", "1 ok\n\nall good, send it")
        await _arrived(post, house, owner, raw)
        assert not post.messages(partner)


async def test_a_server_that_says_later_is_asked_later(post: Post, build: Build, owner: str, partner: str) -> None:
    """450 to the recipient: the letter waits, goes once the server takes it, and goes once."""
    clock = JumpingClock(datetime.now(UTC))
    async with build(clock=clock) as house:
        digest = await _shown(post, house, owner, partner)
        _turn_away(post, f"{partner} 450 4.2.0 come back later\n")
        answer = answer_to(digest, "1 ok", sender=f"Maya Ellison <{owner}>")
        post.append(owner, "Sent", answer, r"\Seen")
        await _arrived(post, house, owner, answer)
        assert [draft.state for draft in house.store.outbox.in_state(*State)] == [State.DEFERRED]
        await rounds(house)
        _turn_away(post, "")
        assert not post.messages(partner)
        clock.jump(timedelta(minutes=6))
        await rounds(house, 2)
        post.wait_for(partner, "INBOX", lambda _: True)
        clock.jump(timedelta(hours=3))
        await rounds(house)
        assert [draft.state for draft in house.store.outbox.in_state(*State)] == [State.SENT]
        assert len(post.messages(partner)) == 1


def _turn_away(post: Post, access: str) -> None:
    """Let Postfix answer some recipients so from now on."""
    (post.postfix.base / "access").write_text(access)
    subprocess.run(["/usr/sbin/postfix", "-c", str(post.postfix.base / "conf"), "reload"], check=True, capture_output=True)
