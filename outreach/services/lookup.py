"""What she asks to see: read from the log, as lines of the receipt. Changes nothing, except that `more` queues the rest of the digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from outreach.model.command import Show
from outreach.model.digest import Digest
from outreach.rules.cadence.due import due
from outreach.services import report
from outreach.services.house import House, calendar_now

_CHAPTERS = 20


def look_up(house: House, wanted: Sequence[Show], shown: Digest, now: datetime) -> list[str]:
    """The lines for everything that was asked for."""
    return [line for each in wanted for line in _one(house, each, shown, now)]


def _one(house: House, wanted: Show, shown: Digest, now: datetime) -> list[str]:
    match wanted.what:
        case "history":
            return _history(house, wanted.about or "")
        case "due":
            return _due(house, now)
        case "more":
            return ["The rest of today's digest is on its way." if report.more(house, shown) else "There is nothing more today."]
        case _:
            return _found(house, wanted.about or wanted.what)


def _history(house: House, name: str) -> list[str]:
    found = house.store.people.find(name)
    if len(found) != 1:
        return [f"Whom do you mean by {name}? " + (", ".join(each.name for each in found) or "I know nobody of that name.")]
    chapters = house.store.story(found[0].id)[-_CHAPTERS:]
    zone = house.config.practice.zone
    return [
        found[0].name,
        *(f"{when.astimezone(zone):%d %b %Y} {kind} {direction} {words}".strip() for when, kind, direction, words in chapters),
    ]


def _due(house: House, now: datetime) -> list[str]:
    names = {each.id: each.name for each in house.store.people.all()}
    steps = due(house.store.people.dossiers(), calendar_now(house), now, house.config)
    return [f"{names[step.partner_id]}: {step.purpose.replace('_', ' ')}. {step.why}" for step in steps] or ["No letter is due."]


def _found(house: House, words: str) -> list[str]:
    rows = house.store.search.find(words, 5)
    return [f"{row.at:%d %b %Y} {row.words}" for row in rows] or [f"I found nothing about {words}."]
