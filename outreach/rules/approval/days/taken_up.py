"""Days that lean on one named before: "1 the first week of January, 2 the second week", "School is back on the 8th. 1 then.".

Law: only where one day, or one month, stands before that can be meant; a day only puts off, so that a wrong one lets no letter go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.days.dates import date_words, match
from outreach.rules.approval.days.spans import MONTHS, Now

_PLACE = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_MONTH = "|".join(name for name in MONTHS if len(name) > 3)
_WEEK_OF = re.compile(rf"(?i)\b{_PLACE} week (?:of|in) (?P<month>{_MONTH})\b")
_WEEK = re.compile(rf"(?i)\b{_PLACE} week\b(?! (?:of|in)\b)")
_THEN = re.compile(
    r"(?i)^(?P<what>(?:(?:and |so |please |show me |ask me about )*(?:number |letter |#)?(?:\d{1,2}|both|all|hers|his|theirs|it|that one)(?:'s)?(?:,? (?:and |& )?#?\d{1,2})*))(?:,? (?:again|please|back))* (?:then|that day|on that day|by then)(?: please)?[\s.!]*$"
)


def with_months(text: str) -> str:
    """The text with the month of every week that is only counted.

    >>> with_months("1 first week of January, 2 the second week"), with_months("2 the second week")
    ('1 first week of January, 2 the second week of January', '2 the second week')
    """
    months = {found["month"].casefold() for found in _WEEK_OF.finditer(text)}
    if len(months) != 1:
        return text
    first = next(_WEEK_OF.finditer(text))
    return text[: first.end()] + _WEEK.sub(lambda found: f"{found[0]} of {first['month']}", text[first.end() :])


def with_days(said: str, before: str, now: Now) -> str:
    """The sentence with the one day to come that the sentence `before` it names in place of "then".

    >>> from datetime import date
    >>> today = Now(today=date(2026, 8, 31))
    >>> with_days("1 then.", "School's only back on the 8th.", today), with_days("1 then 2", "Back on the 8th.", today), with_days("1 then.", "no", today)
    ('1 on 2026-09-08', '1 then 2', '1 then.')
    """
    found = _THEN.match(said)
    days = _days(date_words(before), now) if found else []
    return f"{found['what']} on {days[0]}" if found and len(days) == 1 else said


def _days(words: Sequence[str], now: Now) -> list[str]:
    """Every day to come that the words name."""
    days, at = list[str](), 0
    while at < len(words):
        found = match(words, at, now)
        days.extend([str(found.on)] if found and found.on and found.on > now.today else [])
        at = found.end if found else at + 1
    return days
