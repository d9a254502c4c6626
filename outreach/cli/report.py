"""`outreach report`: the network in review, on the terminal, as a page, as a table or as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.edge.private_file import write_privately
from outreach.edge.templates import Templates
from outreach.model.practice import Config
from outreach.model.review import History
from outreach.rules.contacts.cells import inert
from outreach.rules.review.layout import figures, shown, table
from outreach.rules.review.periods import Period, local, named, quarter_of
from outreach.rules.review.review import Review, review
from outreach.store.log import open_store


@click.command()
@config_option
@json_option
@click.option("--quarter", "-q", help="Which quarter, like 2026Q4. Default: the one we are in.")
@click.option("--year", "-y", help="A whole year instead, like 2026.")
@click.option("--html", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write a page with pictures.")
@click.option("--csv", "table_file", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write a table.")
def report(
    config: Path | None, as_json: bool, quarter: str | None, year: str | None, html: Path | None, table_file: Path | None
) -> None:
    """Say who sent clients, what came of it, what it took, and where the network is thin.

    For example: outreach report --quarter 2026Q4 --html review.html. It is for you alone: no client is named in it, and no
    number of it is ever in a letter. Where little was counted, it says so: "3 of 4", never a percentage.
    """
    if quarter is not None and year is not None:
        raise click.UsageError("Say --quarter or --year, not both.")
    if html is not None and table_file is not None and html.resolve() == table_file.resolve():
        raise click.UsageError("The page and the table cannot be one file.")
    settings, now = load(find(config)), datetime.now(UTC)
    counted = review(_history(settings), _period(settings, quarter, year, now), settings.practice.zone, now)
    values, templates = shown(counted, settings.practice.name), Templates(settings.paths.templates)
    if html is not None:
        write_privately(html, templates.render("report.html.j2", **values))
        click.echo(f"Written to {html}.", err=as_json)
    if table_file is not None:
        out = io.StringIO(newline="")
        csv.writer(out).writerows([inert(cell) for cell in row] for row in table(counted))
        write_privately(table_file, out.getvalue())
        click.echo(f"Written to {table_file}.", err=as_json)
    if as_json:
        click.echo(_json(counted))
    elif html is None and table_file is None:
        click.echo(templates.render("report.txt.j2", **values), nl=False)


def _history(config: Config) -> History:
    if not config.database.exists():
        return History()
    with open_store(config.database, write=False) as store:
        return store.history()


def _period(config: Config, quarter: str | None, year: str | None, now: datetime) -> Period:
    name, kind = (year, "year") if quarter is None else (quarter, "quarter")
    if name is None:
        return quarter_of(local(now, config.practice.zone))
    try:
        found = named(name)
    except ValueError as error:
        raise click.UsageError(f"{error}.") from None
    if found.kind != kind:
        raise click.UsageError(f"{found.name} is a {found.kind}: say --{found.kind} {found.name}.")
    return found


def _json(counted: Review) -> str:
    head, *rows = table(counted)
    return json.dumps(
        {
            "period": counted.period.name,
            "as_of": counted.as_of.isoformat(),
            "referrals": dict(zip((period.name for period in counted.periods), counted.totals, strict=True)),
            "first_sessions": {**asdict(counted.first_sessions), "undecided": counted.undecided},
            "treatment_weeks": asdict(counted.treatments),
            "fit": asdict(counted.fit),
            "minutes": counted.minutes,
            "minutes_per_referral": counted.minutes_each,
            "answers": asdict(counted.answers),
            "inquiries": counted.inquiries,
            "heard": dict(counted.heard),
            "effective_streams": counted.concentration.effective if counted.concentration.enough else None,
            "shares": {name: share.part for name, share in counted.concentration.people},
            "organisations": {name: share.part for name, share in counted.concentration.organisations},
            "one_contact": [each.org for each in counted.one_contact],
            "missing": [kind.key for kind in counted.missing],
            "young": [partner.name for partner in counted.young],
            "tier_changes": {each.partner.name: each.to for each in counted.tier_changes},
            "figures": {each.name: each.value for each in figures(counted)},
            "findings": [asdict(each) for each in counted.findings],
            "sources": [dict(zip(head, row, strict=True)) for row in rows],
        },
        ensure_ascii=False,
    )
