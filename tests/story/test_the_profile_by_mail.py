"""She tells by mail what her profile says from now on; letters, the quarterly question and the directories follow."""

from __future__ import annotations

from datetime import timedelta

from outreach.services.house import config_now
from tests.parts.correspondence import PARTNER, words_of
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)


def _said(story: Story) -> str:
    return " ".join(story.receipt().replace("|", " ").split())


async def test_entries_are_told_by_mail_and_hold_from_then_on(tell: Tell) -> None:
    """Each sentence changes its entry, says what stood there before, and later ones build on earlier ones, in one mail and in the next."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("payers: Aetna, Cigna, self-pay")
        await story.says("we no longer take Aetna. I no longer take Cigna.")
        profile = config_now(story.house).profile
        assert profile.payers == ("self-pay",)
        assert "sets back what stood there" in _said(story)
        await story.says(
            "not taken: couples\noffers: a lunchtime talk\nI now see ages 10 to 25\nideal client: teenagers who stay at home"
        )
        profile = config_now(story.house).profile
        assert (profile.not_taken, profile.offers, profile.ages) == (("couples",), ("a lunchtime talk",), "10 to 25")
        assert profile.one_line == "I see teenagers who stay at home"
        await story.says("I also see couples")
        assert config_now(story.house).profile.not_taken == ()
        await story.says("we no longer take Humana")
        assert '"Humana" stands nowhere in your profile' in _said(story)


async def test_openings_of_a_day_to_come(tell: Tell) -> None:
    """Openings that begin on a later day are named by no letter before it, and asked after only thirty days later."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("openings 2 from April")
        profile = config_now(story.house).profile
        assert profile.openings == 2
        assert profile.openings_as_of is not None
        assert (profile.openings_as_of.month, profile.openings_as_of.day) == (4, 1)
        assert "Until then no letter names any" in _said(story)
        await story.pass_(days=2, every=HALF_A_DAY)
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("openings:")]


async def test_the_quarterly_question_is_answered_in_sentences(tell: Tell) -> None:
    """ "Is this still true?" names the offer too; what is other now is told in the answer, and closes the question."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today, talked about sleep")
        await story.says("payers: Aetna")
        await story.pass_(days=31, every=HALF_A_DAY)
        shown = next(
            (raw, each.id, each.text)
            for raw, digest in zip(reversed(story.digests()), reversed(story.house.store.digests.all()), strict=False)
            for each in digest.questions
            if each.key.startswith("true:")
        )
        raw, number, text = shown
        assert "you offer" in text
        assert "Aetna" in text
        await story.says(f"{number}: payers: Aetna, Cigna; ages: 10 to 25; openings 3", to=raw)
        profile = config_now(story.house).profile
        assert (profile.payers, profile.ages, profile.openings) == (("Aetna", "Cigna"), "10 to 25", 3)
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("true:")]
        assert words_of(raw)


async def test_full_until_a_day(tell: Tell) -> None:
    """ "I'm full until April" is written down, touches no letter, is not asked about while it holds, and is asked about on its day."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today, talked about sleep")
        await story.says("I'm full until April")
        assert "Openings: 0, until Wed 1 Apr; then I ask you." in _said(story)
        asked = []
        for _ in range(2):
            await story.pass_(days=29, every=timedelta(hours=24))
            asked.append([each.text for each in story.house.store.questions.open() if each.key.startswith("openings:")])
            await story.pass_(days=2, every=timedelta(hours=24))
        assert asked[0] == []
        assert asked[1] == ["How many openings do you have now? You said 0 until 2026-04-01; no letter says so any more."]
        await story.says("one evening slot left")
        profile = config_now(story.house).profile
        assert (profile.openings, profile.openings_until) == (1, None)
