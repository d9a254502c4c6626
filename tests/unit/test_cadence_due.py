"""What the log and the clock ask for: follow-ups, thanks, introductions, and silence where silence is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model.cadence import Dossier, Due
from outreach.model.decision import AskOwner
from outreach.model.outbox import WAITING, Draft, Event, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import CLOSED, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.due import due, reachable, thanks_owed, unasked
from outreach.rules.cadence.questions import questions, still_wanted
from outreach.rules.cadence.series import introductions_left
from outreach.rules.letters.sample import practice

CONFIG = practice()
CALENDAR = calendar_of(CONFIG)
START = datetime(2026, 2, 2, 15, tzinfo=UTC)  # a Monday, 10:00 in New York


def _partner(number: int = 1, **changes: object) -> Partner:
    made = Partner(
        id=number, name=f"Ann Lee {number}", email=f"p{number}@lee.example", type="primary_care", specific="runs a clinic"
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def _touch(
    at: datetime,
    purpose: str | None = None,
    direction: Direction = Direction.OUT,
    kind: TouchKind = TouchKind.MAIL,
    **more: object,
) -> Touch:
    return Touch(partner_id=1, kind=kind, direction=direction, at=at, cause=f"{at}{purpose}{direction}", purpose=purpose, **more)  # type: ignore[arg-type]


def _draft(
    purpose: str, at: datetime, state: State = State.DRAFTED, ended_by: Event | None = None, code: str | None = None
) -> Draft:
    return Draft(
        id=1, partner_id=1, to_name="A", to_email="a@lee.example", subject="s", body="b", purpose=purpose, created=at, message_id="<a@b.example>",
        state=state, ended_by=ended_by, referral_code=code,
    )  # fmt: skip


def _after(days: int, at: datetime = START) -> datetime:
    """Noon-ish on the day that lies so many business days later."""
    return datetime.combine(CALENDAR.add(at.date(), days), time(15), UTC)


def _due(*dossiers: Dossier, now: datetime) -> tuple[Due, ...]:
    return due(dossiers, CALENDAR, now, CONFIG)


def _purposes(*dossiers: Dossier, now: datetime) -> list[str]:
    return [each.purpose for each in _due(*dossiers, now=now)]


WRITTEN = Dossier(partner=_partner(stage=Stage.INTRODUCED), touches=(_touch(START, "introduction"),))
FOLLOWED = replace(WRITTEN, touches=(*WRITTEN.touches, _touch(_after(7), "follow_up_1")))
DONE = replace(FOLLOWED, touches=(*FOLLOWED.touches, _touch(_after(21), "follow_up_2")))


def test_follow_ups_come_after_7_and_21_business_days() -> None:
    """Nothing on the 6th day, the first on the 7th; nothing on the 20th, the second on the 21st."""
    assert _purposes(WRITTEN, now=_after(6)) == []
    assert _purposes(WRITTEN, now=_after(7)) == ["follow_up_1"]
    assert _purposes(FOLLOWED, now=_after(20)) == []
    assert _purposes(FOLLOWED, now=_after(21)) == ["follow_up_2"]


@given(st.integers(0, 900))
def test_there_is_never_a_third(days: int) -> None:
    """After two follow-ups no day of the next years asks for another letter of the series."""
    assert _purposes(DONE, now=_after(21) + timedelta(days=days)) == []


def test_ninety_days_asleep_owe_one_letter() -> None:
    """A machine that slept owes the first follow-up, and the second only fourteen business days behind it."""
    late = START + timedelta(days=90)
    assert _purposes(WRITTEN, now=late) == ["follow_up_1"]
    caught_up = replace(WRITTEN, touches=(*WRITTEN.touches, _touch(late, "follow_up_1")))
    assert _purposes(caught_up, now=late + timedelta(days=1)) == []
    assert _purposes(caught_up, now=_after(13, late)) == []
    assert _purposes(caught_up, now=_after(14, late)) == ["follow_up_2"]


@pytest.mark.parametrize(
    "answer",
    [
        {"direction": Direction.IN},
        {"direction": Direction.IN, "kind": TouchKind.CALL},
        {"direction": Direction.BOTH, "kind": TouchKind.MEETING},
        {"direction": Direction.BOTH, "kind": TouchKind.EVENT},
        {"direction": Direction.OUT, "by_hand": True},
    ],
)
def test_any_human_answer_ends_the_series(answer: dict[str, object]) -> None:
    """A mail, a call, a meeting, or a letter of her own: the series is over for ever."""
    answered = replace(WRITTEN, touches=(*WRITTEN.touches, _touch(START + timedelta(days=2), **answer)))  # type: ignore[arg-type]
    for days in (7, 8, 21, 40, 300):
        assert not {"follow_up_1", "follow_up_2"} & set(_purposes(answered, now=_after(days)))


def test_a_touch_of_ours_moves_the_clock() -> None:
    """A card sent on the sixth day is a real touch: the follow-up waits seven more business days."""
    card = replace(WRITTEN, touches=(*WRITTEN.touches, _touch(_after(6), kind=TouchKind.CARD)))
    assert _purposes(card, now=_after(8)) == []
    assert _purposes(card, now=_after(13)) == ["follow_up_1"]


@pytest.mark.parametrize("state", [State.DRAFTED, State.PROPOSED, State.APPROVED, State.SENDING, State.UNSURE, State.DEFERRED])
def test_two_letters_never_wait_for_one_person(state: State) -> None:
    """While a letter is open, even one that may have gone out, no follow-up is asked for."""
    assert _purposes(replace(WRITTEN, open_drafts=(_draft("resource", START, state),)), now=_after(9)) == []


@pytest.mark.parametrize(("ended_by", "again"), [(Event.REJECT, False), (Event.EXPIRE, False), (Event.OVERTAKEN, True)])
def test_a_no_is_not_asked_again(ended_by: Event, again: bool) -> None:
    """A follow-up she refused or let lie does not come back; one that an event overtook may."""
    past = replace(WRITTEN, past_drafts=(_draft("follow_up_1", _after(7), State.WITHDRAWN, ended_by),))
    assert (_purposes(past, now=_after(10)) == ["follow_up_1"]) is again


@pytest.mark.parametrize(
    "change",
    [
        {"suppressed": True},
        {"tier": Tier.DO_NOT_CONTACT},
        {"left": True},
        {"address_ok": False},
        {"paused_until": date(2030, 1, 1)},
        {"not_before": datetime(2030, 1, 1, tzinfo=UTC)},
    ],
)
def test_nobody_out_of_reach_is_written_to(change: dict[str, object]) -> None:
    """Suppressed, gone, bounced, paused or absent: no letter of any kind."""
    partner = _partner(**change)
    referral = Referral(code="R-1", partner_id=1, received=START)
    for dossier in (Dossier(partner=partner), replace(WRITTEN, partner=partner), Dossier(partner=partner, referrals=(referral,))):
        assert _purposes(dossier, now=_after(9)) == []


def test_an_absence_ends_by_itself() -> None:
    """On the day a pause ends, and at the moment an absence ends, letters are possible again."""
    paused = _partner(paused_until=date(2026, 2, 10))
    assert not reachable(paused, START, date(2026, 2, 9))
    assert reachable(paused, START, date(2026, 2, 10))
    absent = _partner(not_before=START)
    assert not reachable(absent, START - timedelta(seconds=1), START.date())
    assert reachable(absent, START, START.date())


def test_a_referral_is_thanked_for_at_once_and_once() -> None:
    """A referral that was not acknowledged asks for thanks on the spot, before anything else, and not again once drafted or refused."""
    asked = replace(WRITTEN, referrals=(Referral(code="R-7", partner_id=1, received=START),))
    (step,) = _due(asked, now=_after(9))
    assert (step.purpose, step.referral_code, step.rank) == ("thank_you_referral", "R-7", 10)
    for drafted in (
        replace(asked, open_drafts=(_draft("thank_you_referral", START, code="R-7"),)),
        replace(asked, past_drafts=(_draft("thank_you_referral", START, State.WITHDRAWN, Event.REJECT, "R-7"),)),
        replace(asked, referrals=(replace(asked.referrals[0], acknowledged=START),)),
        replace(asked, referrals=(replace(asked.referrals[0], state=ReferralState.ONGOING),)),
    ):
        assert "thank_you_referral" not in _purposes(drafted, now=_after(9))


def test_every_referral_is_thanked_for() -> None:
    """Clients who came before the letter goes are thanked for in one, which names each code; one who comes after it has a letter of their own."""
    first, second = (
        Referral(code=code, partner_id=1, received=START + timedelta(hours=hours)) for code, hours in (("R-1", 0), ("R-2", 5))
    )
    both = Dossier(partner=_partner(stage=Stage.REFERRING), referrals=(first, second))
    (step,) = _due(both, now=_after(1))
    assert step.referral_code == "R-1"
    assert "R-1 came on" in step.why
    assert "and R-2 came on" in step.why
    for state in WAITING:
        assert not _due(replace(both, open_drafts=(_draft(step.purpose, START, state, code="R-1"),)), now=_after(1))
    for state in (State.SENDING, State.UNSURE):
        perhaps = replace(both, open_drafts=(_draft(step.purpose, START, state, code="R-1"),))
        assert [each.referral_code for each in _due(perhaps, now=_after(1))] == ["R-2"]
    thanked = replace(both, referrals=(replace(first, acknowledged=START), second))
    assert [each.referral_code for each in _due(thanked, now=_after(1))] == ["R-2"]


def test_a_follow_up_leaves_the_house_in_peace() -> None:
    """A reminder waits until fourteen days after a colleague's letter, and a colleague's letter until fourteen days after a reminder."""
    house = {"org": "Lakeside", "org_id": 7}
    asked = replace(WRITTEN, partner=replace(WRITTEN.partner, **house))  # type: ignore[arg-type]
    for days, due_now in ((13, False), (15, True)):
        colleague = Dossier(
            partner=_partner(2, stage=Stage.TALKED, **house), touches=(_touch(_after(9) - timedelta(days=days), "resource"),)
        )
        found = {step.purpose for step in due((asked, colleague), CALENDAR, _after(9), CONFIG)}
        assert ("follow_up_1" in found) is due_now
    reminded = replace(asked, touches=(*asked.touches, _touch(_after(7), "follow_up_1")))
    new = Dossier(partner=_partner(2, **house))
    for now, due_now in ((_after(7) + timedelta(days=13), False), (_after(7) + timedelta(days=15), True)):
        found = {step.partner_id for step in due((reminded, new), CALENDAR, now, CONFIG) if step.purpose == "introduction"}
        assert (found == {2}) is due_now


def test_a_no_to_thanks_for_two_is_a_no_for_both() -> None:
    """What had come when the refused letter was written is answered; who was told of late, or came later, is thanked for."""
    codes = (("R-1", 0, 0), ("R-2", 5, 5), ("R-3", 30, 30), ("R-4", -50, 7), ("R-5", 4, 7))
    sent = tuple(
        Referral(code=code, partner_id=1, received=START + timedelta(hours=came), known=START + timedelta(hours=known))
        for code, came, known in codes
    )
    refused = _draft("thank_you_referral", START + timedelta(hours=6), State.WITHDRAWN, Event.REJECT, "R-1")
    dossier = Dossier(partner=_partner(stage=Stage.REFERRING), referrals=sent, past_drafts=(refused,))
    assert [each.code for each in thanks_owed(dossier)] == ["R-3", "R-4", "R-5"]


@pytest.mark.parametrize("state", list(ReferralState))
def test_thanks_are_owed_while_the_loop_stands_open(state: ReferralState) -> None:
    """How far a client came takes no thanks away until it is closed: who sent them may have been told only then."""
    dossier = Dossier(partner=_partner(), referrals=(Referral(code="R-1", partner_id=1, received=START, state=state),))
    assert [each.code for each in thanks_owed(dossier)] == ([] if state in CLOSED else ["R-1"])


def test_a_first_meeting_is_thanked_for_within_five_business_days() -> None:
    """At once, until the fifth business day, and never for the second meeting or after she wrote."""
    met = Dossier(partner=_partner(stage=Stage.TALKED), touches=(_touch(START, direction=Direction.BOTH, kind=TouchKind.COFFEE),))
    assert _purposes(met, now=START + timedelta(minutes=1)) == ["thank_you_meeting"]
    assert _purposes(met, now=_after(5)) == ["thank_you_meeting"]
    assert _purposes(met, now=_after(6)) == []
    wrote = replace(met, touches=(*met.touches, _touch(START + timedelta(hours=2), by_hand=True)))
    twice = replace(
        met, touches=(_touch(START - timedelta(days=60), direction=Direction.BOTH, kind=TouchKind.MEETING), *met.touches)
    )
    for other in (wrote, twice):
        assert _purposes(other, now=START + timedelta(hours=3)) == []


def test_introductions_need_something_to_say() -> None:
    """Somebody new is introduced to once something is known of their work; until then there is a question to ask."""
    silent = Dossier(partner=_partner(specific=""))
    assert _purposes(silent, now=START) == []
    assert unasked([silent], START, CONFIG) == (silent.partner,)
    assert _purposes(Dossier(partner=_partner()), now=START) == ["introduction"]
    assert unasked([Dossier(partner=_partner())], START, CONFIG) == ()


def test_why_a_letter_is_due_holds_while_it_waits() -> None:
    """A draft may wait for a week: its reason names the day, and not "today"."""
    (thanks,) = _due(
        replace(WRITTEN, referrals=(Referral(code="R-7", partner_id=1, received=START),)), now=START + timedelta(hours=1)
    )
    assert f"{START:%a} {START.day} {START:%b}" in thanks.why
    assert "today" not in thanks.why


def test_nobody_is_asked_about_whom_no_first_letter_goes_to() -> None:
    """What was asked about somebody's work is asked no more once they refer, or are silent; her notes about them stand beside it."""
    new = Dossier(partner=_partner(specific="", how_known="runs a Thursday clinic"))
    (asked,) = questions([new], CALENDAR, START, CONFIG)
    assert asked.text.endswith('Your notes: "runs a Thursday clinic"')
    assert still_wanted([asked], [new], START, CONFIG) == (asked,)
    for changed in (_partner(specific="", stage=Stage.REFERRING), _partner(specific="", suppressed=True)):
        assert still_wanted([asked], [Dossier(partner=changed)], START, CONFIG) == ()
    many = [Dossier(partner=_partner(number, specific="")) for number in (1, 2, 3)]
    all_three = [AskOwner(key=f"specific:{number}", text="?", about="") for number in (1, 2, 3)]
    assert still_wanted(all_three, many, START, CONFIG) == tuple(all_three[:2])
    other = AskOwner(key="redirect:m1", text="?", about="")
    assert still_wanted([other], [], START, CONFIG) == (other,)


