"""Delivery reports: what came back, for whom, for good or for now (RFC 3464, RFC 3463), and whether it is one at all.

Witnesses in order of trust: a `message/delivery-status` part; then the same fields written into the text; then the words of the
many servers that never learned the standard (`rules.reading.dsn_text`), with the address that flufl.bounce finds; it is asked only
where there are signs of a report, because it takes one in thirty human mails for a bounce. A report that names nobody is about
whom the returned mail was written to. Delay and success notices are reports, but not failures (`Bounce.failed`). Whether the report
is about a letter of ours is not judged here: `original_id` lets the log say so. Never raises.
"""

from __future__ import annotations

import email
import re

from flufl.bounce import all_failures

from outreach.model.mail import Message
from outreach.model.reading import Bounce
from outreach.rules.reading import dsn_text
from outreach.rules.reading.addresses import addresses
from outreach.rules.reading.mime import Part, guarded, split
from outreach.rules.reading.words import decoded

_FIELD = re.compile(r"(?m)^([A-Za-z][\w-]*):[ \t]*(.*(?:\n[ \t]+.*)*)")
_STATUS = re.compile(r"(?<![\w.])([245])\.(\d{1,3})\.(\d{1,3})(?!\d|\.\d)")
_MAIL = re.compile(r"[^\s<>()\[\];,:\"']+@[^\s<>()\[\];,:\"']+\w")
_RECIPIENTS = ("original-recipient", "final-recipient", "x-actual-recipient")  # the one we wrote to first; it may be of X.400
_RANK = {"failed": 0, "delayed": 1, "expanded": 2, "relayed": 2, "delivered": 2}


def bounce(message: Message) -> Bounce | None:
    """The delivery report that this message is, or None when it is none."""
    tree = split(message.raw)
    report = _structured(tree) or _unstructured(message, tree)
    if report is None:
        return None
    return Bounce(
        permanent=report.permanent,
        recipient=report.recipient or _original_to(tree, message),
        status=report.status,
        action=report.action,
        original_id=_original_id(tree, message),
    )


def other_report(message: Message) -> bool:
    """Whether this is a machine's report on something else than a delivery or a reading (RFC 6522 §3): a complaint that our mail
    is spam (RFC 5965), a failed authentication (RFC 6591). Nothing came back, and nobody answers.
    """
    kind = (message.header("content-type") or "").lower()
    return message.content_type == "multipart/report" and not re.search(r"report-type\W+(delivery-status|disposition)", kind)


def _structured(tree: Part) -> Bounce | None:
    """The worst fate among the recipients of the first delivery-status part (RFC 3464 §2.3)."""
    kinds = ("message/delivery-status", "message/global-delivery-status")
    part = next((part for part in tree.walk() if part.content_type in kinds), None)
    if part is None:
        return None
    groups = _groups(part.text(65536))
    return _worst(
        [fields for fields in groups if fields.keys() & _RECIPIENTS] or [fields for fields in groups if "action" in fields]
    )


def _groups(text: str) -> list[dict[str, str]]:
    """The groups of fields that empty lines part: one about the message, one for each recipient (RFC 3464 §2.1)."""
    groups = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return [{name.lower(): re.sub(r"\s+", " ", value).strip() for name, value in _FIELD.findall(group)} for group in groups]


def _worst(groups: list[dict[str, str]]) -> Bounce | None:
    return min(map(_fate, groups), key=lambda fate: _RANK[fate.action], default=None)


def _fate(fields: dict[str, str]) -> Bounce:
    words = f"{fields.get('status', '')} {fields.get('diagnostic-code', '')}"
    status = _STATUS.search(fields.get("status", "")) or _STATUS.search(words)
    code = status[0] if status else None
    action = fields.get("action", "failed").split(" ")[0].strip("();,").lower()
    action = action if action in _RANK else "failed"
    return Bounce(
        permanent=action == "failed" and dsn_text.permanent(code or dsn_text.reply_code(words), words),
        recipient=next(filter(None, (_address(fields[key]) for key in _RECIPIENTS if key in fields)), None),
        status=code,
        action=action,
    )


def _address(field: str) -> str | None:
    """`rfc822; <Bo@x.example>` gives bo@x.example; other address types too (RFC 3464 §2.3.1, RFC 6533)."""
    match = _MAIL.search(decoded(field.partition(";")[2] or field))
    return match[0].lower() if match else None


def _unstructured(message: Message, tree: Part) -> Bounce | None:
    """The report of a server that has no part for its fields: it writes them into the text, or it uses words of its own."""
    signs = dsn_text.signs(message)
    if signs is None:
        return None
    text = dsn_text.notice(message)
    sure = signs is dsn_text.Signs.SURE
    written = [fields for fields in _groups(text) if fields.keys() & _RECIPIENTS and fields.keys() & {"action", "status"}]
    return (_worst(written) if sure else None) or _from_words(message, text, _library(message, tree), sure=sure)


def _from_words(message: Message, text: str, known: list[str], *, sure: bool) -> Bounce | None:
    """The report in a server's own words. `known` are the addresses that the library finds in its form: one that stands in the
    report and not only in what came back below it is believed at once; without `sure` signs there must be one.
    """
    said = text.lower()
    named = min((address for address in known if address in said), key=said.find, default=None)
    recipient = named or dsn_text.recipient(message, text) or next(iter(known), None)
    status, code = _STATUS.search(text), dsn_text.reply_code(text)
    if not known and not (sure and (recipient or status or code or dsn_text.failed(text) or dsn_text.declared(message))):
        return None
    action = dsn_text.action(message.subject, text)
    shown = status[0] if status and status[1] != "2" else None
    return Bounce(
        permanent=action == "failed" and dsn_text.permanent(shown or code, text),
        recipient=recipient,
        status=shown,
        action=action,
    )


def _library(message: Message, tree: Part) -> list[str]:
    """What flufl.bounce, which knows the forms of many servers one by one, finds failed in a mail that has signs of a report."""
    if sum(1 for _ in tree.walk()) > 40 or max(part.depth for part in tree.walk()) > 8:
        return []  # a structure that the standard library's parser need not see
    found = guarded(lambda: all_failures(email.message_from_bytes(message.raw[:200_000])), None)
    if not isinstance(found, tuple):
        return []
    return sorted(address.decode("utf-8", "replace").lower() for address in (found[1] or found[0]))


def _original_id(tree: Part, message: Message) -> str | None:
    """The Message-ID (in brackets) of the mail that came back."""
    match = re.search(r"<[^<>\s]+>", _original("message-id", tree, message))
    return match[0] if match else None


def _original_to(tree: Part, message: Message) -> str | None:
    """The recipient of the mail that came back, where it had only one: a server that names nobody can mean nobody else."""
    written_to = {address.email for name in ("to", "cc") for address in addresses(_original(name, tree, message))}
    return written_to.pop() if len(written_to) == 1 and written_to.isdisjoint(address.email for address in message.to) else None


def _original(name: str, tree: Part, message: Message) -> str:
    """A header of the mail that came back: from the enclosed mail or its headers, else from the text; empty where there is none."""
    written = re.compile(rf"(?im)^[ >]*{name}:\s*(\S.*)")
    for part in tree.walk():
        match = written.search(part.text(65536)) if part.content_type == "text/rfc822-headers" else None
        if part.depth and (value := match[1] if match else part.header(name)):
            return value
    match = written.search(message.text)
    return match[1] if match else ""
