"""`outreach verdicts`: what the owner's answers say, measured. Needs no configuration and no database.

Reads CASES (JSON lines: an answer's file beside it, and the digest it answers) and prints one JSON object a line, in order. Authenticity is
not judged here. A mail that cannot be opened says nothing. Exit 0 whatever the mail contains.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import click

from outreach.model.command import Action
from outreach.model.digest import Digest
from outreach.model.mail import Unreadable
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.contract import digest_of, rows
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse

_EXAMPLE = '{"file": "r1.eml", "digest": {"date": "2026-11-18", "drafts": [{"n": 1, "to": "Bea Dunn"}]}}'


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line (the only form there is).")
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that spoken dates are measured from; default: the digest's."
)
@click.argument("cases", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verdicts(as_json: bool, today: datetime | None, cases: Path) -> None:
    """Read answers to digests and print what they say."""
    del as_json
    day = today.date() if today else None
    with click.progressbar(_cases(cases), label="answers", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for case in bar:
            click.echo(json.dumps(_judged(case, cases.parent, day), ensure_ascii=False))


def _cases(path: Path) -> list[dict[str, object]]:
    """The rows of the file; one that is no case is an error that names its line."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            case = json.loads(line) if line.strip() else None
        except ValueError:
            raise click.ClickException(f"{path}, line {number}: not JSON. A case looks like this: {_EXAMPLE}") from None
        if case is not None and not (isinstance(case, dict) and {"file", "digest"} <= case.keys()):
            raise click.ClickException(f"{path}, line {number}: a case needs file and digest, like this: {_EXAMPLE}")
        found += [case] if case is not None else []
    return found


def _judged(case: Mapping[str, object], folder: Path, today: date | None) -> dict[str, object]:
    digest = digest_of(case["digest"])
    words, actions = _read(folder / str(case["file"]), digest, today or digest.date)
    return {"file": case["file"], "reply_text": words, "actions": list(_rows(actions, digest))}


def _read(path: Path, digest: Digest, today: date) -> tuple[str, tuple[Action, ...]]:
    message = parse(path.read_bytes())
    if isinstance(message, Unreadable):
        return "", read_answer("", digest, today)
    words = answer_text(message, digest)
    return words, read_answer(words, digest, today, subject=message.subject)


def _rows(actions: tuple[Action, ...], digest: Digest) -> Iterator[dict[str, object]]:
    yield from rows(actions, digest)