def test_two_introductions_a_week_best_category_first() -> None:
    """Of many new partners two are begun in seven days, those of the best rank; a week later two more."""
    kinds = ("clergy", "primary_care", "coach", "paediatrics")
    new = [Dossier(partner=_partner(number, type=kind)) for number, kind in enumerate(kinds, 1)]
    assert [each.partner_id for each in _due(*new, now=START)] == [2, 4]
    begun = [replace(new[1], touches=(_touch(START, "introduction"),)), replace(new[3], touches=(_touch(START, "introduction"),))]
    assert _purposes(*begun, new[0], new[2], now=START + timedelta(days=6)) == []
    assert [
        each.partner_id for each in _due(*begun, new[0], new[2], now=START + timedelta(days=7)) if each.purpose == "introduction"
    ] == [1, 3]


def test_eight_introductions_are_open_at_most() -> None:
    """With eight series unanswered there is no ninth; one that was answered, refused or lost makes room."""
    month_ago = START - timedelta(days=30)
    waiting = [replace(WRITTEN, partner=_partner(number), touches=(_touch(month_ago, "introduction"),)) for number in range(1, 9)]
    assert introductions_left(waiting, START, CONFIG) == 0
    answered = replace(waiting[0], touches=(*waiting[0].touches, _touch(START, direction=Direction.IN)))
    refused = replace(waiting[0], past_drafts=(_draft("follow_up_1", START, State.WITHDRAWN, Event.REJECT),))
    bounced = replace(waiting[0], partner=_partner(1, address_ok=False))
    resting = replace(waiting[0], partner=_partner(1, tier=Tier.RESTING))
    for freed in (answered, refused, bounced, resting):
        assert introductions_left([freed, *waiting[1:]], START, CONFIG) == 1


