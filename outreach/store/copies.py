"""A copy of the database to try things on: made beside a daemon at work, thrown away by whoever asked for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_to(source: Path, target: Path) -> None:
    """Copy the database as it is at this moment (0600); nothing where there is none. Takes no lock and changes nothing in `source`."""
    if not source.exists():
        return
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.touch(mode=0o600)
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
