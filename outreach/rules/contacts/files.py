"""Contact files as text: CSV in whatever shape a spreadsheet leaves it, and vCard (RFC 6350, and 3.0 as address books write it).

Pure: bytes in, rows out, and back. Cells are made inert on the way out (`cells`). Raises ValueError, with a sentence, for what is no such
file, and csv.Error for a cell larger than any person's.
"""

from __future__ import annotations

import csv
import io
import logging
from collections.abc import Container, Iterator, Sequence

import vobject

from outreach.rules.contacts.cells import inert, meant
from outreach.rules.contacts.columns import FIELDS, Row
from outreach.rules.contacts.entry import exported, parts

logging.getLogger("vobject.base").disabled = True  # it writes down each line that it skips, and those are people's

COLUMNS = tuple(field for field in FIELDS if field not in ("first", "last"))
"""What an exported file has: every field but the halves of a name."""

_OURS = "X-OUTREACH-"
_OWN_FIELDS = (
    "type",
    "tier",
    "stage",
    "specific",
    "created",
    "not_before",
    "paused_until",
    "left",
    "address_ok",
    "introducer",
    "predecessor",
    "silence",
)
_NO_TEXT = {
    b"PK\x03\x04": "a workbook of Excel, LibreOffice or Numbers",
    b"\xd0\xcf\x11\xe0": "a workbook of an older Excel",
    b"%PDF": "a PDF",
}


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-16 or UTF-8 by its mark, UTF-16 by its empty bytes, else UTF-8, else what Windows wrote. ValueError for a file that is no text."""
    kind = next((words for mark, words in _NO_TEXT.items() if raw.startswith(mark)), None)
    if kind is not None:
        raise ValueError(
            f"this is {kind}, and I read text only. Open it in its program and save or export it as CSV (UTF-8), or as vCards"
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\0" in raw[:400]:  # text of two bytes a sign, without its mark: the empty one of an English letter tells the order
        return raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def table(rows: Sequence[Row], columns: Sequence[str] = COLUMNS) -> str:
    """Rows as CSV with our own column names, every cell inert."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([columns, *([inert(row.get(field, "")) for field in columns] for row in rows)])
    return out.getvalue()


def rows_of_sheet(text: str, columns: Sequence[str], younger: Container[str] = ()) -> list[Row]:
    """The rows of a table that we wrote; raise ValueError where a column of ours is missing, but for those that are `younger` than the file may be."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [each for each in columns if each not in (reader.fieldnames or ()) and each not in younger]
    if missing:
        raise ValueError(f"the column {missing[0]!r} is missing; this is no file that was exported here")
    return [{each: meant(row.get(each) or "") for each in columns} for row in reader]


def rows_of_cards(text: str) -> list[tuple[str, Row]]:
    """Each card of a vCard file with its place."""
    try:
        cards = list(vobject.readComponents(_unbroken(text), ignoreUnreadable=True))
    except vobject.base.ParseError as error:
        raise ValueError(f"this is no vCard file: {error}") from None
    return [(f"card {number}", _row_of(card)) for number, card in enumerate(cards, 1)]


def _unbroken(text: str) -> str:
    """Lines of phones that write vCard 2.1: a value in quoted-printable goes on behind a "=" at the end of its line."""
    whole: list[str] = []
    for line in text.splitlines():
        if whole and whole[-1].endswith("=") and "QUOTED-PRINTABLE" in whole[-1].partition(":")[0].upper():
            whole[-1] = whole[-1][:-1] + line
        else:
            whole.append(line)
    return "\r\n".join([*whole, ""])


def _row_of(card: vobject.base.Component) -> Row:
    contents = card.contents
    emails = [line.value for line in sorted(contents.get("email", ()), key=_preference)]
    found = {
        "name": _first(contents, "fn") or _spoken(contents),
        "email": emails[0] if emails else "",
        "other_emails": " ".join(emails[1:]),
        "org": next((", ".join(filter(None, line.value)) for line in contents.get("org", ())), ""),
        "title": _first(contents, "title"),
        "phone": _first(contents, "tel").removeprefix("tel:"),
        "how_known": _first(contents, "note"),
        **{field: _first(contents, _ours(field).lower()) for field in _OWN_FIELDS},
    }
    row = {field: value.strip() for field, value in found.items() if value.strip()}
    if "how_known" in row and not exported(row):  # a stranger's notes are one line; ours come back as they went
        row["how_known"] = " ".join(row["how_known"].split())
    return row


def _preference(line: vobject.base.ContentLine) -> int:
    """Which of several comes first: PREF=1 (RFC 6350 §5.3), or TYPE=pref as vCard 3 has it; the others as they stand."""
    pref = line.params.get("PREF", [""])[0]
    return int(pref) if pref.isdigit() else 1 if "PREF" in [kind.upper() for kind in line.params.get("TYPE", ())] else 101


def _spoken(contents: dict[str, list[vobject.base.ContentLine]]) -> str:
    """The name from its parts, where a phone wrote no other (vCard 2.1)."""
    if "n" not in contents:
        return ""
    name = contents["n"][0].value
    return " ".join(part for part in (name.prefix, name.given, name.additional, name.family) if isinstance(part, str) and part)


def _first(contents: dict[str, list[vobject.base.ContentLine]], key: str) -> str:
    return str(contents[key][0].value) if key in contents else ""


def cards(rows: Sequence[Row]) -> str:
    """Rows as vCards (3.0); what vCard has no word for stands in fields of our own."""
    return "".join(str(_card(row).serialize()) for row in rows)


def _card(row: Row) -> vobject.base.Component:
    card = vobject.vCard()
    card.add("fn").value = row["name"]
    title, given, family, degrees = parts(row["name"])
    card.add("n").value = vobject.vcard.Name(family=family, given=given, prefix=title, suffix=degrees)
    for kind, value in _lines(row):
        line = card.add(kind)
        line.value = [value] if kind == "org" else value
    return card


def _lines(row: Row) -> Iterator[tuple[str, str]]:
    for kind, field in (("email", "email"), ("org", "org"), ("title", "title"), ("tel", "phone"), ("note", "how_known")):
        if row.get(field):
            yield kind, row[field]
    yield from (("email", address) for address in row.get("other_emails", "").split())
    yield from ((_ours(field), row[field]) for field in _OWN_FIELDS if row.get(field))


def _ours(field: str) -> str:
    return _OURS + field.replace("_", "-").upper()
