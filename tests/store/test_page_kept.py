"""The page that was given by hand stands beside those that were mailed."""

from __future__ import annotations

from datetime import UTC, datetime

from outreach.model.decision import AddPartner, GivePage
from outreach.model.people import Partner
from outreach.store.log import Store

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def test_each_version_once(store: Store) -> None:
    """Given twice it is theirs since the first time; a new version is another page."""
    store.apply([AddPartner(partner=Partner(id=0, name="Ana Ruiz", email="ana@ruiz.example"), source="test")], "a", NOW)
    later = datetime(2026, 12, 1, 15, tzinfo=UTC)
    for cause, text, at in (("b", "page one", NOW), ("c", "page one", later), ("d", "page two", later)):
        store.apply([GivePage(partner_id=1, text=text, at=at)], cause, at)
    assert store.shelf.summaries() == (("Ana Ruiz", "page two", later), ("Ana Ruiz", "page one", NOW))


def test_with_somebody_new(store: Store) -> None:
    """Whom one answer adds and gives the page, has it."""
    ana = Partner(id=0, name="Ana Ruiz", email="ana@ruiz.example")
    store.apply([AddPartner(partner=ana, source="test"), GivePage(partner_id=0, text="page", at=NOW)], "a", NOW)
    assert [name for name, _, _ in store.shelf.summaries()] == ["Ana Ruiz"]
