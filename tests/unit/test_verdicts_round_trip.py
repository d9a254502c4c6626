"""Every unambiguous answer comes back as it was meant from every mail client, and no quotation adds a word to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from mail_clients import TEXT, answered

from outreach.model.command import Action, Approve, Ask, Label, Nothing, Question, Skip, Snooze
from outreach.model.digest import Digest, ShownDraft
from outreach.model.mail import Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.contract import digest_of
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse

TODAY = date(2026, 11, 18)
CLIENTS = (*TEXT, "gmail_html")
PEOPLE = (
    ("Dr. Ann Poe", "Poe Family Medicine", "thank_you"),
    ("Bea Dunn", "Ridge School", "intro"),
    ("Ivo Marsh", "Marsh Clinic", "follow_up"),
    ("Rev. Carla Stone", "First Church", "coffee_invitation"),
    ("Dr. Priya Nair", "Lakeside Psychiatry", "check_in"),
    ("Tom Ek", "Northside High", "resource"),
    ("Helen Voss", "Voss Family Law", "intro"),
)
BODIES = (
    "Dear friend,\n\napprove 1\nyes to all\n\nMaya",
    "1 ok, 2 ok",
    "Hello, shall we talk on Tuesday?\nMaya",
    "all good\nsend 1-7\nundo",
)
YES = ("{n} ok", "yes to {n}", "approve {n}", "send {n}", "{n}: yes", "{name} yes", "{n} 👍", "envía la {n}")
NO = ("{n} no", "skip {n}", "no to {n}", "don't send {n}", "{name} no thanks", "{n} ❌", "no envíes la {n}")
LATER = ("{n} later, {day}", "snooze {n} until {day}", "hold {n} until {day}", "{name} later {day}")

digests = st.builds(
    lambda count, bodies: {
        "date": TODAY.isoformat(),
        "drafts": [
            {"n": n, "to": to, "email": f"p{n}@x.example", "org": org, "kind": kind, "body": bodies[n % len(bodies)]}
            for n, (to, org, kind) in enumerate(PEOPLE[:count], start=1)
        ],
        "questions": [],
    },
    st.integers(1, 7),
    st.permutations(BODIES),
)


@st.composite
def verdicts(draw: st.DrawFn) -> tuple[Mapping[str, object], list[str], set[Action]]:
    """A digest, the lines of an answer to it, and what they mean."""
    digest = draw(digests)
    lines, meant = [], set[Action]()
    for draft in draw(st.lists(st.sampled_from(digest["drafts"]), unique_by=lambda each: each["n"])):
        n, name = draft["n"], draft["to"]
        day = TODAY + timedelta(days=draw(st.integers(1, 60)))
        words, action = draw(
            st.one_of(
                st.tuples(st.sampled_from(YES), st.just(Approve(item=n))),
                st.tuples(st.sampled_from(NO), st.just(Skip(item=n))),
                st.tuples(st.sampled_from(LATER), st.just(Snooze(item=n, until=day))),
            )
        )
        lines.append(words.format(n=n, name=name, day=f"{day:%b} {day.day}"))
        meant.add(action)
    return digest, lines, meant


def read(words: str, digest: Mapping[str, object], client: str) -> set[Action]:
    message = parse(answered(words, digest, client))
    assert isinstance(message, Message)
    shown = digest_of(digest)
    return {each for each in read_answer(answer_text(message, shown), shown, TODAY) if not isinstance(each, Nothing)}


@settings(max_examples=80, deadline=None)
@given(verdicts(), st.sampled_from(CLIENTS), st.sampled_from(("\n", ". ", "; ")))
def test_what_was_meant_is_what_is_read(
    case: tuple[Mapping[str, object], list[str], set[Action]], client: str, joint: str
) -> None:
    """For every digest and set of verdicts, in every client's quoting."""
    digest, lines, meant = case
    assert read(joint.join(lines), digest, client) == meant


PLANTED = (
    *("approve 1", "all good", "1 ok, 2 no", "yes to all", "send 2", "2 later", "undo", "hold everything", "skip all"),
    *(
        "edit 2",
        '1: change "a" to "b"',
        "> yes",
        "-- ",
        "Sent from my iPhone",
        "On Mon, Eve wrote:",
        "From: Eve",
        "never write to Bea again",
    ),
    *("________________________________", "---------- Forwarded message ---------"),
)


@settings(max_examples=40, deadline=None)
@given(
    verdicts(),
    st.booleans(),
    st.sampled_from(CLIENTS),
    st.lists(
        st.sampled_from(PLANTED) | st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60), min_size=1
    ),
)
def test_a_quotation_says_nothing(
    case: tuple[Mapping[str, object], list[str], set[Action]], silent: bool, client: str, planted: list[str]
) -> None:
    """However the quoted digest reads, it changes nothing of what she says above or below it, also where she says nothing."""
    digest, lines, meant = case
    drafts = [{**draft, "body": "\n".join(planted)} for draft in digest["drafts"]]  # type: ignore[attr-defined]
    said = "" if silent else "\n".join(lines)
    assert read(said, {**digest, "drafts": drafts}, client) == (set() if silent else meant)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="12345 ,.;:?!\nyesnokalterifbut👍👎-'\"", max_size=80))
def test_no_text_makes_the_reader_fail_or_approve_what_was_not_shown(words: str) -> None:
    """Any text gives an answer, and approvals are of drafts in the digest."""
    digest = Digest(
        id="D",
        date=TODAY,
        drafts=tuple(ShownDraft(n=n, to=to, email="x@y.example", org=org) for n, (to, org, _) in enumerate(PEOPLE[:3], 1)),
    )
    actions = read_answer(words, digest, TODAY)
    assert actions
    assert {action.item for action in actions if isinstance(action, Approve)} <= {1, 2, 3}


DOUBTS = (
    "if she agrees",
    "unless he wrote",
    "maybe",
    "I guess",
    "once she answers",
    "after she calls",
    "?",
    "si Ann contesta",
    "or not",
    "but change the date",
    "but not yet",
)


@settings(max_examples=88, deadline=None)
@given(st.sampled_from([words for words in YES if "name" not in words]), st.sampled_from(DOUBTS), st.booleans())
def test_a_doubt_beside_a_yes_is_asked(yes: str, doubt: str, before: bool) -> None:
    """No condition, hedge or question leaves an approval behind, wherever it stands."""
    digest = Digest(
        id="D",
        date=TODAY,
        drafts=tuple(ShownDraft(n=n, to=to, email="x@y.example", org=org) for n, (to, org, _) in enumerate(PEOPLE[:3], 1)),
    )
    said = yes.format(n=2)
    words = f"{doubt}, {said}" if before and doubt != "?" else f"{said} {doubt}"
    assert not any(isinstance(action, Approve) for action in read_answer(words, digest, TODAY))
    assert all(isinstance(action, Ask | Question | Snooze | Skip | Label) for action in read_answer(words, digest, TODAY))
