"""Who may command. Every mail that claims to be the owner's stands here first, and most fall.

Law (fail closed; PRODUCT, "Who may command"): a command is never automatic, never from a list, and has exactly one From with exactly
one address. Then it must be proven, in this order: its copy lies in our own Sent folder (only who is logged in can put it there); or
the address is an owner's, *and* it answers a digest of ours or carries a live token, *and* its DKIM signature holds when we check
it ourselves, or the configured mail server vouches for it; and then its Message-ID counts once, because what no signature covers can be
changed by whoever sends it again. An assistant proves the same way and may do less; a copy in Sent from
an address we were not told of is the mailbox's owner's.

Nothing raises for bytes from outside. A `Refused` is listed in the next digest; nobody is ever answered because of one.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from outreach.model.decision import Known
from outreach.model.mail import Message
from outreach.rules.approval.proof import auth_results, signatures
from outreach.rules.approval.proof.proof import How, Proof, Refused, Role
from outreach.rules.approval.proof.raw_headers import Fields, Odd, fields, one_address, text, values
from outreach.rules.approval.proof.signatures import Txt

__all__ = ["Proof", "Refused", "prove"]

_ONCE = ("from", "subject", "to", "date", "message-id", "in-reply-to", "references", "sender", "reply-to", "content-type")
"""A second one of these lets two programs read two different mails (RFC 5322 §3.6)."""

_BULK = frozenset({"bulk", "list", "junk", "auto_reply"})
_MACHINE = (
    "list-id",
    "list-post",
    "list-unsubscribe",
    "x-autoreply",
    "x-autorespond",
    "x-loop",
    "x-failed-recipients",
)
_FUTURE = timedelta(days=1)


def prove(
    message: Message,
    known: Known,
    *,
    owners: frozenset[str],
    assistants: frozenset[str] = frozenset(),
    authserv_id: str | None = None,
    txt: Txt | None = None,
    token_ok: bool = False,
    now: datetime,
) -> Proof | Refused:
    """Whether this mail may command, and as whom.

    `known.own_copy_in_sent` is the Sent proof, `known.digest` the digest it answers; `token_ok` says that its subject carries a
    token of ours, alive and unused. `txt` looks up TXT records, None where there is no network; `authserv_id` is the name our mail
    server signs its Authentication-Results with, None where it writes none.
    """
    try:
        block = fields(message.raw)
        sender = _sender(block)
    except Odd as odd:
        return Refused(reason=str(odd))
    if (machine := _automatic(message, block)) is not None:
        return Refused(reason=machine)
    role: Role = "assistant" if sender in _lower(assistants) else "owner"
    if known.own_copy_in_sent:
        return Proof(role=role, how="own copy in Sent", sender=sender)
    if sender not in _lower(owners | assistants):
        return Refused(reason="its address is neither the owner's nor an assistant's")
    if known.digest is None and not token_ok:
        return Refused(reason="it neither answers a digest nor carries a button's code that still counts")
    if message.date is None or not now - signatures.FRESH <= message.date <= now + _FUTURE:
        return Refused(reason="its date is missing, more than seven days old, or in the future")
    if message.message_id is None:
        return Refused(reason="it has no Message-ID, by which a second copy of it would be known")
    if known.obeyed:
        return Refused(reason="it was carried out before, and each mail counts once")
    how = _vouched(message.raw, block, sender.rpartition("@")[2], authserv_id=authserv_id, txt=txt, now=now)
    return Proof(role=role, how=how, sender=sender) if how else Refused(reason="nothing proves that its address is not forged")


def _sender(block: Fields) -> str:
    """The one address of the one From; raise `Odd` for headers that may stand once and stand twice."""
    for name in _ONCE:
        if len(values(block, name)) > 1:
            raise Odd(f"it has more than one {name.title()} header")
    senders = values(block, "from")
    if not senders:
        raise Odd("it has no From header")
    return one_address(senders[0])


def _automatic(message: Message, block: Fields) -> str | None:
    """Why this mail was written by a machine, or None (RFC 3834 §2 and §5, and the headers older machines use)."""
    said = {
        name: {text(value).lower() for value in values(block, name)} for name in ("auto-submitted", "precedence", "return-path")
    }
    if any(re.split(r"[\s;(]", each, maxsplit=1)[0] != "no" for each in said["auto-submitted"]):
        return "it was sent by a machine"
    if said["precedence"] & _BULK or any(values(block, name) for name in _MACHINE):
        return "it was sent by a list or a machine"
    if any(each.replace(" ", "") == "<>" for each in said["return-path"]):
        return "it is a report of a mail server"
    content = text(next(iter(values(block, "content-type")), b"")).lower()
    if content.startswith("multipart/report") or message.content_type == "multipart/report":
        return "it is a report of a mail server"
    return None


def _vouched(raw: bytes, block: Fields, domain: str, *, authserv_id: str | None, txt: Txt | None, now: datetime) -> How | None:
    if txt is not None and signatures.verified(raw, block, domain, txt, now):
        return "DKIM signature"
    if authserv_id and signatures.covers_enough(block, domain) and auth_results.passes(block, authserv_id, domain):
        return "mail server's verdict"
    return None


def _lower(addresses: frozenset[str]) -> frozenset[str]:
    return frozenset(each.strip().lower() for each in addresses)
