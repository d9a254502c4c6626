"""What she says of how one client stands, beside how far they came: that it is urgent, how many sessions there were, that they wait for a place.

Each function takes one sentence and gives its actions, or None. Law as in `client_commands`: a question, a doubt, a plan or anything more than this is
nothing here. How many sessions there were is not kept: several are a treatment that goes on, one is the first.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import clients
from outreach.rules.approval.told.how_it_came import day_said
from outreach.rules.approval.told.worded_answers import count
from outreach.rules.reading.facts import payer

_CLIENT = r"(?P<client>(?-i:[Rr]-?\d{1,5}|(?:[A-Z]\.\s?){2,4}|[A-Z]{2,3}))(?:'s)?"
_LEAD = r"(?i)(?:please |also |and |no,? |sorry,? |actually,? |ok,? |fyi,? )*"
_END = r"[\s.!]*"
_MORE = r"(?: (?:so far|to date|by now|now|already|in|down|together|with (?:me|us)|today|yesterday))*"
_NUMBER = r"(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine)"
_NTH = r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_URGENT = r"(?P<not>(?:not|no longer|not so|isn't|wasn't|not really) (?:so |very |that )?)?(?:(?:now|very|really|quite|pretty|rather|more|most) )*urgent(?: (?:now|again|please|any ?more|after all|though))*"
_STANDING = tuple(
    re.compile(_LEAD + form + _END)
    for form in (
        rf"{_CLIENT}\W+(?:(?:is|are|was|now|it is|it's|this is) )*{_URGENT}",
        rf"(?:mark|flag|treat|set) {_CLIENT} (?:as |to )?{_URGENT}",
        rf"(?:it's |it is )?(?P<nothing>nothing|no)? ?urgent(?:ly)?(?: about| for| with|:| -) {_CLIENT}",
    )
)
_HAD = r"(?:(?:has|have|had|did|done|been|now|already|is (?:at|on)|came(?: in)?(?: for| to)?)\s+)*"
_SESSIONS = tuple(
    re.compile(_LEAD + form + _END)
    for form in (
        rf"(?:(?:i|we)(?:'ve)? {_HAD})?{_NUMBER} (?:sessions?|visits?|appointments?){_MORE} (?:with|for) {_CLIENT}{_MORE}",
        rf"{_CLIENT}\W+(?:(?:s?he|they) )?{_HAD}{_NUMBER} (?:sessions?|visits?|appointments?){_MORE}",
        rf"{_CLIENT}\W+(?:came|was here|has come|has been here)(?: in)? {_NUMBER} times{_MORE}",
        rf"{_CLIENT}\W+(?:(?:s?he|they) )?{_HAD}(?:(?:his|her|their|the|our|a) )?{_NTH} (?:session|visit|appointment){_MORE}",
    )
)
_GRANTED = re.compile(
    r"(?i)\b(?:authori[sz]\w*|pre-?auth\w*|approv\w+|cover(?:s|ed)|allow(?:s|ed)|grant(?:s|ed)|(?:sessions?|visits?) (?:left|remaining))\b"
)
_COUNTED = re.compile(r"(?i)\b(?:sessions?|visits?|appointments?|insurance|insurer|payer)\b")
_LIST = r"(?:the |my |our |a )?wait(?:ing)?[- ]?list"
_WAITS = tuple(
    re.compile(_LEAD + form + _END)
    for form in (
        rf"{_CLIENT}\W+(?:(?:is|was|goes|went|now|put|added|still) )*(?:(?:on|to|for) )?(?:{_LIST}(?:ed)?|wait[- ]?listed)(?: for now| now)?",
        rf"(?:put|add|place|keep|i(?:'ve)? put|i(?:'ve)? added) {_CLIENT} (?:on|to|onto) {_LIST}(?: for now| please)*",
        rf"wait[- ]?list {_CLIENT}",
    )
)


def urgent(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 is urgent", "R-4 not urgent any more"."""
    hit, code = _of_one(_STANDING, sentence, context)
    if hit is None:
        return None
    said = hit.groupdict()
    return (
        Record(what="urgent", details=(("code", code), ("urgent", "no" if said.get("not") or said.get("nothing") else "yes"))),
    )


def sessions(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "3 sessions so far with R-4", "R-4 had 12 sessions"."""
    hit, code = _of_one(_SESSIONS, sentence, context)
    number = 0 if hit is None else count(hit["n"]) if "n" in hit.groupdict() else 2
    day = day_said(sentence, context.now)
    on = (("day", day.isoformat()),) if day else ()
    return (Record(what="sessions", details=(("code", code), ("count", str(number)), *on)),) if number else None


def granted(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 has 12 sessions authorized": what a payer grants is asked about, for "authorized" is the word for a client's leave, too."""
    spoken_of = len(clients(sentence, context)) == 1 and _GRANTED.search(sentence)
    if not spoken_of or not (_COUNTED.search(sentence) or payer(sentence)):
        return None
    return (Ask(item="sessions", why="what a payer allows is no leave of the client's, and sessions I do not count"),)


def waits(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 waitlist", "put J.F. on the waiting list"."""
    hit, code = _of_one(_WAITS, sentence, context)
    return (Record(what="waiting", details=(("code", code),)),) if hit else None


def _of_one(forms: tuple[re.Pattern[str], ...], sentence: str, context: Context) -> tuple[re.Match[str] | None, str]:
    """The form that the whole sentence has, and the one client whom it is of, as said in the digest's spelling."""
    hit = next((found for form in forms if (found := form.fullmatch(sentence.strip()))), None)
    named = clients(f"{hit['client']} ", context) if hit else []
    return (hit, named[0][0]) if len(named) == 1 else (None, "")


STANDING = (urgent, sessions, granted, waits)
