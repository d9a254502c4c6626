"""Whom a command means: the log opened to look, and the one partner of a name."""

from __future__ import annotations

from pathlib import Path

import click

from outreach.model.people import Partner
from outreach.store.log import Store, open_store


def opened(database: Path) -> Store:
    """The log, to look only; an error that says how to begin where there is none yet."""
    if not database.exists():
        raise click.ClickException("Nothing is in the log yet. Add somebody with: outreach partners add NAME EMAIL")
    return open_store(database, write=False)


def called(partner: Partner) -> str:
    """A partner by name and address, as far as there is one."""
    return f"{partner.name} <{partner.email}>" if partner.email else partner.name


def one_of(store: Store, name: str) -> Partner:
    """The one partner that a name or an address means; a doubt or a stranger is an error that lists who there is."""
    found = store.people.find(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.ClickException(f"There is nobody called {name!r}. See them all with: outreach partners list")
    raise click.ClickException(
        f"{name!r} may be {' or '.join(called(each) for each in found)}. Say it with the whole name or the address."
    )
