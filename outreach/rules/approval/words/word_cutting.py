"""An answer cut into words: folded, each number, date, amount, address, code and mark for itself.

Law: every character that is no blank comes out again, in its place; what a word means is the lexer's affair.
"""

from __future__ import annotations

import re

from outreach.rules.approval.words.lexicon import LEXICON
from outreach.rules.approval.words.plain import folded

_WORD = re.compile(
    r"""[\w.+-]+@[\w-]+(?:\.[\w-]+)+            # an address
      | \br-?\d+\b | \b[qcp]\d+\b                  # R-26, Q1, a card C1, a promise P1
      | \d{4}-\d{1,2}-\d{1,2} | \d{1,2}/\d{1,2}(?:/\d{2,4})? | \d{1,2}:\d{2}(?:\s?[ap]m)?
      | [$€£]\s?\d+(?:[.,]\d+)* | \d+\.\d+ | \d{1,3}(?:,\d{3})+ | \d+\s?% | \d{1,2}(?:st|nd|rd|th)\b | \d+(?:m|min|mins|h|hr|hrs|am|pm|k|yo|d|w)\b
      | '[a-z]+\b | \d+ | [^\W\d_]+(?:'[^\W\d_]+)* | \.\.+ | [^\s\w] | _""",
    re.VERBOSE,
)
_NOUN = re.compile(
    r"(?i)\b(?:the )?thank-you(?=s?\s*(?:[:=]|\b(?:ok|okay|yes|no|fine|good|later|skip|can|is|are|looks?|to|for)\b))"
)
"""With its hyphen and a verdict behind it this is a letter and no thanks."""

_PAGED = re.compile(r"(?i)(?<![\w-])(?P<count>\d{1,2})-(?=pagers?\b)")
"""Such as "my 1-pager": what has that many pages, and no letter's number."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_KNOWN = frozenset(word for phrase in LEXICON for word in phrase)


def words_of(text: str) -> list[str]:
    """Folded words, numbers and marks.

    >>> words_of("Don't send #2 -- R-26 at 10:30, $25, 45m!")
    ['do', 'not', 'send', '#', '2', '-', '-', 'r-26', 'at', '10:30', ',', '$25', ',', '45m', '!']
    >>> words_of("loooks goood, sooo booo")
    ['looks', 'good', ',', 'so', 'booo']
    """
    return [_short(word) for word in _WORD.findall(folded(_PAGED.sub(r"\g<count> ", _NOUN.sub("the thank you", text))))]


def _short(word: str) -> str:
    """A word that is drawn out, "loooks", as it is written, where a table knows it so."""
    spellings = (_DRAWN_OUT.sub(letters, word) for letters in (r"\1\1", r"\1"))
    return next((spelled for spelled in spellings if spelled in _KNOWN), word) if _DRAWN_OUT.search(word) else word
