"""Letters that wait while the days they name go by, or are closed, or openings grow old."""

from __future__ import annotations

import logging
import re
from datetime import timedelta

import pytest

from outreach.model.outbox import State
from tests.parts.correspondence import PARTNER, words_of
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)
HOURLY = timedelta(hours=1)


def _days(body: str) -> set[str]:
    return set(re.findall(r"[A-Z][a-z]{2} \d+ March", body))


def _changed_mention(story: Story) -> bool:
    return any("is written anew" in " ".join(words_of(each).split()) for each in story.digests())


async def test_a_letter_put_off_comes_back_with_new_days(tell: Tell) -> None:
    """What was put off for three weeks is composed anew before it is shown again, needs its own yes, and waits a week from then."""
    async with tell() as story:
        await story.knows(PARTNER)
        first = story.letter(State.PROPOSED)
        await story.says("1 later, in 3 weeks")
        await story.pass_(days=22, every=HALF_A_DAY)
        second = story.letter(State.PROPOSED)
        assert (second.version, second.id) == (2, first.id)
        assert not _days(first.body) & _days(second.body)
        shown = next(each for each in story.house.store.digests.all()[-1].drafts)
        assert shown.expires is not None
        assert second.snoozed is not None
        assert shown.expires - second.snoozed == timedelta(days=7)
        assert _changed_mention(story)
        await story.says("1 ok", to=story.digests()[0])
        assert "changed after you saw it" in " ".join(story.receipt().split())
        await story.says("1 ok")
        await story.pass_(hours=5, every=HOURLY)
        (sent,) = story.letters()
        assert _days(words_of(sent)) == _days(second.body)


async def test_a_yes_does_not_cover_days_that_were_closed_since(tell: Tell) -> None:
    """She goes away after the digest and then says yes: the letter stays, and comes again with days that she is there."""
    async with tell() as story:
        await story.knows(PARTNER)
        first = story.letter(State.PROPOSED)
        await story.says("away 10 March to 20 March")
        await story.says("1 ok")
        assert "no working day" in " ".join(story.receipt().split())
        await story.pass_(days=2, every=HALF_A_DAY)
        assert not story.letters()
        second = story.letter(State.PROPOSED)
        assert not _days(first.body) & _days(second.body)


async def test_a_yes_given_before_the_days_were_closed_is_taken_back(tell: Tell, caplog: pytest.LogCaptureFixture) -> None:
    """Between the yes and the hour at which it goes she says that she is away: it does not go, she is told, and the log says so by numbers."""
    caplog.set_level(logging.INFO, logger="outreach")
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        letter = story.letter(State.APPROVED)
        await story.says("away 10 March to 20 March")
        await story.pass_(hours=2, every=timedelta(minutes=20))
        assert not story.letters()
        assert f"event=yes_void draft={letter.id} version={letter.version}" in [each.getMessage() for each in caplog.records]
        await story.pass_(days=1, every=HALF_A_DAY)
        assert any("stays here in spite of your yes" in " ".join(words_of(each).split()) for each in story.digests())


async def test_her_own_words_are_marked_and_not_changed(tell: Tell) -> None:
    """A day that she wrote herself is hers: when it is closed, the digest says so, and an "anyway" sends it."""
    async with tell() as story:
        await story.knows(PARTNER)
        letter = story.letter(State.PROPOSED)
        day = sorted(_days(letter.body))[0]
        await story.says(f'1: change "{day}" to "Thu 19 March"')
        await story.pass_(days=1, every=HALF_A_DAY)
        hers = story.letter(State.PROPOSED)
        assert hers.edited
        assert hers.marks == ()
        await story.says("away 19 March to 20 March")
        await story.pass_(days=1, every=HALF_A_DAY)
        marked = story.letter(State.PROPOSED)
        assert (marked.body, marked.version) == (hers.body, hers.version)
        assert marked.marks == ("Thu 19 March is no working day",)
        assert "Thu 19 March is no working day" in " ".join(words_of(story.digests()[-1]).split())
        await story.says("1 ok anyway")
        await story.pass_(hours=5, every=HOURLY)
        assert len(story.letters()) == 1


async def test_a_letter_is_written_anew_only_when_it_fails(tell: Tell) -> None:
    """In the seven days for which a letter waits its words change at most twice, and not from one day to the next; then it expires all the same."""
    async with tell() as story:
        await story.knows(PARTNER)
        versions = []
        for _ in range(6):
            await story.pass_(days=1, every=HALF_A_DAY)
            versions.append(story.letter(State.PROPOSED).version)
        assert versions[-1] <= 3
        assert all(versions.count(each) >= 2 for each in versions[:-1])
        await story.pass_(days=2, every=HALF_A_DAY)
        assert story.states() == ["expired"]
