"""What was written before a client became known: rewritten in every place where words are kept, and gone from the file."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli.browse import shown as browsed
from outreach.cli.partners import partners
from outreach.config import load
from outreach.model.decision import GuardClient, OpenReferral
from outreach.model.reading import Client
from outreach.model.referral import Referral
from outreach.rules.letters.marks import marks_of
from outreach.services.spool import write
from outreach.services.veil import veil_older
from outreach.store.log import Store, open_store
from outreach.store.words import PLACES, Kept
from tests.parts.correspondence import PARTNER
from tests.story.conftest import Tell, tell

__all__ = ["tell"]
POE = Client(name="Jane Poe", phone="828-555-0143", email="jane@poe.example")
SAID = "She knows Jane Poe well"


async def test_every_place(tell: Tell) -> None:
    """Whatever a colleague wrote and she noted of somebody before they were a client has initials once they are; letters and digests stay as shown."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.writes(PARTNER, f"Hi Maya,\n\n{SAID}, I hear, from the choir.\n\nAmara", subject="Re: choir, Jane Poe and I")
        await story.pass_(days=1)
        for words in (
            "note Dr Lee: sings with Jane Poe in the choir",
            f"met Dr Lee today, talked about choir, {SAID}",
            "I will bring Dr Lee the songs of Jane Poe by Friday",
            "gift Dr Lee book of Jane Poe 25",
        ):
            await story.says(words)
        store = story.house.store
        before = [each for texts in store.words.all() for each in texts if "Poe" in each.text]
        assert {(each.table, each.column) for each in before} >= {
            ("messages", "body"),
            ("messages", "subject"),
            ("touches", "summary"),
            ("facts", "text"),
            ("promises", "text"),
            ("gifts", "what"),
        }
        await story.says("log referral from Dr Lee: Jane Poe, 16, panic")
        after = [each for texts in store.words.all() for each in texts]
        assert not [each for each in after if "Poe" in each.text or "Jane" in each.text]
        assert any("She knows J. P. well" in each.text for each in after)
        assert not store.search.find("Poe")
        assert store.search.find("choir")
        assert store.audit.verify()
        assert veil_older(store, story.house.config, story.clock.now()) == 0, "it is done once"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    example = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
    file = tmp_path / "config.toml"
    file.write_text(example.replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'), encoding="utf-8")
    run = CliRunner().invoke(partners, ["add", "--config", str(file), "Dr. Amara Lee", PARTNER, "--specific", SAID])
    assert run.exit_code == 0, run.output
    return file


def test_what_partners_show(config: Path, now: datetime) -> None:
    """What is known of somebody's work is shown, listed and browsed without a client who became known since, also before the daemon has rewritten it."""
    opened = OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now), marks=marks_of(POE))
    with open_store(load(config).database) as store:
        store.apply([opened], "one", now)
        assert [each.specific for each in store.people.all()] == [SAID]
    for words in (
        ["show", "--config", str(config), "Lee"],
        ["show", "--json", "--config", str(config), "Lee"],
        ["list", "--json", "--config", str(config)],
    ):
        shown = CliRunner().invoke(partners, words).output
        assert "She knows J. P. well" in shown
        assert "Poe" not in shown
    copy = config.parent / "copy.db"
    browsed(load(config), copy, bodies=True)
    with sqlite3.connect(copy) as book:
        assert "Poe" not in "\n".join(book.iterdump())


def test_nothing_of_it_stays_in_the_file(config: Path, now: datetime) -> None:
    """Neither the database nor its log of changes holds the name once it was taken out."""
    database = load(config).database
    with open_store(database) as store:
        book = store._book
        book.insert("facts", {"partner_id": 1, "text": "sings with Jane Poeverstone", "at": now.isoformat(), "cause": "old"})
    assert write(load(config), [GuardClient(marks=marks_of(Client(name="Jane Poeverstone")))], now)
    assert not [file for file in database.parent.iterdir() if b"everstone" in file.read_bytes().lower()]


def test_a_twin_goes(store: Store, lee: int, now: datetime) -> None:
    """Two notes of one cause that say the same without the names are one note."""
    for text in ("sings with Jane", "sings with Jack"):
        store._book.insert("facts", {"partner_id": lee, "text": text, "at": now.isoformat(), "cause": "one"})
    first, second = (Kept(table="facts", column="text", row=row, text="", public="") for row in (1, 2))
    store.words.change(first, "sings with J.")
    store.words.change(second, "sings with J.")
    assert [each.text for each in store.keepsakes.facts(lee)] == ["sings with J."]


def test_every_column_of_words_is_among_them(store: Store) -> None:
    """A column that the veil of a new row hides is one that is rewritten in an old one."""
    texts = {"summary", "text", "need", "what", "specific", "how_known"}
    proofs = {
        "owner_mail",
        "summaries",
        "summaries_sent",
        "enclosures",
    }  # shown to her; the page about the practice, and who has it
    tables = [
        row["name"]
        for row in store._book.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE '%_fts%'")
    ]
    held = {
        (name, row["name"]) for name in tables for row in store._book.rows(f"PRAGMA table_info({name})") if row["name"] in texts
    }
    assert {each for each in held if each[0] not in proofs} <= {(table, column) for table, column, _ in PLACES}
