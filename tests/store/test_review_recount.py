"""Every figure of the review, recounted by SQL that shares nothing with the code that counted it first."""

from __future__ import annotations

import re
import sqlite3
from datetime import timedelta
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from reviewing import CLIENTS, NOW, PEOPLE, fill

from outreach.edge.templates import Templates
from outreach.model.decision import CountInquiry, LogTouch
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.reading import Intent, Kind, Reading
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.reading.waiting import waited_for
from outreach.rules.review.layout import shown, table
from outreach.rules.review.periods import named
from outreach.rules.review.review import Review, review
from outreach.store.log import Store

ZONE = ZoneInfo("UTC")  # SQLite's date() knows no other; what a zone does is a test of `periods`
SIZES = (0, 1, 6, 60)
QUARTERS = ("2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01")
FIRST, AFTER, TODAY = "2026-10-01", "2027-01-01", "2026-11-23"
SOURCE = """CASE WHEN r.partner_id IS NOT NULL THEN (SELECT name FROM partners WHERE id = r.partner_id)
  WHEN r.source IN ('mail', 'owner', 'terminal', 'unknown', '') THEN 'source unknown' ELSE r.source END"""
TWELVE = "date(r.received) > date('2026-11-23', '-365 days') AND date(r.received) <= '2026-11-23'"

MINUTES = """coalesce(t.minutes, CASE t.kind WHEN 'mail' THEN 5 WHEN 'resource' THEN 5 WHEN 'call' THEN 15
  WHEN 'card' THEN 10 WHEN 'gift' THEN 10 ELSE 60 END)"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size} referrals")
def counted(request: pytest.FixtureRequest, store: Store) -> Review:
    fill(store, request.param)
    return review(store.history(), named("2026Q4"), ZONE, NOW)


def test_referrals_by_source_and_quarter(counted: Review, raw: sqlite3.Connection) -> None:
    """Referrals of each source in each of five quarters are those that lie between the quarters' first days."""
    expected: dict[str, list[int]] = {}
    for place, (first, after) in enumerate(pairwise(QUARTERS)):
        sql = f"SELECT {SOURCE}, count(*) FROM referrals r WHERE r.received >= ? AND r.received < ? GROUP BY 1"
        for name, count in raw.execute(sql, (first, after)):
            expected.setdefault(name, [0] * 5)[place] = count
    assert {row.name: list(row.counts) for row in counted.sources} == expected
    assert list(counted.totals) == [sum(column) for column in zip(*expected.values())] or not expected
    assert (
        counted.total
        == raw.execute("SELECT count(*) FROM referrals WHERE received >= ? AND received < ?", (FIRST, AFTER)).fetchone()[0]
    )


COURSE = """WITH told AS (SELECT code, state, day, row_number() OVER (PARTITION BY code ORDER BY day, id) AS place FROM referral_steps),
  held AS (SELECT * FROM told t WHERE NOT EXISTS (SELECT 1 FROM told n WHERE n.code = t.code AND n.state = 'no_contact' AND n.place >= t.place)
    AND 'no_contact' <> (SELECT state FROM referrals WHERE code = t.code)),
  course AS (SELECT r.*, (SELECT min(day) FROM held h WHERE h.code = r.code AND h.state IN ('first_session', 'ongoing')) AS begun,
    (SELECT max(day) FROM held h WHERE h.code = r.code AND h.state = r.state AND h.state IN ('ended', 'not_a_fit', 'referred_on')) AS over,
    EXISTS (SELECT 1 FROM held h WHERE h.code = r.code AND h.state IN ('first_session', 'ongoing', 'ended')) AS came FROM referrals r)"""
"""What became of each referral by what holds now: nothing told before a "no contact" does, and an end only while it is the last word."""


