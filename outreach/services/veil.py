"""The veil of this practice: what is written down here without the clients in it (`rules.letters.veil`), unless the owner wants names kept.

What was written before a client became known is written anew without them, as soon as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from outreach.model.decision import Decision
from outreach.model.practice import Config
from outreach.rules.letters.marks import hinted
from outreach.rules.letters.veil import Veil, no_veil, veil_of
from outreach.store.log import Store
from outreach.store.words import Kept

_DONE = "veiled"


def veil_now(store: Store, config: Config, brought: Iterable[Decision] = ()) -> Veil:
    """What hides the clients of this log, and those of whom a list of decisions tells, in words that are kept or handed on."""
    if config.privacy.keep_client_names:
        return no_veil
    people = store.people.all()
    theirs = (said for each in people for said in (each.name, each.org, each.email, *each.others) if said)
    return veil_of(store.clients.recognise, brought, (config.practice.therapist, config.practice.name, *theirs))


def veil_older(store: Store, config: Config, now: datetime) -> int:
    """Take whoever became known since the last time out of everything that was written before; how many texts changed. A crash on the way begins it
    again."""
    state = store.clients.state()
    if config.privacy.keep_client_names or store.settings.get(_DONE) == state:
        return 0
    veil = veil_now(store, config)
    with store.transaction():
        changed = sum(_veiled(store, texts, veil) for texts in store.words.all())
        if changed:
            store.audit.append("older words veiled", f"texts={changed}", now)
    store.words.tidy()
    store.settings.set(_DONE, state, now)
    return changed


def _veiled(store: Store, texts: Sequence[Kept], veil: Veil) -> int:
    """How many of these had to be changed."""
    changed = 0
    for at in hinted([each.text for each in texts], store.clients.recognise):
        each = texts[at]
        text = veil(each.text, (each.public,))
        if text != each.text:
            store.words.change(each, text)
            changed += 1
    return changed
