"""What a review shows of what it counted: names, colours, periods, small numbers, and nothing of a client."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import timedelta

import pytest
from histories import NOW, Q4, TODAY, ZONE, log_of, partner, referrals, touch
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.people import Tier
from outreach.rules.review.gaps import one_contact
from outreach.rules.review.layout import shown
from outreach.rules.review.periods import named, quarter
from outreach.rules.review.review import review


def test_two_people_of_one_name_are_two_sources() -> None:
    """Their organisations stand beside the name, and where these are one too, their addresses; they are never counted together."""
    three = [partner(n, name="José Ortiz", org=org) for n, org in ((1, "Mercy"), (2, "Mercy"), (3, "Eastside"))]
    counted = review(log_of([*three, partner(4)], referrals=referrals(1, 1, 2, 2, 3, 3, 4)), Q4, ZONE, NOW)
    names = {"José Ortiz (Mercy, p1@x.example)", "José Ortiz (Mercy, p2@x.example)", "José Ortiz (Eastside)", "Partner 4"}
    assert {row.name for row in counted.sources} == names
    assert counted.concentration.heavy_person is None
    assert counted.concentration.effective == pytest.approx(49 / 13)


def test_capitals_make_no_second_source() -> None:
    """A source that is nobody is one source, however it was written, and is called as at first."""
    history = log_of(
        [], referrals=(*referrals(None, source="Psychology Today", ago=40), *referrals(None, source="psychology today "))
    )
    assert [(row.name, row.counts[-1]) for row in review(history, Q4, ZONE, NOW).sources] == [("Psychology Today", 2)]


def test_a_colour_means_one_source_all_over_the_page() -> None:
    """The columns and the strip give the same source the same colour, whoever sent most in the one or the other."""
    few, many = referrals(2, 2, ago=10), referrals(1, 1, 1, 1, 3, 4, 5, 6, 7, ago=100)
    values = shown(review(log_of([partner(n) for n in range(1, 8)], referrals=(*few, *many)), Q4, ZONE, NOW), "Ellison Therapy")
    columns, spread = values["columns"], values["spread"]
    named = dict(reversed(each) for each in columns.legend if each[0] < 5)  # type: ignore[attr-defined]
    again = {name: colour for colour, name, _ in spread["legend"] if colour < 5}  # type: ignore[index]
    assert named == again == {"Partner 1": 0, "Partner 2": 1, "Partner 3": 2, "Partner 4": 3, "Partner 5": 4}


def test_a_year_is_shown_by_its_quarters() -> None:
    """The picture of a year has those quarters that the log knows and that have begun; the picture of a quarter those before it."""
    history = log_of([partner(1)], referrals=(*referrals(1, ago=30), *referrals(1, 1, ago=150)))
    of_year, of_quarter = review(history, named("2026"), ZONE, NOW), review(history, Q4, ZONE, NOW)
    for counted in (of_year, of_quarter):
        assert [period.name for period in counted.charted] == ["2026Q2", "2026Q3", "2026Q4"]
        assert counted.sources[0].charted == (2, 0, 1)
    early = review(history, named("2026"), ZONE, NOW - timedelta(days=80))
    assert [period.name for period in early.charted] == ["2026Q2", "2026Q3"]


def test_what_has_not_begun_is_said_so() -> None:
    """A quarter that is still to come has no figures, and the page says why."""
    values = shown(review(log_of([partner(1)], referrals=referrals(1)), quarter(2027, 2), ZONE, NOW), "Ellison Therapy")
    assert "This time has not begun." in str(values["so_far"])


def test_a_mean_is_never_written_like_a_count_of_people() -> None:
    """How well clients fit is said with its scale; "1 of 3" would be one client of three."""
    values = shown(review(log_of([partner(1)], referrals=referrals(1, 1, fit=1)), Q4, ZONE, NOW), "Ellison Therapy")
    fit = next(each for each in values["figures"] if each.name == "Fit")  # type: ignore[attr-defined]
    assert (fit.value, fit.small) == ("1", "mean of 2, scale 0 to 3")
    assert "fit 1 (0 to 3, mean of 2)" in values["sources"][0].words  # type: ignore[index]


def test_more_than_two_organisations_on_one_contact_are_all_named() -> None:
    """The first two with what to do about each, the others by name: none is left out."""
    found = review(log_of([partner(n) for n in range(1, 6)], referrals=referrals(*[*range(1, 6)] * 2)), Q4, ZONE, NOW).findings
    said = " ".join(each.words for each in found)
    assert all(f"House {n}" in said for n in range(1, 6))


def test_a_count_from_before_the_log_is_said_to_be_none() -> None:
    """Quarters from before the log began show nothing, and the page says that it does not know; an older log says nothing of it."""
    fresh = shown(review(log_of([partner(1, created=NOW - timedelta(days=28))]), Q4, ZONE, NOW), "Ellison Therapy")
    assert str(fresh["so_far"]).endswith("This log begins on 26 October 2026; what came before is not in it.")
    old = log_of([partner(1, created=NOW - timedelta(days=28))], touches=(touch(1, 500),))
    assert (
        shown(review(old, Q4, ZONE, NOW), "Ellison Therapy")["so_far"] == "Counted up to 23 November; the rest is still to come."
    )


@pytest.mark.parametrize("silent", [{"suppressed": True}, {"tier": Tier.DO_NOT_CONTACT}, {"left": True}])
def test_nobody_silent_is_to_be_asked_for_an_introduction(silent: Mapping[str, object]) -> None:
    """Where the one who sent clients asked for silence, or is gone, the review names nobody to turn to."""
    history = log_of([partner(1, org="Mercy", **silent)], referrals=referrals(1, 1))
    assert one_contact(history, TODAY, ZONE)[0].contact is None
    (said,) = (each for each in review(history, Q4, ZONE, NOW).findings if each.title == "One contact in an organisation")
    assert "nobody there to whom you can turn now" in said.words
    assert "Partner 1" not in said.todo


@given(st.integers(0, 1000))
def test_no_review_names_a_client(seed: int) -> None:
    """Whatever the log holds, the words of a review hold no initials, no need, no payer and no code."""
    chance = random.Random(seed)
    secrets = {"initials": "QXZ", "need": "zoophobia", "payer": "Zyxel Health", "age_band": "age-band-77"}
    sent = referrals(*(chance.choice((1, 2, None)) for _ in range(chance.randrange(15))), ago=chance.randrange(400), **secrets)
    history = log_of([partner(1), partner(2)], referrals=sent, touches=(touch(1, 3, summary="QXZ called"),))
    said = repr(shown(review(history, Q4, ZONE, NOW), "Ellison Therapy"))
    assert not [word for word in (*secrets.values(), "R-0", "R-1") if word in said]
