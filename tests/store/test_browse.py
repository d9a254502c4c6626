"""Looking through the log: a copy that holds nothing secret, prepared questions that work, and nobody without the link."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from reviewing import CLIENTS, fill

from outreach.cli.browse import QUERIES, browse, described
from outreach.store.log import Store
from outreach.store.snapshot import SHEETS, snapshot


@pytest.fixture
def copy(store: Store, path: Path, tmp_path: Path) -> Path:
    fill(store, 12)
    target = tmp_path / "outreach.db"
    snapshot(path, target)
    return target


def test_the_copy_holds_no_word_and_no_secret(copy: Path, store: Store) -> None:
    """Without words there is no body, no need and no initials in the copy's bytes; the key and the hashes never are in it."""
    raw = copy.read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"a need that nobody" not in raw
    assert not [initials for initials in CLIENTS if initials.encode() in raw]
    assert store.settings.key() not in raw
    assert store.people.hash("lee@lakeside.example").encode() not in raw
    with closing(sqlite3.connect(copy)) as seen:
        tables = {name for (name,) in seen.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == {sheet.name for sheet in SHEETS}
        for sheet in SHEETS:
            assert not set(sheet.hidden) & {column[1] for column in seen.execute(f"PRAGMA table_info({sheet.name})")}
        assert seen.execute("SELECT count(*) FROM referrals").fetchone() == (12,)


def test_with_bodies_the_words_are_there(store: Store, path: Path, tmp_path: Path) -> None:
    """Who asks for the words gets them."""
    fill(store, 3)
    snapshot(path, tmp_path / "words.db", words=True)
    assert b"a need that nobody" in (tmp_path / "words.db").read_bytes()


@pytest.mark.parametrize("name", QUERIES)
def test_every_prepared_question_has_an_answer(copy: Path, name: str) -> None:
    """Each question runs on the copy, says in a comment what it is, and finds something where there is something."""
    sql = QUERIES[name][1]
    assert sql.startswith("-- ")
    with closing(sqlite3.connect(copy)) as seen:
        rows = seen.execute(sql, {"name": "Lee"} if ":name" in sql else {}).fetchall()
    assert rows or name in {"fate_of_letters", "promises_open", "gone_quiet"}


async def test_datasette_shows_it_to_root_alone(copy: Path) -> None:
    """Datasette serves tables with facets, and the questions, to who has the link; anybody else is refused."""
    datasette = Datasette([], immutables=[str(copy)], metadata=json.loads(json.dumps(described(bodies=False))))
    await datasette.invoke_startup()
    assert (await datasette.client.get("/outreach")).status_code == 403
    root = {"ds_actor": datasette.sign({"a": {"id": "root"}}, "actor")}
    page = await datasette.client.get("/outreach/partners", cookies=root)
    assert page.status_code == 200
    assert "Lakeside Pediatrics" in page.text
    for name in QUERIES:
        assert (await datasette.client.get(f"/outreach/{name}.json?name=Lee", cookies=root)).status_code == 200
    changed = await datasette.client.get("/outreach.json?sql=delete+from+partners", cookies=root)
    assert changed.status_code == 400


def test_a_port_that_is_taken_is_a_sentence(store: Store, path: Path, tmp_path: Path) -> None:
    """Where something else listens, it says so and how to choose another; what is no port is refused as such."""
    config = tmp_path / "config.toml"
    example = Path(__file__).parents[2] / "config.example.toml"
    config.write_text(
        example.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{path.parent}"\n'), encoding="utf-8"
    )
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        found = CliRunner().invoke(browse, ["--config", str(config), "--port", port])
    assert found.output == f"Error: Something else uses port {port} of this machine. Choose another with --port.\n"
    assert "80000 is not in the range" in CliRunner().invoke(browse, ["--config", str(config), "--port", "80000"]).output


def test_without_datasette_it_says_how_to_install_it(tmp_path: Path) -> None:
    """A missing extra is one sentence that names the command."""
    code = (
        "import sys; sys.modules['datasette'] = None\n"
        "from outreach.cli.browse import browse\n"
        "browse(['--config', 'config.example.toml'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "pip install '.[browse]'" in done.stderr


def test_an_empty_house_has_nothing_to_browse(tmp_path: Path) -> None:
    """Before the first day there is nothing to show, and it says so."""
    example = Path(__file__).parents[2] / "config.example.toml"
    text = example.read_text(encoding="utf-8")
    config = tmp_path / "config.toml"
    config.write_text(text + f'\n[paths]\nstate = "{tmp_path}/none"\n' if "[paths]" not in text else text, encoding="utf-8")
    result = CliRunner().invoke(browse, ["--config", str(config)])
    assert result.exit_code == 1
    assert "Nothing is in the log yet" in result.output
