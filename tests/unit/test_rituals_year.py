"""A year of letters to fifty partners: every limit on every day, every ritual on its day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from year import Day, Year, at

from outreach.model.cadence import Dossier
from outreach.model.digest import ShownWaiting
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.cues import ASKS
from outreach.rules.cadence.due import due, reachable
from outreach.rules.cadence.pace import UNASKED, too_soon
from outreach.rules.cadence.questions import questions
from outreach.rules.cadence.reminders import cards, overdue_soon, reviews_due, suggestions
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.letters.purposes import PURPOSES, UNSOLICITED
from outreach.rules.letters.sample import practice

CONFIG = practice()
AWAY = (date(2028, 7, 20), date(2028, 8, 3))
CALENDAR = calendar_of(CONFIG, [AWAY])
FIRST = date(2028, 1, 1)  # a leap year, and a Saturday
RITUALS = {"mismatch", "resource", "coffee_invitation", "check_in", "practice_update", "details_changed"}
LEVELS = {"closing_loop_0": 0, "closing_loop_1": 1, "closing_loop_2": 2}
MEETINGS = {TouchKind.MEETING, TouchKind.COFFEE, TouchKind.EVENT}
RESOURCE_DAYS = [date(2028, 1, 4), date(2028, 2, 1), date(2028, 3, 7), date(2028, 4, 4), date(2028, 5, 2), date(2028, 6, 6),
                 date(2028, 7, 5), date(2028, 8, 4), date(2028, 9, 5), date(2028, 10, 3), date(2028, 11, 7), date(2028, 12, 5)]  # fmt: skip
QUARTER_DAYS = [date(2028, 1, 3), date(2028, 4, 3), date(2028, 7, 3), date(2028, 10, 2)]


@pytest.fixture(scope="module")
def year() -> list[Day]:
    return list(Year(config=CONFIG, calendar=CALENDAR, first=FIRST).days(366))


def _on(year: Sequence[Day], day: date) -> Day:
    return year[(day - FIRST).days]


def test_every_purpose_becomes_due(year: list[Day]) -> None:
    """There is no letter that the log never asks for: each purpose that has a template is drafted in a year, and most of them go."""
    drafted = {purpose for each in year for purpose in each.purposes}
    assert drafted == set(PURPOSES)
    sent = Counter(draft.purpose for each in year for draft in each.sent)
    assert set(PURPOSES) - set(sent) <= {"inquiry_acknowledgement", "successor_introduction"}
    assert sum(sent.values()) > 150


def test_a_closing_letter_says_no_more_than_the_client_allows(year: list[Day]) -> None:
    """Levels 1 and 2 are drafted under a live consent of that level and after the client has come so far; level 0 tells by its day nothing."""
    seen: Counter[str] = Counter()
    for each in year:
        for step in (step for step in each.plain if step.purpose in LEVELS):
            dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
            (referral,) = [r for r in dossier.referrals if r.code == step.referral_code]
            live = [c.level.value for c in dossier.consents if c.code == referral.code and c.revoked is None]
            level = LEVELS[step.purpose]
            assert level == 0 or live[-1] >= level
            if level:
                assert referral.state in {ReferralState.SCHEDULED, ReferralState.FIRST_SESSION, ReferralState.ONGOING}
            else:
                assert referral.acknowledged is not None
                assert 15 <= CALENDAR.between(referral.acknowledged.date(), each.day) <= 40
            if level == 2:
                begun = min(day for state, day in dossier.steps[referral.code] if state is ReferralState.FIRST_SESSION)
                assert each.day - begun >= timedelta(weeks=6)
                assert step.text
            seen[step.purpose] += 1
    assert set(seen) == set(LEVELS)


def test_one_level_of_one_referral_is_told_once(year: list[Day]) -> None:
    """No code hears the same level twice."""
    sent = Counter((draft.referral_code, draft.purpose) for each in year for draft in each.sent if draft.purpose in LEVELS)
    assert max(sent.values()) == 1


def test_nothing_is_written_from_a_mere_suspicion(year: list[Day]) -> None:
    """A letter that answers something that happened rests on a cue that is confirmed and fresh, and no cue has two."""
    answered: Counter[str] = Counter()
    for each in year:
        for step in (step for step in each.plain if step.purpose in ASKS):
            dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
            cues = [c for c in dossier.cues if c.purpose == step.purpose and c.confirmed and c.at.date() == step.since]
            assert cues
            answered[cues[0].key] += 1
    overtaken_ones_come_again = 2
    assert 0 < max(answered.values()) <= overtaken_ones_come_again


def test_letters_go_on_business_days_ten_at_most(year: list[Day]) -> None:
    """No ritual is drafted on a closed day, no more wait than a digest shows, and ten letters of all kinds go on one day at most."""
    for each in year:
        if not CALENDAR.is_business_day(each.day):
            assert not each.rituals
        assert _waiting(each) + len(each.rituals) <= CONFIG.digest.max_decisions
        assert len(each.sent) <= CONFIG.sending.per_day


def test_one_letter_waits_for_one_person(year: list[Day]) -> None:
    """Nobody has two ritual letters waiting, and none beside another letter."""
    for each in year:
        asked = Counter(step.partner_id for step in (*each.plain, *each.rituals))
        assert max(asked.values(), default=0) <= 1
        busy = {dossier.partner.id for dossier in each.log.dossiers if dossier.open_drafts}
        assert not busy & {step.partner_id for step in each.rituals}


def test_person_and_house_are_left_in_peace(year: list[Day]) -> None:
    """Letters that nobody asked for keep thirty days from the last that went to that person, and fourteen from that to a colleague in the house; a
    follow-up has days of its own for the person."""
    people: dict[int, date] = {}
    houses: dict[int, tuple[int, date]] = {}
    for each in year:
        for draft in (draft for draft in each.sent if draft.purpose in UNASKED):
            number = draft.partner_id or 0
            near = draft.purpose not in UNSOLICITED
            assert near or each.day - people.get(number, date.min) >= timedelta(days=CONFIG.sending.person_days)
            who, when = houses.get(number % 40, (number, date.min))
            assert who == number or each.day - when >= timedelta(days=CONFIG.sending.organisation_days)
            people[number], houses[number % 40] = each.day, (number, each.day)


def test_introductions_keep_their_budget(year: list[Day]) -> None:
    """Two introductions a week, and never a third follow-up."""
    begun = [each.day for each in year for draft in each.sent if draft.purpose.endswith("introduction")]
    for day in begun:
        assert sum(day - timedelta(days=7) < other <= day for other in begun) <= CONFIG.sending.introductions_per_week
    series: dict[int, list[str]] = defaultdict(list)
    for draft in (draft for each in year for draft in each.sent):
        if draft.purpose.endswith("introduction") or draft.purpose.startswith("follow_up"):
            series[draft.partner_id or 0].append(draft.purpose)
    expected = ["introduction", "follow_up_1", "follow_up_2"]
    assert all([each.removeprefix("successor_") for each in found] == expected[: len(found)] for found in series.values())


def test_nobody_gets_the_same_resource_twice(year: list[Day]) -> None:
    """A resource goes to one person once; a letter that came to nothing has shared nothing."""
    given = Counter(pair for each in year for pair in each.given)
    assert max(given.values()) == 1
    assert len(given) > 20


def test_resting_and_silent_people_are_left_alone(year: list[Day]) -> None:
    """Nobody who is resting gets news or a hello, and nobody who must not be contacted gets anything."""
    tiers = {dossier.partner.id: dossier.partner.tier for dossier in year[0].log.dossiers}
    written = {step.partner_id for each in year for step in each.rituals}
    assert not {number for number in written if tiers[number] in {Tier.RESTING, Tier.DO_NOT_CONTACT}}


def _waiting(each: Day) -> int:
    return sum(draft.purpose in RITUALS for dossier in each.log.dossiers for draft in dossier.open_drafts)


def _full(each: Day) -> bool:
    """Whether as many letters wait as one digest shows."""
    return _waiting(each) + len(each.rituals) == CONFIG.digest.max_decisions


def _free(dossier: Dossier, each: Day, purpose: str) -> bool:
    """Whether nothing speaks against such a letter to this person on that morning, counted without the rituals' own code."""
    colleagues = [other for other in each.log.dossiers if other.partner.org_id == dossier.partner.org_id and other is not dossier]
    others = {step.partner_id for step in each.plain}
    return (
        not dossier.open_drafts
        and reachable(dossier.partner, at(each.day), each.day)
        and too_soon(purpose, dossier, colleagues, at(each.day), CONFIG.sending) is None
        and not others & {dossier.partner.id, *(other.partner.id for other in colleagues)}
    )


