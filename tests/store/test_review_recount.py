"""Every figure of the review, recounted by SQL that shares nothing with the code that counted it first (`recounting`).

Over practices of sixty, six, one and no referral, for quarters and years that are over and that are not.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from statistics import median

import pytest
from recounting import PERIODS, Recount
from reviewing import CLIENTS, NOW, fill

from outreach.edge.templates import Templates
from outreach.model.review import History
from outreach.rules.review.counts import Middle
from outreach.rules.review.layout import shown, table
from outreach.rules.review.periods import named
from outreach.rules.review.review import Review, review
from outreach.store.log import open_store

SIZES = (0, 1, 6, 60)


@dataclass(frozen=True)
class Practice:
    """A generated practice: as the program reads it, and as any other tool does."""

    history: History
    raw: sqlite3.Connection


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size} referrals")
def practice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    path = tmp_path_factory.mktemp("practice") / "outreach.db"
    with open_store(path) as store:
        fill(store, request.param)
        history = store.history()
    raw = sqlite3.connect(path)
    yield Practice(history=history, raw=raw)
    raw.close()


@pytest.fixture(params=PERIODS)
def sql(request: pytest.FixtureRequest, practice: Practice) -> Recount:
    return Recount(practice.raw, request.param)


@pytest.fixture
def counted(sql: Recount, practice: Practice) -> Review:
    return review(practice.history, named(sql.period), UTC, NOW)


def _is(found: Middle, values: list[float]) -> None:
    assert found.of == len(values)
    assert found.value == (pytest.approx(median(values)) if values else None)


@pytest.mark.parametrize("practice", [60], indirect=True)
def test_the_practice_is_one_in_which_counting_is_hard(practice: Practice) -> None:
    """Sixty referrals bring every case: each state, misfits, ongoing ones, joined records, clients sent away, several in one house."""
    every = Recount(practice.raw, "2026")
    states = {state for (state,) in every.rows("SELECT DISTINCT state FROM referrals")}
    assert {"received", "scheduled", "first_session", "ongoing", "ended", "not_a_fit", "no_contact", "referred_on"} <= states
    assert every.rows("SELECT count(*) FROM referrals WHERE fit = 0")[0][0] > 1
    assert every.rows("SELECT count(*) FROM outbound_referrals")[0][0] > 10
    assert every.rows("SELECT count(*) FROM merged_rows WHERE place = 'referrals.partner_id'")[0][0] > 0
    assert (
        every.rows("SELECT count(*) FROM touches WHERE partner_id IN (SELECT id FROM partners WHERE merged_into > 0)")[0][0] > 0
    )
    assert max(every.came().values()) > (1, 1)
    assert min(every.by_source()["José Ortiz (Eastside Clinic)"][-1], every.by_source()["José Ortiz (Mercy Clinic)"][-1]) > 0
    took, in_time, late, waiting = every.answers()
    assert len(took) > in_time > 0 < late < waiting


def test_referrals_by_source_and_period(counted: Review, sql: Recount) -> None:
    """Referrals of each source in each of five periods are those that lie between the periods' first days."""
    assert {row.name: list(row.counts) for row in counted.sources} == sql.by_source()
    assert list(counted.totals) == sql.totals()
    assert counted.total == sql.totals()[-1]


def test_what_the_picture_shows(counted: Review, sql: Recount) -> None:
    """Referrals of each source by quarter, of a year those of its four; no quarter stands there of which the log knows nothing."""
    names = {period.name for period in counted.charted}
    found = {
        (row.name, period.name): count
        for row in counted.sources
        for period, count in zip(counted.charted, row.charted, strict=True)
        if count
    }
    assert found == {each: count for each, count in sql.by_quarter().items() if each[1] in names}
    begun = sql.rows("SELECT min(date(at)) FROM (SELECT min(created) AS at FROM partners UNION SELECT min(at) FROM touches)")[0][
        0
    ]
    ends = {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}
    assert all(f"{name[:4]}-{ends[name[5]]}" >= begun for name in names)


def test_conversion(counted: Review, sql: Recount) -> None:
    """A referral came to a first session if any of its steps is one, or it goes on, or it ended; whom nobody reached never came."""
    rows = sql.came()
    found = {row.name: (row.first_sessions.part, row.first_sessions.whole) for row in counted.sources if row.counts[-1]}
    assert found == rows
    whole = counted.first_sessions
    assert (whole.part, whole.whole) == (sum(part for part, _ in rows.values()), sum(of for _, of in rows.values()))
    assert counted.undecided == sql.undecided()


def test_length_of_treatment(counted: Review, sql: Recount) -> None:
    """Weeks from the first session to the end, of those that ended in the period; those that go on are counted apart."""
    ended, undated, ongoing = sql.weeks()
    _is(counted.treatments.ended, ended)
    _is(counted.treatments.ongoing, ongoing)
    assert counted.treatments.undated == undated


def test_fit(counted: Review, sql: Recount) -> None:
    """The mean of the judged fits, and how many were judged."""
    mean, of = sql.fit()
    assert (counted.fit.value, counted.fit.of) == (None if mean is None else pytest.approx(mean), of)


