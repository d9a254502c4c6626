"""Our letters and her Drafts folder: each rule of their agreement by itself."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from outreach.model.decision import Mention, MoveDraft, ReviseDraft
from outreach.model.drafts import Copy, Kept
from outreach.model.mail import Address, Attachment, Message, Position
from outreach.model.outbox import Draft, Event, State
from outreach.rules.drafts.likeness import may_be_ours, sent_by_hand, version_in, whose
from outreach.rules.drafts.reconcile import QUIET, Desk, Forget, Keep, Place, Remove, Step, reconcile
from outreach.rules.letters.letter import Marks

NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
LONG_AGO = NOW - timedelta(hours=3)
BODY = (
    "Dear Dr. Lee,\n\nI read about the evening hours that you began last spring, and some of the teens I see would be glad of them.\n\n"
    "Would a short call on Thursday suit you?\n\nWarmly,\nMaya\n\n-- \nMaya Ellison, LMFT\n12 Sample Street, Asheville\n"
)
LETTER = Draft(
    id=7,
    partner_id=1,
    to_name="Dr. Amara Lee",
    to_email="alee@lakeside.example",
    subject="Your evening hours",
    body=BODY,
    purpose="introduction",
    state=State.PROPOSED,
    created=LONG_AGO,
    message_id="<letter@practice.example>",
)
FINE = Marks(words=40)
ENDED = [State.SENT, State.WITHDRAWN, State.EXPIRED, State.REFUSED, State.BOUNCED, State.UNSURE]


def kept(draft: Draft = LETTER, *, offered: int | None = 1) -> Kept:
    return Kept(versions=(draft,), ids=frozenset({draft.message_id, "<copy@practice.example>"}), offered=offered)


def copy(uid: int = 5, **changes: object) -> Copy:
    values: dict[str, object] = {
        "place": Position(mailbox="Drafts", uidvalidity=9, uid=uid),
        "draft_id": 7,
        "version": 1,
        "seen": LONG_AGO,
        "ours": True,
    }
    return Copy(**(values | changes))  # type: ignore[arg-type]


def draft_message(text: str = BODY, **changes: object) -> Message:
    values: dict[str, object] = {
        "identity": "m",
        "message_id": "<copy@practice.example>",
        "to": (Address(email=LETTER.to_email),),
        "subject": LETTER.subject,
        "text": text,
    }
    return Message(**(values | changes))  # type: ignore[arg-type]


def steps(
    letter: Kept, *copies: Copy, present: Sequence[int] = (), edits: dict[int, Message] | None = None, marks: Marks = FINE
) -> list[Step]:
    desk = Desk(now=NOW, today=date(2026, 11, 18), therapist="Maya Ellison", lint=lambda _: marks)
    return list(reconcile([letter], copies, frozenset(present), edits or {}, desk))


def of(kind: type, found: list[Step]) -> list[Step]:
    return [step for step in found if isinstance(step, kind)]


def test_a_letter_that_was_shown_gets_one_copy() -> None:
    """A copy is laid there where none lies and none was laid; where one lies nothing is done."""
    assert steps(kept(offered=None)) == [Place(draft=LETTER)]
    assert steps(kept(), copy(), present=[5]) == []
    assert steps(kept(offered=1)) == [], "laid there, and the server did not say where: it will turn up"


@pytest.mark.parametrize("state", [each for each in State if each is not State.PROPOSED])
def test_only_what_was_shown_and_has_no_yes_is_laid_there(state: State) -> None:
    """Not before the digest showed it, not with a yes, and nothing that is settled."""
    assert not of(Place, steps(kept(replace(LETTER, state=state), offered=None)))


def test_what_no_yes_can_pass_is_not_laid_ready() -> None:
    """A blocked letter could be sent by hand from there with one tap."""
    assert steps(kept(replace(LETTER, blocked=("names a client",)), offered=None)) == []


@pytest.mark.parametrize("state", [State.APPROVED, State.DEFERRED, *ENDED])
def test_what_no_longer_waits_is_taken_out(state: State) -> None:
    """With a yes, and once it is settled, the copy goes: nobody can send it a second time."""
    assert steps(kept(replace(LETTER, state=state)), copy(), present=[5]) == [Remove(copy=copy())]


def test_what_a_hand_touched_just_now_is_left_alone() -> None:
    """For ten minutes nothing is taken out, taken over or called a no."""
    fresh = copy(ours=False, seen=NOW - QUIET + timedelta(seconds=1))
    edited = replace(fresh, version=None)
    for state in (State.PROPOSED, State.APPROVED, State.SENT):
        assert steps(kept(replace(LETTER, state=state)), fresh, present=[5]) == []
        assert steps(kept(replace(LETTER, state=state)), edited, present=[5], edits={5: draft_message("Dear Amara")}) == []


def test_her_words_become_a_version() -> None:
    """Checked by the lint, signed where she left the signature out, shown again, and remembered as what the message holds."""
    edited = copy(version=None, ours=False)
    found = steps(
        kept(),
        edited,
        present=[5],
        edits={5: draft_message("Dear Amara,\n\nHello.")},
        marks=Marks(words=3, failing=("too short",)),
    )
    (new,) = of(ReviseDraft, found)
    assert isinstance(new, ReviseDraft)
    assert new.body.startswith("Dear Amara,\n\nHello.\n\nWarmly,\nMaya\n\n-- \nMaya Ellison")
    assert (new.subject, new.marks, new.by) == (LETTER.subject, ("too short",), "owner")
    assert of(Keep, found) == [Keep(copy=replace(edited, version=2))]
    assert len(of(Mention, found)) == 1


def test_words_that_only_lost_the_signature_are_no_new_version() -> None:
    """What comes out as the same letter is the same version."""
    edited = copy(version=None, ours=False)
    bare = BODY.partition("\n\nWarmly")[0]
    assert steps(kept(), edited, present=[5], edits={5: draft_message(bare)}) == [Keep(copy=replace(edited, version=1))]


def test_a_client_that_wraps_lines_makes_no_new_paragraphs() -> None:
    """One word is changed and everything wrapped: the version has whole paragraphs, and what she left alone stands as it stood."""
    edited = BODY.replace("and some of", "and several of").split("\n\n")
    wrapped = "\r\n\r\n".join([*(textwrap.fill(each, 72) for each in edited[:3]), *edited[3:]]).replace("a short", "a  short")
    assert wrapped.count("\n") > BODY.count("\n")
    (new,) = of(ReviseDraft, steps(kept(), copy(version=None, ours=False), present=[5], edits={5: draft_message(wrapped)}))
    assert isinstance(new, ReviseDraft)
    assert new.body == BODY.replace("and some of", "and several of")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cc": (Address(email="ana@ruiz.example"),)}, "who gets it"),
        ({"to": (Address(email="ana@ruiz.example"),)}, "who gets it"),
        ({"headers": (("bcc", "Ana <ana@ruiz.example>"),)}, "who gets it"),
        ({"attachments": (Attachment(name="a.pdf", type="application/pdf", size=9),)}, "attached"),
        ({"text": " \n"}, "no words"),
    ],
)
def test_more_than_a_version_can_hold_is_hers(changes: dict[str, object], words: str) -> None:
    """Other readers, something attached, nothing left: the message is hers, the letter is withdrawn, and the digest says why."""
    edited = copy(version=None, ours=False)
    message = draft_message(**changes)
    assert version_in(message, kept()) is None
    found = steps(kept(), edited, present=[5], edits={5: message})
    assert of(Keep, found) == [Keep(copy=replace(edited, draft_id=None))]
    assert [step.event for step in of(MoveDraft, found)] == [Event.REJECT]  # type: ignore[union-attr]
    assert words in of(Mention, found)[0].text  # type: ignore[union-attr]
    assert not of(Remove, found)


@pytest.mark.parametrize("state", ENDED)
def test_an_edit_of_what_is_settled_stays_hers(state: State) -> None:
    """Too late for a version, and never thrown away: also where nobody knows whether the letter went."""
    edited = copy(version=None, ours=False)
    found = steps(kept(replace(LETTER, state=state)), edited, present=[5], edits={5: draft_message("Dear Amara")})
    assert [type(step) for step in found] == [Keep, Mention]


def test_gone_for_ten_minutes_is_a_no_and_not_before() -> None:
    """First noticed, then waited for, then a no; another message in its place, or one that comes back, ends the wait."""
    assert steps(kept(), copy()) == [Keep(copy=copy(gone=NOW))]
    assert steps(kept(), copy(gone=NOW - timedelta(minutes=9))) == []
    found = steps(kept(), copy(gone=NOW - QUIET))
    assert [step.event for step in of(MoveDraft, found)] == [Event.REJECT]  # type: ignore[union-attr]
    assert of(Forget, found)
    replaced = steps(kept(), copy(gone=NOW - QUIET), copy(6, ours=False), present=[6])
    assert replaced == [Forget(copy=copy(gone=NOW - QUIET))]
    assert steps(kept(), copy(gone=NOW - QUIET), present=[5]) == [Keep(copy=copy())]


def test_what_we_take_out_ourselves_is_no_no() -> None:
    """A copy that we were taking out when we were killed is taken out now; where it is gone, she may have sent it: we wait, and it is no no."""
    leaving = copy(removing=True)
    assert steps(kept(), leaving, present=[5]) == [Remove(copy=leaving)]
    assert steps(kept(), leaving) == [Keep(copy=replace(leaving, gone=NOW))]
    waited = replace(leaving, gone=NOW - QUIET)
    assert steps(kept(), waited) == [Forget(copy=waited)]


@pytest.mark.parametrize("state", ENDED)
def test_gone_after_its_end_means_nothing(state: State) -> None:
    """Sent by hand, or UNSURE: that the copy is gone says nothing any more."""
    assert steps(kept(replace(LETTER, state=state)), copy()) == [Forget(copy=copy())]


def test_of_several_the_newest_counts() -> None:
    """A client that saves before it deletes, or two that sync: the older copies of ours go, hers wait until they are quiet."""
    newer = copy(6, ours=False)
    assert steps(kept(), copy(), newer, present=[5, 6]) == [Remove(copy=copy())]
    fresh = copy(5, ours=False, seen=NOW)
    assert steps(kept(), fresh, newer, present=[5, 6]) == []


def test_a_copy_of_an_older_version_goes() -> None:
    """New words by mail: what lies there is not what would be sent."""
    second = replace(LETTER, version=2, body="Dear Amara", state=State.DRAFTED)
    letter = Kept(versions=(LETTER, second), offered=1)
    assert steps(letter, copy(), present=[5]) == [Remove(copy=copy())]


def test_an_old_text_she_changed_meanwhile_is_still_hers() -> None:
    """New words by mail and other words in Drafts: both are kept, the later ones are what waits."""
    second = replace(LETTER, version=2, body="Dear Amara", state=State.DRAFTED)
    edited = copy(version=None, ours=False)
    found = steps(Kept(versions=(LETTER, second), offered=1), edited, present=[5], edits={5: draft_message("Hello Amara")})
    assert of(Keep, found) == [Keep(copy=replace(edited, version=3))]


def test_her_own_mail_is_forgotten_when_it_goes() -> None:
    """Of a message that is hers alone we keep the place, until it is gone."""
    hers = copy(draft_id=None, version=None, ours=False)
    assert steps(kept(), hers, copy(6), present=[5, 6]) == []
    assert steps(kept(), hers, copy(6), present=[6]) == [Forget(copy=hers)]


# --- whose is it?

GMAIL = {"message_id": "<CA+new@mail.gmail.example>"}


@pytest.mark.parametrize(
    ("message", "found"),
    [
        (draft_message(), True),
        (draft_message("Quite other words."), True),
        (draft_message("Quite other words.", **GMAIL, headers=(("x-outreach-id", "draft-7-1"),)), True),
        (draft_message("Quite other words.", **GMAIL, headers=(("x-outreach-id", "draft-7-1"),), to=()), True),
        (draft_message("Quite other words.", **GMAIL, headers=(("x-outreach-id", "draft-8-1"),)), False),
        (draft_message(**GMAIL), True),
        (draft_message(BODY.replace("Thursday", "Friday"), **GMAIL, subject="Hello"), True),
        (draft_message("Are you free for lunch at the lake on Friday?", **GMAIL), False),
        (draft_message(**GMAIL, to=(Address(email="ana@ruiz.example"),)), False),
    ],
)
def test_whose_copy_a_message_is(message: Message, found: bool) -> None:
    """By our Message-ID, by our header and the reader, else by the reader and likeness; another database's header is not ours."""
    assert (whose(message, [kept()]) is not None) is found


