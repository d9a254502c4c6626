"""Natural commands: each ends in the right rows and an echo of names and dates, and a name in doubt is a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from answering import answer, decided, said
from ellison import LEE, NOW, PARTNERS, TODAY, digest

from outreach.model.command import Action, Label, Met, NewPartner, Note, OptOut, Pause, Record, SetConsent, SetOutcome
from outreach.model.decision import (
    AddFact,
    AddPartner,
    AddPromise,
    AddResource,
    AnswerQuestion,
    AskOwner,
    ChangePartner,
    KeepPromise,
    LearnAddress,
    LogGift,
    LogOutbound,
    LogTouch,
    MarkAddress,
    MoveReferral,
    OpenReferral,
    RecordConsent,
    SetSetting,
    Suppress,
)
from outreach.model.digest import Digest, ShownCard, ShownQuestion
from outreach.model.people import Stage
from outreach.model.referral import Consent, ConsentLevel, ReferralState
from outreach.model.touch import Direction, TouchKind
from outreach.rules.approval.verdicts import read_answer


def record(what: str, partner: str | None = None, /, **details: str) -> Record:
    return Record(what=what, partner=partner, details=tuple(details.items()))


def test_met_is_a_touch_and_unlocks_the_next_stage() -> None:
    """`met Dr Lee today, talked about groups, 45m`."""
    found = answer(Met(partner="Dr Lee", text="talked about groups", when=TODAY, minutes=45))
    touch, change = found.decisions
    assert isinstance(touch, LogTouch)
    assert (touch.touch.partner_id, touch.touch.kind, touch.touch.minutes) == (1, TouchKind.MEETING, 45)
    assert touch.touch.at <= NOW
    assert change == ChangePartner(partner_id=1, changes=(("stage", Stage.TALKED),))
    assert said(found) == "Meeting with Dr. Amara Lee (Lakeside Pediatrics), Wed 18 Nov, 45 minutes: talked about groups."


def test_what_has_not_happened_is_not_logged() -> None:
    """A meeting next week is no touch."""
    assert answer(Met(partner="Dr Lee", when=TODAY + timedelta(days=3))).decisions == ()


def test_a_partner_who_refers_stays_one() -> None:
    """Meeting somebody does not move them back."""
    partners = (replace(LEE, stage=Stage.REFERRING),)
    assert not decided(answer(Met(partner="Dr Lee", when=TODAY), partners=partners), ChangePartner)


@pytest.mark.parametrize("name", ["Lee", "amara lee", "Dr. Amara Lee", "LEE@lakeside.example", "Dr Lee"])
def test_a_name_means_one_person(name: str) -> None:
    """By last name, whole name or address, with or without a title."""
    assert answer(Note(partner=name, text="x")).decisions == (AddFact(partner_id=1, text="x"),)


@pytest.mark.parametrize(
    "action",
    [
        Met(partner="Lee"),
        Note(partner="Lee", text="x"),
        Pause(partner="Lee"),
        OptOut(partner="Lee"),
        record("gift", "Lee", amount="25"),
        record("specific", "Lee", text="x"),
        record("moved", "Lee", to="x"),
        record("carded", "Lee"),
        record("resume", "Lee"),
        record("log_referral", "Lee"),
        record("outbound", "Lee"),
        record("promise", "Lee", text="x"),
        SetConsent(client="J.F.", partner="Lee", value="yes"),
    ],
)
@pytest.mark.parametrize(
    "others", [(), (replace(LEE, id=9, name="Dr. Bruce Lee", email="b@lee.example"),)], ids=["nobody", "two"]
)
def test_a_name_in_doubt_is_a_question(action: Action, others: tuple[object, ...]) -> None:
    """Nobody or two of them: nothing is done, and it is asked."""
    partners = (*(PARTNERS if others else PARTNERS[1:]), *others)
    found = answer(action, partners=partners)
    assert found.decisions == ()
    assert "?" in said(found)


def test_notes_pauses_and_opt_outs() -> None:
    """Each in its row, each echoed."""
    assert answer(Pause(partner="Dr Lee", until=date(2027, 1, 4))).decisions == (
        ChangePartner(partner_id=1, changes=(("paused_until", date(2027, 1, 4)),)),
    )
    assert "before Mon 4 Jan 2027" in said(answer(Pause(partner="Dr Lee", until=date(2027, 1, 4))))
    assert answer(record("resume", "Dr Lee")).decisions == (ChangePartner(partner_id=1, changes=(("paused_until", None),)),)
    assert answer(OptOut(partner="Tom Ek")).decisions == (Suppress(email="tek@northside.example", why="the owner said so"),)
    assert answer(OptOut(partner="J. Ortiz <j@ortiz.example>")).decisions == (
        Suppress(email="j@ortiz.example", why="the owner said so"),
    )


def test_a_new_partner_needs_an_address_or_something_else() -> None:
    """Known addresses change nothing, nor does a name that is somebody's; unknown professions are said; without an address they are only never written to."""
    found = answer(NewPartner(name="Dr Priya Shah", email="Shah@Lakeside.example", org="Lakeside", type="psychiatry"))
    (made,) = found.decisions
    assert isinstance(made, AddPartner)
    assert (made.partner.id, made.partner.email, made.partner.type) == (0, "shah@lakeside.example", "psychiatry")
    assert answer(NewPartner(name="X")).decisions == ()
    assert answer(NewPartner(name="X", email="no address")).decisions == ()
    assert answer(NewPartner(name="X", email="lee@lakeside.example")).decisions == ()
    (known,) = answer(NewPartner(name="Beth Cho", org="Northside High", type="school_counsellor", note="828-555-0144")).decisions
    assert isinstance(known, AddPartner)
    assert (known.partner.email, known.partner.phone, known.partner.how_known) == ("", "828-555-0144", "")
    assert answer(NewPartner(name="Amara Lee", org="Lakeside Pediatrics")).decisions == ()
    assert "profession" in said(answer(NewPartner(name="X", email="x@y.example", type="astronaut")))


