"""Mails as bytes, really signed: fresh keys, the records a DNS would hold, and the ways a signature can say too little."""

from __future__ import annotations

import base64
import random
from datetime import datetime, timedelta
from email.utils import format_datetime

import dkim
import nacl.signing

ALL = ("from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type")


class Keys:
    """The keys of all domains of a test, and their TXT records."""

    def __init__(self) -> None:
        self._seeds: dict[str, bytes] = {}
        self.records: dict[str, bytes] = {}

    def txt(self, name: str) -> bytes | None:
        """What a DNS would answer."""
        return self.records.get(name)

    def sign(self, mail: bytes, domain: str, headers: tuple[str, ...] = ALL, *, rsa_bits: int = 0, length: bool = False) -> bytes:
        """The mail with a signature on top that covers `headers` (ed25519, or RSA of so many bits)."""
        algorithm, private = ("rsa-sha256", self._rsa(domain, rsa_bits)) if rsa_bits else ("ed25519-sha256", self._ed(domain))
        present = {line.partition(b":")[0].lower() for line in mail.partition(b"\r\n\r\n")[0].split(b"\r\n")}
        names = [name.encode() for name in headers if name.encode() in present]
        signature = dkim.sign(
            mail,
            b"s1",
            domain.encode(),
            private,
            canonicalize=(b"relaxed", b"relaxed"),
            signature_algorithm=algorithm.encode(),
            include_headers=names,
            length=length,
        )
        return bytes(signature) + mail

    def _ed(self, domain: str) -> bytes:
        seed = self._seeds.setdefault(domain, nacl.signing.SigningKey.generate().encode())
        public = base64.b64encode(nacl.signing.SigningKey(seed).verify_key.encode())
        self.records[f"s1._domainkey.{domain}"] = b"v=DKIM1; k=ed25519; p=" + public
        return base64.b64encode(seed)

    def _rsa(self, domain: str, bits: int) -> bytes:
        p, q = _prime(bits // 2), _prime(bits - bits // 2)
        n, e, d = p * q, 65537, pow(65537, -1, (p - 1) * (q - 1))
        private, public = _der(0, n, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p)), _der(n, e)
        self.records[f"s1._domainkey.{domain}"] = b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)
        body = base64.encodebytes(private)
        return b"-----BEGIN RSA PRIVATE KEY-----\n" + body + b"-----END RSA PRIVATE KEY-----\n"


def _der(*numbers: int) -> bytes:
    """A sequence of numbers (X.690 §8.3 and §8.9); dkimpy's own writer cannot write long ones."""
    return _field(0x30, b"".join(_field(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big")) for number in numbers))


def _field(tag: int, body: bytes) -> bytes:
    size = len(body)
    length = bytes([size]) if size < 128 else bytes([130]) + size.to_bytes(2, "big")
    return bytes([tag]) + length + body


def _prime(bits: int) -> int:
    while True:
        candidate = random.getrandbits(bits) | 3 << (bits - 2) | 1
        if candidate % 65537 != 1 and all(pow(base, candidate - 1, candidate) == 1 for base in (2, 3, 5, 7)):
            return candidate


def mail(sent: datetime, body: str = "1 ok", extra: tuple[tuple[str, str], ...] = (), **changes: str | None) -> bytes:
    """The owner's answer to a digest; name a header (with _ for -) to change it, None to leave it out, `extra` to put more on top."""
    headers: dict[str, str | None] = {
        "from": "Maya Ellison <maya@ellison.example>",
        "to": "outreach@ellison.example",
        "subject": "Re: Outreach",
        "date": format_datetime(sent - timedelta(minutes=1)),
        "message_id": "<answer-1@ellison.example>",
        "in_reply_to": "<d12@ellison.example>",
        "references": "<d12@ellison.example>",
        "mime_version": "1.0",
        "content_type": "text/plain; charset=utf-8",
    }
    lines = [f"{name}: {value}" for name, value in extra]
    lines += [f"{name.replace('_', '-').title()}: {value}" for name, value in (headers | changes).items() if value is not None]
    return ("\r\n".join(lines) + "\r\n\r\n" + body + "\r\n").encode("utf-8", "surrogateescape")
