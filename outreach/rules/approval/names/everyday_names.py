"""Names that are also words of the day: April, May, Will, Park.

Law: such a word is a name only where nothing else can stand: alone with a verdict, or, written with a capital, behind a command that
wants a person. Elsewhere it stays the month or the helping verb; only a yes it never is ("all but Bea and Dele"). Never raises.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from outreach.rules.approval.days.spans import MONTHS
from outreach.rules.approval.words.lexicon import LEXICON, SPANISH, Role, listed

_WORDS_TOO = frozenset({Role.YES, Role.MILD, Role.AUXILIARY, Role.NO, Role.LATER, Role.HOLD, Role.HEDGE, Role.MATTER})
_PRAISE = frozenset(phrase for phrase in map(tuple, map(str.split, listed(SPANISH[Role.MILD]))) if len(phrase) == 1)
_STOPS = frozenset(",.;!")
_VERDICTS = tuple(
    tuple(verdict.split())
    for verdict in ("ok", "okay", "yes", "no", "later", "is ok", "is fine", "can go", ": ok", ": yes", ": no", ": later")
)
_VERDICT_ENDS = frozenset(verdict[-1] for verdict in _VERDICTS)


def everyday(name: Sequence[str]) -> set[str]:
    """The first and last words of a folded name that are months, helping verbs, or words that stop or change something.

    >>> everyday(("april", "stone")), everyday(("kim", "park")), everyday(("bea", "dunn"))
    ({'april'}, {'park'}, set())
    """
    return {word for word in (*name[:1], *name[-1:]) if word in MONTHS or LEXICON.get((word,)) in _WORDS_TOO}


_BESIDE_PRAISE = frozenset("la el está esta es muy qué que quedó las los le me tan carta".split())  # noqa: SIM905


def no_praise(words: Sequence[str], at: int) -> bool:
    """Whether a word of Spanish praise stands where nothing else is Spanish, so that it is somebody's name.

    >>> no_praise(["linda", "'s", "ok"], 0), no_praise(["está", "linda"], 1), no_praise(["grand"], 0)
    (True, False, False)
    """
    around = set(words[max(0, at - 2) : at + 2])
    return (words[at],) in _PRAISE and not around & _BESIDE_PRAISE


def judged_alone(words: Sequence[str], at: int, others: Container[str] = ()) -> bool:
    """Whether a clause is one word and a verdict, so that the word must be a name; where nothing divides the clauses one begins behind a
    verdict, and ends before one of the `others`, words that begin a name, "will is fine june ok".

    >>> judged_alone(["will", "can", "go"], 0), judged_alone(["2", "ok", ",", "may", "no"], 3), judged_alone(["will", "send"], 0)
    (True, True, False)
    >>> judged_alone(["will", ":", "drop", "the", "date"], 0), judged_alone(["skip", ":", "2"], 0)
    (True, False)
    """
    behind = next((end for end in _VERDICTS if tuple(words[at + 1 : at + 1 + len(end)]) == end), ())
    end = at + 1 + len(behind)
    opens = at == 0 or words[at - 1] in _STOPS or words[at - 1] in _VERDICT_ENDS
    heads = words[at + 1 : at + 2] == [":"] and (words[at] in MONTHS or LEXICON.get((words[at],)) is Role.AUXILIARY)
    if heads and opens:
        return True
    return bool(behind) and opens and (end == len(words) or words[end] in _STOPS or words[end] in others)
