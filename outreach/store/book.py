"""The one SQLite file: opening it, the lock beside it, transactions, and the question whether it can still be written.

Law: one process writes (a lock on `lock` beside the database), through one connection, from one thread. Every connection
has `synchronous=FULL` and WAL, read back after setting: what was committed survives a power cut, and a claim is on disk
before DATA begins. Transactions begin IMMEDIATE, because a deferred one that reads before it writes fails with "database
is locked" as soon as another tool looks on.

Raises `AlreadyRunning` (another process holds the lock), `NotWritable` (`open`, `probe`: full, read-only, damaged), and
`sqlite3.IntegrityError` from a guard of the schema, which is always our bug. It does not retry and does not log.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import json
import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from sqlite_utils import Database

Row = dict[str, Any]

_PRAGMAS: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,
}
_PROBE_BYTES = 65536  # more than a claim or a settled letter can need


class AlreadyRunning(Exception):
    """Another process writes in this database; end it, or wait for it."""


class NotWritable(Exception):
    """The database cannot be written now (disk full, read-only, damaged): nothing may be sent."""


class Book:
    """One open database. Make it with `Book.open`; `close` it, or use it as a context."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: IO[bytes] | None) -> None:
        self.path = path
        self.connection = connection
        self.tables = Database(connection)
        self._lock = lock
        self._key: bytes | None = None

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> Book:
        """Open `path`, making its folder (0700) and the file (0600) where missing; with `write` take the lock first.

        Without `write` the connection only reads and needs no lock, so a command may look on while the daemon runs.
        """
        with writable(path):
            lock = _make(path) if write else None
            where = f"{path.absolute().as_uri()}?mode=rw"  # never make a file by looking
            book = cls(path, sqlite3.connect(where, uri=True, isolation_level=None), lock)
            try:
                for name, value in (_PRAGMAS if write else _PRAGMAS | {"query_only": 1}).items():
                    book._pragma(name, value)
            except BaseException:
                book.close()
                raise
        return book

    def _pragma(self, name: str, value: str | int) -> None:
        self.connection.execute(f"PRAGMA {name} = {value}")
        got = self.connection.execute(f"PRAGMA {name}").fetchone()[0]
        if got != value:
            raise NotWritable(f"SQLite keeps {name} at {got!r}, but {value!r} is needed")

    def close(self) -> None:
        """Close the connection, then give the lock back."""
        self.connection.close()
        if self._lock is not None:
            self._lock.close()

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Inside another transaction it is a part of that one, and an error undoes the whole."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException:
            self.connection.rollback()
            raise

    def rows(self, sql: str, *values: object) -> list[Row]:
        """The rows of a query, as dicts."""
        return _dicts(self._run(sql, values))

    def named(self, sql: str, **values: object) -> list[Row]:
        """The rows of a query whose values go by names (`:who`)."""
        return _dicts(self.connection.execute(sql, values))

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(sql, *values)), None)

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row, or None."""
        row = self._run(sql, values).fetchone()
        return None if row is None else row[0]

    def change(self, sql: str, *values: object) -> int:
        """Run a statement that writes; how many rows it changed."""
        return self._run(sql, values).rowcount

    def _run(self, sql: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        """Numbered places (`?1`, all of a statement or none) are names to Python, which from 3.14 on takes no sequence for them."""
        numbered = {str(place): value for place, value in enumerate(values, 1)}
        return self.connection.execute(sql, numbered if "?1" in sql else values)

    def insert(self, table: str, row: Mapping[str, object]) -> int:
        """Insert one row; its rowid. A broken UNIQUE, CHECK or guard raises `sqlite3.IntegrityError`."""
        cursor = self.connection.execute(_insert(table, row), tuple(row.values()))
        return int(cursor.lastrowid or 0)

    def insert_once(self, table: str, row: Mapping[str, object]) -> bool:
        """Insert one row, unless a UNIQUE key says it is there already; whether it is new."""
        return self.change(_insert(table, row) + " ON CONFLICT DO NOTHING", *row.values()) == 1

    def key(self) -> bytes:
        """The secret of this database, 32 bytes, made once: it salts hashes and signs tokens."""
        if self._key is None:
            if self.value("SELECT key FROM secret") is None:  # who only looks may read it
                with self.transaction():
                    self.change("INSERT INTO secret (id, key) VALUES (1, ?) ON CONFLICT DO NOTHING", secrets.token_bytes(32))
            self._key = bytes(self.value("SELECT key FROM secret"))
        return self._key

    def seal(self, text: str) -> str:
        """A keyed hash of `text` (hex): equal texts are equal, and a list of guesses is worth nothing without the key."""
        return hmac.new(self.key(), text.encode(errors="surrogatepass"), hashlib.sha256).hexdigest()

    def probe(self) -> None:
        """Really write, and commit; raise `NotWritable` when that is not possible."""
        with writable(self.path), self.transaction():
            self.change("INSERT OR REPLACE INTO probe (id, bytes) VALUES (1, randomblob(?))", _PROBE_BYTES)

    def backup(self, path: Path) -> None:
        """Write a whole, compact copy (0600) to `path`, which must not exist yet."""
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        self.connection.execute("VACUUM INTO ?", (str(path),))


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Turn whatever the disk or SQLite says inside into `NotWritable`."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise NotWritable(f"cannot write {path}: {error}") from error


def listed(values: object) -> str:
    """A list as JSON, the form in which columns and `json_each(?)` take lists."""
    return json.dumps(values, ensure_ascii=False)


def _dicts(cursor: sqlite3.Cursor) -> list[Row]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _insert(table: str, row: Mapping[str, object]) -> str:
    places = ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})"  # noqa: S608 (names are ours, values are bound)


def _make(path: Path) -> IO[bytes]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = (path.parent / "lock").open("ab")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise AlreadyRunning(f"another outreach already writes in {path.parent}") from None
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite gives the WAL the same mode
    return lock
