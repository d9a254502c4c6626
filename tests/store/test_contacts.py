"""People from a messy spreadsheet or an address book, and back: what goes out comes in again the same."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from contact_tables import rows_of_table
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.cli.partners import partners
from outreach.model.decision import AddPartner, Suppress
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.rules.contacts.cells import inert, meant
from outreach.rules.contacts.columns import Row, guessed, told
from outreach.rules.contacts.entry import Entry, Refused, read, written
from outreach.rules.contacts.files import cards, decoded, rows_of_cards, table
from outreach.rules.contacts.sheet import sheet_of
from outreach.services.contacts import decisions, entries, sort_out
from outreach.store.log import Store, open_store

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
MESSY = """Last Name;First Name; E-Mail Address ;Practice;Specialty;Notes;Shoe size
Lee;Amara;Amara.LEE@lakeside.example;Lakeside Pediatrics;Pediatrician;"runs a sleep group; on Fridays";38

Ek;Tom;tek@northside.example;Northside High;School Counselor;;44
Nair;Priya;priya@mercy.example, nair@mercy.example;Mercy Clinic;psychiatrist;;
Lee;Dr. Amara;alee@home.example;lakeside pediatrics;;the same again;
Ruiz;Ana;AMARA.lee@lakeside.example;;dietitian;;
Ghost;;;Nowhere;;;
Bad;Bert;bert at example;;;;
Falk;Uwe;uwe@falk.example;Falk & Co;falconer;;
"""

words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30).map(lambda text: " ".join(text.split()))
notes = st.lists(words, max_size=3).map(lambda lines: "\n".join(lines).strip())
names = words.filter(lambda text: any(c.isalpha() for c in text) and text[0] not in "=+@|%#")
moments = st.integers(946684800, 2145916800).map(lambda second: datetime.fromtimestamp(second, UTC))


def people(size: int = 5) -> st.SearchStrategy[list[Entry]]:
    """Some partners of any kind, each with addresses of their own."""
    one = st.builds(
        Partner,
        id=st.just(0),
        name=names,
        email=st.just(""),
        title=words,
        org=names | st.just(""),
        type=st.sampled_from(sorted(PARTNER_TYPES)),
        tier=st.sampled_from(list(Tier)),
        stage=st.sampled_from(list(Stage)),
        specific=notes,
        how_known=notes,
        phone=words,
        created=moments,
        not_before=moments | st.none(),
        paused_until=st.dates(min_value=date(2000, 1, 1)) | st.none(),
        left=st.booleans(),
        address_ok=st.booleans(),
    )
    rest = st.tuples(one, st.integers(0, 2), st.booleans(), st.integers(0, size))
    return st.lists(rest, max_size=size).map(
        lambda found: [
            Entry(
                place="log",
                partner=replace(partner, email=f"p{n}@house.example", suppressed=silence),
                others=tuple(f"p{n}-{more}@other.example" for more in range(count)),
                silence=silence,
                introducer=f"p{other}@house.example" if other < len(found) and other != n else "",
                predecessor=f"p{other - 1}@house.example" if 0 < other < n else "",
            )
            for n, (partner, count, silence, other) in enumerate(found)
        ]
    )


def _without_ids(here: tuple[Entry, ...]) -> list[Entry]:
    return [replace(each, partner=replace(each.partner, id=0, org_id=None)) for each in here]


def _imported(rows: list[tuple[str, Row]]) -> list[Entry]:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "state" / "outreach.db") as store:
        store.apply(decisions(sort_out(rows, ())), "import", NOW)
        return _without_ids(entries(store))


@given(people())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_export_then_import_gives_the_same_database(here: list[Entry]) -> None:
    """Everybody who was exported comes back from CSV and from vCard with everything that was kept, silence too."""
    rows = [("log", written(each)) for each in here]
    before = _imported(rows)
    distinct = [each.place for each in sort_out(rows, ()) if each.what == "add"]
    assert len(before) == len(distinct)
    for text in (
        rows_of_table(table([written(each) for each in before]))[1],
        rows_of_cards(cards([written(each) for each in before])),
    ):
        assert _imported(text) == before


@given(st.lists(people(1), max_size=4))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read(found: list[list[Entry]]) -> None:
    """A partner as text is the same partner when read, as CSV and as vCard."""
    here = [replace(each, partner=replace(each.partner, suppressed=False)) for group in found for each in group]
    rows = [written(each) for each in here]
    for back in (rows_of_table(table(rows))[1], rows_of_cards(cards(rows))):
        assert [read(row, "log") for _, row in back] == here


@given(st.text(max_size=20))
def test_no_cell_is_a_formula_and_none_is_changed(text: str) -> None:
    """A cell never begins with a sign that a spreadsheet would run, and what it meant comes back letter by letter."""
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|", "%"))
    assert meant(inert(text)) == text


@pytest.mark.parametrize("payload", ["=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "%0A=1", "|calc", "=1+1"])
def test_formulas_leave_as_text(payload: str) -> None:
    """Whatever somebody wrote, the exported file holds no formula, and whoever is called one is not taken."""
    entry = read({"name": "Ana Ruiz", "email": "a@b.example", "specific": payload, "org": payload, "phone": payload}, "here")
    assert isinstance(entry, Entry)
    (_, line) = list(csv.reader(io.StringIO(table([written(entry)]))))
    assert not [cell for cell in line if cell[:1] in "=+-@|%\t" and cell]
    assert isinstance(read({"name": payload, "email": "a@b.example"}, "here"), Refused)


def test_a_messy_spreadsheet() -> None:
    """Any order, any separator, people's own words for columns; who is known twice is found, who cannot be is said with the reason."""
    columns, rows = rows_of_table(MESSY)
    assert columns == {"last": "Last Name", "first": "First Name", "email": "E-Mail Address", "org": "Practice", "type": "Specialty",
                       "how_known": "Notes"}  # fmt: skip
    found = sort_out(rows, ())
    assert [(each.what, each.place) for each in found] == [
        ("add", "row 2"),
        ("add", "row 4"),
        ("add", "row 5"),
        ("same", "row 6"),
        ("known", "row 7"),
        ("refused", "row 8"),
        ("refused", "row 9"),
        ("add", "row 10"),
    ]
    made = [each.entry for each in found if each.entry is not None]
    assert made[0].partner.email == "amara.lee@lakeside.example"
    assert (made[0].partner.specific, made[0].partner.how_known) == ("", "runs a sleep group; on Fridays")
    assert [each.partner.type for each in made][:3] == ["paediatrics", "school_counsellor", "psychiatry"]
    assert made[2].others == ("nair@mercy.example",)
    assert (made[-1].partner.type, made[-1].partner.how_known) == ("other", "falconer")


