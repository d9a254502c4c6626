"""What there is to share with partners, what each of them has had, and the one page about the practice in all its versions.

Law: shared is what went out or waits to go. A letter that came to nothing has shared nothing, and what it offered may be offered again.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from outreach.model.cadence import Resource
from outreach.store.book import Book
from outreach.store.rows import moment, stamp


class Shelf:
    """Resources and the summary, and to whom each was offered."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def all(self) -> tuple[Resource, ...]:
        """Everything that was ever put there, the oldest first."""
        rows = self._book.rows("SELECT id, title, link, tags FROM resources ORDER BY id")
        return tuple(Resource(**row | {"tags": tuple(json.loads(row["tags"]))}) for row in rows)

    def shared(self) -> frozenset[tuple[int, int]]:
        """Pairs of resource and partner that have been, or wait: never twice. `resources_sent` holds what came with an imported folder."""
        rows = self._book.rows(
            """SELECT e.resource_id, o.partner_id FROM enclosures e JOIN outbox o ON o.id = e.draft_id
            WHERE e.resource_id IS NOT NULL AND o.state NOT IN ('withdrawn', 'expired', 'refused')
            UNION SELECT resource_id, partner_id FROM resources_sent"""
        )
        return frozenset((row["resource_id"], row["partner_id"]) for row in rows)

    def enclose(self, draft_id: int, resource_id: int | None, summary: str, now: datetime) -> None:
        """The letter carries a resource, or the page about the practice; the same again changes nothing."""
        version = self._page(summary, now) if summary else None
        if version is not None or resource_id is not None:
            self._book.insert_once("enclosures", {"draft_id": draft_id, "resource_id": resource_id, "summary": version})

    def give(self, partner_id: int, summary: str, at: datetime) -> None:
        """They have the page from hand to hand; the same version again changes nothing."""
        row = {"summary": self._page(summary, at), "partner_id": partner_id, "at": stamp(at)}
        self._book.insert_once("summaries_sent", row)

    def _page(self, summary: str, now: datetime) -> str:
        """The version of these words, written down once."""
        version = hashlib.sha256(summary.encode()).hexdigest()[:8]
        self._book.insert_once("summaries", {"version": version, "text": summary, "made": stamp(now)})
        return version

    def summaries(self) -> tuple[tuple[str, str, datetime], ...]:
        """Who has which page: (partner, its words, since when), newest first."""
        rows = self._book.rows(
            """SELECT p.name, s.text, h.at FROM summaries_had h JOIN partner_rows p ON p.id = h.partner_id
            JOIN summaries s ON s.version = h.summary ORDER BY h.at DESC, p.id DESC"""
        )
        return tuple((row["name"], row["text"], moment(row["at"])) for row in rows)
