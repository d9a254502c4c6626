"""What an answer does to partners: noted, paused, never again, somebody new, moved, thanked with a card or a gift.

Law: a name that is not exactly one person's is asked about, and nothing is done. What an assistant may not do is not decided here.
"""

from __future__ import annotations

import re
from datetime import date

from outreach.model.command import NewPartner, Note, OptOut, Pause, Record
from outreach.model.decision import (
    AddFact,
    AddPartner,
    AnswerQuestion,
    AskOwner,
    ChangePartner,
    LogGift,
    LogTouch,
    MarkAddress,
    MoveDraft,
    Suppress,
)
from outreach.model.outbox import WAITING, Event
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.touch import DEFAULT_MINUTES, Direction, Touch, TouchKind
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told, who
from outreach.rules.approval.effects.on_news import perhaps_news
from outreach.rules.approval.effects.on_ties import heir
from outreach.rules.approval.names.degrees import without_degrees
from outreach.rules.people.details import ADDRESS, not_theirs
from outreach.rules.people.passing import ask_again

_PHONE = re.compile(r"(?:(?i:phone|tel|cell|mobile|call)\.?:? )?\+?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}\b")


def told_touch(case: Case, partner: Partner, kind: TouchKind, direction: Direction, day: date, text: str, minutes: int) -> Touch:
    """A contact as she tells of it, at the noon that stands for its day."""
    return Touch(
        partner_id=partner.id,
        kind=kind,
        direction=direction,
        at=case.noon(day),
        cause=f"{case.cause}:{day.isoformat()}",
        minutes=minutes,
        summary=text,
        by_hand=True,
    )


def note(case: Case, said: Note) -> Yielded:
    """Something worth remembering."""
    match case.partner(said.partner):
        case ReceiptLine() as line:
            yield line
        case partner:
            again = ask_again(said.text, case.today, country=case.config.practice.country)
            yield AddFact(partner_id=partner.id, text=said.text, ask_again=again)
            yield from perhaps_news(case, partner, said.text)
            later = f" (I ask again {case.day(again)}.)" if again else ""
            yield did(f"Noted about {who(partner)}: {said.text}{later}")


def pause(case: Case, said: Pause) -> Yielded:
    """No letters to one person until a day, or until told otherwise."""
    match case.partner(said.partner):
        case ReceiptLine() as line:
            yield line
        case partner:
            yield ChangePartner(partner_id=partner.id, changes=(("paused_until", said.until or date.max),))
            until = f"before {case.day(said.until)}" if said.until else "until you say that I may go on"
            yield did(f"No letter to {who(partner)} {until}.", undo='The word "resume" and the name end it.')


