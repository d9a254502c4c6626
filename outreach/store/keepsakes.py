"""Small things worth keeping about a relationship: facts, clients we sent, gifts; and resources to share.

Each is written once by its cause; nothing here decides anything.
"""

from __future__ import annotations

from datetime import date, datetime

from outreach.model.decision import AddFact, AddResource, LogGift, LogOutbound
from outreach.store.book import Book, listed
from outreach.store.rows import day, day_text, stamp


class Keepsakes:
    """Facts, outbound referrals, gifts and resources."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add_fact(self, fact: AddFact, cause: str, now: datetime) -> None:
        """Remember something about a partner."""
        row = {"partner_id": fact.partner_id, "text": fact.text, "ask_again": day_text(fact.ask_again)}
        self._book.insert_once("facts", row | {"at": stamp(now), "cause": cause})

    def facts(self, partner_id: int) -> tuple[AddFact, ...]:
        """What is remembered about a partner, oldest first."""
        rows = self._book.rows("SELECT text, ask_again FROM facts WHERE partner_id = ? ORDER BY at, id", partner_id)
        return tuple(AddFact(partner_id=partner_id, text=row["text"], ask_again=day(row["ask_again"])) for row in rows)

    def add_outbound(self, sent: LogOutbound, cause: str, now: datetime) -> None:
        """Remember that we sent somebody a client."""
        row = {"partner_id": sent.partner_id, "need": sent.need, "initials": sent.initials}
        self._book.insert_once("outbound_referrals", row | {"at": stamp(now), "cause": cause})

    def outbound(self) -> tuple[LogOutbound, ...]:
        """Every client that we sent to somebody, oldest first."""
        rows = self._book.rows("SELECT partner_id, need, initials FROM outbound_referrals ORDER BY at, id")
        return tuple(LogOutbound(partner_id=row["partner_id"], need=row["need"] or "", initials=row["initials"]) for row in rows)

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
