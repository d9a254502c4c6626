"""Letters that something asks for: a loop is closed, good news are congratulated on, who left is followed, who asked is told. With the real house."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.decision import Suppress
from outreach.model.outbox import Draft, State
from outreach.model.people import Stage
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)
HEIR = "oshah@lakeside.example"
ASKER = "quill@mail.example"


async def _introduced(story: Story) -> None:
    """Dr Lee had her first letter."""
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)


def _waiting(story: Story, purpose: str) -> list[Draft]:
    return [each for each in story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED) if each.purpose == purpose]


async def test_a_loop_is_closed_as_far_as_the_client_allows(tell: Tell) -> None:
    """Thanks first; "connected" when the client has agreed and has a date; a withdrawn consent takes the waiting letter back at once."""
    async with tell() as story:
        await _introduced(story)
        await story.says("log referral from Dr Lee: teen, anxiety, called me")
        (thanks,) = _waiting(story, "thank_you_referral")
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("1 ok")
        await story.pass_(hours=2)
        assert thanks.id in {draft.id for draft, _ in story.house.store.outbox.sent_since(story.clock.now() - timedelta(days=2))}
        await story.says("R-1 scheduled")
        assert not _waiting(story, "closing_loop_1")
        await story.says("R-1 consent level 1 for Dr Lee")
        (letter,) = _waiting(story, "closing_loop_1")
        assert "R-1" in letter.why
        await story.pass_(days=1, every=HALF_A_DAY)
        shown = words_of(story.digests()[-1])
        assert "Why now" in shown
        assert "the client has agreed" in shown
        await story.says("R-1 consent withdrawn for Dr Lee")
        withdrawn = story.house.store.outbox.get(letter.id)
        assert withdrawn is not None
        assert withdrawn.state is State.WITHDRAWN
        await story.says("R-1 consent level 1 for Dr Lee")
        (again,) = _waiting(story, "closing_loop_1")
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("1 ok")
        await story.pass_(hours=3, every=timedelta(hours=1))
        assert "with their consent" in words_of(story.letters()[-1]) or "They agreed" in words_of(story.letters()[-1])
        sent = len(story.letters())
        await story.pass_(days=20, every=HALF_A_DAY)
        assert not _waiting(story, "closing_loop_1")
        assert len(story.letters()) == sent
        assert again.id != letter.id


async def test_an_approved_letter_stays_here_when_the_consent_ends(tell: Tell) -> None:
    """A yes does not outlive the client's: what waits for its hour is taken back with the consent."""
    async with tell() as story:
        await _introduced(story)
        await story.says("log referral from Dr Lee: teen, anxiety")
        await story.pass_(days=1, every=HALF_A_DAY)
        await story.says("1 ok")
        await story.pass_(hours=2)
        await story.says("R-1 scheduled")
        await story.says("R-1 consent level 1 for Dr Lee")
        await story.pass_(days=1, every=HALF_A_DAY)
        sent = len(story.letters())
        await story.says("1 ok")
        assert story.letter(State.APPROVED).purpose == "closing_loop_1"
        await story.says("consent withdrawn for R-1")
        await story.pass_(days=2, every=timedelta(hours=1))
        assert len(story.letters()) == sent


async def test_who_left_is_followed(tell: Tell) -> None:
    """An automatic answer says that she has left; the owner names who follows, and a letter that names the one before is drafted."""
    async with tell() as story:
        await _introduced(story)
        story.clock.jump(timedelta(hours=1))
        story.writes(
            PARTNER,
            "Dr. Lee is no longer with Lakeside Pediatrics as of last month. This mailbox is not monitored.",
            subject="Automatic reply: A short hello",
            Auto_Submitted="auto-replied",
        )
        await story.pass_(days=1, every=HALF_A_DAY)
        assert "Who follows?" in " ".join(words_of(story.digests()[-1]).replace("|", " ").split())
        await story.says(f"Q1: Dr. Omar Shah, {HEIR}")
        heir = story.house.store.people.by_email(HEIR)
        assert heir is not None
        assert (heir.name, heir.stage, heir.org) == ("Dr. Omar Shah", Stage.KNOWN, "Practice of Dr. Amara Lee")
        await story.pass_(days=15, every=HALF_A_DAY)
        (letter,) = [each for each in story.house.store.outbox.in_state(*State) if each.purpose == "successor_introduction"]
        assert "Dr. Amara Lee" in letter.body
        assert "Dr. Amara Lee" in letter.why


async def test_good_news_are_congratulated_on_when_she_says_so(tell: Tell) -> None:
    """What she tells is drafted in her words, thirty days after the last unasked letter."""
    async with tell() as story:
        await _introduced(story)
        story.answers_letter(PARTNER, "Hi Maya, thank you for your letter. I have put your name on our list.")
        await story.pass_(days=31, every=timedelta(days=1))
        await story.says("news of Dr Lee: opened a second office in Weaverville")
        (letter,) = _waiting(story, "congratulation")
        assert "second office in Weaverville" in letter.body
        assert "second office in Weaverville" in letter.why
        assert not letter.blocked


