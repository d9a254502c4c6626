"""The review in a real browser, page and mail, with nothing, little and much in it, by day and by night.

`PICTURES=folder pytest tests/page` leaves the pictures there, for a person to look at.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from browser import measured_together, picture
from ellison_year import live
from reviewing import NOW, fill

from outreach.edge.templates import Templates
from outreach.model.review import History
from outreach.rules.review.layout import shown
from outreach.rules.review.periods import named
from outreach.rules.review.review import review
from outreach.store.log import open_store

pytestmark = pytest.mark.page
SIZES, WIDTHS = (0, 1, 6, 60), (360, 768)


def _page(history: History, period: str, *, mail: bool) -> str:
    counted = review(history, named(period), ZoneInfo("America/New_York"), NOW)
    return Templates().render("report.html.j2", **{**shown(counted, "Ellison Therapy"), "mail": mail})


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The page for each size of a practice, the mails of a quarter and of a year, and the page of a practice like hers."""
    made = {}
    for size in SIZES:
        with open_store(tmp_path_factory.mktemp("state") / "outreach.db") as store:
            fill(store, size)
            history = store.history()
        made[f"page of {size}"] = _page(history, "2026Q4", mail=False)
    made["mail"] = _page(history, "2026Q4", mail=True)
    with open_store(tmp_path_factory.mktemp("state") / "outreach.db") as store:
        live(store)
        history = store.history()
    made["year"] = _page(history, "2026", mail=False)
    made["mail of a year"] = _page(history, "2026", mail=True)
    return made


@pytest.fixture(scope="module", params=[False, True], ids=["day", "night"])
def seen(request: pytest.FixtureRequest, pages: Mapping[str, str]) -> Mapping[tuple[str, int], Mapping[str, object]]:
    """What a browser makes of each page in each width, by day or by night."""
    every = [(name, width) for name in pages for width in WIDTHS]
    found = measured_together([(pages[name], width) for name, width in every], dark=request.param)
    if os.environ.get("PICTURES"):
        for (name, width), page in zip(every, found, strict=True):
            to = Path(os.environ["PICTURES"]) / f"review {name}-{width}-{'night' if request.param else 'day'}.png"
            picture(pages[name], width, min(int(str(page["high"])), 6000), dark=request.param, to=to)
    return dict(zip(every, found, strict=True))


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_of_time_begin_under_the_names(seen: Mapping[tuple[str, int], Mapping[str, object]], width: int) -> None:
    """Whatever the width, a bar of minutes begins where its line begins: only so are they compared."""
    insets = seen["page of 60", width]["inset"]
    assert isinstance(insets, list)
    assert insets
    assert max(insets) < 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [*(f"page of {size}" for size in SIZES), "mail", "year", "mail of a year"])
def test_it_can_be_read(seen: Mapping[tuple[str, int], Mapping[str, object]], name: str, width: int) -> None:
    """Nothing scrolls sideways, letters (drawn ones too) are 12 pixels at least and 4.5 to 1 against their ground, by day and by night."""
    found = seen[name, width]
    assert found["wide"] == found["view"] == width
    assert (sum(found["ground"][:3]) < 200) is found["dark"]  # type: ignore[index]
    assert found["contrast"] >= 4.5  # type: ignore[operator]
    assert found["font"] >= 12  # type: ignore[operator]
