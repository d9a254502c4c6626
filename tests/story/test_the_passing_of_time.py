"""What is due is a question put to the log and the clock: sleep, absence, summer time and far zones bring no burst and no gap."""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.parts.correspondence import OWNER, PARTNER, opened
from tests.parts.stage import rounds
from tests.story.conftest import Tell

SOAK = "OUTREACH_SOAK" in os.environ
DAYS = 400 if SOAK else 60
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns")


async def test_ninety_days_asleep_owe_one_letter(tell: Tell) -> None:
    """After a quarter of a year without a round, one follow-up is due and shown once; no backlog, no burst."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        await story.pass_(minutes=20)
        drafted, shown = len(story.states()), len(story.digests())
        await story.pass_(days=90)
        await story.pass_(hours=3, every=timedelta(minutes=30))
        assert len(story.states()) == drafted + 1
        assert len(story.digests()) == shown + 1
        assert len(story.letters()) == 1


async def test_five_days_offline_bring_one_digest(tell: Tell) -> None:
    """Who was away from the net for days gets one digest, of today, and every mail of those days is logged once."""
    async with tell() as story:
        await story.knows(PARTNER)
        shown = len(story.digests())
        for day in range(5):
            story.clock.jump(timedelta(days=1))
            story.writes(PARTNER, f"Hi Maya, this is note {day}. Would Tuesday suit you for a call?", subject=f"note {day}")
        await rounds(story.house, 3)
        assert len(story.digests()) == shown + 1
        assert [(chapter.kind, chapter.direction) for chapter in story.house.store.story(1)].count(("mail", "in")) == 5


@pytest.mark.parametrize("zone", ZONES)
async def test_one_digest_a_local_date(tell: Tell, zone: str) -> None:
    """Through the change to and from summer time: never two digests of one local date, none before its hour, none missing."""
    start = datetime(2026, 3, 1, 0, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    moments = [timedelta(hours=hour) for hour in (2, 6.75, 7.25, 23)]
    async with tell(start=start, zone=zone, state=f"state-{zone.replace('/', '-')}") as story:
        await story.knows(PARTNER)
        for day in range(DAYS):
            for moment in moments:
                story.clock.jump_to(max(story.clock.now(), start + timedelta(days=day) + moment))
                await rounds(story.house)
        local = [
            datetime.strptime(str(opened(raw)["Date"]), "%a, %d %b %Y %H:%M:%S %z").astimezone(ZoneInfo(zone))
            for raw in story.digests()
        ]
        assert max(Counter(each.date() for each in local).values()) == 1
        assert all((each.hour, each.minute) >= (7, 30) for each in local)
        mondays = {start.astimezone(ZoneInfo(zone)).date() + timedelta(days=n) for n in range(1, DAYS - 1)}
        assert {day for day in mondays if day.weekday() == 0} <= {each.date() for each in local}, "a sign of life each week"
        assert {recipient for recipient, _ in story.servers.handed} == {OWNER}


async def test_a_clock_put_back_brings_no_second_digest(tell: Tell) -> None:
    """The wall clock jumps back two hours, and forward again: the date has its digest already."""
    async with tell() as story:
        await story.knows(PARTNER)
        shown = len(story.digests())
        story.clock.set_wall(story.clock.now() - timedelta(hours=2))
        await rounds(story.house, 2)
        story.clock.set_wall(story.clock.now() + timedelta(hours=4))
        await rounds(story.house, 2)
        assert len(story.digests()) == shown
