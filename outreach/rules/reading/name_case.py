"""Text in the letters that people write names in: lines in capitals made small, names that were typed small given their capital.

Every place stays the same, letter by letter, so that what is found in the readable text stands there in the written one. Also here: where
a name is expected, so that "Hope", "Will" and "Tuesday" are names there and words everywhere else.
"""

from __future__ import annotations

import re

from outreach.rules.reading.name_words import CALLINGS, FAMILIES, GIVEN, NEVER, OFFICES, ORGANISATIONS, TITLES, WORDLY
from outreach.rules.reading.numbers import TENS, YOUNG
from outreach.rules.reading.plain_words import PLAIN

MAX = 6000
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LINE = re.compile(r"[^\n]+")
_SCANNED = re.compile(r"(?<=[A-Za-z])[01](?=[A-Za-z])")
_LETTERS = {"0": "o", "1": "i"}
_LEADS = re.compile(
    r"(?i)\b(?:named?(?: is| of)?|name's|names|called|calls (?:him|her|them)sel(?:f|ves)|goes by|known as|surname|kiddo|brother|sister|son|daughter|niece|nephew|cousin|boy|girl|answers? to|(?:son|daughter|boy|girl|brother|sister|kid|name) is|m[rsx]|mrs|miss"
    r"|(?:patient|pt|client|student|member|child|prob|resident|employee|kid)(?: is)?)[.:,!]? ?[\"“']?$"
)
_FOLLOWS = re.compile(
    rf"(?i)[\"”']?(?:(?:,|(?<!day)[.?]| is| \(|,? aged?:?) ?(?:\d\d?(?=\s?(?:[,.;)!?mfxy\n-]|$))(?!-\d|[.,]\d)|(?:{TENS}|{YOUNG})\b(?! (?:to|of)\b))|,? \(?(?:she|he|they)/|,? (?:he|she)'?s \d\d?\b| again(?=\s*\n)| \d\d? ?(?:[mfx]|yo|y/o|yrs?)\b|\W{{1,4}}(?:(?:that|it)'?s|that is|yes|yes,?) (?:her|his|their)(?: real)? name|,? (?:is|was) (?:her|his|their) name)"
)
_FAMILY = re.compile(
    r" ([^\W\d_](?!['’]s\b)[\w'’-]+)| [A-Za-z]\b\.?(?= ?[,(\d])| [b-hj-tv-zB-HJ-TV-Z]\b(?:\.|(?=['’]s\b| (?:is|was|has|needs?|wants?|who|and|just)\b|\n|$))"
)
_SPOKEN_OF = re.compile(r",? (?:(?:he|she|they)(?:['’]|\b)|(?:whose?|whom)\b)")
_VERB = re.compile(
    r" (?:be|call|need|have|not|also|come|want|see|get|go|do|make|take|try|reach|text|e-?mail|contact|start|bring|benefit|never|always|just|help|pay|send|show|tell|know|let|say|stay|use|work)\b"
)
_WITHIN = re.compile(r"(?:^|[^\w'’])[a-z][\w'’]*,? $")
_ENDING = re.compile(r"['’]\w{1,2}$")
_PAIR = re.compile(r" (?:and|&) [A-Z][\w'’-]+ [A-Z]")
_OPENS = re.compile(r"(?:^|[.!?\n])\W*$")
_SIGNED = re.compile(r"(?<![\w.])[a-z]\. ?[a-z]\.(?=,? \d)")
_BEGUN = re.compile(r"(?:^|[.!?\n])\W*([^\W\d_])")
_MOSTLY = 0.6
_AROUND = 40


def readable(text: str) -> str:
    r"""The text with capitals, small letters and scanner's errors undone, place for place.

    >>> readable("PT: GLORIA PENNY   AGE: 55"), readable("Pat1ent Hollis Ames"), readable("got one for u. grace, 34, not ok")
    ('pt: Gloria Penny   age: 55', 'Patient Hollis Ames', 'got one for u. Grace, 34, not ok')
    """
    text = _SCANNED.sub(lambda match: _LETTERS[match[0]], text[:MAX])
    text = _LINE.sub(lambda match: _small(match[0]), text)
    begun = _BEGUN.findall(text)
    return _great(text) if sum(map(str.islower, begun)) > _MOSTLY * len(begun) else text


