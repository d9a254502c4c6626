"""A loop is closed on the wire: what the partner reads is what the client allows, and no word more. With the real house."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from outreach.model.outbox import Draft, State
from outreach.services import dispatch
from tests.parts.correspondence import PARTNER, opened, words_of
from tests.story.conftest import Story, Tell

HALF_A_DAY = timedelta(hours=12)
REFERRAL = """Hi Maya,

I would like to refer a patient of mine, Jonah Whitfield, 15, with panic attacks and school refusal. His mother will call you. Do you have room?

Amara Lee, MD
"""
OF_THE_CLIENT = ("jonah", "whitfield", "j.w.", "15", "panic", "refusal", "mother", "r-1")
MORE_THAN_A_DATE = ("progress", "going", "better", "week", "session", "16 mar")


async def _sent_by_mail(story: Story) -> None:
    """Dr Lee has had her first letter, sends a client by mail, and is thanked."""
    await story.knows(PARTNER)
    await story.says("1 ok")
    await story.pass_(minutes=20)
    story.writes(PARTNER, REFERRAL, subject="Referral")
    await story.pass_(days=1, every=HALF_A_DAY)
    await _yes(story, "thank_you_referral")


def _waiting(story: Story, purpose: str) -> list[Draft]:
    return [each for each in story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED) if each.purpose == purpose]


async def _yes(story: Story, purpose: str) -> None:
    """She says yes to the one letter of that kind, in answer to the digest that shows it, and its hour comes."""
    (letter,) = _waiting(story, purpose)
    await story.agrees(letter)
    await story.pass_(hours=3, every=timedelta(hours=1))


def _read(raw: bytes) -> str:
    """Everything of a letter that its reader sees, in lower case."""
    return " ".join(f"{opened(raw)['Subject']} {words_of(raw)}".lower().split())


async def test_connected_is_all_that_level_one_says(tell: Tell) -> None:
    """Leave and appointment come by mail, the letter goes after her yes to that one partner, and says "connected" and nothing else."""
    async with tell() as story:
        await _sent_by_mail(story)
        thanks = story.letters()[-1]
        await story.says("R-1 consent level 1 for Dr Lee")
        await story.pass_(days=1, every=HALF_A_DAY)
        assert not _waiting(story, "closing_loop_1"), "there is no appointment yet"
        await story.says("R-1 scheduled for 16 March")
        await story.pass_(days=1, every=HALF_A_DAY)
        before = len(story.letters())
        await _yes(story, "closing_loop_1")
        *_, letter = story.letters()
        assert len(story.letters()) == before + 1
        assert str(opened(letter)["To"].addresses[0].addr_spec) == PARTNER
        assert any(word in _read(letter) for word in ("have connected", "found a time", "in touch"))
        for raw in (thanks, letter):
            assert not [word for word in (*OF_THE_CLIENT, *MORE_THAN_A_DATE) if word in _read(raw)]


async def test_a_revocation_by_mail_kills_the_letter_that_waits(tell: Tell) -> None:
    """The client takes the leave back while the letter waits: it is withdrawn at once, an old yes to it does nothing, and nothing goes."""
    async with tell() as story:
        await _sent_by_mail(story)
        await story.says("R-1 scheduled for 16 March")
        await story.says("R-1 consent level 1 for Dr Lee")
        await story.pass_(days=1, every=HALF_A_DAY)
        (letter,) = _waiting(story, "closing_loop_1")
        shown = story.digests()[-1]
        before = len(story.letters())
        await story.says("consent withdrawn for R-1")
        killed = story.house.store.outbox.get(letter.id)
        assert killed is not None
        assert killed.state is State.WITHDRAWN
        await story.says("all good", to=shown)
        await story.pass_(days=3, every=timedelta(hours=6))
        assert len(story.letters()) == before


async def test_how_it_goes_is_her_sentence_and_waits_for_the_leave(tell: Tell) -> None:
    """`R-1 progress: ...` is refused without level 2; with it her sentence is the letter's, and goes after her yes."""
    async with tell() as story:
        await _sent_by_mail(story)
        await story.says("R-1 first session today")
        await story.says("R-1 progress: We have found a good pace, and they keep coming.")
        assert "has not agreed" in " ".join(story.receipt().replace("|", " ").split())
        assert not _waiting(story, "closing_loop_2")
        await story.says("R-1 consent level 2 for Dr Lee")
        assert _waiting(story, "closing_loop_1"), "connected may be said by now, and waits"
        await story.says("R-1 progress: We have found a good pace, and they keep coming.")
        await story.pass_(days=1, every=HALF_A_DAY)
        assert not _waiting(story, "closing_loop_1"), "it has been overtaken by what says more"
        await _yes(story, "closing_loop_2")
        letter = _read(story.letters()[-1])
        assert "we have found a good pace, and they keep coming." in letter
        assert not [word for word in OF_THE_CLIENT if word in letter]


