"""The first year of an invented practice, told as it was: who sent clients, what came of them, what it took. What reviews in the mail are read of."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from outreach.model.decision import CountInquiry, LogTouch, MoveReferral, OpenReferral
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.people import Partner, Stage, Tier
from outreach.model.reading import Intent, Kind, Reading
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store

PARTNERS = {
    "lee": ("Dr. Amara Lee", "Lakeside Pediatrics", "paediatrics", Tier.CORE, "2026-02-02"),
    "nair": ("Dr. Priya Nair", "Mercy Clinic", "psychiatry", Tier.ACTIVE, "2026-02-02"),
    "ek": ("Tom Ek", "Northside High", "school_counsellor", Tier.LIGHT, "2026-02-02"),
    "ruiz": ("Ana Ruiz", "Ruiz Nutrition", "dietitian", Tier.ACTIVE, "2026-02-02"),
    "cho": ("Dr. Hannah Cho", "Mercy Clinic", "primary_care", Tier.LIGHT, "2026-02-02"),
    "stern": ("Rabbi Miriam Stern", "Beth El", "clergy", Tier.CORE, "2026-02-02"),
    "okafor": ("Grace Okafor", "Okafor Family Law", "family_attorney", Tier.LIGHT, "2026-04-13"),
    "park": ("Dr. Samuel Park", "Riverbend Women's Health", "ob_gyn", Tier.LIGHT, "2026-10-05"),
}
CLIENT = {"initials": "Q.Z.", "name": "Quentin Zabel", "need": "zoophobia", "payer": "Zyxel Health", "age_band": "age-band-77"}
_STATES = {"s": "scheduled", "f": "first_session", "o": "ongoing", "e": "ended", "n": "not_a_fit", "x": "no_contact"}

# The day, who sent them, how well they fit ("-": not judged), and what came of it: a letter of `_STATES` and the day.
REFERRALS = """
2026-02-09 lee 3 f02-20 e06-12      2026-02-24 nair 2 f03-06             2026-03-12 lee 3 f03-27 e11-20
2026-04-02 lee 2 f04-17 e10-02      2026-04-20 directory 1 x05-04        2026-05-06 ek 3 f05-20
2026-05-19 lee 3 f06-02             2026-06-03 nair 0 n06-09             2026-07-08 stern 2 f07-17 e12-11
2026-08-27 ek 3 f09-09              2026-09-10 lee 2 f09-24              2026-09-15 cho - x09-29
2026-09-30 directory 2 f10-09       2026-10-06 lee 3 f10-16              2026-10-13 nair 2 f10-27
2026-10-22 ek 3 f11-04              2026-11-02 lee 2 f11-13 e12-18       2026-11-09 unknown 1 x11-20
2026-11-17 park 3 f12-01            2026-12-01 ruiz 2 s12-14             2026-12-08 lee 3 s12-21
2026-12-14 ek -
"""
# The day, whom, what kind, which way, and the minutes where they were told.
TOUCHES = """
2026-02-16 lee coffee both 60   2026-03-02 stern call both 20     2026-03-30 nair meeting both 45
2026-05-11 ek call both 25      2026-06-22 lee coffee both 75     2026-07-20 stern mail out -
2026-08-03 cho mail out -       2026-09-14 nair call both -       2026-10-05 park meeting both 40
2026-10-19 lee coffee both 60   2026-10-28 ek mail out -          2026-11-05 nair call both 20
2026-11-18 park mail out -      2026-12-02 ruiz coffee both 50    2026-12-09 lee mail out -
2026-12-15 ek call both 15      2026-12-16 stern card out -
"""
# A mail that asks: the hour, who wrote, and after how many hours they had an answer ("-": they wait still).
ASKED = "2026-10-20T14 ek 3   2026-11-10T15 nair 20   2026-11-24T16 cho 51   2026-12-30T17 ek -"
INQUIRIES = "2026-03-03 directory   2026-10-08 directory   2026-10-29 colleague   2026-11-12 nothing   2026-12-03 directory"
_HEARD = {"directory": "a directory", "colleague": "a colleague", "nothing": "did not say"}


def noon(day: str) -> datetime:
    """Noon in Greenwich, morning in Asheville."""
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def live(store: Store) -> None:
    """Write the year into a log."""
    with store.transaction():
        ids = {
            key: store.people.add(
                Partner(
                    id=0,
                    name=name,
                    email=f"{key}@partner.example",
                    org=org,
                    type=kind,
                    tier=tier,
                    stage=Stage.TALKED,
                    created=noon(day),
                ),
                "test",
                noon(day),
            )
            for key, (name, org, kind, tier, day) in PARTNERS.items()
        }
        for number, line in enumerate(_entries(REFERRALS, 3), 1):
            _referral(store, ids, f"R-{number}", *line)
        for day, who, kind, way, *told in _entries(TOUCHES, 5):
            minutes = None if told == ["-"] else int(told[0])
            touch = Touch(
                partner_id=ids[who],
                kind=TouchKind(kind),
                direction=Direction(way),
                at=noon(day),
                cause=f"{day} {who}",
                minutes=minutes,
            )
            store.apply([LogTouch(touch=touch)], f"touch {day} {who}", noon(day))
        for number, (at, who, hours) in enumerate(_entries(ASKED, 3), 1):
            _asked(store, ids[who], f"{who}@partner.example", number, datetime.fromisoformat(f"{at}:00+00:00"), hours)
        for number, (day, source) in enumerate(_entries(INQUIRIES, 2)):
            asked = CountInquiry(email=f"somebody{number}@mail.example", source=_HEARD[source])
            store.apply([asked], f"inquiry {number}", noon(day))


def _entries(text: str, least: int) -> list[list[str]]:
    """Each entry begins with a day and has `least` words or more."""
    found: list[list[str]] = []
    for word in text.split():
        if word.startswith("2026-"):
            found.append([])
        found[-1].append(word)
    assert all(len(each) >= least for each in found)
    return found


def _referral(store: Store, ids: dict[str, int], code: str, day: str, who: str, fit: str, *steps: str) -> None:
    judged = None if fit == "-" else int(fit)
    referral = Referral(code=code, partner_id=ids.get(who), source=who, received=noon(day), fit=judged, **CLIENT)  # type: ignore[arg-type]
    store.apply([OpenReferral(referral=referral)], code, noon(day))
    for step in steps:
        on = date.fromisoformat(f"2026-{step[1:]}")
        store.apply(
            [MoveReferral(code=code, state=ReferralState(_STATES[step[0]]), on=on)], f"{code} {step}", noon(on.isoformat())
        )


def _asked(store: Store, partner_id: int, email: str, number: int, at: datetime, hours: str) -> None:
    question = Touch(partner_id=partner_id, kind=TouchKind.MAIL, direction=Direction.IN, at=at, cause=f"question {number}")
    store.inbox.commit_arrival(
        position=Position(mailbox="INBOX", uidvalidity=1, uid=number),
        role=Role.INBOX,
        message=Message(identity=f"question {number}", senders=(Address(email=email),), date=at),
        reading=Reading(kind=Kind.PARTNER_REPLY, intent=Intent.QUESTION, waits=True),
        decisions=(LogTouch(touch=question),),
        now=at,
        keep_body=False,
    )
    if hours != "-":
        answered = at + timedelta(hours=int(hours))
        answer = Touch(partner_id=partner_id, kind=TouchKind.MAIL, direction=Direction.OUT, at=answered, cause=f"answer {number}")
        store.apply([LogTouch(touch=answer)], f"answer {number}", answered)
