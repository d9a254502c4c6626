"""The interpreter of decisions: the one place where what was decided becomes rows.

Law: the `match` is total (`assert_never`), all decisions of one cause are one transaction, and each is harmless when it comes
again with the same cause. A partner id of 0 and a referral code of "" mean the one that this same list has just made, so a
mail from a stranger can bring the partner, the touch, the referral and the thank-you at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from outreach.model import decision as d
from outreach.model.people import Stage
from outreach.model.reading import Kind
from outreach.model.referral import Mark, MarkKind, Referral
from outreach.model.review import SOURCES
from outreach.store.archive import Archive
from outreach.store.audit import Audit
from outreach.store.book import Book
from outreach.store.clients import Clients
from outreach.store.commands import Commands
from outreach.store.cues import Cues, Inquiries
from outreach.store.keepsakes import Keepsakes
from outreach.store.mentions import Mentions
from outreach.store.merges import Merges
from outreach.store.outbox import Outbox
from outreach.store.owner_mail import OwnerMails
from outreach.store.people import People
from outreach.store.promises import Promises
from outreach.store.questions import Corrected, Questions
from outreach.store.referrals import Referrals
from outreach.store.settings import Settings
from outreach.store.shelf import Shelf
from outreach.store.touches import Touches


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The subjects that decisions are written to."""

    book: Book
    people: People
    touches: Touches
    referrals: Referrals
    clients: Clients
    outbox: Outbox
    questions: Questions
    commands: Commands
    owner_mail: OwnerMails
    settings: Settings
    cues: Cues
    inquiries: Inquiries
    promises: Promises
    keepsakes: Keepsakes
    mentions: Mentions
    merges: Merges
    shelf: Shelf
    archive: Archive
    audit: Audit

    def apply(self, decisions: Sequence[d.Decision], cause: str, now: datetime, thread_id: int | None = None) -> None:
        """Write down everything that `cause` brought, or nothing. `thread_id` is the thread of the message that caused it."""
        with self.book.transaction():
            writing = _Writing(on=self, cause=cause, now=now, thread_id=thread_id)
            for decision in decisions:
                writing.write(decision)


