"""Invented clients with everything that identifies them, the ways in which people write it, and an oracle that knows it all and asks no code of ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from random import Random

_GIVEN = [
    "Jonah",
    "Sarah",
    "Grace",
    "Will",
    "Hope",
    "Mark",
    "Dawn",
    "Emma",
    "Oluwaseun",
    "José",
    "María",
    "Zoë",
    "Nguyen",
    "Mary-Ann",
    "Tess",
    "Kwame",
    "Ingrid",
    "Faith",
    "Tyler",
    "Aisha",
    "Priya",
    "Dmitri",
    "Chloe",
    "Rosa",
    "Hannah",
    "Marcus",
    "Lena",
    "Noor",
    "Bjørn",
    "Sean",
    "Ruth",
    "Carmen",
    "Wei",
    "Yuki",
    "Omar",
    "Ivy",
]
_FAMILY = [
    "Whitfield",
    "Okafor",
    "Young",
    "Wu",
    "Lindqvist",
    "Quill",
    "Haverkamp",
    "Miller-Jones",
    "O'Brien",
    "Park",
    "Zabriskie",
    "Field",
    "Nakamura",
    "Delacroix",
    "Abernathy",
    "Kowalczyk",
    "Stone",
    "Vance",
    "Ramírez",
    "Thistlewood",
    "Day",
    "Garza",
    "Brandt",
    "Osei",
    "Castellanos",
    "Petrov",
    "Holloway",
    "Long",
    "Price",
    "Yilmaz",
    "Fitzgerald",
    "Moon",
]
_ORDINARY = frozenset(
    [
        "grace",
        "will",
        "hope",
        "mark",
        "dawn",
        "faith",
        "ivy",
        "young",
        "field",
        "stone",
        "day",
        "long",
        "price",
        "park",
        "moon",
        "miller",
        "rose",
    ]
)
_OF_PARTNERS = (
    ("Amara", "Sarah", "Will", "Dana", "Tess", "Omar", "Ruth", "Karl"),
    ("Young", "Lee", "Park", "Brandt", "Poe", "Vance", "Holt", "Okafor"),
)
CONCERNS = (
    "panic attacks",
    "grief after a loss",
    "school refusal",
    "postpartum depression",
    "trouble sleeping",
    "worries that never stop",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """A client as only the test knows them. Initials stand for those who were `referred`: who asked for themselves has none in anybody's mind."""

    given: str
    family: str
    email: str
    phone: str
    age: int
    referred: bool = True

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"

    @property
    def initials(self) -> str:
        """Such as J.W."""
        return f"{self.given[0]}.{self.family[0]}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What a client (by address) allows one partner to hear, from the first day to the last; who took it back at once has no day."""

    code: str
    client: str
    partner: str
    level: int
    first: date
    last: date


def clients(chance: Random, count: int) -> list[Invented]:
    """Different people, some with names that are words, some with names that colleagues have, too."""
    names: set[tuple[str, str]] = set()
    while len(names) < count:
        name = (chance.choice(_GIVEN), chance.choice(_FAMILY))
        names |= (
            {name} if name[0] not in _OF_PARTNERS[0] or name[1] not in _OF_PARTNERS[1] else set()
        )  # nobody is a colleague's double
    return [
        Invented(
            given=given,
            family=family,
            email=f"{folded(given)[:3]}.{folded(family)}{chance.randrange(100)}@mail.example",
            phone=f"{chance.choice((828, 704, 919))}-555-{number:04}",
            age=chance.randrange(14, 70),
        )
        for (given, family), number in zip(sorted(names), chance.sample(range(101, 200), count), strict=True)
    ]


def colleagues(chance: Random, count: int) -> list[str]:
    """Names of partners; some share a name with a client."""
    first, last = _OF_PARTNERS
    return [f"Dr. {one} {other}" for one, other in zip(chance.sample(first, count), chance.sample(last, count), strict=True)]


def referral(client: Invented, chance: Random, by: str) -> str:
    """A colleague's mail that sends this client, with everything in it."""
    who, what = client.name, chance.choice(CONCERNS)
    return chance.choice(
        (
            f"Hi Maya,\n\nI would like to refer a patient of mine, {who}, {client.age}, with {what}. The number to call is {client.phone}, or write to {client.given} at {client.email}. Do you have room?\n\n{by}\n",
            f"Maya,\n\ndo you have space for a new client? {who} ({client.age}) has had {what} since the summer. You can reach {client.given} at {client.phone} or {client.email}.\n\nBest,\n{by}\n",
            f"Hello Maya,\n\nI gave your name to {who}, {client.age}. It is about {what}. Her phone is {client.phone}, her email is {client.email}.\n\nThank you,\n{by}\n",
            f"Referral: {who}, age {client.age}, {what}, Aetna, {client.phone}, {client.email}. Can you see them?\n\n{by}\n",
        )
    )


def inquiry(client: Invented, chance: Random) -> str:
    """A mail of somebody who asks for themselves."""
    return f"Hello,\n\nI am looking for a therapist for myself because of {chance.choice(CONCERNS)}. Are you taking new clients? My number is {client.phone}.\n\n{client.name}\n"


def spellings(client: Invented) -> tuple[str, ...]:
    """How people write what identifies somebody."""
    area, exchange, line = client.phone.split("-")
    return (
        client.name,
        client.name.lower(),
        client.name.upper(),
        f"{client.family}, {client.given}",
        f"{client.given} Q. {client.family}",
        f"{client.given}\u200b {client.family}'s mother",
        f"the {client.family}s",
        f"Ms. {client.family}",
        client.given,
        client.initials,
        client.phone,
        f"({area}) {exchange}.{line}",
        f"{exchange}{line}",
        f"+1 {area} {exchange} {line}",
        client.email,
        client.email.upper(),
    )


def folded(text: str) -> str:
    """Small letters without accents and invisible signs: the oracle's own way of reading."""
    text = text.casefold().replace("ø", "o")
    return "".join(
        c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
    )


def given_away(text: str, client: Invented, *, colleagues: str, first_names: bool = True) -> Iterator[str]:
    """What of a client stands in a text: the whole name, the family's, a first name, initials, an address, a number. `colleagues` are names that
    the text may say; a name that is a word counts only within the whole name, which counts unless it is one of theirs.
    """
    plain = folded(text)
    words, said = re.findall(r"[^\W\d_]+", plain), set(re.findall(r"[^\W\d_]+", folded(colleagues)))
    given, family = (re.findall(r"[^\W\d_]{2,}", folded(each)) for each in (client.given, client.family))
    near = {frozenset(pair) for pair in pairwise(words)}
    if any(frozenset((one, other)) in near for one in given for other in family) and folded(client.name) not in folded(
        colleagues
    ):
        yield "name"
    if any(each in words or f"{each}s" in words for each in family if each not in said | _ORDINARY):
        yield "family"
    if first_names and any(each in words for each in given if each not in said | _ORDINARY):
        yield "first name"
    if client.referred and re.search(rf"(?<![\w.]){re.escape(folded(client.initials))}", plain):
        yield "initials"
    if client.email.casefold() in plain:
        yield "address"
    if re.sub(r"\D", "", client.phone)[-7:] in re.sub(r"\D", "", plain):
        yield "number"