def test_what_other_programs_write() -> None:
    """The columns of two well-known address books are understood, and a title above the header is passed over."""
    google = "First Name,Middle Name,Last Name,E-mail 1 - Value,E-mail 2 - Value,Organization Name,Organization Title,Phone 1 - Value,Notes"
    columns, _ = rows_of_table(google + "\n")
    assert list(columns) == ["first", "last", "email", "other_emails", "org", "title", "phone", "how_known"]
    outlook = "My colleagues 2026,,,,\n,,,,\nFirst Name,Last Name,Company,Business Phone,E-mail Address\nAna,Ruiz,Ruiz Nutrition,,ana@ruiz.example\n"
    columns, rows = rows_of_table(outlook)
    assert list(columns) == ["first", "last", "org", "phone", "email"]
    assert rows == [("row 4", {"first": "Ana", "last": "Ruiz", "org": "Ruiz Nutrition", "email": "ana@ruiz.example"})]


def test_a_profession_is_no_praise_of_their_work() -> None:
    """What they do is what they are, in whatever column it stands; names read as people say them; what was not read is said."""
    text = 'Name,Practice / Agency,E-Mail,What they do,Last contact\n"Lee, Amara",Lakeside,alee@lakeside.example,Pediatrician,3/4/26\n'
    columns, ((place, row),) = rows_of_table(text)
    assert sheet_of(text).unread(columns) == ("Last contact",)
    entry = read(row, place)
    assert isinstance(entry, Entry)
    assert (entry.partner.name, entry.partner.org, entry.partner.type) == ("Amara Lee", "Lakeside", "paediatrics")
    assert entry.partner.specific == ""


