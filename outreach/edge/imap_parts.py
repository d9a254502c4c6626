"""Reading a very large mail by its headers and its first text part. Pure: server structures in, names of sections and bytes out.

Law: what we hand on is always a well-formed small mail: the headers as they were, except that Content-Type and
Content-Transfer-Encoding are the text part's own. What was attached is not named any more; that is the price.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

TEXT_CAP = 262_144
HEADER_CAP = 262_144
DEPTH_CAP = 20
_CONTENT = frozenset({b"content-type", b"content-transfer-encoding", b"content-disposition", b"content-length"})


def text_section(structure: object) -> str | None:
    """The section number of the first text/plain part, else of the first text/html, else None.

    `structure` is imapclient's BODYSTRUCTURE (RFC 9051 §7.5.2): a part is a sequence of type, subtype, ...; a multipart begins
    with a list of its parts. The only part of a mail without parts is "1".

    >>> text_section(([(b"IMAGE", b"PNG"), (b"TEXT", b"HTML"), (b"TEXT", b"PLAIN")], b"MIXED"))
    '3'
    >>> text_section((b"TEXT", b"PLAIN"))
    '1'
    """
    texts = {kind: section for section, kind in reversed(list(_texts(structure, "", 0)))}
    return texts.get(b"PLAIN", texts.get(b"HTML"))


def _texts(part: object, section: str, depth: int) -> Iterator[tuple[str, bytes]]:
    """Section and subtype of every text part, in the order of the mail."""
    if not isinstance(part, Sequence) or isinstance(part, bytes) or len(part) < 2 or depth > DEPTH_CAP:
        return
    head, subtype = part[0], part[1]
    if isinstance(head, list):
        for number, child in enumerate(head, 1):
            yield from _texts(child, f"{section}.{number}" if section else str(number), depth + 1)
    elif isinstance(head, bytes) and head.upper() == b"TEXT" and isinstance(subtype, bytes):
        yield section or "1", subtype.upper()


def assemble(header: bytes, mime: bytes, body: bytes) -> bytes:
    r"""One small mail out of the message's headers, the text part's MIME headers and as much of its body as was fetched.

    Of `mime` only the fields that describe content are taken: for a mail without parts some servers repeat the whole header there.

    >>> assemble(b"From: a@b.example\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\n\r\n", b"Content-Type: text/plain\r\n\r\n", b"hello\r\n")
    b'From: a@b.example\r\nContent-Type: text/plain\r\n\r\nhello\r\n'
    """
    fields = _fields(header)
    content = [field for field in _fields(mime) if _describes_content(field)] or [
        field for field in fields if _describes_content(field) and b"multipart/" not in field.lower()
    ]
    return b"\r\n".join([*(field for field in fields if not _describes_content(field)), *content, b"", body])


def _fields(header: bytes) -> list[bytes]:
    """Header fields with their folded lines (RFC 5322 §2.2.3)."""
    fields: list[bytes] = []
    for line in header.split(b"\r\n"):
        if fields and line.startswith((b" ", b"\t")):
            fields[-1] += b"\r\n" + line
        elif line:
            fields.append(line)
    return fields


def _describes_content(field: bytes) -> bool:
    return field.partition(b":")[0].strip().lower() in _CONTENT


def whole_lines(body: bytes) -> bytes:
    """The body up to its last whole line when it was cut at the cap: half a line of base64 cannot be decoded."""
    return body if len(body) < TEXT_CAP else body[: body.rfind(b"\n") + 1]
