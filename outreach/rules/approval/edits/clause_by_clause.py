"""A wish for other words read clause by clause: every clause is a change of one letter's words, names that letter, lets it go, keeps it here,
or only tells something.

Law: all of the sentence is accounted for, or nothing is: one clause that is none of these, and there is no reading. The changes follow each other in
the same letter, each in words that stand in it. What tells of a day or a number that the letter has otherwise keeps it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from outreach.model.command import Action, Approve, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.added_words import with_added
from outreach.rules.approval.edits.by_the_letter import by_the_letter
from outreach.rules.approval.edits.change_wishes import changed
from outreach.rules.approval.edits.given_words import stands_once
from outreach.rules.approval.edits.letter_words import NO_TITLE
from outreach.rules.approval.edits.letters_meant import agreeing, letters_meant, named
from outreach.rules.approval.edits.reasons import taken_in
from outreach.rules.approval.edits.second_reading import held_by, names_another, sound
from outreach.rules.approval.edits.sent_along import keeps, lets_go, stays
from outreach.rules.approval.edits.set_against import contrasted
from outreach.rules.approval.edits.set_for import set_for
from outreach.rules.approval.edits.sound_edit import unsettled
from outreach.rules.approval.edits.tellings import settles_nothing, tells
from outreach.rules.approval.words.closings import thanks_only
from outreach.rules.approval.words.lexicon import Role

_CUT = re.compile(
    rf"\s*[,;:]\s+|{NO_TITLE}[.!]+\s+|(?<=[.!?]\")\s+(?=[A-Z])|\s+-+\s+|\s*[()]\s*|\s+(?=(?:and|then|but|so|because|since|y|pero|porque|que)\s)"
)
_NOTHING = re.compile(r"(?i)[\s.,;:!()-]*(?:and|then|but|so|y|pero)?[\s.,;:!()-]*")
_QUOTED = re.compile(r"\"[^\"]*\"")
_JOINED = re.compile(
    r"(?i)^[\s,;:-]*(?:(?:and|but|also|then|so|please|pls|kindly|just|oh|ah|ok|okay|well|y|pero|tambi[eé]n|they say|it seems|could you|can you|would you|i'd like you to|i want you to|let's)\b[,:]?\s+)*"
)
_SOFT = re.compile(
    r"(?i)[\s,]*\b(?:by now|these days|nowadays|at present|as of (?:now|today)|in fact|in the meantime|as it happens|it turns out|turns out|of course|obviously|to be (?:exact|precise)|only|ahora|ya)\b(?=\s*(?:[,.!]|$|\b(?:not|instead|rather|no)\b))|[\s,]+now\b(?=\s*(?:[,.!]|$|\b(?:not|instead|rather)\b))"
)
"""Beside new words these only say since when, or how sure she is."""
_I_MEAN = re.compile(
    r"(?i)^\W*(?:(?:and|but)\s+)?(?:i mean |i'm (?:talking|speaking) (?:about|of) |this is (?:for|about) |that's (?:for|about|in) |it's (?:for|in) |meaning )?(?P<who>.*?)(?:,? (?:i mean|that is|i meant|of course))?\W*$"
)
_TO_US = re.compile(
    r"(?i)^\W*(?:dear|hi|hello|hey|good morning|good evening|hola)(?: (?:dear )?(?:assistant|outreach|team|there|you|all|robot|computer|friend|helper))?\W*$"
)
_FOR_IT = re.compile(r"(?i)(?<!not )(?<!n't )\b(?:right|correct|true|good|fine|better|best|ok|okay|perfect|stays?|works)\b")
_BLANKS = re.compile(r" {2,}")
_SHORT = 2
_COURTESY = re.compile(r"(?i)(?:,? (?:first|please|pls|por favor))+[\s.!]*$")
_SWAPS = re.compile(r"(?i)(?:change|replace|swap|cambia|sustituye|reemplaza)\s")
_LEFT = re.compile(
    r"(?i)^\W*(?:(?:so|and|that leaves|leaving|leave|keep|keeping|just|only|solo|sólo|queda|deja)\s+)+(?:the |el |la )?(?P<what>[^\".,;:!?]{2,40}?)(?: (?:then|now))?\W*$"
)
_MOST_CLAUSES, _MOST_TRIES, _LONGEST_CORE = 10, 60, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """How far a sentence is read: the clause that is next, the letter's words by now, and what was said of it."""

    at: int
    draft: ShownDraft
    wished: bool = False
    sends: bool = False
    kept: bool = False
    told: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One sentence read for one letter."""

    text: str
    clauses: tuple[tuple[int, int], ...]
    shown: ShownDraft
    context: Context
    tries: int = 0
    made: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def said(self, start: int, end: int) -> str:
        """The words of some clauses."""
        return self.text[self.clauses[start][0] : self.clauses[end - 1][1]]


def by_clauses(text: str, context: Context) -> tuple[Action, ...] | None:
    """The new body that a sentence asks for when every clause of it is understood, with an approval where it lets the letter go; else None."""
    found: dict[int, tuple[Action, ...]] = {}
    for draft, wish in _letters(text, context):
        actions = of_one(draft, wish, context) if draft.n not in found else None
        if actions:
            found[draft.n] = actions
    return next(iter(found.values())) if len(found) == 1 else None


def _letters(text: str, context: Context) -> Iterator[tuple[ShownDraft, str]]:
    """The letters that a sentence may mean, with its words: named beside the wish, or in a clause of its own."""
    meant = agreeing(letters_meant(text, context))
    yield from ((each.draft, each.wish) for each in meant)
    holding = None if meant else held_by(text, context)
    if holding is not None:
        yield holding, text
    elif not meant:
        for start, end in _clauses(text):
            draft = _named_alone(text[start:end], context)
            if draft is not None:
                yield draft, text


def of_one(draft: ShownDraft, wish: str, context: Context) -> tuple[Action, ...] | None:
    """The new body that a wish asks for in one letter, with an approval where it lets it go; None where one clause of it is not understood."""
    clauses = _clauses(wish)
    if names_another(wish, draft.n, context):
        return None
    if not 0 < len(clauses) <= _MOST_CLAUSES or "?" in _QUOTED.sub("", wish) or wish.count('"') % 2:
        return None
    reading = _Reading(text=wish, clauses=clauses, shown=draft, context=context)
    way = _walk(_Way(at=0, draft=draft), reading)
    if way is None or taken_in(wish, way.draft.body) or unsettled(draft.body, way.draft.body, wish):
        return None
    clear = all(settles_nothing(told, draft.body, way.draft.body, context) for told in way.told)
    sends = way.sends and clear and not way.kept
    return (Edit(item=draft.n, text=way.draft.body), *((Approve(item=draft.n),) if sends else ()))


def _clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses begin and end; inside quotation marks none does."""
    masked = _QUOTED.sub(lambda found: '"' + "_" * (len(found[0]) - 3) + found[0][-2:] if len(found[0]) > 2 else found[0], text)
    spans, start = list[tuple[int, int]](), 0
    for cut in islice(_CUT.finditer(masked), 4 * _MOST_CLAUSES):
        spans.append((start, cut.start()))
        start = cut.end()
    return tuple(span for span in (*spans, (start, len(text))) if not _NOTHING.fullmatch(text[slice(*span)]))


