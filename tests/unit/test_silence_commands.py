"""Who rests and who is never written to again: only whom she names, and only where all letters are meant."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.command import OptOut, Pause, Snooze
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

PEOPLE = ("Dr. Celia Ford", "Gordon Blake", "Tara Quinn", "Rosa Card")
DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example") for n, name in enumerate(PEOPLE, 1)),
)


def silenced(words: str) -> set[str]:
    return {each.partner for each in read_answer(words, DIGEST, DIGEST.date) if isinstance(each, OptOut | Pause)}


@pytest.mark.parametrize(
    "words",
    [
        "pause Tara's boss Gordon",
        "pause Celia's husband",
        "pause Tara's colleague until January",
        "pause Tara's Friday",
        "pause Tara's sister",
        "suspend Tara's assistant",
        "mute Gordon's secretary",
        "put Tara's nurse on hold",
        "give Tara's office a break",
        "give Tara a break on the fee",
        "give Tara a rest day",
        "give Tara a break about the group",
        "give Gordon some space in the group",
        "leave Tara in peace on Sundays",
        "leave Tara alone on Fridays",
        "leave Tara alone with that",
        "leave Tara alone with this",
        "leave Tara be in the list",
        "leave Gordon alone about the handout",
        "leave Tara's kids alone",
        "never write to Tara's nurse again",
        "never email Tara's boss again",
        "opt out Tara's nurse",
        "unsubscribe Tara's assistant",
        "take Tara's assistant off the list",
        "remove Tara's husband from the list",
        "stop writing to Tara's mother for good",
        "no more letters to Tara's boss ever",
        "don't write to Gordon's wife ever again",
        "blacklist Tara's landlord",
        "no more mail to Celia's partner",
        "take Rosa off the card list",
        "take Rosa Card off the guest list",
        "never write to Rosa Card again about the card",
    ],
)
def test_nobody_is_silenced_for_somebody_else(words: str) -> None:
    """An order for somebody at their side, or for less than all letters, silences nobody."""
    assert silenced(words) == set()


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("pause Tara", "Tara Quinn"),
        ("pause Tara until January", "Tara Quinn"),
        ("pause Tara's letters", "Tara Quinn"),
        ("pause Tara's letters until January", "Tara Quinn"),
        ("pause Tara's emails for now", "Tara Quinn"),
        ("pause Gordon, his boss is ill", "Gordon Blake"),
        ("pause Gordon in the new year", "Gordon Blake"),
        ("suspend Gordon's follow-ups", "Gordon Blake"),
        ("pause letters to Gordon", "Gordon Blake"),
        ("put Tara on hold", "Tara Quinn"),
        ("put Tara on hold in the meantime", "Tara Quinn"),
        ("put Tara on hold until the new year", "Tara Quinn"),
        ("give Tara a break", "Tara Quinn"),
        ("give Tara a break until January", "Tara Quinn"),
        ("give Tara a break, she's on leave", "Tara Quinn"),
        ("give Tara a rest for two weeks", "Tara Quinn"),
        ("leave Celia alone", "Dr. Celia Ford"),
        ("leave Tara in peace", "Tara Quinn"),
        ("leave Tara alone for now", "Tara Quinn"),
        ("leave Tara alone for the rest of the year", "Tara Quinn"),
        ("leave Gordon be", "Gordon Blake"),
        ("no letters to Gordon until March", "Gordon Blake"),
        ("no more emails to Tara until spring", "Tara Quinn"),
        ("never write to Tara again", "Tara Quinn"),
        ("never email Gordon again", "Gordon Blake"),
        ("take Tara off the list", "Tara Quinn"),
        ("unsubscribe Gordon", "Gordon Blake"),
        ("opt out Gordon", "Gordon Blake"),
        ("no more mail to Celia ever", "Dr. Celia Ford"),
        ("Tara wants no more mail", "Tara Quinn"),
        ("Gordon opted out", "Gordon Blake"),
        ("never write to Rosa Card again", "Rosa Card"),
        ("take Rosa Card off the list", "Rosa Card"),
        ("Rosa Card wants no more mail", "Rosa Card"),
    ],
)
def test_who_is_named_is_silenced(words: str, who: str) -> None:
    """A pause and a never again reach whom they name."""
    assert silenced(words) == {who}


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("pause Tara over winter break, Dec 18 to Jan 11", date(2027, 1, 11)),
        ("pause Tara from Dec 18 until Jan 11", date(2027, 1, 11)),
        ("pause Tara for two weeks", date(2026, 12, 2)),
        ("pause Tara from Dec 18, until Jan 11", date(2027, 1, 11)),
        ("pause Tara from Dec 18 on until Jan 11", date(2027, 1, 11)),
        ("pause Tara Dec 18 - Jan 11", date(2027, 1, 11)),
        ("pause Tara until January 5, 2028", date(2028, 1, 5)),
        ("pause Tara, until January", date(2027, 1, 1)),
        ("pause Tara (until January)", date(2027, 1, 1)),
        ("no letters to Tara until March, please", date(2027, 3, 1)),
    ],
)
def test_a_pause_lasts_until_the_last_day_named(words: str, until: date) -> None:
    """Of a stretch with two ends it is the second that matters."""
    assert [getattr(action, "until", None) for action in read_answer(words, DIGEST, DIGEST.date)] == [until]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("pause Celia until January, her daughter's wedding is on May 5", date(2027, 1, 1)),
        ("pause Celia until January, May 5 is her daughter's wedding", date(2027, 1, 1)),
        ("pause Tara until Dec 1 because her baby is due March 3", date(2026, 12, 1)),
        ("pause Tara until January (her wedding is on May 5)", date(2027, 1, 1)),
        ("pause Tara for two weeks - the move is in February", date(2026, 12, 2)),
        ("pause Celia, she complained on Friday", None),
        ("pause Celia, on Friday she complained", None),
        ("pause Celia because she complained on Friday", None),
    ],
)
def test_a_day_in_the_reason_ends_no_pause(words: str, until: date | None) -> None:
    """What a pause is for has days of its own, and none of them is its end."""
    assert [action.until for action in read_answer(words, DIGEST, DIGEST.date) if isinstance(action, Pause)] == [until]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("pause Tara, she's away until January", date(2027, 1, 1)),
        ("pause Tara because she is on leave until January 15", date(2027, 1, 15)),
        ("pause Tara, she had a baby, until March", date(2027, 3, 1)),
        ("pause Tara because of the baby until March", date(2027, 3, 1)),
        ("pause Tara - swamped with exams till January", date(2027, 1, 1)),
        ("pause Tara (on sabbatical until March 3, 2027)", date(2027, 3, 3)),
        ("pause Tara, she is on leave through January", date(2027, 2, 1)),
        ("give Tara a break, she had surgery and is out until March", date(2027, 3, 1)),
        ("no letters to Tara, she's away until January", date(2027, 1, 1)),
        ("pause Tara. She's away until January.", date(2027, 1, 1)),
        ("pause Tara until January, she's away until May", date(2027, 1, 1)),
        ("pause Tara until January. She's away until May.", date(2027, 1, 1)),
        ("pause Tara, she was away until Friday and is angry", None),
        ("pause Tara, she was angry until yesterday", None),
        ("pause Tara, she's away until further notice", None),
        ("pause Tara. She complained on Friday.", None),
    ],
)
def test_an_until_in_the_reason_ends_a_pause_that_has_no_end(words: str, until: date | None) -> None:
    """Whatever stands between the name and the day; what was so until then, and is over, ends nothing."""
    assert [action.until for action in read_answer(words, DIGEST, DIGEST.date) if isinstance(action, Pause)] == [until]


@pytest.mark.parametrize("words", ["pause Tara, but not until March", "pause Tara if she's away until January"])
def test_a_pause_that_begins_later_is_asked_about(words: str) -> None:
    """That it shall begin then, or only perhaps, is no end."""
    assert silenced(words) == set()


def test_a_letter_behind_a_pause_keeps_its_own_day() -> None:
    """Only what is said of the one who rests ends the pause."""
    found = read_answer("pause Tara. 2 later until January", DIGEST, DIGEST.date)
    assert [action.until for action in found if isinstance(action, Pause)] == [None]
    assert [(action.item, action.until) for action in found if isinstance(action, Snooze)] == [(2, date(2027, 1, 1))]
