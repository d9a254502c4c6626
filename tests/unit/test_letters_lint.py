"""Each rule of the lint, with a letter that keeps it and one that breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.model.people import Stage, Tier
from outreach.model.referral import ConsentLevel
from outreach.reader.letter_sense import hear
from outreach.rules.letters.letter import Letter, Marks, Occasion
from outreach.rules.letters.lint import lint
from outreach.rules.letters.sample import occasion

TODAY = date(2026, 11, 23)
SIGNATURE = """
Warmly,
Maya

--\x20
Maya Ellison, LMFT
Ellison Therapy
828-555-0100
12 Sample Street, Asheville, NC 28801

If you would rather not get letters from me, just say so.
"""
GOOD = (
    "Dear Tom Ek,\n\nI learned that you started a grief group at Northside last autumn. Your students come to you first.\n\n"
    "I am glad to talk any worry through with you first, without names. Could we talk for fifteen minutes by phone, perhaps on "
    "Wed 2 December or Fri 4 December, or whenever suits you? You know best what your students need.\n"
)


def _occasion(purpose: str = "introduction", kind: str = "school_counsellor", **changes: object) -> Occasion:
    return replace(occasion(purpose, kind, TODAY), **changes)  # type: ignore[arg-type]


def _marks(text: str = GOOD, moment: Occasion | None = None, subject: str = "A short hello", signature: str = SIGNATURE) -> Marks:
    return lint(Letter(subject=subject, body=text + signature), moment or _occasion(), hear)


def _against(marks: Marks) -> str:
    return " | ".join((*marks.failing, *marks.blocked))


def test_a_good_introduction_has_only_good_marks() -> None:
    """The letter that all the others here are spoiled from stands without a mark against it, and its marks say why."""
    marks = _marks()
    assert _against(marks) == ""
    assert marks.words == 62
    assert marks.passed == (
        "62 words",
        "greets Tom Ek",
        "names their work: you started a grief group at Northside last autumn",
        "offers them something",
        "days that suit: Wed 2 December, Fri 4 December",
        "one next step: a call",
        '"you" 7 times, "I" 2 times',
    )


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ("Dear Tom Ek", "Dear Sir or Madam", "greets nobody"),
        ("Dear Tom Ek", "Hi there", "greets nobody"),
        ("Dear Tom Ek", "Hello", "greets nobody"),
        ("Dear Tom Ek", "Dear Intake Team", "greets nobody"),
        ("Dear Tom Ek,\n\n", "", "greets nobody"),
        ("I learned that you started a grief group at Northside last autumn. ", "", "does not name their work"),
        ("I am glad to talk any worry through with you first, without names. ", "", "offers them nothing"),
        ("Could we talk for fifteen minutes by phone", "We talk some day", "no next step"),
        ("by phone", "by phone or over a coffee", "proposes 2 steps: a call and a coffee"),
        ("Wed 2 December", "Thu 2 December", "does not exist"),
        ("Wed 2 December", "Mon 31 November", "does not exist"),
        ("Wed 2 December", "Thu 26 November", "no working day"),
        ("Wed 2 December", "Sat 5 December", "no working day"),
        ("Wed 2 December", "Wed 25 November", "less than five business days"),
        ("Wed 2 December", "November 25th", "less than five business days"),
        (", or whenever suits you", "", "not flexible"),
        ("perhaps on Wed 2 December or Fri 4 December", "some time", "not flexible"),
        ("You know best", "I offer EMDR and trauma-informed care. You know best", 'jargon: "EMDR"'),
        ("You know best", "I would welcome referrals. You know best", "before you have talked"),
        ("You know best", "Feel free to send your students to me. You know best", "before you have talked"),
        ("You know best", "Keep me in mind. You know best", "before you have talked"),
        ("You know best", "I have two openings now. You know best", "openings were never confirmed"),
        (
            "You know best",
            "I, for my part, tell you of me and my practice, my rooms and my work: I am I. You know best",
            "more of you than of them",
        ),
        ("You know best", "[insert name] You know best", "still to fill in: [insert name]"),
        ("You know best", "{{ work }} You know best", "still to fill in"),
        ("You know best", "word " * 90 + "You know best", "152 words; at most 149"),
    ],
)
def test_a_spoiled_introduction_loses_its_button(old: str, new: str, mark: str) -> None:
    """What breaks a rule is marked in words, and can still be approved knowingly."""
    assert old in GOOD
    marks = _marks(GOOD.replace(old, new))
    assert any(mark in text for text in marks.failing), marks.failing
    assert marks.blocked == ()


def test_an_introduction_has_at_most_149_words() -> None:
    """149 words pass, 150 do not; the signature is not counted."""
    filler = "word " * (149 - 62)
    assert _against(_marks(GOOD.replace("You know best", f"{filler}You know best"))) == ""
    assert "150 words" in _against(_marks(GOOD.replace("You know best", f"{filler}word You know best")))


def test_without_anything_known_no_work_is_named() -> None:
    """A letter to somebody of whose work nothing is known fails, whatever it says."""
    moment = _occasion()
    moment = replace(moment, partner=replace(moment.partner, specific=""))
    assert "nothing specific is known" in _against(_marks(moment=moment))


@pytest.mark.parametrize("subject", ["Hello\r\nBcc: x@evil.example", "a\x00b", "", "x" * 79, "Re: your letter"])
def test_a_subject_is_one_clean_honest_line(subject: str) -> None:
    """No control characters, not empty, not long, and no answer to nothing."""
    assert "subject" in _against(_marks(subject=subject))


def test_a_follow_up_may_answer_its_own_thread() -> None:
    """ "Re:" is honest where a letter went before."""
    moment = _occasion("follow_up_1", earlier_subject="A short hello")
    text = "Dear Tom Ek,\n\nOne more thing: if a question comes up, call me.\n"
    assert _against(_marks(text, moment, subject="Re: A short hello")) == ""


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("12 Sample Street, Asheville, NC 28801\n", "postal address is missing"),
        ("If you would rather not get letters from me, just say so.\n", "quiet way out is missing"),
    ],
)
def test_the_signature_is_whole(line: str, mark: str) -> None:
    """Postal address and opt-out stand under a letter nobody asked for."""
    assert mark in _against(_marks(signature=SIGNATURE.replace(line, "")))


@pytest.mark.parametrize(
    "words",
    [
        "I pay a referral fee.",
        "You get a commission for each referral.",
        "There is a gift card in it for you.",
        "For every client you get a bonus.",
        "We could split the fee.",
        "A small reward awaits you.",
        "I offer 50 dollars per referral.",
        "In exchange for referrals I send you mine.",
    ],
)
def test_money_for_referrals_is_blocked_always(words: str) -> None:
    """No approval passes fee or reward wording, in any letter."""
    for purpose in ("introduction", "thank_you_referral", "resource"):
        marks = _marks(GOOD.replace("You know best", f"{words} You know best"), _occasion(purpose))
        assert any("reward for referrals" in text for text in marks.blocked), (purpose, marks)


@pytest.mark.parametrize(
    "words",
    [
        "It is rewarding work.",
        "I read about the Commission on Aging.",
        "My fee is on a sliding scale.",
        "You give people gifts they never forget.",
    ],
)
def test_money_words_that_buy_nobody_pass(words: str) -> None:
    """Words that only look like a price are not blocked, because nothing could unblock them."""
    assert _marks(GOOD.replace("You know best", f"{words} You know best")).blocked == ()


def test_asking_is_open_after_a_conversation() -> None:
    """The lock on asking opens when there was a real conversation."""
    moment = _occasion("check_in")
    text = "Dear Tom Ek,\n\nI would welcome referrals.\n"
    assert "before you have talked" not in _against(_marks(text, moment))
    early = replace(moment, partner=replace(moment.partner, stage=Stage.INTRODUCED))
    assert "before you have talked" in _against(_marks(text, early))


@pytest.mark.parametrize(
    "words",
    [
        "Just bumping this up.",
        "I haven't heard back from you.",
        "Circling back on my note.",
        "A gentle reminder of my letter.",
        "I know you are very busy.",
        "Not sure if you saw my letter.",
        "As per my last letter.",
        "I am still waiting for your answer.",
    ],
)
def test_a_follow_up_blames_nobody(words: str) -> None:
    """Silence is nobody's fault."""
    text = f"Dear Tom Ek,\n\n{words} If a question comes up, call me.\n"
    assert "blames them" in _against(_marks(text, _occasion("follow_up_1")))
    assert "blames them" not in _against(_marks(text.replace(words, "One thing more."), _occasion("follow_up_1")))


