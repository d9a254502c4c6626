"""Whether what she tells of a talk sounds as if a client came with it: then the receipt asks, for a referral is logged by a word of hers alone.

Law: only a question follows; a talk about teens in general ("talked about groups for teens") asks for nothing.
"""

from __future__ import annotations

import re

_CLIENT = r"(?:teen\w*|kid|child|girl|boy|couple|family|patient|client|student|adult|man|woman|mother|mom|father|dad|parishioner|(?:\d{1,2}|\w+)[- ]year[- ]old)"
_ONE = rf"(?:an?|one(?: of (?:her|his|their|my))?|another|two|some|her|his|their) (?:[\w-]+ ){{0,3}}?{_CLIENT}s?\b"
_SENT = re.compile(
    rf"(?i)\b(?:send|sends|sending|sent|refer|refers|referring|referred|has|have|got|passing|giving)\b(?: (?:me|us|over|along|got|on))* {_ONE}"
    rf"|^\W*{_ONE}|\babout {_ONE}[^.]*\b(?:refer|send|for (?:me|us))\b|\b{_ONE}[^.]*\b(?:will|is going to|wants? to|should|may|might) (?:call|ring|write|contact|come|see (?:me|us))\b"
    r"|\b(?:a|new|another) (?:client|referral|patient) for (?:me|us)\b|\bgave (?:\w+ ){1,3}my (?:name|number|card)\b"
)


def perhaps_sent(text: str) -> bool:
    """Whether a client may have been sent in that talk.

    >>> [perhaps_sent(each) for each in ("he has a teen for me", "a family she wants to refer", "she's sending a 14-year-old with panic", "gave a patient my number")]
    [True, True, True, True]
    >>> [perhaps_sent(each) for each in ("talked about groups for teens", "she wants to meet next week", "her daughter starts college", "")]
    [False, False, False, False]
    """
    return _SENT.search(text) is not None
