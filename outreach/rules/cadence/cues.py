"""Letters that no date asks for but something that happened: they have news, they asked something, they named somebody.

Law: a cue is due only when it is confirmed, while it is fresh, once, and not where she has seen to it herself: a call, a meeting or a mail by
her own hand after it is an answer too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from outreach.model.cadence import Cue, Dossier, Due
from outreach.model.practice import Config
from outreach.rules.cadence.before import in_person_since, proposed_since
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.review.periods import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """How pressing such a letter is, for how many business days it is in time, and why it is written."""

    rank: int
    within: int
    why: str


ASKS: Mapping[str, Asks] = MappingProxyType(
    {
        "how_to_refer": Asks(rank=12, within=10, why="They asked how somebody is referred to you."),
        "practice_information": Asks(rank=14, within=10, why="They asked for your current details."),
        "reply_redirect": Asks(rank=16, within=10, why="They named {text} to write to instead; thank them."),
        "check_in": Asks(rank=45, within=20, why="You met once, and wanted a hello to follow."),
        "congratulation": Asks(rank=30, within=20, why="Good news: {text}."),
    }
)


def cued(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """The letter that the most pressing cue of one partner asks for; None while another letter waits for them."""
    if dossier.open_drafts:
        return None
    fresh = [cue for cue in dossier.cues if cue.purpose in ASKS and _stands(cue, dossier, calendar, today, config)]
    cue = min(fresh, key=lambda each: (ASKS[each.purpose].rank, each.at), default=None)
    if cue is None:
        return None
    asks = ASKS[cue.purpose]
    return Due(
        partner_id=dossier.partner.id,
        purpose=cue.purpose,
        since=local(cue.at, config.practice.zone),
        why=asks.why.format(text=cue.text.rstrip(" .")),
        rank=asks.rank,
        text=cue.text,
        answers=cue.message_id,
    )


def _stands(cue: Cue, dossier: Dossier, calendar: Calendar, today: date, config: Config) -> bool:
    """Whether nobody has seen to it yet, and it is not too late."""
    sent = any(touch.purpose == cue.purpose and touch.at > cue.at for touch in dossier.touches)
    in_time = calendar.between(local(cue.at, config.practice.zone), today) <= ASKS[cue.purpose].within
    return (
        cue.confirmed
        and in_time
        and not (sent or proposed_since(dossier, cue.purpose, cue.at) or in_person_since(dossier, cue.at))
    )
