"""Yes, no, later, back and other words: what comes of them for a letter, and what the owner is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from answering import MADE, answer, decided, said
from ellison import ASSISTANT, CONFIG, FOLLOW_UP, KEY, NOW, THANKS, digest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model.command import Action, Approve, Ask, Edit, Hold, Note, Nothing, Question, Show, Skip, Snooze, Undo
from outreach.model.decision import ApproveDraft, Mention, MoveDraft, ReviseDraft, SetSetting, SnoozeDraft
from outreach.model.outbox import TRANSITIONS, Draft, Event, State
from outreach.rules.approval.proof.tokens import Button, read_button, sign, subject
from outreach.rules.letters.anatomy import signed
from outreach.rules.letters.letter import Marks

N = next(shown.n for shown in MADE.drafts if shown.draft_id == THANKS.id)
MARKED = next(shown.n for shown in MADE.drafts if shown.draft_id == FOLLOW_UP.id)


def test_a_yes_approves_the_text_that_was_shown() -> None:
    """Bound to its sha256 and its digest, after the hold and inside office hours, and the receipt says when and how to undo."""
    found = answer(Approve(item=N), drafts=[THANKS])
    assert found.decisions == (
        ApproveDraft(
            draft_id=THANKS.id,
            sha256=THANKS.sha256,
            digest_id="D12",
            proof="owner: own copy in Sent",
            not_before=datetime(2026, 11, 18, 14, 0, tzinfo=UTC),
        ),
    )
    assert said(found) == "The letter to Dr. Priya Nair has your yes. It goes Wed 18 Nov, 09:00."
    assert "undo" in found.lines[0].undo


def test_a_yes_inside_office_hours_waits_for_the_hold_only() -> None:
    """Fifteen minutes, as configured."""
    now = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
    (yes,) = decided(answer(Approve(item=N), drafts=[THANKS], now=now), ApproveDraft)
    assert isinstance(yes, ApproveDraft)
    assert yes.not_before == now + timedelta(minutes=15)


def test_a_changed_text_is_shown_and_not_sent() -> None:
    """The yes was for other words."""
    changed = replace(THANKS, body="Dear Priya, something else.", version=2)
    found = answer(Approve(item=N), drafts=[changed])
    assert found.decisions == ()
    assert found.lines[0].letter == changed.body
    assert not found.lines[0].done


@pytest.mark.parametrize("change", [{"subject": "Other"}, {"to_email": "other@mercy.example"}])
def test_another_subject_or_recipient_is_another_letter(change: dict[str, str]) -> None:
    """What is approved is recipient, subject and body together."""
    assert answer(Approve(item=N), drafts=[replace(THANKS, **change)]).decisions == ()


def test_failing_marks_want_the_word_anyway() -> None:
    """A yes alone does not pass over them; "anyway" does."""
    assert answer(Approve(item=MARKED), drafts=[FOLLOW_UP]).decisions == ()
    (yes,) = decided(answer(Approve(item=MARKED, anyway=True), drafts=[FOLLOW_UP]), ApproveDraft)
    assert isinstance(yes, ApproveDraft)
    assert yes.anyway


def test_no_word_passes_over_a_blocked_mark() -> None:
    """Consent, fees, opt-outs, and a letter too long to be shown whole."""
    blocked = replace(THANKS, blocked=("names a client",))
    found = answer(Approve(item=N, anyway=True), drafts=[blocked])
    assert found.decisions == ()
    assert "names a client" in said(found)


def test_a_letter_too_long_to_be_shown_cannot_be_approved() -> None:
    """Nobody can say yes to what she could not read."""
    long = replace(THANKS, body="word\n" * 3000)
    shown = digest(drafts=(long,))
    assert answer(Approve(item=1, anyway=True), drafts=[long], shown=shown).decisions == ()


@pytest.mark.parametrize("state", [state for state in State if Event.APPROVE not in TRANSITIONS[state]])
def test_a_letter_that_cannot_be_approved_any_more_is_told_of(state: State) -> None:
    """Gone, expired, taken back, or approved before: a line, and nothing else."""
    found = answer(Approve(item=N), drafts=[replace(THANKS, state=state)])
    assert found.decisions == ()
    assert len(found.lines) == 1


def test_a_letter_that_may_be_out_wants_anyway() -> None:
    """After an UNSURE sending, the owner alone may say "again", and has to say it clearly."""
    unsure = replace(THANKS, state=State.UNSURE)
    shown = digest(drafts=(unsure,))
    assert answer(Approve(item=1), drafts=[unsure], shown=shown).decisions == ()
    assert decided(answer(Approve(item=1, anyway=True), drafts=[unsure], shown=shown), ApproveDraft)


@pytest.mark.parametrize("against", [Skip(item=N), Snooze(item=N), Undo(item=N), Ask(item=N, why="?")])
def test_a_contradiction_is_asked_and_the_rest_is_done(against: Action) -> None:
    """Yes and no to one letter: neither, but what was said about the others holds."""
    found = answer(Approve(item=N), against, Skip(item=MARKED), drafts=[THANKS, FOLLOW_UP])
    assert found.decisions == (MoveDraft(draft_id=FOLLOW_UP.id, event=Event.REJECT, why="you said so"),)


def test_an_edit_alone_is_no_yes() -> None:
    """New words make a version, with a fresh lint, shown again."""
    found = answer(Edit(item=N, text="Dear Priya, thanks."), drafts=[THANKS], marks=Marks(words=3, failing=("too short",)))
    (new,) = found.decisions
    signature = THANKS.body[THANKS.body.index("Warmly,") :].strip()
    body = f"Dear Priya, thanks.\n\n{signature}\n"  # the law asks for the address under it, so it stays when she leaves it out
    assert new == ReviseDraft(draft_id=THANKS.id, subject="Thank you", body=body, marks=("too short",), by="owner")
    assert (found.lines[0].was, found.lines[0].letter) == (THANKS.body, body)


def test_an_edit_with_a_yes_approves_exactly_her_words() -> None:
    """ "edit 2 and send": the sha256 is that of what she wrote, signed, in whichever order she said it."""
    text = "Dear Priya, thanks."
    for actions in ((Edit(item=N, text=text), Approve(item=N)), (Approve(item=N), Edit(item=N, text=text))):
        found = answer(*actions, drafts=[THANKS])
        assert [type(each) for each in found.decisions] == [ReviseDraft, MoveDraft, ApproveDraft]
        revised, _, yes = found.decisions
        assert revised.body.startswith(f"{text}\n\nWarmly,")  # type: ignore[union-attr]
        assert yes.sha256 == replace(THANKS, body=revised.body).sha256  # type: ignore[union-attr]


@pytest.mark.parametrize("marks", [Marks(words=3, failing=("too short",)), Marks(words=3, blocked=("names a fee",))])
def test_an_edit_with_a_yes_still_meets_the_lint(marks: Marks) -> None:
    """Her own words may name a client or a fee too."""
    assert not decided(answer(Edit(item=N, text="x"), Approve(item=N), drafts=[THANKS], marks=marks), ApproveDraft)


def test_two_different_texts_for_one_letter_are_asked_about() -> None:
    """Neither is put in, and a yes beside them counts for neither."""
    assert answer(Edit(item=N, text="x"), Edit(item=N, text="y"), Approve(item=N), drafts=[THANKS]).decisions == ()


def test_two_yeses_are_one() -> None:
    """Said twice is approved once."""
    found = answer(Approve(item=N), Approve(item=N, anyway=True), drafts=[THANKS])
    assert len(found.decisions) == 1


def test_an_edit_of_a_text_that_changed_is_not_put_in() -> None:
    """ "change Tuesday to Thursday" was said about other words."""
    changed = replace(THANKS, body="Other.")
    found = answer(Edit(item=N, text="x"), Approve(item=N), drafts=[changed])
    assert found.decisions == ()
    assert found.lines[0].letter == "Other."


def test_an_assistant_may_write_but_not_approve() -> None:
    """Words yes, yes no: not for a letter, not for a pause, not for an edit sent along."""
    found = answer(
        Edit(item=N, text="x"), Approve(item=N), Skip(item=MARKED), Hold(), drafts=[THANKS, FOLLOW_UP], proof=ASSISTANT
    )
    (revised,) = decided(found, ReviseDraft)
    assert revised.by == "assistant"  # type: ignore[union-attr]
    assert {type(each) for each in found.decisions} == {ReviseDraft, Mention}
    assert len(answer(Note(partner="Tom Ek", text="x"), proof=ASSISTANT).decisions) == 1


def test_undo_takes_back_what_has_not_gone() -> None:
    """With a number that one; without, everything that still waits; what has gone has gone."""
    approved = replace(THANKS, state=State.APPROVED)
    assert answer(Undo(item=N), drafts=[approved]).decisions[0].event is Event.UNDO  # type: ignore[union-attr]
    both = answer(Undo(), drafts=[approved, replace(FOLLOW_UP, state=State.DEFERRED)])
    assert len(decided(both, MoveDraft)) == 2
    for state in (State.SENT, State.SENDING, State.PROPOSED):
        assert answer(Undo(item=N), drafts=[replace(THANKS, state=state)]).decisions == ()
    assert "nothing I can take back" in said(answer(Undo()))


def test_later_takes_a_yes_back_and_names_the_day() -> None:
    """A snoozed letter has no yes."""
    found = answer(Snooze(item=N, until=date(2026, 11, 30)), drafts=[replace(THANKS, state=State.APPROVED)])
    assert [type(each) for each in found.decisions] == [MoveDraft, SnoozeDraft]
    assert said(found) == "The letter to Dr. Priya Nair comes back Mon 30 Nov."


def test_hold_keeps_everything_here() -> None:
    """Until a day or until told otherwise, as the services read it."""
    assert answer(Hold(until=date(2027, 1, 4))).decisions == (SetSetting(name="hold_until", value="2027-01-04"),)
    assert answer(Hold()).decisions == (SetSetting(name="hold_until", value="for ever"),)


@pytest.mark.parametrize(
    "action",
    [
        Ask(item="all", why="x"),
        Question(text="why?"),
        Show(what="help"),
        Show(what="why", about="1"),
        Nothing(),
        Approve(item=99),
        Skip(item=99),
        Edit(item=99, text="x"),
    ],
)
def test_what_is_not_understood_does_nothing_and_says_so(action: Action) -> None:
    """A line, never a decision."""
    found = answer(action, drafts=[THANKS])
    assert found.decisions == ()
    assert found.lines


def test_what_only_the_log_knows_is_handed_on() -> None:
    """History, due and the like are looked up by the services."""
    assert answer(Show(what="history", about="Dr Lee")).show == (Show(what="history", about="Dr Lee"),)


# --- buttons


def press(draft: Draft = THANKS, digest_id: str = "D12", verb: str = "approve") -> Button:
    token = sign(verb, str(N), draft_id=draft.id, sha256=draft.sha256, digest_id=digest_id, now=NOW, key=KEY)
    button = read_button(subject(verb, str(N), token), KEY, NOW)
    assert isinstance(button, Button)
    return button


def test_a_button_brings_its_code_along() -> None:
    """So that it is used once."""
    button = press()
    (yes,) = decided(answer(Approve(item=N), drafts=[THANKS], button=button), ApproveDraft)
    assert isinstance(yes, ApproveDraft)
    assert yes.token == button.code


@pytest.mark.parametrize("button", [press(replace(THANKS, body="old")), press(digest_id="D11"), press(FOLLOW_UP)])
def test_a_button_of_another_text_digest_or_letter_approves_nothing(button: Button) -> None:
    """The code counts for what stood beside it."""
    assert answer(Approve(item=N), drafts=[THANKS], button=button).decisions == ()


# --- the law


actions = st.one_of(
    st.builds(Approve, item=st.integers(0, 4), anyway=st.booleans()),
    st.builds(Skip, item=st.integers(0, 4)),
    st.builds(Undo, item=st.one_of(st.none(), st.integers(0, 4))),
    st.builds(Edit, item=st.integers(0, 4), text=st.sampled_from(["approve 1", "x", "{{ 7*7 }}"])),
    st.builds(Snooze, item=st.integers(0, 4)),
    st.builds(Ask, item=st.integers(0, 4)),
    st.just(Hold()),
)
letters = st.builds(
    lambda draft, state, body, marks, blocked: replace(draft, state=state, body=body or draft.body, marks=marks, blocked=blocked),
    st.sampled_from([THANKS, FOLLOW_UP]),
    st.sampled_from(State),
    st.sampled_from(["", "other words"]),
    st.sampled_from([(), ("a mark",)]),
    st.sampled_from([(), ("a fee",)]),
)


@given(
    st.lists(actions, max_size=6),
    st.lists(letters, max_size=2),
    st.booleans(),
    st.sampled_from([Marks(words=1), Marks(words=1, failing=("m",)), Marks(words=1, blocked=("b",))]),
)
@settings(max_examples=400, deadline=None)
def test_no_approval_without_her_yes_to_exactly_this_text(
    said: list[Action], drafts: list[Draft], owner: bool, marks: Marks
) -> None:
    """An ApproveDraft means: an Approve in the answer, of the owner, for the shown sha256 or her own new words, signed, unblocked, marks only with "anyway", once."""
    found = answer(*said, drafts=drafts, marks=marks, **({} if owner else {"proof": ASSISTANT}))
    current = {draft.id: draft for draft in drafts}
    approvals = [each for each in found.decisions if isinstance(each, ApproveDraft)]
    assert len({each.draft_id for each in approvals}) == len(approvals)
    for yes in approvals:
        shown = next(each for each in MADE.drafts if each.draft_id == yes.draft_id)
        draft = current[yes.draft_id]
        asked = [each for each in said if isinstance(each, Approve) and each.item == shown.n]
        written = [
            replace(draft, body=signed(each.text, draft.body, CONFIG.practice.therapist)).sha256
            for each in said
            if isinstance(each, Edit) and each.item == shown.n
        ]
        assert owner
        assert asked
        assert not [each for each in said if isinstance(each, Skip | Snooze | Undo | Ask) and each.item == shown.n]
        assert draft.sha256 == shown.sha256
        assert yes.sha256 in (written or [shown.sha256])
        assert not (marks.blocked if written else draft.blocked or shown.blocked)
        assert any(each.anyway for each in asked) or not (marks.failing if written else draft.marks or shown.marks)
