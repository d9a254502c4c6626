"""Cells that spreadsheets show and never run. What a stranger wrote may begin like a formula (OWASP, CSV injection).

A cell that begins with one of the dangerous signs gets an apostrophe in front; reading takes exactly that apostrophe away again, so
that what was written comes back letter by letter.
"""

from __future__ import annotations

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_QUOTED = tuple("'" + sign for sign in (*_RUNS, "'"))


def inert(text: str) -> str:
    """The text as a cell that is no formula.

    >>> inert("=HYPERLINK(1)"), inert("+1 828 555 0101"), inert("Dr. Lee")
    ("'=HYPERLINK(1)", "'+1 828 555 0101", 'Dr. Lee')
    """
    return "'" + text if text.startswith((*_RUNS, "'")) else text


def meant(cell: str) -> str:
    """What `inert` was given.

    >>> meant(inert("=1+1")), meant(inert("'tis")), meant("'Ohana Clinic")
    ('=1+1', "'tis", "'Ohana Clinic")
    """
    return cell[1:] if cell.startswith(_QUOTED) else cell
