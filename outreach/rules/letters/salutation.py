"""How a person is greeted: "Dear Dr. Lee", "Dear Ana Ruiz", and "Dear Ana" once we have talked.

Law: a greeting names a person or there is none (None): never "Dear Sir", never "Hi there", and no front desk taken for a
person. A title comes from the title field, from the name, or from a doctor's degree behind it.
"""

from __future__ import annotations

import re

from nameparser import HumanName

from outreach.model.people import Partner, Stage
from outreach.rules.letters.envelope import clean

_TITLES = {
    "dr": "Dr.",
    "doctor": "Dr.",
    "prof": "Prof.",
    "professor": "Prof.",
    "rev": "Rev.",
    "reverend": "Rev.",
    "fr": "Fr.",
    "father": "Father",
    "pastor": "Pastor",
    "rabbi": "Rabbi",
    "imam": "Imam",
    "deacon": "Deacon",
    "sister": "Sister",
    "brother": "Brother",
    "chaplain": "Chaplain",
    "judge": "Judge",
    "mr": "Mr.",
    "mrs": "Mrs.",
    "ms": "Ms.",
    "mx": "Mx.",
}
_BY_FIRST_NAME = frozenset({"Sister", "Brother", "Father", "Fr."})
_DOCTORS = frozenset({"md", "do", "phd", "psyd", "edd", "dds", "dmd", "mbbs"})
_HOUSES = re.compile(
    r"\b(admissions?|appointments?|associates?|billing|cent(er|re)|clinic|college|colleagues?|counseling|counselling|department"
    r"|desk|doctor'?s?|family|front|group|guidance|health|hospital|info|inc|intake|llc|llp|madam|medical|medicine|ministry|office"
    r"|p(a)?ediatrics?|practice|reception|referrals?|scheduling|school|services?|sirs?|staff|team|therapy|university|whom)\b|\w+ \S+ (church|parish)\b",
    re.IGNORECASE,
)
_CASELESS = re.compile(r"[A-Z\W]{3,}|[a-z\W]+")


def greeting(partner: Partner) -> str | None:
    """The words between "Dear" and the comma, or None when there is no sensible person's name.

    >>> greeting(Partner(id=1, name="Priya Nair, MD", email="priya@lakeside.example"))
    'Dr. Nair'
    >>> greeting(Partner(id=1, name="Bay Area Pediatrics Front Desk", email="desk@bay.example")) is None
    True
    """
    if not is_person(partner.name):
        return None
    name = HumanName(_cased(clean(partner.name)))
    title = _title(partner.title, name)
    if title:
        last = name.last or name.first
        return f"{title} {name.first if title in _BY_FIRST_NAME and name.first else last}"
    if not (name.first and name.last) or (partner.stage in {Stage.TALKED, Stage.REFERRING} and len(name.first.strip(".")) > 1):
        return str(name.first or name.last)
    return f"{name.first} {name.last}"


def is_person(name: str) -> bool:
    """Whether this looks like somebody's name, and not like a desk, a house, an address or nobody.

    >>> is_person("Ana Ruiz"), is_person("Intake Team"), is_person("info@lakeside.example"), is_person(" ")
    (True, False, False, False)
    """
    return (
        sum(character.isalpha() for character in name) > 1
        and not any(character.isdigit() or character in "@/{}[]<>" for character in name)
        and not _HOUSES.search(name)
    )


def _cased(name: str) -> str:
    """A name shouted or whispered throughout, in proper case; any other as its bearer writes it."""
    if not _CASELESS.fullmatch(name):
        return name
    parsed = HumanName(name)
    parsed.capitalize(force=True)
    return str(parsed)


def _title(field: str, name: HumanName) -> str:
    """The title to greet with, or nothing. A job in the title field ("Head of Counselling") is none."""
    words = [*field.split(), *str(name.title).split()]
    found = [_TITLES[word.strip(".,").casefold()] for word in words if word.strip(".,").casefold() in _TITLES]
    if "Dr." in found and not {"Rabbi", "Imam", "Rev."} & set(found):
        return "Dr."
    if found:
        return found[0]
    degrees = {part.replace(".", "").casefold() for part in re.split(r"[\s,]+", f"{field} {name.suffix}")}
    return "Dr." if degrees & _DOCTORS else ""
