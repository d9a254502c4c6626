"""Ties between people, told by mail: who is whom, who introduced whom, who follows whom; a name in doubt is a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from answering import answer, decided, said
from ellison import EK, LEE, NAIR, NOW, PARTNERS, TODAY, digest

from outreach.model.command import Action, Ask, Record, Undo
from outreach.model.decision import ChangePartner, MergePartners, SplitPartner
from outreach.model.people import Joined, Partner, Stage
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
        ("split mei@home.example", record("split", "", other="mei@home.example")),
        ("please split Mei Lee from Dr Lee", record("split", "Dr Lee", other="Mei Lee")),
        ("Dr Lee and Mei Lee are not the same person after all.", record("split", "Dr Lee", other="Mei Lee")),
        ("maybe Dr Lee and Mei Lee are not the same person", Ask(item="split", why="are they, or are they not?")),
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
    assert found.lines[0].undo == "With the word split and mei@home.example they are two again."


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


JOINED = Joined(kept_id=LEE.id, name="Mei Lee", email="mei@home.example", at=NOW)


@pytest.mark.parametrize(("one", "other"), [("", "mei@home.example"), ("Dr Lee", "Mei Lee"), ("Mei Lee", "Dr Lee")])
def test_two_again(one: str, other: str) -> None:
    """An address, or the name that is gone, takes apart what was made one."""
    found = answer(record("split", one, other=other), joined=(JOINED,))
    assert found.decisions == (SplitPartner(partner_id=LEE.id, email="mei@home.example", name="Mei Lee"),)
    assert "Mei Lee is somebody else than Dr. Amara Lee" in said(found)


def test_a_doubt_splits_nobody() -> None:
    """Nobody who was ever one with somebody, or two of that name: nothing is done."""
    assert answer(record("split", "Dr Lee", other="Ana Ruiz"), joined=(JOINED,)).decisions == ()
    assert answer(record("split", "Dr Lee", other="Mei Lee")).decisions == ()
    twins = (JOINED, replace(JOINED, email="mlee@lakeside.example"))
    assert answer(record("split", "Dr Lee", other="Mei Lee"), joined=twins).decisions == ()


def test_undo_says_how_a_merge_goes_back() -> None:
    """With no letter to take back, undo names what was made one today."""
    assert "split and mei@home.example" in said(answer(Undo(), joined=(JOINED,)))
    assert "split" not in said(answer(Undo(), joined=(replace(JOINED, at=NOW - timedelta(days=2)),)))


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
