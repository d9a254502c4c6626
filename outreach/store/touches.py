"""The log of touches: only appended, each once by kind, cause and partner."""

from __future__ import annotations

from datetime import datetime

from outreach.model.touch import Touch
from outreach.store.book import Book
from outreach.store.rows import stamp, to_touch


class Touches:
    """Who met whom, by what, when."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, touch: Touch) -> bool:
        """Append a touch; False when it stands there already."""
        row = {
            "partner_id": touch.partner_id,
            "kind": touch.kind,
            "direction": touch.direction,
            "at": stamp(touch.at),
            "cause": touch.cause,
            "purpose": touch.purpose,
            "minutes": touch.minutes,
            "summary": touch.summary,
            "by_hand": int(touch.by_hand),
        }
        return self._book.insert_once("touches", row)

    def adopt(self, partner_id: int, email: str, cause: str, identity: str = "") -> bool:
        """Mails that came from this address before anybody had it are theirs, and those from colleagues touches, as is the one that she was asked
        about (`identity`), whatever it was taken for; whether there were any but the `cause` itself."""
        whose = "sender_email = ? AND sender_email <> '' AND partner_id IS NULL AND identity <> ?"
        values = (email.strip().lower(), cause)
        new = self._book.change(
            f"""INSERT INTO touches (partner_id, kind, direction, at, cause)
            SELECT ?, 'mail', 'in', min(coalesce(sent_at, logged_at), logged_at), identity FROM messages
            WHERE {whose} AND (kind IN ('referral', 'partner_reply') OR identity = ?) ON CONFLICT DO NOTHING""",  # noqa: S608 (own words)
            partner_id,
            *values,
            identity,
        )
        self._book.change(f"UPDATE messages SET partner_id = ? WHERE {whose}", partner_id, *values)  # noqa: S608 (own words)
        return new > 0

    def of(self, partner_id: int) -> tuple[Touch, ...]:
        """All touches with one partner, oldest first."""
        return tuple(map(to_touch, self._book.rows("SELECT * FROM touches WHERE partner_id = ? ORDER BY at, id", partner_id)))

    def since(self, when: datetime) -> tuple[Touch, ...]:
        """All touches from `when` on, oldest first."""
        return tuple(map(to_touch, self._book.rows("SELECT * FROM touches WHERE at >= ? ORDER BY at, id", stamp(when))))
