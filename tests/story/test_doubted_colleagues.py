"""A colleague's mail that the reader doubts: once she has said what it is, whoever wrote it is no client, and whom it names may still be one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.model.mail import Message
from outreach.model.outbox import State
from outreach.model.reading import Client, Kind, Reading
from outreach.model.referral import Mark, MarkKind
from outreach.rules.letters.marks import address_of, marks_of
from outreach.services.understand import Understanding
from tests.parts.correspondence import PARTNER
from tests.story.conftest import Story, Tell

HOME, OTHER = "amara@home.example", "zed@zed.example"
ROOM = "Any room? My niece is struggling."


async def _doubted(story: Story, monkeypatch: pytest.MonkeyPatch, who: str, text: str, kind: Kind) -> None:
    """Somebody writes, the reader takes it for that kind and asks, and sees a client only in a mail that names Sarah Miller."""
    read = Understanding.read

    def doubting(self: Understanding, message: Message, *, known_partner: bool, in_thread: bool) -> Reading:
        found = read(self, message, known_partner=known_partner, in_thread=in_thread)
        client = Client(name="Sarah Miller", initials="S.M.") if "Miller" in text else None
        return replace(found, kind=kind, intent=None, ask=True, client=client) if text in found.own_words else found

    monkeypatch.setattr(Understanding, "read", doubting)
    await story.knows(PARTNER if who == PARTNER else OTHER)
    story.writes(who, f"Hi Maya,\n\n{text}\n\nAmara Lee", subject="hello")
    await story.pass_(days=1, hours=1)


def _recognised(story: Story, *marks: Mark) -> bool:
    return bool(story.house.store.clients.recognise(marks))


@pytest.mark.parametrize("kind", [Kind.CLIENT_INQUIRY, Kind.REFERRAL, Kind.OTHER])
@pytest.mark.parametrize("who", [PARTNER, HOME])
async def test_thanks_for_a_referral_that_was_asked_about_may_go(
    tell: Tell, monkeypatch: pytest.MonkeyPatch, who: str, kind: Kind
) -> None:
    """After "a referral" the thank-you to the one who wrote is blocked by nothing, whatever the reader had taken the mail for."""
    async with tell(HOME, OTHER) as story:
        await _doubted(story, monkeypatch, who, ROOM, kind)
        assert _recognised(story, address_of(who)) == (who == HOME and kind is not Kind.REFERRAL)
        await story.says("Q1 it's a referral")
        if who == HOME:
            await story.says(f"new partner Amara Lee, pediatrician, Lakeside, {HOME}")
        await story.pass_(days=1)
        waiting = story.house.store.outbox.in_state(State.DRAFTED, State.PROPOSED)
        (thanks,) = [each for each in waiting if each.purpose == "thank_you_referral"]
        assert (thanks.to_email, thanks.blocked) == (who, ())
        assert not _recognised(story, *marks_of(Client(name="Amara Lee", email=who)))


@pytest.mark.parametrize(("answer", "kept"), [("it's a reply", True), ("not a referral", False)])
async def test_whom_a_reply_names_stays_guarded(tell: Tell, monkeypatch: pytest.MonkeyPatch, answer: str, kept: bool) -> None:
    """An answer from a colleague may speak of a client, so only a mail that is nothing at all is forgotten."""
    async with tell() as story:
        await _doubted(story, monkeypatch, PARTNER, "Thanks for seeing Sarah Miller.", Kind.REFERRAL)
        sarah = Mark(kind=MarkKind.NAME, text="miller sarah")
        assert _recognised(story, sarah)
        await story.says(f"Q1 {answer}")
        assert _recognised(story, sarah) == kept


async def test_who_asks_for_themselves_is_a_client(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mail that was taken for a colleague's and is an inquiry makes its writer's address one that no letter goes to."""
    async with tell(HOME, OTHER) as story:
        await _doubted(story, monkeypatch, HOME, ROOM, Kind.PARTNER_REPLY)
        assert not _recognised(story, address_of(HOME))
        await story.says("Q1 it's an inquiry")
        assert _recognised(story, address_of(HOME))
