"""An invented network with as many referrals as a test wants, written into a real store: what the review is counted from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from outreach.model.decision import Decision, LogTouch, MoveReferral, OpenReferral
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CLIENTS = ("Q.Z.", "X.J.")  # initials that no partner here has

PEOPLE = (
    ("Dr. Amara Lee", "lee@lakeside.example", "Lakeside Pediatrics", "paediatrics", Tier.CORE),
    ("Dr. Priya Nair", "nair@mercy.example", "Mercy Clinic", "psychiatry", Tier.ACTIVE),
    ("Tom Ek", "tek@northside.example", "Northside High", "school_counsellor", Tier.LIGHT),
    ("Ana Ruiz", "ana@ruiznutrition.example", "Ruiz Nutrition", "dietitian", Tier.ACTIVE),
    ("José Ortiz", "ortiz@mercy.example", "Mercy Clinic", "primary_care", Tier.LIGHT),
    ("Rabbi Miriam Stern", "stern@bethel.example", "Beth El", "clergy", Tier.CORE),
    ("Grace Okafor", "grace@okaforlaw.example", "Okafor Family Law", "family_attorney", Tier.LIGHT),
    ("Dr. Wilhelmina Featherstonehaugh-Cholmondeley", "wfc@hillcrest.example", "Hillcrest Women's Health", "ob_gyn", Tier.LIGHT),
)
WEIGHTS = (9, 5, 4, 3, 2, 1, 1, 2)


def people(store: Store, now: datetime = NOW) -> list[int]:
    """The partners of the network; their ids."""
    return [
        store.people.add(
            Partner(
                id=0,
                name=name,
                email=email,
                org=org,
                type=kind,
                tier=tier,
                stage=Stage.TALKED,
                created=now - timedelta(days=500),
            ),
            "test",
            now - timedelta(days=500),
        )
        for name, email, org, kind, tier in PEOPLE
    ]


def fill(store: Store, referrals: int, now: datetime = NOW, seed: int = 1) -> None:
    """Write the network and so many referrals of the last fifteen months, with how they went and what was done meanwhile."""
    chance = random.Random(seed)
    ids = people(store, now)
    for number in range(1, referrals + 1):
        received = now - timedelta(days=chance.randrange(1, 450), minutes=chance.randrange(600))
        store.apply(list(_referral(chance, ids, number, received, now)), f"referral {number}", now)
    for number in range(3 * referrals):
        store.apply([LogTouch(touch=_touch(chance, ids, number, now))], f"touch {number}", now)


def _referral(chance: random.Random, ids: list[int], number: int, received: datetime, now: datetime) -> Iterator[Decision]:
    known = chance.random() < 0.9
    code = f"R-{number}"
    yield OpenReferral(
        referral=Referral(
            code=code,
            partner_id=chance.choices(ids, WEIGHTS)[0] if known else None,
            source="mail" if known else chance.choice(("directory", "mail", "former client")),
            received=received,
            initials=chance.choice(CLIENTS),
            need="a need that nobody may read here",
            fit=chance.choice((None, 0, 1, 2, 3, 3)),
        )
    )
    days = iter(sorted(chance.sample(range(1, 400), 4)))
    for state in _course(chance):
        on = (received + timedelta(days=next(days))).date()
        if on <= now.date():
            yield MoveReferral(code=code, state=state, on=on)


def _course(chance: random.Random) -> tuple[ReferralState, ...]:
    return chance.choice(
        (
            (),
            (ReferralState.SCHEDULED,),
            (ReferralState.NOT_A_FIT,),
            (ReferralState.SCHEDULED, ReferralState.FIRST_SESSION),
            (ReferralState.FIRST_SESSION, ReferralState.ONGOING, ReferralState.ENDED),
            (ReferralState.FIRST_SESSION, ReferralState.ENDED),
            (ReferralState.ENDED,),
            (ReferralState.FIRST_SESSION, ReferralState.NO_CONTACT),
            (ReferralState.NO_CONTACT, ReferralState.FIRST_SESSION),
            (ReferralState.FIRST_SESSION, ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON),
            (ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON),
            (ReferralState.FIRST_SESSION, ReferralState.ENDED, ReferralState.ONGOING),
        )
    )


def _touch(chance: random.Random, ids: list[int], number: int, now: datetime) -> Touch:
    kind = chance.choice(tuple(TouchKind))
    met = kind in {TouchKind.MEETING, TouchKind.COFFEE}
    return Touch(
        partner_id=chance.choices(ids, WEIGHTS)[0],
        kind=kind,
        direction=Direction.BOTH if met else chance.choice((Direction.IN, Direction.OUT)),
        at=now - timedelta(days=chance.randrange(450), minutes=chance.randrange(600)),
        cause=f"test:{number}",
        minutes=chance.choice((None, None, 0, 20, 45)),
    )
