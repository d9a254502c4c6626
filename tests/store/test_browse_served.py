"""`outreach browse` as it is typed: on loopback alone, for who has the link, to read only, without words, with facets and written questions."""

from __future__ import annotations

import contextlib
import html
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest
from reviewing import CLIENTS, fill

from outreach.cli.browse import QUERIES
from outreach.store.log import open_store
from outreach.store.snapshot import SHEETS

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
NEED = "a need that nobody"


@dataclass(frozen=True)
class Served:
    """The command at work: where, what it printed, and who holds the link."""

    process: subprocess.Popen[bytes]
    port: int
    link: str
    scratch: Path
    browser: urllib.request.OpenerDirector

    def get(self, path: str) -> tuple[int, str]:
        """What the one with the link sees."""
        try:
            with self.browser.open(f"http://127.0.0.1:{self.port}{path}", timeout=20) as page:
                return page.status, page.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The command, started once for all tests here; it ends as with a terminal that is closed, and leaves nothing behind."""
    folder = tmp_path_factory.mktemp("browse")
    scratch = folder / "tmp"
    scratch.mkdir()
    config = folder / "config.toml"
    config.write_text(EXAMPLE.read_text().replace("[paths]\n", f'[paths]\nstate = "{folder}/state"\n'))
    with open_store(folder / "state" / "outreach.db") as store:
        fill(store, 12)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    printed = folder / "printed"
    with printed.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "outreach", "browse", "--config", str(config), "--port", str(port)],
            stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
            env=os.environ | {"TMPDIR": str(scratch), "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
    link = _patiently(lambda: re.findall(r"http\S+/-/auth-token\?token=\S+", printed.read_text())[0])
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    _patiently(lambda: browser.open(link, timeout=20).close())
    yield Served(process=process, port=port, link=link, scratch=scratch, browser=browser)
    process.send_signal(signal.SIGHUP)
    process.wait(timeout=20)
    assert list(scratch.iterdir()) == []
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


def _patiently(ask: Callable[[], Any]) -> Any:
    """Ask until there is an answer."""
    for _ in range(300):
        with contextlib.suppress(IndexError, urllib.error.URLError, ConnectionError):
            return ask()
        time.sleep(0.1)
    pytest.fail("nobody answers")


def test_it_listens_on_loopback_and_nowhere_else(served: Served) -> None:
    """No other address of this machine answers, not even another one of loopback."""
    listening = [
        line.split()[1].split(":")[0]
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]
        if line.split()[3] == "0A" and int(line.split()[1].split(":")[1], 16) == served.port
    ]
    assert listening == ["0100007F"]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", served.port), timeout=5)
    assert served.link.startswith(f"http://127.0.0.1:{served.port}/")


def test_nobody_without_the_link(served: Served) -> None:
    """Who has not opened the link sees no table, no question and no page; and the link opens once."""
    stranger = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    for url in (
        f"http://127.0.0.1:{served.port}/outreach/partners",
        f"http://127.0.0.1:{served.port}/outreach.json?sql=select+1",
        served.link,
    ):
        with pytest.raises(urllib.error.HTTPError) as refused:
            stranger.open(url, timeout=20)
        assert refused.value.code == 403


@pytest.mark.parametrize(
    "sql",
    [
        "delete from partners",
        "update partners set name = 'x'",
        "drop table partners",
        "insert into touches default values",
        "attach database '/tmp/x.db' as x",
        "pragma writable_schema = 1",
        "vacuum into '/tmp/x.db'",
        "with x as (select 1) delete from partners",
    ],
)
def test_nothing_can_be_changed(served: Served, sql: str) -> None:
    """A statement that would write is refused, and everybody is still there."""
    status, _ = served.get(f"/outreach.json?{urllib.parse.urlencode({'sql': sql})}")
    assert status == 400
    status, page = served.get("/outreach.json?sql=select+count(*)+from+partners&_shape=arrayfirst")
    assert (status, json.loads(page)[0] > 0) == (200, True)


def test_no_words_and_no_clients_unless_asked_for(served: Served) -> None:
    """No page of any table holds a need, initials or a mail's words, and the file itself cannot be fetched."""
    for sheet in SHEETS:
        status, page = served.get(f"/outreach/{sheet.name}?_size=max")
        assert status == 200
        assert NEED not in page
        assert not [each for each in CLIENTS if f">{each}<" in page]
        assert not [each for each in sheet.hidden if f'data-column="{each}"' in page]
    assert "left out; see them with --bodies" in html.unescape(served.get("/")[1])
    assert served.get("/outreach.db")[0] == 403


@pytest.mark.parametrize("name", QUERIES)
def test_each_question_is_answered_and_says_what_it_is(served: Served, name: str) -> None:
    """The page of a written question shows its title, its comment and an answer."""
    title, sql = QUERIES[name]
    status, page = served.get(f"/outreach/{name}?name=Lee")
    assert status == 200
    shown = html.unescape(page)
    assert title in shown
    assert sql.splitlines()[0] in shown
    assert json.loads(served.get(f"/outreach/{name}.json?name=Lee")[1])["ok"]


def test_tables_can_be_narrowed(served: Served) -> None:
    """Each table that has facets shows them, with a count beside each value."""
    for sheet in SHEETS:
        _, page = served.get(f"/outreach/{sheet.name}")
        for facet in sheet.facets:
            assert re.search(rf'data-column="{facet}"|<strong>{facet}', page), (sheet.name, facet)
    facets = json.loads(served.get("/outreach/partners.json")[1])["facet_results"]
    assert facets["tier"]["results"][0]["count"] > 0
