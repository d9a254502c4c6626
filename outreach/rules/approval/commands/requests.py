"""Orders that end as questions: "could you pause Nadia until September 1?", "put that in her notes for me?".

Law: only a wish put to us, "could you", "for me?", is one, and only where without its question mark it orders something of people that is clear; what
she asks herself, "should we pause Nadia?", and any question about a letter stays a question.
"""

from __future__ import annotations

import re

from outreach.model.command import Ask
from outreach.rules.approval.clauses.lead_ins import behind_politeness
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.new_partners import new_partner
from outreach.rules.approval.told.people_commands import PEOPLE
from outreach.rules.approval.told.silence_commands import SILENCE

_PUT_TO_US = re.compile(
    r"(?i)(?:^|[,;.]\s+|\b(?:and|so)\s+)(?P<order>(?:please |also |so |and )*(?:can|could|would|will) you\b.*)\?\s*$"
)
_FOR_ME = re.compile(r"(?i)(?:for me|please|pls)\?\s*$")


def as_order(text: str, context: Context) -> str:
    """The sentence as an order where its question only asks politely for one; else as it stands."""
    if not text.rstrip().endswith("?"):
        return text
    put, told = _PUT_TO_US.search(text), text.rstrip(" ?")
    order = put["order"] if put else told if _FOR_ME.search(text) else ""
    order = order[behind_politeness(order) :]
    said = next((found for recogniser in (new_partner, *SILENCE, *PEOPLE) if order and (found := recogniser(order, context))), ())
    return told if said and not any(isinstance(action, Ask) for action in said) else text
