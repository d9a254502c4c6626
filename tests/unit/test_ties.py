"""Ties between people, told by mail: who is whom, who introduced whom, who follows whom; a name in doubt is a question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import EK, LEE, NAIR, PARTNERS, TODAY, digest

from outreach.model.command import Action, Ask, Record
from outreach.model.decision import ChangePartner, MergePartners
from outreach.model.people import Partner, Stage
from outreach.rules.approval.verdicts import read_answer

MEI = Partner(id=9, name="Mei Lee", email="mei@home.example")


def record(what: str, partner: str, **details: str) -> Record:
    return Record(what=what, partner=partner, details=tuple(details.items()))


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("Dr Lee and Mei Lee are the same person", record("same", "Dr Lee", other="Mei Lee")),
        ("Mei Lee is the same person as Dr Lee.", record("same", "Dr Lee", other="Mei Lee")),
        ("please merge Mei Lee into Dr Lee", record("same", "Dr Lee", other="Mei Lee")),
        ("Ana Ruiz could introduce us to Dr Nair", record("introduced", "Dr Nair", by="Ana Ruiz")),
        ("Dr Nair was introduced by Ana Ruiz", record("introduced", "Dr Nair", by="Ana Ruiz")),
        ("Tom Ek took over from Dr Nair", record("successor", "Dr Nair", who="Tom Ek")),
        ("maybe Dr Lee and Mei Lee are the same person", Ask(item="same", why="are they, or are they not?")),
    ],
)
def test_ties_are_heard(words: str, action: Action) -> None:
    """Each is one sentence as people say it."""
    assert read_answer(words, digest(partners=(*PARTNERS, MEI)), TODAY) == (action,)


@pytest.mark.parametrize("words", ["Dr Lee knows her stuff", "Are Dr Lee and Mei Lee the same person?", "1 and 2 are the same"])
def test_what_only_sounds_like_a_tie(words: str) -> None:
    """Praise, a question and a remark on letters tie nobody to anybody."""
    found = read_answer(words, digest(partners=(*PARTNERS, MEI)), TODAY)
    assert not [each for each in found if isinstance(each, Record)]


def test_two_names_of_one_person() -> None:
    """The first stays; "Dr Lee" beside "Mei Lee" means the other Lee; the receipt says how to take it back."""
    found = answer(record("same", "Dr Lee", other="Mei Lee"), partners=(*PARTNERS, MEI))
    assert found.decisions == (MergePartners(kept_id=LEE.id, gone_id=MEI.id),)
    assert "Mei Lee is Dr. Amara Lee (Lakeside Pediatrics) from now on" in said(found)
    assert found.lines[0].undo == 'at the terminal: outreach partners split "Dr. Amara Lee" mei@home.example'


def test_the_record_with_a_past_stays() -> None:
    """Whichever was named first: a record we have been in touch with is not swallowed by a bare one."""
    written = replace(MEI, stage=Stage.INTRODUCED)
    bare = [each if each.id != LEE.id else replace(each, stage=Stage.KNOWN) for each in PARTNERS]
    found = answer(record("same", "Dr Lee", other="Mei Lee"), partners=(*bare, written))
    assert found.decisions == (MergePartners(kept_id=MEI.id, gone_id=LEE.id),)


@pytest.mark.parametrize(("one", "other"), [("Lee", "Nobody"), ("Lee", "Lee"), ("Dr Lee", "Amara Lee")])
def test_a_doubt_merges_nobody(one: str, other: str) -> None:
    """A stranger, two for one name, or the same record twice: nothing is done."""
    found = answer(record("same", one, other=other), partners=(*PARTNERS, MEI) if other == "Lee" else PARTNERS)
    assert found.decisions == ()


def test_silence_of_one_is_said() -> None:
    """Where one of the two asked for no letters, the receipt says that this holds for both."""
    found = answer(record("same", "Dr Lee", other="Mei Lee"), partners=(*PARTNERS, replace(MEI, suppressed=True)))
    assert "Nobody writes to any of their addresses" in said(found)


def test_who_introduces_and_who_follows() -> None:
    """An introduction is kept with the person it leads to; a successor has the place, and the other has left."""
    found = answer(record("introduced", "Dr Nair", by="Ana Ruiz"))
    assert found.decisions == (ChangePartner(partner_id=NAIR.id, changes=(("introduced_by", "ana@ruiznutrition.example"),)),)
    found = answer(record("successor", "Dr Nair", who="Tom Ek"), partners=(NAIR, replace(EK, org="")))
    assert decided(found, ChangePartner) == [
        ChangePartner(partner_id=NAIR.id, changes=(("left", True),)),
        ChangePartner(partner_id=EK.id, changes=(("succeeds", "nair@mercy.example"), ("org", "Mercy Clinic"))),
    ]
