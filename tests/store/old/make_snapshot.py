"""Write a database of the newest version as SQL, to be kept for ever: `python tests/store/old/make_snapshot.py version_2.sql`.

Run it once when a migration is released. What SQLite keeps behind a full-text index is left out; the index is rebuilt instead.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from outreach.model.decision import LogTouch
from outreach.model.people import Partner
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import open_store

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def statements(connection: sqlite3.Connection) -> Iterator[str]:
    """Tables, then rows, then indexes of words, then triggers and views."""
    made = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
    ).fetchall()
    made = [row for row in made if not re.search(r"_fts_(data|idx|docsize|config|content)$", row[1])]
    yield from (f"{sql};" for kind, _, sql in made if kind in {"table", "index"})
    tables = [name for kind, name, _ in made if kind == "table"]
    for table in tables:
        if not table.endswith("_fts"):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
            for (values,) in connection.execute(f"SELECT {quoted} FROM {table}"):
                yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values});"
    yield from (f"INSERT INTO {table} ({table}) VALUES ('rebuild');" for table in tables if table.endswith("_fts"))
    yield from (f"{sql};" for kind, _, sql in made if kind in {"trigger", "view"})


def main(target: Path) -> None:
    """A partner, a touch and an audit row: what the test looks for."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "outreach.db"
        with open_store(path) as store:
            lee = Partner(id=0, name="Hannah Lee", email="hannah@lakeside.example", org="Lakeside Pediatrics", type="paediatrics")
            partner_id = store.people.add(lee, "mail", NOON)
            met = Touch(
                partner_id=partner_id,
                kind=TouchKind.MEETING,
                direction=Direction.BOTH,
                at=NOON,
                cause="command",
                summary="We met.",
            )
            store.apply([LogTouch(touch=met)], "command", NOON)
            store.audit.append("start", "version=1", NOON)
        connection = sqlite3.connect(path)
        target.write_text("\n".join(statements(connection)) + "\n", encoding="utf-8")
        connection.close()


if __name__ == "__main__":
    main(Path(__file__).parent / sys.argv[1])
