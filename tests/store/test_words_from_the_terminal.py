"""What is typed at the terminal, or brought by a file, is kept and handed on without the clients in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli.partners import partners
from outreach.model.cadence import Cue
from outreach.model.decision import AddCue, AddPartner, Decision, FreeClient, OpenReferral, Restore
from outreach.model.people import Partner
from outreach.model.reading import Client
from outreach.model.referral import Mark, Recognise, Referral
from outreach.rules.letters.marks import marks_of
from outreach.rules.letters.veil import kept, veil_of
from outreach.store.log import open_store

JONAH = Client(name="Jonah Field")
LEE = Partner(id=0, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside", specific="treats Jonah Field")
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture
def config(tmp_path: Path, now: datetime) -> Path:
    """A log that knows Jonah Field as a client, and had a note on him before it did."""
    file = tmp_path / "config.toml"
    state = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    file.write_text(state, encoding="utf-8")
    with open_store(tmp_path / "state" / "outreach.db") as store:
        sent = OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now), marks=marks_of(JONAH))
        store.apply([AddPartner(partner=LEE, source="test"), sent], "before", now)
    return file


def _run(config: Path, *words: str) -> str:
    done = CliRunner().invoke(partners, [words[0], "--config", str(config), *words[1:]])
    assert done.exit_code == 0, done.output
    return done.output


def test_no_way_out_names_a_client(config: Path, tmp_path: Path) -> None:
    """Printed CSV, a CSV file, cards and a folder all say initials where a client was named; where names are kept they all say the name."""

    def handed_on() -> list[str]:
        table, card, folder = tmp_path / "out.csv", tmp_path / "out.vcf", tmp_path / "folder"
        _run(config, "export", "--csv", str(table), "--vcard", str(card))
        _run(config, "export", "--folder", str(folder))
        return [_run(config, "export"), *(file.read_text(encoding="utf-8") for file in (table, card, folder / "partners.csv"))]

    for text in handed_on():
        assert "treats J. F." in text
        assert "Jonah" not in text
    open_up = config.read_text(encoding="utf-8").replace("# keep_client_names = false", "keep_client_names = true")
    config.write_text(open_up, encoding="utf-8")
    for text in handed_on():
        assert "treats Jonah Field" in text


def test_what_the_terminal_writes(config: Path, tmp_path: Path) -> None:
    """Somebody who is added by name, or by a file, comes with words that name no client."""
    _run(config, "add", "Ana Ruiz", "ana@ruiz.example", "--specific", "saw Jonah Field with us")
    file = tmp_path / "in.csv"
    file.write_text("name,email,notes\nTom Ek,tek@north.example,teaches Jonah Field\n", encoding="utf-8")
    _run(config, "import", str(file))
    with open_store(tmp_path / "state" / "outreach.db", write=False) as store:
        told = {each.name: f"{each.specific}{each.how_known}" for each in store.people.all()}
    assert told["Ana Ruiz"] == "saw J. F. with us"
    assert "teaches J. F." in told["Tom Ek"]


@pytest.mark.parametrize(
    "brought",
    [
        AddPartner(partner=LEE, source="test"),
        AddCue(cue=Cue(key="news", partner_id=1, purpose="news", at=NOON, text="told about Jonah Field")),
        Restore(sheet="notes", values=(("partner", "lee@lakeside.example"), ("text", "asked for Jonah Field"))),
    ],
)
def test_every_word_that_is_kept(brought: Decision) -> None:
    """Words about a newcomer, of a happening and of a history that is brought back are kept without the client; nothing else of them changes."""
    veil = veil_of(known_among(dict.fromkeys(marks_of(JONAH), frozenset(("R-1",)))), (), ())
    made = kept(brought, veil)
    assert "Jonah" not in f"{brought_words(made)}"
    assert brought_words(made) == brought_words(brought).replace("Jonah Field", "J. F.")


def test_who_is_freed_is_veiled_where_a_referral_has_that_name() -> None:
    """A name that one list of decisions frees is kept in clear at once; not where it is the name of a referral's client, too."""
    freed = FreeClient(marks=marks_of(JONAH))
    for whose, said in (({""}, "met Jonah Field"), ({"", "R-1"}, "met J. F.")):
        known = dict.fromkeys(marks_of(JONAH), frozenset(whose))
        assert veil_of(known_among(known), (freed,), ())("met Jonah Field", ()) == said


def known_among(known: Mapping[Mark, frozenset[str]]) -> Recognise:
    """A log that knows these."""
    return lambda marks: {each: known[each] for each in marks if each in known}


def brought_words(decision: Decision) -> str:
    """Everything that a decision says, the words that its repr leaves out too."""
    match decision:
        case AddPartner(partner=partner):
            return f"{partner.name} {partner.email} {partner.specific} {partner.how_known}"
        case AddCue(cue=cue):
            return f"{cue.key} {cue.purpose} {cue.text}"
        case Restore(sheet=sheet, values=values):
            return f"{sheet} {values}"
    raise AssertionError(decision)
