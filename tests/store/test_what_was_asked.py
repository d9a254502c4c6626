"""What she asked for is written down by its kinds, and what stands in the log is found by its words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli.find import find
from outreach.model.decision import AddFact, AddPartner, GuardClient
from outreach.model.people import Partner
from outreach.model.reading import Client
from outreach.rules.letters.marks import marks_of
from outreach.store.log import open_store
from tests.parts.correspondence import PARTNER
from tests.story.conftest import Tell, tell

__all__ = ["tell"]


async def test_a_command_is_written_down_once_and_without_its_words(tell: Tell) -> None:
    """Of two copies of one order one row stands: when, the proof, what kinds of things were asked; a forged one has none."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("met Dr Lee today, talked about sailing\n1 ok")
        await story.says("1 ok", proven=False)
        rows = story.house.store._book.rows("SELECT proof, actions FROM commands")
        assert [(row["proof"], row["actions"]) for row in rows] == [("own copy in Sent", '["met", "approve"]')]


def test_words_are_found(tmp_path: Path, now: datetime) -> None:
    """Every word, in any case and without accents, newest first, with whose it is; a client's name is no more printed than kept."""
    config = tmp_path / "config.toml"
    example = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
    config.write_text(example.replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'), encoding="utf-8")
    with open_store(tmp_path / "state" / "outreach.db") as store:
        added = AddPartner(partner=Partner(id=0, name="Dr. Amara Lee", email=PARTNER), source="test")
        store.apply([added, AddFact(partner_id=0, text="José Poe refuses school")], "before", now)
        store.apply([GuardClient(marks=marks_of(Client(name="José Poe")))], "told later", now)

    def said(*words: str) -> str:
        return CliRunner().invoke(find, ["--config", str(config), *words]).output

    assert said("SCHOOL", "jose").strip() == f"{now:%Y-%m-%d}  Dr. Amara Lee  note  J. P. refuses school"
    assert said("school", "nobody").strip() == "Those words stand nowhere together."


@pytest.mark.parametrize("words", ["due", "pending"])
async def test_a_question_is_a_command_too(tell: Tell, words: str) -> None:
    """What only asks is written down as well."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says(words)
        assert story.house.store._book.value("SELECT actions FROM commands") == '["show"]'
