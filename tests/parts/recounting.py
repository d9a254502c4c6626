"""The figures of a review counted a second time: in SQL, over the base tables alone, from the words of the promise and not from the code.

Nothing of the program is imported. Days are those of UTC, the only ones that SQLite's `date` knows; what a zone does is a test of `periods`.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

TODAY, NOW = "2026-11-23", "2026-11-23T15:00:00+00:00"
PERIODS = {
    "2026Q4": (("2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"), TODAY),
    "2026Q2": (("2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01"), "2026-06-30"),
    "2026": (("2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"), TODAY),
    "2025": (("2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"), "2025-12-31"),
}
"""For each period the first days of five periods and of the one after, and the day up to which it is counted."""

RANKED = [
    "primary_care",
    "paediatrics",
    "ob_gyn",
    "psychiatry",
    "school_counsellor",
    "therapist",
    "dietitian",
    "college_counselling",
    "hospital",
    "oncology",
    "cardiology",
    "pain_medicine",
    "other_medical",
    "family_attorney",
    "other_attorney",
    "clergy",
    "coach",
    "employee_assistance",
    "community",
]

_NAME = """(SELECT p.name || CASE WHEN (SELECT count(*) FROM partners q WHERE q.name = p.name AND q.merged_into IS NULL) > 1
  THEN ' (' || (SELECT name FROM organisations WHERE id = p.org_id) || ')' ELSE '' END FROM partners p WHERE p.id = {})"""
_SOURCE = f"""CASE WHEN r.partner_id IS NOT NULL THEN {_NAME.format("r.partner_id")}
  WHEN lower(trim(r.source)) IN ('mail', 'owner', 'terminal', 'unknown', '') THEN 'source unknown'
  ELSE (SELECT trim(s.source) FROM referrals s WHERE lower(trim(s.source)) = lower(trim(r.source)) ORDER BY s.received LIMIT 1) END"""
_RECEIVED = "r.received >= :first AND r.received < :after"
_MINUTES = """coalesce(t.minutes, CASE t.kind WHEN 'mail' THEN 5 WHEN 'resource' THEN 5 WHEN 'call' THEN 15
  WHEN 'card' THEN 10 WHEN 'gift' THEN 10 ELSE 60 END)"""
_HERE = """here AS (SELECT p.*, o.name AS org, NOT (p.has_left OR p.tier = 'do_not_contact' OR EXISTS (SELECT 1 FROM addresses a
  JOIN suppressions s ON s.hash = a.hash WHERE a.partner_id = p.id)) AS open
  FROM partners p LEFT JOIN organisations o ON o.id = p.org_id WHERE p.merged_into IS NULL)"""
_COURSE = """told AS (SELECT code, state, day, row_number() OVER (PARTITION BY code ORDER BY day, id) AS place FROM referral_steps),
  held AS (SELECT * FROM told t WHERE NOT EXISTS (SELECT 1 FROM told n WHERE n.code = t.code AND n.state = 'no_contact' AND n.place >= t.place)
    AND 'no_contact' <> (SELECT state FROM referrals WHERE code = t.code)),
  course AS (SELECT r.*, (SELECT min(day) FROM held h WHERE h.code = r.code AND h.state IN ('first_session', 'ongoing')) AS begun,
    (SELECT max(day) FROM held h WHERE h.code = r.code AND h.state = r.state AND h.state IN ('ended', 'not_a_fit', 'referred_on')) AS over,
    EXISTS (SELECT 1 FROM held h WHERE h.code = r.code AND h.state IN ('first_session', 'ongoing', 'ended')) AS came FROM referrals r)"""
"""What became of each referral by what holds now: nothing told before a "no contact" does, and an end only while it is the last word."""


def _twelve(column: str) -> str:
    return f"date({column}) > date(:as_of, '-365 days') AND date({column}) <= :as_of"


@dataclass(frozen=True)
class Recount:
    """One period of one file."""

    raw: sqlite3.Connection
    period: str

    def rows(self, sql: str, **more: object) -> list[tuple[Any, ...]]:
        """What SQL answers; `:first`, `:after` and `:as_of` are the period's days."""
        bounds, as_of = PERIODS[self.period]
        return self.raw.execute(sql, {"first": bounds[-2], "after": bounds[-1], "as_of": as_of, "now": NOW, **more}).fetchall()

    def totals(self) -> list[int]:
        """Referrals in each of the five periods."""
        sql = "SELECT count(*) FROM referrals r WHERE r.received >= :first AND r.received < :after"
        return [self._one(sql, first=first, after=after) for first, after in pairwise(PERIODS[self.period][0])]

    def by_source(self) -> dict[str, list[int]]:
        """Referrals of each source in each of the five."""
        found: dict[str, list[int]] = {}
        for place, (first, after) in enumerate(pairwise(PERIODS[self.period][0])):
            sql = f"SELECT {_SOURCE}, count(*) FROM referrals r WHERE {_RECEIVED} GROUP BY 1"
            for name, count in self.rows(sql, first=first, after=after):
                found.setdefault(name, [0] * 5)[place] = count
        return found

    def by_quarter(self) -> dict[tuple[str, str], int]:
        """Referrals of each source in each quarter up to the end of the period, by the month in which they came."""
        sql = f"""SELECT {_SOURCE}, substr(r.received, 1, 4) || 'Q' || ((substr(r.received, 6, 2) + 2) / 3), count(*) FROM referrals r
          WHERE r.received < :after GROUP BY 1, 2"""
        return {(name, quarter): count for name, quarter, count in self.rows(sql)}

    def came(self) -> dict[str, tuple[int, int]]:
        """Of each source how many came to a first session, of how many."""
        sql = f"WITH {_COURSE} SELECT {_SOURCE}, sum(came), count(*) FROM course r WHERE {_RECEIVED} GROUP BY 1"
        return {name: (came, of) for name, came, of in self.rows(sql)}

    def undecided(self) -> int:
        """How many may still come."""
        states = "('received', 'acknowledged', 'client_contacted', 'scheduled')"
        return self._one(f"SELECT count(*) FROM referrals r WHERE {_RECEIVED} AND state IN {states}")

    def weeks(self) -> tuple[list[float], int, list[float]]:
        """Weeks of those that ended, how many ended without a first day, weeks so far of those that go on."""
        days = "SELECT max(0, julianday(over) - julianday(begun)) / 7 FROM course WHERE begun IS NOT NULL AND over BETWEEN :first AND :as_of"
        undated = "SELECT count(*) FROM course WHERE begun IS NULL AND state = 'ended' AND over BETWEEN :first AND :as_of"
        so_far = "SELECT (julianday(:as_of) - julianday(begun)) / 7 FROM course WHERE begun <= :as_of AND coalesce(over, '9999') > :as_of"
        return (
            self._column(f"WITH {_COURSE} {days}"),
            self._one(f"WITH {_COURSE} {undated}"),
            self._column(f"WITH {_COURSE} {so_far}"),
        )

    def fit(self) -> tuple[float | None, int]:
        """The mean of the judged fits, and how many were judged."""
        ((mean, of),) = self.rows(f"SELECT avg(fit), count(fit) FROM referrals r WHERE {_RECEIVED}")
        return mean, of

    def fit_and_minutes(self) -> dict[str, tuple[float | None, int, int]]:
        """The same of each source, and the minutes that were spent on it."""
        sql = f"""SELECT {_SOURCE}, avg(r.fit), count(r.fit), coalesce((SELECT sum({_MINUTES}) FROM touches t
          WHERE t.partner_id = r.partner_id AND t.at >= :first AND t.at < :after), 0) FROM referrals r WHERE {_RECEIVED} GROUP BY 1"""
        return {name: (mean, of, spent) for name, mean, of, spent in self.rows(sql)}

    def minutes(self) -> dict[str, int]:
        """Minutes by partner, senders or not."""
        sql = f"""SELECT {_NAME.format("t.partner_id")}, sum({_MINUTES}) FROM touches t JOIN partners p ON p.id = t.partner_id
          WHERE p.merged_into IS NULL AND t.at >= :first AND t.at < :after GROUP BY t.partner_id"""
        return dict(self.rows(sql))

    def answers(self) -> tuple[list[float], int, int, int]:
        """Hours from each mail that asks to our next touch; how many of them within a day, how many are late, how many wait still."""
        sql = """WITH mails AS (SELECT coalesce(m.sent_at, m.logged_at) AS at, (SELECT min(t.at) FROM touches t
            WHERE t.partner_id = m.partner_id AND t.direction IN ('out', 'both') AND t.at > coalesce(m.sent_at, m.logged_at)) AS reply
            FROM messages m WHERE m.waits AND NOT m.asked AND m.partner_id IS NOT NULL)
          SELECT (unixepoch(coalesce(reply, :now)) - unixepoch(at)) / 3600.0, reply IS NOT NULL FROM mails WHERE at >= :first AND at < :after"""
        took = [hours for hours, replied in self.rows(sql) if replied]
        open_ = [hours for hours, replied in self.rows(sql) if not replied]
        return took, sum(hours <= 24 for hours in took), sum(hours > 24 for hours in open_), len(open_)

    def heard(self) -> dict[str, int]:
        """People who asked for themselves, by how they had heard."""
        sql = "SELECT source, count(*) FROM inquiry_sources WHERE at >= :first AND at < :after GROUP BY 1"
        return dict(self.rows(sql))

    def streams(self) -> tuple[dict[str, int], dict[str, int], int, float | None]:
        """Twelve months: referrals by known source and by organisation, how many of unknown source, and the streams they are worth."""
        people = dict(self.rows(f"SELECT {_SOURCE}, count(*) FROM referrals r WHERE {_twelve('r.received')} GROUP BY 1"))
        unknown = people.pop("source unknown", 0)
        houses = f"""SELECT o.name, count(*) FROM referrals r JOIN partners p ON p.id = r.partner_id
          JOIN organisations o ON o.id = p.org_id WHERE {_twelve("r.received")} GROUP BY 1"""
        effective = f"""WITH s(n) AS (SELECT 1.0 * count(*) FROM referrals r WHERE {_twelve("r.received")} AND {_SOURCE} <> 'source unknown'
            GROUP BY coalesce(r.partner_id, lower(trim(r.source)))), share(s) AS (SELECT n / (SELECT sum(n) FROM s) FROM s)
          SELECT 1 / sum(s * s) FROM share"""
        return people, dict(self.rows(houses)), unknown, self.rows(effective)[0][0]

    def one_contact(self) -> set[tuple[str, int, str | None]]:
        """Organisations that sent two or more in twelve months, where one open person at most was heard of: how many, and who that is."""
        sql = f"""WITH {_HERE}, sent AS (SELECT h.org_id, count(*) AS n FROM referrals r JOIN here h ON h.id = r.partner_id
            WHERE h.org_id IS NOT NULL AND {_twelve("r.received")} GROUP BY 1),
          heard AS (SELECT * FROM here h WHERE open AND (EXISTS (SELECT 1 FROM referrals r WHERE r.partner_id = h.id AND {_twelve("r.received")})
            OR EXISTS (SELECT 1 FROM touches t WHERE t.partner_id = h.id AND t.direction <> 'out' AND {_twelve("t.at")})))
          SELECT o.name, s.n, (SELECT {_NAME.format("heard.id")} FROM heard WHERE org_id = o.id) FROM sent s JOIN organisations o ON o.id = s.org_id
          WHERE s.n >= 2 AND (SELECT count(*) FROM heard WHERE org_id = o.id) <= 1"""
        return {(org, sent, contact) for org, sent, contact in self.rows(sql)}

    def missing(self) -> list[str]:
        """The first three of the ranked types of which there is nobody to turn to."""
        held = {kind for (kind,) in self.rows(f"WITH {_HERE} SELECT DISTINCT type FROM here WHERE open")}
        return [kind for kind in RANKED if kind not in held][:3]

    def young(self) -> list[str]:
        """Whose first touch lies less than 180 days back, the oldest first."""
        sql = f"""WITH {_HERE}, begun AS (SELECT h.id, min(date(t.at)) AS day FROM here h JOIN touches t ON t.partner_id = h.id
            WHERE NOT h.has_left GROUP BY 1)
          SELECT {_NAME.format("begun.id")} FROM begun WHERE day > date(:as_of, '-180 days') AND day <= :as_of ORDER BY day, id"""
        return [name for (name,) in self.rows(sql)]

    def tiers(self) -> list[tuple[str, str]]:
        """Two referrals make core while five are not there, a year without a word makes active, one referral wakes who is light or rests."""
        sql = f"""WITH {_HERE},
          sent AS (SELECT h.id, h.tier, count(*) AS n, row_number() OVER (ORDER BY count(*) DESC, coalesce(avg(r.fit), 0) DESC,
            max(r.received) DESC, h.id) AS place FROM referrals r JOIN here h ON h.id = r.partner_id AND open WHERE {_twelve("r.received")} GROUP BY h.id),
          rising AS (SELECT *, row_number() OVER (ORDER BY place) AS seat FROM sent WHERE n >= 2 AND tier <> 'core'),
          heard AS (SELECT partner_id FROM touches t WHERE direction <> 'out' AND {_twelve("t.at")}
            UNION SELECT partner_id FROM referrals r WHERE partner_id IS NOT NULL AND {_twelve("r.received")}),
          wanted AS (
            SELECT 1 AS turn, seat AS place, id, 'core' AS tier FROM rising WHERE seat <= 5 - (SELECT count(*) FROM here WHERE tier = 'core')
            UNION ALL SELECT 2, id, id, 'active' FROM here WHERE open AND tier = 'core' AND id NOT IN heard
              AND coalesce((SELECT min(date(t.at)) FROM touches t WHERE t.partner_id = here.id), date(created)) <= date(:as_of, '-180 days')
            UNION ALL SELECT 3, place, id, 'active' FROM sent WHERE tier IN ('light', 'resting'))
          SELECT {_NAME.format("w.id")}, tier FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY turn, place) AS time FROM wanted) w
          WHERE time = 1 ORDER BY turn, place LIMIT 3"""
        return [(name, tier) for name, tier in self.rows(sql)]

    def _one(self, sql: str, **more: object) -> int:
        count: int = self.rows(sql, **more)[0][0]
        return count

    def _column(self, sql: str) -> list[float]:
        return [value for (value,) in self.rows(sql)]