def test_follow_ups_get_shorter() -> None:
    """A follow-up has fewer words than the letter before it."""
    text = "Dear Tom Ek,\n\nOne more thing: if a question comes up, call me.\n"
    long, short = (
        _occasion("follow_up_1", earlier=(GOOD + SIGNATURE,)),
        _occasion("follow_up_1", earlier=("Dear Tom Ek,\n\nHello.\n" + SIGNATURE,)),
    )
    assert _against(_marks(text, long)) == ""
    assert "not shorter" in _against(_marks(text, short))


def test_jargon_is_for_clinicians_only() -> None:
    """A physician may read EMDR; a pastor gets plain words."""
    text = GOOD.replace("You know best", "I offer EMDR. You know best")
    assert "jargon" not in _against(_marks(text, _occasion(kind="psychiatry")))
    assert "jargon" in _against(_marks(text, _occasion(kind="clergy")))


def test_her_own_words_for_their_work_name_it() -> None:
    """Another form of the same words is as good; other words are not."""
    noted = replace(_occasion().partner, specific="very good with kids, and calls back the same day")
    own = GOOD.replace(
        "you started a grief group at Northside last autumn",
        "you are very good with kids and that you always call back on the same day",
    )
    assert "does not name their work" not in _against(_marks(own, _occasion(partner=noted)))
    assert "does not name their work" in _against(_marks(GOOD, _occasion(partner=noted)))


