"""A question of small weight rests after three weeks without an answer and comes back once; one about clients or who waits stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from outreach.model.cadence import Dossier
from outreach.model.decision import AskOwner
from outreach.model.people import Partner
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.patience import awake

SHOWN = datetime(2026, 3, 2, 13, tzinfo=UTC)
LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside")


def _asked(topic: str, shown: datetime | None = SHOWN) -> AskOwner:
    return AskOwner(key=f"{topic}:1", text="?", partner_id=1, shown=shown)


def _days(question: AskOwner, *wrote: int, direction: Direction = Direction.IN) -> list[int]:
    """On which days of a year it is asked, as first and last day of each stretch."""
    touches = tuple(
        Touch(partner_id=1, kind=TouchKind.MAIL, direction=direction, at=SHOWN + timedelta(days=day), cause=str(day))
        for day in wrote
    )
    dossiers = [Dossier(partner=LEE, touches=touches)]
    on = [day for day in range(365) if awake([question], dossiers, SHOWN + timedelta(days=day))]
    return [day for day in on if not {day - 1, day + 1} <= set(on)]


@pytest.mark.parametrize("topic", ["specific", "fact", "known", "tier", "congratulation", "redirect", "left", "openings", "true"])
def test_three_weeks_and_once_more(topic: str) -> None:
    """Asked for three weeks from the day on which it was first shown; after sixty days of rest for three more; never again."""
    assert _days(_asked(topic)) == [0, 20, 81, 101]


def test_who_writes_brings_it_back_sooner() -> None:
    """Word of them brings it back at once, and only once; what went to them, or came while it was asked, does not."""
    assert _days(_asked("fact"), 30, 200) == [0, 20, 30, 50]
    assert _days(_asked("fact"), 5, 200) == [0, 20, 81, 101]
    assert _days(_asked("fact"), 30, direction=Direction.OUT) == [0, 20, 81, 101]


@pytest.mark.parametrize("topic", ["kind", "referrer", "progress", "same", "opt_out", "address", "reach", "promise"])
def test_what_matters_is_never_laid_aside(topic: str) -> None:
    """Whoever waits, a client, an address or an opt-out is asked about until there is an answer."""
    assert _days(_asked(topic)) == [0, 364]


def test_what_was_never_shown_does_not_tire() -> None:
    """Days without a digest, or with too full a one, wear no question out."""
    assert _days(_asked("specific", shown=None)) == [0, 364]