def test_gifts_cards_and_the_cap() -> None:
    """A gift is money and a touch, and what is left of the cap is named; `carded 1 3` means the cards of those numbers."""
    found = answer(record("gift", "Dr Lee", what="book", amount="25"))
    assert decided(found, LogGift) == [LogGift(partner_id=1, what="book", cents=2500, day=TODAY)]
    assert decided(found, LogTouch)
    assert "$25.00 are left" in said(found)
    listed = [ShownCard(n=n, to=each.name, email=each.email) for n, each in enumerate(PARTNERS[:3], 1)]
    cards = decided(answer(record("carded", items="1 3"), shown=digest(cards=listed)), LogTouch)
    touches = [each.touch for each in cards if isinstance(each, LogTouch)]
    assert [(each.partner_id, each.kind) for each in touches] == [(1, TouchKind.CARD), (3, TouchKind.CARD)]
    assert answer(record("carded", items="77")).decisions == ()


def test_beyond_the_cap_nothing_is_written_down() -> None:
    """A gift beyond the year's cap for one person, or of unknown worth, is asked about; only `anyway` writes it down."""
    before = {1: 3000}
    assert answer(record("gift", "Dr Lee", what="book", amount="20"), given=before).decisions
    assert answer(record("gift", "Tom Ek", what="book", amount="50"), given=before).decisions
    beyond = answer(record("gift", "Dr Lee", what="book", amount="20.01"), given=before)
    assert beyond.decisions == ()
    assert "$50.01 this year, and the cap is $50" in said(beyond)
    assert decided(answer(record("gift", "Dr Lee", what="book", amount="20.01", anyway="yes"), given=before), LogGift)
    unknown = answer(record("gift", "Dr Lee", what="book"))
    assert unknown.decisions == ()
    assert "worth" in said(unknown)