def test_likeness_finds_the_likest_and_only_what_waits() -> None:
    """Of two letters to one person the nearer one; a settled letter is known by our signs alone."""
    other = replace(
        LETTER,
        id=8,
        subject="Thank you",
        body="Dear Dr. Lee,\n\nthank you for thinking of me on Monday.\n",
        message_id="<8@p.example>",
    )
    letters = [Kept(versions=(other,)), kept()]
    found = whose(draft_message(**GMAIL), letters)
    assert found is not None
    assert found.draft.id == 7
    assert whose(draft_message(**GMAIL), [kept(replace(LETTER, state=State.SENT))]) is None
    assert whose(draft_message(), [kept(replace(LETTER, state=State.SENT))]) is not None


def test_what_cannot_be_a_copy_is_not_read() -> None:
    """Her drafts to others, and to a partner whose letter is settled, are none of our business."""
    stranger = draft_message(**GMAIL, to=(Address(email="ana@ruiz.example"),))
    assert not may_be_ours(stranger, [kept()])
    assert may_be_ours(draft_message(**GMAIL), [kept()])
    assert not may_be_ours(draft_message(**GMAIL), [kept(replace(LETTER, state=State.SENT))])


def test_a_version_is_its_words_however_a_client_writes_them() -> None:
    """No-break spaces, wrapped lines and another line end are the same words; the newest version that says them counts."""
    letter = Kept(versions=(LETTER, replace(LETTER, version=2, body="Other."), replace(LETTER, version=3)))
    assert version_in(draft_message(BODY.replace(" a ", " a\u00a0").replace(", and", ",\r\nand")), letter) == 3
    assert version_in(draft_message("Other."), letter) == 2
    assert version_in(draft_message("Other", subject="Hi"), letter) is None


def test_a_letter_retyped_and_sent_by_hand_is_that_letter() -> None:
    """In Sent the words decide: nearly the same text to the same person is the letter, whatever is quoted below."""
    waiting = [LETTER]
    assert sent_by_hand(draft_message(BODY.replace("Thursday", "Friday"), **GMAIL, subject="hi"), waiting) == LETTER
    quoted = "\n".join(["On Monday, Amara Lee wrote:", "", *(f"> {words} and so on, at length" for words in BODY.split())])
    assert sent_by_hand(draft_message(f"{BODY}\n{quoted}", **GMAIL, subject="Re: hi"), waiting) == LETTER
    assert sent_by_hand(draft_message("Are you free for lunch?", **GMAIL), waiting) is None
    assert sent_by_hand(draft_message(**GMAIL, to=(Address(email="ana@ruiz.example"),)), waiting) is None
