"""Two days or times between which a letter lets its reader choose: "Thursday at 3 or Friday at 10" without the Friday is "Thursday at 3".

Law: one of the two goes with its hour and its "or"; the other stays as it stands. Where the words fit neither or both, nothing is taken out.
"""

from __future__ import annotations

import re

_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HOUR = r"(?:(?:at |around |after |before )?(?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midday)|(?:in the |this |next )?(?:morning|afternoon|evening)s?)"
_WHEN = rf"(?:(?:{_DAY})(?:,? (?:the )?(?:{_MONTH} )?\d{{1,2}}(?:st|nd|rd|th)?\b(?!:))?(?:,? {_HOUR})?|{_MONTH} \d{{1,2}}(?:,? {_HOUR})?|the \d{{1,2}}(?:st|nd|rd|th)\b)"
_EITHER = re.compile(
    rf"(?P<lead>\b(?:on |either )*)(?P<one>{_WHEN})(?:,? or (?:on )?|/)(?P<other>{_WHEN})|(?P<nolead>)\b(?P<hour>{_HOUR}) or (?P<later>{_HOUR})"
)


def without_alternative(body: str, dropped: str) -> str | None:
    """The body with the other of two days (or hours) alone; None where the words are not those of just one.

    >>> without_alternative("Coffee on Thursday at 3 or Friday at 10?", "Friday"), without_alternative("On Monday or on Tuesday?", "Monday")
    ('Coffee on Thursday at 3?', 'On Tuesday?')
    >>> without_alternative("Lunch on the 15th or the 17th?", "17th")
    'Lunch on the 15th?'
    >>> [without_alternative("Thursday at 3 or Friday at 5, with coffee or tea?", said) for said in ("Saturday", "tea", "Thursday at 3 or")]
    [None, None, None]
    """
    said = re.compile(rf"(?i)(?<!\w){re.escape(dropped)}(?!\w)")
    pairs = list(_EITHER.finditer(body))
    holding = [pair for pair in pairs if said.search(pair[0])]
    if len(holding) != 1 or len(said.findall(body)) != 1:
        return None
    pair = holding[0]
    one, other = ("one", "other") if pair["one"] else ("hour", "later")
    kept = other if said.search(pair[one]) else one if said.search(pair[other]) else None
    if kept is None:
        return None  # "drop the Thursday at 3 or"
    return body[: pair.start()] + (pair["lead"] or "").replace("either ", "") + pair[kept] + body[pair.end() :]
