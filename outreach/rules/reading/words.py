"""Bytes and encoded words into text. Only charsets on a list are decoded by name; all else is guessed, never executed.

`charset=unicode_escape` and its kin are codecs to Python, so a name that a stranger wrote is looked up in `TRUSTED`
first (RFC 2047 §2, RFC 2978). Nothing here raises.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata

TRUSTED = re.compile(
    r"utf-8|utf-16|utf-16-le|utf-16-be|utf-7|ascii|iso8859-\d+|iso2022_\w+|cp125\d|cp437|cp85\d|cp866|cp874|cp932|cp936|cp949|cp950|koi8-[rut]"
    r"|gb2312|gbk|gb18030|big5|big5hkscs|shift_jis|shift_jis_2004|euc_jp|euc_kr|tis-620|mac-\w+|hz|johab"
)
_ENCODED = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{1,20})?\?([bBqQ])\?([^?]*)\?=(?:[ \t]+(?==\?))?")
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x200B, 0x200E, 0x200F, 0xFEFF, 0x2060])
_CONTROL |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def charset_decode(data: bytes, charset: str) -> str:
    r"""`data` as text by `charset` if it is a trusted one; else UTF-8 if it is that, else Windows-1252, which never fails.

    >>> charset_decode(b"caf\xe9", "us-ascii")
    'café'
    >>> charset_decode(b"\\x41", "unicode_escape")
    '\\x41'
    """
    name = _trusted(charset)
    if name == "iso8859-1":
        name = "cp1252"  # what those who write iso-8859-1 mean, as every browser reads it
    if name and name not in ("ascii", "utf-8"):
        return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_short = error.reason == "unexpected end of data" and len(data) > 1000 and error.start > len(data) - 4
        wrong = name == "utf-8" or cut_short
        mostly = data.decode("utf-8", "replace")
        return mostly if wrong and mostly.count("\ufffd") * 20 <= len(mostly) + 20 else data.decode("cp1252", "replace")


def _trusted(charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip().strip("'\"")[:40]).name
    except (LookupError, ValueError):
        return ""
    return name if TRUSTED.fullmatch(name) else ""


def decoded(value: str) -> str:
    """A header value with its encoded words decoded (RFC 2047), on one line, without control and direction characters.

    >>> decoded("=?utf-8?q?R=C3=A9ponse?= =?utf-8?b?IMOg?= vous")
    'Réponse à vous'
    """
    text = _ENCODED.sub(lambda m: _word(m[1], m[2].lower(), m[3]), value) if "=?" in value else value
    text = "".join(" " if unicodedata.category(c) in ("Zl", "Zp") or c in "\r\n\t" else c for c in text)
    return re.sub(r" {2,}", " ", text.translate(_CONTROL)).strip()


def _word(charset: str, how: str, body: str) -> str:
    data = body.encode("ascii", "ignore")
    if how == "q":
        return charset_decode(binascii.a2b_qp(data, header=True), charset)
    try:
        return charset_decode(base64.b64decode(data + b"=" * (-len(data) % 4)), charset)
    except (ValueError, binascii.Error):
        return body


def plain(text: str) -> str:
    r"""Body text with one kind of line break and no invisible characters.

    >>> plain("a\r\nb\u200b\xa0c")
    'a\nb c'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return text.translate(_CONTROL).replace("\xa0", " ").replace("\u202f", " ").replace("\xad", "")


def calm(text: str, limit: int = 6_000) -> str:
    """The beginning of a text for those who search it with patterns: no character more than twelve times in a row.

    Patterns that are linear on what people write may be quadratic on a wall of one character; nobody says anything with it.

    >>> calm("-" * 1000 + "yes")
    '------------yes'
    """
    return re.sub(r"(.)\1{12,}", lambda match: match[1] * 12, text[: 2 * limit], flags=re.DOTALL)[:limit]
