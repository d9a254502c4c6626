"""By what clients are recognised, as keyed hashes: whoever reads this file learns no name from it, and a list of names finds none without the key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from outreach.model.referral import Mark, MarkKind
from outreach.store.book import Book, listed
from outreach.store.rows import stamp


class Clients:
    """Marks of clients, sealed."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def keep(self, marks: Collection[Mark], code: str, cause: str, now: datetime) -> None:
        """Keep the marks of one client: of a referral by its code, of anybody else with code "". Twice is once."""
        for mark in marks:
            row = {"hash": self._seal(mark), "code": code, "cause": cause, "at": stamp(now), "kind": mark.kind.value}
            self._book.insert_once("client_marks", row)

    def keep_writer(self, marks: Collection[Mark], cause: str, now: datetime) -> None:
        """Keep the marks of who wrote this mail, apart from those of whom it names: the two part when a colleague wrote."""
        self.keep(marks, "", _writer(cause), now)

    def guard(self, marks: Collection[Mark], writer: Collection[Mark], code: str, cause: str, now: datetime) -> None:
        """Keep whom a mail may tell of as a client, and who wrote it: of whoever the owner said to be no client nothing, unless it is a referral's."""
        self.keep(marks if code else self._not_freed(marks), code, cause, now)
        self.keep_writer(() if any(mark.kind.alone for mark in self._freed(writer)) else writer, cause, now)

    def remember(self, marks: Collection[Mark], now: datetime) -> None:
        """Whoever is recognised by these is no client, whatever a later mail reads like."""
        for mark in marks:
            self._book.insert_once("no_clients", {"hash": self._seal(mark), "at": stamp(now)})

    def _not_freed(self, marks: Collection[Mark]) -> list[Mark]:
        """Without those who are no clients; their first name and family name stay where somebody else is told of, too, by a whole name."""
        freed = self._freed(marks)
        if not any(mark.kind.alone for mark in freed):
            return list(marks)
        another = any(mark.kind is MarkKind.NAME and mark not in freed for mark in marks)
        return [mark for mark in marks if mark not in freed or (another and not mark.kind.alone)]

    def _freed(self, marks: Collection[Mark]) -> frozenset[Mark]:
        sealed = {self._seal(mark): mark for mark in marks}
        rows = self._book.rows("SELECT hash FROM no_clients WHERE hash IN (SELECT value FROM json_each(?))", listed(list(sealed)))
        return frozenset(sealed[row["hash"]] for row in rows)

    def belong(self, cause: str, code: str) -> None:
        """What this mail told of a client belongs to this referral."""
        self._book.change("UPDATE client_marks SET code = ? WHERE cause = ? AND code = ''", code, cause)

    def forget(self, cause: str) -> None:
        """What this mail told was no client."""
        self._book.change("DELETE FROM client_marks WHERE cause IN (?, ?)", cause, _writer(cause))

    def forget_writer(self, cause: str) -> None:
        """Who wrote this mail is no client; whom it names may be one."""
        self._book.change("DELETE FROM client_marks WHERE cause = ?", _writer(cause))

    def free(self, marks: Collection[Mark], code: str = "") -> bool:
        """Whoever is recognised by these is no client, or the client of that code is not called so; whether anything was lifted.

        A first name or a family's goes only where the whole name, or an address, stood: in another mail it may be a client's. It stays where that mail
        tells of somebody else by a whole name, which may have it, too. Of who wrote a mail everything goes.
        """
        whole = listed([self._seal(mark) for mark in marks if mark.kind.alone])
        where = self._book.rows(
            "SELECT DISTINCT cause FROM client_marks WHERE code = ? AND hash IN (SELECT value FROM json_each(?))", code, whole
        )
        every = listed([self._seal(mark) for mark in marks])
        another = "SELECT 1 FROM client_marks WHERE code = ? AND cause = ? AND kind = 'name' AND hash NOT IN (SELECT value FROM json_each(?))"
        for row in where:
            gone = whole if self._book.value(another, code, row["cause"], every) else every
            sql = "DELETE FROM client_marks WHERE code = ? AND cause = ? AND (cause GLOB ? OR hash IN (SELECT value FROM json_each(?)))"
            self._book.change(sql, code, row["cause"], _writer("*"), gone)
        return bool(where)

    def guarded(self) -> Mapping[str, frozenset[MarkKind]]:
        """What is sealed of each client who has a code; nothing that can be told, where it was sealed before kinds were kept."""
        found: dict[str, frozenset[MarkKind]] = {}
        for row in self._book.rows("SELECT DISTINCT code, kind FROM client_marks WHERE code <> ''"):
            kinds = {MarkKind(row["kind"])} if row["kind"] else set[MarkKind]()
            found[row["code"]] = found.get(row["code"], frozenset()) | kinds
        return found

    def state(self) -> str:
        """Changes whenever somebody became known, or known no longer."""
        row = self._book.row("SELECT count(*) AS marks, max(at) AS last FROM client_marks")
        return f"{row['marks']} {row['last']}" if row else ""

    def recognise(self, marks: Collection[Mark]) -> Mapping[Mark, frozenset[str]]:
        """Which of these stand for clients, and for whom: codes of referrals, or "" for a client who has none."""
        if not self._book.value("SELECT 1 FROM client_marks LIMIT 1"):
            return {}
        sealed = {self._seal(mark): mark for mark in marks}
        sql = "SELECT hash, code FROM client_marks WHERE hash IN (SELECT value FROM json_each(?))"
        found: dict[Mark, frozenset[str]] = {}
        for row in self._book.rows(sql, listed(list(sealed))):
            mark = sealed[row["hash"]]
            found[mark] = found.get(mark, frozenset()) | {row["code"]}
        return found

    def sealed(self, marks: Collection[Mark]) -> tuple[Mark, ...]:
        """The same marks, from which nobody reads a name."""
        return tuple(replace(mark, text=self._seal(mark), sealed=True) for mark in marks)

    def _seal(self, mark: Mark) -> str:
        return mark.text if mark.sealed else self._book.seal(f"client:{mark.kind}:{mark.text}")


def _writer(cause: str) -> str:
    return f"writer of {cause}"