def test_one_sentence_about_their_work() -> None:
    """It is kept, and the question that asked for it is answered."""
    found = answer(record("specific", "Tom Ek", text="runs a grief group"))
    assert found.decisions == (
        ChangePartner(partner_id=2, changes=(("specific", "runs a grief group"),)),
        AnswerQuestion(key="specific:2", answer="runs a grief group"),
    )


def test_somebody_moved() -> None:
    """To a new place, with or without an address, or simply left: who follows is asked, and without a new address nothing goes to the old one."""
    to_mercy = answer(record("moved", "Dr Lee", to="Mercy"))
    assert decided(to_mercy, ChangePartner) == [ChangePartner(partner_id=1, changes=(("org", "Mercy"), ("left", False)))]
    assert decided(to_mercy, MarkAddress) == [MarkAddress(email="lee@lakeside.example", ok=False)]
    keys = [each.key for each in decided(to_mercy, AskOwner)]  # type: ignore[union-attr]
    assert keys == ["address:lee@lakeside.example", "left:1:Lakeside Pediatrics"]
    gone = answer(record("moved", "Dr Lee"))
    assert decided(gone, ChangePartner) == [ChangePartner(partner_id=1, changes=(("left", True),))]
    assert [each.key for each in decided(gone, AskOwner)] == ["left:1:Lakeside Pediatrics"]  # type: ignore[union-attr]
    with_address = answer(record("moved", "Dr Lee", to="Mercy", email="LEE@mercy.example"))
    assert decided(with_address, ChangePartner) == [
        ChangePartner(partner_id=1, changes=(("org", "Mercy"), ("left", False), ("email", "lee@mercy.example")))
    ]
    assert decided(with_address, MarkAddress) == [MarkAddress(email="lee@mercy.example", ok=True)]
    assert "lee@mercy.example from now on" in said(with_address)
    (back,) = read_answer("Dr Lee is back at Mercy", digest(), TODAY)
    assert back == record("moved", "Dr. Amara Lee", to="Mercy", text="is back at Mercy")


def test_who_took_over_is_somebody_else() -> None:
    """An address told beside the successor is the successor's; nobody is asked who follows, and the one who left keeps their own."""
    words = "Dr Lee left Lakeside, Dr. Mina Sato follows, sato@lakeside.example"
    (action,) = read_answer(words, digest(), TODAY)
    told = "left Lakeside, Dr. Mina Sato follows, sato@lakeside.example"
    assert action == record("moved", "Dr. Amara Lee", heir="Dr. Mina Sato", heir_email="sato@lakeside.example", text=told)
    found = answer(action)
    assert decided(found, ChangePartner) == [
        ChangePartner(partner_id=1, changes=(("left", True),)),
        ChangePartner(partner_id=0, changes=(("succeeds", "lee@lakeside.example"),)),
    ]
    (added,) = decided(found, AddPartner)
    assert (added.partner.name, added.partner.email, added.partner.org) == (  # type: ignore[union-attr]
        "Dr. Mina Sato",
        "sato@lakeside.example",
        "Lakeside Pediatrics",
    )
    assert not decided(found, AskOwner)
    assert "Dr. Mina Sato (Lakeside Pediatrics) follows Dr. Amara Lee" in said(found)
    (unclear,) = read_answer("Dr Lee left Lakeside, her colleague takes over, sato@lakeside.example", digest(), TODAY)
    assert unclear == record("moved", "Dr. Amara Lee", text="left Lakeside, her colleague takes over, sato@lakeside.example")
    itself = answer(record("moved", "Dr Lee", heir="Dr. Mina Sato", heir_email="lee@lakeside.example"))
    assert not decided(itself, AddPartner)
    assert "Which one has whoever follows?" in said(itself)