def test_a_form_letter_is_seen_through_its_names() -> None:
    """Another name, house and day make no other letter; other sentences do."""
    moment = _occasion(
        others=(GOOD.replace("Tom Ek", "Ann Lee").replace("Northside", "Southside").replace("Wed 2", "Thu 3") + SIGNATURE,)
    )
    assert "form letter" in _against(_marks(moment=moment))
    other = (
        "Dear Ann Lee,\n\nYour cooking hour is the talk of the town, and I wanted to say hello before winter comes.\n" + SIGNATURE
    )
    assert "form letter" not in _against(_marks(moment=_occasion(others=(other,))))


@pytest.mark.parametrize(("age", "ok"), [(0, True), (30, True), (31, False), (-1, False)])
def test_openings_are_true_for_thirty_days(age: int, ok: bool) -> None:
    """Openings confirmed 30 days ago may be said, 31 days ago not; a date in the future counts for nothing."""
    moment = _occasion()
    profile = replace(moment.config.profile, openings=2, openings_as_of=TODAY - timedelta(days=age))
    moment = replace(moment, config=replace(moment.config, profile=profile))
    assert (
        "openings were" in _against(_marks(GOOD.replace("You know best", "I have two openings. You know best"), moment))
    ) is not ok


@pytest.mark.parametrize("change", [{"suppressed": True}, {"tier": Tier.DO_NOT_CONTACT}])
def test_nobody_who_wants_no_letters_gets_one(change: dict[str, object]) -> None:
    """An opt-out blocks every letter."""
    moment = _occasion()
    marks = _marks(moment=replace(moment, partner=replace(moment.partner, **change)))  # type: ignore[arg-type]
    assert marks.blocked == ("asked for no letters",)


@pytest.mark.parametrize(("purpose", "level"), [("closing_loop_1", 0), ("closing_loop_2", 0), ("closing_loop_2", 1)])
def test_a_letter_above_its_consent_is_blocked(purpose: str, level: int) -> None:
    """Closing the loop at a level that no live consent allows cannot be approved."""
    moment = _occasion(purpose, consent=ConsentLevel(level))
    assert any("needs consent level" in text for text in _marks("Dear Tom Ek,\n\nThank you.\n", moment).blocked)


@pytest.mark.parametrize(
    ("level", "words", "ok"),
    [
        (0, "Thank you for thinking of me.", True),
        (0, "The person you referred reached out and we scheduled a first visit.", False),
        (0, "She came in for a first session yesterday.", False),
        (0, "Your referral has called me.", False),
        (1, "The person you referred and I are in touch, and a first appointment is set.", True),
        (1, "The person you referred is making good progress.", False),
        (1, "He is doing much better.", False),
        (2, "The person you referred is making good progress.", True),
    ],
)
def test_what_is_said_of_a_client_is_measured_by_consent(level: int, words: str, ok: bool) -> None:
    """Level 0 thanks, level 1 says connected, level 2 speaks of progress in general; more is blocked."""
    moment = _occasion("thank_you_referral", consent=ConsentLevel(level))
    assert (not _marks(f"Dear Tom Ek,\n\n{words}\n", moment).blocked) is ok


