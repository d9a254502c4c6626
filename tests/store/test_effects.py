"""Every decision does what its docstring says, and nothing when it comes again with the same cause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import get_args

import pytest

from outreach.model import decision as d
from outreach.model.cadence import Cue
from outreach.model.outbox import Draft, Event, State, fingerprint
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Consent, ConsentLevel, Mark, MarkKind, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store

TODAY = date(2026, 11, 18)


def a_touch(partner_id: int, now: datetime, cause: str = "test") -> Touch:
    return Touch(partner_id=partner_id, kind=TouchKind.CALL, direction=Direction.BOTH, at=now, cause=cause)


def every_decision(letters: list[Draft], lee: int, ortiz: int, now: datetime) -> list[d.Decision]:
    first, second = letters
    return [
        d.AddPartner(partner=Partner(id=0, name="Ana Poe", email="ana@poe.example", org="Poe House"), source="mail"),
        d.LogTouch(touch=a_touch(0, now)),
        d.LearnAddress(partner_id=lee, email="lee@home.example"),
        d.MarkAddress(email="hannah@lakeside.example", ok=False),
        d.ChangePartner(partner_id=lee, changes=(("tier", "core"), ("paused_until", TODAY), ("left", True), ("org", "Mercy"))),
        d.AddDraft(draft=replace(first, id=0, message_id="<new@practice.example>", state=State.DRAFTED)),
        d.AddCue(cue=Cue(key="news", partner_id=lee, purpose="congratulation", at=now, text="a new office", confirmed=False)),
        d.CountInquiry(email="Q@mail.example", source="a directory"),
        d.GuardClient(
            marks=(Mark(kind=MarkKind.PHONE, text="5550143"),),
            writer=(Mark(kind=MarkKind.ADDRESS, text="q@mail.example"),),
        ),
        d.FreeClient(marks=(Mark(kind=MarkKind.NAME, text="holt karen"),)),
        d.MoveDraft(draft_id=first.id, event=Event.LISTED, why="shown"),
        d.ApproveDraft(draft_id=first.id, sha256=first.sha256, digest_id="D1", proof="dkim", not_before=now, token="t"),
        d.ReviseDraft(draft_id=second.id, subject="Other", body="Other words"),
        d.MarkDraft(draft_id=second.id, marks=("a day is over",)),
        d.SnoozeDraft(draft_id=second.id, until=TODAY),
        d.LearnMessageId(draft_id=first.id, message_id="<rewritten@provider.example>"),
        d.OpenReferral(referral=Referral(code="", partner_id=0, received=now, initials="J.F.")),
        d.TakeBackStep(code="", state=ReferralState.ENDED),
        d.NameSource(code="", partner_id=lee, source="owner"),
        d.JudgeFit(code="", fit=2),
        d.DescribeReferral(code="", changes=(("payer", "Aetna"),)),
        d.AcknowledgeReferral(code=""),
        d.MoveReferral(code="", state=ReferralState.SCHEDULED, on=TODAY),
        d.RecordConsent(consent=Consent(code="", partner_id=lee, level=ConsentLevel.CONNECTED, given=TODAY)),
        d.RecordConsent(consent=Consent(code="", partner_id=lee, level=ConsentLevel.PROGRESS, given=TODAY, revoked=TODAY)),
        d.AskOwner(key="q", text="Is it a referral?"),
        d.AnswerQuestion(key="q", answer="yes"),
        d.AddFact(partner_id=lee, text="Her daughter starts college in September."),
        d.KeepFact(fact_id=1, ask_again=TODAY),
        d.EndFact(fact_id=1),
        d.AddPromise(partner_id=lee, text="Send the handout", due=TODAY),
        d.KeepPromise(promise_id=1),
        d.LogOutbound(partner_id=lee, need="eating"),
        d.LogGift(partner_id=lee, what="book", cents=2500, day=TODAY),
        d.GivePage(partner_id=lee, text="Whom I can help best", at=now),
        d.AddResource(title="On sleep", link="https://library.example/sleep", tags=("sleep",)),
        d.SetSetting(name="openings", value="2"),
        d.Restore(
            sheet="resources",
            values=(("title", "Sleep"), ("at", "2026-11-18T12:00:00+00:00"), ("cause", "elsewhere"), ("tags", "[]")),
        ),
        d.NoteCommand(proof="a button", actions=("approve",)),
        d.TellOwner(key="k", kind="receipt", subject="Done", text="Done."),
        d.Mention(text="Dr Lee answered."),
        d.Suppress(email="nobody@else.example", why="asked"),
        d.MergePartners(kept_id=lee, gone_id=ortiz),
        d.SplitPartner(partner_id=lee, email="jose@mercy.example"),
    ]


def test_every_decision_twice(
    store: Store, add: Callable[..., Draft], lee: int, ortiz: int, now: datetime, dump: Callable[[], list[str]]
) -> None:
    """One of each kind of decision: all are interpreted, and the same list with the same cause again changes not one row."""
    decisions = every_decision([add(), add()], lee, ortiz, now)
    assert {type(decision) for decision in decisions} == set(get_args(d.Decision))
    store.apply(decisions, "cause", now)
    once = dump()
    store.apply(decisions, "cause", now + timedelta(minutes=1))
    changed = set(dump()) ^ set(once)
    assert {line.partition(" VALUES")[0] for line in changed} == {'INSERT INTO "settings"'}, "a setting notes when it was set"


def test_one_fails_all_fail(store: Store, lee: int, now: datetime) -> None:
    """When one decision cannot be written, none of its list is."""
    decisions: list[d.Decision] = [
        d.SetSetting(name="openings", value="2"),
        d.ChangePartner(partner_id=lee, changes=(("shoe_size", "7"),)),
    ]
    with pytest.raises(KeyError, match="shoe_size"):
        store.apply(decisions, "cause", now)
    assert store.settings.get("openings") is None


def test_stranger_brings_everything(store: Store, draft: Callable[..., Draft], now: datetime) -> None:
    """Id 0 and code "" stand for the partner and the referral that the same list has just made."""
    store.apply(
        [
            d.AddPartner(partner=Partner(id=0, name="Ana Poe", email="ana@poe.example"), source="mail"),
            d.LogTouch(touch=a_touch(0, now)),
            d.OpenReferral(referral=Referral(code="", partner_id=0, received=now)),
            d.AddDraft(draft=draft(partner_id=0, to_email="ana@poe.example", purpose="thank_you_referral", referral_code="")),
        ],
        "mail-1",
        now,
    )
    ana = store.people.by_email("ana@poe.example")
    assert ana is not None
    dossier = store.people.dossier(ana.id)
    assert dossier is not None
    assert [touch.kind for touch in dossier.touches] == [TouchKind.CALL]
    assert [referral.code for referral in dossier.referrals] == ["R-1"]
    assert [(letter.purpose, letter.referral_code) for letter in dossier.open_drafts] == [("thank_you_referral", "R-1")]


def test_partner_fields(store: Store, lee: int, now: datetime) -> None:
    """Every field that a decision may set is set, and an address of the old name is still known."""
    changes: tuple[tuple[str, str | bool | date | datetime | None], ...] = (
        ("stage", "talked"),
        ("tier", "resting"),
        ("specific", "Runs a group."),
        ("left", True),
        ("paused_until", TODAY),
        ("not_before", now),
        ("org", "Mercy Clinic"),
        ("type", "therapist"),
        ("email", "Hannah.Lee@mercy.example"),
    )
    store.apply([d.ChangePartner(partner_id=lee, changes=changes)], "cause", now)
    partner = store.people.get(lee)
    assert partner is not None
    assert (partner.stage, partner.tier, partner.left, partner.org) == (Stage.TALKED, Tier.RESTING, True, "Mercy Clinic")
    assert (partner.specific, partner.paused_until, partner.not_before) == ("Runs a group.", TODAY, now)
    assert (partner.type, partner.email) == ("therapist", "hannah.lee@mercy.example")
    assert store.people.by_email("hannah@lakeside.example") == partner
    store.apply([d.ChangePartner(partner_id=lee, changes=(("paused_until", None),))], "again", now)
    again = store.people.get(lee)
    assert again is not None
    assert again.paused_until is None


@pytest.mark.parametrize(
    ("email", "state"), [("lee@mercy.example", State.WITHDRAWN), ("hannah@lakeside.example", State.APPROVED)]
)
def test_no_letter_goes_to_an_address_that_was_left(
    store: Store, approved: Callable[..., Draft], lee: int, now: datetime, email: str, state: State
) -> None:
    """Who is written to elsewhere from now on gets nothing at the old address, not even what has its yes."""
    letter = approved()
    store.apply([d.ChangePartner(partner_id=lee, changes=(("org", "Mercy"), ("email", email)))], "moved", now)
    found = store.outbox.get(letter.id)
    assert found is not None
    assert found.state is state


def test_suppress(store: Store, approved: Callable[..., Draft], add: Callable[..., Draft], lee: int, now: datetime) -> None:
    """An opt-out withdraws every waiting letter to that person, leaves no plain address, and counts for new addresses too."""
    letters = [approved(), add(), add(to_email="lee@home.example")]
    store.apply([d.Suppress(email="Hannah@Lakeside.example", why="asked")], "cause", now)
    assert {store.outbox.get(letter.id).state for letter in letters} == {State.WITHDRAWN}  # type: ignore[union-attr]
    assert store.people.is_suppressed("hannah@lakeside.example")
    store.apply([d.LearnAddress(partner_id=lee, email="second@home.example")], "cause", now)
    assert store.people.is_suppressed("second@home.example")
    partner = store.people.get(lee)
    assert partner is not None
    assert partner.suppressed
    assert not store._book.row("SELECT hash FROM suppressions WHERE hash LIKE '%lakeside%'")


def test_suppressed_meanwhile(store: Store, approved: Callable[..., Draft], now: datetime) -> None:
    """A person who opted out after the yes gets nothing: the claim is refused and the letter withdrawn."""
    letter = approved()
    store.people.suppress("hannah@lakeside.example", "asked", "elsewhere", now)
    assert not store.outbox.claim(letter.id, letter.sha256, now)
    assert store.outbox.in_state(State.WITHDRAWN)


def test_approval_refused(store: Store, add: Callable[..., Draft], yes: Callable[..., d.ApproveDraft], now: datetime) -> None:
    """A yes to another text, of a used token, to a blocked letter or a person who opted out does nothing but a mention."""
    shown, changed, blocked, used = add(), add(), add(blocked=("fees",)), add()
    store.apply([d.MoveDraft(draft_id=n.id, event=Event.LISTED, why="") for n in (shown, changed, blocked, used)], "digest", now)
    store.apply([yes(shown, token="one")], "first", now)
    store.apply([yes(changed, sha256="0" * 64)], "second", now)
    store.apply([yes(blocked, anyway=True)], "third", now)
    store.apply([yes(used, token="one")], "fourth", now)
    assert [letter.id for letter in store.outbox.in_state(State.APPROVED)] == [shown.id]
    said = [mention.text for mention in store.mentions.take_for_digest()]
    assert ["changed after" in said[0], "fees" in said[1], "used before" in said[2]] == [True] * 3
    store.apply([d.Suppress(email="hannah@lakeside.example", why="asked")], "fifth", now)
    assert store.outbox.in_state(State.APPROVED) == ()


def test_revision(store: Store, approved: Callable[..., Draft], now: datetime) -> None:
    """An edit takes the yes back, is a new version with a new hash, and leaves the old version as it was."""
    letter = approved()
    store.apply([d.ReviseDraft(draft_id=letter.id, subject="New", body="New words", marks=("short",))], "edit", now)
    revised = store.outbox.get(letter.id)
    assert revised is not None
    assert (revised.state, revised.version, revised.edited, revised.marks) == (State.DRAFTED, 2, True, ("short",))
    assert revised.sha256 == fingerprint(recipient=letter.to_email, subject="New", body="New words")
    versions = store.outbox.versions(letter.id)
    assert [(one.version, one.sha256, one.edited) for one in versions] == [
        (1, letter.sha256, False),
        (2, revised.sha256, True),
    ]


def test_consent_withdrawn(store: Store, approved: Callable[..., Draft], lee: int, ortiz: int, now: datetime) -> None:
    """Withdrawing a consent ends it and stops the letters that leaned on it, those of that code and partner only."""
    store.apply([d.OpenReferral(referral=Referral(code="R-26", partner_id=lee, received=now))], "mail", now)
    consent = Consent(code="R-26", partner_id=lee, level=ConsentLevel.CONNECTED, given=TODAY)
    store.apply([d.RecordConsent(consent=consent)], "yes", now)
    loop = approved(purpose="closing_loop_1", referral_code="R-26")
    thanks = approved(purpose="thank_you_referral", referral_code="R-26")
    other = approved(purpose="closing_loop_1", referral_code="R-26", partner_id=ortiz)
    store.apply([d.RecordConsent(consent=replace(consent, revoked=TODAY))], "no", now)
    assert [one.revoked for one in store.referrals.consents("R-26")] == [TODAY]
    assert [letter.id for letter in store.outbox.in_state(State.WITHDRAWN)] == [loop.id]
    assert {letter.id for letter in store.outbox.in_state(State.APPROVED)} == {thanks.id, other.id}
    store.apply([d.RecordConsent(consent=consent)], "yes", now)
    assert [one.live(TODAY) for one in store.referrals.consents("R-26")] == [False]


def test_referral_codes(store: Store, now: datetime) -> None:
    """Codes count up; two siblings in one mail are two referrals; a code given by hand is kept."""
    sibling = Referral(code="", partner_id=None, received=now, initials="J.F.")
    both: list[d.Decision] = [d.OpenReferral(referral=sibling), d.OpenReferral(referral=replace(sibling, initials="K.F."))]
    store.apply(both, "mail", now)
    store.apply([d.OpenReferral(referral=replace(sibling, code="R-26"))], "command", now)
    assert [referral.code for referral in store.referrals.all()] == ["R-1", "R-2", "R-26"]
    assert store.referrals.next_code() == "R-27"
    store.apply([d.MoveReferral(code="R-2", state=ReferralState.FIRST_SESSION, on=TODAY)], "x", now)
    assert [referral.code for referral in store.referrals.open()] == ["R-1", "R-26"]
    assert store.referrals.steps("R-2")[-1] == (ReferralState.FIRST_SESSION, TODAY)
    assert store.referrals.identifiers() == ("J.F.", "K.F.")


def test_a_step_is_taken_back_once(store: Store, now: datetime) -> None:
    """What was told last is forgotten, and the same order again, or one that came too late, forgets nothing more."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now))], "mail", now)
    for hours, state in enumerate((ReferralState.SCHEDULED, ReferralState.FIRST_SESSION)):
        store.apply([d.MoveReferral(code="R-1", state=state, on=TODAY)], state, now + timedelta(hours=hours))
    for _ in range(2):
        store.apply([d.TakeBackStep(code="R-1", state=ReferralState.FIRST_SESSION)], "undo", now)
        assert [state for state, _ in store.referrals.steps("R-1")] == [ReferralState.RECEIVED, ReferralState.SCHEDULED]
        assert [each.state for each in store.referrals.all()] == [ReferralState.SCHEDULED]
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.SCHEDULED)], "undo 2", now)
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.RECEIVED)], "undo 3", now)
    assert [each.state for each in store.referrals.all()] == [ReferralState.RECEIVED]


