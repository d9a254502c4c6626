"""How many facts of the labelled mails are found, whatever the kind is thought to be: `python -m tests.bench.score_facts`.

Measured on the corpus that the reader learns from; the rules of facts are not fitted to it by a machine, but they were written with it
in view, so that the figures on new mail are lower. `--misses NAME` prints what was not found of one fact.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from outreach.model.mail import Message
from outreach.model.reading import Client
from outreach.rules.reading import auto_reply, dates, names, redirect, stopping
from outreach.rules.reading.client import referred
from outreach.rules.reading.own_words import Anatomy, dissect
from outreach.rules.reading.words import calm
from outreach.services import learn
from outreach.services.evidence import message_of

Row = Mapping[str, Any]
Miss = tuple[str, object, object]


def _digits(text: object) -> str:
    return re.sub(r"\D", "", str(text or ""))[-7:]


def _share_a_word(wanted: object, got: object) -> bool:
    return bool(set(re.findall(r"\w+", str(wanted).lower())) & set(re.findall(r"\w+", str(got or "").lower())))


_SAME: Mapping[str, Callable[[object, object], bool]] = {
    "initials": lambda wanted, got: wanted == got,
    "age": lambda wanted, got: wanted == got,
    "phone": lambda wanted, got: _digits(wanted) == _digits(got),
    "concern": _share_a_word,
}


def wanted_initials(client: Mapping[str, Any]) -> str | None:
    """The initials that a label gives; of two people the first one's, of "client K" the K."""
    first = re.split(r" & | and ", str(client.get("name") or ""))[0].strip(' "')
    named = re.sub(r"(?i)^(?:the|client|patient) |(?<=\w) [\"“][^\"”]*[\"”](?= )", "", first)  # Ignatius "Iggy" Ponce
    usual = " ".join(reversed(named.split(", ")))  # "Castellanos, Ivo"
    return client.get("initials") or (names.initials(usual) if named != "person" else None)


def of_client(wanted: Mapping[str, Any], got: Client) -> Iterator[tuple[str, bool, object, object]]:
    """Each fact of a client with whether it is right; one that the label does not give must not be asserted for a telephone or an age."""
    labels = dict(wanted) | {"initials": wanted_initials(wanted)}
    for key, same in _SAME.items():
        found = getattr(got, key)
        if labels.get(key):
            yield key, same(labels[key], found), labels[key], found
        elif key != "concern":
            yield f"no {key}, none told", not found, None, found


def of_absence(row: Row, message: Message, anatomy: Anatomy, written: date) -> tuple[str, bool, object, object]:
    """The day of return of an automatic answer."""
    words = anatomy.words or message.text
    day = None if auto_reply.has_left(words) else dates.return_day(f"{message.subject}\n{words}", written)
    found = day.isoformat() if day else None
    wanted = row.get("return_date")
    return ("return date" if wanted else "no return date, none told"), found == wanted, wanted, found


def of_redirect(row: Row, message: Message, anatomy: Anatomy) -> tuple[str, bool, object, object]:
    """The address to which a writer sends us."""
    own = frozenset(address.email for address in message.senders)
    named = redirect.redirect(
        anatomy.words or message.text,
        without=own,
        domains=frozenset({"ellisontherapy.example"}),
        copied=message.cc,
        new=own if row["kind"] == "partner_reply" else frozenset(),
    )
    wanted, found = row["redirect_to"]["email"], named.email if named else None
    return "redirect address", found == wanted, wanted, found


def results(files: Iterable[Path]) -> Iterator[tuple[str, str, bool, object, object]]:
    """All that was measured: the row's id, the fact, whether it is right, what was wanted, what was found."""
    for row in learn.rows(files):
        message = message_of(row)
        anatomy = dissect(message)
        if row["kind"] == "referral" and row.get("client"):
            yield from ((row["id"], *each) for each in of_client(row["client"], referred(message, anatomy)[1]))
        if row["kind"] == "auto_reply" and row.get("date"):
            yield row["id"], *of_absence(row, message, anatomy, date.fromisoformat(row["date"]))
        if (row.get("redirect_to") or {}).get("email"):
            yield row["id"], *of_redirect(row, message, anatomy)
        if row["intent"] == "opt_out":
            heard = stopping.opt_out(calm(str(row["text"])))
            yield row["id"], "opt-out heard", heard is not None, "opt_out", heard


def table(files: Iterable[Path]) -> tuple[dict[str, list[int]], dict[str, list[Miss]]]:
    """Right and all by fact, and what was missed."""
    counts: dict[str, list[int]] = {}
    missed: dict[str, list[Miss]] = {}
    for identity, fact, right, wanted, found in results(files):
        count = counts.setdefault(fact, [0, 0])
        count[0] += right
        count[1] += 1
        if not right:
            missed.setdefault(fact, []).append((identity, wanted, found))
    return counts, missed


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", help="the fact whose misses are printed")
    parser.add_argument("files", nargs="*", type=Path, help="other rows than the corpus, as JSONL")
    told = parser.parse_args()
    asked = told.misses
    counts, missed = table(told.files or learn.CORPUS.glob("*.jsonl"))
    for fact, (right, of) in sorted(counts.items()):
        print(f"{fact:28} {right / of:.3f}  ({right} of {of})")
    for identity, wanted, found in missed.get(asked, ()):
        print(f"{identity:8} {wanted!r:40} {found!r}")


if __name__ == "__main__":
    main()
