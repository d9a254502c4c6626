"""Delivery reports, machines' answers and invites, against the mails in tests/mails."""

from __future__ import annotations

import json
from datetime import date
from email.utils import parsedate
from pathlib import Path
from typing import Any

import pytest

from outreach.model.mail import Message, Unreadable
from outreach.rules.reading import auto_reply, dates, dsn, redirect
from outreach.rules.reading.invite import invite
from outreach.rules.reading.parse import parse

MAILS = Path(__file__).parent.parent / "mails"


def cases(folder: str) -> list[Any]:
    rows = [json.loads(line) for line in (MAILS / folder / "labels.jsonl").read_text().splitlines()]
    return [pytest.param(row, id=row["file"]) for row in rows]


def mail(folder: str, row: dict[str, Any]) -> Message:
    message = parse((MAILS / folder / row["file"]).read_bytes())
    assert isinstance(message, Message)
    return message


@pytest.mark.parametrize("row", cases("bounce"))
def test_report(row: dict[str, Any]) -> None:
    """A report of any server family says for whom, for good or for now, and what was returned."""
    found = dsn.bounce(mail("bounce", row))
    assert found is not None
    wanted = {key: row[key] for key in ("permanent", "recipient", "status", "action", "original_id") if key in row}
    assert {key: getattr(found, key) for key in wanted} == wanted


@pytest.mark.parametrize("row", cases("people"))
def test_person_who_speaks_of_bounces(row: dict[str, Any]) -> None:
    """A person who writes about a bounce is no bounce and no machine."""
    message = mail("people", row)
    assert dsn.bounce(message) is None
    assert auto_reply.by_header(message) is None


@pytest.mark.parametrize("row", cases("auto_reply"))
def test_machine(row: dict[str, Any]) -> None:
    """A machine's answer is told by header or subject in twelve languages, with the day of return and the deputy."""
    message = mail("auto_reply", row)
    assert dsn.bounce(message) is None
    assert auto_reply.by_header(message)
    written = parsedate(message.header("date") or "")
    assert written is not None
    left = auto_reply.has_left(message.text)
    assert left == row.get("left", False)
    back = None if left else dates.return_day(message.text, date(*written[:3]))
    assert (back.isoformat() if back else None) == row["return_date"]
    named = redirect.redirect(message.text, without=frozenset({"imarsh@marsh.example"}), domains=frozenset())
    assert (named.email if named else None) == row.get("redirect")


def test_suppress_header_alone() -> None:
    """X-Auto-Response-Suppress, a list or bulk precedence do not make a person's mail a machine's."""
    raw = b"From: a@b.example\nX-Auto-Response-Suppress: All\nPrecedence: bulk\nList-Id: <x.example>\nSubject: lunch\n\nTuesday?"
    message = parse(raw)
    assert isinstance(message, Message)
    assert auto_reply.by_header(message) is None


@pytest.mark.parametrize("row", cases("invite"))
def test_invite(row: dict[str, Any]) -> None:
    """A calendar object gives its method, its start in UTC and the answer in a reply."""
    found = invite(mail("invite", row))
    assert found is not None
    assert (found.method, found.answer) == (row["method"], row["answer"])
    assert found.start is not None
    assert found.start.isoformat() == "2026-12-01T17:00:00+00:00"


@pytest.mark.parametrize("row", cases("malformed"))
def test_malformed(row: dict[str, Any]) -> None:
    """A malformed mail is one value: a message, or set aside when nothing in it can be read."""
    parsed = parse((MAILS / "malformed" / row["file"]).read_bytes())
    assert isinstance(parsed, Unreadable) == row["unreadable"]


def test_two_senders_are_nobody() -> None:
    """Two From headers leave no one sender to believe."""
    parsed = parse((MAILS / "malformed" / "two_froms.eml").read_bytes())
    assert isinstance(parsed, Message)
    assert parsed.sender is None


def test_angle_address_counts() -> None:
    """What stands in angle brackets is the address, whatever stands before them."""
    parsed = parse(b"From: owner@good.example <bob@evil.example>\n\nx")
    assert isinstance(parsed, Message)
    assert [each.email for each in parsed.senders] == ["bob@evil.example"]


def test_identity() -> None:
    """Trace headers do not change a mail's identity; other words under the same Message-ID do; the server's id wins."""
    base = b"From: a@b.example\nMessage-ID: <1@b.example>\nSubject: x\n\nhello"
    one, moved, other = parse(base), parse(b"Received: by y; Tue, 17 Nov 2026 10:12:00 -0500\n" + base), parse(base + b"!")
    assert one.identity == moved.identity != other.identity
    assert parse(base, server_id="77").identity == parse(base + b"!", server_id="77").identity
