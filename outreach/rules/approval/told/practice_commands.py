"""The rest of what she may tell: away days, moves, resources, gifts; what else is told of the practice has a file of its own.

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody is an `Ask`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.away_days import away
from outreach.rules.approval.told.cards_told import carded
from outreach.rules.approval.told.kept_or_dropped import forgotten, kept
from outreach.rules.approval.told.openings_told import openings
from outreach.rules.approval.told.pages_given import page_given
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.told.profile_commands import profile
from outreach.rules.approval.told.ticked_off import ticked_off
from outreach.rules.approval.told.work_told import work_told

_MOVED = re.compile(
    r"(?i)^\s*(?:has |have )?(?:left|moved|(?-i:is back (?:at|with)(?= (?:the )?[A-Z]))|is no longer (?:at|with)|is now at|(?:is|'s) (?:at|with)(?=.*\bnow\b)|works at(?=.*\bnow\b)|works at|now works at|now at|changed jobs|(?:is )?retired|se fue|ya no (?:está|trabaja) en|se jubiló)\b(?P<rest>.*)$"
)
_HEIR = re.compile(
    r"(?:^|[,;.]|\band\b|\bbut\b)\s*(?P<name>(?:Dr\.? |Rev\.? |M[rs]s?\.? )?[A-ZÀ-Þ][\w'’-]*\.?(?: [A-ZÀ-Þ][\w'’-]*\.?){1,3})\s+"
    r"(?:now )?(?:follows|takes over|took over|has taken over|replaces|replaced|succeeds|is (?:the|her|his|their) (?:new|successor|replacement))\b"
)
_TAKES_OVER = re.compile(r"(?i)\b(?:follows|(?:takes|took|taken) over|replac\w+|succe\w+)\b")
_UPDATE = re.compile(r"(?i)^(?:practice )?(?:update|news)\s*(?::|-)\s*(?P<text>.+)$")
_RESOURCE = re.compile(r"(?i)^(?:new )?(?:resource|recurso)\s*:?\s+(?P<text>.+)$")
_PRICE = re.compile(
    r"(?i)(?:(?:,|\bfor|\bworth|\babout|\baround|~|\bcosts?|\bat)\s*)*(?:[$€£]\s?(?P<marked>\d+(?:[.,]\d{2})?)|(?<![\w.,])(?P<counted>\d+(?:[.,]\d{2})?)\s?(?:dollars?|bucks?|usd|euros?|pounds?)\b)"
)
_LAST = re.compile(
    r"(?i)(?:(?:,|\bfor|\bworth|\babout|\baround|~|\bcosts?|\bat)\s*)*(?<![\w.,])(?P<marked>\d+(?:[.,]\d{2})?)(?P<counted>)(?=\s*(?:$|[,;.!)]|(?:for|on|to|because|as|anyway|today|yesterday)\b))"
)
"""A number that counts nothing is the price; "2 books" are no two dollars."""
_GIFT = re.compile(r"(?i)^(?:gift|gave|regalo)\s+(?:to\s+|for\s+|para\s+)?(?P<rest>.+)$")
_PRESENT = re.compile(
    r"(?i)^(?:i |we |just |also )*(?:dropped off|brought|took|sent|gave|bought|left)\s+(?P<what>[^,$]{3,40}?)\s+(?:to|for|at|with)\s+(?P<who>[^,$]{2,60}?)(?:'s office)?,?\s*(?:for |about |cost |costs |worth |around |~)*\$\s?(?P<amount>\d+(?:\.\d{2})?).*$"
)
_RESUME = re.compile(r"(?i)^(?:please )?(?:resume|unpause|un-pause|reanuda)\b\s*(?P<rest>.*)$")
_DONE = re.compile(
    r"(?i)^(?:done|kept|finished)\s+(?:with\s+)?#?P?(?P<item>\d{1,2})[.!]*$|^#?P(?P<other>\d{1,2})\s+(?:is\s+)?(?:done|kept|finished)[.!]*$"
)


def _record(what: str, text: str, context: Context, key: str = "text") -> tuple[Action, ...]:
    """A record about the partner at the head of the text, with the rest as its words."""
    names, rest, why = people(text, context)
    if not names:
        return (Ask(item=what, why=why),)
    details = ((key, rest.strip(" ,.;:-")),) if rest.strip(" ,.;:-") else ()
    return tuple(Record(what=what, partner=name, details=details) for name in names)


def moved(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Lee left Lakeside, now at Mercy". An address beside the name of who took over is the successor's, never theirs."""
    names, rest, _ = people(sentence, context)
    hit = _MOVED.match(rest) if len(names) == 1 else None
    if not hit:
        return None
    place = re.search(
        r"(?i)(?:\bnow (?:works )?at|\bmoved to|\bworks at|\bwent to|\bjoined|\bis at|'s at|\bis with|\bat)\s+(?:the\s+)?([^,.;]+)",
        rest,
    )
    email = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", rest)
    details = [("to", re.sub(r"(?i)\s+now$", "", place[1].strip()))] if place else []
    heir = _HEIR.search(rest)
    if heir:
        details.append(("heir", heir["name"]))
    if email and (heir or not _TAKES_OVER.search(rest)):
        details.append(("heir_email" if heir else "email", email[0]))
    details.append(("text", rest.strip(" .")))
    return (Record(what="moved", partner=names[0], details=tuple(details)),)


