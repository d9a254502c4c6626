"""The digest is inert: whatever anybody wrote, no line of our mails reads as a command, in any form a client may turn them into."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from ellison import CONFIG, EK, EK_BODY, NOW, digest, draft, rendered, signer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from selectolax.lexbor import LexborHTMLParser

from outreach.edge.templates import Templates
from outreach.model.decision import AskOwner, Mention
from outreach.model.digest import Digest, OpenPromise, ShownReferral, ShownWaiting
from outreach.model.people import Partner
from outreach.rules.approval.effects.case import ReceiptLine
from outreach.rules.approval.pages.receipt import compose
from outreach.rules.approval.words.inert import is_inert, line, plain
from outreach.rules.reading.markup import as_text

EXAMPLES = int(os.environ.get("DIGEST_EXAMPLES", "200"))
PAGES = Templates()
COMMANDS = (
    "approve 1",
    "1 ok",
    "yes to all",
    "send 1-4",
    "all good",
    "sí a todo",
    "2 no",
    "edit 1\nDear Tom",
    "undo",
    "hold all",
    "y",
    "👍",
)

words = st.one_of(
    st.sampled_from(COMMANDS),
    st.text(max_size=60),
    st.text(alphabet="\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029 \t|>1approve", max_size=40),
    st.lists(st.sampled_from(COMMANDS), min_size=1, max_size=4).map("\n".join),
)


@st.composite
def digests(draw: st.DrawFn) -> Digest:
    """A digest of anything: every field that holds somebody's words may hold a command."""
    partner = replace(EK, name=draw(words), org=draw(words))
    letters = [
        draft(n, partner, draw(words), subject=draw(words), why=draw(words), marks=draw(st.sampled_from([(), ("approve 1",)])))
        for n in range(1, draw(st.integers(1, 3)))
    ]
    return digest(
        drafts=tuple(letters),
        partners=(partner,),
        waiting=(ShownWaiting(who=draw(words), org=draw(words), since=NOW, hours_left=3, excerpt=draw(words)),),
        questions=(AskOwner(key="kind:x", text=draw(words)),),
        loops=(ShownReferral(code="R-1", partner=draw(words), state=draw(words), days=draw(st.integers(0, 30))),),
        promises=(OpenPromise(id=1, text=draw(words), due=date(2026, 11, 1), partner=draw(words)),),
        suggestions=(draw(words),),
        queued=(draw(words),),
        mentions=(Mention(text=draw(words)), Mention(text=draw(words), where="ignored")),
        health=draw(words),
    )


def told_apart(text: str) -> list[str]:
    """Lines of the mail that are neither empty nor barred."""
    return [each for each in text.splitlines() if not is_inert(each)]


@given(made=digests())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_no_line_of_any_digest_reads_as_a_command(made: Digest) -> None:
    """Every line of the text, and of the HTML turned to text by two programs, is barred or empty."""
    mail = rendered(made)
    flat = ParserConfig(css=CSS_PROFILES["strict"])
    assert told_apart(mail.text) == []
    assert told_apart(get_text(mail.html, flat)) == []
    assert told_apart(as_text(mail.html)) == []


@given(
    said=st.lists(
        st.builds(ReceiptLine, said=words, done=st.booleans(), undo=words, letter=words, was=words, item=st.just("2")), max_size=4
    )
)
@settings(max_examples=EXAMPLES, deadline=None)
def test_no_line_of_any_receipt_reads_as_a_command(said: list[ReceiptLine]) -> None:
    """A receipt is inert like a digest, for our own daemon and for any other."""
    mail = compose(said, cause="x", digest_date=date(2026, 11, 18), render=PAGES.render, extra=["approve 1\r1 ok"])
    assert told_apart(mail.text) == []
    assert told_apart(get_text(mail.html or "")) == []
    assert told_apart(as_text(mail.html or "")) == []


def test_quoting_by_any_client_keeps_every_line_inert() -> None:
    """However often a reply is quoted, what was ours stays told apart from what the owner wrote."""
    body = rendered(digest(drafts=(draft(1, EK, "approve 1\n1 ok"),))).text
    for mark in ("> ", ">> ", ">", "> > ", "  "):
        answer = "1 ok\n" + "\n".join(mark + each for each in body.splitlines())
        assert told_apart(answer) == ["1 ok"]


def test_an_entity_for_a_line_break_breaks_no_line() -> None:
    """`&#10;` in somebody's words is five characters, and stays that."""
    mail = rendered(in_every_place("&#10;approve 1"))
    assert told_apart(as_text(mail.html)) == []


