"""Delivery reports: what came back, for whom, for good or for now (RFC 3464, RFC 3463), and whether it is one at all.

Witnesses in order of trust: a `message/delivery-status` part; then the words of the many servers that never learned the standard
(`rules.reading.dsn_text`), with the address that flufl.bounce finds; it is asked only where there are signs of a report, because
it takes one in thirty human mails for a bounce. Delay and success notices are reports, but not failures (`Bounce.failed`). Whether the report is about a
letter of ours is not judged here: `original_id` lets the log say so. Never raises.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator

from flufl.bounce import all_failures

from outreach.model.mail import Message
from outreach.model.reading import Bounce
from outreach.rules.reading import dsn_text
from outreach.rules.reading.mime import Part, guarded, split
from outreach.rules.reading.words import decoded

_FIELD = re.compile(r"(?m)^([A-Za-z][\w-]*):[ \t]*(.*(?:\n[ \t]+.*)*)")
_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_MAIL = re.compile(r"[^\s<>()\[\];,:\"']+@[^\s<>()\[\];,:\"']+\w")
_MESSAGE_ID = re.compile(r"(?im)^[ >]*message-id:\s*<([^<>\s]+)>")
_RANK = {"failed": 0, "delayed": 1, "expanded": 2, "relayed": 2, "delivered": 2}


def bounce(message: Message) -> Bounce | None:
    """The delivery report that this message is, or None when it is none."""
    tree = split(message.raw)
    report = _structured(tree)
    if report is None and (signs := dsn_text.signs(message)):
        report = _from_words(message, _library(message, tree), sure=signs is dsn_text.Signs.SURE)
    if report is None:
        return None
    return Bounce(
        permanent=report.permanent,
        recipient=report.recipient,
        status=report.status,
        action=report.action,
        original_id=_original_id(tree, message),
    )


def _structured(tree: Part) -> Bounce | None:
    """The worst fate among the recipients of the first delivery-status part (RFC 3464 §2.3)."""
    kinds = ("message/delivery-status", "message/global-delivery-status")
    part = next((part for part in tree.walk() if part.content_type in kinds), None)
    if part is None:
        return None
    fates = sorted(_fates(part.text(65536).replace("\r\n", "\n")), key=lambda fate: _RANK.get(fate.action, 1))
    return fates[0] if fates else None


def _fates(text: str) -> Iterator[Bounce]:
    for group in re.split(r"\n[ \t]*\n", text):
        fields = {name.lower(): re.sub(r"\s+", " ", value).strip() for name, value in _FIELD.findall(group)}
        named = [fields[key] for key in ("original-recipient", "final-recipient", "x-actual-recipient") if key in fields]
        if not named and "action" not in fields:
            continue
        words = f"{fields.get('status', '')} {fields.get('diagnostic-code', '')}"
        status = _STATUS.search(fields.get("status", "")) or _STATUS.search(words)
        action = fields.get("action", "failed").split(" ")[0].strip("();,").lower()
        action = action if action in _RANK else "failed"
        yield Bounce(
            permanent=action == "failed" and dsn_text.permanent(status[0] if status else None, words),
            recipient=next(filter(None, map(_address, named)), None),  # the one we wrote to; it may be of X.400
            status=status[0] if status else None,
            action=action,
        )


def _address(field: str) -> str | None:
    """`rfc822; <Bo@x.example>` gives bo@x.example; other address types too (RFC 3464 §2.3.1, RFC 6533)."""
    match = _MAIL.search(decoded(field.partition(";")[2] or field))
    return match[0].lower() if match else None


def _from_words(message: Message, told: Bounce | None, *, sure: bool) -> Bounce | None:
    """The report in a server's own words. `told` is what the library knows of its form; without `sure` signs it must know it."""
    text = dsn_text.notice(message)
    recipient = (told.recipient if told else None) or dsn_text.recipient(message, text)
    status, code = _STATUS.search(text), dsn_text.reply_code(text)
    if told is None and not (sure and (recipient or status or code or dsn_text.failed(text))):
        return None
    action = "delayed" if dsn_text.delayed(message.subject, text) else "failed"
    shown = status[0] if status and status[1] != "2" else None
    return Bounce(
        permanent=action == "failed" and dsn_text.permanent(shown or code, text),
        recipient=recipient,
        status=shown,
        action=action,
    )


def _library(message: Message, tree: Part) -> Bounce | None:
    """What flufl.bounce, which knows the forms of many servers one by one, finds in a mail that has the signs of a report."""
    if sum(1 for _ in tree.walk()) > 40 or max(part.depth for part in tree.walk()) > 8:
        return None  # a structure that the standard library's parser need not see
    found = guarded(lambda: all_failures(email.message_from_bytes(message.raw[:200_000])), None)
    if not isinstance(found, tuple):
        return None
    addresses = sorted(address.decode("utf-8", "replace").lower() for address in (found[1] or found[0]))
    return Bounce(permanent=bool(found[1]), recipient=addresses[0]) if addresses else None


def _original_id(tree: Part, message: Message) -> str | None:
    """The Message-ID (in brackets) of the mail that came back: from the enclosed mail or its headers, else from the text."""
    for part in tree.walk():
        if part.depth and (part.content_type == "text/rfc822-headers" or (value := part.header("message-id"))):
            match = (
                _MESSAGE_ID.search(part.text(65536))
                if part.content_type == "text/rfc822-headers"
                else re.search(r"<([^<>\s]+)>", value)
            )
            if match:
                return f"<{match[1]}>"
    match = _MESSAGE_ID.search(message.text)
    return f"<{match[1]}>" if match else None