def test_an_address_that_is_none_is_said_to_be_none() -> None:
    """Who wrote something where the address should be hears what it was, not that it is missing."""
    refused = read({"name": "Chris Cole", "email": "chris@home"}, "row 2")
    assert isinstance(refused, Refused)
    assert refused.why == "'chris@home' is no e-mail address"


def test_signs_in_the_cells_are_no_separators() -> None:
    """A note full of semicolons does not make them the separator."""
    _, rows = rows_of_table('Name,Email,Notes\nAna,ana@ruiz.example,"a;b;c;d;e;f;g|h|i"\n')
    assert rows[0][1]["how_known"] == "a;b;c;d;e;f;g|h|i"


def test_columns_are_told_where_they_cannot_be_guessed() -> None:
    """The owner's word goes before the guess, and a word that fits nothing is an error that says what there is."""
    header = ["Who", "Where they write from", "Notes"]
    assert guessed(header) == {"how_known": "Notes"}
    assert told("name=Who, email=where they write from", header)["email"] == "Where they write from"
    assert told("specific=Notes", header) == {"specific": "Notes"}
    for wrong in ("nome=Who", "name=Whom", "name"):
        with pytest.raises(ValueError, match=r"Who|name"):
            told(wrong, header)


def test_files_of_windows_and_of_spreadsheets() -> None:
    """UTF-8 with and without its mark, UTF-16 and what old Windows wrote are all read."""
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        _, rows = rows_of_table(decoded("name\temail\nJosé Núñez\tjose@mercy.example\n".encode(encoding)))
        assert rows[0][1]["name"] == "José Núñez"


def test_an_address_book(store: Store) -> None:
    """vCards of an address book are read: names, several addresses, organisation, phone, note."""
    text = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nN:Ruiz;Ana;;;\r\nORG:Ruiz Nutrition;Front desk\r\nEMAIL;TYPE=WORK:ana@ruiz.example\r\n"
        "EMAIL:ana@home.example\r\nTEL:+1 828 555 0102\r\nNOTE:cooks with her clients\\, monthly\r\nEND:VCARD\r\n"
    )
    store.apply(decisions(sort_out(rows_of_cards(text), entries(store))), "import", NOW)
    (ana,) = entries(store)
    assert (ana.partner.name, ana.partner.org, ana.partner.phone) == ("Ana Ruiz", "Ruiz Nutrition, Front desk", "+1 828 555 0102")
    assert ana.others == ("ana@home.example",)
    assert (ana.partner.specific, ana.partner.how_known) == ("", "cooks with her clients, monthly")
    assert [each.what for each in sort_out(rows_of_cards(text), entries(store))] == ["known"]


def test_a_phone_gets_the_family_name() -> None:
    """In a card that we write, a degree is no family name and a title no given one."""
    rows = [{"name": "Amara Lee, MD", "email": "alee@lakeside.example"}, {"name": "Dr. Jin Park", "email": "jpark@mercy.example"}]
    assert [line for line in cards(rows).splitlines() if line.startswith("N:")] == ["N:Lee;Amara;;;MD", "N:Park;Jin;;Dr.;"]
    assert [row["name"] for _, row in rows_of_cards(cards(rows))] == ["Amara Lee, MD", "Dr. Jin Park"]


