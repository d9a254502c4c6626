"""More than seventy mails by which somebody else would say yes: what an attacker holds, and how each mail is made.

An attacker is generous with proofs: he owns domains and signs for them, he has the newest digest's Message-ID, letters that the owner really signed,
buttons that were pressed, and he can get her to tap a link of his, or to send on what he wrote.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tests.parts.correspondence import OWNER
from tests.parts.signing import ALL, Keys
from tests.parts.signing import mail as bytes_of

HOME, DESK = "maya.private@home.example", "desk@practice.example"
EVE, COLLEAGUE = "eve@evil.example", "nair@clinic.example"
HIS = "<his-digest@evil.example>"
SERVER = "mx.practice.example"
BORDER = ("Received", f"from client.example by {SERVER} with ESMTPS id 1; Wed, 18 Nov 2026 12:00:00 +0000")
PASS = f"{SERVER}; dkim=pass header.d=practice.example; dmarc=pass header.from=practice.example"
_numbers = itertools.count(1)


@dataclass(frozen=True, kw_only=True)
class Loot:
    """What the attacker has seen. `buttons` are subjects by verb and number; `spent` is one that was pressed; `obeyed` an answer of hers
    that was carried out, `letter` a mail of hers to somebody else, both truly signed;
    `told` another one, whose copy lies in her Sent folder."""

    now: datetime
    keys: Keys
    digest: bytes = field(repr=False)
    digest_id: str
    receipt: bytes = field(repr=False)
    buttons: dict[str, str]
    expired: str
    foreign: str
    spent: str
    obeyed: bytes = field(repr=False)
    letter: bytes = field(repr=False)
    told: bytes = field(repr=False)

    def mail(self, body: str = "1 ok", *extra: tuple[str, str], **changes: str | None) -> bytes:
        """An answer to the digest with the owner in From; headers by name with _ for -, None to leave one out, `extra` on top."""
        given: dict[str, str | None] = {
            "from": f"Maya Ellison <{OWNER}>",
            "to": OWNER,
            "subject": "Re: Outreach",
            "message_id": f"<attack-{next(_numbers)}@mail.example>",
            "in_reply_to": self.digest_id,
            "references": self.digest_id,
        }
        return bytes_of(self.now, body, extra, **(given | changes))

    def signed(self, raw: bytes, domain: str = "practice.example", headers: tuple[str, ...] = ALL) -> bytes:
        """The mail with a valid signature of that domain."""
        return self.keys.sign(raw, domain, headers)

    def multipart(self, kind: str, *parts: tuple[str, str], **changes: str | None) -> bytes:
        """Such a mail of several parts, each its headers and its text."""
        body = "".join(f"--edge\r\n{head}\r\n\r\n{text}\r\n" for head, text in parts) + "--edge--"
        return self.mail(body, content_type=f'multipart/{kind}; boundary="edge"', **changes)


Maker = Callable[[Loot], bytes]


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One attack; its mail lies in INBOX, and in Sent, too, where she was made to send it herself (`sent`)."""

    family: str
    name: str
    made: Maker = field(repr=False)
    sent: bool = False


class Attacks(list[Attack]):
    """Attacks, written down one by one."""

    def attack(self, family: str, name: str, *, sent: bool = False) -> Callable[[Maker], Maker]:
        """Write down the attack that this function makes."""

        def keep(made: Maker) -> Maker:
            self.append(Attack(family=family, name=name, made=made, sent=sent))
            return made

        return keep


def quoted(text: str, mark: str = "> ") -> str:
    """A text as an answer quotes it."""
    return "\r\n".join(f"{mark}{line}".rstrip() for line in text.splitlines())
