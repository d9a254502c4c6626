"""One person of a file as a partner of ours, and back: everything that is kept about a partner, as text by field.

Law: `read(written(entry))` is the same entry. What cannot be read is `Refused` with a reason, never a guess: an address that is none, a tier
nobody knows. Who has no address at all is somebody all the same where a telephone, a profession or a place stands beside the name. A profession that fits no type is `other`, and its words stay in how the person is known. Names are kept as people say them.
Who is marked "do not contact", in whatever column, is never written to: that is the one thing of a file that no column's name decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.rules.approval.names.degrees import without_degrees
from outreach.rules.approval.names.professions import type_key
from outreach.rules.contacts.columns import Row
from outreach.rules.contacts.telephones import dialled

ADDRESS = re.compile(r"[^\s@<>\"',;:()\[\]/|]+@(?:[\w-]+\.)+[\w-]{2,}(?![\w@])")
_FORMULA = ("=", "+", "@", "|", "%", "#")
_TITLES = r"(?:(?:Dr|Prof|Rev|Fr|Sr|Mr|Mrs|Ms|Mx|med|rer|nat|phil|Pastor|Rabbi|Father|Sister)\b\.?\s+)+"
_TURNED = re.compile(
    rf"(?P<family>[^,]+),\s*(?P<titles>{_TITLES})?(?P<given>[A-ZÀ-Þ](?:[^\W\d_A-ZÀ-Þ]+|\.|(?=\s|$))(?:[ -][A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]*\.?)*)(?P<rest>,.*)?"
)
_BEHIND = re.compile(r"(Jr|Sr|Esq|Inc|Ltd)\b")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_PRONOUNS = re.compile(r"\s*\((?:\w+/)+\w+\)")
_TITLED = re.compile(rf"(?P<title>{_TITLES})(?P<rest>.+)")
_NO_CONTACT = re.compile(
    r"(?i)(?:\b(?:(?:do not|don['\u2019]?t|never) (?:contact|e-?mail|mail|write(?: to)?)|no (?:contact|outreach)|not to be (?:contacted|written to|(?:e-?)?mailed))"
    r"|\b(?:unsubscribed|DNC))(?: (?:him|her|them|me|us|again|ever|please|any ?more|at all|since \w+|\(?\d{4}\)?))*\s*(?:[|.,;:!)(/-]|$)"
)
"""Such as "do not contact": the clause must end with it, for "do not email at work" and "no contact since the move" are about something else."""
_ADDRESSED = re.compile(r"\s*<[^<>]*>\s*")
_OURS = frozenset({"tier", "stage", "created"})
_YES = frozenset({"yes", "y", "true", "1", "x"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A partner as the file has it; `others` are further addresses; `silence` means never to be written to again.

    `introducer` and `predecessor` are who introduced us, and who had the place before, as `named_by` has them.
    """

    place: str
    partner: Partner
    others: tuple[str, ...] = ()
    silence: bool = False
    introducer: str = ""
    predecessor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A line that is no partner, and why not."""

    place: str
    name: str
    why: str


def read(row: Row, place: str) -> Entry | Refused:
    """The partner of one row. `place` is where it stands, for the owner to find it."""
    written_so = row.get("name") or " ".join(part for part in (row.get("first"), row.get("last")) if part)
    name = _ADDRESSED.sub(" ", written_so).strip().strip('"') if ADDRESS.search(written_so) else written_so
    if name and not _is_name(name):
        what = "a formula or an error of the spreadsheet, and no name" if name.startswith(_FORMULA) else "no name"
        return Refused(place=place, name=name, why=f"{name!r} is {what}")
    name = name if exported(row) else called(name)  # what we exported comes back letter by letter
    address, *more = ADDRESS.findall(f"{row.get('email', '')} {row.get('other_emails', '')} {written_so}") or [""]
    if not name or (not address and not _somebody(row, name)):
        return Refused(place=place, name=name or address, why=_lacking(row, name, address))
    try:
        partner = _partner(row, name, address.lower())
    except ValueError as error:
        return Refused(place=place, name=name, why=str(error))
    others = tuple(dict.fromkeys(each.lower() for each in more if each.lower() != partner.email))
    ties = {field: row.get(field, "") for field in ("introducer", "predecessor")}
    return Entry(place=place, partner=partner, others=others, silence=_silenced(row), **ties)


def exported(row: Row) -> bool:
    """Whether the row is of a file that we wrote: it says what only we know of a person, and comes back as it went."""
    return row.keys() >= _OURS


def _silenced(row: Row) -> bool:
    """Whether nobody is to write to them: by the column for it, or in words anywhere in a file that is not ours."""
    return _yes(row, "silence") or (not exported(row) and no_contact(" | ".join(row.values())))


def no_contact(words: str) -> bool:
    """Whether a note says that somebody is to be left alone.

    >>> [no_contact(each) for each in ("DO NOT CONTACT", "asked not to be emailed again", "DNC since 2024", "Lovely. Please don't email her!")]
    [True, True, True, True]
    >>> [no_contact(each) for each in ("no contact info yet", "do not email at work", "call, do not text", "opted out of Medicare", "contact in May")]
    [False, False, False, False, False]
    """
    return _NO_CONTACT.search(words) is not None


def _is_name(name: str) -> bool:
    """Whether this can be a person's name: letters, and nothing that a spreadsheet computes or an error it shows."""
    return any(c.isalpha() for c in name) and not name.startswith(_FORMULA)


