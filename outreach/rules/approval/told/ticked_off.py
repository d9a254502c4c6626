"""What she ticks off in the lists of the digest: "C1 done", "wrote C2 and C3", "P1 sent".

Law: C is a card to write by hand, P a promise, and neither is a letter's number. Only what is plainly done is ticked off; whatever else is said of one
of them is asked about it, and never touches the letter that has the same number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context

HOW = "say of it that it is done, once it is"
LISTED = re.compile(r"[cp]\d{1,2}")
"""One of them, as a word of an answer."""
_LISTED = r"[CcPp]\d{1,2}(?:(?:\s*(?:,|\+|&)\s*|\s+(?:and|y)\s+)[CcPp]\d{1,2})*"
_DOING = r"(?:did|done|wrote|written|sent|mailed|posted|finished|kept|signed|dropped off|put)"
_IS = r"(?:(?:is|are|was|were|has been|have been|been|all|both|already|now|just)\s+)*"
_DONE = r"(?:done|written|wrote|sent|mailed|posted|finished|kept|carded|signed|out|dropped off|in the (?:mail|post|mailbox|box))"
_ALSO = r"(?:,? (?:and (?:sent|mailed|posted)|in the (?:mail|post)|today|now|already|too|this morning|just now))*"
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
    del context
    if sentence.rstrip().endswith("?"):
        return None
    done = _TICKED.match(sentence)
    if done:
        return _ticked(_ids(done["before"] or done["behind"]))
    named = _NAMED.match(sentence)
    return tuple(Ask(item=each, why=HOW) for each in _ids(named["listed"])) if named else None


def _ids(listed: str) -> list[str]:
    return [each.upper() for each in re.findall(r"(?i)[cp]\d{1,2}", listed)]


def _ticked(ids: Sequence[str]) -> tuple[Action, ...]:
    cards = " ".join(each[1:] for each in ids if each.startswith("C"))
    kept = (Record(what="done", details=(("item", each[1:]),)) for each in ids if each.startswith("P"))
    return (*((Record(what="carded", details=(("items", cards),)),) if cards else ()), *kept)
