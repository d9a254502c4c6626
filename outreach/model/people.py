"""Partners, the organisations they work in, and the twenty-one types of partner that ship."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

CORE_HOLDS = 5
"""How many partners one person can tend closely."""


class Tier(StrEnum):
    """How close a partner is; `core` holds at most five (`CORE_HOLDS`)."""

    CORE = "core"
    ACTIVE = "active"
    LIGHT = "light"
    RESTING = "resting"
    DO_NOT_CONTACT = "do_not_contact"


def core_is_full(names: Sequence[str]) -> str:
    """What is said where one more would be core; `names` are those who are.

    >>> core_is_full(["Ana Poe", "Tom Ek"])
    'core holds 5, and they are Ana Poe, Tom Ek. Move one of them to active first'
    """
    return f"core holds {CORE_HOLDS}, and they are {', '.join(names)}. Move one of them to active first"


class Stage(StrEnum):
    """How far the relationship has come. Asking for anything is locked until TALKED."""

    KNOWN = "known"
    INTRODUCED = "introduced"
    TALKED = "talked"
    REFERRING = "referring"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerType:
    """A category of partner: its rank (1 first), whether it is a clinician's trade, and the angle an introduction opens with."""

    key: str
    title: str
    rank: int
    clinician: bool
    angle: str


def _types() -> Mapping[str, PartnerType]:
    rows = (
        ("primary_care", "primary care", True, "little time: a short mail and a phone call"),
        ("paediatrics", "paediatrics", True, "families who ask for help between two visits"),
        ("ob_gyn", "OB-GYN", True, "the months around a birth"),
        ("psychiatry", "psychiatry", True, "shared care: therapy beside medication"),
        ("school_counsellor", "school counsellor", False, "students who need more than a school can give; the school's calendar"),
        ("therapist", "therapist", True, "whom each of us likes to see"),
        ("dietitian", "dietitian", True, "shared care around eating"),
        ("college_counselling", "college counselling centre", True, "students who need longer support than a term"),
        ("hospital", "hospital or treatment centre", True, "the first weeks after discharge"),
        ("oncology", "oncology", True, "living with a diagnosis, and the people around it"),
        ("cardiology", "cardiology", True, "fear and low mood after a cardiac event"),
        ("pain_medicine", "pain medicine", True, "living with pain that stays"),
        ("other_medical", "other medical", True, "what the body visit leaves unsaid"),
        ("family_attorney", "family attorney", False, "families in the middle of a separation"),
        ("other_attorney", "other attorney or mediator", False, "people under the strain of a case"),
        ("clergy", "clergy", False, "people who come to them first in a hard time"),
        ("coach", "coach", False, "where coaching ends and therapy begins"),
        ("employee_assistance", "employee assistance", False, "a quick first appointment for an employee"),
        ("community", "community organisation", False, "a low door into help"),
        ("directory", "directory", False, "correct facts in a listing"),
        ("other", "other", False, "what brought you to mind"),
    )
    made = (
        PartnerType(key=key, title=title, rank=rank, clinician=clinician, angle=angle)
        for rank, (key, title, clinician, angle) in enumerate(rows, start=1)
    )
    return MappingProxyType({kind.key: kind for kind in made})


PARTNER_TYPES: Mapping[str, PartnerType] = _types()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A person who refers or may refer. `specific` is one true sentence about *their* work; without it no introduction.

    Without an `email` nothing is ever written to them; `others` are further addresses that are theirs.

    `not_before` is when an absence ends (an auto-reply said so); `paused_until` is the owner's word. `left` means the
    person no longer works there. `suppressed` holds for ever. `introduced_by` is the partner who could introduce us, or did;
    `succeeds` the one whose place this person has taken.
    """

    id: int
    name: str
    email: str
    title: str = ""
    org: str = ""
    org_id: int | None = None
    type: str = "other"
    tier: Tier = Tier.LIGHT
    stage: Stage = Stage.KNOWN
    specific: str = field(default="", repr=False)
    how_known: str = field(default="", repr=False)
    phone: str = ""
    created: datetime | None = None
    not_before: datetime | None = None
    paused_until: date | None = None
    suppressed: bool = False
    address_ok: bool = True
    left: bool = False
    introduced_by: int | None = None
    succeeds: int | None = None
    others: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.type not in PARTNER_TYPES:
            raise ValueError(f"unknown partner type {self.type!r}; one of: {', '.join(PARTNER_TYPES)}")

    def has(self, email: str) -> bool:
        """Whether this address, in small letters, is theirs: the one that is written to, or another."""
        return bool(email) and email in (self.email, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A record that was made one with another's (`kept_id`) at a time: its name, and an address by which a split finds it."""

    kept_id: int
    name: str
    email: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something worth remembering about a partner, noted `at`; what may pass has a day on which to ask again."""

    id: int
    partner_id: int
    text: str = field(repr=False)
    at: datetime
    ask_again: date | None = None
