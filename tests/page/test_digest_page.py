"""The digest and the receipt in a real browser, as wide as a phone, a tablet and a desk, by day and by night.

`PICTURES=folder pytest tests/page` leaves the pictures there, for a person to look at.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from answering import answer
from browser import measured, picture
from ellison import CONFIG, INTRODUCTION, THANKS, TODAY, digest, draft, rendered

from outreach.edge.templates import Templates
from outreach.model.command import Ask, Edit, Met
from outreach.rules.approval.pages.receipt import compose

pytestmark = pytest.mark.page

FULL = replace(CONFIG, digest=replace(CONFIG.digest, max_decisions=9))
LONG = draft(5, body="https://x.example/" + "a" * 300 + "\n" + "W" * 200, subject="S" * 180, why="w" * 250)
LINES = answer(
    Met(partner="Dr Lee", text="x" * 200, when=TODAY),
    Edit(item=1, text=THANKS.body.replace("Monday", "Tuesday")),
    Ask(item=2),
    drafts=[THANKS],
).lines
PAGES = {
    "digest": rendered(digest(FULL), FULL).html,
    "long words": rendered(digest(FULL, drafts=(LONG, replace(INTRODUCTION, blocked=("names a fee",)))), FULL).html,
    "quiet": rendered(
        digest(waiting=(), drafts=(), questions=(), loops=(), promises=(), suggestions=(), queued=(), mentions=())
    ).html,
    "receipt": compose(LINES, cause="x", digest_date=TODAY, render=Templates().render, extra=["18 Nov mail: " + "a" * 300]).html
    or "",
}


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", [360, 768, 1200])
@pytest.mark.parametrize("name", PAGES)
def test_it_can_be_read_and_tapped(name: str, width: int, dark: bool) -> None:
    """Nothing scrolls sideways, every button is 44 pixels high and inside, letters are 12 pixels at least and 4.5 to 1 against their ground."""
    found = measured(PAGES[name], width, dark=dark)
    assert found["view"] == width
    assert found["wide"] == width
    assert found["dark"] is dark
    assert (sum(found["ground"][:3]) < 200) is dark  # type: ignore[index]
    assert found["contrast"] >= 4.5  # type: ignore[operator]
    assert found["font"] >= 12  # type: ignore[operator]
    assert found["bar"] <= 4  # type: ignore[operator]
    for wide, high, left, right in found["taps"]:  # type: ignore[attr-defined]
        assert high >= 44
        assert wide >= 44
        assert left >= 0
        assert right <= width
    if os.environ.get("PICTURES"):
        to = Path(os.environ["PICTURES"]) / f"{name}-{width}-{'night' if dark else 'day'}.png"
        picture(PAGES[name], width, int(found["high"]), dark=dark, to=to)  # type: ignore[call-overload]
        assert to.stat().st_size > 5_000
