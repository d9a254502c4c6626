"""The rituals through the real house: from the log to a letter that waits, and to a mail to the owner."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from outreach.daemon import house_of
from outreach.edge.clock import JumpingClock
from outreach.model.decision import AddPartner, AddResource, LogTouch, OpenReferral, SetSetting
from outreach.model.mail import Address, Message, Position, Role
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Paths
from outreach.model.reading import Intent, Kind, Reading
from outreach.model.referral import Referral
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.letters.sample import practice
from outreach.services import propose, remind, report
from outreach.services.house import House

FIRST_TUESDAY = datetime(2026, 6, 2, 15, tzinfo=UTC)


@asynccontextmanager
async def at_home(state: Path, now: datetime) -> AsyncIterator[House]:
    """The house with one core partner, to whom we talked two months ago. No server is asked."""
    config = replace(practice(), paths=Paths(state=state))
    async with house_of(config, clock=JumpingClock(now)) as house:
        lee = Partner(
            id=0, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside Pediatrics", type="paediatrics", tier=Tier.CORE,
            stage=Stage.TALKED, specific="started evening hours for teenagers last spring", created=now - timedelta(days=400),
        )  # fmt: skip
        talk = Touch(partner_id=1, kind=TouchKind.CALL, direction=Direction.BOTH, at=now - timedelta(days=60), cause="a call")
        house.store.apply((AddPartner(partner=lee, source="test"), LogTouch(touch=talk)), "test", now)
        yield house


async def test_a_resource_becomes_one_letter(tmp_path: Path) -> None:
    """On the first Tuesday a core partner's letter names what is shared; asked again there is no second, next month another thing."""
    async with at_home(tmp_path, FIRST_TUESDAY) as house:
        for title, link in (("A page on sleep", "https://x.example/sleep"), ("A page on school", "https://x.example/school")):
            house.store.apply((AddResource(title=title, link=link),), title, FIRST_TUESDAY)
        assert propose.once(house) == 1
        assert propose.once(house) == 0
        (draft,) = house.store.outbox.to_show(FIRST_TUESDAY.date())
        assert draft.purpose == "resource"
        assert "A page on sleep, https://x.example/sleep" in draft.body
        assert not draft.blocked
        assert house.store.shelf.shared() == {(1, 1)}


async def test_news_of_the_year_are_in_the_letter(tmp_path: Path) -> None:
    """In January everyone hears what was told since last January, and nothing older."""
    january = datetime(2027, 1, 12, 15, tzinfo=UTC)
    async with at_home(tmp_path, january) as house:
        kept = "2024-02-01 an old story\n2026-09-01 finished EMDR training"
        house.store.apply((SetSetting(name="updates", value=kept),), "news", january)
        assert propose.once(house) == 1
        (draft,) = house.store.outbox.to_show(january.date())
        assert draft.purpose == "practice_update"
        assert "- Finished EMDR training." in draft.body
        assert "old story" not in draft.body


async def test_cards_are_tasks_in_the_digest(tmp_path: Path) -> None:
    """The digest of June names who sent a client in the half-year, without the client."""
    async with at_home(tmp_path, FIRST_TUESDAY) as house:
        referral = Referral(code="", partner_id=1, received=FIRST_TUESDAY - timedelta(days=70), initials="Q.Z.")
        house.store.apply((OpenReferral(referral=referral),), "a referral", FIRST_TUESDAY)
        digest = report.prepare(house, FIRST_TUESDAY)
        (card,) = digest.cards
        assert card.to == "Dr. Amara Lee"
        mail = report.rendered(house, digest, FIRST_TUESDAY)
        assert "CARDS TO WRITE BY HAND" in mail.text
        assert "[C1] Dr. Amara Lee" in mail.text
        assert "CARDS TO WRITE BY HAND" in mail.html
        listed = mail.text.partition("CARDS TO WRITE BY HAND")[2].partition("\n\n")[0]
        assert "Dr. Amara Lee" in listed
        assert "Q.Z." not in f"{listed} {card}"


async def test_the_review_comes_once(tmp_path: Path) -> None:
    """In the first week of July the second quarter is mailed, one mail with words and pictures; not again, not to an empty house, and not at night."""
    july = datetime(2026, 7, 2, 15, tzinfo=UTC)
    async with at_home(tmp_path, july) as house:
        assert isinstance(house.clock, JumpingClock)
        house.clock.set_wall(july - timedelta(hours=10))  # one at night there
        assert remind.once(house) == 0
        house.clock.set_wall(july)
        assert remind.once(house) == 1
        assert remind.once(house) == 0
        (mail,) = house.store.owner_mail.pending(july)
        assert mail.tell.subject == "Outreach · Quarter in review · 2026Q2"
        assert "WHERE YOUR TIME WENT" in mail.tell.text
        assert "<svg" not in (mail.tell.html or "<svg")


async def test_a_warning_comes_once_and_in_office_hours(tmp_path: Path) -> None:
    """After sixteen hours without an answer the owner is warned by a mail, when the office is open."""
    async with at_home(tmp_path, FIRST_TUESDAY) as house:
        arrived = FIRST_TUESDAY - timedelta(hours=18)
        house.store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=1),
            role=Role.INBOX,
            message=Message(identity="m", senders=(Address(name="Dr. Amara Lee", email="lee@lakeside.example"),), date=arrived),
            reading=Reading(kind=Kind.PARTNER_REPLY, intent=Intent.QUESTION, waits=True),
            decisions=(),
            now=arrived,
            keep_body=False,
        )
        assert isinstance(house.clock, JumpingClock)
        house.clock.set_wall(FIRST_TUESDAY - timedelta(hours=8))  # three at night there, and ten hours waited
        assert remind.once(house) == 0
        house.clock.set_wall(FIRST_TUESDAY)
        assert remind.once(house) == 1
        assert remind.once(house) == 0
        (mail,) = house.store.owner_mail.pending(FIRST_TUESDAY)
        assert "Dr. Amara Lee" in mail.tell.text
        assert "Lee" not in mail.tell.subject
