"""Whom she knows already: the people she wrote to in the last two years, by the headers of Sent alone.

Law: nothing but addresses, names, counts and days is looked at, and nobody is taken up without her yes. Of a therapist's correspondents most
are clients, so those are offered first, or alone, who write from a house of their own or bear a degree: private addresses are no business of
ours until she says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from outreach.model.mail import Address
from outreach.rules.approval.names.degrees import without_degrees

PRIVATE = frozenset(
    re.findall(
        r"\S+",
        """gmail.com googlemail.com yahoo.com ymail.com rocketmail.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com aol.com
        proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com zoho.com fastmail.com comcast.net verizon.net att.net sbcglobal.net
        bellsouth.net cox.net charter.net earthlink.net duck.com hey.com tutanota.com yandex.com""",
    )
)
"""Domains at which anybody has an address: they tell nothing of who it is."""

_NOBODY = re.compile(
    r"(?i)^(?:no-?reply|do-?not-?reply|bounces?|mailer-daemon|postmaster|newsletter|notifications?|support|billing|invoices?|orders?|help(?:desk)?"
    r"|unsubscribe|list-?\w*|.*-(?:request|unsubscribe|bounces?))(?:[+._-].*)?@|@(?:reply|bounce|notifications?)\."
)
_CIRCLE = 8
OFTEN = 2
"""From how many mails on somebody is known and not only once asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The headers of one mail of hers that count here."""

    to: tuple[Address, ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Somebody she wrote to: how often, and when last. `private`: by the address nobody could tell a colleague from a client."""

    email: str
    name: str = field(default="", repr=False)
    mails: int = 0
    last: date
    private: bool = False


def acquaintances(mails: Iterable[Sent], without: Container[str]) -> tuple[Acquaintance, ...]:
    """Everybody in these mails but those in `without` and machines, colleagues by their address first, then by how often.

    >>> from datetime import date
    >>> lee, friend = Address(name="Amara Lee", email="lee@lakeside.example"), Address(name="Jo", email=f"jo@{min(PRIVATE)}")
    >>> mails = [Sent(to=(lee, friend), on=date(2026, 1, 5)), Sent(to=(lee,), on=date(2026, 3, 2)), Sent(to=(friend,), on=date(2026, 3, 9))]
    >>> [(each.name, each.mails, each.private) for each in acquaintances(mails, without=())]
    [('Amara Lee', 2, False), ('Jo', 2, True)]
    """
    names: dict[str, str] = {}
    days: dict[str, list[date]] = defaultdict(list)
    for mail in mails:
        for email, name in _people(mail):
            if email not in without and not _NOBODY.search(email):
                days[email].append(mail.on)
                names[email] = name or names.get(email, "")
    found = [
        Acquaintance(email=email, name=names[email], mails=len(on), last=max(on), private=_is_private(email, names[email]))
        for email, on in days.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.private, -each.mails, each.email)))


def worth_asking(found: Iterable[Acquaintance], most: int) -> tuple[Acquaintance, ...]:
    """Those to be offered without being asked for: no private addresses, somebody with a name, more than one mail."""
    return tuple(each for each in found if not each.private and each.name and each.mails >= OFTEN)[:most]


def _people(mail: Sent) -> Iterator[tuple[str, str]]:
    """Each recipient of one mail once; a mail to many is no acquaintance with any of them."""
    if len(mail.to) <= _CIRCLE:
        yield from {each.email.lower(): each.name.strip(" '\"") for each in mail.to if each.email}.items()


def _is_private(email: str, name: str) -> bool:
    degreed = bool(name) and (without_degrees(name) != name or re.match(r"(?i)(?:dr|prof|rev|rabbi|pastor)\b", name) is not None)
    return email.rpartition("@")[2] in PRIVATE and not degreed
