"""Several letters in one sentence, of which one at least gets other words: "4: May 15, not May 14, 5: March for April", "September instead of August,
the other one is fine"; and a wish that names no letter.

Law: a sentence is taken apart only where every part of it is clear by itself: a change that can be carried out, an order to send or to keep the
changed letter, verdicts on other letters. One part that is none of these leaves the sentence to others. A change that names no letter is for the one
letter that it fits, only where a word that she says stands in that letter alone, and lets it go nowhere before she has seen it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from outreach.model.command import Action, Approve, Edit
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.changes_said import change
from outreach.rules.approval.edits.letter_words import places, words_in
from outreach.rules.approval.edits.letters_meant import NUMBER_ONLY, agreeing, letters_meant
from outreach.rules.approval.edits.sent_along import keeps, lets_go
from outreach.rules.approval.edits.sound_edit import is_whole
from outreach.rules.approval.words.lexicon import Role

_JOINT = re.compile(
    r"(?i)\s*[,;]\s*(?:(?:and|but|then|also|y|pero)\s+)*|\s+-+\s+|(?<!\d)[!.]+\s+|(?<=[.!?]\")\s+(?=[A-Z\d])|\s+(?:and|but|then|y|&)\s+(?:then |also )?"
)
_FOR = re.compile(r"(?i)(?<!\") for (?!\")")
"""Between words without quotation marks it sets nothing against anything unless a letter is named."""
_WISHES = re.compile(
    r"(?i)\"|[-=]>|\b(?:not|no|instead|rather|in place of|for|over|should|must|change|replace|swap|fix|correct|make|say|put|use|write|drop|delete|remove|cut|lose|strike|scratch|take|leave|omit|kill|"
    r"without|out|away|gone|add|append|sign|start|end|cambia|pon|quita|borra|agrega|en vez|en lugar)\b"
)
"""Without one of these nothing is wished."""
_MOST, _LONGEST = 8, 400
_QUOTED = re.compile(r"\"[^\"]*\"")
_SET_AGAINST = re.compile(r"(?i)\b(?:instead of|rather than|in place of|not|en vez de|en lugar de) (?:the )?\S+")
_LONG = 4
"""So many letters has a word that tells which letter is meant."""
_OF_ONE = frozenset({"the rest", "rest", "the remainder", "everything else", "el resto", "lo demás", "todo lo demás"})
"""Beside a change these may be what is left of the changed letter."""
_JUDGING = frozenset(
    {
        Role.ITEM,
        Role.AUXILIARY,
        Role.YES,
        Role.MILD,
        Role.NO,
        Role.LATER,
        Role.DATE,
        Role.NOT,
        Role.FILL,
        Role.AND,
        Role.THANKS,
        Role.BUT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breath:
    """What a sentence has come to so far: the letters with their new words in `context`, which were `changed` in how many `changes`, which is spoken
    `about`, whether it was `sent`, `named` at all, or is kept `open`, and verdicts on the letters `judged` that are `left` to read."""

    context: Context
    changed: tuple[int, ...] = ()
    changes: int = 0
    about: int | None = None
    sent: bool = False
    named: bool = False
    open: bool = False
    judged: frozenset[int] = frozenset()
    left: str = ""


def in_one_breath(text: str, context: Context) -> Breath | None:
    """The sentence read part by part; None where that is not possible, or where it is one change that is read without.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> one = ShownDraft(n=1, to="Ann Poe", email="a@p.example", body="Dear Ann, I have a place from August. Maya")
    >>> two = ShownDraft(n=2, to="Bea Dunn", email="b@r.example", body="Dear Bea, shall we have lunch on Friday? Maya")
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(one, two))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> breath = in_one_breath("September instead of August, and 2 can go", context)
    >>> breath and (breath.changed, breath.context.digest.drafts[0].body, breath.left)
    ((1,), 'Dear Ann, I have a place from September. Maya', '2 can go')
    >>> in_one_breath("September instead of August if she agrees, and 2 can go", context)
    """
    if len(text) > _LONGEST or not _WISHES.search(text):
        return None
    joints = [
        (hit.start(), hit.end()) for hit in islice(_JOINT.finditer(text), _MOST + 1) if text[: hit.start()].count('"') % 2 == 0
    ]
    joints = [joint for joint in joints if joint[0] > 0 and joint[1] < len(text.rstrip(" .!"))]
    if len(joints) > _MOST or text.rstrip().endswith("?"):
        return None
    bounds = ((0, 0), *joints, (len(text), len(text)))
    found = next(_read(text, bounds, 0, Breath(context=context)), None)
    if found is None or (found.changes == 1 and isinstance(next(iter(change(text, context) or ()), None), Edit)):
        return None
    return found


def _read(text: str, bounds: Sequence[tuple[int, int]], at: int, so_far: Breath) -> Iterator[Breath]:
    """Every way to read what stands behind a joint, the shortest parts first."""
    if at == len(bounds) - 1:
        if so_far.changes and not (so_far.sent and so_far.open) and not so_far.judged & frozenset(so_far.changed):
            yield so_far
        return
    for end in range(at + 1, len(bounds)):
        joint, part = text[bounds[at][0] : bounds[at][1]], text[bounds[at][1] : bounds[end][0]]
        step = _step(joint, part, so_far) if part.strip(" .,!") else None
        if step is not None:
            yield from _read(text, bounds, end, step)


def _step(joint: str, part: str, so_far: Breath) -> Breath | None:
    """The reading with one more part in it; None where that part is not clear by itself."""
    context, last = so_far.context, so_far.changed[-1] if so_far.changed else None
    if last is not None and lets_go(joint + part, context, last):
        return replace(so_far, sent=True) if len(so_far.changed) == 1 else None
    if last is not None and keeps(part, context, beside=True):
        return replace(so_far, open=True)
    judged = _judged(part, context)
    if judged is not None:
        if so_far.sent and joint.strip().isalpha():
            return None  # "and send it and Mort is fine" may send both
        return replace(so_far, left=f"{so_far.left}, {part}".strip(" ,"), judged=so_far.judged | judged)
    return _changed(part, so_far)


def _changed(part: str, so_far: Breath) -> Breath | None:
    """The reading with the change that a part asks for."""
    if not _WISHES.search(part):
        return None
    context = so_far.context
    named = _named(part, context)
    about = so_far.about if so_far.about is not None and not named else None
    if not named and about is None and (so_far.judged or not _WISHES.search(_FOR.sub(" ", part))):
        return None  # "send 1, make it Thursday"; "we have room for 2 more"
    for told in (part,) if named else (f"in {about} {part}",) if about is not None else _alone(part, context):
        actions = change(told, context) or ()
        edit = next(iter(actions), None)
        draft = context.digest.draft(edit.item) if isinstance(edit, Edit) else None
        if (
            isinstance(edit, Edit)
            and draft is not None
            and is_whole(draft, edit.text)
            and (named or _counts(part, draft.body, edit.text))
        ):
            drafts = tuple(replace(each, body=edit.text) if each.n == edit.item else each for each in context.digest.drafts)
            changed = tuple(n for n in so_far.changed if n != edit.item)
            return replace(
                so_far,
                context=replace(context, digest=replace(context.digest, drafts=drafts)),
                changed=(*changed, edit.item),
                changes=so_far.changes + 1,
                about=edit.item,
                sent=so_far.sent or len(actions) > 1,
                named=so_far.named or named,
            )
    return None


def _counts(part: str, before: str, after: str) -> bool:
    """Whether every number of a wish is one of the letter, as it was or will be: "edit 2 to say Wednesday" names another."""
    there = (*words_in(before), *words_in(after))
    return all(word.sort != "number" or any(map(word.same, there)) for word in words_in(part))


def _named(part: str, context: Context) -> bool:
    """Whether a part names letters, by more than a number that may count something, and not in the old words, "six instead of two"."""
    said = _SET_AGAINST.sub(" ", _QUOTED.sub(" ", part))
    return any(token.role is Role.ITEM and token.sort in ("name", "rest", "group") for token in lex(said, context)) or any(
        not NUMBER_ONLY.fullmatch(each.head) for each in agreeing(letters_meant(said, context))
    )


def _alone(part: str, context: Context) -> Iterator[str]:
    """The wish with the one letter that it can be for: a word that she says stands there and in no other letter."""
    said = [word for word in words_in(part) if word.sort or len(word.text) >= _LONG]
    holding = {
        draft.n: {word.text.casefold() for word in said if places(words_in(draft.body), (word,))}
        for draft in context.digest.drafts
    }
    fitting = [
        n
        for n, words in holding.items()
        if words - set().union(*(others for m, others in holding.items() if m != n))
        and isinstance(next(iter(change(f"in {n} {part}", context) or ()), None), Edit)
    ]
    yield from (f"in {n} {part}" for n in (fitting if len(fitting) == 1 else ()))


def _judged(part: str, context: Context) -> frozenset[int] | None:
    """The letters that a part judges by number or name, empty for a group; None where it is no clear verdict."""
    tokens = lex(part, context)
    read = sentence(tokens)
    clear = bool(read.said) and not read.doubt and all(found.verdict.answer is not Answer.ASK for found in read.said)
    if not clear or any(token.role not in _JUDGING or token.unsure or token.text in _OF_ONE for token in tokens):
        return None
    return frozenset(
        n for token in tokens if token.role is Role.ITEM and token.sort in ("number", "spelled", "name") for n in token.items
    )


def acted(breath: Breath) -> tuple[Action, ...]:
    """The changed letters of a sentence, each with its new words, and the last let go where she said so."""
    edits = [Edit(item=n, text=draft.body) for n in breath.changed if (draft := breath.context.digest.draft(n)) is not None]
    return (*edits, *((Approve(item=breath.changed[-1]),) if breath.sent and breath.named else ()))
