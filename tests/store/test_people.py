"""Finding people, and telling the story of one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from outreach.model.decision import (
    AddFact,
    AddPromise,
    KeepPromise,
    LogTouch,
    MoveReferral,
    OpenReferral,
    RecordConsent,
    Suppress,
)
from outreach.model.outbox import Draft, Event
from outreach.model.people import Partner
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store, open_store

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Dr Lee", ["lee"]),
        ("hannah LEE", ["lee"]),
        ("J. Ortiz", ["ortiz"]),
        ("Jose", ["ortiz"]),
        ("Mercy", ["ortiz"]),
        ("Lee Lakeside", ["lee"]),
        ("Leeds", []),
        ("Dr", []),
        ("", []),
    ],
)
def test_find(store: Store, lee: int, ortiz: int, asked: str, found: list[str]) -> None:
    """People are found by name, last name, initial and organisation, without titles, case and accents."""
    ids = {"lee": lee, "ortiz": ortiz}
    assert [partner.id for partner in store.people.find(asked)] == [ids[name] for name in found]


def test_exact_name_first(store: Store, lee: int, now: datetime) -> None:
    """An exact name means that person and not everybody whose name holds those words."""
    store.people.add(Partner(id=0, name="Hannah Lee Park", email="park@else.example"), "test", now)
    assert [partner.id for partner in store.people.find("Hannah Lee")] == [lee]
    assert len(store.people.find("Lee")) == 2


def test_added_once(store: Store, lee: int, now: datetime) -> None:
    """An address we know adds nobody; nor does a name without address in the same organisation."""
    again = Partner(id=0, name="H. Lee", email="HANNAH@lakeside.example")
    assert store.people.add(again, "test", now) == lee
    nameless = Partner(id=0, name="Sam Roe", email="", org="Roe School")
    assert store.people.add(nameless, "test", now) == store.people.add(nameless, "test", now)
    assert len(store.people.all()) == 2


def test_shared_organisation(store: Store, lee: int, now: datetime) -> None:
    """Colleagues share one organisation, however it is written."""
    other = store.people.add(Partner(id=0, name="Ana Poe", email="ana@lakeside.example", org="LAKESIDE pediatrics"), "test", now)
    assert [store.people.get(one).org_id for one in (lee, other)] == [1, 1]  # type: ignore[union-attr]


def test_unknown_type(store: Store, lee: int, now: datetime) -> None:
    """A type that nobody ships is refused on writing."""
    with pytest.raises(KeyError):
        store.people.change(lee, [("type", "astrologer")], now)


def test_dossier(store: Store, add: Callable[..., Draft], lee: int, ortiz: int, now: datetime) -> None:
    """A dossier holds one partner's touches, letters waiting and ended, referrals and consents, and nobody else's."""
    waiting, ended = add(), add()
    store.outbox.move(ended.id, Event.REJECT, "no", now)
    touch = Touch(partner_id=lee, kind=TouchKind.COFFEE, direction=Direction.BOTH, at=now, cause="c", summary="coffee")
    consent = Consent(code="R-1", partner_id=lee, level=ConsentLevel.CONNECTED, given=TODAY)
    referral = Referral(code="R-1", partner_id=lee, received=now)
    store.apply([LogTouch(touch=touch), OpenReferral(referral=referral), RecordConsent(consent=consent)], "x", now)
    dossier = store.people.dossier(lee)
    assert dossier is not None
    assert (dossier.touches, dossier.open_drafts, dossier.consents) == ((touch,), (waiting,), (consent,))
    assert [draft.ended_by for draft in dossier.past_drafts] == [Event.REJECT]
    assert [one.code for one in dossier.referrals] == ["R-1"]
    empty = store.people.dossier(ortiz)
    assert empty is not None
    assert (empty.touches, empty.open_drafts, empty.referrals) == ((), (), ())
    assert store.people.dossiers() == (dossier, empty)
    assert store.people.dossier(99) is None


def test_story(store: Store, lee: int, ortiz: int, now: datetime) -> None:
    """A relationship is told in the order of time, with codes for clients."""
    later = now + timedelta(days=2)
    touch = Touch(partner_id=lee, kind=TouchKind.CALL, direction=Direction.IN, at=now, cause="c", summary="She called.")
    store.apply(
        [LogTouch(touch=touch), OpenReferral(referral=Referral(code="", partner_id=lee, received=now, initials="J.F."))], "x", now
    )
    store.apply(
        [MoveReferral(code="R-1", state=ReferralState.FIRST_SESSION, on=TODAY), AddFact(partner_id=lee, text="Skis.")], "y", later
    )
    store.apply([AddFact(partner_id=ortiz, text="Sails.")], "z", later)
    assert [(each.kind, each.words or each.code, each.state) for each in store.story(lee)] == [
        ("call", "She called.", ""),
        ("referral", "R-1", "first_session"),
        ("referral", "R-1", "first_session"),
        ("note", "Skis.", ""),
    ]


def test_promises(store: Store, lee: int, now: datetime) -> None:
    """Open promises come by their day, and are gone once kept."""
    store.apply([AddPromise(partner_id=None, text="Tidy up"), AddPromise(partner_id=lee, text="Send it", due=TODAY)], "x", now)
    first, second = store.promises.open()
    assert (first.text, first.partner, first.due, second.text) == ("Send it", "Dr. Hannah Lee", TODAY, "Tidy up")
    store.apply([KeepPromise(promise_id=first.id)], "y", now)
    assert store.promises.open() == (second,)


def test_audit_finds_a_flip(store: Store, raw: sqlite3.Connection, approved: Callable[..., Draft], now: datetime) -> None:
    """Any one character changed in any row, a row taken out or one cut off at the end is found."""
    approved()
    store.apply([Suppress(email="nobody@else.example", why="asked")], "x", now)
    assert store.audit.verify()
    raw.executescript("DROP TRIGGER audit_stay; DROP TRIGGER audit_kept;")
    rows = raw.execute("SELECT id, at, event, about, previous, hash FROM audit").fetchall()
    for number, *values in rows:
        for column, value in zip(("at", "event", "about", "previous", "hash"), values, strict=True):
            changed = chr(ord(value[-1]) ^ 1)
            update = f"UPDATE audit SET {column} = ? WHERE id = ?"
            raw.execute(update, (value[:-1] + changed, number))
            assert not store.audit.verify(), column
            raw.execute(update, (value, number))
    assert store.audit.verify()
    for number, *_ in rows:
        raw.execute("BEGIN")
        raw.execute("DELETE FROM audit WHERE id = ?", (number,))
        raw.execute("COMMIT")
        assert not store.audit.verify()
        raw.execute("INSERT INTO audit (id, at, event, about, previous, hash) VALUES (?, ?, ?, ?, ?, ?)", rows[number - 1])
    assert store.audit.verify()


def test_audit_names_nobody(store: Store, raw: sqlite3.Connection, approved: Callable[..., Draft], now: datetime) -> None:
    """No name, address or text stands in the audit log."""
    letter = approved()
    store.apply([Suppress(email=letter.to_email, why="asked")], "x", now)
    said = " ".join(" ".join(row) for row in raw.execute("SELECT event, about FROM audit"))
    assert not [word for word in (letter.to_email, "Lee", "lakeside", letter.subject) if word in said]


def test_salted_by_database(store: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The hash of an address in one database says nothing in another."""
    with open_store(tmp_path_factory.mktemp("other") / "o.db") as other:
        assert other.people.hash("a@b.example") != store.people.hash("a@b.example")
