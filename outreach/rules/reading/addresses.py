"""Addresses out of a header, by one law: inside a pair of angle brackets stands the address, and nothing else is one.

The standard library says that `alice@good.example <bob@evil.example>` comes from alice; what a mail server routed, and what
DMARC looked at, is bob (CVE-2023-27043 and its family). A display name is only ever a display name here. Linear, never raises.
Groups (RFC 5322 §3.4) give their members. What people write into a text is no header: there `IN_TEXT` finds an address.
"""

from __future__ import annotations

import re

from outreach.model.mail import Address
from outreach.rules.reading.words import decoded

MAX_ADDRESSES = 200

IN_TEXT = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
"""An address as it stands in running text: no point or bracket behind it belongs to it."""
_BARE = re.compile(r"[^\s<>()\[\],;:\"@]+@[^\s<>()\[\],;:\"@]+")


def addresses(value: str) -> tuple[Address, ...]:
    """All addresses of a header value, in order; what holds no address gives nothing.

    >>> [a.email for a in addresses('"Poe, Ann" <Ann@Poe.example>, team: bo@x.example;')]
    ['ann@poe.example', 'bo@x.example']
    >>> [a.email for a in addresses("alice@good.example <bob@evil.example>")]
    ['bob@evil.example']
    """
    found: list[Address] = []
    for piece in _pieces(value):
        found += _one(piece)
        if len(found) >= MAX_ADDRESSES:
            break
    return tuple(found[:MAX_ADDRESSES])


def _pieces(value: str) -> list[str]:
    """Cut at commas and semicolons that stand outside quotes, comments and angle brackets."""
    pieces, begin, quoted, comment, angle, skip = [], 0, False, 0, False, False
    for at, char in enumerate(value):
        if skip:
            skip = False
        elif char == "\\":
            skip = True
        elif char == '"' and not comment:
            quoted = not quoted
        elif quoted:
            continue
        elif char == "(":
            comment += 1
        elif char == ")":
            comment = max(0, comment - 1)
        elif comment:
            continue
        elif char == "<":
            angle = True
        elif char == ">":
            angle = False
        elif char in ",;" and not angle:
            pieces.append(value[begin:at])
            begin = at + 1
        elif char == ":" and not angle and "@" not in value[begin:at]:
            begin = at + 1  # the name of a group
    pieces.append(value[begin:])
    if len(pieces) == 1 and quoted and "<" in value:  # a quote that is never closed hides nothing
        return value.replace('"', "").split(",")
    return pieces


def _one(piece: str) -> list[Address]:
    without = _unquoted(piece)
    angles = re.findall(r"<([^<>]*)>?", without)
    if angles:
        name = decoded(piece[: piece.find("<" + angles[0])] if "<" + angles[0] in piece else "")
        return [Address(name=_name(name), email=email) for angle in angles if (email := _email(angle))]
    comment = re.search(r"\(([^()]*)\)", piece)
    match = _BARE.search(re.sub(r"\([^()]*\)", " ", piece).replace('"', ""))
    if match is None:
        return []
    return [Address(name=_name(decoded(comment[1])) if comment else "", email=match[0].lower())]


def _unquoted(piece: str) -> str:
    """The piece with its quoted strings blanked, so that brackets inside them do not count."""
    return re.sub(r'"(?:[^"\\]|\\.)*"(?=[^"]*<)', "", piece)


def _email(angle: str) -> str:
    email = re.sub(r"\s+|\([^()]*\)", "", angle.rpartition(":")[2]).lower()
    return email if "@" in email[1:-1] and len(email) < 320 else ""


def _name(name: str) -> str:
    return re.sub(r"\s+", " ", name.replace("\\", "").strip().strip("\"'").strip())[:200]
