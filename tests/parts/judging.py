"""A mail before the judge: parsed as it would be, and held against one owner, one assistant and one mail server."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from ellison import digest
from signing import Keys, mail

from outreach.model.decision import Known
from outreach.model.mail import Message
from outreach.rules.approval.proof.authenticity import Proof, Refused, prove
from outreach.rules.reading.parse import parse

NOW = datetime.now(UTC)  # dkimpy itself looks at the clock, so that signatures here are made now
DIGEST = replace(digest(), message_id="<d12@ellison.example>")
ANSWERS = Known(digest=DIGEST)
OWNERS = frozenset({"maya@ellison.example", "Maya.Private@gmail.example"})
ASSISTANTS = frozenset({"desk@ellison.example"})
SERVER = "mx.ellison.example"
VOUCHED = f"{SERVER}; dkim=pass header.d=ellison.example; dmarc=pass header.from=ellison.example"
RECEIVED = ("Received", f"from client.example by {SERVER} with ESMTPS id 1; Wed, 18 Nov 2026 12:00:00 +0000")


def judge(
    raw: bytes,
    known: Known = ANSWERS,
    *,
    keys: Keys | None = None,
    server: str | None = SERVER,
    token_ok: bool = False,
    now: datetime = NOW,
) -> Proof | Refused:
    message = parse(raw)
    assert isinstance(message, Message)
    return prove(
        message,
        known,
        owners=OWNERS,
        assistants=ASSISTANTS,
        authserv_id=server,
        txt=keys.txt if keys else None,
        token_ok=token_ok,
        now=now,
    )


def vouched(**changes: str | None) -> bytes:
    """An answer that our mail server stamped on its way in."""
    return mail(NOW, extra=(("Authentication-Results", VOUCHED), RECEIVED), **changes)


def stamped(value: str, **changes: str | None) -> bytes:
    return mail(NOW, extra=(("Authentication-Results", value), RECEIVED), **changes)
