"""`outreach letters`: a preview anybody can ask for, and a check of one's own templates that says where and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from outreach.cli.letters import letters
from outreach.edge.templates import SHIPPED

NO_CONFIG = {"OUTREACH_CONFIG": "/nonexistent/config.toml"}
ONE_LINE = "{{ profile.one_line if brief < 3 }}"
GOOD = (SHIPPED / "letters" / "introduction.txt.j2").read_text("utf-8")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(letters, [str(each) for each in arguments], env=NO_CONFIG)


def _own(folder: Path, name: str, text: str) -> Path:
    path = folder / "letters" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_preview_needs_no_configuration() -> None:
    """The letter, addressed as asked, with its marks."""
    done = _run("preview", "introduction", "--type", "clergy", "--to", "Rabbi Miriam Katz")
    assert done.exit_code == 0
    assert done.output.startswith("Subject: ")
    assert "Dear Rabbi Katz," in done.output
    assert "✓ greets Rabbi Katz" in done.output
    assert "✗" not in done.output


def test_a_preview_to_nobody_shows_the_mark() -> None:
    """Where no person is named, the preview says what the owner would see."""
    assert "✗ greets nobody by name" in _run("preview", "check_in", "--to", "Front Desk").output


def test_a_preview_speaks_json() -> None:
    """For scripts: subject, body and marks in one object."""
    given = json.loads(_run("preview", "resource", "--json").output)
    assert {"subject", "body", "words", "passed", "failing", "blocked", "aged", "void"} == set(given)
    assert given["failing"] == given["blocked"] == []


def test_a_preview_uses_the_practice_that_is_configured(tmp_path: Path) -> None:
    """With a configuration it is that practice and its own templates."""
    own = _own(tmp_path, "check_in.txt.j2", "Subject: Mine\n\n{{ salutation }},\n\nHello from {{ practice.name }}.\n")
    config = tmp_path / "config.toml"
    shipped = (SHIPPED.parent / "config.example.toml").read_text("utf-8").replace("Ellison Therapy", "Willow Practice")
    config.write_text(
        shipped.replace("# templates =", "templates =").replace("~/.config/outreach/templates", str(own.parents[1])), "utf-8"
    )
    done = _run("preview", "check_in", "--config", config)
    assert done.exit_code == 0, done.output
    assert "Hello from Willow Practice." in done.output


@pytest.mark.parametrize("purpose", ["sermon", ""])
def test_an_unknown_letter_is_mistyped(purpose: str) -> None:
    """A purpose that does not exist is exit code 2 and names those that do."""
    done = _run("preview", purpose)
    assert done.exit_code == 2
    assert "introduction" in done.output


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("introduction.txt.j2", "Subject: x\n{% if %}\n", ":2: Expected an expression"),
        ("introduction.txt.j2", "Subject: x\n\n{{ salutation }},\n{{ therapits }}\n", ":4: there is no 'therapits'"),
        (
            "introduction.txt.j2",
            "Subject: x\n\n{{ salutation }},\n{{ partner.nmae }}\n",
            ":4: 'dict object' has no attribute 'nmae'",
        ),
        ("introduction.txt.j2", GOOD.replace(ONE_LINE, "word " * 100), "at most 149 are read"),
        (
            "introduction.txt.j2",
            GOOD.replace(ONE_LINE, "\nYou get a commission for each referral."),
            "speaks of a reward",
        ),
        ("introduction.txt.j2", GOOD.replace(ONE_LINE, "I do EMDR."), ':8: jargon: "EMDR"'),
        ("introduction.txt.j2", GOOD.replace("{{ noticed(work, pick) }}", ""), "does not name their work"),
        ("greeting.txt.j2", "Subject: x\n", "there is no letter called 'greeting'"),
        ("types/astrologer.j2", "", "there is no type of partner called 'astrologer'"),
        ("types/clergy.j2", '{% set people = "x" %}', "does not set 'angles'"),
    ],
)
def test_a_faulty_template_is_named_with_line_and_reason(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Syntax, unknown names, too many words, forbidden words: file, line and why, and exit code 1."""
    path = _own(tmp_path, name, text)
    done = _run("lint", path)
    assert done.exit_code == 1
    assert any(line.startswith(str(path)) and said in line for line in done.output.splitlines()), done.output


def test_good_templates_are_good(tmp_path: Path) -> None:
    """A whole folder of sound templates passes; one that extends another of hers is read with it."""
    _own(tmp_path, "shared/frame.txt.j2", (SHIPPED / "letters" / "shared" / "frame.txt.j2").read_text("utf-8") + "\n")
    _own(tmp_path, "check_in.txt.j2", (SHIPPED / "letters" / "check_in.txt.j2").read_text("utf-8"))
    done = _run("lint", tmp_path)
    assert done.exit_code == 0, done.output
    assert done.output.count(": good") == 2


