"""A quarter or a year of the network as one value: every figure, and what is worth noticing, each with one thing to do about it.

Law: private to the owner, and even so without a client: names of partners and organisations, counts, days; no code, no initials, no need.
What rests on few is said as few (`counts`). Pure; how it looks is the templates' affair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from outreach.model.people import Partner, PartnerType
from outreach.model.review import History
from outreach.rules.review.counts import Middle, Share
from outreach.rules.review.gaps import OneContact, missing_types, one_contact, still_young
from outreach.rules.review.metrics import (
    UNKNOWN,
    Answers,
    SourceRow,
    Treatments,
    answers,
    begins,
    by_id,
    conversion,
    fit,
    minutes,
    one_name_each,
    received_in,
    sources,
    treatments,
    undecided,
)
from outreach.rules.review.periods import Period, local, quarters, with_earlier
from outreach.rules.review.streams import ENOUGH_TO_SAY, Concentration, concentration
from outreach.rules.review.tiers import TierChange, tier_changes

_MOST_NOTICED = 2  # of a kind; further ones are named together


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth noticing, and one thing to do about it."""

    title: str
    words: str
    todo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All figures of one period. `as_of` is the day up to which they were counted; `periods` are those of each row's counts.

    `charted` are those of the picture: of a year its quarters, of a quarter itself and four before, as far as the log knows of them.

    `begins` is the first day of which the log knows anything: what came before it was never counted.

    `heard` is how people who asked for themselves had heard of the practice, each with how many, most first, by `model.review.SOURCES`.
    `time` is (partner, minutes), most first, everybody who took any in the period, sender or not.
    """

    period: Period
    periods: tuple[Period, ...]
    as_of: date
    begins: date | None
    charted: tuple[Period, ...]
    totals: tuple[int, ...]
    heard: tuple[tuple[str, int], ...]
    sources: tuple[SourceRow, ...]
    first_sessions: Share
    undecided: int
    fit: Middle
    treatments: Treatments
    time: tuple[tuple[Partner, int], ...]
    answers: Answers
    concentration: Concentration
    one_contact: tuple[OneContact, ...]
    missing: tuple[PartnerType, ...]
    tier_changes: tuple[TierChange, ...]
    young: tuple[Partner, ...]

    @property
    def total(self) -> int:
        """Referrals in the period."""
        return self.totals[-1]

    @property
    def inquiries(self) -> int:
        """How many people asked for themselves for the first time."""
        return sum(count for _, count in self.heard)

    @property
    def minutes(self) -> int:
        """Minutes spent on everybody."""
        return sum(spent for _, spent in self.time)

    @property
    def minutes_each(self) -> int | None:
        """Minutes spent on everybody for each referral that came, rounded; None where none came."""
        return round(self.minutes / self.total) if self.total else None

    @property
    def empty(self) -> bool:
        """Whether nothing at all is in it: no referral in any of its periods, and no touch."""
        return not (sum(self.totals) or self.time or self.inquiries)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is worth noticing, the weightiest first."""
        return tuple(_findings(self))


def review(history: History, period: Period, zone: tzinfo, now: datetime) -> Review:
    """Count one period from the log, as it stands at `now`; a period that is not over is counted up to today."""
    history, as_of = one_name_each(history), min(period.last, local(now, zone))
    periods, partners = with_earlier(period), by_id(history)
    received, first = received_in(history, period, zone), begins(history, zone)
    charted = tuple(
        each
        for each in (quarters(period.first.year) if period.kind == "year" else periods)
        if first is not None and first <= each.last and each.first <= as_of
    )
    spent = minutes(history.touches, period, zone)
    return Review(
        period=period,
        periods=periods,
        as_of=as_of,
        begins=first,
        charted=charted,
        totals=tuple(len(received_in(history, each, zone)) for each in periods),
        heard=tuple(Counter(source for at, source in history.heard if local(at, zone) in period).most_common()),
        sources=sources(history, periods, charted, zone),
        first_sessions=conversion(received, history.steps),
        undecided=undecided(received),
        fit=fit(received),
        treatments=treatments(history, Period(name=period.name, first=period.first, last=as_of)),
        time=tuple(
            (partners[each], spent[each]) for each in sorted(spent, key=lambda one: (-spent[one], one)) if each in partners
        ),
        answers=answers(history, period, zone, now),
        concentration=concentration(history, as_of, zone),
        one_contact=one_contact(history, as_of, zone),
        missing=missing_types(history),
        tier_changes=tier_changes(history, as_of, zone),
        young=still_young(history, as_of, zone),
    )