def test_conversion(counted: Review, raw: sqlite3.Connection) -> None:
    """A referral came to a first session if any of its steps is one, or it goes on, or it ended; whom nobody reached never came."""
    sql = f"{COURSE} SELECT {SOURCE}, count(*), sum(came) FROM course r WHERE r.received >= ? AND r.received < ? GROUP BY 1"
    rows = {name: (part, whole) for name, whole, part in raw.execute(sql, (FIRST, AFTER))}
    found = {row.name: (row.first_sessions.part, row.first_sessions.whole) for row in counted.sources if row.counts[-1]}
    assert found == rows
    assert (counted.first_sessions.part, counted.first_sessions.whole) == (
        sum(p for p, _ in rows.values()),
        sum(w for _, w in rows.values()),
    )
    still = raw.execute(
        """SELECT count(*) FROM referrals WHERE received >= ? AND received < ?
        AND state IN ('received', 'acknowledged', 'client_contacted', 'scheduled')""",
        (FIRST, AFTER),
    ).fetchone()[0]
    assert counted.undecided == still


def test_length_of_treatment(counted: Review, raw: sqlite3.Connection) -> None:
    """Weeks from the first session to the end, of those that ended in the quarter; those that go on are counted apart."""
    ended = [
        days / 7
        for (days,) in raw.execute(
            f"""{COURSE} SELECT max(0, julianday(over) - julianday(begun)) FROM course
            WHERE begun IS NOT NULL AND over BETWEEN ? AND ?""",
            (FIRST, TODAY),
        )
    ]
    undated = raw.execute(
        f"{COURSE} SELECT count(*) FROM course WHERE begun IS NULL AND state = 'ended' AND over BETWEEN ? AND ?", (FIRST, TODAY)
    ).fetchone()[0]
    ongoing = [
        days / 7
        for (days,) in raw.execute(
            f"{COURSE} SELECT julianday(:today) - julianday(begun) FROM course WHERE begun <= :today AND coalesce(over, '9999') > :today",
            {"today": TODAY},
        )
    ]
    assert counted.treatments.ended.of == len(ended)
    assert counted.treatments.undated == undated
    assert counted.treatments.ongoing.of == len(ongoing)
    assert counted.treatments.ended.value == (pytest.approx(median(ended)) if ended else None)
    assert counted.treatments.ongoing.value == (pytest.approx(median(ongoing)) if ongoing else None)


def test_fit(counted: Review, raw: sqlite3.Connection) -> None:
    """The mean of the judged fits, and how many were judged."""
    value, of = raw.execute(
        "SELECT avg(fit), count(fit) FROM referrals WHERE received >= ? AND received < ?", (FIRST, AFTER)
    ).fetchone()
    assert counted.fit.of == of
    assert counted.fit.value == (None if value is None else pytest.approx(value))


def test_minutes(counted: Review, raw: sqlite3.Connection) -> None:
    """Minutes are those told, else what such a touch usually takes."""
    sql = f"""SELECT p.name, sum({MINUTES})
      FROM touches t JOIN partners p ON p.id = t.partner_id WHERE t.at >= ? AND t.at < ? GROUP BY 1"""
    assert {partner.name: spent for partner, spent in counted.time} == dict(raw.execute(sql, (FIRST, AFTER)))


def test_fit_and_minutes_by_source(counted: Review, raw: sqlite3.Connection) -> None:
    """Each source's row tells the mean fit of what it sent in the quarter, and the minutes that were spent on that person in it."""
    sql = f"""SELECT {SOURCE}, avg(r.fit), count(r.fit), coalesce((SELECT sum({MINUTES}) FROM touches t
        WHERE t.partner_id = r.partner_id AND t.at >= :first AND t.at < :after), 0)
      FROM referrals r WHERE r.received >= :first AND r.received < :after GROUP BY 1"""
    rows = {name: (value, of, spent) for name, value, of, spent in raw.execute(sql, {"first": FIRST, "after": AFTER})}
    found = {row.name: (row.fit.value, row.fit.of, row.minutes) for row in counted.sources if row.counts[-1]}
    assert {name: of for name, (_, *of) in found.items()} == {name: of for name, (_, *of) in rows.items()}
    assert {name: value for name, (value, *_) in found.items()} == {
        name: None if value is None else pytest.approx(value) for name, (value, *_) in rows.items()
    }


