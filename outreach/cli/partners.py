"""`outreach partners`: the people in the network, from the terminal."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.model.decision import AddPartner
from outreach.model.people import PARTNER_TYPES, Partner, Tier
from outreach.services.spool import write
from outreach.store.log import Store, open_store

SOON = "The daemon takes it up within a minute."


@click.group()
def partners() -> None:
    """Add, list, show and import partners: the people who refer, or may."""


@partners.command()
@config_option
@click.argument("name")
@click.argument("email")
@click.option("--org", default="", help="Where they work.")
@click.option(
    "--type", "kind", type=click.Choice(tuple(PARTNER_TYPES)), default="other", show_default=True, help="What they are."
)
@click.option("--tier", type=click.Choice([tier.value for tier in Tier]), default=Tier.LIGHT.value, show_default=True)
@click.option("--specific", default="", help="One true sentence about their work; the first letter needs it.")
def add(config: Path | None, name: str, email: str, org: str, kind: str, tier: str, specific: str) -> None:
    """Add one partner, for example: outreach partners add "Dr. Amara Lee" alee@lakeside.example --org Lakeside --type paediatrics."""
    row = {"name": name, "email": email, "org": org, "type": kind, "tier": tier, "specific": specific}
    _write(load(find(config)).database, [_partner(row, "the command line")])
    click.echo(f"Added {name}.")


@partners.command(name="import")
@config_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be added; change nothing.")
def import_(config: Path | None, file: Path, dry_run: bool) -> None:
    """Add partners from a CSV file with a header line.

    Columns, in any order: name and email, and if you like org, type, tier, specific, how_known, phone, title. An address that is known already is
    left as it is.
    """
    database = load(find(config)).database
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = [
            {(key or "").strip().lower(): (value or "").strip() for key, value in row.items()} for row in csv.DictReader(lines)
        ]
    known = {address.email for address in _everyone(database)}
    fresh = [
        _partner(row, f"{file}, line {number}") for number, row in enumerate(rows, 2) if row.get("email", "").lower() not in known
    ]
    for each in fresh:
        click.echo(f"{'would add' if dry_run else 'add'}: {each.partner.name} <{each.partner.email}> {each.partner.org}".rstrip())
    if not dry_run and fresh:
        _write(database, fresh)
    click.echo(f"{len(fresh)} new, {len(rows) - len(fresh)} known already{', nothing was changed' if dry_run else ''}.")


@partners.command(name="list")
@config_option
@json_option
def list_(config: Path | None, as_json: bool) -> None:
    """List all partners, closest first."""
    order = list(Tier)
    for each in sorted(_everyone(load(find(config)).database), key=lambda one: (order.index(one.tier), one.name)):
        click.echo(
            _json(each) if as_json else f"{each.tier.value:14} {each.name:28} {each.email:36} {PARTNER_TYPES[each.type].title}"
        )


@partners.command()
@config_option
@json_option
@click.argument("name")
def show(config: Path | None, name: str, as_json: bool) -> None:
    """Show what is known about one partner."""
    with _open(load(find(config)).database) as store:
        each = one_of(store, name)
        if as_json:
            click.echo(_json(each))
            return
        click.echo(f"{each.name} <{each.email}>\n{PARTNER_TYPES[each.type].title}{', ' + each.org if each.org else ''}")
        click.echo(f"tier {each.tier.value}, stage {each.stage.value}")
        for label, value in (
            ("their work", each.specific),
            ("known from", each.how_known),
            ("phone", each.phone),
            ("paused until", each.paused_until),
            ("away until", each.not_before),
        ):
            if value:
                click.echo(f"{label}: {value}")
        if each.suppressed:
            click.echo("asked for no more letters: there will be none")


def one_of(store: Store, name: str) -> Partner:
    """The one partner that `name` means; a doubt or a stranger is an error that lists who there is."""
    found = store.people.find(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.ClickException(f"There is nobody called {name!r}. See them all with: outreach partners list")
    raise click.ClickException(f"{name!r} may be {' or '.join(each.name for each in found)}. Say it with the whole name.")


def _partner(row: dict[str, str], where: str) -> AddPartner:
    """One row as a decision; a row that cannot be is an error naming its place."""
    email, kind, tier = row.get("email", "").lower(), row.get("type") or "other", row.get("tier") or Tier.LIGHT.value
    if not row.get("name") or "@" not in email:
        raise click.ClickException(f"{where}: a partner needs a name and an e-mail address. Nothing was changed.")
    if kind not in PARTNER_TYPES or tier not in set(Tier):
        raise click.ClickException(
            f"{where}: no such type or tier: {kind}, {tier}. Types: {', '.join(PARTNER_TYPES)}. Nothing was changed."
        )
    partner = Partner(
        id=0,
        name=row["name"],
        email=email,
        type=kind,
        tier=Tier(tier),
        title=row.get("title", ""),
        org=row.get("org", ""),
        specific=row.get("specific", ""),
        how_known=row.get("how_known", ""),
        phone=row.get("phone", ""),
    )
    return AddPartner(partner=partner, source="terminal")


def _write(database: Path, decisions: list[AddPartner]) -> None:
    if not write(database, decisions, datetime.now(UTC)):
        click.echo(SOON)


def _everyone(database: Path) -> tuple[Partner, ...]:
    if not database.exists():
        return ()
    with open_store(database, write=False) as store:
        return store.people.all()


def _open(database: Path) -> Store:
    if not database.exists():
        raise click.ClickException("Nothing is in the log yet. Add somebody with: outreach partners add NAME EMAIL")
    return open_store(database, write=False)


def _json(partner: Partner) -> str:
    return json.dumps(asdict(partner), default=str)
