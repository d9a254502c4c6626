"""How well somebody who was sent fits the practice, 0 to 3, by the profile of whom it serves best. The owner's own word overrules it.

Law: what is not known is never taken for a no; where nothing is known, nothing is judged. 0 means "not for us": an age outside, or something that the
practice does not take. Else each thing that is known and does not match takes one from three. Where it may be 0 and nobody knows (a possible
bulimia, or one of long ago; a teen where 15 is the limit) nothing is judged either: she is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from outreach.model.practice import Profile
from outreach.rules.people.ages import Ages, named, seen, spoken_ages
from outreach.rules.people.said_so import Said, asserted, said_so
from outreach.rules.people.vocabulary import CONCERNS, KNOWN, LIVED, PAYERS, PEOPLE, kinds, meanings

BEST = 3
_COMMON = meanings(
    "disorder issues problems trouble difficulties concerns symptoms general other and or the a an of with in for to my our all any also only health mental"
    " clients people patients somebody those who work cases therapy counseling counselling treatment support involved related"
    " no not never without except but than"
    " insurance plan ppo hmo pos epo network commercial"
)
_JOINT = re.compile(r"\s*[,;/&+]\s*|(?<!\d)\s+(?:and|or)\s+")
_REFUSAL = re.compile(r"(?i)^\W*(?:no|not|never)\s+")
_SHARED = frozenset({"evaluation"})
"""Said once, at the end, it stands for all that are joined: "custody and court evaluations"."""


def fit(profile: Profile, ages: Ages | None, need: str | None, payer: str | None) -> int | None:
    """0 to 3, or None where the profile and what is known have nothing in common to be judged by, or nobody knows whether it is 0.

    >>> teens = Profile(ages="12 to 30", concerns=("anxiety", "school refusal"), not_taken=("custody evaluations",), payers=("Aetna",))
    >>> young = (16, 16)
    >>> fit(teens, young, "panic attacks", "Aetna PPO"), fit(teens, young, "OCD", "Aetna"), fit(teens, (9, 9), "anxiety", None)
    (3, 2, 0)
    >>> fit(teens, None, "a custody evaluation", None), fit(teens, None, None, None), fit(Profile(), young, "anxiety", None)
    (0, None, None)
    """
    told, ages = said_so(need or ""), ages or spoken_ages(need or "")
    outside = _outside(profile, ages, need, payer)
    if outside is not False:
        return 0 if outside else None
    matches = (seen(ages, profile.ages), _served(profile, told, ages), _paid(profile, payer or ""))
    known = [each for each in matches if each is not None]
    return BEST - known.count(False) if known else None


def unsure(profile: Profile, ages: Ages | None, need: str | None, payer: str | None) -> bool:
    """Whether nobody can say if this client is for the practice at all, so that she is asked.

    >>> unsure(Profile(not_taken=("eating disorders",)), None, "panic, perhaps bulimia", None), unsure(Profile(), None, "panic", None)
    (True, False)
    """
    return _outside(profile, ages or spoken_ages(need or ""), need, payer) is None


def _outside(profile: Profile, ages: Ages | None, need: str | None, payer: str | None) -> bool | None:
    """Whether somebody is too old or too young, or comes with what is not taken; None where that may be."""
    told, in_age = said_so(f"{need or ''}; {payer or ''}"), seen(ages, profile.ages)
    refused = [_speaks_of(_REFUSAL.sub("", each), told, ages, sure=True) for each in profile.not_taken]
    if in_age is False or True in refused:
        return True
    return None if None in refused or (in_age is None and ages is not None and named(profile.ages)) else False


def _served(profile: Profile, told: Said, ages: Ages | None) -> bool | None:
    """Whether what somebody comes for is among what the practice does most; None where that is not told, or not for sure."""
    lived = replace(told, told=told.told | ((told.before | told.others) & LIVED))
    found = [_speaks_of(each, lived, ages, sure=False) for each in profile.concerns]
    if not found or True in found:
        return True if found else None
    return None if None in found or not lived.told & CONCERNS else False


def _speaks_of(entry: str, told: Said, ages: Ages | None, *, sure: bool) -> bool | None:
    """Whether an entry of the profile, or one of several that are joined in it, is what is told; None where it may be."""
    parts = _JOINT.split(entry)
    shared = meanings(parts[-1]) & _SHARED
    return _any(_is_told(said_so(part), shared, part, told, ages, sure=sure) for part in parts if part.strip())


def _is_told(entry: Said, shared: frozenset[str], words: str, told: Said, ages: Ages | None, *, sure: bool) -> bool | None:
    """All meanings of the entry must be told; a word more in it that is not, "active" or "severe", leaves it open."""
    wanted = [_holds(each, told, sure=sure) for each in (entry.told | shared) & KNOWN - PEOPLE]
    if spans := named(words):
        wanted.append(None if ages is None else seen(ages, words))
    if {_holds(each, told, sure=True) for each in entry.denied & KNOWN} & {True}:
        return False
    further = frozenset(each for each in entry.told - KNOWN - _COMMON if not (spans and not each.isalpha()))
    if not wanted:
        return (further <= told.told or (None if further & told.told else False)) if further else False
    if False in wanted:
        return False
    return None if None in wanted or not (spans or further <= told.told) else True


def _holds(means: str, told: Said, *, sure: bool) -> bool | None:
    """Whether this is told, by its name or as a kind of it; None where it is told only perhaps, of another time or person, or in vague words. With
    `sure` everything broader that is told leaves it open only where it is vague."""
    above = kinds(means, vague=sure)
    if any(means in kinds(each) for each in told.told):
        return True
    if kinds(means) & told.denied:
        return False
    doubtful = told.perhaps | told.before | told.over | (told.others & LIVED)
    return None if above & (told.told | doubtful) or any(means in kinds(each) for each in doubtful) else False


def _paid(profile: Profile, payer: str) -> bool | None:
    """Whether the payer is among the practice's; None where none is told for sure, or where it may be another plan of the same house."""
    if not profile.payers:
        return None
    return _any(_taken(said_so(part), profile.payers) for part in _JOINT.split(asserted(payer)) if meanings(part) - _COMMON)


def _taken(payer: Said, listed: tuple[str, ...]) -> bool | None:
    mine = payer.told & PAYERS
    theirs = [said_so(part) for each in listed for part in _JOINT.split(each)]
    if not mine:
        bare = payer.told - KNOWN - _COMMON
        return True if bare and any(bare <= each.told for each in theirs) else None
    found: list[bool | None] = []
    for each in theirs:
        holds = each.told & PAYERS
        covered = {one for one in mine if kinds(one) & holds}
        met = {one for one in holds if any(one in kinds(other) for other in mine)}
        found.append(
            (True if covered == mine and met == holds else None) if covered or met else (False if holds or each.denied else None)
        )
    return _any(found)


def _any(found: Iterable[bool | None]) -> bool | None:
    """Yes where one is, None where one may be or there is none, else no."""
    seen_of = set(found)
    return True if True in seen_of else (None if None in seen_of or not seen_of else False)
