"""The buttons of a digest, pressed on a telephone: each is one mail whose subject says it all, counts once, and only for what was shown beside it."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from tests.parts.correspondence import OWNER, PARTNER, mail, opened
from tests.parts.stage import rounds
from tests.story.conftest import Story, Tell

SECOND = "ek@colleagues.example"


def _links(story: Story) -> dict[str, str]:
    """The links of the newest digest, by verb and number."""
    page = opened(story.digests()[-1]).get_body(("html",))
    assert page is not None
    found = re.findall(r'href="(mailto:[^"]+)"', page.get_content())
    return {" ".join(unquote(link.partition("subject=")[2]).split()[:2]): link for link in found}


async def _press(story: Story, link: str, words: str = "", *, plus: bool = False) -> None:
    """Her client opens a new mail with that subject; some show + for blanks and send it so."""
    subject = link.partition("subject=")[2]
    subject = subject.replace("%20", "+") if plus else unquote(subject)
    raw = mail(f"Maya Ellison <{OWNER}>", OWNER, subject, words, at=story.clock.now())
    story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
    story.servers.deliver(OWNER, b"Received: from phone.example by mx.practice.example\r\n" + raw)
    await rounds(story.house)


def _said(story: Story) -> str:
    return " ".join(story.receipt().replace("|", " ").split())


@pytest.mark.parametrize("plus", [False, True])
async def test_one_tap_is_a_yes_and_counts_once(tell: Tell, plus: bool) -> None:
    """The letter goes; pressed again after "undo" the button says that it is used up, and nothing moves."""
    async with tell(SECOND) as story:
        await story.knows(PARTNER, SECOND)
        links = _links(story)
        assert all(len(link) < 200 and "\n" not in link and link.isascii() for link in links.values())
        await _press(story, links["approve 1"], plus=plus)
        assert story.states() == ["approved", "proposed"]
        await story.says("undo 1")
        await _press(story, links["approve 1"], plus=plus)
        assert story.states() == ["proposed", "proposed"]
        assert "this button was pressed before, and each counts once" in _said(story)
        await story.pass_(hours=3)
        assert not story.letters()


async def test_later_and_never_count_once_too(tell: Tell) -> None:
    """What was put off and taken up again is not put off by the old button; a no is one no."""
    async with tell(SECOND) as story:
        await story.knows(PARTNER, SECOND)
        links, morning = _links(story), story.digests()[-1]
        await _press(story, links["later 2"])
        await story.says("2 ok", to=morning)
        await _press(story, links["later 2"])
        assert "pressed before" in _said(story)
        assert story.states() == ["proposed", "approved"]
        await _press(story, links["never 1"])
        assert story.states() == ["withdrawn", "approved"]
        await _press(story, links["never 1"])
        assert "pressed before" in _said(story)


async def test_edit_waits_for_words_and_a_yes_is_for_what_was_shown(tell: Tell) -> None:
    """Sent without words the button asks for them and is not used up; a yes to the old words shows the new ones and sends nothing."""
    async with tell() as story:
        await story.knows(PARTNER)
        links = _links(story)
        await _press(story, links["edit 1"])
        assert "write the new words under the subject" in _said(story)
        await _press(
            story, links["edit 1"], "Dear Dr. Lee,\n\nmay I call you on Thursday?\n\nWarmly,\nMaya\n\nSent from my iPhone"
        )
        assert story.states() == ["drafted"]
        assert "Warmly, Maya -- Maya Ellison, LMFT" in _said(story)
        assert "iPhone" not in _said(story)
        await _press(story, links["approve 1"])
        assert "changed after you saw it" in _said(story)
        assert "may I call you on Thursday?" in _said(story)
        await story.pass_(hours=3)
        assert not story.letters()


async def test_a_button_lives_seven_days(tell: Tell) -> None:
    """On the eighth day it says so, and nothing is done."""
    async with tell() as story:
        await story.knows(PARTNER)
        link = _links(story)["later 1"]
        await story.pass_(days=7, minutes=1)
        await _press(story, link)
        assert "older than seven days" in _said(story)
