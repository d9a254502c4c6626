"""Spreadsheets as they lie about: cut numbers, no header, columns twice, two bytes a sign; and a terminal that asks what is what."""

from __future__ import annotations

import csv
import io
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from contact_tables import rows_of_table
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.cli.partners import partners
from outreach.rules.contacts.entry import Entry, read
from outreach.rules.contacts.files import decoded
from outreach.rules.contacts.sheet import sheet_of
from outreach.services.contacts import sort_out

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
PUZZLING = """sep=;
Our network;;;;
;;;;
Wer, wo;Post;Was;Ruf;Sonst
Dr. Ana Ruiz, RD;ana@ruiz.example / a@r.example;dietitian;8285550101.0;met at the fair
Tom Ek, LCSW;tek@north.example;therapist;8.28555E+09;=HYPERLINK("x")
;;;;
Priya Nair, MD;priya@mercy.example;psychiatrist;828-555-0103;\x1b[31mred
"""


PEOPLE = (
    {
        "name": "Dr. Ana Ruiz, RD",
        "email": "ana@ruiz.example",
        "org": "Ruiz; Nutrition, Ltd",
        "type": "dietitian",
        "phone": "828 555-0101",
    },
    {
        "name": "Tom Ek",
        "email": "tek@north.example",
        "org": "North | High",
        "type": "school counselor",
        "how_known": 'the "fair"\tin May',
    },
    {"name": "José Núñez", "email": "jose@mercy.example", "type": "psychiatrist"},
)
HEADS = {
    "name": "Contact",
    "email": "E-Mail Address",
    "org": "Practice",
    "type": "Specialty",
    "phone": "Phone (office)",
    "how_known": "Notes",
}


def _practice(folder: Path) -> Path:
    config = folder / "config.toml"
    config.write_text(EXAMPLE.read_text().replace("[paths]\n", f'[paths]\nstate = "{folder}/state"\n'))
    return config


def test_numbers_that_a_spreadsheet_made_of_telephones() -> None:
    """A telephone that became a number is one again; one whose digits are lost is left out, and that is said."""
    _, rows = rows_of_table("Name;Email;Phone\nAna Ruiz;a@r.example;8285550101.0\nTom Ek;t@e.example;8.28555E+09\n")
    ana, tom = sort_out(rows, ())
    assert ana.entry is not None
    assert (ana.entry.partner.phone, ana.why) == ("8285550101", "")
    assert tom.entry is not None
    assert tom.entry.partner.phone == ""
    assert "has cut the telephone '8.28555E+09'" in tom.why


def test_a_list_without_a_header_takes_nobody_by_their_looks() -> None:
    """Where the first line is somebody, columns go by their numbers, and nobody is lost."""
    text = "Ana Ruiz,ana@ruiz.example,Lakeside Clinic\nTom Ek,tek@north.example,\n"
    with pytest.raises(ValueError, match=r"column 1, column 2, column 3\. Say which with --map"):
        rows_of_table(text)
    _, rows = rows_of_table(text, "name=column 1, email=column 2, org=column 3")
    assert [each.name for each in sort_out(rows, ())] == ["Ana Ruiz", "Tom Ek"]


def test_a_column_that_stands_there_twice_and_one_without_a_name() -> None:
    """Each column has a name of its own by which it can be meant; one that is empty throughout is none."""
    sheet = sheet_of("Name,Mail,Mail,,\nAna Ruiz,ana@ruiz.example,a@home.example,a note,\n")
    assert sheet.header == ("Name", "Mail", "Mail 2", "column 4", "")
    assert sheet.unread({"name": "Name", "email": "Mail"}) == ("Mail 2", "column 4")
    _, ((place, row),) = rows_of_table("Name,Mail,Mail,,\nAna Ruiz,a@r.example,a@h.example,n,\n", "other_emails=Mail 2")
    found = read(row, place)
    assert isinstance(found, Entry)
    assert (found.partner.email, found.others) == ("a@r.example", ("a@h.example",))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "cp1252", "utf-8"])
