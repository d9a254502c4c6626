"""A simulated year counted by hand: which days are closed, what went, which series are open; by no code of the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from year import AWAY, QUIET, Day
from year_people import ZONE

from outreach.model.cadence import Dossier
from outreach.model.outbox import Draft
from outreach.model.people import Tier
from outreach.model.touch import Direction, Touch

HOLIDAYS = {
    date(2028, *day)
    for day in (
        (1, 17), (2, 21), (4, 14), (5, 29), (6, 19), (7, 4), (9, 4), (11, 10), (11, 23), (11, 24), (12, 22), (12, 25), (12, 26),
    )
}  # fmt: skip
"""Those of North Carolina in 2028 that are no weekend; Veterans Day and Christmas Eve are kept on the Friday before."""
INTRODUCTIONS = {"introduction", "successor_introduction"}
FOLLOW_UPS = ("follow_up_1", "follow_up_2")
RITUALS = {"mismatch", "resource", "coffee_invitation", "check_in", "practice_update", "details_changed"}
UNASKED = INTRODUCTIONS | RITUALS | {"congratulation"}
OF_A_HOUSE = UNASKED | set(FOLLOW_UPS)


def went(days: Sequence[Day], purposes: set[str] | None = None) -> Iterator[tuple[datetime, Draft]]:
    """Letters and their moments, of all purposes or of these."""
    yield from ((when, draft) for each in days for when, draft in each.sent if purposes is None or draft.purpose in purposes)


def local(when: datetime) -> datetime:
    return when.astimezone(ZONE)


def works(day: date) -> bool:
    """Whether the practice is open, from the lists above."""
    return day.weekday() < 5 and day not in HOLIDAYS and not AWAY[0] <= day <= AWAY[1]


def business_days(first: date, last: date) -> int:
    """How many have passed since `first`, `last` included."""
    return sum(works(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))


def quiet(day: date) -> bool:
    """Whether nothing unasked is written on that day."""
    return any(first <= day <= last for first, last in QUIET)


def human_since(dossier: Dossier, when: datetime) -> bool:
    """Whether they wrote, met us, or had a word by hand after that moment."""
    return any(touch.at > when and (touch.direction is not Direction.OUT or touch.by_hand) for touch in dossier.touches)


def begun(dossier: Dossier) -> Touch | None:
    """The introduction that has had no answer of any kind, while a follow-up may still come."""
    sent = [touch for touch in dossier.touches if touch.purpose in INTRODUCTIONS]
    if not sent or human_since(dossier, sent[-1].at):
        return None
    follow_ups = sum(touch.purpose in FOLLOW_UPS for touch in dossier.touches if touch.at > sent[-1].at)
    partner = dossier.partner
    gone = partner.tier in {Tier.RESTING, Tier.DO_NOT_CONTACT} or partner.left or partner.suppressed or not partner.address_ok
    refused = any(
        draft.purpose in FOLLOW_UPS and draft.ended_by is not None and draft.ended_by.value in {"reject", "expire"}
        for draft in dossier.past_drafts
    )
    return None if gone or refused or follow_ups >= 2 else sent[-1]
