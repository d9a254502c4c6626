"""Words of the trade, explained to people outside it: a school, a parish, a lawyer.

Law: her words stand as they are, and behind them what they mean; what the reader (`hear`) does not know as jargon is not explained. The lint takes
what is explained in the letter itself for no jargon (`lint_wording.no_jargon`).
"""

from __future__ import annotations

from outreach.model.senses import Hear, Heard, Sense


def explained(line: str, hear: Hear) -> str:
    """A line of hers with its jargon explained behind it.

    >>> def hear(text): return (Heard(sense=Sense.JARGON, said="EMDR", means="a method for hard memories"),)
    >>> explained("finished EMDR training.", hear)
    'finished EMDR training (EMDR: a method for hard memories)'
    """
    found = jargon(line, hear)
    words = "; ".join(f"{each.said}: {each.means}" for each in found)
    return f"{line.rstrip(' .')} ({words})" if found else line


def jargon(line: str, hear: Hear) -> tuple[Heard, ...]:
    """The words of the trade in a line, with what they mean."""
    return tuple(each for each in hear(line) if each.sense is Sense.JARGON)
