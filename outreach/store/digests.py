"""Digests as they were shown, kept whole: an answer is read against exactly what was shown.

One a local day, and its further pages when she asked for more. Saving one is one transaction: the row, the mail to the
owner, the letters that it lists (PROPOSED), the questions and the mentions that it holds. If the day has that page already,
nothing happens at all.
"""

from __future__ import annotations

from datetime import date, datetime

from pydantic import TypeAdapter

from outreach.model.decision import TellOwner
from outreach.model.digest import Digest
from outreach.model.outbox import Event
from outreach.store.book import Book, Row, listed
from outreach.store.outbox import Outbox
from outreach.store.owner_mail import OwnerMails
from outreach.store.rows import stamp

_DIGEST: TypeAdapter[Digest] = TypeAdapter(Digest)


class Digests:
    """Every digest that was made."""

    def __init__(self, book: Book, outbox: Outbox, owner_mail: OwnerMails) -> None:
        self._book = book
        self._outbox = outbox
        self._owner_mail = owner_mail

    def next_id(self) -> str:
        """The id that the next digest will have."""
        last = self._book.value("SELECT max(number) FROM digests") or 0
        return f"D{last + 1}"

    def save(self, digest: Digest, now: datetime, *, subject: str, text: str, html: str | None = None) -> bool:
        """Keep the digest and queue its mail; False, and nothing done, when that day has that page already.

        A mention counts as shown when its text stands in `since` or `ignored` word for word; a question by its key.
        """
        row = {
            "id": digest.id,
            "day": digest.date.isoformat(),
            "page": digest.page,
            "message_id": digest.message_id,
            "at": stamp(now),
        }
        with self._book.transaction():
            if not self._book.insert_once("digests", row | {"shown": _DIGEST.dump_json(digest).decode()}):
                return False
            mail = TellOwner(key=f"digest:{digest.id}", kind="digest", subject=subject, text=text, html=html)
            self._owner_mail.add(mail, now, digest.message_id)
            for shown in digest.drafts:
                self._outbox.move(shown.draft_id, Event.LISTED, f"shown in {digest.id}", now)
            self._mark(digest)
        return True

    def _mark(self, digest: Digest) -> None:
        self._book.change(
            "UPDATE questions SET digest_id = ? WHERE digest_id IS NULL AND key IN (SELECT value FROM json_each(?))",
            digest.id,
            listed([question.key for question in digest.questions]),
        )
        for place, lines in (("since", digest.since), ("ignored", digest.ignored)):
            self._book.change(
                "UPDATE mentions SET digest_id = ? WHERE digest_id IS NULL AND place = ? AND text IN (SELECT value FROM json_each(?))",
                digest.id,
                place,
                listed(lines),
            )

    def get(self, digest_id: str) -> Digest | None:
        """The digest, or None."""
        return _to_digest(self._book.row("SELECT shown FROM digests WHERE id = ?", digest_id))

    def for_date(self, on: date) -> Digest | None:
        """The first digest of that local day, or None."""
        return _to_digest(self._book.row("SELECT shown FROM digests WHERE day = ? ORDER BY page", on.isoformat()))

    def latest(self) -> Digest | None:
        """The newest digest, or None."""
        return _to_digest(self._book.row("SELECT shown FROM digests ORDER BY number DESC LIMIT 1"))

    def all(self) -> tuple[Digest, ...]:
        """Every digest, oldest first."""
        return tuple(_DIGEST.validate_json(row["shown"]) for row in self._book.rows("SELECT shown FROM digests ORDER BY number"))

    def by_message_id(self, *message_ids: str) -> Digest | None:
        """The digest that the first of these Message-IDs names that names one, or None: the nearest, where the nearest stands first."""
        sql = "SELECT shown FROM json_each(?) j JOIN digests ON message_id = j.value ORDER BY j.key LIMIT 1"
        return _to_digest(self._book.row(sql, listed(message_ids)))


def _to_digest(row: Row | None) -> Digest | None:
    return None if row is None else _DIGEST.validate_json(row["shown"])
