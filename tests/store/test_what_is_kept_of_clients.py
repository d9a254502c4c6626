"""What the file holds of a client after mails and commands, looked at as anybody would who opens it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from outreach.model.outbox import State
from outreach.services.archive import folder_of
from outreach.services.house import House
from outreach.services.veil import veil_now
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.parts.stage import lee, meet, rounds
from tests.story.conftest import Story, tell

__all__ = ["tell"]
ANA = "ana@ruiz.example"
MAILED = (
    "I have a 16 year old girl, Sarah Miller, with panic attacks and school refusal. She has Aetna. Do you have room? Her mother is at 828-555-0177.",
    "I'd like to refer Sarah Miller, 16, who has panic attacks. Do you have space? Sarah is at sarah.miller@mail.example.",
    "Referral: Sarah Miller, 34, postpartum depression, BCBS, 828-555-0177. Can you see her?",
)
TOLD = ("log referral from Dr Lee: Sarah Miller, 16, panic, Aetna", "referred out to Ana: Sarah Miller, ED")


def everything(house: House) -> str:
    """All text of all tables, but for the owner's own mails as they stand in headers."""
    book = house.store._book
    tables = [row["name"] for row in book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(str(value) for name in tables for row in book.rows(f'SELECT * FROM "{name}"') for value in row.values())


async def practised(story: Story, *, keep_names: bool = False) -> None:
    """Dr Lee and Ana Ruiz are known, and clients are told of on every road."""
    house = story.house
    story.house = replace(
        house, config=replace(house.config, privacy=replace(house.config.privacy, keep_client_names=keep_names))
    )
    meet(story.house, lee(), lee(ANA, name="Ana Ruiz", org="Ruiz Nutrition", type="dietitian"))
    await rounds(story.house)
    for text in MAILED:
        story.writes(PARTNER, f"Hi Maya,\n\n{text}\n\nThanks,\nAmara Lee", subject="Referral: Sarah Miller")
        await story.pass_(hours=1)
    for words in TOLD:
        await story.says(words)


async def test_no_name_stays_in_the_file(tell: object) -> None:
    """Neither name, nor telephone, nor address of a client stands anywhere in the file, nor in a receipt or a digest; the initials do."""
    async with tell() as story:  # type: ignore[operator]
        await practised(story)
        await story.pass_(days=1)
        rows = story.house.store.referrals.all()
        assert [each.initials for each in rows] == ["S.M."] * 4
        assert [each.name for each in rows] == [None] * 4
        assert rows[-1].need == "panic, Aetna"
        held = everything(story.house).lower()
        assert not [word for word in ("miller", "sarah", "555-0177") if word in held]
        assert "miller" not in words_of(story.digests()[-1]).lower()
        assert "S.M., ED" in " ".join(story.receipt().split())


async def test_names_are_kept_where_she_wants_them(tell: object) -> None:
    """With `keep_client_names` the name stands in a column of its own, and still in no need and in no letter."""
    async with tell() as story:  # type: ignore[operator]
        await practised(story, keep_names=True)
        rows = story.house.store.referrals.all()
        assert {each.name for each in rows} == {"Sarah Miller"}
        assert not [each.need for each in rows if each.need and "Miller" in each.need]
        assert story.house.store.keepsakes.outbound()[0].need == "ED"
        await story.pass_(days=1)
        assert "Sarah Miller" in words_of(story.digests()[-1])
        assert not [draft for draft in story.house.store.outbox.in_state(*State) if "Miller" in draft.body]


@pytest.mark.parametrize("text", MAILED)
async def test_a_stranger_sends_one(tell: object, text: str, tmp_path: Path) -> None:
    """A referral of somebody who is no partner names nobody either."""
    async with tell("jane@valley.example") as story:  # type: ignore[operator]
        await rounds(story.house)
        story.writes(
            "jane@valley.example", f"Hi Maya,\n\n{text}\n\nBest,\nJane Kim, MD\nValley Family Medicine", subject="new client?"
        )
        await story.pass_(hours=1)
        assert "miller" not in everything(story.house).lower()


async def test_nobody_who_is_recognised_is_kept(tell: object) -> None:
    """Once a client is known, later words do not bring the name back: no colleague's answer, no note of a talk, no promise, no subject; and what is
    exported has none either. The words around the name stay."""
    async with tell() as story:  # type: ignore[operator]
        await practised(story)
        story.writes(
            PARTNER,
            "Hi Maya,\n\nthank you for seeing Sarah Miller. Sarah is glad, so are the Millers.\n\nAmara",
            subject="Sarah Miller",
        )
        await story.pass_(hours=1)
        for words in (
            "met Dr Lee today, talked about Sarah Miller and sleep",
            "note Dr Lee: sarah miller's mother says thanks, 828-555-0177",
            "I will call Dr Lee about Sarah by Friday",
        ):
            await story.says(words)
        order = mail(f"Maya Ellison <{OWNER}>", OWNER, "met Dr Lee today, talked about Sarah Miller", "", at=story.clock.now())
        for folder in ("Sent", "INBOX"):
            story.servers.deliver(OWNER, order, folder)
        await story.pass_(days=1)
        held = everything(story.house).lower()
        assert not [word for word in ("miller", "sarah", "555-0177") if word in held]
        store = story.house.store
        assert "thank you for seeing S. M. S. is glad, so are the M. Amara" in " ".join(held_words(story).split())
        assert [each.summary for each in store.touches.of(1) if each.summary] == [
            "talked about S. M. and sleep",
            "talked about S. M.",
        ]
        assert [each.text for each in store.keepsakes.facts(1)] == ["S. M.'s mother says thanks, [telephone]"]
        exported = " ".join(folder_of(store, veil_now(store, story.house.config)).values()).lower()
        assert "miller" not in exported


def held_words(story: Story) -> str:
    """The words of all mails that are kept."""
    return " ".join(row["body"] or "" for row in story.house.store._book.rows("SELECT body FROM messages"))
