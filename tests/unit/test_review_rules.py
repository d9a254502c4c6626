"""The review's judgements at their edges: what is enough to say, what hangs on whom, who is young, who is closer than the tier says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from histories import NOW, Q4, TODAY, ZONE, log_of, partner, referrals, touch
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.people import Tier
from outreach.model.referral import Referral, ReferralState
from outreach.model.review import Asked, History
from outreach.model.touch import Direction
from outreach.rules.review.counts import Share
from outreach.rules.review.gaps import missing_types, one_contact, still_young
from outreach.rules.review.metrics import answers, conversion, sources, treatments
from outreach.rules.review.periods import named, quarter_of, with_earlier
from outreach.rules.review.streams import concentration, senders
from outreach.rules.review.tiers import tier_changes


def test_a_referral_belongs_to_the_practices_own_day() -> None:
    """Half past ten in the evening of the last of September in New York is October in London, and the third quarter here."""
    late = Referral(code="R-1", partner_id=1, received=datetime(2026, 10, 1, 2, 30, tzinfo=UTC))
    history = log_of([partner(1)], referrals=(late,))
    assert sources(history, with_earlier(Q4), (), ZONE)[0].counts == (0, 0, 0, 1, 0)
    assert sources(history, with_earlier(Q4), (), ZoneInfo("UTC"))[0].counts == (0, 0, 0, 0, 1)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31)))
def test_every_day_has_its_quarter(day: date) -> None:
    """Quarters cover all days, one each, and are found again by their names."""
    found = quarter_of(day)
    assert day in found
    assert named(found.name) == found
    assert found.before.last + timedelta(days=1) == found.first
    assert day in named(str(day.year))


@pytest.mark.parametrize("name", ["2026Q5", "2026Q0", "26Q1", "Q4", "", "2026-13", "next", "0001", "0000Q1", "9999Q4"])
def test_what_is_no_period_is_an_error(name: str) -> None:
    """A name that is no quarter and no year is refused with the right form."""
    with pytest.raises(ValueError, match="2026Q4"):
        named(name)


@pytest.mark.parametrize(("theirs", "all_", "heavy"), [(2, 5, False), (3, 6, True), (4, 10, False), (5, 12, True), (5, 10, True)])
def test_one_person_is_much_over_forty_percent(theirs: int, all_: int, heavy: bool) -> None:
    """Two of five is forty and below six anyway; four of ten is exactly forty and not over; five of twelve is."""
    others = range(2, 2 + all_ - theirs)
    history = log_of([partner(n) for n in range(1, 20)], referrals=referrals(*[1] * theirs, *others))
    found = concentration(history, TODAY, ZONE)
    assert (found.heavy_person is not None) is heavy
    assert found.enough is (all_ >= 6)


def test_one_house_is_much_over_half() -> None:
    """Two colleagues with four of seven are one house; three of six are exactly half and not over."""
    people = [partner(1, org="Mercy", org_id=1), partner(2, org="Mercy", org_id=1), *[partner(n) for n in range(3, 9)]]
    over = concentration(log_of(people, referrals=referrals(1, 2, 1, 2, 3, 4, 5)), TODAY, ZONE)
    assert over.heavy_organisation == ("Mercy", Share(part=4, whole=7))
    assert over.heavy_person is None
    half = concentration(log_of(people, referrals=referrals(1, 2, 1, 3, 4, 5)), TODAY, ZONE)
    assert half.heavy_organisation is None


def test_sources_nobody_named_are_no_stream() -> None:
    """How a referral was logged is not where it came from; a directory is a source."""
    history = log_of([], referrals=(*referrals(None, None), *referrals(None, ago=31, source="directory")))
    found = concentration(history, TODAY, ZONE)
    assert (found.counted, found.unknown) == (1, 2)
    assert found.people == (("directory", Share(part=1, whole=1)),)


@given(st.lists(st.integers(1, 6), min_size=6, max_size=40))
def test_effective_streams_lie_between_one_and_the_sources(who: list[int]) -> None:
    """As from at least one source and at most as many as there are; the shares add up to all."""
    found = concentration(log_of([partner(n) for n in range(1, 7)], referrals=referrals(*who)), TODAY, ZONE)
    assert found.effective is not None
    assert 1 - 1e-9 <= found.effective <= len(set(who)) + 1e-9
    assert sum(share.part for _, share in found.people) == len(who)


def test_who_sends_most_then_fits_best_then_came_last() -> None:
    """Ties are broken by fit, then by how recent."""
    history = log_of(
        [partner(n) for n in range(1, 5)],
        referrals=(
            *referrals(1, fit=1),
            *referrals(2, ago=29, fit=3),
            *referrals(3, ago=28, fit=1),
            *referrals(4, 4, ago=300),
        ),
    )
    assert [each.partner.id for each in senders(history, TODAY, ZONE)] == [4, 2, 3, 1]


def test_an_organisation_hangs_on_one_contact() -> None:
    """Two referrals and one who talks with us; a second who answered mends it, one who left or was only written to does not."""
    people = [partner(1, org="Mercy", org_id=1), partner(2, org="Mercy", org_id=1)]
    history = log_of(people, referrals=referrals(1, 1))
    (found,) = one_contact(history, TODAY, ZONE)
    assert (found.org, found.referrals, found.contact) == ("Mercy", 2, people[0])
    written = replace(history, touches=(touch(2, 20, Direction.OUT),))
    assert len(one_contact(written, TODAY, ZONE)) == 1
    answered = replace(history, touches=(touch(2, 20),))
    assert one_contact(answered, TODAY, ZONE) == ()
    gone = replace(answered, partners=(people[0], replace(people[1], left=True)))
    assert len(one_contact(gone, TODAY, ZONE)) == 1
    nobody = replace(history, partners=tuple(replace(each, left=True) for each in people))
    assert one_contact(nobody, TODAY, ZONE)[0].contact is None
    assert one_contact(replace(history, referrals=referrals(1)), TODAY, ZONE) == ()


def test_categories_of_the_highest_rank_come_first() -> None:
    """Three at most, by rank; somebody who left fills no category."""
    people = [partner(1, type="primary_care"), partner(2, type="paediatrics", left=True)]
    assert [kind.key for kind in missing_types(log_of(people))] == ["paediatrics", "ob_gyn", "psychiatry"]


@pytest.mark.parametrize(("days", "young"), [(0, True), (179, True), (180, False), (400, False)])
def test_half_a_year_is_young(days: int, young: bool) -> None:
    """A relationship is young until 180 days after the first touch; without a touch there is none."""
    history = log_of([partner(1), partner(2)], touches=(touch(1, days), touch(1, 0)))
    assert bool(still_young(history, TODAY, ZONE)) is young


def test_tier_suggestions_are_three_at_most_and_gentle() -> None:
    """Who sends comes closer, whom nothing was heard of loosens, nobody young is judged, nobody silent is named."""
    old = NOW - timedelta(days=500)
    people = [
        partner(1, tier=Tier.LIGHT),
        partner(2, tier=Tier.CORE, created=old),
        partner(3, tier=Tier.CORE, created=NOW - timedelta(days=90)),
        partner(4, tier=Tier.RESTING),
        partner(5, tier=Tier.DO_NOT_CONTACT),
        *[partner(n, tier=Tier.CORE, created=old) for n in (6, 7, 8)],
    ]
    history = log_of(people, referrals=referrals(1, 1, 4, 5, 5, 5), touches=tuple(touch(n, 20) for n in (6, 7, 8)))
    found = tier_changes(history, TODAY, ZONE)
    assert [(each.partner.id, each.to) for each in found] == [(2, Tier.ACTIVE), (1, Tier.ACTIVE), (4, Tier.ACTIVE)]
    room = replace(history, partners=tuple(each for each in people if each.id != 6))
    assert [(each.partner.id, each.to) for each in tier_changes(room, TODAY, ZONE)] == [
        (1, Tier.CORE),
        (2, Tier.ACTIVE),
        (4, Tier.ACTIVE),
    ]


def _went(code: str, *steps: tuple[ReferralState, date]) -> History:
    """One referral that took these steps, in the order in which they were told; it stands where the last left it."""
    (received,) = referrals(1, state=steps[-1][0])
    return History(referrals=(replace(received, code=code),), steps={code: tuple(sorted(steps, key=lambda each: each[1]))})


def _all(*histories: History) -> History:
    return History(
        referrals=tuple(each for history in histories for each in history.referrals),
        steps={code: steps for history in histories for code, steps in history.steps.items()},
    )


def test_treatments_that_go_on_are_not_short_ones() -> None:
    """Ended ones make the median; those that go on, at the period's end, stand apart; an end without a beginning has no length."""
    first, ended = ReferralState.FIRST_SESSION, ReferralState.ENDED
    history = _all(
        _went("R-1", (first, date(2026, 8, 3)), (ended, date(2026, 10, 12))),
        _went("R-2", (first, date(2026, 10, 5))),
        _went("R-3", (ended, date(2026, 11, 2))),
        _went("R-4", (first, date(2026, 1, 5)), (ended, date(2026, 3, 2))),
        _went("R-5", (first, date(2027, 2, 1))),
    )
    found = treatments(history, Q4)
    assert (found.ended.value, found.ended.of) == (10, 1)
    assert (found.ongoing.of, found.undated) == (1, 1)