def _walk(way: _Way, reading: _Reading) -> _Way | None:
    """The first way through all clauses that are left; None where one of them is nothing that we know."""
    if way.at == len(reading.clauses):
        return way if way.wished and way.draft.body != reading.shown.body else None
    return next((done for step in _steps(way, reading) if (done := _walk(step, reading)) is not None), None)


def _steps(way: _Way, reading: _Reading) -> Iterator[_Way]:
    """What the next clauses may be, the shortest reading first."""
    last = len(reading.clauses)
    n, context = way.draft.n, reading.context
    said = reading.said(way.at, way.at + 1)
    if _TO_US.match(said) or thanks_only([said]):
        yield replace(way, at=way.at + 1)
        return
    alone = _named_alone(said, context)
    if alone is not None:
        yield from (replace(way, at=way.at + 1) for _ in range(alone.n == n))
        return
    for end in range(way.at + 1, min(last, way.at + _LONGEST_CORE) + 1) if not way.sends else ():
        body = _made(way.draft, reading.said(way.at, end), reading)
        if body is not None:
            yield replace(way, at=end, draft=replace(way.draft, body=body), wished=True)
    for end in range(way.at + 1, min(last, way.at + 2) + 1) if way.wished else ():
        if lets_go(reading.said(way.at, end), context, n):
            yield replace(way, at=end, sends=True)
    if stays(said) or _only_left(said, way.draft.body):
        yield replace(way, at=way.at + 1)
    elif keeps(said, context, beside=True):
        yield replace(way, at=way.at + 1, kept=True)
    elif (tells(said, n, context) and not _stands_by(said, reading.shown.body, way.draft.body)) or _only_gone(
        said, reading.shown.body, way.draft.body
    ):
        yield replace(way, at=way.at + 1, told=(*way.told, said))