def test_how_far_a_referral_came() -> None:
    """By code or initials; an unknown word or code is asked."""
    assert answer(SetOutcome(referral="r26", outcome="booked")).decisions == (
        MoveReferral(code="R-26", state=ReferralState.SCHEDULED, on=TODAY),
    )
    assert answer(SetOutcome(referral="JF", outcome="not_a_fit", when=date(2026, 11, 2))).decisions == (
        MoveReferral(code="R-21", state=ReferralState.NOT_A_FIT, on=date(2026, 11, 2)),
    )
    assert answer(SetOutcome(referral="R-99", outcome="booked")).decisions == ()
    assert answer(SetOutcome(referral="R-26", outcome="flew away")).decisions == ()


def test_consent_has_a_level_and_an_end_and_can_be_ended() -> None:
    """`R-21 consent level 1 until ...`, and withdrawn at once."""
    (given,) = answer(SetConsent(client="R-21", partner="Dr Lee", value="yes", level=2, until=date(2027, 2, 1))).decisions
    assert given == RecordConsent(
        consent=Consent(code="R-21", partner_id=1, level=ConsentLevel.PROGRESS, given=TODAY, expires=date(2027, 2, 1))
    )
    (short,) = answer(SetConsent(client="J.F.", partner="Dr Lee", value="yes")).decisions
    assert isinstance(short, RecordConsent)
    assert (short.consent.level, short.consent.expires) == (ConsentLevel.CONNECTED, TODAY + timedelta(days=365))
    (ended,) = answer(SetConsent(client="J.F.", partner="Dr Lee", value="no")).decisions
    assert isinstance(ended, RecordConsent)
    assert ended.consent.revoked == TODAY
    assert answer(SetConsent(client="M.K.", partner="Dr Lee", value="yes")).decisions == ()


def test_referrals_in_and_out() -> None:
    """Told by phone, or sent on."""
    (made, called, refers) = answer(record("log_referral", "Dr Lee", need="teen, anxiety")).decisions
    assert isinstance(called, LogTouch)
    assert (called.touch.kind, called.touch.direction) == (TouchKind.CALL, Direction.IN)
    assert isinstance(made, OpenReferral)
    assert refers == ChangePartner(partner_id=1, changes=(("stage", "referring"),))
    assert (made.referral.code, made.referral.partner_id, made.referral.need) == ("", 1, "teen, anxiety")
    assert answer(record("outbound", "Ana Ruiz", need="ED")).decisions == (LogOutbound(partner_id=4, need="ED"),)


def test_promises_made_and_kept() -> None:
    """By P and a number, or a word that only it holds."""
    assert answer(record("promise", "Ana Ruiz", text="send the handout", due="2026-11-20")).decisions == (
        AddPromise(partner_id=4, text="send the handout", due=date(2026, 11, 20)),
    )
    for item in ("P1", "1", "p 1", "handout"):
        assert answer(record("done", item=item)).decisions == (KeepPromise(promise_id=31),)
    for item in ("P2", "", "nothing"):
        assert answer(record("done", item=item)).decisions == ()


@pytest.mark.parametrize(
    ("told", "left", "says"),
    [
        ({"away": "2026-12-24/2027-01-02"}, "", "not away Thu 24 Dec to Sat 2 Jan 2027 any more"),
        (
            {"away": "2026-11-10/2026-11-20 2026-12-24/2026-12-27"},
            "2026-12-24/2026-12-27 2026-11-10/2026-11-17",
            "not away Tue 10 Nov",
        ),
        ({"away": "2026-11-18/2026-11-20"}, "", "not away Wed 18 Nov to Fri 20 Nov any more"),
        ({"away": "2026-12-24/2026-12-27", "hold_until": "for ever"}, None, "still away Thu 24 Dec to Sun 27 Dec"),
        ({"away": "2026-01-02/2026-01-09"}, None, "Letters may go again."),
    ],
)
def test_days_away_are_taken_back(told: dict[str, str], left: str | None, says: str) -> None:
    """The word that lets letters go again ends an absence that has begun; one ahead goes with it only where nothing was held."""
    found = answer(record("resume"), told=told)
    assert [each.value for each in found.decisions if isinstance(each, SetSetting) and each.name == "away"] == (
        [left] if left is not None else []
    )
    assert found.decisions[0] == SetSetting(name="hold_until", value="")
    assert says in said(found)


