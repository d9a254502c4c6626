"""Letters as a therapist writes them by hand: the good ones pass, and each bad one is marked for what is bad in it, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from outreach.model.people import Stage
from outreach.reader.letter_sense import hear
from outreach.rules.letters.finding import Case, Rule
from outreach.rules.letters.letter import Letter, Occasion
from outreach.rules.letters.lint import RULES, case_of, lint
from outreach.rules.letters.sample import occasion

TODAY = date(2026, 11, 23)
SIGNATURE = "\n\nWarmly,\nMaya\n\n-- \nMaya Ellison, LMFT\nEllison Therapy\n12 Sample Street, Asheville, NC 28801\n"
QUIET_WAY_OUT = "\nIf you would rather not get letters from me, just say so.\n"
DAYS = "Would Wed 2 December or Fri 4 December work, or whenever suits you?"
ASK = "Could I call you for ten minutes, on Wed 2 December or Fri 4 December, or whenever suits you?"

GOOD = [
    (
        "introduction",
        "paediatrics",
        "Dear Dr. Nair,\n\nA mother in the library told me that you run a Saturday clinic for anxious children, and how kind you were to her boy. "
        "I see teenagers who cannot get to school. When one of your parents asks you whether it is only a phase, you are welcome to have them ask me, "
        f"at no cost to them. {ASK}",
    ),
    (
        "introduction",
        "clergy",
        "Dear Rev. Quinn,\n\nThe Tuesday soup kitchen at St. Brigid's is your idea, I hear, and half of your street has eaten there. Two blocks from you I see young people "
        "who worry too much. If your youth group would like an evening about worry, I am glad to come. May I buy you a coffee, "
        "on Wed 2 December or Fri 4 December, or whenever suits you?",
    ),
    (
        "introduction",
        "family_attorney",
        "Dear Laura Stein,\n\nYou settle most custody cases without a trial, and I wanted to tell you how much that means to the children I see afterwards. "
        "If parents ask you how to tell their children, I can send you one page that you may hand to your clients. "
        f"{ASK} You know best what your clients need in those weeks.",
    ),
    (
        "introduction",
        "psychiatry",
        "Dear Dr. Haddad,\n\nThat you see adolescents within two weeks is rare, and your patients are lucky. I offer CBT and ERP for teenagers with OCD. "
        "When we share a patient you would hear from me as often as you like, and briefly. Would you have ten minutes for a phone call on Wed 2 December or "
        "Fri 4 December, or whenever suits you and your calendar?",
    ),
    (
        "introduction",
        "school_counsellor",
        "Hi Tom,\n\nYour principal told the paper about the grief group that you started at Northside last autumn. Your students are lucky. "
        "I could come at lunch one day and answer your teachers' questions about worry. Shall I stop by the school on Wed 2 December or Fri 4 December, "
        "or whenever is good for you?",
    ),
    (
        "introduction",
        "therapist",
        "Dear Ana Ruiz,\n\nYour EMDR consultation group on Fridays was praised to me twice in one week. I often look for a colleague to send people to when "
        f"I am not the right one for them, and your name came up. Shall we have a coffee near your office? {DAYS}",
    ),
    (
        "introduction",
        "employee_assistance",
        "Dear Nora Fields,\n\nThey say that you answer every call yourself within the hour; I know nobody else who does. When you call about an employee, I will say "
        f"at once whether I can help, and if I cannot I will tell you who can. {ASK}",
    ),
    (
        "successor_introduction",
        "hospital",
        "Dear Grace Obi,\n\nFor years I called Carla Mendes when a patient of yours went home, and I hear that this is your desk now. Welcome! "
        f"If you plan a discharge, you can call me directly, and I will say what I can do. {ASK}",
    ),
    (
        "follow_up_1",
        "clergy",
        "Dear Rev. Quinn,\n\nHere is the page about worry at Christmas that I spoke of. Use it as you like. Have a blessed Advent.",
    ),
    (
        "follow_up_2",
        "paediatrics",
        "Dear Dr. Nair,\n\nThis is my last note. My number is below, should a worried parent ask you. I wish you a quiet winter.",
    ),
    (
        "thank_you_meeting",
        "therapist",
        "Dear Ana,\n\nThank you for the coffee and for an hour that flew by. I keep turning over what we said about groups for new parents, and I shall steal your idea "
        "of the second chair.",
    ),
    (
        "thank_you_referral",
        "primary_care",
        "Dear Dr. Lee,\n\nThank you for thinking of me. You know that I say no more than that, and that I mean it.",
    ),
    (
        "closing_loop_1",
        "paediatrics",
        "Dear Dr. Nair,\n\nWith permission: the person you referred and I are in touch, and all is arranged. Thank you.",
    ),
    (
        "closing_loop_2",
        "psychiatry",
        "Dear Dr. Haddad,\n\nWith written consent I may tell you that we meet every week and that it goes well. Please call me if you see it otherwise.",
    ),
    (
        "check_in",
        "coach",
        "Dear Ben,\n\nI passed your door and saw the new sign. It looks good! I hope this autumn has been kind to you.",
    ),
    (
        "resource",
        "dietitian",
        "Dear Mina,\n\nThe new county guide to food and mood is out: https://guide.example/food. Page 4 made me think of your kitchen.",
    ),
    (
        "coffee_invitation",
        "community",
        f"Dear Luis,\n\nIt has been too long. Shall we have a coffee at the place by the river? {DAYS} My treat.",
    ),
    (
        "congratulation",
        "oncology",
        "Dear Dr. Brandt,\n\nI saw your name in the paper this morning. Congratulations! Nobody has earned it more.",
    ),
    (
        "practice_update",
        "school_counsellor",
        "Dear Tom,\n\nI think of the grief group at Northside that you started last autumn whenever I pass the school. Here, two things are new: I finished a training in "
        "grief work with families, and I have moved one floor down. What is new with you?",
    ),
    (
        "reply_redirect",
        "hospital",
        "Dear Grace,\n\nThank you, that helps. I will write to Carla Mendes and say that you sent me.",
    ),
    (
        "inquiry_acknowledgement",
        "other",
        "Dear Jamie,\n\nThank you for writing. I will call you tomorrow. If it cannot wait, call or text 988, or call 911.",
    ),
]

BAD = [
    ("introduction", "paediatrics", ("Dear Dr. Nair", "Dear Dr. Patel"), "greets Dr. Patel, but goes to Priya Nair, MD"),
    ("introduction", "clergy", ("Dear Rev. Quinn", "Dear Friends"), "greets nobody by name"),
    (
        "introduction",
        "paediatrics",
        (
            "A mother in the library told me that you run a Saturday clinic for anxious children, and how kind you were to her boy.",
            "Your good work is known to us all.",
        ),
        "does not name their work",
    ),
    (
        "introduction",
        "paediatrics",
        (
            "you run a Saturday clinic for anxious children, and how kind you were to her boy",
            "I run a Saturday clinic for anxious children, and love it",
        ),
        "does not name their work",
    ),
    (
        "introduction",
        "clergy",
        ("If your youth group would like an evening about worry, I am glad to come.", "I would like to know more of you."),
        "offers them nothing",
    ),
    (
        "introduction",
        "clergy",
        ("If your youth group would like an evening about worry, I am glad to come.", "Please call me."),
        "offers them nothing",
    ),
    (
        "introduction",
        "family_attorney",
        ("You know best what", "It was good to meet you at the bar dinner. You know best what"),
        "recalls a conversation",
    ),
    ("introduction", "psychiatry", ("is rare", "is rare, as we discussed"), "recalls a conversation"),
    ("introduction", "clergy", ("worry too much", "worry too much (I am trained in CBT)"), 'jargon: "CBT"'),
    ("introduction", "school_counsellor", ("Shall I stop by", "Or shall we have a coffee? Shall I stop by"), "proposes 2 steps"),
    (
        "introduction",
        "family_attorney",
        ("You know best", "Feel free to send your clients my way. You know best"),
        "asks for referrals before you have talked",
    ),
    (
        "introduction",
        "school_counsellor",
        ("Your students are lucky.", "Your students are lucky. Please keep me in mind."),
        "asks for referrals",
    ),
    ("introduction", "psychiatry", ("Wed 2 December", "Thu 26 November"), "Thu 26 November is no working day"),
    ("introduction", "therapist", ("or whenever suits you", "please"), "the timing is not flexible"),
    (
        "introduction",
        "therapist",
        ("and your name came up", "and your name came up; I have two openings now"),
        'says "I have two openings"',
    ),
    (
        "introduction",
        "employee_assistance",
        (
            "I know nobody else who does.",
            "I, for my part, try to. I call back the same day; my phone is my life, and I am proud of my record.",
        ),
        "more of you than of them",
    ),
    (
        "introduction",
        "clergy",
        ("I am glad to come.", "I am glad to come. There is a gift card in it for you for each family that you send."),
        "reward for referrals",
    ),
    (
        "successor_introduction",
        "hospital",
        ("Welcome!", "It was so nice to meet you last week. Welcome!"),
        "recalls a conversation",
    ),
    (
        "follow_up_1",
        "clergy",
        ("Use it as you like.", "I have not heard back from you. Use it as you like."),
        "blames them for not answering",
    ),
    ("follow_up_2", "paediatrics", ("This is my last note.", "Just checking that you got my letter."), "blames them"),
    (
        "thank_you_meeting",
        "therapist",
        ("what we said about groups for new parents", "all that"),
        "names nothing that you talked about",
    ),
    (
        "thank_you_referral",
        "primary_care",
        ("You know that", "She came in on Tuesday. You know that"),
        "confirms a client without consent",
    ),
    ("closing_loop_1", "paediatrics", ("all is arranged", "is making good progress"), "tells how somebody is without consent"),
    (
        "check_in",
        "coach",
        ("It looks good!", "It looks good! Could we have a call next week?"),
        "asks for a call; this letter should ask for nothing",
    ),
    (
        "check_in",
        "coach",
        ("It looks good!", "The young man you sent me is doing much better."),
        "speaks of a client whom they sent",
    ),
    (
        "coffee_invitation",
        "community",
        ("Shall we have a coffee at the place by the river?", "You crossed my mind."),
        "proposes no next step",
    ),
    ("resource", "dietitian", ("Page 4", "[insert name] Page 4"), "still to fill in: [insert name]"),
    ("congratulation", "oncology", ("Nobody has earned it more.", "word " * 90), "at most 80 are read"),
    (
        "practice_update",
        "school_counsellor",
        ("the grief group at Northside that you started last autumn", "you"),
        "does not name their work",
    ),
]


def _moment(purpose: str, kind: str) -> Occasion:
    return occasion(purpose, kind, TODAY)


def _marked(moment: Occasion, body: str) -> tuple[str, ...]:
    """What stands against a letter of these words, rightly signed."""
    marks = lint(Letter(subject="A short hello", body=body + SIGNATURE + QUIET_WAY_OUT), moment, hear)
    return (*marks.failing, *marks.blocked)


@pytest.mark.parametrize(("purpose", "kind", "body"), GOOD)
def test_a_good_letter_has_no_mark_against_it(purpose: str, kind: str, body: str) -> None:
    """What a thoughtful therapist writes to a colleague passes."""
    assert _marked(_moment(purpose, kind), body) == ()


@pytest.mark.parametrize(("purpose", "kind", "change", "mark"), BAD)
def test_a_bad_letter_is_marked_for_what_is_bad_in_it(purpose: str, kind: str, change: tuple[str, str], mark: str) -> None:
    """The good letter with one thing spoiled has one mark, in words that say what it is."""
    good = next(body for its, to, body in GOOD if (its, to) == (purpose, kind))
    assert change[0] in good
    (found,) = _marked(_moment(purpose, kind), good.replace(*change))
    assert mark in found


def test_a_memory_is_true_where_they_have_talked() -> None:
    """Once they have talked, or where she noted how she knows them, a letter may recall it."""
    text = f"Dear Laura Stein,\n\nIt was good to meet you. You settle most custody cases without a trial, your clients tell me. I can send you a page for them. {ASK}"
    moment = _moment("introduction", "family_attorney")
    assert "recalls a conversation" in _marked(moment, text)[0]
    for change in ({"stage": Stage.TALKED}, {"how_known": "bar dinner in October"}):
        assert _marked(replace(moment, partner=replace(moment.partner, **change)), text) == ()


def _cases() -> Iterator[Case]:
    """Every bad letter of this file, and one for each rule that looks at more than the words."""
    for purpose, kind, change, _ in BAD:
        body = next(body for its, to, body in GOOD if (its, to) == (purpose, kind))
        yield case_of(Letter(subject="Hello", body=body.replace(*change)), _moment(purpose, kind), hear)
    purpose, kind, body = GOOD[0]
    whole, moment = Letter(subject="", body=body), _moment(purpose, kind)
    yield case_of(whole, replace(moment, others=(body,), clients=("Library", moment.partner.email)), hear)
    yield case_of(whole, replace(moment, partner=replace(moment.partner, suppressed=True)), hear)
    yield case_of(whole, replace(_moment("follow_up_1", kind), earlier=("Dear Dr. Nair,\n\nHello.",)), hear)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_a_letter_that_breaks_it(rule: Rule) -> None:
    """No rule is without a bad example here, so a new one asks for its own; the good letters above keep all of them."""
    assert any(not finding.ok for case in _cases() for finding in rule(case))
