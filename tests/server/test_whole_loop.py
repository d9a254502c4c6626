"""The whole loop on real servers, with the daemon as a process of its own: drafted, shown, approved, sent once, answered, logged, ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from tests.parts.correspondence import answer_to, opened, words_of
from tests.parts.stage import working_country
from tests.server.conftest import Post
from tests.server.dovecot import PASSWORD

OWNER, LEE = "maya@practice.example", "alee@lakeside.example"
ROOT = Path(__file__).parents[2]

CONFIG = """
[practice]
name = "Ellison Therapy"
therapist = "Maya Ellison"
credentials = "LMFT"
phone = "828-555-0100"
postal_address = "12 Sample Street, Asheville, NC 28801"
timezone = "UTC"
country = "{country}"
[owner]
addresses = ["{owner}"]
[mailbox]
address = "{owner}"
[mailbox.imap]
host = "127.0.0.1"
port = {imap}
security = "plain"
username = "{owner}"
secret = {{ environment = "SERVER_TEST_PASSWORD" }}
[mailbox.smtp]
host = "127.0.0.1"
port = {smtp}
security = "plain"
files_sent = "never"
[sending]
hold_minutes = 0
minutes_apart = 0
hours_from = 00:00:00
hours_to = 23:59:00
days = [0, 1, 2, 3, 4, 5, 6]
[digest]
at = 00:00:00
[profile]
one_line = "I see teenagers and young adults with anxiety, and their parents."
offer = "I am glad to talk any worry through with you first, without names."
[paths]
state = "{state}"
"""


@pytest.fixture
def config(post: Post, tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    country = working_country(datetime.now(UTC).date())
    path.write_text(
        CONFIG.format(owner=OWNER, country=country, imap=post.dovecot.imap_port, smtp=post.postfix.port, state=tmp_path / "state")
    )
    return path


def _outreach(config: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of ours to its end."""
    command = [sys.executable, "-m", "outreach", *words, "--config", str(config)]
    return subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True, timeout=60, check=False)


def _environment() -> dict[str, str]:
    return {**os.environ, "SERVER_TEST_PASSWORD": PASSWORD}


@pytest.fixture
def daemon(config: Path, tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts the service; ends it after the test, however that went."""
    running: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        with (tmp_path / "daemon.log").open("ab") as log:
            command = [sys.executable, "-m", "outreach", "run", "--config", str(config)]
            running.append(subprocess.Popen(command, cwd=ROOT, env=_environment(), stderr=log))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.wait()


def _told(config: Path, name: str) -> list[dict[str, str]]:
    told = _outreach(config, "log", name, "--json")
    assert told.returncode == 0, told.stderr
    return [json.loads(line) for line in told.stdout.splitlines()]


def _until(wanted: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not wanted():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.2)


def test_a_letter_goes_from_draft_to_log(
    post: Post, config: Path, daemon: Callable[[], subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    """Added, drafted, shown, approved by an answer, sent once, filed once, answered, logged; and the service ends cleanly."""
    added = _outreach(
        config, "partners", "add", "Dr. Amara Lee", LEE, "--org", "Lakeside Pediatrics", "--type", "paediatrics",
        "--specific", "started evening hours for teenagers last spring",
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    process = daemon()

    digest = post.wait_for(OWNER, "INBOX", lambda raw: b"approve" in raw and b"Outreach" in raw, seconds=40)
    assert "Dr. Amara Lee" in words_of(digest)
    assert not post.messages(LEE), "nothing may go before she says yes"
    assert _outreach(config, "run").returncode == 75, "one daemon at a time"

    answer = answer_to(digest, "1 ok", sender=f"Maya Ellison <{OWNER}>")
    post.append(OWNER, "Sent", answer, r"\Seen")
    post.deliver(answer, OWNER, OWNER)
    letter = post.wait_for(LEE, "INBOX", lambda _: True)
    assert _is_as_shown(letter, digest)

    time.sleep(1.1)  # a Date header knows no parts of a second
    post.deliver(
        answer_to(letter, "Hi Maya, thanks for writing. Would Tuesday at noon suit you for a call?", sender=f"Amara Lee <{LEE}>"),
        LEE,
        OWNER,
    )
    _until(lambda: "in" in [each["direction"] for each in _told(config, "Lee")])
    receipts = [raw for raw in post.messages(OWNER) if opened(raw)["Auto-Submitted"] == "auto-replied"]
    assert [opened(raw)["In-Reply-To"] for raw in receipts] == [opened(answer)["Message-ID"]], "one receipt for one answer"
    story = _told(config, "Lee")
    assert [(each["kind"], each["direction"]) for each in story] == [("mail", "out"), ("mail", "in")]

    started = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0, (tmp_path / "daemon.log").read_text()
    assert time.monotonic() - started < 5
    assert len(post.messages(LEE)) == 1, "one letter, once"
    copies = [raw for raw in post.messages(OWNER, "Sent") if opened(raw)["Message-ID"] == opened(letter)["Message-ID"]]
    assert len(copies) == 1


def _is_as_shown(letter: bytes, digest: bytes) -> bool:
    """The letter is from her, of now, with an id of ours, and every line of it stood in the digest."""
    seen = opened(letter)
    shown = "".join(words_of(digest).replace("|", " ").split())
    assert OWNER in str(seen["From"])
    assert LEE in str(seen["To"])
    assert abs(parsedate_to_datetime(str(seen["Date"])) - datetime.now(UTC)) < timedelta(minutes=2)
    assert str(seen["Message-ID"]).endswith("@practice.example>")
    missing = [line for line in words_of(letter).splitlines() if "".join(line.split()) not in shown]
    assert not missing
    return True
