"""Changes that are asked for in passing, by thumb, by voice and by letter: carried out where one reading fits, asked where none or several do."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.command import Action, Approve, Edit, Skip, Snooze
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

BODIES = (
    (
        "Dr. Celia Ford",
        "Dear Celia,\n\nI see teens and young adults. I have 2 openings in the afternoon.\n\nWarm regards,\nMaya",
    ),
    (
        "Gordon Blake",
        "Dear Gordon,\n\nhere is the handout on finals week. Feel free to print it for the hallway. Could we speak by telephone next week?\n\nMaya",
    ),
    (
        "Tara Quinn",
        "Dear Tara,\n\nCould I stop by on a Thursday after chapel? Coffee at 3 or a walk at 10, as you like.\n\nMaya",
    ),
    ("Noah Stein", "Dear Noah,\n\nCould we meet on Monday at 4 or Friday at 10?\n\nMaya"),
)
DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example", body=body) for n, (name, body) in enumerate(BODIES, 1)),
)


def said(words: str) -> tuple[Action, ...]:
    return read_answer(words, DIGEST, DIGEST.date)


def changed(n: int, old: str, new: str) -> Edit:
    body = DIGEST.drafts[n - 1].body
    assert body.count(old) == 1
    return Edit(item=n, text=body.replace(old, new))


SENT = [
    ("1 chnge afternoon to evening n send", 1, "afternoon", "evening"),
    ("1 chage afternoon to evening and send", 1, "afternoon", "evening"),
    ("1 chng afternoon to evening, send", 1, "afternoon", "evening"),
    ("1 cahnge afternoon to evening & send", 1, "afternoon", "evening"),
    ("1 change afternoon 2 evening n send", 1, "afternoon", "evening"),
    ("1 replce afternoon w evening n send", 1, "afternoon", "evening"),
    ("1 repalce afternoon with evening and send", 1, "afternoon", "evening"),
    ("1 afternoon -> evening n send", 1, "afternoon", "evening"),
    ("1 evening not afternoon n send", 1, "afternoon", "evening"),
    ("3 chnge thurs to wed n send", 3, "Thursday", "Wednesday"),
    ("3 chnge thursday 2 wednesday n send", 3, "Thursday", "Wednesday"),
    ("3 say wed not thurs n send", 3, "Thursday", "Wednesday"),
    ("1 change 2 to 3 n send", 1, "2 openings", "3 openings"),
    ("change number three where it says Thursday to Wednesday and then send it", 3, "Thursday", "Wednesday"),
    ("in number three where it says Thursday make it Wednesday and send it", 3, "Thursday", "Wednesday"),
    ("number three where it says Thursday should say Wednesday then send", 3, "Thursday", "Wednesday"),
    ("in three it says Thursday change that to Wednesday and send it", 3, "Thursday", "Wednesday"),
    ("three says Thursday it should say Wednesday go ahead and send", 3, "Thursday", "Wednesday"),
    ("on number three change Thursday to Wednesday and go ahead and send it", 3, "Thursday", "Wednesday"),
    ("where it says Thursday in number three put Wednesday and send it", 3, "Thursday", "Wednesday"),
    ("where three says Thursday change it to Wednesday and send it off", 3, "Thursday", "Wednesday"),
    ("1 where it says 2 openings make it 3 and send", 1, "2 openings", "3 openings"),
    ("where 1 says 2 openings put 3 openings. then send", 1, "2 openings", "3 openings"),
    (
        'In the second letter, would you kindly write "in the week of December 7" where it now says "next week"? When that is done it may be sent.',
        2,
        "next week",
        "in the week of December 7",
    ),
    ('In 2 write "in December" where it says "next week", then send', 2, "next week", "in December"),
    ('Would you mind changing "next week" to "in December" in 2? Then it can go.', 2, "next week", "in December"),
    ("Could you please change next week to in December in the second letter and send it?", 2, "next week", "in December"),
    ('2: put "in December" in place of "next week" and send', 2, "next week", "in December"),
    ("2 replace Feel free to print it with Please print it and send", 2, "Feel free to print it", "Please print it"),
    ('2 replace "Feel free to print it" with "Please print it" and send', 2, "Feel free to print it", "Please print it"),
    ("2 replace to print it with to copy it with care and send", 2, "to print it", "to copy it with care"),
    ("2 replace by telephone with by video with Zoom and send", 2, "by telephone", "by video with Zoom"),
    ("2: replace speak by telephone with meet by the lake, send", 2, "speak by telephone", "meet by the lake"),
    ("1 replace teens with kids with anxiety and send", 1, "teens", "kids with anxiety"),
    ("2 swap the hallway for the library and send", 2, "the hallway", "the library"),
    ("sign 1 Maya Ellis and send", 1, "\nMaya", "\nMaya Ellis"),
    ("1 sign it Maya Ellis and send", 1, "\nMaya", "\nMaya Ellis"),
    ("1 sign it Dr. Ellis, send", 1, "\nMaya", "\nDr. Ellis"),
    ("3 sign it M. and send", 3, "\nMaya", "\nM."),
    ("sign three Maya Ellis, then send it", 3, "\nMaya", "\nMaya Ellis"),
]
SHOWN = [
    ("change number three where it says thursday to wednesday", 3, "Thursday", "Wednesday"),
    ('In 2 please put "in December" where it now reads "next week"', 2, "next week", "in December"),
    ('2: where it says "next week" write "in December"', 2, "next week", "in December"),
    ("2: where you wrote next week I want in December", 2, "next week", "in December"),
    ("2: it says next week, should be in December", 2, "next week", "in December"),
    ('2: "next week" becomes "in December"', 2, "next week", "in December"),
    ('Would you mind replacing "next week" with "in December" in 2?', 2, "next week", "in December"),
    ("in 2, change to print it to to copy it", 2, "to print it", "to copy it"),
    ("4 drop the Friday", 4, " or Friday at 10", ""),
    ("4 drop Monday at 4 or", 4, "Monday at 4 or ", ""),
    ("4 drop the Monday", 4, "Monday at 4 or ", ""),
    ("4 take out the Friday", 4, " or Friday at 10", ""),
    ("1 yes but chnge afternoon to evening", 1, "afternoon", "evening"),
    ("1 sign it Maya E.", 1, "\nMaya", "\nMaya E."),
]


@pytest.mark.parametrize(("words", "n", "old", "new"), SENT)
def test_a_change_is_made_and_sent(words: str, n: int, old: str, new: str) -> None:
    """However it is asked for: the one change is made, nothing else, and the letter goes."""
    assert said(words) == (changed(n, old, new), Approve(item=n))


@pytest.mark.parametrize(("words", "n", "old", "new"), SHOWN)
def test_a_change_is_made_and_shown(words: str, n: int, old: str, new: str) -> None:
    """Without an order to send, the changed letter is shown again."""
    assert said(words) == (changed(n, old, new),)


@pytest.mark.parametrize(
    "words",
    [
        "change number three where it says Friday to Wednesday and then send it",
        "change number three where it says Thursday to Wednesday or Friday and send it",
        "change number three where it says Thursday to whatever suits her and send",
        "change number three where it says a to one and send",
        "where it says Thursday put Wednesday and send it",
        "in number three where it says at make it around and send it",
        "2 where it says next week maybe put in December and send",
        "2 where it says next week I could say in December, send?",
        "2 says next week, not sure that works",
        "in 2 it says next week, is that right?",
        "should I change next week to in December in 2?",
        "would it be better to change next week to in December in 2?",
        "did you change next week to in December in 2?",
        "why does 2 say next week?",
        "2 where it says next week change it if he asked for December and send",
        "1 where it says 2 make it 3 or 4 and send",
        "3 change 3 2 4 n send",
        "chnge afternoon to evening n send 1",
        "1 chnge aftrnoon to evening n send",
        "1 chnge morning to evening n send",
        "1 change afternoon to evening n send if she agrees",
        "1 change afternoon to evening n send tmrw",
        "1 chnge afternoon to smth else n send",
        "1 chnge afternoon to evening maybe n send",
        "1 chnge afternoon to evening n let me see",
        "1 chnge afternoon to evening n dont send",
        "1 chnge afternoon to evening n I'll send",
        "2 change feel free to to please and send",
        "2 replace with something nicer and send",
        "2 replace feel free to with and send",
        "3 drop the coffee and send",
        "3 drop the Thursday and send",
        "3 drop the walk and send",
        "2 drop the hallway and send",
        "4 drop the or and send",
        "4 drop the day and send",
        "2 change feel free to you may and send",
        "sign 2 forms and send",
        "sign 1 for me and send",
        "2 sign off warmly and send",
        "1 sign it and send",
        "1 sign it nicely and send",
        "1 sign it as usual and send",
        "edit 2: make it warmer",
        "2 edit: make it warmer",
        "edit 2 and send: make it warmer",
        "edit 2 and send: shorter please",
        "edit 1 and send: more formal",
        "edit 2 and send: less stiff",
        "edit 2 and send: tone it down",
        "edit 2 and send: a bit nicer",
        "edit 2 and send: mention the webinar",
        "edit 2 and send: fix the typo",
        "edit 2 and send: add something about the group",
        "edit 2 and send: rephrase the ending",
        "edit: make it warmer",
        "new text for 1: shorter",
        "rewrite 2: make it sound like me",
        "2 new version: not so formal",
    ],
)
def test_what_fits_no_one_reading_sends_nothing(words: str) -> None:
    """Two readings, none, a doubt, a condition, or a wish that is no text: nothing goes, and nothing is refused or put off."""
    assert not [each for each in said(words) if isinstance(each, Approve | Skip)]


@pytest.mark.parametrize(
    "words",
    [
        "edit 2: make it warmer",
        "2 edit: make it warmer",
        "edit 1: shorter please",
        "edit 1: more formal",
        "edit 2: less stiff",
        "edit 2: tone it down",
        "edit 2: a bit nicer",
        "edit 2: mention the webinar",
        "edit 2: fix the typo",
        "edit 2: rephrase the ending",
        "rewrite 2: make it sound like me",
        "2 new version: not so formal",
        "3 drop the Thursday",
        "3 drop the walk",
        "2 drop the hallway",
        "2 sign it warmly",
    ],
)
def test_a_wish_is_no_text(words: str) -> None:
    """What the text should be like, and a cut that leaves half a sentence, is asked about and never stored as the letter."""
    assert not [each for each in said(words) if isinstance(each, Approve | Edit | Snooze)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("edit 2:\nDear Gordon,\n\nhere is the handout.\n\nMaya", "Dear Gordon,\n\nhere is the handout.\n\nMaya"),
        ("edit 2: Gordon, more handouts are in the mail. Maya", "Gordon, more handouts are in the mail. Maya"),
        ("edit 2: Make copies as you like, Gordon. Warmly, Maya", "Make copies as you like, Gordon. Warmly, Maya"),
        (
            "edit 2:\nMore of the handouts came.\n\nShall I bring them?\n\nMaya",
            "More of the handouts came.\n\nShall I bring them?\n\nMaya",
        ),
        (
            "I'm sorry, I couldn't leave it alone.\n\nEdit 2:\nDear Gordon,\n\nprint it.\n\nMaya",
            "Dear Gordon,\n\nprint it.\n\nMaya",
        ),
        (
            "I rewrote it (and took out the part about the telephone, I hope that's all right).\n\nEdit 2:\nDear Gordon,\n\nprint it.\n\nMaya",
            "Dear Gordon,\n\nprint it.\n\nMaya",
        ),
        ("I've shortened this a little.\n\nedit 2:\nDear Gordon, print it. Maya", "Dear Gordon, print it. Maya"),
    ],
)
def test_a_text_is_a_text(words: str, text: str) -> None:
    """What she writes as the letter is the letter, whatever it begins with and whatever she says of having written it."""
    assert said(words) == (Edit(item=2, text=text),)


@pytest.mark.parametrize(
    "words",
    [
        "I rewrote 2 and the rest can go.\n\nEdit 2:\nDear Gordon, print it. Maya",
        "I rewrote it, skip 1.\n\nEdit 2:\nDear Gordon, print it. Maya",
        "I changed it, is that ok?\n\nEdit 2:\nDear Gordon, print it. Maya",
        "I made it shorter. 1 yes.\n\nEdit 2:\nDear Gordon, print it. Maya",
    ],
)
def test_what_decides_beside_a_new_text_is_heard(words: str) -> None:
    """Words about other letters in front of a new body are read as ever."""
    assert len(said(words)) > 1