@pytest.mark.parametrize(
    ("told", "reached", "ended", "ongoing"),
    [
        ((ReferralState.NOT_A_FIT,), 0, 0, 0),
        ((ReferralState.FIRST_SESSION, ReferralState.NOT_A_FIT), 1, 1, 0),
        ((ReferralState.FIRST_SESSION, ReferralState.REFERRED_ON), 1, 1, 0),
        ((ReferralState.FIRST_SESSION, ReferralState.NOT_A_FIT, ReferralState.REFERRED_ON), 1, 1, 0),
        ((ReferralState.FIRST_SESSION, ReferralState.NO_CONTACT), 0, 0, 0),
        ((ReferralState.FIRST_SESSION, ReferralState.NO_CONTACT, ReferralState.SCHEDULED), 0, 0, 0),
        ((ReferralState.NO_CONTACT, ReferralState.FIRST_SESSION), 1, 0, 1),
        ((ReferralState.FIRST_SESSION, ReferralState.ENDED, ReferralState.ONGOING), 1, 0, 1),
    ],
)
def test_what_holds_is_what_was_told_last(told: tuple[ReferralState, ...], reached: int, ended: int, ongoing: int) -> None:
    """A treatment ends by any word that ends it, goes on when it was taken up again, and was none where in truth nobody came."""
    history = _went("R-1", *((state, date(2026, 10, day)) for day, state in enumerate(told, 5)))
    found = treatments(history, Q4)
    assert conversion(history.referrals, history.steps).part == reached
    assert (found.ended.of, found.ongoing.of, found.undated) == (ended, ongoing, 0)


def test_nobody_is_late_before_a_day_is_over() -> None:
    """An unanswered mail of today is neither in time nor late; tomorrow it is late. What came before the question is no answer."""
    history = log_of(
        [partner(1)], asked=(Asked(partner_id=1, at=NOW - timedelta(hours=5)),), touches=(touch(1, 1, Direction.OUT),)
    )
    today = answers(history, Q4, ZONE, NOW)
    assert (today.in_time.whole, today.waiting) == (0, 1)
    tomorrow = answers(history, Q4, ZONE, NOW + timedelta(days=1))
    assert (str(tomorrow.in_time), tomorrow.waiting) == ("0 of 1", 1)
