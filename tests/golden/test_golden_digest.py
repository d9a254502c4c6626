"""The digest and a receipt, letter by letter. `GOLDEN=write pytest tests/golden` writes them anew; then read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from answering import answer
from ellison import THANKS, TODAY, digest, rendered

from outreach.edge.templates import Templates
from outreach.model.command import Approve, Edit, Met
from outreach.rules.approval.pages.receipt import compose

HERE = Path(__file__).parent
DIGEST = rendered(digest())
RECEIPT = compose(
    answer(
        Met(partner="Dr Lee", text="talked about groups", minutes=45, when=TODAY),
        Edit(item=1, text="Dear Priya,\n\nthank you.\n\nMaya"),
        Approve(item=2),
        drafts=[THANKS],
    ).lines,
    cause="golden",
    digest_date=TODAY,
    render=Templates().render,
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("digest.txt", DIGEST.text),
        ("digest.html", DIGEST.html),
        ("digest_receipt.txt", RECEIPT.text),
        ("digest_receipt.html", RECEIPT.html or ""),
    ],
)
def test_it_looks_as_it_looked(name: str, text: str) -> None:
    """Every change of a mail to the owner is seen by a person first."""
    golden = HERE / name
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
