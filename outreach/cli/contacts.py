"""`outreach partners import` and `export`: people from a spreadsheet or an address book, and back."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.contact_sheet import asked_for, preview
from outreach.cli.options import config_option, json_option
from outreach.config import find, load
from outreach.edge.private_file import write_privately
from outreach.model.decision import Decision, Restore
from outreach.model.people import PARTNER_TYPES
from outreach.model.practice import Config
from outreach.rules.approval.words.inert import line
from outreach.rules.contacts.columns import Row, told
from outreach.rules.contacts.entry import Entry, exported
from outreach.rules.contacts.files import cards, decoded, rows_of_cards, table
from outreach.rules.contacts.sheet import sheet_of
from outreach.services.archive import PEOPLE, check, folder_of, history_of, people_of
from outreach.services.contacts import Found, decisions, entries, sort_out
from outreach.services.spool import write
from outreach.services.veil import veil_now
from outreach.store.log import open_store

SOON = "The daemon takes it up within a minute."
_SAID = {"add": "add", "known": "known already", "same": "may be the same", "house": "no person", "refused": "cannot be taken"}


@click.command(name="import")
@config_option
@json_option
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--map", "mapping", default="", help="Which column is what, like: 'name=Contact, email=Mail (work)'.")
@click.option("--dry-run", is_flag=True, help="Show what would be added; change nothing.")
def import_(config: Path | None, as_json: bool, file: Path, mapping: str, dry_run: bool) -> None:
    """Add partners from a CSV file with a header line, from vCards (.vcf), or from a folder that was exported, with their history.

    Columns may stand in any order and be called what people call them; see how they were understood with --dry-run, and say it
    better with --map. On a terminal you are asked about each column that is not understood. Who is known by an address stays as they are; who has the name and organisation of somebody known, or the name
    of a place, is shown and left to you. Exit code 1 when a row could not be taken.
    """
    settings = load(find(config))
    if file.is_dir() and not (file / PEOPLE).exists():
        raise click.ClickException(f"{file}: there is no {PEOPLE} in it, so it is no folder that was exported here.")
    asks = not as_json and sys.stdin.isatty() and sys.stdout.isatty()
    columns, rest, rows = _rows(file / PEOPLE if file.is_dir() else file, mapping, asks=asks)
    found = sort_out(rows, here(settings.database))
    made = [*decisions(found), *(_history(file) if file.is_dir() else ())]
    _try(made, settings.database, file)
    if as_json:
        for each in found:
            click.echo(
                json.dumps({"what": each.what, "place": each.place, "name": each.name, "email": each.email, "why": each.why})
            )
    else:
        _explain(columns, rest)
        for text in preview(found) if dry_run else ():
            click.echo(text)
        _tell(found, dry_run=dry_run)
    if not dry_run:
        write_down(settings, made)
    sys.exit(any(each.what == "refused" for each in found))


@click.command()
@config_option
@click.option("--csv", "csv_file", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Into this CSV file.")
@click.option(
    "--vcard", "card_file", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Into this vCard file."
)
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="With their history, into this folder: a file a subject."
)
def export(config: Path | None, csv_file: Path | None, card_file: Path | None, folder: Path | None) -> None:
    """Write all partners into a file that `outreach partners import` reads back as they are; without a file, CSV is printed.

    Cells that a spreadsheet would run as a formula get an apostrophe in front, which import takes away again. Clients who are recognised in words
    about somebody are initials there, unless you keep names. A folder holds the history, too: contacts, notes, promises, referrals and what became
    of them, consents, gifts; not mails and letters.
    """
    settings = load(find(config))
    if folder is not None:
        _write_folder(settings, folder)
        return
    rows = _people(settings)
    for file, text in ((csv_file, table), (card_file, cards)):
        if file is not None:
            write_privately(file, text(rows))
            click.echo(f"{len(rows)} written to {file}.")
    if csv_file is None and card_file is None:
        click.echo(table(rows), nl=False)


def write_down(settings: Config, made: Sequence[Decision]) -> None:
    """Write decisions into the log, or leave them for the daemon that holds it, and say so."""
    if made and not write(settings, made, datetime.now(UTC)):
        click.echo(SOON, err=True)


def _people(settings: Config) -> list[dict[str, str]]:
    """Everybody as they may be handed on; nobody where there is no log yet."""
    if not settings.database.exists():
        return []
    with open_store(settings.database, write=False) as store:
        return people_of(store, veil_now(store, settings))


def _write_folder(settings: Config, folder: Path) -> None:
    """One file a subject, readable for nobody else: clients are codes in it, but needs and initials stand beside them."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open_store(settings.database, write=False) as store:
        files = folder_of(store, veil_now(store, settings))
    for name, text in files.items():
        write_privately(folder / name, text)
    click.echo(f"{len(files)} files written to {folder}.")


