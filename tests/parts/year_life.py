"""What people do in a simulated year: they answer, ask, meet, refer, opt out, leave, are away; clients come and say what may be told. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from year_people import HOUSES, Network, at, chance, drawn, local_time

from outreach.model.cadence import Cue, Dossier, Inquiry
from outreach.model.outbox import State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, TouchKind
from outreach.rules.cadence.loops import progress_wanted

CONFERENCE = date(2028, 5, 1)
MEETINGS = {date(2028, 2, 28): 1, date(2028, 3, 10): 2, CONFERENCE: 11, date(2028, 7, 18): 2, date(2028, 11, 3): 2}
"""How many people she meets for the first time, on days behind which nothing may leave, or much."""
OPT_OUT, ABSENT, BOUNCED, LEFT, PAUSED, CHANGED = (
    date(2028, 3, 12), date(2028, 3, 1), date(2028, 4, 10), date(2028, 5, 15), date(2028, 6, 1), date(2028, 9, 11),
)  # fmt: skip
MISFITS = (date(2028, 10, 10), date(2028, 10, 12))
"""Partner 5, whose clients never fit, sends one on each of these days."""
PAUSE_ENDS = date(2028, 9, 1)
GONE = 15
HEIR = GONE + HOUSES  # of the same house
ASKED = ("how_to_refer", "practice_information", "reply_redirect", "congratulation")
STEPS = {
    ReferralState.ACKNOWLEDGED: ReferralState.SCHEDULED,
    ReferralState.SCHEDULED: ReferralState.FIRST_SESSION,
    ReferralState.FIRST_SESSION: ReferralState.ONGOING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Somebody whose mail waits for her own answer, and when that came."""

    who: str
    since: datetime
    until: datetime


