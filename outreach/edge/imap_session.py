"""One IMAP connection, blocking: connect safely, log in, open mailboxes, search, file and discard. `edge.imap` runs it on a thread.

Law: mailboxes are opened read-only (EXAMINE), so that nothing is ever marked read; the one exception is `discard`. After any
error but CommandRefused the session is `lost`, and every further call raises ConnectionLost at once.

Raises ConnectionLost (also Insecure, CommandRefused), LoginRefused, SettingRefused. Messages quote the server only where it
speaks about a command of ours, never a line that could come out of a mail.
"""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from imapclient.exceptions import LoginError, ProtocolError

from outreach.edge.auth import Login
from outreach.edge.faults import CommandRefused, ConnectionLost, Insecure, LoginRefused
from outreach.edge.imap_wire import Client
from outreach.edge.providers import cure
from outreach.edge.replies import plain
from outreach.edge.tls import context_for
from outreach.model.mail import Position
from outreach.model.practice import Imap as Settings

_FOREIGN = (imaplib.IMAP4.error, OSError, EOFError, ValueError, LookupError, AssertionError, RecursionError)
"""What the libraries are known to raise on a bad connection or on garbage from the server."""

_PASSING = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)\]|too many|try again|temporar", re.IGNORECASE)
"""A refused login that is no word about the password (RFC 5530 §3, and what servers say without the codes)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A mailbox as it was when opened. `uidnext` is 0 when the server does not say (RFC 3501 allows that)."""

    mailbox: str
    uidvalidity: int
    uidnext: int
    exists: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    r"""One mailbox of the account; `flags` in lower case, such as \sent."""

    name: str
    delimiter: str
    flags: frozenset[str]


