"""What she says of one referral: how well it fits, how far it came, that something was not so, and how a client came who came by no mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from answering import answer, decided, said
from ellison import CONFIG, PARTNERS, REFERRALS, THANKS, TODAY
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.command import Action, Ask, Record, SetOutcome
from outreach.model.decision import (
    JudgeFit,
    LogOutbound,
    LogTouch,
    MoveDraft,
    MoveReferral,
    NameSource,
    OpenReferral,
    TakeBackStep,
)
from outreach.model.digest import Digest, ShownPartner, ShownReferral
from outreach.model.practice import Profile
from outreach.model.referral import ReferralState
from outreach.model.touch import TouchKind
from outreach.rules.approval.contract import row
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.people.ages import exactly, spoken_ages
from outreach.rules.people.fit import fit

PROFILE = Profile(
    ages="12 to 30", concerns=("anxiety", "panic", "school refusal"), not_taken=("custody evaluations",), payers=("Aetna",)
)
DAY = date(2026, 11, 18)  # a Wednesday
KNOWN = tuple(
    ShownReferral(code=f"R-{n}", initials=initials, partner="Dr. Amara Lee") for n, initials in ((1, "J.F."), (2, None))
)
DIGEST = Digest(
    id="D",
    date=DAY,
    referrals=KNOWN,
    known=KNOWN,
    partners=tuple(ShownPartner(name=name, email=f"{n}@x.example") for n, name in enumerate(("Dr. Amara Lee", "Ana Ruiz"))),
)


def read(words: str) -> tuple[Action, ...]:
    return tuple(read_answer(words, DIGEST, DAY))


def slots(words: str) -> dict[str, str]:
    (found,) = read(words)
    assert isinstance(found, Record), found
    assert found.what == "log_referral"
    return {"partner": found.partner or "", **dict(found.details)}


@pytest.mark.parametrize(
    ("words", "fit_"),
    [
        ("R-1 fit 2", "2"),
        ("R-1: fit 2 of 3", "2"),
        ("r1 fit is 0", "0"),
        ("fit of R-1 is 3", "3"),
        ("R-1 fits well, 3 of 3", "3"),
        ("set R-1 fit to 1", "1"),
        ("R-1 is a great fit", "3"),
        ("R-1 is a good match", "2"),
        ("R-1 only partly fits", None),
        ("R-1 fits only partly", "1"),
    ],
)
def test_how_well_somebody_fits(words: str, fit_: str | None) -> None:
    """A number from 0 to 3, or the words that people use for it."""
    expected = (Record(what="fit", details=(("code", "R-1"), ("fit", fit_))),) if fit_ else ()
    assert read(words) == expected or not fit_
    assert not [each for each in read(words) if isinstance(each, SetOutcome)]


def test_what_is_no_fit_is_asked() -> None:
    """Four of three is none, and a question judges nobody."""
    assert isinstance(read("R-1 fit 4")[0], Ask)
    assert not [each for each in read("R-1 fit 2?") if isinstance(each, Record) and each.what == "fit"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("R-1 client contacted", "client_contacted"),
        ("R-1 contacted", "client_contacted"),
        ("R-1 she has called me", "client_contacted"),
        ("R-1's mom called", "client_contacted"),
        ("J.F. is in touch", "client_contacted"),
        ("R-1 ongoing", "ongoing"),
        ("R-1 keeps coming", "ongoing"),
        ("R-1 is still in therapy", "ongoing"),
        ("R-1 referred on", "referred_on"),
        ("R-1 was referred elsewhere", "referred_on"),
        ("R-1 sent on to Ana", "referred_on"),
        ("R-1 never called back", "no_contact"),
        ("R-1 booked", "booked"),
    ],
)
def test_every_state_has_its_words(words: str, outcome: str) -> None:
    """Also contacted, ongoing and referred on can be told, and the measured form stays within its five outcomes."""
    first, *_ = read(words)
    assert isinstance(first, SetOutcome)
    assert (first.outcome, first.sent_on) == (outcome, False)
    shown = row(first, DIGEST)
    assert shown["action"] == "question" or shown["outcome"] in {"booked", "first_session", "not_a_fit", "no_contact", "ended"}


@pytest.mark.parametrize(
    "words", ["R-1 has not called me", "R-1 called and cancelled", "R-1 might be referred on to Ana", "R-1 not ongoing"]
)
def test_what_was_not_or_only_may_be_is_no_state(words: str) -> None:
    """No state comes from a no, a cancelled appointment or a perhaps."""
    states = {each.outcome for each in read(words) if isinstance(each, SetOutcome)}
    assert states <= {"no_contact"}


@pytest.mark.parametrize(
    ("sent", "client"),
    [
        ("a family photo", False),
        ("her slides", False),
        ("her slides on teens", False),
        ("a picture of her kids", False),
        ("a couple of articles", False),
        ("a couple therapy flyer", False),
        ("a senior living brochure", False),
        ("a child psychologist's card", False),
        ("her notes on the family", False),
        ("an adult coloring book", False),
        ("a family", True),
        ("a family in distress", True),
        ("a couple of her patients", True),
        ("a teen boy with panic", True),
        ("a mom of three", True),
        ("the parents of a boy", True),
        ("a patient's mother", True),
        ("a client Tuesday", True),
        ("a kid my way", True),
        ("a woman, 34, postpartum", True),
        ("a college student struggling with anxiety", True),
    ],
)
def test_what_was_sent_is_a_client_or_a_thing(sent: str, client: bool) -> None:
    """A person was sent only where the word for one is the thing that was sent, and not what stands before or behind it."""
    assert [isinstance(each, Record) and each.what == "log_referral" for each in read(f"Ana sent me {sent}")] == [client]


def test_not_a_fit_and_sent_on() -> None:
    """The state is referred on, the step that it did not fit stays told, and whoever got the client was sent one."""
    became, sent = read("R-1 not a fit, referred to Ana")
    assert became == SetOutcome(referral="R-1", outcome="not_a_fit", sent_on=True)
    assert sent == Record(what="outbound", partner="Ana Ruiz", details=(("code", "R-1"),))
    found = answer(
        SetOutcome(referral="R-26", outcome="not_a_fit", sent_on=True),
        Record(what="outbound", partner="Ana Ruiz", details=(("code", "R-26"),)),
    )
    assert [each.state for each in decided(found, MoveReferral)] == [ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON]  # type: ignore[attr-defined]
    assert [each.code for each in decided(found, LogOutbound)] == ["R-26"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words",
    [
        "undo R-2",
        "R-2 was not a first session",
        "no wait, R-2 was not a first session, she never came",
        "R-2 was a mistake",
        "take back R-2",
    ],
)
def test_what_was_told_is_taken_back(words: str) -> None:
    """The last word about a referral can be unsaid by its code."""
    assert read(words)[0] == Record(what="outcome_undone", details=(("code", "R-2"),))


@pytest.mark.parametrize(
    ("words", "what", "name"),
    [
        ("Karen Holt is no client", "no_client", "Karen Holt"),
        ("Dr. Karen Holt isn't a client of mine, she's a colleague", "no_client", "Dr. Karen Holt"),
        ("karen@holt.example is no client", "no_client", "karen@holt.example"),
        ("R-1 is called Sarah Miller", "client_named", "Sarah Miller"),
        ("R-1's name is Sarah Miller", "client_named", "Sarah Miller"),
        ("R-1 is not called Sarah Miller", "no_client", "Sarah Miller"),
        ("R-1's name isn't Sarah Miller", "no_client", "Sarah Miller"),
        ("Karen Holt is a client", "", ""),
        ("Karen Holt has no clients", "", ""),
    ],
)
def test_who_is_a_client_and_who_is_none(words: str, what: str, name: str) -> None:
    """She seals the name of a client by its code, and frees somebody who was taken for one; to be called a client frees nobody."""
    found = [each for each in read(words) if isinstance(each, Record) and each.what in {"client_named", "no_client"}]
    assert [(each.what, dict(each.details)["name"]) for each in found] == ([(what, name)] if what else [])


@pytest.mark.parametrize(
    ("words", "partner", "source"),
    [
        ("R-1 came from Ana", "Ana Ruiz", None),
        ("R-1 was from Ana, not Dr Lee", "Ana Ruiz", None),
        ("no, R-1 was sent by Ana", "Ana Ruiz", None),
        ("Ana sent me R-1", "Ana Ruiz", None),
        ("the referrer of R-1 is Ana", "Ana Ruiz", None),
        ("R-1 came through Psychology Today", None, "Psychology Today"),
    ],
)
def test_who_sent_a_client_is_told_afterwards(words: str, partner: str | None, source: str | None) -> None:
    """A source that was not known, or not so, is named by the code."""
    slots = (("code", "R-1"), *((("source", source),) if source else ()))
    assert read(words) == (Record(what="came_from", partner=partner, details=slots),)


@pytest.mark.parametrize(
    "words",
    [
        "R-1 came from Dr Unknown",
        "R-1 maybe came from Ana",
        "R-1 came for her first session",
        "R-1 came by yesterday",
        "R-1 ended by mutual agreement",
    ],
)
def test_what_names_no_source(words: str) -> None:
    """A stranger, a perhaps, and words that only sound alike name nobody."""
    assert not [each for each in read(words) if isinstance(each, Record) and each.what == "came_from"]


def test_whoever_sent_a_client_is_owed_the_thanks() -> None:
    """It is a touch of theirs on the day the client came; a letter about it to whom it was not from is taken back; told twice changes nothing."""
    wrong = replace(THANKS, partner_id=REFERRALS[0].partner_id, referral_code=REFERRALS[0].code)
    order = Record(what="came_from", partner="Ana Ruiz", details=(("code", REFERRALS[0].code),))
    found = answer(order, drafts=(wrong,))
    ana = next(each.id for each in PARTNERS if each.name == "Ana Ruiz")
    assert decided(found, NameSource) == [NameSource(code=REFERRALS[0].code, partner_id=ana, source="owner")]
    assert [each.draft_id for each in decided(found, MoveDraft)] == [wrong.id]
    assert [each.touch.partner_id for each in decided(found, LogTouch)] == [ana]
    again = answer(order, referrals=(replace(REFERRALS[0], partner_id=ana), *REFERRALS[1:]))
    assert again.decisions == ()


def test_taking_back_needs_something_told() -> None:
    """That a referral came is no outcome, and stays."""
    assert answer(Record(what="outcome_undone", details=(("code", "R-99"),))).decisions == ()
    assert decided(answer(Record(what="fit", details=(("code", "R-26"), ("fit", "2")))), JudgeFit) == [
        JudgeFit(code="R-26", fit=2)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("got a referral by phone from Dr Lee yesterday: couple, Aetna", {"partner": "Dr. Amara Lee", "need": "couple, Aetna", "day": "2026-11-17", "channel": "call"}),
        ("Ana Ruiz sent me a client this morning, a teen with panic attacks", {"partner": "Ana Ruiz"}),
        ("log referral from Psychology Today: 24, anxiety", {"partner": "", "need": "24, anxiety", "source": "Psychology Today"}),
        ("new client from Psychology Today, 24, anxiety", {"partner": "", "need": "24, anxiety", "source": "Psychology Today"}),
        ("log referral from a former client: couple", {"partner": "", "need": "couple", "source": "a former client"}),
        ("log referral from my website: couple", {"partner": "", "need": "couple", "source": "the web site"}),
        ("got a referral from a friend of mine: teen", {"partner": "", "need": "teen", "source": "family or friends"}),
        ("log referral: former client's sister, couples, self-pay", {"partner": "", "source": "a former client"}),
    ],
)  # fmt: skip
def test_how_a_client_came(words: str, expected: dict[str, str]) -> None:
    """Partner or source, day and way are taken from the words before the client, and the client's own words stay."""
    found = slots(words)
    assert {key: found.get(key, "") for key in expected} == expected


