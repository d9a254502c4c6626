"""The rituals that are no letters: sentences for the digest, each with one thing to do, each only in the week in which it is new.

Cards to write by hand, coffee, an empty shelf; which period is to be reviewed; and who is about to wait longer than a day. Pure. The owner
alone reads them: they name partners and counts, and no client.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from outreach.model.cadence import Dossier
from outreach.model.digest import ShownCard, ShownWaiting
from outreach.model.people import Tier
from outreach.model.practice import Config
from outreach.model.touch import TouchKind
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.due import reachable
from outreach.rules.cadence.rituals import BEST, Log, best_sources, last_met
from outreach.rules.cadence.seasons import Season, card_half, coffee_quarter, newly_begun, quarter_opening, resource_month
from outreach.rules.cadence.series import FLOOR
from outreach.rules.cadence.shelf import best_for
from outreach.rules.review.periods import Period, local, quarter_of, year

WARN_AFTER = timedelta(hours=16)
WARN_UNTIL = timedelta(days=4)
_FIRST_CARD = timedelta(days=60)


def suggestions(log: Log, calendar: Calendar, now: datetime, config: Config) -> tuple[str, ...]:
    """What today's digest suggests; nothing on most days."""
    today = local(now, config.practice.zone)
    return (
        *_coffee(log.dossiers, coffee_quarter(calendar, today), calendar, now, config),
        *_empty_shelf(log, resource_month(calendar, today), calendar, today),
    )


def cards(log: Log, calendar: Calendar, now: datetime, config: Config) -> tuple[ShownCard, ...]:
    """Cards to be written by hand, each until it is written: for the first client that somebody ever sent, and twice a year for all that were
    sent in the half-year before."""
    today = local(now, config.practice.zone)
    season = card_half(calendar, today)
    found = [
        (each.partner, why) for each in log.dossiers if _may_be_carded(each) and (why := _card_for(each, season, today, config))
    ]
    return tuple(ShownCard(n=n, to=partner.name, email=partner.email, why=why) for n, (partner, why) in enumerate(found, 1))


def _card_for(dossier: Dossier, season: Season | None, today: date, config: Config) -> str:
    """For what this partner deserves a card, or ""."""
    days = sorted(local(referral.received, config.practice.zone) for referral in dossier.referrals)
    if days and timedelta() <= today - days[0] <= _FIRST_CARD and not _carded_since(dossier, days[0], config):
        return "sent you a client for the first time"
    half = (season.first.replace(day=1) - timedelta(days=182)).replace(day=1) if season else today
    if season and any(half <= day < season.first for day in days) and not _carded_since(dossier, season.first, config):
        return f"sent you clients since {half:%B}"
    return ""


def overdue_soon(waiting: Sequence[ShownWaiting], now: datetime) -> tuple[ShownWaiting, ...]:
    """Who has waited for sixteen hours: the moment to warn, once.

    A warning comes in office hours only, so a night or a weekend may lie between; after four days it would be no warning any more.
    """
    return tuple(each for each in waiting if WARN_AFTER <= now - each.since < WARN_UNTIL)


def reviews_due(calendar: Calendar, today: date) -> tuple[Period, ...]:
    """What is to be looked back upon: in the first week of a quarter the last one, in January the last year too."""
    season = quarter_opening(calendar, today)
    if season is None:
        return ()
    last = (year(today.year).before,) if season.first.month == 1 else ()
    return (quarter_of(season.first).before, *last)


def _coffee(
    dossiers: Sequence[Dossier], season: Season | None, calendar: Calendar, now: datetime, config: Config
) -> Iterator[str]:
    """Which of the best sources need no invitation this quarter, because she has met them."""
    today = local(now, config.practice.zone)
    if season is None or not newly_begun(season, calendar, today):
        return
    known = {each.partner.id: each for each in dossiers}
    best = [each.partner for each in best_sources(dossiers, season.first, config) if reachable(each.partner, now, today)][:BEST]
    met = [(each.name, day) for each in best if (day := last_met(known[each.id], config)) and day >= season.first - FLOOR]
    if met:
        names = [f"{name} ({day.day} {day:%b})" for name, day in met]
        yield f"Of your best sources you have met {_listed(names)} within ninety days; the others are invited to a coffee."


def _empty_shelf(log: Log, season: Season | None, calendar: Calendar, today: date) -> Iterator[str]:
    """Core partners for whom there is nothing left to share this month."""
    if season is None or not newly_begun(season, calendar, today):
        return
    core = [each.partner for each in log.dossiers if each.partner.tier is Tier.CORE and _may_be_carded(each)]
    names = [each.name for each in core if best_for(each, log.shelf, log.shared) is None]
    if names:
        yield f"Nothing is left to share with {_listed(names)} this month. Something you read lately? Say: resource: title, link, #tag."


def _may_be_carded(dossier: Dossier) -> bool:
    partner = dossier.partner
    return not (partner.suppressed or partner.left or partner.tier is Tier.DO_NOT_CONTACT)


def _carded_since(dossier: Dossier, day: date, config: Config) -> bool:
    return any(touch.kind is TouchKind.CARD and local(touch.at, config.practice.zone) >= day for touch in dossier.touches)


def _listed(names: Sequence[str]) -> str:
    """Names in one line.

    >>> _listed(["Ana", "Tom", "Priya"])
    'Ana, Tom and Priya'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
