"""The daemon: build the house, take the lock, do one round after another, feed the watchdog, end cleanly.

One round is one direction: mail in, what is due, the digest, mail out. Rounds never overlap, so that nothing is decided on what another
task is just changing; between two rounds we wait for the server to say that mail came (IDLE), for a minute at most.

Exit codes: 0 ended by SIGTERM or SIGINT, 75 another daemon holds the lock, 78 the configuration must change. A bug crashes: systemd
starts us again, and the state is on disk.
"""

from __future__ import annotations

import asyncio
import random
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from outreach.edge import dns, systemd
from outreach.edge.auth import SecretMissing
from outreach.edge.backoff import login_pause, pause
from outreach.edge.clock import Clock, SystemClock
from outreach.edge.faults import ConnectionLost, LoginRefused, SettingRefused
from outreach.edge.imap import Imap
from outreach.edge.smtp import Smtp
from outreach.edge.templates import Templates
from outreach.model.practice import Config
from outreach.reader.load import Reader
from outreach.services import dispatch, drafts, nightly, propose, receive, remind, report, spool, wonder
from outreach.services.house import House, note
from outreach.services.model_files import at_home, in_use
from outreach.services.trouble import Trouble
from outreach.services.understand import Understanding
from outreach.services.veil import veil_older
from outreach.store.book import NotWritable
from outreach.store.log import open_store

ROUND_SECONDS = 60.0


@asynccontextmanager
async def house_of(config: Config, *, clock: Clock | None = None) -> AsyncIterator[House]:
    """The house with its real things, the lock taken, what a crash left behind settled. Raises AlreadyRunning, SettingRefused, SecretMissing."""
    clock = clock or SystemClock()
    owners = frozenset(each.lower() for each in (*config.owner.addresses, *config.owner.assistants))
    ours = config.mailbox.domains | {config.mailbox.address.lower()}
    store = open_store(config.database)
    imap = Imap(config.mailbox.imap)
    try:
        interrupted = store.outbox.unsure_on_start(clock.now())
        store.owner_mail.unsure_on_start(clock.now())
        for draft_id in interrupted:
            note("unsure", draft=draft_id)
        yield House(
            config=config,
            clock=clock,
            store=store,
            imap=imap,
            smtp=Smtp(config.mailbox),
            templates=Templates(config.paths.templates, kept=config.database.parent / "templates-that-worked"),
            understanding=Understanding(Reader(in_use(at_home(config.database.parent))), owners=owners, domains=ours),
            txt=dns.txt,
        )
    finally:
        await imap.close()
        store.close()


async def one_round(house: House) -> None:
    """The terminal's word, mail in, her hand in Drafts, what is due, the digest, mail out; at night, what she corrected. Everything is read
    before anything is sent, and no client who became known by it stays in what was written before."""
    spool.take(house)
    await receive.once(house)
    if _sweep_is_due(house):
        await receive.sweep(house)
    await drafts.once(house)
    veil_older(house.store, house.config, house.clock.now())
    propose.once(house)
    await wonder.once(house)
    report.once(house)
    remind.once(house)
    await dispatch.once(house)
    await nightly.once(house)


async def serve(house: House) -> None:
    """Round after round until SIGTERM or SIGINT; a round under way is finished first."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    trouble = Trouble(house.config)
    ready = False
    while not stop.is_set():
        wait = await _careful_round(house, trouble)
        if not ready and trouble.since is None:
            ready = systemd.notify(systemd.READY) or True
        systemd.notify(systemd.WATCHDOG, systemd.status(trouble.sentence or f"last mail seen {house.clock.now():%H:%M} UTC"))
        await _rest(house, stop, wait)
    systemd.notify(systemd.STOPPING)


async def _careful_round(house: House, trouble: Trouble) -> float:
    """One round, its faults sorted by remedy; the seconds to wait before the next (0: listen for mail instead)."""
    try:
        await house.imap.open()
        await one_round(house)
    except (LoginRefused, SecretMissing, SettingRefused) as fault:
        await trouble.met(str(fault), house.clock.now(), at_once=True)
        return login_pause(trouble.failures, random.random())
    except (ConnectionLost, OSError) as fault:
        await house.imap.close()
        await trouble.met(str(fault), house.clock.now())
        return pause(trouble.failures, random.random())
    except (NotWritable, sqlite3.OperationalError, sqlite3.DatabaseError) as fault:
        await trouble.met(f"the database cannot be written, and nothing is sent: {fault}", house.clock.now(), at_once=True)
        return ROUND_SECONDS
    trouble.over()
    return 0.0


async def _rest(house: House, stop: asyncio.Event, seconds: float) -> None:
    """Wait for mail, for the time to pass, or for the signal to stop; the watchdog is fed on the way."""
    stopping = asyncio.create_task(stop.wait())
    waiting = asyncio.create_task(_slices(house, seconds) if seconds else house.imap.wait(ROUND_SECONDS))
    await asyncio.wait({stopping, waiting}, return_when=asyncio.FIRST_COMPLETED)
    for task in (stopping, waiting):
        task.cancel()
    for result in await asyncio.gather(stopping, waiting, return_exceptions=True):
        if isinstance(result, Exception) and not isinstance(result, ConnectionLost):
            raise result


async def _slices(house: House, seconds: float) -> None:
    """A long pause in short ones: we are alive, only patient."""
    while seconds > 0:
        await house.clock.sleep(min(seconds, ROUND_SECONDS))
        systemd.notify(systemd.WATCHDOG)
        seconds -= ROUND_SECONDS


def _sweep_is_due(house: House) -> bool:
    """Every `sweep_minutes` by the clock; a clock that went back sweeps too."""
    last = house.store.settings.get("swept")
    now = house.clock.now()
    every = timedelta(minutes=house.config.mailbox.imap.sweep_minutes)
    due = last is None or abs(now.timestamp() - float(last)) >= every.total_seconds()
    if due:
        house.store.settings.set("swept", str(now.timestamp()), now)
    return due


async def run(config: Config) -> None:
    """The service: build the house and serve until told to stop."""
    async with house_of(config) as house:
        note("start", database=Path(config.database).name)
        await serve(house)
        note("stop")
