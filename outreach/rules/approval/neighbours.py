"""What the words around a word tell of it.

Law: one clause is looked at, and no more than a few words of it; a word alone is the lexer's affair.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.counting import cardinal
from outreach.rules.approval.words import LEXICON, Role

_ENDS = frozenset([",", ".", ";", "!", "and", "but"])
_PAST = frozenset(["saw", "met", "talked", "spoke", "called", "wrote", "emailed", "texted", "visited", "ran"])
_REACH = 8
_DO = frozenset(["go", "leave", "have", "wait", "be", "get"])


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


def allows(words: Sequence[str], at: int) -> bool:
    """Whether a "may" is a verb and no month, "7 may leave".

    >>> allows("the first may go".split(), 2), allows("7 may , please".split(), 1)
    (True, False)
    """
    said = words[at : at + 2]
    return len(said) == 2 and said[0] == "may" and said[1] in _DO


def letter_alone(words: Sequence[str], at: int) -> Role | None:
    """What a "y" is, or an "n" that joins two numbers and refuses neither; None for any other word.

    >>> letter_alone("4 n 5 friday".split(), 1), letter_alone("2 n 3 ok".split(), 1), letter_alone("1 y 2 n 3 y".split(), 1)
    (<Role.AND: 'and'>, None, <Role.YES: 'yes'>)
    """
    if words[at] == "y":
        listed = "n" not in words  # "1 y 2 n 3 y" are letters for yes and no
        joins = listed and at + 1 < len(words) and words[at + 1] not in (",", ".", ";", "to", "on")
        return Role.AND if joins else Role.YES
    if words[at] != "n" or list(words).count("n") > 1 or "y" in words or at == 0 or at + 2 >= len(words):
        return None
    numbers = cardinal(words[at - 1]) is not None and cardinal(words[at + 1]) is not None
    return Role.AND if numbers and LEXICON.get((words[at + 2],)) not in (Role.YES, Role.MILD) else None


def sat(words: Sequence[str], at: int) -> bool:
    """Whether a "sat" is a verb and no Saturday, "we sat together"."""
    return words[at] == "sat" and at > 0 and words[at - 1] in ("i", "we", "he", "she", "they", "you")


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


def retold(words: Sequence[str], at: int) -> bool:
    """Whether "all" or "everything" is what somebody was told, and no letters, "I have told him all this".

    >>> retold("i told him all this".split(), 3), retold("send them all".split(), 2), retold("she knows all that".split(), 2)
    (True, False, True)
    """
    told = words[at - 2 : at - 1] if words[at - 1] in ("him", "her", "them", "us", "me") else words[at - 1 : at]
    return at > 1 and bool(told) and told[0] in ("told", "tell", "tells", "knows", "knew", "explained", "showed", "heard")


_LASTING = frozenset(
    "night day week month year morning afternoon weekend summer winter along over around round".split()  # noqa: SIM905
)


def lasting(words: Sequence[str], at: int) -> bool:
    """Whether "all" tells how long and no letters, "baby up all night".

    >>> lasting("baby up all night".split(), 2), lasting("send all today".split(), 1)
    (True, False)
    """
    return words[at] == "all" and at + 1 < len(words) and words[at + 1] in _LASTING
