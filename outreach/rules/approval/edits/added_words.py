"""Words that are to come into a letter at a place that she names by the letter's own: 'after "your trust." add "..."', "right after Dear Jo put: ...".

Law: the place stands in the letter once. A whole sentence comes only between two sentences, or under the greeting; other words only where she
says. Where that does not fit the answer is False; None where nothing is added so.
"""

from __future__ import annotations

import re

from outreach.rules.approval.edits.body_changes import PLACES, beside_sentence, ended_with
from outreach.rules.approval.edits.given_words import stands_once
from outreach.rules.approval.edits.letter_words import places, words_in

_ADD = r"(?:please |pls |kindly |also |then )*(?:add|put|insert|write|place|slip in|squeeze in|tuck in|say|append|stick|include|pon|añade|agrega|escribe|mete)(?: in)?(?: (?:the|this|a|an|one more|another|la|una)(?: (?:new|short))?)?(?: (?:sentence|words?|line|phrase|text|bit|frase|l[ií]nea))?"
_WHERE = r"(?:(?:right|just|directly|immediately|straight|justo) )?(?P<where>after|behind|following|before|in front of|ahead of|above|below|under|despu[eé]s de|detr[aá]s de|tras|antes de|delante de)"
_OLD = r"(?P<old>\"[^\"]+\"|(?:the |my )?[^\":;]{2,60}?)"
_NEW = r"(?P<new>\"[^\"]+\"|(?<=: )[^\"]{2,300})"
_FORMS = (
    re.compile(rf"(?is)^\W*{_WHERE} (?:the words? |where it says |la frase |las palabras )?{_OLD},?:? {_ADD}:? {_NEW}\W*$"),
    re.compile(rf"(?is)^\W*{_ADD}:? {_NEW},? {_WHERE} (?:the words? |where it says |la frase |las palabras )?{_OLD}\W*$"),
)
_BEFORE = re.compile(r"(?i)before|front|ahead|above|antes|delante")
_SENTENCE = re.compile(r"(?i)(?:the |my )?(?P<place>first|second|third|last|final|opening|closing|1st|2nd|3rd) (?:sentence|line)")
_NAME = re.compile(r"(?i)(?:the |my )?(?:name|signature|sign.?off|closing)")
_GREETING = re.compile(r"(?i)(?:the )?(?:greeting|salutation|hello|first line)")
_GREETED = re.compile(r"(?i)\A\s*(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)\b[^,:\n]*[,:]?\s*")
_CLOSING = re.compile(r"[A-Z][A-Za-z' ]{2,30},?[ \t]*\n[ \t]*[A-Z][^\n]{0,60}\s*\Z")
"""A closing line with the name under it."""
_WHOLE = re.compile(r"[A-Z¿¡].*[.!?]$", re.DOTALL)


def with_added(body: str, wish: str) -> str | bool | None:
    """The body with the words that a wish puts beside some of its own.

    >>> body = "Dear Jo,\\n\\nThank you for your trust. Shall we talk?\\n\\nMaya"
    >>> def new(wish): return with_added(body, wish).split("\\n\\n")[1]
    >>> new('after "your trust." add the sentence "It helped."'), new('before "Shall we" put "It helped!"')
    ('Thank you for your trust. It helped. Shall we talk?', 'Thank you for your trust. It helped! Shall we talk?')
    >>> new("right after Dear Jo put in: I hope you are well."), new('add "kind" before "trust"')
    ('I hope you are well. Thank you for your trust. Shall we talk?', 'Thank you for your kind trust. Shall we talk?')
    >>> with_added(body, 'after "your" add "It helped."'), with_added(body, "after lunch put it back")
    (False, None)
    """
    said = next((found for form in _FORMS if (found := form.match(wish))), None)
    if said is None:
        return None
    old, new, before = _bare(said["old"]), _bare(said["new"]), _BEFORE.match(said["where"]) is not None
    named = _SENTENCE.fullmatch(old)
    if named:
        return beside_sentence(body, _ended(new), PLACES[named["place"].casefold()], before=before)
    if _NAME.fullmatch(old) and before:
        return ended_with(body, new)
    greeted = _GREETED.match(body)
    there, words = words_in(body), words_in(old)
    in_greeting = greeted is not None and not before and (_GREETING.fullmatch(old) or _within(greeted[0], old))
    if in_greeting and greeted:
        return f"{body[: greeted.end()]}{_ended(new)} {body[greeted.end() :]}" if _WHOLE.match(_ended(new)) else False
    if not words or not stands_once(body, old):
        return False if '"' in said["old"] else None
    at = places(there, words)[0]
    if greeted and there[at].start < greeted.end():
        return False  # whom it greets is said anew as a whole
    return _beside(body, (there[at].start, there[at + len(words) - 1].end), new, before=before)


def _beside(body: str, place: tuple[int, int], new: str, *, before: bool) -> str | bool:
    """The body with new words in front of a place or behind it."""
    start, end = place
    if before:
        heads = re.search(r"(?:[.!?][\"')]?\s+|\n\s*|\A)$", body[:start]) is not None
        gap = "\n\n" if _CLOSING.match(body, start) and body[:start].endswith("\n") else " "
        return f"{body[:start]}{_ended(new) if heads else new}{gap}{body[start:]}" if heads or not _WHOLE.match(new) else False
    mark = re.match(r"[.!?]+(?=\s|$)", body[end:])
    if not _WHOLE.match(_ended(new) if mark else new):
        return f"{body[:end]} {new}{body[end:]}"
    return f"{body[: end + mark.end()]} {_ended(new)}{body[end + mark.end() :]}" if mark else False


def _within(greeting: str, old: str) -> bool:
    said = old.strip(" ,.:").casefold()
    return len(said) > 3 and greeting.strip(" ,.:\n").casefold() in (said, f"dear {said}")


def _ended(new: str) -> str:
    """A sentence with its full stop."""
    return f"{new}." if re.match(r"[A-Z¿¡]", new) and re.search(r"[^\W_]$", new) and " " in new else new


def _bare(words: str) -> str:
    words = words.strip()
    return words[1:-1].strip() if words.startswith('"') and words.endswith('"') and len(words) > 1 else words.rstrip(",;")
