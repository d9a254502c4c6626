"""A receipt says when a letter goes as it will go, and of no letter that it goes and is taken back in one breath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from answering import MADE, answer, decided, said
from ellison import CONFIG, FOLLOW_UP, NOW, PARTNERS, RUIZ, THANKS, TODAY

from outreach.model.command import Approve, Hold, Met, Record, Show, Undo
from outreach.model.decision import ApproveDraft
from outreach.model.outbox import Draft, State
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.office_hours import FOR_EVER

OPEN = calendar_of(CONFIG)
YES = Approve(item=1)
FRIDAY = date(2026, 11, 20)


def test_on_an_ordinary_morning() -> None:
    """After the hold, inside office hours."""
    assert "It goes Wed 18 Nov, 09:00." in said(answer(YES, drafts=[THANKS], holidays=OPEN))


@pytest.mark.parametrize(
    ("hold", "goes"),
    [(FRIDAY.isoformat(), "Fri 20 Nov, 09:00"), (FOR_EVER, "once you say that letters may go again"), ("", "Wed 18 Nov, 09:00")],
)
def test_while_letters_are_held(hold: str, goes: str) -> None:
    """Not before the day that she named; what is kept is when it may go by itself, so that "resume" lets it go at once."""
    found = answer(YES, drafts=[THANKS], holidays=OPEN, told={"hold_until": hold})
    assert f"It goes {goes}." in said(found)
    (yes,) = decided(found, ApproveDraft)
    assert isinstance(yes, ApproveDraft)
    assert yes.not_before < NOW + timedelta(hours=2)
    waiting = replace(THANKS, state=State.APPROVED, not_before=yes.not_before)
    assert f" goes {goes}." in said(answer(Show(what="pending"), drafts=[waiting], holidays=OPEN, told={"hold_until": hold}))


def test_while_its_reader_is_left_in_peace() -> None:
    """A pause that she ordered keeps also a letter with a yes."""
    paused = [replace(each, paused_until=date(2026, 12, 1)) for each in PARTNERS]
    assert "It goes Tue 1 Dec, 09:00." in said(answer(YES, drafts=[THANKS], holidays=OPEN, partners=paused))


@pytest.mark.parametrize(
    ("letter", "goes"), [(THANKS, "Wed 18 Nov, 09:00"), (FOLLOW_UP, "Mon 30 Nov, 09:00")], ids=("thanks", "a reminder")
)
def test_a_yes_does_not_end_a_quiet_time(letter: Draft, goes: str) -> None:
    """What nobody asked for waits for the end of it and of the weekend behind it, and is kept so; thanks go at once."""
    quiet = replace(CONFIG, sending=replace(CONFIG.sending, quiet=((date(2026, 11, 16), date(2026, 11, 28)),)))
    (item,) = (n for n in range(1, 8) if (shown := MADE.draft(n)) and shown.draft_id == letter.id)
    found = answer(Approve(item=item, anyway=True), drafts=[letter], holidays=OPEN, config=quiet)
    assert f"It goes {goes}." in said(found)
    (yes,) = decided(found, ApproveDraft)
    assert isinstance(yes, ApproveDraft)
    assert (yes.not_before.date() > date(2026, 11, 28)) is (letter is FOLLOW_UP)


@pytest.mark.parametrize(
    ("told", "goes"),
    [
        (Hold(until=FRIDAY), "Fri 20 Nov, 09:00"),
        (Record(what="away", details=(("from", TODAY.isoformat()), ("to", FRIDAY.isoformat()))), "Mon 23 Nov, 09:00"),
    ],
)
def test_what_she_tells_in_the_same_answer_counts(told: Hold | Record, goes: str) -> None:
    """A hold or an absence told in one breath with the yes."""
    assert f"It goes {goes}." in said(answer(told, YES, drafts=[THANKS], holidays=OPEN))


def test_who_was_met_needs_no_follow_up_whatever_the_yes() -> None:
    """The letter is taken back, and the receipt does not say beside it that it goes."""
    found = answer(
        Met(partner=RUIZ.name, text="talked about sleep", when=TODAY),
        Approve(item=2, anyway=True),
        Approve(item=1),
        drafts=[FOLLOW_UP, THANKS],
        holidays=OPEN,
    )
    assert [each.draft_id for each in decided(found, ApproveDraft)] == [THANKS.id]  # type: ignore[attr-defined]
    assert said(found).count("It goes") == 1
    assert "The letter to Ana Ruiz was taken back" in said(found)


def test_an_undo_of_all_comes_before_a_new_yes() -> None:
    """ "undo. 1 ok": what had a yes is taken back, and the one that she names gets its yes anew."""
    found = answer(Undo(), YES, drafts=[replace(THANKS, state=State.APPROVED)], holidays=OPEN)
    assert len(decided(found, ApproveDraft)) == 1
    assert "has your yes already" not in said(found)
