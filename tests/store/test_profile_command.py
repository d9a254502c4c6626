"""`outreach profile`: what the profile says today, and since when."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from outreach.cli.profile import profile
from outreach.config import load
from outreach.store.log import open_store

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)


def _said(path: Path, *, as_of: str = "") -> str:
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{path}/state"\n')
    text = text.replace("[profile]\n", f"[profile]\nas_of = {as_of}\n") if as_of else text
    (path / "config.toml").write_text(text, encoding="utf-8")
    found = CliRunner().invoke(profile, ["--config", str(path / "config.toml")])
    assert found.exit_code == 0, found.output
    return found.output


def test_what_was_told_stands_over_the_configuration_until_that_is_gone_through(tmp_path: Path) -> None:
    """Each entry is named with where it is from; a later `as_of` in the configuration wins over what was told before."""
    assert "ages: 12 to 30 (configuration)" in _said(tmp_path)
    with open_store(load(tmp_path / "config.toml").database) as store:
        store.settings.set("profile.ages", "2026-11-20\n10 to 25", NOW)
        store.settings.set("openings", "2", NOW)
        store.settings.set("openings_as_of", "2026-11-20", NOW)
    told = _said(tmp_path)
    assert "ages: 10 to 25 (told on 2026-11-20)" in told
    assert "openings: 2 (as of 2026-11-20)" in told
    assert "ages: 12 to 30 (configuration)" in _said(tmp_path, as_of="2026-11-21")


def test_sentences_stand_behind_each_other(tmp_path: Path) -> None:
    """How to refer is said in sentences, and no comma stands between them."""
    said = 'how_to_refer = ["Call or write.", "I answer within one business day."]'
    (tmp_path / "x.toml").write_text(
        EXAMPLE.read_text(encoding="utf-8")
        .replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
        .replace("[profile]\n", f"[profile]\n{said}\n"),
        encoding="utf-8",
    )
    output = CliRunner().invoke(profile, ["--config", str(tmp_path / "x.toml")]).output
    assert "how to refer: Call or write. I answer within one business day. (configuration)" in output
