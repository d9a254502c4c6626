"""Cuts the bytes of a mail into headers and parts, in linear time, whatever the bytes are.

Law: never raises, never recurses deeper than `MAX_DEPTH`, never looks at more than `MAX_PARTS` parts, and never copies a part
that nobody asks for. The standard library's parser is exact but unbounded: 70 KB of nesting ends in RecursionError and 7 MB of
empty parts take most of a minute, so the structure (RFC 2045, 2046) is read here, under caps, and `email` only ever sees one
capped header at a time.

It does not decide which part is the text; `rules.reading.parse` does.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message as Fields

from outreach.rules.reading.words import charset_decode, decoded

HEADER_BLOCK = 256 * 1024
HEADER = 8 * 1024
MAX_HEADERS = 500
MAX_PARTS = 200
MAX_DEPTH = 20
BODY = 512 * 1024

_NAME = re.compile(rb"([!-9;-~]{1,120})[ \t]*:")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+")


@dataclass(slots=True, kw_only=True)
class Part:
    """One part: its headers (name in lower case, value unfolded but not decoded), and where its body lies in `source`."""

    headers: tuple[tuple[str, str], ...]
    source: bytes = field(repr=False)
    start: int
    end: int
    depth: int
    children: tuple[Part, ...] = ()
    _fields: Fields | None = field(default=None, repr=False)

    def header(self, name: str) -> str:
        """The first value of a header, or an empty string."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def fields(self) -> Fields:
        """Content-Type and Content-Disposition as `email` understands them (compat32: nothing is interpreted unasked)."""
        if self._fields is None:
            self._fields = Fields()
            for name in ("content-type", "content-disposition"):
                if value := self.header(name):
                    self._fields[name] = value
        return self._fields

    @property
    def content_type(self) -> str:
        """Type and subtype in lower case, also where the semicolon after them was forgotten; text/plain when there is none
        or it makes no sense (RFC 2045 §5.2).
        """
        match = _TYPE.match(str(guarded(self.fields.get_content_type, "")))
        return match[0] if match else "text/plain"

    @property
    def filename(self) -> str:
        """The name of an attachment, or an empty string."""
        return decoded(str(guarded(self.fields.get_filename, None) or ""))[:200]

    @property
    def attached(self) -> bool:
        """Whether the sender meant this part as an attachment (RFC 2183)."""
        return self.header("content-disposition").strip().lower().startswith("attachment")

    def content(self, limit: int = BODY) -> bytes:
        """The body without its transfer encoding, at most about `limit` bytes of it."""
        encoding = self.header("content-transfer-encoding").strip().lower()
        body = self.source[self.start : min(self.end, self.start + 3 * limit)]
        if encoding == "base64":
            return _base64(body)[:limit]
        if encoding == "quoted-printable":
            return quopri.decodestring(body)[:limit]
        return body[:limit]

    def text(self, limit: int = BODY) -> str:
        """The body as text, by its own charset if that is one we trust, else by the likeliest one."""
        charset = guarded(lambda: self.fields.get_content_charset(""), "")
        return charset_decode(self.content(limit), str(charset or ""))

    def walk(self) -> Iterator[Part]:
        """The part and all below it, in the order of the mail."""
        yield self
        for child in self.children:
            yield from child.walk()


def guarded(read: object, default: object) -> object:
    """Call `read`; whatever goes wrong inside the standard library's header code gives `default`."""
    try:
        return read()  # type: ignore[operator]
    except Exception:
        return default


def split(raw: bytes) -> Part:
    """The tree of parts of a mail."""
    source = _tidy(raw)
    return _part(source, 0, len(source), depth=0, budget=[MAX_PARTS])


def _tidy(raw: bytes) -> bytes:
    """Without a byte order mark or empty lines before the headers, and with line feeds where only carriage returns stand."""
    start = raw[:4096].lstrip(b"\xef\xbb\xbf\r\n \t")
    source = raw[min(4096, len(raw)) - len(start) :] if len(start) < min(4096, len(raw)) else raw
    return source if b"\n" in source[:65536] else source.replace(b"\r", b"\n")


