"""`outreach partners known`: the people she wrote to in the last years, to be taken up by name."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from outreach.cli.contacts import write_down
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.edge.auth import SecretMissing
from outreach.edge.faults import ConnectionLost, LoginRefused, SettingRefused
from outreach.edge.imap import Imap
from outreach.model.decision import AddPartner
from outreach.model.people import Partner
from outreach.model.practice import Config
from outreach.rules.people.acquaintances import Acquaintance
from outreach.services.acquaint import YEARS, own_addresses, scan, strangers
from outreach.store.log import open_store

_MOST = 40


@click.command()
@config_option
@json_option
@click.option("--all", "everybody", is_flag=True, help="Private addresses, too: most of those are clients' or friends'.")
@click.option("--years", type=click.IntRange(1, 20), default=YEARS, show_default=True, help="How far to look back.")
@click.option(
    "--add", "wanted", multiple=True, metavar="EMAIL", help="Take this person up as a partner; may be given several times."
)
def known(config: Path | None, as_json: bool, everybody: bool, years: int, wanted: tuple[str, ...]) -> None:
    """List whom you wrote to, from the headers of your Sent folder alone, and who is no partner yet.

    Nothing is written down, but for those you name with --add. Addresses at a house of their own come first; private ones only with --all.
    """
    settings = load(find(config))
    try:
        found = asyncio.run(_scan(settings, years))
    except (ConnectionLost, LoginRefused, SecretMissing, SettingRefused) as fault:
        raise click.ClickException(str(fault)) from None
    if wanted:
        _add(settings, found, [email.strip().lower() for email in wanted])
        return
    shown = [each for each in found if everybody or not each.private]
    for each in shown if as_json else shown[:_MOST]:
        times = "once" if each.mails == 1 else f"{each.mails} times"
        words = f"{each.name or '(no name)':28} {each.email:36} {times}, last {each.last:%b %Y}"
        click.echo(json.dumps(asdict(each), default=str) if as_json else words)
    if not as_json:
        more = f", {len(shown) - _MOST} more of them with --json" if len(shown) > _MOST else ""
        private = len(found) - len(shown)
        click.echo(f"{len(shown)} people{more}{f'; {private} private addresses are left out' if private else ''}.")


async def _scan(config: Config, years: int) -> tuple[Acquaintance, ...]:
    imap = Imap(config.mailbox.imap)
    since = (datetime.now(UTC) - timedelta(days=365 * years)).date()
    try:
        await imap.open()
        found = await scan(imap, since, own_addresses(config))
    finally:
        await imap.close()
    if not config.database.exists():
        return strangers(None, config, found)
    with open_store(config.database, write=False) as store:
        return strangers(store, config, found)


def _add(config: Config, found: tuple[Acquaintance, ...], wanted: list[str]) -> None:
    """Take up those who were named, all or none."""
    by_email = {each.email: each for each in found}
    missing = [email for email in wanted if email not in by_email]
    if missing:
        raise click.ClickException(f"You wrote to nobody new at {', '.join(missing)}. Nobody was added.")
    people = [by_email[email] for email in wanted]
    made = [
        AddPartner(
            partner=Partner(id=0, name=each.name or each.email, email=each.email, how_known="you wrote before"), source="sent"
        )
        for each in people
    ]
    write_down(config, made)
    click.echo(f"Added {', '.join(each.name or each.email for each in people)}.")
