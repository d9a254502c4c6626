"""What follows when a person wrote, or may have: a touch, a referral, a reply, an opt-out, or one question.

The part of `arrival` for people; its law stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from outreach.model.decision import (
    AskOwner,
    ChangePartner,
    CountInquiry,
    Decision,
    GuardClient,
    Known,
    Mention,
    OpenReferral,
    Suppress,
    TellOwner,
)
from outreach.model.mail import Message
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.model.reading import Client, Intent, Kind, Reading
from outreach.model.referral import Referral
from outreach.model.touch import Direction
from outreach.rules.approval.words.offers import Offer
from outreach.rules.letters.marks import marks_of
from outreach.rules.people.ages import band_of, exactly, spoken_ages
from outreach.rules.people.fit import fit
from outreach.rules.reading.arrival_cues import brought_along, cues, redirected
from outreach.rules.reading.asks import how_heard
from outreach.rules.reading.discretion import inquirer, kept_name, referred_client, unnamed
from outreach.rules.reading.siblings import how_many, together
from outreach.rules.reading.traces import evidence, overheard, touch_of, withdraw

_LOGGED = {1: "one client", 2: "two clients", 3: "three clients"}
_REST_WHILE_ASKED = timedelta(days=30)
_HUMAN = frozenset({Kind.REFERRAL, Kind.PARTNER_REPLY, Kind.CLIENT_INQUIRY, Kind.OTHER})
_QUESTION_OF = {
    Kind.REFERRAL: "Is this a referral?",
    Kind.PARTNER_REPLY: "Is this an answer from a colleague?",
    Kind.CLIENT_INQUIRY: "Is this somebody asking for help for themselves?",
    Kind.AUTO_REPLY: "Is this an automatic answer?",
    Kind.BOUNCE: "Is this a failed delivery?",
    Kind.OTHER: "Is this anything you want me to act on?",
}


def from_person(message: Message, reading: Reading, known: Known, now: datetime, config: Config) -> Iterator[Decision]:
    """A human being wrote, or may have."""
    partner = known.partner if known.matched_by != "name" else None
    if reading.danger:
        yield _alert(message)
    if known.answers is not None:
        yield from evidence(known.answers, "an answer names it")
    if reading.kind in _HUMAN or reading.ask:
        yield from withdraw(known.waiting, "they wrote")
    if partner is not None and reading.kind in _HUMAN:
        yield touch_of(message, partner, Direction.IN, now, answers=known.answers)
        if partner.stage in {Stage.KNOWN, Stage.INTRODUCED}:
            yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.TALKED.value), ("not_before", None)))
    meant = known.maybe if partner is None and reading.kind in _HUMAN else ()
    yield from _perhaps_theirs(message, meant)
    if reading.intent is Intent.OPT_OUT and message.sender is not None:
        yield from _opt_out(message, reading, partner, now)
        return
    if reading.ask or (meant and reading.kind is Kind.CLIENT_INQUIRY):
        yield from _guarded(message, reading, may_be_client=partner is None and _inquires(reading, meant))
        yield AskOwner(
            key=f"kind:{message.identity}",
            about=_who(message),
            message_identity=message.identity,
            partner_id=partner.id if partner else None,
            text=f'{_question(reading, meant)} {_who(message)} wrote: "{_short(message.subject)}"',
        )
        return
    match reading.kind:
        case Kind.REFERRAL:
            yield from _referral(message, reading, partner, now, config)
        case Kind.PARTNER_REPLY:
            yield from _reply(message, reading, partner, known, now)
        case Kind.CLIENT_INQUIRY:
            if message.sender is not None and partner is None:
                marks = marks_of(inquirer(message, reading))
                yield CountInquiry(email=message.sender.email, source=how_heard(reading.own_words), marks=marks)
            yield Mention(text="Somebody asked for an appointment; the mail waits in your inbox.")
        case _:
            return


def _guarded(message: Message, reading: Reading, *, may_be_client: bool) -> Iterator[Decision]:
    """Whom a mail that is asked about names is guarded; who wrote it only where that may be the client: a colleague is never one."""
    asking = inquirer(message, reading)
    named = referred_client(message, reading) if reading.client else replace(asking, name=None, email=None)
    writer = replace(asking, phone=None, also=()) if may_be_client and not reading.client else Client()
    guard = GuardClient(marks=marks_of(named), writer=marks_of(writer))
    if guard.marks or guard.writer:
        yield guard


def _inquires(reading: Reading, meant: tuple[Partner, ...]) -> bool:
    """Whether somebody whom nobody knows may have written for themselves."""
    colleague = reading.kind in {Kind.REFERRAL, Kind.PARTNER_REPLY} or bool(meant)
    return reading.kind is Kind.CLIENT_INQUIRY or not colleague


def _perhaps_theirs(message: Message, meant: tuple[Partner, ...]) -> Iterator[Decision]:
    """Somebody of a partner's name wrote from an address that nobody has: asked about, and until then that partner gets no letter."""
    if message.sender is not None:
        for partner in meant:
            yield AskOwner(
                key=f"same:{message.sender.email}:{partner.id}",
                about=partner.name,
                message_identity=message.identity,
                partner_id=partner.id,
                text=f'Is {message.sender.email} also {partner.name}? They wrote: "{_short(message.subject)}"',
            )


