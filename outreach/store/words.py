"""Everything that is kept of what people said or noted, wherever it stands: for taking out of it a client who became known later.

Law: letters, digests and receipts are not among it, they are proofs of what was shown and sent; nor is who wrote a mail. A text that becomes another's
twin, where the file holds each but once, goes. What is taken out is gone from the full-text index and from the file, too, once `tidy` has run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from outreach.store.book import Book

_AT_ONCE = 500
_NOBODY = "''"
PLACES = (
    # table, column, and the column that says who may be named there
    ("messages", "subject", "sender_name"),
    ("messages", "body", "sender_name"),
    ("messages", "reasons", "sender_name"),
    ("touches", "summary", _NOBODY),
    ("facts", "text", _NOBODY),
    ("promises", "text", _NOBODY),
    ("cues", "text", _NOBODY),
    ("questions", "text", "about"),
    ("questions", "answer", "about"),
    ("partners", "specific", _NOBODY),
    ("partners", "how_known", _NOBODY),
    ("referrals", "need", _NOBODY),
    ("outbound_referrals", "need", _NOBODY),
    ("gifts", "what", _NOBODY),
    ("mentions", "text", _NOBODY),
    ("outbox", "why", "to_name"),
    ("outbox", "moved_why", "to_name"),
)
_INDEXED = ("messages", "facts", "touches")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One text and its place; `public` may be named in it."""

    table: str
    column: str
    row: int
    text: str = field(repr=False)
    public: str = field(repr=False)


class Words:
    """All of them."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def all(self) -> Iterator[tuple[Kept, ...]]:
        """Every text that is not empty, some hundred at a time; those that were given may be changed while the next are waited for."""
        for table, column, public in PLACES:
            last = -1
            sql = f"SELECT rowid AS row, {column} AS text, {public} AS public FROM {table} WHERE rowid > ? AND {column} <> '' ORDER BY rowid LIMIT ?"  # noqa: S608 (own words)
            while rows := self._book.rows(sql, last, _AT_ONCE):
                last = rows[-1]["row"]
                yield tuple(Kept(table=table, column=column, **row) for row in rows)

    def change(self, kept: Kept, text: str) -> None:
        """Let this text stand there from now on."""
        try:
            self._book.change(f"UPDATE {kept.table} SET {kept.column} = ? WHERE rowid = ?", text, kept.row)  # noqa: S608 (own words)
        except sqlite3.IntegrityError:
            self._book.change(f"DELETE FROM {kept.table} WHERE rowid = ?", kept.row)  # noqa: S608 (own words)

    def tidy(self) -> None:
        """Drop what the full-text index and the log of changes still hold of texts that were changed; outside a transaction."""
        for table in _INDEXED:
            self._book.change(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")  # noqa: S608 (own words)
        self._book.rows("PRAGMA wal_checkpoint(TRUNCATE)")
