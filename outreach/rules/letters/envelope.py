"""Mail of ours, made into bytes: letters to partners, and digests, receipts and alerts to the owner.

Law: this is the one place where a header value is written. Every value is rebuilt from cleaned text (no CR, LF, NUL, other
controls, bidi marks; cut to 200 characters), and the finished block is checked to hold exactly the headers meant, once
each: on Python 3.11.7 and 3.12.1 a Subject copied from a hostile mail becomes a real Bcc (CVE-2024-6923).
Raises `ValueError` for a recipient that is not one plain addr-spec. Sends nothing, stores nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from outreach.model.decision import TellOwner
from outreach.model.outbox import ID_HEADER, Draft
from outreach.model.practice import Config

LOOP_HEADER = "X-Loop"

_CAP = 200
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")
_MESSAGE_ID = re.compile(r"<[!-~]{1,240}>")


class _Wire(EmailPolicy):
    """The SMTP policy, but Message-IDs are never encoded: one longer than a line would else become encoded words (as in CPython
    before 3.14), and no client threads by those. Lines may be 998 characters long (RFC 5322 §2.1.1).
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """One id a line; everything else as the policy has it."""
        if name in {"In-Reply-To", "References"}:
            return f"{name}: {(self.linesep + ' ').join(value.split())}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


_WIRE = _Wire(linesep="\r\n", max_line_length=78)


def clean(value: str, cap: int = _CAP) -> str:
    r"""A header value that can hold no second header: no control, format or separator characters, at most `cap` long.

    >>> clean("hello\r\nBcc: x@evil.example")
    'hello Bcc: x@evil.example'
    """
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp", "Zs"} else c for c in value)
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"})
    return " ".join(text.split())[:cap]


def recipient(email: str) -> str:
    """The address unchanged, or ValueError when it is anything but one plain addr-spec (RFC 5321 §4.1.2 without quoting)."""
    if not _PLAIN_ADDRESS.fullmatch(email):
        raise ValueError("not one plain mail address")
    return email


def message_id(seed: str, domain: str) -> str:
    """A Message-ID that is the same for the same seed, so that a second look finds the first try (RFC 5322 §3.6.4).

    >>> message_id("draft 1", "practice.example").endswith("@practice.example>")
    True
    """
    return f"<{hashlib.sha256(seed.encode()).hexdigest()[:32]}@{domain}>"


def letter(draft: Draft, config: Config, now: datetime) -> bytes:
    """The bytes of one letter to one partner: plain text, as a person writes it. Body and recipient are those of the draft."""
    headers = [
        ("From", _mailbox(config.practice.therapist, config.mailbox.address)),
        ("To", _mailbox(draft.to_name, recipient(draft.to_email))),
        ("Subject", clean(draft.subject)),
        ("Date", _date(now, config)),
        ("Message-ID", draft.message_id),
        (ID_HEADER, f"draft-{draft.id}-{draft.version}"),
        *_thread(draft.in_reply_to, draft.references),
    ]
    return _finish(headers, draft.body)


def to_owner(mail: TellOwner, config: Config, now: datetime, *, message_id: str) -> bytes:
    """The bytes of a mail to the owner. Marked as what it is (RFC 3834 §5), so that no machine answers it and no loop starts."""
    automatic = "auto-replied" if mail.kind == "receipt" else "auto-generated"
    headers = [
        ("From", _mailbox("Outreach", config.mailbox.address)),
        ("To", recipient(config.owner.addresses[0])),
        ("Subject", clean(mail.subject)),
        ("Date", _date(now, config)),
        ("Message-ID", message_id),
        (ID_HEADER, mail.kind),
        ("Auto-Submitted", automatic),
        ("X-Auto-Response-Suppress", "All"),
        (LOOP_HEADER, config.mailbox.address),
        *_thread(mail.in_reply_to, mail.references),
    ]
    return _finish(headers, mail.text, mail.html)


def _mailbox(name: str, email: str) -> str | HeaderAddress:
    shown = clean(name, 80)
    return HeaderAddress(display_name=shown, addr_spec=email) if shown else email


def _date(now: datetime, config: Config) -> str:
    return format_datetime(now.astimezone(config.practice.zone))


def _thread(in_reply_to: str | None, references: Sequence[str]) -> list[tuple[str, str]]:
    """Threading headers (RFC 5322 §3.6.4) from ids that look like ids; anything else came from a stranger and is left out."""
    chain = [each for each in [*references, *([in_reply_to] if in_reply_to else [])] if _MESSAGE_ID.fullmatch(each)]
    chain = list(dict.fromkeys(chain))[-20:]
    return [("In-Reply-To", chain[-1]), ("References", " ".join(chain))] if chain else []


def _finish(headers: Sequence[tuple[str, str | HeaderAddress]], text: str, html: str | None = None) -> bytes:
    """Serialise, then read the header block back and compare: a header too many is a refusal, not a warning."""
    out = EmailMessage(policy=_WIRE)
    for name, value in headers:
        out[name] = value
    out.set_content(text.replace("\0", ""), charset="utf-8", cte="quoted-printable")
    if html is not None:
        out.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    raw = out.as_bytes()
    block = raw.split(b"\r\n\r\n", 1)[0].decode("ascii")
    names = [line.partition(":")[0] for line in block.split("\r\n") if line[:1] not in " \t"]
    wanted = {name.lower() for name, _ in headers} | {"mime-version", "content-type", "content-transfer-encoding"}
    if len(names) != len(set(map(str.lower, names))) or not set(map(str.lower, names)) <= wanted:
        raise ValueError("a header value would have become a header of its own")
    return raw
