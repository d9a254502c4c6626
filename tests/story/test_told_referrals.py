"""Clients who come another way than by a colleague's mail, told by the owner, from the telephone to the report."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from outreach.model.outbox import State
from outreach.model.referral import ReferralState
from outreach.model.touch import Direction, TouchKind
from outreach.rules.review.periods import named
from outreach.rules.review.review import review
from outreach.services.report import unanswered
from tests.parts.correspondence import OWNER, PARTNER, mail, opened, words_of
from tests.story.conftest import Story, Tell


def _purposes(story: Story, *states: State) -> list[str]:
    return [draft.purpose for draft in story.house.store.outbox.in_state(*states)]


async def test_who_has_called_with_a_client_gets_thanks_and_no_first_letter(tell: Tell) -> None:
    """A client told by phone is a touch like one told by mail: the first letter to that colleague is withdrawn, and thanks take its place."""
    async with tell() as story:
        await story.knows(PARTNER)
        assert _purposes(story, State.PROPOSED) == ["introduction"]
        await story.pass_(hours=5)
        await story.says("Dr Lee called, she is sending a 15 year old with OCD")
        assert _purposes(story, State.WITHDRAWN) == ["introduction"]
        (touch,) = story.house.store.touches.of(1)
        assert (touch.kind, touch.direction, touch.minutes) == (TouchKind.CALL, Direction.IN, 15)
        await story.pass_(days=1)
        await story.says("all good")
        await story.pass_(days=30, every=timedelta(days=1))
        assert [purpose for purpose in _purposes(story, State.SENT) if "introduction" in purpose or "follow" in purpose] == []
        assert _purposes(story, State.SENT)[0] == "thank_you_referral"


def _receipt(story: Story) -> str:
    return " ".join(story.receipt().replace("|", " ").split())


STRANGER = "jane@valley.example"
SENDS = "Hi Maya,\n\nI have a 16 year old with panic attacks and school refusal. She has Aetna. Do you have room?\n\nBest,\nJane Kim, MD\nValley Family Medicine"


def _a_stranger_refers(story: Story) -> None:
    raw = mail(f"Dr. Jane Kim <{STRANGER}>", OWNER, "new client?", SENDS, at=story.clock.now())
    story.servers.deliver(OWNER, raw)


def _waiting(story: Story) -> list[str]:
    return [each.who for each in unanswered(story.house, story.clock.now())]


async def test_a_colleague_who_is_in_no_network_yet_waits_like_any_other(tell: Tell) -> None:
    """A client sent by somebody new starts the 24-hour clock with the sender's name, warned of after sixteen hours; a mail to them stops it."""
    async with tell(STRANGER) as story:
        await story.knows(PARTNER)
        _a_stranger_refers(story)
        await story.pass_(hours=25, every=timedelta(hours=2))
        assert _waiting(story) == ["Dr. Jane Kim"]
        warned = [raw for raw in story.letters(OWNER) if "somebody waits" in str(opened(raw)["Subject"])]
        assert len(warned) == 1
        assert "Dr. Jane Kim" in words_of(warned[0])
        assert "PEOPLE WHO WAIT FOR YOU\n|\n| - Dr. Jane Kim" in words_of(story.digests()[-1])
        raw = mail(
            f"Maya Ellison <{OWNER}>", STRANGER, "Re: new client?", "I have room, and will call her.", at=story.clock.now()
        )
        story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        await story.pass_(hours=1)
        assert _waiting(story) == []


async def test_nobody_waits_whom_she_does_not_want_among_her_partners(tell: Tell) -> None:
    """A no to "Add them?" ends the clock of somebody new."""
    async with tell(STRANGER) as story:
        await story.knows(PARTNER)
        _a_stranger_refers(story)
        await story.pass_(hours=23, every=timedelta(hours=4))
        await story.says("Q1 no")
        assert _waiting(story) == []


async def test_thanks_to_somebody_new_come_within_a_business_day(tell: Tell) -> None:
    """The yes to "Add them?" brings the letter of thanks at once, on a page of its own, and so it goes on the business day after the client."""
    async with tell(STRANGER) as story:
        await story.knows(PARTNER)
        _a_stranger_refers(story)
        await story.pass_(hours=23, every=timedelta(hours=4))
        before = len(story.digests())
        await story.says("Q1 yes")
        await story.pass_(minutes=1)
        pages = story.digests()[before:]
        assert len(pages) == 1
        assert "(thank-you for a referral" in words_of(pages[0])
        (thanks,) = (each for each in story.house.store.outbox.in_state(State.PROPOSED) if each.purpose == "thank_you_referral")
        await story.agrees(thanks)
        await story.pass_(hours=2, every=timedelta(hours=1))
        assert _purposes(story, State.SENT) == ["thank_you_referral"]


