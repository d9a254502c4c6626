"""One message as the reader sees it: a text, clues in words, and what was found where, so that the reasons can be shown.

The same view is made of a mail that has just come and of a row of the corpus, so that the reader meets in life what it was
fitted on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from outreach.model.mail import Message
from outreach.reader.example import Example
from outreach.rules.reading import auto_reply, dates, facts, origin, phrases, stopping
from outreach.rules.reading.addresses import addresses
from outreach.rules.reading.client import referred
from outreach.rules.reading.own_words import Anatomy, dissect
from outreach.rules.reading.words import calm

_ANSWERS = re.compile(r"(?i)^\s*((re|aw|sv|antw|odp|vs|rv|ynt|fwd?|wg|tr|enc)\s*(\[\d+\])?\s*:\s*)+")
PRACTICE = "Maya Ellison <maya@ellisontherapy.example>"  # whom the corpus is written to
_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # a mail without a date still names a day of return


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A message for the reader: `said` are the phrases found, by clue."""

    anatomy: Anatomy
    text: str = field(repr=False)
    clues: tuple[str, ...]
    said: Mapping[str, str]


def view(message: Message, *, known_partner: bool, in_thread: bool) -> View:
    """What the reader is to weigh about a message from a person."""
    anatomy = dissect(message)
    words = calm(anatomy.words)
    if anatomy.forwarded and not anatomy.bare_forward:
        words = f"{words}\n\n{calm(anatomy.forwarded)}"
    subject = _ANSWERS.sub("", message.subject)
    text = f"{subject}\n{words}"
    said = dict(phrases.found(text))
    clues = [*origin.clues(message, known_partner=known_partner, in_thread=in_thread), *said, *phrases.shape(words)]
    if stopping.opt_out(words):
        clues.append("asks to stop")
    if auto_reply.by_words(words):
        clues.append("a machine's phrase")
    if dates.return_day(words[:1000], (message.date or _ANY_DAY).date()):
        clues.append("names a day of return")
    if auto_reply.has_left(words[:1000]):
        clues.append("has left")
    if facts.concern(words):
        clues.append("names a concern")
    clues.extend(_of_a_client(message, anatomy))
    if message.calendar:
        clues.append("invite")
    if anatomy.forwarded:
        clues.append("forward")
    return View(anatomy=anatomy, text=text, clues=tuple(dict.fromkeys(clues)), said=said)


def _of_a_client(message: Message, anatomy: Anatomy) -> list[str]:
    """Which facts about a third person are told: a name beside an age and a telephone is seldom anything but a referral."""
    _, client = referred(message, anatomy)
    told = {
        "a name": client.name,
        "an age": client.age,
        "a concern": client.concern,
        "a payer": client.payer,
        "a telephone": client.phone,
    }
    found = [what for what, value in told.items() if value is not None]
    several = [f"tells {len(found)} things of a client"] if len(found) > 1 else []
    return [*(f"tells {what} of a client" for what in found), *several]


def message_of(row: Mapping[str, Any]) -> Message:
    """A row of the corpus as the message that it describes."""
    headers = tuple((str(name).lower(), str(value)) for name, value in (row.get("headers") or {}).items())
    return Message(
        identity=str(row["id"]),
        senders=addresses(str(row["from"])),
        to=addresses(str(row.get("to", PRACTICE))),
        subject=str(row["subject"]),
        headers=headers,
        text=str(row["text"]),
        content_type=next((value.split(";")[0] for name, value in headers if name == "content-type"), "text/plain"),
    )


def examples(rows: Iterable[Mapping[str, Any]]) -> list[Example]:
    """Rows of the corpus as the reader learns from them; what the headers alone decide (bounces) is not taught."""
    taught = []
    for row in rows:
        if row["kind"] == "bounce":
            continue
        message = message_of(row)
        seen = view(message, known_partner=bool(row["known"]), in_thread=bool(row["thread"]))
        taught.append(
            Example(
                id=str(row["id"]),
                style=str(row["style"]),
                text=seen.text,
                clues=seen.clues,
                kind=str(row["kind"]),
                intent=row["intent"] if row["kind"] == "partner_reply" else None,
                also=tuple(row.get("also_ok_intent") or ()),
                decided=auto_reply.by_header(message) is not None,
            )
        )
    return taught
