"""A letter whose change of words did not come out whole is shown again before it goes; what ends every letter for ever is asked."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.verdicts import read_answer

BODY = (
    "Dear Ann,\n\nThank you for the talk on grief. Could we meet on Thursday at 3 or Friday at 10, for coffee near you?\n\nMaya"
)
DIGEST = Digest(
    id="D",
    date=date(2026, 11, 18),
    drafts=(
        ShownDraft(n=1, to="Dr. Ann Poe", email="ann@poe.example", body=BODY),
        ShownDraft(n=2, to="Tara Quinn", email="tara@quinn.example", body="Dear Tara,\n\nHow is the group this month?\n\nMaya"),
    ),
)


def done(words: str) -> set[str]:
    return {
        f"{action.action} {action.item}"
        for action in read_answer(words, DIGEST, DIGEST.date)
        if action.action in {"approve", "edit"}
    }


@pytest.mark.parametrize(
    "words",
    [
        "1: change Thursday to Wednesday and send",
        'in 1 change "coffee" to "tea", then send it',
        "edit 1 and send:\nDear Ann,\n\nThank you for the talk on grief. Let's go over whatever you like over coffee.\n\nMaya",
    ],
)
def test_a_sound_change_goes_with_its_yes(words: str) -> None:
    """A change that leaves a whole letter, and a letter that she wrote herself, go with the yes beside them."""
    assert done(words) == {"edit 1", "approve 1"}


@pytest.mark.parametrize(
    "words",
    [
        "1: change coffee to whatever she likes and send",
        "1: change Friday at 10 to maybe Monday and send",
        "1: change Ann to hello and send",
        "1: change near you to at at the usual and send",
        "1: change , for coffee near you to or and send",
    ],
)
def test_a_broken_change_does_not_go(words: str) -> None:
    """Half a sentence, a word to us, a greeting to nobody: shown again."""
    assert "approve 1" not in done(words)


@pytest.mark.parametrize(
    "words",
    [
        "take Tara off the cc",
        "no more mail to Tara on Mondays",
        "never write to Tara at work",
        "take Tara off the guest list",
        "stop writing to Tara about the group",
    ],
)
def test_a_narrower_never_is_asked(words: str) -> None:
    """What cannot be undone is not done for ever where she named a list, a day, a place or a matter."""
    assert [action.action for action in read_answer(words, DIGEST, DIGEST.date)] == ["ask"]


@pytest.mark.parametrize(
    "words", ["never write to Tara again", "take Tara off the list, she asked me to", "no more mail to Tara, please"]
)
def test_a_plain_never_is_for_ever(words: str) -> None:
    """Nothing narrows these."""
    assert "opt_out" in {action.action for action in read_answer(words, DIGEST, DIGEST.date)}
