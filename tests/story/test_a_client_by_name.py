"""A client's name and telephone on the road to a letter: by her own edit, by her note of a talk, and after the yes."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.outbox import State
from tests.parts.correspondence import PARTNER, words_of
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)
REFERRAL = """Hi Maya,

I would like to refer a patient of mine, Jonah Whitfield, 15, with panic attacks. His mother will call you, her number is 828-555-0177. Do you have room?

Amara Lee, MD
"""
OF_JONAH = ("whitfield", "jonah", "0177")


async def _referred(story: Story) -> None:
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)
    story.writes(PARTNER, REFERRAL, subject="Referral")
    await story.pass_(days=1, every=HALF_A_DAY)


def _digest(story: Story) -> bytes:
    return [each for each in story.digests() if "HOW TO ANSWER" in words_of(each)][-1]


async def test_what_she_writes_of_a_client_does_not_go(tell: Tell) -> None:
    """A letter into which she writes the client's name and telephone is blocked, and no "anyway" lets it go."""
    async with tell() as story:
        await _referred(story)
        words = (
            "edit 1\nDear Dr. Lee,\n\nThank you for thinking of me for Jonah Whitfield. I will call his mother at 828-555-0177."
        )
        await story.says(words, to=_digest(story))
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("1 anyway", to=_digest(story))
        await story.pass_(days=1, every=timedelta(hours=3))
        assert not [each for each in story.letters() for word in OF_JONAH if word in words_of(each).lower()]


async def test_a_talk_about_a_client_is_no_topic(tell: Tell) -> None:
    """What she notes of a talk about a client comes into no draft."""
    async with tell("ana@ruiz.example") as story:
        await story.knows(PARTNER, "ana@ruiz.example")
        await story.says("log referral from Dr Ana: Jonah Whitfield, 15, panic, 828-555-0177")
        await story.says("met Dr Lee today, talked about Jonah Whitfield and panic")
        await story.pass_(days=1, every=HALF_A_DAY)
        drafts = story.house.store.outbox.in_state(*State)
        assert [each for each in drafts if each.purpose == "thank_you_meeting"]
        assert not [each for each in drafts for word in OF_JONAH if word in f"{each.subject} {each.body}".lower()]
