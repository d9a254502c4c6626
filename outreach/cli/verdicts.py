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
from outreach.rules.approval.contract import digest_of, row
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse


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
    rows = [line for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    with click.progressbar(rows, label="answers", file=sys.stderr) as bar:
        for line in bar:
            click.echo(json.dumps(_judged(json.loads(line), cases.parent, day), ensure_ascii=False))


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
    for action in actions:
        yield row(action, digest)
