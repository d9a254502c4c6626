"""Letters of one morning: no two of a kind begin alike, and what a closing letter says holds before and after the first session."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from outreach.edge.templates import Templates
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.compose import compose, written_out
from outreach.rules.letters.sample import occasion

TODAY = date(2026, 11, 23)
RENDER = Templates().render


def _begins(body: str) -> str:
    return anatomy(body, "Maya Ellison").sentences[0]


@pytest.mark.parametrize("kind", ["paediatrics", "clergy", "therapist"])
def test_letters_of_thanks_of_one_morning_begin_differently(kind: str) -> None:
    """Whatever letter waits beside it, another begins with another sentence, and alone it is written as ever."""
    moment = occasion("thank_you_referral", kind, TODAY)
    alone = compose(moment, RENDER)
    beside = compose(replace(moment, beside=(alone.body,)), RENDER)
    third = compose(replace(moment, beside=(alone.body, beside.body)), RENDER)
    assert len({_begins(each.body) for each in (alone, beside, third)}) == 3
    assert compose(moment, RENDER) == alone


def test_a_closing_letter_holds_before_and_after_the_first_session() -> None:
    """It may go when an appointment is set and when it has been: no wording speaks of one that lies ahead."""
    moment = occasion("closing_loop_1", "paediatrics", TODAY)
    for turn in range(24):
        said = written_out(moment, RENDER, turn).body
        assert re.search(r"(?i)\b(?:reached me|connected|in touch)\b", said)
        assert not re.search(r"(?i)\b(?:is set|to meet|have found a time|first appointment)\b", said), said
