"""Happenings that ask for a letter, each once by its key; and people who wrote for themselves, as far as anything of them is kept."""

from __future__ import annotations

from datetime import datetime

from outreach.model.cadence import Cue, Inquiry
from outreach.model.decision import CountInquiry
from outreach.model.review import SOURCES
from outreach.store.book import Book, Row
from outreach.store.rows import moment, stamp


class Cues:
    """What happened on no day that a calendar knows."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, cue: Cue) -> None:
        """Write it down. The same key again says it anew, with its new time; what was confirmed stays confirmed."""
        self._book.change(
            """INSERT INTO cues (key, partner_id, purpose, text, referral_code, message_id, at, confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at, confirmed = max(confirmed, excluded.confirmed)""",
            cue.key,
            cue.partner_id,
            cue.purpose,
            cue.text,
            cue.referral_code,
            cue.message_id,
            stamp(cue.at),
            int(cue.confirmed),
        )

    def unconfirmed(self) -> tuple[Cue, ...]:
        """What was read, and waits for her word."""
        return tuple(map(to_cue, self._book.rows("SELECT * FROM cues WHERE confirmed = 0 ORDER BY at, key")))


class Inquiries:
    """Somebody asked for themselves. Who, stands nowhere but in the headers of their own mail."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def count(self, inquiry: CountInquiry, now: datetime) -> None:
        """Count it once a person; a later mail may still say how they heard of us."""
        self._book.change(
            """INSERT INTO inquiry_sources (hash, source, at) VALUES (?1, ?2, ?3)
            ON CONFLICT (hash) DO UPDATE SET source = excluded.source WHERE source = ?4""",
            self._seal(inquiry.email),
            inquiry.source,
            stamp(now),
            SOURCES[-1],
        )

    def forget(self, email: str) -> None:
        """They asked nothing for themselves after all; whoever did so in another mail is counted still."""
        self._book.change(
            """DELETE FROM inquiry_sources WHERE hash = ? AND NOT EXISTS (
              SELECT 1 FROM messages WHERE kind = 'client_inquiry' AND lower(sender_email) = lower(?))""",
            self._seal(email),
            email,
        )

    def heard(self) -> tuple[tuple[datetime, str], ...]:
        """When each person first asked for themselves, and how they had heard of the practice, oldest first.

        Whose mail was read as an inquiry but who was never counted (a partner, or somebody of before there was a count) did not say.
        """
        people = {row["hash"]: (moment(row["at"]), row["source"]) for row in self._book.rows("SELECT * FROM inquiry_sources")}
        wrote = self._book.rows(
            """SELECT sender_email AS email, min(coalesce(sent_at, logged_at)) AS at FROM messages
            WHERE kind = 'client_inquiry' AND asked = 0 GROUP BY 1"""
        )
        for row in wrote:
            people.setdefault(self._seal(row["email"]), (moment(row["at"]), SOURCES[-1]))
        return tuple(sorted(people.values()))

    def _seal(self, email: str) -> str:
        """What is kept of who asked."""
        return self._book.seal(f"inquiry:{email.strip().lower()}")

    def unanswered(self, since: datetime) -> tuple[Inquiry, ...]:
        """Who wrote for themselves from `since` on, and to whom nothing went and nothing was ever drafted, the longest waiting first.

        No inquiry of a partner, or from an address that any letter was ever drafted for. Who asked for silence is not known here.
        """
        rows = self._book.rows(
            """SELECT m.sender_email AS email, m.sender_name AS name, m.logged_at AS at, m.message_id FROM messages m
            WHERE m.kind = 'client_inquiry' AND m.asked = 0 AND m.partner_id IS NULL AND m.sender_email <> '' AND m.logged_at >= ?
              AND EXISTS (SELECT 1 FROM locations l WHERE l.identity = m.identity AND l.role = 'inbox')
              AND NOT EXISTS (SELECT 1 FROM outbox o WHERE lower(o.to_email) = lower(m.sender_email))
              AND NOT EXISTS (SELECT 1 FROM messages s JOIN locations l ON l.identity = s.identity AND l.role = 'sent', json_each(s.recipients) r
                WHERE lower(r.value) = lower(m.sender_email))
            ORDER BY m.logged_at, m.id""",
            stamp(since),
        )
        return tuple(
            Inquiry(email=row["email"], name=row["name"], at=moment(row["at"]), message_id=row["message_id"]) for row in rows
        )

    def answered_by_hand(self) -> tuple[int, ...]:
        """Letters that wait to tell somebody that their mail was read, while a mail of hers to that address lies in Sent."""
        rows = self._book.rows(
            """SELECT o.id FROM outbox o WHERE o.purpose = 'inquiry_acknowledgement' AND o.state IN ('drafted', 'proposed', 'approved', 'deferred')
              AND EXISTS (SELECT 1 FROM messages s JOIN locations l ON l.identity = s.identity AND l.role = 'sent', json_each(s.recipients) r
                WHERE lower(r.value) = lower(o.to_email)) ORDER BY o.id"""
        )
        return tuple(row["id"] for row in rows)


def to_cue(row: Row) -> Cue:
    """A row of `cues`."""
    return Cue(
        key=row["key"],
        partner_id=row["partner_id"],
        purpose=row["purpose"],
        at=moment(row["at"]),
        text=row["text"],
        referral_code=row["referral_code"],
        message_id=row["message_id"],
        confirmed=bool(row["confirmed"]),
    )