@pytest.mark.parametrize("day", RESOURCE_DAYS, ids=str)
def test_resources_go_on_the_first_tuesday(year: list[Day], day: date) -> None:
    """Every core partner to whom a letter may go has one that day, a resource unless something weightier is due."""
    each = _on(year, day)
    got = {step.partner_id: step.purpose for step in each.rituals}
    houses = {number % 40: number for number in got}
    core = [dossier for dossier in each.log.dossiers if dossier.partner.tier is Tier.CORE and _free(dossier, each, "resource")]
    waiting = [
        dossier.partner.id for dossier in core if houses.get(dossier.partner.id % 40, dossier.partner.id) == dossier.partner.id
    ]
    assert set(waiting) <= set(got) or _full(each)
    assert RITUALS - {"check_in"} >= {got.get(number, "resource") for number in waiting}
    before = _on(year, CALENDAR.add(day - timedelta(days=9), 0))
    assert before.day.month == day.month or not any(
        "month's resource" in step.why for step in before.rituals if before.day.day < 4
    )


def test_a_resource_is_a_months_one(year: list[Day]) -> None:
    """No core partner gets two of the month's resources in a month, and none is drafted before the month's first Tuesday."""
    days = {day.month: day for day in RESOURCE_DAYS}
    drafted = [(each.day, step.partner_id) for each in year for step in each.rituals if "month's resource" in step.why]
    assert all(day >= days[day.month] for day, _ in drafted)
    core = {number for _, number in drafted}
    sent = [(each.day.month, draft.partner_id) for each in year for draft in each.sent if draft.purpose == "resource"]
    assert max(Counter(row for row in sent if row[1] in core).values()) == 1


