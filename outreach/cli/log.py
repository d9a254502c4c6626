"""`outreach log NAME`: a relationship told as a story."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.choosing import one_of, opened
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.rules.review.story import render, row
from outreach.services.relationship import telling_of


@click.command()
@config_option
@json_option
@click.argument("name")
def log(config: Path | None, as_json: bool, name: str) -> None:
    """Tell what happened with one partner, oldest first: letters, answers, meetings, referrals, notes; then what is open.

    For example: outreach log "Dr Lee". Clients appear by their code only, and words that may name one are left out.
    """
    settings = load(find(config))
    with opened(settings.database) as store:
        telling = telling_of(
            store, settings, one_of(store, name), datetime.now(UTC)
        )  # it asks the store for names until it is told
        for each in (json.dumps(row(telling, chapter)) for chapter in telling.chapters) if as_json else render(telling):
            click.echo(each)
