"""Bytes into a `Message`, once, under caps that hold before anything clever looks at them.

Law: `parse` never raises and takes a bounded time, whatever it is given (RELIABILITY, "MIME and header bombs"). Each header is
interpreted apart, so that a broken Date costs the date and not the mail. What cannot be opened at all becomes `Unreadable`.

Identity is what the server swears by, else a sha256 over the headers without trace headers and the text: the same mail fetched
again, from another folder or after a move, has the same one; a Message-ID used twice has not.

It opens no attachment and fetches nothing.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from outreach.model.mail import Address, Attachment, Message, Unreadable
from outreach.rules.reading import markup
from outreach.rules.reading.addresses import addresses
from outreach.rules.reading.mime import Part, guarded, split
from outreach.rules.reading.words import decoded, plain

RAW = 1024 * 1024
TEXT = 120_000
HTML = 400_000
CALENDARS = 3

_TRACE = re.compile(
    r"received|delivered-to|return-path|authentication-results|arc-.*|dkim-.*|domainkey-.*|received-spf|status|x-.*|envelope-to|delivery-date"
    r"|content-length|lines|resent-.*|list-.*|errors-to|precedence"
)
_ID = re.compile(r"<([^<>\s]{1,250})>")
_STUB = re.compile(
    r"(?i)(your|this) (e-?mail|mail|message)?.{0,30}(client|program|reader|browser|message).{0,60}\bhtml\b|view (this|it) (e-?mail |message )?in"
)
_FORWARDED = "---------- Forwarded message ----------"


def parse(raw: bytes, *, server_id: str | None = None) -> Message | Unreadable:
    r"""What a parser can make of one mail. `server_id` is X-GM-MSGID or EMAILID (RFC 8474) where the server has one.

    >>> parse(b"From: Ann <a@b.example>\nSubject: hi\n\nHello").text
    'Hello'
    """
    tree = split(raw)
    text, html = _texts(tree)
    if not tree.headers and not _speaks(text):
        return Unreadable(
            identity=server_id or _digest([], text or repr(raw[:RAW])), reason="no headers and no text", raw=raw[:RAW]
        )
    headers = tuple((name, decoded(value)) for name, value in tree.headers)
    return Message(
        identity=f"id:{server_id}" if server_id else _digest(headers, text),
        message_id=next(iter(_ids(tree.header("message-id"))), None),
        in_reply_to=_ids(tree.header("in-reply-to")),
        references=_ids(tree.header("references")),
        senders=_addresses(tree, "from"),
        reply_to=_addresses(tree, "reply-to"),
        to=_addresses(tree, "to"),
        cc=_addresses(tree, "cc"),
        subject=decoded(tree.header("subject"))[:1000],
        date=_date(tree.header("date")),
        headers=headers,
        text=text,
        html=html,
        calendar=_calendars(tree),
        content_type=tree.content_type,
        parts=tuple(part.content_type for part in tree.walk()),
        attachments=_attachments(tree),
        size=len(raw),
        raw=raw[:RAW],
    )


def _speaks(text: str) -> bool:
    sample = text[:2000]
    return (
        bool(sample.strip())
        and sum(c.isprintable() or c in "\n\t" for c in sample) > 0.9 * len(sample)
        and "\ufffd" not in sample
    )


def _digest(headers: tuple[tuple[str, str], ...] | list[tuple[str, str]], text: str) -> str:
    kept = [f"{name}:{value}" for name, value in headers if not _TRACE.fullmatch(name)]
    return "sha256:" + hashlib.sha256("\n".join([*kept, "", text]).encode("utf-8", "surrogatepass")).hexdigest()


def _ids(value: str) -> tuple[str, ...]:
    """The Message-IDs of a header, in brackets (RFC 5322 §3.6.4); a bare word counts where there are no brackets.

    >>> _ids("<a@b.example> <c@d.example>"), _ids("a@b.example")
    (('<a@b.example>', '<c@d.example>'), ('<a@b.example>',))
    """
    found = tuple(_ID.findall(value))[:100] or tuple(re.findall(r"^\s*([^\s<>]+@[^\s<>]+)\s*$", value[:250]))
    return tuple(f"<{each}>" for each in found)


def _addresses(tree: Part, name: str) -> tuple[Address, ...]:
    return tuple(one for key, value in tree.headers if key == name for one in addresses(value))[:200]


def _date(value: str) -> datetime | None:
    date = guarded(lambda: parsedate_to_datetime(re.sub(r"\([^()]*\)", " ", value[:200])), None)
    if not isinstance(date, datetime):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    kept = guarded(lambda: date.astimezone(UTC), None)
    return kept if isinstance(kept, datetime) and kept.year >= 1970 else None


def _texts(tree: Part) -> tuple[str, str | None]:
    """The mail's text, and its HTML if it has one: what a mail client would show, in order, attachments apart."""
    plains, pages = _leaves(tree)
    text = "\n\n".join(piece for piece in (plain(part.text(TEXT)).strip("\n") for part in plains[:10]) if piece.strip())
    html = "\n".join(part.text(HTML) for part in pages[:10])[:HTML] or None
    if html and (not text.strip() or (len(text) < 300 and _STUB.search(text))):
        text = markup.as_text(html)
    elif not html and re.match(r"\s*(<!doctype html|<html)", text, re.IGNORECASE):
        html, text = text, markup.as_text(text)
    enclosed = next((part for part in tree.walk() if part.content_type == "message/rfc822" and part.children), None)
    if enclosed is not None and tree.content_type != "multipart/report":
        text = f"{text}\n\n{_as_forward(enclosed.children[0])}".strip("\n")
    return text[:TEXT], html


def _leaves(tree: Part) -> tuple[list[Part], list[Part]]:
    """Plain and HTML leaves that are shown: not attached, not in an enclosed mail."""
    plains, pages, todo = [], [], [tree]
    while todo:
        part = todo.pop()
        if part.children and not part.content_type.startswith("message/"):
            todo.extend(reversed(part.children))
        elif part.attached and part is not tree:
            continue
        elif part.content_type == "text/html":
            pages.append(part)
        elif part.content_type in ("text/plain", "text/enriched") or (
            part.content_type.startswith("multipart/") and not part.children
        ):
            plains.append(part)
    return plains, pages


def _as_forward(inner: Part) -> str:
    """An enclosed mail in the form in which mail clients write a forward into the text, so that there is only one form to read."""
    shown = [f"{name.title()}: {decoded(inner.header(name))}" for name in ("from", "date", "subject", "to") if inner.header(name)]
    text, _ = _texts(inner)
    return "\n".join([_FORWARDED, *shown, "", text])


def _calendars(tree: Part) -> tuple[str, ...]:
    found = [part.text(65536) for part in tree.walk() if part.content_type in ("text/calendar", "application/ics")]
    return tuple(found[:CALENDARS])


def _attachments(tree: Part) -> tuple[Attachment, ...]:
    leaves = [part for part in tree.walk() if not part.children and (part.attached or part.filename)]
    return tuple(
        Attachment(name=re.sub(r"[\\/\x00-\x1f]", "_", part.filename), type=part.content_type, size=part.end - part.start)
        for part in leaves[:50]
    )