async def test_who_asks_for_themselves_hears_once(tell: Tell) -> None:
    """One first word after her yes, in the thread of the mail; how they heard is counted, and neither name nor words are kept with it."""
    async with tell(ASKER) as story:
        await story.knows(PARTNER)
        text = (
            "Hello,\n\nI am looking for a therapist for myself. I have been anxious for months and cannot sleep. "
            "I found you on Psychology Today. Do you have any openings, and do you take Aetna?\n\nJo Quill\n828-555-0144\n"
        )
        story.servers.deliver(OWNER, mail(f"Jo Quill <{ASKER}>", OWNER, "Looking for a therapist", text, at=story.clock.now()))
        await story.pass_(days=1, every=HALF_A_DAY)
        (letter,) = _waiting(story, "inquiry_acknowledgement")
        assert (letter.to_email, letter.partner_id, letter.blocked) == (ASKER, None, ())
        number = next(each.n for each in story.house.store.digests.all()[-1].drafts if each.draft_id == letter.id)
        await story.says(f"{number} ok")
        await story.pass_(hours=3, every=timedelta(hours=1))
        assert len(story.letters(ASKER)) == 1
        assert "anxious" not in words_of(story.letters(ASKER)[0])
        history = story.house.store.history()
        assert [source for _, source in history.heard] == ["a directory"]
        await story.pass_(days=10, every=HALF_A_DAY)
        assert len(story.letters(ASKER)) == 1
        assert ASKER not in {each.email for each in story.house.store.people.all()}


async def test_a_first_meeting_is_thanked_for_within_a_day(tell: Tell) -> None:
    """Logged in the evening, drafted at once, shown in the morning, and gone before a day is over; no introduction waits beside it."""
    async with tell() as story:
        await story.knows(PARTNER)
        assert story.letter(State.PROPOSED).purpose == "introduction"
        await story.pass_(hours=8)
        logged = story.clock.now()
        await story.says("met Dr Lee today, talked about evening groups, 45m")
        assert story.letter(State.WITHDRAWN).purpose == "introduction"
        (letter,) = _waiting(story, "thank_you_meeting")
        assert "evening groups" in letter.body
        await story.pass_(hours=16, every=timedelta(hours=1))
        await story.says("1 ok")
        await story.pass_(hours=2, every=timedelta(minutes=20))
        ((sent, when),) = story.house.store.outbox.sent_since(logged)
        assert sent.id == letter.id
        assert when - logged < timedelta(hours=24)
        await story.pass_(days=22, every=timedelta(days=1))
        assert [each.purpose for each in _waiting(story, "check_in")] == ["check_in"], "a second touch, three weeks after"


async def test_who_asked_for_silence_gets_no_first_word(tell: Tell) -> None:
    """Somebody who was never to be written to again asks for themselves: no letter is drafted; the mail waits for her own hand."""
    async with tell(ASKER) as story:
        await story.knows(PARTNER)
        story.house.store.apply((Suppress(email=ASKER, why="asked"),), "silence", story.clock.now())
        text = "Hello,\n\nI am looking for a therapist for myself. I cannot sleep. Do you have any openings?\n\nJo Quill\n"
        story.servers.deliver(OWNER, mail(f"Jo Quill <{ASKER}>", OWNER, "Looking for a therapist", text, at=story.clock.now()))
        await story.pass_(hours=1)
        assert not _waiting(story, "inquiry_acknowledgement")


async def test_a_first_word_comes_in_time_or_not_at_all(tell: Tell) -> None:
    """What she answers by hand needs no first word, and one that nobody said yes to for days would promise what is untrue."""
    async with tell(ASKER) as story:
        await story.knows(PARTNER)
        text = "Hello,\n\nI am looking for a therapist for myself. I cannot sleep. Do you have any openings?\n\nJo Quill\n"
        for who in (ASKER, "quentin@mail.example"):
            story.servers.deliver(OWNER, mail(f"Jo Quill <{who}>", OWNER, "Looking for a therapist", text, at=story.clock.now()))
        await story.pass_(hours=1)
        assert len(_waiting(story, "inquiry_acknowledgement")) == 2
        by_hand = mail(
            f"Maya Ellison <{OWNER}>", ASKER, "Your question", "Hello Jo, I can call you at four.", at=story.clock.now()
        )
        story.servers.deliver(OWNER, by_hand, "Sent", (r"\Seen",))
        await story.pass_(hours=1)
        assert [each.to_email for each in _waiting(story, "inquiry_acknowledgement")] == ["quentin@mail.example"]
        await story.pass_(days=3, every=HALF_A_DAY)
        assert not _waiting(story, "inquiry_acknowledgement")
        assert not story.letters(ASKER)
