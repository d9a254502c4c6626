"""Two clients in one mail are two referrals with one letter of thanks, and where it is not clear how many there are she hears of it."""

from __future__ import annotations

import pytest

from outreach.model.outbox import State
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.story.conftest import Story, Tell

ASKS = "Hi Maya,\n\nI would like to refer {who}. Could you see them? Their mother is at 828-555-0143.\n\nAmara Lee"


async def _sent(story: Story, who: str) -> list[tuple[str, str | None, str | None]]:
    await story.knows(PARTNER)
    raw = mail(f"Amara Lee <{PARTNER}>", OWNER, "a referral", ASKS.format(who=who), at=story.clock.now())
    story.servers.deliver(OWNER, raw)
    await story.pass_(days=1)
    return [(each.code, each.initials, each.age_band) for each in story.house.store.referrals.all()]


@pytest.mark.parametrize(
    "who", ["two brothers with anxiety: Will, 10, and Malik, 8", "two siblings, Will and Malik, ages 10 and 8, with anxiety"]
)
async def test_two_who_are_clearly_told(tell: Tell, who: str) -> None:
    """A code for each; one thank-you for both, after which neither is owed thanks; the name of neither is written down."""
    async with tell() as story:
        opened = await _sent(story, who)
        assert {code for code, *_ in opened} == {"R-1", "R-2"}
        assert {(initials, band) for _, initials, band in opened} == {("W.", "child"), ("M.", "child")}
        thanks = [each for each in story.house.store.outbox.in_state(State.PROPOSED) if each.purpose == "thank_you_referral"]
        assert len(thanks) == 1
        story.house.store.referrals.acknowledge(thanks[0].referral_code or "", story.clock.now())
        assert {each.state.value for each in story.house.store.referrals.all()} == {"acknowledged"}
        kept = "\n".join(story.house.store.people._book.connection.iterdump())
        assert "Malik" not in kept
        assert "Will," not in kept


@pytest.mark.parametrize(
    "who", ["two brothers, the older is Will, 10, with anxiety", "two sisters with anxiety: Mia, 8, and Maya, 8"]
)
async def test_one_who_is_not_told_is_not_lost(tell: Tell, who: str) -> None:
    """One record, and a line that there may be another client."""
    async with tell() as story:
        assert len(await _sent(story, who)) == 1
        shown = " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        assert "may have sent you more than one client; I logged one." in shown
