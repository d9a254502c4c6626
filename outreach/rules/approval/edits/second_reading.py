"""A wish for other words read a second time, by the letter: where the first reading found no change in it, or one that did not come out whole.

Law: a change that repeats words, tears a sentence or takes in what was said of sending is none; it is read again (`by_the_letter`) and otherwise
asked. The letter must be named, be the only one, or alone hold the words that she quotes. A doubt or a condition beside the wish makes it a question.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from outreach.model.command import Action, Approve, Ask, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.by_the_letter import by_the_letter
from outreach.rules.approval.edits.given_words import repeats
from outreach.rules.approval.edits.letter_words import places, words_in
from outreach.rules.approval.edits.letters_meant import agreeing, letters_meant
from outreach.rules.approval.edits.parts_named import part_named
from outreach.rules.approval.edits.reasons import reason_in
from outreach.rules.approval.edits.sent_along import sent_along
from outreach.rules.approval.edits.sound_edit import stands
from outreach.rules.approval.words.lexicon import Role

ONCE = "I do not find those words exactly once in it"
_QUOTED = re.compile(r"\"[^\"]*\"")
_BEHIND = re.compile(r"(?i)\s*[,;]\s*|\s+(?:and|then|y)\s+|\s+-+\s+")
_POLITE = re.compile(
    r"(?i)\b(?:(?:should|shld|shd|would|will) (?:say|be|read|have)|should|(?:could|would) you|(?:would|'d|i'd) (?:rather|prefer|like)|rather than|rather|not or|can you)\b|'d\b"
)
_PLACE = re.compile(r"(?i)\b(?:after|before)(?= (?:the )?(?:\"|(?:words?|first|second|third|last|final|opening|closing)\b))")
"""Where words go, and no condition."""
_SETS_AGAINST = re.compile(r"(?i)^[^\"]*\b(?:not|instead of|rather than)\b[^\"]*$")
_ARROW = re.compile(r"[-=]>")
_VERDICT_LAST = re.compile(r"(?i)\s(?:ok|okay|yes|send|approved?|skip|pls|plz|thx)[.!?]*$")
_ANOTHER = re.compile(r"(?i)\b(?:in|edit|skip|send|approve|hold|letter|number|draft|no)\s+#?(?P<n>\d{1,2})\b(?!:)")
_FEWEST = 8
"""Characters of a quotation that only one letter holds."""


def read_again(text: str, told: tuple[Action, ...] | None, context: Context) -> tuple[Action, ...] | None:
    """What a wish comes to, where `told` is its first reading: that one if it is whole, else the letter's own, else a question."""
    first = told[0] if told else None
    if isinstance(first, Edit) and _whole(first, context) and not (_SETS_AGAINST.search(text) and _only_shorter(first, context)):
        return told
    again = _by_letter(text, context)
    if again is not None or not isinstance(first, Edit):
        return again or told
    return (Ask(item=first.item, why=ONCE),)


def sound(before: str, after: str, context: Context) -> bool:
    """Whether new words stand where they were put, say nothing twice, and nothing that was said of sending is among them."""
    return not repeats(before, after) and stands(before, after) and not _overheard(before, after, context)


def _whole(edit: Edit, context: Context) -> bool:
    draft = context.digest.draft(edit.item)
    return draft is not None and sound(draft.body, edit.text, context)


def _only_shorter(edit: Edit, context: Context) -> bool:
    """Whether words only went, where others should have come for them."""
    draft = context.digest.draft(edit.item)
    new, old = edit.text.split(), draft.body.split() if draft is not None else []
    return len(new) < len(old) and not set(new) - set(old)


def _overheard(before: str, after: str, context: Context) -> bool:
    """Whether the new words end in a verdict that was meant for us, "Warmly, don't send yet"."""
    old, new = before.split(), after.split()
    codes = difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    added = [" ".join(new[start:end]) for tag, _, _, start, end in codes if tag in ("insert", "replace")]
    if any(_ARROW.search(words) or _VERDICT_LAST.search(words) for words in added):
        return True
    behind = [part for words in added for part in _BEHIND.split(words)[1:]]
    return any((read := sentence(lex(part, context))).said or read.bare for part in behind)


def _by_letter(text: str, context: Context) -> tuple[Action, ...] | None:
    sent = sent_along(text, context)
    fits: dict[int, str] = {}
    misfits: list[int] = []
    for draft, wish in _targets(text if sent is None else text[:sent], context):
        if names_another(wish, draft.n, context):
            continue
        body = by_the_letter(draft.body, wish)
        if isinstance(body, str) and body != draft.body and stands(draft.body, body) and not repeats(draft.body, body):
            if _doubtful(wish, context):
                return (Ask(item=draft.n, why=ONCE),)
            fits.setdefault(draft.n, body)
        elif (body is not None and '"' in wish) or part_named(draft.body, wish):
            misfits.append(draft.n)
    if len(fits) == 1:
        (n, body), *_ = fits.items()
        return (Edit(item=n, text=body), *((Approve(item=n),) if sent is not None else ()))
    asked = sorted({*fits, *misfits})
    return (Ask(item=asked[0], why=ONCE),) if len(asked) == 1 else None


def names_another(wish: str, n: int, context: Context) -> bool:
    """Whether a wish goes on to speak of another letter, "send 1, in 2 say Thursday"."""
    unquoted = _QUOTED.sub(" , ", wish)
    tokens = [token for token in lex(unquoted, context) if token.role is Role.ITEM and token.sort in ("name", "rest")]
    numbers = {int(found["n"]) for found in _ANOTHER.finditer(unquoted)} & set(context.numbers)
    return any(n not in token.items for token in tokens) or bool(numbers - {n})


def _targets(text: str, context: Context) -> Iterator[tuple[ShownDraft, str]]:
    """The letters that a wish may be about, each with the wish, and with the wish up to its reason."""
    quoted = _QUOTED.findall(text)
    meant = [(each.draft, each.wish) for each in agreeing(letters_meant(text, context))]
    named = _named_outside(text, context) if quoted else frozenset()
    if not meant and len(named) == 1:
        draft = context.digest.draft(next(iter(named)))
        meant = [(draft, text)] if draft is not None else []
    elif not meant and not named:
        holding = held_by(text, context)
        meant = [(holding, text)] if holding is not None else []
    for draft, wish in meant:
        yield draft, wish
        reason = reason_in(wish, context)
        if reason is not None:
            yield draft, wish[: reason.start]


def held_by(text: str, context: Context) -> ShownDraft | None:
    """The one letter that holds words which are quoted."""
    quoted = _QUOTED.findall(text)
    holding = [draft for draft in context.digest.drafts if any(_holds(draft, words[1:-1]) for words in quoted)]
    return holding[0] if len(holding) == 1 else None


def _named_outside(text: str, context: Context) -> frozenset[int]:
    """The letters that are named outside of quotation marks."""
    tokens = [token for token in lex(_QUOTED.sub(" , ", text), context) if token.role is Role.ITEM and token.text != "one"]
    return frozenset(n for token in tokens for n in token.items)


def _holds(draft: ShownDraft, words: str) -> bool:
    return len(words) >= _FEWEST and len(places(words_in(draft.body), words_in(words))) == 1


def _doubtful(wish: str, context: Context) -> bool:
    """Whether a wish hangs on something, or is only half meant; what is quoted doubts nothing."""
    tokens = lex(_POLITE.sub(" ", _QUOTED.sub(" ", _PLACE.sub(" ", wish))), context)
    return any(token.role in (Role.CONDITION, Role.HEDGE) for token in tokens)
