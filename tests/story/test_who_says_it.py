"""An owner with two addresses, a second owner and an assistant answer the same digest, over the wire."""

from __future__ import annotations

from outreach.model.outbox import State
from outreach.model.practice import Owner
from outreach.model.touch import TouchKind
from outreach.services import report
from tests.parts.correspondence import OWNER, PARTNER, answer_to, words_of
from tests.parts.stage import rounds
from tests.story.conftest import Story, Tell

DESK, SECOND = "desk@practice.example", "noor@practice.example"
HOUSE = Owner(addresses=(OWNER, "Noor@Practice.example"), assistants=("Desk@practice.example",))


async def _says(story: Story, sender: str, words: str) -> None:
    """Somebody who works in the practice's mailbox answers the digest from there, under a name of their own."""
    raw = answer_to(story.digests()[-1], words, sender=sender, at=story.clock.now())
    story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
    await rounds(story.house)


async def test_an_assistant_writes_and_lets_nothing_go(tell: Tell) -> None:
    """Her words are put in and what she tells is logged; her yes is named to the owner, in the receipt and in the digest, and sends nothing."""
    async with tell(owner=HOUSE) as story:
        await story.knows(PARTNER)
        await _says(story, f"Front Desk <{DESK}>", "1 ok\nnote Dr. Lee: prefers calls after five\nresume")
        assert story.states() == ["proposed"]
        assert "Your assistant asked for a yes to letter 1" in " ".join(story.receipt().replace("|", " ").split())
        await _says(story, f"Front Desk <{DESK}>", '1: change "Dear Dr. Lee" to "Dear Amara"')
        assert story.letter(State.DRAFTED).body.startswith("Dear Amara")
        await story.pass_(hours=3)
        assert not story.letters()
        named = report.prepare(story.house, story.clock.now()).ignored
        assert [line for line in named if "yes to letter 1" in line]
        assert [line for line in named if "letting letters go" in line]
        await _says(story, f"Front Desk <{DESK}>", "met Dr. Lee today, talked about evening groups, 45m")
        assert [touch.kind for touch in story.house.store.touches.of(1)] == [TouchKind.MEETING]


async def test_an_assistants_words_take_an_old_yes_back(tell: Tell) -> None:
    """The owner's yes was for other words: what the assistant wrote waits for a yes of its own, and is shown to the owner."""
    async with tell(owner=HOUSE) as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        await _says(story, f"Front Desk <{DESK}>", '1: change "Dear Dr. Lee" to "Dear Amara"')
        assert story.states() == ["drafted"]
        await story.pass_(days=1)
        assert not story.letters()
        assert "Dear Amara" in words_of(story.digests()[-1])


async def test_a_second_owner_says_yes(tell: Tell) -> None:
    """Each address of the list is an owner's, however it is spelled."""
    async with tell(owner=HOUSE) as story:
        await story.knows(PARTNER)
        await _says(story, f"Noor Aziz <{SECOND}>", "1 ok")
        await story.pass_(minutes=20)
        assert len(story.letters()) == 1