def practice(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "update: finished EMDR training", "resource: <link> #sleep", "resume Dr Lee", "done 3"."""
    if hit := _UPDATE.match(sentence):
        return (Record(what="update", details=(("text", hit["text"]),)),)
    if hit := _RESOURCE.match(sentence):
        return (Record(what="resource", details=(("text", hit["text"]),)),)
    if hit := _DONE.match(sentence):
        return (Record(what="done", details=(("item", hit["item"] or hit["other"]),)),)
    hit = _RESUME.match(sentence)
    if not hit:
        return None
    return (
        _record("resume", hit["rest"], context)
        if hit["rest"].strip(" .!") not in ("", "all", "everything", "sending")
        else (Record(what="resume"),)
    )


def presents(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "gift Dr Lee book 25"."""
    hit = _PRESENT.match(sentence)
    names = people(hit["who"], context)[0] if hit else []
    if hit and names:
        return (Record(what="gift", partner=names[0], details=(("what", hit["what"].strip()), ("amount", hit["amount"]))),)
    hit = _GIFT.match(sentence)
    if not hit:
        return None
    names, rest, why = people(hit["rest"], context)
    if not names:
        return (Ask(item="gift", why=why),) if sentence.casefold().startswith("gift") else None
    anyway = (("anyway", "yes"),) if re.search(r"(?i)\banyway\b", rest) else ()
    what, price = _priced(re.sub(r"(?i)\banyway\b", "", rest))
    return (Record(what="gift", partner=names[0], details=(("what", what), *((("amount", price),) if price else ()), *anyway)),)


def _priced(said: str) -> tuple[str, str]:
    """A gift in her words, and its price; "" where there is none, or more than one.

    >>> _priced("book 25"), _priced("2 books, 25 dollars"), _priced("2 books"), _priced("mug $8, book $12")
    (('book', '25'), ('2 books', '25'), ('2 books', ''), ('mug $8, book $12', ''))
    """
    found = list(_PRICE.finditer(said)) or list(_LAST.finditer(said))
    if len(found) != 1:
        return said.strip(" ,.;:-") or "gift", ""
    words = f"{said[: found[0].start()].rstrip()} {said[found[0].end() :].lstrip()}"
    return words.strip(" ,.;:-") or "gift", found[0]["marked"] or found[0]["counted"]


PRACTICE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (
    work_told,
    away,
    moved,
    openings,
    profile,
    kept,
    forgotten,
    ticked_off,
    practice,
    carded,
    page_given,
    presents,
)
