"""Closing the loop with a referrer: how much, when, and never more than the client allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from ellison import digest, rendered

from outreach.model.cadence import Cue, Dossier
from outreach.model.digest import ShownReferral
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner, Stage
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.approval.pages.layout import Rendered
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.loops import allowed, closing, progress_wanted, unfounded
from outreach.rules.letters.sample import practice

CONFIG = practice()
CALENDAR = calendar_of(CONFIG)
TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.REFERRING)


def consent(level: int, days_ago: int = 0, **changes: object) -> Consent:
    given = TODAY - timedelta(days=days_ago)
    values: dict[str, object] = {"code": "R-1", "partner_id": 1, "level": ConsentLevel(level), "given": given}
    return Consent(**(values | changes))  # type: ignore[arg-type]


def sent(*states: ReferralState, thanked: int = 60, days_ago: int = 3, **changes: object) -> Dossier:
    """R-1 of Dr Lee, thanked so many days ago, in the last of these states since so many days."""
    at = NOW - timedelta(days=thanked)
    state = states[-1] if states else ReferralState.ACKNOWLEDGED
    referral = Referral(code="R-1", partner_id=1, received=at, state=state, acknowledged=at)
    thanks = Touch(partner_id=1, kind=TouchKind.MAIL, direction=Direction.OUT, at=at, cause="t", purpose="thank_you_referral")
    steps = {"R-1": tuple((each, TODAY - timedelta(days=days_ago)) for each in states)}
    return replace(Dossier(partner=LEE, touches=(thanks,), referrals=(referral,), steps=steps), **changes)  # type: ignore[arg-type]


def purpose_of(dossier: Dossier, today: date = TODAY) -> str | None:
    found = closing(dossier, CALENDAR, today, CONFIG)
    return found.purpose if found else None


@pytest.mark.parametrize("state", [ReferralState.SCHEDULED, ReferralState.FIRST_SESSION, ReferralState.ONGOING])
def test_connected_needs_a_consent_and_a_client_who_comes(state: ReferralState) -> None:
    """Level 1 is due when the client has come so far and has agreed to so much; without either it is not."""
    assert purpose_of(sent(state, consents=(consent(1),))) == "closing_loop_1"
    assert purpose_of(sent(state, consents=(consent(0),))) is None
    assert purpose_of(sent(state)) is None
    assert purpose_of(sent(ReferralState.CLIENT_CONTACTED, consents=(consent(1),))) is None
    why = closing(sent(state, consents=(consent(1),)), CALENDAR, TODAY, CONFIG)
    assert why is not None
    assert "R-1" in why.why


def test_the_newest_word_of_the_client_holds() -> None:
    """A later consent that allows less ends what an earlier one allowed; an expired or revoked one allows nothing."""
    assert allowed(sent(consents=(consent(2, 9), consent(1))), "R-1", TODAY) == ConsentLevel.CONNECTED
    assert allowed(sent(consents=(consent(1, 9), consent(2))), "R-1", TODAY) == ConsentLevel.PROGRESS
    assert allowed(sent(consents=(consent(2, 9, expires=TODAY - timedelta(days=1)),)), "R-1", TODAY) == ConsentLevel.THANKS
    assert allowed(sent(consents=(consent(2, 9, revoked=TODAY),)), "R-1", TODAY) == ConsentLevel.THANKS
    lowered = sent(consents=(consent(2, 9), consent(1, 5, expires=TODAY)))
    assert allowed(lowered, "R-1", TODAY) == ConsentLevel.CONNECTED
    assert allowed(lowered, "R-1", TODAY + timedelta(days=1)) == ConsentLevel.THANKS, "the older, wider word does not come back"
    assert allowed(sent(consents=(consent(2),)), "R-2", TODAY) == ConsentLevel.THANKS


def test_progress_needs_six_weeks_and_a_sentence_of_hers() -> None:
    """Level 2 is asked about six weeks after the first session, and due only with the owner's own sentence."""
    early = sent(ReferralState.FIRST_SESSION, days_ago=41, consents=(consent(2, 50),))
    ripe = sent(ReferralState.FIRST_SESSION, days_ago=42, consents=(consent(2, 50),), told=frozenset({("R-1", "closing_loop_1")}))
    assert not progress_wanted(early, TODAY)
    assert [each.code for each in progress_wanted(ripe, TODAY)] == ["R-1"]
    assert purpose_of(ripe) is None
    said = replace(
        ripe, cues=(Cue(key="k", partner_id=1, purpose="closing_loop_2", at=NOW, text="It goes well.", referral_code="R-1"),)
    )
    found = closing(said, CALENDAR, TODAY, CONFIG)
    assert found is not None
    assert (found.purpose, found.text) == ("closing_loop_2", "It goes well.")
    assert not progress_wanted(said, TODAY)
    assert purpose_of(replace(said, told=frozenset({("R-1", "closing_loop_2")}))) is None


