"""What a review counts of mails: who asked for themselves, and how soon a partner had an answer."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from reviewing import NOW, PEOPLE, fill

from outreach.edge.templates import Templates
from outreach.model.decision import AnswerQuestion, AskOwner, CountInquiry, LogTouch
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.reading import Intent, Kind, Reading
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.reading.waiting import waited_for
from outreach.rules.review.layout import shown
from outreach.rules.review.periods import named
from outreach.rules.review.review import Review, review
from outreach.store.log import Store


def _counted(store: Store, name: str = "2026Q4") -> Review:
    return review(store.history(), named(name), UTC, NOW)


@pytest.fixture
def asks(store: Store) -> Callable[..., None]:
    """Somebody asks for themselves by mail, so many days ago."""
    uids = itertools.count(1)

    def write(who: str, days: int, *, counted: bool = True, ask: bool = False, kind: Kind = Kind.CLIENT_INQUIRY) -> None:
        email, at = f"{who}@mail.example", NOW - timedelta(days=days)
        identity = f"{who} {days}"
        question = AskOwner(key=f"kind:{identity}", text="What is this?", about=who, message_identity=identity)
        inquiry = CountInquiry(email=email, source="a directory")
        store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=next(uids)),
            role=Role.INBOX,
            message=Message(identity=identity, senders=(Address(email=email),), date=at),
            reading=Reading(kind=kind, ask=ask),
            decisions=(question,) if ask else (inquiry,) if counted else (),
            now=at,
            keep_body=False,
        )

    return write


def test_a_person_is_counted_once(store: Store, asks: Callable[..., None]) -> None:
    """Somebody who writes three times is one person, of the period of their first mail; a call that she tells of counts too."""
    for days in (60, 20, 3):
        asks("ada", days)
    asks("bo", 5)
    store.apply([CountInquiry(email="a call", source="a colleague")], "told", NOW)
    assert dict(_counted(store).heard) == {"a directory": 1, "a colleague": 1}
    assert _counted(store, "2026Q3").inquiries == 1
    assert _counted(store, "2026").inquiries == 3


def test_a_mail_of_before_there_was_a_count(store: Store, asks: Callable[..., None]) -> None:
    """An inquiry of which nobody wrote down how they had heard did not say so."""
    for days in (60, 3):
        asks("ada", days, counted=False)
    asks("bo", 5)
    assert dict(_counted(store, "2026").heard) == {"a directory": 1, "did not say": 1}
    assert _counted(store, "2026Q3").inquiries == 1


def test_what_the_reader_is_unsure_of_is_no_inquiry_yet(store: Store, asks: Callable[..., None]) -> None:
    """A doubtful mail counts when she has said that it is one."""
    asks("ada", 3, ask=True)
    assert _counted(store).inquiries == 0
    store.apply([AnswerQuestion(key="kind:ada 3", answer="client_inquiry")], "an answer", NOW)
    assert dict(_counted(store).heard) == {"did not say": 1}


def test_who_asked_nothing_after_all_is_not_counted(store: Store, asks: Callable[..., None]) -> None:
    """What she calls no inquiry is none; but of one who did ask, a later mail of another kind takes nothing back."""
    asks("ada", 3)
    asks("bo", 30)
    asks("bo", 2, ask=True)
    for identity in ("ada 3", "bo 2"):
        question = AskOwner(key=f"wrong:{identity}", text="What is this?", about="", message_identity=identity)
        store.apply([question, AnswerQuestion(key=f"wrong:{identity}", answer="other")], f"no {identity}", NOW)
    assert dict(_counted(store).heard) == {"a directory": 1}


def test_how_people_heard_of_the_practice(store: Store, raw: sqlite3.Connection) -> None:
    """Each person who asked for themselves counts once, by how they heard; a later mail may say it; no address is anywhere near."""
    told = [
        ("a", "a directory", 3),
        ("b", "did not say", 5),
        ("b", "a colleague", 4),
        ("c", "did not say", 6),
        ("d", "an event", 200),
    ]
    for who, source, days in told:
        store.apply([CountInquiry(email=f"{who}@mail.example", source=source)], f"{who}{days}", NOW - timedelta(days=days))
    counted = _counted(store)
    sql = "SELECT source, count(*) FROM inquiry_sources WHERE at >= '2026-10-01' AND at < '2027-01-01' GROUP BY source"
    assert dict(counted.heard) == dict(raw.execute(sql)) == {"a directory": 1, "a colleague": 1, "did not say": 1}
    assert not [row for row in raw.execute("SELECT * FROM inquiry_sources") if "mail.example" in str(row)]
    page = Templates().render("report.txt.j2", **shown(counted, "Ellison Therapy"))
    assert "Asked for themselves  3 · " in page
    assert "1 a directory" in page


def test_answers(store: Store) -> None:
    """From a mail that asks to the next touch of ours: in time, late, or waiting still; thanks wait for nothing."""
    fill(store, 0)
    asked = (
        (200, Intent.QUESTION),
        (150, Intent.SCHEDULING),
        (100, Intent.THANKS),
        (40, Intent.QUESTION),
        (5, Intent.INTERESTED),
    )
    for number, (ago, intent) in enumerate(asked, 1):
        arrived = NOW - timedelta(hours=ago)
        store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=number),
            role=Role.INBOX,
            message=Message(identity=f"mail-{number}", senders=(Address(email=PEOPLE[1][1]),), date=arrived),
            reading=waited_for(Reading(kind=Kind.PARTNER_REPLY, intent=intent)),
            decisions=(_touch(store, Direction.IN, arrived, f"mail-{number}"),),
            now=arrived,
            keep_body=False,
        )
    for ago in (197, 120):
        store.apply([_touch(store, Direction.BOTH, NOW - timedelta(hours=ago), f"call {ago}")], f"call {ago}", NOW)
    answers = _counted(store).answers
    assert answers.hours.value == pytest.approx((3 + 30) / 2)
    assert (answers.in_time.part, answers.in_time.whole) == (1, 3)  # three hours; thirty hours; forty hours without a word
    assert answers.waiting == 2


def _touch(store: Store, direction: Direction, at: datetime, cause: str) -> LogTouch:
    partner = store.people.by_email(PEOPLE[1][1])
    assert partner is not None
    return LogTouch(touch=Touch(partner_id=partner.id, kind=TouchKind.MAIL, direction=direction, at=at, cause=cause))
