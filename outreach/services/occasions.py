"""Everything a letter is written from, gathered from the log: the occasion of one due letter, as the rules of letters want it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from outreach.model.cadence import Dossier, Due
from outreach.model.outbox import WAITING, State
from outreach.model.people import PARTNER_TYPES, Partner
from outreach.model.referral import MarkKind
from outreach.reader.letter_sense import hear
from outreach.rules.cadence.before import said_of_talk
from outreach.rules.cadence.loops import allowed
from outreach.rules.cadence.series import INTRODUCTION
from outreach.rules.cadence.shelf import news_since, said
from outreach.rules.letters.letter import Occasion
from outreach.rules.letters.marks import seen
from outreach.rules.letters.plainly import explained
from outreach.rules.letters.privacy import leaks
from outreach.rules.review.periods import YEAR
from outreach.services.house import House, calendar_now, config_now, local_day

SIMILAR_WINDOW = timedelta(days=90)
_ON_THE_WIRE = frozenset({State.SENDING, State.UNSURE})
"""What may have gone is known to them, as far as anybody can tell: the next letter is to be another."""
_NAMES_SOMEBODY = frozenset({"reply_redirect", "successor_introduction"})
"""In these the text is a colleague's name. It counts as public, so no other letter may bring its text there: a client could be named in it."""


def occasion_of(house: House, step: Due, dossier: Dossier, now: datetime) -> Occasion:
    """The occasion of one letter. What it cannot be written without (`step.text`) is good news, a sentence of hers, or a name."""
    today, store = local_day(house, now), house.store
    referral = next((each for each in dossier.referrals if each.code == step.referral_code), None)
    recent = [draft for draft, _ in store.outbox.sent_since(now - SIMILAR_WINDOW)]
    waiting = [draft for draft in store.outbox.in_state(*WAITING) if draft.created < now]
    earlier = (
        *store.outbox.to_partner(dossier.partner.id),
        *(each for each in dossier.open_drafts if each.state in _ON_THE_WIRE),
    )
    partner = dossier.partner
    clients = (*store.referrals.identifiers(), *house.config.privacy.clients)

    def sayable(words: str, *, harmless: frozenset[MarkKind] = frozenset({MarkKind.FIRST})) -> str:
        """Her own notes, unless they name a client: no letter is written from these. A first name alone is a colleague's more often than not."""
        public = (partner.name, partner.org, partner.email)
        named = leaks(words, clients, public=public) or set(seen(words, store.clients.recognise, public=public)) - harmless
        return "" if named else words

    told = (
        step.text if referral is not None else sayable(step.text)
    )  # what she says of a client's progress is for the lint to judge
    return Occasion(
        due=step,
        partner=replace(partner, specific=sayable(partner.specific)),
        config=config_now(house),
        calendar=calendar_now(house),
        today=today,
        referral=referral,
        consent=allowed(dossier, step.referral_code or "", today),
        earlier=[draft.body for draft in earlier],
        earlier_subject=earlier[-1].subject if earlier else "",
        others=[
            each.body for each in (*recent, *waiting) if each.purpose == INTRODUCTION and each.partner_id != dossier.partner.id
        ],
        beside=[
            each.body
            for each in store.outbox.in_state(*WAITING)
            if each.purpose == step.purpose and each.partner_id != dossier.partner.id
        ],
        clients=store.referrals.identifiers(),
        recognise=store.clients.recognise,
        resource=sayable(said(step.resource)) if step.resource else "",
        news=news_of_the_year(house, now, partner) if step.purpose == "practice_update" else told,
        other_person=sayable(step.text) if step.purpose in _NAMES_SOMEBODY else "",
        talked_about=sayable(said_of_talk(dossier), harmless=frozenset()),
    )


def news_of_the_year(house: House, now: datetime, reader: Partner | None = None) -> str:
    """What was new in the last year, a line each; for a `reader` outside the trade in words that they know."""
    lay = reader is not None and not PARTNER_TYPES[reader.type].clinician
    since = local_day(house, now) - YEAR
    return news_since(house.store.settings.get("updates") or "", since, partial(explained, hear=hear) if lay else None)


def stranger(name: str, email: str) -> Partner:
    """Somebody who wrote for themselves and is nobody's partner (id 0)."""
    return Partner(id=0, name=name or email, email=email)
