"""How much room there is, as she tells of it: "openings 2", "one evening slot left", "I'm full until March", "we are not taking new clients".

Law: a whole sentence or nothing, so that no word about a letter is taken for one about the practice. A number is what she says; "full" is none; "taking
new clients again" without a number is asked about. What holds from or until a day has that day with it, what holds this week or this month lasts as
long; an "until" that names no day is asked about. A full day or week is nothing here, nor is a time of day, for it says nothing of new clients; a
condition is for `profile_commands`.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, match
from outreach.rules.approval.told.worded_answers import count

_ALSO = r"(?:currently|now|and|also|please|fyi|update|just so you know|unfortunately|sadly|sorry|ahora)[:,]? "
_AM = r"(?:i'm|i am|we're|we are|estoy|estamos|(?:my|the|our)? ?(?:practice|caseload|schedule|calendar)(?:'s| is))"
_ADVERBS = r"(?:all |now |currently |completely |fully |totally |already |pretty much )*"
_WHOM = r"(?:any )?(?:more |new |additional )+(?:clients?|patients?|people|referrals?)"
_ANYBODY = rf"(?:{_WHOM}|any(?:one|body)(?: new| else| more)?|new ones)"
_HAVE = r"(?:(?:i|we) (?:currently |now |really |still |just )*have|i've got|we've got|there is|there's)"
_HAVE_NO = rf"(?:(?:{_HAVE} )?(?:absolutely )?no|(?:i|we) (?:currently |really |just )*(?:don't|do not|no longer) have (?:any )?)"
_NOW = r"(?: (?:right now|for now|at the moment|at this time|at present|now|again|currently|these days|this (?:month|term)|any ?more|any longer))*"
_UNTIL = r"(?:,? (?P<when>(?:until|till|til|hasta|through|thru) .{2,30}?))?[.!]*$"
_HOUR = re.compile(
    r"(?i)\b(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o'clock)|\d{1,2}:\d\d|noon|midday|midnight|lunch|dinner|tonight|today|eod|end of (?:the |my )?day|this (?:morning|afternoon|evening|week))"
    r"|\s\d{1,2}(?:ish)?$"
)
"""Up to when a day is full, and not the practice."""
_FULL = (
    rf"{_AM} {_ADVERBS}(?:full(?: up)?|at capacity|booked(?: up| solid| out)|booked(?= (?:until|till|til|through)\b)|llen[oa])",
    rf"(?:{_AM} )?{_ADVERBS}closed (?:to|for) {_WHOM}",
    r"(?:my |the |our )?(?:practice|caseload|schedule) full",
    rf"(?:{_AM}|i|we)? ?(?:am |are )?{_ADVERBS}(?:not|no longer|aren't|can't|cannot|can not|don't|do not) (?:currently |really )?(?:tak(?:e|ing)|accept(?:ing)?|see(?:ing)?)(?: on)? {_WHOM}",
    rf"(?:i|we) (?:have )?stopped (?:taking|accepting|seeing)(?: on)? {_WHOM}",
    r"(?:i have |we have |there is |there's )?no (?:more |new )+(?:clients|patients)",
    r"(?:there is|there's|i have|we have|i now have|we now have) a (?:\w+[- ]\w+ )?wait(?:ing)?[- ]?list(?: of .{3,20}?)?",
    r"wait(?:ing)?[- ]?list only",
    rf"{_HAVE_NO} ?(?:more |free )?(?:room|space|places|capacity|availability)(?: left)?(?: (?:to (?:take|see|fit)(?: on| in)?|for) {_ANYBODY})",
    rf"{_HAVE_NO} ?(?:more |free )?(?:room|space|places|capacity|availability)(?: left)?(?=,? (?:until|till|til|hasta|through|thru)\b)",
    r"(?:my |our )?wait(?:ing)?[- ]?list(?: is| has)?(?: now| been| currently)* (?:closed|full)",
    r"(?:fully )?(?:full(?: up)?|booked(?: up| solid| out)?)(?=,? (?:until|till|til|hasta|through|thru)\b)",
)
_FULL_SAID = tuple(re.compile(rf"(?i)^(?:{_ALSO})*{said}{_NOW}{_UNTIL}") for said in _FULL)
_AGAIN = re.compile(
    rf"(?i)^(?:{_ALSO})*{_AM} {_ADVERBS}(?:taking|accepting|open (?:to|for)|seeing)(?: on)? new (?:clients|patients|people|referrals)(?: again)?{_NOW}(?: (?:from|in|as of|starting) .{{2,30}}?)?[.!]*$"
)
_NOT_SO_MANY = re.compile(
    rf"(?i)^(?:{_ALSO})*{_HAVE_NO} ?(?:more |free )?(?:room|space|places) for (?:another )?(?P<n>\w+)(?: (?:more|new|clients?|people|patients?))*{_NOW}[.!]*$"
)
_MORE = re.compile(
    r"(?i)^(?:currently |now |and |also |update:? )*(?:(?:i |we |there is |there's )?(?:now |only |still |have )*(?:room|space) for (?:only |another )?(?P<room>\w+)(?: (?:more|new))?(?: clients?| people| patients?)?"
    r"|(?:i|we) can (?:now |still |only )?(?:take|see|fit)(?: on| in)? (?:only |another )?(?P<n>\w+) (?:(?:more|new)(?: clients?| people| patients?)?|clients?|patients?))(?: (?:now|right now|at the moment|this (?:week|month)))?"
    + _UNTIL
)
_OPENINGS = re.compile(
    r"(?i)^(?:update:? |now |also |and |currently |we |i |i've |we've |have |had |got |still |only |just |there (?:are|is) |tengo |hay |tenemos )*(?:openings?(?: now)?[: ]+(?:is |are |now )*(?P<a>\w+)|(?P<b>no|any|\w+)(?: more| new| free| evening| daytime| morning| afternoon)? (?:openings?|spots?|slots?|cupos?|espacios?|lugar(?:es)?))\b"
    r"(?P<how>(?: (?:evening|daytime|morning|afternoon|slots?|spots?|now|left|open|free|available|at the moment|right now|this (?:week|month)|for (?:new clients|now|teens|couples|adults|kids|children|families|evenings)|libres?|ahora))*)"
    r"(?:,(?! (?:until|till|til|hasta|through|thru)\b)[^.;?]{0,40})?" + _UNTIL
)
_OURS = re.compile(r"(?i)\b(?:i|we|my|our|estoy|estamos)\b")
_MEANWHILE = re.compile(r"(?i)\bthis (?:week|month)\b")
"""How long the openings are there, where no day is said."""
_STILL_THERE = re.compile(r"(?i)\b(?:left|open|free|available|libres?)\b")
_FROM = re.compile(
    r"(?i)^(?:update:?|now|also|and|i|we|have|will|i'll|we'll|there|are|is|be| )*(?:openings?[: ]+(?P<a>\w+)|(?P<b>\w+) openings?)"
    r"(?: again)?,? (?P<lead>from|as of|starting(?: in| on)?|beginning(?: in| on)?|in|on) (?P<day>.+?)(?: on(?:wards?)?)?[.!]*$"
)

_CLAUSES = re.compile(r"(?i)\s*[,;:]\s*(?:(?:and|but|so|because|as)\s+)*|\s+(?:and|but|so|because)\s+")
WHO_IS_FULL = Ask(item="openings", why="are you full, or are they?")
_Told = dict[str, str | None]
"""What is told of the openings, by slot; an "until" of None names no day."""


def openings(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """How many clients there is room for, now, until a day, or from one on."""
    if sentence.rstrip().endswith("?"):
        return None
    if _not_so_many(sentence.strip()):
        return (Ask(item="openings", why="how many are there?"),)
    for read in (_full, _again, _counted, _to_come):
        found = read(sentence.strip(), context)
        if found is not None:
            if found.get("until", "") is None:
                return (Ask(item="openings", why="until which day?"),)
            return (Record(what="openings", details=tuple((name, said) for name, said in found.items() if said)),)
    return None


def nobodys(sentence: str, context: Context) -> bool:
    """Whether a sentence tells that somebody is full, and not who: "Full until March", "No room for new clients"."""
    full = _full(sentence.strip(), context) is not None
    return full and not _OURS.search(sentence)


def whose(sentence: str, actions: tuple[Action, ...], context: Context) -> tuple[Action, ...]:
    """The same where it stands beside other words: "1 no, full until March" may tell why that letter is refused, and changes no profile."""
    beside = _CLAUSES.split(sentence)
    if len(beside) == 1 or not any(nobodys(clause, context) for clause in beside):
        return actions
    return tuple(WHO_IS_FULL if isinstance(each, Record) and each.what == "openings" else each for each in actions)


def _not_so_many(sentence: str) -> bool:
    """Such as "no room for 2 more": there may be room for one."""
    hit = _NOT_SO_MANY.match(sentence)
    return hit is not None and bool(count(hit["n"]))


def _full(sentence: str, context: Context) -> _Told | None:
    hit = next((hit for pattern in _FULL_SAID if (hit := pattern.match(sentence))), None)
    if hit is None or _HOUR.search(hit["when"] or ""):
        return None
    return {"count": "0", "until": _end(hit, context)}


def _again(sentence: str, context: Context) -> _Told | None:
    del context
    return {} if _AGAIN.match(sentence) else None


def _counted(sentence: str, context: Context) -> _Told | None:
    if hit := _MORE.match(sentence):
        number = count(hit["room"] or hit["n"])
        return None if number is None else {"count": str(number), "until": _end(hit, context)}
    hit = _OPENINGS.match(sentence)
    sure = hit and (hit["a"] or "opening" in hit[0].casefold() or hit.start("b") > 0 or _STILL_THERE.search(hit["how"]))
    free = count(hit["a"] or hit["b"]) if hit and sure else None
    return {"count": str(free), "until": _end(hit, context)} if hit and free is not None else None


def _to_come(sentence: str, context: Context) -> _Told | None:
    """Such as "openings 2 from January"."""
    hit = _FROM.match(sentence)
    number = count(hit["a"] or hit["b"]) if hit else None
    day = _until(f"in {hit['day']}", context) if hit else None
    if hit is None or number is None or day is None or day <= context.now.today.isoformat():
        return None
    if hit["lead"].casefold() == "on" and not re.search(r"\d", hit["day"]):
        return {"until": None}  # "2 openings on Thursday" may be two hours of that day
    return {"count": str(number), "from": day}


def _end(hit: re.Match[str], context: Context) -> str | None:
    """Up to when what is told holds: until the day that is said, else for this week or month where that is; as `_until`."""
    meanwhile = _MEANWHILE.search(hit[0])
    return _until(hit["when"] or (meanwhile[0] if meanwhile else None), context)


def _until(when: str | None, context: Context) -> str | None:
    """The day that is said, as its ISO date; "" where there is no end, None where the words are no day."""
    words = date_words(when or "")
    if not words:
        return ""
    found = match(words, 0, context.now)
    if found is None or found.end != len(words):
        return None
    return found.on.isoformat() if found.on else ""
