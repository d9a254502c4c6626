"""`outreach tell`: say at the terminal what you would say by mail."""

from __future__ import annotations

import asyncio
import json
import secrets
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.contacts import SOON
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.daemon import house_of
from outreach.model.command import Action, to_json
from outreach.model.decision import Decision, NoteCommand, TellOwner
from outreach.model.practice import Config
from outreach.rules.approval.proof.proof import LOCAL
from outreach.rules.approval.verdicts import read_answer
from outreach.services.house import local_day
from outreach.services.obey import answer, answered
from outreach.services.spool import write
from outreach.store.copies import copy_to


@click.command()
@config_option
@json_option
@click.option("--dry-run", is_flag=True, help="Say what was understood and what would happen; do nothing.")
@click.argument("words", nargs=-1, required=True)
def tell(config: Path | None, as_json: bool, dry_run: bool, words: tuple[str, ...]) -> None:
    """Say what you would write in an answer to the digest.

    \b
    outreach tell "met Dr Lee today, talked about post-partum groups, 45m"
    outreach tell "1 and 3 ok, 2 no"        (numbers are those of the latest digest)
    outreach tell "pause Dr Lee until January"

    Who can run this on the machine itself counts as the owner.
    """
    settings = load(find(config))
    actions, decisions = asyncio.run(_understand(settings, " ".join(words)))
    receipt = next(each for each in decisions if isinstance(each, TellOwner))
    if as_json:
        for action in actions:
            click.echo(json.dumps(to_json(action)))
    else:
        click.echo(receipt.text.rstrip())
    todo = [each for each in decisions if each is not receipt]
    asked_for = any(not isinstance(each, NoteCommand) for each in todo)
    if asked_for and not dry_run and not write(settings, todo, datetime.now(UTC)):
        click.echo(SOON)


async def _understand(config: Config, words: str) -> tuple[tuple[Action, ...], tuple[Decision, ...]]:
    """The actions and decisions, worked out on a copy, so that a daemon at work is not in the way."""
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        elsewhere = replace(config, paths=replace(config.paths, state=Path(folder)))
        copy_to(config.database, elsewhere.database)
        async with house_of(elsewhere) as house:
            now, digest = house.clock.now(), house.store.digests.latest()
            actions = read_answer(words, answered(house, digest, now), local_day(house, now))
            return actions, answer(
                house,
                actions,
                digest=digest,
                proof=LOCAL,
                cause=f"terminal:{secrets.token_hex(8)}",
                in_reply_to=None,
                button=None,
                now=now,
            )
