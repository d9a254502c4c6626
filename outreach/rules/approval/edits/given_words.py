"""What a letter becomes when some of its words are given others: in the same form, in the same place, and never said twice.

Law: the old words stand in the letter once. A number or a day gives way to one of its sort, a phrase to a few words; new words that speak to us
and not to the reader are none. Nothing here knows how a wish was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.edits.laid_over import laid_over
from outreach.rules.approval.edits.letter_words import ARTICLES, Word, places, words_in
from outreach.rules.approval.edits.set_against import exchanged_for

_CUE = (
    r"(?:(?:please|pls|just|only|simply|rather|and|so|but|sino|then|it|that|this|those|they|there|we|i|let's|let it|to|be|have|into|now|really|actually|'s|"
    r"it's|that's|its|they're|is|are|was|were|am|should|must|needs to|ought to|has to|can|make|makes|say|says|saying|read|reads|put|use|write|change|set|move|update|switch|fix|correct|call|"
    r"better|maybe rather|the (?:right|correct) (?:one|word|date|day|time|number|room) (?:is|was)|es|son|era|fue|pon|ponle|di|usa|escribe|debe ser|debe decir|with|w/|by|as|got|get|gets|got only|have only|only have)[\s:,]+)*"
)
_LEAD = re.compile(rf"(?i)^[\s,:;.>=-]*{_CUE}")
_TRAIL = re.compile(
    r"(?i)(?:[\s,]+(?:instead|please|pls|plz|now|left|then|again|here|too|in it|in there|in this one|is (?:better|right|correct|enough|what i want|the right one)|(?:works|sounds|reads|fits) better|would (?:be|sound|read) better|would do|will do|por favor|mejor))*[\s.,;!]*$"
)
_VAGUE = re.compile(
    r"(?i)\b(?:keep|leave|something|anything|whatever|another|other|else|later|earlier|sooner|different|differently|shorter|longer|warmer|nicer|softer|better|more|less|maybe|perhaps|or so|about right|wrong|what|send|skip|approve|yes|ok|okay|fine|wait|hold|letter|draft|he|she|they|him|her|them|his|hers|their|theirs|you|me|i|i'll|if|when|until|because|rest|others|take|cut|drop|delete|remove|strike|sentence|paragraph|line|never|neither|nor)\b"
)
"""In new words that are not quoted these are for us and not for the reader."""
_ANOTHER = re.compile(r"(?i),\s*[\w:]+(?: [\w:]+)? (?:for|to|with|into) \w")
"""In new words another change, "breakfast, 9 for 8"."""
_STEPS = frozenset("the on at in to for of el la los las en de".split())  # noqa: SIM905
"""In front of old words the letter has its own."""
_SUBJECT = re.compile(r"(?i)(?:he|she|they|we|i|you|everybody|nobody)\b")
_ARTICLES = frozenset({"the", "a", "an"})
_GLUE = frozenset(
    re.findall(
        r"\S+",
        "the a an it is are was it's its that this there i we i've you have has got get only just now left please pls plz so and but should must be to say says make "
        "change put use write read reads fix correct update set by for with in on at of from then had did move moved moves changed starts begins meets meet started begun "
        "happens takes place they she he que va es son instead here again too",
    )
)
"""Around new words these say nothing of their own."""
TOLD = _GLUE | frozenset("number room date day time hour letter".split())  # noqa: SIM905
"""Around new words that find their own place these say nothing more."""
_ANY_MORE = frozenset("any more anymore now again longer ya más".split())  # noqa: SIM905
_FEW, _NEAR = 6, 4


def given(body: str, old: str, said: str) -> str | bool | None:
    """The body with the words that are said for `old`; False where they do not fit.

    >>> given("Lunch on Monday at 3?", "Monday", "it should be on Tuesday"), given("A call of 15 minutes?", "15 minutes", "make it 20")
    ('Lunch on Tuesday at 3?', 'A call of 20 minutes?')
    >>> given("Lunch on Monday?", "Lunch", "something better")
    False
    """
    new, article = fresh(said), ""
    words, gone = words_in(new), words_in(old)
    if _SUBJECT.match(new) and not any(word.sort for word in gone):
        return False  # "not lunch, she eats at noon" tells why
    while len(words) > 1 and words[0].text.casefold() in _GLUE | _STEPS:
        article = words[0].text if words[0].text.casefold() in _ARTICLES else ""
        new, words = new[words[1].start :], words_in(new[words[1].start :])
    if not words or _VAGUE.search(new) or _ANOTHER.search(new) or len(words) > _FEW + len(gone):
        return False
    over = laid_over(body, new)
    if isinstance(over, str) and not stands_once(over, old):
        return over
    if not any(word.sort for word in gone):
        changed = exchanged_for(body, old, f"{article} {new}".strip())
    elif all(word.sort for word in words) and [word.sort for word in gone if word.sort] == [word.sort for word in words]:
        changed = exchanged_for(body, old, new) if len(gone) == len(words) else _in_its_phrase(body, gone, words)
    else:
        return False
    return changed if isinstance(changed, str) and not repeats(body, changed) else False


def _in_its_phrase(body: str, gone: Sequence[Word], fresh: Sequence[Word]) -> str | bool:
    """A number for the one in a phrase of the letter, "20" for "15 minutes"."""
    mine = iter([word.text for word in fresh])
    said = " ".join(next(mine) if word.sort else word.text for word in gone)
    over = laid_over(body, said)
    return over if over is not None else False


def fresh(text: str) -> str:
    """New words without what leads to them and stands behind them."""
    lead = _LEAD.match(text)
    return _TRAIL.sub("", text[lead.end() :] if lead else text)


def opens_with_glue(text: str) -> bool:
    """Whether a text begins with a word that says nothing of its own, or holds none."""
    words = words_in(text)
    return not words or words[0].text.casefold() in _GLUE | _STEPS


def run(body: str, text: str) -> str | None:
    """Words that stand in the letter once, without articles around them; None where they do not or say nothing."""
    words = words_in(text)
    while words and str(words[0].value) in ARTICLES:
        words = words[1:]
    if not words or not any(word.sort or len(word.text) > 2 for word in words):
        return None
    while len(words) > 1 and words[-1].text.casefold() in _ANY_MORE:
        words = words[:-1]
    said = text[words[0].start : words[-1].end]
    return said if stands_once(body, said) else None


def stands_once(body: str, text: str) -> bool:
    """Whether words stand in a letter exactly once, as they are or as what they mean."""
    return len(places(words_in(body), words_in(text))) == 1


def repeats(before: str, after: str) -> bool:
    """Whether a change says words twice in a row that the letter did not.

    >>> repeats("It starts January 12.", "It starts January It starts January 19."), repeats("three chairs left", "two chairs chairs left")
    (True, True)
    >>> repeats("It is very, very good.", "It is very, very bad.")
    False
    """
    return bool(_doubled(after) - _doubled(before))


def _doubled(text: str) -> set[tuple[str, ...]]:
    """Words that come twice in a row, long ones that come again at once, three that come again."""
    words = re.findall(r"\w+", text.casefold())
    threes = [tuple(words[at : at + 3]) for at in range(len(words) - 2)]
    near = {
        (word,)
        for told in (re.findall(r"\w+", said) for said in re.split(r"[.!?\n]", text.casefold()))
        for at, word in enumerate(told)
        if len(word) >= _NEAR and word in told[at + 1 : at + _NEAR]
    }
    rows = {
        tuple(words[at : at + size])
        for size in (1, 2)
        for at in range(len(words) - 2 * size + 1)
        if words[at : at + size] == words[at + size : at + 2 * size]
    }
    return near | rows | {three for three in threes if threes.count(three) > 1}


def says_something(words: Sequence[Word]) -> bool:
    """Whether a run of words begins and ends with words that say something."""
    return all(word.sort or (word.text.casefold() not in TOLD and len(word.text) > 2) for word in (words[0], words[-1]))