def test_every_encoding_of_a_spreadsheet(encoding: str) -> None:
    """Text of two bytes a sign is read without its mark, too."""
    _, rows = rows_of_table(decoded("Name;Email;Notes\nJosé Núñez;j@n.example;señor\n".encode(encoding)))
    assert rows[0][1]["name"] == "José Núñez"


@given(
    st.permutations(sorted(HEADS)), st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]),
    st.integers(0, 3), st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_order_any_separator_any_encoding(order: list[str], sign: str, encoding: str, titles: int, end: str) -> None:
    """The same people come out of the same table however its columns are turned, cut and encoded, and whatever title stands above it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign, lineterminator=end)
    writer.writerows([["Our network"], [], ["as of May"]][:titles])
    writer.writerow([HEADS[field] for field in order])
    writer.writerows([each.get(field, "") for field in order] for each in PEOPLE)
    _, rows = rows_of_table(decoded(out.getvalue().encode(encoding)))
    assert [{field: value for field, value in row.items() if field != "rest"} for _, row in rows] == list(PEOPLE)


def test_without_a_terminal_nothing_is_asked_and_nothing_guessed(tmp_path: Path) -> None:
    """In a script a column that is not understood is an error that names `--map`, and with it the preview shows what would be kept."""
    file = tmp_path / "people.csv"
    file.write_text(PUZZLING)
    base = ["import", "--config", str(_practice(tmp_path)), "--dry-run", str(file)]
    refused = CliRunner().invoke(partners, base)
    assert refused.exit_code == 1
    assert "Say which with --map" in refused.output
    shown = CliRunner().invoke(partners, [*base, "--map", "name=Wer, wo, email=Post, type=Was, phone=Ruf, how_known=Sonst"])
    assert shown.exit_code == 0, shown.output
    assert "As they would be kept:\n  name" in shown.output
    (ana,) = (line for line in shown.output.splitlines() if line.startswith("  Dr. Ana Ruiz, RD"))
    assert ana.split() == (
        ["Dr.", "Ana", "Ruiz,", "RD", "ana@ruiz.example", "a@r.example", "dietitian", "8285550101", "met", "at", "the", "fair"]
    )
    assert "\x1b" not in shown.output
    assert "3 new, nothing was changed." in shown.output


def test_on_a_terminal_each_column_is_asked_about(tmp_path: Path) -> None:
    """Each column that is not understood is one question with examples of its cells; Enter takes the guess, and the same can be said with --map."""
    file = tmp_path / "people.csv"
    file.write_text(PUZZLING)
    config = _practice(tmp_path)
    words = ("-m", "outreach", "partners", "import", "--config", str(config), "--dry-run", str(file))
    ours, theirs = pty.openpty()
    child = subprocess.Popen([sys.executable, *words], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = ""
    for question, answer in (
        ("'Wer, wo' holds 'Dr. Ana Ruiz, RD', 'Tom Ek, LCSW', 'Priya Nair, MD' [name]: ", ""),
        ("'ana@ruiz.example / a@r.example', 'tek@north.example', 'priya@mercy.example' [email]: ", ""),
        ("'Was' holds 'dietitian', 'therapist', 'psychiatrist' [type]: ", ""),
        ("'Ruf' holds '8285550101.0', '8.28555E+09', '828-555-0103' [phone]: ", ""),
        ("'Sonst' holds 'met at the fair', '=HYPERLINK(\"x\")', '[31mred' [-]: ", "how_known"),
        ("nothing was changed.", None),
    ):
        said = _until(ours, question)
        if answer is not None:
            os.write(ours, f"{answer}\n".encode())
    assert child.wait(timeout=20) == 0
    os.close(ours)
    assert "--map 'name=Wer, wo, email=Post, type=Was, phone=Ruf, how_known=Sonst'" in said
    assert "3 new" in said
    assert "\x1b" not in said


def _until(terminal: int, words: str) -> str:
    """What the terminal shows until these words stand there."""
    shown, end = "", time.monotonic() + 30
    while words not in shown:
        assert time.monotonic() < end, shown
        if select.select([terminal], [], [], 0.2)[0]:
            shown += os.read(terminal, 4096).decode().replace("\r\n", "\n")
    return shown
