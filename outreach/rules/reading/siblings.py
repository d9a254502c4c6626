"""Several clients in one mail: "two brothers: Will, 10, and Malik, 8"; "three sisters, Mia, Ana and Ida (12, 9 and 7)".

Law: each client who is clearly told, by name and age beside a word for several, is a referral of their own with a code of its own, because each may
be scheduled, end, and give leave alone; the thanks are one letter. A couple is one client. Where several are spoken of and not clearly told, one
referral is logged and the owner hears that there may be another: none is lost in silence, and none is made up.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.model.reading import Client
from outreach.rules.reading import names

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?"
_AGE = r"[,(]? ?\(?(?:(?:who is|who's|is|aged?|age) )?(\d{1,2})\)?"
_NEXT = r"(?:\)?[,;]? (?:and|&) |\)?[,;] )"
_ONE = re.compile(rf"({_NAME}){_AGE}(?!\d)")
_EACH = re.compile(rf"\b{_NAME}{_AGE}(?:{_NEXT}{_NAME}{_AGE})+(?!\d)")
_ALL = re.compile(
    rf"\b(?P<names>{_NAME}(?:{_NEXT}{_NAME})+),? \(?(?:who are |both |all |ages? |aged )*(?P<ages>\d{{1,2}}(?:{_NEXT}\d{{1,2}})+)(?!\d)"
)
_COUNTS = {"two": 2, "2": 2, "both": 2, "three": 3, "3": 3, "triplets": 3, "four": 4, "4": 4}
_SEVERAL = re.compile(
    r"(?i)(?<!has )(?<!with )(?<!of )\b(?P<count>two|2|both|three|3|four|4) (?:of (?:my|our) )?(?:[a-z-]+ )?"
    r"(?:brothers|sisters|siblings|twins|clients|patients|students|boys|girls|kids|children|teens|sons|daughters)\b"
    r"|\b(?:the|my|our|their|a set of) (?:twins|(?P<three>triplets)|siblings|brothers|sisters)\b|\btwin (?:boys|girls|brothers|sisters)\b"
)
_COUPLE = re.compile(r"(?i)\b(?:couples?|marriage|marital|married|husband|wife|spouses?|fianc[eé]e?)\b")
_MOST = 4000


def how_many(words: str) -> int:
    """How many clients a mail that sends one speaks of.

    >>> [how_many(each) for each in ("Two brothers for you.", "Please see our triplets.", "She has two kids.", "Both patients are a couple.")]
    [2, 3, 1, 1]
    """
    found = _SEVERAL.search(words[:_MOST])
    if found is None or _COUPLE.search(words[:_MOST]):
        return 1
    return _COUNTS.get((found["count"] or found["three"] or "two").lower(), 2)


def together(words: str, first: Client) -> tuple[Client, ...]:
    """Who is sent: the `first`, with the age that is told of them, and whoever is clearly told beside, with name, initials and age and what is
    said of all.

    >>> [(each.initials, each.age) for each in together("Two brothers: Will, 10, and Malik, 8, both anxious.", Client(name="Will"))]
    [(None, 10), ('M.', 8)]
    >>> [each.name for each in together("Three sisters, Mia, Ana and Ida Poe (12, 9 and 7)", Client(name="Mia"))]
    ['Mia', 'Ana', 'Ida Poe']
    >>> len(together("Two brothers for you: Will, 10.", Client(name="Will")))
    1
    """
    words = " ".join(words[:_MOST].split())
    told = _told(words) if how_many(words) > 1 else {}
    given = first.name.split()[0] if first.name else ""
    ages = {name.split()[0]: age for name, age in told.items()}
    if given not in ages:
        return (first,)
    beside = (
        Client(name=name, initials=names.initials(name), age=age, concern=first.concern, payer=first.payer)
        for name, age in told.items()
        if name.split()[0] != given
    )
    return (replace(first, age=ages[given]), *beside)


def _told(words: str) -> dict[str, int]:
    """Names, each with an age; nobody where there are not as many ages as names."""
    if each := _EACH.search(words):
        return {one[1]: int(one[2]) for one in _ONE.finditer(each[0])}
    found = _ALL.search(words)
    named = re.split(_NEXT, found["names"]) if found else []
    ages = re.findall(r"\d+", found["ages"]) if found else []
    return dict(zip(named, map(int, ages), strict=True)) if len(named) == len(ages) else {}
