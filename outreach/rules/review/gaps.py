"""What is missing in the network: a second contact in an organisation, a partner for a category, time for what is still young."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from outreach.model.people import PARTNER_TYPES, Partner, PartnerType, Tier
from outreach.model.review import History
from outreach.model.touch import Direction
from outreach.rules.review.metrics import received_in
from outreach.rules.review.periods import local, months_to

MOST_GAPS = 3
YOUNG = timedelta(days=180)
_WORTH_A_SECOND = 2  # referrals in twelve months after which an organisation should not hang on one person
_NO_CATEGORY = frozenset({"directory", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OneContact:
    """An organisation that sent clients and where we talk with one person only; None where there is nobody to turn to."""

    org: str
    referrals: int
    contact: Partner | None


def one_contact(history: History, last: date, zone: tzinfo) -> tuple[OneContact, ...]:
    """Organisations with two referrals or more in twelve months that hang on one person, those that sent most first.

    A contact is somebody to turn to from whom a word or a client came in that time.
    """
    twelve = months_to(last)
    senders = [each.partner_id for each in received_in(history, twelve, zone) if each.partner_id is not None]
    living = {
        touch.partner_id for touch in history.touches if touch.direction is not Direction.OUT and local(touch.at, zone) in twelve
    }
    houses: dict[int, list[Partner]] = defaultdict(list)
    sent: Counter[int] = Counter()
    counts = Counter(senders)
    for partner in history.partners:
        if partner.org_id is not None:
            houses[partner.org_id].append(partner)
            sent[partner.org_id] += counts[partner.id]
    found = []
    for org_id, people in houses.items():
        contacts = [each for each in people if approachable(each) and each.id in living.union(senders)]
        if sent[org_id] >= _WORTH_A_SECOND and len(contacts) <= 1:
            found.append(OneContact(org=people[0].org, referrals=sent[org_id], contact=next(iter(contacts), None)))
    return tuple(sorted(found, key=lambda each: (-each.referrals, each.org)))


def missing_types(history: History) -> tuple[PartnerType, ...]:
    """The categories of the highest rank in which there is nobody to turn to; at most three."""
    present = {each.type for each in history.partners if approachable(each)}
    empty = (kind for key, kind in PARTNER_TYPES.items() if key not in present | _NO_CATEGORY)
    return tuple(sorted(empty, key=lambda kind: kind.rank))[:MOST_GAPS]


def approachable(partner: Partner) -> bool:
    """Whether one may turn to them: they work there still, and asked for no silence."""
    return not (partner.left or partner.suppressed or partner.tier is Tier.DO_NOT_CONTACT)


def first_touches(history: History, zone: tzinfo) -> Mapping[int, date]:
    """The day of the first touch with each partner who had one."""
    days: dict[int, date] = {}
    for touch in history.touches:
        day = local(touch.at, zone)
        days[touch.partner_id] = min(day, days.get(touch.partner_id, day))
    return days


def still_young(history: History, last: date, zone: tzinfo) -> tuple[Partner, ...]:
    """Relationships that began less than 180 days before `last`: too early to judge by what they bring. The oldest first."""
    begun = first_touches(history, zone)
    young = [each for each in history.partners if each.id in begun and last - YOUNG < begun[each.id] <= last and not each.left]
    return tuple(sorted(young, key=lambda each: (begun[each.id], each.id)))
