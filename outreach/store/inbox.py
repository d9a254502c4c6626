"""What was read, where it lay, and how far we have come in each mailbox.

Law: a message and all its effects, its location and the cursor are written in one transaction, so each message counts
exactly once whatever kills us. A message is what its identity says; the Message-ID is only indexed. A mail is counted before
it is parsed: one that kills the process is met again with `begin` > 1, and its caller sets it aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from outreach.model.cadence import Unanswered
from outreach.model.decision import Decision, Known
from outreach.model.mail import Address, Message, Position, Role, Unreadable
from outreach.model.reading import Kind, Reading
from outreach.store.book import Book, Row, listed
from outreach.store.effects import Effects
from outreach.store.match import Match, answered, said
from outreach.store.rows import moment, stamp, stamp_or_none
from outreach.store.threads import Threads


class Inbox:
    """Every message that was seen."""

    def __init__(self, book: Book, match: Match, threads: Threads, effects: Effects) -> None:
        self._book = book
        self._threads = threads
        self._match = match
        self._effects = effects

    def cursor(self, mailbox: str) -> Position | None:
        """The place up to which this mailbox was read, or None when it never was."""
        row = self._book.row("SELECT mailbox, uidvalidity, uid FROM cursors WHERE mailbox = ?", mailbox)
        return None if row is None else Position(**row)

    def start_at(self, position: Position) -> None:
        """Begin behind this place: what lies before it is not read."""
        self._book.change(
            """INSERT INTO cursors (mailbox, uidvalidity, uid, floor) VALUES (?1, ?2, ?3, ?3)
            ON CONFLICT (mailbox) DO UPDATE SET uidvalidity = excluded.uidvalidity, uid = excluded.uid, floor = excluded.floor""",
            *_place(position).values(),
        )

    def floor(self, mailbox: str) -> Position | None:
        """The place behind which reading began, or None when it never did."""
        row = self._book.row("SELECT mailbox, uidvalidity, floor AS uid FROM cursors WHERE mailbox = ?", mailbox)
        return None if row is None else Position(**row)

    def reset(self, mailbox: str, uidvalidity: int) -> None:
        """The server renumbered the mailbox: read it again from 1. Identities keep the effects from coming twice."""
        with self._book.transaction():
            self.start_at(Position(mailbox=mailbox, uidvalidity=uidvalidity, uid=0))
            self._book.change("DELETE FROM attempts WHERE mailbox = ?", mailbox)

    def begin(self, position: Position, now: datetime) -> int:
        """Commit that this message is about to be opened; how many times that was so, this time included."""
        place = _place(position)
        with self._book.transaction():
            self._book.change(
                """INSERT INTO attempts (mailbox, uidvalidity, uid, tries, at) VALUES (?, ?, ?, 1, ?)
                ON CONFLICT DO UPDATE SET tries = tries + 1, at = excluded.at""",
                *place.values(),
                stamp(now),
            )
            tries: int = self._book.value(
                "SELECT tries FROM attempts WHERE mailbox = ? AND uidvalidity = ? AND uid = ?", *place.values()
            )
        return tries

    def locations(self, mailbox: str, uidvalidity: int) -> set[int]:
        """The UIDs that were read there."""
        rows = self._book.rows("SELECT uid FROM locations WHERE mailbox = ? AND uidvalidity = ?", mailbox, uidvalidity)
        return {row["uid"] for row in rows}

    def kinds_since(self, when: datetime) -> tuple[Kind, ...]:
        """What the messages logged from `when` on were read as."""
        rows = self._book.rows("SELECT kind FROM messages WHERE logged_at >= ? ORDER BY id", stamp(when))
        return tuple(Kind(row["kind"]) for row in rows)

    def inquirers(self) -> frozenset[str]:
        """Addresses from which somebody asked for themselves: clients, or people who may become some."""
        rows = self._book.rows("SELECT DISTINCT sender_email FROM messages WHERE kind = 'client_inquiry' AND sender_email <> ''")
        return frozenset(row["sender_email"] for row in rows)

    def note_sight(self, mailbox: str, now: datetime) -> None:
        """The server answered for this mailbox: whatever is there, we have seen it now."""
        sql = "INSERT INTO sights (mailbox, at) VALUES (?, ?) ON CONFLICT (mailbox) DO UPDATE SET at = excluded.at"
        self._book.change(sql, mailbox, stamp(now))

    def last_sight(self) -> dict[str, datetime]:
        """When each mailbox was last seen."""
        return {row["mailbox"]: moment(row["at"]) for row in self._book.rows("SELECT mailbox, at FROM sights")}

    def unanswered(self) -> tuple[Unanswered, ...]:
        """People whose mail asks for an answer and has had none of any kind, the longest waiting first; of each the oldest such mail.

        Any touch of ours after it is an answer. Of somebody who is no partner, and sent a client, a mail of ours to their address is one.
        """
        rows = self._book.rows(
            """SELECT partner_id, sender_name, sender_email, min(at) AS at, words FROM waiting_mails m
            WHERE NOT EXISTS (SELECT 1 FROM touches t WHERE t.partner_id = m.partner_id AND t.direction <> 'in' AND t.at > m.at)
              AND NOT (partner_id IS NULL AND EXISTS (SELECT 1 FROM messages s JOIN locations l ON l.identity = s.identity AND l.role = 'sent',
                json_each(s.recipients) r WHERE lower(r.value) = lower(m.sender_email) AND coalesce(s.sent_at, s.logged_at) > m.at))
            GROUP BY partner_id, iif(partner_id IS NULL, lower(sender_email), '') ORDER BY at"""
        )
        return tuple(map(_unanswered, rows))

    def known(self, message: Message, role: Role, *, writer: Address | None = None, about_message_id: str | None = None) -> Known:
        """What the log knows about this message's sender, thread and answer.

        `writer` counts instead of the sender (the inner sender of a bare forward); `about_message_id` is the mail that a
        delivery report returns.
        """
        return self._match.known(message, role, writer, about_message_id)

    def commit_arrival(
        self,
        *,
        position: Position,
        role: Role,
        message: Message | Unreadable,
        reading: Reading | None,
        decisions: Sequence[Decision],
        now: datetime,
        keep_body: bool,
        subject: str | None = None,
    ) -> bool:
        """Write one message down with everything that it causes, and move the cursor; True when the message is new. `subject` is what may be kept of
        the mail's own, where that is less; the proof of an order covers the mail's own.

        Of a message that we have already only the new location is kept, and no decision has an effect.
        """
        with self._book.transaction():
            new = not self._book.value("SELECT 1 FROM messages WHERE identity = ?", message.identity)
            if new:
                self._log(message, reading, decisions, now, keep_body=keep_body, subject=subject)
            self._arrived(position, role, message.identity, now)
        return new

    def _log(
        self,
        message: Message | Unreadable,
        reading: Reading | None,
        decisions: Sequence[Decision],
        now: datetime,
        *,
        keep_body: bool,
        subject: str | None,
    ) -> None:
        if isinstance(message, Unreadable):
            row: Row = {"message_id": None, "text_hash": "", "unreadable": message.reason}
            thread_id = None
        else:
            own = [message.message_id] if message.message_id else []
            thread_id = self._threads.continued([*own, *answered(message)], now)
            row = (
                _headers(message)
                | ({} if subject is None else {"subject": subject})
                | {
                    "thread_id": thread_id,
                    "text_hash": self._book.seal(said(message)),
                    "body": reading.own_words if keep_body and reading else None,
                }
            )
        read = _reading(reading or Reading(kind=Kind.UNREADABLE if isinstance(message, Unreadable) else Kind.OTHER))
        self._book.insert("messages", {"identity": message.identity, "logged_at": stamp(now)} | row | read)
        self._effects.apply(decisions, message.identity, now, thread_id)
        self._book.change(
            """UPDATE messages SET partner_id = coalesce((SELECT partner_id FROM touches WHERE cause = identity),
              (SELECT partner_id FROM addresses WHERE email = sender_email)) WHERE identity = ?""",
            message.identity,
        )

    def _arrived(self, position: Position, role: Role, identity: str, now: datetime) -> None:
        place = _place(position)
        self._book.change(
            """INSERT INTO locations (mailbox, uidvalidity, uid, identity, role, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET identity = excluded.identity, role = excluded.role, at = excluded.at
            WHERE excluded.identity <> identity""",
            *place.values(),
            identity,
            role,
            stamp(now),
        )
        self._book.change(
            """INSERT INTO cursors (mailbox, uidvalidity, uid, floor) VALUES (?, ?, ?, 0)
            ON CONFLICT (mailbox) DO UPDATE SET uidvalidity = excluded.uidvalidity, uid = excluded.uid,
              floor = iif(excluded.uidvalidity = uidvalidity, floor, 0)
            WHERE excluded.uidvalidity <> uidvalidity OR excluded.uid > uid""",
            *place.values(),
        )
        self._book.change("DELETE FROM attempts WHERE mailbox = ? AND uidvalidity = ? AND uid = ?", *place.values())


def _unanswered(row: Row) -> Unanswered:
    return Unanswered(
        partner_id=row["partner_id"],
        name=row["sender_name"],
        email=row["sender_email"],
        at=moment(row["at"]),
        words=row["words"],
    )


def _place(position: Position) -> Row:
    return {"mailbox": position.mailbox, "uidvalidity": position.uidvalidity, "uid": position.uid}


def _headers(message: Message) -> Row:
    sender = message.sender
    return {
        "message_id": message.message_id,
        "sender_name": sender.name if sender else "",
        "sender_email": sender.email if sender else "",
        "recipients": listed([address.email for address in (*message.to, *message.cc)]),
        "subject": message.subject,
        "sent_at": stamp_or_none(message.date),
        "size": message.size,
    }


def _reading(reading: Reading) -> Row:
    return {
        "kind": reading.kind,
        "intent": reading.intent,
        "confidence": reading.confidence,
        "asked": int(reading.ask),
        "waits": int(reading.waits),
        "reasons": listed(reading.reasons),
    }
