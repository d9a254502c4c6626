"""Rules about how a letter speaks: one step and not two, no plea, no price, no blame, no jargon, more of them than of us."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.model.people import PARTNER_TYPES, Stage
from outreach.model.senses import ANY_WAY, Sense
from outreach.rules.letters.finding import Case, Finding, Rule

_ANSWERS_THEIR_QUESTION = "how_to_refer"


def one_step(case: Case) -> Iterator[Finding]:
    """One next step, and not two; where nothing is to be asked, none."""
    steps = proposed(case)
    if case.purpose.step == "one" and len(steps) == 1:
        yield Finding(text=f"one next step: {steps[0]}", ok=True)
    elif case.purpose.step == "one" and not steps:
        yield Finding(text="proposes no next step")
    elif len(steps) > 1:
        yield Finding(text=f"proposes {len(steps)} steps: {' and '.join(steps)}; choose one")
    elif case.purpose.step == "none" and steps:
        yield Finding(text=f"asks for {steps[0]}; this letter should ask for nothing")


def no_asking_yet(case: Case) -> Iterator[Finding]:
    """No asking for referrals before a real conversation."""
    asked = case.said(Sense.ASKS, case.ours)
    if (
        asked
        and case.occasion.partner.stage in {Stage.KNOWN, Stage.INTRODUCED}
        and case.occasion.due.purpose != _ANSWERS_THEIR_QUESTION
    ):
        yield Finding(text=f'asks for referrals before you have talked: "{asked}"')


def no_reward(case: Case) -> Iterator[Finding]:
    """No word of money or favours for referrals, ever."""
    said = case.said(Sense.REWARD, case.everything)
    if said:
        yield Finding(text=f'speaks of a reward for referrals: "{said}"', blocked=True)


def no_blame(case: Case) -> Iterator[Finding]:
    """A letter that was not answered is nobody's fault."""
    if case.purpose.follows_up and (said := case.said(Sense.BLAME, case.ours)):
        yield Finding(text=f'blames them for not answering: "{said}"')


def no_jargon(case: Case) -> Iterator[Finding]:
    """Plain words to people outside the trade; what the letter itself explains is plain."""
    if PARTNER_TYPES[case.occasion.partner.type].clinician:
        return
    for heard in (each for each in case.heard(Sense.JARGON, case.ours) if f"{each.said}: {each.means}" not in case.ours):
        yield Finding(text=f'jargon: "{heard.said}"; plainly: {heard.means}')


def about_them(case: Case) -> Iterator[Finding]:
    """A first letter speaks of the reader at least as often as of the writer."""
    if not case.purpose.about_them:
        return
    us, them = case.parts.of_us, case.parts.of_them
    text = f'"you" {them} times, "I" {us} times' + ("" if us <= them else ": more of you than of them")
    yield Finding(text=text, ok=us <= them)


def proposed(case: Case) -> tuple[str, ...]:
    """The different steps that its sentences propose; to talk over a coffee is one."""
    heard = case.heard(Sense.STEP, case.parts.prose)
    named = {each.sentence for each in heard if each.means != ANY_WAY}
    return tuple(dict.fromkeys(each.means for each in heard if each.means != ANY_WAY or each.sentence not in named))


RULES: tuple[Rule, ...] = (one_step, no_asking_yet, no_reward, no_blame, no_jargon, about_them)
