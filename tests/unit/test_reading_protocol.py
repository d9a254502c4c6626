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
from outreach.rules.reading.mime import split
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


@pytest.mark.parametrize(
    ("kind", "another"),
    [("feedback-report", True), ("tlsrpt", True), ("delivery-status", False), ("disposition-notification", False)],
)
def test_report_on_something_else(kind: str, another: bool) -> None:
    """A report is on a delivery or a reading, or on something that concerns no letter of ours, such as a complaint."""
    message = parse(
        f'From: fbl@x.example\nContent-Type: multipart/report; report-type="{kind}"; boundary=b\n\n--b\n\nx\n--b--'.encode()
    )
    assert isinstance(message, Message)
    assert dsn.other_report(message) == another
    assert (dsn.bounce(message) is not None) == (kind == "delivery-status")


def test_away_note_encloses_our_letter() -> None:
    """An away note with an empty return path that encloses our letter is an answer, also where an address is no longer valid."""
    message = parse(
        b"Return-Path: <>\nFrom: Bea Dunn <bdunn@ridge.example>\nTo: intake@e.example\nSubject: Out of office: A group\n"
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nI am away, and this address is not valid for anything urgent.\n"
        b"--b\nContent-Type: message/rfc822\n\nFrom: intake@e.example\nTo: bdunn@ridge.example\nSubject: A group\n\nDear Bea,\n--b--"
    )
    assert isinstance(message, Message)
    assert dsn.bounce(message) is None
    assert auto_reply.by_header(message)


def test_letter_is_no_report() -> None:
    """What is no report at all is no other report either."""
    message = parse(b"From: a@b.example\nSubject: report-type\n\nhello")
    assert isinstance(message, Message)
    assert not dsn.other_report(message)


@pytest.mark.parametrize(
    ("value", "kind"), [("text/html charset=x", "text/html"), ("Text/Plain;", "text/plain"), ("text", "text/plain")]
)
def test_type_without_semicolon(value: str, kind: str) -> None:
    """A part's type is read where the semicolon was forgotten, and is plain text where it makes no sense."""
    assert split(f"Content-Type: {value}\n\nx".encode()).content_type == kind


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
