"""What asks for a letter, through the real house and its database: from what happened to the letter that waits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from outreach.daemon import house_of
from outreach.edge.clock import JumpingClock
from outreach.model.cadence import Cue
from outreach.model.decision import (
    AddCue,
    AddPartner,
    AddResource,
    ApproveDraft,
    JudgeFit,
    LogTouch,
    MoveReferral,
    OpenReferral,
    RecordConsent,
    SetSetting,
)
from outreach.model.mail import Address, Message, Role
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Config, Paths
from outreach.model.reading import Intent, Kind, Reading, Redirect
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.letters.sample import practice
from outreach.rules.letters.summary import summary
from outreach.rules.reading.arrival import decide
from outreach.services import propose, report
from outreach.services.house import House

NOW = datetime(2026, 6, 10, 15, tzinfo=UTC)  # a Wednesday
TODAY = date(2026, 6, 10)


@asynccontextmanager
async def at_home(state: Path, config: Config | None = None, **changes: object) -> AsyncIterator[House]:
    """The house with Dr Lee, to whom we talked three months ago, less a week. No server is asked."""
    config = replace(config or practice(), paths=Paths(state=state))
    async with house_of(config, clock=JumpingClock(NOW)) as house:
        lee = Partner(
            id=0, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside Pediatrics", type="paediatrics",
            stage=Stage.TALKED, specific="started evening hours for teenagers last spring", created=NOW - timedelta(days=400),
        )  # fmt: skip
        talk = Touch(partner_id=1, kind=TouchKind.CALL, direction=Direction.BOTH, at=NOW - timedelta(days=83), cause="a call")
        lee = replace(lee, **changes)  # type: ignore[arg-type]
        house.store.apply((AddPartner(partner=lee, source="test"), LogTouch(touch=talk)), "test", NOW)
        yield house


def hears(house: House, words: str, intent: Intent = Intent.QUESTION, **more: object) -> None:
    """Dr Lee writes, and the mail is decided and written down as the daemon does it."""
    message = Message(
        identity=words[:20],
        message_id="<asks@lakeside.example>",
        senders=(Address(name="Amara Lee", email="lee@lakeside.example"),),
        date=NOW,
        text=words,
    )
    reading = Reading(kind=Kind.PARTNER_REPLY, intent=intent, own_words=words, **more)  # type: ignore[arg-type]
    known = house.store.inbox.known(message, Role.INBOX)
    house.store.apply(decide(message, reading, known, role=Role.INBOX, now=NOW, config=house.config), message.identity, NOW)


def waiting(house: House) -> list[Draft]:
    """The letters that wait after a round."""
    propose.once(house)
    return list(house.store.outbox.in_state(State.DRAFTED))


async def test_a_question_that_has_a_letter_is_answered_by_it(tmp_path: Path) -> None:
    """Who asks how to refer gets the letter that says so, as an answer to that mail; asked again the same day there is no second."""
    async with at_home(tmp_path) as house:
        hears(house, "Hi Maya, how can my patients reach you? Do you have a form?")
        (letter,) = waiting(house)
        assert (letter.purpose, letter.in_reply_to) == ("how_to_refer", "<asks@lakeside.example>")
        assert "Call or write" in letter.body
        assert not letter.blocked
        assert letter.why == "They asked how somebody is referred to you."
        assert len(waiting(house)) == 1
        shown = report.prepare(house, NOW)
        assert [each.why for each in shown.drafts] == [letter.why]


async def test_who_lists_us_hears_our_details_on_request_and_on_change(tmp_path: Path) -> None:
    """A request for our details is answered; a directory hears by itself when the configuration says something else than before."""
    async with at_home(tmp_path / "a") as house:
        hears(house, "Please verify your listing by Friday.", Intent.OTHER)
        assert [each.purpose for each in waiting(house)] == ["practice_information"]
    async with at_home(tmp_path / "b", type="directory") as house:
        assert waiting(house) == []
    moved = practice()
    moved = replace(moved, practice=replace(moved.practice, phone="828-555-0177"))
    async with house_of(replace(moved, paths=Paths(state=tmp_path / "b")), clock=JumpingClock(NOW)) as house:
        (letter,) = waiting(house)
        assert letter.purpose == "details_changed"
        assert "828-555-0177" in letter.body
        assert "asking" not in letter.body
        assert "just say so" in letter.body


async def test_good_news_wait_for_her_word(tmp_path: Path) -> None:
    """News that were read are a question and no letter; confirmed, they are a letter in the partner's own words."""
    async with at_home(tmp_path) as house:
        hears(house, "Hi Maya. I wanted to tell you that I have opened a second office in Weaverville.", Intent.UPDATE)
        assert waiting(house) == []
        (question,) = house.store.questions.open()
        assert "you have opened a second office in Weaverville" in question.text
        (cue,) = house.store.cues.unconfirmed()
        house.store.apply((AddCue(cue=replace(cue, confirmed=True)),), "yes", NOW)
        (letter,) = waiting(house)
        assert letter.purpose == "congratulation"
        assert "you have opened a second office in Weaverville" in letter.body
        assert (letter.marks, letter.blocked) == ((), ())


