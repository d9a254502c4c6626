"""A year of an invented practice with fifty partners: a leap year with both changes of the clock, holidays, days away and quiet times.

Pure: dossiers in memory, chance from a seed. It stands for the store, the mailbox and the owner. It limits nothing by itself: what is written is what
the program's rules ask for, and a letter with a yes goes at the first moment at which the program's rule lets it go, asked all day and all night.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache

from year_life import CONFERENCE, Life
from year_people import Network, at, chance, local_time

from outreach.model.cadence import Dossier, Due, Inquiry, Resource
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Stage
from outreach.model.practice import Config
from outreach.model.referral import ReferralState
from outreach.rules.cadence.calendar import Calendar, calendar_of
from outreach.rules.cadence.due import due
from outreach.rules.cadence.inquiries import ACKNOWLEDGEMENT, acknowledgements
from outreach.rules.cadence.leaving import why_wait
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.letters.sample import practice

FIRST = date(2028, 1, 1)  # a Saturday
AWAY = (date(2028, 7, 20), date(2028, 8, 3))
QUIET = ((date(2028, 9, 6), date(2028, 9, 8)), (date(2028, 12, 18), date(2029, 1, 6)))
CONFIG = replace(practice(), sending=replace(practice().sending, quiet=QUIET))
CALENDAR = calendar_of(CONFIG, [AWAY])
SHELF = tuple(Resource(id=n, title=f"Resource {n}", tags=("sleep",) if n % 2 else ("family",)) for n in range(1, 41))
LEAP_DAY, SUMMER_TIME, WINTER_TIME = date(2028, 2, 29), date(2028, 3, 12), date(2028, 11, 5)
ALL_GOOD = {
    LEAP_DAY: (8, 10),
    SUMMER_TIME - timedelta(days=1): (8, 10),
    SUMMER_TIME: (21, 0),
    CONFERENCE + timedelta(days=1): (8, 10),
    AWAY[0] - timedelta(days=1): (21, 0),
    QUIET[0][0] - timedelta(days=1): (21, 0),
    WINTER_TIME: (21, 0),
}
"""When she says yes to everything: on the leap day, the days on which the clock is changed, behind the conference, on the eves of away days
and of a quiet time."""
ASLEEP = (date(2028, 4, 20), date(2028, 7, 19))
_STEP, _STEP_AFTER_A_LETTER = timedelta(minutes=10), timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a day brought: letters drafted in the morning (by `due`, by `rituals`, to people who wrote for themselves), with the log as it was then,
    and letters that went, with their moments; `given` are the resources that went, with their readers.
    """

    day: date
    log: Log
    plain: tuple[Due, ...]
    rituals: tuple[Due, ...]
    sent: tuple[tuple[datetime, Draft], ...]
    acknowledged: tuple[Inquiry, ...] = ()
    given: tuple[tuple[int, int], ...] = ()

    @property
    def drafted(self) -> tuple[Due, ...]:
        """What the log asked for, of both sorts."""
        return (*self.plain, *self.rituals)

    @property
    def purposes(self) -> set[str]:
        """What kinds of letters were drafted."""
        return {step.purpose for step in self.drafted} | ({ACKNOWLEDGEMENT} if self.acknowledged else set())

    @property
    def letters(self) -> tuple[Draft, ...]:
        """What went."""
        return tuple(draft for _, draft in self.sent)

    @property
    def people(self) -> dict[int, Dossier]:
        """Everybody, by number."""
        return {each.partner.id: each for each in self.log.dossiers}


@cache
def whole_year() -> tuple[tuple[Day, ...], Life]:
    """The year, played once for all tests of a process, and the life that was in it."""
    year = Year()
    return tuple(year.days(366)), year.life


@cache
def slept() -> tuple[Day, ...]:
    """The days before and behind ninety days on which the machine was off while life went on."""
    return tuple(Year(first=date(2028, 3, 25), asleep=ASLEEP).days(160))


