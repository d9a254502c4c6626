"""What she tells of somebody's work when nobody asks: "Dr Shah's work: runs a grief group for teens".

Law: as in `facts_told`, since a first letter may quote it: what is no fact, or only guessed, is asked. A name that fits nobody is nothing here.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.facts_told import told
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.told.said_to_questions import NO_FACT, doubted

_OF_WORK = re.compile(
    r"(?i)^(?:please |also |and |about )*(?P<who>[^:=]{2,60}?)(?:['’]s|s['’]) work\s*(?::|=|\s-)\s*(?P<fact>.+)$"
)


def work_told(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """The fact, about the one who is named."""
    hit = _OF_WORK.match(sentence)
    names, behind, _ = people(hit["who"], context) if hit else ([], "", "")
    if hit is None or len(names) != 1 or behind.strip() or sentence.rstrip().endswith("?"):
        return None
    fact = "" if doubted(hit["fact"], context) else told(hit["fact"], context)
    return (Record(what="specific", partner=names[0], details=(("text", fact),)) if fact else Ask(item="specific", why=NO_FACT),)
