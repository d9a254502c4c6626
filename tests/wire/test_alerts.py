"""The other route by which the owner is told of trouble leads through somebody else's hands."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from outreach.demo.servers import Servers
from outreach.services.trouble import Trouble
from tests.parts.correspondence import OWNER
from tests.parts.stage import config_of

SAID = "the server refuses: 530 5.7.1 <jane@poe.example>: log in first"


async def test_an_alert_names_nobody(tmp_path: Path) -> None:
    """What a server says goes on without the address that it quotes."""
    told = tmp_path / "told"
    command = shlex.join(("sh", "-c", f"cat > {shlex.quote(str(told))}"))
    with Servers([OWNER]) as servers:
        config = config_of(servers.mailbox(OWNER), tmp_path)
    config = replace(config, owner=replace(config.owner, alert_command=command))
    await Trouble(config).met(SAID, datetime(2026, 3, 2, tzinfo=UTC), at_once=True)
    assert told.read_text(encoding="utf-8") == "Outreach: the server refuses: 530 5.7.1 <[address]>: log in first"
