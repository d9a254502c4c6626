"""The commands about who is whom: shown first, asked, done, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outreach.cli.partners import partners
from outreach.model.decision import AddFact, AddPartner, LearnAddress, Suppress
from outreach.model.people import Partner
from outreach.store.log import open_store

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
Run = Callable[..., Result]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Two records of Dr. Lee, and Tom Ek with an address too many."""
    path = tmp_path / "state" / "outreach.db"
    with open_store(path) as store:
        store.apply(
            [
                AddPartner(partner=Partner(id=0, name="Dr. Amara Lee", email="lee@lakeside.example"), source="test"),
                AddPartner(partner=Partner(id=0, name="A. Mei Lee", email="mei@home.example"), source="test"),
                AddFact(partner_id=0, text="Sails."),
                AddPartner(partner=Partner(id=0, name="Tom Ek", email="tek@northside.example"), source="test"),
                LearnAddress(partner_id=0, email="office@northside.example"),
            ],
            "test",
            NOW,
        )
    return path


@pytest.fixture
def run(tmp_path: Path, database: Path) -> Run:
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{database.parent}"\n')
    config.write_text(text, encoding="utf-8")

    def call(*words: str, say: str = "") -> Result:
        return CliRunner().invoke(partners, [words[0], "--config", str(config), *words[1:]], input=say)

    return call


def _names(database: Path) -> list[str]:
    with open_store(database, write=False) as store:
        return [each.name for each in store.people.all()]


def test_a_merge_is_shown_asked_and_taken_back(run: Run, database: Path) -> None:
    """A dry run and a no change nothing; a yes joins the two and says the words that take it back, which do."""
    dry = run("merge", "Dr. Amara Lee", "mei@home.example", "--dry-run")
    assert dry.exit_code == 0
    assert "A. Mei Lee <mei@home.example>:\n  1 address, 1 note\n" in dry.output
    assert run("merge", "Dr. Amara Lee", "Mei Lee", say="n\n").exit_code == 0
    assert _names(database) == ["Dr. Amara Lee", "A. Mei Lee", "Tom Ek"]
    done = run("merge", "Amara Lee", "Mei Lee", say="y\n")
    assert _names(database) == ["Dr. Amara Lee", "Tom Ek"]
    assert "outreach partners split 'Dr. Amara Lee' mei@home.example" in done.output
    back = run("split", "Dr. Amara Lee", "mei@home.example", "--yes")
    assert "Two people now: Dr. Amara Lee and A. Mei Lee." in back.output
    assert _names(database) == ["Dr. Amara Lee", "A. Mei Lee", "Tom Ek"]


def test_an_address_that_was_learned_wrongly(run: Run, database: Path) -> None:
    """A split of a learned address wants a name, and makes somebody new of it."""
    assert "--as 'Sam Lee'" in run("split", "Tom Ek", "office@northside.example", "--yes").output
    assert run("split", "Tom Ek", "office@northside.example", "--yes", "--as", "Front Desk").exit_code == 0
    assert _names(database)[-1] == "Front Desk"
    assert "is not one of several addresses" in run("split", "Tom Ek", "tek@northside.example", "--yes").output


def test_silence_is_said_before_it_spreads(run: Run, database: Path) -> None:
    """Before two are joined of whom one asked for no letters, she hears that this will hold for both, for ever."""
    with open_store(database) as store:
        store.apply([Suppress(email="mei@home.example", why="asked")], "test", NOW)
    assert "nobody writes to any of these addresses" in run("merge", "Dr. Amara Lee", "Mei Lee", "--yes").output
    assert run("split", "Dr. Amara Lee", "mei@home.example", "--yes").exit_code == 0
    with open_store(database, write=False) as store:
        assert [each.name for each in store.people.all() if each.suppressed] == ["Dr. Amara Lee", "A. Mei Lee"]


def test_whom_do_you_mean(run: Run) -> None:
    """Nobody, two, or the same record twice is an error that says so, and changes nothing."""
    assert "nobody called 'Ortiz'" in run("merge", "Ortiz", "Mei Lee", "--yes").output
    assert "may be Dr. Amara Lee <lee@lakeside.example> or A. Mei Lee" in run("merge", "Lee", "Lee", "--yes").output
    assert "one record already" in run("merge", "Tom Ek", "tek@northside.example", "--yes").output


def test_details_are_put_right(run: Run, database: Path) -> None:
    """Tier, profession, telephone and address are said in one line; what breaks a rule changes nothing, and says why."""
    done = run("set", "Tom Ek", "--tier", "active", "--type", "therapist", "--phone", "828-555-0144", "--email", "tom@ek.example")
    assert "written to at tom@ek.example" in done.output
    with open_store(database, write=False) as store:
        tom = store.people.by_email("tom@ek.example")
        assert tom is not None
        assert (tom.tier.value, tom.type, tom.phone, tom.email) == ("active", "therapist", "828-555-0144", "tom@ek.example")
        assert set(store.people.addresses(tom.id)) == {"tom@ek.example", "tek@northside.example", "office@northside.example"}
    taken = run("set", "Tom Ek", "--email", "lee@lakeside.example", "--tier", "light")
    assert taken.exit_code == 1
    assert "address of Dr. Amara Lee" in taken.output
    with open_store(database, write=False) as store:
        assert [each.tier.value for each in store.people.all() if each.name == "Tom Ek"] == ["active"]


FIVE = ("Ann Ames", "Bo Bell", "Cy Cole", "Di Dunn", "Ed East")


def test_core_holds_five(run: Run, database: Path, tmp_path: Path) -> None:
    """A sixth is refused by name where she says it, and comes as an active partner where a file brings it."""
    for name in FIVE:
        assert run("add", name, f"{name[:2].lower()}@x.example", "--tier", "core").exit_code == 0
    for refused in (run("set", "Tom Ek", "--tier", "core"), run("add", "Flo Fox", "fl@x.example", "--tier", "core")):
        assert refused.exit_code == 1
        assert ", ".join(FIVE) in refused.output
    file = tmp_path / "more.csv"
    file.write_text("name,email,tier\nFlo Fox,fl@x.example,core\n", encoding="utf-8")
    assert "taken as active" in run("import", str(file)).output
    with open_store(database, write=False) as store:
        assert [each.tier.value for each in store.people.all() if each.name == "Flo Fox"] == ["active"]


def test_somebody_without_an_address(run: Run, database: Path, tmp_path: Path) -> None:
    """Who has only a telephone or a place is in the network all the same, once; a heading is nobody; and an address may be told later."""
    assert (
        run("add", "Beth Cho", "--org", "Northside High", "--type", "school_counsellor", "--phone", "828-555-0144").exit_code == 0
    )
    file = tmp_path / "more.csv"
    file.write_text(
        "name,email,org,phone\nBeth Cho,,Northside High,828-555-0144\nPhysicians,,,\nSam Hill,,,828-555-0177\n", encoding="utf-8"
    )
    dry = run("import", str(file), "--dry-run").output
    assert "1 new, 1 known already, 1 cannot be taken" in dry
    assert "has no e-mail address, so nothing will be written to them" in dry
    assert run("set", "Beth Cho", "--email", "beth@northside.example").exit_code == 0
    with open_store(database, write=False) as store:
        beth = store.people.by_email("beth@northside.example")
        assert beth is not None
        assert beth.phone == "828-555-0144"
