"""What may stand in a decision or an order is said where it is defined."""

from __future__ import annotations

import re

from outreach.model.command import Record
from outreach.model.decision import ChangePartner
from outreach.rules.approval.effects import consequences
from outreach.store import people


def _words(of: type) -> set[str]:
    return set(re.findall(r"\w+", of.__doc__ or ""))


def test_every_order_is_named() -> None:
    """Each kind of record that is carried out stands in the class's own words, so that nobody has to look for them in the handlers."""
    assert set(consequences._RECORDS) <= _words(Record)


def test_every_field_that_changes_is_named() -> None:
    """Each field of a partner that the log knows how to change is named by the decision."""
    assert {*people._COLUMNS, *people._TIES, "name", "org", "email"} <= _words(ChangePartner)
