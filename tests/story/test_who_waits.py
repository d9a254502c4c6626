"""People who wait for her answer are seen, also behind a no or a name, and she can say by mail that they have had it. With the real house."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.outbox import State
from outreach.rules.review.story import render
from outreach.services.relationship import telling_of
from outreach.services.report import unanswered
from tests.parts.correspondence import OWNER, PARTNER, opened, words_of
from tests.parts.stage import lee, meet
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)
NAMES_BEA = "Hi Maya,\n\nPlease write to our intake coordinator, Bea Dunn, at bdunn@lakeside.example instead.{}\n\nAmara"
OFFER = " She decides about referrals, I do not. I could tell you more about her over coffee on Tuesday at noon."


async def _introduced(story: Story) -> None:
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)


def _waiting(story: Story) -> list[str]:
    return [each.who for each in unanswered(story.house, story.clock.now())]


def _open(story: Story, email: str = PARTNER) -> str:
    """What `outreach log` says of one partner."""
    partner = story.house.store.people.by_email(email)
    assert partner is not None
    return "\n".join(render(telling_of(story.house.store, story.house.config, partner, story.clock.now())))


async def test_who_names_somebody_and_offers_a_time_waits(tell: Tell) -> None:
    """A redirect that asks for something itself starts the 24-hour clock, and no letter that says good-bye is drafted for it."""
    async with tell() as story:
        await _introduced(story)
        story.answers_letter(PARTNER, NAMES_BEA.format(OFFER))
        await story.pass_(days=1, hours=1, every=HALF_A_DAY)
        assert _waiting(story) == ["Dr. Amara Lee"]
        digest = next(each for each in reversed(story.digests()) if "QUESTIONS" in words_of(each))
        assert "PEOPLE WHO WAIT FOR YOU" in words_of(digest)
        assert "bdunn@lakeside.example" in words_of(digest)
        await story.says("Q1 yes", to=digest)
        assert story.house.store.people.by_email("bdunn@lakeside.example") is not None
        await story.pass_(days=2, every=HALF_A_DAY)
        assert "reply_redirect" not in {draft.purpose for draft in story.house.store.outbox.in_state(*State)}
        assert "waits for your answer since" in _open(story)


async def test_who_only_names_somebody_waits_for_nothing(tell: Tell) -> None:
    """A plain redirect starts no clock, and is thanked for by a letter that she says yes to."""
    async with tell() as story:
        await _introduced(story)
        story.answers_letter(PARTNER, NAMES_BEA.format(""))
        await story.pass_(days=1, hours=1, every=HALF_A_DAY)
        assert _waiting(story) == []
        await story.says("Q1 yes")
        (letter,) = story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED)
        assert letter.purpose == "reply_redirect"
        assert "Bea Dunn" in letter.body


async def test_a_no_with_a_question_beside_it_waits(tell: Tell) -> None:
    """Who declines and asks something rests, and waits all the same."""
    async with tell() as story:
        await _introduced(story)
        story.answers_letter(
            PARTNER,
            "Hi Maya,\n\nThank you, but we are not looking for anybody right now. Do you see couples, by the way?\n\nAmara",
        )
        await story.pass_(days=1, hours=1, every=HALF_A_DAY)
        assert _waiting(story) == ["Dr. Amara Lee"]


async def test_two_of_one_name_have_each_their_own_questions(tell: Tell) -> None:
    """What is asked about one Dr Lee stands in her own story, and not in that of another of the same name."""
    async with tell("other.lee@mercy.example") as story:
        for email, org in ((PARTNER, "Lakeside Pediatrics"), ("other.lee@mercy.example", "Mercy Clinic")):
            meet(
                story.house, lee(email, name="Dr. Amara Lee", org=org, specific="" if email == PARTNER else "runs a sleep group")
            )
        await story.pass_(minutes=1)
        assert "Asked: What do you know about Dr. Amara Lee's work?" in _open(story)
        assert "Asked" not in _open(story, "other.lee@mercy.example")


async def test_a_question_that_matters_no_more_is_not_open(tell: Tell) -> None:
    """Once they have met, nobody needs to know her work for a first letter: the story does not list the question any more."""
    async with tell() as story:
        meet(story.house, lee(specific=""))
        await story.pass_(minutes=1)
        assert "Asked: What do you know" in _open(story)
        await story.pass_(days=1)
        await story.says("met Dr Lee today, 30m")
        assert "Asked: What do you know" not in _open(story)
        assert story.house.store.questions.open(), "it was never answered"


async def _warned(story: Story) -> bytes:
    """Dr Lee has asked something, and sixteen hours have passed: the warning."""
    await _introduced(story)
    story.answers_letter(PARTNER, "Hi Maya, thank you for your letter. Do you see couples, too? Amara")
    await story.pass_(days=1, hours=1, every=HALF_A_DAY)
    return next(each for each in reversed(story.letters(OWNER)) if "somebody waits" in str(opened(each)["Subject"]))


async def test_the_warning_is_answered_in_a_word(tell: Tell) -> None:
    """She has called: one word in answer to the warning is a touch of that person, and the clock stops."""
    async with tell() as story:
        warning = await _warned(story)
        await story.says("called her this morning", to=warning)
        assert "Call with Dr. Amara Lee" in story.receipt()
        assert _waiting(story) == []


async def test_numbers_of_another_mail_mean_nothing_in_the_warning(tell: Tell) -> None:
    """A yes to a number approves nothing there, whatever the day's digest holds, and she is told where numbers belong."""
    async with tell("dlee@northside.example") as story:
        warning = await _warned(story)
        await story.knows("dlee@northside.example")
        await story.pass_(days=1, every=HALF_A_DAY)
        assert story.letter(State.PROPOSED)
        await story.says("1 ok", to=warning)
        assert story.letter(State.PROPOSED)
        assert "No letter stands in the mail you answered" in " ".join(story.receipt().replace("|", " ").split())
        assert _waiting(story) == ["Dr. Amara Lee"]


async def test_the_warning_commands_nothing_by_itself(tell: Tell) -> None:
    """Its own words, sent back without a mark of quotation, do nothing."""
    async with tell() as story:
        warning = await _warned(story)
        await story.says(words_of(warning), to=warning)
        assert _waiting(story) == ["Dr. Amara Lee"]


async def test_a_client_who_came_by_phone_is_asked_about(tell: Tell) -> None:
    """A call that sounds as if a client came with it is a call, and a question whether to log one; said so, it is a referral."""
    async with tell() as story:
        await _introduced(story)
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("called Dr Lee: she has a teen for me")
        receipt = " ".join(story.receipt().replace("|", " ").split())
        assert "Call with Dr. Amara Lee" in receipt
        assert "Has Dr. Amara Lee sent you a client?" in receipt
        assert not story.house.store.referrals.all()
        await story.says("log referral from Dr Lee: teen")
        assert len(story.house.store.referrals.all()) == 1


async def test_a_client_told_in_plain_words_is_a_referral(tell: Tell) -> None:
    """She need not know the word for it: who called and is sending somebody has sent a referral."""
    async with tell() as story:
        await _introduced(story)
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("Dr Lee called me: she is sending a teen")
        (referral,) = story.house.store.referrals.all()
        assert referral.partner_id == 1
