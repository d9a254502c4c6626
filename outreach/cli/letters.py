"""`outreach letters preview`, what a letter looks like; `outreach letters lint`, what is wrong with templates of your own; `outreach
letters summary`, the one page about the practice and who has it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path

import click

from outreach.cli.choosing import opened
from outreach.cli.letter_check import problems_of
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.edge.templates import Templates
from outreach.model.people import PARTNER_TYPES
from outreach.model.practice import Config
from outreach.reader.letter_sense import hear
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Letter, Marks, Occasion
from outreach.rules.letters.lint import lint as judge
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.sample import occasion
from outreach.rules.letters.summary import summary
from outreach.services.house import calendar_told, config_told
from outreach.store.log import open_store


@click.group()
def letters() -> None:
    """Preview letters, and check your own templates.

    Nothing here writes to anybody: previews are filled in with invented people.
    """


@letters.command()
@click.argument("purpose", type=click.Choice(list(PURPOSES)), metavar="PURPOSE")
@click.option(
    "--type", "type_key", type=click.Choice(list(PARTNER_TYPES)), default="primary_care", show_default=True, help="To whom."
)
@click.option("--to", "name", help='The name it is written to, like "Dr. Ann Lee".')
@config_option
@json_option
def preview(purpose: str, type_key: str, name: str | None, config: Path | None, as_json: bool) -> None:
    """Show one letter to an invented partner, and its marks, for example: outreach letters preview introduction --type paediatrics.

    A PURPOSE that there is not, like "?", lists all there are. With a configuration it is your practice, as you told it since by mail, and your templates;
    without one, an invented practice.
    """
    settings = _settings(config)
    moment = _as_told(occasion(purpose, type_key, _today(), config=settings, name=name), settings)
    letter = compose(moment, Templates(settings.paths.templates if settings else None).render)
    marks = judge(letter, moment, hear)
    if as_json:
        click.echo(json.dumps({"subject": letter.subject, "body": letter.body, **asdict(marks)}, ensure_ascii=False))
    else:
        click.echo(_shown(letter, marks))


@letters.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@json_option
def lint(paths: tuple[Path, ...], as_json: bool) -> None:
    """Check your own templates (files, or folders of them) and say what is wrong, and where.

    Each is parsed and filled in for every type of partner with invented facts, so that every wording in it comes up; then the letters are
    judged as real ones are. A letter's file is named for its purpose, like letters/introduction.txt.j2; what letters share stands in
    letters/shared, and is tried in all of them. Exit code 1 when something is wrong.
    """
    wrong = False
    for path in _files(paths):
        problems = sorted(problems_of(path, _today()), key=lambda problem: (problem.line or 0, problem.why))
        wrong = wrong or bool(problems)
        if as_json:
            click.echo(json.dumps({"file": str(path), "ok": not problems, "problems": [asdict(each) for each in problems]}))
        elif not problems:
            click.echo(f"{path}: good")
        for each in problems if not as_json else ():
            click.echo(f"{path}:{each.line}: {each.why}" if each.line else f"{path}: {each.why}")
    sys.exit(1 if wrong else 0)


def _today() -> date:
    return datetime.now().astimezone().date()


@letters.command("summary")
@config_option
def page(config: Path | None) -> None:
    """Show the one page that says whom the practice serves best, and who was sent it.

    It is made from the profile, as configured and as you told it since by mail, and goes along with the letter about fit.
    """
    settings = load(find(config))
    with opened(settings.database) as store:
        text = summary(config_told(settings, store))
        click.echo(text or "The profile says nothing yet.")
        for name, words, when in store.shelf.summaries():
            click.echo(
                f"{when.astimezone(settings.practice.zone):%d %b %Y}  {name}{'' if words == text else ', an older version'}"
            )


def _settings(config: Path | None) -> Config | None:
    """The configuration that was named, or the usual one if there is one."""
    path = find(config)
    return load(path) if config is not None or path.exists() else None


def _as_told(moment: Occasion, settings: Config | None) -> Occasion:
    """The occasion with what the log was told of the practice since, its profile and its days away; as it was where there is no log."""
    if settings is None or not settings.database.exists():
        return moment
    with open_store(settings.database, write=False) as store:
        return replace(moment, config=config_told(settings, store), calendar=calendar_told(settings, store))


def _shown(letter: Letter, marks: Marks) -> str:
    lines = [
        *(f"✗ {text} (cannot be approved)" for text in marks.blocked),
        *(f"✗ {text}" for text in marks.failing),
        *(f"✓ {text}" for text in marks.passed),
    ]
    return "\n".join([f"Subject: {letter.subject}", "", letter.body, *lines])


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.j2")) if path.is_dir() else (path,)
