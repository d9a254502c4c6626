"""How a client came, in the owner's words: from what that is no partner, by which way, and on which day.

Law: a source is one of the words of a closed table, so that no name of a former client or of a friend is ever kept.
"""

from __future__ import annotations

import re
from datetime import date

from outreach.model.touch import TouchKind
from outreach.rules.approval.days.dates import date_words, find
from outreach.rules.approval.days.spans import Now

_SOURCES = (
    ("Psychology Today", r"psychology ?today"),
    ("a directory", r"director(?:y|ies)|listing|(?:my |our )?profile|therapist ?finder|zencare|therapyden|good ?therapy|headway|alma\b"),
    ("a former client", r"(?:former|past|old|previous|earlier|current|existing|another|ex)[- ]+(?:client|patient)s?|clients? of (?:mine|ours)"),
    ("the web site", r"web ?(?:site|page)|contact form|home ?page"),
    ("a web search", r"google\w*|internet|online|web search|maps|instagram|facebook"),
    ("an event", r"(?:my |our |a |the )(?:talk|workshop|lecture)|podcast|radio|health fair"),
    ("an insurer", r"insurance|insurer|provider list"),
    ("family or friends", r"friends?|word of mouth|neighbou?r|sister|brother|mother|father|cousin|family member"),
)  # fmt: skip
_DAY = r"(?:today|this (?:morning|afternoon|evening)|yesterday|last night|(?:on |last )(?:mon|tues|wednes|thurs|fri|satur|sun)day|hoy|ayer)"
_SAYS_DAY = re.compile(rf"(?i)\b{_DAY}\b")
_DAY_FIRST = re.compile(rf"(?i)^\W*(?:{_DAY}|(?:by|over|on) (?:the )?phone|in person)\b\s*[:,;-]*\s*")
_CHANNELS = (
    ("mail", TouchKind.MAIL, r"e-?mail(?:ed)?|wrote|letter|fax(?:ed)?|text(?:ed)?|portal"),
    (
        "in person",
        TouchKind.MEETING,
        r"in person|over (?:coffee|lunch)|at (?:coffee|lunch)|stopped by|dropped by|came by|en persona",
    ),
    ("call", TouchKind.CALL, r"phone|call(?:ed|s)?|rang|voicemail|tel[eé]fono|llamó"),
)


def source_said(words: str) -> str:
    """What sent a client, where it is no person that has a name here; "" where the words tell none.

    >>> source_said("Psychology Today"), source_said("a former client's sister"), source_said("our website"), source_said("Dr Unknown")
    ('Psychology Today', 'a former client', 'the web site', '')
    """
    return next((name for name, pattern in _SOURCES if re.search(rf"(?i)\b(?:{pattern})(?!\w)", words)), "")


def channel_said(words: str) -> tuple[str, TouchKind]:
    """By which way they were told of it, and what contact that was: a call, where nothing is said.

    >>> channel_said("by phone")[0], channel_said("over lunch")[0], channel_said("teen, anxiety")[0]
    ('call', 'in person', 'told')
    """
    found = ((name, kind) for name, kind, pattern in _CHANNELS if re.search(rf"(?i)\b(?:{pattern})(?!\w)", words))
    return next(found, ("told", TouchKind.CALL))


def day_said(words: str, now: Now) -> date | None:
    """The day, where one is told that has come.

    >>> day_said("from Dr Lee yesterday", Now(today=date(2026, 11, 18)))
    datetime.date(2026, 11, 17)
    """
    hit = _SAYS_DAY.search(words)
    if hit is None:
        return None
    if re.match(r"(?i)to|this|hoy", hit[0]):
        return now.today
    found = find(date_words(hit[0].replace("last night", "yesterday")), Now(today=now.today, country=now.country, past=True))
    return found.on if found else None


def without_day(need: str) -> str:
    """What is needed, without the day and the way that stand before it: "yesterday: couple"."""
    before = None
    while before != need:
        before, need = need, _DAY_FIRST.sub("", need)
    return need
