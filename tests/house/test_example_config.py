"""The shipped example is what the code prints, and a wrong configuration is one sentence that helps."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_type_hints

import pytest

from outreach.config import ConfigError, example, find, load
from outreach.model.practice import Config

ROOT = Path(__file__).parents[2]

WHOLE = {
    "practice": 'name = "P"\ntherapist = "T"\npostal_address = "1 Sample Street"',
    "owner": 'addresses = ["maya@practice.example"]',
    "mailbox": 'address = "intake@practice.example"',
    "mailbox.imap": 'host = "imap.practice.example"\nusername = "u"\nsecret = { command = "true" }',
    "mailbox.smtp": 'host = "smtp.practice.example"',
}


def _write(folder: Path, **changes: str) -> Path:
    tables = WHOLE | {name.replace("__", "."): text for name, text in changes.items()}
    path = folder / "config.toml"
    path.write_text("\n".join(f"[{name}]\n{text}\n" for name, text in tables.items()), encoding="utf-8")
    return path


def test_the_example_is_printed_by_the_code_and_loads() -> None:
    """config.example.toml is word for word what the code prints, and is itself a valid configuration."""
    shipped = ROOT / "config.example.toml"
    assert shipped.read_text(encoding="utf-8") == example()
    assert load(shipped).owner.addresses == ("maya@ellisontherapy.example",)


def test_every_key_stands_in_the_example() -> None:
    """Whatever the configuration may hold, the example shows, in its own table."""
    tables = dict(re.findall(r"^\[([\w.]+)\]\n(.*?)(?=^\[|\Z)", example(), re.MULTILINE | re.DOTALL))
    for name, table in tables.items():
        kind: type = Config
        for step in name.split("."):
            kind = get_type_hints(kind)[step]
        keys = {each.name for each in fields(kind) if each.name == "secret" or not is_dataclass(get_type_hints(kind)[each.name])}
        written = set(re.findall(r"^(?:# )?(\w+) = ", table, re.MULTILINE))
        assert keys <= written, f"[{name}] lacks {keys - written}"
    assert set(tables) >= {each.name for each in fields(Config)}


def test_defaults_shown_in_the_example_are_the_defaults(tmp_path: Path) -> None:
    """A number that the example shows behind a comment sign is the one that holds without it."""
    numbers = re.compile(
        r"^# ((?:hold_minutes|per_day|minutes_apart|introductions_\w+|person_days|organisation_days|expire_days) = .*)$",
        re.MULTILINE,
    )
    shown = numbers.findall(example())
    assert len(shown) == 8
    bare, full = load(_write(tmp_path)), load(_write(tmp_path, sending="\n".join(shown)))
    assert full == bare


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"practice": 'name = "P"'}, ("practice.therapist", "missing", "Maya Ellison")),
        ({"practice": 'name = 5\ntherapist = "T"'}, ("practice.name", "in quotes", "Ellison Therapy")),
        ({"practice": 'name = "P"\ntherapist = "T"\ncolour = 1'}, ("practice.colour", "no such key", "credentials")),
        (
            {"practice": 'name = "P"\ntherapist = "T"\ntimezone = "Mars/Base"'},
            ("practice.timezone", "no such time zone", "America/New_York"),
        ),
        ({"practice": 'name = "P"\ntherapist = "T"\nstate = "ZZ"'}, ("practice.state", "no such state", '"NC"')),
        ({"owner": "addresses = []"}, ("owner.addresses", "at least one", "maya@")),
        ({"owner": 'addresses = ["maya"]'}, ("owner.addresses", "not an e-mail address", "maya@")),
        (
            {"mailbox__imap": 'host = "h.example"\nusername = "u"\npassword = "hunter2"\nsecret = { command = "true" }'},
            ("mailbox.imap.password", "never kept"),
        ),
        (
            {"mailbox__imap": 'host = "h.example"\nusername = "u"\nsecret = { }'},
            ("mailbox.imap.secret", "exactly one", "pass show"),
        ),
        (
            {"mailbox__imap": 'host = "h.example"\nusername = "u"\nsecurity = "plain"\nsecret = { command = "true" }'},
            ("mailbox.imap.security", "this machine only", "tls"),
        ),
        (
            {"mailbox__imap": 'host = "h.example"\nusername = "u"\nidle_minutes = 29\nsecret = { command = "true" }'},
            ("mailbox.imap.idle_minutes", "1 to 9"),
        ),
        ({"sending": "hours_from = 18:00:00"}, ("sending.hours_to", "end before they begin", "16:30")),
        ({"sending": "hours_from = 9"}, ("sending.hours_from", "time of day", "09:00:00")),
        ({"sending": "days = [7]"}, ("sending.days", "0 (Monday) to 6")),
        ({"sending": "quiet = [[2027-01-06, 2026-12-18]]"}, ("sending.quiet", "ends before it begins", "2026-12-18, 2027-01-06")),
        ({"sending": "quiet = [[2026-12-18, 9999-12-31]]"}, ("sending.quiet", "longer than a year")),
        ({"profile": 'concerns = "anxiety"'}, ("profile.concerns", "square brackets", '["anxiety", "panic", "school refusal"]')),
        ({"profile": 'openings = "three"'}, ("profile.openings", "whole number", "openings = 3")),
        (
            {"owner": 'addresses = ["maya@practice.example"]\nassistants = ["Maya@practice.example"]'},
            ("owner.assistants", "no assistant"),
        ),
        ({"digest": "max_decisions = 0"}, ("digest.max_decisions", "at least 1")),
    ],
)
def test_a_wrong_value_is_a_sentence_with_file_key_and_example(
    tmp_path: Path, changes: dict[str, str], words: tuple[str, ...]
) -> None:
    """Unknown keys, wrong types and impossible values name the file, the key and a valid example."""
    path = _write(tmp_path, **changes)
    with pytest.raises(ConfigError) as caught:
        load(path)
    for word in (str(path), *words):
        assert word in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_without_any_file_both_places_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has no configuration yet hears of the place of their own as well as of the machine's."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("OUTREACH_CONFIG", raising=False)
    path = find(None)
    if not path.exists():  # a machine that has one of its own finds that
        with pytest.raises(ConfigError, match=r"/etc/outreach/config\.toml.*~/\.config/outreach/config\.toml"):
            load(path)


@pytest.mark.parametrize(
    ("content", "word"), [(None, "no such file"), (b"\xff\xfe", "text file"), (b"name = Ellison", "not valid TOML")]
)
def test_a_file_that_cannot_be_read_says_what_to_do(tmp_path: Path, content: bytes | None, word: str) -> None:
    """A missing, binary or broken file is one sentence, too."""
    path = tmp_path / "config.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=word):
        load(path)