def _history(folder: Path) -> list[Restore]:
    """What the folder holds beside the people; says how much."""
    try:
        made = history_of({file.name: decoded(file.read_bytes()) for file in folder.glob("*.csv")})
    except (ValueError, csv.Error) as error:
        raise click.ClickException(f"{folder}: {error}") from None
    counts = Counter(each.sheet for each in made)
    click.echo(
        "History: " + (", ".join(f"{name.replace('_', ' ')} {count}" for name, count in counts.items()) or "none"), err=True
    )
    return made


def _try(made: Sequence[Decision], database: Path, file: Path) -> None:
    """Whether the log would take a folder as a whole; a click error where it would not."""
    if not any(isinstance(each, Restore) for each in made):
        return
    try:
        if not database.exists():
            check(made, None)
            return
        with open_store(database, write=False) as store:
            check(made, store)
    except ValueError as error:
        raise click.ClickException(f"{file}: {error}") from None


def _rows(file: Path, mapping: str, *, asks: bool) -> tuple[dict[str, str], tuple[str, ...], list[tuple[str, Row]]]:
    """How the columns were understood, which were left out, and the rows; a card has no columns. Somebody who is there is asked about the rest."""
    try:
        text = decoded(file.read_bytes())
        if text.lstrip().upper().startswith("BEGIN:VCARD"):
            return {}, (), rows_of_cards(text)
        sheet = sheet_of(text)
        columns = told(mapping, sheet.header)
        columns = asked_for(sheet, columns) if asks and not mapping else columns
        return columns, sheet.unread(columns), sheet.rows(columns)
    except (ValueError, csv.Error) as error:
        raise click.ClickException(f"{file}: {error}") from None


def here(database: Path) -> tuple[Entry, ...]:
    """Everybody in the log who has an address; nobody where there is no log yet."""
    if not database.exists():
        return ()
    with open_store(database, write=False) as store:
        return entries(store)


def _explain(columns: dict[str, str], rest: Sequence[str]) -> None:
    """How a stranger's columns were understood; what a first letter may repeat is said, for notes are often not meant for their subject."""
    if exported(columns):
        return
    if columns:
        click.echo("Columns: " + ", ".join(f"{field} from {column!r}" for field, column in columns.items()))
    if rest:
        click.echo("Left out: " + ", ".join(map(repr, rest)))
    if "specific" in columns:
        column = columns["specific"]
        click.echo(
            f"A first letter may repeat to them what stands in {column!r}; keep it out of letters with: --map 'how_known={column}'"
        )


def _tell(found: Sequence[Found], *, dry_run: bool) -> None:
    for each in found:
        address = f" <{each.email}>" if each.email else ""
        kind = each.entry.partner.type if each.entry is not None and each.what == "add" else "other"
        trade = f", {PARTNER_TYPES[kind].title}" if kind != "other" else ""
        why = f": {each.why}" if each.why else ""
        click.echo(
            f"{_SAID[each.what]}: {line(each.name) or each.place}{address}{trade}{why}{f' ({each.place})' if each.what != 'add' else ''}"
        )
    counts = Counter(each.what for each in found)
    said = ", ".join(f"{counts[what]} {words}" for what, words in _SAID.items() if counts[what] and what != "add")
    click.echo(f"{counts['add']} new{', ' + said if said else ''}{', nothing was changed' if dry_run else ''}.")
