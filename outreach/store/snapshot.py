"""A copy of the log that is made to be looked at: plain tables with names, nothing secret, nothing that could be changed back.

Law: the live file is only read. What is not copied cannot be seen: the key, hashes and tokens never are; words of mails and letters, and
what is known of a client beyond the code, only with `words`. The copy is a file of its own (0600) that its maker throws away.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

_Keys = tuple[tuple[str, str, str], ...]
_WHOLE = [
    "id",
    "partner_id",
    "org_id",
    "minutes",
    "fit",
    "level",
    "attempts",
    "urgent",
    "asked",
    "confirmed",
    "by_hand",
    "has_left",
    "address_ok",
    "asked_for_silence",
    "introduced_by",
    "succeeds",
]
_NUMBERS: dict[str, type] = dict.fromkeys(_WHOLE, int) | {"confidence": float, "amount": float}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of the copy: the query that fills it, the columns that only `words` shows, its key, and what it is, in a sentence."""

    name: str
    says: str
    sql: str
    hidden: tuple[str, ...] = ()
    key: str = "id"
    refers: _Keys = ()
    facets: tuple[str, ...] = ()


_PARTNER: _Keys = (("partner_id", "partners", "id"),)
_REFERRAL: _Keys = (("code", "referrals", "code"),)

SHEETS = (
    Sheet(
        name="organisations",
        says="Where partners work.",
        sql="SELECT id, name FROM organisations",
    ),
    Sheet(
        name="partners",
        says="People who refer, or may.",
        sql="""SELECT id, name, email, title, org_id, type, tier, stage, specific, how_known, phone, created, not_before, paused_until,
          has_left, address_ok, suppressed AS asked_for_silence, introduced_by, succeeds FROM partner_rows""",
        refers=(("org_id", "organisations", "id"),),
        facets=("tier", "stage", "type"),
    ),
    Sheet(
        name="touches",
        says="Every contact of any kind, either way.",
        sql="""SELECT id, at, partner_id, kind, direction, purpose, minutes, by_hand, summary FROM touches
          WHERE partner_id IN (SELECT id FROM partner_rows)""",
        hidden=("summary",),
        refers=_PARTNER,
        facets=("kind", "direction", "purpose"),
    ),
    Sheet(
        name="referrals",
        says="Clients sent to us, known by a code.",
        sql="""SELECT code, received, partner_id, state, source, channel, fit, urgent, acknowledged, initials, age_band, need, payer
          FROM referrals""",
        hidden=("initials", "age_band", "need", "payer"),
        key="code",
        refers=_PARTNER,
        facets=("state", "source", "channel"),
    ),
    Sheet(
        name="referral_steps",
        says="How far each referral came, and when.",
        sql="SELECT id, code, state, day FROM referral_steps",
        refers=_REFERRAL,
        facets=("state",),
    ),
    Sheet(
        name="consents",
        says="Clients' leave to speak about them, by code.",
        sql="SELECT id, code, partner_id, level, given, expires, revoked FROM consents",
        refers=_PARTNER + _REFERRAL,
        facets=("level",),
    ),
    Sheet(
        name="outbound_referrals",
        says="Clients that we sent to a partner.",
        sql="SELECT id, at, partner_id, code, need, initials FROM outbound_referrals",
        hidden=("need", "initials"),
        refers=_PARTNER + _REFERRAL,
    ),
    Sheet(
        name="letters",
        says="Every letter that was drafted, and what became of it.",
        sql="""SELECT id, created, partner_id, purpose, state, sent_at, why, referral_code AS code, attempts, subject, body
          FROM letters""",
        hidden=("subject", "body"),
        refers=_PARTNER + _REFERRAL,
        facets=("purpose", "state"),
    ),
    Sheet(
        name="messages",
        says="Mails that were read: who wrote, and what it was taken for. Of strangers nothing but that there was one.",
        sql="""SELECT id, coalesce(sent_at, logged_at) AS at, partner_id, kind, intent, confidence, asked, reasons,
          CASE WHEN partner_id IS NULL THEN '' ELSE sender_name END AS sender, subject, body FROM messages""",
        hidden=("reasons", "subject", "body"),
        refers=_PARTNER,
        facets=("kind", "intent"),
    ),
    Sheet(
        name="promises",
        says="What we said we would do.",
        sql="""SELECT id, made, partner_id, text, due, done FROM promises
          WHERE question IS NULL OR question IN (SELECT key FROM questions WHERE answer = 'yes')""",
        refers=_PARTNER,
    ),
    Sheet(
        name="facts",
        says="Things worth remembering about people.",
        sql="SELECT id, at, partner_id, text, ask_again, ended FROM facts",
        hidden=("text",),
        refers=_PARTNER,
    ),
    Sheet(
        name="cues",
        says="What happened and asks for a letter; unconfirmed ones were only read, and ask the owner.",
        sql="SELECT rowid AS id, at, partner_id, purpose, confirmed, referral_code AS code, text FROM cues",
        hidden=("text",),
        refers=_PARTNER + _REFERRAL,
        facets=("purpose",),
    ),
    Sheet(
        name="inquiries",
        says="People who asked for themselves, by how they heard of the practice. Who, nobody keeps.",
        sql="SELECT rowid AS id, at, source FROM inquiry_sources",
        facets=("source",),
    ),
    Sheet(name="resources", says="Things worth sharing.", sql="SELECT id, at, title, link, tags FROM resources"),
    Sheet(
        name="gifts",
        says="Gifts, against the yearly cap.",
        sql="SELECT id, day, partner_id, what, cents / 100.0 AS amount FROM gifts",
        refers=_PARTNER,
    ),
    Sheet(
        name="commands",
        says="What she asked for, and by which proof; not in which words.",
        sql="SELECT id, at, proof, actions FROM commands",
        facets=("proof",),
    ),
    Sheet(
        name="audit",
        says="What happened, as an unbroken chain.",
        sql="SELECT id, at, event, about FROM audit",
        facets=("event",),
    ),
)


def snapshot(source: Path, target: Path, *, words: bool = False) -> None:
    """Write the copy of `source` to `target`, which must not exist. Raises sqlite3.Error where the source is no database of ours."""
    target.touch(mode=0o600, exist_ok=False)
    with closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.row_factory = sqlite3.Row
        old.execute("BEGIN")  # one moment for all tables
        copy = Database(new)
        for sheet in SHEETS:
            _fill(copy, sheet, old.execute(sheet.sql), words=words)
        new.commit()


def _fill(copy: Database, sheet: Sheet, rows: sqlite3.Cursor, *, words: bool) -> None:
    """One table with the columns that may be seen. Numbers are numbers by their names, so that an empty table has the same shape."""
    hidden = () if words else sheet.hidden
    columns = [column[0] for column in rows.description if column[0] not in hidden]
    types = {name: _NUMBERS.get(name, str) for name in columns}
    table = copy.table(sheet.name).create(types, pk=sheet.key, foreign_keys=list(sheet.refers))
    table.insert_all({name: row[name] for name in columns} for row in rows)
