"""`outreach report` from the terminal: words, page, table, JSON, and what it says before there is anything."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
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
NOW = datetime.now(UTC)
THIS_QUARTER = quarter_of(NOW.date())
Run = Callable[..., Result]


def _practice(state: Path, referrals: int) -> Run:
    """The command with a practice of its own."""
    config = state / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{state}"\n')
    config.write_text(text.replace('timezone = "America/New_York"', 'timezone = "UTC"'), encoding="utf-8")
    with open_store(state / "outreach.db") as store:
        fill(store, referrals, now=NOW)
    return lambda *words: CliRunner().invoke(report, ["--config", str(config), *words])


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return _practice(tmp_path_factory.mktemp("practice"), 6)


def test_before_there_is_anything(tmp_path: Path) -> None:
    """An empty practice has an honest report and no error, and asking for it makes no log."""
    config = tmp_path / "config.toml"
    config.write_text(EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'), "utf-8")
    for words in ((), ("--quarter", "2026Q4"), ("--year", "2026"), ("--json",)):
        result = CliRunner().invoke(report, ["--config", str(config), *words])
        assert result.exit_code == 0
        assert "%" not in result.output
    assert "No referral came in this time." in CliRunner().invoke(report, ["--config", str(config)]).output
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("size", [0, 1, 6, 60])
def test_words_page_table_and_json_say_the_same(tmp_path: Path, size: int) -> None:
    """All forms count the same referrals, which are those of the log, and the table has a row for every source."""
    run = _practice(tmp_path, size)
    page, table = tmp_path / "review.html", tmp_path / "review.csv"
    written = run("--html", str(page), "--csv", str(table), "--json")
    assert written.exit_code == 0
    counted = json.loads(written.stdout)
    assert written.stderr == f"Written to {page}.\nWritten to {table}.\n"
    raw = sqlite3.connect(tmp_path / "outreach.db")
    sql = "SELECT count(*) FROM referrals WHERE received >= ? AND date(received) <= ?"
    (total,) = raw.execute(sql, (THIS_QUARTER.first.isoformat(), THIS_QUARTER.last.isoformat())).fetchone()
    raw.close()
    assert counted["period"] == THIS_QUARTER.name
    assert counted["referrals"][THIS_QUARTER.name] == total
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    assert sum(int(row[THIS_QUARTER.name]) for row in rows) == total
    assert [row["source"] for row in rows] == [row["source"] for row in counted["sources"]]
    assert bool(rows) is (size > 0)
    text = run("--quarter", THIS_QUARTER.name).output
    assert re.search(rf"^Referrals +{total}( ·|$)", text, re.MULTILINE)
    html = page.read_text(encoding="utf-8").replace("&nbsp;", " ")
    assert f'<div class="of">Referrals</div><div class="number">{total}</div>' in html
    assert ('<svg class="columns"' in html) is (size > 0)
    for name, value in counted["figures"].items():
        assert re.search(rf"^{name} +{re.escape(value)}( ·|$)", text, re.MULTILINE)
        assert f'<div class="of">{name}</div><div class="number">{value}</div>' in html
    for each in counted["findings"]:
        assert each["words"] in text


def test_scripts_get_every_figure(run: Run) -> None:
    """JSON alone is on the output, one line, and holds what the page tells."""
    (line,) = run("--json").stdout.splitlines()
    assert set(json.loads(line)) >= {
        *(
            "period",
            "as_of",
            "referrals",
            "first_sessions",
            "treatment_weeks",
            "fit",
            "minutes",
            "minutes_per_referral",
            "answers",
        ),
        *(
            "inquiries",
            "heard",
            "effective_streams",
            "shares",
            "organisations",
            "one_contact",
            "missing",
            "young",
            "tier_changes",
        ),
        *("findings", "sources"),
    }


def test_a_year_is_a_period_too(run: Run, tmp_path: Path) -> None:
    """A year stands beside the four before it, and its table has its quarters too."""
    assert "YEAR IN REVIEW: January to December 2025" in run("--year", "2025").output
    year = str(NOW.year)
    assert run("--year", year, "--csv", f"{tmp_path}/year.csv").exit_code == 0
    rows = list(csv.DictReader((tmp_path / "year.csv").open(encoding="utf-8", newline="")))
    assert sum(int(row[year]) for row in rows) == sum(
        int(count) for row in rows for name, count in row.items() if name.startswith(f"{year}Q")
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--quarter", "2026Q5"), "'2026Q5' is no quarter and no year; write 2026Q4 or 2026."),
        (("--quarter", ""), "write 2026Q4 or 2026"),
        (("--year", "soon"), "'soon' is no quarter and no year"),
        (("--year", "0001"), "'0001' is no quarter and no year"),
        (("--year", "2026", "--quarter", "2026Q1"), "not both"),
        (("--quarter", "2026"), "2026 is a year: say --year 2026."),
        (("--year", "2026 q1"), "2026Q1 is a quarter: say --quarter 2026Q1."),
        (("--html", "{}"), "is a directory"),
        (("--csv", "{}"), "is a directory"),
        (("--html", "{}/one", "--csv", "{}/one"), "cannot be one file"),
        (("--quater", "2026Q4"), "No such option"),
    ],
)
def test_what_is_mistyped_is_said(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    """A usage error says what is wrong and shows the right form, leaves with 2, and writes nothing."""
    result = run(*(word.format(tmp_path) for word in words))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["--html", "--csv"])
def test_a_file_that_cannot_be_written_is_the_disks_error(run: Run, tmp_path: Path, form: str) -> None:
    """A folder that is not there reaches the command line as the disk's own error, which it says in one sentence."""
    assert isinstance(run(form, f"{tmp_path}/nowhere/review").exception, FileNotFoundError)


def test_help_says_how(run: Run) -> None:
    """The help names each way to ask, with an example."""
    said = run("--help")
    assert said.exit_code == 0
    for word in ("--quarter", "--year", "--html", "--csv", "--json", "outreach report --quarter 2026Q4 --html review.html"):
        assert word in " ".join(said.output.split())
