"""Buttons: a token says exactly what was signed, through everything that mail programs do to a subject, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from string import ascii_letters
from urllib.parse import unquote

import pytest
from ellison import KEY, NOW
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.command import Approve, Edit, Label, Skip, Snooze
from outreach.rules.approval.proof.proof import Refused
from outreach.rules.approval.proof.tokens import LIFE, Button, key_print, mailto, read_button, sign, subject

SHA = "ab" * 32


def pressed(verb: str = "approve", item: str = "2", option: str = "", sha: str = SHA) -> str:
    token = sign(verb, item, draft_id=17, sha256=sha, digest_id="D12", now=NOW, key=KEY, option=option)
    return subject(verb, item, token, option)


def read(line: str) -> Button:
    button = read_button(line, KEY, NOW)
    assert isinstance(button, Button)
    return button


def test_a_button_says_what_was_signed() -> None:
    """Verb, number, draft, text and digest come back as they went in."""
    button = read(pressed())
    assert (button.verb, button.item, button.draft_id, button.digest_id) == ("approve", "2", 17, "D12")
    assert button.shows(SHA)
    assert not button.shows("cd" * 32)
    assert button.expires == NOW + LIFE


@pytest.mark.parametrize(
    "spoil",
    [
        lambda s: "Re: " + s,
        lambda s: "RE: Fwd: AW: " + s,
        lambda s: s.replace(" ", "+"),
        lambda s: s.replace(" ", "  "),
        lambda s: s.replace(" ", "\t"),
        lambda s: "  " + s + "  ",
        lambda s: s.replace("approve", "APPROVE"),
        lambda s: s.replace("approve", "Approve"),
        lambda s: unquote(mailto("a@b.example", s)).partition("subject=")[2],
        lambda s: s + " (sent from my phone)",
    ],
)
def test_what_mail_programs_do_to_a_subject_changes_nothing(spoil: object) -> None:
    """Prefixes, plus signs, blanks and capitals are read through."""
    assert read(spoil(pressed())).code == read(pressed()).code  # type: ignore[operator]


def test_a_code_that_is_spelled_otherwise_is_the_same_code() -> None:
    """The last letter of base64 has bits to spare: whatever stands there, the button was pressed before."""
    line = pressed()
    spelled = [button for each in ascii_letters if isinstance(button := read_button(line[:-1] + each, KEY, NOW), Button)]
    assert len(spelled) > 1
    assert {button.code for button in spelled} == {read(line).code}


@pytest.mark.parametrize("verb", ["approve", "edit", "later", "never"])
def test_another_verb_or_number_beside_the_code_is_refused(verb: str) -> None:
    """The words beside a code cannot bend it."""
    for other in {"approve", "edit", "later", "never"} - {verb}:
        assert isinstance(read_button(pressed(verb).replace(verb, other), KEY, NOW), Refused)
    assert isinstance(read_button(pressed(verb).replace(" 2 ", " 3 "), KEY, NOW), Refused)


def test_seven_days_and_no_longer() -> None:
    """A button lives seven days."""
    assert isinstance(read_button(pressed(), KEY, NOW + LIFE), Button)
    assert isinstance(read_button(pressed(), KEY, NOW + LIFE + timedelta(seconds=1)), Refused)


def test_another_practice_cannot_sign_for_this_one() -> None:
    """A token of another key is refused."""
    assert isinstance(read_button(pressed(), b"x" * 32, NOW), Refused)


@given(st.integers(0, 200), st.characters(codec="ascii"))
def test_no_single_change_of_a_token_makes_a_second_one(place: int, char: str) -> None:
    """A changed token is none, or the very same one: single use cannot be walked around by its spare bits."""
    line = pressed()
    at = place % len(line)
    changed = read_button(line[:at] + char + line[at + 1 :], KEY, NOW)
    assert not isinstance(changed, Button) or (changed.code, changed.verb, changed.item) == (read(line).code, "approve", "2")


@given(st.text(max_size=200))
def test_other_subjects_are_no_buttons(line: str) -> None:
    """An ordinary subject is not even refused."""
    assert read_button(line, KEY, NOW) is None


def test_a_link_is_short_even_with_a_long_address() -> None:
    """Under 200 characters for an address of 60, even for the longest button there is."""
    longest = pressed("label", "Q12", "client_inquiry", key_print("kind:1"))
    assert len(mailto("a" * 44 + "@practice.example", longest)) < 200
    assert mailto("maya+out@b.example", "approve 2 x") == "mailto:maya%2Bout@b.example?subject=approve%202%20x"


def test_what_pressing_means() -> None:
    """One action a verb; an edit without words is none yet."""
    assert read(pressed()).action() == Approve(item=2)
    assert read(pressed("later")).action() == Snooze(item=2)
    assert read(pressed("never")).action() == Skip(item=2)
    assert read(pressed("label", "Q1", "referral", key_print("k"))).action() == Label(item="Q1", kind="referral")
    assert read(pressed("edit")).action() is None
    assert read(pressed("edit")).action("Dear Tom\n") == Edit(item=2, text="Dear Tom")
