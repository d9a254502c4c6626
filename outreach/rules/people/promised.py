"""What the owner said she would do, found in what she wrote: "I'll send you the handout by Friday".

Law: a suggestion, never a promise: the owner is asked once, and only her yes counts. So precision goes before completeness: her own words,
in the first person, about something to be sent, asked or arranged; no offer ("if you like"), no question, no "I'll be there".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from outreach.rules.approval.days.dates import date_words, find
from outreach.rules.approval.days.spans import Now

_MOST_CHARACTERS = 4000
MOST = 2
"""How many of one mail are asked about."""
_LONGEST = 140

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|,? and (?=(?:I|we)(?:'|’)?(?:ll| will| promise))")
_WILL = r"\b(?:I|we)(?:(?:'|’)ll| will| am going to|(?:'|’)m going to| promise to| promised to)"
_BARE_WILL = r"(?:^|,\s*|\band )(?:(?:I|we) )?(?:will|promised to|promised)\b"
_DO = (
    r"(?: also| gladly| happily| make sure to| be sure to| then| try to| definitely| certainly)*"
    r" (?P<does>(?:e-?)?mail|send|forward|share|call|phone|ring|drop(?: off)?|bring|introduce|connect|put (?:you|them|her|him) in touch|get back to"
    r"|follow up|look into|look up|find out|ask|check|write(?: to)?|get you|let you have|pass (?:on|along)|text|mail|set up|arrange|invite|lend|copy)\b"
)
_PROMISE = re.compile(rf"(?i)(?:{_WILL}){_DO}")
_OWED = r"(?:^|,\s*|\band )(?:(?:I|we) )?(?:promised|owe) (?:her|him|them) (?=\w)"
_TOLD = re.compile(rf"(?i)(?:{_WILL}|{_BARE_WILL}){_DO}|{_OWED}")
_NO_PROMISE = re.compile(
    r"(?i)\b(?:if|unless|would you like|shall I|should I|could|might|may|perhaps|maybe|whenever|in case|once you|when you|won(?:'|’)t|will not|never)\b|\?\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What was promised, in her own words, and by when."""

    text: str = field(repr=False)
    due: date | None = None


def promised(text: str, today: date, *, country: str = "US", told: bool = False) -> tuple[Promised, ...]:
    """The promises in a text that she wrote on `today`; `told` is a report to us ("talked about sleep, will send her the handout").

    >>> def found(text, told=False): return [(each.text, str(each.due)) for each in promised(text, date(2026, 11, 18), told=told)]
    >>> found("Good to see you. I'll send you the handout by Friday.")
    [("I'll send you the handout by Friday", '2026-11-20')]
    >>> found("I will ask Tom about the group and I'll get back to you next week.")
    [('I will ask Tom about the group', 'None'), ("I'll get back to you next week", '2026-11-23')]
    >>> found("and I promised him my one-pager by Friday", told=True)
    [('I promised him my one-pager by Friday', '2026-11-20')]
    >>> found("I'll be there at noon. If you like, I'll send it. Shall I send it? I won't forward it."), found("talked, will send it", True)
    ([], [('will send it', 'None')])
    """
    pattern = _TOLD if told else _PROMISE
    found = []
    for sentence in _SENTENCE.split(text[:_MOST_CHARACTERS]):
        hit = pattern.search(sentence)
        if hit is None or _NO_PROMISE.search(sentence):
            continue
        words = " ".join(sentence[hit.start() :].split()).strip(" ,.;!-").removeprefix("and ")[:_LONGEST]
        said = find(date_words(words), Now(today=today, country=country, past=False))
        found.append(Promised(text=words, due=said.on if said and said.on and said.on >= today else None))
    return tuple(found[:MOST])
