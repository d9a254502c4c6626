"""What waits for the daemon beside the database: whose it is, what it names, and how long it lies there."""

from __future__ import annotations

import logging
import os
import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.model.decision import AddFact, Decision, FreeClient, GuardClient, LogOutbound, OpenReferral
from outreach.model.reading import Client
from outreach.model.referral import Referral
from outreach.rules.letters.marks import marks_of
from outreach.services.spool import take, write
from outreach.store.log import Store
from tests.parts.correspondence import PARTNER
from tests.story.conftest import Story, Tell, tell

__all__ = ["tell"]
POE = Client(name="Jane Poe", phone="828-555-0143", email="jane@poe.example")
# Seals are hexadecimal, so that any four digits stand in one of them some day: a name or a number is meant where it stands for itself.
NAMED = re.compile(r"(?<![0-9a-z])(jane|poe|5550143|0143|holt)(?![0-9a-z])")


def _waiting(story: Story) -> Path:
    """The one file that waits."""
    (file,) = story.house.config.database.with_name("spool").glob("*.json")
    return file


def _said(story: Story) -> list[Decision]:
    at = story.clock.now()
    return [
        AddFact(partner_id=1, text="asked after Jane Poe, 828-555-0143"),
        OpenReferral(referral=Referral(code="R-1", partner_id=1, received=at), marks=marks_of(POE)),
        LogOutbound(partner_id=1, need="ED", initials="J.P.", marks=marks_of(POE)),
        GuardClient(marks=marks_of(POE), writer=marks_of(POE), code="R-1"),
        FreeClient(marks=marks_of(Client(name="Karen Holt"))),
    ]


async def test_a_file_names_no_client(tell: Tell, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is said beside a daemon at work waits without name, telephone and address of a client, readable for nobody else, and is gone once taken."""
    caplog.set_level(logging.DEBUG)
    async with tell() as story:
        await story.knows(PARTNER)
        assert not write(story.house.config, _said(story), story.clock.now()), "the daemon holds the lock"
        file = _waiting(story)
        held = (file.name + file.read_text(encoding="utf-8")).lower()
        assert not NAMED.findall(held)
        assert NAMED.findall("asked after jane poe, 828-555-0143") == ["jane", "poe", "0143"], "it would be seen"
        assert "asked after j. p., [telephone]" in held
        assert (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(file.parent.stat().st_mode)) == (0o600, 0o700)
        assert take(story.house) == 1
        assert not list(file.parent.iterdir())
        assert not [record for record in caplog.records if "poe" in record.getMessage().lower()]
        _has_seals(story.house.store)


def _has_seals(store: Store) -> None:
    """What was sealed before it was left is what the log recognises."""
    assert store.clients.recognise(marks_of(POE)) == dict.fromkeys(marks_of(POE), frozenset({"R-1", ""}))


async def test_names_that_are_kept_wait_too(tell: Tell) -> None:
    """Where she wants names kept, her words wait as she said them."""
    async with tell() as story:
        await story.knows(PARTNER)
        config = story.house.config
        write(replace(config, privacy=replace(config.privacy, keep_client_names=True)), _said(story), story.clock.now())
        assert "asked after Jane Poe" in _waiting(story).read_text(encoding="utf-8")


async def test_what_makes_no_sense(tell: Tell) -> None:
    """A file that cannot be taken up is told of, set aside for a week, and thrown away then; so is one that was never finished."""
    async with tell() as story:
        await story.knows(PARTNER)
        folder = story.house.config.database.with_name("spool")
        folder.mkdir()
        (folder / "terminal:1.json").write_text('[{"kind": "Nothing"}]', encoding="utf-8")
        half = folder / ".terminal:2"
        half.touch()
        assert take(story.house) == 1
        bad = folder / "terminal:1.bad"
        now = story.clock.now().timestamp()
        for file in (bad, half):
            os.utime(file, (now, now))
        assert [each for each in story.house.store.mentions.take_for_digest() if "could not be taken up" in each.text]
        await story.pass_(days=6)
        assert bad.exists()
        assert half.exists()
        await story.pass_(days=2)
        assert not list(folder.iterdir())
