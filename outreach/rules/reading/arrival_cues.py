"""What a colleague's reply asks for beyond its intent: an answer to a question that has a letter, thanks for a name, a congratulation.

The part of `arrival` for cues; its law stands there. What was asked in plain words is a cue at once, because all that follows is a draft. News
and names were *read*, perhaps wrongly: their cue waits, unconfirmed, for the owner's word under the same key as the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from outreach.model.cadence import Cue
from outreach.model.decision import AddCue, AskOwner, Decision, Mention
from outreach.model.mail import Message
from outreach.model.people import Partner
from outreach.model.reading import Intent, Reading, Redirect
from outreach.rules.approval.names.person_names import person
from outreach.rules.approval.words.offers import Offer
from outreach.rules.reading.asks import asks_for_details, asks_how_to_refer, good_news
from outreach.rules.reading.colleagues import colleagues

_OF_THEMSELVES = re.compile(
    r"(?i)\b(?:reach|write(?: to)?|contact|e-?mail|send (?:it|this|them) to) (?:me|us)\b|\bmy (?:\w+ ){0,2}(?:address|e-?mail|inbox)\b"
)


def cues(message: Message, reading: Reading, partner: Partner, now: datetime) -> Iterator[Decision]:
    """What one partner's reply asks for; nothing from somebody who declines."""
    words = reading.own_words
    if reading.intent is Intent.DECLINE:
        return
    if asks_how_to_refer(words):
        yield AddCue(cue=_cue(message, partner, "how_to_refer", now))
    elif asks_for_details(words):
        yield AddCue(cue=_cue(message, partner, "practice_information", now))
    if reading.intent is Intent.UPDATE and (news := good_news(words)):
        yield AddCue(cue=_cue(message, partner, "congratulation", now, text=news, confirmed=False))
        yield AskOwner(
            key=f"congratulation:{message.identity}",
            about=partner.name,
            partner_id=partner.id,
            message_identity=message.identity,
            text=f'Good news of {partner.name}, said back to them: "{news}". Shall I draft a congratulation? (yes, no, or better words)',
        )


def redirected(message: Message, reading: Reading, partner: Partner, now: datetime) -> Iterator[Decision]:
    """A partner names somebody else: a question whether to add them, and thanks for the name once she says so. Who waits for an answer
    beside it is not thanked by a letter that says good-bye: the owner answers herself.
    """
    target = reading.redirect
    if target and target.email and _themselves(target, reading.own_words, partner):
        yield from _moved_to(message, target.email, partner)
        return
    name = (target.name or target.email or "") if target else ""
    email = target.email if target and target.email else ""
    if name and not reading.waits:
        text = f"{name} <{email}>" if email else name
        yield AddCue(cue=_cue(message, partner, "reply_redirect", now, text=text, confirmed=False))
    where = f"{name} ({email})" if email and name != email else name or "somebody else"
    waits = " They wait for your answer, too." if reading.waits else ""
    yield Mention(text=f"{partner.name} wrote, and names somebody else; follow-ups are stopped.{waits}")
    yield AskOwner(
        key=f"redirect:{message.identity}",
        about=Offer(name=name if name != email else "", email=email, by=partner.name).written()
        if email
        else name or partner.name,
        message_identity=message.identity,
        partner_id=partner.id,
        text=f"{partner.name} says: write to {where} instead. Add them?",
    )


def brought_along(message: Message, reading: Reading, partner: Partner) -> Iterator[Decision]:
    """Colleagues whom a reply names beside what it says: whether to add each of them. Who is written to instead is asked about by `redirected`."""
    for number, each in enumerate(colleagues(message, reading.own_words), 1):
        name = each.name or ""
        yield AskOwner(
            key=f"colleague:{each.email or f'{message.identity}:{number}'}",
            about=Offer(name=name, email=each.email, by=partner.name).written() if each.email else name,
            message_identity=message.identity,
            partner_id=partner.id,
            text=f"{partner.name} names a colleague, {name}{f' ({each.email})' if each.email else ''}. Add them?",
        )


def _themselves(target: Redirect, words: str, partner: Partner) -> bool:
    """Whether the address is the partner's own: it stands beside their name, or beside nobody's and they speak of themselves."""
    own = person(partner.name).words
    if target.name:
        return set(person(target.name).words) <= set(own)
    local = (target.email or "").partition("@")[0].lower()
    return (bool(own) and own[-1] in local) or _OF_THEMSELVES.search(words) is not None


def _moved_to(message: Message, email: str, partner: Partner) -> Iterator[Decision]:
    """A partner asks to be written to elsewhere: asked about, for somebody else may have written it."""
    yield Mention(text=f"{partner.name} wrote, and names another address; follow-ups are stopped.")
    yield AskOwner(
        key=f"reach:{email.lower()}:{partner.id}",
        about=partner.name,
        message_identity=message.identity,
        partner_id=partner.id,
        text=f"{partner.name} asks to be written to at {email.lower()}. Shall I, from now on?",
    )


def _cue(message: Message, partner: Partner, purpose: str, now: datetime, *, text: str = "", confirmed: bool = True) -> Cue:
    key = f"{'redirect' if purpose == 'reply_redirect' else purpose}:{message.identity}"
    return Cue(
        key=key, partner_id=partner.id, purpose=purpose, at=now, text=text, message_id=message.message_id, confirmed=confirmed
    )
