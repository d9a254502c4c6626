"""A letter that had her yes and did not go after all: she hears of it, and why."""

from __future__ import annotations

from outreach.model.outbox import State
from tests.parts.correspondence import PARTNER, words_of
from tests.story.conftest import Tell


def _said(raw: bytes) -> str:
    return " ".join(words_of(raw).replace("|", " ").split())


async def test_overtaken_after_a_yes(tell: Tell) -> None:
    """Who writes before her approved letter has gone takes it back, and the next digest says so, once."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.agrees(story.letter(State.PROPOSED))
        story.writes(PARTNER, "Hello Maya, I read about your practice and would like to meet. Are you free next week?")
        await story.pass_(days=1)
        assert story.states()[0] == "withdrawn"
        digest, said = story.digests()[-1], "The letter to Dr. Amara Lee had your yes and does not go after all: they wrote."
        assert said in _said(digest)
        await story.pass_(days=7)
        later = [_said(each) for each in story.digests()[story.digests().index(digest) + 1 :]]
        assert later
        assert not [each for each in later if said in each]


async def test_overtaken_without_a_yes(tell: Tell) -> None:
    """A letter that only waited for her yes is taken back without a word: she never sent it off."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.writes(PARTNER, "Hello Maya, I read about your practice and would like to meet. Are you free next week?")
        await story.pass_(days=1)
        assert story.states()[0] == "withdrawn"
        assert "does not go after all" not in _said(story.digests()[-1])
