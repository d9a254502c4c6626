"""Who sends the client, and from where: the professional, not the desk that typed, and in a bare forward the inner sender."""

from __future__ import annotations

import re

from outreach.model.mail import Address
from outreach.model.reading import Referrer

_TITLES = re.compile(
    r"(?i)[,\s]+(m\.?d|d\.?o|ph\.?d|psy\.?d|lcsw\w*|lmft\w*|lpc\w*|lmhc\w*|lcmhc\w*|licsw|np|fnp\w*|pa-c|rn\w*|dnp|msw|m\.?ed|ed\.?d|esq|j\.?d|rdn?|ncc|pmhnp\w*|aprn|cnm|bsn|ma|ms|mft|bcba|faap|faafp|facog)\b\.?(?=$|[,\s-])"
)
_FORM = re.compile(
    r"(?im)^\W*(?:refer(?:ring|red by)[^:\n]{0,25}|ordering provider|requesting provider|referrer|from|fr0m|sent by|provider|pcp)\s*:\s*([^\n(|<@]{3,60})"
)
_ORG_WORDS = (
    r"school|clinic|hospital|center|centre|health\w*|medicine|medical|pediatrics|paediatrics|associates|group|practice|university|college|church|parish|temple|synagogue|mosque|court|law|llc|pllc|llp|inc|services|academy|department|institute|foundation|elementary|wellness|"
    r"counseling|counselling|psychology|psychiatry|therapy|care|physicians|hospice|shelter|agency|partners|attorneys|family|ob-?gyn|women's|children's|eap|system|program|clínica|clinique|praxis|escuela|collège|lycée|schule|consultorio|cabinet|worklife|assist"
)
_ORG_LINE = re.compile(rf"(?im)^\W*((?=[^\n]{{0,60}}\b(?:{_ORG_WORDS})\b)[A-ZÀ-Ý][^\n:@|]{{3,60}}?)\s*(?:[|,;]|$)")
_ORG_INLINE = re.compile(
    rf"\b(?:from|at|with|of)\s+(?:the )?((?:[A-Z][\w'’.&-]*\s+){{1,4}}(?i:{_ORG_WORDS})\b(?:\s[A-Z][\w'’&-]+)?)"
)


def referrer(sender: Address | None, body: str, closing: str) -> Referrer:
    """The referrer from the sender's name, the text of a form, the sign-off.

    >>> referrer(Address(name="Ann Poe MD", email="apoe@poe.example"), "room for one?", "Ann Poe\\nPoe Family Medicine")
    Referrer(name='Ann Poe', org='Poe Family Medicine', email='apoe@poe.example')
    """
    form = _FORM.search(body)
    name = person(sender.name) if sender else ""
    if form and not re.match(r"(?i).*\b(you|your|us)\b", form[1]):
        name = person(form[1])
    return Referrer(name=name or None, org=organisation(body, closing), email=sender.email if sender and sender.email else None)


def person(name: str) -> str:
    """A display name without titles behind it and without quotation marks.

    >>> person("Tamsin Oyelaran LCSW"), person("Poe, Ann")
    ('Tamsin Oyelaran', 'Ann Poe')
    """
    plain = re.sub(r"\s*[(|].*$", "", name).strip().strip("\"'")
    bare = plain
    while (shorter := _TITLES.sub("", bare)) != bare:
        bare = shorter
    last, comma, first = bare.partition(", ")
    return f"{first} {last}".strip() if comma and first and " " not in last.strip() else bare.strip(" ,")


def organisation(body: str, closing: str) -> str | None:
    """The organisation that the sign-off or the text names."""
    match = _ORG_LINE.search(closing) or _ORG_INLINE.search(body) or _ORG_INLINE.search(closing)
    return match[1].strip(" ,.") if match else None
