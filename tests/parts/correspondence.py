"""What people write in the tests: the owner's answer over a quoted digest, a partner's reply, a machine's, a stranger's.

Everything is made as a mail client makes it: an id of its own, threading headers, and a quotation below the new words. People are invented.
"""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime

OWNER = "maya@practice.example"
PARTNER = "alee@lakeside.example"
_numbers = itertools.count(1)


def opened(raw: bytes) -> EmailMessage:
    """A mail as a client shows it."""
    return message_from_bytes(raw, policy=policy.default)  # type: ignore[return-value]


def words_of(raw: bytes) -> str:
    """The plain text of a mail."""
    part = opened(raw).get_body(("plain",))
    return "" if part is None else str(part.get_content()).replace("\r\n", "\n")


def mail(sender: str, to: str, subject: str, text: str, *, at: datetime | None = None, **headers: str) -> bytes:
    """A mail; further headers by name, with _ for -. `Message_ID=""` leaves the id out."""
    made = EmailMessage(policy=policy.SMTP)
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Date"] = format_datetime(at or datetime.now(UTC))
    given = {"Message-ID": f"<note-{next(_numbers)}@{sender.rpartition('@')[2].rstrip('>')}>"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in given.items():
        if value:
            made[name] = value
    made.set_content(text)
    return made.as_bytes()


def answer_to(raw: bytes, words: str, *, sender: str, at: datetime | None = None, **headers: str) -> bytes:
    """An answer as Gmail writes it: the words, "On ... wrote:", and everything of the mail behind > signs."""
    first = opened(raw)
    quoted = "\n".join(f"> {line}".rstrip() for line in words_of(raw).splitlines())
    name = str(first["From"]).split(" <")[0]
    address = str(first["From"].addresses[0].addr_spec)
    text = f"{words}\n\nOn {first['Date']}, {name} <{address}> wrote:\n\n{quoted}\n"
    chain = " ".join(filter(None, [first["References"], first["Message-ID"]]))
    given = {"In_Reply_To": str(first["Message-ID"]), "References": chain} | headers
    subject = str(first["Subject"])
    subject = subject if subject.lower().startswith("re:") else f"Re: {subject}"
    return mail(sender, address, subject, text, at=at, **given)
