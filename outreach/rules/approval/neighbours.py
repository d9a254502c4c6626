"""What the words around a word tell of it.

Law: one clause is looked at, and no more than a few words of it; a word alone is the lexer's affair.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.counting import cardinal

_ENDS = frozenset([",", ".", ";", "!", "and", "but"])
_PAST = frozenset(["saw", "met", "talked", "spoke", "called", "wrote", "emailed", "texted", "visited", "ran"])
_REACH = 8


def told_of_the_past(words: Sequence[str], at: int) -> bool:
    """Whether a verb in the past stands before a day in its clause, so that it is no day to wait for.

    >>> told_of_the_past("i saw him on sunday".split(), 3), told_of_the_past("i saw him , on sunday".split(), 4)
    (True, False)
    """
    for word in reversed(words[max(0, at - _REACH) : at]):
        if word in _ENDS:
            return False
        if word in _PAST:
            return True
    return False


def granted(words: Sequence[str], at: int) -> bool:
    """Whether a "si" stands where nothing is that a condition could be made of: the accent was left out.

    >>> granted("si al uno , no al dos".split(), 0), granted("si al uno le parece".split(), 0)
    (True, False)
    """
    behind = at + 3 if words[at + 2 : at + 3] in (["número"], ["numero"]) else at + 2
    return (
        words[at + 1 : at + 2] in (["a"], ["al"])
        and bool(words[behind : behind + 1])
        and cardinal(words[behind]) is not None
        and words[behind + 1 : behind + 2] in ([], [","], ["."], [";"])
    )
