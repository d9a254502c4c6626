r"""The same words, whatever a mail client did to their lines: comparing two texts, and undoing a client's wrapping.

Clients wrap at 72 to 78 columns, put no-break spaces where two blanks stood, and end lines as they like. None of that is an edit.
"""

from __future__ import annotations

import re
import unicodedata

WRAPPED_FROM = 66
"""A line is broken by a client, not by a hand, where the next word would have made it longer than this."""


def settled(text: str) -> str:
    r"""The words of a text with one blank between them, composed, and without characters that nobody sees.

    >>> settled("Dear  Dr.\u00a0Lee,\r\nhello ") == settled("Dear Dr. Lee, hello")
    True
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(c for c in composed if unicodedata.category(c) != "Cf").split())


def same(text: str, other: str) -> bool:
    """Whether two texts say the same, word for word."""
    return settled(text) == settled(other)


def rejoined(text: str, before: str) -> str:
    r"""Her words without the line breaks of her client: what she left alone stands as it stood in `before`, the rest in whole paragraphs.

    >>> rejoined("Dear Ana,\n\nHello\n\nMaya\nEllison Therapy", "Dear Ana,\n\nHi.\n\nMaya\nEllison Therapy\n")
    'Dear Ana,\n\nHello\n\nMaya\nEllison Therapy\n'
    """
    stood = {settled(paragraph): paragraph for paragraph in _paragraphs(before)}
    kept = [stood.get(settled(paragraph)) or _unwrapped(paragraph) for paragraph in _paragraphs(text)]
    return "\n\n".join(kept) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n[^\S\n]*\n\s*", text.replace("\r\n", "\n").strip()) if part.strip()]


def _unwrapped(paragraph: str) -> str:
    """One paragraph with its lines joined where the next word did not fit any more."""
    first, *rest = (line.strip() for line in paragraph.split("\n"))
    lines = [first]
    reach = len(first)  # of the last line as the client wrote it
    for line in rest:
        word = line.partition(" ")[0]
        if reach + 1 + len(word) > WRAPPED_FROM:
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        reach = len(line)
    return "\n".join(lines)
