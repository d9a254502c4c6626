r"""The header block of a mail as bytes, read so strictly that no two mail programs can read it differently.

Law: what is odd is refused, not repaired. Who may say yes hangs on a few headers, and every repair is a place where our reading
and the verifier's (or the owner's own client's) could part: two From lines, a name with an address in it, a bare carriage return.
`Odd` says what was odd, in words; the bytes themselves never stand in it.
"""

from __future__ import annotations

import re

BLOCK = 256 * 1024
FIELDS = 500
_NAME = re.compile(rb"[!-9;-~]{1,100}")
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_DOMAIN = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
_ADDRESS = f"{_LOCAL}@{_DOMAIN}"
_QUOTED = r'"(?P<quoted>[^"\\<>\r\n]*)"'
_ATOMS = r"(?P<atoms>[^\"\\<>@,:;()\[\]\r\n]*)"
_FROM = re.compile(rf"(?:(?:{_QUOTED}|{_ATOMS})\s*<(?P<angle>{_ADDRESS})>|(?P<bare>{_ADDRESS}))")

Fields = tuple[tuple[str, bytes], ...]


class Odd(Exception):
    """The headers cannot be read in one way only. The message is a sentence without foreign words."""


def fields(raw: bytes) -> Fields:
    r"""(lower-case name, value still folded) in order; raise `Odd` for a block that is no plain list of fields (RFC 5322 §2.2).

    >>> fields(b"From: a@b.example\r\nSubject: hi\r\n there\r\n\r\nbody")
    (('from', b' a@b.example'), ('subject', b' hi\r\n there'))
    """
    end = re.search(rb"\r?\n\r?\n", raw[:BLOCK])
    if end is None and len(raw) > BLOCK:
        raise Odd("its headers are longer than any mail program writes")
    block = raw[: end.start()] if end else raw
    if b"\0" in block or re.search(rb"\r(?!\n)", block):
        raise Odd("its headers hold control characters")
    found: list[tuple[str, bytes]] = []
    for each in re.split(rb"\r?\n", block):
        if each[:1] in (b" ", b"\t"):
            if not found or not each.strip():
                raise Odd("its headers are folded in a way that can be read twice")
            name, value = found[-1]
            found[-1] = (name, value + b"\r\n" + each)
            continue
        head, colon, value = each.partition(b":")
        if not colon or not _NAME.fullmatch(head):
            raise Odd("a line among its headers is no header")
        found.append((head.lower().decode("ascii"), value))
    if len(found) > FIELDS:
        raise Odd("it has more headers than any mail program writes")
    return tuple(found)


def values(block: Fields, name: str) -> list[bytes]:
    """All values of one header, in order."""
    return [value for each, value in block if each == name]


def text(value: bytes) -> str:
    """A value unfolded and decoded loosely, for looking at words such as `bulk`."""
    return re.sub(rb"\r\n(?=[ \t])", b"", value).decode("utf-8", "replace").strip()


def one_address(value: bytes) -> str:
    """The one address of a From header, in lower case; raise `Odd` for everything but `a@b.example`, `Name <a@b.example>`, `"Name" <a@b.example>`.

    The bytes between the angle brackets count and nothing else: no group, no comment, no route, no second address, and no address in
    the name (unless it is the same one, as some programs write it). An address outside ASCII is nobody's.
    """
    try:
        flat = re.sub(r"\r\n[ \t]+", " ", value.decode("utf-8")).strip()
    except UnicodeDecodeError:
        raise Odd("its From is not written in any known alphabet") from None
    found = _FROM.fullmatch(flat) if len(flat) <= 500 else None
    if found is None:
        raise Odd("its From is not exactly one plain address")
    address = (found["angle"] or found["bare"]).lower()
    name = found["quoted"] or ""
    if "@" in name and name.strip().lower() != address:
        raise Odd("the name in its From holds another address")
    if len(address) > 254:
        raise Odd("its From is longer than an address can be")
    return address
