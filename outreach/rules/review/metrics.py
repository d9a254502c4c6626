"""What a period brought: referrals by source, how many came to a first session, how long treatments lasted, fit, time, answers.

Pure counting over `model.review.History`. A referral belongs to the local day on which it was received. Sources are partners, and
what is no partner but is named (a directory, a former client); what nobody named is "source unknown". No client appears.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from outreach.model.people import Partner
from outreach.model.referral import Referral, ReferralState, Steps
from outreach.model.review import History
from outreach.model.touch import DEFAULT_MINUTES, Direction, Touch
from outreach.rules.review.counts import Middle, Share, mean, middle
from outreach.rules.review.periods import Period, local

UNKNOWN = "source unknown"
_NO_SOURCE = frozenset({"", "mail", "owner", "terminal", "unknown"})  # how it was logged, which is not where it came from
ANSWER_WITHIN = timedelta(hours=24)
_BEGUN = frozenset({ReferralState.FIRST_SESSION, ReferralState.ONGOING})
_REACHED = _BEGUN | {ReferralState.ENDED}
_OVER = frozenset({ReferralState.ENDED, ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON})
_UNDECIDED = frozenset(
    {ReferralState.RECEIVED, ReferralState.ACKNOWLEDGED, ReferralState.CLIENT_CONTACTED, ReferralState.SCHEDULED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source: its referrals in each of several periods (the last is the one reviewed), and what came of the last.

    `charted` are its referrals in each period of the picture. `minutes` were spent on the partner in the reviewed period; a source that is no partner takes none.
    """

    name: str
    partner: Partner | None
    counts: tuple[int, ...]
    charted: tuple[int, ...]
    first_sessions: Share
    fit: Middle
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatments:
    """How long those treatments lasted that ended in the period, in weeks; and how many go on at its end, for how long so far.

    `undated` ended too, but nobody wrote down when they began.
    """

    ended: Middle
    undated: int
    ongoing: Middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What became of one referral by what holds now: whether it came to a first session, and the days on which a treatment began and ended.

    Whom nobody reached never came, whatever was told before that; and what went on after an end has not ended.
    """

    reached: bool = False
    begun: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """How soon partners who asked something had an answer: hours to it, how many within a day, how many wait still."""

    hours: Middle
    in_time: Share
    waiting: int


def one_name_each(history: History) -> History:
    """The same history in which every source has one name and every name one source: what is counted and shown by name is neither
    mixed up nor taken apart.

    Two partners of one name have their organisation beside it, and where that is one too, their address. What is no partner is called
    as it was first written, whatever its capitals.
    """
    times = Counter(form for each in history.partners for form in set(_forms(each)))
    called = (next((form for form in _forms(each) if times[form] == 1), each.name) for each in history.partners)
    first: dict[str, str] = {}
    for each in sorted(history.referrals, key=lambda one: one.received):
        first.setdefault(each.source.strip().casefold(), each.source.strip())
    return replace(
        history,
        partners=tuple(replace(each, name=name) for each, name in zip(history.partners, called, strict=True)),
        referrals=tuple(replace(each, source=first[each.source.strip().casefold()]) for each in history.referrals),
    )


def _forms(partner: Partner) -> tuple[str, ...]:
    """What a partner may be called, the shortest first."""
    more = ((), (partner.org,), (partner.org, partner.email))
    told = (", ".join(filter(None, each)) for each in more)
    return tuple(f"{partner.name} ({words})" if words else partner.name for words in told)


def source_name(referral: Referral, partners: Mapping[int, Partner]) -> str:
    """Who or what sent it."""
    partner = partners.get(referral.partner_id or 0)
    if partner is not None:
        return partner.name
    return UNKNOWN if referral.source.strip().lower() in _NO_SOURCE else referral.source.strip()


def by_id(history: History) -> Mapping[int, Partner]:
    """The partners by id."""
    return {partner.id: partner for partner in history.partners}


def begins(history: History, zone: tzinfo) -> date | None:
    """The first day of which the log knows anything: somebody was added to it, or something happened; None while it is empty."""
    known = [each.created for each in history.partners if each.created is not None]
    moments = [*known, *(each.at for each in history.touches), *(each.received for each in history.referrals)]
    return local(min(moments), zone) if moments else None


def received_in(history: History, period: Period, zone: tzinfo) -> tuple[Referral, ...]:
    """The referrals of a period."""
    return tuple(each for each in history.referrals if local(each.received, zone) in period)


def sources(history: History, periods: Sequence[Period], charted: Sequence[Period], zone: tzinfo) -> tuple[SourceRow, ...]:
    """A row for each source of any of these periods; the one that sent most in the last stands first."""
    partners, spent = by_id(history), minutes(history.touches, periods[-1], zone)
    pictured = _by_source(history, charted, zone)
    rows = (
        SourceRow(
            name=name,
            partner=partners.get(partner_id or 0),
            counts=tuple(map(len, groups)),
            charted=tuple(map(len, pictured[partner_id, name])),
            first_sessions=conversion(groups[-1], history.steps),
            fit=fit(groups[-1]),
            minutes=spent.get(partner_id or 0, 0),
        )
        for (partner_id, name), groups in _by_source(history, periods, zone).items()
    )
    return tuple(sorted(rows, key=lambda row: (*(-count for count in reversed(row.counts)), row.name)))


def _by_source(
    history: History, periods: Sequence[Period], zone: tzinfo
) -> defaultdict[tuple[int | None, str], list[list[Referral]]]:
    """The referrals of each source (partner, if it is one, and name) in each of these periods."""
    partners = by_id(history)
    found: defaultdict[tuple[int | None, str], list[list[Referral]]] = defaultdict(lambda: [[] for _ in periods])
    for referral in history.referrals:
        day = local(referral.received, zone)
        for place, period in enumerate(periods):
            if day in period:
                known = referral.partner_id if referral.partner_id in partners else None
                found[known, source_name(referral, partners)][place].append(referral)
    return found


def conversion(referrals: Iterable[Referral], steps: Mapping[str, Steps]) -> Share:
    """How many of these came to a first session, as far as is known today."""
    reached = [course(each, steps.get(each.code, ())).reached for each in referrals]
    return Share(part=sum(reached), whole=len(reached))


def undecided(referrals: Iterable[Referral]) -> int:
    """How many of these may still come to one."""
    return sum(each.state in _UNDECIDED for each in referrals)


def fit(referrals: Iterable[Referral]) -> Middle:
    """How well they fit the practice, 0 to 3, where that was judged."""
    return mean([each.fit for each in referrals if each.fit is not None])


def treatments(history: History, period: Period) -> Treatments:
    """How long treatments lasted, the ended ones of the period and those that go on apart."""
    courses = [course(each, history.steps.get(each.code, ())) for each in history.referrals]
    over = [each for each in courses if each.ended is not None and each.ended in period]
    on = [each.begun for each in courses if each.begun is not None and not (each.ended and each.ended <= period.last)]
    return Treatments(
        ended=middle([_weeks(each.begun, each.ended) for each in over if each.begun and each.ended]),
        undated=sum(each.begun is None for each in over),
        ongoing=middle([_weeks(day, period.last) for day in on if day <= period.last]),
    )


def course(referral: Referral, steps: Steps) -> Course:
    """What became of one referral. An end without a beginning is the end of a treatment only where it was called one."""
    if referral.state is ReferralState.NO_CONTACT:
        return Course()
    missed = max((at for at, (state, _) in enumerate(steps, 1) if state is ReferralState.NO_CONTACT), default=0)
    held = steps[missed:]
    reached = not _REACHED.isdisjoint({referral.state, *(state for state, _ in held)})
    begun = min((day for state, day in held if state in _BEGUN), default=None)
    over = referral.state in (_OVER if begun else {ReferralState.ENDED})
    ended = max((day for state, day in held if state is referral.state), default=None) if over else None
    return Course(reached=reached, begun=begun, ended=ended)


def minutes(touches: Iterable[Touch], period: Period, zone: tzinfo) -> Mapping[int, int]:
    """Minutes spent by partner: as they were told, else what such a touch usually takes."""
    spent: dict[int, int] = defaultdict(int)
    for touch in touches:
        if local(touch.at, zone) in period:
            spent[touch.partner_id] += DEFAULT_MINUTES[touch.kind] if touch.minutes is None else touch.minutes
    return spent


def answers(history: History, period: Period, zone: tzinfo, now: datetime) -> Answers:
    """How soon partners were answered who asked something in the period. Any touch of ours counts as the answer.

    Who asked less than a day ago and waits is neither in time nor late yet.
    """
    ours: dict[int, list[datetime]] = defaultdict(list)
    for touch in history.touches:
        if touch.direction is not Direction.IN:
            ours[touch.partner_id].append(touch.at)
    took: list[timedelta] = []
    late = fresh = 0
    for each in history.asked:
        if local(each.at, zone) in period:
            times = ours[each.partner_id]
            after = bisect_right(times, each.at)
            if after < len(times):
                took.append(times[after] - each.at)
            elif now - each.at > ANSWER_WITHIN:
                late += 1
            else:
                fresh += 1
    in_time = Share(part=sum(each <= ANSWER_WITHIN for each in took), whole=len(took) + late)
    return Answers(hours=middle([each.total_seconds() / 3600 for each in took]), in_time=in_time, waiting=late + fresh)


def _weeks(first: date, last: date) -> float:
    return max(0, (last - first).days) / 7
