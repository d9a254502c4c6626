"""New words that find their own place in a letter: "three openings" over "two openings", "It starts January 19" over "It starts January 12".

Law: words lie over a stretch of the letter where they are the letter's own but for numbers, days and hours, each of which has one of its sort
under it; that stretch must be the only one. A number alone lies over nothing: it needs its thing, its month or its half of the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from outreach.rules.approval.edits.letter_words import ARTICLES, Word, in_figures, in_the_form_of, words_in
from outreach.rules.approval.words.counting import ORDINALS

_FEWEST = 4
_FEWEST_NAMED = 2
_MOSTLY = 0.65
"""So much of a quoted text that has no place word for word must stand there already."""
_LONGEST = 60


def laid_over(body: str, said: str) -> str | bool | None:
    """The body with `said` in its place; False where it fits more than one, None where it fits none or changes nothing.

    >>> laid_over("I have two openings. Call me at two.", "three openings"), laid_over("It starts January 12.", "Jan 19")
    ('I have three openings. Call me at two.', 'It starts January 19.')
    >>> laid_over("On Wednesdays? Or on Tuesday at 10?", "thursday at 11"), laid_over("Come on Monday.", "tues")
    ('On Wednesdays? Or on Thursday at 11?', 'Come on Tuesday.')
    >>> laid_over("I have two openings.", "three"), laid_over("2 places, 3 places", "4 places"), laid_over("I have two openings.", "two openings")
    (None, False, None)
    >>> laid_over("We are on the second floor.", "third floor")
    'We are on the third floor.'
    """
    there, fresh = _solid(words_in(body)), _solid(words_in(said))
    if not _speaks(fresh) or len(fresh) > _LONGEST:
        return None
    spans = [there[at : at + len(fresh)] for at in range(len(there) - len(fresh) + 1)]
    under = [gone for gone in spans if _lies(gone, fresh)]
    alike = [gone for gone in under if all(_ending(old) == _ending(new) for old, new in zip(gone, fresh, strict=True))]
    under = alike if len(alike) == 1 else under
    if not under or any(_same(gone, fresh) for gone in under):
        return None
    return _put(body, under[0], fresh) if len(under) == 1 else False


def names_over(body: str, said: str) -> str | None:
    """The body with a name of several words for the only other that shares one of them, "Green Door" over "Blue Door".

    >>> names_over("Coffee at the Blue Door at 9?", "the Green Door"), names_over("The Blue Door, or the Red Door?", "Green Door")
    ('Coffee at the Green Door at 9?', None)
    """
    there, fresh = words_in(body), _solid(words_in(said))
    if len(fresh) < _FEWEST_NAMED or not all(word.text[0].isupper() and not word.sort for word in fresh):
        return None
    spans = [there[at : at + len(fresh)] for at in range(len(there) - len(fresh) + 1)]
    alike = [
        gone
        for gone in spans
        if all(word.text[0].isupper() for word in gone) and any(map(Word.same, gone, fresh)) and not _same(gone, fresh)
    ]
    if len(alike) != 1:
        return None
    first, last = alike[0][0], alike[0][-1]
    return body[: first.start] + said[fresh[0].start : fresh[-1].end] + body[last.end :]


def anchored(body: str, text: str) -> str | bool | None:
    """The body with a quoted text for the one stretch of it that begins and ends alike and is mostly the same.

    >>> anchored("I read your piece on custody schedules. Tea?", "your article on custody schedules")
    'I read your article on custody schedules. Tea?'
    >>> anchored("I read your piece on custody schedules. Tea?", "your office"), anchored("Tea with you or tea with them?", "tea beside you")
    (None, None)
    """
    there, fresh = words_in(body), words_in(text)
    if not _FEWEST <= len(fresh) <= _LONGEST:
        return None
    values, fits = [_value(word) for word in fresh], list[tuple[float, int, int]]()
    for start, first in enumerate(there):
        for end in range(start + max(1, len(fresh) // 2), min(len(there), start + 2 * len(fresh))):
            if first.same(fresh[0]) and there[end].same(fresh[-1]):
                gone = [_value(word) for word in there[start : end + 1]]
                fits.append((SequenceMatcher(None, gone, values, autojunk=False).ratio(), start, end))
    fits = sorted((fit for fit in fits if fit[0] >= _MOSTLY), reverse=True)
    if not fits or fits[0][0] == 1 or (len(fits) > 1 and fits[1][0] == fits[0][0]):
        return None
    first, last = there[fits[0][1]], there[fits[0][2]]
    head = in_the_form_of(fresh[0], first)
    return body[: first.start] + head + text[fresh[0].end : fresh[-1].end] + body[last.end :]


def _solid(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if str(word.value) not in ARTICLES]


def _speaks(fresh: Sequence[Word]) -> bool:
    """Whether words say which thing they count or which day they are, and hold something that could stand for another."""
    typed = [word for word in fresh if word.sort]
    only = all(word.sort == "number" for word in fresh)
    return (bool(typed) and (not only or len(fresh) > 1)) or any(map(_ranks, fresh))


def _ordinal(word: Word) -> bool:
    return word.sort == "number" and re.fullmatch(r"(?i)\d+[a-z]{2}", word.text) is not None


def _lies(gone: Sequence[Word], fresh: Sequence[Word]) -> bool:
    if all(word.sort == "number" and not _ranks(word) for word in fresh) and not any(map(Word.same, gone, fresh)):
        return False  # "555-0124" over a number that begins alike
    return all(
        old.same(new) or old.sort == new.sort != "" or (_ranks(old) and _ranks(new)) or _counted(old, new, fresh[:at])
        for at, (old, new) in enumerate(zip(gone, fresh, strict=True))
    )


def _ranks(word: Word) -> bool:
    return word.text.casefold() in ORDINALS or _ordinal(word)


def _counted(old: Word, new: Word, before: Sequence[Word]) -> bool:
    """Whether two words are one thing in the singular and the plural, behind a number."""
    one = {str(old.value), str(new.value)}
    return any(word.sort == "number" for word in before) and not old.sort and len({each.removesuffix("s") for each in one}) == 1


def _same(gone: Sequence[Word], fresh: Sequence[Word]) -> bool:
    return all(old.same(new) for old, new in zip(gone, fresh, strict=True))


def _put(body: str, gone: Sequence[Word], fresh: Sequence[Word]) -> str:
    for at, (old, new) in reversed(list(enumerate(zip(gone, fresh, strict=True)))):
        if not old.same(new) and (old.sort or new.sort or _ranks(new) or _single(gone[:at]) or _single(fresh[:at])):
            dated = any(word.sort in ("month", "meridiem") for word in (*fresh[max(0, at - 1) : at], *fresh[at + 1 : at + 2]))
            text = (in_figures if dated else in_the_form_of)(new, old) if old.sort == new.sort else new.text
            body = body[: old.start] + text + body[old.end :]
    return body


def _single(words: Sequence[Word]) -> bool:
    """Whether just one of something is counted."""
    return any(word.sort == "number" and word.value == 1 for word in words)


def _ending(word: Word) -> bool:
    """Whether a weekday stands in the plural: a habit and no date."""
    return word.sort == "weekday" and word.text.casefold().endswith("days")


def _value(word: Word) -> tuple[str, int | str]:
    return word.sort, word.value