def test_a_check_speaks_json(tmp_path: Path) -> None:
    """One object a file, with problems as line and reason."""
    done = _run("lint", "--json", _own(tmp_path, "resource.txt.j2", "Subject: x\n{% if %}\n"))
    (line,) = done.output.splitlines()
    given = json.loads(line)
    assert (given["ok"], given["problems"][0]["line"]) == (False, 2)


FRAMED = '{% extends "letters/shared/frame.txt.j2" %}\n{% block subject %}Hello{% endblock %}\n{% block body %}\n'
NESTED = "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    ("words", "line", "why"),
    [
        (NESTED, 4, "its loops go round more than 100,000 times"),
        (
            "{% for i in range(10 ** 9) %}x{% endfor %}",
            4,
            "Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).",
        ),
        ('{{ "word " * 100000000 }}', 4, "it multiplies into more than 100,000 characters"),
        ("{{ 9 ** 9999999 }}", 4, "it multiplies into more than 100,000 characters"),
        ("{% for i in range(30000) %}word {% endfor %}", None, "it comes to more than 100,000 characters"),
        ('{% include "letters/check_in.txt.j2" %}', 4, "it includes or calls itself without end"),
        ("{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", 4, "it includes or calls itself without end"),
        ('{% include "letters/nothing.j2" %}', 4, "there is no template called letters/nothing.j2"),
        ("{{ practice.nmae }}", 4, "practice has no attribute 'nmae'"),
        ("{{ 1 / 0 }}", 4, "division by zero"),
    ],
)
def test_a_template_that_would_not_end_is_stopped_and_named(tmp_path: Path, words: str, line: int | None, why: str) -> None:
    """A mistake in a loop, a product, an include: where and why, at once, with exit code 1, for a person and for a script."""
    file = _own(tmp_path, "check_in.txt.j2", f"{FRAMED}{words}\n{{% endblock %}}\n")
    done = _run("lint", "--json", file)
    assert done.exit_code == 1
    assert json.loads(done.output) == {"file": str(file), "ok": False, "problems": [{"why": why, "line": line}]}


def test_what_she_may_multiply_and_go_round_is_filled_in(tmp_path: Path) -> None:
    """A rule of dashes and a loop over a list are no mistakes."""
    words = '{{ "-" * 20 }}{% for each in profile.languages %} {{ loop.index }} {{ each }}{% endfor %}'
    assert _run("lint", _own(tmp_path, "check_in.txt.j2", f"{FRAMED}{words}\n{{% endblock %}}\n")).exit_code == 0


def test_a_template_that_is_a_book_is_not_read(tmp_path: Path) -> None:
    """What the daemon would pass over for its length is said here."""
    assert "longer than 100,000 characters" in _run("lint", _own(tmp_path, "check_in.txt.j2", "x" * 100_001)).output


def test_a_word_of_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """A file saved as Latin-1 says on which line its first such letter stands."""
    path = _own(tmp_path, "check_in.txt.j2", "")
    path.write_bytes("Subject: x\n\n{{ salutation }},\n\nOur caf\xe9.\n".encode("latin-1"))
    assert _run("lint", path).output == f"{path}:5: cannot be read: from here on it is no UTF-8 text; save it as UTF-8\n"


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    """A binary file is one sentence, not a traceback."""
    path = tmp_path / "introduction.txt.j2"
    path.write_bytes(b"\xff\xfe\x00")
    done = _run("lint", path)
    assert done.exit_code == 1
    assert "cannot be read" in done.output


def test_every_wording_of_a_template_is_tried(tmp_path: Path) -> None:
    """One bad alternative among sixty is found, and said once, with its line and a letter it stands in."""
    wordings = ", ".join(f'"Good wishes number {n} to you."' for n in range(59))
    text = (
        '{% extends "letters/shared/frame.txt.j2" %}\n{% block subject %}Hello{% endblock %}\n{% block body %}\n'
        f'{{{{ pick([{wordings}, "You get a commission for each family."]) }}}}\n{{% endblock %}}\n'
    )
    file = _own(tmp_path, "follow_up_2.txt.j2", text)
    done = _run("lint", file)
    assert done.exit_code == 1
    (line,) = done.output.splitlines()
    assert line.startswith(f'{file}:4: speaks of a reward for referrals: "You get a commission" (second follow-up to ')


def test_what_letters_share_is_tried_in_all_of_them(tmp_path: Path) -> None:
    """A frame without the postal address fails, though it is no letter by itself."""
    frame = (SHIPPED / "letters" / "shared" / "frame.txt.j2").read_text("utf-8")
    assert "{{ practice.postal_address }}" in frame
    done = _run("lint", _own(tmp_path, "shared/frame.txt.j2", frame.replace("{{ practice.postal_address }}", "")))
    assert done.exit_code == 1
    assert "the postal address is missing" in done.output
