"""Whom a contact file brings: who is new, who is known already, who may be the same as somebody, and who cannot be taken.

Known by address, or by name and organisation together; the second is a doubt, and a doubt is left to the owner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from outreach.model.decision import AddPartner, ChangePartner, Decision, LearnAddress, Suppress
from outreach.rules.contacts.columns import Row
from outreach.rules.contacts.entry import Entry, Refused, read
from outreach.store.log import Store
from outreach.store.names import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is to be done with one row: add, known, same (as somebody with another address), or refused; and why."""

    what: str
    place: str
    name: str
    email: str = ""
    why: str = ""
    entry: Entry | None = None


def sort_out(rows: Sequence[tuple[str, Row]], here: Iterable[Entry]) -> tuple[Found, ...]:
    """Each row of a file with what is to be done with it; rows of one file are compared with each other too."""
    addresses = {email: each.partner.name for each in here for email in (each.partner.email, *each.others)}
    people = {_key(each): each.partner.email for each in here}
    found = []
    for place, row in rows:
        match read(row, place):
            case Refused(name=name, why=why):
                found.append(Found(what="refused", place=place, name=name, why=why))
            case Entry(partner=partner) as entry:
                one = Found(what="add", place=place, name=partner.name, email=partner.email, entry=entry)
                found.append(_compared(one, entry, addresses, people))
                if found[-1].what == "add":
                    addresses |= dict.fromkeys((partner.email, *entry.others), partner.name)
                    people[_key(entry)] = partner.email
    return tuple(found)


def decisions(found: Iterable[Found]) -> list[Decision]:
    """What is to be written down for those that are added."""
    made: list[Decision] = []
    added = [each.entry for each in found if each.what == "add" and each.entry is not None]
    for entry in added:
        made.append(AddPartner(partner=entry.partner, source="import"))
        made += [LearnAddress(partner_id=0, email=email) for email in entry.others]
        if entry.silence:
            made.append(Suppress(email=entry.partner.email, why="was so in the imported file"))
    for entry in added:  # behind all of them, because who introduced somebody may stand further down
        ties = (("introduced_by", entry.introducer), ("succeeds", entry.predecessor))
        changes = tuple((field, email) for field, email in ties if email)
        if changes:
            made += [AddPartner(partner=entry.partner, source="import"), ChangePartner(partner_id=0, changes=changes)]
    return made


def entries(store: Store) -> tuple[Entry, ...]:
    """Everybody in the log who has an address, as a file would have them."""
    everybody = store.people.all()
    addresses = {each.id: each.email for each in everybody}
    return tuple(
        Entry(
            place="log",
            partner=each,
            others=store.people.addresses(each.id)[1:],
            silence=each.suppressed,
            introducer=addresses.get(each.introduced_by or 0, ""),
            predecessor=addresses.get(each.succeeds or 0, ""),
        )
        for each in everybody
        if each.email
    )


def _compared(one: Found, entry: Entry, addresses: dict[str, str], people: dict[tuple[str, str], str]) -> Found:
    known = next((addresses[email] for email in (one.email, *entry.others) if email in addresses), None)
    if known is not None:
        return Found(what="known", place=one.place, name=one.name, email=one.email, why=f"the address is {known}'s already")
    other = people.get(_key(entry)) if entry.partner.org else None
    if other is not None:
        why = f"{one.name} of {entry.partner.org} is known with the address {other}"
        return Found(what="same", place=one.place, name=one.name, email=one.email, why=why, entry=entry)
    return one


def _key(entry: Entry) -> tuple[str, str]:
    """The person whatever the order of the names: "Nair Priya" is Priya Nair."""
    return " ".join(sorted(name_key(entry.partner.name).split())), name_key(entry.partner.org)
