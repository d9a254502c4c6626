"""Files that name people are the owner's alone, and whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from reviewing import fill

from outreach.cli.digest import digest
from outreach.cli.partners import partners
from outreach.cli.report import report
from outreach.edge.private_file import write_privately
from outreach.store.log import open_store

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture(autouse=True)
def _loose_umask() -> Iterator[None]:
    """A machine on which new files are everybody's to read."""
    before = os.umask(0o000)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_file_that_names_people_is_the_owners_alone(tmp_path: Path) -> None:
    """Reports, digests and exports of every form are 0600 whatever the umask, also in place of a file that everybody could read."""
    config, out = tmp_path / "config.toml", tmp_path / "out"
    config.write_text(EXAMPLE.read_text().replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'))
    with open_store(tmp_path / "state" / "outreach.db") as store:
        fill(store, 6)
    out.mkdir()
    (out / "people.csv").write_text("old")
    for command, words in (
        (report, ["--html", f"{out}/review.html", "--csv", f"{out}/review.csv"]),
        (digest, ["--preview", "--html", f"{out}/digest.html"]),
        (partners, ["export", "--csv", f"{out}/people.csv", "--vcard", f"{out}/people.vcf"]),
        (partners, ["export", "--folder", f"{out}/all"]),
    ):
        at = 1 if command is partners else 0
        done = CliRunner().invoke(command, [*words[:at], "--config", str(config), *words[at:]])
        assert done.exit_code == 0, done.output
    files = [path for path in out.rglob("*") if path.is_file()]
    assert {"review.html", "review.csv", "digest.html", "people.csv", "people.vcf", "partners.csv"} <= {
        each.name for each in files
    }
    assert {_mode(each) for each in files} == {0o600}
    assert _mode(out / "all") == 0o700
    assert "Lakeside" in (out / "people.csv").read_text()


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the words cannot be written to their end, what was there stays as it was, and nothing lies beside it."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "people.csv"
    write_privately(path, "before")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as met:
        write_privately(path, "after")
    assert met.value.filename == str(path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_lost_process_left_is_cleared(tmp_path: Path) -> None:
    """A half-written file of before, or a link that somebody laid in its place, does not take the words."""
    path, elsewhere = tmp_path / "people.csv", tmp_path / "elsewhere"
    (tmp_path / ".people.csv.half").symlink_to(elsewhere)
    write_privately(path, "words")
    assert path.read_text() == "words"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path: Path) -> None:
    """The file behind a link takes the words, with its line ends as they are; and so does what reads from a pipe."""
    real, link, pipe = tmp_path / "real.csv", tmp_path / "link.csv", tmp_path / "pipe"
    real.touch()
    link.symlink_to(real)
    write_privately(link, "a\r\nb\n")
    assert link.is_symlink()
    assert (real.read_bytes(), _mode(real)) == (b"a\r\nb\n", 0o600)
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_privately(pipe, "words")
    reader.join(timeout=10)
    assert read == ["words"]
    assert pipe.is_fifo()
