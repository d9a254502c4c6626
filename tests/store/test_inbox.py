"""Each message exactly once, whatever the server does with places and Message-IDs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model.decision import ChangePartner, Decision, LogTouch
from outreach.model.mail import Message, Position, Role, Unreadable
from outreach.model.people import Partner
from outreach.model.reading import Kind
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store, open_store

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def touch(lee: int, now: datetime) -> Callable[[str], list[Decision]]:
    def build(cause: str) -> list[Decision]:
        made = Touch(partner_id=lee, kind=TouchKind.MAIL, direction=Direction.IN, at=now, cause=cause, summary="She answered.")
        return [LogTouch(touch=made)]

    return build


def place(uid: int, validity: int = 7) -> Position:
    return Position(mailbox="INBOX", uidvalidity=validity, uid=uid)


def test_again(
    store: Store,
    mail: Callable[..., Message],
    take: Callable[..., bool],
    touch: Callable[[str], list[Decision]],
    lee: int,
    dump: Callable[[], list[str]],
) -> None:
    """The same message again is not new: at the same place nothing changes, at another only the place is added."""
    assert take(mail(), touch("identity-1"), at=place(4))
    once = dump()
    assert not take(mail(), touch("other cause"), at=place(4))
    assert dump() == once
    assert not take(mail(), touch("other cause"), at=place(9))
    assert store.inbox.locations("INBOX", 7) == {4, 9}
    assert len(store.touches.of(lee)) == 1
    assert store.inbox.cursor("INBOX") == place(9)


def test_same_message_id(store: Store, mail: Callable[..., Message], take: Callable[..., bool]) -> None:
    """The same Message-ID with other content is another message, and so is one without any."""
    assert take(mail("identity-1", message_id="<one@lakeside.example>"))
    assert take(mail("identity-2", message_id="<one@lakeside.example>", text="Other words"))
    assert take(mail("identity-3", message_id=None))
    assert take(mail("identity-4", message_id=None))
    assert store.counts()["messages"] == 4


def test_uidvalidity_changed(
    store: Store, mail: Callable[..., Message], take: Callable[..., bool], touch: Callable[[str], list[Decision]], lee: int
) -> None:
    """A renumbered mailbox is read again from 1, and nothing in it has its effects twice."""
    store.inbox.start_at(place(3))
    assert take(mail(), touch("identity-1"), at=place(4))
    store.inbox.reset("INBOX", 8)
    assert store.inbox.cursor("INBOX") == store.inbox.floor("INBOX") == place(0, 8)
    assert not take(mail(), touch("identity-1"), at=place(1, 8))
    assert store.inbox.cursor("INBOX") == place(1, 8)
    assert store.inbox.locations("INBOX", 8) == {1}
    assert len(store.touches.of(lee)) == 1


def test_cursor_never_goes_back(store: Store, mail: Callable[..., Message], take: Callable[..., bool]) -> None:
    """A message that a sweep finds below the cursor is logged and leaves cursor and floor alone."""
    store.inbox.start_at(place(2))
    take(mail("identity-1"), at=place(9))
    take(mail("identity-2"), at=place(5))
    assert store.inbox.cursor("INBOX") == place(9)
    assert store.inbox.floor("INBOX") == place(2)


def test_poison(store: Store, mail: Callable[..., Message], take: Callable[..., bool], now: datetime) -> None:
    """Tries are counted on disk before the parse, and forgotten once the message is in the log."""
    assert [store.inbox.begin(place(4), now) for _ in range(3)] == [1, 2, 3]
    assert take(Unreadable(identity="place:4", reason="it stopped the program"), at=place(4))
    assert store.inbox.begin(place(4), now) == 1
    assert store.inbox.kinds_since(now) == (Kind.UNREADABLE,)


def test_effects_fail_together(
    store: Store,
    mail: Callable[..., Message],
    take: Callable[..., bool],
    now: datetime,
    dump: Callable[[], list[str]],
) -> None:
    """When an effect cannot be written, neither the message nor the cursor is, and the try stays counted."""
    store.inbox.begin(place(4), now)
    before = dump()
    nobody = Touch(partner_id=999, kind=TouchKind.MAIL, direction=Direction.IN, at=now, cause="x", summary="secret words")
    with pytest.raises(Exception, match="FOREIGN KEY") as refused:
        take(mail(), [LogTouch(touch=nobody)], at=place(4), keep_body=True)
    assert dump() == before
    assert "secret" not in repr(refused.value)


def test_body_only_where_given(
    store: Store, mail: Callable[..., Message], take: Callable[..., bool], dump: Callable[[], list[str]]
) -> None:
    """A body is stored for those whose bodies may be kept, and for nobody else."""
    take(mail("identity-1", text="words about pyjamas"), keep_body=False)
    assert not [line for line in dump() if "pyjamas" in line]
    take(mail("identity-2", text="words about slippers"), keep_body=True)
    assert [line for line in dump() if "slippers" in line]


def test_sights(store: Store, now: datetime) -> None:
    """The log knows when it last saw each mailbox."""
    store.inbox.note_sight("INBOX", now)
    assert store.inbox.last_sight() == {"INBOX": now}


def test_search(
    store: Store, mail: Callable[..., Message], take: Callable[..., bool], touch: Callable[[str], list[Decision]], lee: int
) -> None:
    """Search finds partners' mail, notes and touches without case and accents; a stranger's mail is not found."""
    take(mail("identity-1", text="Über die Schlafgruppe"), touch("identity-1"), keep_body=True)
    take(mail("identity-2", senders=(), subject="Schlafgruppe"), role=Role.SENT)
    assert [(found.where, found.partner_id) for found in store.search.find("uber SCHLAFGRUPPE")] == [("message", lee)]
    assert [found.where for found in store.search.find("answered")] == ["touch"]
    assert store.search.find('" OR NEAR(') == ()
    assert "Schlaf" not in repr(store.search.find("schlafgruppe"))


@settings(max_examples=40, deadline=None)
@given(
    arrivals=st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9), st.integers(1, 3), st.booleans()), max_size=25),
)
def test_any_order(arrivals: list[tuple[int, int, int, bool]]) -> None:
    """Whatever repeats, moves, is renumbered or dies half way: one row and one touch for each message that was committed."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "o.db") as store:
        partner = store.people.add(Partner(id=0, name="Hannah Lee", email="hannah@lakeside.example"), "test", NOON)
        committed = set()
        for identity, uid, validity, dies in arrivals:
            touch = Touch(partner_id=partner, kind=TouchKind.MAIL, direction=Direction.IN, at=NOON, cause=str(identity))
            store.inbox.begin(place(uid, validity), NOON)
            with suppress(KeyError):
                new = store.inbox.commit_arrival(
                    position=place(uid, validity),
                    role=Role.INBOX,
                    message=Message(identity=str(identity), message_id="<the-same@lakeside.example>"),
                    reading=None,
                    decisions=[LogTouch(touch=touch), *[ChangePartner(partner_id=partner, changes=(("no such", ""),))] * dies],
                    now=NOON,
                    keep_body=False,
                )
                assert new == (identity not in committed)
                assert store.inbox.cursor("INBOX") is not None
                committed.add(identity)
        assert store.counts()["messages"] == len(committed)
        assert {touch.cause for touch in store.touches.of(partner)} == {str(one) for one in committed}
