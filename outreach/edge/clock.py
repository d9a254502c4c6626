"""The clock that is handed in: the machine's own, or one that jumps.

Law: nobody above this room calls `datetime.now()` or `asyncio.sleep()`; they ask the clock they were given. Two readings:
`now()` is the wall clock (aware, UTC; it may be set back or forward), `monotonic()` only grows and is what waits are measured by.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from outreach.model.mail import utc


class Clock(Protocol):
    """What a service may ask of time."""

    def now(self) -> datetime:
        """The wall clock, aware and UTC."""

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""

    async def sleep(self, seconds: float) -> None:
        """Wait that long; zero or less only lets others run."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


class JumpingClock:
    """A clock that stands still until told to jump; who sleeps wakes, in order, when time has passed them. One event loop only.

    >>> clock = JumpingClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
    >>> clock.jump(timedelta(days=90)); clock.now().date().isoformat()
    '2026-05-30'
    """

    def __init__(self, start: datetime) -> None:
        self._now = utc(start, "start")
        self._monotonic = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._monotonic + seconds, next(self._order), woken))
        await woken

    def jump(self, by: timedelta) -> None:
        """Let `by` pass (not negative) on both readings; sleepers whose time has come run at the loop's next turn."""
        if by < timedelta(0):
            raise ValueError("time passes forwards; use set_wall() to put the wall clock back")
        self._now += by
        self._monotonic += by.total_seconds()
        while self._sleepers and self._sleepers[0][0] <= self._monotonic:
            _, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():  # its sleeper may have been cancelled
                woken.set_result(None)

    def jump_to(self, moment: datetime) -> None:
        """Let time pass until `moment` (aware, UTC, not in the past)."""
        self.jump(utc(moment, "moment") - self._now)

    def set_wall(self, moment: datetime) -> None:
        """Set the wall clock alone, as an administrator or NTP does: nothing passes, nobody wakes."""
        self._now = utc(moment, "moment")
