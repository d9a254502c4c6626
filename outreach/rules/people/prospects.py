"""People she should know: those who are known and not yet met, by category; who could introduce her to whom; which categories nobody stands for.

Law: for the owner's eyes alone, few at a time, each with the reason why they are there. The category of the highest rank comes first, and in it
whoever somebody could introduce. Who asked for silence, has left, rests or is not to be contacted is neither named nor asked to introduce anybody;
whose letter waits or is about to be written needs no suggestion. Nothing here drafts: a yes asks for the letter (`rules.approval.effects.on_prospects`),
and without something specific about their work there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from textwrap import shorten

from outreach.model.cadence import Dossier
from outreach.model.decision import AskOwner
from outreach.model.people import PARTNER_TYPES, Partner, PartnerType, Stage, Tier
from outreach.model.review import History
from outreach.rules.approval.words.day_words import long_day
from outreach.rules.approval.words.offers import MEET
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.seasons import newly_begun, resource_month
from outreach.rules.cadence.series import first_letter, met_once, to_be_known
from outreach.rules.review.gaps import OneContact, approachable, missing_types, one_contact
from outreach.rules.review.periods import local

QUIET_MONTHS = 3
"""For so long nobody is suggested again."""
_TALKED = frozenset({Stage.TALKED, Stage.REFERRING})
_MOST = 2
_NOTES_SHOWN = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """Somebody to know: of which category, why they are on the list, and on which day they were met, if ever; `comes` is that their first letter
    is due already, or waits its turn."""

    partner: Partner
    why: str
    met: date | None = None
    warm: bool = False
    comes: bool = False

    @property
    def category(self) -> PartnerType:
        """What they are."""
        return PARTNER_TYPES[self.partner.type]


def prospects(dossiers: Sequence[Dossier], history: History, now: datetime, zone: tzinfo) -> tuple[Prospect, ...]:
    """Everybody who was never written to, or met once with nothing after it; the category of the first rank first, the warm ones first in it."""
    today = local(now, zone)
    alone = {each.org: each for each in one_contact(history, today, zone) if each.org}
    found = [
        Prospect(
            partner=each.partner,
            why="; ".join(_reasons(each.partner, met, history.partners, alone, today, zone)),
            met=met,
            warm=bool(who_could_introduce(each.partner, history.partners)),
            comes=met is None and (first_letter(each, {}, today) is not None or each.partner.succeeds is not None),
        )
        for each in dossiers
        if to_be_known(each, now, zone)
        for met in (met_once(each, today, zone),)
    ]
    return tuple(sorted(found, key=lambda each: (each.category.rank, not each.warm, each.partner.id)))


def first_days(calendar: Calendar, today: date) -> bool:
    """Whether it is the time of a month in which somebody is suggested."""
    season = resource_month(calendar, today)
    return season is not None and newly_begun(season, calendar, today)


def suggested(found: Sequence[Prospect], asked: Collection[str], today: date, room: int) -> tuple[AskOwner, ...]:
    """The questions that suggest the first of them (their keys are `meet:<partner>:<month>`), no more than there is `room` for. `asked` are the keys of all questions that suggested somebody
    or wait for what is known of somebody's work: who is among them is not suggested once more so soon."""
    lately = {f"{month:%Y-%m}" for month in _months(today)}
    taken = {key.split(":")[1] for key in asked if not key.startswith(f"{MEET}:") or key.rpartition(":")[2] in lately}
    new = [each for each in found if each.partner.email and not each.comes and str(each.partner.id) not in taken]
    return tuple(_question(each, f"{today:%Y-%m}") for each in new[: max(0, room)])


def people_to_know(
    history: History, calendar: Calendar, now: datetime, zone: tzinfo, asked: Sequence[AskOwner] = ()
) -> tuple[str, ...]:
    """What else the digest suggests in the first days of a month, beside what is `asked` there; nothing where nobody is known yet, for then
    everything is missing."""
    if not history.partners or not first_days(calendar, local(now, zone)):
        return ()
    suggested_there = {each.partner_id for each in asked if each.key.startswith(f"{MEET}:")}
    return (
        *_introductions(history.partners, suggested_there, local(now, zone)),
        *_houses(history, now, zone),
        *_categories(history),
    )


def who_could_introduce(prospect: Partner, everybody: Sequence[Partner]) -> tuple[Partner, ...]:
    """Whom to ask for a warm introduction: who was named as the one to ask, else those whom she knows in the same house, closest first."""
    known = [each for each in everybody if each.id != prospect.id and each.stage in _TALKED and approachable(each)]
    named = tuple(each for each in known if each.id == prospect.introduced_by)
    same = [each for each in known if each.org_id is not None and each.org_id == prospect.org_id]
    return named or tuple(sorted(same, key=lambda each: (list(Tier).index(each.tier), each.id)))


def _introductions(partners: Sequence[Partner], besides: Container[int | None], today: date) -> Iterator[str]:
    new = [
        each
        for each in partners
        if each.stage is Stage.KNOWN
        and each.tier is not Tier.RESTING
        and approachable(each)
        and not (each.paused_until and today < each.paused_until)
    ]
    warm = [(each, ways[0]) for each in new if each.id not in besides and (ways := who_could_introduce(each, partners))]
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


def _reasons(
    partner: Partner, met: date | None, everybody: Sequence[Partner], alone: dict[str, OneContact], today: date, zone: tzinfo
) -> Iterator[str]:
    """Why somebody is on the list, what weighs most first."""
    if met is not None:
        yield f"you met once, {long_day(met, today)}, and nothing came after it"
    ways = who_could_introduce(partner, everybody)
    if ways:
        yield f"{ways[0].name} could introduce you"
    house = alone.get(partner.org)
    if house is not None and (house.contact is None or house.contact.id != partner.id):
        yield f"{partner.org} hangs on {house.contact.name if house.contact else 'nobody who is still there'}"
    if partner.how_known:
        yield f'your notes: "{shorten(partner.how_known, _NOTES_SHOWN, placeholder=" …")}"'
    if met is None:
        since = f" since {long_day(local(partner.created, zone), today)}" if partner.created else ""
        yield f"on your list{since}, and never written to"


def introduced(each: Prospect) -> str:
    """Who it is and why, in a line."""
    place = f", {each.partner.org}" if each.partner.org else ""
    return f"{each.partner.name}{place}; {each.why}"


def _question(each: Prospect, month: str) -> AskOwner:
    wanted = "Shall I draft a hello?" if each.met else "Shall I draft an introduction?"
    return AskOwner(
        key=f"{MEET}:{each.partner.id}:{month}",
        about=each.partner.name,
        partner_id=each.partner.id,
        text=f"Somebody to know ({each.category.title}): {introduced(each)}. {wanted}",
    )


def _months(today: date) -> Iterator[date]:
    """The first day of this month and of those before it in which a suggestion still counts."""
    first = today.replace(day=1)
    for _ in range(QUIET_MONTHS):
        yield first
        first = (first - timedelta(days=1)).replace(day=1)
