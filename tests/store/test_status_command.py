"""`outreach status`: whoever asks is told when mail was last seen, and scripts by the exit code."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outreach.cli.status import status
from outreach.config import load
from outreach.services.trouble import trouble_file
from outreach.store.log import open_store

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SAW = "mailbox cannot be reached"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    path.write_text(text, encoding="utf-8")
    return path


def _asked(config: Path, *options: str) -> Result:
    return CliRunner().invoke(status, ["--config", str(config), *options])


def test_before_the_first_run_it_says_how_to_begin(config: Path) -> None:
    """There is nothing to know yet, and that is said with the command that changes it."""
    found = _asked(config)
    assert found.exit_code == 1
    assert "outreach run" in found.output


@pytest.mark.parametrize(("minutes", "trouble", "code"), [(5, "", 0), (61, "", 1), (5, SAW, 1), (None, "", 1)])
def test_it_is_well_only_while_mail_is_seen_and_nothing_is_wrong(
    config: Path, minutes: int | None, trouble: str, code: int
) -> None:
    """Mail that was not seen for an hour, or trouble that was written down, is said and is exit code 1; JSON says the same."""
    settings, now = load(config), datetime.now(UTC)
    with open_store(settings.database) as store:
        if minutes is not None:
            store.inbox.note_sight("INBOX", now - timedelta(minutes=minutes))
    if trouble:
        trouble_file(settings).write_text(f"{now.isoformat()} {trouble}\n", encoding="utf-8")
    found, plain = _asked(config), _asked(config, "--json")
    assert (found.exit_code, plain.exit_code) == (code, code)
    assert ("more than an hour ago" in found.output) is (minutes == 61)
    assert ("last mail seen: never" in found.output) is (minutes is None)
    assert (SAW in found.output) is bool(trouble)
    assert "letters: none waits\n" in found.output
    told = json.loads(plain.output)
    assert (told["last_seen"] is None, bool(told["trouble"])) == (minutes is None, bool(trouble))
