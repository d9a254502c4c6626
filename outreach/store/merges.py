"""One person in two records, and two people in one: what a merge moves, and how a split brings it back.

Law: nothing is lost and nobody is found again by it. What was moved is written down row by row, so that a split returns exactly that;
what came since goes with the address it came from or went to. Silence only grows: where either record asked for it, every address of
both is suppressed by itself, for ever, before anything moves; "do not contact" and a pause hold for both people of a split. Of two tiers the
closer one is the person's, as far as the core has room. Waiting letters of both are withdrawn: what is due is asked anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from outreach.model.people import Joined, Partner, Stage, Tier
from outreach.store.audit import Audit
from outreach.store.book import Book, Row, listed
from outreach.store.core import Core
from outreach.store.outbox import Outbox
from outreach.store.people import People
from outreach.store.rows import moment, stamp
from outreach.store.united import closer, learned, moved_on, still_said

PLACES = (
    ("addresses", "email", "partner_id"),
    ("messages", "id", "partner_id"),
    ("touches", "id", "partner_id"),
    ("referrals", "code", "partner_id"),
    ("outbound_referrals", "id", "partner_id"),
    ("consents", "id", "partner_id"),
    ("promises", "id", "partner_id"),
    ("facts", "id", "partner_id"),
    ("resources_sent", "resource_id", "partner_id"),
    ("summaries_sent", "summary", "partner_id"),
    ("gifts", "id", "partner_id"),
    ("cards", "id", "partner_id"),
    ("outbox", "id", "partner_id"),
    ("cues", "key", "partner_id"),
    ("questions", "id", "partner_id"),
    ("partners", "id", "introduced_by"),
    ("partners", "id", "succeeds"),
)
"""Every column that names a partner, with the key of its table."""

# What an address brought: its mails, our letters to it, the touches and referrals these caused.
_MAILS = """(SELECT identity FROM messages WHERE sender_email IN (SELECT value FROM json_each(:emails))
  OR EXISTS (SELECT 1 FROM json_each(recipients) r WHERE r.value IN (SELECT value FROM json_each(:emails))))"""
_LETTERS = "(SELECT 'draft:' || id FROM outbox WHERE to_email IN (SELECT value FROM json_each(:emails)))"
_BROUGHT = {
    "addresses": "email IN (SELECT value FROM json_each(:emails))",
    "messages": "identity IN " + _MAILS,
    "outbox": "to_email IN (SELECT value FROM json_each(:emails))",
    "touches": "cause IN " + _MAILS + " OR cause IN " + _LETTERS,
    "referrals": "cause IN " + _MAILS,
    "consents": "code IN (SELECT code FROM referrals WHERE partner_id = :new)",
}


_SAID = {
    "addresses": "addresses",
    "mails": "messages",
    "touches": "touches",
    "referrals": "referrals",
    "consents": "consents",
    "promises": "promises",
    "notes": "facts",
    "letters": "outbox",
}


class Merges:
    """Who turned out to be whom."""

    def __init__(self, book: Book, people: People, core: Core, outbox: Outbox, audit: Audit) -> None:
        self._book = book
        self._people = people
        self._core = core
        self._outbox = outbox
        self._audit = audit

    def merge(self, kept_id: int, gone_id: int, cause: str, now: datetime) -> bool:
        """Make one of two; False, and nothing done, where either is not there (any more), or this cause did it before."""
        with self._book.transaction():
            kept, gone = self._people.get(kept_id), self._people.get(gone_id)
            done = self._book.value("SELECT 1 FROM merges WHERE (cause, kept, gone) = (?, ?, ?)", cause, kept_id, gone_id)
            if kept is None or gone is None or kept_id == gone_id or done:
                return False
            self._keep_silent((kept, gone), now)
            self._withdraw((kept_id, gone_id), "two records became one", now)
            merge_id = self._joined(kept, gone, cause, now)
            self._written_to(kept, gone)
            for place, key, column in PLACES:
                for value in self._named(place, key, column, gone_id):
                    if self._move(place, key, column, value, gone_id, kept_id):
                        row = {"merge_id": merge_id, "place": f"{place}.{column}", "key": str(value)}
                        self._book.insert("merged_rows", row)
            self._book.change("UPDATE partners SET merged_into = ? WHERE id = ?", kept_id, gone_id)
            self._come_closer(kept, gone, merge_id, now)
            self._book.change("UPDATE partners SET introduced_by = NULL WHERE introduced_by = id")
            self._book.change("UPDATE partners SET succeeds = NULL WHERE succeeds = id")
            self._book.change(
                "DELETE FROM questions WHERE answered IS NULL AND (key = 'specific:' || ?1 OR key GLOB 'same:*:' || ?1)", gone_id
            )
            self._revoke(kept_id, gone_id)
            self._audit.append("merge", f"partner={kept_id} gone={gone_id}", now)
        return True

    def split(self, partner_id: int, email: str, name: str, cause: str, now: datetime) -> int | None:
        """Let the owner of that address be somebody else again; who that is, or None where it is not one of several of this partner."""
        email = email.strip().lower()
        with self._book.transaction():
            partner, addresses = self._people.get(partner_id), self._people.addresses(partner_id)
            if partner is None or email not in addresses or len(addresses) < 2:
                return None
            self._keep_silent((partner,), now)
            self._withdraw((partner_id,), "one record became two", now)
            merge = self._merge_that_brought(partner_id, email)
            if merge is None:
                other = self._stranger(partner, email, name, cause, now)
                emails = [email]
            else:
                other = self._returned(merge, now)
                emails = [key for place, key in self._moved(merge["id"]) if place == "addresses.partner_id"]
                for place, key in self._moved(merge["id"]):
                    table, _, column = place.partition(".")
                    self._move(table, _key_of(table), column, key, partner_id, other)
            self._move_what_came(emails, partner_id, other)
            for each in (partner_id, other):
                self._people.change(each, list(still_said(partner)), now)
            self._settle(partner_id, other, email, new=merge is None)
            self._audit.append("split", f"partner={partner_id} other={other}", now)
        return other

    def belongings(self, partner_id: int) -> dict[str, int]:
        """How much of what there is of somebody: what a merge would move."""
        return {
            words: self._book.value(f"SELECT count(*) FROM {place} WHERE partner_id = ?", partner_id)  # noqa: S608 (own words)
            for words, place in _SAID.items()
        }

    def joined(self) -> tuple[Joined, ...]:
        """Records that are another's now and could be taken apart again, the latest first."""
        rows = self._book.rows(
            """SELECT m.kept AS kept_id, p.name, min(r.key) AS email, m.at FROM merges m JOIN partners p ON p.id = m.gone
              JOIN merged_rows r ON r.merge_id = m.id AND r.place = 'addresses.partner_id'
            WHERE m.undone IS NULL GROUP BY m.id ORDER BY m.id DESC"""
        )
        return tuple(Joined(**row | {"at": moment(row["at"])}) for row in rows)

    def before(self, partner_id: int, email: str) -> str | None:
        """Who had that address before a merge brought it, or None where none did."""
        merge = self._merge_that_brought(partner_id, email)
        gone: str | None = None
        if merge is not None:
            gone = self._book.value("SELECT name FROM partners WHERE id = ?", merge["gone"])
        return gone

    def _keep_silent(self, people: tuple[Partner, ...], now: datetime) -> None:
        """Silence that was one person's by one address is from now on every address's own."""
        if any(each.suppressed for each in people):
            for email in (email for each in people for email in self._people.addresses(each.id)):
                if self._people.suppress(email, "another address of theirs asked for it", "merge", now):
                    self._audit.append("suppress", f"hash={self._people.hash(email)}", now)

    def _withdraw(self, partner_ids: tuple[int, ...], why: str, now: datetime) -> None:
        self._outbox.withdraw(self._outbox.waiting(partner_ids=partner_ids), why, now)

    def _written_to(self, kept: Partner, gone: Partner) -> None:
        """One address is written to from now on: the kept record's, unless they are no longer where it leads and the other record knows better."""
        elsewhere = moved_on(kept, gone) and bool(gone.email)
        other = kept if elsewhere else gone
        if elsewhere or kept.email:
            self._book.change("UPDATE addresses SET first = 0 WHERE partner_id = ?", other.id)

    def _come_closer(self, kept: Partner, gone: Partner, merge_id: int, now: datetime) -> None:
        """The kept record has the closer tier of both, asked for when the other stands in nobody's way any more."""
        tier = closer(kept, gone)
        if tier is not kept.tier:
            self._people.change(kept.id, [("tier", tier)], now)
            self._book.change(
                """UPDATE merges SET was = json_set(was, '$.tier', json_array(?, (SELECT tier FROM partners WHERE id = merges.kept)))
                WHERE id = ?""",
                kept.tier,
                merge_id,
            )

    def _joined(self, kept: Partner, gone: Partner, cause: str, now: datetime) -> int:
        """Write down that the two are one, and what the kept record learns from the other."""
        before = self._book.row("SELECT * FROM partners WHERE id = ?", kept.id) or {}
        self._people.change(kept.id, list(learned(kept, gone)), now)
        for column, value in (("introduced_by", gone.introduced_by), ("succeeds", gone.succeeds)):
            self._book.change(f"UPDATE partners SET {column} = coalesce({column}, ?) WHERE id = ?", value, kept.id)  # noqa: S608 (own words)
        after = self._book.row("SELECT * FROM partners WHERE id = ?", kept.id) or {}
        was = {column: (value, after[column]) for column, value in before.items() if after[column] != value}
        row = {"kept": kept.id, "gone": gone.id, "was": listed(was), "at": stamp(now), "cause": cause}
        return self._book.insert("merges", row)

    def _named(self, place: str, key: str, column: str, partner_id: int) -> list[object]:
        rows = self._book.rows(f"SELECT {key} AS key FROM {place} WHERE {column} = ?", partner_id)  # noqa: S608 (from PLACES)
        return [row["key"] for row in rows]

    def _move(self, place: str, key: str, column: str, value: object, old: int, new: int) -> bool:
        """One row to another person; a double of a row that is there already stays where it is, where nobody sees it."""
        sql = f"UPDATE OR IGNORE {place} SET {column} = ? WHERE {key} = ? AND {column} = ?"  # noqa: S608 (from PLACES)
        return self._book.change(sql, new, value, old) == 1

    def _revoke(self, kept_id: int, gone_id: int) -> None:
        """A client's no to one record is a no to the person: leave given to the other before it ends too. A double stayed with the gone one."""
        self._book.change(
            """UPDATE consents SET revoked = (SELECT max(o.revoked) FROM consents o WHERE o.code = consents.code
              AND o.partner_id IN (?1, ?2) AND o.revoked >= consents.given)
            WHERE partner_id = ?1 AND revoked IS NULL""",
            kept_id,
            gone_id,
        )

    def _merge_that_brought(self, partner_id: int, email: str) -> Row | None:
        return self._book.row(
            """SELECT m.* FROM merges m JOIN merged_rows r ON r.merge_id = m.id
            WHERE m.kept = ? AND m.undone IS NULL AND r.place = 'addresses.partner_id' AND r.key = ? ORDER BY m.id DESC""",
            partner_id,
            email,
        )

    def _moved(self, merge_id: int) -> Iterator[tuple[str, str]]:
        for row in self._book.rows("SELECT place, key FROM merged_rows WHERE merge_id = ? ORDER BY place, key", merge_id):
            yield row["place"], row["key"]

    def _returned(self, merge: Row, now: datetime) -> int:
        """The record that had gone, seen again; the kept one forgets what it learned from it, unless she changed it since."""
        self._book.change("UPDATE merges SET undone = ? WHERE id = ?", stamp(now), merge["id"])
        was: dict[str, tuple[object, object]] = json.loads(merge["was"])
        for column, (before, after) in was.items():
            sql = f"UPDATE partners SET {column} = ? WHERE id = ? AND {column} IS ?"  # noqa: S608 (columns of partners)
            if after != Tier.DO_NOT_CONTACT:
                self._book.change(sql, before, merge["kept"], after)
        gone: int = merge["gone"]
        row = self._book.row("SELECT name, tier FROM partners WHERE id = ?", gone) or {}
        tier = self._core.admit(Tier(row["tier"]), row["name"], now)
        self._book.change("UPDATE partners SET merged_into = NULL, tier = ? WHERE id = ?", tier, gone)
        return gone

    def _stranger(self, partner: Partner, email: str, name: str, cause: str, now: datetime) -> int:
        """Somebody new, who works where the other does; how far we know them is told by what is theirs (`_settle`)."""
        tier = Tier.RESTING if partner.tier is Tier.RESTING else Tier.LIGHT  # which of the two had said no is not known
        new = Partner(id=0, name=name or email, email="", org=partner.org, type=partner.type, tier=tier)
        other = self._people.begin(new, "split", now)
        row = {"kept": partner.id, "gone": other, "at": stamp(now), "undone": stamp(now), "cause": cause}
        self._book.insert("merges", row)
        return other

    def _move_what_came(self, emails: list[str], old: int, new: int) -> None:
        for place, brought in _BROUGHT.items():
            sql = f"UPDATE OR IGNORE {place} SET partner_id = :new WHERE partner_id = :old AND ({brought})"  # noqa: S608 (own words)
            if place == "addresses":
                sql = sql.replace("SET ", "SET first = 0, ")
            self._book.tables.execute(sql, {"emails": listed(emails), "old": old, "new": new})

    def _settle(self, partner_id: int, other: int, email: str, *, new: bool) -> None:
        """Both have an address to be written to, and a new record a stage that its touches bear out."""
        self._first(other, email)
        self._first(partner_id, self._people.addresses(partner_id)[0])
        if new:
            both_ways = self._book.value("SELECT 1 FROM touches WHERE partner_id = ? AND direction <> 'out'", other)
            ours = self._book.value("SELECT 1 FROM touches WHERE partner_id = ?", other)
            sent = self._book.value("SELECT 1 FROM referrals WHERE partner_id = ?", other)
            stage = Stage.REFERRING if sent else Stage.TALKED if both_ways else Stage.INTRODUCED if ours else Stage.KNOWN
            self._book.change("UPDATE partners SET stage = ? WHERE id = ?", stage, other)

    def _first(self, partner_id: int, email: str) -> None:
        if not self._book.value("SELECT 1 FROM addresses WHERE partner_id = ? AND first = 1", partner_id):
            self._book.change("UPDATE addresses SET first = 1 WHERE email = ?", email)


def _key_of(table: str) -> str:
    return next(key for place, key, _ in PLACES if place == table)
