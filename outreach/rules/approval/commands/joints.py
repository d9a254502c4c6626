"""Where a clause may begin inside a sentence: behind a comma, an "and", or before the number of a question.

Law: inside quotation marks nothing begins, and no list of codes is torn, "R-1 and R-2 booked".
"""

from __future__ import annotations

import re
from itertools import islice

_JOINT = re.compile(r"(?i)(?:\s*[,;]\s*(?:and |but |then |also |y )*|\s+(?:and|but|then|y)\s+(?:then |also )?)")

_JOINT_OR_ID = re.compile(
    _JOINT.pattern
    + r"|(?<!\bto)(?<!\bfor)(?<!\bon)(?<!\bin)(?<!\bby)(?<!\bof)(?<!\ba)(?<!\bno)(?<!\band)(?<!\by)(?<!\bni)(?<!\bor)(?<!\bnor)(?<!neither)(?<!\bre)(?<!\bla)(?<!answer)(?<!about)(?<!except)(?<!\bbut)\s+(?=[Qq]\d{1,2}:?\s+\w)"
)
_CODE = re.compile(r"[RrQqCcPp]-?\d+\b|(?:[A-Z]\.){2,}")
_CODE_BEFORE = re.compile(r"(?:\b[RrQqCcPp]-?\d+|(?:[A-Z]\.){2,})\s*$")
_ANSWERED_BEFORE = re.compile(r"(?i)\b(?:yes|yep|no|nope|ok|sí|si)\s+(?:to|on|for|a|para)\s+q\d{1,2}\s*$")
_MOST_CLAUSES = 40
"""A sentence with more clauses is nobody's; the bound keeps the time linear."""
QUESTION_ID = re.compile(r"(?i)\bq\d|\bquestion (?:\d|one|two|three)")


def joints(text: str) -> list[re.Match[str]]:
    """Where a clause may begin, outside quotation marks."""
    return [
        joint
        for joint in islice((_JOINT_OR_ID if QUESTION_ID.search(text) else _JOINT).finditer(text), _MOST_CLAUSES)
        if text[: joint.start()].count('"') % 2 == 0
        and not (
            _CODE_BEFORE.search(text[: joint.start()])
            and _CODE.match(text[joint.end() :])
            and not _ANSWERED_BEFORE.search(text[: joint.start()])
        )
    ]
