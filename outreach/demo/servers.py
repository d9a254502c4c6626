"""An IMAP and an SMTP server for a handful of people, on loopback, in a thread: what `make demo` and the tests talk to.

    with Servers(["therapist@practice.example", "lee@clinic.example"]) as servers:
        servers.deliver("therapist@practice.example", raw)
        settings = servers.mailbox("therapist@practice.example")

Law: nothing leaves this process. Ports are ephemeral and on 127.0.0.1; a recipient whom nobody here is gets 550. Everybody has
INBOX, Sent, Drafts, Junk and Trash and the same, freshly made password; what SMTP accepts lies in the recipient's INBOX before
the 250 is said. Mail is kept in memory.

The IMAP server (pymap) knows IDLE, UIDPLUS, MOVE and OBJECTID, but neither SPECIAL-USE nor custom keywords. Needs the `demo`
extra. Raises KeyError for a user who is not here.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
from argparse import Namespace
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import uuid4

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from imapclient import IMAPClient
from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Identity, Login
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import Flag
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

from outreach.model.practice import Imap, Mailbox, Secret, Smtp

LOOPBACK = "127.0.0.1"
MAILBOXES = ("Sent", "Drafts", "Junk", "Trash")
T = TypeVar("T")


class _Config(Config):
    """pymap's settings without what a demo cannot have: name lookups for the greeting, TLS, hashing."""

    def __init__(self) -> None:
        super().__init__(
            Namespace(proxy_protocol=None, passlib_cfg=None),
            host=LOOPBACK,
            port=0,
            demo_data=False,
            demo_user="",
            demo_password="",
            tls_enabled=False,
            reject_dnsbl=False,
            invalid_user_sleep=0.0,
            hash_context=Cleartext(),
        )

    @property
    def greeting(self) -> bytes:
        return b"ready"


class Servers:
    """See the module. Start once; a context manager."""

    def __init__(self, users: Iterable[str], *, now: Callable[[], datetime] | None = None) -> None:
        """`users` are mail addresses, which are the login names too. `now` dates what SMTP delivers (aware)."""
        self.users = tuple(address.lower() for address in users)
        self.password = secrets.token_urlsafe(12)
        self.imap_port = 0
        self.smtp_port = 0
        self._now = now or (lambda: datetime.now(UTC))
        self._started: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="demo-servers", daemon=True)

    def start(self) -> Self:
        """Both servers are listening when this returns."""
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd warns of its own deprecations at every login
        self._thread.start()
        self._started.result()
        return self

    def stop(self) -> None:
        """Cut all connections and end the thread."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def mailbox(self, address: str) -> Mailbox:
        """The settings with which this user's mail is read and sent here."""
        secret = Secret(command=f"echo {self.password}")
        return Mailbox(
            address=address,
            imap=Imap(host=LOOPBACK, port=self.imap_port, security="plain", username=address, secret=secret, timeout_seconds=10),
            smtp=Smtp(host=LOOPBACK, port=self.smtp_port, security="plain", timeout_seconds=10),
        )

    def deliver(
        self, user: str, raw: bytes, mailbox: str = "INBOX", flags: Sequence[str] = (), *, when: datetime | None = None
    ) -> None:
        """Put a message into somebody's mailbox; an idling client is told at once."""
        self._within(self._deliver(user.lower(), raw, mailbox, flags, when or self._now()))

    def messages(self, user: str, mailbox: str = "INBOX") -> list[bytes]:
        """Everything that lies there, oldest first, as any mail client would read it."""
        with IMAPClient(LOOPBACK, self.imap_port, ssl=False, timeout=10) as client:
            client.login(user.lower(), self.password)
            client.select_folder(mailbox, readonly=True)
            rows = client.fetch(client.search(), ["BODY.PEEK[]"])
        return [bytes(rows[uid][b"BODY[]"]) for uid in sorted(rows)]

    # --- within the thread

    def _within(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            if self._started.done():
                raise
            self._started.set_exception(error)

    async def _serve(self) -> None:
        """Listen until told to stop; leaving asyncio.run() ends the connections that are left."""
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        self._login = Login(_Config())
        for user in self.users:
            await self._add(user)
        self._imap = IMAPServer(self._login, self._login.config)
        imap_server = await asyncio.start_server(self._talk, LOOPBACK, 0)
        smtp_server = await self._loop.create_server(self._smtp, LOOPBACK, 0)
        self.imap_port = imap_server.sockets[0].getsockname()[1]
        self.smtp_port = smtp_server.sockets[0].getsockname()[1]
        self._started.set_result(None)
        await self._stopping.wait()
        imap_server.close()
        smtp_server.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One IMAP connection, awaited here: pymap's own way starts a task that nobody holds, which Python 3.13 collects while it idles."""
        await self._imap(reader, writer, SocketInfo.get(writer, None, unique_id=uuid4().bytes))

    async def _add(self, user: str) -> None:
        identity = self._identity(user)
        await identity.set(UserMetadata(self._login.config, user, password=self.password))
        async with identity.new_session() as session:
            for name in MAILBOXES:
                await session.create_mailbox(name)

    def _identity(self, user: str) -> Identity:
        return Identity(user, self._login, None, frozenset())

    async def _deliver(self, user: str, raw: bytes, mailbox: str, flags: Sequence[str], when: datetime) -> None:
        if user not in self.users:
            raise KeyError(user)
        message = AppendMessage(raw, when, frozenset(Flag(flag.encode()) for flag in flags))
        async with self._identity(user).new_session() as session:
            await session.append_messages(mailbox, [message])

    def _smtp(self) -> SMTP:
        return SMTP(self, auth_require_tls=False, authenticator=self._authenticate, hostname="demo.example", enable_SMTPUTF8=True)

    # --- what aiosmtpd asks its handler

    def _authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        known = isinstance(data, LoginPassword) and data.login.decode("utf-8", "replace").lower() in self.users
        right = known and isinstance(data, LoginPassword) and secrets.compare_digest(data.password, self.password.encode())
        return AuthResult(success=right, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Only who has logged in may send."""
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Only who is here may receive."""
        if address.lower() not in self.users:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address.lower())
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Delivered before it is acknowledged."""
        raw = envelope.content if isinstance(envelope.content, bytes) else b""
        for recipient in envelope.rcpt_tos:
            await self._deliver(recipient, raw, "INBOX", (), self._now())
        return "250 2.0.0 Ok: queued"
