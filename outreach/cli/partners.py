"""`outreach partners`: the people in the network, from the terminal."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from outreach.cli.choosing import called, one_of, opened
from outreach.cli.contacts import export, here, import_, write_down
from outreach.cli.known import known
from outreach.cli.options import config_option, json_option
from outreach.cli.prospects import prospects_
from outreach.cli.ties import merge, split
from outreach.config import find, load
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.rules.letters.veil import kept_partner
from outreach.rules.people.details import put_all_right
from outreach.rules.people.prospects import who_could_introduce
from outreach.services.contacts import decisions, sort_out
from outreach.services.veil import veil_now
from outreach.store.log import open_store


@click.group()
def partners() -> None:
    """Add, put right, list, show, join, import and export partners: the people who refer, or may."""


@partners.command()
@config_option
@click.argument("name")
@click.argument("email", default="")
@click.option("--org", default="", help="Where they work.")
@click.option(
    "--type", "kind", type=click.Choice(tuple(PARTNER_TYPES)), default="other", show_default=True, help="What they are."
)
@click.option("--tier", type=click.Choice([tier.value for tier in Tier]), default=Tier.LIGHT.value, show_default=True)
@click.option("--phone", default="", help="Their telephone.")
@click.option("--specific", default="", help="One true sentence about their work; the first letter needs it.")
def add(config: Path | None, name: str, email: str, org: str, kind: str, tier: str, phone: str, specific: str) -> None:
    """Add one partner.

    For example: outreach partners add "Dr. Amara Lee" alee@lakeside.example --org Lakeside --type paediatrics.

    Without EMAIL nothing is ever written to them; then a place or a telephone should tell who it is. Core holds five.
    """
    settings = load(find(config))
    row = {"name": name, "email": email, "org": org, "type": kind, "tier": tier, "phone": phone, "specific": specific}
    found = sort_out([("here", row)], here(settings.database), by_hand=True)
    if any(each.entry is not None and each.entry.partner.tier.value != tier for each in found):
        raise click.ClickException(f"{name}: {found[0].why}. Nobody was added.")
    for each in found:
        if each.what != "add":
            raise click.ClickException(f"{name}: {each.why}. Nobody was added.")
    write_down(settings, decisions(found))
    click.echo(f"Added {name}.")


@partners.command(name="set")
@config_option
@click.argument("name")
@click.option("--tier", type=click.Choice([tier.value for tier in Tier]), help="How close they are; core holds five.")
@click.option("--type", "kind", type=click.Choice(tuple(PARTNER_TYPES)), help="What they are.")
@click.option("--phone", help="Their telephone.")
@click.option("--email", help="The address that is written to from now on; the one before stays known as theirs.")
@click.option("--also", help="A further address that they write from.")
@click.option("--org", help="Where they work.")
@click.option("--name", "new_name", help="What they are called from now on.")
def set_(config: Path | None, name: str, kind: str | None, new_name: str | None, **told: str | None) -> None:
    """Put right what is known of one partner.

    For example: outreach partners set "Dr Lee" --tier core --phone 828-555-0144."""
    settings = load(find(config))
    with opened(settings.database) as store:
        partner, everybody = one_of(store, name), store.people.all()
    wanted = {field: value for field, value in {**told, "type": kind, "name": new_name}.items() if value is not None}
    found = list(put_all_right(partner, wanted, everybody))
    refused = [each for each in found if isinstance(each, str)]
    if refused or not found:
        raise click.ClickException(f"{' '.join(refused) or 'Say what to put right; see --help.'} Nothing was changed.")
    for each in found:
        if not isinstance(each, str):
            write_down(settings, each.decisions)
            click.echo(each.said)


partners.add_command(import_)
partners.add_command(export)
partners.add_command(known)
partners.add_command(prospects_)
partners.add_command(merge)
partners.add_command(split)


@partners.command(name="list")
@config_option
@json_option
def list_(config: Path | None, as_json: bool) -> None:
    """List all partners, closest first."""
    order = list(Tier)
    everyone = sorted(_everyone(load(find(config)), words=as_json), key=lambda one: (order.index(one.tier), one.name))
    if not everyone and not as_json:
        click.echo("Nobody yet. Add somebody with: outreach partners add NAME EMAIL")
    for each in everyone:
        near = "no letters" if each.suppressed else each.tier.value
        click.echo(_json(each) if as_json else f"{near:14} {each.name:28} {each.email:36} {PARTNER_TYPES[each.type].title}")


@partners.command()
@config_option
@json_option
@click.argument("name")
def show(config: Path | None, name: str, as_json: bool) -> None:
    """Show what is known about one partner."""
    settings = load(find(config))
    with opened(settings.database) as store:
        each = kept_partner(one_of(store, name), veil_now(store, settings))
        if as_json:
            click.echo(_json(each))
            return
        click.echo(f"{called(each)}\n{PARTNER_TYPES[each.type].title}{', ' + each.org if each.org else ''}")
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
        ways = who_could_introduce(each, store.people.all()) if each.stage is Stage.KNOWN else ()
        if ways:
            click.echo(f"could introduce you: {', '.join(one.name for one in ways)}")
        if each.suppressed:
            click.echo("asked for no more letters: there will be none")


def _everyone(settings: Config, *, words: bool) -> tuple[Partner, ...]:
    """Everybody, with `words` about them as they may be shown; nobody where there is no log yet."""
    if not settings.database.exists():
        return ()
    with open_store(settings.database, write=False) as store:
        veil = veil_now(store, settings)
        return tuple(kept_partner(each, veil) if words else each for each in store.people.all())


def _json(partner: Partner) -> str:
    return json.dumps(asdict(partner), default=str)