def test_the_second_thanks_go_by_the_calendar_alone() -> None:
    """Level 0 comes fifteen business days after the thank-you, whatever became of the client, and not where anything was heard since."""
    for state in (ReferralState.ACKNOWLEDGED, ReferralState.ONGOING, ReferralState.NO_CONTACT, ReferralState.NOT_A_FIT):
        assert purpose_of(sent(state, thanked=25)) == "closing_loop_0"
        assert purpose_of(sent(state, thanked=14)) is None
        assert purpose_of(sent(state, thanked=90)) is None
    called = Touch(partner_id=1, kind=TouchKind.CALL, direction=Direction.BOTH, at=NOW - timedelta(days=2), cause="c")
    heard = sent(thanked=25)
    assert purpose_of(replace(heard, touches=(*heard.touches, called))) is None
    assert purpose_of(replace(heard, told=frozenset({("R-1", "closing_loop_1")}))) is None


def test_one_letter_of_second_thanks_for_all_who_were_thanked_for_in_one() -> None:
    """Two clients whose thanks were one letter bring one letter of second thanks: a no to it is no for both."""
    alone = sent(thanked=28)
    (first,) = alone.referrals
    both = replace(alone, referrals=(first, replace(first, code="R-2")))
    assert purpose_of(both) == "closing_loop_0"
    letter = Draft(
        id=1,
        partner_id=1,
        to_name="Dr. Amara Lee",
        to_email=LEE.email,
        subject="Thank you again",
        body="Dear Dr. Lee,",
        purpose="closing_loop_0",
        created=NOW - timedelta(days=1),
        referral_code="R-1",
        message_id="<1@practice.example>",
        state=State.WITHDRAWN,
        ended_by=Event.REJECT,
    )
    assert purpose_of(replace(both, past_drafts=(letter,))) is None


@pytest.mark.parametrize("ended", [Event.REJECT, Event.EXPIRE])
def test_no_level_twice(ended: Event) -> None:
    """What went, waits, was refused or left to lie is not written again; what an event overtook is."""
    ripe = sent(ReferralState.SCHEDULED, consents=(consent(1),))
    letter = Draft(
        id=5, partner_id=1, to_name="x", to_email="x@y.example", subject="s", body="b", purpose="closing_loop_1", created=NOW,
        message_id="<5@p.example>", referral_code="R-1",
    )  # fmt: skip
    assert purpose_of(replace(ripe, told=frozenset({("R-1", "closing_loop_1")}))) is None
    assert purpose_of(replace(ripe, open_drafts=(letter,))) is None
    assert purpose_of(replace(ripe, past_drafts=(replace(letter, state=State.WITHDRAWN, ended_by=ended),))) is None
    overtaken = replace(letter, state=State.WITHDRAWN, ended_by=Event.OVERTAKEN)
    assert purpose_of(replace(ripe, past_drafts=(overtaken,))) == "closing_loop_1"


def test_what_lost_its_ground_is_found() -> None:
    """A waiting letter that says more than the client allows by now is unfounded; thanks never are."""
    letter = Draft(
        id=5, partner_id=1, to_name="x", to_email="x@y.example", subject="s", body="b", purpose="closing_loop_1", created=NOW,
        message_id="<5@p.example>", referral_code="R-1", state=State.APPROVED,
    )  # fmt: skip
    waiting = sent(ReferralState.SCHEDULED, open_drafts=(letter,), consents=(consent(1, expires=TODAY),))
    assert unfounded(waiting, TODAY) == ()
    assert unfounded(waiting, TODAY + timedelta(days=1)) == (letter,)
    assert unfounded(replace(waiting, open_drafts=(replace(letter, purpose="closing_loop_0"),)), TODAY + timedelta(days=1)) == ()
    assert unfounded(replace(waiting, open_drafts=(replace(letter, state=State.SENDING),)), TODAY + timedelta(days=1)) == ()


def test_a_loop_open_for_more_than_ten_business_days_stands_in_red() -> None:
    """On the eleventh day it is marked, on the page and in words, and stands before loops that are young."""

    def shown(days: int) -> Rendered:
        return rendered(
            digest(
                loops=(ShownReferral(code="R-1", partner="Dr. Amara Lee", state="acknowledged", days=days),),
                drafts=(),
                waiting=(),
            )
        )

    assert "too long" not in shown(10).text
    assert "card urgent" not in shown(10).html
    assert "11 business days open · too long" in shown(11).text
    assert "card urgent" in shown(11).html


def test_no_letter_hides_a_closing_one_for_ever() -> None:
    """A letter of this week comes first; one put off for months, or whose fate nobody knows, is not waited for."""
    letter = Draft(
        id=7,
        partner_id=1,
        to_name="Dr. Amara Lee",
        to_email="lee@lakeside.example",
        subject="s",
        body="b",
        purpose="resource",
        message_id="<r@ellison.example>",
        created=NOW,
    )
    for state in (State.PROPOSED, State.UNSURE):
        recent, old = (replace(letter, state=state, created=NOW - timedelta(days=days)) for days in (2, 8))
        open_loop = sent(ReferralState.SCHEDULED, consents=(consent(1),))
        assert purpose_of(replace(open_loop, open_drafts=(recent,))) is None
        assert purpose_of(replace(open_loop, open_drafts=(old,))) == "closing_loop_1"
        assert purpose_of(replace(open_loop, open_drafts=(old, recent))) is None
