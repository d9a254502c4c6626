"""The letters that time asks for: resources, coffee, yearly news, a second touch, a word about fit, nobody forgotten for ninety days.

Law: as in `due`, a question put to the log and the clock. One letter a person waits at a time, the limits of `pace` hold here already, and
a house is written to once a round. A ritual that begins for fifty people is spread: no more letters wait than one digest shows. What the
owner refused, or let lie, is not shown again in the same season.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from outreach.model.cadence import Dossier, Due, Resource
from outreach.model.outbox import WAITING, Draft
from outreach.model.people import Stage, Tier
from outreach.model.practice import Config
from outreach.model.referral import Referral, ReferralState
from outreach.model.review import History
from outreach.rules.cadence.before import MEETINGS, answered, last_day
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.due import reachable
from outreach.rules.cadence.pace import RUNAWAY_DRAFTS, UNASKED, is_quiet, too_soon
from outreach.rules.cadence.seasons import Season, coffee_quarter, resource_month, update_season
from outreach.rules.cadence.series import FLOOR, SECOND_TOUCH
from outreach.rules.cadence.shelf import Shared, best_for
from outreach.rules.review.periods import local
from outreach.rules.review.streams import Sender, senders

BEST = 5
MISFITS = 2
MISMATCH = "mismatch"
SECOND_FROM = timedelta(weeks=3)
_HALF_YEAR = timedelta(days=183)
_SETTLED = timedelta(days=10)  # after a meeting; what comes later is a second touch of its own
_QUIET = timedelta(days=30)  # before the yearly news: who was just in touch, has heard it
_DAY = timedelta(days=1)
_LISTED = timedelta(days=60)  # for so long a change of our own details is news to a directory
_SERVED = frozenset({ReferralState.FIRST_SESSION, ReferralState.ONGOING, ReferralState.ENDED})
_PURPOSES = frozenset({MISMATCH, "resource", "coffee_invitation", "check_in", "practice_update", "details_changed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What the rituals ask. `shelf` is what can be shared and `shared` what was; `news` are this year's lines ("" for none); `changed` is the
    day on which she last said that the practice's own details are others now."""

    dossiers: Sequence[Dossier]
    shelf: Sequence[Resource] = ()
    shared: Shared = field(default=frozenset())
    news: str = ""
    changed: date | None = None


def rituals(log: Log, calendar: Calendar, now: datetime, config: Config, *, taken: Sequence[Due] = ()) -> tuple[Due, ...]:
    """The letters of today's rituals, most pressing first. `taken` are other letters due now: their people have their turn already.

    Nothing on a day on which the practice is closed, nor in a quiet time.
    """
    today = local(now, config.practice.zone)
    if not calendar.is_business_day(today) or is_quiet(today, config.sending):
        return ()
    asked = _Asked(log=log, calendar=calendar, now=now, today=today, config=config)
    busy = {step.partner_id for step in taken}
    written = {step.partner_id for step in taken if step.purpose in UNASKED}
    houses = {each.partner.org_id for each in log.dossiers if each.partner.id in written} - {None}
    chosen: list[Due] = []
    room = asked.room()
    for step, dossier in sorted(asked.steps(), key=lambda each: (each[0].rank, each[0].since, each[0].partner_id)):
        if len(chosen) < room and step.partner_id not in busy and dossier.partner.org_id not in houses:
            chosen.append(step)
            houses |= {dossier.partner.org_id} - {None}
    return tuple(chosen)


