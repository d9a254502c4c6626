"""What becomes of a letter: ignored, stopped, taken back, changed; told with the real house and a clock that jumps."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.outbox import State
from tests.parts.correspondence import OWNER, PARTNER, mail, opened, words_of
from tests.story.conftest import Story, Tell

HOUR = timedelta(hours=1)
SECOND = "ek@colleagues.example"


async def _introduced(story: Story) -> None:
    """Dr Lee got her first letter."""
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)
    assert len(story.letters()) == 1


async def test_silence_never_sends(tell: Tell) -> None:
    """A draft that nobody answers expires after seven days, and nothing was sent."""
    async with tell() as story:
        await story.knows(PARTNER)
        assert story.states() == ["proposed"]
        await story.pass_(days=30, every=12 * HOUR)
        assert story.states() == ["expired"]
        assert not story.letters()


async def test_a_reply_seconds_before_stops_a_held_follow_up(tell: Tell) -> None:
    """The follow-up is approved and its hold is over; what came in meanwhile is read first, and it stays here."""
    async with tell() as story:
        await _introduced(story)
        await story.pass_(days=10, every=12 * HOUR)
        assert story.letter(State.PROPOSED).purpose == "follow_up_1"
        await story.says("1 ok")
        assert story.letter(State.APPROVED).purpose == "follow_up_1"
        story.answers_letter(PARTNER, "Hi Maya, sorry for the silence! Would Tuesday at noon suit you?")
        await story.pass_(hours=20, every=HOUR)
        assert story.letter(State.WITHDRAWN).purpose == "follow_up_1"
        assert len(story.letters()) == 1


async def test_an_answer_from_a_slow_clock_is_an_answer(tell: Tell) -> None:
    """A partner whose computer lives in last year has answered all the same: no follow-up is drafted."""
    async with tell() as story:
        await _introduced(story)
        story.clock.jump(HOUR)
        story.answers_letter(
            PARTNER, "Hi Maya, thank you. Would Tuesday at noon suit you?", at=story.clock.now() - timedelta(days=300)
        )
        await story.pass_(days=20, every=12 * HOUR)
        assert story.states() == ["sent"]


async def test_her_own_mail_stops_a_held_follow_up(tell: Tell) -> None:
    """What she writes by hand is a touch, and overtakes what waits."""
    async with tell() as story:
        await _introduced(story)
        await story.pass_(days=10, every=12 * HOUR)
        await story.says("1 ok")
        raw = mail(f"Maya Ellison <{OWNER}>", PARTNER, "lunch?", "Hi Amara, lunch on Friday?", at=story.clock.now())
        story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        await story.pass_(hours=20, every=HOUR)
        assert story.letter(State.WITHDRAWN).purpose == "follow_up_1"
        assert len(story.letters()) == 1


async def test_undo_works_within_the_hold(tell: Tell) -> None:
    """For a quarter of an hour her yes can be taken back."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        assert story.states() == ["approved"]
        await story.pass_(minutes=10)
        await story.says("undo")
        assert story.states() == ["proposed"]
        await story.pass_(hours=6, every=HOUR)
        assert not story.letters()


async def test_the_receipt_is_answered_by_its_own_numbers(tell: Tell) -> None:
    """ "undo 2" works where it was offered; thanks for a receipt let nothing go; and the receipt stands in the digest's thread."""
    async with tell(SECOND) as story:
        await story.knows(PARTNER, SECOND)
        morning = story.digests()[-1]
        await story.says("1 and 2 ok")
        receipt = story.receipts()[-1]
        assert opened(receipt)["References"].split()[0] == opened(morning)["Message-ID"]
        await story.says("undo 2", to=receipt)
        assert story.states() == ["approved", "proposed"]
        await story.says("ok, thanks", to=story.receipts()[-1])
        await story.says("2 ok", to=story.receipts()[-1])
        assert story.states() == ["approved", "proposed"]
        assert "Answer the digest itself" in " ".join(story.receipt().replace("|", " ").split())
        await story.pass_(minutes=20)
        await story.says("undo 1", to=receipt)
        assert "has gone out already" in story.receipt()


async def test_an_edit_is_shown_again_and_the_old_yes_is_void(tell: Tell) -> None:
    """She says yes to the text of the morning, which she has changed since: the new text is shown, and only its own yes sends it."""
    async with tell() as story:
        await story.knows(PARTNER)
        first = story.digests()[-1]
        await story.says('1: change "Dear Dr. Lee" to "Dear Amara"')
        await story.says("1 ok", to=first)
        await story.pass_(hours=2, every=HOUR)
        assert not story.letters(), "the text of the first digest is gone"
        await story.pass_(days=1, every=6 * HOUR)
        assert "Dear Amara" in words_of(story.digests()[-1])
        await story.says("1 ok")
        await story.pass_(hours=20, every=HOUR)
        (letter,) = story.letters()
        assert "Dear Amara" in words_of(letter)


async def test_one_answer_brings_one_receipt(tell: Tell) -> None:
    """A server that names the copy in Sent and the mail in INBOX differently (RFC 8474) still shows one answer, and it counts once."""
    async with tell() as story:
        await story.knows(PARTNER)
        before = len(story.letters(OWNER))
        await story.says("met Dr. Lee today, talked about evening groups, 45m")
        await story.pass_(minutes=5)
        assert len(story.letters(OWNER)) == before + 1
        assert [chapter.kind for chapter in story.house.store.story(1)].count("meeting") == 1


async def test_the_letter_is_threaded_to_the_first(tell: Tell) -> None:
    """A follow-up answers the introduction, so that both lie together in her mail program."""
    async with tell() as story:
        await _introduced(story)
        await story.pass_(days=10, every=12 * HOUR)
        await story.says("1 ok")
        await story.pass_(days=1, every=HOUR)
        first, second = story.letters()
        assert opened(second)["In-Reply-To"] == opened(first)["Message-ID"]
        assert len(words_of(second)) < len(words_of(first))
