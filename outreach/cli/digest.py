"""`outreach digest --preview`: tomorrow's mail, today."""

from __future__ import annotations

import asyncio
import tempfile
import webbrowser
from dataclasses import replace
from pathlib import Path

import click

from outreach.cli.options import config_option
from outreach.config import find, load
from outreach.daemon import house_of
from outreach.edge.private_file import write_privately
from outreach.model.practice import Config
from outreach.rules.approval.pages.layout import Rendered
from outreach.services import propose, report
from outreach.store.copies import copy_to


@click.command()
@config_option
@click.option("--preview", is_flag=True, required=True, help="Show it; nothing is sent and nothing is written down.")
@click.option(
    "--html", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write the HTML form into this file."
)
@click.option("--open", "show", is_flag=True, help="Open that file in a browser.")
def digest(config: Path | None, preview: bool, html: Path | None, show: bool) -> None:
    """Show the digest as it would be mailed now, from a copy of the database.

    Without --html the plain text is printed. Buttons in a preview do not work: their digest was never sent.
    """
    assert preview
    mail = asyncio.run(_preview(load(find(config))))
    if html is None:
        click.echo(f"Subject: {mail.subject}\n\n{mail.text}")
        return
    write_privately(html, mail.html)
    click.echo(f"Written to {html}.")
    if show:
        webbrowser.open(html.resolve().as_uri())


async def _preview(config: Config) -> Rendered:
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        elsewhere = replace(config, paths=replace(config.paths, state=Path(folder)))
        copy_to(config.database, elsewhere.database)
        async with house_of(elsewhere) as house:
            propose.once(house)
            now = house.clock.now()
            return report.rendered(house, report.prepare(house, now), now)
