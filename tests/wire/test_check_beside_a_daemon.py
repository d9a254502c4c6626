"""`check` and `status` beside a daemon at work: nothing is left out, and times are the practice's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from outreach.cli.check import findings_of
from outreach.cli.status import status
from outreach.demo.servers import Servers
from outreach.model.practice import Sending
from outreach.services.inspection import Finding
from outreach.services.trouble import Trouble, read_trouble
from outreach.store.log import open_store
from tests.parts.correspondence import OWNER
from tests.parts.stage import config_of

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SINCE = datetime(2026, 11, 18, 14, 12, tzinfo=UTC)


async def test_everything_is_checked_while_the_daemon_runs(tmp_path: Path) -> None:
    """The same assumptions are tested beside a daemon as without one, on the real file; the daemon is one finding more."""
    with Servers([OWNER]) as servers:
        config = config_of(servers.mailbox(OWNER), tmp_path / "state")
        alone = _lasting(await findings_of(config))
        with open_store(config.database):
            beside = await findings_of(config)
        assert _lasting(beside) == ["The daemon is at work, and all is well with it.", *alone]
        assert all(each.ok for each in beside if each.grave)
        assert f"Only you can read {config.database}." in alone


def _lasting(findings: Sequence[Finding]) -> list[str]:
    """What is found, but for the room on the disk, which is another's from moment to moment."""
    return [each.words for each in findings if "room on the disk" not in each.words]


async def test_no_time_for_second_thoughts_is_told(tmp_path: Path) -> None:
    """Without a hold a yes cannot be taken back, nor a change in Drafts be seen that comes seconds after it; the check says so."""
    with Servers([OWNER]) as servers:
        mailbox = servers.mailbox(OWNER)
        mailbox = replace(mailbox, imap=replace(mailbox.imap, use_drafts=True))
        for hold, holds in ((0, False), (15, True)):
            config = config_of(mailbox, tmp_path / "state", sending=Sending(hold_minutes=hold))
            (found,) = [each for each in await findings_of(config) if "taken back" in each.words]
            assert found.ok is holds
            assert "Drafts" in found.remedy


async def test_a_daemon_in_trouble_is_said_to_be(tmp_path: Path) -> None:
    """What it wrote down is told with the day and hour of the practice's clock."""
    with Servers([OWNER]) as servers:
        config = config_of(servers.mailbox(OWNER), tmp_path / "state", zone="America/New_York")
        with open_store(config.database):
            await Trouble(config).met("the server is away", SINCE)
            first = (await findings_of(config))[0]
        assert not first.ok
        assert first.remedy == "It is at work, but in trouble since Wed 18 Nov, 09:12: the server is away"


async def test_status_tells_local_time(tmp_path: Path) -> None:
    """Since when there is trouble is told on the practice's clock, and a file that makes no sense is trouble all the same."""
    file = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    file.write_text(text, encoding="utf-8")
    open_store(tmp_path / "state" / "outreach.db").close()
    (tmp_path / "state" / "trouble").write_text(f"{SINCE.isoformat()} the server is away\n", encoding="utf-8")
    found = CliRunner().invoke(status, ["--config", str(file)])
    assert found.exit_code == 1
    assert "trouble since Wed 18 Nov, 09:12: the server is away" in found.output
    with Servers([OWNER]) as servers:
        config = config_of(servers.mailbox(OWNER), tmp_path / "state")
    (tmp_path / "state" / "trouble").write_text("half a line", encoding="utf-8")
    told = read_trouble(config)
    assert told is not None
    assert told.sentence == "half a line"
