"""`outreach check`: every assumption, tested."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.daemon import house_of
from outreach.model.practice import Config
from outreach.services.inspection import Finding, inspect
from outreach.store.log import AlreadyRunning


@click.command()
@config_option
@json_option
def check(config: Path | None, as_json: bool) -> None:
    """Test every assumption and say in plain words what is so, and what to do where it is not.

    Nothing is sent and nothing is changed. Exit code 0 when it can run, 1 when something grave stands in the way.
    """
    try:
        findings = asyncio.run(_all(load(find(config))))
    except AlreadyRunning:
        raise click.ClickException(
            "The daemon is at work on this database, so most of it is well: see outreach status."
        ) from None
    for each in findings:
        if as_json:
            click.echo(json.dumps(asdict(each)))
        else:
            click.echo(f"{'✓' if each.ok else '✗' if each.grave else '·'} {each.words}")
            if not each.ok:
                click.echo(f"    {each.remedy}")
    sys.exit(any(each.grave and not each.ok for each in findings))


async def _all(config: Config) -> list[Finding]:
    async with house_of(config) as house:
        return [finding async for finding in inspect(house)]
