"""No letter goes where the plain words beside it are no yes: what hurried people wrote, and what must not go."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

PEOPLE = ("Dr. Celia Ford", "Gordon Blake", "Tara Quinn")
DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example") for n, name in enumerate(PEOPLE, 1)),
)


def said(words: str, action: str) -> set[object]:
    return {each.item for each in read_answer(words, DIGEST, DIGEST.date) if each.action == action}


def gone(words: str) -> set[object]:
    return said(words, "approve")


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("send 1 and 3 dont send 2", {2}),
        ("send 2 & 3 - don't send 1", {1}),
        ("send Celia and Tara dont send Gordon", {2}),
        ("send 2 3 maybe send 1", {1}),
        ("send 2 3, hold off on sending 1", {1}),
        ("I'll send 1", {1}),
        ("send 2 and I'll send 1", {1}),
        ("my assistant sends 1", {1}),
        ("1 may be fine", {1}),
        ("1 was good", {1}),
        ("can 1 go", {1}),
        ("1 out, 2 and 3 yes", {1}),
        ("Celia out, the rest yes", {1}),
        ("yes to all. Celia answered today", {1}),
        ("send 2, Celia answered", {1}),
        ("all but Tara answered", {1, 2, 3}),
        ("everyone but Tara has it", {1, 2, 3}),
        ("good to go but Celia", {1}),
        ("all set but 1", {1}),
        ("send Celia's, no, Gordon's", {1}),
        ("send 1, no make it 2", {1}),
        ("send 1, or rather 2", {1, 2}),
        ("1 yes 2 yes minus 1", {1}),
        ("send all -1", {1}),
        ("send all accept 2", {2}),
        ("all except her", {1, 2, 3}),
        ("1: yes\n2:\n3: yes", {2}),
        ("1 yes. She replied!", {1}),
        ("1 yes. She has it", {1}),
        ("1 yes. Halt", {1}),
        ("go ahead with all three, said nobody ever", {1, 2, 3}),
        ("2 yes. 1 I'll send", {1}),
        ("2 yes. 1 I'll handle myself", {1}),
        ("I was going to approve 1", {1}),
        ("I will be sending 1", {1}),
        ("I am to send 1", {1}),
        ("I will send: 1\nYou send: 2, 3", {1}),
        ("Celia will send 1", {1}),
        ("my assistant says send all", {1, 2, 3}),
        ("Answered: 1, 2 yes", {1}),
        ("2 yes, I answered 1 today", {1}),
        ("send 2 and 3, I answered Celia", {1}),
        ("send Gordon's, Celia gets a message from me today", {1}),
        ("everyone answered except Tara", {1, 2, 3}),
        ("all of them replied but Gordon", {1, 2, 3}),
        ("all yes. I'm away until Monday, hold until then", {1, 2, 3}),
        ("all ok. Who is Gordon?", {2}),
        ("maybe. 1 yes", {1}),
        ("I'm not sure yet. 1 yes", {1}),
        ("I'm torn. Send 1", {1}),
        ("perhaps. all ok.", {1, 2, 3}),
        ("send all, I need to talk to Tara before", {3}),
        ("all fine. I must talk to Gordon before that goes", {2}),
        ("Send the rest. I spoke to Gordon and Tara.", {2, 3}),
        ("all may be good", {1, 2, 3}),
        ("I may be ok with 1", {1}),
        ("1 was perfect", {1}),
        ("1 was to be sent", {1}),
        ("1 ok as a draft", {1}),
        ("1 good first draft", {1}),
        ("1 or 2 yes", {1, 2}),
        ("send 1 (2)", {1, 2}),
        ("send 1=>2", {1}),
        ("yes to Celia (Tara)", {1, 3}),
        ("1 yes. Meant 2", {1}),
        ("1 yes. *2", {1}),
        ("1 yes, er 2", {1}),
        ("send 1, i.e. 2", {1}),
        ("manda la 1, mejor la 2", {1}),
        ("la 1 bien. Se mudó", {1}),
        ("todo bien. Celia se jubiló", {1}),
        ("send 1 to Celia and Gordon", {1}),
        ("send 1 and cc Tara", {1}),
        ("send 1 and a copy to Gordon", {1}),
        ("send 1, mention Tara", {1}),
        ("send 1 and tell her hi", {1}),
        ("1 is note ok", {1}),
        ("1 un-ready", {1}),
        ("1 yes. Got an answer from her", {1}),
        ("1 yes. Her answer came", {1}),
        ("1 yes. She's gone", {1}),
        ("1 yes. She sold the practice", {1}),
        ("1 yes. She had a stroke", {1}),
        ("1 yes. She passed", {1}),
        ("1 yes. She's on leave", {1}),
        ("1 yes. RIP", {1}),
        ("1 yes. We broke up", {1}),
        ("1 yes. I told her in person", {1}),
        ("1 yes. I handed it to her", {1}),
        ("1 yes. I texted her that", {1}),
        ("1 yes. That's a repeat", {1}),
        ("1 yes. It's the same as last time", {1}),
        ("1 yes. Didn't we send this?", {1}),
        ("1 yes. She knows all that", {1}),
        ("1 yes. Too long", {1}),
        ("1 yes. too pushy", {1}),
        ("1 yes. Sounds robotic", {1}),
        ("1 yes. It's a bit stiff", {1}),
        ("1 yes. They're filled", {1}),
        ("1 yes. Both are taken", {1}),
        ("1 yes. Well...", {1}),
        ("1 yes. Ugh", {1}),
        ("1 yes. But...", {1}),
        ("1 yes. However", {1}),
        ("1 yes. Slowly", {1}),
        ("1 yes. Patience", {1}),
        ("1 yes. More to come", {1}),
        ("1 yes. My lawyer objects", {1}),
        ("all ok. Wait", {1, 2, 3}),
    ],
)
def test_what_is_no_yes_lets_nothing_go(words: str, stays: set[int]) -> None:
    """A letter that a careful secretary would ask about does not go."""
    assert not gone(words) & stays


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("send 1 out", {1}),
        ("1 and 2 yes, 3 no", {1, 2}),
        ("you can send 2", {2}),
        ("Gordon's can go. Not Celia's, she moved", {2}),
        ("all but 3", {1, 2}),
        ("Q1 no, she only asked. 1 ok", {1}),
        ("I approve 1", {1}),
        ("I approve of 1 and 2", {1, 2}),
        ("I do approve 1", {1}),
        ("send 1 to Celia, 2 to Gordon", {1, 2}),
        ("send 1 to Celia and 2 to Gordon", {1, 2}),
        ("1 yes. She is a gem.", {1}),
        ("1 yes. She'll be happy.", {1}),
        ("1 yes. It's perfect", {1}),
        ("1 yes. Sounds good", {1}),
        ("1 yes. It's late, off to bed", {1}),
        ("1 yes. 2 no. Well, thanks!", {1}),
        ("1 yes. Hmm, 2 not yet", {1}),
        ("1 (Celia) yes", {1}),
        ("1 (Celia) yes, 2 (Gordon) no", {1}),
        ("1 yes, 2 or 3 can wait", {1}),
        ("1 ok as is", {1}),
        ("1 good, send", {1}),
        ("1 is good as written", {1}),
        ("Send 1. I called Gordon yesterday.", {1}),
        ("I wrote to Gordon last month, so 2 no. 1 ok", {1}),
        ("everyone except Tara", {1, 2}),
        ("all except Tara please", {1, 2}),
        ("Not sure about 2. 1 yes", {1}),
        ("2 maybe. 1 yes", {1}),
        ("1 yes. Who is Gordon? 2 later", {1}),
        ("2 hold till Monday, 1 go", {1}),
        ("hold 2 until Monday. 1 go", {1}),
        ("1 ok. Maybe later 2", {1}),
        ("la 1 bien, la 2 mejor mañana", {1}),
    ],
)
def test_a_plain_yes_is_one(words: str, goes: set[int]) -> None:
    """The second look takes no clear yes away."""
    assert gone(words) == goes


@pytest.mark.parametrize(
    "words",
    [
        "skip Tara's colleague",
        "no to Tara's friend",
        "skip Tara's boss please",
        "drop Tara's assistant",
        "not just 1 but 3",
        "not only 1, but 3 too",
        "don't just send 1 but 3",
    ],
)
def test_a_no_to_somebody_else_drops_nothing(words: str) -> None:
    """Somebody at their side has no letter here, and half of "not only" is no no."""
    assert said(words, "skip") == set()


@pytest.mark.parametrize(
    ("words", "dropped"),
    [("skip Tara's", {3}), ("skip Tara's letter", {3}), ("not 1 but 3 yes", {1}), ("no to Gordon's one", {2})],
)
def test_a_plain_no_is_one(words: str, dropped: set[int]) -> None:
    """The second look takes no clear no away."""
    assert said(words, "skip") == dropped
