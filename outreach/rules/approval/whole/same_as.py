"""A line that refers to another: "1: go ahead. 2: skip. 4: same as 1.", "Bill: drop. Janice: same."

Law: it takes the words of the line that it names, and only where that one is one sentence, opens with its number and stands before it; one that
names none takes those right before it, where they are one order for one letter. Anything else stays as she wrote it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_SAME = re.compile(
    r"(?i)^\W*#?\d{1,2}\W+(?:(?:is |the )*same (?:as|like|for|with)|see|ditto|as(?= (?:for|with|in|number|no\.)))(?: for| with| in| number| no\.)? #?(?P<other>\d{1,2})\W*$"
)
_SAME_AGAIN = re.compile(r"(?i)^\W*(?P<who>#?\d{1,2}|[^\W\d][^:.!?]{1,40}?)(?P<colon>:?)\s+(?:the )?same(?: again| thing)?\W*$")
_ORDER = re.compile(
    r"(?i)^\W*(?:#?\d{1,2}[^\w,]*\s|[^\W\d][^:.!?,]{1,40}:\s*)(?P<said>(?:please )?(?:yes|ok|okay|go|send|no|drop|skip|later|hold)(?: it| please)?)\W*$"
)
_OWN = re.compile(r"^\W*#?\d{1,2}(?=\D)\W*(?P<said>.+)$", re.DOTALL)


def referred(pieces: Sequence[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """The sentences, each reference in place of what it refers to.

    >>> referred([("1: go ahead.", 1), ("2: skip", 2), ("4: same as 1.", 4), ("5: same as 9", 5)])
    [('1: go ahead.', 1), ('2: skip', 2), ('4: go ahead.', 4), ('5: same as 9', 5)]
    >>> referred([("1: yes", 1), ("2: no", 2), ("4: see 2", 4)])[-1]
    ('4: no', 4)
    >>> referred([("Bill: drop.", None), ("Janice: same.", None), ("2 no, he rang.", None), ("3 same.", None)])
    [('Bill: drop.', None), ('Janice: drop', None), ('2 no, he rang.', None), ('3 same.', None)]
    """
    lines = Counter(head for _, head in pieces)
    told: dict[int, str] = {}
    out: list[tuple[str, int | None]] = []
    before = None
    for piece, head in pieces:
        same = _SAME.match(piece)
        meant = told.get(int(same["other"])) if same else None
        again = _SAME_AGAIN.match(piece) if before else None
        said = (
            f"{head}: {meant}"
            if meant and head is not None
            else f"{again['who']}: {before['said']}"
            if again and before
            else piece
        )
        before = _ORDER.match(said)
        own = _OWN.match(said)
        if own and head is not None and lines[head] == 1:
            told[head] = own["said"]
        out.append((said, head))
    return out
