"""Two clients in one mail: "two brothers: Will, 10, and Malik, 8".

Law: each client who is clearly told, by name and age beside a word for several, is a referral of their own with a code of its own, because each may
be scheduled, end, and give leave alone; the thanks are one letter. A couple is one client. Where several are spoken of and not clearly told, one
referral is logged and the owner hears that there may be another: none is lost in silence, and none is made up.
"""

from __future__ import annotations

import re

from outreach.model.reading import Client
from outreach.rules.reading import names

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?"
_AGE = r"[,(]? ?\(?(?:(?:who is|who's|is|aged?|age) )?(\d{1,2})\)?"
_EACH = re.compile(rf"\b({_NAME}){_AGE},? (?:and|&) ({_NAME}){_AGE}(?!\d)")
_BOTH = re.compile(
    rf"\b({_NAME}) (?:and|&) ({_NAME}),? \(?(?:who are |both |ages? |aged )*(\d{{1,2}}) (?:and|&) (\d{{1,2}})(?!\d)"
)
_SEVERAL = re.compile(
    r"(?i)(?<!has )(?<!with )(?<!of )\b(?:two|2|both|three|3) (?:of (?:my|our) )?(?:[a-z-]+ )?"
    r"(?:brothers|sisters|siblings|twins|clients|patients|students|boys|girls|kids|children|teens|sons|daughters)\b"
    r"|\b(?:the|my|our|their) (?:twins|siblings|brothers|sisters)\b|\btwin (?:boys|girls|brothers|sisters)\b"
)
_COUPLE = re.compile(r"(?i)\b(?:couples?|marriage|marital|married|husband|wife|spouses?|fianc[eé]e?)\b")
_MOST = 4000


def speaks_of_several(words: str) -> bool:
    """Whether a mail that sends a client speaks of more than one.

    >>> speaks_of_several("I have two brothers for you."), speaks_of_several("She has two kids."), speaks_of_several("Both patients are a couple.")
    (True, False, False)
    """
    return bool(_SEVERAL.search(words[:_MOST])) and not _COUPLE.search(words[:_MOST])


def siblings(words: str, first: Client) -> tuple[Client, ...]:
    """Who is sent beside the `first`, with name, initials and age and what is said of both; nobody where it is not clearly told.

    >>> [(each.initials, each.age) for each in siblings("Two brothers: Will, 10, and Malik, 8, both anxious.", Client(name="Will"))]
    [('M.', 8)]
    >>> siblings("Two brothers for you: Will, 10.", Client(name="Will"))
    ()
    """
    words = " ".join(words[:_MOST].split())
    told = _told(words) if speaks_of_several(words) else {}
    given = first.name.split()[0] if first.name else ""
    if given not in {name.split()[0] for name in told}:
        return ()
    return tuple(
        Client(name=name, initials=names.initials(name), age=age, concern=first.concern, payer=first.payer)
        for name, age in told.items()
        if name.split()[0] != given
    )


def _told(words: str) -> dict[str, int]:
    """Two names, each with an age; no name where they are not two."""
    if each := _EACH.search(words):
        return {each[1]: int(each[2]), each[3]: int(each[4])}
    both = _BOTH.search(words)
    return {both[1]: int(both[3]), both[2]: int(both[4])} if both else {}
