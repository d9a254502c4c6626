"""A small practice for whole-house tests: its configuration, one partner who can be introduced to, and the daemon's rounds by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import holidays

from outreach.daemon import one_round
from outreach.model.decision import AddPartner
from outreach.model.people import Partner
from outreach.model.practice import Config, DigestSettings, Mailbox, Owner, Paths, Practice, Profile, Sending
from outreach.services.house import House
from tests.parts.correspondence import OWNER, PARTNER

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
AT_ONCE = Sending(
    hold_minutes=0,
    minutes_apart=0,
    hours_from=time(0),
    hours_to=time(23, 59),
    days=EVERY_DAY,
    per_day=100,
    introductions_per_week=9,
)
"""A practice that never sleeps, for tests that are about something else than patience."""


def config_of(mailbox: Mailbox, state: Path, *, country: str = "US", zone: str = "UTC", sending: Sending = AT_ONCE) -> Config:
    """A practice whose owner reads the mailbox that is watched, which is the usual case."""
    return Config(
        practice=Practice(
            name="Ellison Therapy",
            therapist="Maya Ellison",
            credentials="LMFT",
            phone="828-555-0100",
            postal_address="12 Sample Street, Asheville, NC 28801",
            timezone=zone,
            country=country,
        ),
        owner=Owner(addresses=(mailbox.address,)),
        mailbox=mailbox,
        sending=sending,
        digest=DigestSettings(at=time(0) if sending is AT_ONCE else time(7, 30)),
        profile=Profile(
            one_line="I see teenagers and young adults with anxiety, and their parents.",
            ages="12 to 30",
            concerns=("anxiety", "panic", "school refusal"),
            offer="I am glad to talk any worry through with you first, without names.",
        ),
        paths=Paths(state=state),
    )


def working_country(day: date) -> str:
    """A country that has no public holiday on that day nor the next: the real clock's tests run on any day of the year."""
    return next(
        code
        for code in ("US", "JP", "DE", "IN", "BR")
        if not {day, date.fromordinal(day.toordinal() + 1)} & set(holidays.country_holidays(code, years=(day.year, day.year + 1)))
    )


def lee(email: str = PARTNER, **changes: object) -> Partner:
    """Somebody about whom enough is known for a first letter."""
    known = Partner(
        id=0,
        name="Dr. Amara Lee",
        email=email,
        type="paediatrics",
        org="Lakeside Pediatrics",
        specific="started evening hours for teenagers last spring",
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def meet(house: House, *partners: Partner) -> None:
    """Add partners, as the terminal does."""
    added = [AddPartner(partner=partner, source="test") for partner in partners]
    house.store.apply(added, f"met:{','.join(partner.email for partner in partners)}", house.clock.now())


async def rounds(house: House, count: int = 1) -> None:
    """Let the daemon work that many rounds."""
    await house.imap.open()
    for _ in range(count):
        await one_round(house)


__all__ = ["AT_ONCE", "OWNER", "PARTNER", "config_of", "lee", "meet", "rounds", "working_country"]