class Session:
    """See the module. Belongs to one thread, except for `cut`."""

    def __init__(self, settings: Settings) -> None:
        self.host = settings.host
        self.lost = False
        self.idles = True
        self._settings = settings
        self._tls = context_for(settings.security, settings.host, settings.ca_file)
        self._client: Client | None = None
        self._open: Examined | None = None

    # --- coming and going

    def connect(self) -> None:
        """Connect, and make it safe before any password is even looked up."""
        settings = self._settings
        with self._errors("connecting"):
            implicit = self._tls if settings.security == "tls" else None
            self._client = Client(settings.host, settings.port, seconds=settings.timeout_seconds, tls=implicit)
        if settings.security == "starttls":
            with self.using("STARTTLS") as client:
                if not client.has_capability("STARTTLS"):
                    raise Insecure(f"{self.host} offers no STARTTLS, so the password was not sent. Is something in between?")
                client.starttls(self._tls)

    def login(self, login: Login) -> None:
        """Authenticate once. A refusal about the password is LoginRefused; anything passing is ConnectionLost."""
        with self.using("login") as client:
            try:
                _authenticate(client, login)
            except LoginError as error:
                if isinstance(error.__context__, imaplib.IMAP4.abort):
                    raise error.__context__ from None
                cause = error.__context__
                reply = plain(cause.args[0] if cause is not None and cause.args else error)
                if _PASSING.search(reply):
                    raise ConnectionLost(f"{self.host} takes no login just now: {reply}") from None
                raise LoginRefused(self.host, reply, cure(self.host)) from None
        self.idles = "IDLE" in self.capabilities

    def logout(self) -> None:
        """Say goodbye if there is anybody to say it to, and close; never raises."""
        client, self._client = self._client, None
        if client is None:
            return
        try:
            if not self.lost:
                client.logout()
        except _FOREIGN:
            pass  # it is over either way
        finally:
            self.lost = True
            client.wire.shutdown()

    def cut(self) -> None:
        """End the connection under a call that runs in another thread; that call raises ConnectionLost."""
        client = self._client
        if client is not None:
            client.wire.cut()

    # --- looking

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server can do, in upper case, as it said last."""
        with self.using("CAPABILITY") as client:
            return frozenset(name.decode("ascii", "replace") for name in client.capabilities())

    def folders(self) -> list[Folder]:
        """All mailboxes of the account that can be opened."""
        with self.using("LIST") as client:
            rows = client.list_folders()
        folders = [
            Folder(
                name=str(name),
                delimiter=(delimiter or b"").decode("ascii", "replace"),
                flags=frozenset(flag.decode("ascii", "replace").lower() for flag in flags),
            )
            for flags, delimiter, name in rows
        ]
        return [folder for folder in folders if not folder.flags & {"\\noselect", "\\nonexistent"}]

    def examine(self, mailbox: str) -> Examined:
        """Open a mailbox read-only, anew: what is said is fresh."""
        self._open = None
        with self.using("EXAMINE") as client:
            self._open = _examined(mailbox, client.select_folder(mailbox, readonly=True))
        return self._open

    def keep_open(self, opened: Examined) -> None:
        """Make sure that `opened` is what is open; raise ConnectionLost when its messages were renumbered meanwhile."""
        now = self._open or self.examine(opened.mailbox)
        if now.mailbox != opened.mailbox:
            now = self.examine(opened.mailbox)
        if now.uidvalidity != opened.uidvalidity:
            self.lost = True
            raise ConnectionLost(f"{self.host} renumbered {opened.mailbox} while we were reading; start over.")

    def search(self, criteria: Sequence[object]) -> tuple[int, ...]:
        """UIDs in the mailbox that is open, ascending."""
        with self.using("SEARCH") as client:
            return tuple(sorted({int(uid) for uid in client.search(criteria)}))

    def fetch(self, uids: Sequence[int], items: Sequence[str]) -> dict[int, dict[bytes, Any]]:
        """The items of each message in the mailbox that is open; those expunged meanwhile are left out."""
        with self.using("FETCH") as client:
            rows: dict[int, dict[bytes, Any]] = client.fetch(uids, items) if uids else {}
            return rows

    # --- writing

    def append(self, mailbox: str, raw: bytes, flags: Sequence[str | bytes], when: datetime) -> int | None:
        """File a message; its UID when the server says so (UIDPLUS, RFC 4315)."""
        with self.using("APPEND") as client:
            reply = client.append(mailbox, raw, flags, when)
        said = re.search(rb"\[APPENDUID \d+ (\d+)\]", reply if isinstance(reply, bytes) else b"")
        return int(said[1]) if said else None

    def discard(self, place: Position) -> bool:
        """Delete one message for good; False when it is gone, or the mailbox is another one by now.

        Without UIDPLUS it is only flagged deleted: a bare EXPUNGE would also remove what others have flagged.
        """
        self._open = None
        with self.using("EXPUNGE") as client:
            opened = _examined(place.mailbox, client.select_folder(place.mailbox))
            if opened.uidvalidity != place.uidvalidity or not client.search(["UID", str(place.uid)]):
                return False
            client.add_flags([place.uid], [b"\\Deleted"], silent=True)
            if client.has_capability("UIDPLUS"):
                client.uid_expunge([place.uid])
            return True

    # --- errors

    @contextmanager
    def using(self, doing: str) -> Iterator[Client]:
        """The client for one command, with every error of the libraries translated."""
        client = self._client
        if client is None or self.lost:
            raise ConnectionLost(f"There is no connection to {self.host}.")
        client.wire.begin()
        with self._errors(doing):
            yield client

    @contextmanager
    def _errors(self, doing: str) -> Iterator[None]:
        """Whatever the libraries raise becomes ours, and says whether the connection still stands."""
        try:
            yield
        except (ConnectionLost, LoginRefused):
            self.lost = True
            raise
        except _FOREIGN as error:
            fault = _fault(self.host, doing, error)
            self.lost = not isinstance(fault, CommandRefused)
            raise fault from None  # the original may quote a line of a mail


def _fault(host: str, doing: str, error: BaseException) -> ConnectionLost:
    """Our exception for one of the libraries'."""
    match error:
        case ssl.SSLCertVerificationError():
            return Insecure(f"The certificate of {host} is not to be trusted: {error.verify_message}. Nothing was sent.")
        case ssl.SSLError() if doing in {"connecting", "STARTTLS"}:
            return Insecure(f"No safe connection to {host}: {plain(error.reason or 'TLS failed')}. Nothing was sent.")
        case imaplib.IMAP4.error() if doing == "STARTTLS":
            return Insecure(f"{host} did not switch to TLS as it should. Nothing was sent.")
        case TimeoutError():
            return ConnectionLost(f"{host} did not answer in time ({doing}).")
        case OSError():
            return ConnectionLost(f"{host} cannot be reached: {plain(error.strerror or error.__class__.__name__)} ({doing}).")
        case imaplib.IMAP4.error() if doing != "connecting" and not isinstance(error, imaplib.IMAP4.abort | ProtocolError):
            return CommandRefused(f"{host} refused {doing}: {plain(error)}")
        case _:
            return ConnectionLost(f"{host} ended the connection or broke the protocol ({doing}).")


def _authenticate(client: Client, login: Login) -> None:
    """The best mechanism the server has; RFC 7628 for OAuth2 where Google's older form is not offered."""
    if login.oauth and client.has_capability("AUTH=OAUTHBEARER") and not client.has_capability("AUTH=XOAUTH2"):
        client.oauthbearer_login(login.username, login.secret)
    elif login.oauth:
        client.oauth2_login(login.username, login.secret)
    elif login.secret.isascii() and login.username.isascii():
        client.login(login.username, login.secret)
    else:
        client.plain_login(login.username, login.secret)  # LOGIN knows no charset; PLAIN is UTF-8 (RFC 4616 §2)


def _examined(mailbox: str, reply: dict[bytes, Any]) -> Examined:
    """What SELECT or EXAMINE said. Without UIDVALIDITY no place can be remembered, so that is an error."""
    return Examined(
        mailbox=mailbox,
        uidvalidity=int(reply[b"UIDVALIDITY"]),
        uidnext=int(reply.get(b"UIDNEXT", 0)),
        exists=int(reply.get(b"EXISTS", 0)),
    )
