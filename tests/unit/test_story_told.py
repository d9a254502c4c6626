"""A relationship as the owner reads it: days in words, what was decided, what is open, and no client."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from outreach.model.people import Partner, Stage, Tier
from outreach.model.story import Chapter
from outreach.rules.review.story import LEFT_OUT, Telling, render, row

LEE = Partner(
    id=1,
    name="Dr. Amara Lee",
    email="lee@lakeside.example",
    org="Lakeside Pediatrics",
    type="paediatrics",
    tier=Tier.CORE,
    stage=Stage.REFERRING,
    specific="started evening hours for teenagers",
    introduced_by=2,
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CHAPTERS = (
    Chapter(at=at("2025-11-03T14:00"), kind="mail", direction="out", purpose="introduction", subject="Your evening hours"),
    Chapter(
        at=at("2025-11-10T14:00"), kind="mail", direction="in", intent="scheduling", subject="Re: Your evening hours", open=True
    ),
    Chapter(at=at("2025-11-11T14:00"), kind="mail", direction="out", by_hand=True, subject="Re: Your evening hours"),
    Chapter(at=at("2025-11-20T17:00"), kind="coffee", direction="both", words="talked about sleep", minutes=45),
    Chapter(at=at("2025-11-20T17:00"), kind="note", words="daughter starts college", due=date(2026, 12, 1), open=True),
    Chapter(at=at("2026-03-02T04:30"), kind="mail", direction="in", state="referral", open=True),
    Chapter(at=at("2026-03-02T04:30"), kind="referral", direction="in", code="R-26", state="scheduled"),
    Chapter(at=at("2026-03-03T14:00"), kind="referral", code="R-26", state="scheduled", due=date(2026, 3, 9)),
    Chapter(
        at=at("2026-03-03T12:00"), on=date(2026, 3, 3), kind="consent", code="R-26", words="1", due=date(2027, 3, 3), open=True
    ),
    Chapter(at=at("2026-04-01T14:00"), kind="letter", purpose="check_in", state="withdrawn", words="they wrote"),
    Chapter(at=at("2026-04-02T14:00"), kind="letter", purpose="check_in", state="proposed", subject="A hello", open=True),
    Chapter(at=at("2026-04-03T14:00"), kind="promise", words="send the handout", due=date(2026, 4, 10), open=True),
    Chapter(at=at("2026-04-04T14:00"), kind="answer", words="yes", subject="Is lee@home.example also Dr. Amara Lee?"),
)


def telling(*chapters: Chapter, partner: Partner = LEE, clients: tuple[str, ...] = ("J.F.", "Jo Field")) -> Telling:
    return Telling(
        partner=partner,
        chapters=chapters,
        today=date(2026, 4, 5),
        zone=ZoneInfo("America/New_York"),
        clients=clients,
        names={1: LEE.name, 2: "Ana Ruiz"},
    )


def test_a_whole_relationship() -> None:
    """By years and days, each thing once, in a sentence; then what is open."""
    assert (
        "\n".join(render(telling(*CHAPTERS)))
        == """\
Dr. Amara Lee, Lakeside Pediatrics (paediatrics)
core tier · sends you clients · introduced by Ana Ruiz
Their work: started evening hours for teenagers

2025
  Mon 3 Nov   Sent: introduction: “Your evening hours”
  Mon 10 Nov  Dr. Amara Lee wrote, to find a time: “Re: Your evening hours”
  Tue 11 Nov  You wrote: “Re: Your evening hours”
  Thu 20 Nov  Coffee or lunch together, 45 minutes: talked about sleep
  Thu 20 Nov  Noted: daughter starts college

2026
  Sun 1 Mar   Dr. Amara Lee wrote and sent you a client
  Sun 1 Mar   R-26 came
  Tue 3 Mar   R-26: scheduled for Mon 9 Mar
  Tue 3 Mar   R-26 agrees that Dr. Amara Lee may hear that you are in touch, until Wed 3 Mar 2027
  Wed 1 Apr   Not sent: check-in; it was taken back (they wrote)
  Fri 3 Apr   You promised: send the handout, by Fri 10 Apr
  Sat 4 Apr   You decided: yes (Is lee@home.example also Dr. Amara Lee?)

Open
  Dr. Amara Lee waits for your answer since Sun 1 Mar.
  To ask again Tue 1 Dec: daughter starts college
  R-26 is open since Sun 1 Mar: scheduled for Mon 9 Mar.
  Check-in: “A hello” waits for your yes.
  You promised: send the handout, by Fri 10 Apr."""
    )


def test_what_was_asked_is_told_in_short() -> None:
    """Of a question stands what was asked and not how to answer it; a fact about their work stands alone, and so does a no to a first letter."""
    asked = "What do you know about Dr. Amara Lee's work? One sentence is enough; then I can write a first letter."
    told = [
        Chapter(at=at("2026-04-01T14:00"), kind="answer", key="specific:1", words="runs a grief group", subject=asked),
        Chapter(at=at("2026-04-02T14:00"), kind="answer", key="specific:1", words="no", subject=asked),
        Chapter(
            at=at("2026-04-03T14:00"), kind="answer", key="address:x", words="yes", subject="Was it refused? Say another one."
        ),
    ]
    lines = list(render(telling(*told)))
    assert [each.split("Apr  ")[1].strip() for each in lines if " Apr  " in each] == [
        "You told of their work: runs a grief group",
        "You wanted no first letter to them",
        "You decided: yes (Was it refused?)",
    ]


def test_no_client_is_named() -> None:
    """Whatever holds a word that stands for a client is left out, in the sentences and for scripts; the code stays."""
    kinds = ("mail", "call", "note", "promise", "letter", "answer", "outbound", "kept", "ended")
    chapters = [
        Chapter(at=at("2026-01-02T14:00"), kind=kind, words=f"about {name}", subject=f"for {name}", state="withdrawn", open=open_)
        for kind in kinds
        for name in ("Jo Field", "J.F.")
        for open_ in (True, False)
    ]
    told = telling(*chapters, partner=replace(LEE, how_known="through Jo Field", specific="sees Jo Field"))
    words = "\n".join([*render(told), *(json.dumps(row(told, each)) for each in chapters)])
    assert "Field" not in words
    assert "J.F." not in words
    assert LEFT_OUT in words


def test_a_stranger() -> None:
    """With nothing to tell, it says so."""
    assert (
        list(render(telling(partner=Partner(id=3, name="Tom Ek", email="tek@northside.example"))))[-1]
        == "Nothing has happened yet."
    )


def test_an_answered_mail_waits_no_more() -> None:
    """A letter or call of ours after a question is an answer; another mail of theirs is none."""
    question = Chapter(at=at("2026-04-01T14:00"), kind="mail", direction="in", intent="question", open=True)
    call = Chapter(at=at("2026-04-02T14:00"), kind="call", direction="both")
    assert "waits for your answer since Wed 1 Apr" in "\n".join(render(telling(question, question)))
    assert "waits for your answer" not in "\n".join(render(telling(question, call)))
