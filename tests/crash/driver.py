"""The daemon in children that can be killed: run as a program, it imports everything once and then forks one child for each order.

An order is one line of JSON on standard input: `state`, `mailbox` (how to reach the servers), `moments` (ISO times at which the daemon does a
round), `only` ("receive" or "drafts": that step and not the whole round; else ""), and `die_before`, the number of the SQL statement before which the child kills itself with SIGKILL, or null. The answers are
lines of JSON: {"pid": ...} when the child begins, then {"status": ..., "statements": ...}. Production code knows nothing of this: SQLite
itself is asked to tell of each statement.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from outreach.daemon import house_of, one_round
from outreach.edge.clock import JumpingClock
from outreach.model.mail import Message
from outreach.model.practice import Imap, Mailbox, Secret, Sending, Smtp
from outreach.reader.load import Reader
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse
from outreach.services import drafts, propose, receive, report
from outreach.services.house import House
from outreach.services.obey import answered
from outreach.services.quarantine import tried
from outreach.services.understand import Understanding
from tests.parts.correspondence import OWNER, PARTNER, mail
from tests.parts.stage import AT_ONCE, config_of, lee, meet

HELD: Sending = replace(AT_ONCE, hold_minutes=15)
_MAILBOX = TypeAdapter(Mailbox)
_connect = sqlite3.connect
_STEPS: dict[str, Callable[[House], Awaitable[object]]] = {"": one_round, "receive": receive.once, "drafts": drafts.once}


def main() -> None:
    """Warm up, then serve orders until standard input ends."""
    reader = Reader()
    asyncio.run(_warm_up(reader))
    _say(ready=True)
    for line in sys.stdin:
        order = json.loads(line)
        counted, count = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(counted)
            _live(order, reader, count)
        os.close(count)
        _say(pid=pid)
        _, status = os.waitpid(pid, 0)
        with os.fdopen(counted) as end:
            _say(status=os.waitstatus_to_exitcode(status), statements=int(end.read() or 0))


async def _warm_up(reader: Reader) -> None:
    """Read one mail, draft one letter and make one digest for nobody, so that no child has to load all that again."""
    read = Understanding(reader, owners=frozenset({OWNER}), domains=frozenset()).read
    for sender in (OWNER, PARTNER):
        parsed = parse(mail(sender, OWNER, "Re: hello", "Hi Maya, would Tuesday suit you for a call?"))
        if isinstance(parsed, Message):
            read(parsed, known_partner=True, in_thread=True)
    mailbox = Mailbox(
        address=OWNER,
        imap=Imap(host="127.0.0.1", username=OWNER, secret=Secret()),
        smtp=Smtp(host="127.0.0.1"),
    )
    with tempfile.TemporaryDirectory() as folder:
        clock = JumpingClock(datetime(2026, 11, 18, 12, tzinfo=UTC))
        async with house_of(config_of(mailbox, Path(folder), sending=HELD), clock=clock) as house:
            meet(house, lee())
            propose.once(house)
            report.once(house)
            read_answer("undo 1", answered(house, house.store.digests.latest(), clock.now()), clock.now().date())


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _live(order: dict[str, Any], reader: Reader, count: int) -> None:
    """One life: the rounds that were ordered, or as many as come before the end. Never returns."""
    try:
        ticks = _trace(order["die_before"])
        asyncio.run(_rounds(order, reader))
        os.write(count, str(ticks()).encode())
        os._exit(0)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _trace(die_before: int | None) -> Callable[[], int]:
    """Count the statements of every connection that is opened from now on, and die before one of them."""
    seen = 0

    def tick(statement: str) -> None:
        nonlocal seen
        if statement.startswith("--"):  # a trigger's part of a statement that was counted
            return
        seen += 1
        if seen == die_before:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = _connect(*args, **kwargs)
        connection.set_trace_callback(tick)
        return connection

    sqlite3.connect = connect  # type: ignore[assignment]
    return lambda: seen


async def _rounds(order: dict[str, Any], reader: Reader) -> None:
    mailbox = _MAILBOX.validate_python(order["mailbox"])
    config = config_of(mailbox, Path(order["state"]), sending=HELD)
    moments = [datetime.fromisoformat(each) for each in order["moments"]]
    clock = JumpingClock(moments[0])
    async with house_of(config, clock=clock) as house:
        understanding = Understanding(reader, owners=frozenset(config.owner.addresses), domains=config.mailbox.domains)
        warm = replace(house, understanding=understanding, survives=lambda raw: _survives(raw, reader))
        await warm.imap.open()
        for moment in moments:
            clock.jump_to(moment)
            await _STEPS[order["only"]](warm)


def _survives(raw: bytes, reader: Reader) -> bool:
    """What `quarantine.survives` does in a fresh interpreter, in a fork of this one: some hundred of these are due here."""
    pid = os.fork()
    if pid == 0:
        try:
            tried(raw, reader)
            os._exit(0)
        except BaseException:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


if __name__ == "__main__":
    main()
