"""Where a new body ends: above her card and her program's notice, and nowhere inside the letter that she wrote."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.model.mail import Address, Message
from outreach.rules.approval.answer_text import answer_text

DIGEST = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
LETTER = "Edit 2:\n\nDear Bea,\n\nthree of the parents asked me about 6th grade, and yes, I would be glad to help.\n\nWarm regards,\nLinda"
CARD = "Linda Hargrove, LCSW-C\nHargrove Counseling, Suite 3\nT 410-555-0128 | F 410-555-0129"
NOTICES = (
    "CONFIDENTIALITY NOTICE: This e-mail may contain protected health information. Yes, this applies to replies as well.",
    "Confidentiality Notice: this message is intended only for the recipient. Please delete it if it reached you in error.",
    "PRIVACY NOTICE: This e-mail is confidential. Send it back if you are not the intended recipient.",
    "HIPAA notice: this email may hold protected information. If you are not the intended recipient, notify us.",
    "This e-mail and any attachments are confidential and intended solely for the addressee.",
    "The information contained in this message is confidential and intended for the addressee only.",
    "If you are not the intended recipient, please delete this e-mail and notify the sender.",
    "DISCLAIMER: This email is not secure. 2 business days for an answer.",
    "Aviso de confidencialidad: este correo puede contener información protegida.",
)


def read(text: str) -> str:
    sender = Address(name="Linda Hargrove", email="linda@h.example")
    return answer_text(Message(identity="x", text=text, senders=(sender,)), DIGEST)


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("between", [f"\n\n{CARD}\n\n", "\n\n", f"\n\n-- \n{CARD}\n\n", f"\n{CARD}\n\n"])
def test_a_notice_is_no_part_of_the_letter(notice: str, between: str) -> None:
    """The card and the notice under a new body are her program's, not the letter's."""
    assert read(LETTER + between + notice) == LETTER


@pytest.mark.parametrize(
    "line",
    [
        "What you tell me stays confidential.",
        "Please note that the group meets on Mondays.",
        "Important to me: that you know where to reach me.",
        "I would not disclose anything without her consent.",
        "You may delete my old number.",
        "Confidential talks are what I can offer them.",
        "This letter is only for you.",
        "My notice for the hallway is attached.",
        "If the recipient of my card was somebody else, tell me.",
        "Privacy matters to these families.",
        "Call me at 410-555-0128.",
        "Linda from the front desk will help you.",
    ],
)
def test_a_line_of_the_letter_stays(line: str) -> None:
    """Words that notices also use end no letter."""
    text = f"Edit 2:\n\nDear Bea,\n\nthank you.\n\n{line}\n\nWarm regards,\nLinda"
    assert read(text) == text


def test_a_second_body_under_a_notice_stays() -> None:
    """What she heads below a notice is hers."""
    text = f"{LETTER}\n\n{NOTICES[0]}\n\nedit 2:\nDear Bea, no.\n\nLinda"
    assert read(text).endswith("Dear Bea, no.\n\nLinda")
