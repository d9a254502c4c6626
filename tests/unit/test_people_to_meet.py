"""People she knows of and has not met: who is on the list and why, who is suggested, and what a tap brings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from answering import answer, decided, said
from ellison import CONFIG, NOW, TODAY, digest, rendered

from outreach.model.cadence import Dossier
from outreach.model.command import Label, Show
from outreach.model.decision import AddCue, AskOwner, ChangePartner, Decision
from outreach.model.digest import Digest, ShownQuestion
from outreach.model.outbox import Draft, Event
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral
from outreach.model.review import History
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.due import due
from outreach.rules.cadence.questions import still_useful, still_wanted
from outreach.rules.cadence.series import SECOND_TOUCH
from outreach.rules.people.prospects import Prospect, introduced, prospects, suggested

ZONE = ZoneInfo("America/New_York")
CALENDAR = calendar_of(CONFIG, ())
WORK = "runs a group for new mothers"
NAIR = Partner(id=1, name="Dr. Priya Nair", email="nair@mercy.example", org="Mercy Clinic", org_id=1, type="psychiatry")
PARK = Partner(id=2, name="Jin Park", email="park@mercy.example", org="Mercy Clinic", org_id=1, type="primary_care")
OTT = Partner(id=3, name="Lea Ott", email="ott@lea.example", type="psychiatry", how_known="from the fair")
RUIZ = Partner(id=4, name="Ana Ruiz", email="ruiz@mercy.example", org="Mercy Clinic", org_id=1, stage=Stage.REFERRING)


def _met(partner: Partner, days: int, **more: object) -> Dossier:
    at = NOW - timedelta(days=days)
    touch = Touch(partner_id=partner.id, kind=TouchKind.COFFEE, direction=Direction.BOTH, at=at, cause="x", by_hand=True)
    return Dossier(partner=replace(partner, stage=Stage.TALKED), touches=(touch,), **more)  # type: ignore[arg-type]


def _found(*dossiers: Dossier, referrals: tuple[Referral, ...] = (), now: datetime = NOW) -> tuple[Prospect, ...]:
    history = History(
        partners=tuple(each.partner for each in dossiers),
        referrals=referrals,
        touches=tuple(touch for each in dossiers for touch in each.touches),
    )
    return prospects(dossiers, history, now, ZONE)


def test_the_first_category_first_and_in_it_who_can_be_introduced() -> None:
    """Ranked by the category, then by whether somebody could introduce them; whoever was written to is none of them."""
    written = _met(RUIZ, 3)
    found = _found(*(Dossier(partner=each) for each in (OTT, NAIR, PARK)), written)
    assert [each.partner.name for each in found] == ["Jin Park", "Dr. Priya Nair", "Lea Ott"]
    assert [each.category.rank for each in found] == [1, 4, 4]


def test_each_stands_there_for_a_reason() -> None:
    """Who could introduce them, which place hangs on one person, her own notes, since when, and whether they were met."""
    sent = tuple(Referral(code=f"R-{n}", partner_id=4, received=NOW - timedelta(days=30 * n)) for n in (1, 2))
    new = replace(NAIR, created=datetime(2026, 5, 4, 15, tzinfo=UTC))
    found = {
        each.partner.id: introduced(each) for each in _found(Dossier(partner=new), _met(OTT, 50), _met(RUIZ, 3), referrals=sent)
    }
    assert found[1] == (
        "Dr. Priya Nair, Mercy Clinic; Ana Ruiz could introduce you; Mercy Clinic hangs on Ana Ruiz; "
        "on your list since Mon 4 May, and never written to"
    )
    assert found[3] == 'Lea Ott; you met once, Tue 29 Sep, and nothing came after it; your notes: "from the fair"'


@pytest.mark.parametrize(
    "dossier",
    [
        Dossier(partner=replace(NAIR, suppressed=True)),
        Dossier(partner=replace(NAIR, left=True)),
        Dossier(partner=replace(NAIR, tier=Tier.RESTING)),
        Dossier(partner=replace(NAIR, tier=Tier.DO_NOT_CONTACT)),
        Dossier(partner=replace(NAIR, paused_until=TODAY + timedelta(days=1))),
        Dossier(partner=replace(NAIR, not_before=NOW + timedelta(days=1))),
        Dossier(partner=NAIR, doubted=True),
        Dossier(partner=replace(NAIR, stage=Stage.INTRODUCED)),
        _met(NAIR, SECOND_TOUCH.days),
        _met(NAIR, 50, referrals=(Referral(code="R-1", partner_id=1, received=NOW),)),
        replace(_met(NAIR, 50), touches=(*_met(NAIR, 50).touches, *_met(NAIR, 40).touches)),
    ],
)
def test_nobody_who_is_to_be_left_alone_or_needs_no_list(dossier: Dossier) -> None:
    """Silence, rest, a pause, an absence, a doubt, a letter, a later touch, a second meeting, a client: then they are no prospect."""
    assert _found(dossier) == ()


def test_who_has_no_address_is_somebody_to_call() -> None:
    """They are on the list, and no letter to them is suggested."""
    (found,) = _found(Dossier(partner=replace(NAIR, email="")))
    assert suggested((found,), (), TODAY, 2) == ()


def test_few_are_suggested_and_nobody_so_soon_again() -> None:
    """No more than there is room for; not who was suggested within three months, nor whose work is asked about, nor whose letter comes by itself."""
    found = _found(*(Dossier(partner=each) for each in (OTT, NAIR, PARK)))
    assert [each.about for each in suggested(found, (), TODAY, 2)] == ["Jin Park", "Dr. Priya Nair"]
    assert suggested(found, (), TODAY, 0) == suggested(found, (), TODAY, -1) == ()
    asked = {"specific:2", "meet:1:2026-09"}
    assert [each.about for each in suggested(found, asked, TODAY, 2)] == ["Lea Ott"]
    assert [each.about for each in suggested(found, {"meet:2:2026-08"}, TODAY, 1)] == ["Jin Park"]
    known = _found(Dossier(partner=replace(PARK, specific=WORK)))
    assert known[0].comes
    assert suggested(known, (), TODAY, 2) == ()


def _asked(dossier: Dossier) -> AskOwner:
    (question,) = suggested(_found(dossier), (), TODAY, 1)
    return question


def _shown(asked: AskOwner) -> Digest:
    return replace(digest(), questions=(ShownQuestion(id="Q1", text=asked.text, about=asked.about, key=asked.key),))


def _told(dossier: Dossier, word: str) -> tuple[list[Decision], str]:
    shown = _shown(_asked(dossier))
    actions = read_answer(f"Q1 {word}", shown, TODAY)
    found = answer(*actions, shown=shown, partners=(dossier.partner,), dossier={dossier.partner.id: dossier}.get)
    return list(found.decisions), said(found)


@pytest.mark.parametrize("word", ["yes", "yes please", "draft it", "sure", "ok"])
def test_a_yes_is_a_wish_for_the_letter(word: str) -> None:
    """The log then asks for it before all other introductions, also where she had refused one before; the letter waits for another yes."""
    refused = Draft(
        id=9, partner_id=3, to_name=OTT.name, to_email=OTT.email, subject="s", body="b", purpose="introduction",
        created=NOW - timedelta(days=90), ended_by=Event.REJECT, message_id="<x@y.example>",
    )  # fmt: skip
    before = Dossier(partner=replace(OTT, specific=WORK), past_drafts=(refused,))
    other = Dossier(partner=replace(PARK, specific=WORK))
    assert [step.partner_id for step in due((before, other), CALENDAR, NOW, CONFIG)] == [2]
    made, words = _told(before, word)
    (cue,) = (each.cue for each in made if isinstance(each, AddCue))
    assert "I draft an introduction to Lea Ott" in words
    steps = due((replace(before, cues=(cue,)), other), CALENDAR, NOW, CONFIG)
    assert [(step.partner_id, step.purpose) for step in steps] == [(3, "introduction"), (2, "introduction")]
    assert steps[0].why == "You asked for an introduction to Lea Ott."
    again = replace(before, cues=(cue,), past_drafts=(refused, replace(refused, created=NOW + timedelta(days=2))))
    assert due((again,), CALENDAR, NOW + timedelta(days=5), CONFIG) == ()


def test_nothing_is_drafted_without_a_fact() -> None:
    """Where nothing specific is known a yes brings the one question about their work, before all others of its kind, and no letter."""
    made, words = _told(Dossier(partner=NAIR), "yes")
    (cue,) = (each.cue for each in made if isinstance(each, AddCue))
    (question,) = (each for each in made if isinstance(each, AskOwner))
    assert question.key == "specific:1"
    assert "Before I write to Dr. Priya Nair (Mercy Clinic) I need one thing" in words
    dossier = Dossier(partner=NAIR, cues=(cue,))
    assert due((dossier,), CALENDAR, NOW, CONFIG) == ()
    others = [Dossier(partner=replace(OTT, id=n)) for n in (7, 8)]
    waiting = [*(AskOwner(key=f"specific:{each.partner.id}", text="?") for each in others), question]
    assert [each.key for each in still_wanted(waiting, (*others, dossier), NOW, CONFIG)] == ["specific:7", "specific:1"]
    known = replace(dossier, partner=replace(NAIR, specific=WORK))
    assert [step.purpose for step in due((known,), CALENDAR, NOW, CONFIG)] == ["introduction"]


def test_who_was_met_gets_a_hello() -> None:
    """No introduction to somebody she has met: a yes brings a word that they should stay in touch."""
    before = _met(OTT, 50)
    made, words = _told(before, "yes")
    (cue,) = (each.cue for each in made if isinstance(each, AddCue))
    assert "I draft a hello to Lea Ott" in words
    assert [step.purpose for step in due((replace(before, cues=(cue,)),), CALENDAR, NOW, CONFIG)] == ["check_in"]
    assert not [each for each in _told(before, "no")[0] if isinstance(each, ChangePartner)]


@pytest.mark.parametrize("word", ["no", "not now", "no thanks"])
def test_not_now_is_peace_for_three_months(word: str) -> None:
    """Nobody writes to them, asks about their work or suggests them until then."""
    dossier = Dossier(partner=replace(NAIR, specific=WORK), past_drafts=())
    shown = _shown(_asked(Dossier(partner=NAIR)))
    found = answer(*read_answer(f"Q1 {word}", shown, TODAY), shown=shown, partners=(NAIR,), dossier={1: dossier}.get)
    (change,) = decided(found, ChangePartner)
    assert change == ChangePartner(partner_id=1, changes=(("paused_until", date(2027, 2, 16)),))
    assert "Not now: no letter to Dr. Priya Nair (Mercy Clinic) before Tue 16 Feb" in said(found)


def test_one_tap_for_each_answer() -> None:
    """The digest has a button that drafts and one that puts off, and the text form says the same."""
    asked = replace(_shown(_asked(Dossier(partner=NAIR))).questions[0], options=("yes", "no"))
    page = rendered(replace(digest(), questions=(asked,)))
    assert "(draft it · not now)" in page.text
    assert page.text.index("| IDEAS") < page.text.index("Somebody to know (psychiatry)")
    assert "| QUESTIONS" not in page.text
    assert ">Draft it</a>" in page.html
    assert ">Not now</a>" in page.html
    assert "label%20Q1%20yes" in page.html


def test_a_suggestion_ends_with_what_made_it() -> None:
    """Once they were written to, met, or asked for peace, the question is gone."""
    question = _asked(Dossier(partner=NAIR))
    asked = [question]
    assert still_useful(asked, (Dossier(partner=NAIR),), NOW, CONFIG) == (question,)
    for dossier in (Dossier(partner=replace(NAIR, suppressed=True)), _met(NAIR, 1), Dossier(partner=replace(NAIR, id=9))):
        assert still_useful(asked, (dossier,), NOW, CONFIG) == ()


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("prospects", None),
        ("Who should I know?", None),
        ("whom else should we meet in psychiatry?", "psychiatry"),
        ("people I should know", None),
        ("prospects for the school counselors", "school counselors"),
    ],
)
def test_the_list_is_a_question_away(words: str, about: str | None) -> None:
    """By mail and with `tell`, of all categories or of one."""
    assert read_answer(words, digest(), TODAY) == (Show(what="prospects", about=about),)


def test_a_button_means_the_same() -> None:
    """Pressing one is answering in words."""
    shown = _shown(_asked(Dossier(partner=NAIR)))
    found = answer(Label(item="Q1", kind="no"), shown=shown, partners=(NAIR,), dossier={1: Dossier(partner=NAIR)}.get)
    assert decided(found, ChangePartner)