def test_waiting_introductions_count() -> None:
    """A draft that waits for a yes already uses up the budget, so a second look makes no third."""
    new = [Dossier(partner=_partner(number)) for number in (1, 2, 3)]
    waiting = [replace(each, open_drafts=(_draft("introduction", START),)) for each in new[:2]]
    assert _purposes(*waiting, new[2], now=START) == []


def test_one_person_of_a_house_at_a_time() -> None:
    """Two new colleagues of one organisation are not introduced to in one round, nor within fourteen days, and block nobody else's turn."""
    house = [Dossier(partner=_partner(number, org_id=5)) for number in (1, 2, 3)]
    other = Dossier(partner=_partner(4, type="coach", org_id=6))
    assert [each.partner_id for each in _due(*house, other, now=START)] == [1, 4]
    drafted = replace(house[0], open_drafts=(_draft("introduction", START),))
    assert [each.partner_id for each in _due(drafted, *house[1:], other, now=START)] == [4]
    sent = replace(house[0], touches=(_touch(START, "introduction"),))
    assert _purposes(sent, *house[1:], now=START + timedelta(days=13)) == ["follow_up_1"]
    assert _purposes(sent, *house[1:], now=START + timedelta(days=14)) == ["follow_up_1"]
    reminded = replace(sent, touches=(*sent.touches, _touch(START + timedelta(days=14), "follow_up_1")))
    assert _purposes(reminded, *house[1:], now=START + timedelta(days=28)) == ["introduction"]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(["in", "out", "met", "introduction", "follow_up_1"]), st.integers(0, 200)), max_size=8),
    st.integers(0, 400),
)
def test_at_most_one_letter_a_person_whatever_happened(events: list[tuple[str, int]], days: int) -> None:
    """For any history, one round asks for at most one letter to a person, and asked twice it says the same."""
    touches = sorted((_event(what, day, number) for number, (what, day) in enumerate(events)), key=lambda touch: touch.at)
    dossier = Dossier(partner=_partner(stage=Stage.INTRODUCED if touches else Stage.KNOWN), touches=tuple(touches))
    now = START + timedelta(days=days)
    assert len(_due(dossier, now=now)) <= 1
    assert _due(dossier, now=now) == _due(dossier, now=now)


def _event(what: str, day: int, number: int) -> Touch:
    at = START + timedelta(days=day, seconds=number)
    if what == "met":
        return _touch(at, direction=Direction.BOTH, kind=TouchKind.MEETING)
    return _touch(at, direction=Direction.IN) if what == "in" else _touch(at, None if what == "out" else what)


def test_who_refers_is_not_reminded_of_an_introduction() -> None:
    """A client that was told of on the day of the first letter answers it, whichever of the two came first that day."""
    referring = replace(WRITTEN, partner=_partner(stage=Stage.REFERRING))
    assert _purposes(WRITTEN, now=_after(7)) == ["follow_up_1"]
    assert _purposes(referring, now=_after(7)) == []
