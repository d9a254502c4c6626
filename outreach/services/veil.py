"""The veil of this practice: what is written down here without the clients in it (`rules.letters.veil`), unless the owner wants names kept."""

from __future__ import annotations

from collections.abc import Iterable

from outreach.model.decision import Decision
from outreach.model.practice import Config
from outreach.rules.letters.veil import Veil, no_veil, veil_of
from outreach.store.log import Store


def veil_now(store: Store, config: Config, brought: Iterable[Decision] = ()) -> Veil:
    """What hides the clients of this log, and those of whom a list of decisions tells, in words that are kept or handed on."""
    if config.privacy.keep_client_names:
        return no_veil
    people = store.people.all()
    theirs = (said for each in people for said in (each.name, each.org, each.email, *each.others) if said)
    return veil_of(store.clients.recognise, brought, (config.practice.therapist, config.practice.name, *theirs))
