"""Lines that a mail client broke are made one again, so that what belongs together is read together."""

from __future__ import annotations

import re

WIDE = 50
_ENTRY = re.compile(r"\s*(?:[-*•·>]|\d{1,2}[.)]\s|[^\W\d_][\w /'’()-]{0,28}[:=|])")


def unwrapped(text: str) -> str:
    r"""The text with each wide line joined to the line after it; forms, lists and addresses keep their lines.

    >>> unwrapped("I have somebody for you and she would like to come, Jo\nField.\nAnn")
    'I have somebody for you and she would like to come, Jo Field.\nAnn'
    """
    out: list[str] = []
    wide = False
    for line in text.split("\n"):
        if wide and line.strip() and not _ENTRY.match(line):
            out.append(" ")
        elif out:
            out.append("\n")
        out.append(line.rstrip("\r "))
        wide = len(line) >= WIDE
    return "".join(out)
