"""An invented network with as many referrals as a test wants, written into a real store: what the review is counted from.

In it are what makes counting hard: two people of one name, one person in two records that were joined, somebody who left and somebody who
asked for silence, several people in one organisation, sources that are nobody, clients whom we sent, mails that wait, and every course
that a treatment can take.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from outreach.model.decision import (
    ChangePartner,
    CountInquiry,
    Decision,
    LogOutbound,
    LogTouch,
    MergePartners,
    MoveReferral,
    OpenReferral,
    Suppress,
)
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.people import Partner, Stage, Tier
from outreach.model.reading import Kind, Reading
from outreach.model.referral import Referral, ReferralState
from outreach.model.review import SOURCES
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
EDGES = (
    *(datetime(2026, 10, 1, tzinfo=UTC) + timedelta(minutes=each) for each in (-1, 0)),
    *(datetime(2025, 11, day, 12, tzinfo=UTC) for day in (23, 24)),
)
"""The last minute of a quarter and the first of the next; the last day before the twelve months to `NOW`, and the first of them."""
LAST_DAYS = (date(2025, 12, 31), date(2026, 6, 30))
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
    ("José Ortiz", "jose@eastside.example", "Eastside Clinic", "primary_care", Tier.LIGHT),
    ("Amara Lee", "amara@lee.example", "Lakeside Pediatrics", "paediatrics", Tier.LIGHT),
    ("Ben Cole", "cole@northside.example", "Northside High", "school_counsellor", Tier.LIGHT),
    ("Dr. Iris Vance", "vance@hillcrest.example", "Hillcrest Women's Health", "hospital", Tier.ACTIVE),
    ("Dr. Otto Kern", "kern@bethel.example", "Beth El", "therapist", Tier.RESTING),
    ("Lena Roth", "roth@northside.example", "Northside High", "school_counsellor", Tier.LIGHT),
    ("Vera Holm", "holm@okaforlaw.example", "Okafor Family Law", "family_attorney", Tier.LIGHT),
)
WEIGHTS = (9, 5, 4, 3, 2, 1, 1, 2, 2, 2, 1, 2, 1, 0, 0)
# One person in two records; one who left; one who asked for silence; two who were written to once, on either side of half a year.
LEE, AMARA, COLE, VANCE, ROTH, HOLM = 0, 9, 10, 11, 13, 14


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
    with store.transaction():
        _fill(store, referrals, now, random.Random(seed))


def _fill(store: Store, referrals: int, now: datetime, chance: random.Random) -> None:
    ids = people(store, now)
    for number in range(1, referrals + 1):
        received = EDGES[number // 6 % len(EDGES)] if number % 6 == 0 else _some_time(chance, now)
        store.apply(list(_referral(chance, ids, number, received, now)), f"referral {number}", now)
    for number in range(3 * referrals):
        store.apply([LogTouch(touch=_touch(chance, ids, number, now))], f"touch {number}", now)
    for number in range(referrals // 4):
        store.apply([LogOutbound(partner_id=chance.choice(ids), need="a group")], f"outbound {number}", now)
    for number in range(1, referrals + 1):
        _mail(store, chance, ids, number, now)
    for number in range((referrals + 3) // 4):
        asked = CountInquiry(email=f"someone{number}@mail.example", source=chance.choice(SOURCES))
        store.apply([asked], f"inquiry {number}", _some_time(chance, now))
    _what_happened_to_people(store, ids, now)


def _what_happened_to_people(store: Store, ids: list[int], now: datetime) -> None:
    both = [_mail_touch(each, now - timedelta(days=20), "one mail to two addresses") for each in (ids[LEE], ids[AMARA])]
    letters = [
        _mail_touch(ids[who], now - timedelta(days=days), f"a letter to {who}", Direction.OUT)
        for who, days in ((ROTH, 179), (HOLM, 180))
    ]
    left = ChangePartner(partner_id=ids[COLE], changes=(("left", True),))
    silence = Suppress(email=PEOPLE[VANCE][1], why="asked for it")
    store.apply([*both, *letters, left, silence, MergePartners(kept_id=ids[LEE], gone_id=ids[AMARA])], "what happened", now)


def _mail_touch(partner_id: int, at: datetime, cause: str, direction: Direction = Direction.IN) -> LogTouch:
    return LogTouch(touch=Touch(partner_id=partner_id, kind=TouchKind.MAIL, direction=direction, at=at, cause=cause))


def _some_time(chance: random.Random, now: datetime) -> datetime:
    return now - timedelta(days=chance.randrange(1, 450), minutes=chance.randrange(600))


def _mail(store: Store, chance: random.Random, ids: list[int], number: int, now: datetime) -> None:
    """A mail of a partner, of which most wait for an answer and some have one; what the reader was unsure of waits for nothing yet."""
    place = chance.choices(range(len(ids)), WEIGHTS)[0]
    arrived = _some_time(chance, now) if number % 4 else now - timedelta(hours=chance.randrange(1, 100))
    store.inbox.commit_arrival(
        position=Position(mailbox="INBOX", uidvalidity=1, uid=number),
        role=Role.INBOX,
        message=Message(identity=f"mail {number}", senders=(Address(email=PEOPLE[place][1]),), date=arrived),
        reading=Reading(kind=Kind.PARTNER_REPLY, waits=chance.random() < 0.8, ask=chance.random() < 0.1),
        decisions=(_mail_touch(ids[place], arrived, f"mail {number}"),),
        now=arrived,
        keep_body=False,
    )
    answered = arrived + timedelta(minutes=chance.choice((30, 400, 1439, 1440, 1441, 4000)))
    if chance.random() < 0.6 and answered < now:
        answer = Touch(
            partner_id=ids[place], kind=TouchKind.CALL, direction=Direction.BOTH, at=answered, cause=f"answer {number}"
        )
        store.apply([LogTouch(touch=answer)], f"answer {number}", answered)


def _referral(chance: random.Random, ids: list[int], number: int, received: datetime, now: datetime) -> Iterator[Decision]:
    known = chance.random() < 0.9
    code = f"R-{number}"
    yield OpenReferral(
        referral=Referral(
            code=code,
            partner_id=chance.choices(ids, WEIGHTS)[0] if known else None,
            source="mail" if known else chance.choice(("directory", "Directory ", "mail", "former client")),
            received=received,
            initials=chance.choice(CLIENTS),
            need="a need that nobody may read here",
            fit=chance.choice((None, 0, 1, 2, 3, 3)),
        )
    )
    told, days = _course(chance), chance.sample(range(1, 400), 4)
    if number % 10 == 3:  # what was told last is of an earlier day
        told, days = (ReferralState.FIRST_SESSION, ReferralState.NO_CONTACT), sorted(days, reverse=True)
    elif chance.random() < 0.8:
        days.sort()
    for state, after in zip(told, days, strict=False):
        on = received.date() + timedelta(days=after)
        on = chance.choice([day for day in LAST_DAYS if day >= received.date()] or [on]) if chance.random() < 0.1 else on
        if on <= now.date():
            yield MoveReferral(code=code, state=state, on=on)


def _course(chance: random.Random) -> tuple[ReferralState, ...]:
    return chance.choice(
        (
            (),
            (ReferralState.SCHEDULED,),
            (ReferralState.NOT_A_FIT,),
            (ReferralState.ONGOING,),
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
