"""Whether a mail that may have killed us can be parsed: tried in a child process with little memory and little time.

`python -m outreach.services.quarantine` reads the mail from standard input and exits 0 when the parser comes through.
"""

from __future__ import annotations

import resource
import subprocess
import sys

from outreach.model.mail import Message
from outreach.rules.reading.own_words import own_words
from outreach.rules.reading.parse import parse

MEMORY = 512 * 1024 * 1024  # bytes
PROCESSOR = 5  # seconds
PATIENCE = 10  # seconds of wall clock


def survives(raw: bytes) -> bool:
    """True when a child parses this mail within its limits and lives."""
    try:
        child = subprocess.run([sys.executable, "-m", __name__], input=raw, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return child.returncode == 0


def main() -> None:
    """Parse standard input under limits; the exit code is the answer."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    parsed = parse(sys.stdin.buffer.read())
    if isinstance(parsed, Message):
        own_words(parsed)


if __name__ == "__main__":
    main()
