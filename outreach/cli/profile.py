"""`outreach profile`: what the practice's own profile says today, and since when."""

from __future__ import annotations

import json
from pathlib import Path

import click

from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.model.practice import Profile
from outreach.rules.letters.profile import CONFIRMED, ENTRIES, laid_over, parts_of, told_on
from outreach.services.house import told_of_profile
from outreach.store.log import open_store


@click.command()
@config_option
@json_option
def profile(config: Path | None, as_json: bool) -> None:
    """Say what letters may say of the practice, and since when: told by mail on a day, or from the configuration."""
    settings = load(find(config))
    told: dict[str, str] = {}
    if settings.database.exists():
        with open_store(settings.database, write=False) as store:
            told = told_of_profile(store)
    rows = _rows(settings.profile, told)
    for title, said, since in rows:
        click.echo(json.dumps({"entry": title, "says": said, "since": since}) if as_json else f"{title}: {said} ({since})")
    if told.get(CONFIRMED) and not as_json:
        click.echo(f"all of it still true: said on {told[CONFIRMED]}")
    if not rows and not as_json:
        click.echo('Nothing is written down about the practice yet. Say by mail, for instance: "payers: Aetna, Cigna"')


def _rows(configured: Profile, told: dict[str, str]) -> list[tuple[str, str, str]]:
    """What holds: how it is called, what it says, since when."""
    now, rows = laid_over(configured, told), []
    for name, entry in ENTRIES.items():
        day = told_on(told, name, configured)
        parts = parts_of(now, name)
        said = (" " if all(each.endswith(".") for each in parts) else ", ").join(parts)
        if said or day:
            rows.append((entry.title, said or "none", f"told on {day}" if day else "configuration"))
    if now.openings is not None:
        rows.append(
            (
                "openings",
                str(now.openings),
                (f"as of {now.openings_as_of}" if now.openings_as_of else "of no day, so no letter says it")
                + (f", until {now.openings_until}" if now.openings_until else ""),
            )
        )
    return rows
