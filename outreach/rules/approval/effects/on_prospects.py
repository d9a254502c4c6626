"""What follows from her answer to a suggestion of somebody to know: the first letter, a hello, the one question without which there is neither, or peace.

Law: a yes drafts nothing by itself. It asks the log for the letter, which is written when something specific is known of their work and its turn has
come, and waits for another yes. A no lets them be for three months.
"""

from __future__ import annotations

from datetime import timedelta

from outreach.model.cadence import Cue
from outreach.model.decision import AddCue, AskOwner, ChangePartner
from outreach.model.digest import ShownQuestion
from outreach.model.people import Partner
from outreach.rules.approval.effects.case import Case, Yielded, asked, did, who
from outreach.rules.approval.words.offers import MEET
from outreach.rules.cadence.questions import work_question
from outreach.rules.cadence.series import INTRODUCTION, met_once
from outreach.rules.letters.their_work import their_work

HELLO = "check_in"
_PEACE = timedelta(days=90)


def answered(case: Case, question: ShownQuestion, yes: bool) -> Yielded:
    """A plain yes or no to such a question; nothing for any other."""
    topic, _, rest = question.key.partition(":")
    if topic != MEET:
        return
    partner = next((each for each in case.partners if str(each.id) == rest.partition(":")[0]), None)
    dossier = case.dossier(partner.id) if partner else None
    if partner is None or dossier is None:
        yield asked(f"I no longer know who {question.about} is.")
        return
    met = met_once(dossier, case.today, case.config.practice.zone) is not None
    if yes:
        yield AddCue(
            cue=Cue(key=question.key, partner_id=partner.id, purpose=HELLO if met else INTRODUCTION, at=case.now, confirmed=True)
        )
        yield from _hello(partner) if met else _introduction(partner)
    elif not met:
        until = case.today + _PEACE
        yield ChangePartner(partner_id=partner.id, changes=(("paused_until", until),))
        yield did(
            f"Not now: no letter to {who(partner)} before {case.day(until)}.", undo='The word "resume" and the name end it.'
        )


def _hello(partner: Partner) -> Yielded:
    yield did(f"I draft a hello to {who(partner)}; you see it before it goes.")


def _introduction(partner: Partner) -> Yielded:
    if their_work(partner) is not None:
        yield did(f"I draft an introduction to {who(partner)}, as the next in turn; you see it before it goes.")
        return
    question: AskOwner = work_question(partner, "then I write the introduction you asked for")
    yield question
    yield asked(f"Before I write to {who(partner)} I need one thing, and ask for it in the next digest. {question.text}")