def expected(text: str, start: int, end: int) -> bool:
    """Whether a name is expected at this place: an age or "she/her" follows, or "named", "my brother", "patient:" leads to it."""
    return _FOLLOWS.match(text, end) is not None or _LEADS.search(text[max(0, start - _AROUND) : start]) is not None


def begins_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word that may be a name is one here: where one is expected, or before a family name ("Tuesday Oakes")."""
    family = _FAMILY.match(text, end)
    if (
        expected(text, start, end)
        or (family and expected(text, start, family.end()))
        or _PAIR.match(text, end)
        or _SPOKEN_OF.match(text, end)
    ):
        return True
    if family is None or not family[1]:
        return family is not None
    low = family[1].lower()
    opening = _OPENS.search(text[max(0, start - _AROUND) : start]) is not None
    return family[1][0].isupper() and not _ordinary(low) and not (opening and low in GIVEN)


def within_a_sentence(text: str, start: int) -> bool:
    """Whether an ordinary word stands before this place, so that a capital here is none of a sentence's beginning."""
    return _WITHIN.search(text[max(0, start - _AROUND) : start]) is not None


def _ordinary(low: str) -> bool:
    return any(low in table for table in (PLAIN, NEVER, ORGANISATIONS, OFFICES, CALLINGS, TITLES))


def _small(line: str) -> str:
    """A line in capitals as people write; any other as it is."""
    letters = [letter for letter in line if letter.isalpha()]
    if len(letters) < 8 or sum(map(str.isupper, letters)) < 0.7 * len(letters):
        return line
    return WORD.sub(lambda match: _cased(match, line), line)


def _cased(match: re.Match[str], line: str) -> str:
    word = match[0]
    low = word.lower()
    named = (low in WORDLY and begins_a_name(line, *match.span())) or (low in FAMILIES and expected(line, *match.span()))
    if len(low) != len(word) or (len(word) > 1 and _ordinary(low) and not named):
        return low if len(low) == len(word) else word
    if low == "a" and not line.startswith(".", match.end()):
        return low
    return word if len(word) < 3 else word.title()


def _great(text: str) -> str:
    """A text without capitals, with one on every word that is a name."""
    letters = list(text)
    named = 0  # words of the name that goes on
    last = -1
    for match in WORD.finditer(text):
        goes_on = 0 < named < 4 and text[last : match.start()] in (" ", "-")
        named = named + 1 if _is_name(match, text, goes_on=goes_on) else 0
        last = match.end()
        if named:
            letters[match.start() : match.end()] = _ENDING.sub(lambda ending: ending[0].lower(), match[0].title())
    return _SIGNED.sub(lambda match: match[0].upper(), "".join(letters))


def _is_name(match: re.Match[str], text: str, *, goes_on: bool) -> bool:
    """Whether a word that was typed small is one of a name."""
    low = match[0]
    if not low.islower() or len(low.title()) != len(low):
        return False
    if len(_ENDING.sub("", low)) == 1:
        return goes_on and _FAMILY.match(text, match.start() - 1) is not None
    if low == "mo" and text[match.start() - 2 : match.start() - 1].isdigit():  # months
        return False
    if low in WORDLY or low in GIVEN:
        return goes_on or (low in GIVEN and not _ordinary(low) and low not in WORDLY) or _begins_small(match, text)
    if goes_on and low in FAMILIES:
        return expected(text, *match.span())
    return not _ordinary(low) and (goes_on or expected(text, *match.span()))


def _begins_small(match: re.Match[str], text: str) -> bool:
    """The same as `begins_a_name` for a word that was typed small: a family name is a word that nobody else writes."""
    family = _FAMILY.match(text, match.end())
    if match[0] in {"will", "may"} and _VERB.match(text, match.end()):
        return False
    strange = family is not None and (not family[1] or not (_ordinary(family[1]) or family[1] in GIVEN))
    whole = family is not None and bool(family[1]) and (not _ordinary(family[1]) or family[1] in FAMILIES)
    return strange or expected(text, match.start(), family.end() if family is not None and whole else match.end())