@pytest.mark.parametrize("day", QUARTER_DAYS, ids=str)
def test_coffee_on_the_first_business_day_of_a_quarter(year: list[Day], day: date) -> None:
    """The five best sources whom she has not met for ninety days are invited that day, or as soon as a letter may go."""
    each = _on(year, day)
    ranking = []
    for dossier in each.log.dossiers:
        recent = [r for r in dossier.referrals if day - timedelta(days=365) <= r.received.date() < day]
        met = any(t.kind in MEETINGS and day - timedelta(days=90) <= t.at.date() < day for t in dossier.touches)
        if recent and not met and reachable(dossier.partner, at(day), day) and dossier.partner.tier is not Tier.RESTING:
            fit = sum(r.fit or 0 for r in recent) / len(recent)
            ranking.append((-len(recent), -fit, -max(r.received for r in recent).timestamp(), dossier.partner.id))
    best = [row[-1] for row in sorted(ranking)[:5]]
    assert len(best) == 5
    free = {d.partner.id for d in each.log.dossiers if _free(d, each, "coffee_invitation")}
    invited = {step.partner_id for step in each.rituals if step.purpose == "coffee_invitation"}
    second = {step.partner_id for step in each.rituals if step.rank < 46}  # a second touch, or a word about fit
    one_a_house = {number % 40: number for number in reversed(best) if number in free}
    assert invited == set(one_a_house.values()) - second
    quarter = [e for e in year if day <= e.day < day + timedelta(days=88)]
    asked = Counter(step.partner_id for e in quarter for step in e.rituals if step.purpose == "coffee_invitation")
    assert set(asked) <= set(best)


def test_news_reach_everyone_by_the_end_of_march(year: list[Day]) -> None:
    """From the second Tuesday of January on, a few a day; who was just in touch has heard it, everyone else gets it once."""
    days = [each.day for each in year for step in each.rituals if step.purpose == "practice_update"]
    assert min(days) == date(2028, 1, 11)
    assert max(days) <= date(2028, 3, 31)
    got = {step.partner_id for each in year for step in each.rituals if step.purpose == "practice_update"}
    assert len(got) > 15
    after = _on(year, date(2028, 3, 31))
    for dossier in after.log.dossiers:
        partner = dossier.partner
        season = [t for t in dossier.touches if t.at.date() > date(2027, 12, 12)]
        if partner.stage is not Stage.KNOWN and partner.tier not in {Tier.RESTING, Tier.DO_NOT_CONTACT}:
            assert partner.id in got or season or dossier.open_drafts