def _made(draft: ShownDraft, said: str, reading: _Reading) -> str | None:
    """The body as some clauses wish it; None where they wish nothing that comes out whole."""
    key = (draft.body, said)
    if key not in reading.made:
        reading.tries += 1
        reading.made[key] = _changed(draft, said, reading.context) if reading.tries <= _MOST_TRIES else None
    return reading.made[key]


def _changed(draft: ShownDraft, said: str, context: Context) -> str | None:
    lead = _JOINED.match(said)
    core = _BLANKS.sub(" ", _COURTESY.sub("", said[lead.end() :] if lead else said))
    if _doubted(core, context):
        return None
    for wish in dict.fromkeys((core.rstrip(" ,;"), _without_soft(core))):
        swapped = changed(draft, wish)
        if swapped is False and _SWAPS.match(wish):
            return None  # "change free to to please": its words fit no place, and none of them is to be found elsewhere
        for made in (
            with_added(draft.body, wish),
            set_for(draft.body, wish),
            swapped if _SWAPS.match(wish) else None,
            contrasted(draft.body, wish),
            by_the_letter(draft.body, wish),
            swapped,
        ):
            if isinstance(made, str) and made != draft.body and sound(draft.body, made, context):
                return made
    return None


def _without_soft(core: str) -> str:
    """A wish without the words that only soften it; what is quoted stays."""
    parts = re.split(r"(\"[^\"]*\")", core)
    return "".join(part if part.startswith('"') else _SOFT.sub("", part) for part in parts).rstrip(" ,;.!")


def _doubted(core: str, context: Context) -> bool:
    """Whether clauses hold a doubt, a condition or another letter: no change is read from them."""
    unquoted = re.sub(r"(?i)\b(?:rather than|rather|should (?:be|say|read)|after|behind|before)\b", " ", _QUOTED.sub(" ", core))
    wish, _, words = unquoted.partition(": ")
    roles = {token.role for token in lex(wish, context)}
    hoped = {token.role for token in lex(words, context)} - {Role.HEDGE}  # "I hope you are well" is for the reader
    return not (roles | hoped).isdisjoint({Role.HEDGE, Role.CONDITION, Role.RETRACTION, Role.LATER, Role.EXCEPT})


def _named_alone(said: str, context: Context) -> ShownDraft | None:
    """The one letter that a clause names, saying nothing else."""
    found = _I_MEAN.match(said)
    who = re.sub(r"(?i)^(?:in|for|on|to|about|with|w/|en|para|con)\s+", "", found["who"]) if found else said
    if '"' in said or not who or re.fullmatch(r"\W*\d{1,2}\W*", who):
        return None
    tokens = lex(who, context)
    return named(who, context) if not any(token.role in (Role.YES, Role.MILD, Role.BUT) for token in tokens) else None


def _stands_by(said: str, before: str, after: str) -> bool:
    """Whether what is told speaks for words that a change took out, "nine is right"."""
    gone = {word for word in _gone(before, after) if len(word) > _SHORT}
    return bool(gone & set(re.findall(r"\w+", said.casefold()))) and _FOR_IT.search(said) is not None


def _gone(before: str, after: str) -> set[str]:
    return set(re.findall(r"\w+", before.casefold())) - set(re.findall(r"\w+", after.casefold()))


def _only_left(said: str, after: str) -> bool:
    """Whether a clause says nothing but what a change has left in the letter, "only the 16th"."""
    left = _LEFT.match(said)
    return left is not None and stands_once(after, left["what"])


def _only_gone(said: str, before: str, after: str) -> bool:
    """Whether a clause holds nothing but words that a change took out, and that they are not wanted: "Cigna, never again"."""
    gone = _gone(before, after)
    words = re.findall(r"\w+", said.casefold())
    return bool(words) and gone.union(
        (
            "never",
            "again",
            "the",
            "a",
            "thing",
            "bit",
            "part",
            "one",
            "about",
            "no",
            "not",
            "more",
            "any",
            "anymore",
            "longer",
            "is",
            "out",
            "gone",
            "over",
        )
    ).issuperset(words)
