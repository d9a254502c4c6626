"""Two clients in one mail are two referrals with one letter of thanks, and where it is not clear how many there are she hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outreach.model.outbox import State
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.story.conftest import Story, Tell

HALF_AN_HOUR = timedelta(minutes=30)
ASKS = "Hi Maya,\n\nI would like to refer {who}. Could you see them? Their mother is at 828-555-0143.\n\nAmara Lee"


async def _sent(story: Story, who: str) -> list[tuple[str, str | None, str | None]]:
    await story.knows(PARTNER)
    raw = mail(f"Amara Lee <{PARTNER}>", OWNER, "a referral", ASKS.format(who=who), at=story.clock.now())
    story.servers.deliver(OWNER, raw)
    await story.pass_(days=1)
    return [(each.code, each.initials, each.age_band) for each in story.house.store.referrals.all()]


@pytest.mark.parametrize(
    "who",
    [
        "three siblings with anxiety: Will, 10, Malik, 8, and Ana, 15",
        "three siblings, Will (10), Malik (8) and Ana (15), with anxiety",
        "three siblings, Will, Malik and Ana, ages 10, 8 and 15, with anxiety",
    ],
)
async def test_three_who_are_clearly_told(tell: Tell, who: str) -> None:
    """A code for each of three, and the name of none is written down."""
    async with tell() as story:
        opened = await _sent(story, who)
        assert {(initials, band) for _, initials, band in opened} == {("W.", "child"), ("M.", "child"), ("A.", "teen")}
        assert len(opened) == 3
        kept = "\n".join(story.house.store.people._book.connection.iterdump())
        assert [name for name in ("Will,", "Malik", "Ana") if name in kept] == []
        assert "may have sent you" not in words_of(story.digests()[-1])


async def test_the_third_who_is_not_told_is_not_lost(tell: Tell) -> None:
    """Three are spoken of and two are told: two records, and a line that somebody is missing."""
    async with tell() as story:
        assert len(await _sent(story, "three siblings with anxiety: Will, 10, and Malik, 8")) == 2
        shown = " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        assert "may have sent you more than two clients; I logged two." in shown


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
        code, whose, now = thanks[0].referral_code or "", thanks[0].partner_id, story.clock.now()
        story.house.store.referrals.acknowledge(code, whose, now, now)
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


async def _another(story: Story, text: str) -> None:
    story.writes(PARTNER, f"Hi Maya,\n\n{text}\n\nAmara Lee", "a referral")
    await story.pass_(hours=1)


async def test_two_clients_of_one_day_are_thanked_for_in_one_letter(tell: Tell) -> None:
    """Who sends a second client before the thanks for the first have gone gets one letter, which says so to her and settles both; the next
    client's letter is another one, word for word."""
    async with tell() as story:
        await story.knows(PARTNER)
        await _another(story, "I would like to refer a teenager with panic attacks to you. Her mother will call.")
        await _another(story, "I have another one for you: a boy of 14 with school refusal, I gave your name to his father.")
        await story.pass_(days=1)
        shown = " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        assert "R-1 came on Mon 2 Mar and R-2 came on Mon 2 Mar; no letter of thanks has gone" in shown
        await story.says("1 ok")
        await story.pass_(hours=3, every=HALF_AN_HOUR)
        assert len(story.letters()) == 1
        assert {each.state.value for each in story.house.store.referrals.all()} == {"acknowledged"}
        await _another(story, "One more for you, a girl of 16 who does not sleep. Her father has your number.")
        await story.pass_(days=1)
        await story.says("1 ok")
        await story.pass_(hours=3, every=HALF_AN_HOUR)
        first, second = (words_of(raw).split("-- ")[0] for raw in story.letters())
        assert not set(sentences(first)) & set(sentences(second))


def sentences(text: str) -> list[str]:
    """The sentences of a letter's paragraphs, without greeting and closing."""
    return [part for line in text.splitlines() if len(line) > 40 for part in line.split(". ")]
