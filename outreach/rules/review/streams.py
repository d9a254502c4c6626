"""Where referrals come from, as streams: who sends most, and how much hangs on one person or one organisation.

Counted over the twelve months up to a day, by name (`metrics.one_name_each`). Fewer than six referrals with a known source say nothing, and nothing is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from outreach.model.people import Partner
from outreach.model.referral import Referral
from outreach.model.review import History
from outreach.rules.review.counts import Share
from outreach.rules.review.metrics import UNKNOWN, by_id, fit, received_in, source_name
from outreach.rules.review.periods import months_to

ENOUGH_TO_SAY = 6
ONE_PERSON, ONE_ORGANISATION = 40, 50
FEW_STREAMS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Concentration:
    """How the referrals of twelve months are spread. `effective` streams are 1/Σs², s being each source's share.

    With `enough` False the warnings are silent, whatever the shares. `unknown` referrals have no named source and are not in it.
    """

    counted: int
    unknown: int
    people: tuple[tuple[str, Share], ...]
    organisations: tuple[tuple[str, Share], ...]
    effective: float | None

    @property
    def enough(self) -> bool:
        """Whether there are enough referrals to speak of."""
        return self.counted >= ENOUGH_TO_SAY

    @property
    def heavy_person(self) -> tuple[str, Share] | None:
        """The one person or source behind more than 40 % of these referrals."""
        return _heavy(self.people, ONE_PERSON) if self.enough else None

    @property
    def heavy_organisation(self) -> tuple[str, Share] | None:
        """The one organisation behind more than half of them."""
        return _heavy(self.organisations, ONE_ORGANISATION) if self.enough else None

    @property
    def few(self) -> bool:
        """Whether there are fewer than two effective streams."""
        return self.enough and self.effective is not None and self.effective < FEW_STREAMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A partner who sent clients in the twelve months: how many, how well they fitted (0 to 3), and when the last one came."""

    partner: Partner
    referrals: int
    fit: float
    last: datetime


def concentration(history: History, last: date, zone: tzinfo) -> Concentration:
    """How much hangs on whom, in the twelve months up to `last`."""
    partners, received = by_id(history), received_in(history, months_to(last), zone)
    names = Counter(source_name(each, partners) for each in received)
    unknown = names.pop(UNKNOWN, 0)
    total = sum(names.values())
    houses = Counter(partner.org for each in received if (partner := partners.get(each.partner_id or 0)) and partner.org)
    return Concentration(
        counted=total,
        unknown=unknown,
        people=_shares(names, total),
        organisations=_shares(houses, total),
        effective=effective_streams(names),
    )


def effective_streams(counts: Mapping[str, int]) -> float | None:
    """How many equal streams would be as well spread; None for no referral at all.

    >>> effective_streams({"Dr Lee": 3, "Tom Ek": 3}), effective_streams({"Dr Lee": 6}), effective_streams({})
    (2.0, 1.0, None)
    """
    total = sum(counts.values())
    return total**2 / sum(count**2 for count in counts.values()) if total else None


def senders(history: History, last: date, zone: tzinfo) -> tuple[Sender, ...]:
    """Partners by what they sent in the twelve months up to `last`: most referrals, then best fit, then most recent."""
    partners = by_id(history)
    sent: dict[int, list[Referral]] = defaultdict(list)
    for each in received_in(history, months_to(last), zone):
        if each.partner_id is not None and each.partner_id in partners:
            sent[each.partner_id].append(each)
    found = (
        Sender(
            partner=partners[partner_id],
            referrals=len(group),
            fit=fit(group).value or 0.0,
            last=max(each.received for each in group),
        )
        for partner_id, group in sent.items()
    )
    return tuple(sorted(found, key=lambda each: (-each.referrals, -each.fit, -each.last.timestamp(), each.partner.id)))


def _shares(counts: Counter[str], total: int) -> tuple[tuple[str, Share], ...]:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple((name, Share(part=count, whole=total)) for name, count in ordered)


def _heavy(shares: tuple[tuple[str, Share], ...], percent: int) -> tuple[str, Share] | None:
    return next(((name, share) for name, share in shares if share.over(percent)), None)
