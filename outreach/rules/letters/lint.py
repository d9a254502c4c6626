"""The lint: every letter is judged before it is shown, and the judgement is shown with it.

A rule looks at a `Case` and yields findings, each a few words for the owner. Failing ones take away the one-tap button ("approve
anyway" is possible); blocked ones (consent and clients, money for referrals, people who want no letters) no approval passes. The rules stand
in three tables by what they look at: the letter's form, its facts, its wording. Pure: everything is in the letter and its occasion, and what its
sentences say is heard by the reader (`hear`), which is handed in.
"""

from __future__ import annotations

from outreach.model.senses import Hear
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.finding import Case, Rule
from outreach.rules.letters.letter import Letter, Marks, Occasion
from outreach.rules.letters.lint_facts import RULES as FACTS
from outreach.rules.letters.lint_form import RULES as FORM
from outreach.rules.letters.lint_wording import RULES as WORDING
from outreach.rules.letters.purposes import PURPOSES

RULES: tuple[Rule, ...] = (*FORM, *FACTS, *WORDING)


def lint(letter: Letter, occasion: Occasion, hear: Hear) -> Marks:
    """What is right and wrong with a letter, by what `hear` hears in its sentences. Raises KeyError for a purpose that does not exist."""
    case = case_of(letter, occasion, hear)
    found = [finding for rule in RULES for finding in rule(case)]
    return Marks(
        words=case.parts.words,
        passed=tuple(each.text for each in found if each.ok),
        failing=tuple(each.text for each in found if not each.ok and not each.blocked),
        blocked=tuple(each.text for each in found if each.blocked),
        aged=tuple(each.text for each in found if each.aged),
        void=tuple(each.text for each in found if each.void),
    )


def case_of(letter: Letter, occasion: Occasion, hear: Hear) -> Case:
    """What the rules look at: the letter in its parts, on its occasion. Raises KeyError for a purpose that does not exist."""
    return Case(
        letter=letter,
        occasion=occasion,
        purpose=PURPOSES[occasion.due.purpose],
        parts=anatomy(letter.body, occasion.config.practice.therapist),
        hear=hear,
    )