def _findings(of: Review) -> Iterator[Finding]:
    yield from _leaning(of.concentration)
    for each in of.one_contact[:_MOST_NOTICED]:
        yield Finding(
            title="One contact in an organisation",
            words=f"{each.org} sent {each.referrals} referrals in twelve months, and you talk with "
            + (f"{each.contact.name} only." if each.contact else "nobody there to whom you can turn now."),
            todo=f"Ask {each.contact.name} to introduce you to a colleague." if each.contact else "Find one new name there.",
        )
    more = [each.org for each in of.one_contact[_MOST_NOTICED:]]
    if more:
        yield Finding(
            title="One contact there too",
            words=f"{', '.join(more)}: each sent two referrals or more in twelve months.",
            todo="No hurry: one new name in one of them is a good quarter.",
        )
    if of.missing:
        names = ", ".join(kind.title for kind in of.missing)
        yield Finding(
            title="Nobody there yet",
            words=f"Nobody you know is one of these: {names}.",
            todo=f"Think of one name: {of.missing[0].title}.",
        )
    unknown = next((row.counts[-1] for row in of.sources if row.name == UNKNOWN), 0)
    if unknown:
        yield Finding(
            title="Sources unknown",
            words=f"Of {of.total} referrals, {unknown} came without a known source.",
            todo="Ask each new client: how did you hear about me?",
        )
    late = of.answers.in_time.whole - of.answers.in_time.part
    if late:
        yield Finding(
            title="Answers after a day",
            words=f"Answered within a day: {of.answers.in_time} mails in which partners asked something.",
            todo="A line that says when you will answer is an answer.",
        )


def _leaning(of: Concentration) -> Iterator[Finding]:
    """What hangs on whom; nothing where too few came to say it."""
    if of.heavy_person is not None:
        name, share = of.heavy_person
        yield Finding(
            title="Much hangs on one source",
            words=f"{name} sent {share} referrals of known source in twelve months.",
            todo="Choose one other partner to have coffee with this month.",
        )
    if of.heavy_organisation is not None:
        name, share = of.heavy_organisation
        yield Finding(
            title="Much hangs on one organisation",
            words=f"{share} referrals of known source in twelve months came from {name}.",
            todo="Begin with one partner somewhere else.",
        )
    if of.few:
        yield Finding(
            title="Few streams",
            words=f"Your referrals come as from {of.effective:.1f} equal sources; two or three are safer.",
            todo="Warm up one relationship that has gone quiet.",
        )


def too_few(of: Concentration) -> str:
    """Why nothing is said about how referrals are spread, or "".

    >>> too_few(Concentration(counted=0, unknown=0, people=(), organisations=(), effective=None))
    'No referral of known source came in twelve months.'
    >>> too_few(Concentration(counted=1, unknown=0, people=(), organisations=(), effective=1.0))
    'With 1 referral of known source in twelve months, there is too little to say about how they are spread (6 are needed).'
    """
    if of.enough:
        return ""
    if not of.counted:
        return "No referral of known source came in twelve months."
    count = f"{of.counted} referral{'' if of.counted == 1 else 's'}"
    return (
        f"With {count} of known source in twelve months, there is too little to say about how they are spread "
        f"({ENOUGH_TO_SAY} are needed)."
    )
