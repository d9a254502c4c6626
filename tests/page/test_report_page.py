"""The review in a real browser, page and mail, with much and with nothing in it, by day and by night.

`PICTURES=folder pytest tests/page` leaves the pictures there, for a person to look at.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from browser import measured, picture
from reviewing import NOW, fill

from outreach.edge.templates import Templates
from outreach.rules.review.layout import shown
from outreach.rules.review.periods import named
from outreach.rules.review.review import review
from outreach.store.log import open_store

pytestmark = pytest.mark.page


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The page for many referrals and for none, and the mail."""
    made = {}
    for name, size, mail in (("page", 60, False), ("mail", 60, True), ("empty page", 0, False)):
        with open_store(tmp_path_factory.mktemp("state") / "outreach.db") as store:
            fill(store, size)
            counted = review(store.history(), named("2026Q4"), ZoneInfo("America/New_York"), NOW)
        made[name] = Templates().render("report.html.j2", **{**shown(counted, "Ellison Therapy"), "mail": mail})
    return made


@pytest.mark.parametrize("width", [360, 768])
def test_bars_of_time_begin_under_the_names(pages: Mapping[str, str], width: int) -> None:
    """Whatever the width, a bar of minutes begins where its line begins: only so are they compared."""
    insets = measured(pages["page"], width, dark=False)["inset"]
    assert isinstance(insets, list)
    assert insets
    assert max(insets) < 1


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", [360, 768])
@pytest.mark.parametrize("name", ["page", "mail", "empty page"])
def test_it_can_be_read(pages: Mapping[str, str], name: str, width: int, dark: bool) -> None:
    """Nothing scrolls sideways, letters are 12 pixels at least and 4.5 to 1 against their ground, by day and by night."""
    found = measured(pages[name], width, dark=dark)
    assert found["wide"] == found["view"] == width
    assert (sum(found["ground"][:3]) < 200) is dark  # type: ignore[index]
    assert found["contrast"] >= 4.5  # type: ignore[operator]
    assert found["font"] >= 12  # type: ignore[operator]
    if os.environ.get("PICTURES"):
        to = Path(os.environ["PICTURES"]) / f"review {name}-{width}-{'night' if dark else 'day'}.png"
        picture(pages[name], width, min(int(str(found["high"])), 6000), dark=dark, to=to)
