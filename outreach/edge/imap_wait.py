"""Waiting for mail: IDLE where there is IDLE (RFC 2177), a look once a minute where there is none.

Law: IDLE is renewed before servers and address translators forget it, and every renewal looks for itself (EXAMINE), because a
push that never comes looks just like a quiet day. Lines are read whole and blocking; an empty read is the end of the connection.
Blocking; runs on the session's thread. Raises ConnectionLost.
"""

from __future__ import annotations

import imaplib
import re
import socket
import time

from outreach.edge.imap_session import Examined, Session
from outreach.edge.imap_wire import Client, Sign

POLL_SECONDS = 60.0
_TAG = b"IDLING"  # imaplib's own tags are letters from A to P and a number
_NEWS = re.compile(rb"\* \d+ (EXISTS|RECENT)\b", re.IGNORECASE)


def wait(session: Session, known: Examined, seconds: float, renew: float, wake: socket.socket) -> bool:
    """True as soon as the mailbox may differ from `known`; False when `seconds` are over or `wake` ends the wait."""
    end = time.monotonic() + seconds
    while session.examine(known.mailbox) == known:
        left = end - time.monotonic()
        if left <= 0:
            return False
        sign = _idle(session, min(left, renew), wake) if session.idles else _poll(session, min(left, renew, POLL_SECONDS), wake)
        if sign is not Sign.QUIET:
            return sign is Sign.NEWS
    return True


def _poll(session: Session, seconds: float, wake: socket.socket) -> Sign:
    """Let time pass. Bytes that nobody asked for (BYE, most likely) end it early; the next command will read them."""
    with session.using("waiting") as client:
        sign = client.wire.wait(seconds, wake)
    return Sign.WOKEN if sign is Sign.WOKEN else Sign.QUIET


def _idle(session: Session, seconds: float, wake: socket.socket) -> Sign:
    """One round of IDLE. A server that offers IDLE and then refuses it is polled from then on."""
    end = time.monotonic() + seconds
    with session.using("IDLE") as client:
        client.wire.send(_TAG + b" IDLE\r\n")
        news = False
        while not (line := _line(client)).startswith(b"+"):
            if line.startswith(_TAG):
                session.idles = False
                return Sign.QUIET
            news |= bool(_NEWS.match(line))
        sign = Sign.NEWS
        while not news and (sign := client.wire.wait(end - time.monotonic(), wake)) is Sign.NEWS:
            client.wire.begin()
            news = bool(_NEWS.match(_line(client)))
        client.wire.begin()
        client.wire.send(b"DONE\r\n")
        while not (line := _line(client)).startswith(_TAG):
            news |= bool(_NEWS.match(line))
    return Sign.NEWS if news else sign


def _line(client: Client) -> bytes:
    line = client.wire.line()
    if line.upper().startswith(b"* BYE"):
        raise imaplib.IMAP4.abort("BYE")
    return line
