"""Questions that want words: each answer brings what was asked for, in her words, and nothing comes from anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering import answer, decided, said
from ellison import LEE, NOW, PARTNERS, TODAY, digest, draft

from outreach.model.cadence import Cue, Dossier
from outreach.model.command import Action, Label, Met, Note, Record
from outreach.model.decision import (
    AddCue,
    AddFact,
    AddPartner,
    AnswerQuestion,
    AskOwner,
    ChangePartner,
    CountInquiry,
    MarkAddress,
    MoveDraft,
    MoveReferral,
    RecordConsent,
    SetSetting,
)
from outreach.model.digest import Digest, ShownReferral
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.rules.approval.effects.consequences import Consequences
from outreach.rules.approval.verdicts import read_answer

PROGRESS = AskOwner(key="progress:R-26", about="Dr. Priya Nair", text="How does it go with R-26?")
LEFT = AskOwner(key="left:1:Lakeside Pediatrics", about="Dr. Amara Lee", text="Who follows Dr. Amara Lee at Lakeside Pediatrics?")
NEWS = AskOwner(key="congratulation:m", about="Dr. Amara Lee", text="Shall I draft a congratulation?")
REDIRECT = AskOwner(key="redirect:m", about="Bea Dunn <bdunn@ridge.example> named by Dr. Amara Lee", text="Add them?")
OPENINGS = AskOwner(key="openings:2026-09-30", text="How many openings do you have now?")
TRUE = AskOwner(key="true:2026Q4", text="Is this still true? Ages 12 to 30.")
ADDRESS = AskOwner(key="address:lee@lakeside.example", about="Dr. Amara Lee", text="Which address does Dr. Amara Lee have now?")
READ = Cue(key="congratulation:m", partner_id=1, purpose="congratulation", at=NOW, text="you have a new job", confirmed=False)
NAMED = Cue(
    key="redirect:m", partner_id=1, purpose="reply_redirect", at=NOW, text="Bea Dunn <bdunn@ridge.example>", confirmed=False
)


def asks(question: AskOwner) -> Digest:
    return digest(questions=(question,), drafts=(), promises=(), loops=())


def told(question: AskOwner, words: str, **more: object) -> Consequences:
    """What follows from words that are read as an answer to the one question of a digest."""
    shown = asks(question)
    actions = read_answer(words, shown, TODAY)
    return answer(*actions, shown=shown, **more)  # type: ignore[arg-type]


def cues(found: Consequences) -> list[Cue]:
    return [each.cue for each in decided(found, AddCue)]  # type: ignore[union-attr]


def going_well(level: int = 2, state: ReferralState = ReferralState.ONGOING) -> dict[str, object]:
    """What the log knows of R-26, which Dr Nair has sent: how far the client came, and what they allow."""
    leave = Consent(code="R-26", partner_id=3, level=ConsentLevel(level), given=TODAY)
    referral = Referral(code="R-26", partner_id=3, received=NOW, state=state)
    (nair,) = (each for each in PARTNERS if each.id == 3)
    return {"referrals": (referral,), "dossier": {3: Dossier(partner=nair, referrals=(referral,), consents=(leave,))}.get}


def test_how_it_goes_is_said_in_her_words() -> None:
    """Her sentence becomes the letter's; a plain no ends the question and brings none."""
    (cue,) = cues(told(PROGRESS, "Q1: The work is going well and she comes every week", **going_well()))
    assert (cue.purpose, cue.referral_code, cue.partner_id, cue.confirmed) == ("closing_loop_2", "R-26", 3, True)
    assert cue.text == "The work is going well and she comes every week"
    no = told(PROGRESS, "Q1 no")
    assert not cues(no)
    assert decided(no, AnswerQuestion)
    for unclear in ("Q1 yes", "Q1 maybe later", "Q1 ask me next week"):
        assert told(PROGRESS, unclear, **going_well()).decisions == ()


def test_how_it_goes_is_told_unasked() -> None:
    """`R-26 progress: ...` is the same, without a question and without its six weeks; the question is answered by it."""
    for words in ("R-26 progress: it goes well", "r26 progress - it goes well", "progress of R-26: it goes well"):
        actions = read_answer(words, digest(), TODAY)
        assert actions == (Record(what="progress", details=(("code", "R-26"), ("text", "it goes well"))),)
    found = answer(*actions, **going_well())  # type: ignore[arg-type]
    assert [each.text for each in cues(found)] == ["it goes well"]
    assert decided(found, AnswerQuestion) == [AnswerQuestion(key="progress:R-26", answer="it goes well")]