async def test_a_name_is_thanked_for_when_she_takes_it(tmp_path: Path) -> None:
    """A redirect is a question; nothing is written before her yes."""
    async with at_home(tmp_path) as house:
        hears(house, "Write to Bea Dunn.", Intent.REDIRECT, redirect=Redirect(name="Bea Dunn", email="bdunn@ridge.example"))
        assert waiting(house) == []
        (cue,) = house.store.cues.unconfirmed()
        house.store.apply((AddCue(cue=replace(cue, text="Bea Dunn", confirmed=True)),), "yes", NOW)
        (letter,) = waiting(house)
        assert letter.purpose == "reply_redirect"
        assert "Bea Dunn" in letter.body


async def test_what_came_to_nothing_was_not_shared(tmp_path: Path) -> None:
    """A resource whose letter was taken back may be offered again; one that went, or waits, may not."""
    async with at_home(tmp_path, tier=Tier.CORE) as house:
        house.store.apply((AddResource(title="A page on sleep", link="https://x.example/sleep"),), "a page", NOW)
        (letter,) = waiting(house)
        assert letter.purpose == "resource"
        assert house.store.shelf.shared() == {(1, 1)}
        house.store.outbox.move(letter.id, Event.OVERTAKEN, "they wrote", NOW)
        assert house.store.shelf.shared() == frozenset()
        (again,) = [each for each in waiting(house) if each.id != letter.id]
        house.store.outbox.move(again.id, Event.SEEN, "sent by hand", NOW)
        assert house.store.shelf.shared() == {(1, 1)}


async def test_the_page_goes_along_and_is_remembered(tmp_path: Path) -> None:
    """After two misfits the letter encloses the page about the practice; who has which version is known once it went."""
    async with at_home(tmp_path) as house:
        for number in (1, 2):
            misfit = Referral(code="", partner_id=1, received=NOW - timedelta(days=20 * number), state=ReferralState.NOT_A_FIT)
            house.store.apply((OpenReferral(referral=misfit),), f"misfit {number}", NOW)
        (letter,) = waiting(house)
        assert letter.purpose == "mismatch"
        assert "- Ages: 12 to 30" in letter.body
        assert (letter.marks, letter.blocked) == ((), ())
        assert house.store.shelf.summaries() == ()
        house.store.outbox.move(letter.id, Event.SEEN, "sent by hand", NOW)
        ((who, page, when),) = house.store.shelf.summaries()
        assert (who, page, when) == ("Dr. Amara Lee", summary(house.config), NOW)


async def test_a_word_about_fit_falls_with_its_reason(tmp_path: Path) -> None:
    """Two whom the profile judged not for us bring it; once she says of one that they fit it waits no more, and comes back with a second misfit."""
    async with at_home(tmp_path) as house:
        for number in (1, 2):
            misfit = Referral(code="", partner_id=1, received=NOW - timedelta(days=20 * number), fit=0, acknowledged=NOW)
            house.store.apply((OpenReferral(referral=misfit),), f"misfit {number}", NOW)
        (letter,) = waiting(house)
        assert letter.purpose == "mismatch"
        house.store.apply((JudgeFit(code="R-1", fit=2),), "she says", NOW)
        assert not [each for each in waiting(house) if each.purpose == "mismatch"]
        house.store.apply((JudgeFit(code="R-1", fit=0),), "she says again", NOW)
        assert [each.purpose for each in waiting(house)] == ["mismatch"]


