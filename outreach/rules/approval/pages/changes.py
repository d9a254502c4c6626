"""What changed between two texts, for a receipt that shows an edit: word by word where there are colours, else sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Change = tuple[Literal["same", "out", "in"], str]

_TOO_LONG = 4000
"""Words beyond which texts are compared line by line: difflib's time grows with the square."""


_MOSTLY_NEW = 0.5
"""Two texts with less in common than this are not compared: the new one says it."""


def changes(was: str, now: str) -> Iterator[Change]:
    """The texts as runs that stayed, went out, or came in; joining `same` and `in` gives the new text.

    >>> list(changes("on Tuesday, at 3", "on Thursday, at 3"))
    [('same', 'on '), ('out', 'Tuesday'), ('in', 'Thursday'), ('same', ', at 3')]
    """
    pieces = r"\w+|\s+|[^\w\s]" if len(was) + len(now) < _TOO_LONG * 5 else r"[^\n]*\n|[^\n]+"
    old, new = re.findall(pieces, was), re.findall(pieces, now)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(old[a:b])
            continue
        if b > a:
            yield "out", "".join(old[a:b])
        if d > c:
            yield "in", "".join(new[c:d])


def differences(was: str, now: str) -> list[tuple[str, str]]:
    """The sentences that went out beside those that came in, for a mail without colours; none where most of it is new.

    >>> differences("Dear Bea,\\nCould we talk on Tuesday? I am free all day.", "Dear Bea,\\nCould we talk on Thursday? I am free all day.")
    [('Could we talk on Tuesday?', 'Could we talk on Thursday?')]
    """
    old, new = _sentences(was), _sentences(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _MOSTLY_NEW:
        return []
    return [(" ".join(old[a:b]), " ".join(new[c:d])) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]


def _sentences(text: str) -> list[str]:
    return [piece for line in text.split("\n") for piece in re.split(r"(?<=[.!?])\s+", line.strip()) if piece]