@pytest.mark.parametrize(
    ("known", "why"),
    [
        (going_well(level=1), "has not agreed"),
        (going_well(state=ReferralState.SCHEDULED), "stands at scheduled"),
        ({}, "I know no referral"),
    ],
)
def test_how_it_goes_is_told_to_nobody_who_may_not_hear(known: dict[str, object], why: str) -> None:
    """Without the client's leave, or before there is anything to tell, nothing is written down, and the receipt says why."""
    found = answer(Record(what="progress", details=(("code", "R-26"), ("text", "it goes well"))), **known)  # type: ignore[arg-type]
    assert found.decisions == ()
    assert why in said(found)


def test_a_successor_becomes_a_prospect() -> None:
    """A name and an address make somebody new in the old place, tied to the one before; a name alone is asked about."""
    found = told(LEFT, "Q1: Dr. Omar Shah, oshah@lakeside.example")
    (new,) = decided(found, AddPartner)
    assert isinstance(new, AddPartner)
    assert (new.partner.name, new.partner.email, new.partner.org) == (
        "Dr. Omar Shah",
        "oshah@lakeside.example",
        "Lakeside Pediatrics",
    )
    assert new.partner.type == LEE.type
    assert decided(found, ChangePartner) == [ChangePartner(partner_id=0, changes=(("succeeds", "lee@lakeside.example"),))]
    assert decided(found, AnswerQuestion)
    known = told(LEFT, "Q1: Tom Ek, tek@northside.example")
    assert not decided(known, AddPartner)
    assert decided(known, ChangePartner) == [ChangePartner(partner_id=2, changes=(("succeeds", "lee@lakeside.example"),))]
    assert told(LEFT, "Q1: Dr. Omar Shah").decisions == ()
    assert [type(each) for each in told(LEFT, "Q1 nobody").decisions] == [AnswerQuestion]


def test_news_that_were_read_wait_for_her_word() -> None:
    """Yes takes the words that were read, other words replace them, no brings nothing."""
    (yes,) = cues(told(NEWS, "Q1 yes", cues=(READ,)))
    assert yes == replace(READ, confirmed=True, at=yes.at)
    (better,) = cues(told(NEWS, "Q1: she runs the new clinic at Mercy", cues=(READ,)))
    assert (better.key, better.text, better.confirmed) == (READ.key, "she runs the new clinic at Mercy", True)
    assert not cues(told(NEWS, "Q1 no", cues=(READ,)))


def test_a_name_that_was_given_is_thanked_for() -> None:
    """A yes to "Add them?" adds the person, and thanks whoever named them, by the name alone."""
    found = told(REDIRECT, "Q1 yes", cues=(NAMED,))
    assert decided(found, AddPartner)
    (cue,) = cues(found)
    assert (cue.partner_id, cue.purpose, cue.text, cue.confirmed) == (1, "reply_redirect", "Bea Dunn", True)
    assert not cues(told(REDIRECT, "Q1 no", cues=(NAMED,)))


def test_our_own_details() -> None:
    """A number is the openings of today; yes makes told openings fresh; a no asks what is other now, and what is told changes its entry."""
    assert SetSetting(name="openings", value="3") in told(OPENINGS, "Q1: three").decisions
    assert SetSetting(name="openings_as_of", value=TODAY.isoformat()) in told(OPENINGS, "Q1 3").decisions
    assert told(OPENINGS, "Q1: some").decisions == ()
    yes = told(TRUE, "Q1 yes", told={"openings": "2", "openings_as_of": "2026-08-01"})
    assert SetSetting(name="openings_as_of", value=TODAY.isoformat()) in yes.decisions
    assert "What is other now?" in said(told(TRUE, "Q1 no"))
    dropped = told(TRUE, "Q1: Aetna is no longer among them", told={"profile.payers": "2026-08-01\nAetna\nself-pay"})
    assert SetSetting(name="profile.payers", value=f"{TODAY}\nself-pay") in dropped.decisions
    assert AnswerQuestion(key=TRUE.key, answer="Aetna is no longer among them") in dropped.decisions
    unclear = told(TRUE, "Q1: it is all a bit different")
    assert unclear.decisions == ()
    assert "I do not know what of your profile that changes" in said(unclear)


