"""A table of contacts read as the command reads it where nobody is there to be asked."""

from __future__ import annotations

from outreach.rules.contacts.columns import Row, told
from outreach.rules.contacts.sheet import sheet_of


def rows_of_table(text: str, mapping: str = "") -> tuple[dict[str, str], list[tuple[str, Row]]]:
    """How the columns were understood, and each row with its place."""
    sheet = sheet_of(text)
    columns = told(mapping, sheet.header)
    return columns, sheet.rows(columns)
