"""Every guard of the schema raises, whoever is at the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import nullcontext

import pytest

from outreach.model.outbox import TRANSITIONS, Draft, Event, Outcome, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.reading import Kind
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, TouchKind
from outreach.store.guards import RULES, statements
from outreach.store.log import Store

SHA = "0" * 64
BREAKS = {
    "outbox_starts": """INSERT INTO outbox (to_name, to_email, hash, purpose, state, created, message_id, moved)
        VALUES ('', '', '', '', 'approved', '', '<x>', '')""",
    "outbox_moves": "UPDATE outbox SET state = 'bounced' WHERE id = :drafted",
    "outbox_approved": "UPDATE outbox SET state = 'approved' WHERE id = :proposed",
    "outbox_sending": "UPDATE outbox SET state = 'sending' WHERE id = :approved",
    "outbox_recipient": "UPDATE outbox SET to_email = 'other@lakeside.example' WHERE id = :drafted",
    "outbox_version": "UPDATE outbox SET version = 2 WHERE id = :approved",
    "claims_approved": f"INSERT INTO claims (draft_id, sha256, at) VALUES (:approved, '{SHA}', '')",
    "claims_suppressed": "INSERT INTO claims (draft_id, sha256, at) SELECT id, sha256, '' FROM letters WHERE id = :suppressed",
    "claims_consented": "INSERT INTO claims (draft_id, sha256, at) SELECT id, sha256, '2026-11-18' FROM letters WHERE id = :unconsented",
    "versions_frozen": f"""INSERT INTO draft_versions (draft_id, version, subject, body, sha256, made_by, created)
        VALUES (:approved, 2, '', '', '{SHA}', '', '')""",
    "versions_stay": "UPDATE draft_versions SET body = 'other' WHERE draft_id = :drafted",
    "versions_kept": "DELETE FROM draft_versions WHERE draft_id = :drafted",
    "approvals_stay": f"UPDATE approvals SET sha256 = '{SHA}' WHERE draft_id = :approved",
    "approvals_spent": "UPDATE approvals SET spent = 0 WHERE draft_id = :sent",
    "claims_stay": "UPDATE claims SET closed = NULL WHERE draft_id = :sent",
    "claims_kept": "DELETE FROM claims WHERE draft_id = :sent",
    "suppressions_kept": "DELETE FROM suppressions",
    "suppressions_stay": "UPDATE suppressions SET hash = ''",
    "touches_stay": "UPDATE touches SET minutes = 1",
    "touches_words": "UPDATE touches SET summary = ''",
    "touches_person": "UPDATE touches SET partner_id = :ortiz",
    "touches_kept": "DELETE FROM touches",
    "core_begins": "INSERT INTO partners (name, name_key, type, tier, stage, created) VALUES ('', '', 'other', 'core', 'known', '')",
    "core_holds": "UPDATE partners SET tier = 'core' WHERE id = :ortiz",
    "addresses_silent": "UPDATE addresses SET partner_id = :lee WHERE email = 'jose@home.example'",
    "audit_stay": "UPDATE audit SET about = ''",
    "audit_kept": "DELETE FROM audit",
}


@pytest.fixture
def letters(store: Store, add: Callable[..., Draft], approved: Callable[..., Draft], lee: int, ortiz: int) -> dict[str, int]:
    """Letters in the states that the statements above speak of; the one to Dr Ortiz was approved before he opted out."""
    sent = approved()
    assert store.outbox.claim(sent.id, sent.sha256, sent.created)
    store.outbox.settle(sent.id, Outcome(result="accepted"), sent.created)
    proposed = add()
    store.outbox.move(proposed.id, Event.LISTED, "", sent.created)
    suppressed = approved(partner_id=ortiz, to_email="jose@mercy.example")
    store.people.learn(ortiz, "jose@home.example", sent.created)
    store.people.suppress("jose@mercy.example", "asked", "test", sent.created)
    for n in range(5):
        store.people.add(Partner(id=0, name=f"Core {n}", email=f"c{n}@x.example", tier=Tier.CORE), "test", sent.created)
    store.referrals.open_new(Referral(code="R-1", partner_id=lee, received=sent.created), "test", sent.created)
    return {
        "drafted": add().id,
        "unconsented": approved(purpose="closing_loop_1", referral_code="R-1").id,
        "proposed": proposed.id,
        "approved": approved().id,
        "sent": sent.id,
        "suppressed": suppressed.id,
        "lee": lee,
        "ortiz": ortiz,
    }


def test_each_guard_is_tried() -> None:
    """No guard stands in the schema without a statement here that breaks it."""
    assert set(BREAKS) == {name for name, *_ in RULES}


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, _, _, words in RULES])
def test_guard_raises(raw: sqlite3.Connection, letters: dict[str, int], name: str, words: str) -> None:
    """A statement that breaks a guard is refused with the guard's words, and leaves no row changed."""
    before = raw.total_changes
    with pytest.raises(sqlite3.IntegrityError, match=words):
        raw.execute(BREAKS[name], letters)
    assert raw.total_changes == before


@pytest.mark.parametrize("before", State)
def test_only_moves_of_the_table(raw: sqlite3.Connection, letters: dict[str, int], before: State) -> None:
    """From every state to every other: the trigger lets through exactly what `TRANSITIONS` has."""
    guard = next(sql for _, name, sql in statements() if name == "outbox_moves")
    raw.executescript("DROP TRIGGER outbox_approved; DROP TRIGGER outbox_sending; DROP TRIGGER outbox_moves;")
    for after in State:
        raw.execute("UPDATE outbox SET state = ? WHERE id = ?", (before, letters["drafted"]))
        raw.execute(guard)
        legal = after in TRANSITIONS[before].values()
        with nullcontext() if legal else pytest.raises(sqlite3.IntegrityError, match="no such move"):
            raw.execute("UPDATE outbox SET state = ? WHERE id = ?", (after, letters["drafted"]))
        raw.execute("DROP TRIGGER outbox_moves")


def test_one_live_claim(store: Store, raw: sqlite3.Connection, approved: Callable[..., Draft]) -> None:
    """A letter has at most one claim whose answer is still open."""
    letter = approved()
    insert = "INSERT INTO claims (draft_id, sha256, at) VALUES (?, ?, '')"
    raw.execute(insert, (letter.id, letter.sha256))
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        raw.execute(insert, (letter.id, letter.sha256))


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("outbox", "state", State),
        ("messages", "kind", Kind),
        ("partners", "tier", Tier),
        ("partners", "stage", Stage),
        ("touches", "kind", TouchKind),
        ("touches", "direction", Direction),
        ("referrals", "state", ReferralState),
    ],
)
def test_checks_have_the_words_of_the_model(store: Store, raw: sqlite3.Connection, table: str, column: str, words: type) -> None:
    """A CHECK in the schema names exactly the words of the model's enumeration, so a new word needs a migration."""
    (sql,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    listed = sql.split(f"CHECK ({column} IN (")[1].split("))")[0]
    assert {word.strip().strip("'") for word in listed.split(",")} == {str(word) for word in words}  # type: ignore[attr-defined]


def test_every_table_is_strict(raw: sqlite3.Connection) -> None:
    """No column of ours takes a value of another type."""
    loose = raw.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND schema = 'main'").fetchall()
    assert {name for (name,) in loose} <= {"_sqlite_migrations", "sqlite_schema", "sqlite_sequence"}
