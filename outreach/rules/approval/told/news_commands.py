"""What she tells of others: "congratulate Dr Lee on her new practice", "news of Dr Lee: opened a second office", "inquiry: found me on Google",
"R-26 progress: she comes every week, and it goes well".

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody is an `Ask`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.people_commands import people

_NEWS = re.compile(
    r"(?i)^(?:please |also |and |good |great |happy |some )*(?:(?P<do>congratulate|congratulations to)|news (?:of|from|about))\s+"
)
_INQUIRY = re.compile(
    r"(?i)^(?:please |also |and |log |logged |new |an? |had |another )*(?:phone |client |new )*(?:inquiry|enquiry)\b(?: by phone| on the phone| today| yesterday)*\s*(?:[:,-]|from|through|via|who|that)?\s*(?P<text>.*)$"
)
_PROGRESS = re.compile(
    r"(?i)^(?:please |also |and )*(?:r-?(?P<code>\d{1,5})(?:'s)? progress|progress (?:of|on|for|with|about) r-?(?P<after>\d{1,5}))\s*(?::|,|-|is)\s*(?P<text>.*)$"
)


def news(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "congratulate Dr Lee on her new practice"."""
    head = _NEWS.match(sentence)
    if not head or sentence.rstrip().endswith("?"):
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if not names:
        return (Ask(item="news", why=why),)
    text = re.sub(r"(?i)^(?:on|for|that|:)\s+", "", rest.strip(" ,:;-")).strip(" .")
    return tuple(Record(what="news", partner=name, details=(("text", text),)) for name in names)


def inquiry(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "inquiry from Psychology Today", "inquiry: a friend told her"."""
    del context
    head = _INQUIRY.match(sentence)
    if not head or sentence.rstrip().endswith("?"):
        return None
    return (Record(what="inquiry", details=(("text", head["text"].strip(" .")),)),)


def progress(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-26 progress: it goes well": a sentence for the partner who sent them, in her words."""
    head = _PROGRESS.match(sentence)
    if head is None:
        return None
    del context
    code = f"R-{head['code'] or head['after']}"
    text = head["text"].strip()
    if not text or text.endswith("?"):
        return (Ask(item="progress", why="how does it go, in one sentence of yours?"),)
    return (Record(what="progress", details=(("code", code), ("text", text))),)


NEWS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (news, inquiry, progress)
