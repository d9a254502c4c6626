"""The audit log: what was approved, sent, suppressed, and by which proof. Only appended; each row carries the hash of the last.

It names nobody: ids, codes, hashes and words of ours only. `verify` finds a changed, removed or added row, the last ones too.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from outreach.store.book import Book
from outreach.store.rows import stamp

_START = "0" * 64


class Audit:
    """The chain of events."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def append(self, event: str, about: str, now: datetime) -> None:
        """Add one event; `about` holds ids ("draft=7 sha256=..."), never a name or an address."""
        book = self._book
        with book.transaction():
            last = book.row("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1") or {"id": 0, "hash": _START}
            row = {"id": last["id"] + 1, "at": stamp(now), "event": event, "about": about, "previous": last["hash"]}
            book.insert("audit", row | {"hash": _hash(row)})

    def verify(self) -> bool:
        """Whether every row is as it was written and none is missing."""
        previous, count = _START, 0
        for row in self._book.rows("SELECT * FROM audit ORDER BY id"):
            count += 1
            if row["id"] != count or row["previous"] != previous or row["hash"] != _hash(row):
                return False
            previous = row["hash"]
        return count == (self._book.value("SELECT seq FROM sqlite_sequence WHERE name = 'audit'") or 0)


def _hash(row: dict[str, object]) -> str:
    words = (row["id"], row["at"], row["event"], row["about"], row["previous"])
    return hashlib.sha256("\0".join(map(str, words)).encode(errors="replace")).hexdigest()
