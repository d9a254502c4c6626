"""What stands in a digest: what does most harm when skipped, seven things at most, and numbers that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from ellison import CONFIG, EK, FOLLOW_UP, INTRODUCTION, NOW, THANKS, TODAY, digest, draft, material, rendered

from outreach.model.decision import AskOwner, Mention
from outreach.model.digest import Digest, OpenPromise, ShownReferral, ShownWaiting
from outreach.model.outbox import State
from outreach.rules.approval.pages.digest import MAY_BE_OUT, TOO_LONG, assemble, subject, worth_sending

EMPTY = {
    "waiting": (),
    "drafts": (),
    "questions": (),
    "loops": (),
    "promises": (),
    "suggestions": (),
    "queued": (),
    "mentions": (),
}


def test_seven_decisions_and_the_rest_is_more() -> None:
    """The eighth waits; `more` brings it."""
    made = digest()
    assert made.decisions == 7
    assert made.more == 1
    rest = assemble(
        material(), digest_id="D13", message_id="<d13@ellison.example>", today=TODAY, now=NOW, config=CONFIG, pages=[made]
    )
    assert (rest.decisions, rest.more) == (1, 0)
    assert {each.draft_id for each in made.drafts} | {each.draft_id for each in rest.drafts} == {7, 8, 9}


def test_somebody_elses_words_stand_before_our_own_curiosity() -> None:
    """A question that a colleague's mail put comes before what we would like to know of their work, and that before our own details."""
    keys = ("true:2026Q4", "specific:1", "specific:2", "known:a@b.example", "redirect:m1", "same:a@b.example:1")
    made = digest(**(EMPTY | {"questions": [AskOwner(key=key, text=f"{key}?", about="") for key in keys]}))
    assert [each.key for each in made.questions] == [
        "redirect:m1",
        "same:a@b.example:1",
        "specific:1",
        "specific:2",
        "true:2026Q4",
        "known:a@b.example",
    ]


@pytest.mark.parametrize(
    ("words", "noted"), [("Please call him, his number is [telephone].", True), ("Please call [sic] me.", False)]
)
def test_a_withheld_number_says_where_it_stands(words: str, noted: bool) -> None:
    """Why a client's number is not shown, and where it is, stands under the words of who waits."""
    waits = ShownWaiting(who="Dr. Amara Lee", since=NOW, hours_left=20, excerpt=words)
    shown = rendered(digest(**(EMPTY | {"waiting": (waits,)})))
    for text in (shown.text, shown.html):
        assert ("it stands in the mail itself" in " ".join(text.replace("|", " ").split())) is noted


def test_how_to_answer_speaks_of_what_is_there() -> None:
    """Nobody is told how to approve where no letter waits, nor how to answer where nothing is asked."""
    asked = rendered(digest(**(EMPTY | {"questions": [AskOwner(key="specific:1", text="What do you know?", about="")]}))).text
    written = rendered(digest(**(EMPTY | {"drafts": (draft(1),)}))).text
    assert ("A question:" in asked, "A letter:" in asked) == (True, False)
    assert ("A question:" in written, "A letter:" in written) == (False, True)


def test_the_page_keeps_the_order_of_the_numbers() -> None:
    """In HTML too Q1 stands before Q2 before Q3, whether or not one has buttons."""
    keys = ("specific:1", "fact:1", "specific:2")
    html = rendered(digest(**(EMPTY | {"questions": [AskOwner(key=key, text=f"{key}?", about="") for key in keys]}))).html
    places = [html.index(f">{tag}<") for tag in ("Q1", "Q2", "Q3")]
    assert places == sorted(places)
    assert html.index("specific:2?") < html.index("fact:1?")


def test_days_are_counted_as_people_count() -> None:
    """A loop is new, then one day open, then several."""
    loops = [ShownReferral(code=f"R-{n}", partner="Dr. Lee", state="received", days=n) for n in range(3)]
    text = rendered(digest(**(EMPTY | {"loops": loops}))).text
    for said in ("received · new\n", "received · 1 business day open\n", "received · 2 business days open\n"):
        assert said in text


def test_who_wrote_since_the_first_page_is_on_the_next() -> None:
    """`more` shows whatever no page showed yet, the most pressing first, however the ranks have moved meanwhile."""
    first = digest()
    urgent = ShownWaiting(who="Hugo Marsh", since=NOW, hours_left=1)
    later = material(waiting=(*material().waiting, urgent))
    rest = assemble(
        later, digest_id="D13", message_id="<d13@ellison.example>", today=TODAY, now=NOW, config=CONFIG, pages=[first]
    )
    assert rest.waiting == (urgent,)
    assert (rest.page, rest.decisions, rest.more) == (1, 2, 0)


def test_what_harms_most_stands_first() -> None:
    """Thanks for a referral before a follow-up before an introduction; among equals the older one."""
    old, new = draft(1, created=NOW - timedelta(days=3)), draft(2, created=NOW - timedelta(days=1))
    made = digest(**(EMPTY | {"drafts": (new, INTRODUCTION, FOLLOW_UP, old, THANKS)}))
    assert [each.draft_id for each in made.drafts] == [7, 9, 1, 2, 8]
    assert [each.n for each in made.drafts] == [1, 2, 3, 4, 5]