@dataclass(slots=True, kw_only=True)
class _Writing:
    """One cause being written down; it remembers the partner and the referral that the list made, and the mail of the answered question."""

    on: Effects
    cause: str
    now: datetime
    thread_id: int | None
    partner_id: int = 0
    code: str = ""
    asked_by: str = ""

    def write(self, decision: d.Decision) -> None:
        on, now = self.on, self.now
        match decision:
            case d.LogTouch(touch=touch):
                on.touches.add(replace(touch, partner_id=touch.partner_id or self.partner_id))
            case d.AddPartner(partner=partner, source=source):
                self.partner_id = on.people.add(partner, source, now)
                self._adopt(self.partner_id, partner.email)
            case d.LearnAddress(partner_id=partner_id, email=email):
                on.people.learn(partner_id or self.partner_id, email, now)
                self._adopt(partner_id or self.partner_id, email)
            case d.MergePartners(kept_id=kept_id, gone_id=gone_id):
                on.merges.merge(kept_id, gone_id, self.cause, now)
            case d.SplitPartner(partner_id=partner_id, email=email, name=name):
                on.merges.split(partner_id, email, name, self.cause, now)
            case d.MarkAddress(email=email, ok=ok):
                on.people.mark(email, ok=ok)
            case d.ChangePartner(partner_id=partner_id, changes=changes):
                on.people.change(partner_id or self.partner_id, changes, now)
                if "email" in dict(changes):
                    self._written_elsewhere(partner_id or self.partner_id)
            case d.Suppress():
                self._suppress(decision)
            case d.AddDraft():
                self._add_draft(decision)
            case d.AddCue(cue=cue):
                on.cues.add(replace(cue, partner_id=cue.partner_id or self.partner_id))
            case d.CountInquiry(marks=marks):
                on.inquiries.count(decision, now)
                on.clients.keep(marks, "", self.cause, now)
            case d.GuardClient(marks=marks, writer=writer, code=code):
                on.clients.guard(marks, writer, code, self.cause, now)
            case d.FreeClient(marks=marks, code=code):
                if on.clients.free(marks, code):
                    on.clients.remember(marks if not code else (), now)
                    on.audit.append("client mark lifted", f"marks={len(marks)}", now)
            case d.ApproveDraft():
                self._approve(decision)
            case d.ReviseDraft():
                on.outbox.revise(decision, now)
            case d.MarkDraft():
                on.outbox.mark(decision)
            case d.MoveDraft(draft_id=draft_id, event=event, why=why):
                on.outbox.move(draft_id, event, why, now)
            case d.SnoozeDraft(draft_id=draft_id, until=until):
                on.outbox.snooze(draft_id, until)
            case d.LearnMessageId(draft_id=draft_id, message_id=message_id):
                on.outbox.learn_id(draft_id, message_id)
            case d.OpenReferral(referral=referral, marks=marks):
                whose = self.partner_id if referral.partner_id == 0 else referral.partner_id
                thread_id = referral.thread_id or self.thread_id
                self.code = on.referrals.open_new(replace(referral, partner_id=whose, thread_id=thread_id), self.cause, now)
                on.clients.keep(marks, self.code, self.cause, now)
            case d.MoveReferral(code=code, state=state, on=day):
                on.referrals.move(code or self.code, state, day, now)
            case d.TakeBackStep(code=code, state=state):
                if told_at := on.referrals.take_back(code or self.code, state):
                    on.keepsakes.not_sent_on(code or self.code, told_at)
                    on.audit.append("step taken back", f"referral={code or self.code} state={state}", now)
            case d.NameSource(code=code, partner_id=partner_id, source=source):
                if on.referrals.came_from(code or self.code, partner_id, source, now):
                    on.audit.append("source of a referral", f"referral={code or self.code} partner={partner_id}", now)
            case d.DescribeReferral(code=code, changes=changes):
                on.referrals.describe(code or self.code, changes)
            case d.AcknowledgeReferral(code=code, on=day):
                on.referrals.thanked(code or self.code, day or now.date(), now)
            case d.JudgeFit(code=code, fit=fit, by_profile=by_profile):
                on.referrals.judge(code or self.code, fit, by_profile=by_profile)
            case d.RecordConsent():
                self._consent(decision)
            case d.AskOwner(partner_id=partner_id):
                on.questions.ask(replace(decision, partner_id=self.partner_id if partner_id == 0 else partner_id), now)
            case d.AnswerQuestion(key=key, answer=answer):
                self.asked_by = on.questions.identity(key) or ""
                self._answered(on.questions.answer(key, answer, now))
            case d.AddFact(partner_id=partner_id):
                on.keepsakes.add_fact(replace(decision, partner_id=partner_id or self.partner_id), self.cause, now)
            case d.KeepFact(fact_id=fact_id, ask_again=ask_again):
                on.keepsakes.keep_fact(fact_id, ask_again)
            case d.EndFact(fact_id=fact_id):
                on.keepsakes.end_fact(fact_id, now)
            case d.AddPromise(partner_id=partner_id):
                whose = self.partner_id if partner_id == 0 else partner_id
                on.promises.add(replace(decision, partner_id=whose), self.cause, now)
            case d.KeepPromise(promise_id=promise_id):
                on.promises.keep(promise_id, now)
            case d.LogOutbound(partner_id=partner_id, marks=marks):
                on.keepsakes.add_outbound(replace(decision, partner_id=partner_id or self.partner_id), self.cause, now)
                on.clients.keep(marks, "", self.cause, now)
            case d.LogGift(partner_id=partner_id):
                on.keepsakes.add_gift(replace(decision, partner_id=partner_id or self.partner_id), self.cause)
            case d.GivePage(partner_id=partner_id, text=text, at=at):
                on.shelf.give(partner_id or self.partner_id, text, at)
            case d.AddResource():
                on.keepsakes.add_resource(decision, self.cause, now)
            case d.Restore(sheet=sheet, values=values):
                on.archive.restore(sheet, dict(values))
            case d.SetSetting(name=name, value=value):
                on.settings.set(name, value, now)
            case d.NoteCommand():
                on.commands.add(decision, self.cause, now)
            case d.TellOwner():
                on.owner_mail.add(decision, now)
            case d.Mention():
                on.mentions.add(decision, self.cause, now)
            case _:
                assert_never(decision)

    def _adopt(self, partner_id: int | None, email: str) -> None:
        """Referrals that came from this address before anybody had it, or in the mail that the answered question is about, are theirs."""
        if partner_id is not None and self.on.referrals.adopt(partner_id, email, self.asked_by, self.now):
            self.on.people.change(partner_id, [("stage", Stage.REFERRING)], self.now)
        if partner_id is not None and self.on.touches.adopt(partner_id, email, self.cause, self.asked_by):
            self._have_talked(partner_id)

    def _have_talked(self, partner_id: int) -> None:
        """They had written already, from an address that nobody knew: what waits for them is overtaken, but for thanks."""
        partner = self.on.people.get(partner_id)
        if partner is not None and partner.stage in {Stage.KNOWN, Stage.INTRODUCED}:
            self.on.people.change(partner_id, [("stage", Stage.TALKED)], self.now)
        waiting = self.on.outbox.waiting(partner_ids=(partner_id,))
        stopped = tuple(draft for draft in waiting if draft.purpose != "thank_you_referral")
        self.on.outbox.withdraw(stopped, "they wrote from another address", self.now)

    def _written_elsewhere(self, partner_id: int) -> None:
        """Their address is another one now, and a letter's never changes: what waits for the old one is asked anew."""
        partner = self.on.people.get(partner_id)
        waiting = self.on.outbox.waiting(partner_ids=(partner_id,))
        stale = tuple(draft for draft in waiting if partner is not None and draft.to_email != partner.email)
        self.on.outbox.withdraw(stale, "their address changed", self.now)

    def _answered(self, mail: Corrected | None) -> None:
        """A mail that the owner calls a referral is one, with everything that follows, and an inquiry counts: none may be lost in a question."""
        if mail is not None and mail.kind is Kind.OTHER:
            self.on.clients.forget(mail.identity)
        if mail is not None and mail.kind is not Kind.CLIENT_INQUIRY:
            self.on.clients.forget_writer(mail.identity)
            self.on.inquiries.forget(mail.sender)
        if mail is not None and mail.kind is Kind.CLIENT_INQUIRY and mail.partner_id is None and mail.sender:
            self.on.inquiries.count(d.CountInquiry(email=mail.sender, source=SOURCES[-1]), self.now)
            address = Mark(kind=MarkKind.ADDRESS, text=mail.sender.strip().casefold())
            self.on.clients.keep_writer((address,), mail.identity, self.now)
        if mail is None or mail.kind is not Kind.REFERRAL:
            return
        referral = Referral(code="", partner_id=mail.partner_id, received=mail.logged, thread_id=mail.thread_id)
        self.code = self.on.referrals.open_new(referral, mail.identity, self.now)
        self.on.clients.belong(mail.identity, self.code)
        if mail.partner_id is not None:
            self.on.people.change(mail.partner_id, [("stage", Stage.REFERRING)], self.now)

    def _suppress(self, decision: d.Suppress) -> None:
        on = self.on
        if on.people.suppress(decision.email, decision.why, self.cause, self.now):
            on.audit.append("suppress", f"hash={on.people.hash(decision.email)}", self.now)
        on.outbox.withdraw(on.outbox.suppressed(), "opted out", self.now)

    def _add_draft(self, decision: d.AddDraft) -> None:
        draft = decision.draft
        whose = self.partner_id if draft.partner_id == 0 else draft.partner_id
        code = self.code if draft.referral_code == "" else draft.referral_code
        draft_id = self.on.outbox.add(replace(draft, partner_id=whose, referral_code=code or None), self.now)
        self.on.shelf.enclose(draft_id, decision.resource_id, decision.summary, self.now)

    def _approve(self, decision: d.ApproveDraft) -> None:
        refusal = self.on.outbox.approve(decision, self.cause, self.now)
        if refusal:
            draft = self.on.outbox.get(decision.draft_id)
            whom = f" to {draft.to_name}" if draft else ""
            self.on.mentions.add(d.Mention(text=f"The letter{whom} was not approved: {refusal}."), self.cause, self.now)

    def _consent(self, decision: d.RecordConsent) -> None:
        consent = replace(decision.consent, code=decision.consent.code or self.code)
        if self.on.referrals.record_consent(consent, self.cause):
            what = "given" if consent.revoked is None else "revoked"
            about = f"referral={consent.code} partner={consent.partner_id} level={consent.level}"
            self.on.audit.append(f"consent {what}", about, self.now)
        level = None if consent.revoked is not None else consent.level
        leaning = self.on.outbox.leaning_on(consent.code, consent.partner_id, level)
        self.on.outbox.withdraw(leaning, "consent withdrawn" if level is None else "consent lowered", self.now)
