"""What is wrong with the world just now, since when, and who has been told. A daemon that sees no mail is louder than one that works.

Silent for ten minutes, a line in the digest after half an hour, another route after four hours; a refused login at once. Kept in memory and in a
small file beside the database (`trouble`), because the database itself may be what is broken.
"""

from __future__ import annotations

import asyncio
import contextlib
import shlex
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from outreach.model.practice import Config
from outreach.rules.reading.addresses import IN_TEXT
from outreach.services.house import note

TELL_AFTER = timedelta(hours=4)
TELL_AGAIN = timedelta(hours=24)
ALERT_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the file says: since when, and what is wrong."""

    since: datetime
    sentence: str


def read_trouble(config: Config) -> Told | None:
    """The trouble that a daemon at work has written down, or None; a file that makes no sense is trouble since it was written."""
    file = trouble_file(config)
    try:
        text, written = file.read_text(encoding="utf-8").strip(), file.stat().st_mtime
    except OSError:
        return None
    since, _, sentence = text.partition(" ")
    try:
        return Told(since=datetime.fromisoformat(since).astimezone(UTC), sentence=sentence)
    except ValueError:
        return Told(since=datetime.fromtimestamp(written, UTC), sentence=text)


def trouble_file(config: Config) -> Path:
    """Where a daemon writes down what is wrong."""
    return config.database.with_name("trouble")


@dataclass(slots=True)
class Trouble:
    """The trouble we are in. `failures` counts tries since it began; `told` is when another route was last used."""

    config: Config
    sentence: str = ""
    since: datetime | None = None
    failures: int = 0
    told: datetime | None = None

    def over(self) -> None:
        """All is well."""
        if self.since is not None:
            note("recovered", failures=self.failures)
            self.sentence, self.since, self.failures, self.told = "", None, 0, None
            with contextlib.suppress(OSError):
                trouble_file(self.config).unlink(missing_ok=True)

    async def met(self, sentence: str, now: datetime, *, at_once: bool = False) -> None:
        """Something failed: count it, write it down, and use the other route when it has lasted (or `at_once`)."""
        self.sentence, self.since, self.failures = sentence, self.since or now, self.failures + 1
        if self.failures == 1:
            note("trouble", see="outreach status")  # the sentence may quote a server that quotes an address
        with contextlib.suppress(OSError):
            trouble_file(self.config).write_text(f"{self.since.isoformat()} {sentence}\n", encoding="utf-8")
        long_enough = at_once or now - self.since >= TELL_AFTER
        if long_enough and (self.told is None or now - self.told >= TELL_AGAIN):
            self.told = now
            await self._other_route(f"Outreach: {IN_TEXT.sub('[address]', sentence)}")  # a server may quote whom a letter goes to

    async def _other_route(self, sentence: str) -> None:
        command = self.config.owner.alert_command
        if command is None:
            return
        try:
            child = await asyncio.create_subprocess_exec(*shlex.split(command), stdin=asyncio.subprocess.PIPE)
            async with asyncio.timeout(ALERT_SECONDS):
                await child.communicate(sentence.encode())
        except (OSError, ValueError, TimeoutError) as error:
            note("alert_failed", why=type(error).__name__)