@dataclass(kw_only=True)
class Life:
    """One evening after another. `whom` says to which partner each happening of the calendar came."""

    network: Network
    inquiries: list[Inquiry] = field(default_factory=list)
    waits: list[Wait] = field(default_factory=list)
    whom: dict[date, int] = field(default_factory=dict)
    changed: date | None = None

    def evening(self, day: date) -> None:
        """What the day brought, told at five."""
        network, when = self.network, local_time(day, 17)
        for number in list(network.dossiers):
            self._with(number, day, when)
            self._clients_come(number, day)
            self._they_ask(number, day, when)
        if chance("inquiry", day) < 0.05:
            self.inquiries.append(Inquiry(email=f"q{network.next()}@mail.example", at=when))
        self._of_the_calendar(day, when)

    def _with(self, number: int, day: date, when: datetime) -> None:
        network, dossier = self.network, self.network.dossiers[number]
        last = dossier.touches[-1] if dossier.touches else None
        written = last is not None and last.direction is Direction.OUT and when - last.at < timedelta(days=9)
        talked = dossier.partner.stage is Stage.TALKED
        answers = 0.04 if talked else 0.06 if number % 12 == 3 else 0.0  # of those who are new most stay silent
        if written and chance("answer", number, day) < answers:
            self._answered(number, day, when)
        elif talked and (day.toordinal() + 37 * number) % 300 == 0:
            network.heard(number, TouchKind.COFFEE, Direction.BOTH, when)
        elif talked and (day.toordinal() + 29 * number) % 200 == 0:
            network.refer(number, when)

    def _answered(self, number: int, day: date, when: datetime) -> None:
        """A mail of theirs; one in three waits for an answer of hers, and some people say no for now."""
        network = self.network
        network.heard(number, TouchKind.MAIL, Direction.IN, when)
        if chance("waits", number, day) < 0.33:
            since = local_time(day, drawn(8, 17, "hour", number, day))
            self.waits.append(
                Wait(who=str(number), since=since, until=since + timedelta(hours=drawn(2, 40, "hours", number, day)))
            )
        elif number % 7 == 3 and network.dossiers[number].partner.tier in {Tier.LIGHT, Tier.ACTIVE}:
            network.change(number, tier=Tier.RESTING)

    def _clients_come(self, number: int, day: date) -> None:
        """A client whose referrer was thanked comes, step by step, or does not fit; most allow something, a few take it back again."""
        network = self.network
        for referral in network.dossiers[number].referrals:
            after, luck = _further(referral), chance("client", referral.code, day)
            if after is not None and luck < 0.08:
                self._reached(number, replace(referral, state=after), day)
            elif after is not None and luck > 0.999:
                revoked = (replace(each, revoked=day) for each in network.dossiers[number].consents)
                network.keep(replace(network.dossiers[number], consents=tuple(revoked)))
        for referral in progress_wanted(network.dossiers[number], day):
            self._happens(number, "closing_loop_2", at(day), text="We meet every week.", code=referral.code)

    def _reached(self, number: int, referral: Referral, day: date) -> None:
        network, dossier = self.network, self.network.dossiers[number]
        others = tuple(referral if each.code == referral.code else each for each in dossier.referrals)
        steps = {**dossier.steps, referral.code: (*dossier.steps.get(referral.code, ()), (referral.state, day))}
        consents = dossier.consents
        if referral.state is ReferralState.SCHEDULED and (level := int(referral.code[2:]) % 3):
            consents = (*consents, Consent(code=referral.code, partner_id=number, level=ConsentLevel(level), given=day))
        network.keep(replace(dossier, referrals=others, steps=steps, consents=consents))

    def _they_ask(self, number: int, day: date, when: datetime) -> None:
        """Now and then a mail asks something or tells something; what is only suspected is never confirmed here."""
        turn, left = divmod(day.toordinal() + 17 * number, 250)
        if self.network.dossiers[number].partner.stage is Stage.TALKED and left == 0:
            self._happens(number, ASKED[(turn + number) % 4], when, text="opened a second office", confirmed=number % 5 > 0)

    def _happens(
        self, number: int, purpose: str, when: datetime, *, text: str, code: str | None = None, confirmed: bool = True
    ) -> None:
        key, dossier = f"cue:{self.network.next()}", self.network.dossiers[number]
        cue = Cue(key=key, partner_id=number, purpose=purpose, at=when, text=text, referral_code=code, confirmed=confirmed)
        self.network.keep(replace(dossier, cues=(*dossier.cues, cue)))

    def _of_the_calendar(self, day: date, when: datetime) -> None:
        """What happens to somebody on a day of its own, where there is a letter to be stopped by it."""
        match day:
            case date() if day == OPT_OUT:
                self.network.change(self._somebody(day, "introduction"), suppressed=True)
            case date() if day == ABSENT:
                self.whom[day] = 4
                self.network.change(4, not_before=when + timedelta(days=21))
            case date() if day == BOUNCED:
                self.network.change(self._somebody(day, "follow_up_1"), address_ok=False)
            case date() if day in MEETINGS:
                for number in self._never_met()[-MEETINGS[day] :]:
                    self.network.heard(number, TouchKind.MEETING, Direction.BOTH, when)
            case date() if day in MISFITS:
                self.network.refer(5, when)
            case date() if day == LEFT:
                self._succeeded(day)
            case date() if day == PAUSED:
                self.whom[day] = 3
                self.network.change(3, paused_until=PAUSE_ENDS)
            case date() if day == CHANGED:
                self.changed = day
            case _:
                pass

    def _somebody(self, day: date, purpose: str) -> int:
        """Who has a letter with its yes that is still to go, or else to whom such a letter went last, or any, without an answer until now."""
        others = (each for number, each in self.network.dossiers.items() if number not in self.whom.values())
        ready = {
            each.partner_id
            for dossier in self.network.dossiers.values()
            for each in dossier.open_drafts
            if each.state is State.APPROVED
        }
        waiting = [
            each for each in others if each.touches and (each.touches[-1].direction is Direction.OUT or each.partner.id in ready)
        ]
        last = max(waiting, key=lambda each: (each.partner.id in ready, each.touches[-1].purpose == purpose, each.touches[-1].at))
        self.whom[day] = last.partner.id
        return last.partner.id

    def _never_met(self) -> list[int]:
        met = {TouchKind.MEETING, TouchKind.COFFEE, TouchKind.EVENT}
        return [
            number
            for number, each in self.network.dossiers.items()
            if each.partner.tier in {Tier.CORE, Tier.ACTIVE, Tier.LIGHT}
            and each.partner.address_ok
            and not each.partner.suppressed
            and not any(touch.kind in met for touch in each.touches)
        ]

    def _succeeded(self, day: date) -> None:
        """Somebody left, and the owner has said who follows."""
        self.whom[day] = GONE
        gone = self.network.dossiers[GONE].partner
        self.network.change(GONE, left=True)
        self.network.keep(
            Dossier(
                partner=Partner(
                    id=HEIR,
                    name=f"Partner {HEIR}",
                    email=f"p{HEIR}@house{gone.org_id}.example",
                    org_id=gone.org_id,
                    org=gone.org,
                    type="clergy",
                    succeeds=GONE,
                    created=at(day),
                )
            )
        )


def _further(referral: Referral) -> ReferralState | None:
    if referral.state is ReferralState.ACKNOWLEDGED and referral.fit == 0:
        return ReferralState.NOT_A_FIT
    return STEPS.get(referral.state)
