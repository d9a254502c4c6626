"""The house stands: imports go downwards, rooms are small and named for what they do, every module says what it is."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli import cli

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "outreach").rglob("*.py"))
BIN = Path(sys.executable).parent
BANNED = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
TOP = {
    "pyproject.toml",
    "outreach",
    "templates",
    "config.example.toml",
    "tests",
    "systemd",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "docs",
}


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_go_downwards_only() -> None:
    """import-linter keeps the floors, and keeps model and rules pure."""
    done = _run(str(BIN / "lint-imports"))
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    """The linter and the formatter have nothing to say."""
    for arguments in (("check", "."), ("format", "--check", ".")):
        done = _run(str(BIN / "ruff"), *arguments)
        assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_finds_nothing() -> None:
    """Every type holds, strictly."""
    done = _run(str(BIN / "mypy"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_small_named_and_documented(path: Path) -> None:
    """No module is over 300 lines without the reason in its manual, none is called after nothing, and each opens by saying what it is."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300 or "Over 300 lines, because" in str(ast.get_docstring(ast.parse(text)))
    assert path.stem not in BANNED
    if path.name != "__init__.py" or text.strip():
        assert ast.get_docstring(ast.parse(text)), "a module opens with what it is"


def test_no_import_hides_inside_a_function() -> None:
    """An import inside a function dodges a circle; only spaCy, which is slow to load, may be met late, in the reader."""
    hidden = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in MODULES
        if path.parent.name != "reader"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


def test_nothing_else_lies_at_the_top() -> None:
    """At the top level lies only what the project's layout names."""
    tracked = _run("git", "ls-files").stdout.split("\n")
    top = {line.split("/")[0] for line in tracked if line}
    assert {name for name in top if name not in TOP and not name.startswith(".") and not name.endswith(".lock")} == set()


def test_every_command_is_documented() -> None:
    """README names every command, and every command's help says more than its name."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    help_text = _run(str(BIN / "outreach"), "--help").stdout
    commands = re.findall(r"^  ([a-z]+)  +\S", help_text.split("Commands:")[1], re.MULTILINE)
    assert len(commands) > 10
    for command in commands:
        assert f"outreach {command}" in readme, f"README does not name: outreach {command}"
        assert len(CliRunner().invoke(cli, [command, "--help"]).output) > 150, command


def test_addresses_and_phones_are_invented() -> None:
    """Only reserved domains and 555-01xx numbers appear in what we ship (RFC 2606, RFC 6761)."""
    allowed = re.compile(r"(^|\.)(example|test|invalid|localhost|local|service)$|(^|\.)example\.(com|org|net|co)$")
    address = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
    found = set()
    for name in _run(
        "git", "ls-files", "outreach", "templates", "tests", "docs", "README.md", "config.example.toml"
    ).stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".j2", ".toml", ".md", ".jsonl", ".eml"} and path.exists():
            text = path.read_text(encoding="utf-8", errors="replace")
            found |= {f"{name}: {match[0]}" for match in address.finditer(text) if not allowed.search(match[1].lower())}
    assert not found, sorted(found)[:20]