def test_nobody_close_is_forgotten_for_ninety_days(year: list[Day]) -> None:
    """A core or active partner with no touch for ninety days has a letter that morning, unless one was refused or may not go."""
    asked: dict[int, date] = {}
    for each in year:
        steps = {step.partner_id for step in each.rituals}
        for dossier in each.log.dossiers:
            number, last = dossier.partner.id, max((t.at.date() for t in dossier.touches), default=None)
            close = dossier.partner.tier in {Tier.CORE, Tier.ACTIVE} and dossier.partner.stage is Stage.TALKED
            if close and last and each.day - last >= timedelta(days=90) and CALENDAR.is_business_day(each.day):
                refused = each.day - asked.get(number, date.min) <= timedelta(days=90)
                assert number in steps or refused or not _free(dossier, each, "check_in") or _full(each)
        asked |= {step.partner_id: each.day for step in each.rituals}


def test_a_second_touch_after_a_first_meeting(year: list[Day]) -> None:
    """It comes three to five weeks after the meeting, and only where nothing came between."""
    steps = [(each, step) for each in year for step in each.rituals if step.rank == 45]
    assert steps
    for each, step in steps:
        dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
        (met,) = [t for t in dossier.touches if t.kind in MEETINGS]
        assert timedelta(days=20) <= each.day - met.at.date() <= timedelta(days=36)
        assert not [t for t in dossier.touches if t.at > met.at + timedelta(days=10)]


def test_a_word_about_fit_after_two_misfits(year: list[Day]) -> None:
    """It needs two clients in half a year who were not for us, and comes once in that time."""
    steps = [(each, step) for each in year for step in each.rituals if step.purpose == "mismatch"]
    assert steps
    last: dict[int, date] = {}
    for each, step in steps:
        dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
        half = [r for r in dossier.referrals if each.day - r.received.date() <= timedelta(days=184)]
        assert sum(r.fit == 0 or r.state is ReferralState.NOT_A_FIT for r in half) >= 2
    for each in year:
        for number in (draft.partner_id or 0 for draft in each.sent if draft.purpose == "mismatch"):
            assert each.day - last.get(number, date.min) >= timedelta(days=183)
            last[number] = each.day


def test_one_misfit_is_none() -> None:
    """Nobody is written to about fit after the first; the second brings it."""
    now = at(date(2028, 5, 2))
    partner = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.TALKED)
    misfits = [
        Referral(code=f"R-{n}", partner_id=1, received=now - timedelta(days=30 * n), state=ReferralState.NOT_A_FIT)
        for n in (1, 2)
    ]
    for count, purposes in ((1, []), (2, ["mismatch"])):
        log = Log(dossiers=(Dossier(partner=partner, referrals=tuple(misfits[:count])),))
        assert [step.purpose for step in rituals(log, CALENDAR, now, CONFIG) if step.rank < 46] == purposes


@pytest.mark.parametrize("how", ["sent on", "by the profile", "only sent on"])
def test_who_was_a_misfit(how: str) -> None:
    """Somebody for whom another colleague was found after all did not fit, nor did whom the profile judges so; one who only moved on did."""
    now = at(date(2028, 5, 2))
    partner = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.TALKED)
    state, judged = (ReferralState.RECEIVED, 0) if how == "by the profile" else (ReferralState.REFERRED_ON, 3)
    sent = tuple(
        Referral(code=f"R-{n}", partner_id=1, received=now - timedelta(days=30 * n), state=state, fit=judged) for n in (1, 2)
    )
    first = (ReferralState.NOT_A_FIT, now.date())
    steps = {each.code: (first,) if how == "sent on" else () for each in sent}
    log = Log(dossiers=(Dossier(partner=partner, referrals=sent, steps=steps),))
    found = [step.purpose for step in rituals(log, CALENDAR, now, CONFIG) if step.rank < 46]
    assert found == ([] if how == "only sent on" else ["mismatch"])


