"""What changed between two texts, word by word, for a receipt that shows an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Change = tuple[Literal["same", "out", "in"], str]

_TOO_LONG = 4000
"""Words beyond which texts are compared line by line: difflib's time grows with the square."""


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


def marked(was: str, now: str) -> str:
    """The new text with what went out in [- -] and what came in in {+ +}, for a mail without colours.

    >>> marked("on Tuesday", "on Thursday")
    'on [-Tuesday-]{+Thursday+}'
    """
    form = {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}
    return "".join(form[kind].format(text) for kind, text in changes(was, now))
