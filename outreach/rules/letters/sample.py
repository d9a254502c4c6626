"""Invented occasions: what a letter looks like before there is a practice, for previews, for checking templates, for tests.

Everybody here is invented; addresses and phones are of the reserved kind (RFC 2606, and 555-01xx).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from outreach.model.cadence import Due
from outreach.model.people import PARTNER_TYPES, Partner, Stage
from outreach.model.practice import Config, Imap, Mailbox, Owner, Practice, Profile, Secret, Smtp
from outreach.model.referral import ConsentLevel, Referral, ReferralState
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.letters.letter import Occasion
from outreach.rules.letters.purposes import PURPOSES

_PEOPLE: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "primary_care": (
            "Dr. Ann Lee",
            "Laurel Family Medicine",
            "started a walk-in hour for people without a doctor last autumn",
        ),
        "paediatrics": ("Priya Nair, MD", "Little Pine Pediatrics", "She runs the Saturday clinic for anxious children"),
        "ob_gyn": ("Dr. Rosa Delgado", "Lakeside Women's Health", "She runs the post-partum clinic"),
        "psychiatry": ("Dr. Omar Haddad", "French Broad Psychiatry", "He sees adolescents within two weeks"),
        "school_counsellor": ("Tom Ek", "Northside Middle School", "started a grief group at Northside last autumn"),
        "therapist": ("Ana Ruiz, LCSW", "Ruiz Counseling", "the EMDR consultation group on Fridays"),
        "dietitian": ("Mina Park, RD", "Park Nutrition", "cooks with her clients once a month"),
        "college_counselling": ("Dr. Jonah Wells", "Bluff College", "built the peer support line at Bluff College"),
        "hospital": ("Grace Obi", "Mercy Treatment Center", "She leads the discharge planning on the adolescent unit"),
        "oncology": ("Dr. Helen Brandt", "Mercy Cancer Center", "opened a room where families can wait in peace"),
        "cardiology": ("Dr. Samir Patel", "Blue Ridge Cardiology", "the rehabilitation group by the river"),
        "pain_medicine": ("Dr. Ingrid Voss", "Voss Pain Clinic", "She teaches patients to pace themselves"),
        "other_medical": ("Dr. Paul Achebe", "Achebe Dermatology", "takes time for teenagers who hide their skin"),
        "family_attorney": ("Laura Stein", "Stein Family Law", "She settles most custody cases without a trial"),
        "other_attorney": ("David Cho", "Cho Mediation", "offers mediation on a sliding scale"),
        "clergy": ("Rev. Martha Quinn", "St. Brigid's", "The Tuesday soup kitchen at St. Brigid's is her idea"),
        "coach": ("Ben Adler", "Adler Coaching", "works with people who come back after burnout"),
        "employee_assistance": ("Nora Fields", "Summit EAP", "answers every call herself within the hour"),
        "community": ("Luis Ortega", "Casa Abierta", "He started the Spanish parents' evening"),
        "directory": ("Kim Sato", "Asheville Care Guide", "checks every entry in the guide twice a year"),
        "other": ("Jo March", "March Books", "I liked her reading evening for young widows"),
    }
)


def practice() -> Config:
    """The configuration of an invented practice."""
    server = Secret(command="true")
    return Config(
        practice=Practice(
            name="Ellison Therapy",
            therapist="Maya Ellison",
            credentials="LMFT",
            phone="828-555-0100",
            postal_address="12 Sample Street, Asheville, NC 28801",
            website="https://ellisontherapy.example",
            state="NC",
        ),
        owner=Owner(addresses=("maya@ellisontherapy.example",)),
        mailbox=Mailbox(
            address="intake@ellisontherapy.example",
            imap=Imap(host="imap.ellisontherapy.example", username="intake@ellisontherapy.example", secret=server),
            smtp=Smtp(host="smtp.ellisontherapy.example"),
        ),
        profile=Profile(
            one_line="I see teenagers and young adults with anxiety, and their parents.",
            ages="12 to 30",
            concerns=("anxiety", "panic", "school refusal"),
            not_taken=("court evaluations",),
            formats=("in person", "telehealth"),
            languages=("English", "Spanish"),
            payers=("self-pay", "Aetna"),
            offer="I am glad to talk any worry through with you first, without names.",
            offers=("a lunchtime talk for your team",),
            how_to_refer=("Call or write, or give the family my number.", "I answer within one business day."),
        ),
    )


def partner(type_key: str, name: str | None = None) -> Partner:
    """An invented partner of one type, by its usual name or another one."""
    usual, org, specific = _PEOPLE[type_key]
    number = PARTNER_TYPES[type_key].rank
    return Partner(
        id=number,
        name=name or usual,
        email=f"partner{number}@colleague.example",
        org=org,
        org_id=number,
        type=type_key,
        specific=specific,
    )


def occasion(purpose: str, type_key: str, today: date, *, config: Config | None = None, name: str | None = None) -> Occasion:
    """A likely occasion for one letter, with every fact it needs. Raises KeyError for an unknown purpose or type."""
    wanted, settings = PURPOSES[purpose], config or practice()
    known = wanted.step != "one" or purpose in {"coffee_invitation", "mismatch"}
    asked = purpose == "inquiry_acknowledgement"
    someone = replace(partner(type_key, name or "Jamie Fields"), org="", specific="") if asked else partner(type_key, name)
    who = replace(someone, stage=Stage.TALKED if known and not wanted.follows_up else Stage.KNOWN)
    return Occasion(
        due=Due(partner_id=who.id, purpose=purpose, since=today, why="an example"),
        partner=who,
        config=settings,
        calendar=calendar_of(settings),
        today=today,
        referral=_referral(who, today) if wanted.of_client else None,
        consent=wanted.consent if wanted.of_client else ConsentLevel.THANKS,
        talked_about="talked about groups for new parents",
        resource="Sleep and worry, a two-page handout: https://ellisontherapy.example/sleep",
        news=_NEWS.get(purpose, ""),
        other_person="Carla Mendes",
    )


_NEWS: Mapping[str, str] = MappingProxyType(
    {
        "closing_loop_2": "We meet every week, and the work is going in a good direction.",
        "congratulation": "received this year's county service award",
        "practice_update": "I finished my training in grief work with families.\nTwo evening hours are now by video.",
    }
)


def _referral(who: Partner, today: date) -> Referral:
    received = datetime(today.year, today.month, today.day, 15, tzinfo=UTC)
    return Referral(code="R-26", partner_id=who.id, received=received, state=ReferralState.RECEIVED)
