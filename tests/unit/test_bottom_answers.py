"""An answer under an unmarked quotation of a real digest, as Outlook and old habits leave it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from ellison import digest, rendered

from outreach.model.mail import Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.reading.parse import parse

_HEAD = (
    "From: Outreach <intake@practice.example>\nSent: Wednesday, November 18, 2026 7:30 AM\n"
    "To: Maya Ellison <maya@practice.example>\nSubject: Outreach\n"
)
_ATTRIBUTION = "On Wed, Nov 18, 2026 at 7:30 AM Outreach <intake@practice.example> wrote:"
OPENINGS = (_HEAD, f"{'_' * 32}\n{_HEAD}", f"-----Original Message-----\n{_HEAD}", f"{_ATTRIBUTION}\n", "")


def _read(opening: str, words: str) -> str:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Maya <maya@practice.example>", "intake@practice.example", "Re: Outreach"
    mail["Message-ID"] = "<answer@practice.example>"
    mail.set_content(f"{opening}\n{rendered(digest()).text}\n{words}\n")
    message = parse(mail.as_bytes())
    assert isinstance(message, Message)
    return answer_text(message, digest())


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("words", ["1 ok, 2 no", "yes to 1\nQ1 spam", "skip both"])
def test_what_stands_below_is_hers(opening: str, words: str) -> None:
    """Without a label, and without any mark before the lines of the digest."""
    assert _read(opening, words) == words


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_digest_alone_says_nothing(opening: str) -> None:
    """Not one of its lines is taken for hers."""
    assert _read(opening, "") == ""
