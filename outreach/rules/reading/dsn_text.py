"""Delivery reports in the words of servers that do not use the standard: qmail, exim, old postfix, Exchange, Notes, hosts of all kinds.

A report is believed when a machine says it is one: a daemon's address, an empty return path, a header of failed recipients, and
words of failure, or our own mail enclosed. A person who writes "your mail bounced" is a person. Tables first, functions below;
add a server's words there.
"""

from __future__ import annotations

import re
from enum import Enum

from outreach.model.mail import Message
from outreach.rules.reading.words import calm

_DAEMON = re.compile(
    r"(mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mail[-_.]?delivery([-_.]?(sub)?system)?|mdaemon|mailerdaemon|mmdf|bounces?|root|uucp|majordomo|"
    r"microsoftexchange[0-9a-f]+|mailadmin|mail-administrator|nondelivery|double-?bounce|delivery|mta|smtp|noreply|no-reply|system|admin(istrator)?)([-+=_.].*)?@.*|[^@]*"
)
_SURE_DAEMON = re.compile(
    r"(mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mail[-_.]?delivery.*|mdaemon|microsoftexchange[0-9a-f]+|double-?bounce|mmdf)([-+=_.].*)?@.*"
)
_DAEMON_NAME = re.compile(
    r"(?i)mail(er)?[ -]*(delivery|daemon|administrator)|delivery (sub)?system|postmaster|mail system|system administrator|internet mail delivery"
)
_SUBJECT = re.compile(
    r"(?i)(undeliver(ed|able)|un-?deliverable|returned mail|mail returned|returned to sender|delivery (status )?(notification|report|failure|problem|error|has failed|delayed|unsuccessful)"
    r"|non[- ]?delivery|failure (notice|delivery)|failed (mail|delivery)|mail (delivery|system|status|transfer)?\W*(failed|failure|error|problem)|(message|mail) (delivery|could not be|not|status)"
    r"\b.{0,20}(deliver|fail|delay|error)|could ?n[o']t be delivered|cannot be delivered|not delivered|delayed mail|(mail|delivery) (delivery )?warning|warning: (could not|message)|ndn:|dsn:|user unknown|bounced? (mail|message)"
    r"|rejected|auto(matic)? (bounce|rejection)|permanent delivery|transient (delivery|failure)|mail failure|nondeliverable|email could not|can't be delivered|address change|mailbox (full|unavailable|quota)"
    r"|unzustellbar|nicht zugestellt|nicht zustellbar|unzustellbarkeit|zustellung|mail konnte nicht|non[- ]remis|non distribu|[ée]chec (de la )?(remise|distribution)|retour(n[ée])? (à|a) l'exp[ée]diteur"
    r"|no se (puede|pudo|ha podido) entregar|no entregado|correo devuelto|devuelto|falla? (en|de) (la )?entrega|mancat[ao] (recapito|consegna)|non recapitabile|impossibile recapitare"
    r"|onbestelbaar|niet (af|be)?geleverd|n[ãa]o (foi )?(poss[íi]vel )?entreg|falha (na|de) entrega|oleverans|kunde inte levereras|kan ikke leveres|ikke leveret|uleveret|toimittaminen|niedostarcz|nie dostarcz"
    r"|nedoru[čc]|не доставлен|недоставлен|退信|无法投递|投递失败|配信不能|(送信|配信)できません|エラー(通知|メール)|teslim edileme)"
)
_FAILED = re.compile(
    r"(?i)(user unknown|unknown (user|recipient|address|local)|no such (user|recipient|address|mailbox|person|account|domain|host)|does(n't| not| n't) exist|doesn't have a|not (a )?(known|valid|listed|found)"
    r"|full mailbox|mailbox (is )?(full|unavailable|not found|disabled|inactive|over|does)|over ?quota|quota (is )?exceeded|exceed(ed|s) .{0,20}(quota|storage|size)|invalid (recipient|address|mailbox|user)|address (rejected|unknown|not found|couldn't be found)"
    r"|recipient (address )?(rejected|unknown|not)|unrouteable|unroutable|host (unknown|not found|or domain name not found)|relay(ing)? (access )?denied|delivery (has )?(failed|to the following|to this address)|permanent(ly)? (fatal )?(error|fail|reject)"
    r"|could ?n[o']t (be )?deliver(ed)?|unable to deliver|undeliverable|was not delivered|not be delivered|wasn't able to deliver|did not reach|cannot deliver|failed to deliver|following (address|recipient)|fatal error|connection (timed out|refused)"
    r"|account (is |has been )?(disabled|inactive|closed|suspended|blocked)|no longer (valid|available|in use|active|exists?)|retry (time ?out|timeout) exceeded|too many hops|hop count|mail loop|rejected your message|message (was )?refused|blocked|spam|gave up|giving up"
    r"|konnte nicht zugestellt|nicht zugestellt|unbekannt|existiert nicht|n'a pas pu [êe]tre|non remis|inconnu|no se (pudo|puede) entregar|no existe|desconocid|non [èe] stato (possibile|recapitato)|sconosciut|onbekend|niet (worden )?bezorgd"
    r"|n[ãa]o (foi )?(poss[íi]vel )?entreg|okänd|kunde inte|ukendt|ukjent|kunne ikke|nie istnieje|не существует|не удалось доставить|不存在|见つかりません|見つかりません|(送信|配信)できません|bulunamadı)"
)
_SOFT = re.compile(
    r"(?i)(mail(box|folder)\b.{0,20}\b(full|exceed)|over ?quota|quota|storage|insufficient (system )?(storage|space)|temporar(y|ily)|try again|greylist|timed? ?out|deferred|too (many|large)|(envelope|message) expired|connection (refused|dropped)|\bbusy\b|speicher|pleine?\b|llen[ao]|pien[ao]\b"
    r"|exceeded .{0,20}(time|retry)|retry)"
)
_FOR_GOOD = re.compile(r"(?i)(?<!not a )\bpermanent(ly)?\b.{0,20}\b(error|fail|reject|refus)|\bfailed permanently")
_ARRIVED = re.compile(r"(?i)\bsuccessfully (delivered|relayed)|\b(was|were|has been|have been) (delivered|relayed) to\b")
_UNDELIVERED = re.compile(
    r"(?i)\b(could ?n[o']t|can ?not|can't|was ?n[o']t|unable to)\b.{0,20}\bdeliver|\bundeliver|できませんでした"
)
_LOST = re.compile(r"(?i)\bnot\b|n't\b|\bun\w*deliver|fail|unable|error|reject|unknown|delay")
_DELAYED = re.compile(
    r"(?i)(will (continue|keep|be retr|retry|attempt|try)|still (be|being|trying|in the queue|undelivered|retry)|has not (yet )?been delivered|(delivery|message|mail) (is |has been |was )?(delayed|postponed)|has been postponed|delayed for|not yet been|do not need to (resend|retry)|don't need to"
    r"|(could|can) ?not .{0,60}for (the last|\d+) |(warning|delay)\W.{0,40}(only|not need)|verz[öo]ger|sera retent|retras|ritard|warning message only|no action is required)"
)
_NOBODY = re.compile(
    r"(?i)\b(?:user unknown|unknown user|no such (?:user|address|mailbox|recipient)|no user by that name|no longer valid|(?:address|recipient|mailbox|user) (?:is wrong|is invalid|does not exist))\b"
)
_GOES_ON = re.compile(r"(?i)\b(?:will (?:continue|keep|be retr|retry|attempt|try)|still (?:being |trying|in the queue|retry))")
_CODE = re.compile(r"(?<![\d.\-])([45]\d\d)[ \-:#](?=\D|\d\.)")
_MAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\.\w+|(?<=[<\s])[\w.+-]+@[\w.-]+(?=[>\s])")
_RETURNED = re.compile(
    r"(?im)^[\s>*]*([-=_*]{2,}.{0,60}(copy of|original|returned|unsent|undelivered|your) ?.{0,40}(message|mail|headers|follow)|-+ ?(this is a|below this line|message|included is)|return-path: ?<|received:\s*(from|by)|"
    r"-----Original Message|(the )?original message (follows|headers|was)|--- ?below|original message:|unsent message below|message header|message-id:|the header of the original)"
)


