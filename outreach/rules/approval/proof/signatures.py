"""DKIM signatures checked by ourselves (RFC 6376), so narrowly that what was signed is what we read.

dkimpy answers whether a signature is valid; that alone would pass a second Subject, an unsigned In-Reply-To, text appended behind
`l=`, and a stranger's domain. So before it is asked: the domain must be the sender's, no `l=`, and every header that says who, what,
when, to whom and in answer to what must be covered, if it is there. Content-Type is not asked for: large providers do not sign it.

Law: anything unusual is "not proven"; nothing here raises for bytes from outside. `txt` is the only way to the world, handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import dkim

from outreach.rules.approval.proof.raw_headers import Fields, values

Txt = Callable[[str], bytes | None]

FRESH = timedelta(days=7)
SKEW = timedelta(hours=10)
MUST = frozenset({"from", "subject", "date"})
MUST_IF_PRESENT = frozenset({"to", "cc", "message-id", "in-reply-to", "references", "reply-to", "sender"})
_ALGORITHMS = frozenset({"rsa-sha256", "ed25519-sha256"})
_TRIES = 5
_LONGEST = 8192


def aligned(signer: str, domain: str) -> bool:
    """Whether the signing domain may speak for the sender's: the same, or a parent of two labels or more. A child may not:
    subdomains are handed out to strangers.

    >>> aligned("practice.example", "mail.practice.example"), aligned("evil.practice.example", "practice.example")
    (True, False)
    """
    signer, domain = signer.lower().rstrip("."), domain.lower().rstrip(".")
    return signer == domain or ("." in signer and domain.endswith("." + signer))


def verified(raw: bytes, block: Fields, domain: str, txt: Txt, now: datetime) -> bool:
    """Whether a signature of the sender's domain, fresh and covering enough, is valid."""
    return any(
        _usable(value, block, domain, now) and _valid(raw, index, txt)
        for index, value in enumerate(values(block, "dkim-signature")[:_TRIES])
    )


def covers_enough(block: Fields, domain: str) -> bool:
    """Whether no aligned signature leaves out what we read. A server's `dkim=pass` does not say what was signed: a letter of the
    owner's own, sent on with a new In-Reply-To, passes too."""
    ours = [tags for value in values(block, "dkim-signature") if (tags := _tags(value)) and aligned(tags.get("d", ""), domain)]
    return all(_covered(tags, block) for tags in ours)


def covered(block: Fields, domain: str) -> bool:
    """Whether a signature of the sender's domain stands there that covers what we read; whether it is valid only the DNS tells."""
    read = (_tags(value) for value in values(block, "dkim-signature"))
    return any(_covered(tags, block) for tags in read if tags and aligned(tags.get("d", ""), domain))


def _usable(value: bytes, block: Fields, domain: str, now: datetime) -> bool:
    tags = _tags(value)
    if tags is None or not aligned(tags.get("d", ""), domain) or tags.get("a", "").lower() not in _ALGORITHMS:
        return False
    return _covered(tags, block) and _fresh(tags, now)


def _covered(tags: dict[str, str], block: Fields) -> bool:
    if "l" in tags:
        return False
    signed = {name.strip().lower() for name in tags.get("h", "").split(":")}
    present = {name for name, _ in block}
    return signed >= MUST | (MUST_IF_PRESENT & present)


def _fresh(tags: dict[str, str], now: datetime) -> bool:
    """`t=` at most seven days ago and `x=` not passed; without `t=` the signed Date says it (`authenticity` looks at that)."""
    made, ends = _moment(tags.get("t")), _moment(tags.get("x"))
    if made is not None and not now - FRESH <= made <= now + SKEW:
        return False
    return ends is None or now <= ends


def _moment(seconds: str | None) -> datetime | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(int(seconds), UTC) if re.fullmatch(r"\d{1,11}", seconds) else datetime.min.replace(tzinfo=UTC)


def _tags(value: bytes) -> dict[str, str] | None:
    """The tag list (RFC 6376 §3.2); None when it is too long, not ASCII, or names a tag twice."""
    if len(value) > _LONGEST or not value.isascii():
        return None
    found: dict[str, str] = {}
    for part in value.decode("ascii").split(";"):
        name, equals, said = part.partition("=")
        if not equals and not name.strip():
            continue
        if not equals or name.strip() in found:
            return None
        found[name.strip()] = re.sub(r"\s+", "", said)
    return found


def _valid(raw: bytes, index: int, txt: Txt) -> bool:
    def look_up(name: bytes, timeout: int = 5) -> bytes | None:
        return txt(name.decode("ascii").rstrip("."))

    try:
        return bool(dkim.DKIM(raw, minkey=1024).verify(idx=index, dnsfunc=look_up))
    except Exception:  # a stranger's bytes and a stranger's key record in a library: whatever it raises is no proof
        return False
