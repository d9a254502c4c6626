"""Five hundred written answers, half of them hard, from twelve shapes of mail: what is understood, and that nothing is approved without a yes."""

from __future__ import annotations

import pytest
from answer_cases import cases, false_yes, said, understood

SETS = ("first", "second", "third")


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_approved_without_a_clear_yes(name: str) -> None:
    """Not one approval that no careful reader would accept."""
    wrong = [(case["words"], sorted(map(str, bad))) for case in cases(name) if (bad := false_yes(case, said(case)))]
    assert wrong == []


@pytest.mark.parametrize("name", SETS)
def test_answers_are_understood_whole(name: str) -> None:
    """At least 97 of 100 answers give exactly what a careful reader takes from them."""
    whole = [understood(case, said(case)) for case in cases(name)]
    assert sum(whole) >= 0.97 * len(whole)


@pytest.mark.parametrize("name", SETS)
def test_a_clear_yes_is_seldom_missed(name: str) -> None:
    """At most 2 of 100 clear approvals are asked about instead."""
    missed = total = 0
    for case in cases(name):
        sure = {each["item"] for each in case["expect"] if each["action"] == "approve"}
        if any({each["item"] for each in choice if each["action"] == "approve"} != sure for choice in case["also_ok"]):
            continue  # a person might have asked too
        total += len(sure)
        missed += len(sure - {each["item"] for each in said(case) if each["action"] == "approve"})
    assert missed <= 0.02 * total
