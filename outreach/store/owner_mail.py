"""The queue of mail to the owner: digests, receipts, alerts. Claimed before it is sent, like a letter, so it goes once.

`text` and `html` are hers and hold names; nothing of them is logged.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from outreach.model.decision import TellOwner
from outreach.model.digest import Digest, ShownWaiting
from outreach.model.outbox import Outcome
from outreach.store.book import Book, Row, listed
from outreach.store.rows import moment, stamp

WARNING = "waiting"
"""The key of a warning: this, a colon, who waits, an at sign, since when."""
_AFTER = {"accepted": "sent", "temp": "pending", "perm": "refused", "lost": "unsure"}
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerMail:
    """One mail of the queue. `message_id` is set where it was fixed beforehand, as for a digest."""

    id: int
    tell: TellOwner
    message_id: str | None
    attempts: int
    created: datetime


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
            "refs": listed(mail.references),
            "message_id": message_id,
            "state": "pending",
            "created": stamp(now),
        }
        return self._book.insert_once("owner_mail", row)

    def knows(self, key: str) -> bool:
        """Whether a mail of that key was ever queued."""
        return self._book.value("SELECT 1 FROM owner_mail WHERE key = ?", key) is not None

    def pending(self, now: datetime) -> tuple[OwnerMail, ...]:
        """Mail that is to go now, oldest first."""
        sql = "SELECT * FROM owner_mail WHERE state = 'pending' AND coalesce(not_before, '') <= ? ORDER BY id"
        return tuple(map(_to_mail, self._book.rows(sql, stamp(now))))

    def claim(self, mail_id: int, now: datetime, message_id: str) -> bool:
        """Say on disk that DATA is about to begin, and under which Message-ID; False when it is not pending any more."""
        sql = "UPDATE owner_mail SET state = 'sending', settled = ?, message_id = ? WHERE id = ? AND state = 'pending'"
        return self._book.change(sql, stamp(now), message_id, mail_id) == 1

    def answered(self, message_id: str) -> Digest | None:
        """The mail of ours that this Message-ID names, as a digest without a number in it; a warning has whom it is about."""
        row = self._book.row("SELECT key, message_id, created FROM owner_mail WHERE message_id = ?", message_id)
        if row is None:
            return None
        topic, _, rest = row["key"].partition(":")
        who, _, since = rest.rpartition("@")
        waiting = (ShownWaiting(who=who, since=moment(since)),) if topic == WARNING and who else ()
        return Digest(id="", date=moment(row["created"]).date(), message_id=row["message_id"], waiting=waiting)

    def settle(self, mail_id: int, outcome: Outcome, now: datetime) -> None:
        """Write down the wire's answer: after a 4xx it is pending again, longer each time; after silence unsure for ever."""
        with self._book.transaction():
            tries = self._book.value("SELECT attempts FROM owner_mail WHERE id = ?", mail_id) + 1
            pause = min(_FIRST_PAUSE * 2 ** min(tries - 1, 10), _LONGEST_PAUSE)
            self._book.change(
                """UPDATE owner_mail SET state = ?, settled = ?, reply = ?, attempts = ?, not_before = ?
                WHERE id = ? AND state IN ('pending', 'sending')""",
                _AFTER[outcome.result],
                stamp(now),
                outcome.reply,
                tries,
                stamp(now + pause),
                mail_id,
            )

    def unsure_on_start(self, now: datetime) -> tuple[int, ...]:
        """After a start: what was being sent when we died may have gone; which these are."""
        ids = tuple(row["id"] for row in self._book.rows("SELECT id FROM owner_mail WHERE state = 'sending' ORDER BY id"))
        for mail_id in ids:
            self.settle(mail_id, Outcome(result="lost", reply="stopped while sending"), now)
        return ids


def _to_mail(row: Row) -> OwnerMail:
    told = {name: row[name] for name in ("key", "kind", "subject", "text", "html", "in_reply_to")}
    tell = TellOwner(**told, references=tuple(json.loads(row["refs"])))
    created = moment(row["created"])
    return OwnerMail(id=row["id"], tell=tell, message_id=row["message_id"], attempts=row["attempts"], created=created)
