"""The Drafts folder as we last saw it: one row for each of its messages, by UID, and which version of a letter was laid there.

Law: of what is hers alone only the place is kept, no word and no header. Rows of another UIDVALIDITY mean nothing any more once the
folder has been read anew, and are never taken for deletions: what lies there tells what it is. Until then they keep their letters here.
"""

from __future__ import annotations

from datetime import datetime

from outreach.model.drafts import Copy, Kept
from outreach.model.mail import Position
from outreach.model.outbox import Draft
from outreach.store.book import Book, Row
from outreach.store.outbox import Outbox
from outreach.store.rows import moment, moment_or_none, stamp, stamp_or_none


class Drafts:
    """What lies in Drafts, and what of it is a copy of a letter."""

    def __init__(self, book: Book, outbox: Outbox) -> None:
        self._book = book
        self._outbox = outbox

    def copies(self, mailbox: str, uidvalidity: int) -> tuple[Copy, ...]:
        """Every message that we know there, oldest first."""
        sql = "SELECT * FROM draft_copies WHERE (mailbox, uidvalidity) = (?, ?) ORDER BY uid"
        return tuple(map(_to_copy, self._book.rows(sql, mailbox, uidvalidity)))

    def know_only(self, mailbox: str, uidvalidity: int) -> None:
        """Give up what was known of a folder that was renumbered since, or was another one: the one named here has been read anew."""
        self._book.change("DELETE FROM draft_copies WHERE (mailbox, uidvalidity) <> (?, ?)", mailbox, uidvalidity)

    def holds(self, draft_id: int) -> bool:
        """Whether a copy of the letter lies there, or has gone from there and nobody knows yet why."""
        return self._book.value("SELECT 1 FROM draft_copies WHERE draft_id = ?", draft_id) is not None

    def kept(self, draft_id: int) -> Kept:
        """A letter with all that its copies are known by."""
        offered = self._book.value("SELECT offered FROM outbox WHERE id = ?", draft_id)
        return Kept(versions=self._outbox.versions(draft_id), ids=self._outbox.ids(draft_id), offered=offered)

    def keep(self, copy: Copy) -> None:
        """Remember this of a message, in place of what was known."""
        self._book.change(
            """INSERT OR REPLACE INTO draft_copies (mailbox, uidvalidity, uid, draft_id, version, seen, ours, gone, removing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            *_key(copy),
            copy.draft_id,
            copy.version,
            stamp(copy.seen),
            int(copy.ours),
            stamp_or_none(copy.gone),
            int(copy.removing),
        )

    def forget(self, copy: Copy) -> None:
        """The message is gone. Where we took it out ourselves, the letter may be laid there again some day."""
        with self._book.transaction():
            self._book.change("DELETE FROM draft_copies WHERE mailbox = ? AND uidvalidity = ? AND uid = ?", *_key(copy))
            if copy.removing:
                self._book.change("UPDATE outbox SET offered = NULL WHERE id = ?", copy.draft_id)

    def placed(self, draft: Draft, place: Position | None, now: datetime) -> None:
        """A copy of this version was put there; `place` where the server said (UIDPLUS), else it is found by its Message-ID."""
        with self._book.transaction():
            self._book.change("UPDATE outbox SET offered = ? WHERE id = ?", draft.version, draft.id)
            if place is not None:
                self.keep(Copy(place=place, draft_id=draft.id, version=draft.version, seen=now, ours=True))


def _key(copy: Copy) -> tuple[str, int, int]:
    return copy.place.mailbox, copy.place.uidvalidity, copy.place.uid


def _to_copy(row: Row) -> Copy:
    return Copy(
        place=Position(mailbox=row["mailbox"], uidvalidity=row["uidvalidity"], uid=row["uid"]),
        draft_id=row["draft_id"],
        version=row["version"],
        seen=moment(row["seen"]),
        ours=bool(row["ours"]),
        gone=moment_or_none(row["gone"]),
        removing=bool(row["removing"]),
    )
