"""Real Dovecot and Postfix for a whole test run, a post office to look into them, and houses that live on them.

Everything here is marked `server`. Without the binaries the tests are left out with one loud line; never so in CI, where that is a failure.
"""

from __future__ import annotations

import itertools
import os
import smtplib
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from imapclient import IMAPClient
from needed import leave_out, needed

from outreach.daemon import house_of
from outreach.edge.clock import Clock
from outreach.model.practice import Imap, Mailbox, Secret, Smtp
from outreach.services.house import House
from tests.parts.stage import config_of, working_country
from tests.server.dovecot import PASSWORD, Dovecot, make_dovecot
from tests.server.postfix import Postfix, make_postfix

HERE = Path(__file__).parent
_numbers = itertools.count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.server)


@dataclass
class Post:
    """The two servers, and everybody's mailbox on them."""

    dovecot: Dovecot
    postfix: Postfix

    def deliver(self, raw: bytes, sender: str, *recipients: str) -> None:
        """Send by SMTP, as anybody's mail program does."""
        with smtplib.SMTP("127.0.0.1", self.postfix.port, timeout=10) as client:
            client.sendmail(sender, recipients, raw)

    def append(self, user: str, mailbox: str, raw: bytes, *flags: str) -> None:
        """File a mail, as a mail client does with what it sent."""
        with self.client(user) as client:
            client.append(mailbox, raw, flags)

    def messages(self, user: str, mailbox: str = "INBOX") -> list[bytes]:
        """Everything that lies there, oldest first."""
        with self.client(user) as client:
            client.select_folder(mailbox, readonly=True)
            rows = client.fetch(client.search(), ["BODY.PEEK[]"])
        return [bytes(rows[uid][b"BODY[]"]) for uid in sorted(rows)]

    def wait_for(self, user: str, mailbox: str, wanted: Callable[[bytes], bool], *, seconds: float = 20) -> bytes:
        """The first mail that is wanted, once it is there; TimeoutError if it never comes."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for raw in self.messages(user, mailbox):
                if wanted(raw):
                    return raw
            time.sleep(0.1)
        raise TimeoutError(f"no such mail in {user} {mailbox}:\n{self.postfix.log()[-2000:]}\n{self.dovecot.log()[-1000:]}")

    def client(self, user: str) -> IMAPClient:
        """Somebody's mail client, logged in."""
        client = IMAPClient("127.0.0.1", self.dovecot.imap_port, ssl=False, timeout=20)
        client.login(user, PASSWORD)
        return client

    def doveadm(self, *words: str) -> None:
        """What an administrator may do to a mailbox."""
        command = [needed("doveadm"), "-c", str(self.dovecot.base / "dovecot.conf"), *words]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        subprocess.run(command, check=True, capture_output=True)

    def mailbox(self, address: str) -> Mailbox:
        """The settings of the practice's mailbox here."""
        imap = Imap(
            host="127.0.0.1",
            port=self.dovecot.imap_port,
            security="plain",
            username=address,
            secret=Secret(environment="SERVER_TEST_PASSWORD"),
        )
        smtp = Smtp(host="127.0.0.1", port=self.postfix.port, security="plain", files_sent="never")
        return Mailbox(address=address, imap=imap, smtp=smtp)


@pytest.fixture(scope="session")
def binaries() -> None:
    """Dovecot, Postfix and the right to start them, or a loud line."""
    for name in ("dovecot", "doveadm", "postfix"):
        needed(name)
    if os.getuid() != 0:
        leave_out("needs root, because the Postfix master insists on it")


@pytest.fixture(scope="session")
def server_folder(binaries: None) -> Iterator[Path]:
    """A short path that the servers' own users may enter."""
    with tempfile.TemporaryDirectory(prefix="post-", dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def post(server_folder: Path) -> Iterator[Post]:
    """Both servers, for the whole run; `access` in Postfix's folder says whom it turns away."""
    dovecot = make_dovecot(server_folder / "dovecot")
    postfix = make_postfix(
        server_folder / "postfix",
        dovecot.lmtp_port,
        extra=f"smtpd_recipient_restrictions = check_recipient_access texthash:{server_folder}/postfix/access",
    )
    (server_folder / "postfix/access").write_text("")
    dovecot.start()
    try:
        postfix.start()
        yield Post(dovecot, postfix)
    finally:
        postfix.stop()
        dovecot.stop()


@pytest.fixture
def plain_dovecot(server_folder: Path, post: Post) -> Dovecot:
    """A server that knows nothing but the plain protocol: no IDLE, no SPECIAL-USE, no UIDPLUS, no MOVE."""
    return make_dovecot(server_folder / f"plain{next(_numbers)}", extra="imap_capability = IMAP4rev1 LITERAL+")


@pytest.fixture
def owner() -> str:
    """An owner with a mailbox that nobody has used before."""
    return f"maya{next(_numbers)}@practice.example"


@pytest.fixture
def partner(owner: str) -> str:
    """Her partner, likewise."""
    return owner.replace("maya", "lee").replace("practice", "lakeside")


Build = Callable[..., AbstractAsyncContextManager[House]]


@pytest.fixture
def build(post: Post, owner: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A factory of houses on the real servers: `async with build() as house`; `imap=` and `smtp=` change settings."""
    monkeypatch.setenv("SERVER_TEST_PASSWORD", PASSWORD)

    @asynccontextmanager
    async def make(
        *, clock: Clock | None = None, imap: dict[str, object] | None = None, smtp: dict[str, object] | None = None
    ) -> AsyncIterator[House]:
        mailbox = post.mailbox(owner)
        mailbox = replace(mailbox, imap=replace(mailbox.imap, **(imap or {})), smtp=replace(mailbox.smtp, **(smtp or {})))  # type: ignore[arg-type]
        config = config_of(mailbox, tmp_path / "state", country=working_country(datetime.now(UTC).date()))
        async with house_of(config, clock=clock) as house:
            yield house

    return make
