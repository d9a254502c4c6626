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
    r"(?i)\b(her|his|their|them|she|he|they|him|patient|pt|client|member|student|mom'?s?|mother'?s?|hers|theirs|dad'?s?|father'?s?|wife'?s?|husband'?s?|partner'?s?|parents?'?|guardian|grandma|grandmother'?s?|home|cell|callback|call-back|call back|best (number|phone|reached|line|time)|prefers?|(?:hers|his|theirs) is"
    r"|reached|reach (her|him|them)|number is|call (her|him|them)|text (her|him|them)|contact|phone|mobile|tel|number|teléfono|celular|cel|móvil|su número|portable|son numéro|numéro|ihre nummer|seine nummer|handy|erreichbar|telefone|telemóvel|hija|madre|mamá|padre|daughter'?s?|son'?s?|aunt|sister|brother|ph|c|h|#)\b[^\n]{0,25}$"
)
_OURS = re.compile(
    r"(?i)(\b(my(?! (?:client|patient|pt|student|person|daughter|son|sister|brother|mom|mother|friend)\b)|our(?! (?:client|patient|student|member|employee)\b)|your|me (?:at|on|back)|fax|office|clinic|direct|desk|unit|ext|front desk|nurse|provider|referring|practice|department|pager|page me|backline|back line|back-line|hotline|answering service|questions?( call)?|npi|id|(?:voice|fax|call|message|text)(?:mail)? from|referrer|coordinator|counselor|"
    r"case manager|referral line|authorization|mi|mein\w*|oficina|bureau|büro)\b[^\n,;.]{0,18}|callback \(provider\)\W*|ofc\.? [^\n]{0,30})$"
)
_OURS_AFTER = re.compile(
    r"(?i)\s*[,(]?\s*(that's (?:you|me|us|mine|ours|yours)|nurse|office|front|back ?line|desk|fax|and we will|ext|opt\b|\(?(office|work|fax))"
)

_OUR_LINE = re.compile(
    r"(?i)\W*(?:case manager|care manager|provider|referring \w+|referred by|referrer|ordering \w+|requesting \w+|nurse|coordinator|counselor|caller|callback|call ?back|from|sent by|your name|contact person|questions|pcp|fax)\b[^:\n]{0,20}:"
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
    before = re.split(r"[.;!?][\"”')]*\s", line)[-1]
    if _OUR_LINE.match(line):
        return 0
    theirs, ours = _THEIRS.search(before), _OURS.search(before) or _OURS_AFTER.match(text[match.end() : match.end() + 30])
    whole = line + text[match.end() : match.end() + 80].split("\n", maxsplit=1)[0]
    if re.search(r"(?i)\b(fax|f:)", whole) and not re.search(r"(?i)\b(her|his|their|patient|pt|client)\b", line):
        return 0  # a line of a signature
    if ours and not (theirs and theirs.start() > ours.start() and ours.re is _OURS):
        return 1 if theirs and re.search(r"(?i)\b(her|his|their|patient|pt|client|mom|dad)\b", theirs[0]) else 0
    person = theirs and re.search(r"(?i)\b(hers?|his|theirs?|them|patient|pt|client|mom|dad|husband|wife|home|cell)\b", theirs[0])
    return 2 + bool(theirs) + 2 * bool(person)
