"""The client's call-back number in a referral, and never the referrer's own.

Every number of the text is weighed by the words before it: "her cell", "call him at" speak for the client; "my direct line", "fax",
"our office" against. Numbers in the sign-off and signature are the writer's (RELIABILITY of a call: ringing the referrer with a
client's news is a breach), unless nothing but a cue of a client stands before them.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?<![\w@/.-])(\+?1[ .\-]?)?(\(\d{3}\)\s?|\d{3}[ .\-–]\s?)?\d{3}[ .\-–]\d{4}(?![\w@-]|\.\d)|(?<![\w@/.-])\d{10}(?!\d)|(?<![\w@/.-])\+\d{1,3}[ .\-]?(\(?\d{1,4}\)?[ .\-]?){2,4}\d{2,4}(?!\d)"
)
_THEIRS = re.compile(
    r"(?i)\b(her|his|their|them|she|he|they|him|patient|pt|client|member|student|mom'?s?|mother'?s?|dad'?s?|father'?s?|wife'?s?|husband'?s?|partner'?s?|parents?'?|guardian|grandma|grandmother'?s?|home|cell|callback|call-back|call back|best (number|phone|reached|line|time)|prefers?"
    r"|reached|reach (her|him|them)|number is|call (her|him|them)|text (her|him|them)|contact|phone|mobile|tel|number|teléfono|celular|cel|móvil|su número|portable|son numéro|numéro|ihre nummer|seine nummer|handy|erreichbar|telefone|telemóvel|hija|madre|mamá|padre|daughter'?s?|son'?s?|aunt|sister|brother|ph|c|h|#)\b[^\n]{0,25}$"
)
_OURS = re.compile(
    r"(?i)(\b(my|our|me|us|fax|f|office|clinic|direct|desk|unit|ext|front desk|nurse|provider|referring|practice|dept|department|pager|page me|line here|backline|back line|school|agency|hotline|crisis|main|work|from|to|o|t|w|answering service|back-?line|ring me|call me|text me|questions?( call)?|referrer|coordinator|counselor|referral line|referred by|staff|scheduling|authorization|auth|mi|mon|mein\w*|oficina|bureau|büro)"
    r"\b[^\n,;.]{0,18}|callback \(provider\)\W*)$"
)


def client_phone(body: str, closing: str = "") -> str | None:
    """The number at which the client wants to be called, as it was written; None when the text gives none.

    >>> client_phone("Jo Field, 828-555-0143, my direct line is 828-555-0100")
    '828-555-0143'
    """
    best: tuple[int, str] | None = None
    for match in _NUMBER.finditer(body):
        weight = _weight(body, match)
        if weight > 0 and (best is None or weight > best[0]):
            best = (weight, match[0].strip())
    if best is None:
        for match in _NUMBER.finditer(closing):
            before = closing[max(0, match.start() - 60) : match.start()].rsplit("\n", maxsplit=1)[-1]
            if re.search(r"(?i)\b(her|his|patient|pt|client|mom|dad|mother|father|call (her|him|them))\b", before):
                return match[0].strip()
    return best[1] if best else None


def _weight(text: str, match: re.Match[str]) -> int:
    line = text[max(0, match.start() - 70) : match.start()].rsplit("\n", maxsplit=1)[-1]
    before = re.split(r"[.;!?]\s", line)[-1]
    theirs, ours = _THEIRS.search(before), _OURS.search(before)
    if ours and not (theirs and theirs.start() > ours.start()):
        return 1 if theirs and re.search(r"(?i)\b(her|his|their|patient|pt|client|mom|dad)\b", theirs[0]) else 0
    return 2 + 2 * bool(theirs)
