"""Which column of a stranger's spreadsheet means what: guessed from the words people use, or as the owner says it.

Pure. Raises ValueError, with a sentence for the owner, for a mapping that names a field or a column that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

Row = Mapping[str, str]
"""One person by field, everything as text; what is not known is not there."""

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "name": "name | full name | contact | contact name | person | colleague | partner | display name | fn | last name first name | name last first"
        " | surname first name | family name given name | file as | last first | contact person | provider | provider name",
        "first": "first name | first | given name | forename | given | firstname | vorname | nombre",
        "last": "last name | last | surname | family name | lastname | nachname | apellido | apellidos",
        "email": "email | e mail | email address | e mail address | mail | address email | email 1 | e mail 1 value | primary email | emails | e mails | mails | email addresses | e mail addresses | mail address | work email address | correo",
        "other_emails": "other emails | other email | email 2 | second email | work email | private email | home email | e mail 2 value | e mail 2 address",
        "title": "title | job title | organization title | organization 1 title | credentials | position | degree",
        "org": "org | organisation | organization | practice | company | clinic | school | employer | workplace | place | agency"
        " | organization name | organization 1 name | group",
        "type": "type | profession | what they do | what they are | category | specialty | speciality | role | kind | field | discipline",
        "tier": "tier | closeness | priority | level",
        "stage": "stage | relationship",
        "specific": "specific | their work | about | focus",
        # Notes are hers alone: what stands there may be about a person, and `specific` may be quoted in a first letter.
        "how_known": "how known | known from | how we met | how i know them | source | met | introduced by | notes | note | comment | comments"
        " | remarks | remark"
        " | description",
        "phone": "phone | telephone | tel | mobile | cell | cell phone | phone number | work phone | office phone | business phone | mobile phone | phone 1 value",
        "created": "created | added | since",
        "not_before": "not before | absent until | away until",
        "paused_until": "paused until | paused",
        "left": "left | has left | moved away",
        "address_ok": "address ok",
        "introducer": "introducer | introducer address",
        "predecessor": "predecessor | predecessor address",
        "silence": "silence | do not contact | asked for silence | opted out | unsubscribed",
    }
)
_PARTS = re.compile(r"[/,&+]| and ")  # two things in one column: the first that we know
_PAIRS = re.compile(r",\s*(?=\w+\s*=)")  # a column's own name may have a comma
_MEANS = {phrase: field for field, phrases in FIELDS.items() for phrase in phrases.split(" | ")}


def guessed(header: Sequence[str]) -> dict[str, str]:
    """Which field each column is, the first of several that would do; columns that say nothing to us are left out.

    >>> guessed(["Clinic", "E-Mail Address", "Contact Name", "Shoe size"])
    {'org': 'Clinic', 'email': 'E-Mail Address', 'name': 'Contact Name'}
    >>> guessed(["Person", "Practice / Agency"])
    {'name': 'Person', 'org': 'Practice / Agency'}
    >>> guessed(["Last Name, First Name", "E-Mail(s)", "Phone (office)"])
    {'name': 'Last Name, First Name', 'email': 'E-Mail(s)', 'phone': 'Phone (office)'}
    >>> guessed(["Name, credentials", "Mail & telephone", "City, State"])
    {'name': 'Name, credentials', 'email': 'Mail & telephone'}
    """
    found: dict[str, str] = {}
    for column in header:
        ways = (column, re.sub(r"\([^)]*\)", "", column), *_PARTS.split(column))
        field = next((_MEANS[said] for said in map(_plain, ways) if said in _MEANS), None)
        if field is not None:
            found.setdefault(field, column)
    return found


def told(mapping: str, header: Sequence[str]) -> dict[str, str]:
    """The same with the owner's own words before the guess: `email=Mail (work), org=Where`.

    >>> told("org=Where", ["Name", "Where"])
    {'name': 'Name', 'org': 'Where'}
    >>> told("name=Wer, wo, email=Post", ["Wer, wo", "Post"])
    {'name': 'Wer, wo', 'email': 'Post'}
    """
    found = guessed(header)
    columns = {_plain(column): column for column in header}
    for pair in filter(None, (part.strip(" ,") for part in _PAIRS.split(mapping))):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or field not in FIELDS:
            raise ValueError(f"{pair!r} maps nothing; write field=column, the field one of: {', '.join(FIELDS)}")
        if _plain(column) not in columns:
            raise ValueError(f"there is no column {column!r}; there are: {', '.join(header)}")
        found = {key: value for key, value in found.items() if value != columns[_plain(column)]} | {
            field: columns[_plain(column)]
        }
    return found


def _plain(column: str) -> str:
    return " ".join(re.findall(r"\w+", column.casefold().replace("_", " ")))
