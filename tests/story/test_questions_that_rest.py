"""A question that she leaves unanswered does not stand in the digest for ever, and whoever comes next is asked about."""

from __future__ import annotations

from datetime import timedelta

from tests.parts.stage import lee, meet
from tests.story.conftest import Story, Tell

NAMES = ("Ana Ruiz", "Ben Cho", "Cara Holt")


def _asked(story: Story) -> list[str]:
    """The people whose work the newest digest asks about."""
    shown = story.house.store.digests.latest()
    assert shown is not None
    return [each.about for each in shown.questions if each.key.startswith("specific:")]


async def test_who_is_not_known_makes_room(tell: Tell) -> None:
    """ "No idea" and "skip" end a question, and the next ones are asked about; what she learns later is told unasked."""
    async with tell() as story:
        for name in NAMES:
            address = f"{name.split()[0].lower()}@hill.example"
            meet(story.house, lee(address, name=name, org=f"{name} Practice", specific=""))
        await story.pass_(days=1)
        assert _asked(story) == ["Ana Ruiz", "Ben Cho"]
        await story.says("Q1 no idea. Q2 skip")
        await story.pass_(days=1)
        assert _asked(story) == ["Cara Holt"]
        await story.says("Ana Ruiz's work: runs a clinic for young fathers")
        ana = story.house.store.people.by_email("ana@hill.example")
        assert ana is not None
        assert ana.specific == "runs a clinic for young fathers"


async def test_what_do_you_know_about_their_work(tell: Tell) -> None:
    """Two are asked about; after three weeks of silence they rest and the third is asked about; a late answer to one that rests is taken."""
    async with tell() as story:
        for name in NAMES:
            address = f"{name.split()[0].lower()}@hill.example"
            meet(story.house, lee(address, name=name, org=f"{name} Practice", specific=""))
        await story.pass_(days=1)
        assert _asked(story) == ["Ana Ruiz", "Ben Cho"]
        early = story.digests()[-1]
        await story.pass_(days=19, every=timedelta(days=1))
        assert _asked(story) == ["Ana Ruiz", "Ben Cho"]
        await story.pass_(days=4, every=timedelta(days=1))
        assert _asked(story) == ["Cara Holt"]
        await story.says("Q1 runs a clinic for young fathers", to=early)
        ana = story.house.store.people.by_email("ana@hill.example")
        assert ana is not None
        assert ana.specific == "runs a clinic for young fathers"
