"""Telephone numbers that a spreadsheet took for numbers: "8285550101.0", "8.28555E+09".

Law: a digit that was lost is not made up. A number that was cut is none, and the owner is told; everything else stays as it was written.
"""

from __future__ import annotations

import re

_DECIMAL = re.compile(r"(?P<digits>\+?\d{7,15})[.,]0+")
_POWER = re.compile(r"(?i)(?P<first>\d)(?:[.,](?P<rest>\d+))?e\+?(?P<places>\d{1,2})")


def dialled(cell: str) -> str:
    """The number as it can be dialled; "" where the spreadsheet has cut it.

    >>> dialled("8285550101.0"), dialled("8.285550101E+09"), dialled("'828 555-0101"), dialled("(828) 555-0101 x2")
    ('8285550101', '8285550101', '828 555-0101', '(828) 555-0101 x2')
    >>> dialled("8.28555E+09"), dialled("8E+09"), dialled("")
    ('', '', '')
    """
    cell = cell.strip().removeprefix("'")
    if decimal := _DECIMAL.fullmatch(cell):
        return decimal["digits"]
    if power := _POWER.fullmatch(cell):
        whole = len(power["rest"] or "") == int(power["places"])
        return power["first"] + power["rest"] if whole else ""
    return cell