def test_tier_suggestions(counted: Review, raw: sqlite3.Connection) -> None:
    """Two referrals in twelve months make core while there is room, a year without a word makes active, one referral wakes who rests; three at most."""
    sql = f"""WITH open AS (SELECT * FROM partner_rows WHERE NOT suppressed AND NOT has_left AND tier <> 'do_not_contact'),
      sent AS (SELECT p.id, p.name, p.tier, count(*) AS n, row_number() OVER (ORDER BY count(*) DESC, coalesce(avg(r.fit), 0) DESC,
        max(r.received) DESC, p.id) AS place FROM referrals r JOIN open p ON p.id = r.partner_id WHERE {TWELVE} GROUP BY p.id),
      rising AS (SELECT *, row_number() OVER (ORDER BY place) AS seat FROM sent WHERE n >= 2 AND tier <> 'core'),
      heard AS (SELECT partner_id FROM touches t WHERE direction <> 'out' AND {TWELVE.replace("r.received", "t.at")}
        UNION SELECT partner_id FROM referrals r WHERE partner_id IS NOT NULL AND {TWELVE}),
      wanted AS (
        SELECT 1 AS turn, seat AS place, name, 'core' AS tier FROM rising WHERE seat <= 5 - (SELECT count(*) FROM partner_rows WHERE tier = 'core')
        UNION ALL SELECT 2, id, name, 'active' FROM open WHERE tier = 'core' AND id NOT IN heard
          AND coalesce((SELECT min(date(t.at)) FROM touches t WHERE t.partner_id = open.id), date(created)) <= date('{TODAY}', '-180 days')
        UNION ALL SELECT 3, place, name, 'active' FROM sent WHERE tier IN ('light', 'resting'))
      SELECT name, tier FROM (SELECT name, tier, turn, place, row_number() OVER (PARTITION BY name ORDER BY turn, place) AS time FROM wanted)
      WHERE time = 1 ORDER BY turn, place LIMIT 3"""
    assert [(each.partner.name, each.to.value) for each in counted.tier_changes] == raw.execute(sql).fetchall()


def test_the_year(store: Store, raw: sqlite3.Connection) -> None:
    """The yearly review counts the same things between the first days of years."""
    fill(store, 60)
    counted = review(store.history(), named("2026"), ZONE, NOW)
    years = ("2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01")
    per_year = [
        raw.execute("SELECT count(*) FROM referrals WHERE received >= ? AND received < ?", pair).fetchone()[0]
        for pair in pairwise(years)
    ]
    assert list(counted.totals) == per_year
    judged, mean = raw.execute("SELECT count(fit), avg(fit) FROM referrals WHERE received >= '2026-01-01'").fetchone()
    assert (counted.fit.of, counted.fit.value) == (judged, pytest.approx(mean))
    assert counted.minutes == raw.execute(f"SELECT sum({MINUTES}) FROM touches t WHERE t.at >= '2026-01-01'").fetchone()[0]
    over = f"{COURSE} SELECT count(*) FROM course WHERE begun IS NOT NULL AND over BETWEEN '2026-01-01' AND ?"
    assert counted.treatments.ended.of == raw.execute(over, (TODAY,)).fetchone()[0] > 0
    came = f"{COURSE} SELECT sum(came) FROM course WHERE received >= '2026-01-01'"
    assert counted.first_sessions.part == raw.execute(came).fetchone()[0]


def test_inquiries(store: Store, raw: sqlite3.Connection) -> None:
    """Whoever wrote for themselves is counted on the day of their mail, in the quarter and in the year."""
    for number, days in enumerate((1, 20, 52, 53, 54, 200, 327, 328, 400), 1):
        at = NOW - timedelta(days=days)
        store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=number),
            role=Role.INBOX,
            message=Message(identity=f"asks-{number}", senders=(Address(name="", email=f"c{number}@mail.example"),), date=at),
            reading=Reading(kind=Kind.CLIENT_INQUIRY),
            decisions=(),
            now=NOW,
            keep_body=False,
        )
    sql = "SELECT count(*) FROM messages WHERE kind = 'client_inquiry' AND sent_at >= ? AND sent_at < ?"
    for name, bounds in (("2026Q4", (FIRST, AFTER)), ("2026", ("2026-01-01", AFTER)), ("2025", ("2025-01-01", "2026-01-01"))):
        counted = review(store.history(), named(name), ZONE, NOW)
        assert counted.inquiries == raw.execute(sql, bounds).fetchone()[0] > 0