def test_who_sent_a_client_is_put_right(store: Store, lee: int, ortiz: int, now: datetime) -> None:
    """The client is somebody else's from now on, whom nobody has thanked yet; how far the client came stays."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=lee, received=now))], "mail", now)
    store.referrals.thanked("R-1", TODAY, now)
    store.apply([d.NameSource(code="R-1", partner_id=ortiz, source="owner")], "told", now)
    (referral,) = store.referrals.all()
    assert (referral.partner_id, referral.acknowledged, referral.state) == (ortiz, None, ReferralState.RECEIVED)
    store.apply([d.MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY)], "more", now + timedelta(hours=1))
    store.apply([d.NameSource(code="R-1", partner_id=None, source="Psychology Today")], "told again", now + timedelta(hours=2))
    (referral,) = store.referrals.all()
    assert (referral.partner_id, referral.source, referral.state) == (None, "Psychology Today", ReferralState.SCHEDULED)


def test_what_was_told_in_one_breath_is_taken_back_in_one(store: Store, lee: int, now: datetime) -> None:
    """ "R-1 not a fit, referred to Lee" is undone as a whole: both steps, and that somebody got the client; what was told before stays."""
    store.apply([d.OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now))], "mail", now)
    store.apply([d.MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY)], "before", now + timedelta(hours=1))
    told: list[d.Decision] = [
        d.MoveReferral(code="R-1", state=ReferralState.NOT_A_FIT, on=TODAY),
        d.MoveReferral(code="R-1", state=ReferralState.REFERRED_ON, on=TODAY),
        d.LogOutbound(partner_id=lee, need="panic", code="R-1"),
        d.LogOutbound(partner_id=lee, need="somebody else"),
    ]
    for sent in told:
        store.apply([sent], f"told {told.index(sent)}", now + timedelta(hours=2))
    store.apply([d.TakeBackStep(code="R-1", state=ReferralState.REFERRED_ON)], "undo", now + timedelta(hours=3))
    assert [state for state, _ in store.referrals.steps("R-1")] == [ReferralState.RECEIVED, ReferralState.SCHEDULED]
    assert [each.state for each in store.referrals.all()] == [ReferralState.SCHEDULED]
    assert [each.need for each in store.keepsakes.outbound()] == ["somebody else"]


def test_move_that_is_gone(store: Store, add: Callable[..., Draft], now: datetime) -> None:
    """A letter that cannot make the move any more stays where it is, without an error."""
    letter = add()
    store.apply([d.MoveDraft(draft_id=letter.id, event=Event.REJECT, why="no")], "first", now)
    store.apply([d.MoveDraft(draft_id=letter.id, event=Event.LISTED, why="shown")], "second", now)
    again = store.outbox.get(letter.id)
    assert again is not None
    assert (again.state, again.ended_by) == (State.WITHDRAWN, Event.REJECT)
