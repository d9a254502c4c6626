"""The reviews of January as they come in the mail, letter by letter, and when they come: a quarter and a year of an invented practice.

`GOLDEN=write pytest tests/golden` writes them anew; then read the difference, as she would.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

import pytest
from ellison_year import CLIENT, PARTNERS, live

from outreach.daemon import house_of
from outreach.edge.clock import JumpingClock
from outreach.model.decision import TellOwner
from outreach.model.practice import Paths
from outreach.rules.letters.envelope import to_owner
from outreach.rules.letters.sample import practice
from outreach.services import remind

HERE = Path(__file__).parent
ROUNDS = (
    "2026-12-31T15:00",  # the last day of the year
    "2027-01-01T15:00",  # a holiday
    "2027-01-04T11:00",  # Monday, six in the morning there
    "2027-01-04T15:00",
    "2027-01-04T15:15",
    "2027-01-05T15:00",
    "2027-01-08T15:00",
    "2027-02-01T15:00",
)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[TellOwner, ...]]:
    """The mails to the owner that each round of the turn of the year queued."""
    return asyncio.run(_january(tmp_path_factory.mktemp("state")))


async def _january(state: Path) -> Mapping[str, tuple[TellOwner, ...]]:
    config = replace(practice(), paths=Paths(state=state))
    clock = JumpingClock(_at(ROUNDS[0]))
    found: dict[str, tuple[TellOwner, ...]] = {}
    async with house_of(config, clock=clock) as house:
        live(house.store)
        known = 0
        for each in ROUNDS:
            clock.set_wall(_at(each))
            remind.once(house)
            mails = [mail.tell for mail in house.store.owner_mail.pending(_at(each)) if mail.tell.kind == "review"]
            found[each], known = tuple(mails[known:]), len(mails)
    return found


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(scope="module")
def mails(sent: Mapping[str, tuple[TellOwner, ...]]) -> Mapping[str, TellOwner]:
    return {mail.key.partition(":")[2]: mail for some in sent.values() for mail in some}


def test_they_come_once_on_the_first_working_day(sent: Mapping[str, tuple[TellOwner, ...]]) -> None:
    """The quarter and the year are reviewed on the first business day of January, when the digest's hour has come, and never again."""
    assert {at: [mail.key for mail in some] for at, some in sent.items() if some} == {
        "2027-01-04T15:00": ["review:2026Q4", "review:2026"]
    }


@pytest.mark.parametrize("period", ["2026Q4", "2026"])
@pytest.mark.parametrize("form", ["txt", "html"])
def test_it_reads_as_it_read(mails: Mapping[str, TellOwner], period: str, form: str) -> None:
    """Every change of a review in the mail is seen by a person first."""
    text = (mails[period].text if form == "txt" else mails[period].html) or ""
    golden = HERE / f"review_{period}.{form}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("period", ["2026Q4", "2026"])
def test_on_the_wire_it_is_a_machines_and_names_nobody(mails: Mapping[str, TellOwner], period: str) -> None:
    """It says that a machine made it (RFC 3834), goes to the owner alone, has no name in its subject and no client anywhere."""
    config, now = practice(), _at("2027-01-04T15:00")
    raw = to_owner(mails[period], config, now, message_id="<review@practice.example>")
    mail = cast("EmailMessage", message_from_bytes(raw, policy=default))
    assert mail["Auto-Submitted"] == "auto-generated"
    assert [each.addr_spec for each in mail["To"].addresses] == [config.owner.addresses[0]]
    assert mail["Cc"] is mail["Bcc"] is None
    assert mail["Subject"] == f"Outreach · {'Quarter' if 'Q' in period else 'Year'} in review · {period}"
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    assert len(parts) == 2
    for written in (mail["Subject"], *parts):
        assert not [word for word in CLIENT.values() if word in written]
        assert not re.search(r"\bR-\d", written)
    names = {name for each, *_ in PARTNERS.values() for name in each.split()}
    assert not [name for name in names if name in mail["Subject"]]
    assert "<svg" not in parts[1]
