"""What a colleague's reply asks for beyond its intent: an answer to a question that has a letter, thanks for a name, a congratulation.

The part of `arrival` for cues; its law stands there. What was asked in plain words is a cue at once, because all that follows is a draft. News
and names were *read*, perhaps wrongly: their cue waits, unconfirmed, for the owner's word under the same key as the question.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from outreach.model.cadence import Cue
from outreach.model.decision import AddCue, AskOwner, Decision, Mention
from outreach.model.mail import Message
from outreach.model.people import Partner
from outreach.model.reading import Intent, Reading
from outreach.rules.approval.offers import Offer
from outreach.rules.reading.asks import asks_for_details, asks_how_to_refer, good_news


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


def _cue(message: Message, partner: Partner, purpose: str, now: datetime, *, text: str = "", confirmed: bool = True) -> Cue:
    key = f"{'redirect' if purpose == 'reply_redirect' else purpose}:{message.identity}"
    return Cue(
        key=key, partner_id=partner.id, purpose=purpose, at=now, text=text, message_id=message.message_id, confirmed=confirmed
    )
