"""Facts of the practice that commands may change, as text by name; and the secret key of this database.

It knows no defaults and no meanings: who asks, knows what a missing value means.
"""

from __future__ import annotations

from datetime import datetime

from outreach.store.book import Book
from outreach.store.rows import stamp


class Settings:
    """Values by name."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, name: str) -> str | None:
        """The value, or None where it was never set."""
        value: str | None = self._book.value("SELECT value FROM settings WHERE name = ?", name)
        return value

    def set(self, name: str, value: str, now: datetime) -> None:
        """Write the value over the last one."""
        self._book.change(
            "INSERT INTO settings (name, value, at) VALUES (?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at",
            name,
            value,
            stamp(now),
        )

    def key(self) -> bytes:
        """32 secret bytes, the same as long as the database lives: tokens are signed with them."""
        return self._book.key()

    def name(self) -> str:
        """A public name of this database, the same as long as it lives, so that two practices never make equal ids."""
        return self._book.seal("name")[:16]
