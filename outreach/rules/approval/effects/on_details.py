"""What an answer does to the details of a partner: how close they are, what they are, how they are reached.

Law: the rules are those of `outreach.rules.people.details`; a name in doubt, or a detail that breaks a rule, is asked about and changes nothing.
"""

from __future__ import annotations

from outreach.model.command import Record
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did
from outreach.rules.people.details import PutRight, put_all_right, put_right


def details(case: Case, said: Record) -> Yielded:
    """Every detail that was told of one partner."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            for found in put_all_right(partner, dict(said.details), case.partners):
                yield from _done(found)


def suggested(case: Case, question: ShownQuestion, yes: bool) -> Yielded:
    """A yes to a closer or a looser tier, which the review suggested."""
    topic, _, rest = question.key.partition(":")
    number, _, tier = rest.partition(":")
    partner = next((each for each in case.partners if str(each.id) == number), None)
    if topic == "tier" and yes and partner is not None:
        yield from _done(put_right(partner, "tier", tier.partition(":")[0], case.partners))


def addressed(case: Case, partner_id: str, field: str, email: str) -> Yielded:
    """A yes to an address of theirs: `email` to be written to from now on, `also` to be known by. By now it may be somebody else's."""
    partner = next((each for each in case.partners if str(each.id) == partner_id), None)
    if partner is not None:
        yield from _done(put_right(partner, field, email, case.partners))


def _done(found: PutRight | str) -> Yielded:
    if isinstance(found, str):
        yield asked(found)
    else:
        yield from found.decisions
        yield did(found.said)
