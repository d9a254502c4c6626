"""Words between single quotation marks, as words between double ones: "'last week' is not right" and '"last week" is not right' say the same.

Law: an apostrophe is no quotation mark. One opens only behind a blank or a bracket and before a letter or a digit, and closes only behind a
letter, a digit or an end mark, on the same line; what is quoted holds at least three characters and no other mark.
"""

from __future__ import annotations

import re

from outreach.rules.approval.words.plain import plain

_SINGLE = re.compile(
    r"(?:(?<=[\s(\[:,-])|^)'(?=[^\W_])(?P<words>[^'\"\n]*(?:[^\W_]'[^\W_][^'\"\n]*)*(?<=[\w.!?,]))'(?![\w'])", re.MULTILINE
)


def in_double_quotes(words: str) -> str:
    """The words with double quotation marks only.

    >>> in_double_quotes("2: 'last week' is wrong, say 'on Monday'."), in_double_quotes("the mothers' and the fathers' group, get 'em")
    ('2: "last week" is wrong, say "on Monday".', "the mothers' and the fathers' group, get 'em")
    >>> in_double_quotes("put 'it's on me' there")
    'put "it\\'s on me" there'
    """
    said = plain(words) if re.search(r"['\u2018\u2019\u201b\u00b4`]", words) else words
    return _SINGLE.sub(lambda found: f'"{found["words"]}"' if len(found["words"]) > 2 else found[0], said)