def test_a_stranger_is_no_source() -> None:
    """A name that nobody has here is asked about, and no first name becomes a source."""
    assert isinstance(read("log referral from Dr Unknown: teen")[0], Ask)


def test_what_is_written_down_of_a_told_client() -> None:
    """Age band, payer, way, day and fit, with a touch of that kind on that day."""
    details = (("need", "16 year old, panic, Aetna"), ("day", (TODAY - timedelta(days=1)).isoformat()), ("channel", "in person"))
    found = answer(Record(what="log_referral", partner="Dr Lee", details=details), config=replace(CONFIG, profile=PROFILE))
    (opened,), (touch,) = decided(found, OpenReferral), decided(found, LogTouch)
    assert isinstance(opened, OpenReferral)
    assert isinstance(touch, LogTouch)
    made = opened.referral
    assert (made.age_band, made.payer, made.channel, made.fit) == ("teen", "Aetna", "in person", 3)
    assert made.received.date() == touch.touch.at.date() == TODAY - timedelta(days=1)
    assert touch.touch.kind is TouchKind.MEETING
    alone = answer(Record(what="log_referral", details=(("need", "24, anxiety"), ("source", "Psychology Today"))))
    (opened,) = decided(alone, OpenReferral)
    assert isinstance(opened, OpenReferral)
    assert (opened.referral.partner_id, opened.referral.source, opened.referral.age_band) == (None, "Psychology Today", "20s")
    assert not decided(alone, LogTouch)


