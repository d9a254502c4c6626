"""A wish with words in quotation marks, read by the letter: of two such texts the one that stands in it is the old one, a single one is old
where it stands there and otherwise finds its own place.

Law: words that she keeps or refuses stay as they are; where that, or which of two texts is the old one, cannot be told, the answer is False. None
where nothing is wished that could be placed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.edits.body_changes import PLACES, beside_sentence
from outreach.rules.approval.edits.given_words import given, repeats, says_something, stands_once
from outreach.rules.approval.edits.laid_over import anchored, laid_over
from outreach.rules.approval.edits.letter_words import places, words_in
from outreach.rules.approval.edits.set_against import exchanged_for

_KEPT = re.compile(
    r"(?i)\b(?:keep|kept|leave|stick with|stay with|prefer|like|love|no need to (?:change|touch)|don't (?:change|touch|drop|cut)|mant[eé]n|deja)\s+(?:it (?:at|as) |the |my |a )*$"
)
"""Before the letter's own words these leave them alone."""
_REFUSED = re.compile(
    r"(?i)\b(?:not|no|never|nor|than|over|without|instead of|in place of|rather than|en vez de|en lugar de|[a-z]+n't(?: (?:say|use|want|write|put))?)\s*(?:the |a |an )?$"
)
"""Before new words these say that they are none."""
_BESIDE = re.compile(
    r"(?i)\b(?P<where>right after|just after|after|behind|following|right before|just before|before|in front of|despu[eé]s de|tras|antes de|delante de)\s+(?:the (?:words?|sentence|line) )?$"
)
_CHANGES_IT = re.compile(r"(?i)\b(?:change|replace|swap|turn|cambia|sustituye|reemplaza)\s+(?:the \w+ )?$")
"""Right before quoted words these say that they are the old ones."""
_BEHIND_NEW = re.compile(
    r"(?i)[\s.,;:!()-]*(?:(?:instead|please|pls|now|here|there|then|too|first|is|are|would be|will do|sounds?|reads?|works?|much|better|enough|nicer|right|correct|fine|good|what i want|in its place|in|the|letter|por favor|mejor|en su lugar|as well|also|and|\d)\b[\s.,;:!()-]*)*"
)
"""Behind the last words these say nothing against them."""
_ADDS = re.compile(r"(?i)\b(?:add|insert|include|squeeze in|agrega|añade|inserta)\b")
_AT_SENTENCE = re.compile(
    r"(?i)\b(?P<where>after|behind|before) the (?P<place>first|second|third|last|final|opening|closing|1st|2nd|3rd) (?:sentence|line)\b"
)
_BEFORE = re.compile(r"(?i)before|front|antes|delante")
_DROPPED = re.compile(
    r"(?i)(?:\b(?:drop|delete|remove|cut|strike|omit|lose|skip|leave out|take out|get rid of|kill|nix|scratch|without|minus|no|ditch|quita|borra|elimina|sin)\s+(?:the (?:words?|phrase|sentence|line|bit|part) |where it says |la frase )*$)"
)
_FAULT = r"(?:is|are|was|were|'s|isn't|wasn't|aren't|sounds?|seems?|looks?|feels?|reads?|has|es|está|suena|no es)"
FAULTED = re.compile(
    rf"(?i)^[\s,:-]*(?:(?:the|that|this|well|hmm|oh|i think|the (?:word|phrase|line|sentence|part|bit)|where it says)\s+)*(?P<old>\"[^\"]+\"|[^\".,;:!?]{{2,60}}?)\s+(?:now |just |really |still )*(?P<why>{_FAULT}\b[^\".;:!?]{{0,50}}?)(?:[.,;:!]+\s*|\s+-+\s+|\s+so\s+)(?P<new>.+)$"
)
"""Something is said against words of the letter, and others follow."""
OLD_NEW = re.compile(
    r"(?i)^[\s,:-]*(?:(?:please|pls|the|from|de)\s+)*(?P<old>\"[^\"]+\"|[^\".,;:!?]{2,60}?)\s*(?:\s(?:should (?:be|say|read)|must be|ought to be|needs to be|becomes|is now|are now|debe ser)\s|\s?[-=]*>\s?|(?<=\"):\s)\s*(?P<new>\"[^\"]*\"|[^\".;:!?>]{1,60}?)[\s.!]*$"
)
_AGAINST_BEHIND = re.compile(
    r"(?i)^\W*(?:instead of|and not|not|rather than|in place of|for|where (?:it|you|i) (?:now )?(?:says?|has|have|reads?|wrote)|en vez de|en lugar de|y no|no)\s+(?P<old>[^.,;:!?]{1,60}?)(?=\s*(?:[.,;:!?]|$))"
)
_AGAINST_AHEAD = re.compile(
    r"(?i)(?:^|.*?\s)(?P<old>[^.,;:!?]{1,80}?)[\s:,]*(?:\s(?:should|must|ought to|needs to|has to) (?:be|say|read)|\sto|\sinto|\swith|\s?[-=]+>|\sis now|\sbecomes|\sdebe (?:ser|decir)|\spor)\W*$"
)
"""Such as 'not the fundraiser', 'change fundraiser to'."""
_FEW = 6