def test_concentration(counted: Review, raw: sqlite3.Connection) -> None:
    """Shares and effective streams of twelve months; below six referrals nothing is said of them."""
    people = dict(
        raw.execute(f"SELECT {SOURCE}, count(*) FROM referrals r WHERE {TWELVE} AND {SOURCE} <> 'source unknown' GROUP BY 1")
    )
    houses = dict(
        raw.execute(
            f"""SELECT o.name, count(*) FROM referrals r JOIN partners p ON p.id = r.partner_id
            JOIN organisations o ON o.id = p.org_id WHERE {TWELVE} GROUP BY 1"""
        )
    )
    total, of = sum(people.values()), counted.concentration
    assert {name: share.part for name, share in of.people} == people
    assert {name: share.part for name, share in of.organisations} == houses
    assert of.counted == total
    effective = raw.execute(
        f"""WITH s(n) AS (SELECT count(*) FROM referrals r WHERE {TWELVE} AND {SOURCE} <> 'source unknown' GROUP BY {SOURCE})
        SELECT sum(n) * sum(n) * 1.0 / sum(n * n) FROM s"""
    ).fetchone()[0]
    assert of.effective == (None if effective is None else pytest.approx(effective))
    heaviest = max(people.values(), default=0)
    assert (of.heavy_person is not None) == (total >= 6 and heaviest / total > 0.4)
    assert (of.heavy_organisation is not None) == (total >= 6 and max(houses.values(), default=0) / total > 0.5)
    assert of.few == (total >= 6 and effective < 2)


def test_one_contact_missing_and_young(counted: Review, raw: sqlite3.Connection) -> None:
    """Organisations on one contact, empty categories and young relationships are those that SQL finds."""
    contact = (
        """SELECT count(*) FROM partners p WHERE p.org_id = o.id AND NOT p.has_left
      AND (EXISTS (SELECT 1 FROM touches t WHERE t.partner_id = p.id AND t.direction <> 'out'
        AND date(t.at) > date('2026-11-23', '-365 days') AND date(t.at) <= '2026-11-23')
      OR EXISTS (SELECT 1 FROM referrals r WHERE r.partner_id = p.id AND """
        + TWELVE
        + "))"
    )
    sent = f"SELECT count(*) FROM referrals r JOIN partners p ON p.id = r.partner_id WHERE p.org_id = o.id AND {TWELVE}"
    thin = dict(raw.execute(f"SELECT name, ({sent}) FROM organisations o WHERE ({sent}) >= 2 AND ({contact}) <= 1"))
    assert {each.org: each.referrals for each in counted.one_contact} == thin
    held = {kind for (kind,) in raw.execute("SELECT DISTINCT type FROM partners")}
    assert not held & {kind.key for kind in counted.missing}
    assert [kind.key for kind in counted.missing] == ["therapist", "college_counselling", "hospital"]
    young = "SELECT p.name FROM partners p JOIN touches t ON t.partner_id = p.id GROUP BY p.id HAVING min(date(t.at)) > date('2026-11-23', '-180 days')"
    assert {partner.name for partner in counted.young} == {name for (name,) in raw.execute(young)}


