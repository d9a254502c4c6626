"""Seconds before an approved letter goes, INBOX, Sent and Drafts are looked at once more, and what lies there counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from outreach.model.outbox import State
from outreach.services import dispatch
from tests.parts.correspondence import OWNER, PARTNER, mail, opened
from tests.parts.drafts_folder import DraftsFolder, resaved
from tests.story.conftest import Story, Tell


def _they_answer(story: Story, draft: bytes) -> None:
    del draft
    story.writes(PARTNER, "Hello Maya, I was about to write to you. Shall we talk on Friday?\n\nAmara Lee\n", "Hello")


def _she_writes(story: Story, draft: bytes) -> None:
    del draft
    raw = mail(f"Maya Ellison <{OWNER}>", PARTNER, "Lunch?", "Dear Amara, are you free at noon? Maya", at=story.clock.now())
    story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))


def _she_sends_it(story: Story, draft: bytes) -> None:
    story.servers.deliver(OWNER, resaved(draft, gmail=True), "Sent", (r"\Seen",))


def _her_client_saves_it(story: Story, draft: bytes) -> None:
    DraftsFolder("127.0.0.1", story.servers.imap_port, OWNER, story.servers.password).put(resaved(draft, gmail=True))


@pytest.mark.parametrize("happens", [None, _they_answer, _she_writes, _she_sends_it, _her_client_saves_it])
async def test_what_happens_at_the_last_moment_keeps_the_letter_here(
    tell: Tell, happens: Callable[[Story, bytes], None] | None
) -> None:
    """A letter whose hour has come goes, unless its reader wrote, she wrote or sent it herself, or it lies in her Drafts by now."""
    async with tell(use_drafts=True) as story:
        await story.knows(PARTNER)
        await story.pass_(minutes=1)
        draft = DraftsFolder("127.0.0.1", story.servers.imap_port, OWNER, story.servers.password).only()
        await story.says("1 ok")
        letter = story.letter(State.APPROVED)
        assert letter.not_before is not None
        story.clock.jump_to(letter.not_before)
        if happens is not None:
            happens(story, draft)
        went = await dispatch.once(story.house)  # without the rest of a round: nobody else looks
        ours = [raw for raw in story.letters() if opened(raw)["X-Outreach-Id"]]
        assert (went, len(ours)) == ((1, 1) if happens is None else (0, 0))
