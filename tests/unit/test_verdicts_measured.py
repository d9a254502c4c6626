"""Two thousand written answers, half of them hard, from twelve shapes of mail: what is understood, and that nothing is approved without a yes."""

from __future__ import annotations

from functools import cache

import pytest
from answer_cases import DIGESTS, FOLDER, TODAY, Case, Row, cases, false_yes, said, understood

from outreach.model.command import Approve
from outreach.rules.approval.contract import digest_of
from outreach.rules.approval.verdicts import read_answer

NAMES = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth_told",
    "thirteenth_verdicts",
    "thirteenth_bodies",
    "thirteenth_told",
    "thirteenth_days",
    "thirteenth_changes",
    "thirteenth_general",
    "people",
    "letters",
    "reach",
    "changes",
    "wishes",
    "beside",
    "courteous",
    "told",
    "edits",
    "twelfth_edits",
    "spanish",
    "thirteenth_later",
)
SETS = [pytest.param(name, marks=pytest.mark.xdist_group(f"answers {name}")) for name in NAMES]
"""Each set in one process, where it is read once for all three questions about it."""


@cache
def answered(name: str) -> tuple[tuple[Case, list[Row]], ...]:
    """The cases of a set, each with what the program understands of it."""
    return tuple((case, said(case)) for case in cases(name))


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_approved_without_a_clear_yes(name: str) -> None:
    """Not one approval that no careful reader would accept."""
    wrong = [(case["words"], sorted(map(str, bad))) for case, got in answered(name) if (bad := false_yes(case, got))]
    assert wrong == []


@pytest.mark.parametrize("name", SETS)
def test_answers_are_understood_whole(name: str) -> None:
    """At least 97 of 100 answers give exactly what a careful reader takes from them."""
    whole = [understood(case, got) for case, got in answered(name)]
    assert sum(whole) >= 0.97 * len(whole)


@pytest.mark.parametrize("name", SETS)
def test_a_clear_yes_is_seldom_missed(name: str) -> None:
    """At most 2 of 100 clear approvals are asked about instead."""
    missed = total = 0
    for case, got in answered(name):
        sure = {each["item"] for each in case["expect"] if each["action"] == "approve"}
        if any({each["item"] for each in choice if each["action"] == "approve"} != sure for choice in case["also_ok"]):
            continue  # a person might have asked too
        total += len(sure)
        missed += len(sure - {each["item"] for each in got if each["action"] == "approve"})
    assert missed <= 0.02 * total


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("no_yes_three", "a"),
        ("no_yes_one", "b"),
        ("no_yes_seven", "e"),
        ("no_yes_beside", "u"),
        ("no_yes_courteous", "a"),
        ("no_yes_spanish", "a"),
        ("no_yes_spanish_one", "b"),
    ],
)
def test_what_only_sounds_like_a_yes_approves_nothing(name: str, digest: str) -> None:
    """Hedges, conditions, corrections, reports and thanks near a yes are no yes, with one draft waiting, three or seven."""
    shown = digest_of(DIGESTS[digest])
    lines = (FOLDER / f"{name}.txt").read_text().splitlines()
    assert [line for line in lines if any(isinstance(each, Approve) for each in read_answer(line, shown, TODAY))] == []
