"""Telling systemd how we are: ready, alive, stopping (sd_notify(3), without its library).

Law: without NOTIFY_SOCKET every call is a no-op, and a manager that does not listen never stops us. It reports; it decides nothing.
"""

from __future__ import annotations

import os
import socket

READY, STOPPING, WATCHDOG = "READY=1", "STOPPING=1", "WATCHDOG=1"


def notify(*assignments: str) -> bool:
    """Send assignments such as READY or `status("...")`; False when nobody listens."""
    path = os.environ.get("NOTIFY_SOCKET", "")
    if not path.startswith(("/", "@")):
        return False
    address = "\0" + path[1:] if path.startswith("@") else path  # @ is how an abstract socket is written
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
            sock.settimeout(1.0)
            sock.sendto("\n".join(assignments).encode(), address)
    except OSError:
        return False
    return True


def status(sentence: str) -> str:
    """The STATUS assignment: one line that `systemctl status` shows."""
    return "STATUS=" + " ".join(sentence.split())


def watchdog_seconds() -> float | None:
    """How often to send WATCHDOG: half of what systemd allows, or None when it is not watching this process."""
    if os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    return int(microseconds) / 2_000_000 if microseconds.isdecimal() and int(microseconds) > 0 else None
