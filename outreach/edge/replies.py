"""What a server said, made fit for a log line and a digest.

Law: whatever comes in, one short line of printable text comes out. Replies are written by strangers: they may hold control
characters, terminal escapes, half-decoded bytes or ten megabytes.
"""

from __future__ import annotations

import os
import ssl

CAP = 200


def plain(reply: object, cap: int = CAP) -> str:
    r"""The reply as one line of at most `cap` printable characters; bytes are read as UTF-8, the unprintable becomes a space.

    >>> plain(b"535 5.7.8 no\r\n\x1b[31mreally")
    '535 5.7.8 no [31mreally'
    """
    text = reply[: 4 * cap].decode("utf-8", "replace") if isinstance(reply, bytes) else str(reply)[: 4 * cap]
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:cap]


def why_unreached(error: BaseException, cap: int = CAP) -> str:
    """What the system says of a connection that did not come about, without its numbers; else the error's own words.

    >>> why_unreached(ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', 1)")), why_unreached(TimeoutError("too late"))
    ('Connection refused', 'too late')
    """
    cause = error.__cause__ if isinstance(error.__cause__, OSError) else error
    if not isinstance(cause, OSError) or isinstance(cause, ssl.SSLError) or not cause.errno:
        return plain(error, cap)
    return plain(
        os.strerror(cause.errno) if cause.errno > 0 else cause.strerror, cap
    )  # a name that is not found has a number below 0