def test_an_address_in_doubt() -> None:
    """A new one is written to; yes means that the old one holds after all."""
    found = told(ADDRESS, "Q1: alee@mercy.example")
    assert decided(found, ChangePartner) == [ChangePartner(partner_id=1, changes=(("email", "alee@mercy.example"),))]
    assert MarkAddress(email="lee@lakeside.example", ok=True) in told(ADDRESS, "Q1 yes").decisions
    taken = told(ADDRESS, "Q1: tek@northside.example")
    assert taken.decisions == ()
    assert "Tom Ek" in said(taken)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("congratulate Dr Lee on her new practice", "her new practice"),
        ("news of Dr Lee: opened a second office", "opened a second office"),
    ],
)
def test_news_she_tells_are_due(words: str, text: str) -> None:
    """Told plainly, good news are remembered, and their letter is due in her words."""
    found = answer(*read_answer(words, digest(), TODAY))
    (cue,) = cues(found)
    assert (cue.partner_id, cue.purpose, cue.text, cue.confirmed) == (1, "congratulation", text, True)
    assert decided(found, AddFact)


def test_news_in_a_note_are_asked_about() -> None:
    """A note that sounds like news is a question with its cue unconfirmed; any other note is a note."""
    found = answer(Note(partner="Dr Lee", text="opened a second office in May"))
    (cue,) = cues(found)
    (question,) = decided(found, AskOwner)
    assert not cue.confirmed
    assert isinstance(question, AskOwner)
    assert question.key == cue.key
    assert answer(Note(partner="Dr Lee", text="likes to be called on Fridays")).decisions == (
        AddFact(partner_id=1, text="likes to be called on Fridays"),
    )


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("inquiry from Psychology Today", "a directory"),
        ("phone inquiry: her friend told her", "family or friends"),
        ("inquiry", "did not say"),
    ],
)
def test_an_inquiry_by_phone_is_counted(words: str, source: str) -> None:
    """Only how they heard of the practice is kept."""
    (found,) = decided(answer(*read_answer(words, digest(), TODAY)), CountInquiry)
    assert isinstance(found, CountInquiry)
    assert found.source == source


@pytest.mark.parametrize("purpose", ["introduction", "follow_up_1", "successor_introduction", "thank_you_referral", "resource"])
def test_a_meeting_ends_the_series(purpose: str) -> None:
    """Who has met needs no introduction and no follow-up; other letters stay."""
    found = answer(Met(partner="Dr Lee", when=TODAY), drafts=(draft(9, LEE, purpose=purpose), draft(10, PARTNERS[1])))
    ended = purpose in {"introduction", "follow_up_1", "successor_introduction"}
    assert [each.draft_id for each in decided(found, MoveDraft)] == ([9] if ended else [])  # type: ignore[union-attr]


def test_what_is_told_belongs_to_a_question_of_the_digest() -> None:
    """Words under a key that the digest did not ask are refused."""
    stray: Action = Record(what="told", details=(("key", "left:1:X"), ("item", "Q7"), ("text", "a b@c.example")))
    assert answer(stray, partners=PARTNERS).decisions == ()


@pytest.mark.parametrize("words", ["R-40 consent level 2", "R-40 ended", "R-40 first session"])
def test_a_code_is_enough_for_a_loop_that_is_closed(words: str) -> None:
    """A referral that no digest shows any more is still known by its code, with its partner; an unknown code is asked."""
    known = (ShownReferral(code="R-40", partner="Dr. Amara Lee", state="first_session"),)
    shown = replace(digest(), known=known)
    referrals = (Referral(code="R-40", partner_id=1, received=NOW),)
    found = answer(*read_answer(words, shown, TODAY), shown=shown, referrals=referrals)
    assert [type(each) for each in found.decisions] == [RecordConsent if "consent" in words else MoveReferral]
    assert answer(*read_answer(words.replace("40", "41"), shown, TODAY), shown=shown, referrals=referrals).decisions == ()


@pytest.mark.parametrize(("words", "kind"), [("Q1 yes", "yes"), ("Q1 no", "no")])
def test_a_word_of_theirs_is_not_what_is_asked(words: str, kind: str) -> None:
    """A question that repeats "referral" out of a mail or a promise asks yes or no all the same, and not which kind of mail it is."""
    text = 'You wrote to Dr. Amara Lee: "I will send the referral form". Shall I keep that in mind as a promise?'
    for key, said_to_her in (
        ("promise:m:1:1", text),
        ("same:a@b.example:1", 'Is a@b.example also Dr. Amara Lee? They wrote: "a referral"'),
    ):
        question = AskOwner(key=key, about="Dr. Amara Lee", text=said_to_her)
        assert read_answer(words, asks(question), TODAY) == (Label(item="Q1", kind=kind),)