def _question(reading: Reading, meant: tuple[Partner, ...]) -> str:
    """What is asked about a mail; who asks for room under a colleague's name may well ask for somebody else."""
    if meant and reading.kind is Kind.CLIENT_INQUIRY:
        return "They ask whether you have room: a referral, or for themselves?"
    return _QUESTION_OF.get(reading.kind, "What is this?")


def _opt_out(message: Message, reading: Reading, partner: Partner | None, now: datetime) -> Iterator[Decision]:
    """No more mail: obeyed at once and for ever. Where we may have misread it, letters rest until the owner has said."""
    assert message.sender is not None
    name = partner.name if partner else _who(message)
    if reading.ask:
        yield AskOwner(
            key=f"opt_out:{message.sender.email}",
            about=name,
            message_identity=message.identity,
            partner_id=partner.id if partner else None,
            text=f"Did {name} ask for no more letters?",
        )
        if partner is not None:
            yield ChangePartner(partner_id=partner.id, changes=(("not_before", now + _REST_WHILE_ASKED),))
        return
    yield Suppress(email=message.sender.email, why="asked for no more mail")
    if partner is not None and partner.email != message.sender.email:
        yield Suppress(email=partner.email, why="asked for no more mail")
    if partner is not None:
        yield ChangePartner(partner_id=partner.id, changes=(("tier", Tier.DO_NOT_CONTACT.value),))
    yield Mention(text=f"{name} asked for no more letters. There will be none.")


def _referral(message: Message, reading: Reading, partner: Partner | None, now: datetime, config: Config) -> Iterator[Decision]:
    """A client is sent to us: a record with a code, for each of siblings their own. The thank-you is asked of the log, like all that is due."""
    client = referred_client(message, reading)
    told: dict[tuple[str | None, str | None], Client] = {}
    for each in together(reading.own_words, client):  # two who are alike the log could not tell apart
        told.setdefault(
            (each.initials, band_of(exactly(each.age))), replace(each, concern=unnamed(each.concern or "", client) or None)
        )
    for each in told.values():
        yield _opened(each, reading, partner, now, config)
    if how_many(reading.own_words) > len(told):
        logged = _LOGGED.get(len(told), str(len(told)))
        yield Mention(
            text=f"{_who(message)} may have sent you more than {logged}; I logged {logged.split()[0]}. Who is missing: log referral from, and the name."
        )
    if partner is not None:
        yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.REFERRING.value),))
        yield Mention(text=f"{partner.name} sent you a referral.")
    else:
        who = reading.referrer.name if reading.referrer and reading.referrer.name else _who(message)
        email = (reading.referrer.email if reading.referrer else None) or (message.sender.email if message.sender else "")
        org = reading.referrer.org if reading.referrer and reading.referrer.org else ""
        named = who if who != email else ""
        yield AskOwner(
            key=f"referrer:{message.identity}",
            about=Offer(name=named, email=email, org=org).written() if email else who,
            message_identity=message.identity,
            text=f"{who}{f' ({email})' if named and email else ''} sent you a referral and is not among your partners yet. Add them?",
        )


def _opened(client: Client, reading: Reading, partner: Partner | None, now: datetime, config: Config) -> OpenReferral:
    ages = exactly(client.age) or spoken_ages(client.concern or "")
    return OpenReferral(
        referral=Referral(
            code="",
            partner_id=partner.id if partner else None,
            received=now,
            urgent=reading.urgent or reading.danger,
            initials=client.initials,
            name=kept_name(client, config.privacy),
            need=client.concern,
            payer=client.payer,
            age_band=band_of(ages),
            fit=fit(config.profile, ages, client.concern, client.payer),
        ),
        marks=marks_of(client),
    )


def _reply(message: Message, reading: Reading, partner: Partner | None, known: Known, now: datetime) -> Iterator[Decision]:
    """A partner's reply by its intent, and whom it speaks of; with nobody known behind it there is nothing to change."""
    if partner is None:
        return
    yield from overheard(message, reading, known)
    yield from cues(message, reading, partner, now)
    if reading.intent is not Intent.REDIRECT:
        yield from brought_along(message, reading, partner)
    name = partner.name
    match reading.intent:
        case Intent.DECLINE:
            if partner.tier is not Tier.DO_NOT_CONTACT:
                yield ChangePartner(partner_id=partner.id, changes=(("tier", Tier.RESTING.value),))
            waits = " They wait for your answer, though." if reading.waits else ""
            yield Mention(text=f"{name} said no for now; the series has ended.{waits}")
        case Intent.REDIRECT:
            yield from redirected(message, reading, partner, now)
        case Intent.THANKS | Intent.UPDATE | Intent.OTHER | None if not reading.waits:
            yield Mention(text=f"{name} wrote; follow-ups are stopped.")
        case _:
            yield Mention(text=f"{name} wrote and waits for your answer; follow-ups are stopped.")


def _alert(message: Message) -> TellOwner:
    """Words of danger: at once, and without one of them in a subject that a lock screen shows."""
    return TellOwner(
        key=f"danger:{message.identity}",
        kind="alert",
        subject="Outreach · please look at your inbox now",
        text=f"{_who(message)} sent a mail with words that may mean danger.\nPlease read it in your inbox now.\n\n"
        "I have answered nothing. I am no crisis service.\n",
    )


def _who(message: Message) -> str:
    sender = message.sender
    return (sender.name or sender.email) if sender else "Somebody"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
