"""`outreach read`: what the assistant makes of a mail, without touching anything.

It needs no configuration and no database. Whatever a mail contains, `read` gives one row for it and exits 0.
"""

from __future__ import annotations

import json
import mailbox
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from outreach.model.mail import Message, Unreadable
from outreach.model.reading import Kind, Reading
from outreach.reader.load import MODEL, Reader
from outreach.rules.reading.origin import answers_us
from outreach.rules.reading.parse import parse
from outreach.services.understand import Understanding

MAX_BYTES = 30 * 1024 * 1024

READ_HELP = """Read mail as the assistant would, and print what it understood. Changes nothing and needs no configuration.

PATH is an .eml file, a folder of them, an mbox, a Maildir, or - for a mail on standard input.

\b
  outreach read letter.eml
  outreach read --json --owner maya@ellisontherapy.example --ours ellisontherapy.example ~/Maildir
  outreach read --known partners.txt saved-mail/

--ours names our own domains: a mail that answers a Message-ID there is in one of our threads. --known is a file with one partner's
address a line. Without --json the answer is for people; with it, one JSON object a line, in the order of the input.
"""


@click.command(help=READ_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--owner", "owners", multiple=True, metavar="ADDRESS", help="The owner's address; may be repeated.")
@click.option("--ours", "domains", multiple=True, metavar="DOMAIN", help="A domain of ours; may be repeated.")
@click.option("--known", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Partners' addresses, one a line.")
@click.option(
    "--model", type=click.Path(exists=True, file_okay=False, path_type=Path), default=MODEL, help="Another fitted model."
)
def read(
    paths: tuple[str, ...], *, as_json: bool, owners: tuple[str, ...], domains: tuple[str, ...], known: Path | None, model: Path
) -> None:
    """See READ_HELP."""
    partners = frozenset(known.read_text(encoding="utf-8", errors="replace").lower().split()) if known else frozenset()
    ours = frozenset(domain.lower() for domain in domains)
    understanding = Understanding(Reader(model), owners=frozenset(owner.lower() for owner in owners), domains=ours)
    mails = [mail for path in paths for mail in _mails(path)]
    with _progress(mails) as shown:
        for name, source in shown:
            row = _row(name, _bytes(source), understanding, partners=partners, domains=ours)
            click.echo(json.dumps(row, ensure_ascii=False) if as_json else _for_people(row))


Source = Path | tuple[Path, int, int] | bytes
"""A file, a stretch of an mbox, or the bytes themselves: a mail is opened only when its turn comes."""


def _mails(path: str) -> Iterator[tuple[str, Source]]:
    """The mails under a path, with names to call them by."""
    if path == "-":
        yield "-", sys.stdin.buffer.read(MAX_BYTES)
        return
    place = Path(path)
    if place.is_dir():
        yield from ((file.name, file) for file in _files(place))
    elif _is_mbox(place):
        yield from ((f"{place.name}:{number}", (place, start, stop)) for number, (start, stop) in enumerate(_stretches(place), 1))
    else:
        yield place.name, place


def _files(folder: Path) -> list[Path]:
    if (folder / "cur").is_dir() and (folder / "new").is_dir():
        return sorted(file for part in ("new", "cur") for file in (folder / part).iterdir() if file.is_file())
    return sorted(
        file for file in folder.rglob("*") if file.is_file() and file.suffix.lower() in (".eml", ".msg", ".mail", ".txt", "")
    )


def _is_mbox(path: Path) -> bool:
    with path.open("rb") as file:
        first = file.readline(200)
    return path.suffix.lower() != ".eml" and re.match(rb"From \S+.*\d{4}\s*$", first) is not None


def _stretches(path: Path) -> Iterator[tuple[int, int]]:
    box: Any = mailbox.mbox(path, create=False)
    box._generate_toc()
    yield from (box._toc[key] for key in sorted(box._toc))


def _bytes(source: Source) -> bytes:
    """The mail; what cannot be read is an empty one, and becomes `unreadable`."""
    if isinstance(source, bytes):
        return source
    path, start, stop = source if isinstance(source, tuple) else (source, 0, MAX_BYTES)
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(min(stop - start, MAX_BYTES))
    except OSError:
        return b""


def _progress(mails: list[tuple[str, Source]]) -> Any:
    """A bar on a terminal; nothing where somebody else reads along."""
    hidden = not sys.stderr.isatty() or sys.stdout.isatty()
    return click.progressbar(mails, label="reading", file=sys.stderr, hidden=hidden)


def _row(
    name: str, raw: bytes, understanding: Understanding, *, partners: frozenset[str], domains: frozenset[str]
) -> dict[str, Any]:
    message = parse(raw)
    if isinstance(message, Unreadable):
        return as_row(name, None, Reading(kind=Kind.UNREADABLE, reasons=(message.reason,)))
    known = any(sender.email in partners for sender in message.senders)
    reading = understanding.read(message, known_partner=known, in_thread=answers_us(message, domains))
    return as_row(name, message, reading)


def as_row(name: str, message: Message | None, reading: Reading) -> dict[str, Any]:
    """A reading in the form of `--json`."""
    client, sender, bounce, named = reading.client, reading.referrer, reading.bounce, reading.redirect
    return {
        "file": name,
        "message_id": message.message_id if message else None,
        "kind": reading.kind.value,
        "intent": reading.intent.value if reading.intent else None,
        "confidence": round(reading.confidence, 3),
        "ask": reading.ask,
        "reasons": list(reading.reasons),
        "reply_text": reading.own_words,
        "client": {key: getattr(client, key) for key in ("name", "initials", "age", "concern", "payer", "phone")}
        if client
        else None,
        "referrer": {"name": sender.name, "org": sender.org, "email": sender.email} if sender else None,
        "return_date": reading.return_date.isoformat() if reading.return_date else None,
        "redirect_to": {"name": named.name, "email": named.email} if named else None,
        "bounce": {key: getattr(bounce, key) for key in ("permanent", "recipient", "status", "action")} if bounce else None,
        "danger": reading.danger,
        "urgent": reading.urgent,
    }


def _for_people(row: dict[str, Any]) -> str:
    """A reading in lines for a person; control characters of the mail cannot reach the terminal."""
    lines = [
        f"{row['file']}: {row['kind']}" + (f", {row['intent']}" if row["intent"] else "") + f" ({row['confidence']:.0%} sure)"
    ]
    if row["ask"]:
        lines.append("  would ask you before doing anything")
    lines += [f"  because: {reason}" for reason in row["reasons"]]
    for key in ("client", "referrer", "return_date", "redirect_to", "bounce"):
        value = row[key]
        if value:
            said = (
                ", ".join(f"{name} {part}" for name, part in value.items() if part not in (None, ""))
                if isinstance(value, dict)
                else value
            )
            lines.append(f"  {key.replace('_', ' ')}: {said}")
    lines += [f"  {word}" for word in ("danger", "urgent") if row[word]]
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", " ", "\n".join(lines))
