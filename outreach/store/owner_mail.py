"""The queue of mail to the owner: digests, receipts, alerts. Claimed before it is sent, like a letter, so it goes once.

`text` and `html` are hers and hold names; nothing of them is logged.
"""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import TellOwner
from outreach.model.digest import OwnerMail
from outreach.model.outbox import Outcome
from outreach.store.book import Book, Row
from outreach.store.rows import moment, stamp

_AFTER = {"accepted": "sent", "temp": "pending", "perm": "refused", "lost": "unsure"}


class OwnerMails:
    """What the owner is to be told, and whether she was."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, mail: TellOwner, now: datetime, message_id: str | None = None) -> bool:
        """Queue a mail; False when one of that key was queued before."""
        row = {
            "key": mail.key,
            "kind": mail.kind,
            "subject": mail.subject,
            "text": mail.text,
            "html": mail.html,
            "in_reply_to": mail.in_reply_to,
            "message_id": message_id,
            "state": "pending",
            "created": stamp(now),
        }
        return self._book.insert_once("owner_mail", row)

    def pending(self) -> tuple[OwnerMail, ...]:
        """Mail that is to go, oldest first."""
        return tuple(map(_to_mail, self._book.rows("SELECT * FROM owner_mail WHERE state = 'pending' ORDER BY id")))

    def claim(self, mail_id: int, now: datetime) -> bool:
        """Say on disk that DATA is about to begin; False when it is not pending any more."""
        sql = "UPDATE owner_mail SET state = 'sending', attempts = attempts + 1, settled = ? WHERE id = ? AND state = 'pending'"
        return self._book.change(sql, stamp(now), mail_id) == 1

    def settle(self, mail_id: int, outcome: Outcome, now: datetime) -> None:
        """Write down the wire's answer; after a 4xx it is pending again, after silence unsure for ever."""
        self._book.change(
            "UPDATE owner_mail SET state = ?, settled = ?, reply = ? WHERE id = ? AND state IN ('pending', 'sending')",
            _AFTER[outcome.result],
            stamp(now),
            outcome.reply,
            mail_id,
        )

    def unsure_on_start(self, now: datetime) -> tuple[int, ...]:
        """After a start: what was being sent when we died may have gone; which these are."""
        ids = tuple(row["id"] for row in self._book.rows("SELECT id FROM owner_mail WHERE state = 'sending' ORDER BY id"))
        for mail_id in ids:
            self.settle(mail_id, Outcome(result="lost", reply="stopped while sending"), now)
        return ids


def _to_mail(row: Row) -> OwnerMail:
    return OwnerMail(
        id=row["id"],
        key=row["key"],
        kind=row["kind"],
        subject=row["subject"],
        text=row["text"],
        html=row["html"],
        in_reply_to=row["in_reply_to"],
        message_id=row["message_id"],
        attempts=row["attempts"],
        created=moment(row["created"]),
    )
