"""Days on which the practice is shut: "away 20 Jul to 3 Aug", "I'm off next week", "closed Thursday and Friday".

Law: both ends are included, and neither is guessed: what names no days is nothing here, or is asked where she said "away".
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.calendar_spans import span
from outreach.rules.approval.days.dates import date_words, find

_AWAY = re.compile(
    r"(?i)^(?:please |also |and |fyi,? |note:? |btw,? )*(?:(?:i am|i'm|im|i will be|i'll be|we are|we're|we will be|we'll be|(?:the )?(?:office|practice|clinic)(?: is| will be)?|estoy|estaré|estaremos|estamos)\s+)?"
    r"(?P<word>away|(?:my |our )?(?:vacation|vacaciones)|cierro|cerramos|on vacation|on leave|on holiday|out(?: of (?:the )?(?:office|town|country))?(?: sick)?|off|closed|fuera|de vacaciones|cerrad[oa]s?)\s+(?P<days>.+?)[.!]*$"
)
_FROM = re.compile(r"(?i)^(?:from|between|starting|on|for|del?|desde|el|entre)\s+(?:el\s+)?")
_TO = re.compile(r"(?i)\s*(?:\b(?:to|through|thru|until|till|and|al?|hasta(?: el)?|y)\b|-)\s*(?:el\s+)?")
_UNTIL = re.compile(r"(?i)^(?:until|till|hasta(?: el)?)\s+(?P<day>.+)$")
_HELD = re.compile(
    r"(?i)[\s,;]*(?:so|and|y|así que)?\s*(?:please )?(?:hold|keep|stop) (?:everything|it all|all(?: (?:of it|of them|mail|letters))?|them(?: all)?|the letters) (?:until|till|hasta(?: el)?) (?P<back>.+)$"
)
"""What is to be held until she is back says when that is, "closed from the 24th, so hold everything until Jan 4"."""
_SHUT = re.compile(r"(?i)\W*(?:please|thanks|too|all day|por favor)*\W*")
WHICH = "from which day to which?"


def away(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "away 20 Jul to 3 Aug"."""
    hit = _AWAY.match(sentence)
    if not hit or sentence.rstrip().endswith("?"):
        return None
    held = _HELD.search(hit["days"])
    found = _held(hit["days"][: held.start()], held["back"], context) if held else None
    found = found or _days(hit["days"], context) or _days(hit["days"].partition(",")[0], context)
    if found is None:
        sure = re.match(r"(?i)away\b", sentence) or (
            find(date_words(hit["days"]), context.now) and not re.match(r"(?i)off|out", hit["word"])
        )
        return (Ask(item="away", why=WHICH),) if sure else None
    first, last = found
    if last < first:
        return (Ask(item="away", why="the last day lies before the first"),)
    back = (("back", (last + timedelta(days=1)).isoformat()),) if held or _UNTIL.match(hit["days"]) else ()
    return (Record(what="away", details=(("from", first.isoformat()), ("to", last.isoformat()), *back)),)


def _held(days: str, back: str, context: Context) -> tuple[date, date] | None:
    """From the first of her days to the eve of that on which letters may go again; None where they may go before she leaves."""
    first, again = _days(days, context), _one(back, context)
    return (first[0], again[0] - timedelta(days=1)) if first and again and again[0] > first[0] else None


def _days(text: str, context: Context) -> tuple[date, date] | None:
    """The first and the last day that a text names and nothing else; until a day ends on the eve of it."""
    back = _UNTIL.match(text)
    if back:
        day = _one(back["day"], context)
        return (context.now.today, day[0] - timedelta(days=1)) if day and day[0] > context.now.today else None
    text = _FROM.sub("", text)
    whole = _one(text, context)
    if whole:
        return whole
    for joint in _TO.finditer(text):
        first, last = _one(text[: joint.start()], context), _one(text[joint.end() :], context)
        if first and last is None and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", text[joint.end() :].strip()):
            last = _same_month(first[0], int(re.sub(r"\D", "", text[joint.end() :])))
        if first and last:
            return first[0], last[1]
    return None


def _one(text: str, context: Context) -> tuple[date, date] | None:
    words = date_words(text)
    found = span(words, 0, context.now) if words else None
    return (found[0].first, found[0].last) if found and _SHUT.fullmatch(" ".join(words[found[1] :])) else None


def _same_month(first: date, day: int) -> tuple[date, date] | None:
    """Such as "Nov 25 to 29"."""
    try:
        last = first.replace(day=day)
    except ValueError:
        return None
    return last, last
