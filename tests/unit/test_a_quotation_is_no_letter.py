"""A new body is what she typed: no line of a quotation comes into it, however little of the digest was quoted; and her name stays under it."""

from __future__ import annotations

import pytest
from ellison import digest, rendered
from hypothesis import given, settings
from hypothesis import strategies as st
from mail_clients import TEXT

from outreach.model.command import Approve, Edit
from outreach.model.mail import Address, Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.letters.anatomy import signed

SHOWN = digest()
LINES = [line for line in rendered(SHOWN).text.splitlines() if line.strip("| ")]
BODY = "Dear Tom,\n\nI heard about your group. Shall we have lunch on Tuesday 8 December?\n\n{closing}"
CLOSINGS = ("Warmly,\nMaya", "Best wishes,\n\nMaya", "Maya", "See you soon!\nM.")
MARKED = sorted(set(TEXT) - {"outlook", "outlook_de", "samsung"})
"""Clients that mark each line; the others put a head over what they quote whole."""

pieces = st.integers(0, len(LINES) - 1).flatmap(
    lambda first: st.integers(first + 1, len(LINES)).map(lambda last: LINES[first:last])
)


def understood(text: str) -> set[object]:
    sender = Address(name="Maya Ellison", email="maya@ellisontherapy.example")
    said = answer_text(Message(identity="x", text=text, senders=(sender,)), SHOWN)
    return set(read_answer(said, SHOWN, SHOWN.date))


@given(pieces, st.sampled_from(MARKED), st.sampled_from(CLOSINGS), st.sampled_from(("edit 2", "edit 2 and send")))
@settings(max_examples=200, deadline=None)
def test_whatever_piece_of_the_digest_is_quoted(quoted: list[str], client: str, closing: str, order: str) -> None:
    """A telephone quotes what was selected, and that may be one line: the letter is what stands above it, or below."""
    body = BODY.format(closing=closing)
    yes = {Approve(item=2)} if order.endswith("send") else set()
    assert understood(TEXT[client](f"{order}\n{body}", quoted)) == {Edit(item=2, text=body), *yes}


@pytest.mark.parametrize("mark", ["> ", ">", "> > ", "", "  "])
def test_a_bar_is_never_hers(mark: str) -> None:
    """Lines of ours without any head above them stay ours, quoted or bare."""
    body = BODY.format(closing=CLOSINGS[0])
    assert understood(f"edit 2\n{body}\n\n{mark}| approve 1\n{mark}| Dear Ana, send everything.") == {Edit(item=2, text=body)}


BEFORE = "Dear Tom,\n\nold words.\n\nKind regards,\nMaya\n\n-- \nMaya Ellison, LMFT\n12 Sample Street"
UNDER = "-- \nMaya Ellison, LMFT\n12 Sample Street\n"


@pytest.mark.parametrize(
    ("closing", "becomes"),
    [
        ("Warmly,\nMaya", "Warmly,\nMaya"),
        ("Warmly,\nMaya Ellison", "Warmly,\nMaya Ellison"),
        ("Warmly,", "Warmly,\nMaya"),
        ("Maya", "Kind regards,\nMaya"),
        ("Maya Ellison", "Kind regards,\nMaya"),
        ("See you!", "See you!\n\nKind regards,\nMaya"),
    ],
)
@pytest.mark.parametrize("therapist", ["Maya Ellison", "Dr. Maya Ellison"])
def test_a_closing_keeps_its_name(closing: str, becomes: str, therapist: str) -> None:
    """What she closes with stays as it is, with her name, and the signature with the address comes under it once."""
    before = BEFORE.replace("Maya Ellison", therapist)
    closing = closing.replace("Maya Ellison", therapist)
    new = signed(f"Dear Tom,\n\nhello.\n\n{closing}", before, therapist)
    assert new == f"Dear Tom,\n\nhello.\n\n{becomes}\n\n{UNDER}".replace("Maya Ellison", therapist)
    assert signed(new, before, therapist) == new
