"""What an answer does to consents, and to questions about mails; what it does to referrals is in `on_referrals`.

Law: a client is a code or initials, never a name in a line of ours. A consent is written with its level, its partner and its end.
"""

from __future__ import annotations

from datetime import timedelta

from outreach.model.command import Label, NewPartner, SetConsent
from outreach.model.decision import (
    AnswerQuestion,
    ChangePartner,
    MoveDraft,
    RecordConsent,
    Suppress,
)
from outreach.model.digest import ShownQuestion
from outreach.model.outbox import TRANSITIONS, Event
from outreach.model.people import Partner
from outreach.model.reading import Kind
from outreach.model.referral import Consent, ConsentLevel
from outreach.rules.approval.effects import on_details, on_memory, on_prospects, on_questions
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.approval.effects.on_people import new_partner
from outreach.rules.approval.words.offers import Offer, offered

CONSENT_LASTS = timedelta(days=365)
"""A consent without an end of its own ends after a year."""

_KINDS = {*Kind, "not_referral"}
_ADDRESSES = {"same": "also", "reach": "email"}
"""What a yes to such a question puts right."""


def label(case: Case, said: Label) -> Yielded:
    """The answer to a question about a mail or a person, or a letter's number: then that letter rests on a mistake."""
    if isinstance(said.item, int) or said.item.isdigit():
        yield from _mistaken_letter(case, int(said.item), said.kind)
        return
    question = next((each for each in case.digest.questions if each.id.upper() == said.item.upper()), None)
    if question is None:
        yield asked(f"There is no question {said.item} in the digest you answered.", said.item)
    elif question.key.startswith("kind:") and said.kind not in _KINDS:
        yield asked(f"What is it then: {', '.join(question.options)}?", said.item)
    else:
        yield AnswerQuestion(key=question.key, answer=said.kind)
        yield from _follows(case, question, said.kind == "yes")
        learning = " I learn from it." if question.key.startswith("kind:") else ""
        refused = said.kind == "no" and question.key.startswith("specific:")
        understood = (
            f"Then I write no first letter to {question.about}, and ask no more"
            if refused
            else f"Understood as: {said.kind.replace('_', ' ')}"
        )
        yield did(f"{understood}.{learning}", said.item)


def _follows(case: Case, question: ShownQuestion, yes: bool) -> Yielded:
    """What a yes to a question about a person brings; its key holds what was asked, and `about` who is offered."""
    topic, _, rest = question.key.partition(":")
    email, _, partner_id = rest.rpartition(":")
    if yes and topic in _ADDRESSES:
        yield from on_details.addressed(case, partner_id, _ADDRESSES[topic], email)
    elif yes and topic == "opt_out":
        yield Suppress(email=rest, why="asked for it, and the owner agreed")
    elif yes and topic in {"referrer", "redirect", "colleague"}:
        yield from _taken_up(case, offered(question.about))
    if yes:
        yield from on_questions.confirmed(case, question)
    yield from on_prospects.answered(case, question, yes)
    yield from on_details.suggested(case, question, yes)
    yield from on_questions.still_true(case, question, yes)
    yield from on_questions.reachable_again(question, yes)
    yield from on_memory.answered(case, question, yes)


def _taken_up(case: Case, offer: Offer | None) -> Yielded:
    """The person whom a mail named becomes a partner, introduced by the one who named them."""
    if offer is None or not offer.name:
        missing = f"their name, with the address {offer.email}" if offer else "their name and address"
        yield asked(f"To add them I need {missing}: write new partner, the name, the profession, the place and the address.")
        return
    yield from new_partner(case, NewPartner(name=offer.name, email=offer.email, org=offer.org or None))
    by = case.partner(offer.by) if offer.by else None
    if isinstance(by, Partner) and not any(each.has(offer.email) for each in case.partners):
        yield ChangePartner(partner_id=0, changes=(("introduced_by", by.email),))


def _mistaken_letter(case: Case, item: int, kind: str) -> Yielded:
    match case.letter(item):
        case ReceiptLine() as line:
            yield line
        case shown, draft if Event.REJECT in TRANSITIONS[draft.state]:
            yield MoveDraft(draft_id=draft.id, event=Event.REJECT, why=f"the owner says: {kind}")
            yield did(f"The letter to {shown.to} will not go, because it was {kind.replace('_', ' ')}.", item)
        case shown, _:
            yield asked(f"The letter to {shown.to} can no longer be stopped.", item)


def consent(case: Case, said: SetConsent) -> Yielded:
    """A client's leave, or its end. The end holds at once; a leave has a level and a last day."""
    match case.partner(said.partner):
        case ReceiptLine() as line:
            yield line
            return
        case partner:
            found = case.referral(said.client, partner)
    if isinstance(found, ReceiptLine):
        yield found
        return
    level = ConsentLevel(said.level) if said.level is not None else ConsentLevel.CONNECTED
    if said.value == "no":
        yield RecordConsent(
            consent=Consent(code=found.code, partner_id=partner.id, level=level, given=case.today, revoked=case.today)
        )
        yield did(f"{found.code}: nothing about the client to {who(partner)} any more. Letters that leaned on it are taken back.")
        return
    ends = said.until or case.today + CONSENT_LASTS
    yield RecordConsent(consent=Consent(code=found.code, partner_id=partner.id, level=level, given=case.today, expires=ends))
    yield did(
        f"{found.code}: {who(partner)} may hear {level.in_words} (level {level.value}), until {case.day(ends)}.",
        undo=f'The words "{found.code} consent withdrawn" take that back.',
    )
