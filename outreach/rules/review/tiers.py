"""Which partners seem closer, or further, than their tier says: at most three suggestions, each with its reason.

Law: only ever a suggestion. Nobody is moved down for having sent nothing while the relationship is young, and nobody who asked for
silence, who left, or whom the owner put to rest for ever is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, tzinfo

from outreach.model.people import CORE_HOLDS, Partner, Tier
from outreach.model.review import History
from outreach.model.touch import Direction
from outreach.rules.review.gaps import YOUNG, approachable, first_touches
from outreach.rules.review.periods import local, months_to
from outreach.rules.review.streams import Sender, senders

MOST = 3
_CORE_FROM = 2  # referrals in twelve months


@dataclass(frozen=True, slots=True, kw_only=True)
class TierChange:
    """A suggestion: this partner from one tier to another, because."""

    partner: Partner
    to: Tier
    why: str


def tier_changes(history: History, last: date, zone: tzinfo) -> tuple[TierChange, ...]:
    """At most three, those that matter most first: closer for who sends, then looser for who has gone quiet."""
    open_to = [each for each in senders(history, last, zone) if approachable(each.partner)]
    wanted = [*_to_core(open_to, history), *_quiet(history, last, zone), *_to_active(open_to)]
    first: dict[int, TierChange] = {}
    for each in wanted:
        first.setdefault(each.partner.id, each)
    return tuple(first.values())[:MOST]


def _to_core(sent: list[Sender], history: History) -> Iterator[TierChange]:
    room = CORE_HOLDS - sum(each.tier is Tier.CORE for each in history.partners)
    rising = [each for each in sent if each.referrals >= _CORE_FROM and each.partner.tier is not Tier.CORE]
    for each in rising[: max(room, 0)]:
        yield TierChange(partner=each.partner, to=Tier.CORE, why=f"{each.referrals} referrals in twelve months")


def _to_active(sent: list[Sender]) -> Iterator[TierChange]:
    for each in sent:
        if each.partner.tier in {Tier.LIGHT, Tier.RESTING}:
            count = "a referral" if each.referrals == 1 else f"{each.referrals} referrals"
            yield TierChange(partner=each.partner, to=Tier.ACTIVE, why=f"{count} in twelve months")


def _quiet(history: History, last: date, zone: tzinfo) -> Iterator[TierChange]:
    """Core partners of old with whom nothing came back for twelve months."""
    twelve, begun = months_to(last), first_touches(history, zone)
    heard = {
        touch.partner_id for touch in history.touches if touch.direction is not Direction.OUT and local(touch.at, zone) in twelve
    }
    heard |= {
        each.partner_id for each in history.referrals if each.partner_id is not None and local(each.received, zone) in twelve
    }
    for partner in history.partners:
        known = begun.get(partner.id, local(partner.created, zone) if partner.created else last)
        if partner.tier is Tier.CORE and approachable(partner) and partner.id not in heard and known <= last - YOUNG:
            yield TierChange(partner=partner, to=Tier.ACTIVE, why="no word and no referral from them in twelve months")
