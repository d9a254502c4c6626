"""A client of whom nobody told, named in passing by a colleague or by her: what the file keeps of it, and what no letter says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.model.decision import GuardClient
from outreach.model.reading import Client
from outreach.rules.letters.marks import marks_of
from outreach.rules.people.acquaintances import Acquaintance
from outreach.services.acquaint import strangers
from tests.parts.correspondence import OWNER, PARTNER, mail
from tests.parts.stage import lee, meet, rounds
from tests.story.conftest import Story, Tell, tell

__all__ = ["tell"]
WRITTEN_TO = (("Jane Poe", "jp@home.example"), ("Jay", "jane@poe.example"), ("Sam Hale", "sam@ridge.example"))


def kept(story: Story) -> str:
    """All that the file holds, but for what stands in the headers of her own mails."""
    return "\n".join(story.house.store._book.connection.iterdump())


def seals(story: Story, name: str) -> set[str]:
    """Whose client a name is sealed as: codes, "" for a client without one."""
    marks = [each for each in marks_of(Client(name=name)) if each.kind.alone]
    return {code for codes in story.house.store.clients.recognise(marks).values() for code in codes}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: hello", "Hi Maya,\n\nJane Poe came to you? She had not said so. I am glad of it.\n\nAmara"),
        ("Re: Jane Poe", "Hi Maya,\n\nthanks for the quick word. Jane is relieved, I think.\n\nAmara"),
        ("Jane Poe", "Hi Maya,\n\njust to let you know that she has moved to Ohio.\n\nAmara"),
    ],
)
async def test_a_colleague_names_one(tell: Tell, subject: str, text: str) -> None:
    """A name of whom nobody was told stands nowhere in the file after a colleague's reply, and no letter may say it."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.writes(PARTNER, text, subject=subject)
        await story.pass_(hours=1)
        assert not [word for word in ("Jane", "Poe") if word in kept(story)]
        assert seals(story, "Jane Poe") == {""}
        assert story.house.store._book.rows("SELECT 1 FROM messages WHERE body IS NOT NULL"), "the rest is kept"


async def test_the_client_of_its_referral(tell: Tell) -> None:
    """In the thread of a referral a name with its initials is that client's, so that a leave for that code covers it."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.writes(
            PARTNER,
            "Hi Maya,\n\nI would like to refer J.P., 16, with panic attacks. Do you have room?\n\nAmara",
            subject="referral",
            Message_ID="<first@lakeside.example>",
        )
        await story.pass_(hours=1)
        (sent,) = story.house.store.referrals.all()
        assert sent.initials == "J.P."
        story.writes(
            PARTNER,
            "Jane Poe came to you? Has Sam Quill called you, too?\n\nAmara",
            subject="Re: referral",
            In_Reply_To="<first@lakeside.example>",
        )
        await story.pass_(hours=1)
        assert seals(story, "Jane Poe") == {sent.code}
        assert seals(story, "Sam Quill") == {""}


async def test_who_is_in_the_network_is_no_client(tell: Tell) -> None:
    """A colleague of hers who is spoken of as if they were a client is not sealed, and keeps the name."""
    async with tell() as story:
        await story.knows(PARTNER)
        meet(story.house, lee("jane@poe.example", name="Jane Poe", org="Poe Nutrition"))
        story.writes(PARTNER, "Hi Maya,\n\nJane Poe came to see you? How nice.\n\nAmara")
        await story.pass_(hours=1)
        assert seals(story, "Jane Poe") == set()
        assert "Jane Poe came to see you?" in kept(story)


async def test_a_mail_of_hers_names_one(tell: Tell) -> None:
    """What she writes to a colleague by hand is kept by its subject alone, and that without the name."""
    async with tell() as story:
        await story.knows(PARTNER)
        raw = mail(
            f"Maya Ellison <{OWNER}>",
            PARTNER,
            "Jane Poe",
            "Hi Amara,\n\nshe came today, thank you.\n\nMaya",
            at=story.clock.now(),
        )
        story.servers.deliver(OWNER, raw, "Sent")
        await rounds(story.house)
        assert "Poe" not in kept(story)
        assert seals(story, "Jane Poe") == {""}


async def test_her_notes_name_one(tell: Tell) -> None:
    """What she notes of a talk keeps the initials of whom it speaks of as a client; somebody else keeps the name."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.pass_(days=1)
        await story.says("note Dr Lee: thanks me for seeing Jane Poe")
        await story.says("note Dr Lee: her daughter Emma starts college in Sept")
        facts = [each.text for each in story.house.store.keepsakes.facts(1)]
        assert [text for text in facts if "Emma" in text]
        assert not [text for text in facts if "Poe" in text]


async def test_no_client_is_offered_as_a_colleague(tell: Tell) -> None:
    """Nobody is asked whether to add somebody whose address is a client's, neither where a colleague names them nor where she wrote to them."""
    async with tell() as story:
        await story.knows(PARTNER)
        store, at = story.house.store, story.clock.now()
        store.apply([GuardClient(marks=marks_of(Client(name="Jane Poe", email="jane@poe.example")))], "told", at)
        story.writes(PARTNER, "Hi Maya,\n\nplease write to Jane Poe instead, jane@poe.example. She does the talks.\n\nAmara")
        story.writes(PARTNER, "Hi Maya,\n\nplease write to Dana Ruiz instead, dana@ridge.example. She does the talks.\n\nAmara")
        await story.pass_(hours=1)
        asked = [each.about for each in store.questions.open()]
        assert [about for about in asked if "dana@ridge.example" in about]
        assert not [about for about in asked if "jane@poe.example" in about]
        assert "somebody whose address I know as a client's" in " ".join(each.text for each in store.mentions.take_for_digest())
        met = [Acquaintance(name=name, email=email, mails=5, last=at.date(), private=False) for name, email in WRITTEN_TO]
        assert [each.email for each in strangers(store, story.house.config, tuple(met))] == ["sam@ridge.example"]


async def test_mail_of_an_existing_client(tell: Tell) -> None:
    """Of a partner who is a client of hers, too, no words are kept."""
    async with tell() as story:
        house = story.house
        story.house = replace(
            house, config=replace(house.config, privacy=replace(house.config.privacy, clients=(PARTNER.upper(),)))
        )
        await story.knows(PARTNER)
        story.writes(PARTNER, "Hi Maya,\n\nThursday at noon suits me well for our talk about the group.\n\nAmara")
        await story.pass_(hours=1)
        assert not story.house.store._book.rows("SELECT 1 FROM messages WHERE body IS NOT NULL")
