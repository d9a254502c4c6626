"""The buttons of a digest, pressed on a telephone: each is one mail whose subject says it all, counts once, and only for what was shown beside it."""

from __future__ import annotations

import pytest

from tests.parts.correspondence import PARTNER
from tests.story.conftest import Story, Tell

SECOND = "ek@colleagues.example"


def _said(story: Story) -> str:
    return " ".join(story.receipt().replace("|", " ").split())


@pytest.mark.parametrize("plus", [False, True])
async def test_one_tap_is_a_yes_and_counts_once(tell: Tell, plus: bool) -> None:
    """The letter goes; pressed again after "undo" the button says that it is used up, and nothing moves."""
    async with tell(SECOND) as story:
        await story.knows(PARTNER, SECOND)
        links = story.buttons()
        assert all(len(link) < 200 and "\n" not in link and link.isascii() for link in links.values())
        await story.presses(links["approve 1"], plus=plus)
        assert story.states() == ["approved", "proposed"]
        await story.says("undo 1")
        await story.presses(links["approve 1"], plus=plus)
        assert story.states() == ["proposed", "proposed"]
        assert "this button was pressed before, and each counts once" in _said(story)
        await story.pass_(hours=3)
        assert not story.letters()


async def test_later_and_never_count_once_too(tell: Tell) -> None:
    """What was put off and taken up again is not put off by the old button; a no is one no."""
    async with tell(SECOND) as story:
        await story.knows(PARTNER, SECOND)
        links, morning = story.buttons(), story.digests()[-1]
        await story.presses(links["later 2"])
        await story.says("2 ok", to=morning)
        await story.presses(links["later 2"])
        assert "pressed before" in _said(story)
        assert story.states() == ["proposed", "approved"]
        await story.presses(links["never 1"])
        assert story.states() == ["withdrawn", "approved"]
        await story.presses(links["never 1"])
        assert "pressed before" in _said(story)


async def test_edit_waits_for_words_and_a_yes_is_for_what_was_shown(tell: Tell) -> None:
    """Sent without words the button asks for them and is not used up; a yes to the old words shows the new ones and sends nothing."""
    async with tell() as story:
        await story.knows(PARTNER)
        links = story.buttons()
        await story.presses(links["edit 1"])
        assert "write the new words under the subject" in _said(story)
        await story.presses(
            links["edit 1"], "Dear Dr. Lee,\n\nmay I call you on Thursday?\n\nWarmly,\nMaya\n\nSent from my iPhone"
        )
        assert story.states() == ["drafted"]
        assert "Warmly, Maya -- Maya Ellison, LMFT" in _said(story)
        assert "iPhone" not in _said(story)
        await story.presses(links["approve 1"])
        assert "changed after you saw it" in _said(story)
        assert "may I call you on Thursday?" in _said(story)
        await story.pass_(hours=3)
        assert not story.letters()


async def test_a_button_lives_seven_days(tell: Tell) -> None:
    """On the eighth day it says so, and nothing is done."""
    async with tell() as story:
        await story.knows(PARTNER)
        link = story.buttons()["later 1"]
        await story.pass_(days=7, minutes=1)
        await story.presses(link)
        assert "older than seven days" in _said(story)