def called(name: str) -> str:
    """The name as people say it: given name first, single blanks, capitals, no pronouns behind it. Degrees stay.

    >>> called("Lee, Amara"), called("Patel,  Meera, RD"), called("Dana White (she/her)")
    ('Amara Lee', 'Meera Patel, RD', 'Dana White')
    >>> called("Priya Nair, MD"), called("Ravi Shah, Esq."), called("Dr. Tom O'Hara")
    ('Priya Nair, MD', 'Ravi Shah, Esq.', "Dr. Tom O'Hara")
    >>> called("NAIR, PRIYA, MD"), called("tom o'hara"), called("Dr. med. Müller, Jörg"), called("KIM PARK LCSW")
    ('Priya Nair, MD', "Tom O'Hara", 'Dr. med. Jörg Müller', 'Kim Park LCSW')
    >>> called("Lindqvist, Per MD"), called("Ruiz, Ana Ph.D. LMFT")
    ('Per Lindqvist, MD', 'Ana Ruiz, Ph.D. LMFT')
    >>> called("Cole, Rev. Martin"), called("Park, Dr. Jin, MD"), called("Smith, J."), called("Shah, R K"), called("Nair, M.D.")
    ('Rev. Martin Cole', 'Dr. Jin Park, MD', 'J. Smith', 'R K Shah', 'Nair, M.D.')
    """
    name = _cased(" ".join(_PRONOUNS.sub("", name).split()))
    turned = _TURNED.fullmatch(_apart(name))
    if turned is None or _BEHIND.match(turned["given"]):
        return name
    titled = _TITLED.fullmatch(turned["family"])
    title, family = (titled["title"], titled["rest"]) if titled else ("", turned["family"])
    return f"{title}{turned['titles'] or ''}{turned['given']} {family}{turned['rest'] or ''}"


def parts(name: str) -> tuple[str, str, str, str]:
    """Title, given names, family name and degrees, as an address book keeps them.

    >>> parts("Amara Lee, MD"), parts("Dr. Jin Park"), parts("Ana Maria Ruiz LMFT"), parts("Katahdin")
    (('', 'Amara', 'Lee', 'MD'), ('Dr.', 'Jin', 'Park', ''), ('', 'Ana Maria', 'Ruiz', 'LMFT'), ('', '', 'Katahdin', ''))
    """
    bare = without_degrees(name)
    titled = _TITLED.fullmatch(bare)
    title, rest = (titled["title"].strip(), titled["rest"]) if titled else ("", bare)
    *given, family = rest.split() or [rest]
    return title, " ".join(given), family, name.removeprefix(bare).strip(" ,")


def _apart(name: str) -> str:
    """The name with a comma before degrees that stand behind a given name."""
    family, comma, rest = name.partition(", ")
    given = without_degrees(f"Some Body {rest}").removeprefix("Some Body").strip()
    degrees = rest.removeprefix(given).strip()
    return f"{family}, {given}, {degrees}" if comma and given and degrees and "," not in rest else name


