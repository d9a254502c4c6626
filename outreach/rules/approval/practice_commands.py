"""The rest of what she may tell: referrals by phone, referrals out, promises, away days, moves, resources, openings, cards, gifts.

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody is an `Ask`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.dates import Spoken, date_words, find
from outreach.rules.approval.lexer import Context
from outreach.rules.approval.people_commands import people

_PLEASE = r"(?i)^(?:please |also |and |i |we |i've |i'll |we'll )*"
_REFERRAL = re.compile(_PLEASE + r"(?:log(?:ged)?|record|new|got)\s+(?:a\s+)?(?:new\s+)?referral\s+(?:from|by)\s+")
_OUT = re.compile(
    _PLEASE
    + r"(?:referred|sent|passed)\s+(?:a client |someone |one |a patient |a teen |a couple )?(?:out|on|over)?\s*to\s+(?P<rest>.+)$"
)
_PROMISE = re.compile(
    _PLEASE
    + r"(?:will|'ll|promised to|promise to|owe|need to remember to)\s+(?:send|call|email|write|introduce|get|forward|share|mail|bring|give|invite)\s+(?P<rest>.+)$"
)
_AWAY = re.compile(
    r"(?i)^(?:i am |i'm |i will be |i'll be |we are )?(?:away|on vacation|out of (?:the )?office|out|on leave|fuera|de vacaciones)\s+(?:from\s+|del?\s+)?(?P<from>.+?)\s*(?:\bto\b|-|\bthrough\b|\buntil\b|\btill\b|\bal?\b|\bhasta\b)\s*(?P<to>.+?)[.!]*$"
)
_MOVED = re.compile(
    r"(?i)^\s*(?:has |have )?(?:left|moved|is no longer at|is now at|works at|now works at|now at|changed jobs|retired|se fue)\b(?P<rest>.*)$"
)
_HEIR = re.compile(
    r"(?:^|[,;.]|\band\b|\bbut\b)\s*(?P<name>(?:Dr\.? |Rev\.? |M[rs]s?\.? )?[A-ZÀ-Þ][\w'’-]*\.?(?: [A-ZÀ-Þ][\w'’-]*\.?){1,3})\s+"
    r"(?:now )?(?:follows|takes over|took over|has taken over|replaces|replaced|succeeds|is (?:the|her|his|their) (?:new|successor|replacement))\b"
)
_TAKES_OVER = re.compile(r"(?i)\b(?:follows|(?:takes|took|taken) over|replac\w+|succe\w+)\b")
_OPENINGS = re.compile(r"(?i)^(?:we have |i have |currently )?(?:openings?[: ]+(?P<a>\d{1,2})|(?P<b>\d{1,2}) openings?)[.!]*$")
_UPDATE = re.compile(r"(?i)^(?:practice )?(?:update|news)\s*:\s*(?P<text>.+)$")
_RESOURCE = re.compile(r"(?i)^(?:new )?(?:resource|recurso)\s*:?\s+(?P<text>.+)$")
_CARDED = re.compile(r"(?i)^(?:i |we )?(?:carded|card sent to|sent (?:a )?cards? to|wrote (?:a )?cards? to)\s+(?P<rest>.+)$")
_GIFT = re.compile(r"(?i)^(?:gift|gave|regalo)\s+(?:to\s+|for\s+|para\s+)?(?P<rest>.+)$")
_RESUME = re.compile(r"(?i)^(?:please )?(?:resume|unpause|un-pause|reanuda)\b\s*(?P<rest>.*)$")
_DONE = re.compile(
    r"(?i)^(?:done|kept|finished)\s+(?:with\s+)?#?P?(?P<item>\d{1,2})[.!]*$|^#?P(?P<other>\d{1,2})\s+(?:is\s+)?(?:done|kept|finished)[.!]*$"
)


def _dated(text: str, context: Context) -> Spoken | None:
    words = date_words(text)
    return find(words, context.now)


def _record(what: str, text: str, context: Context, key: str = "text") -> tuple[Action, ...]:
    """A record about the partner at the head of the text, with the rest as its words."""
    names, rest, why = people(text, context)
    if not names:
        return (Ask(item=what, why=why),)
    details = ((key, rest.strip(" ,.;:-")),) if rest.strip(" ,.;:-") else ()
    return tuple(Record(what=what, partner=name, details=details) for name in names)


def log_referral(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "log referral from Dr Lee: teen, anxiety, called me"."""
    head = _REFERRAL.match(sentence)
    return _record("log_referral", sentence[head.end() :], context, "need") if head else None


