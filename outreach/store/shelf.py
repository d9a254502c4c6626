"""What there is to share with partners, and what each of them has had."""

from __future__ import annotations

import json
from datetime import datetime

from outreach.model.cadence import Resource
from outreach.store.book import Book
from outreach.store.rows import stamp


class Shelf:
    """Resources, and to whom each was offered."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def all(self) -> tuple[Resource, ...]:
        """Everything that was ever put there, the oldest first."""
        rows = self._book.rows("SELECT id, title, link, tags FROM resources ORDER BY id")
        return tuple(Resource(**row | {"tags": tuple(json.loads(row["tags"]))}) for row in rows)

    def shared(self) -> frozenset[tuple[int, int]]:
        """Pairs of resource and partner that have been: never twice."""
        rows = self._book.rows("SELECT resource_id, partner_id FROM resources_sent")
        return frozenset((row["resource_id"], row["partner_id"]) for row in rows)

    def share(self, resource_id: int, partner_id: int, now: datetime) -> None:
        """A letter to this partner offers it; the same again changes nothing."""
        self._book.insert_once("resources_sent", {"resource_id": resource_id, "partner_id": partner_id, "at": stamp(now)})
