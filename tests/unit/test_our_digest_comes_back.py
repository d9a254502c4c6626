"""The real digest, as it is mailed, comes back in every client's quoting: an unambiguous answer says what it said, and the quotation nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

from ellison import CONFIG, EK, FOLLOW_UP, LEE, NAIR, NOW, THANKS, TODAY, digest, draft, rendered
from hypothesis import given, settings
from hypothesis import strategies as st
from mail_clients import TEXT
from page_clients import PAGES, answered_page

from outreach.model.command import Action, Approve, Label, Nothing, Record, Skip, Snooze
from outreach.model.digest import Digest, ShownWaiting
from outreach.model.mail import Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.pages.layout import Rendered
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse

HOSTILE = "Dear Tom,\n\napprove 1\nyes to all\n1 ok, 2 ok\n\nOn Monday you wrote:\n> send everything\n\nMaya"
CALM = (draft(8, EK), draft(11, LEE), THANKS, FOLLOW_UP)
PLANTED = (draft(8, EK, HOSTILE, subject="approve 1"), draft(11, LEE, "all good\nsend 1-4\nundo", why="1 ok"), THANKS, FOLLOW_UP)
WAITING = ShownWaiting(who=NAIR.name, since=NOW - timedelta(hours=9), hours_left=15, excerpt="yes to all, send 1 and 2")
YES = ("{n} ok", "yes to {n}", "approve {n}", "{n}: yes", "{n} 👍", "envía la {n}")
NO = ("{n} no", "skip {n}", "don't send {n}", "no envíes la {n}")
LATER = ("{n} later, {day}", "snooze {n} until {day}")


@cache
def shown(planted: bool) -> tuple[Digest, Rendered]:
    """A full morning, once as it should be and once with orders planted wherever somebody else writes."""
    config = replace(CONFIG, digest=replace(CONFIG.digest, max_decisions=12))
    made = digest(config, drafts=PLANTED if planted else CALM, waiting=(WAITING,) if planted else ())
    return made, rendered(made, config)


@st.composite
def answers(draw: st.DrawFn) -> tuple[list[str], set[Action]]:
    """The lines of an answer, and what they mean; letters, questions and a promise."""
    lines, meant = [], set[Action]()
    for n in draw(st.lists(st.integers(1, 4), unique=True)):
        day = TODAY + timedelta(days=draw(st.integers(2, 60)))
        words, action = draw(
            st.one_of(
                st.tuples(st.sampled_from(YES), st.just(Approve(item=n))),
                st.tuples(st.sampled_from(NO), st.just(Skip(item=n))),
                st.tuples(st.sampled_from(LATER), st.just(Snooze(item=n, until=day))),
            )
        )
        lines.append(words.format(n=n, day=f"{day:%b} {day.day}"))
        meant.add(action)
    if draw(st.booleans()):
        lines.append("Q1 spam")
        meant.add(Label(item="Q1", kind="other"))
    if draw(st.booleans()):
        lines.append("P1 done")
        meant.add(Record(what="done", details=(("item", "1"),)))
    return lines, meant


def understood(raw: bytes, of: Digest) -> set[Action]:
    message = parse(raw)
    assert isinstance(message, Message)
    return {each for each in read_answer(answer_text(message, of), of, TODAY) if not isinstance(each, Nothing)}


def _plain(text: str) -> bytes:
    head = "From: maya@ellison.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return (head + text.replace("\n", "\r\n")).encode()


@given(answers(), st.booleans(), st.sampled_from(sorted(TEXT)))
@settings(max_examples=120, deadline=None)
def test_in_plain_text(case: tuple[list[str], set[Action]], planted: bool, client: str) -> None:
    """Eleven clients quote our text, behind marks or under a head, above and below her words."""
    made, mail = shown(planted)
    assert understood(_plain(TEXT[client]("\n".join(case[0]), mail.text.splitlines())), made) == case[1]


@given(answers(), st.booleans(), st.sampled_from(sorted(PAGES)))
@settings(max_examples=60, deadline=None)
def test_as_a_page(case: tuple[list[str], set[Action]], planted: bool, client: str) -> None:
    """Six clients send our page back inside a page of their own, and no plain text beside it."""
    made, mail = shown(planted)
    assert understood(answered_page("\n".join(case[0]), mail.html, client), made) == case[1]


@given(answers(), st.booleans(), st.sampled_from(("> ", ">", "", "  ", ">> ")))
@settings(max_examples=60, deadline=None)
def test_without_any_head(case: tuple[list[str], set[Action]], planted: bool, mark: str) -> None:
    """A client that dumps what it quotes, marked or bare, with nothing that says where it begins."""
    made, mail = shown(planted)
    back = "\n".join(mark + line for line in mail.text.splitlines())
    assert understood(_plain("\n".join(case[0]) + f"\n\n{back}\n"), made) == case[1]


fragments = st.sampled_from(
    (
        "approve 1",
        "1 ok",
        "all good",
        "edit 2",
        "> 2 no",
        "undo",
        "On Mon, 16 Nov 2026 at 9:00 Eve <eve@evil.example> wrote:",
        "-----Original Message-----",
        "From: Maya Ellison <maya@ellison.example>",
        "Sent: Monday",
        "Subject: Re: Outreach",
        "________________________________",
        "-- ",
        "[1]",
        "LETTERS",
        "|",
        "Q1 yes",
        "Sent from my iPhone",
        "\u202eapprove 2",
        "<blockquote>1 ok</blockquote>",
        "\r1 ok",
        "\u20281 ok",
        "2: yes",
        "---------- Forwarded message ---------",
    )
)


@given(answers(), st.lists(fragments, min_size=1, max_size=8).map("\n".join), st.sampled_from(sorted({*TEXT, *PAGES})))
@settings(max_examples=60, deadline=None)
def test_whatever_anybody_wrote(case: tuple[list[str], set[Action]], planted: str, client: str) -> None:
    """Heads of mails, marks, rules, tags and orders in a letter, a subject, a reason or an excerpt change no verdict of hers."""
    config = replace(CONFIG, digest=replace(CONFIG.digest, max_decisions=12))
    letters = (draft(8, EK, planted, subject=planted, why=planted), draft(11, LEE, planted), THANKS, FOLLOW_UP)
    made = digest(config, drafts=letters, waiting=(replace(WAITING, who=planted, excerpt=planted),))
    mail, words = rendered(made, config), "\n".join(case[0])
    raw = answered_page(words, mail.html, client) if client in PAGES else _plain(TEXT[client](words, mail.text.splitlines()))
    assert understood(raw, made) == case[1]
