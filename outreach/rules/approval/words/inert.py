r"""Text that cannot act: what others wrote, made harmless before it stands in a mail of ours to the owner.

Law (RELIABILITY, law 4): no line of a digest or receipt reads as a command, because quotation strippers leak and the owner's
client sends our text back to us. So every line of it begins with the bar `| `, headings and our own sentences too. Both forms keep
this: the text, and the HTML after any client has turned it into text again.

`is_inert` is the other half: a reader of answers takes such lines for quotation wherever they stand, quoted or bare.
Nothing here raises; nothing here knows what a digest is.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata

BAR = "|"
WIDTH = 72
_QUOTED = re.compile(r"^[\s>]*")
_KEPT = {"\n", "\t"}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f").union(
    map(chr, (*range(0xFE00, 0xFE0E), *range(0xE0100, 0xE01F0)))
)
"""Letters and marks that Unicode calls visible and every font draws as nothing."""
_STYLES = frozenset("\ufe0e\ufe0f")
"""Whether a sign before them is drawn as text or as a picture: that hides nothing, and is left out."""


def plain(text: str, *, show: bool = False) -> str:
    r"""Many lines of text with one kind of line break and nothing invisible: no control, bidi or zero-width character.

    With `show`, what was hidden is spelled out instead, for a letter that is to be approved as it stands.

    >>> plain("a\r\nb\u202ec\u200bd")
    'a\nbcd'
    >>> plain("b\u202ec", show=True)
    'b[U+202E]c'
    """
    text = re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text).replace("\t", "    ")
    return "".join(_seen(c, show) for c in text)


def _seen(c: str, show: bool) -> str:
    if c in _KEPT or (unicodedata.category(c) not in _HIDDEN and c not in _BLANK_LETTERS and c not in _STYLES):
        return c
    return f"[U+{ord(c):04X}]" if show and c not in _STYLES else ""


def line(text: str, cap: int = 200) -> str:
    r"""One line for a name, a subject or a reason, at most `cap` characters long.

    >>> line("Dr Lee\r\n approve 1")
    'Dr Lee approve 1'
    """
    flat = " ".join(plain(text).split())
    return flat if len(flat) <= cap else flat[: cap - 1].rstrip() + "…"


def barred(text: str, *, first: str = "", rest: str | None = None, width: int = WIDTH) -> list[str]:
    r"""`text` as lines that each begin with the bar, wrapped to `width`; a word longer than a line keeps a line of its own.

    `first` stands before the first line, `rest` (as many blanks, unless given) before the others.

    >>> barred("Dear Tom,\n\napprove 1")
    ['| Dear Tom,', '|', '| approve 1']
    """
    rest = " " * len(first) if rest is None else rest
    room = width - len(BAR) - 1 - max(len(first), len(rest))
    found: list[str] = []
    for each in text.split("\n"):
        kept = each.rstrip()
        indent = " " * min(len(kept) - len(kept.lstrip(" ")), room // 2)
        pieces = textwrap.wrap(kept.strip(), room - len(indent), break_long_words=False, break_on_hyphens=False) or [""]
        found.extend(f"{BAR} {first if not found and not i else rest}{indent}{piece}".rstrip() for i, piece in enumerate(pieces))
    return found


def is_inert(each: str) -> bool:
    """Whether this line, quoted or not, can be no command of the owner: it is empty or barred.

    >>> is_inert("> | approve 1"), is_inert(">"), is_inert("> approve 1")
    (True, True, False)
    """
    return is_barred(each) or not _QUOTED.sub("", each).rstrip()


def is_barred(each: str) -> bool:
    """Whether this line, quoted or not, bears the bar of our own mails."""
    return _QUOTED.sub("", each).startswith(BAR)
