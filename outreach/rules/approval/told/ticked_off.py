"""What she ticks off in the lists of the digest: "C1 done", "wrote C2 and C3", "card 1 is in the mail", "both cards sent", "P1 sent".

Law: C is a card to write by hand, P a promise, and neither is a letter's number. Only what is plainly done is ticked off; whatever else is said of one
of them is asked about it, and never touches the letter that has the same number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.how_it_came import day_said

HOW = "say of it that it is done, once it is"
LISTED = re.compile(r"[cp]\d{1,2}")
"""One of them, as a word of an answer."""
_LISTED = r"[CcPp]\d{1,2}(?:(?:\s*(?:,|\+|&)\s*|\s+(?:and|y)\s+)[CcPp]\d{1,2})*"
_NEXT = re.compile(r"(?i)(?:\s*[,;]\s*(?:and |but )?|\s+(?:and|but)\s+)(?=[cp]\d)")
"""Where the next of them begins, "C1 done, C2 later"."""
_MORE = r"(?:\s*(?:,|\+|&)\s*(?:and )?|\s+(?:and|y)\s+)"
_BY_WORD = re.compile(
    rf"(?i)\b(?:(?P<carded>carded)\s+(?P<numbers>[Cc]?\d{{1,2}}(?:(?:{_MORE}|\s+)[Cc]?\d{{1,2}}\b)*)"
    rf"|(?:the )?cards? (?:no\.? ?|number |#)?(?P<listed>[Cc]?\d{{1,2}}(?:{_MORE}[Cc]?\d{{1,2}}\b)*))(?!\w|[:/]\d)"
)
_EVERY = re.compile(
    r"(?i)\b(?:(?P<both>both)(?: of)?(?: the| my)?|all(?: of)?(?: the| my)?(?: \w+)?|(?:the |my )?(?=cards?\b)) ?(?P<cards>cards?)\b"
)
"""All the cards of the digest, or the one that it shows."""
_DOING = r"(?:did|carded|done|wrote|written|sent|mailed|posted|finished|kept|signed|dropped off|put)"
_IS = r"(?:(?:is|are|was|were|has been|have been|been|all|both|already|now|just)\s+)*"
_DONE = r"(?:done|written|wrote|sent|mailed|posted|finished|kept|carded|signed|out|dropped off|in the (?:mail|post|mailbox|box))"
_ALSO = r"(?:,? (?:and (?:sent|mailed|posted)|in the (?:mail|post)|today|now|already|too|this morning|just now|yesterday|last night|(?:on |last )(?:mon|tues|wednes|thurs|fri|satur|sun)day))*"
_TICKED = re.compile(
    rf"(?i)^(?:(?:ok|yes|also|and|i|we|i've|we've|have|just|already),? )*"
    rf"(?:{_DOING}(?: with)? (?:the )?(?:cards? |promises? )?(?P<before>{_LISTED})|(?P<behind>{_LISTED})\s*[:,-]?\s*{_IS}{_DONE}){_ALSO}[\s.!]*$"
)
_NAMED = re.compile(rf"(?i)^(?:(?:ok|yes|no|also|and|but|please|not|skip|drop|send) )*(?P<listed>{_LISTED})\b")


def ticked_off(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Cards that are written and promises that are kept, or a question about what else is said of them.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [(each.what, each.details) for each in ticked_off("C1 and C2 done", context)]
    [('carded', (('items', '1 2'),))]
    >>> ticked_off("P1 later", context)[0].item, ticked_off("1 done", context)
    ('P1', None)
    """
    if sentence.rstrip().endswith("?"):
        return None
    said = _BY_WORD.sub(_as_ids, sentence)
    whole = _told(said, context)
    if whole is None or not isinstance(whole[0], Ask):
        return whole
    return tuple(action for part in _NEXT.split(said) for action in _told(part, context) or ())


def _told(said: str, context: Context) -> tuple[Action, ...] | None:
    done = _TICKED.match(said) or _TICKED.match(_with_every_card(said, context))
    if done:
        return _ticked(_ids(done["before"] or done["behind"]), _day(done[0], context))
    named = _NAMED.match(said)
    return tuple(Ask(item=each, why=HOW) for each in _ids(named["listed"])) if named else None


def _as_ids(hit: re.Match[str]) -> str:
    """Such as "cards 1 and 2" as "C1 and C2"."""
    ids = " and ".join(f"C{n}" for n in re.findall(r"\d+", hit["numbers"] or hit["listed"]))
    return f"carded {ids}" if hit["carded"] else ids


def _with_every_card(sentence: str, context: Context) -> str:
    """The numbers of the cards that the digest shows, in the place of "both cards", "all the cards", "the card"."""
    shown = [f"C{each.n}" for each in context.digest.cards]

    def numbers(hit: re.Match[str]) -> str:
        fits = len(shown) == 2 if hit["both"] else len(shown) == 1 or hit["cards"].casefold() == "cards"
        return " and ".join(shown) if shown and fits else hit[0]

    return _EVERY.sub(numbers, sentence, count=1)


def _day(words: str, context: Context) -> date | None:
    day = day_said(words, context.now)
    return day if day != context.now.today else None


def _ids(listed: str) -> list[str]:
    return [each.upper() for each in re.findall(r"(?i)[cp]\d{1,2}", listed)]


def _ticked(ids: Sequence[str], day: date | None) -> tuple[Action, ...]:
    cards = " ".join(each[1:] for each in ids if each.startswith("C"))
    on = (("day", day.isoformat()),) if day else ()
    kept = (Record(what="done", details=(("item", each[1:]),)) for each in ids if each.startswith("P"))
    return (*((Record(what="carded", details=(("items", cards), *on)),) if cards else ()), *kept)
