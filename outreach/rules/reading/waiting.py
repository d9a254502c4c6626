"""Whether a colleague's words wait for an answer, whatever else they are: a no, a name, thanks, with a question or a time beside it.

Law: the reader gives a reply one intent, and a person who waits must not be lost behind it; so this looks at each sentence for itself. What is
only said ("try again in spring", "how are you?") starts no clock.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.model.reading import Intent, Kind, Reading

_ASKS = frozenset({Intent.INTERESTED, Intent.SCHEDULING, Intent.QUESTION})
_MOST = 4000  # characters of a mail that are looked at
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n{2,}")
_TITLES = re.compile(r"\b(Dr|Mr|Mrs|Ms|Rev|Prof)\.(?=\s)")
_DAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|tomorrow|tonight|(?:this|next|that) (?:week|month|\w+day)|noon|lunch\w*|coffee|\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m)|\d{1,2}:\d\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) o'?clock"
_TO_US = r"\b(?:you|your|yours|we|us)\b"
_POLITE = re.compile(
    r"(?i)\bhow (?:are|have) (?:you|things|y'all)\b(?! (?:set|handling|fixed|with|taking|for))|\b(?:isn't|wasn't|aren't|don't|right|okay|ok|eh|no)\s*\?$|\bwho knows\b|\bguess what\b|\bwhy not\b"
    r"|\b(?:could|can|would|will) you (?:please |kindly )?(?:remove|take|stop|write to|contact|reach|try|direct|address|send (?:it|this|that|your|future)|e-?mail) "
)
"""Questions that want no answer: greetings, and a redirect or a wish to be left alone that is put as one."""
_QUESTION = re.compile(
    rf"(?i){_TO_US}[^?]*\?|\b(?:does|would|is|how about|what about|or|maybe|perhaps)\b[^?]*\b(?:{_DAY})\b[^?]*\?|^\W*(?:{_DAY})\b[^?]*\?"
)
_OFFER = re.compile(
    rf"(?i)\b(?:i|we)(?:'m| am| are|'re)? (?:could|can|would|might|will|'ll)? ?(?:still )?(?:be )?(?:free|do|have (?:time|half an hour|an hour|a slot|room)|available|around|open|meet|talk|make it)\b[^.!?]*\b(?:{_DAY})\b"
    rf"|\b(?:i|we) (?:could|can)\b(?! (?:not|only))[^.!?]*\b(?:{_DAY})\b"
    rf"|\b(?:{_DAY})\b[^.!?]*\b(?:works?|suits?|is (?:good|fine|best|free|open)|would (?:work|suit|be (?:good|fine|best)))\b"
    r"|\b(?:i|we)(?:'d| would) (?:like|love|be (?:glad|happy|pleased)) (?:to )?(?:meet|talk|hear (?:more|how|what|about)|have coffee|have lunch|see you)\b"
    r"|\b(?:happy|glad) to (?:meet|talk|chat|have (?:coffee|lunch|a (?:call|word)))\b|\blet's (?:meet|talk|have|find|get)\b"
)
_REQUEST = re.compile(
    r"(?i)\b(?:please |do |just |kindly |or |and |then )*(?:call|ring|phone|text|tell) (?:me|us)\b(?! (?:dr|doctor)\b)|\b(?:give|drop) (?:me|us) (?:a (?:call|ring|line|note)|\w+ times?)"
    r"|\blet (?:me|us) know (?:what|when|which|whether|how|where|your)\b|\blet (?:me|us) know if (?:that|this|it|any|either|\w+day|you(?:'d| would| can| could| are| have))\b"
    r"|\b(?:please|could you|would you|can you) (?:\w+ )?send (?:me|us|over)\b|\bsend (?:me|us) (?:your|the|a|some|two|three|more)\b"
)
_SOME_DAY = re.compile(
    r"(?i)\b(?:if|when(?:ever)?|should|once|unless) (?:you|anything|something|things|that|this|your|our|my|we|i) ?(?:ever |should )?(?:changes?|come|have an? (?:opening|question)s?|need|open|find|hear|move)\w*\b"
    r"|\b(?:try|check|ask|write|reach out|circle|come|follow up)(?: back| again| in| with us)* (?:in|after|next|later|again|around)\b|\bfeel free\b"
)
"""What may be so some day."""


def waited_for(reading: Reading) -> Reading:
    """The reading, with whether its writer waits: a referral always does, a reply by its intent or by what stands beside it."""
    if reading.kind is Kind.PARTNER_REPLY and reading.intent is not Intent.OPT_OUT:
        return replace(reading, waits=reading.intent in _ASKS or waits_for_answer(reading.own_words))
    return replace(reading, waits=reading.kind is Kind.REFERRAL)


def waits_for_answer(words: str) -> bool:
    """Whether somebody who wrote these own words waits for an answer.

    >>> waits_for_answer("Bea Dunn decides that, bdunn@ridge.example. I could do coffee on Tuesday at noon, though.")
    True
    >>> waits_for_answer("We are not looking for anybody now. Do you see couples, by the way?"), waits_for_answer("No, thank you. Please call me all the same.")
    (True, True)
    >>> waits_for_answer("Please write to Bea Dunn, bdunn@ridge.example, instead."), waits_for_answer("Not now. Try again in the spring. How are you?")
    (False, False)
    """
    return any(map(_waits, _SENTENCE.split(_TITLES.sub(r"\1", words[:_MOST]))))


def _waits(sentence: str) -> bool:
    if _SOME_DAY.search(sentence) or _POLITE.search(sentence):
        return False
    return any(pattern.search(sentence) for pattern in (_QUESTION, _OFFER, _REQUEST))
