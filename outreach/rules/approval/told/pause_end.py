"""Until when a pause lasts: "until January", "over winter break, Dec 18 to Jan 11", "she's away until January".

Law: the end is the last day of the one stretch that the order names. A day in its reason is none of it, "she complained on Friday"; but where the order
itself names none, an "until" in the reason ends it, unless what was so until then is over, "she was away until Friday". Pure; None is no end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from outreach.rules.approval.days.dates import Spoken, date_words, match
from outreach.rules.approval.days.spans import Now

_MARK = re.compile(r"\s*[,;:(]\s*|\s+-+\s+")
REASON = re.compile(rf"(?i){_MARK.pattern}|\s+(?:because|since|as|s?he|they)\s+(?=\w)")
"""Where the reason of an order begins."""
NOT_BEFORE = re.compile(r"(?i)\bnot (?:until|till|til|before)\b")
"""That a pause is to begin then, and not to end."""
_YEAR = re.compile(r",(?=\s*20\d\d\b)")
"""No reason begins there, "Jan 5, 2027"."""
_ENDS = frozenset({"until", "till", "til", "'til", "hasta", "through", "thru"})
"""What leads to an end wherever it stands."""
_UP_TO = _ENDS | {"to", "al"}
"""Where a stretch goes on behind other words, "from Dec 18 on until Jan 11"."""
_OCCASION = re.compile(
    r"(?i)(?P<day>.*?\b(?:until|till|til|through|thru|hasta)\b.+?)\s*[,;(-]?\s+(?:when|cuando)\s+(?!.*\b(?:if|unless|or|maybe|perhaps|whichever|whatever|si|quizás?)\b).+$"
)
"""Such as "until August 16, when school resumes"."""
_OVER = frozenset({"was", "were", "had", "did", "could", "would", "wasn", "weren", "hadn", "didn", "couldn", "wouldn"})
_STILL = frozenset({"is", "s", "'s", "are", "re", "'re", "has", "have", "will", "ll", "'ll", "be", "isn", "can", "won", "doesn"})


def pause_end(behind: str, now: Now) -> date | None:
    """The day on which a pause ends; `behind` is all that follows the name, its comma first.

    >>> now = Now(today=date(2026, 11, 18))
    >>> def end(behind): return str(pause_end(behind, now))
    >>> end(" until January"), end(", she complained on Friday"), end(", she's away until January"), end(", she was away until Friday")
    ('2027-01-01', 'None', '2027-01-01', 'None')
    """
    order, *parts = _MARK.split(_YEAR.sub("", behind))
    stretch = _stretch(_words(REASON.split(order)[0]), now)
    for words in map(_words, parts):
        further = _stretch(words, now)
        if sum(found.end - at for at, found in further) < len(words):
            break  # the reason
        stretch += further
    named = max((found.on for _, found in stretch if found.on), default=None)
    return named or next((end for part in (order, *parts) if (end := _reaches(_words(part), now))), None)


def without_occasion(behind: str, now: Now) -> str:
    """The words without what only tells why the pause ends on the day that is named; behind no day "when" sets a condition, and stays.

    >>> now = Now(today=date(2026, 11, 18))
    >>> without_occasion("until January 5, when school resumes", now), without_occasion("until Jan 5, when she calls or writes", now)
    ('until January 5', 'until Jan 5, when she calls or writes')
    >>> without_occasion("when school resumes", now)
    'when school resumes'
    """
    found = _OCCASION.match(behind)
    words = _words(found["day"]) if found else []
    ends = (match(words, at, now) for at, word in enumerate(words) if word in _ENDS)
    dated = any(end and end.on and end.end == len(words) for end in ends)
    return found["day"] if found and dated else behind


def _reaches(words: Sequence[str], now: Now) -> date | None:
    """The day to come that an "until" leads to, of what is still so."""
    for at, word in enumerate(words):
        found = match(words, at, now) if word in _ENDS else None
        if found and found.on and found.on > now.today:
            return None if _told_of_then(words[:at]) else found.on
    return None


def _told_of_then(before: Sequence[str]) -> bool:
    """Whether the verb nearest before the day tells of what is over."""
    return next((word in _OVER for word in reversed(before) if word in _OVER | _STILL), False)


def _words(text: str) -> list[str]:
    return [word for word in date_words(text) if word[-1].isalnum()]


def _stretch(words: Sequence[str], now: Now) -> list[tuple[int, Spoken]]:
    """The first days that are named, and those that they last to, with the place where each begins."""
    told: list[tuple[int, Spoken]] = []
    at = 0
    while at < len(words):
        found = match(words, at, now)
        if found and (not told or told[-1][1].end == at or words[at] in _UP_TO):
            told.append((at, found))
        at = found.end if found else at + 1
    return told