def pairs(body: str, wish: str, quotes: Sequence[re.Match[str]]) -> str | bool | None:
    """Quoted words two by two: of each pair the one that stands in the letter is the old one."""
    if len(quotes) % 2:
        return None
    start = 0
    for one, other in zip(quotes[::2], quotes[1::2], strict=True):
        there = [quote for quote in (one, other) if stands_once(body, quote[1])]
        if len(there) != 1:
            return False if there or start else None
        old, new = (one, other) if there[0] is one else (other, one)
        if new is one and _CHANGES_IT.search(wish[start : one.start()]):
            return False  # 'change "finals" to "exams"' in a letter that says exams
        before_old, before_new = (wish[start if quote is one else one.end() : quote.start()] for quote in (old, new))
        beside = _BESIDE.search(before_old)
        if beside or _ADDS.search(wish[start : one.start()]):
            if not beside or _REFUSED.search(before_new):
                return False
            body = _put_beside(body, old[1], new[1], before=bool(_BEFORE.match(beside["where"])))
        elif _KEPT.search(before_old) or (_REFUSED.search(before_new) and not _REFUSED.search(before_old)):
            return False
        else:
            changed = exchanged_for(body, old[1], f'"{new[1]}"')
            if not isinstance(changed, str):
                return False
            body = changed
        start = other.end()
    return body if _BEHIND_NEW.fullmatch(wish[start:]) else False


def _put_beside(body: str, old: str, new: str, *, before: bool) -> str:
    """The body with more words right before or behind some of its own."""
    there, said = words_in(body), words_in(old)
    at = places(there, said)[0]
    start, end = there[at].start, there[at + len(said) - 1].end
    mark = re.match(r"[.!?]+(?=\s|$)", body[end:])
    end += mark.end() if mark and re.search(r"[.!?]$", old + new) and re.search(r"[.!?]$", new) else 0
    return f"{body[:start]}{new} {body[start:]}" if before else f"{body[:end]} {new}{body[end:]}"


def of_one_quote(body: str, wish: str, quote: re.Match[str]) -> str | bool | None:
    """One text in quotation marks: of the letter itself, with new words or a refusal beside it, or what is to stand in it."""
    ahead, behind = wish[: quote.start()], wish[quote.end() :]
    if places(words_in(body), words_in(quote[1])):
        if not stands_once(body, quote[1]):
            return False
        if _DROPPED.search(ahead) and not behind.strip(" .!"):
            return None
        faulted = FAULTED.match(wish[quote.start() :]) or OLD_NEW.match(wish[quote.start() :])
        return given(body, quote[1], faulted["new"]) if faulted and '"' not in faulted["new"] else None
    if _ADDS.search(ahead) or _REFUSED.search(ahead):
        beside = _AT_SENTENCE.search(behind) or _AT_SENTENCE.search(ahead)
        return (
            beside_sentence(body, quote[1], PLACES[beside["place"].casefold()], before=beside["where"] == "before")
            if beside
            else None
        )
    placed = laid_over(body, quote[1]) or anchored(body, quote[1])
    spoken = _spoken_of(body, ahead, behind)
    if isinstance(placed, str):
        return placed if spoken is None or not stands_once(placed, spoken) or spoken in quote[1] else False
    if spoken is None:
        return None
    changed = exchanged_for(body, spoken, f'"{quote[1]}"')
    return changed if isinstance(changed, str) and not repeats(body, changed) else False


def _spoken_of(body: str, ahead: str, behind: str) -> str | None:
    """The letter's own words that she sets against a text in quotation marks, without being quoted themselves."""
    said = _AGAINST_BEHIND.match(behind) or _AGAINST_AHEAD.search(ahead)
    words = words_in(said["old"]) if said else ()
    for start, word in enumerate(words[-_FEW:], len(words[-_FEW:]) and max(0, len(words) - _FEW)):
        old = said["old"][word.start :] if said else ""
        if says_something(words[start : start + 1]) and stands_once(body, old):
            return old
    return None
