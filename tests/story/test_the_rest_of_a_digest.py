"""What did not fit into a digest comes when she asks for it, by mail or at the terminal, and its numbers are its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.cli.tell import _understand
from outreach.model.decision import TellOwner
from outreach.services.spool import write
from tests.parts.correspondence import PARTNER, words_of
from tests.parts.stage import rounds
from tests.story.conftest import Story, Tell

SECOND = "ek@colleagues.example"


@asynccontextmanager
async def crowded(tell: Tell) -> AsyncIterator[Story]:
    """Two letters that wait, and a digest that shows one of them."""
    async with tell(SECOND) as story:
        config = story.house.config
        story.house = replace(story.house, config=replace(config, digest=replace(config.digest, max_decisions=1)))
        await story.knows(PARTNER, SECOND)
        assert "1 more can wait until tomorrow" in words_of(story.digests()[-1])
        yield story


async def _by_mail(story: Story) -> str:
    await story.says("more", to=story.digests()[0])
    return story.receipt()


async def _at_the_terminal(story: Story) -> str:
    _, decisions = await _understand(story.house.config, "more")
    receipt, *todo = sorted(decisions, key=lambda each: not isinstance(each, TellOwner))
    assert isinstance(receipt, TellOwner)
    write(story.house.config, todo, datetime.now(UTC))
    await rounds(story.house)
    return receipt.text


@pytest.mark.parametrize("asked", [_by_mail, _at_the_terminal])
async def test_more(tell: Tell, asked: object) -> None:
    """It comes once, is told to come only when it does, and a yes to it is one to what it shows."""
    assert callable(asked)
    async with crowded(tell) as story:
        assert "on its way" in await asked(story)
        first, second = story.digests()
        assert "The rest of today" in words_of(second)
        assert "There is nothing more today" in await asked(story)
        await rounds(story.house, 2)
        assert len(story.digests()) == 2
        await story.says("1 ok", to=second)
        (one,), (other,) = (each.drafts for each in story.house.store.digests.all())
        assert one.draft_id != other.draft_id
        assert story.states()[other.draft_id - 1] == "approved"
        assert story.states()[one.draft_id - 1] == "proposed"
        assert words_of(first) != words_of(second)
