"""Servers that misbehave to order, all on loopback and on ports of their own.

`listen` runs one coroutine per connection and keeps every byte that came in; `proxy` stands between a client and a server and can
cut or swallow; `certificates` are made once a run; `servers` are the demo's, which behave.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ipaddress
import ssl
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from outreach.demo.servers import Servers
from outreach.edge.smtp import Smtp as Outgoing
from outreach.model.practice import Imap, Mailbox, Secret, Smtp

LOOPBACK = "127.0.0.1"
THERAPIST, PARTNER = "therapist@practice.example", "lee@clinic.example"
PASSWORD = "correct-horse-42"


class Peer:
    """The server's end of one connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, received: bytearray) -> None:
        self.reader, self.writer, self.received = reader, writer, received

    async def line(self) -> bytes:
        """The next line, or b"" at the end."""
        line = await self.reader.readline()
        self.received += line
        return line

    async def say(self, *lines: bytes) -> None:
        self.writer.write(b"".join(line + b"\r\n" for line in lines))
        await self.writer.drain()

    async def raw(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def cut(self) -> None:
        """End the connection with a reset, nothing flushed."""
        self.writer.transport.abort()


Talk = Callable[[Peer], Awaitable[None]]


@dataclass
class Listener:
    """A scripted server: where it listens, what came in, how often somebody came."""

    port: int = 0
    received: bytearray = field(default_factory=bytearray)
    connections: int = 0
    faults: list[BaseException] = field(default_factory=list)

    def saw(self, secret: str) -> bool:
        """Whether the secret came in, in any of the forms in which mail programs send it."""
        decoded = b""
        for word in bytes(self.received).split():
            with contextlib.suppress(ValueError):
                decoded += base64.b64decode(word, validate=True)
        return secret.encode() in self.received or secret.encode() in decoded


@pytest.fixture
async def listen() -> AsyncIterator[Callable[..., Awaitable[Listener]]]:
    """A factory of scripted servers: `await listen(talk, tls=context)`."""
    open_servers: list[asyncio.Server] = []
    tasks: set[asyncio.Task[None]] = set()

    async def start(talk: Talk, tls: ssl.SSLContext | None = None) -> Listener:
        listener = Listener()

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            listener.connections += 1
            try:
                await talk(Peer(reader, writer, listener.received))
            except (ConnectionError, asyncio.CancelledError, ssl.SSLError):
                pass
            except Exception as error:
                listener.faults.append(error)
            finally:
                tasks.discard(task)
                writer.close()

        server = await asyncio.start_server(serve, LOOPBACK, 0, ssl=tls)
        open_servers.append(server)
        listener.port = server.sockets[0].getsockname()[1]
        return listener

    yield start
    for server in open_servers:
        server.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class Proxy:
    """Passes bytes on, until `limit` bytes went to the client (then it cuts) or `swallow` is set (then it is silent)."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.port = 0
        self.limit: int | None = None
        self.swallow = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream, up = await asyncio.open_connection(LOOPBACK, self.target)
        await asyncio.gather(self._pump(reader, up, None), self._pump(upstream, writer, self.limit), return_exceptions=True)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, left: int | None) -> None:
        with contextlib.suppress(ConnectionError):
            while chunk := await source.read(4096):
                if self.swallow:
                    continue
                sink.write(chunk if left is None else chunk[:left])
                await sink.drain()
                if left is not None and (left := left - len(chunk)) <= 0:
                    break
        sink.close()


@pytest.fixture
async def proxy() -> AsyncIterator[Callable[[int], Awaitable[Proxy]]]:
    """A factory of proxies: `await proxy(port)`."""
    running: list[asyncio.Server] = []

    async def start(target: int) -> Proxy:
        made = Proxy(target)
        server = await asyncio.start_server(made.serve, LOOPBACK, 0)
        running.append(server)
        made.port = server.sockets[0].getsockname()[1]
        return made

    yield start
    for server in running:
        server.close()


@pytest.fixture
def servers() -> Iterator[Servers]:
    """The demo's servers, with the therapist and one partner."""
    with Servers([THERAPIST, PARTNER]) as running:
        yield running


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> Secret:
    """A password in the environment."""
    monkeypatch.setenv("WIRE_PASSWORD", PASSWORD)
    return Secret(environment="WIRE_PASSWORD")


@pytest.fixture
def imap_settings(secret: Secret) -> Callable[..., Imap]:
    """Settings for an IMAP server on loopback: `imap_settings(port, security="tls", ...)`; impatient."""

    def make(port: int, **changes: object) -> Imap:
        given = {"security": "plain", "timeout_seconds": 1, "idle_minutes": 1} | changes
        return Imap(host=LOOPBACK, port=port, username=THERAPIST, secret=secret, **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def smtp_to(imap_settings: Callable[..., Imap]) -> Callable[..., Outgoing]:
    """An `edge.smtp.Smtp` for a server on loopback; impatient."""

    def make(port: int, **changes: object) -> Outgoing:
        given = {"security": "plain", "timeout_seconds": 0.4, "final_dot_seconds": 0.4} | changes
        settings = Smtp(host=LOOPBACK, port=port, **given)  # type: ignore[arg-type]
        return Outgoing(Mailbox(address=THERAPIST, imap=imap_settings(1), smtp=settings))

    return make


@dataclass(frozen=True)
class Certificates:
    """Server contexts by what is wrong with them, and the authority that the clients trust."""

    ca_file: Path
    contexts: dict[str, ssl.SSLContext]


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """good, expired, wrong-name, self-signed, old-tls."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)

    def certify(name: str, host: str, days: tuple[int, int], *, own: bool = False) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        address = x509.IPAddress(ipaddress.ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        certificate = _certificate(
            key, key if own else authority, name, name if own else "Test CA", now, days, x509.SubjectAlternativeName([address])
        )
        path = folder / f"{name}.pem"
        private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context

    root = _certificate(
        authority, authority, "Test CA", "Test CA", now, (-1, 2), x509.BasicConstraints(ca=True, path_length=None)
    )
    (folder / "ca.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    old = certify("old-tls", LOOPBACK, (-1, 2))
    old.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings(action="ignore"):  # that it is deprecated is the point
        old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    contexts = {
        "good": certify("good", LOOPBACK, (-1, 2)),
        "expired": certify("expired", LOOPBACK, (-9, -1)),
        "wrong-name": certify("wrong-name", "mail.other.example", (-1, 2)),
        "self-signed": certify("self-signed", LOOPBACK, (-1, 2), own=True),
        "old-tls": old,
    }
    return Certificates(folder / "ca.pem", contexts)


def _certificate(
    key: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    name: str,
    issuer: str,
    now: datetime,
    days: tuple[int, int],
    extension: x509.ExtensionType,
) -> x509.Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(extension, critical=True)
        .sign(signer, hashes.SHA256())
    )