async def test_openings_she_tells_reach_the_letters_for_thirty_days(tmp_path: Path) -> None:
    """What a command said of openings is in the letter while it is fresh, and never after."""
    for days, said in ((0, True), (30, True), (31, False)):
        async with at_home(tmp_path / str(days)) as house:
            day = (TODAY - timedelta(days=days)).isoformat()
            told = (SetSetting(name="openings", value="2"), SetSetting(name="openings_as_of", value=day))
            house.store.apply(told, "openings", NOW)
            hears(house, "How do I refer a family?")
            (letter,) = waiting(house)
            assert ("room for two new people" in letter.body) == said
            assert any(each.key.startswith("openings:") for each in house.store.questions.open()) != said


async def test_a_consent_that_allows_less_takes_the_letter_back(tmp_path: Path) -> None:
    """Progress waits for its yes under level 2; with level 1 it is gone at once, and so it is on the day after the consent has ended."""
    for ends, lowered in ((None, True), (TODAY, False)):
        async with at_home(tmp_path / str(lowered), stage=Stage.REFERRING) as house:
            received = NOW - timedelta(days=70)
            referral = Referral(code="", partner_id=1, received=received, state=ReferralState.RECEIVED, acknowledged=received)
            begun = MoveReferral(code="R-1", state=ReferralState.FIRST_SESSION, on=TODAY - timedelta(days=50))
            leave = Consent(code="R-1", partner_id=1, level=ConsentLevel.PROGRESS, given=TODAY - timedelta(days=60), expires=ends)
            house.store.apply((OpenReferral(referral=referral), begun, RecordConsent(consent=leave)), "R-1", NOW)
            closing = [each for each in waiting(house) if each.purpose.startswith("closing")]
            assert closing == []
            assert [each.key for each in house.store.questions.open()] == ["progress:R-1"]
            cue = Cue(
                key="progress:R-1", partner_id=1, purpose="closing_loop_2", at=NOW, text="It goes well.", referral_code="R-1"
            )
            house.store.apply((AddCue(cue=cue),), "a sentence", NOW)
            (letter,) = waiting(house)
            assert "It goes well." in letter.body
            assert (letter.marks, letter.blocked) == ((), ())
            if lowered:
                less = replace(leave, level=ConsentLevel.CONNECTED, given=TODAY)
                house.store.apply((RecordConsent(consent=less),), "level 1", NOW)
            else:
                assert isinstance(house.clock, JumpingClock)
                house.clock.jump(timedelta(days=1))
                propose.once(house)
            after = house.store.outbox.get(letter.id)
            assert after is not None
            assert after.state is State.WITHDRAWN


@pytest.mark.parametrize("levels", [(), (ConsentLevel.PROGRESS, ConsentLevel.THANKS)])
async def test_nothing_is_said_of_a_client_at_the_last_moment(tmp_path: Path, levels: tuple[ConsentLevel, ...]) -> None:
    """A letter whose consent has ended or was lowered unseen is not claimed: it goes back, and nothing was handed over."""
    async with at_home(tmp_path) as house:
        house.store.referrals.open_new(Referral(code="R-1", partner_id=1, received=NOW), "test", NOW)
        for level in levels:
            house.store.referrals.record_consent(Consent(code="R-1", partner_id=1, level=level, given=TODAY), "test")
        letter = Draft(
            id=0, partner_id=1, to_name="x", to_email="lee@lakeside.example", subject="s", body="b", purpose="closing_loop_1",
            created=NOW, message_id="<1@p.example>", referral_code="R-1",
        )  # fmt: skip
        draft_id = house.store.outbox.add(letter, NOW)
        house.store.outbox.move(draft_id, Event.LISTED, "", NOW)
        shown = house.store.outbox.get(draft_id)
        assert shown is not None
        yes = ApproveDraft(draft_id=draft_id, sha256=shown.sha256, digest_id="D1", proof="dkim", not_before=NOW)
        assert house.store.outbox.approve(yes, "yes", NOW) == ""
        assert not house.store.outbox.claim(draft_id, shown.sha256, NOW)
        after = house.store.outbox.get(draft_id)
        assert after is not None
        assert after.state is State.WITHDRAWN
