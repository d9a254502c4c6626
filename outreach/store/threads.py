"""Threads: messages and letters that answer each other, by Message-ID (RFC 5322 §3.6.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from outreach.store.book import Book, listed
from outreach.store.rows import stamp


class Threads:
    """Which conversation a message or a letter belongs to."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def of(self, message_ids: Sequence[str]) -> tuple[int, ...]:
        """The threads in which these Message-IDs stand, in the order of the ids."""
        rows = self._book.rows(
            """SELECT thread_id FROM (
              SELECT j.key AS place, m.thread_id FROM json_each(?1) j JOIN messages m ON m.message_id = j.value
              UNION ALL
              SELECT j.key, o.thread_id FROM json_each(?1) j
                JOIN letter_ids i ON i.message_id = j.value JOIN outbox o ON o.id = i.draft_id)
            WHERE thread_id IS NOT NULL ORDER BY place""",
            listed(message_ids),
        )
        return tuple(dict.fromkeys(row["thread_id"] for row in rows))

    def continued(self, message_ids: Sequence[str], now: datetime) -> int:
        """The nearest thread of these Message-IDs, or a new one."""
        known = next(iter(self.of(message_ids)), None)
        return known if known is not None else self._book.insert("threads", {"started": stamp(now)})
