"""She tells of a meeting: what waited is taken back, thanks name what was talked about, and nothing is logged or asked twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outreach.model.outbox import State
from outreach.model.people import Stage, Tier
from outreach.model.touch import Direction, TouchKind
from tests.parts.correspondence import PARTNER, words_of
from tests.parts.stage import lee, meet
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)


def _flat(text: str) -> str:
    return " ".join(text.replace("|", " ").split())


def _question(story: Story, topic: str) -> str:
    return next(each.id for each in story.house.store.digests.all()[-1].questions if each.key.startswith(topic))


@pytest.mark.parametrize("with_a_yes", [False, True])
async def test_nobody_is_introduced_to_whom_she_has_met(tell: Tell, with_a_yes: bool) -> None:
    """The introduction that waits, also with its yes, is taken back by the meeting, the receipt says so, and no other one comes."""
    async with tell() as story:
        await story.knows(PARTNER)
        if with_a_yes:
            await story.says("1 ok")
        await story.says("met Dr Lee today, talked about school refusal")
        assert "The introduction to Dr. Amara Lee that waited is taken back, because you met." in _flat(story.receipt())
        await story.pass_(days=3, every=HALF_A_DAY)
        assert story.states() == ["withdrawn", "proposed"]
        assert story.letter(State.PROPOSED).purpose == "thank_you_meeting"
        assert "school refusal" in story.letter(State.PROPOSED).body
        assert not story.letters()


async def test_an_invitation_to_a_coffee_that_was_had_goes_nowhere(tell: Tell) -> None:
    """Whoever she has just met is invited to no coffee, and told by no letter that it has been a while."""
    async with tell() as story:
        meet(story.house, lee("ana@colleague.example", name="Ana Ruiz", org="", tier=Tier.CORE, stage=Stage.TALKED))
        await story.pass_(days=93, every=timedelta(hours=24))
        (waiting,) = (each for each in story.house.store.outbox.in_state(State.PROPOSED) if each.to_name == "Ana Ruiz")
        assert waiting.purpose == "check_in"
        await story.says("coffee with Ana Ruiz yesterday")
        assert "The check-in to Ana Ruiz that waited is taken back" in _flat(story.receipt())
        await story.pass_(days=2, every=HALF_A_DAY)
        assert not [each for each in story.house.store.outbox.in_state(State.PROPOSED) if each.purpose == "check_in"]


async def test_what_was_talked_about_is_asked_once_and_then_named(tell: Tell) -> None:
    """Thanks for a talk of which nothing was told have no hole, are marked, and are written anew with her answer; her answer is remembered."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today")
        assert "What did you and Dr. Amara Lee talk about?" in _flat(story.receipt())
        await story.pass_(days=1)
        shown = story.letter(State.PROPOSED)
        assert "[" not in shown.body
        assert shown.marks == ("names nothing that you talked about",)
        await story.says(f"{_question(story, 'talked:')}: her new evening groups for parents")
        await story.pass_(days=1)
        anew = story.letter(State.PROPOSED)
        assert "your new evening groups for parents" in anew.body
        assert anew.marks == ()
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("talked:")]
        dossier = story.house.store.people.dossiers()[0]
        assert [fact.text for fact in story.house.store.keepsakes.facts(dossier.partner.id)] == [
            "talked about her new evening groups for parents"
        ]


async def test_a_no_to_it_lets_the_letter_stand(tell: Tell) -> None:
    """Who does not remember says no, is not asked again, and may send the thanks as they are."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today")
        await story.pass_(days=1)
        await story.says(f"{_question(story, 'talked:')}: no\n1 anyway")
        await story.pass_(days=1, every=timedelta(hours=1))
        assert len(story.letters()) == 1
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("talked:")]


async def test_one_meeting_told_twice_is_one(tell: Tell) -> None:
    """Told once more with what was said it is one meeting, and still the first; told again with nothing it changes nothing."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today")
        await story.says("met Dr Lee today, talked about sleep groups")
        await story.says("met Dr Lee today")
        assert "is logged already, once; nothing changes" in _flat(story.receipt())
        touches = story.house.store.people.dossiers()[0].touches
        assert [(each.kind, each.direction) for each in touches] == [(TouchKind.MEETING, Direction.BOTH)]
        await story.pass_(days=1)
        assert "sleep groups" in story.letter(State.PROPOSED).body
        assert "sleep groups" in " ".join(words_of(story.digests()[-1]).replace("|", " ").split())


@pytest.mark.parametrize("words", ["Dr Lee retired", "Dr Lee left, now at Mercy"])
async def test_no_letter_goes_to_where_they_are_no_more(tell: Tell, words: str) -> None:
    """Of whoever has left the waiting letter is taken back, also with its yes, and the receipt says so."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        await story.says(words)
        assert "The letter to Dr. Amara Lee that waited is taken back." in _flat(story.receipt())
        await story.pass_(days=2, every=HALF_A_DAY)
        assert story.states() == ["withdrawn"]
        assert not story.letters()
