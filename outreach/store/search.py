"""Full-text search over what may be stored: partners' messages, notes, touches. Words are found without case and accents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from outreach.store.book import Book
from outreach.store.rows import moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place where the words stand; `where` is message, note or touch."""

    where: str
    partner_id: int
    at: datetime
    words: str = field(repr=False)


class Search:
    """Finds words in the log."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, text: str, limit: int = 50) -> tuple[Found, ...]:
        """Where every word of `text` stands, newest first. Signs have no meaning: it is text, not a query."""
        query = self._book.tables.quote_fts(text)
        if not query.strip(' "'):
            return ()
        rows = self._book.rows(
            """SELECT 'message' AS kind, m.partner_id, coalesce(m.sent_at, m.logged_at) AS at,
                snippet(messages_fts, -1, '', '', '…', 16) AS words
              FROM messages_fts JOIN messages m ON m.id = messages_fts.rowid
              WHERE messages_fts MATCH ?1 AND m.partner_id IS NOT NULL
            UNION ALL SELECT 'note', f.partner_id, f.at, snippet(facts_fts, -1, '', '', '…', 16)
              FROM facts_fts JOIN facts f ON f.id = facts_fts.rowid WHERE facts_fts MATCH ?1
            UNION ALL SELECT 'touch', t.partner_id, t.at, snippet(touches_fts, -1, '', '', '…', 16)
              FROM touches_fts JOIN touches t ON t.id = touches_fts.rowid WHERE touches_fts MATCH ?1
            ORDER BY at DESC LIMIT ?2""",
            query,
            limit,
        )
        return tuple(
            Found(where=row["kind"], partner_id=row["partner_id"], at=moment(row["at"]), words=row["words"]) for row in rows
        )
