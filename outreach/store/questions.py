"""Questions to the owner, each asked once by its key, and her answers; an answer about a mail corrects its record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from outreach.model.decision import AskOwner
from outreach.model.mail import Role
from outreach.model.reading import Kind
from outreach.store.book import Book
from outreach.store.rows import moment, stamp

_NOT_REFERRAL = "not_referral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A mail whose kind the owner has said, with what the log knows of its place."""

    identity: str
    kind: Kind
    sender: str
    partner_id: int | None
    thread_id: int | None
    logged: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A correction, with what the reader was told beside the text, and the places where the mail was seen."""

    identity: str
    label: Kind
    known_partner: bool
    in_thread: bool
    places: tuple[tuple[Role, int, int], ...]


class Questions:
    """What waits for the owner's word."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def ask(self, question: AskOwner, now: datetime) -> None:
        """Put a question; one with a key that was ever used is not put again."""
        row = {"key": question.key, "text": question.text, "about": question.about, "identity": question.message_identity}
        self._book.insert_once("questions", row | {"partner_id": question.partner_id, "asked": stamp(now)})

    def open(self) -> tuple[AskOwner, ...]:
        """Questions without an answer, oldest first, with the moment of the first digest that had them."""
        rows = self._book.rows(
            """SELECT q.key, q.text, q.about, q.identity AS message_identity, q.partner_id, d.at AS shown FROM questions q
            LEFT JOIN digests d ON d.id = q.digest_id WHERE q.answered IS NULL ORDER BY q.id"""
        )
        return tuple(AskOwner(**row | {"shown": moment(row["shown"]) if row["shown"] else None}) for row in rows)

    def answered(self, topic: str) -> frozenset[str]:
        """The keys of the questions of one topic that have their answer."""
        rows = self._book.rows("SELECT key FROM questions WHERE answered IS NOT NULL AND key GLOB ? || ':*'", topic)
        return frozenset(row["key"] for row in rows)

    def identity(self, key: str) -> str | None:
        """The message that a question is about, or None."""
        identity: str | None = self._book.value("SELECT identity FROM questions WHERE key = ?", key)
        return identity

    def answer(self, key: str, answer: str, now: datetime) -> Corrected | None:
        """Write the answer down, and where it is a kind, correct the record of the mail it is about: that mail is returned.

        A question answered already, or never asked, is left as it is.
        """
        with self._book.transaction():
            changed = self._book.change(
                "UPDATE questions SET answer = ?, answered = ? WHERE key = ? AND answered IS NULL", answer, stamp(now), key
            )
            return self._correct(key, answer, now) if changed and answer in {*Kind, _NOT_REFERRAL} else None

    def lessons(self) -> tuple[Lesson, ...]:
        """All corrections, oldest first; the places of a mail are (role, uidvalidity, uid)."""
        rows = self._book.rows(
            """SELECT c.identity, c.label, m.partner_id IS NOT NULL AS known, EXISTS (SELECT 1 FROM messages AS before
              WHERE before.thread_id = m.thread_id AND before.kind = 'own' AND before.id < m.id) AS thread
            FROM corrections AS c JOIN messages AS m USING (identity) ORDER BY c.id"""
        )
        return tuple(
            Lesson(
                identity=row["identity"],
                label=_kind_of(row["label"]),
                known_partner=bool(row["known"]),
                in_thread=bool(row["thread"]),
                places=self._places(row["identity"]),
            )
            for row in rows
        )

    def _places(self, identity: str) -> tuple[tuple[Role, int, int], ...]:
        rows = self._book.rows("SELECT role, uidvalidity, uid FROM locations WHERE identity = ? ORDER BY at", identity)
        return tuple((Role(row["role"]), row["uidvalidity"], row["uid"]) for row in rows)

    def _correct(self, key: str, label: str, now: datetime) -> Corrected | None:
        message = self._book.row("SELECT * FROM messages WHERE identity = ?", self.identity(key))
        if message is None:
            return None
        kind = _kind_of(label)
        self._book.change(
            """UPDATE messages SET kind = ?1, asked = 0, waits = CASE ?1 WHEN 'referral' THEN 1 WHEN 'partner_reply' THEN waits ELSE 0 END
            WHERE identity = ?2""",
            kind,
            message["identity"],
        )
        row = {"identity": message["identity"], "was": message["kind"], "label": label, "at": stamp(now)}
        self._book.insert_once("corrections", row)
        return Corrected(
            identity=message["identity"],
            kind=kind,
            sender=message["sender_email"],
            partner_id=message["partner_id"],
            thread_id=message["thread_id"],
            logged=moment(message["logged_at"]),
        )


def _kind_of(label: str) -> Kind:
    return Kind.OTHER if label == _NOT_REFERRAL else Kind(label)
