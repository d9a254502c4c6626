"""Whether the name in a spreadsheet is a place's and nobody's: "Lakeside Pediatrics", "Front Desk", "First Baptist Church"; is that of several
people: "Ana Ruiz & Bo Li"; or stands the other way round: "RUIZ ANA".

Law: a doubt is left to the owner, so nothing is guessed about who works there. A title in front, a degree behind or a usual given name makes a
name a person's, for there are people called Church, Park and Hall.
"""

from __future__ import annotations

import re

from outreach.rules.approval.names.degrees import without_degrees
from outreach.rules.letters.salutation import is_person
from outreach.rules.reading.name_words import CALLINGS, GIVEN, OFFICES, ORGANISATIONS

_AND = re.compile(r"(?i)\s*[&+/;\n]\s*|\s+(?:and|und|et)\s+")
_ROLES = OFFICES | CALLINGS | frozenset({"coordinator", "president", "head", "chair", "chief", "lead"})
_TITLED = re.compile(r"(?i)(?:dr|prof|rev|fr|mr|mrs|ms|mx|pastor|rabbi|father|sister|deacon|imam)\b\.?\s")


def is_house(name: str, org: str = "") -> bool:
    """Whether `name` is no person's; one that is the same as the place is the place's.

    >>> [is_house(each) for each in ("Lakeside Pediatrics", "Front Desk", "Blue Ridge Wellness", "St. Mark's Church")]
    [True, True, True, True]
    >>> [is_house(each) for each in ("Mary Church", "Dr. Church", "Wen Hall, LCSW", "Rev. Park", "Amara Lee")]
    [False, False, False, False, False]
    >>> is_house("Katahdin", "Katahdin"), is_house("Katahdin Ruiz", "Katahdin"), is_house("Carolina Family Law PLLC")
    (True, False, True)
    """
    words = re.findall(r"[^\W\d_]+", name.casefold())
    if words == re.findall(r"[^\W\d_]+", org.casefold()):
        return True
    places = ORGANISATIONS.intersection(words)
    if _TITLED.match(name) or without_degrees(name) != name or (GIVEN.intersection(words[:1]) and len(places) < 2):
        return False
    return not is_person(name) or bool(places)


def several(name: str) -> bool:
    """Whether more than one person stands in the name: a name on either side of an "and"; a role, a pronoun, a degree or a place is none.

    >>> [several(each) for each in ("Sato, Mina & Hale, Greg", "Ann and Bob Lee", "Dr. Lee / Dr. Park", "Ana Ruiz; Bo Li")]
    [True, True, True, True]
    >>> [several(each) for each in ("Ana Ruiz, LMFT/PsyD", "Anders Anderson", "Bo Li (she/her)", "n/a", "José Ortega y Gasset")]
    [False, False, False, False, False]
    """
    sides = _AND.split(re.sub(r"\([^()]*\)", "", name))
    return sum(any(_is_name(part.strip()) for part in side.split(",")) for side in sides) > 1


def _is_name(words: str) -> bool:
    """Whether this much of a side is somebody's: a title and a name, a usual given name, or two words that are no place's and no role.

    >>> [_is_name(each) for each in ("Dr. Lee", "Greg", "Dean Lee", "Xo Zaq", "Lakeside", "Clinical Director", "Dean of Students", "PsyD")]
    [True, True, True, True, False, False, False, False]
    """
    bare = without_degrees(f"Some Body {words}").removeprefix("Some Body").casefold()
    said = re.findall(r"[^\W\d_]+", bare)
    usual = GIVEN.issuperset(said[:1]) and "of" not in said
    if _TITLED.match(words) or not said:
        return bool(said)
    if not _ROLES.isdisjoint(said) and not (usual and len(said) > 1):
        return False
    return usual if len(said) == 1 else not is_house(words)


def family_name_first(name: str) -> str:
    """The name turned round, where its last word is a usual given name and its first is none; "" where it stands as people say it.

    >>> family_name_first("Ruiz Ana"), family_name_first("Ana Ruiz"), family_name_first("Kim Lee"), family_name_first("Dr. Ruiz Ana")
    ('Ana Ruiz', '', '', '')
    """
    words = name.split()
    usual = [word.casefold() in GIVEN for word in words]
    return f"{words[1]} {words[0]}" if usual == [False, True] and not _TITLED.match(name) else ""