async def test_a_day_that_has_passed_is_asked_after(tell: Tell) -> None:
    """The open loop names the day of the first session, and once it has passed asks whether they have come."""
    async with tell() as story:
        await _sent_by_mail(story)
        await story.says("R-1 scheduled for 9 March")
        for days, said in ((2, "scheduled for Mon 9 Mar"), (6, "scheduled for Mon 9 Mar; have they come?")):
            await story.pass_(days=days, every=HALF_A_DAY)
            shown = next(each for each in reversed(story.digests()) if "OPEN LOOPS" in words_of(each))
            assert f"Stands at: {said} ·" in " ".join(words_of(shown).replace("|", " ").split())


async def _connected_and_agreed(story: Story, leave: str) -> None:
    """On the afternoon of a Friday a letter of level 1 gets her yes too late for the day: it waits for Monday."""
    await _sent_by_mail(story)
    await story.says(f"R-1 consent level 1 for Dr Lee{leave}")
    await story.says("R-1 scheduled for 16 March")
    await story.pass_(days=1, every=HALF_A_DAY)
    (letter,) = _waiting(story, "closing_loop_1")
    story.clock.jump_to(datetime(2026, 3, 6, 21, 25, tzinfo=UTC))  # 16:25 in New York, five minutes before the office closes
    await story.agrees(letter)
    assert "It goes Mon 9 Mar, 09:00." in " ".join(story.receipt().replace("|", " ").split())


@pytest.mark.parametrize(
    ("leave", "withdrawn", "why"),
    [
        ("", "consent withdrawn for R-1", "consent withdrawn"),
        (" until 7 March", "", "the client's consent has ended"),
        ("", "", ""),
    ],
)
async def test_a_leave_that_ends_while_the_letter_waits_keeps_it_here(tell: Tell, leave: str, withdrawn: str, why: str) -> None:
    """A letter with her yes goes after the weekend only if the leave still lives then: one that ran out or was taken back keeps it here, and she is
    told why, once."""
    async with tell() as story:
        await _connected_and_agreed(story, leave)
        before = len(story.letters())
        if withdrawn:
            await story.says(withdrawn)
        await story.pass_(days=4, every=timedelta(hours=6))
        assert len(story.letters()) == before + (not why)
        told = [" ".join(words_of(raw).replace("|", " ").split()) for raw in story.digests()]
        assert len([each for each in told if f"had your yes and does not go after all: {why}" in each]) == bool(why)


async def test_the_last_look_knows_the_end_of_a_leave(tell: Tell) -> None:
    """Also where nobody looked since the leave ran out the letter stays here, whose hour has come: the yes is taken back, with the reason."""
    async with tell() as story:
        await _connected_and_agreed(story, " until 7 March")
        before = len(story.letters())
        story.clock.jump_to(datetime(2026, 3, 9, 14, tzinfo=UTC))
        assert await dispatch.once(story.house) == 0  # without the rest of a round: nobody else looks
        assert len(story.letters()) == before
        (told,) = story.house.store.mentions.take_for_digest()
        assert "stays here in spite of your yes" in told.text
        assert "agree" in told.text or "consent" in told.text, told.text