def test_the_practice_itself() -> None:
    """Away days are added to those known, openings carry their date, news and resources are kept."""
    away = answer(record("away", **{"from": "2027-07-20", "to": "2027-08-03"}), told={"away": "2026-12-24/2027-01-02"})
    assert away.decisions == (SetSetting(name="away", value="2026-12-24/2027-01-02 2027-07-20/2027-08-03"),)
    assert "resume" in away.lines[0].undo
    assert answer(record("away", **{"from": "2027-08-03", "to": "2027-07-20"})).decisions == ()
    assert answer(record("openings", count="2")).decisions == (
        SetSetting(name="openings", value="2"),
        SetSetting(name="openings_as_of", value="2026-11-18"),
        SetSetting(name="openings_until", value=""),
    )
    assert answer(record("openings", count="many")).decisions == ()
    assert answer(record("resume")).decisions == (SetSetting(name="hold_until", value=""),)
    assert answer(record("update", text="finished EMDR training")).decisions == (
        SetSetting(name="updates", value="2026-11-18 finished EMDR training"),
    )
    assert answer(record("resource", text="A page on sleep https://x.example/s #sleep")).decisions == (
        AddResource(title="A page on sleep", link="https://x.example/s", tags=("sleep",)),
    )


def asks(*questions: AskOwner) -> Digest:
    return digest(questions=questions, drafts=(), promises=(), loops=())


def test_labels_answer_questions_and_bring_what_they_ask_for() -> None:
    """A kind corrects a record; a yes about an address or an opt-out acts on it."""
    shown = asks(
        AskOwner(key="kind:sha256:1", text="Is this a referral?"),
        AskOwner(key="same:l@x.example:1", text="Same?"),
        AskOwner(key="opt_out:t@x.example", text="Out?"),
    )
    ids = {each.key.partition(":")[0]: each.id for each in shown.questions}
    assert answer(Label(item=ids["kind"], kind="other"), shown=shown).decisions == (
        AnswerQuestion(key="kind:sha256:1", answer="other"),
    )
    assert answer(Label(item=ids["kind"].lower(), kind="yes"), shown=shown).decisions == ()
    assert LearnAddress(partner_id=1, email="l@x.example") in answer(Label(item=ids["same"], kind="yes"), shown=shown).decisions
    assert len(answer(Label(item=ids["same"], kind="no"), shown=shown).decisions) == 1
    assert decided(answer(Label(item=ids["opt_out"], kind="yes"), shown=shown), Suppress)
    assert answer(Label(item="Q9", kind="referral"), shown=shown).decisions == ()


@pytest.mark.parametrize("topic", ["same", "reach"])
def test_an_address_that_has_become_somebody_elses(topic: str) -> None:
    """A yes to an address that another partner has by now changes nothing but the question, and says whose it is."""
    taken = (PARTNERS[0], replace(PARTNERS[1], others=("x@home.example",)), *PARTNERS[2:])
    question = ShownQuestion(id="Q1", key=f"{topic}:x@home.example:1", text="Is it theirs?", about=PARTNERS[0].name)
    found = answer(Label(item="Q1", kind="yes"), shown=Digest(id="D", date=TODAY, questions=(question,)), partners=taken)
    assert [type(each) for each in found.decisions] == [AnswerQuestion]
    assert f"x@home.example is the address of {PARTNERS[1].name}" in said(found)


def test_an_unknown_command_is_asked() -> None:
    """Whatever a reader of answers may invent later."""
    assert answer(record("fly")).decisions == ()
