"""What the owner is shown and asked, each once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from outreach.model.decision import AnswerQuestion, AskOwner, Mention, TellOwner
from outreach.model.digest import Digest, ShownDraft, ShownQuestion, ShownWaiting
from outreach.model.mail import Message
from outreach.model.outbox import Draft, Outcome, State
from outreach.model.reading import Kind
from outreach.model.referral import ReferralState
from outreach.store.log import Store

TODAY = date(2026, 11, 18)


def shown(letter: Draft, now: datetime) -> Digest:
    return Digest(
        id="D1",
        date=TODAY,
        message_id="<d1@practice.example>",
        drafts=(
            ShownDraft(n=1, to=letter.to_name, email=letter.to_email, draft_id=letter.id, sha256=letter.sha256, expires=TODAY),
        ),
        questions=(ShownQuestion(id="Q1", text="Is it a referral?", key="q"),),
        waiting=(ShownWaiting(who="Ana Poe", since=now),),
        since=("Dr Lee answered.",),
    )


def test_digest(store: Store, add: Callable[..., Draft], now: datetime) -> None:
    """Saving a digest queues its mail, lists its letters and marks its lines, at once; it comes back as it was."""
    letter = add()
    said, unsaid = Mention(text="Dr Lee answered."), Mention(text="Somebody else.", where="ignored")
    store.apply([said, unsaid, AskOwner(key="q", text="Is it a referral?")], "mail", now)
    assert store.mentions.take_for_digest() == (said, unsaid)
    digest = shown(letter, now)
    assert store.digests.next_id() == "D1"
    assert store.digests.save(digest, now, subject="Outreach", text="words", html="<p>words</p>")
    assert store.digests.get("D1") == store.digests.for_date(TODAY) == store.digests.latest() == digest
    assert store.digests.by_message_id("<d1@practice.example>") == digest
    assert [draft.state for draft in store.outbox.to_show(TODAY)] == [State.PROPOSED]
    assert store.mentions.take_for_digest() == (unsaid,)
    (mail,) = store.owner_mail.pending(now)
    assert (mail.tell.kind, mail.tell.html, mail.message_id) == ("digest", "<p>words</p>", "<d1@practice.example>")
    assert store.digests.next_id() == "D2"


def test_one_digest_a_day(store: Store, add: Callable[..., Draft], now: datetime, dump: Callable[[], list[str]]) -> None:
    """A second digest of the same local day leaves no trace."""
    letter = add()
    assert store.digests.save(shown(letter, now), now, subject="Outreach", text="words")
    once = dump()
    again = Digest(id="D2", date=TODAY, message_id="<d2@practice.example>")
    assert not store.digests.save(again, now, subject="Outreach", text="words")
    assert dump() == once


def test_question(store: Store, mail: Callable[..., Message], take: Callable[..., bool], now: datetime) -> None:
    """A question is asked once; an answer that names a kind corrects the record, and the first answer stands."""
    take(mail(), [AskOwner(key="q", text="Is it a referral?", message_identity="identity-1")], kind=Kind.REFERRAL)
    store.apply([AskOwner(key="q", text="Really?")], "again", now)
    assert [question.text for question in store.questions.open()] == ["Is it a referral?"]
    store.apply([AnswerQuestion(key="q", answer="not_referral")], "answer", now)
    store.apply([AnswerQuestion(key="q", answer="bounce")], "later", now)
    assert store.questions.open() == ()
    assert store.inbox.kinds_since(now) == (Kind.OTHER,)
    assert store._book.rows("SELECT was, label FROM corrections") == [{"was": "referral", "label": "not_referral"}]
    store.apply([AskOwner(key="q", text="Once more?")], "again", now)
    assert store.questions.open() == ()


def test_a_mail_that_the_owner_calls_a_referral_is_one(
    store: Store, lee: int, now: datetime, mail: Callable[..., Message], take: Callable[..., bool]
) -> None:
    """A yes to "is this a referral?" opens it, with its partner, once: none is lost in a question."""
    take(mail(), [AskOwner(key="q", text="Is it a referral?", message_identity="identity-1")], kind=Kind.PARTNER_REPLY)
    for cause in ("answer", "again"):
        store.apply([AnswerQuestion(key="q", answer="referral")], cause, now)
    assert [(each.partner_id, each.state) for each in store.referrals.all()] == [(lee, ReferralState.RECEIVED)]


def test_owner_mail(store: Store, now: datetime) -> None:
    """A mail to the owner goes once: refused for now it waits longer each time, lost it is never tried again."""
    queue = store.owner_mail
    receipt = TellOwner(key="r", kind="receipt", subject="Done", text="secret words")
    store.apply([receipt, receipt], "command", now)
    (mail,) = queue.pending(now)
    assert "secret" not in repr(mail)
    queue.settle(mail.id, Outcome(result="temp"), now)
    assert queue.pending(now) == ()
    now += timedelta(minutes=5)
    (again,) = queue.pending(now)
    assert again.attempts == 1
    assert queue.claim(mail.id, now, "<mail@outreach.example>")
    assert not queue.claim(mail.id, now, "<mail@outreach.example>")
    assert queue.unsure_on_start(now) == (mail.id,)
    assert queue.pending(now + timedelta(days=1)) == ()


def test_key(store: Store, now: datetime) -> None:
    """The secret key is made once, is 32 bytes, and no setting can change it."""
    key = store.settings.key()
    store.settings.set("key", "0", now)
    assert len(key) == 32
    assert store.settings.key() == key
    assert store.settings.name() not in key.hex()
