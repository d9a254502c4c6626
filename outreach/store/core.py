"""The core: the few partners whom one person can tend closely, and the one place that says whether somebody finds room among them.

Law: never more than `CORE_HOLDS`, by whatever way they come (told, added, imported, merged, split). Who would be one more is active instead, and the
next digest says so and names those who are there. It only answers; who asks writes the tier, and the schema refuses a sixth (`guards`).
"""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import Mention
from outreach.model.people import CORE_HOLDS, Tier, core_is_full
from outreach.store.book import Book
from outreach.store.mentions import Mentions
from outreach.store.rows import stamp


class Core:
    """Who is in the core, and whether there is room."""

    def __init__(self, book: Book, mentions: Mentions) -> None:
        self._book = book
        self._mentions = mentions

    def admit(self, wanted: Tier, name: str, now: datetime, *, partner_id: int | None = None) -> Tier:
        """The tier of somebody of that name who is to have `wanted`; `partner_id` is theirs, if they are in the log already."""
        there = {
            row["id"]: row["name"]
            for row in self._book.rows("SELECT id, name FROM partner_rows WHERE tier = ? ORDER BY id", Tier.CORE)
        }
        if wanted is not Tier.CORE or partner_id in there or len(there) < CORE_HOLDS:
            return wanted
        said = f"{name} is an active partner, because there is no room: {core_is_full(tuple(there.values()))}."
        self._mentions.add(Mention(text=said), f"core:{stamp(now)}", now)
        return Tier.ACTIVE
