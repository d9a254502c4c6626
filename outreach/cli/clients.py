"""`outreach clients`: by whom letters are guarded. Names are asked for, sealed and forgotten; none is ever shown."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from outreach.cli.choosing import opened
from outreach.cli.contacts import write_down
from outreach.cli.options import config_option
from outreach.config import find, load
from outreach.model.decision import FreeClient, GuardClient
from outreach.model.referral import Mark, MarkKind
from outreach.rules.approval.effects.on_marks import borne_by, no_longer, seals, stays, what_it_does
from outreach.rules.letters.marks import CALLED

_PARTS = {**CALLED, MarkKind.SURNAME: "a family name"}


@click.group()
def clients() -> None:
    """The seals by which clients are recognised, so that no letter names one: list, add, lift."""


@clients.command(name="list")
@config_option
def list_(config: Path | None) -> None:
    """Every referral, and whether the whole name of its client is sealed, or what else is. What came from an import, or from before there were seals,
    has none."""
    with opened(load(find(config)).database) as store:
        sealed = store.clients.guarded()
        for each in store.referrals.all():
            click.echo(f"{each.code:6} {each.initials or '':6} {_told(sealed.get(each.code))}")


def _told(kinds: Collection[MarkKind] | None) -> str:
    """What is sealed, the whole name before anything else."""
    if kinds is None:
        return "initials only"
    if MarkKind.NAME in kinds:
        return "sealed"
    return f"no whole name, only {', '.join(sorted(_PARTS[each] for each in kinds))}" if kinds else "sealed, by what is not known"


@clients.command()
@config_option
@click.argument("code")
@click.option("--name", prompt="Name of the client", help="Asked for where it is not given, so that it stands in no history.")
def guard(config: Path | None, code: str, name: str) -> None:
    """Let no letter name the client of CODE: the name is sealed, and kept nowhere."""
    settings = load(find(config))
    with opened(settings.database) as store:
        if store.referrals.get(code) is None:
            raise click.ClickException(f"There is no referral {code}; see: outreach clients list")
    marks = _sealed(name)
    write_down(settings, [GuardClient(marks=marks, code=code)])
    click.echo(f"{code}: {what_it_does(marks)}")


@clients.command()
@config_option
@click.argument("name")
@click.option("--code", default="", help="The referral whose client is not called so; the seals of others stay.")
def free(config: Path | None, name: str, code: str) -> None:
    """Say that NAME (a whole name, or an address) is no client: a colleague who was taken for one. What is sealed of a referral stays."""
    settings, marks = load(find(config)), _sealed(name)
    with opened(settings.database) as store:
        bearers = borne_by(marks, store.clients.recognise)
    if code in bearers:
        write_down(settings, [FreeClient(marks=marks, code=code)])
        click.echo(no_longer(name, code, bearers))
    elif code or not bearers:
        raise click.ClickException(f"I take nobody called {name} for {code or 'a client'}. Nothing was changed.")
    if not code and bearers - {""}:
        click.echo(stays(bearers))


def _sealed(name: str) -> tuple[Mark, ...]:
    marks = seals(name)
    if not marks:
        raise click.ClickException(f"{name!r} is no name that I could recognise.")
    return marks
