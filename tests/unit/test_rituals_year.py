"""A year of letters to fifty partners: every ritual on its day. (The caps of the same year are counted in `test_caps_counted`.)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from year import CALENDAR, CONFIG, FIRST, Day, whole_year
from year_counted import local, quiet, works
from year_people import HOUSES, at

from outreach.model.cadence import Dossier
from outreach.model.digest import ShownWaiting
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.cues import ASKS
from outreach.rules.cadence.due import reachable
from outreach.rules.cadence.pace import too_soon
from outreach.rules.cadence.questions import questions
from outreach.rules.cadence.reminders import cards, overdue_soon, reviews_due, suggestions
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.letters.purposes import PURPOSES

RITUALS = {"mismatch", "resource", "coffee_invitation", "check_in", "practice_update", "details_changed"}
LEVELS = {"closing_loop_0": 0, "closing_loop_1": 1, "closing_loop_2": 2}
MEETINGS = {TouchKind.MEETING, TouchKind.COFFEE, TouchKind.EVENT}
RESOURCE_DAYS = [date(2028, 1, 4), date(2028, 2, 1), date(2028, 3, 7), date(2028, 4, 4), date(2028, 5, 2), date(2028, 6, 6),
                 date(2028, 7, 5), date(2028, 8, 4), date(2028, 9, 5), date(2028, 10, 3), date(2028, 11, 7), date(2028, 12, 5)]  # fmt: skip
QUARTER_DAYS = [date(2028, 1, 3), date(2028, 4, 3), date(2028, 7, 3), date(2028, 10, 2)]


@pytest.fixture(scope="module")
def year() -> Sequence[Day]:
    return whole_year()[0]


def _on(year: Sequence[Day], day: date) -> Day:
    return year[(day - FIRST).days]


def test_every_purpose_becomes_due(year: Sequence[Day]) -> None:
    """There is no letter that the log never asks for: each purpose that has a template is drafted in a year, and most of them go."""
    drafted = {purpose for each in year for purpose in each.purposes}
    assert drafted == set(PURPOSES)
    sent = Counter(draft.purpose for each in year for draft in each.letters)
    assert set(PURPOSES) - set(sent) <= {"inquiry_acknowledgement", "successor_introduction"}
    assert sum(sent.values()) > 150


def test_a_closing_letter_says_no_more_than_the_client_allows(year: Sequence[Day]) -> None:
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


def test_one_level_of_one_referral_is_told_once(year: Sequence[Day]) -> None:
    """No code hears the same level twice."""
    sent = Counter((draft.referral_code, draft.purpose) for each in year for draft in each.letters if draft.purpose in LEVELS)
    assert max(sent.values()) == 1


def test_nothing_is_written_from_a_mere_suspicion(year: Sequence[Day]) -> None:
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


def test_no_more_rituals_wait_than_a_digest_shows(year: Sequence[Day]) -> None:
    """A season that begins for many is spread by her own pace; on some days as many wait as one digest shows."""
    most = [_waiting(each) + len(each.rituals) for each in year]
    assert max(most) == CONFIG.digest.max_decisions


def test_one_letter_waits_for_one_person(year: Sequence[Day]) -> None:
    """Nobody has two ritual letters waiting, and none beside another letter."""
    for each in year:
        asked = Counter(step.partner_id for step in (*each.plain, *each.rituals))
        assert max(asked.values(), default=0) <= 1
        busy = {dossier.partner.id for dossier in each.log.dossiers if dossier.open_drafts}
        assert not busy & {step.partner_id for step in each.rituals}


def test_nobody_gets_the_same_resource_twice(year: Sequence[Day]) -> None:
    """A resource goes to one person once; a letter that came to nothing has shared nothing."""
    given = Counter(pair for each in year for pair in each.given)
    assert max(given.values()) == 1
    assert len(given) > 20


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
def test_resources_go_on_the_first_tuesday(year: Sequence[Day], day: date) -> None:
    """Every core partner to whom a letter may go has one that day, a resource unless something weightier is due."""
    each = _on(year, day)
    got = {step.partner_id: step.purpose for step in each.rituals}
    houses = {number % HOUSES: number for number in got}
    core = [dossier for dossier in each.log.dossiers if dossier.partner.tier is Tier.CORE and _free(dossier, each, "resource")]
    waiting = [
        dossier.partner.id
        for dossier in core
        if houses.get(dossier.partner.id % HOUSES, dossier.partner.id) == dossier.partner.id
    ]
    assert set(waiting) <= set(got) or _full(each)
    assert RITUALS - {"check_in"} >= {got.get(number, "resource") for number in waiting}
    before = _on(year, CALENDAR.add(day - timedelta(days=9), 0))
    assert before.day.month == day.month or not any(
        "month's resource" in step.why for step in before.rituals if before.day.day < 4
    )


def test_a_resource_is_a_months_one(year: Sequence[Day]) -> None:
    """No core partner gets two of the month's resources in a month, and none is drafted before the month's first Tuesday."""
    days = {day.month: day for day in RESOURCE_DAYS}
    drafted = [(each.day, step.partner_id) for each in year for step in each.rituals if "month's resource" in step.why]
    assert all(day >= days[day.month] for day, _ in drafted)
    core = {number for _, number in drafted}
    sent = [(each.day.month, draft.partner_id) for each in year for draft in each.letters if draft.purpose == "resource"]
    assert max(Counter(row for row in sent if row[1] in core).values()) == 1


@pytest.mark.parametrize("day", QUARTER_DAYS, ids=str)
def test_coffee_on_the_first_business_day_of_a_quarter(year: Sequence[Day], day: date) -> None:
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
    assert len(best) == 5 or day > QUARTER_DAYS[0]
    free = {d.partner.id for d in each.log.dossiers if _free(d, each, "coffee_invitation")}
    invited = {step.partner_id for step in each.rituals if step.purpose == "coffee_invitation"}
    second = {step.partner_id for step in each.rituals if step.rank < 46}  # a second touch, or a word about fit
    one_a_house = {number % HOUSES: number for number in reversed(best) if number in free}
    assert invited == set(one_a_house.values()) - second
    quarter = [e for e in year if day <= e.day < day + timedelta(days=88)]
    asked = Counter(step.partner_id for e in quarter for step in e.rituals if step.purpose == "coffee_invitation")
    moved_up, last = set(asked) - set(best), quarter[-1].people
    assert len(moved_up) <= sum(_gone(last[n].partner) for n in {*asked, *best})


def _gone(partner: Partner) -> bool:
    """Whether the next best is asked in their stead."""
    barred = partner.left or partner.suppressed or not partner.address_ok or partner.paused_until or partner.not_before
    return bool(barred) or partner.tier is Tier.RESTING


def test_news_reach_everyone_by_the_end_of_march(year: Sequence[Day]) -> None:
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


def test_nobody_close_is_forgotten_for_ninety_days(year: Sequence[Day]) -> None:
    """A core or active partner with no touch for ninety days has a letter that morning, unless one was refused or may not go."""
    asked: dict[int, date] = {}
    for each in year:
        steps = {step.partner_id for step in each.rituals}
        for dossier in each.log.dossiers:
            number, last = dossier.partner.id, max((t.at.date() for t in dossier.touches), default=None)
            close = dossier.partner.tier in {Tier.CORE, Tier.ACTIVE} and dossier.partner.stage is Stage.TALKED
            if close and last and each.day - last >= timedelta(days=90) and works(each.day) and not quiet(each.day):
                refused = each.day - asked.get(number, date.min) <= timedelta(days=90)
                assert number in steps or refused or not _free(dossier, each, "check_in") or _full(each)
        asked |= {step.partner_id: each.day for step in each.rituals}


def test_thanks_for_a_first_meeting_within_a_day(year: Sequence[Day]) -> None:
    """Whoever she met for the first time is thanked in a letter drafted within twenty-four hours, at weekends and on days away too; behind what is
    more pressing for the same person, and not while they are away.
    """
    thanked = 0
    for dossier in year[-1].log.dossiers:
        when = min((t.at for t in dossier.touches if t.kind in MEETINGS), default=at(FIRST))
        if when <= at(FIRST) or _barred_by(dossier.partner, when):
            continue
        morning = _on(year, local(when).date() + timedelta(days=1))
        assert timedelta() < at(morning.day) - when < timedelta(hours=24)
        letters = {step.purpose for step in morning.plain if step.partner_id == dossier.partner.id}
        assert letters
        thanked += "thank_you_meeting" in letters
    assert thanked > 15


def _barred_by(partner: Partner, when: datetime) -> bool:
    away = (partner.paused_until and local(when).date() < partner.paused_until) or (
        partner.not_before and when < partner.not_before
    )
    return bool(away) or partner.suppressed or partner.left or not partner.address_ok or partner.tier is Tier.DO_NOT_CONTACT


def test_a_second_touch_on_its_day(year: Sequence[Day]) -> None:
    """From three weeks behind a first meeting on, on the first morning on which nothing stands against it, there is one."""
    came = Counter[str]()
    for each in (each for each in year if works(each.day) and not quiet(each.day)):
        steps = {step.partner_id for step in each.drafted}
        for dossier in each.log.dossiers:
            met = [t for t in dossier.touches if t.kind in MEETINGS]
            window = len(met) == 1 and timedelta(weeks=3) <= each.day - local(met[0].at).date() <= timedelta(weeks=5)
            if (
                not window
                or dossier.partner.tier is Tier.RESTING
                or any(t.at > met[0].at + timedelta(days=10) for t in dossier.touches)
            ):
                continue
            drafts = (*dossier.open_drafts, *dossier.past_drafts)
            letters = [(t.purpose, t.at) for t in dossier.touches] + [(d.purpose, d.created) for d in drafts]
            had = any(purpose in {"resource", "check_in"} and when > met[0].at for purpose, when in letters)
            if not had and _free(dossier, each, "check_in") and not _full(each):
                assert dossier.partner.id in steps or _turn_of_a_colleague(dossier, each)
                came["there"] += dossier.partner.id in steps
    assert came["there"] > 3


def _turn_of_a_colleague(dossier: Dossier, each: Day) -> bool:
    return any(step.partner_id % HOUSES == dossier.partner.org_id for step in each.drafted)


def test_who_waits_is_warned_of_at_sixteen_hours(year: Sequence[Day]) -> None:
    """Of everybody who waited for her own answer: named from the sixteenth hour on until it came or four days were over, and never before."""
    waits = whole_year()[1].waits
    assert len(year) == 366
    assert len(waits) > 8
    for each in waits:
        shown = ShownWaiting(who=each.who, since=each.since)
        hours = range(int((each.until - each.since) / timedelta(hours=1)) + 1)
        warned = [n for n in hours if overdue_soon([shown], each.since + timedelta(hours=n))]
        assert warned == [n for n in hours if n >= 16]
    assert any(each.until - each.since > timedelta(hours=16) for each in waits)


def test_a_second_touch_after_a_first_meeting(year: Sequence[Day]) -> None:
    """It comes three to five weeks after the meeting, and only where nothing came between."""
    steps = [(each, step) for each in year for step in each.rituals if step.rank == 45]
    assert steps
    for each, step in steps:
        dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
        (met,) = [t for t in dossier.touches if t.kind in MEETINGS]
        assert timedelta(days=20) <= each.day - met.at.date() <= timedelta(days=36)
        assert not [t for t in dossier.touches if t.at > met.at + timedelta(days=10)]


def test_a_word_about_fit_after_two_misfits(year: Sequence[Day]) -> None:
    """It needs two clients in half a year who were not for us, and comes once in that time."""
    steps = [(each, step) for each in year for step in each.rituals if step.purpose == "mismatch"]
    assert steps
    last: dict[int, date] = {}
    for each, step in steps:
        dossier = next(d for d in each.log.dossiers if d.partner.id == step.partner_id)
        half = [r for r in dossier.referrals if each.day - r.received.date() <= timedelta(days=184)]
        assert sum(r.fit == 0 or r.state is ReferralState.NOT_A_FIT for r in half) >= 2
    for each in year:
        for number in (draft.partner_id or 0 for draft in each.letters if draft.purpose == "mismatch"):
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


def test_what_the_digest_suggests_and_when(year: Sequence[Day]) -> None:
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


def test_reviews_are_due_in_the_first_week_of_a_quarter(year: Sequence[Day]) -> None:
    """On its first five business days and the weekend between them that of the quarter before, in January that of the year too; on no other day."""
    due_on = {each.day: [period.name for period in reviews_due(CALENDAR, each.day)] for each in year}
    expected = dict(zip(QUARTER_DAYS, (["2027Q4", "2027"], ["2028Q1"], ["2028Q2"], ["2028Q3"]), strict=True))
    for day, names in due_on.items():
        first = max((each for each in QUARTER_DAYS if each <= day), default=None)
        in_time = first is not None and sum(works(first + timedelta(days=n)) for n in range((day - first).days + 1)) <= 5
        last = (
            first is not None
            and in_time
            and not works(day)
            and sum(works(first + timedelta(days=n)) for n in range((day - first).days + 1)) == 5
        )
        assert names == (expected[first] if first is not None and in_time and not last else [])


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


def test_an_empty_shelf_is_said(year: Sequence[Day]) -> None:
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
