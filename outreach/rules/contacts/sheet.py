"""A table as a spreadsheet leaves it: where its header stands, what separates its cells, which columns there are, and who stands in it.

Law: columns have one name each, so that a mapping means one; where no line names them they are "column 1", "column 2", .... Nothing is taken for
anybody's name or address because it looks like it: looks are `likely` what a question about a column offers, and the owner answers it.
Pure. Raises ValueError, with a sentence for the owner, where there is nothing to read or no column for names and addresses.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from outreach.rules.approval.names.degrees import without_degrees
from outreach.rules.approval.names.professions import type_key
from outreach.rules.contacts.cells import meant
from outreach.rules.contacts.columns import Row, guessed
from outreach.rules.contacts.entry import ADDRESS
from outreach.rules.contacts.houses import is_house

_NAMES = frozenset({"name", "first", "last"})
_ABOVE = 6  # lines among which the header is looked for
_MOSTLY = 0.6
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?:,? [^\W\d_][\w.'’-]*){1,4}")
_PHONE = re.compile(r"\+?[\d\s().x/E+-]{7,24}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The columns' names, and each further line that is not empty with its number in the file."""

    header: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...] = field(repr=False)

    def cells(self, column: str) -> tuple[str, ...]:
        """What stands in one column, empty cells left out."""
        place = self.header.index(column)
        return tuple(line[place] for _, line in self.lines if place < len(line) and line[place])

    def unread(self, columns: Mapping[str, str]) -> tuple[str, ...]:
        """The named columns that mean nothing to us, so that nobody believes they were read."""
        return tuple(column for column in self.header if column and column not in columns.values())

    def rows(self, columns: Mapping[str, str]) -> list[tuple[str, Row]]:
        """Each line by field, with its place.

        `rest` is what stands in columns that mean nothing to us: read for one thing only, whether somebody is to be left alone. ValueError
        where no column holds a name, or none an address.
        """
        if "email" not in columns or not columns.keys() & _NAMES:
            raise ValueError(
                f"no column holds a name, or none an e-mail address; there are: {', '.join(filter(None, self.header)) or 'none'}. "
                "Say which with --map, like: --map 'name=Contact, email=Mail'"
            )
        places = {field: self.header.index(column) for field, column in columns.items()}
        found: list[tuple[str, Row]] = []
        for number, line in self.lines:
            row = {field: meant(line[place]).strip() for field, place in places.items() if place < len(line)}
            row["rest"] = " | ".join(cell for place, cell in enumerate(line) if place not in places.values())
            found.append((f"row {number}", {field: value for field, value in row.items() if value}))
        return found


def sheet_of(text: str) -> Sheet:
    """The table of a text, with any separator, and titles above it or nothing."""
    lines = [
        tuple(cell.strip() for cell in line) for line in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    ]
    if not any(map(any, lines)):
        raise ValueError("there is nothing in it")
    start = _header(lines)
    first = 0 if start is None else start + 1
    named = lines[start] if start is not None else ()
    below = tuple((number, line) for number, line in enumerate(lines[first:], first + 1) if any(line))
    filled = {place for _, line in below for place, cell in enumerate(line) if cell}
    width = max(len(named), *(place + 1 for place in filled), 0)
    names = (named[place] if place < len(named) else "" for place in range(width))
    return Sheet(
        header=_distinct([name or (f"column {n + 1}" if n in filled else "") for n, name in enumerate(names)]), lines=below
    )


def likely(cells: Sequence[str], taken: Iterable[str] = ()) -> str:
    """Which field a column seems to be by what stands in it, of those that are not `taken`; "" for nothing that we know.

    >>> likely(["Ana Ruiz", "Dr. Tom Ek, LCSW"]), likely(["a@b.example", ""]), likely(["828 555-0101"]), likely(["yes", "no"])
    ('name', 'email', 'phone', '')
    >>> likely(["Lakeside Pediatrics", "Mercy Clinic"]), likely(["psychiatrist", "falconer", "dietitian"]), likely(["a@b.example"], ["email"])
    ('org', 'type', 'other_emails')
    """
    full = [cell for cell in cells if cell]
    for name, fits in _LOOKS:
        if name not in taken and full and sum(map(fits, full)) >= _MOSTLY * len(full):
            return name
    return ""


def _is_person(cell: str) -> bool:
    return _PERSON.fullmatch(cell) is not None and not is_house(cell)


def _is_profession(cell: str) -> bool:
    return type_key(cell) is not None and without_degrees(f"Some Body {cell}") in (f"Some Body {cell}", "Some Body")


def _is_phone(cell: str) -> bool:
    return _PHONE.fullmatch(cell) is not None and sum(c.isdigit() for c in cell) >= 7


_LOOKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("email", lambda cell: ADDRESS.search(cell) is not None),
    ("other_emails", lambda cell: ADDRESS.search(cell) is not None),
    ("phone", _is_phone),
    ("type", _is_profession),
    ("name", _is_person),
    ("org", lambda cell: is_house(cell) and len(cell.split()) > 1),
)


def _header(lines: Sequence[Sequence[str]]) -> int | None:
    """Which line names the columns: of the first few above everybody's, the one of which we understand most, else the fullest; titles and notes may
    stand above it. None where the first line is somebody's already, for an address stands in it."""
    somebody = next((n for n, line in enumerate(lines) if any(ADDRESS.search(cell) for cell in line)), len(lines))
    above = lines[: min(somebody, _ABOVE)]
    merits = [(len(guessed(line)), sum(map(bool, line))) for line in above]
    return merits.index(max(merits)) if any(filled for _, filled in merits) else None


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The names, with a number behind each that stands there again.

    >>> _distinct(["Name", "Mail", "", "Mail"])
    ('Name', 'Mail', '', 'Mail 2')
    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(f"{name} {seen[name]}" if name and seen[name] > 1 else name)
    return tuple(found)


def _separator(text: str) -> str:
    """What stands between the cells: as the file says, "sep=;", else the sign by which we understand most columns, else the one that is most in
    the first lines."""
    first = text.splitlines()[:_ABOVE]
    if first and first[0].startswith("sep=") and len(first[0]) == 5:
        return first[0][-1]

    def merit(sign: str) -> tuple[int, int]:
        understood = max((len(guessed(line)) for line in csv.reader(first, delimiter=sign)), default=0)
        return understood, "".join(first).count(sign)

    return max(",;\t|", key=merit)
