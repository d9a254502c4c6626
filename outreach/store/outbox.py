"""How letters move: approval, claim, the wire's answer, and what follows when one has gone out.

Law: every move is the table's (`model.outbox`), written with `WHERE state = ?`; the schema guards it again. A claim is
committed before DATA, so that a kill leaves "perhaps" on disk and never nothing. When a letter becomes SENT, by whatever
road, the same transaction appends its touch (cause `draft:<id>`), moves the partner's stage and acknowledges the referral;
nobody else logs it. When one that had a yes is overtaken, the next digest says so. A move that the table does not know any more is left undone; which calls say so, their docs tell.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from outreach.model.decision import ApproveDraft, MarkDraft, Mention, ReviseDraft
from outreach.model.outbox import TRANSITIONS, Draft, Event, Outcome, State
from outreach.model.people import Stage
from outreach.model.touch import DEFAULT_MINUTES, Direction, Touch, TouchKind
from outreach.store.audit import Audit
from outreach.store.book import Book, listed
from outreach.store.guards import UNCOVERED
from outreach.store.letters import Letters
from outreach.store.mentions import Mentions
from outreach.store.people import People
from outreach.store.referrals import Referrals
from outreach.store.rows import stamp, stamp_or_none
from outreach.store.threads import Threads
from outreach.store.touches import Touches

_NO_DAY = "9999-12-31"
_AGREED = frozenset({State.APPROVED, State.SENDING, State.DEFERRED, State.SENT})
_ON_THE_WIRE = frozenset({State.SENDING, State.UNSURE})
_ON_ITS_WAY = frozenset({State.APPROVED, State.DEFERRED})


class Outbox(Letters):
    """The letters and everything that may happen to them."""

    def __init__(
        self,
        book: Book,
        people: People,
        threads: Threads,
        touches: Touches,
        referrals: Referrals,
        mentions: Mentions,
        audit: Audit,
    ) -> None:
        super().__init__(book, people, threads)
        self._touches = touches
        self._referrals = referrals
        self._mentions = mentions
        self._audit = audit

    def move(self, draft_id: int, event: Event, why: str, now: datetime) -> bool:
        """Move a letter; False, and nothing done, when its state has no such move (any more)."""
        with self._book.transaction():
            draft = self.get(draft_id)
            after = None if draft is None else TRANSITIONS[draft.state].get(event)
            if draft is None or after is None:
                return False
            self._book.change(
                "UPDATE outbox SET state = ?, moved = ?, moved_by = ?, moved_why = ? WHERE id = ? AND state = ?",
                after,
                stamp(now),
                event,
                why,
                draft_id,
                draft.state,
            )
            self._audit.append(event, f"draft={draft_id} state={after}", now)
            if after is State.SENT:
                self._went_out(draft, now)
            if event is Event.OVERTAKEN and draft.state in _ON_ITS_WAY:
                stays = Mention(text=f"The letter to {draft.to_name} had your yes and does not go after all: {why}.")
                self._mentions.add(stays, f"overtaken:{draft_id}", now)
            return True

    def _went_out(self, draft: Draft, now: datetime) -> None:
        by_hand = draft.state not in _ON_THE_WIRE  # then its copy in Sent is what told us
        self._book.change(
            "UPDATE outbox SET sent_at = ?, filed = ? WHERE id = ?", stamp(now), stamp(now) if by_hand else None, draft.id
        )
        if draft.partner_id is not None:
            self._touches.add(
                Touch(
                    partner_id=draft.partner_id,
                    kind=TouchKind.MAIL,
                    direction=Direction.OUT,
                    at=now,
                    cause=f"draft:{draft.id}",
                    purpose=draft.purpose,
                    minutes=DEFAULT_MINUTES[TouchKind.MAIL],
                    summary=draft.subject,
                    by_hand=by_hand,
                )
            )
            self._introduced(draft, draft.partner_id, now)
        if draft.referral_code is not None and draft.purpose.startswith("thank_you"):
            until = self.agreed_at(draft.id) if draft.state in _ON_THE_WIRE else now
            self._referrals.acknowledge(draft.referral_code, draft.partner_id, until, now)

    def _introduced(self, draft: Draft, partner_id: int, now: datetime) -> None:
        partner = self._people.get(partner_id)
        if partner is not None and partner.stage is Stage.KNOWN and draft.purpose.endswith("introduction"):
            self._people.change(partner_id, [("stage", Stage.INTRODUCED)], now)

    def approve(self, yes: ApproveDraft, cause: str, now: datetime) -> str:
        """Write an approval down and make the letter APPROVED; else the reason why not, in words, empty when it was done before.

        A token counts once, and the yes counts only for the text that the letter has now. A second yes to the same text of a
        letter that is on its way or sent is no reason to complain.
        """
        with self._book.transaction():
            draft = self.get(yes.draft_id)
            if draft is None:
                return "there is no such letter"
            if self._book.row("SELECT id FROM approvals WHERE draft_id = ? AND cause = ?", draft.id, cause):
                return ""
            if draft.sha256 == yes.sha256 and draft.state in _AGREED:
                return ""
            refusal = self._refusal(draft, yes)
            if refusal:
                return refusal
            row = {"draft_id": draft.id, "sha256": yes.sha256, "digest_id": yes.digest_id, "proof": yes.proof, "token": yes.token}
            self._book.insert("approvals", row | {"cause": cause, "at": stamp(now)})
            self._audit.append("approval", f"draft={draft.id} sha256={yes.sha256} digest={yes.digest_id} proof={yes.proof}", now)
            self.move(draft.id, Event.APPROVE, yes.proof, now)
            self._book.change("UPDATE outbox SET not_before = ? WHERE id = ?", stamp(yes.not_before), draft.id)
            return ""

    def _refusal(self, draft: Draft, yes: ApproveDraft) -> str:
        if yes.token is not None and yes.token in self.tokens():
            return "this button was used before"
        if draft.sha256 != yes.sha256:
            return "its text changed after it was shown"
        if Event.APPROVE not in TRANSITIONS[draft.state]:
            return f"it is {draft.state} already"
        if self._people.is_suppressed(draft.to_email):
            return "this person must not be written to"
        return f"not with {', '.join(draft.blocked)}" if draft.blocked else ""

    def revise(self, new: ReviseDraft, now: datetime) -> bool:
        """Add a version and make the letter DRAFTED, taking back an approval first; False where it can no longer change.

        A text equal to the one that stands changes nothing.
        """
        with self._book.transaction():
            draft = self.get(new.draft_id)
            if draft is None or (draft.subject, draft.body) == (new.subject, new.body):
                return False
            self.move(draft.id, Event.UNDO, "the text changes", now)
            if not self.move(draft.id, Event.REVISE, f"by {new.by}", now):
                return False
            self.add_version(draft.id, draft.version + 1, new, new.by, now)
            self._book.change("UPDATE outbox SET version = ? WHERE id = ?", draft.version + 1, draft.id)
            return True

    def mark(self, new: MarkDraft) -> None:
        """What the lint says of the newest words by now."""
        self._book.change(
            """UPDATE draft_versions SET marks = ?1, blocked = ?2
            WHERE draft_id = ?3 AND version = (SELECT version FROM outbox WHERE id = ?3)""",
            listed(new.marks),
            listed(new.blocked),
            new.draft_id,
        )

    def snooze(self, draft_id: int, until: date | None) -> None:
        """Show the letter again on that day; None: only when asked for."""
        day = _NO_DAY if until is None else until.isoformat()
        self._book.change("UPDATE outbox SET snoozed_until = ? WHERE id = ?", day, draft_id)

    def claim(self, draft_id: int, sha256: str, now: datetime) -> bool:
        """Say on disk that DATA is about to begin (state SENDING); False: do not send.

        False when the letter is not approved or deferred any more, its text is another, the person opted out meanwhile, or the client's
        consent does not cover it (any more); the last two take it back.
        """
        with self._book.transaction():
            draft = self.get(draft_id)
            if draft is None or Event.CLAIM not in TRANSITIONS[draft.state] or draft.sha256 != sha256:
                return False
            if self._book.value("SELECT suppressed FROM letters WHERE id = ?", draft_id):
                self.move(draft_id, Event.OVERTAKEN, "opted out", now)
                return False
            if self._book.value(f"SELECT {UNCOVERED}", draft_id, stamp(now)):
                self.move(draft_id, Event.OVERTAKEN, "no consent covers it", now)
                return False
            self._book.insert("claims", {"draft_id": draft_id, "sha256": sha256, "at": stamp(now)})
            self._book.change("UPDATE outbox SET attempts = attempts + 1 WHERE id = ?", draft_id)
            return self.move(draft_id, Event.CLAIM, "", now)

    def settle(self, draft_id: int, outcome: Outcome, now: datetime, not_before: datetime | None = None) -> None:
        """Write down the wire's answer to a claimed letter and close the claim; `not_before` is when a 4xx is tried again."""
        with self._book.transaction():
            self._book.change(
                "UPDATE claims SET closed = ?, result = ?, code = ?, reply = ? WHERE draft_id = ? AND closed IS NULL",
                stamp(now),
                outcome.result,
                outcome.code,
                outcome.reply,
                draft_id,
            )
            self.move(draft_id, outcome.event, outcome.reply, now)
            self._retry_at(draft_id, not_before)

    def fail_before_data(self, draft_id: int, outcome: Outcome, now: datetime, not_before: datetime | None = None) -> None:
        """The wire said no before DATA, so there is no claim: DEFERRED or REFUSED. A letter taken back meanwhile stays back."""
        with self._book.transaction():
            if self.move(draft_id, outcome.event, outcome.reply, now):
                self._book.change("UPDATE outbox SET attempts = attempts + 1 WHERE id = ?", draft_id)
                self._retry_at(draft_id, not_before)

    def _retry_at(self, draft_id: int, not_before: datetime | None) -> None:
        if not_before is not None:
            self._book.change("UPDATE outbox SET not_before = ? WHERE id = ?", stamp_or_none(not_before), draft_id)

    def unsure_on_start(self, now: datetime) -> tuple[int, ...]:
        """After a start: what was SENDING when we died is UNSURE; which letters these are."""
        ids = tuple(draft.id for draft in self.in_state(State.SENDING))
        for draft_id in ids:
            self.settle(draft_id, Outcome(result="lost", reply="stopped while sending"), now)
        return ids

    def seen(self, draft_id: int, now: datetime) -> bool:
        """Evidence that the letter is out (its Message-ID in Sent, a reply, a report); False when nothing was open."""
        return self.move(draft_id, Event.SEEN, "seen", now)

    def withdraw(self, drafts: tuple[Draft, ...], why: str, now: datetime) -> None:
        """Take these letters back, as far as they still can be."""
        for draft in drafts:
            self.move(draft.id, Event.OVERTAKEN, why, now)

    def expire(self, now: datetime, days: int) -> tuple[int, ...]:
        """End letters that nobody answered for `days` days since they were written or woke from a snooze; which these are."""
        before = now - timedelta(days=days)
        rows = self._book.rows(
            """SELECT id FROM letters WHERE state IN ('drafted', 'proposed') AND written <= ?
            AND (snoozed_until IS NULL OR snoozed_until <= ? OR snoozed_until = ?) ORDER BY id""",
            stamp(before),
            before.date().isoformat(),
            _NO_DAY,
        )
        return tuple(row["id"] for row in rows if self.move(row["id"], Event.EXPIRE, f"no answer for {days} days", now))
