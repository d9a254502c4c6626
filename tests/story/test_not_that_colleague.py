"""Who has a colleague's name and is not that colleague is treated like anybody else from then on."""

from __future__ import annotations

from tests.parts.correspondence import OWNER, PARTNER, mail
from tests.story.conftest import Story, Tell

NAMESAKE = "amara.lee@home.example"
ASKS = "Hello,\n\nI am looking for a therapist for myself. I have panic attacks. Do you have room for a new client?\n\nAmara Lee"


def _counted(story: Story) -> int:
    count: int = story.house.store.people._book.value("SELECT count(*) FROM inquiry_sources")
    return count


def _asked(story: Story) -> list[str]:
    return [each.key.partition(":")[0] for each in story.house.store.questions.open()]


def _asks(story: Story, subject: str) -> None:
    raw = mail(f"Amara Lee <{NAMESAKE}>", OWNER, subject, ASKS, at=story.clock.now())
    story.servers.deliver(OWNER, raw)


async def test_an_inquiry_under_a_colleagues_name_counts(tell: Tell) -> None:
    """While it is open who wrote, it is only asked about; after a no and a word on the mail it counts, and so does the next, unasked."""
    async with tell() as story:
        await story.knows(PARTNER)
        _asks(story, "a new client?")
        await story.pass_(days=1)
        assert (sorted(_asked(story)), _counted(story)) == (["kind", "same"], 0)
        shown = {each.key.partition(":")[0]: each.id for each in story.house.store.digests.all()[-1].questions}
        await story.says(f"{shown['same']} no\n{shown['kind']} is a client inquiry")
        assert (_asked(story), _counted(story)) == ([], 1)


async def test_the_next_mail_needs_no_second_no(tell: Tell) -> None:
    """A no holds for the address: its next mail is counted at once and asks nothing."""
    async with tell() as story:
        await story.knows(PARTNER)
        _asks(story, "a new client?")
        await story.pass_(days=1)
        shown = {each.key.partition(":")[0]: each.id for each in story.house.store.digests.all()[-1].questions}
        await story.says(f"{shown['same']} no")
        _asks(story, "did you get my mail?")
        await story.pass_(hours=1)
        assert (_asked(story), _counted(story)) == (["kind"], 1)
