"""When to ask again whether a note about somebody is still so: what is of the day passes, what somebody is does not.

Law: pure; `today` is an argument. A note that says when to ask again is obeyed. One with a day of its own is asked about two weeks after
that day; one about room, waiting lists and insurance a month later, as our own openings are; one that says itself that it is of this time,
after three. Anything else is never asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.rules.approval.days.dates import date_words, find
from outreach.rules.approval.days.spans import Now

AFTER_THE_DAY = timedelta(days=14)
ROOM = timedelta(days=30)
WHILE = timedelta(days=90)
RENEWED = timedelta(days=180)
"""A note that she said is still so, and that names no day and no reason of its own to pass."""

_ASKED = re.compile(r"(?i)\b(?:ask|check)(?: me| with me)? (?:again|back)\b(?P<when>.*)")
_HOUR = re.compile(
    r"(?i)\b(?:(?:un)?till?|at|by|from|before|after|to|-)?\s*\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)"
)
"""An hour of the day is no day."""
_HABIT = re.compile(
    r"(?i)\b(?:every|each|usually|always|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|mornings|evenings|afternoons)\b"
)
_ROOM = re.compile(
    r"(?i)\b(?:full|wait(?:ing)?[- ]?list\w*|openings?|(?:not |no longer )?(?:accepting|taking)(?: on)? (?:new|more|clients|patients)|no new (?:clients|patients)"
    r"|availability|has (?:room|space|capacity)|booked (?:up|out|solid)|in[- ]network|out of network|takes? (?:cigna|aetna|medicaid|medicare|insurance))\b"
)
_OF_THIS_TIME = re.compile(
    r"(?i)\b(?:currently|for now|right now|at the moment|these days|temporar\w+|on (?:\w+ )?leave|sabbatical|expecting|pregnan\w+|new ?born|new baby"
    r"|recovering|surgery|moving|looking for|job[- ]hunting|in training|thinking (?:of|about)|planning|interim|covering for"
    r"|just (?:started|opened|hired|moved|joined)|this (?:spring|summer|fall|autumn|winter|year|term|semester|month))\b"
)


def ask_again(text: str, today: date, *, country: str = "US") -> date | None:
    """The day on which to ask whether this is still so, or None for what does not pass. A day that the note itself sets for that is the day.

    >>> def on(text): return str(ask_again(text, date(2026, 5, 3)))
    >>> on("daughter starts college in Sept"), on("back from leave on 1 June")
    ('2026-09-15', '2026-06-15')
    >>> on("takes teens until 6pm")
    'None'
    >>> on("has a waiting list"), on("is currently looking for an associate"), on("in-network with Cigna")
    ('2026-06-02', '2026-08-01', '2026-06-02')
    >>> on("runs a sleep group on Fridays"), on("prefers calls before nine"), on("Sails."), on("met her in May 2019")
    ('None', 'None', 'None', 'None')
    >>> on("wife expecting in June, ask again in August"), on("has a waiting list, ask me again on 9 May")
    ('2026-08-01', '2026-05-09')
    """
    asked = _ASKED.search(text)
    day = find(date_words(asked["when"]), Now(today=today, country=country, past=False)) if asked else None
    if day is not None and day.on is not None and day.on > today:
        return day.on
    said = None if _HABIT.search(text) else find(date_words(_HOUR.sub("", text)), Now(today=today, country=country, past=False))
    if said is not None and said.on is not None and said.on > today:
        return said.on + AFTER_THE_DAY
    if _ROOM.search(text):
        return today + ROOM
    return today + WHILE if _OF_THIS_TIME.search(text) else None


def renewed(text: str, today: date, *, country: str = "US") -> date:
    """The next day on which to ask about what is still so today."""
    return ask_again(text, today, country=country) or today + RENEWED
