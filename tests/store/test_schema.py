"""Every shape that was ever shipped becomes the newest one, with what it held."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from outreach.store import guards
from outreach.store.book import AlreadyRunning, Book
from outreach.store.log import open_store
from outreach.store.schema import migrations

SNAPSHOTS = sorted((Path(__file__).parent / "old").glob("version_*.sql"))


def shape(path: Path) -> set[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {(name, " ".join(sql.split())) for name, sql in rows}


def test_a_snapshot_of_every_version() -> None:
    """For each migration there is a database as that version left it, so that shipped migrations cannot change unnoticed."""
    assert [path.stem for path in SNAPSHOTS] == sorted(one.name for one in migrations._migrations)


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda path: str(path.stem))
def test_old_database(snapshot: Path, path: Path, tmp_path: Path) -> None:
    """A database of an older version opens, has the newest shape, and has lost nothing."""
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(snapshot.read_text(encoding="utf-8"))
    old.close()
    with open_store(path) as store:
        (partner,) = store.people.all()
        assert (partner.name, partner.org, partner.email) == ("Hannah Lee", "Lakeside Pediatrics", "hannah@lakeside.example")
        assert [touch.summary for touch in store.touches.of(partner.id)] == ["We met."]
        assert [found.where for found in store.search.find("met")] == ["touch"]
        assert store.audit.verify()
    open_store(tmp_path / "new" / "outreach.db").close()
    assert shape(path) == shape(tmp_path / "new" / "outreach.db")


def test_guards_are_renewed(path: Path) -> None:
    """A guard that is missing, or that says something else, is put back at the next opening; a right one is left alone."""
    open_store(path).close()
    before = shape(path)
    meddler = sqlite3.connect(path)
    meddler.executescript(
        """DROP TRIGGER touches_stay; DROP TRIGGER outbox_moves; DROP VIEW letters;
        CREATE TRIGGER outbox_moves BEFORE UPDATE OF state ON outbox BEGIN SELECT 1; END;
        CREATE VIEW letters AS SELECT 1;"""
    )
    meddler.close()
    assert shape(path) != before
    open_store(path).close()
    assert shape(path) == before
    assert len({name for name, _ in before} & {name for _, name, _ in guards.statements()}) == len(list(guards.statements()))


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda path: str(path.stem))
def test_who_only_looks_finds_the_newest_shape(snapshot: Path, path: Path) -> None:
    """After an update a command that only reads works before the daemon has run; it brings the file up to date itself."""
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(snapshot.read_text(encoding="utf-8"))
    old.close()
    with open_store(path, write=False) as store:
        assert [each.name for each in store.people.all()] == ["Hannah Lee"]


def test_an_old_daemon_is_in_the_way(path: Path) -> None:
    """While a daemon of the version before holds the file, nobody changes its shape: that is said, and not a traceback."""
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(SNAPSHOTS[0].read_text(encoding="utf-8"))
    old.close()
    with Book.open(path), pytest.raises(AlreadyRunning):
        open_store(path, write=False)
