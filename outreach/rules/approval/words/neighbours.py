"""What the words around a word tell of it.

Law: one clause is looked at, and no more than a few words of it; a word alone is the lexer's affair.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import LEXICON, Role

JOINTS = frozenset(",.;!")
POINTING = frozenset(["that", "this"])
"""Such as "don't send that one": no number, whatever the verb takes with it."""
_ENDS = frozenset([",", ".", ";", "!", "and", "but"])
_PAST = frozenset(["saw", "met", "talked", "spoke", "called", "wrote", "emailed", "texted", "visited", "ran"])
_TOLD = frozenset(
    "asked told rang phoned messaged pinged replied answered responded contestó respondió contesto respondio llamó escribió dijo avisó".split()  # noqa: SIM905
)
"""These tell of the past, too, but what was asked or told may lie ahead, "he asked me to wait till Monday"."""
_UNTIL = frozenset({"until", "till", "til", "hasta"})
"""Behind these it is yet to be, "until I have met him on the 24th"."""
_WHOM_TOLD = frozenset("me us back again him her them about it this".split())  # noqa: SIM905
_DONE = frozenset("came went had left got gave took died began sat ate held ended".split())  # noqa: SIM905
_WHO = frozenset("i we he she they it".split())  # noqa: SIM905
_ARRANGED = frozenset(
    """moved postponed rescheduled pushed booked scheduled planned promised hoped wanted preferred needed decided asked agreed offered delayed
    suggested proposed arranged expected invited wished liked preferred confirmed""".split()  # noqa: SIM905
)
"""What was so done may lie ahead, "he moved it to Monday"."""
_REACH = 8
_ANSWERS = frozenset(["yes", "yep", "yeah", "yup", "yea", "k"])
"""Behind "2 n 3" these may answer only the second."""
_OLD = frozenset(["is", "was", "'s", "turned", "turns", "are", "tiene", "cumplió"])
_YOUNG = frozenset(
    "kid child boy girl son daughter niece nephew grandson granddaughter teen baby toddler client patient brother sister cousin student "  # noqa: SIM905
    "niño niña hijo hija sobrino sobrina nieto nieta cliente paciente".split()
)
_DO = frozenset(
    [
        "go",
        "leave",
        "have",
        "wait",
        "be",
        "get",
        "rest",
        "stay",
        "sleep",
        "sit",
        "lie",
        "remain",
        "follow",
        "come",
        "head",
        "proceed",
        "set",
        "stand",
        "fly",
        "depart",
        "keep",
    ]
)


def told_of_the_past(words: Sequence[str], at: int) -> bool:
    """Whether a verb in the past stands before a day in its clause, so that it is no day to wait for.

    >>> told_of_the_past("i saw him on sunday".split(), 3), told_of_the_past("i saw him , on sunday".split(), 4)
    (True, False)
    >>> told_of_the_past("we closed on tuesday".split(), 2), told_of_the_past("she moved it to tuesday".split(), 3)
    (True, False)
    >>> told_of_the_past("he asked me on sunday".split(), 3), told_of_the_past("he asked me to wait until sunday".split(), 5)
    (True, False)
    """
    between = True
    start = max(0, at - _REACH)
    if _UNTIL.intersection(words[start:at]):
        return False
    for word, before in zip(reversed(words[start:at]), reversed(["", *words[: at - 1]][start:at] if at else []), strict=True):
        if word in _ENDS:
            return False
        if word in _PAST or (word in _TOLD and between):
            return True
        if before in _WHO and (word in _DONE or word.endswith("ed")) and word not in _ARRANGED:
            return True
        between = between and word in _WHOM_TOLD
    return False


def allows(words: Sequence[str], at: int) -> bool:
    """Whether a "may" is a verb and no month, "7 may leave".

    >>> allows("the first may go".split(), 2), allows("7 may , please".split(), 1)
    (True, False)
    """
    said = words[at : at + 2]
    return len(said) == 2 and said[0] == "may" and said[1] in _DO


def letter_alone(words: Sequence[str], at: int) -> Role | None:
    """What a "y" is, or an "n" that joins and refuses nothing; None for any other word.

    Between two numbers with "yes" behind them nobody knows which it is.

    >>> letter_alone("4 n 5 friday".split(), 1), letter_alone("2 n 3 ok".split(), 1), letter_alone("1 y 2 n 3 y".split(), 1)
    (<Role.AND: 'and'>, <Role.AND: 'and'>, <Role.YES: 'yes'>)
    >>> letter_alone("2 n 3 yes".split(), 1), letter_alone("2 n , 3 ok".split(), 1), letter_alone("bea n ivo ok".split(), 1)
    (<Role.HEDGE: 'hedge'>, None, <Role.AND: 'and'>)
    """
    if words[at] == "y":
        listed = "n" not in words  # "1 y 2 n 3 y" are letters for yes and no
        joins = listed and at + 1 < len(words) and words[at + 1] not in (",", ".", ";", "to", "on")
        return Role.AND if joins else Role.YES
    if words[at] != "n" or list(words).count("n") > 1 or "y" in words or at == 0 or at + 1 >= len(words):
        return None
    before, behind = words[at - 1], words[at + 1]
    strange = before.isalpha() and behind.isalpha() and (before,) not in LEXICON and (behind,) not in LEXICON
    if not strange and (cardinal(before) is None or cardinal(behind) is None):
        return None
    if at + 2 == len(words):
        return Role.AND if LEXICON.get((words[0],)) is Role.YES else None
    return Role.HEDGE if words[at + 2] in _ANSWERS else Role.AND


def sat(words: Sequence[str], at: int) -> bool:
    """Whether a "sat" is a verb and no Saturday, "we sat together"."""
    return words[at] == "sat" and at > 0 and words[at - 1] in ("i", "we", "he", "she", "they", "you")


_LIKING = frozenset(["i", "we", "really", "do", "would", "'d", "should", "also", "and", ","])
"""Behind these "like" is a wish or praise, and compares nothing."""


def compared(words: Sequence[str], at: int) -> bool:
    """Whether a number is that of a letter which another is only likened to, "4 no, reads just like 2".

    >>> compared("4 nah reads just like 2".split(), 5), compared("i like 2".split(), 2), compared("like 2".split(), 1)
    (True, False, False)
    """
    if at < 2 or words[at - 1] not in ("like", "than"):
        return False
    return words[at - 1] == "than" or words[at - 2] not in _LIKING


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
_THIS = (["this"], ["next"], ["the"])
_STRETCHES = frozenset(
    [
        *"january february march april june july august september october november december".split(),  # noqa: SIM905
        *(f"{this} {stretch}" for (this,) in _THIS for stretch in ("week", "month", "year", "summer", "winter")),
    ]
)
"""Behind "all of" these tell how long, "in Maine all of July"."""


def lasting(words: Sequence[str], at: int) -> bool:
    """Whether "all" tells how long or how wholly, and no letters: "baby up all night", "it's all arranged".

    >>> lasting("baby up all night".split(), 2), lasting("send all today".split(), 1)
    (True, False)
    >>> lasting("away all of july".split(), 1), lasting("send all of them".split(), 1)
    (True, False)
    >>> lasting("it 's all arranged".split(), 2), lasting("it 's all good".split(), 2), lasting("they are all approved".split(), 2)
    (True, False, False)
    """
    if words[at] != "all" or at + 1 >= len(words):
        return False
    done = words[at + 1].endswith("ed") or words[at + 1] in ("set", "done", "paid")
    stretch = words[at + 1] == "of" and " ".join(words[at + 2 : at + 3 + (words[at + 2 : at + 3] in _THIS)]) in _STRETCHES
    wholly = words[max(0, at - 2) : at] in (["it", "'s"], ["it", "is"], ["that", "'s"], ["that", "is"], ["it", "was"])
    return words[at + 1] in _LASTING or stretch or (wholly and done and (words[at + 1],) not in LEXICON)


def aged(words: Sequence[str], at: int, shown: Collection[int]) -> bool:
    """Whether a number is how old somebody is, "the niece is 15", "he turned 7"; of him or her alone only where no letter has that number.

    >>> [aged(said.split(), said.split().index(n), (1, 2)) for said, n in (("her son is 2", "2"), ("she is 15", "15"), ("she is 2", "2"), ("it is 15", "15"))]
    [True, True, False, False]
    """
    n = cardinal(words[at])
    joint = next((back for back in (1, 2) if at > back and words[at - back] in _OLD), 0)
    if n is None or not joint:
        return False
    whose = words[at - joint - 1]
    return whose in _YOUNG or (whose in ("she", "he", "they") and n not in shown)


_PLACES = frozenset("school office church hospital college hospice clinic university escuela iglesia".split())  # noqa: SIM905
_OF_PLACES = frozenset(
    """night nights run bus holiday holidays year play pickup dropoff trip vacation break potluck picnic concert fair hours party supper
    lunchbox uniform bake""".split()  # noqa: SIM905
)


def no_place(words: Sequence[str], at: int) -> bool:
    """Whether a place is only part of another word, "school night", "office party", and nobody's there is meant.

    >>> no_place("school night !".split(), 0), no_place("school ok".split(), 0), no_place("the school bus".split(), 1)
    (True, False, True)
    """
    return words[at] in _PLACES and at + 1 < len(words) and words[at + 1] in _OF_PLACES
