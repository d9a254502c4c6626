"""The file: who may open it, how safely it writes, and what happens when it cannot."""

from __future__ import annotations

import resource
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from needed import leave_out

from outreach.model.decision import SetSetting
from outreach.store.book import AlreadyRunning, Book, NotWritable
from outreach.store.log import Store, open_store

_OPEN = """
import sys, pathlib, time
from outreach.store.log import AlreadyRunning, open_store
try:
    store = open_store(pathlib.Path(sys.argv[1]))
except AlreadyRunning:
    print("refused")
else:
    print("running", flush=True)
    sys.stdin.read()
"""


def test_modes(store: Store, path: Path) -> None:
    """The folder is 0700 and every file of the database 0600."""
    store.probe()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = [path, *path.parent.glob("outreach.db-*")]
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000), ("secure_delete", 1)],
)
def test_pragmas(path: Path, pragma: str, value: object) -> None:
    """What was committed survives a power cut, and what was deleted is overwritten, on every connection."""
    for _ in range(2):
        with Book.open(path) as book:
            assert book.value(f"PRAGMA {pragma}") == value


def test_pragma_that_does_not_hold(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """A database that does not keep a needed pragma is not opened, and the lock is given back."""
    with monkeypatch.context() as patch:
        patch.setattr("outreach.store.book._PRAGMAS", {"synchronous": 77})
        with pytest.raises(NotWritable, match="synchronous"):
            Book.open(path)
    Book.open(path).close()


def test_second_writer(store: Store, path: Path) -> None:
    """A second writer is refused with one sentence; somebody who only looks is not, and cannot write."""
    with pytest.raises(AlreadyRunning, match="already writes"):
        open_store(path)
    with open_store(path, write=False) as looking:
        assert looking.people.all() == ()
        with pytest.raises(NotWritable):
            looking.probe()


def test_secret_for_who_looks(store: Store, path: Path) -> None:
    """Who only looks knows the secret that was made, so that whatever was sealed by it is recognised."""
    with Book.open(path, write=False) as looking:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            looking.key()
        made = store._book.key()
        assert looking.key() == made


def test_looking_makes_nothing(path: Path) -> None:
    """Looking for a database that is not there makes none."""
    path.parent.mkdir()
    with pytest.raises(NotWritable, match="unable to open"):
        open_store(path, write=False)
    assert list(path.parent.iterdir()) == []


def test_four_at_once(path: Path) -> None:
    """Of four processes started at once exactly one runs, and when it ends the next one can."""
    children = [
        subprocess.Popen([sys.executable, "-c", _OPEN, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [child.stdout.readline().strip() for child in children if child.stdout]
    for child in children:
        child.communicate()
    assert sorted(said) == ["refused"] * 3 + ["running"]
    open_store(path).close()


def _set_and_fail(store: Store, now: datetime) -> None:
    with store.transaction():
        store.settings.set("openings", "2", now)
    raise KeyError


def _probe_often(store: Store) -> None:
    """More than once, because what is left of the WAL file may take a few writes."""
    for _ in range(50):
        store.probe()


def _fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_all_or_nothing(store: Store, now: datetime) -> None:
    """An error inside undoes everything, also what an inner transaction had written."""
    with pytest.raises(KeyError), store.transaction():
        _set_and_fail(store, now)
    assert store.settings.get("openings") is None


def test_backup(store: Store, tmp_path: Path, lee: int) -> None:
    """A backup is a whole database with mode 0600, and never overwrites another."""
    copy = tmp_path / "copy" / "outreach.db"
    copy.parent.mkdir()
    store.backup(copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with open_store(copy) as restored:
        assert restored.people.all() == store.people.all()
        assert restored.settings.key() == store.settings.key()
        assert restored.audit.verify()
    with pytest.raises(FileExistsError):
        store.backup(copy)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where we may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], capture_output=True, check=False)
    if mounted.returncode:
        leave_out("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_disk_full(small_disk: Path, now: datetime) -> None:
    """On a full disk the probe says so and nothing is half written; with room again it goes on by itself."""
    with open_store(small_disk / "o.db") as store:
        store.settings.set("openings", "1", now)
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="No space"):
            _fill(ballast)
        with pytest.raises(NotWritable, match="full"):
            _probe_often(store)
        essay = (SetSetting(name="openings", value="2"), SetSetting(name="essay", value="x" * 3_000_000))
        with pytest.raises(sqlite3.OperationalError):
            store.apply(essay, "test", now)
        assert store.settings.get("openings") == "1"
        ballast.unlink()
        store.probe()
        assert store._book.value("PRAGMA integrity_check") == "ok"


def test_file_may_not_grow(store: Store, path: Path) -> None:
    """Where a limit keeps the file from growing the probe says so, and works again when the limit is gone."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        with pytest.raises(NotWritable):
            _probe_often(store)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    store.probe()


def test_damaged_file(path: Path) -> None:
    """A file that is no database is not opened and not overwritten."""
    path.parent.mkdir()
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(NotWritable, match="not a database"):
        open_store(path)
    assert path.read_bytes() == b"not a database" * 1000


def test_disk_turned_read_only(small_disk: Path) -> None:
    """A disk that turns read-only under us is noticed by the probe."""
    file = small_disk / "o.db"
    open_store(file).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(NotWritable, match="Read-only"):
        open_store(file)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with open_store(file) as store:
        store.probe()
