"""`outreach run`, the service, and `outreach once`, one round of it for the careful."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.daemon import house_of, one_round
from outreach.daemon import run as serve
from outreach.edge.auth import SecretMissing
from outreach.edge.faults import ConnectionLost, LoginRefused, SettingRefused
from outreach.model.practice import Config
from outreach.services import receive
from outreach.services.rehearse import rehearse
from outreach.store.book import AlreadyRunning
from outreach.store.copies import copy_to

EXIT_RUNNING = 75


@click.command()
@config_option
def run(config: Path | None) -> None:
    """Watch the mailbox and do the work until told to stop.

    This is the service: it reads new mail, drafts what is due, mails the digest and sends what was approved. Logs go to standard error, with
    ids only. Exit codes: 0 stopped, 75 another daemon holds this database, 78 the configuration must change.
    """
    _log()
    try:
        asyncio.run(serve(load(find(config))))
    except AlreadyRunning:
        _running()


@click.command()
@config_option
@click.option(
    "--dry-run",
    is_flag=True,
    help="Read the real mailbox, but write nothing down and send nothing: print what would be read as what.",
)
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="On the first run: take the mail since this day into the log, too."
)
@json_option
def once(config: Path | None, dry_run: bool, since: datetime | None, as_json: bool) -> None:
    """Do one round: read, draft, digest, send what was approved. Then stop.

    With --dry-run nothing is written and nothing is sent.
    """
    _log()
    settings = load(find(config))
    try:
        result = asyncio.run(_rehearse(settings) if dry_run else _round(settings, since))
    except AlreadyRunning:
        _running()
    except (LoginRefused, SecretMissing, SettingRefused, ConnectionLost) as fault:
        raise click.ClickException(str(fault)) from None
    click.echo(json.dumps(result) if as_json else "\n".join(f"{name}: {_plain(value)}" for name, value in result.items()))


def _plain(value: object) -> str:
    """A number, a list or counts by name, as one reads them.

    >>> _plain(3), _plain(["coffee to Ana"]), _plain({"partner_reply": 2, "other": 1}), _plain([])
    ('3', 'coffee to Ana', '2 partner reply, 1 other', 'none')
    """
    if isinstance(value, dict):
        value = [f"{count} {name.replace('_', ' ')}" for name, count in value.items()]
    return (", ".join(map(str, value)) or "none") if isinstance(value, list) else str(value)


async def _round(config: Config, since: datetime | None) -> dict[str, object]:
    """One real round; with `since` the log begins at that day, where it has not begun yet."""
    async with house_of(config) as house:
        await house.imap.open()
        if since is not None:
            await receive.begin_at(house, since.date())
        before = house.store.counts()
        await one_round(house)
        return {name: count - before[name] for name, count in house.store.counts().items()}


async def _rehearse(config: Config) -> dict[str, object]:
    """One round on a copy of the database, which is thrown away; the lock stays free for the daemon."""
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        elsewhere = replace(config, paths=replace(config.paths, state=Path(folder)))
        copy_to(config.database, elsewhere.database)
        async with house_of(elsewhere) as house:
            await house.imap.open()
            return await rehearse(house)


def _log() -> None:
    """Log lines to standard error: systemd adds the time."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s")
    for library in ("imapclient", "aiosmtplib", "asyncio"):
        logging.getLogger(library).setLevel(logging.WARNING)


def _running() -> None:
    click.echo("outreach: another daemon already works on this database. Stop it first: systemctl stop outreach", err=True)
    sys.exit(EXIT_RUNNING)
