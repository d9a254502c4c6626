"""How well somebody who was sent fits the practice, 0 to 3, by the profile of whom it serves best. The owner's own word overrules it.

Law: what is not known is never taken for a no, as in `review.finder`; where nothing is known, nothing is judged. 0 means "not for us": an age
outside, or something that the practice does not take. Else each thing that is known and does not match takes one from three.
"""

from __future__ import annotations

import re

from outreach.model.practice import Profile
from outreach.rules.review.finder import meanings

BEST = 3
_SPAN = re.compile(r"(\d{1,2})\s*(?:to|-|–|until|through|and|a)\s*(\d{1,3})")
_AROUND = re.compile(
    r"(?i)(?:\b(?:adults?|teens?|teenagers?|adolescents?|children|kids|people|clients?)\s+)?(?:ages?\s+|aged\s+)?\(?\d{1,2}\s*(?:to|-|–|until|through|and|a)\s*\d{1,3}\)?(?:\s+years?)?"
)
"""A span with the word that it limits, "adults 18 to 65"."""
_FROM = re.compile(r"(\d{1,2})\s*(?:\+|and (?:up|older|over|above)|or older)")
_AGES = (
    (r"\b(?:kids?|child(?:ren)?|niñ[oa]s?)\b", 0, 12),
    (r"\b(?:teens?|teenagers?|adolescents?|adolescentes?)\b", 13, 19),
    (r"\b(?:young|emerging) adults?\b", 18, 30),
    (r"\b(?:older adults?|seniors?|elders?)\b", 60, 120),
    (r"(?<!young )(?<!emerging )(?<!older )\badult(?:o|a)?s?\b", 18, 120),
)
_HEAD = r"^\W*(?:(?:a|an|another|her|his|their|my|the|un|una)\s+)?(?:(?!adult)[a-z]+\s+)?"
"""Who it is stands first; "panic since the birth of her child" tells of no child."""
_SPOKEN = (
    (re.compile(r"(?i)^\W*(\d{1,2})(?=\s*(?:[,;]|$|[mf]\b))"), 0),
    (re.compile(rf"(?i){_HEAD}(?:teen(?:ager)?s?|adolescent|high ?school\w*|tenth grader|freshman|sophomore|adolescente)\b"), 15),
    (re.compile(rf"(?i){_HEAD}(?:child|kid|little (?:boy|girl)|toddler|kindergartner|niñ[oa])\b"), 8),
)
_COMMON = meanings("disorder issue problem general other and the of with in my work all also health")


def fit(profile: Profile, age: int | None, need: str | None, payer: str | None) -> int | None:
    """0 to 3, or None where the profile and what is known have nothing in common to be judged by.

    >>> teens = Profile(ages="12 to 30", concerns=("anxiety", "school refusal"), not_taken=("custody evaluations",), payers=("Aetna",))
    >>> fit(teens, 16, "panic attacks", "Aetna PPO"), fit(teens, 16, "OCD", "Aetna"), fit(teens, 9, "anxiety", None), fit(teens, 16, None, "Cigna")
    (3, 2, 0, 2)
    >>> fit(teens, None, "a custody evaluation", None), fit(teens, None, None, None), fit(Profile(), 16, "anxiety", None)
    (0, None, None)
    """
    ages = _ages(profile.ages)
    in_age = any(first <= age <= last for first, last in ages) if age is not None and ages else None
    told = meanings(need or "")
    if in_age is False or any((words := meanings(each)) and words <= told for each in profile.not_taken):
        return 0
    matches = (in_age, _shared(told, profile.concerns), _shared(meanings(payer or ""), profile.payers))
    known = [each for each in matches if each is not None]
    return BEST - known.count(False) if known else None


def spoken_age(words: str) -> int | None:
    """An age that a few words of hers tell without saying years: a number at their head, or who it is.

    >>> spoken_age("24, anxiety"), spoken_age("teen with panic"), spoken_age("couple, evenings")
    (24, 15, None)
    """
    for pattern, years in _SPOKEN:
        if hit := pattern.search(words):
            return years or int(hit[1])
    return None


def _ages(said: str) -> tuple[tuple[int, int], ...]:
    """The ages that a profile names, as first and last years."""
    spans = [(int(first), int(last)) for first, last in _SPAN.findall(said)]
    spans += [(int(first), 120) for first in _FROM.findall(said)]
    said = _FROM.sub(" ", _AROUND.sub(" ", said))
    return (*spans, *((first, last) for pattern, first, last in _AGES if re.search(pattern, said, re.IGNORECASE)))


def _shared(told: frozenset[str], listed: tuple[str, ...]) -> bool | None:
    """Whether what is told meets one of the things listed; None where either says nothing."""
    wanted = frozenset().union(*map(meanings, listed)) - _COMMON
    return bool(told & wanted) if told and wanted else None