def _part(raw: bytes, start: int, end: int, *, depth: int, budget: list[int], default: str = "text/plain") -> Part:
    budget[0] -= 1
    headers, body = _headers(raw, start, end)
    if not any(name == "content-type" for name, _ in headers) and default != "text/plain":
        headers = (*headers, ("content-type", default))
    part = Part(headers=headers, source=raw, start=body, end=end, depth=depth)
    if depth >= MAX_DEPTH or budget[0] <= 0:
        return part
    kind = part.content_type
    if kind.startswith("multipart/"):
        inner = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        part.children = tuple(_multipart(part, budget, inner))
    elif kind in ("message/rfc822", "message/global", "message/news"):
        part.children = (_enclosed(part, budget),)
    return part


def _enclosed(part: Part, budget: list[int]) -> Part:
    if part.header("content-transfer-encoding").strip().lower() in ("base64", "quoted-printable"):
        inner = part.content()
        return _part(inner, 0, len(inner), depth=part.depth + 1, budget=budget)
    return _part(part.source, part.start, part.end, depth=part.depth + 1, budget=budget)


def _multipart(part: Part, budget: list[int], default: str) -> Iterator[Part]:
    boundary = str(guarded(lambda: part.fields.get_boundary(""), "") or "")
    if not boundary:
        return
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    begin = None
    for at, after, closing in _delimiters(part.source, mark, part.start, part.end):
        if begin is not None and budget[0] > 0:
            yield _part(part.source, begin, max(begin, at), depth=part.depth + 1, budget=budget, default=default)
        begin = after
        if closing or budget[0] <= 0:
            return
    if begin is not None:  # no closing delimiter: the mail was cut off
        yield _part(part.source, begin, part.end, depth=part.depth + 1, budget=budget, default=default)


def _delimiters(raw: bytes, mark: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where delimiter lines begin (with the line break before them, which is theirs), where they end, and whether they close."""
    at = raw.find(mark, start, end)
    while at >= 0:
        stop = raw.find(b"\n", at, end)
        stop = end if stop < 0 else stop + 1
        rest = raw[at + len(mark) : min(stop, at + len(mark) + 200)].strip()
        if rest in (b"", b"--") and (at == start or raw[at - 1 : at] == b"\n"):
            before = at - 2 if raw[at - 2 : at] == b"\r\n" else at - 1
            yield max(start, before), stop, rest == b"--"
        at = raw.find(mark, stop, end)


def _headers(raw: bytes, start: int, end: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """The header block that begins at `start`, under the caps, and where the body begins (RFC 5322 §2.2)."""
    found: list[tuple[str, list[bytes], int]] = []
    at = start
    while at < end and at - start < HEADER_BLOCK:
        stop = raw.find(b"\n", at, end)
        stop = end if stop < 0 else stop + 1
        line = raw[at : min(stop, at + HEADER)].rstrip(b"\r\n")
        match = _NAME.match(line)
        if not line.strip() and (found or at != start):
            return _joined(found), stop
        if line[:1] in (b" ", b"\t") and found:
            name, pieces, size = found[-1]
            if size + len(line) <= HEADER:
                pieces.append(line)
                found[-1] = (name, pieces, size + len(line))
        elif match and len(found) < MAX_HEADERS:
            found.append((match[1].decode("ascii", "replace").lower(), [line[match.end() :]], len(line)))
        elif not match and line.strip() and not line.startswith((b"From ", b">From ")):
            return _joined(found), at  # a line that is no header: the body begins without a blank line
        at = stop
    if at < end:  # the block is longer than the cap: the body begins where it would have ended
        blank = re.compile(rb"\r?\n\r?\n").search(raw, at, end)
        at = blank.end() if blank else end
    return _joined(found), at


def _joined(found: list[tuple[str, list[bytes], int]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, charset_decode(b"".join(pieces)[:HEADER], "").strip()) for name, pieces, _ in found)


def _base64(body: bytes) -> bytes:
    clean = _NOT_BASE64.sub(b"", body)
    clean = clean[: len(clean) - len(clean) % 4] if len(clean) % 4 == 1 else clean + b"=" * (-len(clean) % 4)
    try:
        return base64.b64decode(clean)
    except (ValueError, binascii.Error):
        return body
