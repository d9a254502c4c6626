"""People she should know: who could introduce her to whom, which categories nobody stands for, which houses hang on one person.

Law: suggestions, for the owner's eyes alone, in the first days of a month and few at a time; each ends in one sentence that she can say. Who
asked for silence, has left or is not to be contacted is neither introduced nor asked to introduce anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from outreach.model.people import Partner, Stage, Tier
from outreach.model.review import History
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.seasons import newly_begun, resource_month
from outreach.rules.review.gaps import missing_types, one_contact
from outreach.rules.review.periods import local

_TALKED = frozenset({Stage.TALKED, Stage.REFERRING})
_MOST = 2


def people_to_know(history: History, calendar: Calendar, now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """What the digest suggests in the first days of a month; nothing where nobody is known yet, for then everything is missing."""
    today = local(now, zone)
    season = resource_month(calendar, today)
    if not history.partners or season is None or not newly_begun(season, calendar, today):
        return ()
    return (*_introductions(history.partners), *_houses(history, now, zone), *_categories(history))


def who_could_introduce(prospect: Partner, everybody: Sequence[Partner]) -> tuple[Partner, ...]:
    """Whom to ask for a warm introduction: who was named as the one to ask, else those whom she knows in the same house, closest first."""
    known = [each for each in everybody if each.id != prospect.id and each.stage in _TALKED and _there(each)]
    named = tuple(each for each in known if each.id == prospect.introduced_by)
    same = [each for each in known if each.org_id is not None and each.org_id == prospect.org_id]
    return named or tuple(sorted(same, key=lambda each: (list(Tier).index(each.tier), each.id)))


def _introductions(partners: Sequence[Partner]) -> Iterator[str]:
    prospects = [each for each in partners if each.stage is Stage.KNOWN and each.tier is not Tier.RESTING and _there(each)]
    warm = [(each, ways[0]) for each in prospects if (ways := who_could_introduce(each, partners))]
    for prospect, by in warm[:_MOST]:
        at = f" at {prospect.org}" if prospect.org and prospect.org_id == by.org_id else ""
        yield (
            f"{by.name} could introduce you to {prospect.name}{at}: a warm word opens more doors than a first letter. "
            f"When it has happened, say: met {prospect.name}."
        )


def _houses(history: History, now: datetime, zone: tzinfo) -> Iterator[str]:
    for house in one_contact(history, local(now, zone), zone)[:1]:
        whom = f"only {house.contact.name}" if house.contact else "nobody who is still there"
        yield (
            f"{house.org} sent {house.referrals} clients in a year, and you know {whom} there. Who else? "
            "Say: new partner, the name, what they do, the place and the address."
        )


def _categories(history: History) -> Iterator[str]:
    titles = [kind.title for kind in missing_types(history)[:_MOST]]
    if titles:
        yield (
            f"Still nobody in your network: {', '.join(titles)}. Whom do your colleagues think highly of? "
            "Say: new partner, the name, what they do, the place and the address."
        )


def _there(partner: Partner) -> bool:
    return not (partner.suppressed or partner.left or partner.tier is Tier.DO_NOT_CONTACT)
