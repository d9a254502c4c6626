"""What an answer does to ties between people: two records made one, who introduced whom, who follows whom.

Law: as in `on_people`: a name that is not exactly one person's is asked about, and nothing is done. Of two names said together, one that
fits both people means the one that the other name does not.
"""

from __future__ import annotations

from dataclasses import replace

from outreach.model.command import Record
from outreach.model.decision import AddPartner, ChangePartner, MergePartners, SplitPartner
from outreach.model.people import Joined, Partner, Stage
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.approval.names.person_names import name_words, person


def same(case: Case, said: Record) -> Yielded:
    """Two records are one person; the first that was named stays, unless we have been in touch with the other one only."""
    match _two(case, said.partner or "", dict(said.details).get("other", "")):
        case ReceiptLine() as line:
            yield line
        case named, other:
            kept, gone = (other, named) if named.stage is Stage.KNOWN is not other.stage else (named, other)
            yield MergePartners(kept_id=kept.id, gone_id=gone.id)
            silent = (
                " Nobody writes to any of their addresses, because one of them asked for that." if _silent(kept, gone) else ""
            )
            back = f"With the word split and {gone.email} they are two again." if gone.email else ""
            yield did(f"{gone.name} is {who(kept)} from now on, with everything that was {gone.name}'s.{silent}", undo=back)


def split(case: Case, said: Record) -> Yielded:
    """Two records that were made one are two again: the one that had the address, or the name."""
    said_too = (said.partner or "", dict(said.details).get("other", ""))
    found = [each for each in case.joined if any(_is_called(each, words) for words in said_too)]
    kept = {each.kept_id: who(partner) for each in found for partner in case.partners if partner.id == each.kept_id}
    if len(found) > 1:
        yield asked(f"That could be {' or '.join(each.email for each in found[:4])}. With which address do I take them apart?")
    elif not kept:
        yield asked(f"I have made nobody one with {' or '.join(filter(None, said_too))}, so there is nothing to take apart.")
    for each in found if len(found) == 1 and kept else ():
        yield SplitPartner(partner_id=each.kept_id, email=each.email, name=each.name)
        yield did(
            f"{each.name} is somebody else than {kept[each.kept_id]} again, with what came from {each.email} and went there."
        )


def _is_called(each: Joined, words: str) -> bool:
    """Whether these words are that record's address, or hold its whole name."""
    return bool(words) and (each.email == words.lower() or name_words(words) == person(each.name).words)


def introduced(case: Case, said: Record) -> Yielded:
    """Who can introduce us, or did."""
    match _two(case, said.partner or "", dict(said.details).get("by", "")):
        case ReceiptLine() as line:
            yield line
        case partner, by:
            yield ChangePartner(partner_id=partner.id, changes=(("introduced_by", _named_by(by)),))
            yield did(f"{who(by)} is the one to ask for an introduction to {partner.name}.")


def successor(case: Case, said: Record) -> Yielded:
    """Who took whose place; whoever had it is no longer there."""
    match _two(case, said.partner or "", dict(said.details).get("who", "")):
        case ReceiptLine() as line:
            yield line
        case gone, heir:
            yield ChangePartner(partner_id=gone.id, changes=(("left", True),))
            org = (("org", gone.org),) if gone.org and not heir.org else ()
            yield ChangePartner(partner_id=heir.id, changes=(("succeeds", _named_by(gone)), *org))
            yield did(f"{heir.name} has taken the place of {who(gone)}.")


def heir(case: Case, before: Partner, org: str, name: str, email: str) -> Yielded:
    """Somebody, known or new, who has the place that `before` had at `org`: introduced to by naming who was there."""
    known = next((each for each in case.partners if each.has(email.lower())), None)
    if known is not None and known.id == before.id:
        yield asked(f"{email} is the address of {before.name}. Which one has whoever follows?")
        return
    follows = known or Partner(
        id=0,
        name=name,
        email=email.lower(),
        org=org or before.org,
        type=before.type,
        how_known=f"follows {before.name}",
        created=case.now,
    )
    if known is None:
        yield AddPartner(partner=follows, source="owner")
    yield ChangePartner(partner_id=follows.id, changes=(("succeeds", _named_by(before)),))
    letter = f" A first letter that names {before.name} is written next." if before.stage is not Stage.KNOWN else ""
    yield did(f"{who(follows)} follows {before.name}.{letter}")


def _two(case: Case, one: str, other: str) -> tuple[Partner, Partner] | ReceiptLine:
    """Both people, or the question whom is meant."""
    first, second = case.partner(one), case.partner(other)
    if isinstance(second, Partner) and not isinstance(first, Partner):
        first = replace(case, partners=[each for each in case.partners if each.id != second.id]).partner(one)
    if isinstance(first, Partner) and not isinstance(second, Partner):
        second = replace(case, partners=[each for each in case.partners if each.id != first.id]).partner(other)
    if isinstance(first, ReceiptLine):
        return first
    if isinstance(second, ReceiptLine):
        return second
    return (first, second) if first.id != second.id else asked(f"{one} and {other} are both {who(first)} already.")


def _named_by(partner: Partner) -> str:
    """How a tie names somebody: by the address, or by the number of who has none."""
    return partner.email or str(partner.id)


def _silent(*people: Partner) -> bool:
    return any(each.suppressed for each in people)
