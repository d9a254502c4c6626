"""Whom a contact file brings: who is new, who is known already, who may be the same as somebody, and who cannot be taken.

Known by address, or by name and organisation together, where an initial may stand for a name; the second is a doubt, and a doubt is left to the owner.
So is a name that is a place's: nobody can be greeted by it. Two people in one line cannot be taken: each would be greeted as the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from outreach.model.decision import AddPartner, ChangePartner, Decision, LearnAddress, Suppress
from outreach.model.people import Partner, Tier, core_is_full
from outreach.rules.contacts.columns import Row
from outreach.rules.contacts.entry import Entry, Refused, exported, named_by, read
from outreach.rules.contacts.houses import family_name_first, is_house, several
from outreach.rules.people.details import core_without
from outreach.store.log import Store
from outreach.store.names import means, name_key, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is to be done with one row: add, known, same (as somebody with another address), house (a place's name), or refused; and why."""

    what: str
    place: str
    name: str
    email: str = ""
    why: str = ""
    entry: Entry | None = None


def sort_out(rows: Sequence[tuple[str, Row]], here: Sequence[Entry], *, by_hand: bool = False) -> tuple[Found, ...]:
    """Each row of a file with what is to be done with it; rows of one file are compared with each other too.

    What is typed `by_hand`, one at a time, is meant as it stands, also where the name looks like a place's.
    """
    addresses = {email: each.partner.name for each in here for email in _all(each)}
    known = [each.partner for each in here]
    everybody, found = [*known], list[Found]()
    for place, row in rows:
        match read(row, place):
            case Refused(name=name, why=why):
                found.append(Found(what="refused", place=place, name=name, why=why))
            case Entry() as entry:
                entry, full = _with_room(entry, everybody)
                partner = entry.partner
                one = Found(
                    what="add",
                    place=place,
                    name=partner.name,
                    email=partner.email,
                    why=_also(_remarks(row, entry), full),
                    entry=entry,
                )
                one = one if by_hand or exported(row) else _doubted(one, entry)
                found.append(_compared(one, entry, addresses, known, everybody))
                if found[-1].what == "add":
                    addresses |= dict.fromkeys(_all(entry), partner.name)
                    everybody.append(partner)
                    known += [] if exported(row) else [partner]  # whom we told apart in a file of ours are not doubted again
    return tuple(found)


def decisions(found: Sequence[Found]) -> list[Decision]:
    """What is to be written down: those that are added, and the silence of everybody who is marked so, known before or not."""
    made: list[Decision] = []
    added = [each.entry for each in found if each.what == "add" and each.entry is not None]
    for entry in added:
        made.append(AddPartner(partner=entry.partner, source="import"))
        made += [LearnAddress(partner_id=0, email=email) for email in entry.others]
    for entry in (each.entry for each in found if each.entry is not None and each.entry.silence):  # whoever they turn out to be
        made += [Suppress(email=email, why="was so in the imported file") for email in _all(entry)]
    for entry in added:  # behind all of them, because who introduced somebody may stand further down
        ties = (("introduced_by", entry.introducer), ("succeeds", entry.predecessor))
        changes = tuple((field, email) for field, email in ties if email)
        if changes:
            made += [AddPartner(partner=entry.partner, source="import"), ChangePartner(partner_id=0, changes=changes)]
    return made


def entries(store: Store) -> tuple[Entry, ...]:
    """Everybody in the log, as a file would have them."""
    everybody = store.people.all()
    names = {each.id: named_by(each) for each in everybody}
    return tuple(
        Entry(
            place="log",
            partner=each,
            others=each.others,
            silence=each.suppressed,
            introducer=names.get(each.introduced_by or 0, ""),
            predecessor=names.get(each.succeeds or 0, ""),
        )
        for each in everybody
    )


def _all(entry: Entry) -> tuple[str, ...]:
    """Every address of theirs, if they have any."""
    return tuple(filter(None, (entry.partner.email, *entry.others)))


def _with_room(entry: Entry, known: Sequence[Partner]) -> tuple[Entry, str]:
    """Who would be the sixth core partner comes as an active one, and why that is so."""
    there = core_without(replace(entry.partner, id=-1), known) if entry.partner.tier is Tier.CORE else ()
    if not there:
        return entry, ""
    return replace(entry, partner=replace(entry.partner, tier=Tier.ACTIVE)), f"{core_is_full(there)}; taken as active"


def _compared(
    one: Found, entry: Entry, addresses: dict[str, str], known: Iterable[Partner], everybody: Iterable[Partner]
) -> Found:
    there = next((addresses[email] for email in _all(entry) if email in addresses), None)
    if there is not None:
        return replace(one, what="known", why=_also(f"the address is {there}'s already", one.why))
    twin = next((each for each in everybody if not (one.email or each.email) and _is(each, entry.partner)), None)
    if twin is not None:
        return replace(one, what="known", why=_also("is there already, without an address as here", one.why))
    other = next((each for each in known if _may_be(each, entry.partner)), None)
    if other is not None:
        address = f"the address {other.email}" if other.email else "no address"
        why = f"{other.name} of {entry.partner.org} is known with {address}"
        return replace(one, what="same", why=_also(why, one.why))
    return one


def _doubted(one: Found, entry: Entry) -> Found:
    """Whether the name is a place's or several people's, in a file that is not ours: what we exported is as she has left it."""
    if is_house(one.name, entry.partner.org):
        why = "looks like a place and not like a person; write somebody's name there, or add them by name: outreach partners add"
        return replace(one, what="house", why=_also(why, one.why))
    if several(one.name):
        why = "looks like several people; give each a line of their own, with their own address"
        return replace(one, what="refused", why=_also(why, one.why))
    return one


def _is(one: Partner, other: Partner) -> bool:
    """Whether two without an address have one name in one place."""
    return (name_key(one.name), name_key(one.org)) == (name_key(other.name), name_key(other.org))


def _may_be(one: Partner, other: Partner) -> bool:
    """Whether both names can be one person's of one place: in any order, one with an initial or fewer names than the other."""
    if not one.org or name_key(one.org) != name_key(other.org):
        return False
    mine, theirs = words(one.name), words(other.name)
    return means(mine, theirs) or means(theirs, mine)


def _remarks(row: Row, entry: Entry) -> str:
    """What is worth a look before somebody is added: that nobody will write to them, a profession that is none of our types, a name that
    may stand the other way round, and a telephone of which digits are lost."""
    silent = "marked as not to be contacted, so nothing will ever be written to them" if entry.silence else ""
    said = row.get("type", "")
    unknown = (
        f"{said!r} is no profession I know, so they count as other" if said and entry.partner.type == "other" != said else ""
    )
    turned = family_name_first(entry.partner.name)
    order = f"if {turned} is meant, write it so: letters greet people by what stands first" if turned else ""
    unwritten = "" if entry.partner.email else "has no e-mail address, so nothing will be written to them"
    phone = row.get("phone", "")
    cut = f"the spreadsheet has cut the telephone {phone!r}; make that column text" if phone and not entry.partner.phone else ""
    return _also(silent, unknown, order, unwritten, cut)


def _also(*said: str) -> str:
    return "; ".join(filter(None, said))
