"""`outreach partners prospects`: whom she should know, by category, with the reason why."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import click

from outreach.cli.choosing import called, opened
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.model.people import PARTNER_TYPES
from outreach.rules.people.prospects import Prospect
from outreach.rules.review.gaps import missing_types
from outreach.services.relationship import to_know


@click.command(name="prospects")
@config_option
@json_option
@click.option("--type", "kind", type=click.Choice(tuple(PARTNER_TYPES)), help="Only what they are.")
def prospects_(config: Path | None, as_json: bool, kind: str | None) -> None:
    """List whom you know of and have not met yet: never written to, or met once with nothing after it.

    The categories of the highest rank come first, and in each those whom somebody could introduce. With each stands why they are there. At the
    beginning of a month the digest suggests the first of them, with a button for a letter and one for "not now".
    """
    settings = load(find(config))
    with opened(settings.database) as store:
        missing = [each.title for each in missing_types(store.history()) if kind in (None, each.key)]
        everybody = to_know(store, settings, store.people.dossiers(), datetime.now(UTC))
    found = [each for each in everybody if kind in (None, each.partner.type)]
    if as_json:
        for each in found:
            click.echo(json.dumps(_row(each)))
        return
    for title, group in groupby(found, key=lambda each: each.category.title):
        click.echo(title)
        for each in group:
            place = f", {each.partner.org}" if each.partner.org else ""
            click.echo(f"  {called(each.partner)}{place}: {each.why}")
    if not found:
        click.echo("Nobody: whoever you know of here was written to, or rests.")
    if missing:
        click.echo(f"Nobody at all: {', '.join(missing)}")


def _row(each: Prospect) -> dict[str, object]:
    partner = each.partner
    return {
        "category": partner.type,
        "rank": each.category.rank,
        "name": partner.name,
        "email": partner.email,
        "org": partner.org,
        "why": each.why,
        "met": each.met.isoformat() if each.met else None,
        "letter_comes": each.comes,
    }