def test_a_person_who_waits_is_never_crowded_out() -> None:
    """However many letters there are."""
    urgent = ShownWaiting(who="Dr. Amara Lee", since=NOW - timedelta(hours=20), hours_left=4)
    made = digest(
        **(EMPTY | {"waiting": (urgent,), "drafts": tuple(draft(n, purpose="thank_you_referral") for n in range(1, 20))})
    )
    assert made.waiting == (urgent,)
    assert len(made.drafts) == 6


def test_late_things_overtake() -> None:
    """A promise overdue and a loop open for more than ten business days come before an introduction."""
    made = digest(
        config=replace(CONFIG, digest=replace(CONFIG.digest, max_decisions=2)),
        **(
            EMPTY
            | {
                "drafts": (INTRODUCTION,),
                "promises": (OpenPromise(id=1, text="x", due=TODAY - timedelta(days=1)), OpenPromise(id=2, text="y")),
                "loops": (ShownReferral(code="R-1", days=3), ShownReferral(code="R-2", days=11)),
            }
        ),
    )
    assert made.promise_ids == (1,)
    assert [each.code for each in made.referrals] == ["R-2"]
    assert made.drafts == ()


def test_a_letter_that_may_be_out_is_shown_with_its_doubt() -> None:
    """It has no button, and stands before the others."""
    made = digest(drafts=(THANKS, replace(INTRODUCTION, state=State.UNSURE)))
    assert made.drafts[0].draft_id == INTRODUCTION.id
    assert MAY_BE_OUT in made.drafts[0].marks


def test_a_letter_too_long_for_a_mail_is_blocked() -> None:
    """It is shown in part, and nobody can say yes to the part."""
    made = digest(drafts=(draft(1, EK, "word " * 9000),))
    assert TOO_LONG in made.drafts[0].blocked
    assert "[…]" in rendered(made).text


def test_a_shown_letter_carries_what_an_approval_needs() -> None:
    """Version, sha256, and the day it expires."""
    shown = digest().draft(1)
    assert shown is not None
    assert (shown.draft_id, shown.version, shown.sha256) == (THANKS.id, 1, THANKS.sha256)
    assert shown.expires == date(2026, 11, 24)


def test_numbers_are_one_series_a_kind() -> None:
    """Letters 1.., questions Q1.., promises P1.."""
    made = digest()
    assert [each.id for each in made.questions] == ["Q1", "Q2"]
    assert len(made.promises) == len(made.promise_ids) == 1
    assert made.questions[0].options == ("referral", "partner_reply", "client_inquiry", "other")


@pytest.mark.parametrize(
    ("changes", "away", "sent"),
    [
        ({}, False, True),
        ({}, True, False),
        (EMPTY, False, False),
        (EMPTY | {"mentions": (Mention(text="a mail in your name", where="ignored"),)}, False, True),
        (EMPTY | {"mentions": (Mention(text="a letter went out"),)}, False, False),
        (EMPTY | {"questions": (AskOwner(key="kind:1", text="?"),)}, False, True),
    ],
)
def test_when_a_digest_goes_out(changes: dict[str, object], away: bool, sent: bool) -> None:
    """Something to decide or to warn of, and never on an away day."""
    assert worth_sending(digest(**changes), CONFIG, away=away) is sent


def test_the_weekly_sign_of_life() -> None:
    """On Monday there is a digest even when nothing waits, and it says so."""
    quiet = replace(digest(**EMPTY), date=date(2026, 11, 23))
    assert worth_sending(quiet, CONFIG)
    assert subject(quiet) == "Outreach · Mon 23 Nov · all quiet"
    assert "nothing waits for you" in rendered(quiet).text
    assert "07:21" in rendered(quiet).text


@pytest.mark.parametrize(
    ("day", "last", "sent"),
    [
        (date(2026, 11, 24), date(2026, 11, 23), False),
        (date(2026, 11, 24), date(2026, 11, 20), True),
        (date(2026, 11, 29), date(2026, 11, 22), True),
        (date(2026, 11, 29), date(2026, 11, 24), False),
        (date(2026, 11, 24), None, False),
    ],
)
def test_a_sign_of_life_that_was_missed_comes_late(day: date, last: date | None, sent: bool) -> None:
    """A machine that slept over Monday says on the next morning that it lives, unless something was said since."""
    assert worth_sending(replace(digest(**EMPTY), date=day), CONFIG, last=last) is sent


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (Digest(id="D", date=TODAY, waiting=(ShownWaiting(who="Dr. Lee", since=NOW),) * 2), "2 replies"),
        (Digest(id="D", date=TODAY, referrals=(ShownReferral(code="R-1", partner="Dr. Lee"),)), "1 open loop"),
        (Digest(id="D", date=TODAY, promises=("call Dr. Lee",) * 3), "3 promises"),
    ],
)
def test_the_subject_counts(made: Digest, said: str) -> None:
    """Singular and plural, and nobody's name."""
    assert subject(made) == f"Outreach · Wed 18 Nov · {said}"