def test_a_thank_you_names_the_talk() -> None:
    """After a meeting the letter says what was talked about."""
    moment = _occasion("thank_you_meeting", talked_about="talked about groups for new parents")
    assert "names nothing" in _against(_marks("Dear Tom Ek,\n\nThank you for your time.\n", moment))
    assert _against(_marks("Dear Tom Ek,\n\nThank you for what you said of groups for parents.\n", moment)) == ""


def test_a_letter_that_asks_nothing_asks_nothing() -> None:
    """A check-in has no agenda."""
    assert "should ask for nothing" in _against(_marks("Dear Tom Ek,\n\nShall we have a coffee?\n", _occasion("check_in")))


@pytest.mark.parametrize(
    ("client", "said", "kind"),
    [
        ("José Field", "jose  FIELD", "a name"),
        ("Jo Field", "Field, Jo", "a name"),
        ("Jo Field", "Jo M. Field", "a name"),
        ("Sarah Whitcombe", "Sarah reached me", "a name"),
        ("Sarah Whitcombe", "the Whitcombes are glad", "a name"),
        ("Mary-Ann Poe", "Mary\nAnn Poe", "a name"),
        ("Will Grace", "thanks for Will", "a name"),
        ("J.F.", "about J. F. today", "initials"),
        ("J.F.", "about JF today", "initials"),
        ("J.F.", "about J F today", "initials"),
        ("jo@field.example", "write to JO@field.example", "an address"),
        ("828-555-0143", "call +1 (828) 555.0143", "a phone number"),
        ("828-555-0143", "call 555 0143", "a phone number"),
        ("Zoë Müller", "Z\u200bo\u0308e Mu\u0308ller", "a name"),
    ],
)
def test_a_client_in_a_letter_is_blocked(client: str, said: str, kind: str) -> None:
    """Names, initials, addresses and phones of clients are found in any spelling, and no approval passes them; the mark names none."""
    moment = _occasion(clients=(client,))
    for marks in (
        _marks(GOOD.replace("You know best", f"Well, {said}. You know best"), moment),
        _marks(moment=moment, subject=f"So: {said}"),
    ):
        assert marks.blocked == (f"identifies a client: {kind}",)


@pytest.mark.parametrize(
    "client", ["Will Grace", "May Day", "A.M.", "Tom Baker", "Maya Stone", "M.E.", "Mark Best", "J.F.", "Hope Young", "555-0199"]
)
def test_an_innocent_letter_is_not_blocked(client: str) -> None:
    """Clients whose names are ordinary words, or also those of the people who write to each other, block no innocent letter."""
    moment = _occasion(clients=(client,))
    text = GOOD.replace("You know best", "You will hope for grace, may mark the best day at 10 AM. You know best")
    assert _marks(text, moment).blocked == ()


def test_a_client_is_never_addressed() -> None:
    """A letter to an address that is a client's is blocked; the answer to an inquiry is the one exception."""
    moment = _occasion(clients=("partner5@colleague.example",))
    assert "is addressed to a client" in _marks(moment=moment).blocked
    inquiry = _occasion("inquiry_acknowledgement", clients=("partner5@colleague.example",))
    assert _marks("Dear Tom Ek,\n\nThank you for writing.\n", inquiry).blocked == ()


def test_the_configured_clients_count_too() -> None:
    """Clients named in the configuration are clients."""
    moment = _occasion()
    moment = replace(moment, config=replace(moment.config, privacy=replace(moment.config.privacy, clients=("jo@field.example",))))
    assert _marks(GOOD.replace("You know best", "jo@field.example You know best"), moment).blocked


@pytest.mark.parametrize(
    ("said", "stopped"),
    [
        ("The client whom you sent me is doing much better by now.", True),
        ("Your patient has made good progress since we began.", True),
        ("The boy you sent me in March is sleeping again.", True),
        ("Thank you again for the referral; we meet every week now.", True),
        ("I hope that your family is doing better.", False),
        ("Clients do better with regular sleep, I find.", False),
        ("I look forward to meeting you.", False),
    ],
)
@pytest.mark.parametrize("purpose", ["check_in", "resource", "thank_you_meeting", "practice_update"])
def test_no_other_letter_speaks_of_a_client_they_sent(purpose: str, said: str, stopped: bool) -> None:
    """What is not a letter about a referral tells nothing of one, named or not; an "anyway" does not pass it."""
    marks = _marks(f"Dear Tom Ek,\n\n{said}\n", _occasion(purpose))
    assert any("speaks of a client whom they sent" in text for text in marks.blocked) == stopped
