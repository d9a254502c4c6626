"""Invented occasions: what a letter looks like before there is a practice, for previews, for checking templates, for tests.

Everybody here is invented; addresses and phones are of the reserved kind (RFC 2606, and 555-01xx).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from outreach.model.cadence import Due
from outreach.model.people import PARTNER_TYPES, Partner, Stage
from outreach.model.practice import Config, Imap, Mailbox, Owner, Practice, Profile, Secret, Smtp
from outreach.model.referral import ConsentLevel, Referral, ReferralState
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.letters.letter import Occasion
from outreach.rules.letters.purposes import PURPOSES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Somebody:
    """An invented partner: what is known of their work, what the two talked about, what they may be congratulated on."""

    name: str
    org: str
    specific: str
    talk: str
    news: str


_PEOPLE: Mapping[str, _Somebody] = MappingProxyType(
    {
        "primary_care": _Somebody(
            name="Dr. Ann Lee",
            org="Laurel Family Medicine",
            specific="started a walk-in hour for people without a doctor last autumn",
            talk="how to ask about worry in a ten-minute visit",
            news="was named family physician of the year by the county",
        ),
        "paediatrics": _Somebody(
            name="Priya Nair, MD",
            org="Little Pine Pediatrics",
            specific="She runs the Saturday clinic for anxious children",
            talk="sleep in the first year of school",
            news="opened a second office in Weaverville",
        ),
        "ob_gyn": _Somebody(
            name="Dr. Rosa Delgado",
            org="Lakeside Women's Health",
            specific="She runs the post-partum clinic",
            talk="groups for new mothers",
            news="was made head of the birth center",
        ),
        "psychiatry": _Somebody(
            name="Dr. Omar Haddad",
            org="French Broad Psychiatry",
            specific="He sees adolescents within two weeks",
            talk="sharing care without long reports",
            news="joined the board of the county clinic",
        ),
        "school_counsellor": _Somebody(
            name="Tom Ek",
            org="Northside Middle School",
            specific="started a grief group at Northside last autumn",
            talk="students who stop coming to school",
            news="was named counselor of the year",
        ),
        "therapist": _Somebody(
            name="Ana Ruiz, LCSW",
            org="Riverbend Counseling",
            specific="the EMDR consultation group on Fridays",
            talk="groups for new parents",
            news="finished her training as a supervisor",
        ),
        "dietitian": _Somebody(
            name="Mina Park, RD",
            org="Table & Garden Nutrition",
            specific="cooks with her clients once a month",
            talk="family meals after a hard year",
            news="published a cookbook for tired parents",
        ),
        "college_counselling": _Somebody(
            name="Dr. Jonah Wells",
            org="Bluff College",
            specific="built the peer support line at Bluff College",
            talk="the weeks before exams",
            news="received the college's award for student care",
        ),
        "hospital": _Somebody(
            name="Grace Obi",
            org="Mercy Treatment Center",
            specific="She leads the discharge planning on the adolescent unit",
            talk="the first week after discharge",
            news="was made head of social work",
        ),
        "oncology": _Somebody(
            name="Dr. Helen Brandt",
            org="Mercy Cancer Center",
            specific="opened a room where families can wait in peace",
            talk="what families ask in the waiting room",
            news="received the county's award for patient care",
        ),
        "cardiology": _Somebody(
            name="Dr. Samir Patel",
            org="Blue Ridge Cardiology",
            specific="the rehabilitation group by the river",
            talk="fear after a hospital stay",
            news="opened a second rehabilitation group",
        ),
        "pain_medicine": _Somebody(
            name="Dr. Ingrid Voss",
            org="Pisgah Pain Clinic",
            specific="She teaches patients to pace themselves",
            talk="what helps on the bad days",
            news="was elected to the board of the state society",
        ),
        "other_medical": _Somebody(
            name="Dr. Paul Achebe",
            org="Haywood Dermatology",
            specific="takes time for teenagers who hide their skin",
            talk="teenagers and mirrors",
            news="moved into a new office on Haywood Road",
        ),
        "family_attorney": _Somebody(
            name="Laura Stein",
            org="Pack Square Family Law",
            specific="She settles most custody cases without a trial",
            talk="how parents tell their children",
            news="was certified as a family mediator",
        ),
        "other_attorney": _Somebody(
            name="David Cho",
            org="Riverside Mediation",
            specific="offers mediation on a sliding scale",
            talk="long cases and short nights",
            news="was elected president of the county bar",
        ),
        "clergy": _Somebody(
            name="Rev. Martha Quinn",
            org="St. Brigid's",
            specific="The Tuesday soup kitchen at St. Brigid's is her idea",
            talk="grief around the holidays",
            news="celebrated twenty years at St. Brigid's",
        ),
        "coach": _Somebody(
            name="Ben Adler",
            org="Northbank Coaching",
            specific="works with people who come back after burnout",
            talk="the first weeks back at work",
            news="published his first book",
        ),
        "employee_assistance": _Somebody(
            name="Nora Fields",
            org="Summit EAP",
            specific="answers every call herself within the hour",
            talk="night shifts and sleep",
            news="brought the county schools into her program",
        ),
        "community": _Somebody(
            name="Luis Ortega",
            org="Casa Abierta",
            specific="He started the Spanish parents' evening",
            talk="what keeps parents from asking for help",
            news="won the state grant for the parents' evening",
        ),
        "directory": _Somebody(
            name="Kim Sato",
            org="Asheville Care Guide",
            specific="checks every entry in the guide twice a year",
            talk="what people search for at night",
            news="celebrated ten years of the guide",
        ),
        "other": _Somebody(
            name="Jo March",
            org="Biltmore Books",
            specific="I liked her reading evening for young widows",
            talk="books for hard times",
            news="moved the shop to Main Street",
        ),
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
            offers=("a lunchtime talk about sleep and worry",),
            how_to_refer=("Call or write, or pass on my number.", "I answer within one business day."),
        ),
    )


def partner(type_key: str, name: str | None = None) -> Partner:
    """An invented partner of one type, by its usual name or another one."""
    somebody = _PEOPLE[type_key]
    number = PARTNER_TYPES[type_key].rank
    return Partner(
        id=number,
        name=name or somebody.name,
        email=f"partner{number}@colleague.example",
        org=somebody.org,
        org_id=number,
        type=type_key,
        specific=somebody.specific,
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
        talked_about=f"talked about {_PEOPLE[type_key].talk}",
        resource="Sleep and worry, a two-page handout: https://ellisontherapy.example/sleep",
        news=_NEWS.get(purpose, _PEOPLE[type_key].news),
        other_person="Carla Mendes",
    )


_NEWS: Mapping[str, str] = MappingProxyType(
    {
        "closing_loop_2": "We meet every week, and the work is going in a good direction.",
        "practice_update": "I finished my training in grief work with families.\nTwo evening hours are now by video.",
    }
)


def _referral(who: Partner, today: date) -> Referral:
    received = datetime(today.year, today.month, today.day, 15, tzinfo=UTC)
    return Referral(code="R-26", partner_id=who.id, received=received, state=ReferralState.RECEIVED)
