"""A mail that kills the reader stops one start and no more: it is set aside at the second try, and the rest is read."""

from __future__ import annotations

from pathlib import Path

from outreach.services import quarantine
from outreach.services.quarantine import survives

MAILS = Path(__file__).parents[1] / "mails"


def test_an_ordinary_mail_survives_the_child() -> None:
    """A mail that was merely begun when the power went is read at the second try."""
    mail = next(iter(sorted((MAILS / "people").glob("*.eml"))))
    assert survives(mail.read_bytes())


def test_a_mail_that_takes_for_ever_does_not(monkeypatch: object) -> None:
    """What does not come through in time is set aside."""
    monkeypatch.setattr(quarantine, "PATIENCE", 0.01)  # type: ignore[attr-defined]
    assert not survives(b"Subject: x\r\n\r\nx")
