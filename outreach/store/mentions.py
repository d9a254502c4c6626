"""Lines that wait for the next digest. Each is shown once: marked when a digest that holds it is saved (`digests.save`)."""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import Mention
from outreach.store.book import Book
from outreach.store.rows import stamp


class Mentions:
    """What happened since the last digest, and what was ignored."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, mention: Mention, cause: str, now: datetime) -> None:
        """Keep the line; the same line of the same cause again changes nothing."""
        self._book.insert_once("mentions", {"place": mention.where, "text": mention.text, "cause": cause, "at": stamp(now)})

    def take_back(self, cause: str, where: str) -> None:
        """Forget what this cause had to say there, unless a digest has said it already: it turned out not to be so."""
        self._book.change("DELETE FROM mentions WHERE cause = ? AND place = ? AND digest_id IS NULL", cause, where)

    def take_for_digest(self) -> tuple[Mention, ...]:
        """The lines that no digest has shown yet, oldest first. Put them into `since` and `ignored` word for word."""
        rows = self._book.rows("SELECT text, place FROM mentions WHERE digest_id IS NULL ORDER BY id")
        return tuple(Mention(text=row["text"], where=row["place"]) for row in rows)
