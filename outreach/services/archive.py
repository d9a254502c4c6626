"""The relationships as a folder of tables, and back: the people, and everything that `store.archive` keeps about them.

Raises ValueError, with a sentence for the owner, where a folder cannot be taken; then nothing of it is.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from outreach.model.decision import Decision, Restore
from outreach.rules.contacts.entry import written
from outreach.rules.contacts.files import rows_of_sheet, table
from outreach.rules.letters.veil import Veil, kept_row, no_veil
from outreach.services.contacts import entries
from outreach.store.archive import SHEETS
from outreach.store.log import Store, open_store

PEOPLE = "partners.csv"


def folder_of(store: Store, veil: Veil = no_veil) -> dict[str, str]:
    """Every file of the folder by its name, as CSV with inert cells; words about people as they may be handed on."""
    sheets = {
        f"{each.name}.csv": table([kept_row(row, veil) for row in store.archive.rows(each)], each.columns)
        for each in SHEETS.values()
    }
    return {PEOPLE: table(people_of(store, veil)), **sheets}


def people_of(store: Store, veil: Veil = no_veil) -> list[dict[str, str]]:
    """Everybody as a row of a file, with words about them as they may be handed on."""
    return [kept_row(written(each), veil) for each in entries(store)]


def history_of(files: Mapping[str, str]) -> list[Restore]:
    """The rows of all files but the people's; a file that is not there brings nothing."""
    return [
        Restore(sheet=name, values=tuple(row.items()))
        for name, sheet in SHEETS.items()
        for row in rows_of_sheet(files.get(f"{name}.csv", ",".join(sheet.columns)), sheet.columns, sheet.younger)
    ]


def check(made: Sequence[Decision], store: Store | None) -> None:
    """Raise ValueError for what the log would not take: a cell that somebody has changed, or a code that is another client's here."""
    rows = [dict(each.values) for each in made if isinstance(each, Restore) and each.sheet == "referrals"]
    taken = store.archive.taken(rows) if store else ()
    if taken:
        raise ValueError(
            f"{', '.join(taken)} is another client's code here; a history is taken only by a log that has none of its codes"
        )
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "state" / "outreach.db") as scratch:
        try:
            scratch.apply(made, "a trial", datetime.now(UTC))
        except sqlite3.IntegrityError as error:
            raise ValueError(f"a cell of the folder holds what cannot be ({error})") from None
