"""Names that are words, names typed small, turned round or with more than two words, and the age that stands beside them; every mail invented."""

from __future__ import annotations

import pytest

from outreach.model.mail import Address, Message
from outreach.rules.reading import facts, names
from outreach.rules.reading.client import referred
from outreach.rules.reading.own_words import dissect
from outreach.rules.reading.phones import client_phone

OTHERS = frozenset(("maya", "ellison", "ann", "poe"))


@pytest.mark.parametrize(
    ("text", "initials", "age"),
    [
        ("patient: summer hale, 33, panic. ok to send?", "S.H.", 33),
        ("hi maya, joy okafor 45 needs someone, her brother hope drives her", "J.O.", 45),
        ("hey its kim. sending u rose, 24, ocd", "R.", 24),
        ("brother needs help too: dale whitcomb, 52, drinking", "D.W.", 52),
        ("NEW PT MERCY DANIELS 22F PANIC", "M.D.", 22),
        ("Please see Winter Malloy (they/them, 17).", "W.M.", 17),
        ("Her name is Destiny. She is nineteen and cutting.", "D.", 19),
        ("I have a kiddo, Journey, 8, who won't sleep.", "J.", 8),
        ("Thanks for Tuesday. Sending you Faith, thirty-one, postpartum.", "F.", 31),
        ("May is the worst month. A woman of 38, Rose van Dyk, grief.", "R.V.D.", 38),
        ("O'Neil, Sean - 29 - OCD", "S.O.", 29),
        ("Pt: de la Cruz, Maria T. Age: nine", "M.T.D.L.C.", 9),
        ("PT: HOLLOWAY, J\nAGE: 29", "J.H.", 29),
        ("My Mr. Del Toro (52, stents) is terrified of exercise.", "D.T.", 52),
        ('Elizabeth "Bets" Carmody, 66, widow.', "E.C.", 66),
        ("Sending you Thos. Wm. Garrity Jr., 61, widower.", "T.W.G.", 61),
        ("Initials A. R.-L., nineteen, OCD.", "A.R.L.", 19),
        ("Officer Dan Reyes, 36, shooting in June. Call him, not me.", "D.R.", 36),
        ("Grace and I talked. It's for Tom Hall, 41, burnout.", "T.H.", 41),
        ("Beneficiary BRANDT, KAYLEE R., age 28.", "K.R.B.", 28),
        ("Beneficiary MAY, DARNELL, age 35, marital problem.", "D.M.", 35),
        ("Patient Name: Vane,Theo\nAge: 8", "T.V.", 8),
        ("Her boy Will is 8 and chews his shirts. Last name is Prather.", "W.P.", 8),
        ("You forgot the Okafor girl. Grace, 20, exams.", "G.O.", 20),
        ("jo f. is one of my juniors, 16, cuts", "J.F.", 16),
        ("She is 13, her initials are T-A.O. (the hyphen counts).", "T.O.", 13),
        ("Indiv = Joy M., 23. Uncle = Will M.", "J.M.", 23),
        ("She goes by Izzy Le. She's 19.", "I.L.", 19),
        ("grace park 34f panic, call her", "G.P.", 34),
        ("Sending you Mr. Gus Teller, 66.", "G.T.", 66),
        ("Faith, 12, tics. Mom is Grace Ames.", "F.", 12),
    ],
)
def test_a_name_is_read_where_one_is_expected(text: str, initials: str, age: int) -> None:
    """Before an age, behind "patient:" or "her name is", a word is a name, in whatever letters it was typed."""
    name = names.client_name(text, strangers=OTHERS)
    assert (names.initials(name), facts.age(text, name)) == (initials, age)


@pytest.mark.parametrize(
    "text",
    [
        "Hope you are well. Chance of an opening for a 9 yo boy?",
        "Will you call her? 34F with panic.",
        "One finished Tuesday. 40, fifty-two weeks clean. No open case.",
        "cutting x3 mo, 16, mom on board",
        "My client (Guatemalan, 30) has nightmares.",
        "CANNOT DO SUNDAY. BUT I HAVE A 41 YR OLD WITH NIGHTMARES AND I THOUGHT OF YOU.",
    ],
)
def test_a_word_is_no_name_where_none_is_expected(text: str) -> None:
    """Hope, Chance, Will and the days of the week are words everywhere else."""
    assert names.client_name(text, strangers=OTHERS) is None


@pytest.mark.parametrize(
    ("body", "initials"),
    [
        ("Maya, I coach people. 47, burnout, he asked for you.", None),
        ("Hey Maya, one of mine is stuck. Bertrand Cole, 47.", "B.C."),
        ("Hi this is Bonnie. Lorraine Teague, 52, 828-555-0125.", "L.T."),
    ],
)
def test_who_is_greeted_is_no_client(body: str, initials: str | None) -> None:
    """A mail to a shared address names its reader in the greeting alone."""
    message = Message(identity="x", senders=(Address(name="Hank", email="hank@coach.example"),), subject="one of mine", text=body)
    assert referred(message, dissect(message))[1].initials == initials


def test_the_age_of_the_client_stands_beside_her_name() -> None:
    """Of two ages the one behind the client's name is hers."""
    assert facts.age("A dad, Tess Ore, 44. His son (9) died.", "Tess Ore") == 44
    assert facts.age("Kim Vale (Hye), 49, hasn't slept since age 9.", "Kim Vale") == 49


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Doña Eva, setenta y un años, triste.", 71),
        ("Frau B., zweiundsechzig, Schwindel.", 62),
        ("Kevin, trente et un ans, anxieux.", 31),
        ("Assunta, quarant'anni, non dorme.", 40),
        ("He turns 17 in February.", 16),
    ],
)
def test_ages_are_read_in_words_and_before_they_are_reached(text: str, years: int) -> None:
    """Numbers in words of five languages are ages, and who turns 17 in February is sixteen."""
    assert facts.age(text) == years


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("mom's is 828-555-0141, hers is 828-555-0142", "828-555-0142"),
        ("Ph 828-555-0150 (hers) / 828-555-0151 (sister, ok to lv msg)", "828-555-0150"),
        ("her direct line: 828/555-0155, mine is 828-555-0101", "828/555-0155"),
        ("The adjuster is Dee Rawls, 828-555-0190. His own is 828-555-0191.", "828-555-0191"),
    ],
)
def test_of_several_telephones_the_clients_own_is_taken(text: str, phone: str) -> None:
    """ "Hers", "his own" and "(hers)" are surer than a relative's number or an adjuster's."""
    assert client_phone(text) == phone
