"""Questions to the owner, each asked once by its key, and her answers; an answer about a mail corrects its record."""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import AskOwner
from outreach.model.digest import ShownQuestion
from outreach.model.reading import Kind
from outreach.store.book import Book
from outreach.store.rows import stamp

_NOT_REFERRAL = "not_referral"


class Questions:
    """What waits for the owner's word."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def ask(self, question: AskOwner, now: datetime) -> None:
        """Put a question; one with a key that was ever used is not put again."""
        row = {"key": question.key, "text": question.text, "about": question.about, "identity": question.message_identity}
        self._book.insert_once("questions", row | {"asked": stamp(now)})

    def open(self) -> tuple[ShownQuestion, ...]:
        """Questions without an answer, oldest first; `id` is empty, because each digest numbers them itself."""
        rows = self._book.rows("SELECT key, text, about FROM questions WHERE answered IS NULL ORDER BY id")
        return tuple(ShownQuestion(id="", text=row["text"], about=row["about"], key=row["key"]) for row in rows)

    def identity(self, key: str) -> str | None:
        """The message that a question is about, or None."""
        identity: str | None = self._book.value("SELECT identity FROM questions WHERE key = ?", key)
        return identity

    def answer(self, key: str, answer: str, now: datetime) -> None:
        """Write the answer down; a question answered already, or never asked, is left as it is."""
        with self._book.transaction():
            changed = self._book.change(
                "UPDATE questions SET answer = ?, answered = ? WHERE key = ? AND answered IS NULL", answer, stamp(now), key
            )
            if changed and answer in {*Kind, _NOT_REFERRAL}:
                self._correct(key, answer, now)

    def _correct(self, key: str, label: str, now: datetime) -> None:
        message = self._book.row("SELECT identity, kind FROM messages WHERE identity = ?", self.identity(key))
        if message is None:
            return
        kind = Kind.OTHER if label == _NOT_REFERRAL else Kind(label)
        self._book.change("UPDATE messages SET kind = ?, asked = 0 WHERE identity = ?", kind, message["identity"])
        row = {"identity": message["identity"], "was": message["kind"], "label": label, "at": stamp(now)}
        self._book.insert_once("corrections", row)
