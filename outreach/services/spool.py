"""Decisions from the command line, for a database that a daemon holds: put beside it as a file, taken up in its next round.

One process writes (RELIABILITY, law 6). A command that finds the lock free writes at once; else it leaves a file in `spool/`, whole or not at
all (written elsewhere, synced, renamed), and the daemon applies it under the file's name as cause, so that a crash in between applies it once.

Law: a file that waits names no client, unless names are kept here: its words are veiled and its marks sealed before they are left. It is the owner's
alone (0600, in a folder of 0700), is called by a random number, and is gone when it was taken up, within a minute where the daemon runs. What cannot be
taken up is told in the digest, and thrown away after a week.
"""

from __future__ import annotations

import json
import secrets
import typing
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from outreach.edge.private_file import write_privately
from outreach.model.decision import CountInquiry, Decision, FreeClient, GuardClient, LogOutbound, Mention, OpenReferral
from outreach.model.practice import Config
from outreach.rules.letters.veil import kept
from outreach.services.house import House, note
from outreach.services.veil import veil_now, veil_older
from outreach.store.log import AlreadyRunning, Store, open_store

_SET_ASIDE = timedelta(days=7)
_KINDS = {kind.__name__: TypeAdapter(kind) for kind in typing.get_args(Decision)}


def write(config: Config, decisions: Sequence[Decision], now: datetime) -> bool:
    """Write decisions down: True when it is done, False when the daemon will do it in its next round (within a minute)."""
    cause = f"terminal:{secrets.token_hex(8)}"
    try:
        with open_store(config.database) as store:
            _apply(store, config, decisions, cause, now)
    except AlreadyRunning:
        with open_store(config.database, write=False) as store:
            veil = veil_now(store, config, decisions)
            discreet = [_sealed(kept(each, veil), store) for each in decisions]
        _leave(config.database, discreet, cause)
        return False
    return True


def _apply(store: Store, config: Config, decisions: Sequence[Decision], cause: str, now: datetime) -> None:
    """What was said at the terminal is kept like everything else: without the clients in it."""
    veil = veil_now(store, config, decisions)
    store.apply([kept(each, veil) for each in decisions], cause, now)
    veil_older(store, config, now)


def _sealed(decision: Decision, store: Store) -> Decision:
    """The decision with marks from which nobody reads a name."""
    match decision:
        case GuardClient(marks=marks, writer=writer):
            return replace(decision, marks=store.clients.sealed(marks), writer=store.clients.sealed(writer))
        case FreeClient(marks=marks) | OpenReferral(marks=marks) | LogOutbound(marks=marks) | CountInquiry(marks=marks):
            return replace(decision, marks=store.clients.sealed(marks))
        case _:
            return decision


def _leave(database: Path, decisions: Sequence[Decision], cause: str) -> None:
    folder = database.with_name("spool")
    folder.mkdir(mode=0o700, exist_ok=True)
    rows = [
        {"kind": type(each).__name__, "value": _KINDS[type(each).__name__].dump_python(each, mode="json")} for each in decisions
    ]
    write_privately(folder / f"{cause}.json", json.dumps(rows))


def take(house: House) -> int:
    """Apply what was left, oldest first; the number of files. A file that makes no sense is set aside for a week, and she is told."""
    folder = house.config.database.with_name("spool")
    _clear(folder, house.clock.now())
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime) if folder.is_dir() else []
    for file in files:
        try:
            rows = json.loads(file.read_text(encoding="utf-8"))
            decisions = [_KINDS[row["kind"]].validate_python(row["value"]) for row in rows]
        except (ValueError, KeyError, TypeError, ValidationError):
            file.rename(file.with_suffix(".bad"))
            note("spool_bad", file=file.stem)
            told = "Something that was said at the terminal could not be taken up; please say it again."
            house.store.apply((Mention(text=told),), f"bad:{file.stem}", house.clock.now())
            continue
        _apply(house.store, house.config, decisions, file.stem, house.clock.now())
        file.unlink()
        note("spool", file=file.stem, decisions=len(decisions))
    return len(files)


def _clear(folder: Path, now: datetime) -> None:
    """Throw away what was set aside, or never finished, a week ago."""
    old = (now - _SET_ASIDE).timestamp()
    for file in (*folder.glob("*.bad"), *folder.glob(".terminal:*")):
        if file.stat().st_mtime < old:
            file.unlink()