def resume(case: Case, said: Record) -> Yielded:
    """The end of one person's pause."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            yield ChangePartner(partner_id=partner.id, changes=(("paused_until", None),))
            yield did(f"Letters to {who(partner)} are possible again.")


def opt_out(case: Case, said: OptOut) -> Yielded:
    """Never again. Works for somebody we do not know too, when the address is given."""
    address = ADDRESS.search(said.partner.lower())
    found = case.partner(said.partner)
    if isinstance(found, Partner):
        if found.email:
            yield Suppress(email=found.email, why="the owner said so")
        else:
            yield ChangePartner(partner_id=found.id, changes=(("tier", Tier.DO_NOT_CONTACT),))
        yield did(f"Nobody writes to {who(found)} ever again. Waiting letters are taken back.")
    elif address:
        yield Suppress(email=address[0], why="the owner said so")
        yield did(f"Nobody writes to {address[0]} ever again.")
    else:
        yield found


def new_partner(case: Case, said: NewPartner) -> Yielded:
    """Somebody to know. Who has no e-mail address is only never written to; what is none is asked about."""
    email = (said.email or "").strip().lower()
    if email and not ADDRESS.fullmatch(email):
        yield asked(f"{email} is no e-mail address. Which one does {said.name} have?")
        return
    if not (email or said.org or said.type or _PHONE.search(said.note or "")):
        yield asked(f"I know no address for {said.name} yet. Which one is it? Or where do they work, and what do they do?")
        return
    known = next((each for each in case.partners if each.has(email)), None)
    namesake = None if email else case.partner(said.name)
    if isinstance(namesake, Partner):
        yield asked(f"I know {who(namesake)} already. Is it somebody else? Then say the whole name, or an address.")
        return
    if known is not None:
        yield told(f"That address is {who(known)}'s already; nothing changes.")
        return
    kind = said.type if said.type and said.type in PARTNER_TYPES else "other"
    phone = _PHONE.search(said.note or "")
    partner = Partner(
        id=0,
        name=said.name,
        email=email,
        org=said.org or "",
        type=kind,
        how_known=_PHONE.sub("", said.note or "").strip(" ,;"),
        phone=phone[0] if phone else "",
        created=case.now,
    )
    yield AddPartner(partner=partner, source="owner")
    missing = "" if kind != "other" else " I do not know their profession yet."
    reached = ", ".join(part for part in (email, partner.phone) if part)
    unwritten = "" if email else " I know no e-mail address, so nothing is written to them until you tell me one."
    yield did(f"New partner: {who(partner)}, {PARTNER_TYPES[kind].title}{reached and ', '}{reached}.{missing}{unwritten}")


def specific(case: Case, said: Record) -> Yielded:
    """The one true sentence about their work, without which no introduction is written."""
    words = dict(said.details).get("text", "").strip()
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner if words:
            yield ChangePartner(partner_id=partner.id, changes=(("specific", words),))
            yield AnswerQuestion(key=f"specific:{partner.id}", answer=words)
            yield did(f"About the work of {who(partner)}: {words}")
        case partner:
            yield asked(f"What is it about the work of {who(partner)}?")


def unknown(case: Case, said: Record) -> Yielded:
    """She knows nothing of somebody's work: the question rests until she tells it by herself."""
    details = dict(said.details)
    yield AnswerQuestion(key=details["key"], answer="unknown")
    name = without_degrees(said.partner or "them")
    yield did(
        f"That is all right: I ask no more about the work of {name}, and write no first letter before I know something of it. "
        f"Whenever you do, write: {name}'s work, a colon, and one sentence.",
        details["item"],
    )


def acquainted(case: Case, said: Record) -> Yielded:
    """They know her already, or send her clients: no first letter, and no question about their work."""
    details = dict(said.details)
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            stage = Stage(details["stage"])
            yield ChangePartner(partner_id=partner.id, changes=(("stage", stage.value),))
            yield AnswerQuestion(key=details["key"], answer="no")
            knows = "sends you clients already" if stage is Stage.REFERRING else "knows you already"
            yield did(f"{who(partner)} {knows}: I write no first letter, and ask no more.", details["item"])


def moved(case: Case, said: Record) -> Yielded:
    """They work somewhere else now; the old address is no longer written to unless a new one is given."""
    details = dict(said.details)
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            org, email = details.get("to", ""), details.get("email", "").lower()
            refused = not_theirs(partner, email, case.partners) if email else ""
            addressed = bool(email) and not refused
            changes: list[tuple[str, str | bool]] = [("org", org), ("left", False)] if org else [("left", True)]
            if addressed:
                changes.append(("email", email))
            yield ChangePartner(partner_id=partner.id, changes=tuple(changes))
            if addressed:
                yield MarkAddress(email=email, ok=True)
                yield AnswerQuestion(key=f"address:{partner.email}", answer=email)
            heir_email = details.get("heir_email", "")
            yield from _gone_from(partner, org, addressed=addressed, followed=bool(heir_email))
            if not addressed:
                yield from _kept_back(case, partner)
            where = f"is at {org} now" if org else f"has left {partner.org or 'their place'}"
            address = f" The address is {email} from now on." if addressed else ""
            yield did(f"{partner.name} {where}.{address}")
            if refused:
                yield asked(refused)
            if heir_email:
                yield from heir(case, partner, partner.org, details["heir"], heir_email)


