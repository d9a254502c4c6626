"""`outreach check`: every assumption, tested."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.daemon import house_of
from outreach.model.practice import Config
from outreach.rules.approval.words.day_words import moment_words
from outreach.services.inspection import Finding, inspect
from outreach.services.trouble import read_trouble
from outreach.store.copies import copy_to
from outreach.store.log import AlreadyRunning


@click.command()
@config_option
@json_option
def check(config: Path | None, as_json: bool) -> None:
    """Test every assumption and say in plain words what is so, and what to do where it is not.

    Nothing is sent and nothing is changed. Exit code 0 when it can run, 1 when something grave stands in the way.
    """
    findings = asyncio.run(findings_of(load(find(config))))
    for each in findings:
        if as_json:
            click.echo(json.dumps(asdict(each)))
        else:
            click.echo(f"{'✓' if each.ok else '✗' if each.grave else '·'} {each.words}")
            if not each.ok:
                click.echo(f"    {each.remedy}")
    sys.exit(any(each.grave and not each.ok for each in findings))


async def findings_of(config: Config) -> list[Finding]:
    """Every finding. A daemon at work holds the database; then its rooms are looked at on a copy, and nothing is left out."""
    try:
        async with house_of(config) as house:
            return [finding async for finding in inspect(house)]
    except AlreadyRunning:
        pass
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        elsewhere = replace(config, paths=replace(config.paths, state=Path(folder)))
        copy_to(config.database, elsewhere.database)
        async with house_of(elsewhere) as house:
            return [_at_work(config), *[finding async for finding in inspect(house, config.database)]]


def _at_work(config: Config) -> Finding:
    """What the daemon that runs has to say of itself."""
    trouble = read_trouble(config)
    said = moment_words(trouble.since, config) if trouble else ""
    return Finding(
        ok=trouble is None,
        words="The daemon is at work, and all is well with it.",
        remedy=f"It is at work, but in trouble since {said}: {trouble.sentence}" if trouble else "",
    )
