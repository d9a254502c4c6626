"""`outreach report` from the terminal: words, page, table, JSON, and what it says before there is anything."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reviewing import fill

from outreach.cli.report import report
from outreach.rules.review.periods import quarter_of
from outreach.store.log import open_store

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
THIS_QUARTER = quarter_of(datetime.now(UTC).date()).name


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """The command with a practice of its own."""
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")
    return lambda *words: CliRunner().invoke(report, ["--config", str(config), *words])


def test_before_there_is_anything(run: Callable[..., Result]) -> None:
    """An empty practice has an honest report and no error."""
    result = run("--quarter", "2026Q4")
    assert result.exit_code == 0
    assert "No referral came in this time." in result.output
    assert "%" not in result.output


def test_words_page_table_and_json_say_the_same(run: Callable[..., Result], tmp_path: Path) -> None:
    """All forms count the same referrals, and the table has a row for every source."""
    with open_store(tmp_path / "state" / "outreach.db") as store:
        fill(store, 30, now=datetime.now(UTC))
    page, table = tmp_path / "review.html", tmp_path / "review.csv"
    assert run("--html", str(page), "--csv", str(table)).exit_code == 0
    counted = json.loads(run("--json").output)
    assert counted["period"] == THIS_QUARTER
    total = counted["referrals"][THIS_QUARTER]
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    assert sum(int(row[THIS_QUARTER]) for row in rows) == total
    assert [row["source"] for row in rows] == [row["source"] for row in counted["sources"]]
    assert f"Referrals             {total} ·" in run("--quarter", THIS_QUARTER).output
    assert "<svg" in page.read_text(encoding="utf-8")


def test_a_year_is_a_period_too(run: Callable[..., Result]) -> None:
    """A year stands beside the four before it."""
    assert "YEAR IN REVIEW: January to December 2025" in run("--year", "2025").output


@pytest.mark.parametrize("words", [("--quarter", "2026Q7"), ("--year", "soon"), ("--year", "2026", "--quarter", "2026Q1")])
def test_a_mistyped_period_is_said(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    """What is no period is a usage error that shows the right form."""
    result = run(*words)
    assert result.exit_code == 2
    assert "2026" in result.output or "not both" in result.output
