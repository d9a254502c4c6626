"""What a server said, made fit for a log line and a digest.

Law: whatever comes in, one short line of printable text comes out. Replies are written by strangers: they may hold control
characters, terminal escapes, half-decoded bytes or ten megabytes.
"""

from __future__ import annotations

CAP = 200


def plain(reply: object, cap: int = CAP) -> str:
    r"""The reply as one line of at most `cap` printable characters; bytes are read as UTF-8, the unprintable becomes a space.

    >>> plain(b"535 5.7.8 no\r\n\x1b[31mreally")
    '535 5.7.8 no [31mreally'
    """
    text = reply[: 4 * cap].decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)[: 4 * cap]
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:cap]
