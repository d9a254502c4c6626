"""The client's call-back number in a referral, and never the referrer's own.

Every number of the text is weighed by the words before it: "her cell", "call him at" speak for the client; "my direct line", "fax",
"our office" against. Numbers in the sign-off and signature are the writer's (RELIABILITY of a call: ringing the referrer with a
client's news is a breach), unless nothing but a cue of a client stands before them.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?<![\w@/.-])(\+?1[ .\-]?)?(\(\d{3}\)\s?|\d{3}[ .\-–/]\s?)?\d{3}[ .\-–]\d{4}(?![\w@-]|\.\d)|(?<![\w@/.-])\d{10}(?!\d)|(?<![\w@/.-])\+\d{1,3}[ .\-]?(\(?\d{1,4}\)?[ .\-]?){2,4}\d{2,4}(?!\d)"
)
_THEIRS = re.compile(
    r"(?i)\b(her|his|their|them|she|he|they|him|patient|pt|client|member|student|mom'?s?|mother'?s?|hers|theirs|dad'?s?|father'?s?|wife'?s?|husband'?s?|partner'?s?|parents?'?|guardian|grandma|grandmother'?s?|home|cell|callback|call-back|call back|best (number|phone|reached|line|time)|prefers?|(?:hers|his|theirs) is"
    r"|reached|reach (her|him|them)|number is|call (her|him|them)|text (her|him|them)|contact|phone|mobile|tel|number|teléfono|celular|cel|móvil|su número|portable|son numéro|numéro|ihre nummer|seine nummer|handy|erreichbar|telefone|telemóvel|hija|madre|mamá|padre|daughter'?s?|son'?s?|aunt|sister|brother|ph|c|h|#)\b[^\n]{0,25}$"
)
_OWN = re.compile(
    r"(?i)\b(?:(?:his|hers|theirs|(?:her|his|their) own|(?:his|her|their|pt'?s?|client'?s?|patient'?s?|direct) (?:cell|phone|number|direct|mobile|line))(?: (?:cell|phone|number|direct|mobile|line))?(?: is| at|:)?|(?:pt|patient|client)(?:'s)?(?: cell| ph| phone| tel)?:?)\W*$"
)
_OWN_AFTER = re.compile(
    r"(?i)[ ,(–-]{0,3}(?:(?:that'?s|is|it's) )?(?:(?:her|his) own|his|hers|theirs)\b(?! (?:own|is|at|cell|number|phone|[a-z]+'s)\b)(?=\W|$)(?! [a-z])"
)
_RELATION_AFTER = re.compile(r"(?i) \((?:sister|brother|mom|mother|dad|father|wife|husband|aunt|work|office|landlord|neighbor)\b")
_PERSON = re.compile(
    r"(?i)\b(?:hers?|his|he|she|him|theirs?|them|they|patient|pt|client|member|student|moms?|mum|mother|dads?|father|wife|husband|daughter|son|parents?|guardian|grand\w+|aunt|uncle|sister|brother|girl|boy|room|su|sua|seu|hija|madre|mam[áã]e?|padre|ihre?|seine|sa|son|mutter|vater)\b"
)
_MINE = re.compile(
    r"(?i)\b(?:(?<!on )my(?! (?:client|patient|pt|student|person|daughter|son|sister|brother|mom|mother|friend|neighbor|niece|nephew|cousin)\b)|our(?! (?:client|patient|student|member|employee)\b)|your|mine|ours|yours|me (?:at|on|back|directly)|reach (?:me|us)|call (?:me|us)|text me|mi|mein\w*|unser\w*)\b[^\n;]{0,34}$"
)
_OFFICE = re.compile(
    r"(?i)(?:\b(?:fax|office|clinic|direct|desk|unit|ext|front desk|nurse|provider|referring|practice|department|pager|page me|backline|back line|back-line|hotline|answering service|questions?(?: call)?|npi|id|(?:voice|fax|call|message|text)(?:mail)? from|referrer|coordinator|counselor|"
    r"case manager|referral line|authorization|oficina|bureau|büro)\b[^\n,;.]{0,18}|callback \(provider\)\W*|ofc\.? [^\n]{0,30})$"
)
_OURS_AFTER = re.compile(
    r"(?i)\s*[,(]?\s*(that's (?:you|me|us|mine|ours|yours)|nurse|office|front|back ?line|desk|fax|and we will|ext|opt\b|\(?(office|work|fax))"
)

_TRADE = re.compile(
    r"(?i)\b(?:counsel\w*|dr|pcp|manager|director|coordinator|nurse|secretary|assistant|social worker|md|m\.d\.|lcsw|lpc|lmft|np|rn|phd|psyd|pa-c|chaplain|pastor|principal|attorney|paralegal|receptionist|billing|records|clinic|hospital|suite)\b[^\n]{0,40}$"
)
_SENTENCE = re.compile(r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bph)(?<!\btel)(?<!\bno)[.;!?][\"”')]*\s", re.IGNORECASE)
_OUR_LINE = re.compile(
    r"(?i)\W*(?:case manager|care manager|provider|referring \w+|referred by|referrer|ordering \w+|requesting \w+|nurse|coordinator|counselor|caller|callback|call ?back|from|sent by|your name|contact person|questions|pcp|fax)\b[^:\n]{0,20}:"
)


_SURE = 6


def client_phone(body: str, closing: str = "", *, strangers: frozenset[str] = frozenset()) -> str | None:
    """The number at which the client wants to be called, as it was written; None when the text gives none.

    `strangers` are words of the names of others, of the writer above all: a bare number behind one of them is theirs.

    >>> client_phone("Jo Field, 828-555-0143, my direct line is 828-555-0100")
    '828-555-0143'
    """
    best: tuple[int, str] | None = None
    for match in _NUMBER.finditer(body):
        weight = _weight(body, match, strangers)
        if weight > 0 and (best is None or weight > best[0]):
            best = (weight, match[0].strip())
    if best is None:
        for match in _NUMBER.finditer(closing):
            before = closing[max(0, match.start() - 60) : match.start()].rsplit("\n", maxsplit=1)[-1]
            if re.search(r"(?i)\b(her|his|patient|pt|client|mom|dad|mother|father|call (her|him|them))\b", before):
                return match[0].strip()
    return best[1] if best else None


def _weight(text: str, match: re.Match[str], strangers: frozenset[str]) -> int:
    """How surely the number is the client's; 0 is never. The last word that says whose it is counts most."""
    line = text[max(0, match.start() - 70) : match.start()].rsplit("\n", maxsplit=1)[-1]
    before = _SENTENCE.split(line)[-1]
    after = text[match.end() : match.end() + 30]
    people = [found.start() for found in _PERSON.finditer(before)]
    mine = _MINE.search(before)
    if not line.strip():  # alone on its line: it belongs to the line above
        before = text[: match.start()].rstrip()[-60:].rsplit("\n", maxsplit=1)[-1]
    if _OUR_LINE.match(line) or (mine and mine.start() >= max(people, default=0)):
        return 0
    if not people and (_TRADE.search(before) or strangers & set(re.findall(r"[^\W\d_]{3,}", before[-50:].lower()))):
        return 0
    if re.search(r"(?i)\b(?:fax|f:)", line + after[:10].split("\n", maxsplit=1)[0]) and not _PERSON.search(line):
        return 0  # a line of a signature
    if _OFFICE.search(before) or _OURS_AFTER.match(after):
        return 1 if people else 0
    if _OWN.search(before) or _OWN_AFTER.match(after):
        return _SURE
    cue = _THEIRS.search(before)
    own = cue and re.search(r"(?i)\b(?:home|cell|celular|handy)\b", cue[0])
    return 2 + bool(cue) + 2 * bool(people or own) - bool(_RELATION_AFTER.match(after))