class Signs(Enum):
    """How plainly a mail shows that a machine reports on a delivery; `POSSIBLE` needs a second witness."""

    SURE = "sure"
    POSSIBLE = "possible"


def signs(message: Message) -> Signs | None:
    """Whether a machine writes as if reporting on a delivery, before anything is read closely; None: it does not look like it."""
    daemon = _is_daemon(message)
    if _reports(message, daemon=daemon):
        return Signs.SURE
    answers = re.match(r"(?i)\s*(fwd?|aw|wg|sv|tr)\s*:", message.subject) or message.in_reply_to
    told = _SUBJECT.search(message.subject) and _FAILED.search(calm(message.text))
    return Signs.POSSIBLE if daemon or (told and not answers) else None


def _reports(message: Message, *, daemon: bool) -> bool:
    if message.header("x-failed-recipients") or declared(message):
        return True
    address = message.senders[0].email if message.senders else ""
    null_path = (message.header("return-path") or "").strip() == "<>"
    subject = bool(_SUBJECT.search(message.subject)) and not re.match(r"(?i)\s*(re|fwd?|aw|wg|sv|tr)\s*:", message.subject)
    text = calm(message.text)
    words = bool(_FAILED.search(text))
    if daemon:
        return subject or words or bool(_CODE.search(text))
    if null_path or _DAEMON.fullmatch(address):
        return (subject and words) or (bool(_UNDELIVERED.search(text)) and _returns_ours(message))
    return subject and words and bool(_RETURNED.search(text)) and "message/rfc822" in message.parts


def declared(message: Message) -> bool:
    """Whether the mail's own type says that it is a delivery report (RFC 6522 §3), whatever is left of its parts."""
    return message.content_type == "multipart/report" and "delivery-status" in (message.header("content-type") or "").lower()


