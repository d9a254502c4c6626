"""Once a year: what was new is asked in December, told in January to everybody, and said plainly to whoever is outside the trade."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from outreach.model.outbox import Draft, State
from outreach.model.people import Stage
from tests.parts.correspondence import words_of
from tests.parts.stage import lee, meet
from tests.story.conftest import Story, Tell

DECEMBER = datetime(2026, 11, 30, 14, tzinfo=UTC)
DAILY = timedelta(hours=24)
ANA, BO, LOU = "ana@parish.example", "bo@talks.example", "lou@law.example"


def _people(story: Story) -> None:
    """A pastor and a lawyer, of whose work nothing is known of one, and a therapist."""
    meet(
        story.house,
        lee(ANA, name="Rev. Ana Ruiz", type="clergy", org="St. Brigid", specific="", stage=Stage.TALKED),
        lee(BO, name="Bo Chen", type="therapist", org="", specific="runs a sleep group", stage=Stage.TALKED),
        lee(LOU, name="Lou Marsh", type="family_attorney", org="", specific="mediates", stage=Stage.TALKED),
    )


def _open(story: Story, topic: str) -> list[tuple[str, str]]:
    digest = story.house.store.digests.all()[-1]
    return [(each.id, each.text) for each in digest.questions if each.key.startswith(topic)]


def _news_to(story: Story, email: str) -> Draft:
    (draft,) = (each for each in story.house.store.outbox.in_state(State.PROPOSED) if each.to_email == email)
    assert draft.purpose == "practice_update"
    return draft


async def test_december_asks_what_was_new(tell: Tell) -> None:
    """From the first business day of December on, once; the answer is news, told in January; a no is no news."""
    async with tell(start=DECEMBER) as story:
        _people(story)
        await story.pass_(hours=1)
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("news:")]
        await story.pass_(days=1)
        ((number, text),) = _open(story, "news:")
        assert "What was new in your practice this year?" in text
        await story.says(f"{number}: two evening hours by video")
        await story.pass_(days=45, every=DAILY)
        assert "- Two evening hours by video." in _news_to(story, BO).body
        assert not _open(story, "news:")


async def test_no_news_is_no_letter(tell: Tell) -> None:
    """Where she has nothing to tell nobody is written to, and she is not asked again in January."""
    async with tell(start=DECEMBER) as story:
        _people(story)
        await story.pass_(days=1)
        ((number, _),) = _open(story, "news:")
        await story.says(f"{number}: nothing new")
        await story.pass_(days=50, every=DAILY)
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("news:")]
        assert "practice_update" not in {each.purpose for each in story.house.store.outbox.in_state(*State)}


async def test_who_slept_through_december_is_asked_in_january(tell: Tell) -> None:
    """A machine that wakes when the news are to be written asks then, where it knows of none."""
    async with tell(start=datetime(2027, 1, 13, 14, tzinfo=UTC)) as story:
        _people(story)
        await story.pass_(days=1)
        assert _open(story, "news:")


async def test_the_yearly_letter_begins_with_them(tell: Tell) -> None:
    """Of whom nothing is known she is asked in December; an answer opens the letter, and without one it says something true, and is marked."""
    async with tell(start=DECEMBER) as story:
        _people(story)
        await story.pass_(days=1)
        await story.says("update: two evening hours by video")
        asked = _open(story, "specific:")
        assert [text.partition("?")[0] for _, text in asked] == ["What do you know about Rev. Ana Ruiz's work"]
        await story.pass_(days=45, every=DAILY)
        silent = _news_to(story, ANA)
        assert "[" not in silent.body
        assert silent.marks == ("nothing specific is known about their work yet",)
        assert "you run a sleep group" in _news_to(story, BO).body


async def test_an_answer_opens_it(tell: Tell) -> None:
    """The sentence that she gives in December stands in the first line of January."""
    async with tell(start=DECEMBER) as story:
        _people(story)
        await story.pass_(days=1)
        await story.says("update: two evening hours by video")
        await story.says(f"{_open(story, 'specific:')[0][0]}: runs the Tuesday supper for newcomers")
        await story.pass_(days=45, every=DAILY)
        letter = _news_to(story, ANA)
        assert "you run the Tuesday supper for newcomers" in letter.body.split("\n")[2]
        assert letter.marks == ()


async def test_news_are_plain_to_people_outside_the_trade(tell: Tell) -> None:
    """A therapist reads "EMDR"; to a pastor and a lawyer it is explained, or said in the words that she gives for them, once asked."""
    async with tell(start=DECEMBER) as story:
        _people(story)
        await story.pass_(days=1)
        await story.says("update: finished EMDR training")
        await story.says("update: learned IFS")
        await story.pass_(days=1)
        asked = _open(story, "plain:")
        assert ["EMDR" in text for _, text in asked] == [True, False]
        assert "outside the trade" in words_of(story.digests()[-1]).replace("\n|      ", " ")
        await story.says(f"{asked[0][0]}: a training in helping people whose memories hurt")
        assert "To people outside the trade I say: a training in helping" in " ".join(story.receipt().replace("|", " ").split())
        await story.pass_(days=45, every=DAILY)
        for email in (ANA, LOU):
            letter = _news_to(story, email)
            assert "- A training in helping people whose memories hurt." in letter.body
            assert "- Learned IFS (IFS: talking therapy)." in letter.body
            assert not [mark for mark in letter.marks if "jargon" in mark]
        assert "- Finished EMDR training." in _news_to(story, BO).body
        assert "- Learned IFS." in _news_to(story, BO).body
