"""Who is whom, told by mail: two records made one and two again, and where somebody wants to be written to. With the real house."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.decision import LearnAddress
from outreach.model.outbox import State
from tests.parts.correspondence import PARTNER, opened, words_of
from tests.story.conftest import Story, Tell

HOME = "mei@home.example"


async def _introduced(story: Story) -> None:
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)


def _names(story: Story) -> list[str]:
    return [each.name for each in story.house.store.people.all()]


async def test_what_was_made_one_by_mail_is_two_again_by_mail(tell: Tell) -> None:
    """The receipt says with which word; said, both are there as before, each with their own address."""
    async with tell(HOME) as story:
        await story.knows(PARTNER, HOME)
        await story.pass_(days=1)
        before = _names(story)
        await story.says("Dr Amara Lee and Dr Mei are the same person")
        assert _names(story) == ["Dr. Amara Lee"]
        assert f"split and {HOME}" in " ".join(story.receipt().replace("|", " ").split())
        await story.says(f"split {HOME}")
        assert _names(story) == before
        amara = story.house.store.people.by_email(PARTNER)
        assert amara is not None
        assert story.house.store.people.addresses(amara.id) == (PARTNER,)


async def test_who_wants_to_be_written_to_elsewhere_is(tell: Tell) -> None:
    """An address that somebody names for themselves is asked about; after the yes every letter goes there, and nobody new is made of it."""
    async with tell("amara@home.example") as story:
        await _introduced(story)
        story.answers_letter(PARTNER, "Hi Maya,\n\nPlease write to me at my own address instead: amara@home.example.\n\nAmara")
        await story.pass_(days=1, hours=1)
        assert "asks to be written to at amara@home.example" in " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        await story.says("Q1 yes")
        (partner,) = story.house.store.people.all()
        assert partner.email == "amara@home.example"
        await story.says("log referral from Dr Lee: teen")
        (thanks,) = story.house.store.outbox.in_state(State.DRAFTED)
        assert (thanks.purpose, thanks.to_email) == ("thank_you_referral", "amara@home.example")


async def test_an_answer_goes_to_the_address_that_wrote(tell: Tell) -> None:
    """Who writes from a second address that is known to be theirs is answered there; unasked letters go to the first one as before."""
    async with tell(HOME) as story:
        await _introduced(story)
        (partner,) = story.house.store.people.all()
        story.house.store.apply((LearnAddress(partner_id=partner.id, email=HOME),), "second address", story.clock.now())
        story.writes(HOME, "Hi Maya, thank you for your letter. How do I refer a family to you? Amara")
        await story.pass_(hours=1)
        (letter,) = story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED)
        assert (letter.purpose, letter.to_email) == ("how_to_refer", HOME)
        await story.pass_(days=1, every=timedelta(hours=6))
        await story.agrees(letter)
        await story.pass_(hours=3, every=timedelta(hours=1))
        assert len(story.letters(HOME)) == 1


async def test_an_address_that_the_server_refuses_is_asked_about(tell: Tell) -> None:
    """A refusal for good ("no such user") is as good as a bounce: no further letter goes there, and she is asked for another address."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.servers.mood = lambda recipient: "550 5.1.1 No such user here" if recipient == PARTNER else None
        await story.says("1 ok")
        await story.pass_(days=1, every=timedelta(hours=6))
        shown = " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        assert "was refused: the address does not work. Do you have another one?" in shown
        assert "did not go: nobody has that address there, says the mail server." in shown
        assert "5.1.1" not in shown
        await story.pass_(days=10, every=timedelta(days=1))
        assert story.states() == ["refused"]


LAKESIDE = "kim@lakeside.example"


async def test_who_has_left_and_is_found_again_is_written_to_there(tell: Tell) -> None:
    """A machine says that somebody has left; told where they are now, what is due goes to the new address, and the old machine changes nothing more."""
    gone = "Dr. Lee has left the practice and no longer works here."
    async with tell(LAKESIDE) as story:
        await _introduced(story)
        story.writes(PARTNER, gone, subject="Automatic reply: hello", Auto_Submitted="auto-replied")
        await story.pass_(days=1)
        (partner,) = story.house.store.people.all()
        assert partner.left
        await story.says(f"Dr Lee is at Lakeside now, {LAKESIDE}")
        await story.says("log referral from Dr Lee: teen")
        (thanks,) = story.house.store.outbox.in_state(State.DRAFTED)
        assert (thanks.purpose, thanks.to_email) == ("thank_you_referral", LAKESIDE)
        story.writes(PARTNER, gone + " Ever.", subject="Automatic reply: hello", Auto_Submitted="auto-replied")
        await story.pass_(hours=1)
        (partner,) = story.house.store.people.all()
        assert (partner.email, partner.left) == (LAKESIDE, False)


async def test_a_colleagues_private_address_is_asked_about_before_anything_is_written(tell: Tell) -> None:
    """Under a partner's name from an unknown address: nothing more is drafted for that partner until she has said who it was, and a client is not lost."""
    async with tell(HOME) as story:
        await _introduced(story)
        story.writes(
            HOME,
            "Hi Maya,\n\nI would like to refer a patient of mine to you, a 15 year old with OCD. She has Aetna. Is there room?\n\nAmara Lee",
            subject="from home",
        )
        await story.pass_(days=45, every=timedelta(days=1))
        assert len(story.letters(PARTNER)) == 1
        assert story.states() == ["sent"]
        shown = " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        assert f"Is {HOME} also Dr. Amara Lee?" in shown
        assert "Add them?" not in shown
        await story.says("Q1 yes")
        (partner,) = story.house.store.people.all()
        assert story.house.store.people.addresses(partner.id) == (PARTNER, HOME)
        (referral,) = story.house.store.referrals.all()
        assert referral.partner_id == partner.id
        (thanks,) = story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED)
        assert thanks.purpose == "thank_you_referral"


async def test_a_colleague_without_an_address_is_known_and_never_written_to(tell: Tell) -> None:
    """Somebody with a telephone only sends a client, and no letter of any kind is drafted; with an address there is."""
    async with tell() as story:
        await _introduced(story)
        await story.says("new partner Beth Cho, school counselor, Northside High, 828-555-0144")
        (beth,) = (each for each in story.house.store.people.all() if each.name == "Beth Cho")
        assert (beth.email, beth.phone, beth.type) == ("", "828-555-0144", "school_counsellor")
        await story.says("log referral from Beth Cho: 15, self-harm, called me")
        await story.pass_(days=3, every=timedelta(hours=12))
        assert story.states() == ["sent"]
        await story.says("Beth Cho's email is beth@northside.example")
        (thanks,) = story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED)
        assert thanks.to_email == "beth@northside.example"


async def test_a_tier_that_the_review_suggests_is_a_yes_away(tell: Tell) -> None:
    """In the first week of a quarter who sends becomes a question, and her yes moves them."""
    async with tell() as story:
        await _introduced(story)
        await story.says("log referral from Dr Lee: teen")
        await story.pass_(days=32, every=timedelta(days=1))
        shown = next(each for each in story.house.store.digests.all() if any(q.key.startswith("tier:") for q in each.questions))
        (question,) = (each for each in shown.questions if each.key.startswith("tier:"))
        assert "Shall Dr. Amara Lee, light until now, be active" in question.text
        (raw,) = (each for each in story.digests() if opened(each)["Message-ID"] == shown.message_id)
        await story.says(f"{question.id} yes", to=raw)
        (partner,) = story.house.store.people.all()
        assert partner.tier.value == "active"
