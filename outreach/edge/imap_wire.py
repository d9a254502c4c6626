"""The socket under IMAP: imaplib's own reading and writing, done so that no silence and no stranger's bytes can hang us.

imaplib reads through a file object that cannot be asked whether bytes are waiting, cannot be used again after one timeout, and
returns half a line when the socket does not block. Here, instead: one buffer of our own; whole lines, read blocking; a time
limit for each read *and* a deadline for a whole command; caps on lines and literals; and waiting (IDLE) by poll(2) on the
socket and on a second descriptor through which another thread may wake us.

Law: an empty read is the end of the connection. Nothing that came in before TLS is read after it (RFC 3501 §11.1).
Raises imaplib's errors and OSError; `edge.imap_session` translates them. It knows no mailbox and no message.
"""

from __future__ import annotations

import contextlib
import imaplib
import select
import socket
import ssl
import time
from enum import Enum
from typing import TYPE_CHECKING, Literal

import imapclient

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

LINE_CAP = 16_000_000  # a SEARCH over a million messages is one line of 8 MB
LITERAL_CAP = 256_000_000
CHUNK = 65536
COMMAND_SECONDS = 600.0


class Sign(Enum):
    """How a wait ended: the server spoke, another thread woke us, or nothing happened."""

    NEWS = "news"
    WOKEN = "woken"
    QUIET = "quiet"


class Wire(imaplib.IMAP4):
    """One connection. imaplib documents open, read, readline, send and shutdown as the methods to override."""

    def __init__(self, host: str, port: int, *, seconds: float, tls: ssl.SSLContext | None) -> None:
        """Connect and read the greeting. `seconds` is the limit of each read and write; `tls` None means plain text."""
        self._seconds = seconds
        self._tls = tls
        self._buffer = bytearray()
        self._deadline = time.monotonic() + COMMAND_SECONDS
        super().__init__(host, port)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        """Connect, with keepalive (a silent peer is noticed within two minutes) and without Nagle's delay."""
        self.host, self.port = host, port
        sock = socket.create_connection((host, port), timeout or self._seconds)
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 15)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 4)
            self.sock = self._tls.wrap_socket(sock, server_hostname=host) if self._tls else sock
        except BaseException:
            sock.close()
            raise

    def starttls(self, ssl_context: ssl.SSLContext | None = None) -> tuple[Literal["OK"], list[None]]:
        """Switch to TLS; refuse when bytes are waiting that a stranger may have put in front of it."""
        typ, _ = self._simple_command("STARTTLS")
        if typ != "OK" or self._buffer:
            raise self.abort("STARTTLS was not answered as it should be")
        context = ssl_context or ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self._get_capabilities()
        return "OK", [None]

    def begin(self) -> None:
        """A new command starts: its deadline starts too."""
        self._deadline = time.monotonic() + COMMAND_SECONDS

    def readline(self) -> bytes:
        """A whole line with its line end, or b"" when the connection has ended."""
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            if searched > LINE_CAP:
                raise self.abort("line too long")
            if not self._more():
                return b""
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes of a literal."""
        if size > LITERAL_CAP:
            raise self.abort("literal too long")
        while len(self._buffer) < size:
            if not self._more():
                raise self.abort("connection ended within a literal")
        return self._take(size)

    def send(self, data: ReadableBuffer) -> None:
        """Write all of it, within the time limit."""
        self.sock.settimeout(self._seconds)
        self.sock.sendall(data)

    def shutdown(self) -> None:
        """Close the socket; never complains."""
        self.cut()
        self.sock.close()

    def cut(self) -> None:
        """End the connection under whoever reads from it; the one method that other threads may call."""
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # not SSLSocket's: that one changes state under the reader

    def line(self) -> bytes:
        """The next line without its line end; the end of the connection is an error here."""
        line = self.readline()
        if not line:
            raise self.abort("connection ended")
        return line.rstrip(b"\r\n")

    def wait(self, seconds: float, wake: socket.socket) -> Sign:
        """Wait until bytes are there to be read, `wake` is readable (or closed at its other end), or the time is over."""
        if self._buffer or (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
            return Sign.NEWS
        poller = select.poll()
        poller.register(self.sock.fileno(), select.POLLIN)
        poller.register(wake.fileno(), select.POLLIN)
        ready = {descriptor for descriptor, _ in poller.poll(max(0.0, seconds) * 1000)}
        if wake.fileno() in ready:
            return Sign.WOKEN
        return Sign.NEWS if ready else Sign.QUIET

    def _more(self) -> bool:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the command took too long")
        self.sock.settimeout(min(self._seconds, left))
        chunk = self.sock.recv(CHUNK)
        self._buffer += chunk
        return bool(chunk)

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken


class Client(imapclient.IMAPClient):  # type: ignore[misc]  # the library carries no types
    """IMAPClient over our wire. `wire` is imaplib's half of it, which imapclient itself keeps to itself."""

    def __init__(self, host: str, port: int, *, seconds: float, tls: ssl.SSLContext | None) -> None:
        self._wire_seconds = seconds
        self._wire_tls = tls
        super().__init__(host, port, ssl=tls is not None, timeout=seconds)
        self.wire.debug = 0  # no protocol log: it would hold the words of the mails
        self.normalise_times = False  # aware times, as the server gave them

    @property
    def wire(self) -> Wire:
        """The connection below."""
        wire: Wire = self._imap
        return wire

    def _create_IMAP4(self) -> Wire:  # noqa: N802 (imapclient's name for the place where a connection is made)
        return Wire(self.host, self.port, seconds=self._wire_seconds, tls=self._wire_tls)
