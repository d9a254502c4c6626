"""A whole relationship leaves as a folder and comes back the same; what is there already is not doubled, and no code becomes another client's."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outreach.cli.partners import partners
from outreach.model.decision import (
    AddDraft,
    AddFact,
    AddPartner,
    AddPromise,
    AddResource,
    ChangePartner,
    Decision,
    EndFact,
    KeepPromise,
    LogGift,
    LogOutbound,
    LogTouch,
    MoveDraft,
    MoveReferral,
    OpenReferral,
    RecordConsent,
    Suppress,
)
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.services.archive import folder_of
from outreach.store.archive import SHEETS
from outreach.store.log import open_store

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
TODAY = date(2026, 11, 23)
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def _lived() -> list[Decision]:
    """Two partners, and one of everything that is kept about them."""
    lee = Partner(id=0, name="Dr. Amara Lee", email="lee@lakeside.example", org="Lakeside Pediatrics", type="paediatrics")
    ek = Partner(id=0, name="Tom Ek", email="tek@northside.example", org="Northside High", type="school_counsellor")
    touch = Touch(
        partner_id=1,
        kind=TouchKind.COFFEE,
        direction=Direction.BOTH,
        at=NOW,
        cause="c",
        minutes=45,
        summary='=1+1, "groups"\nand more',
    )
    referral = Referral(code="", partner_id=1, received=NOW, initials="J.F.", need="panic", fit=2, urgent=True)
    return [
        AddPartner(partner=lee, source="test"),
        AddPartner(partner=ek, source="test"),
        Suppress(email=ek.email, why="asked"),
        LogTouch(touch=touch),
        AddFact(partner_id=1, text="daughter starts college", ask_again=TODAY + timedelta(days=9)),
        AddFact(partner_id=1, text="has a waiting list"),
        EndFact(fact_id=2),
        AddPromise(partner_id=1, text="send the handout", due=TODAY),
        AddPromise(partner_id=None, text="water the plants"),
        AddPromise(partner_id=1, text="only suggested", question="promise:x"),
        KeepPromise(promise_id=1),
        OpenReferral(referral=referral),
        MoveReferral(code="R-1", state=ReferralState.SCHEDULED, on=TODAY + timedelta(days=3)),
        RecordConsent(
            consent=Consent(code="R-1", partner_id=1, level=ConsentLevel.CONNECTED, given=TODAY, expires=date(2027, 1, 1))
        ),
        RecordConsent(consent=Consent(code="R-1", partner_id=1, level=ConsentLevel.PROGRESS, given=TODAY, revoked=TODAY)),
        AddPartner(partner=Partner(id=0, name="Beth Cho", email="", org="Northside High"), source="owner"),
        AddFact(partner_id=0, text="has no e-mail"),
        AddPartner(partner=Partner(id=0, name="Zoë Ünal", email="", phone="828-555-0144"), source="owner"),
        ChangePartner(partner_id=1, changes=(("introduced_by", "3"),)),
        ChangePartner(partner_id=2, changes=(("succeeds", "4"),)),
        ChangePartner(partner_id=4, changes=(("introduced_by", "lee@lakeside.example"),)),
        LogOutbound(partner_id=2, need="testing", initials="M.K."),
        LogOutbound(partner_id=1, need="panic", code="R-1"),
        LogGift(partner_id=1, what="book", cents=2500, day=TODAY),
        AddResource(title="Sleep", link="https://sleep.example", tags=("sleep",)),
        _letter("carries", resource_id=1),
        _letter("explains", summary="Whom we serve best: teenagers."),
        MoveDraft(draft_id=1, event=Event.SEEN, why="a copy lies in Sent"),
        MoveDraft(draft_id=2, event=Event.SEEN, why="a copy lies in Sent"),
    ]


def _letter(name: str, *, resource_id: int | None = None, summary: str = "") -> AddDraft:
    draft = Draft(
        id=0,
        partner_id=1,
        to_name="Dr. Amara Lee",
        to_email="lee@lakeside.example",
        subject="for you",
        body="Dear Amara, ...",
        purpose="resource",
        state=State.DRAFTED,
        created=NOW,
        message_id=f"{name}@me.example",
    )
    return AddDraft(draft=draft, resource_id=resource_id, summary=summary)


def _config(home: Path) -> Path:
    file = home / "config.toml"
    home.mkdir(exist_ok=True)
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{home}/state"\n')
    file.write_text(text, encoding="utf-8")
    return file


def _lives(home: Path) -> Path:
    config = _config(home)
    with open_store(home / "state" / "outreach.db") as store:
        store.apply(_lived(), "a life", NOW)
    return config


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(partners, [str(each) for each in words])


def _files(home: Path) -> dict[str, str]:
    with open_store(home / "state" / "outreach.db", write=False) as store:
        return folder_of(store)


def test_export_then_import_is_the_same(tmp_path: Path) -> None:
    """Every file of the folder is the same after it went through an empty log, and none of them is empty; twice changes nothing."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    assert _run("export", "--config", old, "--folder", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "touches.csv").stat().st_mode & 0o077 == 0
    before = _files(tmp_path / "old")
    assert {name for name, text in before.items() if len(text.splitlines()) < 2} == set()
    assert "only suggested" not in before["promises.csv"]
    assert "'=1+1" in before["touches.csv"], "no cell is a formula"
    assert {"Beth Cho (Northside High)", "Zoë Ünal ()"} <= set(re.split(r'[,\r\n"]', before["partners.csv"])), (
        "who has no address ties people, too"
    )
    for _ in range(2):
        found = _run("import", "--config", new, tmp_path / "out")
        assert found.exit_code == 0, found.output
        assert _files(tmp_path / "new") == before
    with open_store(tmp_path / "new" / "state" / "outreach.db") as store:
        lee = store.people.by_email("lee@lakeside.example")
        assert lee is not None
        assert [fact.text for fact in store.keepsakes.facts(lee.id)] == ["daughter starts college"]
        assert store.people.is_suppressed("tek@northside.example")
        assert store.referrals.identifiers() == ("J.F.", "M.K.")
        assert store.referrals.next_code() == "R-2"
        assert store.shelf.shared() == {(1, lee.id)}
        assert [(name, words) for name, words, _ in store.shelf.summaries()] == [(lee.name, "Whom we serve best: teenagers.")]