@dataclass(kw_only=True)
class Year:
    """The practice at work. Iterate over `days`."""

    config: Config = CONFIG
    calendar: Calendar = CALENDAR
    first: date = FIRST
    asleep: tuple[date, date] = (date.max, date.max)
    carried: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.network = Network(first=self.first)
        self.life = Life(network=self.network)
        self._strangers: list[Draft] = []
        self._went: list[tuple[datetime, Draft]] = []

    def days(self, count: int) -> Iterator[Day]:
        """One day after another, but for those on which the machine is off."""
        for day in (self.first + timedelta(days=n) for n in range(count)):
            if self.asleep[0] <= day < self.asleep[1]:
                self.life.evening(day)
            else:
                yield self._lived(day)

    def _lived(self, day: date) -> Day:
        """From midnight to midnight: letters that may go do, in the morning what is due is drafted, she answers when she answers, people live."""
        went, brought = len(self._went), list[Day]()
        plan: list[tuple[datetime, Callable[[datetime], None]]] = [
            (at(day), lambda now: brought.append(self._morning(day, now))),
            (local_time(day, 17), lambda _: self.life.evening(day)),
        ]
        answers = self._answer_at(day)
        if answers is not None:
            plan.append((answers, lambda now: self._answer(now, everything=day in ALL_GOOD)))
        plan.sort(key=lambda each: each[0])
        now, end = local_time(day, 0), local_time(day + timedelta(days=1), 0)
        while now < end:
            while plan and now >= plan[0][0]:
                plan.pop(0)[1](now)
            self._go(now)
            lately = bool(self._went) and now - self._went[-1][0] < timedelta(minutes=6)
            now += _STEP_AFTER_A_LETTER if lately else _STEP
        sent = tuple(self._went[went:])
        given = tuple(self.carried[draft.id] for _, draft in sent if draft.id in self.carried)
        return replace(brought[0], sent=sent, given=given)

    def _morning(self, day: date, now: datetime) -> Day:
        self._expire(now)
        log = Log(
            dossiers=tuple(self.network.dossiers.values()),
            shelf=SHELF,
            shared=frozenset(self.carried.values()),
            news="finished a training",
            changed=self.life.changed,
        )
        answered = acknowledgements(self.life.inquiries, len(self._strangers), self.calendar, now, self.config)
        self.life.inquiries = [each for each in self.life.inquiries if each not in answered]
        self._strangers += [self._written(None, ACKNOWLEDGEMENT, each.email, now) for each in answered]
        plain = due(log.dossiers, self.calendar, now, self.config)
        ritual = rituals(log, self.calendar, now, self.config, taken=plain)
        for step in (*plain, *ritual):
            self._draft(step, now)
        return Day(day=day, log=log, plain=plain, rituals=ritual, sent=(), acknowledged=answered)

    def _draft(self, step: Due, now: datetime) -> None:
        dossier = self.network.dossiers[step.partner_id]
        draft = replace(
            self._written(step.partner_id, step.purpose, dossier.partner.email, now), referral_code=step.referral_code
        )
        if step.resource is not None:
            self.carried[draft.id] = (step.resource.id, step.partner_id)
        self.network.keep(replace(dossier, open_drafts=(*dossier.open_drafts, draft)))

    def _written(self, partner_id: int | None, purpose: str, email: str, now: datetime) -> Draft:
        number = self.network.next()
        return Draft(
            id=number, partner_id=partner_id, to_name="", to_email=email, subject="A letter", body="", purpose=purpose,
            created=now, message_id=f"<{number}@practice.example>", state=State.PROPOSED,
        )  # fmt: skip

    def _answer_at(self, day: date) -> datetime | None:
        """When she answers the digest: mostly at ten past eight, sometimes at noon or in the evening, sometimes not, and never while she is away."""
        luck = chance("answers", day)
        if self.calendar.is_away(day) or (luck > 0.9 and day not in ALL_GOOD):
            return None
        usual = (8, 10) if luck < 0.7 else (13, 0) if luck < 0.8 else (21, 0)
        return local_time(day, *ALL_GOOD.get(day, usual))

    def _answer(self, now: datetime, *, everything: bool) -> None:
        """Mostly yes, sometimes no, sometimes it is left to lie."""
        for draft in self._open(State.PROPOSED):
            luck = 0.5 if everything else chance("verdict", draft.partner_id, draft.purpose, now)
            if luck < 0.05:
                self._end(draft, State.WITHDRAWN, Event.REJECT)
            elif luck < 0.9:
                hold = timedelta(minutes=self.config.sending.hold_minutes)
                self._put(replace(draft, state=State.APPROVED, not_before=now + hold))

    def _go(self, now: datetime) -> None:
        """The first letter with a yes that the program's rule lets go at this moment."""
        for draft in self._open(State.APPROVED):
            partner = self.network.dossiers[draft.partner_id].partner if draft.partner_id else None
            sent = [when for when, _ in self._went[-30:] if when > now - timedelta(days=1)]
            if why_wait(draft, partner, sent, self.calendar, now, self.config) is None:
                self._went.append((now, draft))
                self._sent(draft, now)
                return

    def _open(self, state: State) -> list[Draft]:
        """Letters in a state, the oldest first."""
        known = (draft for dossier in self.network.dossiers.values() for draft in dossier.open_drafts)
        return sorted((each for each in (*known, *self._strangers) if each.state is state), key=lambda each: each.id)

    def _expire(self, now: datetime) -> None:
        """A yes that could not be acted on for a week is old; what has waited for a week expires."""
        week = timedelta(days=self.config.sending.expire_days)
        for draft in self._open(State.APPROVED):
            if draft.not_before is not None and now - draft.not_before > week:
                self._put(replace(draft, state=State.PROPOSED))
        for draft in self._open(State.PROPOSED):
            if now - draft.created > week:
                self._end(draft, State.EXPIRED, Event.EXPIRE)

    def _put(self, draft: Draft) -> None:
        """The letter as it stands now."""
        if draft.partner_id is None:
            self._strangers = [draft if each.id == draft.id else each for each in self._strangers]
        else:
            dossier = self.network.dossiers[draft.partner_id]
            drafts = tuple(draft if each.id == draft.id else each for each in dossier.open_drafts)
            self.network.keep(replace(dossier, open_drafts=drafts))

    def _end(self, draft: Draft, state: State, event: Event) -> None:
        """It did not go."""
        self.carried.pop(draft.id, None)
        dossier = self._without(draft)
        if dossier is not None:
            ended = replace(draft, state=state, ended_by=event)
            self.network.keep(replace(dossier, past_drafts=(*dossier.past_drafts, ended)))

    def _without(self, draft: Draft) -> Dossier | None:
        """Whoever it is to, without it; None for somebody in no network."""
        if draft.partner_id is None:
            self._strangers = [each for each in self._strangers if each.id != draft.id]
            return None
        dossier = self.network.dossiers[draft.partner_id]
        return replace(dossier, open_drafts=tuple(each for each in dossier.open_drafts if each.id != draft.id))

    def _sent(self, draft: Draft, now: datetime) -> None:
        dossier = self._without(draft)
        if dossier is None:
            return
        partner = dossier.partner
        if draft.purpose.endswith("introduction"):
            partner = replace(partner, stage=Stage.INTRODUCED)
        referrals = tuple(
            replace(each, state=ReferralState.ACKNOWLEDGED, acknowledged=now)
            if each.code == draft.referral_code and draft.purpose == "thank_you_referral"
            else each
            for each in dossier.referrals
        )
        told = {(draft.referral_code, draft.purpose)} if draft.referral_code else set()
        self.network.keep(
            replace(
                dossier,
                partner=partner,
                touches=(*dossier.touches, self.network.letter(partner.id, now, draft.purpose)),
                referrals=referrals,
                told=frozenset(dossier.told | told),
            )
        )