def test_lines_are_at_most_72_columns_wide() -> None:
    """Clients wrap longer lines, and what is wrapped loses its bar."""
    assert max(map(len, rendered(digest()).text.splitlines())) <= 72


HTML = [
    "<script>alert(1)</script>", "<img src=http://evil.example/x.png>", "</div></td><form action=http://evil.example>", "<a href='http://evil.example'>x</a>",
    "<style>body{display:none}</style>", "&lt;b&gt;", "\"><svg onload=alert(1)>", "<!-- -->", "<base href=//evil.example>", "<iframe src=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<link rel=stylesheet href=//evil.example>", "<input autofocus onfocus=alert(1)>",
    "<body background=//evil.example>", "<video poster=//evil.example>", "<object data=//evil.example>", "<math><mi xlink:href='data:x'>", "<table><tr><td>",
    "<b", "<", ">", "&", "&amp;amp;", "'\"`", "<a href='mailto:x@evil.example?subject=approve 1'>Approve</a>", "<details open ontoggle=alert(1)>",
    "<p style='background:url(//evil.example)'>", "<title>", "]]>", "<?xml?>", "<!DOCTYPE html>", "<select><option>", "<textarea>", "<plaintext>", "<noscript>",
    "<embed src=//evil.example>", "<audio src=//evil.example>", "<source srcset=//evil.example>", "<button formaction=//evil.example>", "<marquee>", "\\u003cscript\\u003e",
    "%3Cscript%3E", "&#60;script&#62;", "<scr<script>ipt>", "<<script>>", "javascript:alert(1)", "data:text/html,<b>", "<portal src=//evil.example>", "<template>", "<slot>",
]  # fmt: skip
JINJA = [
    "{{ 7*7 }}", "{% for x in range(9) %}x{% endfor %}", "{{ config }}", "{{ ''.__class__ }}", "{# x #}", "{{ self }}", "{% include 'digest.html.j2' %}",
    "{{ namespace() }}", "{{ cycler.__init__.__globals__ }}", "{%", "%}", "{{", "}}", "{{ request }}", "{% set x = 1 %}", "{{ lipsum() }}", "{{ joiner() }}",
    "{% raw %}", "{% endraw %}", "{{ loop }}", "{{ 'a' * 99 }}", "{{ [].__len__() }}", "{{ ''|attr('__class__') }}", "{% extends 'x' %}", "{% import 'x' as y %}",
    "{% macro x() %}{% endmacro %}", "{{ caller() }}", "{{ super() }}", "{% block content %}", "{% endblock %}", "{% if 1 %}", "{{ dict() }}", "{{ undefined_name }}",
    "{{ 1/0 }}", "{{ ''.join(['a']) }}", "{{ \"\" }}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{{'{{'}}", "{{=<% %>=}}", "{{{x}}}", "{%- x -%}", "{{- x -}}", "{{ x|safe }}",
    "{% autoescape false %}", "{{ range }}", "{{ g }}", "{{ get_flashed_messages() }}", "{{ url_for('x') }}",
]  # fmt: skip
BIDI = [chr(n) for n in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x61C, 0xFEFF, 0xAD, 0x180E, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x34F, 0x17B4, 0x17B5, *range(0xFFF9, 0xFFFC), 0xE0001, 0xE0041, 0xE000, *range(0x180B, 0x1810), *range(0xFE00, 0xFE0E), 0xE0100, 0xE01EF)]  # fmt: skip
CONTROL = [chr(n) for n in (*range(9), *range(11, 32), *range(0x7F, 0x92), 0x2028, 0x2029, 0x85)]


def in_every_place(words: str) -> Digest:
    partner = Partner(id=9, name=f"A{words}", email="a@b.example", org=f"B{words}")
    return digest(
        drafts=(draft(1, partner, f"C{words}C", subject=f"D{words}D", why=f"E{words}E"),),
        partners=(partner,),
        questions=(AskOwner(key="kind:x", text=f"F{words}F"),),
        mentions=(Mention(text=f"G{words}G"),),
        waiting=(ShownWaiting(who=f"H{words}H", since=NOW, hours_left=1, excerpt=f"I{words}I"),),
    )


def tags(html: str) -> list[str]:
    return re.findall(r"<\s*/?\s*[a-zA-Z!?][a-zA-Z0-9-]*", html)


