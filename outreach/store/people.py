"""Partners, their organisations and addresses, and who must never be written to.

Law: a suppression is kept as a keyed hash, for ever, and counts for the person: whoever has one suppressed address is
suppressed with all of them. An address belongs to one partner; the first is written to, learned ones are only recognised.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from outreach.model.cadence import Dossier
from outreach.model.outbox import WAITING, State
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.referral import ReferralState, Steps
from outreach.store.book import Book, Row, listed
from outreach.store.core import Core
from outreach.store.cues import to_cue
from outreach.store.names import means, name_key, words
from outreach.store.rows import day_text, stamp, stamp_or_none, to_consent, to_draft, to_partner, to_referral, to_step, to_touch

Value = str | bool | date | datetime | None
T = TypeVar("T")

_UNENDED = listed(sorted(WAITING | {State.SENDING, State.UNSURE}))
_UNSENT = listed([State.WITHDRAWN, State.EXPIRED, State.REFUSED])


def _text(value: Value) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    return value.isoformat() if isinstance(value, date) else value


# How each field that a decision may change is checked and written, and in which column.
_COLUMNS: Mapping[str, tuple[str, Callable[[Value], object]]] = {
    "stage": ("stage", lambda value: Stage(str(value))),
    "type": ("type", lambda value: PARTNER_TYPES[str(value)].key),
    "specific": ("specific", _text),
    "how_known": ("how_known", _text),
    "phone": ("phone", _text),
    "title": ("title", _text),
    "left": ("has_left", lambda value: int(bool(value))),
    "paused_until": ("paused_until", _text),
    "not_before": ("not_before", _text),
}
_TIES = frozenset({"introduced_by", "succeeds"})


class People:
    """Everybody who refers or may refer."""

    def __init__(self, book: Book, core: Core) -> None:
        self._book = book
        self._core = core

    def add(self, partner: Partner, source: str, now: datetime) -> int:
        """Add a partner and return the id; the id of the one who has that address already, or, where no address is given,
        that name in that organisation."""
        with self._book.transaction():
            known = self._same(partner)
            return known if known is not None else self.begin(partner, source, now)

    def _same(self, partner: Partner) -> int | None:
        known: int | None
        if partner.email:
            known = self._book.value("SELECT partner_id FROM addresses WHERE email = ?", _plain(partner.email))
        else:
            sql = "SELECT id FROM partner_rows WHERE name_key = ? AND org_id IS ?"
            known = self._book.value(sql, name_key(partner.name), self._organisation(partner.org))
        return known

    def begin(self, partner: Partner, source: str, now: datetime) -> int:
        """Add a partner, whoever else has that name, and return the id."""
        row = {
            "name": partner.name,
            "name_key": name_key(partner.name),
            "title": partner.title,
            "org_id": self._organisation(partner.org),
            "type": partner.type,
            "tier": self._core.admit(partner.tier, partner.name, now),
            "stage": partner.stage,
            "specific": partner.specific,
            "how_known": partner.how_known,
            "phone": partner.phone,
            "source": source,
            "created": stamp(partner.created or now),
            "not_before": stamp_or_none(partner.not_before),
            "paused_until": day_text(partner.paused_until),
            "has_left": int(partner.left),
            "introduced_by": partner.introduced_by,
            "succeeds": partner.succeeds,
        }
        partner_id = self._book.insert("partners", row)
        if partner.email:
            self._address(partner_id, partner.email, now, first=True)
            self.mark(partner.email, ok=partner.address_ok)
        return partner_id

    def _organisation(self, name: str) -> int | None:
        if not name.strip():
            return None
        self._book.insert_once("organisations", {"name": name, "name_key": name_key(name) or name})
        org_id: int = self._book.value("SELECT id FROM organisations WHERE name_key = ?", name_key(name) or name)
        return org_id

    def _address(self, partner_id: int, email: str, now: datetime, *, first: bool) -> None:
        row = {"email": _plain(email), "partner_id": partner_id, "hash": self.hash(email), "first": int(first)}
        self._book.insert_once("addresses", row | {"learned": int(not first), "at": stamp(now)})

    def hash(self, email: str) -> str:
        """What a suppression keeps of an address."""
        return self._book.seal(_plain(email))

    def learn(self, partner_id: int, email: str, now: datetime) -> None:
        """The address is that partner's too; one that is somebody's already stays his."""
        self._address(partner_id, email, now, first=False)

    def mark(self, email: str, *, ok: bool) -> None:
        """The address works, or does not."""
        self._book.change("UPDATE addresses SET ok = ? WHERE email = ?", int(ok), _plain(email))

    def change(self, partner_id: int, changes: Iterable[tuple[str, Value]], now: datetime) -> None:
        """Set fields by name; raise KeyError for an unknown one and ValueError for a value that cannot be."""
        with self._book.transaction():
            for field, value in changes:
                if field == "email":
                    self._write_to(partner_id, str(value), now)
                elif field == "name":
                    self._set(partner_id, "name", value)
                    self._set(partner_id, "name_key", name_key(str(value)))
                elif field == "tier":
                    name = self._book.value("SELECT name FROM partners WHERE id = ?", partner_id)
                    self._set(partner_id, "tier", self._core.admit(Tier(str(value)), name, now, partner_id=partner_id))
                elif field == "org":
                    self._set(partner_id, "org_id", self._organisation(str(value or "")))
                elif field in _TIES:
                    other = self._named(str(value or ""))
                    self._set(partner_id, field, None if other == partner_id else other)
                else:
                    column, written = _COLUMNS[field]
                    self._set(partner_id, column, None if value is None else written(value))

    def _named(self, said: str) -> int | None:
        """Who has that address or number; where nobody has, who has no address and is called so, with the place in brackets behind the name."""
        sql = """SELECT partner_id FROM addresses WHERE email = ?1 UNION SELECT id FROM partners WHERE CAST(id AS TEXT) = ?1
          UNION SELECT id FROM partner_rows WHERE email = '' AND name || ' (' || org || ')' = ?2"""
        partner_id: int | None = self._book.value(sql, _plain(said), said)
        return partner_id

    def _set(self, partner_id: int, column: str, value: object) -> None:
        self._book.change(f"UPDATE partners SET {column} = ? WHERE id = ?", value, partner_id)  # noqa: S608 (from _COLUMNS)

    def _write_to(self, partner_id: int, email: str, now: datetime) -> None:
        """Write to this address from now on; one that is somebody else's stays his, and nothing changes."""
        self.learn(partner_id, email, now)
        if self._book.value("SELECT partner_id FROM addresses WHERE email = ?", _plain(email)) == partner_id:
            self._book.change("UPDATE addresses SET first = 0 WHERE partner_id = ?", partner_id)
            self._book.change("UPDATE addresses SET first = 1 WHERE email = ?", _plain(email))

    def get(self, partner_id: int) -> Partner | None:
        """The partner, or None."""
        row = self._book.row("SELECT * FROM partner_rows WHERE id = ?", partner_id)
        return None if row is None else to_partner(row)

    def all(self) -> tuple[Partner, ...]:
        """Everybody, in the order of adding."""
        return tuple(map(to_partner, self._book.rows("SELECT * FROM partner_rows ORDER BY id")))

    def names(self) -> tuple[str, ...]:
        """How everybody is called, in the order of adding."""
        return tuple(row["name"] for row in self._book.rows("SELECT name FROM partners WHERE merged_into IS NULL ORDER BY id"))

    def by_email(self, email: str) -> Partner | None:
        """Whose address it is, first or learned."""
        partner_id = self._book.value("SELECT partner_id FROM addresses WHERE email = ?", _plain(email))
        return None if partner_id is None else self.get(partner_id)

    def wrote_from(self, partner_id: int, message_id: str | None) -> str | None:
        """The address of theirs from which that mail came, if it works; None where it is not theirs or there is no such mail."""
        email: str | None = self._book.value(
            "SELECT a.email FROM messages m JOIN addresses a ON a.email = lower(m.sender_email) WHERE m.message_id = ? AND a.partner_id = ? AND a.ok = 1",
            message_id,
            partner_id,
        )
        return email

    def by_emails(self, emails: Sequence[str]) -> tuple[Partner, ...]:
        """Everybody who has one of these addresses, once each."""
        rows = self._book.rows(
            """SELECT * FROM partner_rows WHERE id IN
              (SELECT a.partner_id FROM json_each(?) j JOIN addresses a ON a.email = j.value) ORDER BY id""",
            listed([_plain(email) for email in emails]),
        )
        return tuple(map(to_partner, rows))

    def is_learned(self, email: str) -> bool:
        """Whether it is a second address, that mail taught us."""
        return bool(self._book.value("SELECT learned FROM addresses WHERE email = ?", _plain(email)))

    def addresses(self, partner_id: int) -> tuple[str, ...]:
        """All addresses of a partner, the one written to first."""
        sql = "SELECT email FROM addresses WHERE partner_id = ? ORDER BY first DESC, at, email"
        return tuple(row["email"] for row in self._book.rows(sql, partner_id))

    def named(self, name: str) -> tuple[Partner, ...]:
        """Partners of exactly that name, also one they had in a record that a merge took in; with or without case, accents, titles."""
        key = name_key(name)
        sql = "SELECT * FROM partner_rows WHERE id IN (SELECT coalesce(merged_into, id) FROM partners WHERE name_key = ?) ORDER BY id"
        rows = self._book.rows(sql, key) if key else []
        return tuple(map(to_partner, rows))

    def find(self, asked: str) -> tuple[Partner, ...]:
        """Whom these words may mean: whose address it is, exactly that name, else names and organisations that hold every word."""
        wanted = words(asked)
        owner = self.by_email(asked) if "@" in asked else None
        if owner is not None:
            return (owner,)
        return self.named(asked) or tuple(
            partner for partner in self.all() if means(wanted, (*words(partner.name), *words(partner.org)))
        )

    def suppress(self, email: str, why: str, cause: str, now: datetime) -> bool:
        """Never write to this address again; whether that is new."""
        return self._book.insert_once("suppressions", {"hash": self.hash(email), "why": why, "cause": cause, "at": stamp(now)})

    def is_suppressed(self, email: str) -> bool:
        """Whether nobody may write to this address, or to the person who has it."""
        if self._book.value("SELECT 1 FROM suppressions WHERE hash = ?", self.hash(email)):
            return True
        partner = self.by_email(email)
        return partner is not None and partner.suppressed

    def dossiers(self) -> tuple[Dossier, ...]:
        """Everything about everybody that a question about what is due may need."""
        return self._dossiers(self.all())

    def dossier(self, partner_id: int) -> Dossier | None:
        """The same about one partner, or None."""
        partner = self.get(partner_id)
        return None if partner is None else self._dossiers((partner,))[0]

    def _dossiers(self, partners: tuple[Partner, ...]) -> tuple[Dossier, ...]:
        ids = listed([partner.id for partner in partners])
        whose = "partner_id IN (SELECT value FROM json_each(?))"
        touches = self._grouped(to_touch, f"SELECT * FROM touches WHERE {whose} ORDER BY at, id", ids)  # noqa: S608
        referrals = self._grouped(to_referral, f"SELECT * FROM referrals WHERE {whose} ORDER BY received", ids)  # noqa: S608
        consents = self._grouped(to_consent, f"SELECT * FROM consents WHERE {whose} ORDER BY id", ids)  # noqa: S608
        letters = f"SELECT * FROM letters WHERE {whose} AND state IN (SELECT value FROM json_each(?)) ORDER BY id"  # noqa: S608
        drafts = self._grouped(to_draft, letters, ids, _UNENDED)
        past = self._grouped(to_draft, letters, ids, _UNSENT)
        about = f"SELECT partner_id, referral_code, purpose FROM outbox WHERE {whose} AND referral_code IS NOT NULL AND sent_at IS NOT NULL"  # noqa: S608
        told = self._grouped(lambda row: (row["referral_code"], row["purpose"]), about, ids)
        reached = f"SELECT r.partner_id, s.code, s.state, s.day FROM referral_steps s JOIN referrals r USING (code) WHERE {whose} ORDER BY s.day, s.id"  # noqa: S608
        steps = self._grouped(lambda row: (row["code"], to_step(row)), reached, ids)
        cues = self._grouped(to_cue, f"SELECT * FROM cues WHERE {whose} ORDER BY at, key", ids)  # noqa: S608
        addresses = self._grouped(lambda row: str(row["email"]), f"SELECT partner_id, email FROM addresses WHERE {whose}", ids)  # noqa: S608
        doubt = f"SELECT partner_id FROM questions WHERE {whose} AND key GLOB 'same:*' AND answered IS NULL"  # noqa: S608
        doubted = {row["partner_id"] for row in self._book.rows(doubt, ids)}
        return tuple(
            Dossier(
                partner=partner,
                touches=tuple(touches[partner.id]),
                open_drafts=tuple(drafts[partner.id]),
                past_drafts=tuple(past[partner.id]),
                referrals=tuple(referrals[partner.id]),
                consents=tuple(consents[partner.id]),
                told=frozenset(told[partner.id]),
                steps=_by_code(steps[partner.id]),
                cues=tuple(cues[partner.id]),
                doubted=partner.id in doubted,
                addresses=frozenset(addresses[partner.id]),
            )
            for partner in partners
        )

    def _grouped(self, make: Callable[[Row], T], sql: str, *values: object) -> dict[int, list[T]]:
        groups: dict[int, list[T]] = defaultdict(list)
        for row in self._book.rows(sql, *values):
            groups[row["partner_id"]].append(make(row))
        return groups


def _by_code(steps: Iterable[tuple[str, tuple[ReferralState, date]]]) -> dict[str, Steps]:
    found: dict[str, Steps] = defaultdict(tuple)
    for code, step in steps:
        found[code] = (*found[code], step)
    return dict(found)


def _plain(email: str) -> str:
    return email.strip().lower()