def most_at_once(config: Config) -> int:
    """How many letters of rituals may wait at once: a digest full, and far from what `pace` takes for a runaway."""
    return min(config.digest.max_decisions, RUNAWAY_DRAFTS // 2)


def best_sources(dossiers: Sequence[Dossier], day: date, config: Config) -> tuple[Sender, ...]:
    """Partners by what they sent in the twelve months before `day`, best first."""
    known = History(
        partners=tuple(each.partner for each in dossiers),
        referrals=tuple(referral for each in dossiers for referral in each.referrals),
    )
    return senders(known, day - timedelta(days=1), config.practice.zone)


def last_met(dossier: Dossier, config: Config) -> date | None:
    """The day of the last meeting, or None."""
    return max((local(touch.at, config.practice.zone) for touch in dossier.touches if touch.kind in MEETINGS), default=None)


def without_misfits(dossier: Dossier, config: Config) -> list[Draft]:
    """The waiting words about fit of which too few clients are left, now that more is known of them than when they were written."""
    return [
        draft
        for draft in dossier.open_drafts
        if draft.purpose == MISMATCH
        and draft.state in WAITING
        and len(_misfits(dossier, local(draft.created, config.practice.zone), config)) < MISFITS
    ]


def _misfits(dossier: Dossier, until: date, config: Config) -> list[Referral]:
    """The clients of the half-year before a day whom the practice could not serve, by her word or by her profile; nobody of whom that is not sure."""
    since = until - _HALF_YEAR
    return [each for each in dossier.referrals if local(each.received, config.practice.zone) >= since and _unfit(each, dossier)]


def _unfit(referral: Referral, dossier: Dossier) -> bool:
    """Whether the practice could not serve this client, also where somebody else was found for them since. Who came all the same is served."""
    told = {state for state, _ in dossier.steps.get(referral.code, ())} | {referral.state}
    sent_on = referral.state is ReferralState.REFERRED_ON and ReferralState.NOT_A_FIT in told
    outside = referral.fit == 0 and (referral.fit_said or not told & _SERVED)
    return referral.state is ReferralState.NOT_A_FIT or sent_on or outside


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One question to log and clock, with everything that its answer needs."""

    log: Log
    calendar: Calendar
    now: datetime
    today: date
    config: Config

    def room(self) -> int:
        """How many more letters may wait for her yes: as many as one digest shows, so that a season is spread by her own pace."""
        waiting = sum(draft.purpose in _PURPOSES for each in self.log.dossiers for draft in each.open_drafts)
        return max(0, most_at_once(self.config) - waiting)

    def steps(self) -> Iterator[tuple[Due, Dossier]]:
        """The first ritual that asks for a letter to each partner, where nothing speaks against it."""
        coffee = self._invited()
        for dossier in self.log.dossiers:
            resting = dossier.partner.tier is Tier.RESTING
            if dossier.open_drafts or resting or not reachable(dossier.partner, self.now, self.today):
                continue
            found = (self._mismatch(dossier), self._second(dossier), coffee.get(dossier.partner.id), self._details(dossier))
            rest = (self._news(dossier), self._resource(dossier), self._floor(dossier))
            step = next((each for each in (*found, *rest) if each is not None), None)
            if step is not None and self._in_time(step, dossier):
                yield step, dossier

    def _in_time(self, step: Due, dossier: Dossier) -> bool:
        org = dossier.partner.org_id
        colleagues = [
            each for each in self.log.dossiers if org is not None and each.partner.org_id == org and each is not dossier
        ]
        return too_soon(step.purpose, dossier, colleagues, self.now, self.config.sending) is None

    def _mismatch(self, dossier: Dossier) -> Due | None:
        """After two clients in six months whom the practice could not serve: a plain word about whom it serves best. Never after one."""
        misfits = _misfits(dossier, self.today, self.config)
        if len(misfits) < MISFITS or self._done(MISMATCH, dossier, self.today - _HALF_YEAR):
            return None
        return Due(
            partner_id=dossier.partner.id,
            purpose=MISMATCH,
            since=max(self._day(each.received) for each in misfits),
            rank=44,
            why=f"{len(misfits)} clients in six months were not for you ({', '.join(each.code for each in misfits)}); tell them whom you serve best.",
        )

    def _second(self, dossier: Dossier) -> Due | None:
        """Three to five weeks after a first meeting, if nothing else came between: something of use, or a hello."""
        met = [touch for touch in dossier.touches if touch.kind in MEETINGS]
        if len(met) != 1 or not SECOND_FROM <= self.today - self._day(met[0].at) <= SECOND_TOUCH:
            return None
        day = self._day(met[0].at)
        since = any(touch.at > met[0].at + _SETTLED for touch in dossier.touches)
        if since or self._done("resource", dossier, day) or self._done("check_in", dossier, day):
            return None
        resource = best_for(dossier.partner, self.log.shelf, self.log.shared)
        weeks = (self.today - day).days // 7
        return Due(
            partner_id=dossier.partner.id,
            purpose="resource" if resource else "check_in",
            since=day,
            rank=45,
            resource=resource,
            why=f"You met for the first time {weeks} weeks ago; a second touch makes it a relationship.",
        )

    def _invited(self) -> dict[int, Due]:
        """The five best sources whom she has not met in the ninety days before the quarter, by id."""
        season = coffee_quarter(self.calendar, self.today)
        if season is None:
            return {}
        dossiers = {each.partner.id: each for each in self.log.dossiers}
        open_to = [
            each
            for each in best_sources(self.log.dossiers, season.first, self.config)
            if reachable(each.partner, self.now, self.today)
            and each.partner.tier is not Tier.RESTING
            and not self._met_before(dossiers[each.partner.id], season.first)
        ]
        return {
            each.partner.id: Due(
                partner_id=each.partner.id,
                purpose="coffee_invitation",
                since=season.first,
                rank=46,
                why="One of your best sources, and you have not met in the last ninety days.",
            )
            for each in open_to[:BEST]
            if not self._met_since(dossiers[each.partner.id], season.first)
            and not self._done("coffee_invitation", dossiers[each.partner.id], season.first)
        }

    def _met_before(self, dossier: Dossier, day: date) -> bool:
        met = [self._day(touch.at) for touch in dossier.touches if touch.kind in MEETINGS]
        return any(day - FLOOR <= each < day for each in met)

    def _met_since(self, dossier: Dossier, day: date) -> bool:
        met = last_met(dossier, self.config)
        return met is not None and met >= day

    def _details(self, dossier: Dossier) -> Due | None:
        """When the practice's own details have changed, every directory that lists it hears of it, once."""
        changed, partner = self.log.changed, dossier.partner
        if changed is None or partner.type != "directory" or partner.stage is Stage.KNOWN or self.today - changed > _LISTED:
            return None
        if self._done("details_changed", dossier, changed) or self._done("practice_information", dossier, changed):
            return None
        why = f"Your own details changed on {changed.day} {changed:%b}, and they list you."
        return Due(partner_id=partner.id, purpose="details_changed", since=changed, rank=47, why=why)

    def _news(self, dossier: Dossier) -> Due | None:
        """Once a year what is new here, to everyone with whom there is something, but not to who was just in touch."""
        season = update_season(self.calendar, self.today)
        if season is None or not self.log.news or dossier.partner.stage is Stage.KNOWN:
            return None
        if self._touched_since(dossier, self.today - _QUIET) or self._done("practice_update", dossier, season.first):
            return None
        return self._of_season(dossier, "practice_update", season, 48, "Once a year they hear what is new here.")

    def _resource(self, dossier: Dossier) -> Due | None:
        """Once a month something of use to a core partner."""
        season = resource_month(self.calendar, self.today)
        if (
            season is None
            or dossier.partner.tier is not Tier.CORE
            or self._done("resource", dossier, season.first.replace(day=1))
        ):
            return None
        resource = best_for(dossier.partner, self.log.shelf, self.log.shared)
        if resource is None:
            return None
        return self._of_season(dossier, "resource", season, 50, "This month's resource for your core partners.", resource)

    def _floor(self, dossier: Dossier) -> Due | None:
        """A core or active partner with whom there was no touch of any kind for ninety days."""
        partner = dossier.partner
        if partner.tier not in {Tier.CORE, Tier.ACTIVE} or partner.stage not in {Stage.TALKED, Stage.REFERRING}:
            return None
        last = last_day(dossier, self.config.practice.zone)
        if last is None or self.today - last < FLOOR or self._done("check_in", dossier, self.today - FLOOR + _DAY):
            return None
        return Due(
            partner_id=partner.id,
            purpose="check_in",
            since=last,
            rank=52,
            why=f"No touch of any kind since {last:%a} {last.day} {last:%b}.",
        )

    def _of_season(
        self, dossier: Dossier, purpose: str, season: Season, rank: int, why: str, resource: Resource | None = None
    ) -> Due:
        return Due(partner_id=dossier.partner.id, purpose=purpose, since=season.first, rank=rank, why=why, resource=resource)

    def _done(self, purpose: str, dossier: Dossier, since: date) -> bool:
        """Whether such a letter went or was proposed since that day; one that an event overtook was never answered."""
        gone = any(touch.purpose == purpose and self._day(touch.at) >= since for touch in dossier.touches)
        return gone or any(
            draft.purpose == purpose and self._day(draft.created) >= since and answered(draft)
            for draft in (*dossier.open_drafts, *dossier.past_drafts)
        )

    def _touched_since(self, dossier: Dossier, day: date) -> bool:
        return any(self._day(touch.at) > day for touch in dossier.touches)

    def _day(self, at: datetime) -> date:
        return local(at, self.config.practice.zone)