def test_what_the_digest_suggests_and_when(year: list[Day]) -> None:
    """Cards from the first business day of June and December; reviews and our own details in the first week of a quarter, and then no more."""
    tasks = {each.day: cards(each.log, CALENDAR, at(each.day), CONFIG) for each in year}
    seasonal = {day for day, listed in tasks.items() if any(card.why.startswith("sent you clients since") for card in listed)}
    assert min(seasonal) == date(2028, 6, 1)
    assert {day.month for day in seasonal} == {6, 12}
    assert date(2028, 12, 1) in seasonal
    assert all([card.n for card in listed] == [*range(1, len(listed) + 1)] for listed in tasks.values())
    asked = {each.day: [q.key for q in questions(each.log.dossiers, CALENDAR, at(each.day), CONFIG)] for each in year}
    true = sorted(day for day, keys in asked.items() if any(key.startswith("true:") for key in keys))
    assert set(QUARTER_DAYS) <= set(true)
    assert all(CALENDAR.between(max(q for q in QUARTER_DAYS if q <= day), day) < 5 for day in true)
    assert {key for keys in asked.values() for key in keys if key.startswith("true:")} == {f"true:2028Q{n}" for n in (1, 2, 3, 4)}
    assert [period.name for period in reviews_due(CALENDAR, date(2028, 1, 5))] == ["2027Q4", "2027"]
    assert [period.name for period in reviews_due(CALENDAR, date(2028, 4, 3))] == ["2028Q1"]
    assert not reviews_due(CALENDAR, date(2028, 4, 20))


def test_a_first_client_is_a_card_to_write() -> None:
    """Who sends somebody for the first time deserves a card, named until it is written; the second client brings none at once."""
    now = at(date(2028, 3, 14))
    lee = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.REFERRING)
    first = Referral(code="R-1", partner_id=1, received=now - timedelta(days=20))
    new = Dossier(partner=lee, referrals=(first,))
    (card,) = cards(Log(dossiers=(new,)), CALENDAR, now, CONFIG)
    assert (card.n, card.to, card.why) == (1, "Dr. Amara Lee", "sent you a client for the first time")
    written = Touch(partner_id=1, kind=TouchKind.CARD, direction=Direction.OUT, at=now - timedelta(days=3), cause="c")
    assert cards(Log(dossiers=(replace(new, touches=(written,)),)), CALENDAR, now, CONFIG) == ()
    old = replace(first, code="R-0", received=now - timedelta(days=300))
    assert cards(Log(dossiers=(replace(new, referrals=(old, first)),)), CALENDAR, now, CONFIG) == ()
    assert cards(Log(dossiers=(replace(new, partner=replace(lee, suppressed=True)),)), CALENDAR, now, CONFIG) == ()


def test_a_machine_that_slept_owes_one_letter(year: list[Day]) -> None:
    """Asked once after ninety days, the rituals give a few letters, one a person, and no backlog."""
    log: Log = _on(year, date(2028, 4, 20)).log
    now = at(date(2028, 7, 19))
    steps = rituals(log, CALENDAR, now, CONFIG, taken=due(log.dossiers, CALENDAR, now, CONFIG))
    assert 0 < len(steps) <= CONFIG.digest.max_decisions
    assert len({step.partner_id for step in steps}) == len(steps)


def test_an_empty_shelf_is_said(year: list[Day]) -> None:
    """Without anything to share there is no resource letter, and the digest asks for something."""
    each = _on(year, date(2028, 3, 7))
    bare = replace(each.log, shelf=())
    steps = rituals(bare, CALENDAR, at(each.day), CONFIG)
    assert not [step for step in steps if step.purpose == "resource"]
    assert any("Nothing is left to share" in line for line in suggestions(bare, CALENDAR, at(each.day), CONFIG))
    assert not any("Nothing is left to share" in line for line in suggestions(each.log, CALENDAR, at(each.day), CONFIG))


def test_a_warning_at_sixteen_hours() -> None:
    """Who has waited for sixteen hours is named, not earlier; a weekend may lie between, but not a week."""
    now = at(date(2028, 5, 2))
    waiting = [ShownWaiting(who=str(hours), since=now - timedelta(hours=hours)) for hours in (1, 15, 16, 23, 30, 70, 96, 200)]
    assert [each.who for each in overdue_soon(waiting, now)] == ["16", "23", "30", "70"]
