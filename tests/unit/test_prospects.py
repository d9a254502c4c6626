"""People she should know: warm introductions, empty categories, houses that hang on one person; a few, once a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from ellison import CONFIG

from outreach.model.decision import AskOwner
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.referral import Referral
from outreach.model.review import History
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.people.prospects import people_to_know, who_could_introduce

ZONE = ZoneInfo("America/New_York")
FIRST = datetime(2026, 12, 1, 14, tzinfo=UTC)
CALENDAR = calendar_of(CONFIG, ())
LEE = Partner(
    id=1, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside", org_id=1, type="paediatrics", stage=Stage.REFERRING
)
HALL = Partner(id=2, name="Bea Hall", email="hall@lakeside.example", org="Lakeside", org_id=1, type="dietitian")
EK = Partner(id=3, name="Tom Ek", email="tek@northside.example", type="school_counsellor", stage=Stage.TALKED, tier=Tier.CORE)


def told(*partners: Partner, at: datetime = FIRST, referrals: tuple[Referral, ...] = ()) -> str:
    return "\n".join(people_to_know(History(partners=partners, referrals=referrals), CALENDAR, at, ZONE))


def test_who_is_known_in_the_same_house_could_introduce() -> None:
    """A prospect at a place where she has talked with somebody is met through that person; whoever was named goes first."""
    assert who_could_introduce(HALL, (LEE, HALL, EK)) == (LEE,)
    assert who_could_introduce(replace(HALL, introduced_by=3), (LEE, HALL, EK)) == (EK,)
    assert "Dr. Amara Lee could introduce you to Bea Hall at Lakeside" in told(LEE, HALL)
    assert "Tom Ek could introduce you to Bea Hall:" in told(EK, LEE, replace(HALL, introduced_by=3))


@pytest.mark.parametrize("change", [{"suppressed": True}, {"left": True}, {"tier": Tier.DO_NOT_CONTACT}, {"stage": Stage.KNOWN}])
def test_nobody_is_bothered_who_should_not_be(change: dict[str, object]) -> None:
    """Who asked for silence, has left, is not to be contacted, or is a stranger too introduces nobody."""
    assert who_could_introduce(HALL, (replace(LEE, **change), HALL)) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("change", [{"suppressed": True}, {"left": True}, {"tier": Tier.RESTING}, {"stage": Stage.INTRODUCED}])
def test_only_prospects_are_introduced(change: dict[str, object]) -> None:
    """Who was written to, rests, has left or wants silence needs no introduction."""
    assert "introduce" not in told(LEE, replace(HALL, **change))  # type: ignore[arg-type]


def test_nobody_is_suggested_twice_in_one_digest_nor_in_their_peace() -> None:
    """Who stands among its questions, or is to be left in peace for now, is not suggested beside them."""
    asked = AskOwner(key="meet:2:2026-12", text="Shall I draft an introduction?", partner_id=2)
    history = History(partners=(LEE, HALL))
    assert not any("introduce" in each for each in people_to_know(history, CALENDAR, FIRST, ZONE, (asked,)))
    assert "introduce" not in told(LEE, replace(HALL, paused_until=FIRST.date() + timedelta(days=1)))
    assert "introduce" in told(LEE, replace(HALL, paused_until=FIRST.date()))


def test_the_first_categories_without_anybody() -> None:
    """The two of the highest rank in which she knows nobody; none when all are there, and none when nobody at all is."""
    assert "Still nobody in your network: primary care, OB-GYN." in told(LEE)
    everybody = [replace(LEE, id=n, type=key, org_id=None) for n, key in enumerate(PARTNER_TYPES, 1)]
    assert told(*everybody) == ""
    assert told() == ""


def test_a_house_that_hangs_on_one_person() -> None:
    """Two clients in a year from a place where she knows one person: who else works there?"""
    sent = tuple(Referral(code=f"R-{n}", partner_id=1, received=FIRST - timedelta(days=30 * n)) for n in (1, 2))
    assert "Lakeside sent 2 clients in a year, and you know only Dr. Amara Lee there." in told(LEE, referrals=sent)


def test_only_in_the_first_days_of_a_month() -> None:
    """On any other day there is nothing."""
    assert told(LEE, HALL, at=datetime(2026, 12, 16, 14, tzinfo=UTC)) == ""
