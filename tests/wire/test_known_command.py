"""`outreach partners known`: a list from the headers of Sent, and people taken up by name."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner, Result

from outreach.cli.partners import partners
from outreach.demo.servers import Servers
from outreach.rules.people.acquaintances import PRIVATE
from outreach.store.log import open_store
from tests.parts.correspondence import OWNER, mail

BEA, JO = "bea@hall.example", f"jo@{min(PRIVATE)}"


def test_a_list_and_two_taken_up(tmp_path: Path) -> None:
    """Private addresses only on demand; an address that she never wrote to is an error and adds nobody; who is taken up is listed no more."""
    with Servers([OWNER]) as servers:
        imap = servers.mailbox(OWNER).imap
        for to in (f"Bea Hall <{BEA}>", f"Bea Hall <{BEA}>", f"Jo Field <{JO}>"):
            raw = mail(f"Maya <{OWNER}>", to, "hello", "Dear you", at=datetime(2026, 11, 2, 12, tzinfo=UTC))
            servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        config = tmp_path / "config.toml"
        config.write_text(_config(imap.port, imap.username, tmp_path, command=imap.secret.command, name=imap.secret.environment))

        def run(*words: str) -> Result:
            return CliRunner().invoke(partners, ["known", "--config", str(config), *words])

        listed = run()
        assert listed.exit_code == 0, listed.output
        assert f"{BEA:36} 2 times, last Nov 2026" in listed.output
        assert "1 people; 1 private addresses are left out." in listed.output
        assert [json.loads(line)["email"] for line in run("--all", "--json").output.splitlines()] == [BEA, JO]
        lost = run("--add", "nobody@else.example", "--add", BEA)
        assert lost.exit_code == 1
        assert "nobody new at nobody@else.example. Nobody was added." in lost.output
        assert "Added Bea Hall, Jo Field." in run("--add", BEA.upper(), "--add", JO).output
        assert "0 people" in run("--all").output
    with open_store(tmp_path / "state" / "outreach.db", write=False) as store:
        assert [each.name for each in store.people.all()] == ["Bea Hall", "Jo Field"]


def _config(port: int, username: str, folder: Path, *, command: str | None, name: str | None) -> str:
    secret = f'command = "{command}"' if command else f'environment = "{name}"'
    return f"""
[practice]
name = "Ellison Therapy"
therapist = "Maya Ellison"
[owner]
addresses = ["{OWNER}"]
[mailbox]
address = "{OWNER}"
[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "plain"
username = "{username}"
secret = {{ {secret} }}
[mailbox.smtp]
host = "127.0.0.1"
port = 1
security = "plain"
[paths]
state = "{folder}/state"
"""
