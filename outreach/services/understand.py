"""Understands one message: protocol first, then people. The only place where the rules and the reader meet.

Bounces are told first, then our own mail that comes back, then machines' answers (the owner's away mails, too), then the owner's
orders, then people, by the reader's probabilities on the text and the clues. Below the ask-line the reading says `ask`. An
opt-out is law, whatever the reader thinks: a partner who asks to stop is heard. Never raises on what a sender wrote.
"""

from __future__ import annotations

from datetime import date
from email.utils import parsedate

from outreach.model.mail import Message
from outreach.model.reading import Intent, Kind, Reading, Redirect
from outreach.reader.example import Scores
from outreach.reader.load import Reader
from outreach.rules.reading import auto_reply, dates, dsn, facts, origin, phrases, redirect, referrer, stopping
from outreach.rules.reading.client import referred
from outreach.rules.reading.invite import invite
from outreach.rules.reading.own_words import Anatomy, dissect
from outreach.rules.reading.words import calm
from outreach.services.evidence import View, view

REASONS = 4
_NAMES_ANOTHER = (Intent.REDIRECT, Intent.OPT_OUT, Intent.DECLINE)
_MACHINES = frozenset(("a machine's phrase", "names a day of return", "has left", "robot address", "auto-generated"))
"""Clues without one of which a stranger's mail out of the blue is no automatic answer, whatever it sounds like."""
SURE_OUT = 0.3
MAYBE_OUT = 0.02
"""How likely an opt-out must be to be heard: without, and with, words of stopping. On held-back authors none was missed so."""


