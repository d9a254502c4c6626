"""What is known of a partner, put right: how close, what they are, how they are reached, what they are called.

Law: pure, and one rule for all the ways in (a mail, a question, the terminal, a file): core holds five, an address belongs to one person, a
profession is one of ours. What breaks a rule is a sentence that says so, and nothing changes. Silence that somebody asked for outlives all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from outreach.model.decision import AnswerQuestion, ChangePartner, Decision, LearnAddress, MarkAddress, Suppress
from outreach.model.people import CORE_HOLDS, PARTNER_TYPES, Partner, Tier, core_is_full

ADDRESS = re.compile(r"[^\s@<>,;:\"()]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
"""An address to write to, in small letters."""
_DIGITS_OF_A_PHONE = 7
_TIERS = {
    Tier.CORE: "one of your core partners",
    Tier.ACTIVE: "an active partner",
    Tier.LIGHT: "a light contact",
    Tier.RESTING: "at rest",
    Tier.DO_NOT_CONTACT: "not to be contacted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """What is written down, what it comes to in words, and the partner as they are known from then on."""

    decisions: tuple[Decision, ...]
    said: str
    becomes: Partner


def put_right(partner: Partner, field: str, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    """One detail of a partner (a key of `DETAILS`) made `value`, or the sentence that says why not. Raises KeyError for an unknown detail.

    >>> lee = Partner(id=1, name="Amara Lee", email="lee@x.example")
    >>> put_right(lee, "type", "psychiatry", [lee]).said, put_right(lee, "phone", "soon", [lee])
    ('Amara Lee: psychiatry.', "'soon' is no telephone number.")
    """
    return DETAILS[field](partner, value.strip(), everybody)


def put_all_right(partner: Partner, told: Mapping[str, str], everybody: Sequence[Partner]) -> Iterator[PutRight | str]:
    """Several details of one partner, in the order of `DETAILS`, each with what was told before it counting already."""
    for field in (each for each in DETAILS if each in told):
        found = put_right(partner, field, told[field], everybody)
        yield found
        partner = partner if isinstance(found, str) else found.becomes


def not_theirs(partner: Partner, email: str, everybody: Sequence[Partner]) -> str:
    """Why an address, in small letters, cannot be this partner's: it is none, or somebody else's; "" where it can."""
    if not ADDRESS.fullmatch(email):
        return f"{email!r} is no e-mail address."
    other = next((each for each in everybody if each.has(email) and each.id != partner.id), None)
    return f"{email} is the address of {other.name}. Which one does {partner.name} have?" if other else ""


def core_without(partner: Partner, everybody: Sequence[Partner]) -> tuple[str, ...]:
    """The names of those who fill the core so that this partner finds no room there; nobody where there is room."""
    there = tuple(each.name for each in everybody if each.tier is Tier.CORE and each.id != partner.id)
    return there if len(there) >= CORE_HOLDS else ()


def _tier(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    if value not in set(Tier):
        return f"{value!r} is no tier; there are: {', '.join(Tier)}."
    tier = Tier(value)
    if partner.tier is Tier.DO_NOT_CONTACT and tier is not Tier.DO_NOT_CONTACT:
        return f"{partner.name} asked for no letters, and that stays."
    if tier is Tier.CORE and (there := core_without(partner, everybody)):
        return f"{partner.name} finds no room: {core_is_full(there)}."
    silent = " They asked for no more letters, and that stays." if partner.suppressed else ""
    return _changed(partner, replace(partner, tier=tier), "tier", f"{partner.name} is {_TIERS[tier]} from now on.{silent}")


def _type(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    del everybody
    if value not in PARTNER_TYPES:
        return f"{value!r} is no profession I know; there are: {', '.join(PARTNER_TYPES)}."
    return _changed(partner, replace(partner, type=value), "type", f"{partner.name}: {PARTNER_TYPES[value].title}.")


def _phone(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    del everybody
    if sum(c.isdigit() for c in value) < _DIGITS_OF_A_PHONE:
        return f"{value!r} is no telephone number."
    return _changed(partner, replace(partner, phone=value), "phone", f"The telephone number of {partner.name} is {value}.")


def _name(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    del everybody
    if not any(c.isalpha() for c in value) or "@" in value:
        return f"{value!r} is no name."
    return _changed(partner, replace(partner, name=value), "name", f"{partner.name} is called {value} from now on.")


def _org(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    del everybody
    said = f"{partner.name} works at {value}." if value else f"{partner.name} belongs to no place."
    return _changed(partner, replace(partner, org=value), "org", said)


def _email(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    """The address that is written to from now on; the one before stays theirs, to know them by."""
    email = value.lower()
    if refused := not_theirs(partner, email, everybody):
        return refused
    before = tuple(each for each in (partner.email, *partner.others) if each and each != email)
    becomes = replace(partner, email=email, others=before, address_ok=True)
    decisions: list[Decision] = [
        ChangePartner(partner_id=partner.id, changes=(("email", email),)),
        MarkAddress(email=email, ok=True),
    ]
    if partner.email:
        decisions.append(AnswerQuestion(key=f"address:{partner.email}", answer=email))
    if partner.tier is Tier.DO_NOT_CONTACT:
        decisions.append(Suppress(email=email, why="they asked for no letters before their address was known"))
        said = f"{email} is the address of {partner.name}, who is not written to."
    else:
        said = f"{partner.name} is written to at {email} from now on."
    return PutRight(decisions=tuple(decisions), said=said, becomes=becomes)


def _also(partner: Partner, value: str, everybody: Sequence[Partner]) -> PutRight | str:
    """A further address that they write from; letters go to the first as before, where there is one."""
    email = value.lower()
    if refused := not_theirs(partner, email, everybody):
        return refused
    if not partner.email:
        return _email(partner, email, everybody)
    return PutRight(
        decisions=(LearnAddress(partner_id=partner.id, email=email),),
        said=f"{email} is {partner.name}'s too. Letters go to {partner.email} as before.",
        becomes=partner if partner.has(email) else replace(partner, others=(*partner.others, email)),
    )


def _changed(partner: Partner, becomes: Partner, field: str, said: str) -> PutRight:
    change = ChangePartner(partner_id=partner.id, changes=((field, getattr(becomes, field)),))
    return PutRight(decisions=(change,), said=said, becomes=becomes)


DETAILS: Mapping[str, Callable[[Partner, str, Sequence[Partner]], PutRight | str]] = {
    "tier": _tier,
    "type": _type,
    "phone": _phone,
    "name": _name,
    "org": _org,
    "email": _email,
    "also": _also,
}
"""The details that can be put right, by the name under which she says them."""
