"""What the terminal says when the disk does not do what it should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.mark.parametrize("words", [["check"], ["once"], ["partners", "add", "Ana Ruiz", "ana@ruiz.example"]])
def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, words: list[str]) -> None:
    """Where the database cannot be written the answer is a sentence with the place and the cure, and code 1."""
    (tmp_path / "file").touch()
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/file/state"\n')
    config.write_text(text, encoding="utf-8")
    done = _outreach(*words, "--config", str(config))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"{tmp_path}/file" in done.stderr
    assert "may write" in done.stderr


def test_a_file_that_is_not_there_is_one_sentence() -> None:
    """A name mistyped is said back, without our insides."""
    done = _outreach("read", "/no/such/mail.eml")
    assert done.returncode == 1
    assert done.stderr.startswith("outreach: /no/such/mail.eml: No such file or directory.")


def _outreach(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "outreach", *words], capture_output=True, text=True, timeout=60, check=False)
