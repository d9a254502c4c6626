"""Drafts as a real server keeps it: one copy, her hand in it, its removal by UID, renumbering, and a server without UIDPLUS."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from outreach.edge.clock import JumpingClock
from outreach.model.outbox import Event, State
from outreach.services.house import House
from tests.parts.correspondence import answer_to, mail, opened, words_of
from tests.parts.drafts_folder import DraftsFolder, resaved
from tests.parts.stage import lee, meet, rounds
from tests.server.conftest import Build, Post
from tests.server.dovecot import PASSWORD, Dovecot

MINUTE = timedelta(minutes=1)


def _folder(post: Post, owner: str) -> DraftsFolder:
    return DraftsFolder("127.0.0.1", post.dovecot.imap_port, owner, PASSWORD)


async def _offered(house: House, post: Post, owner: str, partner: str) -> bytes:
    """The digest showed the letter, and its copy lies in Drafts. The digest comes back."""
    meet(house, lee(partner))
    await rounds(house, 2)
    (draft,) = house.store.outbox.in_state(State.PROPOSED)
    assert opened(_folder(post, owner).only())["X-Outreach-Id"] == f"draft-{draft.id}-1"
    return post.wait_for(owner, "INBOX", lambda raw: partner in words_of(raw))


def _yes(post: Post, owner: str, digest: bytes, words: str = "1 ok") -> None:
    raw = answer_to(digest, words, sender=f"Maya Ellison <{owner}>")
    post.append(owner, "Sent", raw, r"\Seen")


def _states(house: House) -> list[str]:
    return [draft.state.value for draft in house.store.outbox.in_state(*State)]


async def _minutes(house: House, clock: JumpingClock, count: int) -> None:
    for _ in range(count):
        clock.jump(MINUTE)
        await rounds(house)


@pytest.fixture
def clock() -> JumpingClock:
    return JumpingClock(datetime.now(UTC))


async def test_a_yes_takes_out_our_copy_and_nothing_else(
    post: Post, build: Build, owner: str, partner: str, clock: JumpingClock
) -> None:
    """UID EXPUNGE names one message: her own draft, and what she flagged deleted but did not expunge, stay as they are."""
    folder = _folder(post, owner)
    async with build(clock=clock, imap={"use_drafts": True}) as house:
        digest = await _offered(house, post, owner, partner)
        own = mail(f"Maya Ellison <{owner}>", partner, "Lunch", "Hi Amara, are you free for lunch at the lake on Friday?")
        post.append(owner, "Drafts", own, r"\Draft")
        post.append(owner, "Drafts", own.replace(b"Lunch", b"Flagged"), r"\Draft", r"\Deleted")
        await rounds(house)
        _yes(post, owner, digest)
        await rounds(house, 2)
        post.wait_for(partner, "INBOX", lambda _: True)
        assert [opened(raw)["Subject"] for raw in post.messages(owner, "Drafts")] == ["Lunch", "Flagged"]
        assert [opened(raw)["Subject"] for raw in folder.all().values()] == ["Lunch"]
        await _minutes(house, clock, 30)
        assert len(post.messages(partner)) == 1
        assert _states(house) == ["sent"]


@pytest.mark.parametrize("gmail", [False, True], ids=["plain", "gmail"])
async def test_her_edit_is_sent_and_not_ours(
    post: Post, build: Build, owner: str, partner: str, clock: JumpingClock, gmail: bool
) -> None:
    """Saved over and over, with a Message-ID of the client's: one version, which goes only with a yes of its own."""
    folder = _folder(post, owner)
    async with build(clock=clock, imap={"use_drafts": True}) as house:
        digest = await _offered(house, post, owner, partner)
        first = words_of(folder.only())
        for greeting in ("Dear", "Dear Am", "Dear Amara"):
            folder.save(resaved(folder.only(), first.replace("Dear Dr. Lee", greeting), gmail=gmail))
            await _minutes(house, clock, 1)
        _yes(post, owner, digest)
        await _minutes(house, clock, 12)
        assert not post.messages(partner)
        (draft,) = house.store.outbox.in_state(State.DRAFTED)
        assert (draft.version, draft.body.partition(",")[0]) == (2, "Dear Amara")
        clock.jump(timedelta(days=1))
        await rounds(house)
        newer = post.wait_for(owner, "INBOX", lambda raw: "Dear Amara" in words_of(raw) and partner in words_of(raw))
        _yes(post, owner, newer)
        await rounds(house, 2)
        sent = post.wait_for(partner, "INBOX", lambda _: True)
        assert "Dear Amara" in words_of(sent)
        assert folder.all() == {}


async def test_sent_by_hand_from_drafts(post: Post, build: Build, owner: str, partner: str, clock: JumpingClock) -> None:
    """What she sends herself is settled and logged by hand; a yes that comes later sends nothing more."""
    folder = _folder(post, owner)
    async with build(clock=clock, imap={"use_drafts": True}) as house:
        digest = await _offered(house, post, owner, partner)
        folder.send(resaved(folder.only(), gmail=True))
        _yes(post, owner, digest)
        await _minutes(house, clock, 15)
        assert _states(house) == ["sent"]
        assert not post.messages(partner)
        assert [touch.by_hand for touch in house.store.touches.of(1)] == [True]
        assert [opened(raw)["To"].addresses[0].addr_spec for raw in post.messages(owner, "Sent")].count(partner) == 1


async def test_deleting_is_a_no(post: Post, build: Build, owner: str, partner: str, clock: JumpingClock) -> None:
    """Gone for ten minutes is withdrawn."""
    async with build(clock=clock, imap={"use_drafts": True}) as house:
        await _offered(house, post, owner, partner)
        _folder(post, owner).delete()
        await _minutes(house, clock, 12)
        assert _states(house) == ["withdrawn"]


async def test_a_renumbered_folder_is_no_deletion(
    post: Post, build: Build, owner: str, partner: str, clock: JumpingClock
) -> None:
    """Another UIDVALIDITY, ten times over: the copy is found again by its Message-ID, and stays one."""
    folder = _folder(post, owner)
    async with build(clock=clock, imap={"use_drafts": True}) as house:
        await _offered(house, post, owner, partner)
        for turn in range(10):
            post.doveadm("mailbox", "update", "-u", owner, "--uid-validity", str(2_100_000_000 + turn), "Drafts")
            await house.imap.close()
            await _minutes(house, clock, 2)
        await _minutes(house, clock, 12)
        assert _states(house) == ["proposed"]
        assert len(folder.all()) == 1


async def test_a_server_without_uidplus(
    plain_dovecot: Dovecot, build: Build, owner: str, partner: str, clock: JumpingClock
) -> None:
    """Nobody says where a copy was put, and nothing can be expunged alone: it is found by its id, and only flagged deleted."""
    plain_dovecot.start()
    try:
        here = Post(plain_dovecot, None)  # type: ignore[arg-type]
        folder = _folder(here, owner)
        async with build(clock=clock, imap={"port": plain_dovecot.imap_port, "use_drafts": True}) as house:
            meet(house, lee(partner))
            await _minutes(house, clock, 12)
            assert len(here.messages(owner, "Drafts")) == 1, "one copy, though the server did not say where it put it"
            (draft,) = house.store.outbox.in_state(State.PROPOSED)
            assert house.store.outbox.move(draft.id, Event.REJECT, "she said no", clock.now())
            await _minutes(house, clock, 2)
            assert folder.all() == {}
            assert len(here.messages(owner, "Drafts")) == 1, "flagged, not expunged: an EXPUNGE would take others' mail too"
            assert _states(house) == ["withdrawn"]
    finally:
        plain_dovecot.stop()
