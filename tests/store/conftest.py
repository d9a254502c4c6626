"""A store on a real file, a partner, and builders for letters and mail. Everybody here is invented."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from outreach.model.decision import ApproveDraft, Decision
from outreach.model.mail import Address, Message, Position, Role, Unreadable
from outreach.model.outbox import Draft, Event
from outreach.model.people import Partner
from outreach.model.reading import Kind, Reading
from outreach.store.log import Store, open_store

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "outreach.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def raw(store: Store, path: Path) -> Iterator[sqlite3.Connection]:
    """Any other tool at the same file, to show that the guards are in the file and not in our code."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


@pytest.fixture
def lee(store: Store, now: datetime) -> int:
    partner = Partner(id=0, name="Dr. Hannah Lee", email="hannah@lakeside.example", org="Lakeside Pediatrics", type="paediatrics")
    return store.people.add(partner, "test", now)


@pytest.fixture
def ortiz(store: Store, now: datetime) -> int:
    partner = Partner(id=0, name="José Ortiz", email="jose@mercy.example", org="Mercy Clinic", type="psychiatry")
    return store.people.add(partner, "test", now)


@pytest.fixture
def draft(lee: int) -> Callable[..., Draft]:
    """A new letter to Dr Lee; name what is different."""
    numbers = itertools.count(1)

    def build(**changes: object) -> Draft:
        values: dict[str, object] = {
            "id": 0,
            "partner_id": lee,
            "to_name": "Dr. Hannah Lee",
            "to_email": "hannah@lakeside.example",
            "subject": "Your sleep group",
            "body": "Dear Dr. Lee, your sleep group is what I was looking for.",
            "purpose": "introduction",
            "created": NOON,
            "message_id": f"<letter-{next(numbers)}@practice.example>",
        }
        return Draft(**(values | changes))  # type: ignore[arg-type]

    return build


@pytest.fixture
def add(store: Store, draft: Callable[..., Draft], now: datetime) -> Callable[..., Draft]:
    """A letter in the outbox, as it stands there."""

    def build(**changes: object) -> Draft:
        draft_id = store.outbox.add(draft(**changes), now)
        found = store.outbox.get(draft_id)
        assert found is not None
        return found

    return build


@pytest.fixture
def approved(store: Store, add: Callable[..., Draft], now: datetime) -> Callable[..., Draft]:
    """A letter that was shown and got its yes."""

    def build(**changes: object) -> Draft:
        letter = add(**changes)
        store.outbox.move(letter.id, Event.LISTED, "", now)
        assert store.outbox.approve(say_yes(letter), f"yes to {letter.id}", now) == ""
        found = store.outbox.get(letter.id)
        assert found is not None
        return found

    return build


def say_yes(letter: Draft, **changes: object) -> ApproveDraft:
    values: dict[str, object] = {
        "draft_id": letter.id,
        "sha256": letter.sha256,
        "digest_id": "D1",
        "proof": "dkim",
        "not_before": NOON,
    }
    return ApproveDraft(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture
def yes() -> Callable[..., ApproveDraft]:
    return say_yes


@pytest.fixture
def mail() -> Callable[..., Message]:
    """A mail from Dr Lee to the practice; name what is different."""

    def build(identity: str = "identity-1", **changes: object) -> Message:
        values: dict[str, object] = {
            "identity": identity,
            "message_id": f"<{identity}@lakeside.example>",
            "senders": (Address(name="Hannah Lee", email="hannah@lakeside.example"),),
            "to": (Address(email="office@practice.example"),),
            "subject": "Re: Your sleep group",
            "date": NOON,
            "text": "Happy to talk on Tuesday about the pyjama club.",
        }
        return Message(**(values | changes))  # type: ignore[arg-type]

    return build


@pytest.fixture
def take(store: Store, now: datetime) -> Callable[..., bool]:
    """Commit the arrival of one message; the UID counts up by itself."""
    uids = itertools.count(1)

    def commit(
        message: Message | Unreadable,
        decisions: Sequence[Decision] = (),
        *,
        role: Role = Role.INBOX,
        at: Position | None = None,
        kind: Kind = Kind.PARTNER_REPLY,
        keep_body: bool = False,
    ) -> bool:
        position = at or Position(mailbox=role.value.upper(), uidvalidity=7, uid=next(uids))
        return store.inbox.commit_arrival(
            position=position,
            role=role,
            message=message,
            reading=None if isinstance(message, Unreadable) else Reading(kind=kind, own_words=message.text),
            decisions=decisions,
            now=now,
            keep_body=keep_body,
        )

    return commit


@pytest.fixture
def dump(path: Path) -> Callable[[], list[str]]:
    """Everything that is in the file, as SQL."""

    def read() -> list[str]:
        connection = sqlite3.connect(path)
        lines = [line for line in connection.iterdump() if "_fts" not in line]
        connection.close()
        return lines

    return read