def test_a_broken_card_is_read_as_far_as_it_goes(capfd: pytest.CaptureFixture[str]) -> None:
    """A line that is no vCard is passed over, and what stands in it is written nowhere."""
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEMAIL:ana@ruiz.example\r\na secret line\r\nEND:VCARD\r\n"
    assert rows_of_cards(text) == [("card 1", {"name": "Ana Ruiz", "email": "ana@ruiz.example"})]
    assert "secret" not in "".join(capfd.readouterr())


def test_a_tier_nobody_knows_is_refused() -> None:
    """What cannot be read is refused with what there is, never guessed."""
    refused = read({"name": "Ana", "email": "ana@ruiz.example", "tier": "gold"}, "row 2")
    assert isinstance(refused, Refused)
    assert "'gold' is no tier" in refused.why
    entry = read({"name": "Ana", "email": "ana@ruiz.example", "tier": "Do not contact"}, "row 2")
    assert isinstance(entry, Entry)
    assert entry.partner.tier is Tier.DO_NOT_CONTACT


def test_who_is_marked_do_not_contact_is_never_written_to(store: Store) -> None:
    """Silence is silence in whatever column it stands, for people known before too, and it is said before anything is added."""
    store.apply([AddPartner(partner=Partner(id=0, name="Ana Ruiz", email="ana@ruiz.example"), source="test")], "before", NOW)
    _, rows = rows_of_table(
        "Name,Email,Comments,Status\nUwe Falk,uwe@falk.example,DO NOT CONTACT,\nMei Chen,mei@chen.example,,dnc\n"
        "Ana Ruiz,ana@ruiz.example,asked not to be emailed,\nTom Ek,tom@ek.example,no contact info yet,\n"
    )
    found = sort_out(rows, entries(store))
    assert [(each.name, each.what, "not to be contacted" in each.why) for each in found] == [
        ("Uwe Falk", "add", True),
        ("Mei Chen", "add", True),
        ("Ana Ruiz", "known", True),
        ("Tom Ek", "add", False),
    ]
    store.apply(decisions(found), "import", NOW)
    assert {each.name: each.suppressed for each in store.people.all()} == {
        "Uwe Falk": True,
        "Mei Chen": True,
        "Ana Ruiz": True,
        "Tom Ek": False,
    }


def test_an_address_beside_the_name_is_an_address() -> None:
    """A cell that an address book wrote, name and address in one, is both."""
    columns, rows = rows_of_table("Contact,E-mail\nDr. Yuki Tanabe <ytanabe@north.example>,\n")
    (found,) = sort_out(rows, ())
    assert columns
    assert (found.what, found.name, found.email) == ("add", "Dr. Yuki Tanabe", "ytanabe@north.example")


def test_an_initial_may_be_somebody_of_the_same_place() -> None:
    """H. Okafor of a place where Hannah Okafor works is left to the owner; one of another place is somebody else, and what we told apart stays so."""
    messy = "Name,Email,Practice\nDr. Hannah Okafor,h@birch.example,Birch\nDr. H. Okafor,o@home.example,Birch\nH. Okafor,o@elm.example,Elm\n"
    _, rows = rows_of_table(messy)
    assert [each.what for each in sort_out(rows, ())] == ["add", "same", "add"]
    apart = [read(row, place) for place, row in rows]
    ours = [written(replace(each, partner=replace(each.partner, created=NOW))) for each in apart if isinstance(each, Entry)]
    assert [each.what for each in sort_out([("row", row) for row in ours], ())] == ["add", "add", "add"]


def test_a_profession_that_is_none_of_ours_is_said() -> None:
    """Who counts as other because of an unknown word is named before anything is added; words in brackets confuse nobody."""
    _, rows = rows_of_table(
        "Name,Email,What they do\nUwe Falk,u@falk.example,falconer\nSofia Marchetti,s@m.example,Therapist (EMDR)\n"
    )
    falconer, therapist = sort_out(rows, ())
    assert "'falconer' is no profession I know" in falconer.why
    assert therapist.why == ""
    assert therapist.entry is not None
    assert therapist.entry.partner.type == "therapist"


