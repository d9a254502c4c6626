"""What we said we would do, until it is done."""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import AddPromise
from outreach.model.digest import OpenPromise
from outreach.store.book import Book
from outreach.store.rows import day, day_text, stamp


class Promises:
    """Promises to partners, and to nobody in particular."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, promise: AddPromise, cause: str, now: datetime) -> None:
        """Keep it in mind; the same words of the same cause again change nothing."""
        row = {"partner_id": promise.partner_id, "text": promise.text, "due": day_text(promise.due), "made": stamp(now)}
        row |= {"question": promise.question or None}
        self._book.insert_once("promises", row | {"cause": cause})

    def keep(self, promise_id: int, now: datetime) -> None:
        """It is done; done twice changes nothing."""
        self._book.change("UPDATE promises SET done = ? WHERE id = ? AND done IS NULL", stamp(now), promise_id)

    def open(self) -> tuple[OpenPromise, ...]:
        """What is not done yet, the next due first, what has no day last; a suggestion counts once its question was answered with a yes."""
        rows = self._book.rows(
            """SELECT p.id, p.text, p.due, coalesce(w.name, '') AS partner FROM promises p LEFT JOIN partners w ON w.id = p.partner_id
            WHERE p.done IS NULL AND (p.question IS NULL OR p.question IN (SELECT key FROM questions WHERE answer = 'yes'))
            ORDER BY p.due IS NULL, p.due, p.id"""
        )
        return tuple(OpenPromise(id=row["id"], text=row["text"], due=day(row["due"]), partner=row["partner"]) for row in rows)