def _cased(name: str) -> str:
    """A name that was written all in capitals, or all without, with capitals where they belong."""
    parts = name.split(",")
    said = "".join(part for part in parts if not _degrees(part))
    if not (without_degrees(said).isupper() or said.islower()):
        return name
    return ",".join(part if _degrees(part) else _capitals(part) for part in parts)


def _degrees(part: str) -> bool:
    """Whether what stands behind a comma is degrees only."""
    return bool(part.strip()) and without_degrees(f"Some Body {part}") == "Some Body"


def _capitals(part: str) -> str:
    bare = without_degrees(part.strip())
    return part.replace(bare, re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), bare), 1)


def written(entry: Entry) -> dict[str, str]:
    """The same person as text by field."""
    partner = entry.partner
    return {
        "name": partner.name,
        "email": partner.email,
        "other_emails": " ".join(entry.others),
        "org": partner.org,
        "type": partner.type,
        "title": partner.title,
        "phone": partner.phone,
        "tier": partner.tier.value,
        "stage": partner.stage.value,
        "specific": partner.specific,
        "how_known": partner.how_known,
        "created": partner.created.isoformat() if partner.created else "",
        "not_before": partner.not_before.isoformat() if partner.not_before else "",
        "paused_until": partner.paused_until.isoformat() if partner.paused_until else "",
        "left": "yes" if partner.left else "",
        "address_ok": "" if partner.address_ok else "no",
        "introducer": entry.introducer,
        "predecessor": entry.predecessor,
        "silence": "yes" if entry.silence else "",
    }


def named_by(partner: Partner) -> str:
    """How one row names the person of another: by the address, or by name and place where there is none.

    >>> named_by(Partner(id=7, name="Beth Cho", email="", org="Northside High"))
    'Beth Cho (Northside High)'
    """
    return partner.email or f"{partner.name} ({partner.org})"


def _lacking(row: Row, name: str, address: str) -> str:
    """Why a row is no partner: what is missing, or what stands where an address should."""
    said = row.get("email", "")
    if said and not address:
        return f"{said!r} is no e-mail address"
    lacks = (("the name", name), ("an e-mail address, or a telephone, or a place beside the whole name", address))
    return "missing: " + " and ".join(what for what, there in lacks if not there)


def _somebody(row: Row, name: str) -> bool:
    """Whether a row without an address is a person and no heading: nothing stands where an address should, and something else is known of them."""
    known = row.get("phone") or row.get("type") or (row.get("org") and len(name.split()) > 1)
    return bool(known) and not row.get("email")


def _partner(row: Row, name: str, email: str) -> Partner:
    said = row.get("type", "")
    key = said if said in PARTNER_TYPES else _titled(said) or type_key(_ASIDE.sub("", said)) or "other"
    how_known = row.get("how_known", "")
    if said and key == "other" and said != "other":
        how_known = "; ".join(part for part in (how_known, said) if part)
    return Partner(
        id=0,
        name=name,
        email=email,
        title=row.get("title", ""),
        org=row.get("org", ""),
        type=key,
        tier=Tier(_one_of(row, "tier", Tier.LIGHT.value, [tier.value for tier in Tier])),
        stage=Stage(_one_of(row, "stage", Stage.KNOWN.value, [stage.value for stage in Stage])),
        specific=row.get("specific", ""),
        how_known=how_known,
        phone=row.get("phone", "") if exported(row) else dialled(row.get("phone", "")),
        created=_moment(row, "created"),
        not_before=_moment(row, "not_before"),
        paused_until=date.fromisoformat(row["paused_until"]) if row.get("paused_until") else None,
        left=_yes(row, "left"),
        address_ok=row.get("address_ok", "").casefold() != "no",
    )


def _titled(said: str) -> str | None:
    return next((key for key, kind in PARTNER_TYPES.items() if kind.title.casefold() == said.casefold()), None)


def _one_of(row: Row, field: str, otherwise: str, allowed: list[str]) -> str:
    value = row.get(field, "").casefold().replace(" ", "_").replace("-", "_") or otherwise
    if value not in allowed:
        raise ValueError(f"{row[field]!r} is no {field}; there are: {', '.join(allowed)}")
    return value


def _moment(row: Row, field: str) -> datetime | None:
    text = row.get(field, "")
    at = datetime.fromisoformat(text) if text else None
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


def _yes(row: Row, field: str) -> bool:
    return row.get(field, "").casefold() in _YES
