"""What is known of a partner, put right in a sentence: how close, what they are, how they are reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import LEE, NOW, PARTNERS, TODAY, digest

from outreach.model.command import Ask, Note, Record
from outreach.model.decision import ChangePartner, LearnAddress, MarkAddress, Suppress
from outreach.model.people import Partner, Tier
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.people.details import put_all_right, put_right


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("make Dr Lee core", "tier", "core"),
        ("Dr Lee is core now", "tier", "core"),
        ("put Dr Lee in my core five", "tier", "core"),
        ("move Dr Lee to active", "tier", "active"),
        ("tier Dr Lee resting", "tier", "resting"),
        ("Dr Lee is a light contact", "tier", "light"),
        ("Dr Lee is a psychiatrist", "type", "psychiatry"),
        ("Dr Lee's phone is 828-555-0144", "phone", "828-555-0144"),
        ("new number for Dr Lee: (828) 555-0144 ext 3", "phone", "(828) 555-0144 ext 3"),
        ("Dr Lee's new email is lee@mercy.example", "email", "lee@mercy.example"),
        ("new email for Dr Lee: lee@mercy.example", "email", "lee@mercy.example"),
        ("write to Dr Lee at lee@mercy.example from now on", "email", "lee@mercy.example"),
        ("Dr Lee also writes from lee@home.example", "also", "lee@home.example"),
        ("Dr Lee's second address is lee@home.example", "also", "lee@home.example"),
        ("rename Dr Lee to Amara Lee-Chen", "name", "Amara Lee-Chen"),
        ("Dr Lee's name is now Amara Chen", "name", "Amara Chen"),
        ("Dr Lee's practice is Mercy Clinic", "org", "Mercy Clinic"),
    ],
)
def test_a_detail_is_heard(words: str, field: str, value: str) -> None:
    """Said as one says it, it is the detail and not a note."""
    (action,) = read_answer(words, digest(), TODAY)
    assert isinstance(action, Record)
    assert (action.what, action.partner, action.details[0]) == ("details", LEE.name, (field, value))
    assert [each for each in answer(action).lines if not each.done] == []


@pytest.mark.parametrize(
    "words",
    [
        "is Dr Lee core?",
        "Dr Lee is active in her parish",
        "Dr Lee is a doctor",
        "Dr Lee is a psychiatrist who runs a sleep group",
        "make it light",
    ],
)
def test_what_only_sounds_like_a_detail(words: str) -> None:
    """A question, news, and a word for a trade that says less than what is known change nothing."""
    assert not [each for each in read_answer(words, digest(), TODAY) if isinstance(each, Record)]


def test_a_condition_is_asked() -> None:
    """Nobody's tier hangs on an if."""
    assert [
        each for each in read_answer("make Dr Lee core if she calls back", digest(), TODAY) if not isinstance(each, Ask | Note)
    ] == []


def _told(words: str) -> Record:
    (action,) = read_answer(words, digest(), TODAY)
    assert isinstance(action, Record)
    return action


def test_a_sixth_core_partner_is_refused_with_the_five() -> None:
    """Core holds five: who would be the sixth is not moved, and the five are named."""
    five = [Partner(id=10 + n, name=f"Core {n}", email=f"c{n}@x.example", tier=Tier.CORE, created=NOW) for n in range(5)]
    found = answer(_told("make Dr Lee core"), partners=(*PARTNERS, *five))
    assert found.decisions == ()
    assert all(each.name in said(found) for each in five)
    assert decided(answer(_told("make Dr Lee core"), partners=(*PARTNERS, *five[:4])), ChangePartner) == [
        ChangePartner(partner_id=1, changes=(("tier", "core"),))
    ]
    assert not isinstance(put_right(five[0], "tier", "core", five), str)


def test_a_new_address_is_written_to() -> None:
    """It takes the place of the old one, which stays known as theirs; one that is somebody else's is asked about."""
    found = answer(_told("Dr Lee's new email is lee@mercy.example"))
    assert decided(found, ChangePartner) == [ChangePartner(partner_id=1, changes=(("email", "lee@mercy.example"),))]
    assert decided(found, MarkAddress) == [MarkAddress(email="lee@mercy.example", ok=True)]
    other = next(each for each in PARTNERS if each.id != 1)
    assert answer(_told(f"Dr Lee's new email is {other.email}")).decisions == ()
    also = answer(_told("Dr Lee also writes from lee@home.example"))
    assert also.decisions == (LearnAddress(partner_id=1, email="lee@home.example"),)


@pytest.mark.parametrize("words", ["Dr Lee moved to Mercy, bea@home.example", "Dr Lee's new email is bea@home.example"])
def test_a_second_address_of_somebody_else_is_said_to_be_theirs(words: str) -> None:
    """An address that another partner has, be it a private one, changes hands by no sentence: she hears whose it is, and that alone."""
    other = replace(PARTNERS[1], others=("bea@home.example",))
    found = answer(_told(words), partners=(LEE, other, *PARTNERS[2:]))
    assert f"bea@home.example is the address of {other.name}" in said(found)
    assert "The address is bea@home.example" not in said(found)
    assert not [value for each in decided(found, ChangePartner) for value in each.changes if value[0] == "email"]  # type: ignore[attr-defined]
    assert [each.ok for each in decided(found, MarkAddress) if each.email == "bea@home.example"] == []  # type: ignore[attr-defined]


def test_several_details_hold_whatever_their_order() -> None:
    """Each detail counts for the next, so somebody without an address is written to at the one, and known by the other."""
    nobody = replace(LEE, email="")
    told = {"also": "lee@home.example", "email": "lee@mercy.example"}
    for order in (told, dict(reversed(told.items()))):
        found = [each for each in put_all_right(nobody, order, [nobody]) if not isinstance(each, str)]
        assert (found[-1].becomes.email, found[-1].becomes.others) == ("lee@mercy.example", ("lee@home.example",))
        assert found[-1].decisions == (LearnAddress(partner_id=1, email="lee@home.example"),)


def test_silence_outlives_a_tier() -> None:
    """Who asked for no more letters may be moved, and the words say that the silence stays."""
    found = put_right(replace(LEE, suppressed=True), "tier", "active", [LEE])
    assert not isinstance(found, str)
    assert "no more letters" in found.said


def test_silence_outlives_a_new_address() -> None:
    """Whoever asked for no letters before an address was known is not written to once it is, and no tier brings letters back."""
    silent = replace(LEE, email="", tier=Tier.DO_NOT_CONTACT)
    told = put_right(silent, "email", "lee@mercy.example", [silent])
    assert not isinstance(told, str)
    assert [each.email for each in told.decisions if isinstance(each, Suppress)] == ["lee@mercy.example"]
    assert isinstance(put_right(silent, "tier", "active", [silent]), str)
