"""Asking by mail: whom to send a client to, what is due, when there was last something, which loops are open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outreach.daemon import house_of
from outreach.edge.clock import JumpingClock
from outreach.model.command import Show
from outreach.model.decision import (
    AddDraft,
    AddFact,
    AddPartner,
    AddPromise,
    AddResource,
    LogOutbound,
    LogTouch,
    MoveReferral,
    OpenReferral,
)
from outreach.model.digest import Digest
from outreach.model.outbox import Draft
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Paths
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.letters.sample import practice
from outreach.services.house import House
from outreach.services.lookup import look_up

NOW = datetime(2026, 6, 2, 15, tzinfo=UTC)  # a first Tuesday


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    config = replace(practice(), paths=Paths(state=tmp_path))
    async with house_of(config, clock=JumpingClock(NOW)) as opened:
        lee = Partner(
            id=0, name="Dr. Amara Lee", email="lee@lakeside.example", type="paediatrics", tier=Tier.CORE, stage=Stage.TALKED
        )
        jo = Partner(id=0, name="Jo March", email="jo@march.example", type="therapist", specific="couples work")
        touch = Touch(partner_id=1, kind=TouchKind.COFFEE, direction=Direction.BOTH, at=NOW - timedelta(days=61), cause="coffee")
        opened.store.apply((AddPartner(partner=lee, source="test"), LogTouch(touch=touch)), "lee", NOW)
        jos = (
            AddPartner(partner=jo, source="test"),
            AddFact(partner_id=0, text="Cigna, evenings"),
            LogOutbound(partner_id=0, need="eating"),
        )
        opened.store.apply(jos, "jo", NOW)
        yield opened


def _answer(house: House, what: str, about: str | None = None) -> list[str]:
    return look_up(house, [Show(what=what, about=about)], Digest(id="D1", date=NOW.date()), NOW)


async def test_who_for(house: House) -> None:
    """Record, notes and what they were sent before are all searched."""
    assert _answer(house, "who_for", "couples, evening, Cigna") == ["Jo March (therapist): couples, evening, Cigna."]
    assert _answer(house, "who_for", "eating disorder") == ["Jo March (therapist): eating disorder."]
    assert _answer(house, "who_for", "sailing")[0].startswith("I know nobody for sailing.")


async def test_last(house: House) -> None:
    """With a name, when there was last something; without one, those closest, the longest ago first."""
    assert _answer(house, "last", "Lee") == ["Dr. Amara Lee: coffee, Thu 2 Apr, 61 days ago."]
    assert _answer(house, "last") == ["Dr. Amara Lee: coffee, Thu 2 Apr, 61 days ago."]
    assert _answer(house, "last", "March") == ["Jo March: nothing yet."]
    assert _answer(house, "last", "Nobody") == ["I know nobody called Nobody."]


async def test_who_a_code_is(house: House) -> None:
    """A code tells by whom, of what age and how far a client came, and no name; one that nobody has is nobody."""
    told = Referral(code="", partner_id=1, received=NOW, initials="D.V.", age_band="20s", payer="Aetna")
    house.store.apply((OpenReferral(referral=told),), "phone", NOW)
    assert _answer(house, "history", "r-1") == [
        "R-1 came from Dr. Amara Lee, Tue 2 Jun: 20s, Aetna.",
        "Nothing is known of it since.",
    ]
    house.store.apply((MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=NOW.date() + timedelta(days=1)),), "word", NOW)
    assert _answer(house, "history", "R-1")[1] == "Since then: scheduled, Wed 3 Jun."
    assert _answer(house, "history", "R-9") == ["Whom do you mean by R-9? I know nobody of that name."]


async def test_due_speaks_of_rituals_too(house: House) -> None:
    """What is due today is what would be drafted today, introductions and rituals."""
    house.store.apply((AddResource(title="A page on sleep"),), "resource", NOW)
    assert [line.partition(".")[0] for line in _answer(house, "due")] == ["Dr", "Jo March: introduction"]
    assert "resource" in _answer(house, "due")[0]


async def test_due_names_what_waits_for_her(house: House) -> None:
    """A letter without a yes and a promise that is open are due too, whatever else is."""
    promise = AddPromise(partner_id=1, text="send Dr Lee the handout", due=NOW.date() + timedelta(days=3))
    draft = Draft(
        id=0,
        partner_id=1,
        to_email="lee@lakeside.example",
        to_name="Dr. Amara Lee",
        subject="Hello",
        body="Dear Amara,",
        purpose="check_in",
        created=NOW,
        message_id="<d@practice.example>",
    )
    house.store.apply((promise, AddDraft(draft=draft)), "waiting", NOW)
    lines = _answer(house, "due")
    assert "The letter to Dr. Amara Lee waits for your yes." in lines
    assert "You promised: send Dr Lee the handout, by Fri 5 Jun." in lines


async def test_loops(house: House) -> None:
    """Open referrals by code, without the client."""
    assert _answer(house, "loops") == ["No loop is open."]
    referral = Referral(code="", partner_id=1, received=NOW - timedelta(days=12), initials="Q.Z.")
    house.store.apply((OpenReferral(referral=referral),), "referral", NOW)
    assert _answer(house, "loops") == ["R-1 from Dr. Amara Lee: received, 12 days."]
