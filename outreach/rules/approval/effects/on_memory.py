"""What follows from her answer to a question of memory: is a note still so, is somebody she wrote to a colleague.

Law: a yes renews, a no lets go, and other words take the place of the old ones. What is let go stays in the story as past. A yes to a promise
needs nothing here: the promise waits for exactly that answer (`store.promises`).
"""

from __future__ import annotations

import re

from outreach.model.command import NewPartner
from outreach.model.decision import AddFact, EndFact, KeepFact
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, did
from outreach.rules.approval.effects.on_people import new_partner
from outreach.rules.approval.words.offers import offered
from outreach.rules.people.passing import ask_again, renewed

_QUOTED = re.compile(r'"(.*)"', re.DOTALL)


def answered(case: Case, question: ShownQuestion, yes: bool) -> Yielded:
    """A plain yes or no to such a question."""
    topic = question.key.partition(":")[0]
    if topic == "fact" and yes:
        quoted = _QUOTED.search(question.text)
        text, country = quoted[1] if quoted else "", case.config.practice.country
        yield KeepFact(fact_id=fact_of(question.key), ask_again=renewed(text, case.today, country=country))
    elif topic == "fact":
        yield EndFact(fact_id=fact_of(question.key))
    elif topic == "known" and yes:
        offer = offered(question.about)
        if offer is not None:
            yield from new_partner(case, NewPartner(name=offer.name or offer.email, email=offer.email, org=offer.org or None))


def told(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """Other words for a note: the old one is past, the new one counts. Where two have that name, or nobody any more, nothing is lost: it is asked."""
    del rest
    match case.partner(question.about):
        case ReceiptLine() as line:
            yield line
        case partner:
            again = ask_again(text, case.today, country=case.config.practice.country)
            yield EndFact(fact_id=fact_of(question.key))
            yield AddFact(partner_id=partner.id, text=text, ask_again=again)
            yield did(f"Noted about {partner.name} in place of the old: {text}")


def fact_of(key: str) -> int:
    """Which note a question is about.

    >>> fact_of("fact:12:2026-09-15")
    12
    """
    return int(key.split(":")[1])
