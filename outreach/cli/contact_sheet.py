"""A spreadsheet of contacts on the terminal: which column is what, asked one by one, and a look at what would be kept.

Law: what a stranger wrote is shown in one line, and acts on no terminal. A question comes with what its column holds and with a guess, and Enter takes
the guess; the answers are said once more as the `--map` that saves asking again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import click

from outreach.model.people import PARTNER_TYPES
from outreach.rules.approval.words.inert import line
from outreach.rules.contacts.columns import FIELDS
from outreach.rules.contacts.sheet import Sheet, likely
from outreach.services.contacts import Found

_NOTHING = "-"
_EXAMPLES = 3
_SHOWN = 12
_WIDTHS = (24, 30, 22, 18, 16, 30)
_HEADS = ("name", "address", "place", "what they do", "telephone", "your notes")
_WORDS: Mapping[str, str] = {
    "name": "their name",
    "email": "their address",
    "other_emails": "another address",
    "org": "where they work",
    "type": "what they do",
    "title": "degree or position",
    "phone": "telephone",
    "how_known": "your own notes",
    "specific": "their work, in words a letter may repeat",
    "silence": "never to be written to",
}
"""What a question offers; whoever knows the other fields may type them, too."""


def asked_for(sheet: Sheet, columns: Mapping[str, str]) -> dict[str, str]:
    """The columns by field with her answers about those that were not understood; columns that hold nothing are not asked about."""
    found = dict(columns)
    unknown = [column for column in sheet.unread(columns) if sheet.cells(column)]
    if not unknown:
        return found
    click.echo("Some columns I do not know. What is each? Enter takes what stands in brackets; - leaves it out.")
    click.echo("  " + " · ".join(f"{name}: {words}" for name, words in _WORDS.items()))
    for column in unknown:
        cells = sheet.cells(column)
        examples = ", ".join(repr(line(cell, 30)) for cell in tuple(dict.fromkeys(cells))[:_EXAMPLES])
        answer = click.prompt(
            f"{line(column, 40)!r} holds {examples}",
            default=likely(cells, found) or _NOTHING,
            type=click.Choice([*FIELDS, _NOTHING]),
            show_choices=False,
        )
        if answer != _NOTHING:
            found[answer] = column
    if found != columns:
        click.echo("The next time without questions: --map " + repr(", ".join(f"{name}={found[name]}" for name in found)))
    return found


def preview(found: Sequence[Found]) -> Iterator[str]:
    """The first people who would be added, as they would be kept, a line each under its heads; nothing where there are none."""
    new = [each for each in found if each.what == "add" and each.entry is not None]
    if not new:
        return
    yield "As they would be kept:"
    yield _columns(_HEADS)
    for each in new[:_SHOWN]:
        assert each.entry is not None
        one = each.entry.partner
        addresses = " ".join((one.email, *each.entry.others))
        yield _columns((one.name, addresses, one.org, PARTNER_TYPES[one.type].title, one.phone, one.how_known))
    if len(new) > _SHOWN:
        yield f"and {len(new) - _SHOWN} more"
    yield ""


def _columns(cells: Sequence[str]) -> str:
    return "  " + "  ".join(f"{line(cell, width):{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()