def _returns_ours(message: Message) -> bool:
    """Whether the mail encloses one that was written by the address it goes to."""
    written_by = [line.lower() for line in re.findall(r"(?im)^From: .*", message.text[:20_000])]
    return "message/rfc822" in message.parts and any(address.email in line for address in message.to for line in written_by)


def _is_daemon(message: Message) -> bool:
    """Whether the sender calls itself a mail server: by address, by name, or by having none (`From: MAILER-DAEMON`, `From: <>`)."""
    sender = message.senders[0] if message.senders else None
    if sender and (_SURE_DAEMON.match(sender.email) or _DAEMON_NAME.search(sender.name)):
        return True
    value = message.header("from") or ""
    return "@" not in value and bool(re.search(r"(?i)mailer-?daemon|postmaster|mail delivery|^\s*<>\s*$", value))


def notice(message: Message) -> str:
    """The report's own words, without the mail that it returns below."""
    text = calm(message.text)
    cut = next((match.start() for match in _RETURNED.finditer(text) if match.start() > 60), len(text))
    head = text[:cut]
    return head if _FAILED.search(head) or _DELAYED.search(head) or _MAIL.search(head) else text


def action(subject: str, text: str) -> str:
    """What became of the mail, in the standard's word for it (RFC 3464 §2.3.3): failed, delayed or delivered."""
    if _ARRIVED.search(text) and not _LOST.search(f"{subject} {text}"):
        return "delivered"
    return "delayed" if _delayed(subject, text) else "failed"


def _delayed(subject: str, text: str) -> bool:
    """Whether the server says that it goes on trying."""
    if _NOBODY.search(f"{subject}\n{text}") and not _GOES_ON.search(text):
        return False  # "Warning: user unknown!" waits for nothing
    said = re.search(r"(?i)delay|warning|verz[öo]ger|retard|transient|still being|postponed", subject) is not None
    lost = (
        re.search(r"(?i)gave up|giving up|given up|permanent|no further|returned to sender|has been returned|did not reach", text)
        is not None
    )
    return (said or _DELAYED.search(text) is not None) and not lost


def failed(text: str) -> bool:
    """Whether the words say that a delivery failed."""
    return _FAILED.search(text) is not None


def reply_code(text: str) -> str | None:
    """The first SMTP reply code of a failure (RFC 5321 §4.2), such as 550."""
    match = _CODE.search(text)
    return match[1] if match else None


def permanent(code: str | None, words: str) -> bool:
    """For good or for now: by the class of the code (RFC 3463 §2), and where there is none by the words: the server's own verdict
    before its reason, because one that gave up on a full mailbox says "this is a permanent error".

    >>> permanent("4.2.2", "mailbox full"), permanent(None, "A permanent error: mailbox full"), permanent(None, "mailbox full")
    (False, True, False)
    """
    if code:
        return not code.startswith("4")
    return _FOR_GOOD.search(words) is not None or _SOFT.search(words) is None


def recipient(message: Message, text: str) -> str | None:
    """The address that failed: from the header made for it, from the form of known servers, else the first that is nobody else's."""
    others = {address.email for address in (*message.senders, *message.to, *message.cc, *message.reply_to)}
    for header in ("x-failed-recipients", "x-failed-recipient", "original-recipient", "final-recipient"):
        match = re.search(r"[^\s<>,;\"]+@[^\s<>,;\"]+\w", message.header(header) or "")
        ours = (
            match and match[0].lower() in others and not header.startswith("x-")
        )  # where the report itself went (RFC 8098 §2.3)
        if match and not ours:
            return match[0].lower()
    candidates = [
        match
        for match in _MAIL.finditer(text)
        if match[0].lower().strip(".") not in others and not _DAEMON_ADDRESS.match(match[0].lower())
    ]
    if not candidates:
        return None
    return max(candidates[:20], key=lambda match: _weight(text, match))[0].lower().strip(".'")


_DAEMON_ADDRESS = re.compile(
    r"(postmaster|mailer-daemon|abuse|support|help(desk)?|admin|hostmaster|noreply|no-reply)@|.*\.(png|jpg|gif)$"
)
_MADE_ID = re.compile(r"\d{8,}.*@|[\w.]*\d{6,}\w*@")


def _weight(text: str, match: re.Match[str]) -> int:
    """How likely an address in a report is the one that failed, by what stands around it; the first wins among equals."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    line = text[line_start : len(text) if line_end < 0 else line_end]
    around = text[max(0, match.start() - 200) : match.end() + 250]
    weight = 4 * (line.strip().strip("<>:;'\"- *") == match[0]) + 3 * bool(
        re.match(r"\s*<?" + re.escape(match[0]) + r">?\s*:?", line)
    )
    weight += 3 * bool(re.search(r"(?i)(rcpt to|recipient|failed|following|unknown|not found|does not exist|rejected|to:)", line))
    weight += 2 * bool(_FAILED.search(around)) + bool(_CODE.search(around))
    weight += 6 * bool(re.search(r"(?i)rcpt to", line)) - 6 * bool(_MADE_ID.match(match[0]))
    return weight - 4 * bool(
        re.search(r"(?i)(contact|sender:|from:|mail from|help|questions|postmaster|message-id|reply-to|subject:)", line)
    )
