"""`outreach status`: what it knows, and when it last knew it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.model.outbox import State
from outreach.rules.approval.words.day_words import moment_words
from outreach.services.trouble import read_trouble
from outreach.store.log import Store, open_store

_LETTERS = {
    State.DRAFTED: "for the next digest",
    State.PROPOSED: "waiting for your yes",
    State.APPROVED: "on the way out",
    State.DEFERRED: "to be tried again",
    State.UNSURE: "that may have gone or not",
}
_BLIND_AFTER = timedelta(hours=1)


@click.command()
@config_option
@json_option
def status(config: Path | None, as_json: bool) -> None:
    """Say when mail was last seen, what waits, and what is wrong.

    Exit code 0 when all is well, 1 when something is wrong or nothing was seen for an hour.
    """
    settings = load(find(config))
    if not settings.database.exists():
        raise click.ClickException("It has never run here. Start it with: outreach run")
    trouble = read_trouble(settings)
    with open_store(settings.database, write=False) as store:
        seen = max(store.inbox.last_sight().values(), default=None)
        letters = {state.value: len(store.outbox.in_state(state)) for state in _LETTERS}
        facts = _facts(store)
    blind = seen is None or datetime.now(UTC) - seen > _BLIND_AFTER
    if as_json:
        told = {
            "last_seen": seen.isoformat() if seen else None,
            "letters": letters,
            "trouble": asdict(trouble) if trouble else None,
        }
        click.echo(json.dumps(told | facts, default=str))
    else:
        local = f"{seen.astimezone(settings.practice.zone):%a %d %b %H:%M}" if seen else "never"
        click.echo(f"last mail seen: {local}{' (more than an hour ago)' if blind and seen else ''}")
        waiting = [f"{letters[state.value]} {words}" for state, words in _LETTERS.items() if letters[state.value]]
        click.echo(f"letters: {', '.join(waiting) or 'none waits'}")
        for name, value in facts.items():
            if value != "":
                click.echo(f"{name}: {value if not isinstance(value, bool) else 'yes' if value else 'NO, it was changed'}")
        if trouble:
            click.echo(f"trouble since {moment_words(trouble.since, settings)}: {trouble.sentence}")
    sys.exit(1 if trouble or blind or not facts["audit log whole"] else 0)


def _facts(store: Store) -> dict[str, int | str | bool]:
    """What is worth a line each, by what it is called."""
    return {
        "partners": len(store.people.all()),
        "open referrals": len(store.referrals.open()),
        "open questions": len(store.questions.open()),
        "held until": store.settings.get("hold_until") or "",
        "audit log whole": store.audit.verify(),
    }
