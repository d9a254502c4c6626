"""Fifty partners of an invented practice and what there is between them and us: what stands for the store in a simulated year. Pure."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from outreach.model.cadence import Dossier
from outreach.model.outbox import Event, State
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.letters.sample import practice

ZONE = practice().practice.zone
TIERS = (*[Tier.CORE] * 5, *[Tier.ACTIVE] * 10, *[Tier.LIGHT] * 33, Tier.RESTING, Tier.DO_NOT_CONTACT)
TYPES = tuple(PARTNER_TYPES)
SILENT = (20, 21, 22)
"""Who was introduced to late in the year before and answered neither of the two follow-ups: the last went two weeks before the year began."""
NEW = range(25, 49)
HOUSES = 40  # ten of them have two people


def local_time(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment on the practice's clock, in UTC."""
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def at(day: date) -> datetime:
    """The hour of the digest."""
    return local_time(day, 7, 30)


def chance(*about: object) -> float:
    """From 0 to 1, always the same about the same: what a rule changes in one place shifts no luck in another."""
    return int.from_bytes(hashlib.blake2b(repr(about).encode(), digest_size=4).digest()) / 2**32


def drawn(first: int, end: int, *about: object) -> int:
    """A number from `first` to below `end`."""
    return first + int(chance(*about) * (end - first))


@dataclass(kw_only=True)
class Network:
    """Everybody by number, and the changes that a log can know."""

    first: date
    dossiers: dict[int, Dossier] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        for number, tier in enumerate(TIERS, 1):
            self.dossiers[number] = self._begun(number, tier)
        for number in range(1, 16):
            for each in range(drawn(0, 4, "clients before", number)):
                self.refer(number, at(self.first) - timedelta(days=drawn(1, 300, "before", number, each)))

    def _begun(self, number: int, tier: Tier) -> Dossier:
        start, new, silent = at(self.first), number in NEW, number in SILENT
        partner = Partner(
            id=number,
            name=f"Partner {number}",
            email=f"p{number}@house{number % HOUSES}.example",
            org=f"House {number % HOUSES}",
            org_id=number % HOUSES,
            type=TYPES[number % len(TYPES)],
            tier=tier,
            stage=Stage.KNOWN if new else Stage.INTRODUCED if silent else Stage.TALKED,
            specific="a sleep group" if number % 8 else "",
            created=start - timedelta(days=400),
        )
        if new:
            return Dossier(partner=partner)
        if silent:
            series = {"introduction": 49, "follow_up_1": 38, "follow_up_2": 14}
            out = (self.letter(number, start - timedelta(days=ago), purpose) for purpose, ago in series.items())
            return Dossier(partner=partner, touches=tuple(out))
        old = drawn(*((100, 130) if tier is Tier.CORE else (20, 120)), "called", number)
        call = self.touch(number, TouchKind.CALL, Direction.BOTH, start - timedelta(days=old))
        return Dossier(partner=partner, touches=(call,))

    def next(self) -> int:
        """A number that nothing has yet."""
        return next(self._numbers)

    def keep(self, dossier: Dossier) -> None:
        """What is known of one partner from now on."""
        self.dossiers[dossier.partner.id] = dossier

    def change(self, number: int, **fields: Any) -> None:
        """What is known of one partner themselves."""
        dossier = self.dossiers[number]
        self.keep(replace(dossier, partner=replace(dossier.partner, **fields)))

    def touch(self, number: int, kind: TouchKind, direction: Direction, when: datetime, purpose: str | None = None) -> Touch:
        """Something between them and us."""
        cause = f"day:{self.next()}"
        return Touch(partner_id=number, kind=kind, direction=direction, at=when, cause=cause, purpose=purpose)

    def letter(self, number: int, when: datetime, purpose: str) -> Touch:
        """A letter of ours that went."""
        return self.touch(number, TouchKind.MAIL, Direction.OUT, when, purpose)

    def heard(self, number: int, kind: TouchKind, direction: Direction, when: datetime) -> None:
        """They wrote or met us: what waited for them is overtaken, as any human touch overtakes it."""
        dossier = self.dossiers[number]
        overtaken = tuple(replace(each, state=State.WITHDRAWN, ended_by=Event.OVERTAKEN) for each in dossier.open_drafts)
        stage = Stage.TALKED if dossier.partner.stage is not Stage.REFERRING else Stage.REFERRING
        self.keep(
            replace(
                dossier,
                partner=replace(dossier.partner, stage=stage),
                touches=(*dossier.touches, self.touch(number, kind, direction, when)),
                open_drafts=(),
                past_drafts=(*dossier.past_drafts, *overtaken),
            )
        )

    def refer(self, number: int, when: datetime) -> None:
        """They send a client; those of before the year have ended."""
        dossier = self.dossiers[number]
        referral = Referral(
            code=f"R-{self.next()}",
            partner_id=number,
            received=when,
            state=ReferralState.ENDED if when < at(self.first) else ReferralState.RECEIVED,
            fit=drawn(0, 4, "fit", number, when) if number % 5 else 0,
        )
        self.keep(replace(dossier, referrals=tuple(sorted((*dossier.referrals, referral), key=lambda each: each.received))))