def test_how_people_heard_of_the_practice(store: Store, raw: sqlite3.Connection) -> None:
    """Each person who asked for themselves counts once, by how they heard; a later mail may say it; no address is anywhere near."""
    fill(store, 1)
    told = [
        ("a", "a directory", 3),
        ("b", "did not say", 5),
        ("b", "a colleague", 4),
        ("c", "did not say", 6),
        ("d", "an event", 200),
    ]
    for who, source, days in told:
        store.apply([CountInquiry(email=f"{who}@mail.example", source=source)], f"{who}{days}", NOW - timedelta(days=days))
    counted = review(store.history(), named("2026Q4"), ZONE, NOW)
    sql = "SELECT source, count(*) FROM inquiry_sources WHERE at >= ? AND at < ? GROUP BY source"
    assert dict(counted.heard) == dict(raw.execute(sql, (FIRST, AFTER)))
    assert dict(counted.heard) == {"a directory": 1, "a colleague": 1, "did not say": 1}
    assert not [row for row in raw.execute("SELECT * FROM inquiry_sources") if "mail.example" in str(row)]
    page = Templates().render("report.txt.j2", **shown(counted, "Ellison Therapy"))
    assert "1 a directory" in page


def test_the_page_names_no_client_and_no_lonely_percentage(counted: Review) -> None:
    """Neither page, text nor table holds a client's initials, code or need, and no percentage stands for fewer than ten."""
    values = shown(counted, "Ellison Therapy")
    templates = Templates()
    page = templates.render("report.html.j2", **values)
    text = templates.render("report.txt.j2", **values)
    flat = "\n".join(",".join(row) for row in table(counted))
    for written in (re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL), text, flat):
        assert not any(initials in written for initials in CLIENTS)
        assert not re.search(r"\bR-\d", written)
        assert "a need that nobody" not in written
    for whole in re.findall(r"\d+ of (\d+) \(\d+ %\)", text):
        assert int(whole) >= 10
    assert len(re.findall(r"\d %", text)) == len(re.findall(r"\d+ of \d+ \(\d+ %\)", text))


def test_every_picture_says_what_it_shows(counted: Review) -> None:
    """Each picture that means something has words for who cannot see it, and nothing is fetched."""
    page = Templates().render("report.html.j2", **shown(counted, "Ellison Therapy"))
    for picture in re.findall(r"<svg[^>]*>", page):
        assert 'aria-hidden="true"' in picture or re.search(
            r'role="img"[^>]*aria-label="[^"]+"|aria-label="[^"]+"[^>]*role="img"', picture
        )
    assert not re.search(r"https?://(?!www\.w3\.org)", page)


def test_answers(store: Store, raw: sqlite3.Connection) -> None:
    """From a mail that asks to the next touch of ours: in time, late, or waiting still."""
    fill(store, 0)
    lee = store.people.by_email(PEOPLE[0][1])
    assert lee is not None
    asked = (
        (200, Intent.QUESTION),
        (150, Intent.SCHEDULING),
        (100, Intent.THANKS),
        (40, Intent.QUESTION),
        (5, Intent.INTERESTED),
    )
    for number, (ago, intent) in enumerate(asked, 1):
        arrived = NOW - timedelta(hours=ago)
        touch = Touch(partner_id=lee.id, kind=TouchKind.MAIL, direction=Direction.IN, at=arrived, cause=f"mail-{number}")
        store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=number),
            role=Role.INBOX,
            message=Message(identity=f"mail-{number}", senders=(Address(name=lee.name, email=lee.email),), date=arrived),
            reading=waited_for(Reading(kind=Kind.PARTNER_REPLY, intent=intent)),
            decisions=(LogTouch(touch=touch),),
            now=arrived,
            keep_body=False,
        )
    for number, ago in enumerate((197, 120)):
        raw.execute(
            "INSERT INTO touches (partner_id, kind, direction, at, cause) VALUES (?, 'call', 'both', ?, ?)",
            (lee.id, (NOW - timedelta(hours=ago)).isoformat(), f"answer {number}"),
        )
    answers = review(store.history(), named("2026Q4"), ZONE, NOW).answers
    assert answers.hours.value == pytest.approx((3 + 30) / 2)
    assert (answers.in_time.part, answers.in_time.whole) == (1, 3)  # three hours; thirty hours; forty hours without a word
    assert answers.waiting == 2