def test_silence_is_brought_along(store: Store) -> None:
    """Who asked for silence in the file is never written to from here either."""
    _, rows = rows_of_table("name,email,do not contact\nAna,ana@ruiz.example,yes\n")
    made = decisions(sort_out(rows, ()))
    assert [type(each) for each in made] == [AddPartner, Suppress]
    store.apply(made, "import", NOW)
    assert store.people.is_suppressed("ana@ruiz.example")


@pytest.mark.parametrize("name", ["=SUM(A1)", "@evil", "#NAME?", "-", "12", "+1 828 555 0101", "|cmd"])
def test_what_is_no_name_is_refused(name: str) -> None:
    """A formula, an error of the spreadsheet, a number or a dash is nobody, and the reason says what stands there."""
    refused = read({"name": name, "email": "a@b.example"}, "row 2")
    assert isinstance(refused, Refused)
    assert (refused.name, name in refused.why, "no name" in refused.why) == (name, True, True)


OFFICE = """Referral network, as of October;;;;;;
;Contact;;Work;;;
Last Name, First Name;Organisation;Fach / Specialty;E-Mail(s);Telephone;Remarks;Last contact
Núñez-Ortiz, José;Mercy Clinic;psychiatrist;jose@mercy.example;828-555-0101;very kind;03.02.26
"Lee, Amara, MD";Lakeside Pediatrics;pediatrician;"amara@lakeside.example; alee@home.example";(828) 555 0102;;
"Dr. med. Müller, Jörg";Praxis Müller;GP;joerg@praxis.example / praxis@praxis.example;;"liest; segelt";
ANA RUIZ RD;Ruiz Nutrition;Dietitian;mailto:ana@ruiz.example;;;
;;;;;;
"White, Dana (she/her)";Northside High;School Counselor;Dana White <dana@northside.example>,;;;
NAIR PRIYA;Mercy Clinic;psychiatry;priya@mercy.example;;;
Priya Nair;Mercy Clinic;psychiatry;pnair@home.example;;;
Tom Ek;;;tom [at] ek.example;;;
Uwe Falk;;;uwe@falk..example;;;
"""


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig", "utf-16"])
def test_an_office_spreadsheet(encoding: str) -> None:
    """Merged heads, titles within the name column, several addresses in a cell, names all in capitals, the same person turned round."""
    columns, rows = rows_of_table(decoded(OFFICE.encode(encoding)))
    assert columns["name"] == "Last Name, First Name"
    found = sort_out(rows, ())
    made = [each.entry for each in found if each.what == "add" and each.entry is not None]
    assert [(each.partner.name, each.partner.email, each.others) for each in made] == [
        ("José Núñez-Ortiz", "jose@mercy.example", ()),
        ("Amara Lee, MD", "amara@lakeside.example", ("alee@home.example",)),
        ("Dr. med. Jörg Müller", "joerg@praxis.example", ("praxis@praxis.example",)),
        ("Ana Ruiz RD", "ana@ruiz.example", ()),
        ("Dana White", "dana@northside.example", ()),
        ("Nair Priya", "priya@mercy.example", ()),
    ]
    assert [(each.what, each.name) for each in found if each.what != "add"] == [
        ("same", "Priya Nair"),
        ("refused", "Tom Ek"),
        ("refused", "Uwe Falk"),
    ]


@pytest.mark.parametrize(("head", "said"), [(b"PK\x03\x04", "Excel"), (b"\xd0\xcf\x11\xe0", "older Excel"), (b"%PDF-1.4", "PDF")])
def test_a_workbook_is_told_how_it_becomes_text(head: bytes, said: str) -> None:
    """A file that is no text is named for what it is, with what to do."""
    with pytest.raises(ValueError, match=f"{said}.*CSV"):
        decoded(head + b"\0" * 50)


