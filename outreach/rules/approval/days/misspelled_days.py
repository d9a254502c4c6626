"""Days and months that a thumb has misspelled: "Firday", "in febuary", "wensday".

Law: a slip is one letter missing, one doubled or two changed places (`spelling.slip`), of a name of five letters or more that no other word is as near to; a few
are misheard so often that they are listed. What stands so in a letter, is anybody's name or a word of its own stays, because she may be
quoting it. A day makes no letter go, so that a slip that was none can only put one off.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from types import MappingProxyType

from outreach.rules.approval.words.lexicon import LEXICON
from outreach.rules.approval.words.spelling import slip
from outreach.rules.reading.plain_words import PLAIN

_DAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("january", "february", "april", "august", "september", "october", "november", "december"),
    *("tomorrow", "miércoles", "domingo", "febrero", "septiembre", "octubre", "noviembre", "diciembre"),
)
_HEARD = MappingProxyType(
    {
        said: day
        for day, slips in {
            "wednesday": "wensday wendsday wendesday wensdy",
            "february": "febuary feburary febrary",
            "tuesday": "teusday tuseday tuesdy",
            "thursday": "thrusday thurdsay thusday",
            "tomorrow": "tommorow tommorrow tomorow tomorro",
        }.items()
        for said in slips.split()
    }
)
_WORD = re.compile(r"(?<![\w@.'-])[^\W\d_]{4,11}(?![\w@-]|\.\w)")


def with_days_mended(text: str, known: Collection[str], letters: str) -> str:
    """The text with such days spelled out; `known` are the words of all names in the digest, `letters` the bodies of what is shown.

    >>> with_days_mended("Hannah: Firday, Bea in febuary, Ed on Sundry", frozenset(), "")
    'Hannah: Friday, Bea in february, Ed on Sundry'
    >>> with_days_mended("write Firday right, Augst can wait", frozenset({"augst"}), "Until Firday, then.")
    'write Firday right, Augst can wait'
    """
    shown = letters.casefold()

    def mended(found: re.Match[str]) -> str:
        written = found[0].casefold()
        if written in known or written in PLAIN or written in _DAYS or (written,) in LEXICON or written in shown:
            return found[0]
        meant = {_HEARD[written]} if written in _HEARD else {day for day in _DAYS if slip(written, day)}
        day = meant.pop() if len(meant) == 1 else ""
        return (day.capitalize() if found[0][0].isupper() else day) or found[0]

    return _WORD.sub(mended, text)
