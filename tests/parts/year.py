"""A year of an invented practice with fifty partners, day by day: letters are drafted, approved, refused, answered; people meet and refer.

Pure: dossiers in memory, chance from a seed. It stands for the store, the mailbox and the owner, so that rules can be watched at work.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from outreach.model.cadence import Cue, Dossier, Due, Inquiry, Resource
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.due import due
from outreach.rules.cadence.inquiries import acknowledgements
from outreach.rules.cadence.loops import progress_wanted
from outreach.rules.cadence.rituals import Log, rituals

TIERS = (*[Tier.CORE] * 5, *[Tier.ACTIVE] * 10, *[Tier.LIGHT] * 33, Tier.RESTING, Tier.DO_NOT_CONTACT)
TYPES = tuple(PARTNER_TYPES)
SHELF = tuple(Resource(id=n, title=f"Resource {n}", tags=("sleep",) if n % 2 else ("family",)) for n in range(1, 41))


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a day brought: letters drafted (by `due`, by `rituals`, to people who wrote for themselves) and letters that went, with the
    log as it was that morning; `given` are the resources that went, with their readers.
    """

    day: date
    log: Log
    plain: tuple[Due, ...]
    rituals: tuple[Due, ...]
    sent: tuple[Draft, ...]
    acknowledged: tuple[Inquiry, ...] = ()
    given: tuple[tuple[int, int], ...] = ()

    @property
    def purposes(self) -> set[str]:
        """What kinds of letters were drafted."""
        answers = {"inquiry_acknowledgement"} if self.acknowledged else set()
        return answers | {step.purpose for step in (*self.plain, *self.rituals)}


