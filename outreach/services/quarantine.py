"""Whether a mail that may have killed us can be read: tried in a child process with little memory and little time.

`python -m outreach.services.quarantine` reads the mail from standard input and exits 0 when parser and reader come through. Without this a mail
that a bug of ours cannot stand would stop the daemon at every start, and no other mail would be seen again.
"""

from __future__ import annotations

import resource
import subprocess
import sys

from outreach.model.mail import Message
from outreach.reader.load import Reader
from outreach.rules.reading.parse import parse
from outreach.services.understand import Understanding

MEMORY = 2 * 1024**3  # bytes of address space; the reader's libraries alone map one
PROCESSOR = 20  # seconds
PATIENCE = 60  # seconds of wall clock


def survives(raw: bytes) -> bool:
    """True when a child reads this mail within its limits and lives."""
    try:
        child = subprocess.run([sys.executable, "-m", __name__], input=raw, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return child.returncode == 0


def tried(raw: bytes, reader: Reader) -> None:
    """Read a mail as a partner's and as a stranger's, under limits that end with this process."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    parsed = parse(raw)
    if isinstance(parsed, Message):
        understanding = Understanding(reader, owners=frozenset(), domains=frozenset())
        for known in (True, False):
            understanding.read(parsed, known_partner=known, in_thread=known)


if __name__ == "__main__":
    tried(sys.stdin.buffer.read(), Reader())