def outbound(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "referred out to Ana: ED"."""
    head = _OUT.match(sentence)
    if not head or (not re.search(r"(?i)\breferred\b|\bout\b|\bclient\b", sentence[: head.start("rest")])):
        return None
    return _record("outbound", head["rest"], context, "need")


def promise(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "will send Ana the handout by Fri"."""
    head = _PROMISE.match(sentence)
    if not head:
        return None
    names, _, _ = people(re.sub(r"(?i)^(?:the|a|an|my)\s+\S+\s+to\s+", "", head["rest"]), context)
    found = _dated(sentence, context)
    due = (("due", found.on.isoformat()),) if found and found.on else ()
    text = re.sub(r"(?i)^(?:i |we |i'll |we'll |will |'ll |promised to )+", "", sentence).strip(" .")
    return (Record(what="promise", partner=names[0] if names else None, details=(("text", text), *due)),)


def away(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "away 20 Jul to 3 Aug"."""
    hit = _AWAY.match(sentence)
    if not hit:
        return None
    first, last = _dated(hit["from"], context), _dated(hit["to"], context)
    if not (first and last and first.on and last.on):
        return (Ask(item="away", why="from which day to which?"),) if re.match(r"(?i)away\b", sentence) else None
    if last.on < first.on:
        return (Ask(item="away", why="the last day lies before the first"),)
    return (Record(what="away", details=(("from", first.on.isoformat()), ("to", last.on.isoformat()))),)


def moved(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Lee left Lakeside, now at Mercy". An address beside the name of who took over is the successor's, never theirs."""
    names, rest, _ = people(sentence, context)
    hit = _MOVED.match(rest) if len(names) == 1 else None
    if not hit:
        return None
    place = re.search(r"(?i)\b(?:now (?:works )?at|moved to|works at|went to|joined|is at)\s+(?:the\s+)?([^,.;]+)", rest)
    email = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", rest)
    details = [("to", place[1].strip())] if place else []
    heir = _HEIR.search(rest)
    if heir:
        details.append(("heir", heir["name"]))
    if email and (heir or not _TAKES_OVER.search(rest)):
        details.append(("heir_email" if heir else "email", email[0]))
    return (Record(what="moved", partner=names[0], details=tuple(details)),)


def practice(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "openings 2", "update: finished EMDR training", "resource: <link> #sleep", "resume Dr Lee", "done 3"."""
    if hit := _OPENINGS.match(sentence):
        return (Record(what="openings", details=(("count", hit["a"] or hit["b"]),)),)
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
    """Such as "carded Ana and Dr Lee", "gift Dr Lee book 25"."""
    if hit := _CARDED.match(sentence):
        numbers = re.fullmatch(r"(?i)[\dc\s,and]+[.!]*", hit["rest"])
        if numbers:
            return (Record(what="carded", details=(("items", " ".join(re.findall(r"\d+", hit["rest"]))),)),)
        return _record("carded", hit["rest"], context)
    hit = _GIFT.match(sentence)
    if not hit:
        return None
    names, rest, why = people(hit["rest"], context)
    if not names:
        return (Ask(item="gift", why=why),) if sentence.casefold().startswith("gift") else None
    price = re.search(r"[$€£]?\s?(\d+(?:[.,]\d{2})?)", rest)
    anyway = (("anyway", "yes"),) if re.search(r"(?i)\banyway\b", rest) else ()
    what = re.sub(r"(?i)[$€£]?\s?\d+(?:[.,]\d{2})?|\banyway\b", "", rest).strip(" ,.;:-") or "gift"
    return (
        Record(what="gift", partner=names[0], details=(("what", what), *((("amount", price[1]),) if price else ()), *anyway)),
    )


PRACTICE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (
    log_referral,
    outbound,
    away,
    moved,
    practice,
    presents,
    promise,
)
