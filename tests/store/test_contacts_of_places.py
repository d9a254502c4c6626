"""A spreadsheet in which places stand among people: nobody is made of them, and nobody's wish for silence is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from contact_tables import rows_of_table

from outreach.cli.partners import partners
from outreach.model.decision import AddPartner
from outreach.rules.contacts.entry import written
from outreach.rules.contacts.files import table
from outreach.services.contacts import decisions, entries, sort_out
from outreach.store.log import Store
from tests.store.test_contacts import EXAMPLE, NOW

MIXED = """Name,Practice,Email,Notes
Lakeside Pediatrics,,office@lakeside.example,
Front Desk,Northside High,desk@northside.example,DO NOT CONTACT
Dr. Church,First Baptist,church@baptist.example,
Hannah Hall,Mercy Clinic,hall@mercy.example,
Mercy Clinic,Mercy Clinic,info@mercy.example,
"""


def test_a_place_is_nobody(store: Store) -> None:
    """A name that is a place's is shown and not added; people called like places are; a "do not contact" beside a place holds."""
    found = sort_out(rows_of_table(MIXED)[1], ())
    assert [each.what for each in found] == ["house", "house", "add", "add", "house"]
    store.apply(decisions(found), "import", NOW)
    assert [each.name for each in store.people.all()] == ["Dr. Church", "Hannah Hall"]
    assert store.people.is_suppressed("desk@northside.example")


def test_two_people_in_one_line_are_nobody(store: Store) -> None:
    """Two names in one cell are shown and not made one person; what they wrote about silence holds for each address."""
    rows = rows_of_table(
        'Name,Practice,Email,Notes\n"Sato, Mina & Hale, Greg",Blue Ridge,"mina@blueridge.example, greg@blueridge.example",\n'
        "Ann and Bo Lee,Lee House,lees@lee.example,do not contact\n"
    )[1]
    found = sort_out(rows, ())
    assert [(each.what, "several people" in each.why) for each in found] == [("refused", True), ("refused", True)]
    store.apply(decisions(found), "import", NOW)
    assert store.people.all() == ()
    assert store.people.is_suppressed("lees@lee.example")


def test_what_is_typed_by_hand_is_meant(tmp_path: Path) -> None:
    """`partners add` takes the name that the import left to it, and the list says who is never written to."""
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")

    def run(command: str, *words: str) -> str:
        return CliRunner().invoke(partners, [command, "--config", str(config), *words]).output

    assert run("list") == "Nobody yet. Add somebody with: outreach partners add NAME EMAIL\n"
    assert run("add", "Front Desk", "desk@northside.example") == "Added Front Desk.\n"
    (silent := tmp_path / "silent.csv").write_text("Name,Email,Do not contact\nBo Li,bo@li.example,x\n", encoding="utf-8")
    run("import", str(silent))
    assert [line.split("  ")[0] for line in run("list").splitlines()] == ["no letters", "light"]


def test_who_was_added_by_hand_comes_back(store: Store) -> None:
    """What we exported is not doubted again: the owner has said that this is the one to write to."""
    (desk,) = (each.entry for each in sort_out(rows_of_table(MIXED)[1], ()) if each.email == "office@lakeside.example")
    assert desk is not None
    store.apply((AddPartner(partner=desk.partner, source="owner"),), "by hand", NOW)
    again = sort_out(rows_of_table(table([written(each) for each in entries(store)]))[1], ())
    assert [(each.what, each.name) for each in again] == [("add", "Lakeside Pediatrics")]


def test_the_trial_run_says_so(tmp_path: Path) -> None:
    """`import --dry-run` names each place with what to do about it, and counts them."""
    config, file = tmp_path / "config.toml", tmp_path / "people.csv"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")
    file.write_text(MIXED, encoding="utf-8")
    found = CliRunner().invoke(partners, ["import", "--config", str(config), "--dry-run", str(file)])
    assert "no person: Lakeside Pediatrics <office@lakeside.example>: looks like a place" in found.output
    assert "outreach partners add" in found.output
    assert "2 new, 3 no person, nothing was changed." in found.output
    assert found.exit_code == 0
    file.write_text("Name,Email,What they do\nTom Ek,tek@northside.example,school counselor\nBo Li,,\n", encoding="utf-8")
    found = CliRunner().invoke(partners, ["import", "--config", str(config), "--dry-run", str(file)])
    assert "add: Tom Ek <tek@northside.example>, school counsellor\n" in found.output
    assert "missing: an e-mail address, or a telephone, or a place beside the whole name (row 3)" in found.output
    assert found.exit_code == 1


def test_a_name_that_stands_the_other_way_round() -> None:
    """A family name in front without a comma is added as it stands, and the trial run asks whether it is meant so."""
    found = sort_out(rows_of_table("Name,Email\nRUIZ ANA,ana@ruiz.example\nTom Ek,tek@northside.example\n")[1], ())
    assert [(each.what, "Ana Ruiz" in each.why) for each in found] == [("add", True), ("add", False)]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Ana Ruiz and Bo Li", "refused"),
        ("Dr. Lee / Dr. Park", "refused"),
        ("Ana Ruiz, Owner and Director", "add"),
        ("Ana Ruiz / Lakeside", "add"),
        ("Ana Ruiz; she/her", "add"),
        ("Ana Ruiz (Owner and Dean of Students)", "add"),
    ],
)
def test_only_two_names_are_two_people(name: str, what: str) -> None:
    """A role, a pronoun or a place beside a name makes no second person."""
    found = sort_out(rows_of_table(f'Name,Email\n"{name}",one@x.example\n')[1], ())
    assert [each.what for each in found] == [what]