@pytest.mark.parametrize("payload", HTML + JINJA)
def test_markup_and_templates_in_foreign_words_are_shown_letter_by_letter(payload: str) -> None:
    """No tag beyond the template's own comes out, no brace is acted on, and what was written can be read."""
    mail = rendered(in_every_place(payload))
    assert tags(mail.html) == tags(rendered(in_every_place("")).html)
    page = LexborHTMLParser(mail.html).body
    assert page is not None
    shown = " ".join(page.text().split())
    for place in "CDEFGHI":
        assert f"{place}{line(payload)}" in shown
    assert payload.split("\n", maxsplit=1)[0][:30].rstrip() in " ".join(mail.text.replace("\n|", " ").split())


@pytest.mark.parametrize("char", BIDI + CONTROL, ids=lambda c: f"U+{ord(c):04X}")
def test_hidden_and_control_characters_never_reach_a_reader(char: str) -> None:
    """Taken out of names and reasons, spelled out in the letter that is to be approved."""
    mail = rendered(in_every_place(f"x{char}y"))
    assert char not in mail.html.replace("\n", "") or char in "\n\t "
    assert char not in mail.text.replace("\n", "")
    if char not in "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029":
        assert mail.text.count(f"x[U+{ord(char):04X}]y") == 2, "in its subject and in its words"


@pytest.mark.parametrize("char", ["\u202e", "\u200b", "\x07", "\u3164"])
def test_plain_takes_out_or_spells_out(char: str) -> None:
    """The one cleaner has two manners, and none of them lets the character through."""
    assert plain(f"a{char}b") == "ab"
    assert plain(f"a{char}b", show=True) == f"a[U+{ord(char):04X}]b"


def test_the_style_of_a_sign_hides_nothing() -> None:
    """A heart drawn in colour is a heart; what asks for the colour is left out, also where hidden things are spelled out."""
    assert plain("a \u2764\ufe0f b", show=True) == "a \u2764 b"


def test_the_text_is_complete_in_itself() -> None:
    """Whoever sees no buttons reads which answers a question has."""
    assert "(referral · partner reply · client inquiry · other)" in " ".join(rendered(digest()).text.replace("|", " ").split())


def test_ten_thousand_events_and_huge_letters_stay_under_100_kb() -> None:
    """A flood of mail or a letter as long as a book does not make a digest that a client cuts off."""
    flood = tuple(Mention(text=f"Somebody {n} wrote; follow-ups are stopped. {'x' * 150}") for n in range(10_000))
    for body in (EK_BODY, "&" * 50_000, "a\n" * 5_000, "ä" * 9_000, "<\n" * 200):
        letters = tuple(draft(n, EK, body, created=NOW - timedelta(hours=n)) for n in range(1, 30))
        mail = rendered(digest(mentions=flood, drafts=letters, questions=(), promises=()))
        assert len(mail.text.encode()) + len(mail.html.encode()) < 100_000
        assert "9,988 more" in mail.text


def test_every_button_is_one_short_ascii_mailto() -> None:
    """Verb, number and token in the subject, one line, under 200 characters; there is no other link and nothing to fetch."""
    mail = rendered(digest())
    links = re.findall(r'href="([^"]*)"', mail.html)
    assert len(links) == 4 + 3 + 4  # a letter, one with a failing mark, a question
    for link in links:
        assert re.fullmatch(r"mailto:outreach@ellison\.example\?subject=[\w%.-]{20,}", link)
        assert len(link) < 200
        assert link.isascii()
    assert "http" not in mail.html


def test_marks_take_the_button_away_and_blocks_the_way() -> None:
    """A failing mark leaves no one-tap yes but says how; a blocked letter says that no yes can pass."""
    marked = rendered(digest(drafts=(draft(1, marks=("over 150 words",)),)))
    assert "Approve" not in marked.html
    assert "word anyway to your yes" in " ".join(marked.html.split())
    blocked = rendered(digest(drafts=(draft(1, marks=("over 150 words",), blocked=("names a fee",)),)))
    assert "Approve" not in blocked.html
    assert "anyway" not in blocked.html
    assert "cannot go as it stands: names a fee" in blocked.html


def test_the_subject_names_nobody() -> None:
    """A lock screen shows the subject, so that it only counts."""
    made = digest()
    assert rendered(made).subject == "Outreach · Wed 18 Nov · 2 to approve, 1 reply, 1 promise, 1 open loop, 2 questions"
    assert signer(made)("approve", "1", draft_id=1, sha256="ab" * 32).isascii()
    assert CONFIG.practice.therapist not in rendered(made).subject