async def test_a_told_client_from_her_word_to_the_report(tell: Tell) -> None:
    """Day, source and fit are written down; fit is shown and overruled; what was not so is taken back, and the report forgets it."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.pass_(days=1)
        await story.says("got a referral by phone from Dr Lee yesterday: 16 year old, panic")
        await story.says("log referral from Psychology Today: 9, tantrums")
        lee, other = story.house.store.referrals.all()
        assert (lee.received.date().isoformat(), lee.channel, lee.age_band, lee.fit) == ("2026-03-02", "call", "teen", 3)
        assert (other.partner_id, other.source, other.age_band, other.fit) == (None, "Psychology Today", "child", 0)
        await story.pass_(days=1)
        assert "fit 3 of 3" in words_of(story.digests()[-1])
        await story.says("R-1 fit 1")
        assert story.house.store.referrals.all()[0].fit == 1
        await story.says("R-1 first session yesterday")
        await story.says("R-1 scheduled for Friday")
        assert story.house.store.referrals.all()[0].state is ReferralState.FIRST_SESSION
        counted = review(story.house.store.history(), named("2026Q1"), ZoneInfo("America/New_York"), story.clock.now())
        assert (counted.first_sessions.part, counted.treatments.ongoing.of, counted.minutes) == (1, 1, 15)
        assert {row.name for row in counted.sources} == {"Dr. Amara Lee", "Psychology Today"}
        await story.says("R-1 was not a first session, she never came")
        assert story.house.store.referrals.all()[0].state is ReferralState.RECEIVED
        counted = review(story.house.store.history(), named("2026Q1"), ZoneInfo("America/New_York"), story.clock.now())
        assert (counted.first_sessions.part, counted.treatments.ongoing.of) == (0, 0)
        await story.says("R-2 not a fit, referred to Dr Lee")
        told = [state for state, _ in story.house.store.referrals.steps("R-2")]
        assert told[-2:] == [ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON]
        (given,) = story.house.store.keepsakes.outbound()
        assert given.partner_id == 1


async def test_an_urgent_client_stands_first_and_is_asked_for_by_code(tell: Tell) -> None:
    """What she says of the urgency is kept: the next digest shows it, so does the code when asked, and "not urgent" takes it back."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("Dr Lee called, she is sending a 15 year old with OCD")
        await story.says("R-1 is urgent")
        assert "R-1: urgent." in story.receipt()
        await story.pass_(days=1)
        assert "open · urgent" in " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        await story.says("who is R-1?")
        assert "urgent" in story.receipt()
        await story.says("R-1 is not urgent")
        await story.pass_(days=1)
        assert "urgent" not in words_of(story.digests()[-1])


async def test_thanks_that_were_not_given_are_taken_back_and_the_appointment_stays(tell: Tell) -> None:
    """Told while there is an appointment and a letter of thanks has her yes: the letter goes back, "undo R-1" takes back the thanks and nothing
    else, and the letter that is written anew waits for a yes of its own."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("Dr Lee called, she is sending a 15 year old with OCD")
        await story.says("R-1 scheduled for next Tue")
        await story.pass_(days=1)
        await story.says("1 ok")
        assert _purposes(story, State.APPROVED) == ["thank_you_referral"]
        await story.pass_(minutes=1)
        await story.says("I thanked Dr Lee for R-1 by phone")
        assert "The letter of thanks to Dr. Amara Lee that waited is taken back." in _receipt(story)
        await story.says("undo")
        assert "What you told of R-1 today goes back with the word undo and R-1." in _receipt(story)
        await story.says("undo R-1")
        assert "R-1: not thanked for; it stands at scheduled, as before, and a letter of thanks is written anew" in _receipt(
            story
        )
        (referral,) = story.house.store.referrals.all()
        assert (referral.state, referral.acknowledged) == (ReferralState.SCHEDULED, None)
        await story.pass_(days=1)
        assert _purposes(story, State.PROPOSED) == ["thank_you_referral"]
        assert story.letters() == []
        await story.says("undo R-1")
        assert "R-1: not scheduled" in _receipt(story)
