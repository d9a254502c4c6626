"""How much room there is, as she tells of it: "openings 2", "one evening slot left", "I'm full until March", "we are not taking new clients".

Law: a whole sentence or nothing, so that no word about a letter is taken for one about the practice. A number is what she says; "full" is none; "taking
new clients again" without a number is asked about. What holds from or until a day has that day with it, and a condition is for `profile_commands`.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, match
from outreach.rules.approval.told.worded_answers import count

_ALSO = r"(?:currently|now|and|also|please|fyi|update|just so you know|unfortunately|sadly|sorry|ahora)[:,]? "
_AM = r"(?:i'm|i am|we're|we are|estoy|estamos|(?:my|the|our)? ?(?:practice|caseload|schedule|calendar)(?:'s| is))"
_ADVERBS = r"(?:all |now |currently |completely |fully |totally |already |pretty much )*"
_WHOM = r"(?:any )?(?:more |new |additional )+(?:clients?|patients?|people|referrals?)"
_NOW = r"(?: (?:right now|for now|at the moment|at this time|at present|now|again|currently|these days|this (?:week|month|term)|any ?more|any longer))*"
_UNTIL = r"(?:,? (?P<when>(?:until|till|til|hasta|through|thru) .{2,30}?))?[.!]*$"
_FULL = (
    rf"{_AM} {_ADVERBS}(?:full(?: up)?|at capacity|booked(?: up| solid| out)|booked(?= (?:until|till|til|through)\b)|llen[oa])",
    rf"(?:{_AM} )?{_ADVERBS}closed (?:to|for) {_WHOM}",
    r"(?:my |the |our )?(?:practice|caseload|schedule) full",
    rf"(?:{_AM}|i|we)? ?(?:am |are )?{_ADVERBS}(?:not|no longer|aren't|can't|cannot|can not|don't|do not) (?:currently |really )?(?:tak(?:e|ing)|accept(?:ing)?|see(?:ing)?)(?: on)? {_WHOM}",
    rf"(?:i|we) (?:have )?stopped (?:taking|accepting|seeing)(?: on)? {_WHOM}",
    r"(?:i have |we have |there is |there's )?no (?:more |new )+(?:clients|patients)",
    r"(?:there is|there's|i have|we have|i now have|we now have) a (?:\w+[- ]\w+ )?wait(?:ing)?[- ]?list(?: of .{3,20}?)?",
    r"wait(?:ing)?[- ]?list only",
)
_FULL_SAID = tuple(re.compile(rf"(?i)^(?:{_ALSO})*{said}{_NOW}{_UNTIL}") for said in _FULL)
_AGAIN = re.compile(
    rf"(?i)^(?:{_ALSO})*{_AM} {_ADVERBS}(?:taking|accepting|open (?:to|for)|seeing)(?: on)? new (?:clients|patients|people|referrals)(?: again)?{_NOW}(?: (?:from|in|as of|starting) .{{2,30}}?)?[.!]*$"
)
_MORE = re.compile(
    r"(?i)^(?:currently |now |and |also |update:? )*(?:(?:i |we |there is |there's )?(?:now |only |still |have )*(?:room|space) for (?:only |another )?(?P<room>\w+)(?: (?:more|new))?(?: clients?| people| patients?)?"
    r"|(?:i|we) can (?:now |still |only )?(?:take|see|fit)(?: on| in)? (?:only |another )?(?P<n>\w+) (?:(?:more|new)(?: clients?| people| patients?)?|clients?|patients?))(?: (?:now|right now|at the moment))?[.!]*$"
)
_OPENINGS = re.compile(
    r"(?i)^(?:update:? |now |also |and |currently |we |i |i've |we've |have |had |got |still |only |just |there (?:are|is) |tengo |hay |tenemos )*(?:openings?(?: now)?[: ]+(?:is |are |now )*(?P<a>\w+)|(?P<b>no|any|\w+)(?: more| new| free| evening| daytime| morning| afternoon)? (?:openings?|spots?|slots?|cupos?|espacios?|lugar(?:es)?))\b"
    r"(?P<how>(?: (?:evening|daytime|morning|afternoon|slots?|spots?|now|left|open|free|available|at the moment|right now|this (?:week|month)|for (?:new clients|now|teens|couples|adults|kids|children|families|evenings)|libres?|ahora|until \w+|till \w+))*)(?:,[^.;?]{0,40})?[.!]*$"
)
_STILL_THERE = re.compile(r"(?i)\b(?:left|open|free|available|libres?)\b")
_FROM = re.compile(
    r"(?i)^(?:update:?|now|also|and|i|we|have|will|i'll|we'll|there|are|is|be| )*(?:openings?[: ]+(?P<a>\w+)|(?P<b>\w+) openings?)"
    r"(?: again)?,? (?:from|as of|starting(?: in| on)?|beginning(?: in| on)?|in|on) (?P<day>.+?)(?: on(?:wards?)?)?[.!]*$"
)


def openings(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """How many clients there is room for, now, until a day, or from one on."""
    if sentence.rstrip().endswith("?"):
        return None
    for read in (_full, _again, _counted, _to_come):
        found = read(sentence.strip(), context)
        if found is not None:
            return (Record(what="openings", details=tuple((name, said) for name, said in found.items() if said)),)
    return None


def _full(sentence: str, context: Context) -> dict[str, str] | None:
    hit = next((hit for pattern in _FULL_SAID if (hit := pattern.match(sentence))), None)
    if hit is None:
        return None
    return {"count": "0", "until": _day(hit["when"] or "", context)}


def _again(sentence: str, context: Context) -> dict[str, str] | None:
    del context
    return {} if _AGAIN.match(sentence) else None


def _counted(sentence: str, context: Context) -> dict[str, str] | None:
    del context
    if hit := _MORE.match(sentence):
        number = count(hit["room"] or hit["n"])
        return None if number is None else {"count": str(number)}
    hit = _OPENINGS.match(sentence)
    sure = hit and (hit["a"] or "opening" in hit[0].casefold() or hit.start("b") > 0 or _STILL_THERE.search(hit["how"]))
    free = count(hit["a"] or hit["b"]) if hit and sure else None
    return None if free is None else {"count": str(free)}


def _to_come(sentence: str, context: Context) -> dict[str, str] | None:
    """Such as "openings 2 from January"."""
    hit = _FROM.match(sentence)
    number = count(hit["a"] or hit["b"]) if hit else None
    day = _day(f"in {hit['day']}", context) if hit else ""
    if number is None or day <= context.now.today.isoformat():
        return None
    return {"count": str(number), "from": day}


def _day(when: str, context: Context) -> str:
    """The one day that is said, as its ISO date; "" for none."""
    words = date_words(when)
    found = match(words, 0, context.now) if words else None
    return found.on.isoformat() if found and found.on and found.end == len(words) else ""
