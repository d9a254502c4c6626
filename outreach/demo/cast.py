"""The invented people of the demo: one practice, ten partners, and some strangers. Every address lies in a reserved domain."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Config, DigestSettings, Mailbox, Owner, Paths, Practice, Profile, Sending

OWNER = "maya@ellisontherapy.example"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who writes in the play."""

    name: str
    email: str

    @property
    def header(self) -> str:
        """As it stands in a From header."""
        return f"{self.name} <{self.email}>"


LEE = Person(name="Dr. Amara Lee", email="alee@lakeside.example")
EK = Person(name="Tom Ek", email="tek@northside-high.example")
POE = Person(name="Dr. Ann Poe", email="apoe@poefamily.example")
NAIR = Person(name="Dr. Priya Nair", email="pnair@harborpsych.example")
RUIZ = Person(name="Ana Ruiz", email="ana@ruiztherapy.example")
COLE = Person(name="Rev. Martin Cole", email="mcole@gracechurch.example")
BERG = Person(name="Lena Berg", email="lberg@bergnutrition.example")
ORTIZ = Person(name="Javier Ortiz", email="jortiz@ortizlaw.example")
WEISS = Person(name="Dr. Ruth Weiss", email="rweiss@bayobgyn.example")
HAHN = Person(name="Sam Hahn", email="shahn@hahncoaching.example")
STRANGERS = (
    "news@therapyweekly.example",
    "hi@leadspark.example",
    "billing@claimsdesk.example",
    "jo.marsh@mail.example",
    "carla.d@mail.example",
    "renewals@findatherapist.example",
    "board@licensing.example",
    "nick@oldfriends.example",
    "mallory@evil.example",
)


def _partner(
    person: Person, kind: str, org: str, *, tier: Tier = Tier.LIGHT, stage: Stage = Stage.KNOWN, specific: str = ""
) -> Partner:
    return Partner(id=0, name=person.name, email=person.email, type=kind, org=org, tier=tier, stage=stage, specific=specific)


PARTNERS = (
    _partner(LEE, "paediatrics", "Lakeside Pediatrics", specific="started evening hours for teenagers last spring"),
    _partner(EK, "school_counsellor", "Northside High", specific="began a grief group for students this autumn"),
    _partner(POE, "primary_care", "Poe Family Medicine", tier=Tier.CORE, stage=Stage.REFERRING),
    _partner(NAIR, "psychiatry", "Harbor Psychiatry", tier=Tier.ACTIVE, stage=Stage.TALKED),
    _partner(RUIZ, "therapist", "Ruiz Therapy", tier=Tier.CORE, stage=Stage.REFERRING),
    _partner(COLE, "clergy", "Grace Church"),
    _partner(BERG, "dietitian", "Berg Nutrition"),
    _partner(ORTIZ, "family_attorney", "Ortiz Law", tier=Tier.ACTIVE, stage=Stage.TALKED),
    _partner(WEISS, "ob_gyn", "Bay OB-GYN", specific="holds a class for new mothers on Saturdays"),
    _partner(HAHN, "coach", "Hahn Coaching", tier=Tier.ACTIVE, stage=Stage.TALKED),
)


def config_of(mailbox: Mailbox, state: Path) -> Config:
    """The configuration of the practice in the play: everything at its default but who and where."""
    return Config(
        practice=Practice(
            name="Ellison Therapy",
            therapist="Maya Ellison",
            credentials="LMFT",
            phone="828-555-0100",
            postal_address="12 Sample Street, Asheville, NC 28801",
            timezone="America/New_York",
            country="US",
            state="NC",
        ),
        owner=Owner(addresses=(OWNER,)),
        mailbox=mailbox,
        sending=Sending(),
        digest=DigestSettings(),
        profile=Profile(
            one_line="I see teenagers and young adults with anxiety, and their parents.",
            ages="12 to 30",
            concerns=("anxiety", "panic", "school refusal"),
            offer="I am glad to talk any worry through with you first, without names.",
        ),
        paths=Paths(state=state),
    )