@dataclass(kw_only=True)
class Year:
    """The practice at work. Iterate over `days`."""

    config: Config
    calendar: Calendar
    first: date
    seed: int = 1
    dossiers: dict[int, Dossier] = field(default_factory=dict)
    carried: dict[int, tuple[int, int]] = field(default_factory=dict)
    inquiries: list[Inquiry] = field(default_factory=list)
    changed: date | None = None

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._numbers = itertools.count(1)
        start = at(self.first)
        for number, tier in enumerate(TIERS, 1):
            new = tier is Tier.LIGHT and number % 2 == 0
            partner = Partner(
                id=number,
                name=f"Partner {number}",
                email=f"p{number}@house{number % 40}.example",
                org=f"House {number % 40}",
                org_id=number % 40,  # ten houses have two of them
                type=TYPES[number % len(TYPES)],
                tier=tier,
                stage=Stage.KNOWN if new else Stage.TALKED,
                specific="a sleep group" if number % 4 else "",
                created=start - timedelta(days=400),
            )
            old = self._chance.randrange(20, 120)
            touches = () if new else (self._touch(number, TouchKind.CALL, Direction.BOTH, start - timedelta(days=old)),)
            self.dossiers[number] = Dossier(partner=partner, touches=touches)
        for number in range(1, 16):
            for _ in range(self._chance.randrange(0, 4)):
                self._refer(number, start - timedelta(days=self._chance.randrange(1, 300)))

    def days(self, count: int) -> Iterator[Day]:
        """One day after another: the morning's question, then what the day brings."""
        for day in (self.first + timedelta(days=n) for n in range(count)):
            now = at(day)
            sent = tuple(self._send(day)) if self.calendar.is_business_day(day) else ()
            log_now = Log(
                dossiers=tuple(self.dossiers.values()),
                shelf=SHELF,
                shared=frozenset(self.carried.values()),
                news="finished a training",
                changed=self.changed,
            )
            answered = acknowledgements(self.inquiries, 0, self.calendar, now, self.config)
            self.inquiries = [each for each in self.inquiries if each not in answered]
            plain = due(log_now.dossiers, self.calendar, now, self.config)
            ritual = rituals(log_now, self.calendar, now, self.config, taken=plain)
            for step in (*plain, *ritual):
                self._draft(step, now)
            given = tuple(self.carried[draft.id] for draft in sent if draft.id in self.carried)
            yield Day(day=day, log=log_now, plain=plain, rituals=ritual, sent=sent, acknowledged=answered, given=given)
            self._live(day)

    def _draft(self, step: Due, now: datetime) -> None:
        dossier, number = self.dossiers[step.partner_id], next(self._numbers)
        draft = Draft(
            id=number, partner_id=step.partner_id, to_name=dossier.partner.name, to_email=dossier.partner.email, subject="A letter", body="",
            purpose=step.purpose, created=now, message_id=f"<{number}@practice.example>", referral_code=step.referral_code,
        )  # fmt: skip
        if step.resource is not None:
            self.carried[number] = (step.resource.id, step.partner_id)
        self._keep(replace(dossier, open_drafts=(*dossier.open_drafts, draft)))

    def _send(self, day: date) -> Iterator[Draft]:
        """What waited is answered the next day: mostly yes, sometimes no, sometimes it is left to lie for a week. Ten a day go."""
        waiting = [(dossier, draft) for dossier in self.dossiers.values() for draft in dossier.open_drafts]
        room = self.config.sending.per_day
        for _, draft in sorted(waiting, key=lambda each: each[1].id):
            dossier = self.dossiers[draft.partner_id or 0]
            rest = tuple(each for each in dossier.open_drafts if each is not draft)
            chance = self._chance.random()
            if chance < 0.05 or draft.created < at(day) - timedelta(days=7):
                self.carried.pop(draft.id, None)
                ended = replace(draft, state=State.WITHDRAWN, ended_by=Event.REJECT if chance < 0.05 else Event.EXPIRE)
                self._keep(replace(dossier, open_drafts=rest, past_drafts=(*dossier.past_drafts, ended)))
            elif chance < 0.9 and room:
                room -= 1
                self._sent(replace(dossier, open_drafts=rest), draft, day)
                yield draft

    def _sent(self, dossier: Dossier, draft: Draft, day: date) -> None:
        partner = dossier.partner
        if draft.purpose.endswith("introduction"):
            partner = replace(partner, stage=Stage.INTRODUCED)
        touch = self._touch(partner.id, TouchKind.MAIL, Direction.OUT, at(day), draft.purpose)
        referrals = tuple(
            replace(each, state=ReferralState.ACKNOWLEDGED, acknowledged=at(day))
            if each.code == draft.referral_code and draft.purpose == "thank_you_referral"
            else each
            for each in dossier.referrals
        )
        told = {(draft.referral_code, draft.purpose)} if draft.referral_code else set()
        self._keep(
            replace(
                dossier,
                partner=partner,
                touches=(*dossier.touches, touch),
                referrals=referrals,
                told=frozenset(dossier.told | told),
            )
        )

    def _live(self, day: date) -> None:
        """What people do: they answer, they meet, they refer; clients come, and say what may be told; somebody writes for themselves."""
        evening = at(day) + timedelta(hours=5)
        for number, dossier in list(self.dossiers.items()):
            chance = self._chance.random()
            last = dossier.touches[-1] if dossier.touches else None
            if last is not None and last.direction is Direction.OUT and evening - last.at < timedelta(days=9) and chance < 0.04:
                self._answered(number, evening)
            elif dossier.partner.stage is Stage.TALKED and chance < 0.003:
                self._add(number, self._touch(number, TouchKind.COFFEE, Direction.BOTH, evening))
            elif dossier.partner.stage is Stage.TALKED and chance > 0.997:
                self._refer(number, evening)
            self._clients_come(number, day)
            self._they_ask(number, evening)
        if self._chance.random() < 0.05:
            self.inquiries.append(Inquiry(email=f"q{next(self._numbers)}@mail.example", at=evening))
        if (day.month, day.day) == (9, 11):
            self.changed = day
        if (day.month, day.day) == (5, 15):
            self._succeeded(50, day)

    def _clients_come(self, number: int, day: date) -> None:
        """A client whose referrer was thanked comes, step by step; most allow something, one in ten takes it back again."""
        further = {
            ReferralState.ACKNOWLEDGED: ReferralState.SCHEDULED,
            ReferralState.SCHEDULED: ReferralState.FIRST_SESSION,
            ReferralState.FIRST_SESSION: ReferralState.ONGOING,
        }
        for referral in self.dossiers[number].referrals:
            after, chance = further.get(referral.state), self._chance.random()
            if after is not None and chance < 0.08:
                self._reached(number, replace(referral, state=after), day)
            elif after is not None and chance > 0.999:
                revoked = (replace(each, revoked=day) for each in self.dossiers[number].consents)
                self._keep(replace(self.dossiers[number], consents=tuple(revoked)))
        for referral in progress_wanted(self.dossiers[number], day):
            self._happens(number, "closing_loop_2", at(day), text="We meet every week.", code=referral.code)

    def _reached(self, number: int, referral: Referral, day: date) -> None:
        dossier = self.dossiers[number]
        others = tuple(referral if each.code == referral.code else each for each in dossier.referrals)
        steps = {**dossier.steps, referral.code: (*dossier.steps.get(referral.code, ()), (referral.state, day))}
        consents = dossier.consents
        if referral.state is ReferralState.SCHEDULED and (level := self._chance.randrange(3)):
            consents = (*consents, Consent(code=referral.code, partner_id=number, level=ConsentLevel(level), given=day))
        self._keep(replace(dossier, referrals=others, steps=steps, consents=consents))

    def _they_ask(self, number: int, when: datetime) -> None:
        """Now and then a mail asks something or tells something; what is only suspected is never confirmed here."""
        if self.dossiers[number].partner.stage is Stage.TALKED and self._chance.random() < 0.004:
            purpose = self._chance.choice(("how_to_refer", "practice_information", "reply_redirect", "congratulation"))
            self._happens(number, purpose, when, text="opened a second office", confirmed=self._chance.random() < 0.8)

    def _happens(
        self, number: int, purpose: str, when: datetime, *, text: str, code: str | None = None, confirmed: bool = True
    ) -> None:
        cue = Cue(
            key=f"cue:{next(self._numbers)}",
            partner_id=number,
            purpose=purpose,
            at=when,
            text=text,
            referral_code=code,
            confirmed=confirmed,
        )
        self._keep(replace(self.dossiers[number], cues=(*self.dossiers[number].cues, cue)))

    def _succeeded(self, number: int, day: date) -> None:
        """Somebody left, and the owner has said who follows."""
        new = number + 40  # of the same house
        gone = self.dossiers[number]
        self._keep(replace(gone, partner=replace(gone.partner, left=True)))
        heir = Partner(
            id=new, name=f"Partner {new}", email=f"p{new}@house{number % 40}.example", org_id=number % 40, org=gone.partner.org,
            type="clergy",
            succeeds=number, created=at(day),
        )  # fmt: skip
        self._keep(Dossier(partner=heir))

    def _answered(self, number: int, when: datetime) -> None:
        dossier = self.dossiers[number]
        overtaken = tuple(replace(each, state=State.WITHDRAWN, ended_by=Event.OVERTAKEN) for each in dossier.open_drafts)
        self._keep(
            replace(
                dossier,
                partner=replace(dossier.partner, stage=Stage.TALKED),
                open_drafts=(),
                past_drafts=(*dossier.past_drafts, *overtaken),
            )
        )
        self._add(number, self._touch(number, TouchKind.MAIL, Direction.IN, when))

    def _refer(self, number: int, when: datetime) -> None:
        dossier = self.dossiers[number]
        old = when < at(self.first)
        state = ReferralState.ENDED if old else ReferralState.RECEIVED
        referral = Referral(
            code=f"R-{next(self._numbers)}",
            partner_id=number,
            received=when,
            state=state,
            fit=self._chance.randrange(4) if number % 5 else 0,
        )
        self._keep(replace(dossier, referrals=tuple(sorted((*dossier.referrals, referral), key=lambda each: each.received))))

    def _touch(self, number: int, kind: TouchKind, direction: Direction, when: datetime, purpose: str | None = None) -> Touch:
        cause = f"day:{next(self._numbers)}"
        return Touch(partner_id=number, kind=kind, direction=direction, at=when, cause=cause, purpose=purpose)

    def _add(self, number: int, touch: Touch) -> None:
        self._keep(replace(self.dossiers[number], touches=(*self.dossiers[number].touches, touch)))

    def _keep(self, dossier: Dossier) -> None:
        self.dossiers[dossier.partner.id] = dossier


def at(day: date) -> datetime:
    """Ten in the morning or so of a day in New York, whatever the season."""
    return datetime.combine(day, time(15), UTC)
