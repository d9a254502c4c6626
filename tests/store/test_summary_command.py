"""`outreach letters summary`: the page about the practice, and who was sent which version of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from outreach.cli.letters import letters
from outreach.config import load
from outreach.model.decision import AddDraft, AddPartner, SetSetting
from outreach.model.outbox import Draft, Event
from outreach.model.people import Partner
from outreach.rules.letters.summary import summary
from outreach.store.log import open_store

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)


def test_the_page_and_who_has_it(tmp_path: Path) -> None:
    """It shows the page of today's profile; an older page that somebody has is called so."""
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")
    settings = load(config)
    with open_store(settings.database) as store:
        for number, page in enumerate(("an old page", summary(settings)), 1):
            partner = Partner(id=0, name=f"Partner {number}", email=f"p{number}@x.example")
            letter = Draft(
                id=0, partner_id=0, to_name=partner.name, to_email=partner.email, subject="s", body="b", purpose="mismatch",
                created=NOW, message_id=f"<{number}@p.example>",
            )  # fmt: skip
            store.apply((AddPartner(partner=partner, source="test"), AddDraft(draft=letter, summary=page)), f"{number}", NOW)
        store.outbox.move(1, Event.SEEN, "by hand", NOW)
        store.outbox.move(2, Event.SEEN, "by hand", NOW)
    shown = CliRunner().invoke(letters, ["summary", "--config", str(config)])
    assert shown.exit_code == 0
    assert summary(settings) in shown.output
    assert "18 Nov 2026  Partner 1, an older version" in shown.output
    assert shown.output.rstrip().endswith("Partner 1, an older version")
    assert "18 Nov 2026  Partner 2\n" in shown.output


def test_the_page_says_what_was_told_since(tmp_path: Path) -> None:
    """What she told of the profile by mail stands on the page that the command shows, as on the one that goes out."""
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")
    with open_store(load(config).database) as store:
        store.apply((SetSetting(name="profile.payers", value="2026-11-18\nBlue Ridge Health"),), "told", NOW)
    shown = CliRunner().invoke(letters, ["summary", "--config", str(config)])
    assert "Blue Ridge Health" in shown.output
