"""From the yes to the log: what is ready, what is claimed, and what follows when a letter is out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from outreach.model.decision import ApproveDraft, LearnMessageId, MoveDraft, OpenReferral, SnoozeDraft
from outreach.model.outbox import Draft, Event, Outcome, State
from outreach.model.people import Stage
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction
from outreach.store.log import Store

HOUR = timedelta(hours=1)
ACCEPTED = Outcome(result="accepted", code=250, reply="2.0.0 ok")
LATER = Outcome(result="temp", code=451)


def state(store: Store, letter: Draft) -> State:
    found = store.outbox.get(letter.id)
    assert found is not None
    return found.state


def send(store: Store, letter: Draft, now: datetime) -> None:
    assert store.outbox.claim(letter.id, letter.sha256, now)
    store.outbox.settle(letter.id, ACCEPTED, now)


def test_accepted(store: Store, approved: Callable[..., Draft], lee: int, now: datetime) -> None:
    """An accepted introduction is one touch, moves the stage, and counts among what was sent since."""
    letter = approved()
    send(store, letter, now)
    (touch,) = store.touches.of(lee)
    assert (touch.cause, touch.purpose, touch.direction, touch.by_hand) == (
        f"draft:{letter.id}",
        "introduction",
        Direction.OUT,
        False,
    )
    partner = store.people.get(lee)
    assert partner is not None
    assert partner.stage is Stage.INTRODUCED
    assert [(draft.id, at) for draft, at in store.outbox.sent_since(now)] == [(letter.id, now)]
    assert store.outbox.sent_since(now + HOUR) == ()
    assert store.outbox.last_to(lee) == store.outbox.get(letter.id)
    assert [draft.id for draft, _ in store.outbox.unfiled()] == [letter.id]
    store.outbox.filed(letter.id, now)
    assert store.outbox.unfiled() == ()


def test_thank_you(store: Store, approved: Callable[..., Draft], lee: int, now: datetime) -> None:
    """A thank-you that went out acknowledges its referral, and does not turn back one that is further."""
    for code, after in (("R-1", ReferralState.ACKNOWLEDGED), ("R-2", ReferralState.SCHEDULED)):
        store.apply([OpenReferral(referral=Referral(code=code, partner_id=lee, received=now))], code, now)
        if after is ReferralState.SCHEDULED:
            store.referrals.move(code, after, now.date(), now)
        send(store, approved(purpose="thank_you_referral", referral_code=code), now)
        referral = store.referrals.get(code)
        assert referral is not None
        assert (referral.state, referral.acknowledged) == (after, now)


def test_lost_is_never_ready(store: Store, approved: Callable[..., Draft], lee: int, now: datetime) -> None:
    """A letter whose answer was lost is not ready again; evidence logs it once, and only the owner sends it again."""
    letter = approved()
    assert store.outbox.claim(letter.id, letter.sha256, now)
    assert not store.outbox.claim(letter.id, letter.sha256, now)
    assert store.outbox.unsure_on_start(now) == (letter.id,)
    assert store.outbox.claimed_at(letter.id) == now
    assert store.outbox.ready(now + HOUR) == ()
    assert store.outbox.seen(letter.id, now)
    assert not store.outbox.seen(letter.id, now)
    assert [touch.by_hand for touch in store.touches.of(lee)] == [False]


def test_unsure_again_by_the_owner(
    store: Store, approved: Callable[..., Draft], yes: Callable[..., ApproveDraft], now: datetime
) -> None:
    """A letter that is unsure goes again after a new yes and not after the old one."""
    letter = approved()
    assert store.outbox.claim(letter.id, letter.sha256, now)
    store.outbox.settle(letter.id, Outcome(result="lost"), now)
    assert not store.outbox.claim(letter.id, letter.sha256, now)
    store.apply([yes(letter)], "the owner says: again", now)
    send(store, letter, now)
    assert state(store, letter) is State.SENT


def test_sent_by_hand(store: Store, add: Callable[..., Draft], lee: int, now: datetime) -> None:
    """A copy that the owner sent from Drafts is logged as by hand."""
    store.apply([MoveDraft(draft_id=add().id, event=Event.SEEN, why="in Sent")], "mail", now)
    assert [touch.by_hand for touch in store.touches.of(lee)] == [True]


def test_deferred(store: Store, approved: Callable[..., Draft], now: datetime) -> None:
    """After a 4xx, before or after the claim, the letter waits for its time and counts its tries."""
    letter = approved()
    store.outbox.fail_before_data(letter.id, LATER, now, not_before=now + HOUR)
    assert (state(store, letter), store.outbox.ready(now)) == (State.DEFERRED, ())
    assert [draft.attempts for draft in store.outbox.ready(now + HOUR)] == [1]
    assert store.outbox.claim(letter.id, letter.sha256, now + HOUR)
    store.outbox.settle(letter.id, LATER, now + HOUR, not_before=now + 3 * HOUR)
    assert store.outbox.ready(now + 2 * HOUR) == ()
    assert [draft.attempts for draft in store.outbox.ready(now + 3 * HOUR)] == [2]


def test_refusal_does_not_revive(store: Store, approved: Callable[..., Draft], now: datetime) -> None:
    """A letter taken back while the server was asked stays back."""
    letter = approved()
    store.outbox.move(letter.id, Event.OVERTAKEN, "she wrote", now)
    store.outbox.fail_before_data(letter.id, LATER, now)
    assert state(store, letter) is State.WITHDRAWN


def test_hold(store: Store, add: Callable[..., Draft], yes: Callable[..., ApproveDraft], now: datetime) -> None:
    """During the hold after a yes the letter is not ready, and undo brings it back to be shown."""
    letter = add()
    store.apply([MoveDraft(draft_id=letter.id, event=Event.LISTED, why=""), yes(letter, not_before=now + HOUR)], "yes", now)
    assert (store.outbox.ready(now), len(store.outbox.ready(now + HOUR))) == ((), 1)
    store.apply([MoveDraft(draft_id=letter.id, event=Event.UNDO, why="undo")], "undo", now)
    assert state(store, letter) is State.PROPOSED


def test_snooze_and_expiry(store: Store, add: Callable[..., Draft], now: datetime) -> None:
    """A snoozed letter is not shown before its day and expires a week after it; one without a day waits to be asked for."""
    today = now.date()
    plain, week, open_end = add(), add(), add()
    store.apply(
        [SnoozeDraft(draft_id=week.id, until=today + timedelta(days=7)), SnoozeDraft(draft_id=open_end.id, until=None)], "x", now
    )
    assert [draft.id for draft in store.outbox.to_show(today)] == [plain.id]
    assert [draft.id for draft in store.outbox.to_show(today + timedelta(days=7))] == [plain.id, week.id]
    assert store.outbox.expire(now + timedelta(days=6), 7) == ()
    assert set(store.outbox.expire(now + timedelta(days=7), 7)) == {plain.id, open_end.id}
    assert store.outbox.expire(now + timedelta(days=14), 7) == (week.id,)


def test_rewritten_id(store: Store, add: Callable[..., Draft], now: datetime) -> None:
    """A letter goes by the id that a provider gave it, beside its own."""
    letter = add()
    store.apply([LearnMessageId(draft_id=letter.id, message_id="<rewritten@provider.example>")], "sent", now)
    assert store.outbox.named(["<rewritten@provider.example>"]) == store.outbox.named([letter.message_id]) == (letter,)


def test_same_letter_twice(store: Store, draft: Callable[..., Draft], now: datetime) -> None:
    """A letter with a Message-ID that we have is the same letter."""
    letter = draft()
    assert store.outbox.add(letter, now) == store.outbox.add(letter, now)
    assert store.outbox.drafted_since(now) == (now,)


def test_never_claimed(store: Store, add: Callable[..., Draft]) -> None:
    """Asking when a letter was claimed that never was is an error, not a guess."""
    with pytest.raises(LookupError):
        store.outbox.claimed_at(add().id)
