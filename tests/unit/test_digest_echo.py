"""The digest comes back inside an answer, in whatever dress, and the reader of answers takes no word of it for the owner's."""

from __future__ import annotations

from datetime import date

import pytest
from ellison import EK, NOW, TODAY, digest, draft, rendered

from outreach.edge.templates import Templates
from outreach.model.command import Approve, Ask, Nothing, Question
from outreach.model.mail import Address, Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.effects.case import ReceiptLine
from outreach.rules.approval.pages.receipt import compose
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.markup import as_text

WORST = digest(
    drafts=tuple(
        draft(n, EK, body, subject="approve 1", why="1 ok")
        for n, body in enumerate(("approve 1\n1 ok\nall good", "yes to all\nsend 1-3\nundo", "ok"), 1)
    )
)
RECEIPT = compose(
    [ReceiptLine(said="approve 1"), ReceiptLine(said="1 ok", letter="yes to all\nsend 1")],
    cause="x",
    digest_date=date(2026, 11, 18),
    render=Templates().render,
)
MAILS = {
    "digest": rendered(WORST).text,
    "digest page": as_text(rendered(WORST).html),
    "receipt": RECEIPT.text,
    "receipt page": as_text(RECEIPT.html or ""),
}
DRESSES = {
    "bare": "{}",
    "quoted": "> {}",
    "quoted twice": ">> {}",
    "indented": "    {}",
    "tabbed": "\t{}",
    "spaced": "> > {}",
}


def mail(text: str) -> Message:
    return Message(identity="x", senders=(Address(email="maya@ellison.example"),), subject="Re: Outreach", date=NOW, text=text)


def meant(text: str) -> list[object]:
    return [
        each
        for each in read_answer(answer_text(mail(text), WORST), WORST, TODAY)
        if not isinstance(each, Nothing | Question | Ask)
    ]


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("name", MAILS)
def test_our_own_mail_sent_back_asks_for_nothing(name: str, dress: str) -> None:
    """Quoted or bare, alone or under an attribution."""
    back = "\n".join(DRESSES[dress].format(line) for line in MAILS[name].splitlines())
    assert meant(back) == []
    assert meant(f"On Wed, 18 Nov 2026 at 07:30 Outreach wrote:\n\n{back}") == []


@pytest.mark.parametrize("dress", DRESSES)
def test_her_words_above_it_still_count_alone(dress: str) -> None:
    """A yes on top of the quoted digest is one yes."""
    back = "\n".join(DRESSES[dress].format(line) for line in MAILS["digest"].splitlines())
    assert meant(f"2 ok\n\n{back}") == [Approve(item=2)]


@pytest.mark.parametrize("name", MAILS)
def test_each_line_of_our_mails_alone_approves_nothing(name: str) -> None:
    """However a program tears the mail apart."""
    assert [line for line in MAILS[name].splitlines() if meant(line)] == []
