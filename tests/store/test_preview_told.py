"""`outreach letters preview` with a log: what she told of the practice by mail stands in the preview as it does in letters."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner

from outreach.cli.letters import letters
from outreach.config import load
from outreach.edge.templates import SHIPPED
from outreach.model.decision import SetSetting
from outreach.rules.letters.days import mentioned
from outreach.rules.letters.profile import kept
from outreach.store.log import open_store


def _previewed(config: Path) -> tuple[str, list[date | None]]:
    """The body, and the days that it offers."""
    done = CliRunner().invoke(letters, ["preview", "introduction", "--json", "--config", str(config)])
    assert done.exit_code == 0, done.output
    given = json.loads(done.output)
    assert given["failing"] == []
    return given["body"], [each.day for each in mentioned(given["body"], datetime.now().astimezone().date())]


def test_a_preview_says_what_was_told_since(tmp_path: Path) -> None:
    """The told profile stands over the configured one, and no day is offered on which she said that she is away."""
    config, today = tmp_path / "config.toml", datetime.now().astimezone().date()
    shipped = (SHIPPED.parent / "config.example.toml").read_text("utf-8")
    config.write_text(shipped.replace("# state =", "state =").replace("~/.local/state/outreach", str(tmp_path)), "utf-8")
    back = today + timedelta(days=60)
    told = (
        SetSetting(name="profile.one_line", value=kept(["I see grandparents who raise grandchildren"], today)),
        SetSetting(name="away", value=f"{today}/{back}"),
    )
    configured, _ = _previewed(config)
    with open_store(load(config).database) as store:
        store.apply(told, "told", datetime.now(UTC))
    body, days = _previewed(config)
    assert "I see grandparents who raise grandchildren." in body
    assert "grandparents" not in configured
    assert all(day is not None and day > back for day in days), days
    assert len(days) == 2
