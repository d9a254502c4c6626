"""How well the reader reads authors it has never met: `python -m tests.bench.score_reading` prints the table.

Kinds and intents come from models fitted without the author's style (five folds); facts, dates and addresses from the rules on
the same rows. The figures of the model that ships lie in `outreach/reader/model/figures.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from outreach.reader.train import fit
from outreach.rules.reading import auto_reply, dates, phrases, redirect
from outreach.rules.reading.names import initials
from outreach.rules.reading.words import calm
from outreach.services import learn
from outreach.services.evidence import examples, message_of
from outreach.services.understand import client_of

Share = tuple[str, int, int]


def shares(rows: list[dict[str, Any]]) -> Iterator[Share]:
    """Name, right, of: for what the rules alone take from a text."""
    yield from _clients([row for row in rows if row["kind"] == "referral" and row.get("client")])
    machines = [row for row in rows if row["kind"] == "auto_reply" and row.get("date")]
    yield "return date", sum(_back(row) == row.get("return_date") for row in machines), len(machines)
    sent_on = [row for row in rows if (row.get("redirect_to") or {}).get("email")]
    yield "redirect address", sum(_named(row) == row["redirect_to"]["email"].lower() for row in sent_on), len(sent_on)
    leaving = [row for row in rows if row["intent"] == "opt_out"]
    yield "opt-out heard", sum(bool(phrases.opt_out(calm(row["text"]))) for row in leaving), len(leaving)


def _clients(rows: list[dict[str, Any]]) -> Iterator[Share]:
    seen = [(row["client"], client_of(message_of(row))) for row in rows]
    aged = [(want, got) for want, got in seen if want["age"]]
    yield "client age", sum(got.age == want["age"] for want, got in aged), len(aged)
    called = [(want, got) for want, got in seen if want["phone"]]
    yield "client phone", sum(_digits(got.phone) == _digits(want["phone"]) for want, got in called), len(called)
    silent = [got for want, got in seen if not want["phone"]]
    yield "no phone where none is hers", sum(got.phone is None for got in silent), len(silent)
    named = [(want, got) for want, got in seen if want["name"]]
    yield "client initials", sum(got.initials == initials(_untitled(want["name"])) for want, got in named), len(named)


def _digits(phone: str | None) -> str:
    return re.sub(r"\D", "", phone or "")[-7:]


def _untitled(name: str) -> str:
    return re.sub(r"(?i)\b(mr|mrs|ms|miss|frau|herr|client|patient|the)\b\.? ?", "", name)


def _back(row: dict[str, Any]) -> str | None:
    text = f"{row['subject']}\n{row['text']}"
    back = None if auto_reply.has_left(row["text"]) else dates.return_day(text, date.fromisoformat(row["date"]))
    return back.isoformat() if back else None


def _named(row: dict[str, Any]) -> str | None:
    own = frozenset(sender.email for sender in message_of(row).senders)
    found = redirect.redirect(row["text"], without=own, domains=frozenset({"ellisontherapy.example"}))
    return found.email if found else None


def main() -> None:
    """Print the table."""
    rows = learn.rows(learn.CORPUS.glob("*.jsonl"))
    for name, right, of in shares(rows):
        print(f"{name:34} {right / of:.3f}  ({right} of {of})")
    for name, value in learn.measured(fit(examples(rows))).items():
        print(f"{name:34} {value}")


if __name__ == "__main__":
    main()
