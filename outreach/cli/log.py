"""`outreach log NAME`: a relationship told as a story."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.choosing import one_of, opened
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.rules.review.story import Telling, names_of, render, row


@click.command()
@config_option
@json_option
@click.argument("name")
def log(config: Path | None, as_json: bool, name: str) -> None:
    """Tell what happened with one partner, oldest first: letters, answers, meetings, referrals, notes; then what is open.

    For example: outreach log "Dr Lee". Clients appear by their code only, and words that may name one are left out.
    """
    settings = load(find(config))
    zone = settings.practice.zone
    with opened(settings.database) as store:
        partner = one_of(store, name)
        telling = Telling(
            partner=partner,
            chapters=store.story(partner.id),
            today=datetime.now(UTC).astimezone(zone).date(),
            zone=zone,
            clients=(*store.referrals.identifiers(), *settings.privacy.clients),
            names=names_of(store.people.all()),
        )
    lines = (json.dumps(row(telling, each)) for each in telling.chapters) if as_json else render(telling)
    for each in lines:
        click.echo(each)