def test_minutes_and_minutes_a_referral(counted: Review, sql: Recount) -> None:
    """Minutes are those told, else what such a touch usually takes; all of them together are shared out among the referrals."""
    spent, received = sql.minutes(), sql.totals()[-1]
    assert {partner.name: minutes for partner, minutes in counted.time} == spent
    assert [minutes for _, minutes in counted.time] == sorted(spent.values(), reverse=True)
    assert counted.minutes == sum(spent.values())
    assert counted.minutes_each == (round(sum(spent.values()) / received) if received else None)


def test_fit_and_minutes_by_source(counted: Review, sql: Recount) -> None:
    """Each source's row tells the mean fit of what it sent in the period, and the minutes that were spent on that person in it."""
    found = {row.name: (row.fit.value, row.fit.of, row.minutes) for row in counted.sources if row.counts[-1]}
    assert found == {
        name: (None if mean is None else pytest.approx(mean), of, spent)
        for name, (mean, of, spent) in sql.fit_and_minutes().items()
    }


def test_response_time(counted: Review, sql: Recount) -> None:
    """From each mail that asks to the next touch of ours: the median of the hours, how many within a day, how many wait."""
    took, in_time, late, waiting = sql.answers()
    _is(counted.answers.hours, took)
    assert (counted.answers.in_time.part, counted.answers.in_time.whole) == (in_time, len(took) + late)
    assert counted.answers.waiting == waiting


def test_who_asked_for_themselves(counted: Review, sql: Recount) -> None:
    """Each person once, in the period of their first asking, by how they had heard of the practice."""
    assert dict(counted.heard) == sql.heard()
    assert counted.inquiries == sum(sql.heard().values())


def test_concentration(counted: Review, sql: Recount) -> None:
    """Shares and effective streams of twelve months, and what is heavy; below six referrals nothing is said of them."""
    people, houses, unknown, effective = sql.streams()
    total, of = sum(people.values()), counted.concentration
    assert {name: share.part for name, share in of.people} == people
    assert {name: share.part for name, share in of.organisations} == houses
    assert {share.whole for _, share in (*of.people, *of.organisations)} <= {total}
    assert (of.counted, of.unknown) == (total, unknown)
    assert of.effective == (None if effective is None else pytest.approx(effective))
    enough = total >= 6
    heavy = {name for name, count in people.items() if enough and count / total > 0.4}
    assert (of.heavy_person[0] if of.heavy_person else None) in (heavy or {None})
    heavy = {name for name, count in houses.items() if enough and count / total > 0.5}
    assert (of.heavy_organisation[0] if of.heavy_organisation else None) in (heavy or {None})
    assert of.few == (enough and effective is not None and effective < 2)


def test_organisations_on_one_contact(counted: Review, sql: Recount) -> None:
    """Those that sent two clients or more, and of whose people only one was heard of, or nobody who may be turned to."""
    assert {(each.org, each.referrals, each.contact and each.contact.name) for each in counted.one_contact} == sql.one_contact()


def test_ranked_categories_without_a_partner(counted: Review, sql: Recount) -> None:
    """The three of highest rank in which there is nobody who is there and may be turned to."""
    assert [kind.key for kind in counted.missing] == sql.missing()
    assert "hospital" in sql.missing()  # the one there is asked for silence


def test_still_young(counted: Review, sql: Recount) -> None:
    """Relationships under half a year at the period's end, the oldest first."""
    assert [partner.name for partner in counted.young] == sql.young()


def test_tier_suggestions(counted: Review, sql: Recount) -> None:
    """Those that SQL finds, in its order; three at most."""
    assert [(each.partner.name, each.to.value) for each in counted.tier_changes] == sql.tiers()


def test_nothing_names_a_client_and_no_percentage_stands_alone(counted: Review) -> None:
    """Neither page, text nor table holds a client's initials, code or need, and no percentage stands for fewer than ten."""
    values = shown(counted, "Ellison Therapy")
    templates = Templates()
    page = templates.render("report.html.j2", **values)
    text = templates.render("report.txt.j2", **values)
    flat = "\n".join(",".join(row) for row in table(counted))
    for written in (re.sub(r'<style.*?</style>|style="[^"]*"', "", page, flags=re.DOTALL), text, flat):
        assert not any(initials in written for initials in CLIENTS)
        assert not re.search(r"\bR-\d", written)
        assert "a need that nobody" not in written
        whole = re.findall(r"\d+ of (\d+) \(\d+ %\)", written)
        assert all(int(each) >= 10 for each in whole)
        assert len(re.findall(r"\d\s*%", written)) == len(whole)


def test_every_picture_says_what_it_shows(counted: Review) -> None:
    """Each picture that means something has words for who cannot see it, and nothing is fetched."""
    page = Templates().render("report.html.j2", **shown(counted, "Ellison Therapy"))
    for picture in re.findall(r"<svg[^>]*>", page):
        assert 'aria-hidden="true"' in picture or re.search(
            r'role="img"[^>]*aria-label="[^"]+"|aria-label="[^"]+"[^>]*role="img"', picture
        )
    assert not re.search(r"https?://(?!www\.w3\.org)", page)
