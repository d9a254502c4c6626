"""`outreach log NAME`: a relationship told as a story."""

from __future__ import annotations

import json
from pathlib import Path

import click

from outreach.cli.choosing import one_of
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.store.log import open_store


@click.command()
@config_option
@json_option
@click.argument("name")
def log(config: Path | None, name: str, as_json: bool) -> None:
    """Tell what happened with one partner, oldest first: letters, answers, meetings, referrals, notes.

    For example: outreach log "Dr Lee". Clients appear by their code only.
    """
    settings = load(find(config))
    if not settings.database.exists():
        raise click.ClickException("Nothing is in the log yet.")
    with open_store(settings.database, write=False) as store:
        partner = one_of(store, name)
        chapters = store.story(partner.id)
    if as_json:
        for when, kind, direction, words in chapters:
            click.echo(json.dumps({"at": when.isoformat(), "kind": kind, "direction": direction, "words": words}))
        return
    click.echo(f"{partner.name}{', ' + partner.org if partner.org else ''}")
    arrows = {"in": "←", "out": "→", "both": "↔"}
    for when, kind, direction, words in chapters:
        local = when.astimezone(settings.practice.zone)
        click.echo(
            f"{local:%a} {local.day:2} {local:%b %Y %H:%M}  {arrows.get(direction, ' ')} {kind}{': ' + words if words else ''}"
        )
    if not chapters:
        click.echo("Nothing has happened yet.")
