"""A new letter, a new type of partner: what is still missing is said here."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.edge.template_check import OwnTemplate
from outreach.edge.templates import SHIPPED, Templates
from outreach.model.cadence import FOLLOW_UPS
from outreach.model.people import PARTNER_TYPES
from outreach.rules.letters.facts import NAMES, WORDINGS, facts
from outreach.rules.letters.purposes import PURPOSES, UNSOLICITED
from outreach.rules.letters.sample import occasion


def test_every_purpose_has_a_template_and_every_template_a_purpose() -> None:
    """The rows of PURPOSES and the files in templates/letters are the same."""
    assert {name.split("/")[1].removesuffix(".txt.j2") for name in Templates().names("letters")} == set(PURPOSES)


def test_every_type_of_partner_has_its_words() -> None:
    """The rows of PARTNER_TYPES and the files in templates/letters/types are the same."""
    assert {path.stem for path in (SHIPPED / "letters" / "types").glob("*.j2")} == set(PARTNER_TYPES)


@pytest.mark.parametrize("kind", PARTNER_TYPES)
def test_the_words_of_a_type_are_whole_and_varied(kind: str) -> None:
    """Each type says whom it serves, and has three wordings of everything else."""
    template = OwnTemplate(SHIPPED / "letters" / "types" / f"{kind}.j2")
    assert template.lacks(WORDINGS) == ()
    given = template.wordings()
    assert isinstance(given["people"], str)
    for name in WORDINGS - {"people"}:
        assert len(given[name]) == len(set(given[name])) == 3, name


def test_the_names_a_template_may_use_are_those_it_is_given() -> None:
    """NAMES, by which a template is checked, is what `facts` gives."""
    assert set(facts(occasion("introduction", "clergy", date(2026, 11, 23)), 0)) == NAMES


def test_pacing_and_opt_out_mean_the_same_letters() -> None:
    """What is paced as unsolicited is what its purpose calls so, and the follow-ups are those of the cadence."""
    assert frozenset(key for key, purpose in PURPOSES.items() if purpose.unsolicited) == UNSOLICITED
    assert [key for key, purpose in PURPOSES.items() if purpose.follows_up] == [step.purpose for step in FOLLOW_UPS.steps]


def test_no_fact_tells_a_count_or_a_code() -> None:
    """Nothing that a template may name holds a referral's code or how many there were."""
    given = facts(occasion("thank_you_referral", "clergy", date(2026, 11, 23)), 0)
    assert "R-26" not in repr({name: value for name, value in given.items() if name != "pick"})
