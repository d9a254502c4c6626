"""Everything that a relationship's story is told from, and with whom there should be one: from the log, for the terminal and for a receipt. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from outreach.model.cadence import Dossier
from outreach.model.people import Partner
from outreach.model.practice import Config
from outreach.rules.cadence.questions import still_useful
from outreach.rules.letters.veil import kept_partner
from outreach.rules.people.prospects import Prospect, prospects
from outreach.rules.review.story import Telling, names_of
from outreach.services.veil import veil_now
from outreach.store.log import Store


def telling_of(store: Store, config: Config, partner: Partner, now: datetime) -> Telling:
    """The story of one partner as it stands at `now`; of its open questions those whose answer would still be of use."""
    zone = config.practice.zone
    return Telling(
        partner=partner,
        chapters=store.story(partner.id),
        today=now.astimezone(zone).date(),
        zone=zone,
        clients=(*store.referrals.identifiers(), *config.privacy.clients),
        recognise=store.clients.recognise,
        names=names_of(store.people.all()),
        asked=frozenset(each.key for each in still_useful(store.questions.open(), store.people.dossiers(), now, config)),
    )


def to_know(store: Store, config: Config, dossiers: Sequence[Dossier], now: datetime) -> tuple[Prospect, ...]:
    """Whom she should know, with words about them as they may be shown."""
    veil = veil_now(store, config)
    shown = [replace(each, partner=kept_partner(each.partner, veil)) for each in dossiers]
    return prospects(shown, store.history(), now, config.practice.zone)
