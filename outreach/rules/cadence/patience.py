"""How long a question of small weight may stand in the digest: three weeks, then it rests, and it comes back once.

Law: only what costs nobody anything may rest: a first letter that is not written, a note that may be old, somebody who could be added. Questions
about referrals, about who a mail is from or what it is, and about whoever must not be written to stand until they are answered. Nothing is a
stored timer: when a question was first shown and when they wrote is put to the clock. An answer to one that rests is understood all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from outreach.model.cadence import Dossier
from outreach.model.decision import AskOwner
from outreach.model.touch import Direction

PATIENCE = timedelta(days=21)
REST = timedelta(days=60)
_MAY_REST = frozenset(
    {
        "specific",
        "fact",
        "known",
        "tier",
        "congratulation",
        "redirect",
        "colleague",
        "left",
        "openings",
        "true",
        "news",
        "plain",
        "meet",
    }
)


def awake(asked: Iterable[AskOwner], dossiers: Sequence[Dossier], now: datetime) -> tuple[AskOwner, ...]:
    """Those open questions that are not at rest at `now`."""
    heard = {
        each.partner.id: tuple(touch.at for touch in each.touches if touch.direction is not Direction.OUT) for each in dossiers
    }
    return tuple(each for each in asked if not _rests(each, heard, now))


def _rests(question: AskOwner, heard: Mapping[int, Sequence[datetime]], now: datetime) -> bool:
    """Shown for three weeks without an answer; back for three more after sixty days, or once they write before that."""
    if question.key.partition(":")[0] not in _MAY_REST or question.shown is None:
        return False
    tired = question.shown + PATIENCE
    wrote = (at for at in heard.get(question.partner_id or 0, ()) if at >= tired)
    back = min((tired + REST, *wrote))
    return now >= tired and not back <= now < back + PATIENCE