class Understanding:
    """Reads messages for one practice: who owns it, and which domains are ours."""

    def __init__(self, reader: Reader, *, owners: frozenset[str], domains: frozenset[str]) -> None:
        """`owners` are addresses in lower case, `domains` those of our Message-IDs and addresses; a whole address among them is ours, too."""
        self._reader = reader
        self._owners = owners
        self._domains = domains

    def use(self, reader: Reader) -> None:
        """Read with another model from now on."""
        self._reader = reader

    def read(self, message: Message, *, known_partner: bool, in_thread: bool) -> Reading:
        """The reading of one message. `known_partner`: its sender is in the network; `in_thread`: it answers a letter of ours."""
        report = dsn.bounce(message)
        if report is not None:
            return Reading(
                kind=Kind.BOUNCE, bounce=report, own_words=message.text, reasons=("a mail server reports on a delivery",)
            )
        own = origin.ours(message, owners=self._owners, domains=self._domains)
        if own is Kind.OWN:
            return Reading(kind=own, own_words=dissect(message).words, reasons=("our own mail",))
        machine = auto_reply.by_header(message)
        if machine is not None:
            return self._auto_reply(message, dissect(message), machine, Scores(kinds=(), intents=()))
        if dsn.other_report(message):
            return Reading(
                kind=Kind.OTHER, own_words=message.text, reasons=("a machine's report, neither on a delivery nor an answer",)
            )
        if own is Kind.COMMAND:
            return Reading(kind=own, own_words=dissect(message).words, reasons=("from the owner's own address, to us",))
        return self._person(message, known_partner=known_partner, in_thread=in_thread)

    def _person(self, message: Message, *, known_partner: bool, in_thread: bool) -> Reading:
        seen = view(message, known_partner=known_partner, in_thread=in_thread)
        scores = self._reader.read(seen.text, seen.clues)
        if not (known_partner or in_thread or _MACHINES.intersection(seen.clues)):  # an answer answers something
            scores = scores.without(Kind.AUTO_REPLY)
        scores = scores.unless_sure(Kind.AUTO_REPLY)  # nobody is called a machine on a guess: what a person wrote would wait
        meeting = invite(message)
        stop = stopping.opt_out(calm(seen.anatomy.words))
        if stop:  # who asks to be left alone waits for no question about a referral
            scores = scores.likeliest_first()
        kind, confidence = Kind(scores.kinds[0][0]), scores.kinds[0][1]
        wants_out = stop and dict(scores.intents).get(Intent.OPT_OUT.value, 0.0) >= SURE_OUT
        if (meeting or wants_out) and (known_partner or in_thread) and kind in (Kind.OTHER, Kind.CLIENT_INQUIRY, Kind.AUTO_REPLY):
            kind, confidence = Kind.PARTNER_REPLY, max(confidence, scores.ask_below)
        if kind is Kind.AUTO_REPLY:
            return self._auto_reply(message, seen.anatomy, "reads like a machine's answer", scores)
        intent = _intent(scores, stop=stop, invited=meeting is not None) if kind is Kind.PARTNER_REPLY else None
        words = seen.anatomy.words
        said = calm(words)
        named = self._redirect(message, said, by_hand=intent is Intent.REDIRECT) if intent in _NAMES_ANOTHER else None
        sender, client = (None, None) if kind is not Kind.REFERRAL else referred(message, seen.anatomy)
        return Reading(
            kind=kind,
            intent=intent,
            confidence=min(1.0, confidence),
            ask=confidence < scores.ask_below,
            reasons=_reasons(seen, scores, stop if intent is Intent.OPT_OUT else None),
            own_words=words,
            client=client,
            referrer=referrer.referrer(sender, seen.anatomy.body, seen.anatomy.closing or seen.anatomy.signature)
            if sender
            else None,
            redirect=named,
            invite=meeting,
            danger=facts.danger(said) is not None,
            urgent=facts.urgent(said),
        )

    def _auto_reply(self, message: Message, anatomy: Anatomy, why: str, scores: Scores) -> Reading:
        words = anatomy.words or message.text
        said, written = calm(words), _written(message)
        left = auto_reply.has_left(said)
        confidence = scores.kinds[0][1] if scores.kinds else 1.0
        return Reading(
            kind=Kind.AUTO_REPLY,
            confidence=confidence,
            ask=bool(scores.kinds) and confidence < scores.ask_below,
            reasons=(why,),
            own_words=words,
            return_date=None if left or written is None else dates.return_day(f"{message.subject}\n{said}", written),
            redirect=self._redirect(message, said),
            left=left,
        )

    def _redirect(self, message: Message, words: str, *, by_hand: bool = False) -> Redirect | None:
        """Whom the words name instead; a person's may also be an address of her own, or somebody in copy."""
        own = frozenset(address.email for address in message.senders)
        return redirect.redirect(
            words,
            without=own | self._owners | {address.email for address in message.to},
            domains=self._domains,
            copied=message.cc if by_hand else (),
            new=own if by_hand else frozenset(),
        )


def _intent(scores: Scores, *, stop: str | None, invited: bool) -> Intent:
    """The likeliest intent; but an invite means a meeting, and a request to stop that the reader finds at all likely is one."""
    likely = dict(scores.intents)
    best = Intent(scores.intents[0][0])
    leaving = likely.get(Intent.OPT_OUT.value, 0.0)
    if leaving >= SURE_OUT or (stop and leaving >= MAYBE_OUT):
        return Intent.OPT_OUT
    return Intent.SCHEDULING if invited else best


def _reasons(seen: View, scores: Scores, stop: str | None) -> tuple[str, ...]:
    """The strongest clues for the answer, in words, with what was found."""
    told = [f'asks not to be written to again: "{stop}"'] if stop else []
    # What somebody said persuades a person more than where it came from, whatever it weighs.
    for clue in sorted(scores.because, key=lambda each: each not in seen.said):
        says = phrases.EXPLAINED.get(clue)
        if says:
            told.append(f'{says}: "{seen.said[clue]}"' if clue in seen.said else says)
    return tuple(told[:REASONS]) or ("by its words as a whole",)


def _written(message: Message) -> date | None:
    """The day the message was written, where its writer was; None when it does not say."""
    told = parsedate((message.header("date") or "")[:200])
    try:
        return date(*told[:3]) if told else None
    except ValueError:
        return None
