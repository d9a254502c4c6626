"""Files that name people, left on the disk for the owner: readable by nobody else, and there whole or not at all.

Law: the words are in a file of 0600 from its first byte, whatever the umask; they are written beside the place, synced, and take the place of
what was there in one step. A full disk leaves the old file as it was and nothing beside it; a lost process leaves it, too, and a `.half` that the
next writing clears. A link stays a link; what is no file (a terminal, a pipe) is written straight. Raises OSError where the folder is not there or
cannot be written.
"""

from __future__ import annotations

import os
from pathlib import Path


def write_privately(path: Path, text: str) -> None:
    """Put the text, as UTF-8 and with its line ends as they are, into the file at `path`, in place of what was there."""
    if path.exists() and not path.is_file():
        path.write_bytes(text.encode())
        return
    target = path.resolve()
    half = target.with_name(f".{target.name}.half")
    half.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    except OSError as error:
        error.filename = str(path)  # what was asked for, and not our half of it
        raise
    finally:
        half.unlink(missing_ok=True)