def test_nothing_goes_back_and_no_day_jumps_a_year() -> None:
    """A first session of the days before it was logged is of that day; an appointment told behind it is said and changes nothing."""
    (first, *others) = REFERRALS
    come = replace(first, state=ReferralState.FIRST_SESSION)
    late = answer(SetOutcome(referral=first.code, outcome="booked", when=TODAY + timedelta(days=6)), referrals=(come, *others))
    assert late.decisions == ()
    assert "stays there" in said(late)
    before = first.received.date() - timedelta(days=1)
    (moved,) = answer(SetOutcome(referral=first.code, outcome="first_session", when=before)).decisions
    assert moved == MoveReferral(code=first.code, state=ReferralState.FIRST_SESSION, on=before)
    assert decided(
        answer(Record(what="outcome_undone", details=(("code", first.code),)), referrals=(come, *others)), TakeBackStep
    )


@given(
    st.none() | st.integers(2, 99),
    st.sampled_from((None, "panic", "OCD", "a custody evaluation")),
    st.sampled_from((None, "Aetna", "Cigna")),
)
def test_fit_is_judged_by_the_profile(age: int | None, need: str | None, payer: str | None) -> None:
    """Outside the ages or not taken is 0; of three each thing known not to match takes one; where nothing is known nothing is judged."""
    judged = fit(PROFILE, exactly(age), need, payer)
    if (age is not None and not 12 <= age <= 30) or need == "a custody evaluation":
        assert judged == 0
    elif age is None and need is None and payer is None:
        assert judged is None
    else:
        assert judged == 3 - (need == "OCD") - (payer == "Cigna")
    assert fit(Profile(), exactly(age), need, payer) is None


@pytest.mark.parametrize(
    ("ages", "age", "fits"),
    [
        ("13-17 and adults", 30, True),
        ("adults 18 to 65, and teens", 15, True),
        ("adults 18 to 65", 70, False),
        ("12 to 30", 9, False),
    ],
)
def test_every_age_that_is_named_counts(ages: str, age: int, fits: bool) -> None:
    """Spans and words for ages stand beside each other; a span limits the word before it."""
    assert (fit(Profile(ages=ages), exactly(age), None, None) != 0) is fits


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("panic since the birth of her child", None),
        ("adult child of an alcoholic", None),
        ("a shy kid, 2nd grade", (5, 12)),
        ("24, anxiety", (24, 24)),
        ("depressed for 15 years", None),
        ("trauma from the 90s", None),
        ("8 yo, tics", (8, 8)),
        ("a couple in their 60s", (60, 69)),
    ],
)
def test_only_the_client_has_the_clients_age(words: str, ages: tuple[int, int] | None) -> None:
    """A child that is only spoken of gives nobody an age."""
    assert spoken_ages(words) == ages
