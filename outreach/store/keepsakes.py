"""Small things worth keeping about a relationship: facts, clients we sent, gifts; and resources to share.

Each is written once by its cause; nothing here decides anything.
"""

from __future__ import annotations

from datetime import date, datetime

from outreach.model.decision import AddFact, AddResource, LogGift, LogOutbound
from outreach.model.people import Fact
from outreach.store.book import Book, listed
from outreach.store.rows import day, day_text, moment, stamp


class Keepsakes:
    """Facts, outbound referrals, gifts and resources."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add_fact(self, fact: AddFact, cause: str, now: datetime) -> None:
        """Remember something about a partner."""
        row = {"partner_id": fact.partner_id, "text": fact.text, "ask_again": day_text(fact.ask_again)}
        self._book.insert_once("facts", row | {"at": stamp(now), "cause": cause})

    def facts(self, partner_id: int) -> tuple[Fact, ...]:
        """What is remembered about a partner and still so, oldest first."""
        return self._facts("partner_id = ? AND ended IS NULL", partner_id)

    def doubtful(self, today: date) -> tuple[Fact, ...]:
        """What is remembered about anybody and should be asked again by now, the longest due first."""
        where = "ended IS NULL AND ask_again <= ? AND partner_id IN (SELECT id FROM partner_rows)"
        return tuple(sorted(self._facts(where, today.isoformat()), key=lambda fact: fact.ask_again or today))

    def _facts(self, where: str, *values: object) -> tuple[Fact, ...]:
        rows = self._book.rows(f"SELECT id, partner_id, text, at, ask_again FROM facts WHERE {where} ORDER BY at, id", *values)  # noqa: S608 (own words)
        return tuple(Fact(**row | {"at": moment(row["at"]), "ask_again": day(row["ask_again"])}) for row in rows)

    def keep_fact(self, fact_id: int, ask_again: date | None) -> None:
        """It is still so; ask again on that day, or never."""
        self._book.change("UPDATE facts SET ask_again = ? WHERE id = ? AND ended IS NULL", day_text(ask_again), fact_id)

    def end_fact(self, fact_id: int, now: datetime) -> None:
        """It is no longer so."""
        self._book.change("UPDATE facts SET ended = ? WHERE id = ? AND ended IS NULL", stamp(now), fact_id)

    def add_outbound(self, sent: LogOutbound, cause: str, now: datetime) -> None:
        """Remember that we sent somebody a client."""
        row = {"partner_id": sent.partner_id, "need": sent.need, "initials": sent.initials, "name": sent.name, "code": sent.code}
        self._book.insert_once("outbound_referrals", row | {"at": stamp(now), "cause": cause})

    def outbound(self) -> tuple[LogOutbound, ...]:
        """Every client that we sent to somebody, oldest first."""
        rows = self._book.rows("SELECT partner_id, need, initials FROM outbound_referrals ORDER BY at, id")
        return tuple(LogOutbound(partner_id=row["partner_id"], need=row["need"] or "", initials=row["initials"]) for row in rows)

    def not_sent_on(self, code: str, at: str) -> None:
        """The client of that code was not sent on, as was told at this time (`rows.stamp`)."""
        self._book.change("DELETE FROM outbound_referrals WHERE code = ? AND at = ?", code, at)

    def add_gift(self, gift: LogGift, cause: str) -> None:
        """Remember a gift."""
        row = {"partner_id": gift.partner_id, "what": gift.what, "cents": gift.cents, "day": gift.day.isoformat()}
        self._book.insert_once("gifts", row | {"cause": cause})

    def gifts_since(self, on: date) -> tuple[LogGift, ...]:
        """Gifts from that day on, oldest first."""
        rows = self._book.rows("SELECT partner_id, what, cents, day FROM gifts WHERE day >= ? ORDER BY day, id", on.isoformat())
        return tuple(LogGift(**row | {"day": date.fromisoformat(row["day"])}) for row in rows)

    def add_resource(self, resource: AddResource, cause: str, now: datetime) -> None:
        """Remember something to share."""
        row = {"title": resource.title, "link": resource.link, "tags": listed(resource.tags)}
        self._book.insert_once("resources", row | {"at": stamp(now), "cause": cause})