def test_a_folder_of_something_else_is_said_to_be_one(tmp_path: Path) -> None:
    """A folder without our people in it is refused with what is missing, and columns of ours need no explanation."""
    (tmp_path / "other").mkdir()
    refused = _run("import", "--config", _config(tmp_path / "new"), tmp_path / "other")
    assert "there is no partners.csv in it, so it is no folder that was exported here" in refused.output
    _run("export", "--config", _lives(tmp_path / "old"), "--folder", tmp_path / "out")
    assert "Columns:" not in _run("import", "--config", _config(tmp_path / "new"), "--dry-run", tmp_path / "out").output


def test_a_folder_of_the_version_before_is_taken(tmp_path: Path) -> None:
    """What an earlier program did not export is not asked for: such a folder comes back as far as it goes."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    assert _run("export", "--config", old, "--folder", tmp_path / "out").exit_code == 0
    file = tmp_path / "out" / "outbound.csv"
    lines = [line.rpartition(",")[0] for line in file.read_text().splitlines()]
    file.write_text("\r\n".join(lines) + "\r\n")
    assert _run("import", "--config", new, tmp_path / "out").exit_code == 0
    with open_store(tmp_path / "new" / "state" / "outreach.db") as store:
        assert [each.need for each in store.keepsakes.outbound()] == ["testing", "panic"]


def test_a_client_who_is_in_no_sheet_is_known_to_have_been_sent_on(tmp_path: Path) -> None:
    """Where the folder has no such referral, the row comes back without the code, and the rest of the folder with it."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    _run("export", "--config", old, "--folder", tmp_path / "out")
    file = tmp_path / "out" / "outbound.csv"
    file.write_text(file.read_text().replace("R-1", "R-77"))
    for _ in range(2):
        found = _run("import", "--config", new, tmp_path / "out")
        assert found.exit_code == 0, found.output
        with open_store(tmp_path / "new" / "state" / "outreach.db", write=False) as store:
            assert [each.need for each in store.keepsakes.outbound()] == ["testing", "panic"]
            assert len(store.referrals.all()) == 1


def test_a_trial_run_changes_nothing(tmp_path: Path) -> None:
    """`--dry-run` counts what would come, and leaves the log as it is."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    _run("export", "--config", old, "--folder", tmp_path / "out")
    found = _run("import", "--config", new, "--dry-run", tmp_path / "out")
    assert "History: touches 3, notes 3, promises 2, referrals 1, steps 2" in found.output
    assert not (tmp_path / "new" / "state" / "outreach.db").exists()


def test_a_code_never_becomes_another_client(tmp_path: Path) -> None:
    """Where R-1 is somebody else here, the whole folder is refused: their consents would be mixed up."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    _run("export", "--config", old, "--folder", tmp_path / "out")
    with open_store(tmp_path / "new" / "state" / "outreach.db") as store:
        store.apply((OpenReferral(referral=Referral(code="", partner_id=None, received=NOW)),), "another life", NOW)
    found = _run("import", "--config", new, tmp_path / "out")
    assert found.exit_code == 1
    assert "R-1 is another client's code here" in found.output
    assert len(_files(tmp_path / "new")["partners.csv"].splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "was", "now"), [("consents", ",1,", ",7,"), ("touches", "coffee", "séance"), ("gifts", "cents", "dollars")]
)
def test_a_folder_that_cannot_be_is_refused(tmp_path: Path, name: str, was: str, now: str) -> None:
    """A cell or a head that was changed into what cannot be is said, and nothing is written, neither here nor for the daemon."""
    old, new = _lives(tmp_path / "old"), _config(tmp_path / "new")
    _run("export", "--config", old, "--folder", tmp_path / "out")
    file = tmp_path / "out" / f"{name}.csv"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")
    found = _run("import", "--config", new, tmp_path / "out")
    assert found.exit_code == 1
    assert found.output.startswith(("Error", "History", "Columns"))
    assert not (tmp_path / "new" / "state" / "outreach.db").exists()


def test_every_subject_is_said_to_be_exported() -> None:
    """The manual names each file of the folder."""
    manual = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
    assert [name for name in SHEETS if f"`{name}.csv`" not in manual] == []