def _kept_back(case: Case, partner: Partner) -> Yielded:
    """Nothing goes to the address of somebody who is not there any more."""
    for draft in case.drafts.values():
        if draft.partner_id == partner.id and draft.state in WAITING:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="they are not there any more")
            yield told(f"The letter to {partner.name} that waited is taken back.")


def _gone_from(partner: Partner, org: str, *, addressed: bool, followed: bool) -> Yielded:
    """Who has moved is not written to at the old address until she says that it holds; and somebody may have taken their place."""
    if org and not addressed:
        yield MarkAddress(email=partner.email, ok=False)
        yield AskOwner(
            key=f"address:{partner.email}",
            about=partner.name,
            partner_id=partner.id,
            text=f"Which address does {partner.name} have at {org}? Nothing is written to the old one. (the address; or yes, the old one still holds)",
        )
    if partner.org and not followed:
        yield AskOwner(
            key=f"left:{partner.id}:{partner.org}",
            about=partner.name,
            partner_id=partner.id,
            text=f"Who follows {partner.name} at {partner.org}? A name and an address; or nobody.",
        )


def carded(case: Case, said: Record) -> Yielded:
    """Handwritten cards, sent today or on the day that is told: to somebody named, or to those who stand in the digest's list under these numbers."""
    details = dict(said.details)
    shown = {str(each.n): each.email or each.to for each in case.digest.cards}
    items = details.get("items", "").split()
    names = [said.partner] if said.partner else [shown[n] for n in items if n in shown]
    day = date.fromisoformat(details["day"]) if "day" in details else case.today
    for n in items:
        if n not in shown:
            yield asked(f"There is no card C{n} in the digest you answered. To whom was it?", f"C{n}")
    for name in names:
        match case.partner(name):
            case ReceiptLine() as line:
                yield line
            case partner:
                yield LogTouch(
                    touch=told_touch(case, partner, TouchKind.CARD, Direction.OUT, day, "", DEFAULT_MINUTES[TouchKind.CARD])
                )
                yield did(f"A card to {who(partner)}, {case.day(day)}.")


def gift(case: Case, said: Record) -> Yielded:
    """A gift, held to the yearly cap: one beyond it, or of unknown worth, is asked about and not written down before she insists."""
    details = dict(said.details)
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
            return
        case partner:
            what, cents = details.get("what", "gift"), _cents(details.get("amount", ""))
    cap, before = case.config.privacy.gift_cap_per_year, case.given.get(partner.id, 0)
    if cents is None:
        yield asked(f"What was the gift to {who(partner)} worth? The cap for one person in a year is ${cap}.")
    elif before + cents > 100 * cap and "anyway" not in details:
        sum_ = f"${(before + cents) / 100:.2f}"
        yield asked(
            f"With {what} {who(partner)} would have had {sum_} this year, and the cap is ${cap}. Nothing was written down. "
            "Where it was given all the same, tell me once more, with the word anyway."
        )
    else:
        yield LogGift(partner_id=partner.id, what=what, cents=cents, day=case.today)
        yield LogTouch(
            touch=told_touch(case, partner, TouchKind.GIFT, Direction.OUT, case.today, what, DEFAULT_MINUTES[TouchKind.GIFT])
        )
        left = max(0, 100 * cap - before - cents)
        yield did(
            f"A gift to {who(partner)}: {what}, ${cents / 100:.2f}. Of this year's ${cap} for one person ${left / 100:.2f} are left."
        )


def _cents(amount: str) -> int | None:
    found = re.search(r"\d{1,5}(?:\.\d{1,2})?", amount)
    return round(float(found[0]) * 100) if found else None
