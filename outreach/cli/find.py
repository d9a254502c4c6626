"""`outreach find WORDS`: where words stand in the log."""

from __future__ import annotations

import json
from pathlib import Path

import click

from outreach.cli.choosing import opened
from outreach.cli.options import config_option, json_option
from outreach.config import find as config_file
from outreach.config import load
from outreach.rules.review.story import names_of
from outreach.services.veil import veil_now


@click.command()
@config_option
@json_option
@click.argument("words", nargs=-1, required=True)
def find(config: Path | None, as_json: bool, words: tuple[str, ...]) -> None:
    """Find words in partners' mails, in notes and in what was told of meetings, newest first.

    For example: outreach find school refusal. Every word must stand there, with or without capitals and accents. Clients stand there by initials.
    """
    settings = load(config_file(config))
    with opened(settings.database) as store:
        veil, names = veil_now(store, settings), names_of(store.people.all())
        found = [each for each in store.search.find(" ".join(words)) if each.partner_id in names]
        for each in found:
            row = {
                "day": f"{each.at:%Y-%m-%d}",
                "partner": names[each.partner_id],
                "in": each.where,
                "words": veil(each.words, ()),
            }
            row["words"] = " ".join(row["words"].split())
            click.echo(json.dumps(row) if as_json else "  ".join(row.values()))
    if not found:
        click.echo("Those words stand nowhere together.", err=True)
