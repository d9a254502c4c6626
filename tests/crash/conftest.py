"""A practice that dies: servers in this process, the daemon in children that are killed, and a log that must be whole afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import socketserver
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from imapclient import IMAPClient

from outreach.demo.servers import Servers
from outreach.model.decision import AddPartner
from outreach.model.people import Partner
from outreach.model.practice import Mailbox, Secret, Smtp
from outreach.services.spool import write
from tests.parts.correspondence import OWNER, PARTNER, answer_to
from tests.parts.stage import config_of

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
VERBS = ("connect", "EHLO", "MAIL", "RCPT", "DATA", "dot", "QUIT")
PASSWORD = "not-a-secret"
_PASSING = ('INSERT INTO "sights"', 'INSERT INTO "probe"')
SOAK = "OUTREACH_SOAK" in os.environ
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One test here is some hundred lives: on a busy machine that takes minutes."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.timeout(0 if SOAK else 900))


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail for which the server has taken responsibility."""

    recipient: str
    raw: bytes = field(repr=False)


class ScriptedSmtp(socketserver.ThreadingTCPServer):
    """An SMTP server that takes everything, and calls `before` and `after` around each answer to a verb.

    What lies behind the final dot is `taken` before the answer is written: whoever dies then must not send again. `hang_up_after_dot` leaves
    without an answer; `keep` says whether the mail was taken all the same.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.taken: list[Taken] = []
        self.before: Callable[[str], None] = lambda verb: None
        self.after: Callable[[str], None] = lambda verb: None
        self.hang_up_after_dot = False
        self.keep = True

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def reset(self) -> None:
        """Forget everything, and be kind."""
        self.__dict__.update(taken=[], before=lambda verb: None, after=lambda verb: None, hang_up_after_dot=False, keep=True)

    def letters(self, *, to: str = PARTNER) -> list[bytes]:
        """What was taken for somebody."""
        return [each.raw for each in self.taken if each.recipient == to]


class _Talk(socketserver.StreamRequestHandler):
    server: ScriptedSmtp

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            self._answer("connect", b"220 scripted")
            recipient = ""
            while line := self.rfile.readline():
                verb = line[:4].decode("ascii", "replace").upper()
                if verb == "RCPT":
                    recipient = line.split(b"<", 1)[1].split(b">", 1)[0].decode()
                if verb == "DATA":
                    self._answer("DATA", b"354 go on")
                    raw = b"".join(iter(self.rfile.readline, b".\r\n"))
                    if self.server.keep:
                        self.server.taken.append(Taken(recipient, raw))
                    if self.server.hang_up_after_dot and recipient != OWNER:
                        return
                    verb = "dot"
                self._answer(verb, b"221 bye" if verb == "QUIT" else b"250 ok")
                if verb == "QUIT":
                    return

    def _answer(self, verb: str, reply: bytes) -> None:
        self.server.before(verb)
        self.wfile.write(reply + b"\r\n")
        self.server.after(verb)


class Lives:
    """The driver as a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests/crash/driver.py")],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "CRASH_TEST_PASSWORD": PASSWORD},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._read() == {"ready": True}

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def live(self, order: dict[str, Any], began: Callable[[int], object] = lambda pid: None) -> tuple[int, int]:
        """One life: (exit status, statements it made when it lived to the end). `began` is told its pid."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        began(self._read()["pid"])
        end = self._read()
        return end["status"], end["statements"]

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)


@dataclass
class Scene:
    """One practice: where its mail lies, where it is sent through, and its state on disk."""

    servers: Servers
    smtp: ScriptedSmtp
    lives: Lives
    state: Path
    client: IMAPClient
    use_drafts: bool = False

    @property
    def mailbox(self) -> Mailbox:
        """The settings: mail is read from pymap and sent through the scripted server, as a relay that files nothing."""
        mailbox = self.servers.mailbox(OWNER)
        secret = Secret(environment="CRASH_TEST_PASSWORD")
        smtp = Smtp(host="127.0.0.1", port=self.smtp.port, security="plain", timeout_seconds=5, final_dot_seconds=5)
        return replace(mailbox, imap=replace(mailbox.imap, secret=secret, use_drafts=self.use_drafts), smtp=smtp)

    def live(
        self,
        minutes: Sequence[int],
        *,
        only: str = "",
        die_before: int | None = None,
        began: Callable[[int], object] = lambda pid: None,
    ) -> tuple[int, int]:
        """One life of the daemon, with rounds so many minutes after noon: (exit status, statements)."""
        moments = [(NOON + timedelta(minutes=each)).isoformat() for each in minutes]
        order = {"state": str(self.state), "mailbox": asdict(self.mailbox), "moments": moments}
        order |= {"only": only, "die_before": die_before}
        status, statements = self.lives.live(order, began)
        assert status in (0, -signal.SIGKILL), "it fell over by itself"
        return status, statements

    def introduce(self, *partners: Partner) -> None:
        """Add partners, as the terminal does while no daemon runs."""
        added = [AddPartner(partner=partner, source="test") for partner in partners]
        assert write(config_of(self.mailbox, self.state), added, NOON)

    def answer(self, words: str, *, minutes: int) -> None:
        """The owner answers the newest digest: a copy in Sent, and the mail itself in INBOX."""
        digest = self.smtp.letters(to=OWNER)[-1]
        raw = answer_to(digest, words, sender=f"Maya Ellison <{OWNER}>", at=NOON + timedelta(minutes=minutes))
        self.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        self.servers.deliver(OWNER, raw)

    def keep(self, name: str) -> Path:
        """A copy of the state, to begin again from."""
        return Path(shutil.copytree(self.state, self.state.with_name(name)))

    def begin_again(self, template: Path) -> None:
        """The state as it was, empty mailboxes, a kind server. UIDs go on counting, as they do in life."""
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.copytree(template, self.state)
        self.smtp.reset()
        for name in ("INBOX", "Sent", "Drafts"):
            if self.client.select_folder(name)[b"EXISTS"]:
                self.client.delete_messages(self.client.search())
                self.client.expunge()

    def look(self, sql: str) -> list[tuple[Any, ...]]:
        """What is on disk, seen by another tool."""
        with contextlib.closing(sqlite3.connect(self.state / "outreach.db")) as connection:
            return connection.execute(sql).fetchall()

    def wreck(self) -> int:
        """What a kill left behind, on disk and in the world: two kills that leave the same are one case."""
        with contextlib.closing(sqlite3.connect(self.state / "outreach.db")) as connection:
            rows = tuple(line for line in connection.iterdump() if not line.startswith(_PASSING))
        sent = [each.recipient for each in self.smtp.taken]
        lying = [self.client.select_folder(name)[b"EXISTS"] for name in ("Sent", "Drafts")]
        return hash((rows, *sent, *lying))

    def states(self) -> list[str]:
        """Where each letter stands."""
        return [row[0] for row in self.look("SELECT state FROM outbox ORDER BY id")]

    def picture(self) -> dict[str, list[tuple[Any, ...]]]:
        """Everything that must be the same whether we died or not. Ids that servers make are left out, counts are in."""
        return {
            "messages": self.look("SELECT kind, intent, subject, partner_id, unreadable FROM messages ORDER BY subject, kind"),
            "places": self.look("SELECT l.role, m.subject FROM locations l JOIN messages m USING (identity) ORDER BY 1, 2"),
            "touches": self.look("SELECT partner_id, kind, direction, purpose, summary FROM touches ORDER BY id"),
            "partners": self.look("SELECT id, name, stage, tier FROM partners ORDER BY id"),
            "letters": self.look("SELECT id, purpose, state, version FROM outbox ORDER BY id"),
            "approvals": self.look("SELECT draft_id, sha256, digest_id, spent FROM approvals ORDER BY id"),
            "questions": self.look("SELECT text, answer FROM questions ORDER BY id"),
            "mentions": self.look("SELECT place, text FROM mentions ORDER BY id"),
            "digests": self.look("SELECT id, day FROM digests ORDER BY number"),
            "to the owner": self.look("SELECT kind, subject, state FROM owner_mail ORDER BY id"),
            "audit": self.look("SELECT event, about FROM audit WHERE event NOT LIKE 'hash%' ORDER BY id"),
        }


@pytest.fixture(scope="session")
def lives() -> Iterator[Lives]:
    """One warmed-up driver for the whole run."""
    driver = Lives()
    yield driver
    driver.end()


@pytest.fixture
def scene(lives: Lives, tmp_path: Path) -> Iterator[Scene]:
    """Servers and a state folder of their own; the driver is shared."""
    servers = Servers([OWNER])
    servers.password = PASSWORD  # the driver knew it before there was a server
    with servers, ScriptedSmtp() as smtp:
        listening = threading.Thread(target=smtp.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        listening.start()
        with IMAPClient("127.0.0.1", servers.imap_port, ssl=False, timeout=10) as client:
            client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.login(OWNER, PASSWORD)
            yield Scene(servers, smtp, lives, tmp_path / "state", client)
        smtp.shutdown()
