"""Letters as they stand: finding them, adding one, and its versions. How they move is `outbox`.

Law: the text of a version never changes; an edit is a new version. A letter is found by every Message-ID that names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from outreach.model.decision import ReviseDraft
from outreach.model.outbox import WAITING, Draft, State, fingerprint
from outreach.store.book import Book, listed
from outreach.store.people import People
from outreach.store.rows import moment, stamp, stamp_or_none, to_draft
from outreach.store.threads import Threads

_WAITING = listed(sorted(WAITING))


class Letters:
    """Every letter that was ever drafted."""

    def __init__(self, book: Book, people: People, threads: Threads) -> None:
        self._book = book
        self._threads = threads
        self._people = people

    def get(self, draft_id: int) -> Draft | None:
        """The letter in its newest version, or None."""
        row = self._book.row("SELECT * FROM letters WHERE id = ?", draft_id)
        return None if row is None else to_draft(row)

    def in_state(self, *states: State) -> tuple[Draft, ...]:
        """Letters in any of these states, oldest first."""
        return self._select("state IN (SELECT value FROM json_each(?)) ORDER BY id", listed(states))

    def ready(self, now: datetime) -> tuple[Draft, ...]:
        """Approved and deferred letters whose time has come, the longest waiting first."""
        where = "state IN ('approved', 'deferred') AND coalesce(not_before, '') <= ? ORDER BY not_before, id"
        return self._select(where, stamp(now))

    def to_show(self, today: date) -> tuple[Draft, ...]:
        """Letters that wait for a yes and are not snoozed beyond today, oldest first."""
        where = "state IN ('drafted', 'proposed') AND coalesce(snoozed_until, '') <= ? ORDER BY id"
        return self._select(where, today.isoformat())

    def waiting(self, *, partner_ids: Sequence[int] = (), thread_ids: Sequence[int] = ()) -> tuple[Draft, ...]:
        """Letters that a human touch still stops, to these partners or in these threads."""
        where = """state IN (SELECT value FROM json_each(?)) AND (partner_id IN (SELECT value FROM json_each(?))
            OR thread_id IN (SELECT value FROM json_each(?))) ORDER BY id"""
        return self._select(where, _WAITING, listed(partner_ids), listed(thread_ids))

    def suppressed(self) -> tuple[Draft, ...]:
        """Letters to people who must not be written to, and which can still be stopped."""
        return self._select("suppressed AND state IN (SELECT value FROM json_each(?)) ORDER BY id", _WAITING)

    def leaning_on(self, code: str, partner_id: int, level: int | None) -> tuple[Draft, ...]:
        """Letters that close the loop of this referral with this partner and can still be stopped: those that say more than `level`
        allows, or all of them when even that is None."""
        where = """state IN (SELECT value FROM json_each(?1)) AND referral_code = ?2 AND partner_id = ?3
            AND purpose GLOB 'closing_loop_[0-9]' AND (?4 IS NULL OR CAST(substr(purpose, -1) AS INTEGER) > ?4) ORDER BY id"""
        return self._select(where, _WAITING, code, partner_id, level)

    def named(self, message_ids: Sequence[str]) -> tuple[Draft, ...]:
        """Letters that go by these Message-IDs, our own or what a provider made of it, in that order."""
        sql = """SELECT l.* FROM json_each(?) j JOIN letter_ids i ON i.message_id = j.value JOIN letters l ON l.id = i.draft_id
            ORDER BY j.key"""
        return tuple(map(to_draft, self._book.rows(sql, listed(message_ids))))

    def sent_since(self, when: datetime) -> tuple[tuple[Draft, datetime], ...]:
        """Letters that went out from `when` on, bounced ones too, each with its time, oldest first."""
        rows = self._book.rows("SELECT * FROM letters WHERE sent_at >= ? ORDER BY sent_at, id", stamp(when))
        return tuple((to_draft(row), moment(row["sent_at"])) for row in rows)

    def drafted_since(self, when: datetime) -> tuple[datetime, ...]:
        """When letters were drafted, from `when` on."""
        rows = self._book.rows("SELECT created FROM outbox WHERE created >= ? ORDER BY created", stamp(when))
        return tuple(moment(row["created"]) for row in rows)

    def last_to(self, partner_id: int) -> Draft | None:
        """The last letter that went out to a partner, or None."""
        return next(iter(self._select("partner_id = ? AND sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC", partner_id)), None)

    def to_partner(self, partner_id: int) -> tuple[Draft, ...]:
        """Every letter that went out to a partner, oldest first."""
        return self._select("partner_id = ? AND sent_at IS NOT NULL ORDER BY sent_at, id", partner_id)

    def unfiled(self) -> tuple[tuple[Draft, datetime], ...]:
        """Letters that went out and of which we do not know yet that a copy lies in Sent, each with its time."""
        rows = self._book.rows("SELECT * FROM letters WHERE sent_at IS NOT NULL AND filed IS NULL ORDER BY sent_at, id")
        return tuple((to_draft(row), moment(row["sent_at"])) for row in rows)

    def filed(self, draft_id: int, now: datetime) -> None:
        """A copy of the letter lies in Sent."""
        self._book.change("UPDATE outbox SET filed = ? WHERE id = ?", stamp(now), draft_id)

    def claimed_at(self, draft_id: int) -> datetime:
        """When the letter was last claimed; raise LookupError when it never was."""
        at = self._book.value("SELECT max(at) FROM claims WHERE draft_id = ?", draft_id)
        if at is None:
            raise LookupError(f"letter {draft_id} was never claimed")
        return moment(at)

    def agreed_at(self, draft_id: int) -> datetime:
        """What she knew when she said yes to the letter: the moment of the digest that she answered, or of the yes where that is not kept; raise
        LookupError when there was none."""
        sql = """SELECT coalesce(d.at, a.at) FROM approvals a LEFT JOIN digests d ON d.id = a.digest_id
            WHERE a.draft_id = ? ORDER BY a.id DESC LIMIT 1"""
        at = self._book.value(sql, draft_id)
        if at is None:
            raise LookupError(f"letter {draft_id} never had a yes")
        return moment(at)

    def versions(self, draft_id: int) -> tuple[Draft, ...]:
        """Every version of a letter, the first first, as values that differ in subject, body, marks and version."""
        sql = """SELECT l.*, v.version, v.subject, v.body, v.sha256, v.marks, v.blocked, v.made_by = 'owner' AS edited
            FROM letters l JOIN draft_versions v ON v.draft_id = l.id WHERE l.id = ? ORDER BY v.version"""
        return tuple(map(to_draft, self._book.rows(sql, draft_id)))

    def ids(self, draft_id: int) -> frozenset[str]:
        """Every Message-ID that names the letter: its own, its copies', and what providers made of them."""
        rows = self._book.rows("SELECT message_id FROM letter_ids WHERE draft_id = ?", draft_id)
        return frozenset(row["message_id"] for row in rows)

    def tokens(self) -> frozenset[str]:
        """The codes of buttons that were obeyed; before version 11 only a yes wrote its code down."""
        sql = "SELECT token FROM approvals WHERE token IS NOT NULL UNION SELECT token FROM commands WHERE token IS NOT NULL"
        return frozenset(row["token"] for row in self._book.rows(sql))

    def _select(self, where: str, *values: object) -> tuple[Draft, ...]:
        return tuple(map(to_draft, self._book.rows(f"SELECT * FROM letters WHERE {where}", *values)))  # noqa: S608 (own words)

    def add(self, draft: Draft, now: datetime) -> int:
        """Add a letter as DRAFTED and return its id; one whose Message-ID we have already is the same letter."""
        row = {
            "partner_id": draft.partner_id,
            "to_name": draft.to_name,
            "to_email": draft.to_email,
            "hash": self._people.hash(draft.to_email),
            "purpose": draft.purpose,
            "state": State.DRAFTED,
            "created": stamp(draft.created),
            "why": draft.why,
            "referral_code": draft.referral_code,
            "message_id": draft.message_id,
            "in_reply_to": draft.in_reply_to,
            "refs": listed(draft.references),
            "not_before": stamp_or_none(draft.not_before),
            "moved": stamp(now),
        }
        with self._book.transaction():
            known: int | None = self._book.value("SELECT draft_id FROM letter_ids WHERE message_id = ?", draft.message_id)
            if known is not None:
                return known
            answers = [draft.in_reply_to] if draft.in_reply_to else []
            thread_id = self._threads.continued([*answers, *reversed(draft.references)], now)
            draft_id = self._book.insert("outbox", row | {"thread_id": thread_id})
            self.learn_id(draft_id, draft.message_id)
            self.add_version(draft_id, 1, draft, "house", draft.created)
        return draft_id

    def add_version(self, draft_id: int, number: int, text: Draft | ReviseDraft, by: str, now: datetime) -> None:
        """Write one version of the text; a guard refuses it once the letter is approved."""
        recipient = self._book.value("SELECT to_email FROM outbox WHERE id = ?", draft_id)
        row = {
            "draft_id": draft_id,
            "version": number,
            "subject": text.subject,
            "body": text.body,
            "sha256": fingerprint(recipient=recipient, subject=text.subject, body=text.body),
            "marks": listed(text.marks),
            "blocked": listed(text.blocked),
            "made_by": by,
            "created": stamp(now),
        }
        self._book.insert("draft_versions", row)

    def learn_id(self, draft_id: int, message_id: str) -> None:
        """Let this Message-ID name the letter too."""
        self._book.insert_once("letter_ids", {"message_id": message_id, "draft_id": draft_id})
