"""Clients who come another way than by a colleague's mail, told by the owner, from the telephone to the report."""

from __future__ import annotations

from datetime import timedelta

from outreach.model.outbox import State
from outreach.model.touch import Direction, TouchKind
from tests.story.conftest import PARTNER, Story, Tell


def _purposes(story: Story, *states: State) -> list[str]:
    return [draft.purpose for draft in story.house.store.outbox.in_state(*states)]


async def test_who_has_called_with_a_client_gets_thanks_and_no_first_letter(tell: Tell) -> None:
    """A client told by phone is a touch like one told by mail: the first letter to that colleague is withdrawn, and thanks take its place."""
    async with tell() as story:
        await story.knows(PARTNER)
        assert _purposes(story, State.PROPOSED) == ["introduction"]
        await story.pass_(hours=5)
        await story.says("Dr Lee called, she is sending a 15 year old with OCD")
        assert _purposes(story, State.WITHDRAWN) == ["introduction"]
        (touch,) = story.house.store.touches.of(1)
        assert (touch.kind, touch.direction, touch.minutes) == (TouchKind.CALL, Direction.IN, 15)
        await story.pass_(days=1)
        await story.says("all good")
        await story.pass_(days=30, every=timedelta(days=1))
        assert [purpose for purpose in _purposes(story, State.SENT) if "introduction" in purpose or "follow" in purpose] == []
        assert _purposes(story, State.SENT)[0] == "thank_you_referral"