PHONE_21 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;Dr.;
TEL;CELL;PREF:828-555-0101
EMAIL;WORK;INTERNET:joerg@praxis.example
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Praxis M=C3=BCller =
am See
NOTE;ENCODING=QUOTED-PRINTABLE:liest=0D=0Agern
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
 AAAQABAAD/2wBDAAgG

END:VCARD
"""
PHONE_3 = """BEGIN:VCARD
VERSION:3.0
N:Lee;Amara;;Dr.;MD
FN:Dr. Amara Lee MD
ORG:Lakeside Pediatrics;
EMAIL;type=INTERNET;type=HOME:alee@home.example
item1.EMAIL;type=INTERNET;type=pref:amara@lakeside.example
item1.X-ABLabel:_$!<Work>!$_
END:VCARD
"""
PHONE_4 = """BEGIN:VCARD
VERSION:4.0
FN:Priya Nair
EMAIL;PREF=2;TYPE=home:pnair@home.example
EMAIL;PREF=1;TYPE=work:priya@mercy.example
TEL;VALUE=uri;TYPE=cell:tel:+1-828-555-0103
END:VCARD
"""


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        (
            PHONE_21,
            {"name": "Dr. Jörg Müller", "email": "joerg@praxis.example", "org": "Praxis Müller am See", "phone": "828-555-0101",
             "how_known": "liest gern"},
        ),
        (
            PHONE_3,
            {"name": "Dr. Amara Lee MD", "email": "amara@lakeside.example", "other_emails": "alee@home.example",
             "org": "Lakeside Pediatrics"},
        ),
        (
            PHONE_4,
            {"name": "Priya Nair", "email": "priya@mercy.example", "other_emails": "pnair@home.example", "phone": "+1-828-555-0103"},
        ),
    ],
    ids=["2.1", "3.0", "4.0"],
)  # fmt: skip
def test_cards_of_phones(card: str, expected: Row) -> None:
    """The three versions that phones write; the address that is preferred there is written to here."""
    ((_, row),) = rows_of_cards(card.replace("\n", "\r\n"))
    assert row == expected


@pytest.fixture
def run(tmp_path: Path) -> object:
    """The command line with a practice of its own."""
    config = tmp_path / "config.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n')
    config.write_text(text, encoding="utf-8")

    def call(*words: str) -> Result:
        return CliRunner().invoke(partners, [words[0], "--config", str(config), *words[1:]])

    return call


def test_the_commands(run: object, tmp_path: Path) -> None:
    """A dry run changes nothing, an import does, a second one finds everybody known, and the export is read back."""
    assert callable(run)
    file, back = tmp_path / "people.csv", tmp_path / "back.csv"
    file.write_text(MESSY, encoding="utf-8")
    dry = run("import", str(file), "--dry-run")
    assert dry.exit_code == 1
    assert "4 new, 1 known already, 1 may be the same, 2 cannot be taken, nothing was changed." in dry.output
    assert "Tom Ek" not in run("list").output
    assert run("import", str(file)).exit_code == 1
    assert "Tom Ek" in run("list").output
    twice = run("add", "Thomas Ek", "TEK@northside.example")
    assert twice.exit_code == 1
    assert "the address is Tom Ek's already. Nobody was added." in twice.output
    again = [json.loads(line) for line in run("import", str(file), "--json").output.splitlines()]
    assert [each["what"] for each in again].count("known") == 5
    assert run("export", "--csv", str(back), "--vcard", str(tmp_path / "back.vcf")).exit_code == 0
    assert run("import", str(back), "--dry-run").output.endswith("0 new, 4 known already, nothing was changed.\n")
    assert run("import", str(tmp_path / "back.vcf"), "--dry-run").output.endswith(
        "0 new, 4 known already, nothing was changed.\n"
    )
    (tmp_path / "no.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    lost = run("import", str(tmp_path / "no.csv"))
    assert lost.exit_code == 1
    assert "--map" in lost.output
