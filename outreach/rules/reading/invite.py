"""Calendar objects in a mail (RFC 5546, RFC 6047): a proposal, an answer to one, a cancellation. They all mean scheduling.

icalendar reads them; whatever it cannot read is no invite. Recurrence is not expanded, nothing is answered.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar

from outreach.model.mail import Message
from outreach.model.reading import Invite
from outreach.rules.reading.mime import guarded
from outreach.rules.reading.words import decoded

METHODS = frozenset({"REQUEST", "REPLY", "CANCEL", "COUNTER", "PUBLISH", "ADD", "DECLINECOUNTER"})


def invite(message: Message) -> Invite | None:
    """The first calendar event of the message, or None."""
    for text in message.calendar:
        found = guarded(lambda text=text: _read(text), None)
        if isinstance(found, Invite):
            return found
    return None


def _read(text: str) -> Invite | None:
    calendar: Any = Calendar.from_ical(text)
    method = str(calendar.get("METHOD", "REQUEST")).upper()
    event = next(iter(calendar.walk("VEVENT")), None)
    if event is None or method not in METHODS:
        return None
    begins = event.get("DTSTART")
    return Invite(
        method=method,
        summary=decoded(str(event.get("SUMMARY", "")))[:200],
        start=_utc(begins.dt) if begins is not None else None,
        answer=_answer(event) if method == "REPLY" else None,
    )


def _utc(value: datetime | date) -> datetime:
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _answer(event: Any) -> str | None:
    """ACCEPTED, DECLINED or TENTATIVE in lower case (RFC 5545 §3.2.12)."""
    attendees = event.get("ATTENDEE") or []
    first = attendees[0] if isinstance(attendees, list) and attendees else attendees
    status = getattr(first, "params", {}).get("PARTSTAT") if first else None
    return str(status).lower() if status else None
