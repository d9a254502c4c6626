"""Everything that a relationship's story is told from, gathered from the log: for the terminal and for a receipt. Reads only."""

from __future__ import annotations

from datetime import datetime

from outreach.model.people import Partner
from outreach.model.practice import Config
from outreach.rules.cadence.questions import still_useful
from outreach.rules.review.story import Telling, names_of
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
