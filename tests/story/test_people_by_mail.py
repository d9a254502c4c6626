"""Who is whom, told by mail: two records made one and two again, and where somebody wants to be written to. With the real house."""

from __future__ import annotations

from tests.parts.correspondence import PARTNER
from tests.story.conftest import Story, Tell

HOME = "mei@home.example"


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
